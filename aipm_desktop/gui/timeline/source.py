"""What a timeline is made of, as the store has it: read whole, or only what a change touched."""

from __future__ import annotations

from aipm_desktop.domain.board import BoardSnapshot, Dependency
from aipm_desktop.domain.changes import ChangeSet
from aipm_desktop.domain.errors import NotFound
from aipm_desktop.domain.planning.settings import PlanBasis
from aipm_desktop.gui.board.page import CARD_TABLES
from aipm_desktop.session.session import Session
from aipm_desktop.store import boards, plans
from aipm_desktop.store import cards as card_store

_PLAN_TABLES = frozenset(["board_plan", "person_plan", "day_off", "baseline", "baseline_card"])
_MOST_CARDS = 2000
"""Cards that are read one by one after a change; above, the whole board is read again."""


class TimelineSource:
    """A board, its links and what its plan rests on; empty (`board` None) when there is none."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.board: BoardSnapshot | None = None
        self.links: list[Dependency] = []
        self.basis = PlanBasis()

    def read(self, board_id: str) -> bool:
        """Reads everything; False when there is no such board."""
        self.board, self.links, self.basis = None, [], PlanBasis()
        if not board_id or self._session.workspace is None:
            return False
        try:
            self.board = self._session.read(boards.snapshot, board_id)
        except NotFound:
            return False
        self._read_links()
        self._read_basis()
        return True

    def follow(self, changes: ChangeSet) -> bool:
        """Reads what a change touched; False when everything has to be read again."""
        tables = set(changes.rows)
        if self.board is None or not tables <= CARD_TABLES | _PLAN_TABLES or len(changes.cards) > _MOST_CARDS:
            return False
        if changes.cards:
            self._take_cards(changes)
        if "dependency" in tables:
            self._read_links()
        if tables & _PLAN_TABLES:
            self._read_basis()
        return True

    def _take_cards(self, changes: ChangeSet) -> None:
        board = self.board
        if board is None:
            return
        found = self._session.read(boards.cards_by_id, list(changes.cards))
        fresh = {
            card.id: card for card in found if card.archived_at is None and card.board_id == board.board.id
        }
        kept = [
            fresh.pop(card.id, card)
            for card in board.cards
            if card.id in fresh or card.id not in changes.cards
        ]
        self.board = board._replace(cards=(*kept, *fresh.values()))

    def _read_links(self) -> None:
        if self.board is not None:
            self.links = self._session.read(card_store.dependencies, self.board.board.id)

    def _read_basis(self) -> None:
        if self.board is not None:
            self.basis = self._session.read(plans.basis, self.board.board.id)
