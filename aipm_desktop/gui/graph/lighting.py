"""Which cards of the graph are bright: filter, search and the chip that is pressed each leave some."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aipm_desktop.gui.graph.target_line import find_cards

if TYPE_CHECKING:
    from aipm_desktop.domain.query import Query
    from aipm_desktop.gui.graph.page import GraphPage


class Lighting:
    """Dims all other cards of a page."""

    def __init__(self, page: GraphPage) -> None:
        self._page = page
        self._found: list[str] = []
        self.query: Query | None = None

    def dim(self) -> None:
        """Filter, search and the chip that is pressed leave only some cards bright."""
        facts, lit = self._page.scene.facts, self._page.head.chips.lit
        wanted: list[set[str]] = []
        if facts is not None and self.query is not None:
            from aipm_desktop.gui.filter_test import filter_test

            test = filter_test(self._page.session, self.query, facts.board)
            wanted.append({card.id for card in facts.cards.values() if test(card)})
        if words := self._page.head.finder.text().casefold().split():
            self._found = find_cards(facts, words) if facts is not None else []
            wanted.append(set(self._found))
        if facts is not None and lit == "critical":
            wanted.append(set(facts.critical()))
        elif facts is not None and lit:
            wanted.append({card.id for card in facts.cards.values() if card.swimlane_id == lit})
        self._page.view.dimmed_but = frozenset(set.intersection(*wanted)) if wanted else None
        self._page.view.viewport().update()

    def find(self, text: str) -> None:
        """Leaves the cards that go by a text bright."""
        self._found = []
        self.dim()
        self._page.head.show_found(0, len(self._found) if text.strip() else -1)

    def show_chip(self) -> None:
        """Leaves the cards of the chip that is pressed bright, and some of them in sight."""
        self.dim()
        view = self._page.view
        lit, seen = view.dimmed_but or frozenset(), view.camera.in_sight()
        shown = [card_id for card_id in view.scene.order if card_id in lit and card_id in view.scene.boxes]
        if self._page.head.chips.lit and not any(seen.intersects(view.scene.boxes[one]) for one in shown):
            view.reveal(next(iter(shown), ""))

    def find_next(self, step: int) -> None:
        """Goes to the next card found, or the one before (-1)."""
        if self._found:
            focused = self._page.view.focused_id()
            place = self._found.index(focused) if focused in self._found else -1 if step > 0 else 0
            place = (place + step) % len(self._found)
            self._page.focus_card(self._found[place])
            self._page.head.show_found(place + 1, len(self._found))
