"""Cards that are finished where they stand, and what becomes of that when they move."""

import pytest

from aipm_desktop import commands
from aipm_desktop.domain.board import Limit
from aipm_desktop.domain.errors import InvalidValue, LimitExceeded, NotFound
from aipm_desktop.exchange.templates import shipped_template
from aipm_desktop.store import boards, cards
from tests.commands.desk import HOUR, Desk


@pytest.fixture
def card(desk: Desk) -> str:
    return desk.add("a", "Data")


def is_done(desk: Desk, card: str) -> bool:
    return desk.card(card).done_at is not None


def test_finishing_changes_no_place_and_no_visit(desk: Desk, card: str) -> None:
    before = desk.card(card)
    desk.run(commands.card.finish, [card])
    after = desk.card(card)
    assert after == before._replace(done_at=desk.now, changed_at=desk.now)
    assert len(cards.sheet(desk.con, card).visits) == 1
    assert (desk.last.action, desk.last.detail) == ("card.finish", {"card": "CI-1", "title": "a", "count": 1})


def test_a_finished_card_keeps_its_day(desk: Desk, card: str) -> None:
    other = desk.add("b", "Data")
    desk.run(commands.card.finish, [card])
    first = desk.now
    desk.run(commands.card.finish, [card, other])
    assert (desk.card(card).done_at, desk.card(other).done_at) == (first, desk.now)
    assert desk.last.detail["card"] == "CI-2"
    desk.run(commands.card.finish, [card])
    assert desk.changes is None


def test_reopening_makes_it_work_again(desk: Desk, card: str) -> None:
    desk.run(commands.card.finish, [card])
    desk.run(commands.card.reopen, [card])
    assert not is_done(desk, card)
    assert desk.card(card).changed_at == desk.now
    assert (desk.last.action, desk.last.detail) == ("card.reopen", {"card": "CI-1", "title": "a", "count": 1})
    desk.run(commands.card.reopen, [card])
    assert desk.changes is None


def test_a_card_in_a_done_column_is_reopened_by_moving_it_out(desk: Desk, card: str) -> None:
    there = desk.add("b", "Done")
    desk.run(commands.card.finish, [card])
    with pytest.raises(InvalidValue) as refused:
        desk.run(commands.card.reopen, [there])
    assert (refused.value.value, refused.value.reason) == ("CI-2", "in_done_column")
    desk.run(commands.card.reopen, [there, card])
    assert (is_done(desk, there), is_done(desk, card)) == (True, False)


def test_it_stays_finished_on_its_way_forward(desk: Desk, card: str) -> None:
    desk.run(commands.card.finish, [card])
    at = desk.now
    desk.run(commands.card.move, [card], desk.column("Modeling"))
    assert desk.card(card).done_at == at
    desk.run(commands.card.move, [card], desk.column("Modeling"), desk.lane("Product & data"))
    assert desk.card(card).done_at == at
    desk.run(commands.card.move, [card], desk.column("Done"))
    assert desk.card(card).done_at == at


def test_going_back_makes_it_work_again(desk: Desk, card: str) -> None:
    desk.run(commands.card.finish, [card])
    result = desk.run(commands.card.move, [card], desk.column("To do"), reason="data_gap")
    assert result.backward == (card,)
    assert not is_done(desk, card)
    assert desk.card(card).laps == 1


def test_finished_cards_leave_room_for_others(desk: Desk, card: str) -> None:
    desk.limit_column("Data", 1)
    desk.run(commands.swimlane.set_limit, desk.lane("Model"), Limit(None, 2, "block"))
    desk.run(commands.card.finish, [card])
    second = desk.add("b", "Data")
    with pytest.raises(LimitExceeded) as full:
        desk.add("c", "Data")
    assert (full.value.scope, full.value.count) == ("column", 2)
    with pytest.raises(LimitExceeded):
        desk.run(commands.card.reopen, [card])
    desk.run(commands.card.reopen, [card], override=" the auditor asks ")
    assert cards.sheet(desk.con, card).visits[-1].override == "the auditor asks"
    assert boards.occupancy(desk.con, desk.board_id)[desk.column("Data"), desk.lane("Model")] == 2
    desk.run(commands.card.finish, [second])
    desk.limit_column("Data", 0, "warn")
    warned = desk.run(commands.card.reopen, [second])
    assert [(warning.scope, warning.count) for warning in warned] == [("column", 2)]


def test_a_person_is_free_again(desk: Desk) -> None:
    first = desk.add("a", "Data", people=("Bo",))
    bo = desk.card(first).people[0]
    desk.run(commands.person.set_limit, bo, Limit(None, 1, "block"))
    second = desk.add("b", "Data")
    desk.run(commands.card.finish, [first])
    desk.run(commands.card.assign, [second], bo)
    with pytest.raises(LimitExceeded) as refused:
        desk.run(commands.card.reopen, [first])
    assert refused.value.scope == "person"


def test_it_comes_back_from_the_archive_as_it_went(desk: Desk, card: str) -> None:
    desk.limit_column("Data", 1)
    desk.run(commands.card.finish, [card])
    at = desk.now
    desk.run(commands.card.archive, [card])
    desk.add("b", "Data")
    desk.run(commands.card.restore, [card])
    assert desk.card(card).done_at == at


@pytest.mark.parametrize(("column", "expected"), [("Data", True), ("Done", False)])
def test_it_comes_back_from_a_column_that_is_gone(desk: Desk, column: str, expected: bool) -> None:
    """A card finished by its column comes back as work, one finished in place stays finished."""
    card = desk.add("a", column)
    desk.run(commands.card.finish, [card])
    desk.run(commands.card.archive, [card])
    desk.run(commands.column.delete, desk.column(column))
    desk.limit_column("To do", 0)
    if not expected:
        with pytest.raises(LimitExceeded):
            desk.run(commands.card.restore, [card])
        desk.limit_column("To do", 1)
    desk.run(commands.card.restore, [card])
    assert desk.card(card).column_id == desk.column("To do")
    assert is_done(desk, card) is expected


def test_a_copy_is_work_to_be_done(desk: Desk, card: str) -> None:
    desk.limit_column("Data", 1)
    desk.run(commands.card.finish, [card])
    copy = desk.run(commands.card.duplicate, card)
    assert not is_done(desk, copy)
    in_done = desk.run(commands.card.duplicate, desk.add("b", "Done"))
    assert desk.card(in_done).done_at == desk.now
    with pytest.raises(LimitExceeded):
        desk.run(commands.card.duplicate, card)


def test_deleting_its_column_does_not_unfinish_it(desk: Desk, card: str) -> None:
    desk.run(commands.card.finish, [card])
    desk.run(commands.column.delete, desk.column("Data"), desk.column("To do"))
    assert is_done(desk, card)


def test_a_role_unfinishes_only_what_the_column_finished(desk: Desk, card: str) -> None:
    desk.run(commands.card.finish, [card])
    at = desk.now
    desk.run(commands.column.set_role, desk.column("Data"), "queue")
    assert desk.card(card).done_at == at


def test_undo_and_redo(desk: Desk, card: str) -> None:
    other = desk.add("b")
    desk.run(commands.card.finish, [card, other])
    at = desk.now
    desk.undo()
    assert [is_done(desk, one) for one in (card, other)] == [False, False]
    desk.redo()
    assert [desk.card(one).done_at for one in (card, other)] == [at, at]


def test_a_clock_that_went_back_changes_nothing_else(desk: Desk, card: str) -> None:
    desk.now -= 100 * HOUR
    desk.run(commands.card.finish, [card])
    assert is_done(desk, card)


def test_cards_that_are_not_there(desk: Desk, card: str) -> None:
    for verb in (commands.card.finish, commands.card.reopen):
        with pytest.raises(NotFound):
            desk.run(verb, [card, "nobody"])
    assert not is_done(desk, card)


def test_what_waits_for_a_finished_card_is_free(desk: Desk, card: str) -> None:
    waiting = desk.add("b")
    desk.run(commands.dependency.link, card, waiting)
    assert desk.card(waiting).blocked_by == 1
    desk.run(commands.card.finish, [card])
    assert desk.card(waiting).blocked_by == 0


def test_the_tasks_of_crisp_dm_wait_to_be_done_in_their_phases(desk: Desk) -> None:
    board = desk.run(
        commands.board.add, desk.client_id, "Recall", shipped_template("crisp-dm"), with_tasks=True
    )
    snapshot = boards.snapshot(desk.con, board)
    assert len(snapshot.cards) == 24
    assert {card.done_at for card in snapshot.cards} == {None}
    last = snapshot.columns[-1].id
    rollout = next(card for card in snapshot.cards if card.column_id == last)
    desk.run(commands.card.move, [snapshot.cards[0].id], last)
    assert not is_done(desk, snapshot.cards[0].id)
    desk.run(commands.card.finish, [rollout.id])
    assert desk.card(rollout.id).column_id == last
