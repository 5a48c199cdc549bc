"""What a board says to cards that wait for others."""

import pytest

from aipm_desktop.domain.blocked import BlockedRule, Waiting
from aipm_desktop.domain.board import Column, Swimlane
from aipm_desktop.domain.errors import BlockedByOthers, BlockedWarning
from aipm_desktop.domain.workflow import BoardLoad, MoveVerdict, Moving, verdict

COLUMNS = (
    Column("todo", "b", "To do", "a0", "queue"),
    Column("next", "b", "Next", "a1", "queue"),
    Column("data", "b", "Data", "a2", "active"),
    Column("train", "b", "Train", "a3", "active"),
    Column("done", "b", "Done", "a4", "done"),
)
LANE = Swimlane("lane", "b", "", "a0")
FIRST, SECOND = Moving("c1", "todo", "lane"), Moving("c2", "todo", "lane")


def ask(*cards: Moving, to: str, mode: str = "block", second: tuple[str, ...] = ("c1",)) -> MoveVerdict:
    """The verdict on a move; card c2 waits for those named."""
    waiting = {"c2": Waiting("CI-2", {other: f"CI-{other[1:]}" for other in second})}
    load = BoardLoad(COLUMNS, (LANE,), {}, blocked=BlockedRule(mode, waiting))
    return verdict(load, cards, to)


def test_a_blocked_card_is_refused_or_told_or_nothing_as_the_board_says() -> None:
    assert ask(SECOND, to="data").refusals == (BlockedByOthers(("CI-2",), ("CI-1",)),)
    assert ask(SECOND, to="data", mode="warn") == ask(SECOND, to="data", mode="off")._replace(
        warnings=(BlockedWarning(("CI-2",), ("CI-1",)),)
    )
    assert ask(SECOND, to="data", mode="off").is_allowed


def test_a_card_that_waits_for_nobody_goes() -> None:
    assert ask(FIRST, to="data").is_allowed
    assert ask(SECOND, to="data", second=()).is_allowed


@pytest.mark.parametrize(
    ("card", "to"),
    [
        (SECOND, "next"),
        (SECOND, "todo"),
        (SECOND, "done"),
        (SECOND._replace(column_id="train"), "data"),
        (SECOND._replace(column_id="data"), "data"),
        (SECOND._replace(column_id="done", is_done=True), "train"),
        (SECOND._replace(is_done=True), "data"),
    ],
    ids=["to a queue", "within a queue", "to done", "back", "within an active column", "back from done", "done in place"],
)  # fmt: skip
def test_what_is_no_beginning_is_let_be(card: Moving, to: str) -> None:
    assert ask(card, to=to).is_allowed


@pytest.mark.parametrize("place", ["todo", "data", None])
def test_going_on_is_what_counts_wherever_from(place: str | None) -> None:
    assert not ask(Moving("c2", place, "lane" if place else None), to="train").is_allowed


def test_together_with_what_it_waits_for_it_still_waits() -> None:
    assert ask(FIRST, SECOND, to="data").refusals == (BlockedByOthers(("CI-2",), ("CI-1",)),)
    assert ask(FIRST, SECOND, to="done").is_allowed


def test_what_moves_along_counts_as_it_is_afterwards() -> None:
    finished = FIRST._replace(column_id="data", is_done=True)
    assert ask(finished, SECOND, to="train").is_allowed
    taken_up_again = FIRST._replace(column_id="done", is_done=True)
    assert not ask(taken_up_again, SECOND, to="train").is_allowed


def test_many_are_told_at_once_and_each_predecessor_once() -> None:
    waiting = {f"c{n}": Waiting(f"CI-{n}", {"c1": "CI-1", "x": "CI-9"}) for n in (2, 3)}
    load = BoardLoad(COLUMNS, (LANE,), {}, blocked=BlockedRule("block", waiting))
    cards = [Moving(f"c{n}", "todo", "lane") for n in (1, 2, 3)]
    assert verdict(load, cards, "data").refusals == (BlockedByOthers(("CI-2", "CI-3"), ("CI-1", "CI-9")),)
