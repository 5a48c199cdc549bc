"""Reading boards and cards."""

import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aipm_desktop import commands
from aipm_desktop.domain.board import Limit
from aipm_desktop.domain.errors import NotFound
from aipm_desktop.domain.quick_add import CardDraft
from aipm_desktop.domain.workflow import load_of
from aipm_desktop.store import boards, cards, database, order, placing
from tests.commands.desk import TEMPLATE, Desk


@pytest.fixture
def desk(workspace: Path) -> Iterator[Desk]:
    made = database.create_workspace(workspace)
    yield Desk(made.con)
    made.close()


def test_a_snapshot_has_live_cards_by_column_swimlane_and_order(desk: Desk) -> None:
    desk.add("d", "Done")
    desk.add("b", "To do", "Product & data")
    desk.add("c", "Modeling")
    a = desk.add("a", "To do")
    desk.run(commands.card.archive, [desk.add("gone")])
    assert [card.title for card in desk.snapshot.cards] == ["a", "b", "c", "d"]
    assert desk.snapshot.label_of(desk.card(a)) == "CI-4"
    assert desk.snapshot.client.name == "Finch Bank"


def test_cards_of_an_archived_column_are_hidden_with_it(desk: Desk) -> None:
    desk.add("a", "Data")
    desk.run(lambda con, now: _hide(desk, now))
    assert desk.snapshot.cards == ()
    assert [card.title for card in cards.live_cards(desk.con, desk.board_id)] == ["a"]


def _hide(desk: Desk, now: int) -> None:
    from aipm_desktop.store import journal, rows

    rows.update(desk.con, "board_column", desk.column("Data"), {"archived_at": now})
    journal.describe(desk.con, "board.import", name="x")


def test_cards_by_id_keep_the_order_asked_and_leave_out_the_gone(desk: Desk) -> None:
    a, b = desk.add("a"), desk.add("b")
    desk.run(commands.card.archive, [a])
    assert [card.title for card in boards.cards_by_id(desk.con, [b, "nobody", a])] == ["b", "a"]
    assert boards.cards_by_id(desk.con, [b])[0] == desk.snapshot.cards[0]


def test_labels_and_people_of_a_card_stand_by_name(desk: Desk) -> None:
    card = desk.card(desk.add("a", labels=("zeta", "alpha", "ops"), people=("Zoe", "Ann")))
    snapshot = desk.snapshot
    assert [snapshot.labels[label].name for label in card.labels] == ["alpha", "ops", "zeta"]
    assert [snapshot.people[person].name for person in card.people] == ["Ann", "Zoe"]


def test_blocked_by_counts_unfinished_live_predecessors(desk: Desk) -> None:
    first, second, third, last = (desk.add(title) for title in "abcd")
    for predecessor in (first, second, third):
        desk.run(commands.dependency.link, predecessor, last)
    assert desk.card(last).blocked_by == 3
    desk.run(commands.card.move, [first], desk.column("Done"))
    desk.run(commands.card.archive, [second])
    assert desk.card(last).blocked_by == desk.snapshot.cards[1].blocked_by == 1


def test_a_card_finished_in_place_is_on_the_board_and_counts_nowhere(desk: Desk) -> None:
    first, second = desk.add("a", "Data", people=("Bo",)), desk.add("b", "Data", people=("Bo",))
    there = desk.column("Data"), desk.lane("Model")
    desk.run(commands.card.finish, [first])
    assert [card.title for card in desk.snapshot.cards] == ["a", "b"]
    assert boards.occupancy(desk.con, desk.board_id) == {there: 1}
    assert boards.card_counts(desk.con, desk.board_id) == {there: 2}
    assert boards.person_load(desk.con, desk.board_id) == {desk.card(first).people[0]: 1}
    desk.run(commands.card.move, [first, second], desk.column("Done"))
    assert boards.occupancy(desk.con, desk.board_id) == boards.card_counts(desk.con, desk.board_id)


PLACES = st.tuples(
    st.sampled_from(("To do", "Data", "Modeling", "Done")),
    st.sampled_from(("Model", "Product & data")),
    st.sampled_from(((), ("Bo",), ("Bo", "Cy"))),
    st.booleans(),
    st.booleans(),
)


@settings(max_examples=20, deadline=None)
@given(st.lists(PLACES, max_size=12))
def test_counts_for_limits_are_the_same_however_they_are_counted(
    wanted: list[tuple[str, str, tuple[str, ...], bool, bool]],
) -> None:
    """On a snapshot in memory, by SQL for a whole board, and by SQL for what one move asks."""
    with tempfile.TemporaryDirectory() as folder:
        made = database.create_workspace(Path(folder) / "w.aipm")
        desk = Desk(made.con)
        for title, (column, lane, people, is_finished, is_archived) in enumerate(wanted):
            card = desk.add(str(title), column, lane, people=people)
            if is_finished:
                desk.run(commands.card.finish, [card])
            if is_archived:
                desk.run(commands.card.archive, [card])
        snapshot = desk.snapshot
        load = load_of(snapshot)
        assert boards.occupancy(desk.con, desk.board_id) == load.occupancy
        assert boards.person_load(desk.con, desk.board_id) == load.person_load
        assert Counter((card.column_id, card.swimlane_id) for card in snapshot.cards) == boards.card_counts(
            desk.con, desk.board_id
        )
        for one in snapshot.columns:
            desk.run(commands.column.set_limit, one.id, Limit(None, 99))
        for person in snapshot.people:
            desk.run(commands.person.set_limit, person, Limit(None, 99))
        asked = placing.load(
            desk.con,
            desk.board_id,
            column_ids={one.id for one in snapshot.columns},
            person_ids=set(snapshot.people),
        )
        assert asked.occupancy == load.occupancy
        assert {one: count for one, count in asked.person_load.items() if count} == load.person_load
        made.close()


def test_boards_are_found_by_name_path_and_id(desk: Desk) -> None:
    found = boards.find_board(desk.con, None)
    assert (
        found
        == boards.find_board(desk.con, "CONTAINER inspection")
        == boards.find_board(desk.con, desk.board_id)
    )
    wind = desk.run(commands.client.add, "Wind")
    twin = desk.run(commands.board.add, wind, "Container inspection", TEMPLATE)
    assert boards.find_board(desk.con, "wind/container inspection").id == twin
    both = ("Finch Bank/Container inspection", "Wind/Container inspection")
    for name in (None, "Container inspection", "Mars"):
        with pytest.raises(NotFound) as missing:
            boards.find_board(desk.con, name)
        assert missing.value.candidates == both
    desk.run(commands.board.archive, twin)
    assert boards.find_board(desk.con, "container inspection").id == desk.board_id
    assert boards.find_board(desk.con, twin).id == twin


def test_cards_are_found_by_label(desk: Desk) -> None:
    card = desk.add("a")
    for label in ("CI-1", "ci-1", "#1", "1", " CI-1 "):
        assert cards.find_card(desk.con, label).id == card
    other = desk.run(commands.board.add, desk.client_id, "Fraud", TEMPLATE)
    desk.run(commands.card.add, other, CardDraft("b"))
    assert cards.find_card(desk.con, "FRA-1").title == "b"
    assert cards.find_card(desk.con, "1", desk.board_id).id == card
    with pytest.raises(NotFound) as missing:
        cards.find_card(desk.con, "1")
    assert missing.value.candidates == ("Container inspection/CI-1", "Fraud/FRA-1")
    for label in ("CI-2", "X-1", "", "CI", "CI-1e9", "CI-99999999999"):
        with pytest.raises(NotFound):
            cards.find_card(desk.con, label)


def test_numbers_are_not_used_twice_while_their_card_exists(desk: Desk) -> None:
    desk.add("a")
    archived = desk.add("b")
    desk.run(commands.card.archive, [archived])
    assert cards.next_number(desk.con, desk.board_id) == 3


def test_what_does_not_exist_is_not_found(desk: Desk) -> None:
    for read in (
        boards.board,
        boards.client,
        boards.column,
        boards.swimlane,
        boards.label,
        boards.person,
        cards.sheet,
    ):
        with pytest.raises(NotFound):
            read(desk.con, "nobody")
    with pytest.raises(NotFound):
        placing.placed(desk.con, [desk.add("a"), "nobody"])


def test_a_gap_skips_what_moves(desk: Desk) -> None:
    a, b, c = (desk.add(title) for title in "abc")
    cell = (desk.column("To do"), desk.lane("Model"))
    rank = {card.id: card.rank for card in desk.snapshot.cards}
    assert order.card_gap(desk.con, *cell, None) == (rank[c], None)
    assert order.card_gap(desk.con, *cell, a) == (None, rank[a])
    assert order.card_gap(desk.con, *cell, b, {b}) == (rank[a], rank[c])
    assert order.card_gap(desk.con, *cell, c, {b, c}) == (rank[a], None)
    assert order.card_gap(desk.con, *cell, "elsewhere") == (rank[c], None)
