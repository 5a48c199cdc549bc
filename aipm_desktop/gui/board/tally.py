"""The numbers of one board, kept as cards come and go: real counts, whatever the filter shows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from aipm_desktop.domain.board import BoardSnapshot, Card
from aipm_desktop.domain.workflow import BoardLoad, busies, occupies
from aipm_desktop.gui.board.grid import CellKey


def by_cell(cards: Iterable[Card]) -> dict[CellKey, list[Card]]:
    """The cards by column and swimlane, in the order given."""
    cells: defaultdict[CellKey, list[Card]] = defaultdict(list)
    for card in cards:
        cells[card.column_id, card.swimlane_id].append(card)
    return cells


class Tally:
    """`counts` has every card per cell, `occupancy` those that limits count; the rules are domain.workflow's."""

    def __init__(self, board: BoardSnapshot, cells: Mapping[CellKey, Sequence[Card]]) -> None:
        self._board = board
        self._roles = {column.id: column.role for column in board.columns}
        self.counts: Counter[CellKey] = Counter()
        self.occupancy: Counter[CellKey] = Counter()
        self.person_load: Counter[str] = Counter()
        self.blocked = 0
        for key, cards in cells.items():
            self._count_cell(key, cards)

    def _count_cell(self, key: CellKey, cards: Sequence[Card]) -> None:
        """Counts a cell at once: a board of ten thousand cards is counted in a few milliseconds."""
        role = self._roles.get(key[0])
        unfinished = [card.done_at for card in cards].count(None)
        finished = len(cards) - unfinished
        self.counts[key] += len(cards)
        self.occupancy[key] += unfinished if occupies(role, is_done=False) else 0
        self.occupancy[key] += finished if occupies(role, is_done=True) else 0
        self.blocked += sum([card.is_blocked for card in cards])
        for card in cards:
            if card.people and busies(role, is_done=card.done_at is not None):
                self.person_load.update(card.people)

    def count(self, card: Card, by: int) -> None:
        """Counts a card in (1) or out (-1)."""
        key = (card.column_id, card.swimlane_id)
        role, is_done = self._roles.get(card.column_id), card.done_at is not None
        self.counts[key] += by
        if occupies(role, is_done=is_done):
            self.occupancy[key] += by
        self.blocked += by if card.is_blocked else 0
        if card.people and busies(role, is_done=is_done):
            for person_id in card.people:
                self.person_load[person_id] += by

    def load(self) -> BoardLoad:
        """What limits are measured against."""
        board = self._board
        return BoardLoad(
            board.columns, board.swimlanes, self.occupancy, board.cell_limits, board.people, self.person_load
        )

    def column_counts(self) -> dict[str, tuple[int, int]]:
        """Column id -> its cards, and those its limit counts."""
        found = {column_id: [0, 0] for column_id in self._roles}
        for (column_id, _lane), number in self.counts.items():
            if column_id in found:
                found[column_id][0] += number
        for (column_id, _lane), number in self.occupancy.items():
            if column_id in found:
                found[column_id][1] += number
        return {column_id: (total, occupying) for column_id, (total, occupying) in found.items()}

    def lane_counts(self) -> dict[str, tuple[int, int]]:
        """Swimlane id -> its cards, and the unfinished ones, which its limit counts."""
        found = {lane.id: [0, 0] for lane in self._board.swimlanes}
        for (_column, lane_id), number in self.counts.items():
            if lane_id in found:
                found[lane_id][0] += number
        for (column_id, lane_id), number in self.occupancy.items():
            if lane_id in found and self._roles.get(column_id) != "done":
                found[lane_id][1] += number
        return {lane_id: (total, unfinished) for lane_id, (total, unfinished) in found.items()}
