"""The schedule as a table."""

import csv
import io

from aipm_desktop.domain.planning.schedule import schedule
from aipm_desktop.domain.planning.settings import PlanBasis
from aipm_desktop.exchange import table, table_plan
from aipm_desktop.exchange.schedule_csv import HEADERS, schedule_csv
from tests.domain.planning.plans import board, card, day, links, milestone


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode())))


def test_every_card_has_its_dates_in_order() -> None:
    made = board(
        milestone("z", number=1),
        card("b", 1.5, number=2, people=("ana", "ben"), due_on=day(20)),
        card("a", 2, "doing", number=3, entered=day(4)),
        card("f", 1, "done", number=4, done=day(3), start_on=day(2)),
        card("free", 0.5, number=5),
    )
    ties = links("a FS b", "b FF+1 z", "f SS-1.5 a")
    data, counts = schedule_csv(made, ties, schedule(made, ties, PlanBasis(), day(4)))
    assert counts == {"cards": 5, "dependencies": 3}
    found = rows(data)
    assert [
        tuple(row[key] for key in ("id", "start", "finish", "days", "slack", "state")) for row in found
    ] == [
        ("B-4", "2026-03-02", "2026-03-03", "1", "", "finished"),
        ("B-3", "2026-03-04", "2026-03-05", "2", "0", "started"),
        ("B-5", "2026-03-04", "2026-03-04", "0.5", "4", "open"),
        ("B-2", "2026-03-06", "2026-03-09", "1.5", "0", "open"),
        ("B-1", "2026-03-10", "2026-03-10", "0", "0", "open"),
    ]
    by_id = {row["id"]: row for row in found}
    assert by_id["B-3"]["predecessors"] == "B-4SS-1.5"
    assert by_id["B-1"]["predecessors"] == "B-2FF+1"
    assert (by_id["B-2"]["people"], by_id["B-2"]["due"]) == ("Ana;Ben", "2026-03-20")
    assert [row["critical"] for row in found] == ["", "yes", "", "yes", "yes"]
    assert tuple(found[0]) == HEADERS


def test_no_cell_runs_as_a_formula_and_none_breaks_the_table() -> None:
    titles = ("=1+1", '"quoted", comma;\nline', "@cmd", "bell\x07")
    made = board(*(card(f"c{n}", number=n, title=title) for n, title in enumerate(titles, 1)))
    data, _ = schedule_csv(made, [], schedule(made, [], PlanBasis(), day(4)))
    assert [row["title"] for row in rows(data)] == ["'=1+1", titles[1], "'@cmd", "bell\ufffd"]


def test_the_import_understands_it_too() -> None:
    made = board(card("a", 2, number=1), card("b", 3, number=2, due_on=day(20)))
    ties = links("a SS+1 b")
    data, _ = schedule_csv(made, ties, schedule(made, ties, PlanBasis(), day(4)))
    plan = table_plan.plan_of(table.read_table(data), name="plan")
    assert [(edge.type, edge.lag_days) for edge in plan.dependencies] == [("SS", 1.0)]
    assert [(one.title, one.start_on) for one in plan.cards] == [("A", day(4)), ("B", day(5))]


def test_suspended_links_stay_out() -> None:
    made, ties = (
        board(card("a", 1, number=1), card("b", 1, number=2)),
        [links("a FS b")[0]._replace(suspended_at=1)],
    )
    data, counts = schedule_csv(made, ties, schedule(made, ties, PlanBasis(), day(4)))
    assert (counts["dependencies"], [row["predecessors"] for row in rows(data)]) == (0, ["", ""])


def test_an_empty_board() -> None:
    made = board()
    data, counts = schedule_csv(made, [], schedule(made, [], PlanBasis(), day(4)))
    assert data.decode().splitlines() == [",".join(HEADERS)]
    assert counts["cards"] == 0
