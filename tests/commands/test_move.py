"""Moving cards: places, limits, done, visits, loops."""

import pytest

from aipm_desktop import commands
from aipm_desktop.domain.board import Limit
from aipm_desktop.domain.errors import InvalidValue, LimitExceeded, NotFound
from aipm_desktop.store import boards, cards, journal, rows
from aipm_desktop.store.rows import Con
from tests.commands.desk import HOUR, Desk


@pytest.fixture
def four(desk: Desk) -> list[str]:
    return [desk.add(title) for title in "abcd"]


def test_cards_stand_in_the_order_they_were_added(desk: Desk, four: list[str]) -> None:
    assert desk.titles("To do") == list("abcd")
    assert [card.number for card in desk.snapshot.cards] == [1, 2, 3, 4]


def test_before_a_card_of_another_column(desk: Desk, four: list[str]) -> None:
    a, b, c, _ = four
    desk.run(commands.card.move, [a], desk.column("Data"))
    desk.run(commands.card.move, [c, b], desk.column("Data"), None, a)
    assert desk.titles("Data") == ["c", "b", "a"]
    assert desk.titles("To do") == ["d"]


@pytest.mark.parametrize(
    ("moved", "before", "expected"),
    [
        ("a", "c", "bacd"),
        ("d", "a", "dabc"),
        ("ad", "c", "badc"),
        ("b", None, "acdb"),
        ("ab", "b", "abcd"),
        ("db", "b", "adbc"),
    ],
)
def test_within_a_cell(desk: Desk, four: list[str], moved: str, before: str | None, expected: str) -> None:
    ids = dict(zip("abcd", four, strict=True))
    desk.run(commands.card.move, [ids[m] for m in moved], desk.column("To do"), None, before and ids[before])
    assert desk.titles("To do") == list(expected)


def test_a_move_to_where_it_stands_is_no_transaction(desk: Desk, four: list[str]) -> None:
    a, b, _, d = four
    desk.run(commands.card.move, [a], desk.column("To do"), None, b)
    assert desk.changes is None
    desk.run(commands.card.move, [a, b], desk.column("To do"), desk.lane("Model"), a)
    assert desk.changes is None
    desk.run(commands.card.move, [d], desk.column("To do"))
    assert desk.changes is None


def test_equal_keys_from_a_merge_never_stop_a_move(desk: Desk, four: list[str]) -> None:
    a, b, c, d = four
    with_same = desk.card(b).rank

    def merge(con: Con, *, now: int) -> None:
        rows.update_many(con, "card", [(card_id, {"rank": with_same}) for card_id in (a, c)])
        journal.describe(con, "merge")

    desk.run(merge)
    for before in (a, b, c):
        desk.run(commands.card.move, [d], desk.column("To do"), None, before)
    twins = [card for card in desk.snapshot.cards if card.id != d]
    assert desk.card(d).rank < twins[0].rank


def test_a_move_between_columns_ends_one_visit_and_begins_another(desk: Desk, four: list[str]) -> None:
    card = four[0]
    added = desk.card(card).entered_at
    desk.run(commands.card.move, [card], desk.column("Modeling"))
    first, second = cards.sheet(desk.con, card).visits
    assert (first.entered_at, first.left_at, first.column_id) == (added, desk.now, desk.column("To do"))
    assert (second.entered_at, second.left_at, second.is_backward) == (desk.now, None, False)
    assert desk.card(card).entered_at == desk.card(card).changed_at == desk.now


def test_a_new_order_is_no_new_visit(desk: Desk, four: list[str]) -> None:
    before = desk.card(four[0])
    desk.run(commands.card.move, [four[0]], desk.column("To do"))
    assert len(cards.sheet(desk.con, four[0]).visits) == 1
    assert desk.card(four[0])[13:19] == before[13:19]


def test_a_clock_that_goes_back_makes_no_negative_stay(desk: Desk, four: list[str]) -> None:
    desk.now -= 100 * HOUR
    desk.run(commands.card.move, [four[0]], desk.column("Data"))
    first = next(visit for visit in cards.sheet(desk.con, four[0]).visits if visit.left_at is not None)
    assert first.left_at == first.entered_at


def test_done_is_noted_on_entering_and_taken_back_on_leaving(desk: Desk, four: list[str]) -> None:
    desk.run(commands.card.move, four[:2], desk.column("Done"))
    done = desk.now
    assert [desk.card(card).done_at for card in four[:3]] == [done, done, None]
    desk.run(commands.card.move, [four[0]], desk.column("Data"))
    assert [desk.card(card).done_at for card in four[:2]] == [None, done]


def test_going_back_asks_why_and_becomes_a_lap(desk: Desk, four: list[str]) -> None:
    a, b, *_ = four
    desk.run(commands.card.move, [a, b], desk.column("Modeling"))
    result = desk.run(commands.card.move, [a, b], desk.column("Data"))
    assert result.backward == (a, b)
    assert desk.card(a).laps == 0
    desk.run(commands.card.explain_loop, [a], "data_gap")
    assert [desk.card(card).laps for card in (a, b)] == [1, 0]
    desk.run(commands.card.explain_loop, [a], None)
    assert desk.card(a).laps == 0


def test_a_reason_may_come_with_the_move(desk: Desk, four: list[str]) -> None:
    desk.run(commands.card.move, four[:1], desk.column("Modeling"), reason="drift")
    assert desk.card(four[0]).laps == 0
    desk.run(commands.card.move, four[:1], desk.column("Data"), reason="drift")
    assert desk.card(four[0]).laps == 1
    with pytest.raises(InvalidValue):
        desk.run(commands.card.move, four[:1], desk.column("To do"), reason="because")


def test_a_blocking_limit_refuses_and_changes_nothing(desk: Desk, four: list[str]) -> None:
    desk.limit_column("Data", 1)
    before = desk.dump()
    with pytest.raises(LimitExceeded) as refused:
        desk.run(commands.card.move, four[:2], desk.column("Data"))
    assert (refused.value.scope, refused.value.name, refused.value.count, refused.value.maximum) == (
        "column",
        "Data",
        2,
        1,
    )
    assert desk.dump() == before


def test_an_override_is_kept_with_the_visit(desk: Desk, four: list[str]) -> None:
    desk.limit_column("Data", 1)
    desk.run(commands.card.move, four[:2], desk.column("Data"), override=" the auditor comes ")
    assert [cards.sheet(desk.con, card).visits[-1].override for card in four[:2]] == ["the auditor comes"] * 2
    desk.run(commands.card.move, [four[0]], desk.column("To do"), override="not needed")
    assert cards.sheet(desk.con, four[0]).visits[-1].override is None


def test_an_override_without_a_new_column_goes_to_the_open_visit(desk: Desk, four: list[str]) -> None:
    desk.run(commands.swimlane.set_limit, desk.lane("Product & data"), Limit(None, 0, "block"))
    with pytest.raises(LimitExceeded):
        desk.run(commands.card.move, four[:1], desk.column("To do"), desk.lane("Product & data"))
    desk.run(
        commands.card.move, four[:1], desk.column("To do"), desk.lane("Product & data"), override="one more"
    )
    assert cards.sheet(desk.con, four[0]).visits[-1].override == "one more"


def test_limits_of_swimlane_cell_and_person_are_asked(desk: Desk) -> None:
    first = desk.add("a", people=("Bo",))
    second = desk.add("b", people=("Bo",))
    bo = desk.snapshot.people[desk.card(first).people[0]]
    data, model = desk.column("Data"), desk.lane("Model")
    desk.run(commands.card.move, [first], data)
    desk.run(commands.swimlane.set_cell_limit, data, model, Limit(None, 1, "block"))
    with pytest.raises(LimitExceeded) as cell:
        desk.run(commands.card.move, [second], data)
    desk.run(commands.swimlane.set_cell_limit, data, model, Limit())
    desk.run(commands.person.set_limit, bo.id, Limit(None, 1, "block"))
    with pytest.raises(LimitExceeded) as person:
        desk.run(commands.card.move, [second], data)
    assert (cell.value.scope, person.value.scope) == ("cell", "person")


def test_a_warning_limit_is_told(desk: Desk, four: list[str]) -> None:
    desk.limit_column("Data", 1, "warn")
    result = desk.run(commands.card.move, four[:2], desk.column("Data"))
    assert [(warning.scope, warning.count) for warning in result.warnings] == [("column", 2)]


def test_swimlane_none_keeps_each_cards_own(desk: Desk) -> None:
    model, product = desk.add("m"), desk.add("p", lane="Product & data")
    anchor = desk.add("x", "Data")
    desk.run(commands.card.move, [model, product], desk.column("Data"), None, anchor)
    assert desk.titles("Data", "Model") == ["m", "x"]
    assert desk.titles("Data", "Product & data") == ["p"]


def test_a_thousand_cards_move_as_one_step(desk: Desk) -> None:
    with_many = [desk.add(f"{n}") for n in range(3)]
    _clone(desk, with_many[0], 1000)
    ids = [card.id for card in desk.snapshot.cards]
    chosen = ids[::-1][:1000]
    desk.run(commands.card.move, chosen, desk.column("Data"))
    assert [card.id for card in desk.snapshot.cards if card.column_id == desk.column("Data")] == chosen
    desk.undo()
    assert [card.id for card in desk.snapshot.cards] == ids


def _clone(desk: Desk, card_id: str, count: int) -> None:
    def clone(con: object, *, now: int) -> None:
        for _ in range(count):
            commands.card.duplicate(desk.con, card_id, now=now)

    desk.run(clone)


def test_the_action_is_named(desk: Desk, four: list[str]) -> None:
    desk.run(commands.card.move, four[2:], desk.column("Data"))
    assert desk.last.action == "card.move"
    assert desk.last.detail == {
        "card": "CI-3", "title": "c", "count": 2, "column": "Data", "swimlane": "", "changes_column": True,
    }  # fmt: skip


def test_unknown_archived_and_foreign_cards_are_refused(desk: Desk, four: list[str]) -> None:
    other = desk.run(commands.board.duplicate, desk.board_id, "Copy")
    with pytest.raises(NotFound):
        desk.run(commands.card.move, ["nobody"], desk.column("Data"))
    with pytest.raises(NotFound):
        desk.run(commands.card.move, four[:1], "nowhere")
    column = boards.columns(desk.con, other)[0].id
    with pytest.raises(NotFound):
        desk.run(commands.card.move, four[:1], column)
    desk.run(commands.card.archive, four[:1])
    with pytest.raises(InvalidValue):
        desk.run(commands.card.move, four[:1], desk.column("Data"))
