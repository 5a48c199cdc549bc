"""The graph as people use it: what is lit, links that are pointed at, chosen and drawn, and who gets which event."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from aipm_desktop.gui.graph import scope
from aipm_desktop.gui.graph.canvas import paint_graph
from aipm_desktop.gui.graph.keys import GraphKeys
from aipm_desktop.gui.graph.linking import Linking
from aipm_desktop.gui.graph.mouse import GraphMouse
from aipm_desktop.gui.graph.scene_view import SceneListView
from aipm_desktop.gui.graph.words import link_words

_HANDLES_FROM = 0.35
"""Scale from which on boxes are large enough to have handles."""


class GraphView(SceneListView):
    """Wishes go up as signals; no link changes before the facts are told."""

    card_open_requested = Signal(str)
    link_requested = Signal(str, str)
    """Predecessor and successor."""
    unlink_requested = Signal(str)
    link_edit_requested = Signal(str)
    """A link whose type and lag are to be changed."""
    link_mode_requested = Signal(str, str)
    """Choose by keys what a card (the first) is linked to: side after or before."""
    act_requested = Signal(str, str)
    """due, assign, block, estimate, focus or board, and the card it is wished for."""
    menu_requested = Signal(QPoint, str, str)
    """Where on the screen; a card or else a link, both empty for the ground."""
    link_chosen = Signal(str)
    refused = Signal(str)
    """Why the link that was drawn cannot be."""
    link_ended = Signal()
    """No link is being drawn any more: it was asked for, or given up."""
    find_requested = Signal()
    escaped = Signal()
    """Esc, when the view itself had nothing to leave."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.linking = Linking()
        self.is_read_only = False
        self.relatives_of: str | None = None
        """The card whose ancestors and descendants are lit: under the pointer, or where the keys are."""
        self.dimmed_but: frozenset[str] | None = None
        """What filter, search and chips leave bright; None for all."""
        self.pointed_card: str | None = None
        self.pointed_link: str | None = None
        self.pointed_handle: tuple[str, str] | None = None
        self.chosen_link: str | None = None
        self.cycle_links: frozenset[str] = frozenset()
        self._relatives: tuple[str, frozenset[str]] | None = None
        self.mouse = GraphMouse(self)
        self.keys = GraphKeys(self)
        self.viewport().setMouseTracking(True)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)

    # -- what is shown ----------------------------------------------------------------------------------------------
    def follow_scene(self) -> None:
        self._relatives = None
        super().follow_scene()
        self._keep_ends()
        if self.chosen_link not in self.scene.edges:
            self.choose_link(None)
        self.cycle_links &= self.scene.edges.keys()

    def lit(self) -> frozenset[str] | None:
        """The cards that are bright while others are faint; None when all are."""
        source, facts = self.relatives_of or "", self.scene.facts
        if self.cycle_links:
            links = [
                self.scene.edges[link_id].link for link_id in self.cycle_links if link_id in self.scene.edges
            ]
            return frozenset(end for link in links for end in (link.predecessor_id, link.successor_id))
        if self.linking.is_on or source not in self.scene.nodes or facts is None:
            return self.dimmed_but
        if self._relatives is None or self._relatives[0] != source:
            self._relatives = (source, frozenset(scope.relatives(facts, source)))
        return self._relatives[1]

    def light(self, card_id: str | None) -> None:
        """Lights what a card waits for and what waits for it; None lights all."""
        if card_id != self.relatives_of:
            self.relatives_of = card_id
            self.viewport().update()

    def handles_of(self) -> str | None:
        """The card that shows the handles from which links are drawn."""
        if self.is_read_only or self.linking.is_on or self.camera.scale < _HANDLES_FROM:
            return None
        return self.pointed_card if self.pointed_card in self.scene.boxes else None

    def focus_card(self, card_id: str, *, select: bool = False) -> bool:
        """Moves the focus to a card and shows it; False when it is not in the picture."""
        self.choose_link(None)
        return self.set_focused(card_id, select=select)

    def choose_link(self, link_id: str | None) -> None:
        """Makes a link the one that keys act on."""
        if link_id != self.chosen_link:
            self.chosen_link = link_id
            self.link_chosen.emit(link_id or "")
            self.viewport().update()

    def show_cycle(self, link_ids: frozenset[str]) -> None:
        """Marks the links of a circle that a refused link would close."""
        self.cycle_links = link_ids & self.scene.edges.keys()
        self.viewport().update()

    def anchor(self, card_id: str) -> QRect:
        """Where on the screen a card is; the middle of the view when it is out of sight."""
        area = self.viewport().rect()
        rect = self.visualRect(self.model_.index_of(card_id)) & area
        rect = QRect(area.center(), area.size() / 100) if rect.isEmpty() else rect
        return QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size())

    # -- drawing a link ---------------------------------------------------------------------------------------------
    def aim(self, card_id: str | None) -> None:
        """Points the link that is being drawn at a card."""
        facts = self.scene.facts
        if facts is not None and self.linking.is_on and card_id != self.linking.target:
            self.linking.aim(facts, card_id)
        self.viewport().update()

    def finish_link(self) -> None:
        """Asks for the link as it is aimed, or says why it cannot be."""
        linking = self.linking
        target, refusal, words, ends = linking.target, linking.refusal, linking.words, linking.ends()
        linking.end()
        self.link_ended.emit()
        self.viewport().update()
        if target is None:
            return
        if refusal in {"self", "known"}:
            self.refused.emit(words)
        else:
            # A circle is refused by the store, which knows its links and offers to cut one.
            self.link_requested.emit(*ends)

    def _keep_ends(self) -> None:
        """A link that is drawn from a card that is gone is given up; one drawn at such a card aims at none."""
        facts, linking = self.scene.facts, self.linking
        if not linking.is_on:
            return
        if facts is None or linking.source not in facts.cards:
            self.leave_link()
        elif linking.target is not None and linking.target not in facts.cards:
            linking.aim(facts, None)

    def leave_link(self) -> bool:
        """Gives the link up that is being drawn; whether there was one."""
        was_on = self.linking.is_on
        self.linking.end()
        self.link_ended.emit()
        self.viewport().update()
        return was_on

    # -- events -----------------------------------------------------------------------------------------------------
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        try:
            paint_graph(self, painter, event.rect())
        finally:
            painter.end()  # a bug here is told; a painter left open would end the app

    def event(self, event: QEvent) -> bool:
        """Keys the graph answers do not trigger the window's shortcuts while it has the focus."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and self.keys.wants(event):
            event.accept()
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            return self._show_tip(event)
        return self.mouse.gesture(event) or super().viewportEvent(event)

    def _show_tip(self, event: QHelpEvent) -> bool:
        facts, edge = self.scene.facts, self.scene.edges.get(self.pointed_link or "")
        if self.pointed_card is None and edge is not None and facts is not None:
            QToolTip.showText(event.globalPos(), link_words(facts, edge), self)
            return True
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.focused_id() is None and self.scene.order:
            self.set_focused(self.scene.order[0])
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.setAccepted(self.keys.press(event))

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.setAccepted(self.keys.release(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mouse.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.mouse.wheel(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.mouse.leave()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.mouse.menu(event)
