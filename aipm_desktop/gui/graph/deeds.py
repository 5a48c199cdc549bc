"""What is done on the graph: each is one command and one undo step."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from aipm_desktop import commands
from aipm_desktop.domain.errors import CycleFound
from aipm_desktop.gui.board.announce import announce
from aipm_desktop.gui.graph.words import link_words, translate
from aipm_desktop.session.session import Refusal

if TYPE_CHECKING:
    from aipm_desktop.gui.graph.page import GraphPage


class GraphDeeds(QObject):
    """Runs the commands of a graph page; refusals are told by the session."""

    def __init__(self, page: GraphPage) -> None:
        super().__init__(page)
        self._page = page

    def run(self, command: Callable[..., Any], *args: Any, **kwargs: Any) -> object:
        """`session.run` in the name of the page; warnings go up."""
        result = self._page.session.run(command, *args, origin=self._page, **kwargs)
        if isinstance(result, tuple) and result:
            self._page.warned.emit(result)
        return result

    def act(self, name: str, card_id: str) -> None:
        """Does what a key or the menu says for a card: open, board, focus, a link, or one of the board's pickers."""
        if name == "open":
            self._page.card_open_requested.emit(card_id)
        elif name == "board":
            self._page.board_requested.emit(card_id)
        elif name == "focus":
            self._page.view.focus_card(card_id)
            self._page.set_focus_mode("" if self._page.is_centred_on(card_id) else card_id)
        elif name in ("after", "before"):
            self._page.target_line.open(card_id, name)
        elif not self._page.view.is_read_only:
            self._pick(name, card_id)

    def _pick(self, name: str, card_id: str) -> None:
        from aipm_desktop.gui.card import pickers

        pick: dict[str, Callable[..., object]] = {
            "due": pickers.pick_day,
            "assign": pickers.pick_people,
            "block": pickers.ask_block,
            "estimate": pickers.ask_estimate,
        }
        pick[name](self._page.session, [card_id], self._page.anchor([card_id]), self._page, self.run)

    def begin_link(self) -> None:
        """Begins a link at the focused card, else at the first."""
        source = self._page.view.focused_id() or next(iter(self._page.scene.order), "")
        if source:
            self._page.target_line.open(source, "after")

    def link(self, predecessor_id: str, successor_id: str) -> None:
        """Makes a card wait for another; a refusal is told by the session. The new link is chosen: Enter changes it."""
        made = self.run(commands.dependency.link, predecessor_id, successor_id)
        if isinstance(made, str):
            self._page.view.choose_link(made)

    def unlink(self, link_id: str) -> None:
        """Removes a link."""
        view, facts = self._page.view, self._page.scene.facts
        if view.is_read_only or facts is None or link_id not in facts.links:
            return
        words = link_words(facts, facts.edge(link_id))
        self.run(commands.dependency.unlink, link_id)
        if link_id not in self._page.scene.edges:
            announce(view, translate("Graph", "Unlinked: {link}").format(link=words))

    def say_link(self, link_id: str) -> None:
        """Says what link was chosen."""
        facts, edge = self._page.scene.facts, self._page.scene.edges.get(link_id)
        if facts is not None and edge is not None:
            announce(self._page.view, link_words(facts, edge))

    def edit_link(self, link_id: str) -> None:
        """Opens what a link asks for beside it; a suspended one is settled."""
        edge, curve = self._page.scene.edges.get(link_id), self._page.scene.curves.get(link_id)
        if edge is None or curve is None or self._page.view.is_read_only:
            return
        from aipm_desktop.gui.card.linking import change_link

        at = self._page.view.camera.to_view(curve.middle).toPoint()
        change_link(
            self._page.session, edge.link, self._page.view.viewport().mapToGlobal(at), self._page, self.run
        )

    def show_refusal(self, refusal: Refusal) -> None:
        """A circle that was refused is shown where it would be."""
        if isinstance(refusal.error, CycleFound) and self._page.isVisible():
            self._page.view.show_cycle(frozenset(refusal.error.link_ids))
