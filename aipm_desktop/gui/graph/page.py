"""The page of a board's graph: reads, has it laid out, shows it, and keeps in step with the session."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from aipm_desktop.domain.changes import ChangeSet
from aipm_desktop.domain.errors import NotFound
from aipm_desktop.gui import theme
from aipm_desktop.gui.board.empty_state import EmptyState
from aipm_desktop.gui.board.page import CARD_TABLES
from aipm_desktop.gui.graph import lists, sight
from aipm_desktop.gui.graph.arrangement import Arrangement
from aipm_desktop.gui.graph.arranging import Arranging
from aipm_desktop.gui.graph.deeds import GraphDeeds
from aipm_desktop.gui.graph.facts import GraphFacts
from aipm_desktop.gui.graph.glide import Glide
from aipm_desktop.gui.graph.head import GraphHead
from aipm_desktop.gui.graph.lighting import Lighting
from aipm_desktop.gui.graph.menu import graph_menu
from aipm_desktop.gui.graph.minimap import Minimap
from aipm_desktop.gui.graph.overlays import NoLinks, Working
from aipm_desktop.gui.graph.scope import shown_cards
from aipm_desktop.gui.graph.target_line import TargetLine
from aipm_desktop.gui.graph.view import GraphView
from aipm_desktop.gui.graph.words import days_words
from aipm_desktop.session.session import Session
from aipm_desktop.store import boards
from aipm_desktop.store import cards as card_store

if TYPE_CHECKING:
    from aipm_desktop.domain.query import Query

_MOST_CARDS = 2000
"""Cards that are read one by one after a change; above, the whole board is read again."""


class GraphPage(QWidget):
    """Shows what waits for what. Links change through the session only; hidden, it waits until it is shown."""

    card_open_requested = Signal(str)
    selection_changed = Signal(list)
    stops_changed = Signal()
    """The Tab key has other places to go to."""
    board_requested = Signal(str)
    """A card that is to be shown on the board."""
    warned = Signal(object)
    message_requested = Signal(str)
    export_requested = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.board_id = ""
        self._is_stale = False
        self._is_placed = False
        """Whether the camera stands where the person left it; a new board is shown whole."""
        self._centre, self._steps = "", 2
        self._kept: Mapping[str, Any] = {}
        self._build()
        self._connect()

    def _build(self) -> None:
        theme.set_role(self, "page")
        self.head = GraphHead()
        self.no_links = NoLinks()
        self.view = GraphView()
        self.scene = self.view.scene
        self.minimap = Minimap(self.view)
        self.target_line = TargetLine(self.view)
        self.working = Working(self.view)
        self.empty = EmptyState(self.view)
        self.arranging = Arranging(self)
        self.glide = Glide(self._place, self)
        self.lighting = Lighting(self)
        self.deeds = GraphDeeds(self)
        self.head.minimap_button.setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.no_links)
        column.addWidget(self.view, 1)

    def _connect(self) -> None:
        self.session.changed.connect(self.on_changed)
        self.session.closed.connect(lambda: self.show_board(""))
        self.session.refused.connect(self.deeds.show_refusal)
        self.arranging.arranged.connect(self._take_arrangement)
        self.arranging.working.connect(self.working.show_working)
        self.working.cancelled.connect(self.arranging.settle)
        self.no_links.link_wanted.connect(self.deeds.begin_link)
        self._connect_head()
        self._connect_view()

    def _connect_head(self) -> None:
        head, view = self.head, self.view
        head.find_changed.connect(self.lighting.find)
        head.find_next.connect(self.lighting.find_next)
        head.left.connect(lambda: view.setFocus(Qt.FocusReason.OtherFocusReason))
        head.focus_toggled.connect(
            lambda is_on: self.set_focus_mode((view.focused_id() or "") if is_on else "")
        )
        head.steps_changed.connect(self._set_steps)
        head.zoom_requested.connect(view.zoom)
        head.fit_requested.connect(view.fit)
        head.minimap_toggled.connect(self.minimap.set_wanted)
        head.export_requested.connect(self.export_requested)
        head.chips.lit_changed.connect(lambda _key: self.lighting.show_chip())
        head.chips.assumed_requested.connect(lambda: lists.list_assumed(self))
        head.chips.suspended_requested.connect(lambda: lists.list_suspended(self))
        head.chips.made.connect(self.stops_changed)
        head.chips.cut_requested.connect(head.begin_find)

    def _connect_view(self) -> None:
        view = self.view
        view.card_open_requested.connect(self.card_open_requested)
        view.selection_changed.connect(self.selection_changed)
        view.cursor_moved.connect(lambda: self.selection_changed.emit(view.chosen_cards()))
        view.link_requested.connect(self.deeds.link)
        view.unlink_requested.connect(self.deeds.unlink)
        view.link_edit_requested.connect(self.deeds.edit_link)
        view.link_chosen.connect(self.deeds.say_link)
        view.link_mode_requested.connect(self.target_line.open)
        view.act_requested.connect(self.deeds.act)
        view.menu_requested.connect(lambda at, card, link: graph_menu(self, card, link).popup(at))
        view.refused.connect(self.message_requested)
        view.find_requested.connect(self.head.begin_find)
        view.escaped.connect(self._escape)

    # -- what is shown ----------------------------------------------------------------------------------------------
    def show_board(self, board_id: str) -> None:
        """Shows a board; an empty id shows none."""
        if board_id == self.board_id and not self._is_stale:
            return
        if board_id != self.board_id:
            self.board_id = board_id
            self._forget()
        self.reload()

    def _forget(self) -> None:
        self.target_line.leave()
        self.view.select_cards(())
        self.view.show_cycle(frozenset())
        self.view.light(None)
        self.head.finder.clear()
        self.head.chips.set_lit("")
        self._centre, self._is_placed, self._kept = "", False, {}
        self.glide.finish()
        self.arranging.forget()
        self.scene.show(None)

    def reload(self) -> None:
        """Reads the board again, at once when it is in sight."""
        if not self.isVisible():
            self._is_stale = True
            return
        self._is_stale = False
        facts: GraphFacts | None = None
        if self.board_id and self.session.workspace is not None:
            try:
                board = self.session.read(boards.snapshot, self.board_id)
                facts = GraphFacts(board, self.session.read(card_store.dependencies, self.board_id))
            except NotFound:
                self.board_id = ""
        self.view.is_read_only = self.session.is_read_only
        self._show(facts)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hands the keyboard on; with a focus proxy Tab would go round between two places."""
        self.view.setFocus(event.reason())

    def showEvent(self, event: QShowEvent) -> None:
        """Follows what happened while another view was in front."""
        super().showEvent(event)
        if self._is_stale:
            self.reload()

    def on_changed(self, changes: ChangeSet) -> None:
        """Follows a change: only the touched cards when only cards and links were touched."""
        if self.board_id not in changes.boards:
            return
        facts = self.scene.facts
        self.view.show_cycle(frozenset())
        few = set(changes.rows) <= CARD_TABLES and len(changes.cards) <= _MOST_CARDS
        if not self.isVisible() or facts is None or not few:
            self.reload()
            return
        is_other = facts.take_cards(
            self.session.read(boards.cards_by_id, list(changes.cards)), list(changes.cards)
        )
        if changes.touches("dependency"):
            facts.take_links(self.session.read(card_store.dependencies, self.board_id))
            is_other = True
        if is_other:
            self._show(facts)
        else:
            self.scene.refresh()
            self.view.follow_scene()
            self._tell()

    def _show(self, facts: GraphFacts | None) -> None:
        """Shows the facts where the boxes are, and has them laid out anew."""
        self.glide.finish()
        if facts is None:
            self.arranging.stop()
            self.scene.show(None)
        else:
            if self._centre not in facts.cards:
                self._centre = ""
            seeds = [str(self._kept.get("focused") or self.view.focused_id() or "")]
            shown = shown_cards(facts, centre=self._centre, steps=self._steps, seeds=seeds)
            self.scene.show(facts, shown)
            self.scene.place(self.scene.arrangement)
            self.arranging.ask(self.scene)
        self.view.follow_scene()
        self._tell()

    def _take_arrangement(self, arrangement: Arrangement) -> None:
        if self._is_placed:
            self.view.camera.origin += QPointF(*arrangement.shift)
            self.glide.go(self.scene.arrangement.moved(arrangement.shift), arrangement)
            return
        self._place(arrangement)
        self._is_placed = True
        kept, self._kept = self._kept, {}
        sight.put_back(self.view, kept)

    def _place(self, arrangement: Arrangement) -> None:
        self.scene.place(arrangement)
        self.view.follow_scene()
        self.minimap.redraw()

    def _tell(self) -> None:
        """Chips, focus mode, what is dimmed, and what an empty picture says."""
        facts, head = self.scene.facts, self.head
        head.chips.show_facts(facts, self.scene.shown)
        label = facts.label_of(self._centre) if facts is not None and self._centre else ""
        head.show_focus(bool(self._centre), self._steps, label)
        self.lighting.dim()
        has_cards = facts is not None and bool(facts.cards)
        head.setVisible(has_cards)
        editable = not self.view.is_read_only
        self.no_links.setVisible(has_cards and facts is not None and not facts.links and editable)
        if facts is not None and not has_cards:
            text = self.tr("Cards appear here as soon as the board has some; then link what waits for what.")
            self.empty.say(self.tr("No cards yet"), text, "", None)
        else:
            self.empty.hide()

    # -- what is lit ------------------------------------------------------------------------------------------------
    def set_filter(self, query: Query | None) -> None:
        """Dims the cards a query does not ask for."""
        self.lighting.query = None if query is None or query.is_empty else query
        self.lighting.dim()

    def set_focus_mode(self, card_id: str) -> None:
        """Shows only a card and what is around it; everything again when it is empty."""
        self._centre, self._is_placed = card_id, False
        self._kept = {"focused": self.view.focused_id() or ""}
        self._show(self.scene.facts)

    def is_centred_on(self, card_id: str) -> bool:
        """Whether the focus mode is on for a card."""
        return bool(card_id) and self._centre == card_id

    def _set_steps(self, steps: int) -> None:
        if steps != self._steps:
            self._steps = steps
            self._show(self.scene.facts)

    def _escape(self) -> None:
        if self._centre:
            self.set_focus_mode("")
        elif self.head.finder.text():
            self.head.finder.clear()
        elif self.head.chips.lit:
            self.head.chips.set_lit("")

    # -- focus, selection, state ------------------------------------------------------------------------------------
    def focus_card(self, card_id: str) -> bool:
        """Focuses and selects a card; one that is left out of a picture too large comes in with those around it."""
        facts = self.scene.facts
        if self._is_stale or facts is None:
            self._kept = {**self._kept, "focused": card_id}
            return bool(self.board_id)
        if card_id not in facts.cards:
            return False
        if card_id not in self.scene.nodes:
            self._kept, self._centre = {"focused": card_id}, card_id if self._centre else ""
            self._is_placed = False
            self._show(facts)
            return True
        self.view.light(card_id)
        return self.view.focus_card(card_id, select=True)

    def selected_cards(self) -> list[str]:
        """The selected cards, else the one with the focus."""
        return self.view.chosen_cards()

    def anchor(self, card_ids: Sequence[str]) -> QRect:
        """Where on the screen a popup for these cards belongs."""
        return self.view.anchor(next(iter(card_ids), ""))

    def state(self) -> dict[str, Any]:
        """Camera, focus and focus mode, as `restore_state` takes them."""
        if self._kept and not self._is_placed:
            return dict(self._kept)
        return {
            **sight.left(self.view),
            "board": self.board_id,
            "centre": self._centre,
            "steps": self._steps,
            "has_map": self.minimap.is_wanted,
        }

    def restore_state(self, state: Mapping[str, Any]) -> None:
        """Puts back how a board's graph was left, as soon as it is laid out."""
        steps = state.get("steps")
        self._steps = steps if isinstance(steps, int) and 1 <= steps <= 9 else 2
        self.minimap.set_wanted(state.get("has_map", True) is not False)
        self.head.minimap_button.setChecked(self.minimap.is_wanted)
        if state.get("board") == self.board_id:
            self._kept, self._centre = dict(state), str(state.get("centre") or "")
            self._is_placed = False
            self._show(self.scene.facts)

    # -- pictures ---------------------------------------------------------------------------------------------------
    def settle(self) -> None:
        """Shows everything as it will be, for a picture of the window or of the graph."""
        if self._is_stale:
            self.reload()
        self.arranging.wait()
        self.glide.finish()
        self.view.paints_in_full = True

    def write_picture(self, path: Path, suffix: str) -> None:
        """Writes the graph as svg, png or pdf. FileProblem when the file cannot be written."""
        from aipm_desktop.gui.graph.rendering import write_picture

        facts = self.scene.facts
        if facts is None:
            return
        plan = facts.plan
        said = (
            self.tr("Critical path · {days}").format(days=days_words(plan.duration)) if plan.duration else ""
        )
        below = " · ".join(filter(None, (facts.board.client.name, said)))
        write_picture(self.scene, path, suffix, facts.board.board.name, below)
