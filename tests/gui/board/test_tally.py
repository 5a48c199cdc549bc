"""The board's own numbers are those the rules count."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aipm_desktop.domain.workflow import load_of_cards
from aipm_desktop.gui.board.tally import Tally, by_cell
from board.factory import make_snapshot

CHANGES = st.lists(
    st.tuples(st.integers(0, 11), st.integers(0, 2), st.booleans(), st.booleans(), st.booleans()), max_size=20
)


@given(CHANGES)
def test_counting_in_and_out_equals_counting_anew(changes: list[tuple[int, int, bool, bool, bool]]) -> None:
    board = make_snapshot(3, 2, 12)
    cards = list(board.cards)
    tally = Tally(board, by_cell(cards))
    for place, column, is_done, is_blocked, is_mine in changes:
        tally.count(cards[place], -1)
        cards[place] = cards[place]._replace(
            column_id=f"c{column}",
            done_at=5 if is_done or column == 2 else None,
            blocked_reason="x" if is_blocked else None,
            people=("p1",) if is_mine else (),
        )
        tally.count(cards[place], 1)
    expected = load_of_cards(board._replace(cards=tuple(cards)), cards)
    load = tally.load()
    assert {key: number for key, number in load.occupancy.items() if number} == expected.occupancy
    assert {key: number for key, number in load.person_load.items() if number} == expected.person_load
    assert tally.blocked == sum(card.done_at is None and card.blocked_reason is not None for card in cards)
    assert sum(total for total, _ in tally.column_counts().values()) == 12
    unfinished = sum(card.done_at is None and card.column_id != "c2" for card in cards)
    assert sum(open_cards for _, open_cards in tally.lane_counts().values()) == unfinished
