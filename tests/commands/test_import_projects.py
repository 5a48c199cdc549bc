"""Projects of scheduling programs as boards: what is in the workspace, and what a second import does."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from aipm_desktop import commands
from aipm_desktop.commands import transfer
from aipm_desktop.domain.planning.critical_path import critical_path
from aipm_desktop.domain.planning.network import network_of
from aipm_desktop.domain.planning.schedule import schedule
from aipm_desktop.domain.planning.settings import PersonWeek, PlanSettings
from aipm_desktop.exchange import ganttproject, msproject
from aipm_desktop.exchange.plan import ImportPlan, ImportReport
from aipm_desktop.store import boards, cards, plans
from tests.commands.desk import NOW, Desk
from tests.exchange.project_files import after, mspdi, task

DATA = Path(__file__).parent.parent / "data"
Parse = Callable[..., ImportPlan]
BOTH = pytest.mark.parametrize(
    ("name", "parse"),
    [("project-small.xml", msproject.parse), ("project-small.gan", ganttproject.parse)],
)


def plan_of(*tasks: dict, **project: object) -> ImportPlan:
    return msproject.parse(mspdi(*tasks, **project))


def apply(desk: Desk, plan: ImportPlan) -> ImportReport:
    report: ImportReport = desk.run(transfer.apply_plan, plan, client_name="Harbour")
    return report


def titles(desk: Desk, board_id: str, column: str) -> list[str]:
    board = boards.snapshot(desk.con, board_id)
    column_id = next(one.id for one in board.columns if one.name == column)
    return [card.title for card in board.cards if card.column_id == column_id]


@BOTH
def test_a_second_import_changes_nothing(desk: Desk, name: str, parse: Parse) -> None:
    plan = parse((DATA / name).read_bytes(), name=name)
    first = apply(desk, plan)
    before = desk.dump()
    second = apply(desk, parse((DATA / name).read_bytes(), name=name))
    assert (first.unchanged, second.unchanged) == (False, True)
    assert second.board_id == first.board_id
    assert desk.dump() == before


@BOTH
def test_one_undo_takes_the_board_back(desk: Desk, name: str, parse: Parse) -> None:
    before = len(boards.boards(desk.con))
    apply(desk, parse((DATA / name).read_bytes()))
    desk.undo()
    assert len(boards.boards(desk.con)) == before


def test_every_shared_project_imports_twice_to_the_same(desk: Desk, shared_data: Path) -> None:
    for path in (
        *sorted((shared_data / "mspdi").glob("*.xml")),
        *sorted((shared_data / "ganttproject").glob("*.gan")),
    ):
        parse = msproject.parse if path.suffix == ".xml" else ganttproject.parse
        plan = parse(path.read_bytes(), name=path.name)
        report = apply(desk, plan)
        before = desk.dump()
        assert apply(desk, plan).unchanged
        assert desk.dump() == before
        assert report.made["cards"] == len(boards.snapshot(desk.con, report.board_id).cards)
        critical_path(
            *network_of(
                boards.snapshot(desk.con, report.board_id).cards,
                cards.dependencies(desk.con, report.board_id),
            )[:2]
        )


def test_times_and_baselines_are_in_the_plan(desk: Desk) -> None:
    board_id = apply(desk, msproject.parse((DATA / "project-small.xml").read_bytes())).board_id
    basis = plans.basis(desk.con, board_id)
    people = {person.name: person.id for person in boards.people(desk.con, board_id)}
    titles_by_id = {card.id: card.title for card in boards.snapshot(desk.con, board_id).cards}
    assert basis.settings == PlanSettings(date(2031, 3, 3), "1111110")
    assert basis.weeks == {people["Bo"]: PersonWeek(people["Bo"], "1111010")}
    assert [(off.person_id, off.from_on, off.name) for off in basis.days_off] == [
        (people["Bo"], date(2031, 4, 7), ""),
        (None, date(2031, 5, 1), "May days"),
    ]
    found = {baseline.name: baseline.dates for baseline in basis.baselines}
    assert list(found) == ["Baseline", "Imported"] or list(found) == ["Imported", "Baseline"]
    assert {titles_by_id[card_id]: dates for card_id, dates in found["Baseline"].items()} == {
        "Clean": (date(2031, 3, 6), date(2031, 3, 12))
    }
    assert len(found["Imported"]) == 6


def test_a_schedule_made_here_keeps_the_dates_of_the_file(desk: Desk, shared_data: Path) -> None:
    data = (shared_data / "mspdi" / "stsporen+projterm+Project1.xml").read_bytes()
    board_id = apply(desk, msproject.parse(data)).board_id
    board, basis = boards.snapshot(desk.con, board_id), plans.basis(desk.con, board_id)
    made = schedule(board, cards.dependencies(desk.con, board_id), basis, date(2020, 4, 25))
    (imported,) = basis.baselines
    later = {
        card.title: (made.cards[card.id].start_on - imported.dates[card.id][0]).days
        for card in board.cards
        if made.cards[card.id].start_on != imported.dates[card.id][0]
    }
    assert later == {}


def test_the_critical_path_is_that_of_the_other_program(desk: Desk) -> None:
    # Two tasks of 5 days, the second 2 days after the first: 12 days; the third, of 4, runs beside them.
    plan = plan_of(
        task("A", hours=40), task("B", hours=40, PredecessorLink=after(1, 1, 9600)), task("C", hours=32)
    )
    board_id = apply(desk, plan).board_id
    network = network_of(boards.snapshot(desk.con, board_id).cards, cards.dependencies(desk.con, board_id))
    found = critical_path(network.durations, network.links)
    assert found.duration == 12
    by_title = {card.title: card.id for card in boards.snapshot(desk.con, board_id).cards}
    assert found.path == (by_title["A"], by_title["B"])
    assert found.times[by_title["C"]].slack == 8


def test_progress_in_the_source_moves_cards(desk: Desk) -> None:
    board_id = apply(desk, plan_of(task("A", Start="2026-01-05T08:00:00"), task("B"), task("C"))).board_id
    plan = plan_of(
        task("A", PercentComplete=100, Finish="2026-01-06T17:00:00", Start="2026-01-05T08:00:00"),
        task("B", PercentComplete=20),
        task("C new", hours=24, PredecessorLink=after(1)),
        task("D"),
    )
    report = apply(desk, plan)
    assert (report.board_id, report.unchanged) == (board_id, False)
    assert titles(desk, board_id, "Done") == ["A"]
    assert titles(desk, board_id, "In progress") == ["B"]
    assert titles(desk, board_id, "To do") == ["C new", "D"]
    assert len(cards.dependencies(desk.con, board_id)) == 1
    done = next(card for card in boards.snapshot(desk.con, board_id).cards if card.title == "A")
    assert done.done_at is not None


def test_what_was_changed_here_stays(desk: Desk) -> None:
    tasks = (task("A", hours=8), task("B", hours=8))
    board_id = apply(desk, plan_of(*tasks)).board_id
    card = boards.snapshot(desk.con, board_id).cards[0]
    desk.run(commands.card.set_fields, [card.id], {"title": "A, as we say"})
    report = apply(desk, plan_of(task("A renamed"), task("B", hours=16)))
    found = {one.title: one.estimate for one in boards.snapshot(desk.con, board_id).cards}
    assert [title for title in found if title.startswith("A")] == ["A, as we say"]
    assert found["B"] is not None
    assert found["B"].likely == 2
    assert [caution.key for caution in report.warnings][-1] == "kept_local"


def test_another_project_of_the_same_name_makes_another_board(desk: Desk) -> None:
    first = apply(desk, plan_of(task("A"), task("B"), task("C")))
    second = apply(desk, plan_of(task("X"), task("Y"), task("Z")))
    assert first.board_id != second.board_id
    assert second.board == "Cranes 2"
    assert apply(desk, plan_of(task("X"), task("Y"), task("Z"))).board_id == second.board_id


def test_a_project_without_tasks_is_known_again(desk: Desk) -> None:
    first = apply(desk, plan_of())
    assert apply(desk, plan_of()).unchanged
    assert apply(desk, plan_of(task("A"))).board_id == first.board_id


def test_nothing_has_happened_in_the_future(desk: Desk) -> None:
    far = {
        "Start": "2099-01-05T08:00:00",
        "Finish": "2099-01-06T17:00:00",
        "CreateDate": "2099-01-01T00:00:00",
    }
    plan = plan_of(task("A", PercentComplete=50, **far), task("B", PercentComplete=100, **far))
    board_id = apply(desk, plan).board_id
    for card in boards.snapshot(desk.con, board_id).cards:
        assert card.created_at <= desk.now
        assert card.entered_at <= desk.now
        assert (card.done_at or NOW) <= desk.now
        assert card.start_on is not None
        assert card.start_on.year == 2099


def test_a_cycle_comes_suspended(desk: Desk) -> None:
    plan = plan_of(task("A", PredecessorLink=after(2)), task("B", PredecessorLink=after(1)))
    edges = cards.dependencies(desk.con, apply(desk, plan).board_id)
    assert sorted(edge.suspended_at is None for edge in edges) == [False, True]
