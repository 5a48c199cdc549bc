"""What is true of the cards of one board today: ages, what is old here, what is due. No words, no colours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from aipm_desktop.domain.board import BoardSnapshot, Card, Column, Swimlane
from aipm_desktop.gui.board.grid import CellKey

DAY_MS = 86_400_000
FEWEST_AGES = 10
"""Below this number of ages in a column nothing is called old: there is not enough data."""
SOON_DAYS = 2


class BoardFacts:
    """Answers about the cards of a board; made anew when the board, its cards or the day change."""

    def __init__(
        self, board: BoardSnapshot, cells: Mapping[CellKey, Sequence[Card]], now: int, today: date
    ) -> None:
        self.board = board
        self.today = today
        self.now = now
        self.columns: dict[str, Column] = {column.id: column for column in board.columns}
        self.swimlanes: dict[str, Swimlane] = {lane.id: lane for lane in board.swimlanes}
        self._old_from = _old_from(cells, now)
        self.words: dict[object, str] = {}
        """Texts of these facts that are made again and again, such as days."""

    def label_of(self, card: Card) -> str:
        """The card's number as people say it."""
        return f"{self.board.board.prefix}-{card.number}"

    def is_done(self, card: Card) -> bool:
        """Whether the card is finished, in a done column or where it stands."""
        column = self.columns.get(card.column_id)
        return card.done_at is not None or (column is not None and column.role == "done")

    def age_days(self, card: Card) -> int:
        """Whole days the card has been in its column."""
        return max(0, (self.now - card.entered_at) // DAY_MS)

    def is_old(self, card: Card) -> bool:
        """Whether the card is past the 85th percentile of the ages in its column on this board."""
        if self.is_done(card):
            return False
        limit = self._old_from.get(card.column_id)
        return limit is not None and self.age_days(card) > limit

    def due_state(self, card: Card) -> str:
        """overdue, soon, later, met (the card is done) or empty when nothing is due."""
        if card.due_on is None:
            return ""
        if self.is_done(card):
            return "met"
        days = (card.due_on - self.today).days
        return "overdue" if days < 0 else "soon" if days <= SOON_DAYS else "later"


def old_after(entered: Iterable[int], now: int) -> int | None:
    """The 85th percentile (nearest rank) in whole days of the ages of cards that entered at these instants; None when
    there are too few to say.
    """
    known = sorted(entered, reverse=True)
    if len(known) < FEWEST_AGES:
        return None
    return (now - known[-(-85 * len(known) // 100) - 1]) // DAY_MS


def _old_from(cells: Mapping[CellKey, Sequence[Card]], now: int) -> dict[str, int]:
    """Column id -> the age in days past which a card is old, for columns with enough unfinished ones."""
    entered: defaultdict[str, list[int]] = defaultdict(list)
    for (column_id, _lane), cards in cells.items():
        entered[column_id] += [card.entered_at for card in cards if card.done_at is None]
    limits = {column_id: old_after(known, now) for column_id, known in entered.items()}
    return {column_id: limit for column_id, limit in limits.items() if limit is not None}
