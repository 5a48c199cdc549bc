"""The page of a board's timeline: reads, schedules, shows, and keeps in step with the session."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QRect, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from aipm_desktop.domain.board import Card
from aipm_desktop.domain.changes import ChangeSet
from aipm_desktop.domain.errors import Cancelled
from aipm_desktop.domain.planning.critical_path import NotAcyclic
from aipm_desktop.domain.planning.schedule import Schedule
from aipm_desktop.domain.planning.settings import Baseline
from aipm_desktop.gui import theme
from aipm_desktop.gui.board.empty_state import EmptyState
from aipm_desktop.gui.timeline import emptiness, lists
from aipm_desktop.gui.timeline.deeds import TimelineDeeds
from aipm_desktop.gui.timeline.facts import TimelineFacts
from aipm_desktop.gui.timeline.head import TimelineHead
from aipm_desktop.gui.timeline.legend import Legend
from aipm_desktop.gui.timeline.menus import card_menu, fill_baseline_menu, fill_export_menu
from aipm_desktop.gui.timeline.model import RowListModel
from aipm_desktop.gui.timeline.rows import GROUPINGS, Rows, rows_of
from aipm_desktop.gui.timeline.scheduling import AT_ONCE, Question, Scheduling
from aipm_desktop.gui.timeline.source import TimelineSource
from aipm_desktop.gui.timeline.view import TimelineView
from aipm_desktop.gui.widgets.texts import plain_label
from aipm_desktop.session.session import Session

if TYPE_CHECKING:
    from aipm_desktop.domain.query import Query

_MINUTE_MS = 60_000
_SLOW_MS = 700
"""After how long work is said to be under way."""


class TimelinePage(QWidget):
    """Shows when each card happens. Days and lengths change through the session only; hidden, it waits to be shown."""

    card_open_requested = Signal(str)
    selection_changed = Signal(list)
    board_requested = Signal(str)
    """A card that is to be shown on the board."""
    warned = Signal(object)
    message_requested = Signal(str)
    export_requested = Signal(str)
    """ics, xml, csv, svg, png or pdf."""
    clear_filter_requested = Signal()
    new_card_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.board_id = ""
        self.query: Query | None = None
        self.facts: TimelineFacts | None = None
        self.source = TimelineSource(session)
        self._grouping = GROUPINGS[0]
        self._folded: set[str] = set()
        self._is_levelled = False
        self._baseline_id = ""
        self._is_stale = False
        self._wanted_card = ""
        self._wanted_place: Mapping[str, Any] = {}
        """Selection and scroll that wait for the first rows."""
        self._build()
        self._connect()

    def _build(self) -> None:
        theme.set_role(self, "page")
        self.head = TimelineHead()
        self.view = TimelineView(RowListModel(self))
        self.legend = Legend()
        self.note = plain_label("", "chip-warn", wrap=True)
        self.note.setContentsMargins(13, 3, 13, 3)
        self.note.hide()
        self.empty = EmptyState(self.view.viewport())
        self.view.viewport().installEventFilter(self)
        self.scheduling = Scheduling(self)
        self.deeds = TimelineDeeds(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.note)
        column.addWidget(self.view, 1)
        column.addWidget(self.legend)
        for button, fill in ((self.head.baseline, fill_baseline_menu), (self.head.export, fill_export_menu)):
            menu = QMenu(button)
            menu.aboutToShow.connect(partial(fill, menu, self))
            button.setMenu(menu)
        self.head.show_grouping(self._grouping)
        self.head.show_zoom(self.view.sheet.scale.zoom)
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._slow = QTimer(self, interval=_SLOW_MS, singleShot=True)

    def _connect(self) -> None:
        self.session.changed.connect(self.on_changed)
        self.session.closed.connect(lambda: self.show_board(""))
        self._minute.timeout.connect(self._follow_day)
        self._minute.start()
        self.scheduling.answered.connect(self._take)
        self.scheduling.busy_changed.connect(self._show_busy)
        self.scheduling.gave_up.connect(self._give_up)
        self._slow.timeout.connect(lambda: self.head.show_busy(self.tr("Planning…")))
        head, view = self.head, self.view
        head.end_requested.connect(self._go_to_end)
        head.overloads_requested.connect(lambda: lists.list_overloads(self))
        head.unestimated_requested.connect(lambda: lists.select_unestimated(self))
        head.grouping_chosen.connect(self.set_grouping)
        head.zoom_chosen.connect(view.set_zoom)
        head.today_requested.connect(view.go_to_today)
        head.levelled_toggled.connect(self.set_levelled)
        head.cancel_requested.connect(self.scheduling.cancel)
        head.apply_requested.connect(self.deeds.ask_apply)
        head.settings_requested.connect(lambda: lists.ask_settings(self))
        view.zoomed.connect(lambda: head.show_zoom(view.sheet.scale.zoom))
        view.card_open_requested.connect(self.card_open_requested)
        view.selection_changed.connect(self.selection_changed)
        view.cursor_moved.connect(lambda: self.selection_changed.emit(view.chosen_cards()))
        view.fold_requested.connect(self.toggle_group)
        view.start_wanted.connect(self.deeds.set_start)
        view.length_wanted.connect(self.deeds.set_length)
        view.link_wanted.connect(self.deeds.link)
        view.act_requested.connect(self._act)
        view.told.connect(self.message_requested)
        view.menu_requested.connect(lambda at, ids: card_menu(self, ids).popup(at))

    # -- what is shown ----------------------------------------------------------------------------------------------
    def show_board(self, board_id: str) -> None:
        """Shows a board; an empty id shows none."""
        if board_id == self.board_id and not self._is_stale:
            return
        if board_id != self.board_id:
            self.board_id = board_id
            self._baseline_id, self.facts = "", None
            self.view.forget_place()
        self.reload()

    def reload(self) -> None:
        """Reads the board again and plans it, at once when it is in sight."""
        if not self.isVisible():
            self._is_stale = True
            return
        self._is_stale = False
        if not self.source.read(self.board_id):
            self.board_id = ""
        self._plan()

    def _plan(self) -> None:
        """Asks for the schedule of what was read."""
        source = self.source
        self.view.is_read_only = self.session.is_read_only
        if source.board is None:
            self.scheduling.forget()
            self.facts = None
            self._show()
            return
        question = Question(source.board, source.links, source.basis, self.session.today(), self._is_levelled)
        if self._is_levelled and self.facts is None and len(source.board.cards) <= AT_ONCE:
            # Something to look at while it is being levelled.
            self.scheduling.ask(question._replace(is_levelled=False))
        self.scheduling.ask(question)

    def showEvent(self, event: QShowEvent) -> None:
        """Follows what happened while another view was in front."""
        super().showEvent(event)
        if self._is_stale:
            self.reload()
        self._follow_day()

    def on_changed(self, changes: ChangeSet) -> None:
        """Plans again what a change touches; reads only that when only cards and plans were touched."""
        if self.board_id not in changes.boards:
            return
        if self.isVisible() and not self._is_stale and self.source.follow(changes):
            self._plan()
        else:
            self.reload()

    def _follow_day(self) -> None:
        if self.facts is not None and self.facts.today != self.session.today():
            self.reload()

    def _take(self, question: Question, made: Schedule) -> None:
        board, links, basis, today, _is_levelled = question
        self.facts = TimelineFacts(board, links, basis, made, today, self._baseline(basis.baselines))
        self._show()
        if self._wanted_place:
            self._restore_place()
        if self._wanted_card:
            wanted, self._wanted_card = self._wanted_card, ""
            self.focus_card(wanted)

    def _baseline(self, baselines: Sequence[Baseline]) -> Baseline | None:
        return next((known for known in baselines if known.id == self._baseline_id), None)

    def _give_up(self, error: Exception) -> None:
        """A levelled plan that was cancelled: the plain one is shown again. Links in a circle: there is none."""
        if isinstance(error, Cancelled):
            if self._is_levelled and self.facts is not None and not self.facts.schedule.is_levelled:
                self._is_levelled = False
        elif isinstance(error, NotAcyclic):
            self.facts, self._is_levelled = None, False
        else:
            raise error
        self._show()
        if isinstance(error, NotAcyclic):
            emptiness.show_circle(self)

    def _show(self) -> None:
        """Rows, chips, legend, and what an empty timeline says."""
        facts = self.facts
        rows = rows_of(facts, self._grouping, self._passes(facts), self._folded) if facts else Rows()
        self.view.show_rows(facts, rows, self._folded)
        self.head.show_facts(facts, is_read_only=self.view.is_read_only)
        self.head.show_levelled(self._is_levelled)
        self.legend.show_facts(facts)
        emptiness.show_note(self)
        emptiness.show_empty(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hands the keyboard on; with a focus proxy Tab would go round between two places."""
        self.view.setFocus(event.reason())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keeps what stands there when there are no cards in the middle."""
        if event.type() == QEvent.Type.Resize:
            self.empty.place()
        return super().eventFilter(watched, event)

    def _passes(self, facts: TimelineFacts | None) -> Callable[[Card], bool] | None:
        if self.query is None or facts is None:
            return None
        from aipm_desktop.gui.filter_test import filter_test

        return filter_test(self.session, self.query, facts.board)

    def _show_busy(self, is_busy: bool) -> None:
        """Says what is being worked on; not at once, for most work is done before one has read it."""
        if not is_busy:
            self._slow.stop()
            self.head.show_busy("")
        elif self._is_levelled:
            self.head.show_busy(self.tr("Levelling…"))
        else:
            self._slow.start()

    # -- how it is shown --------------------------------------------------------------------------------------------
    def set_filter(self, query: Query | None) -> None:
        """Shows only the rows of cards a query asks for."""
        self.query = None if query is None or query.is_empty else query
        if self.isVisible():
            self._show()

    def set_grouping(self, grouping: str) -> None:
        """Groups by track, column, person or milestone."""
        self._grouping = grouping if grouping in GROUPINGS else GROUPINGS[0]
        self.head.show_grouping(self._grouping)
        self._show()

    def toggle_group(self, key: str) -> None:
        """Folds a heading, or opens it."""
        self._folded ^= {key}
        self._show()

    def set_levelled(self, is_levelled: bool) -> None:
        """Shows the levelled plan, or the one that lets people have several cards at once."""
        self._is_levelled = is_levelled
        self.reload()

    def compare_with(self, baseline_id: str) -> None:
        """Shows a baseline under the bars; none when the id is empty."""
        self._baseline_id = baseline_id
        if self.facts is not None:
            self.facts = self.facts.against(self._baseline(self.facts.basis.baselines))
            self._show()

    def _go_to_end(self) -> None:
        finish_on = self.facts.schedule.finish_on if self.facts else None
        if finish_on is not None:
            days = self.view.chart_width() * 0.8 / self.view.sheet.scale.per_day
            self.view.show_from(finish_on.toordinal() - days)

    def _act(self, name: str, card_ids: list[str]) -> None:
        if name == "today":
            self.view.go_to_today()
        elif name == "group":
            place = GROUPINGS.index(self._grouping)
            self.set_grouping(GROUPINGS[(place + 1) % len(GROUPINGS)])
        elif name == "level":
            self.set_levelled(not self._is_levelled)
        else:
            self.deeds.act(name, card_ids)

    # -- focus, selection, state ------------------------------------------------------------------------------------
    def focus_card(self, card_id: str) -> bool:
        """Focuses and selects a card and shows its bar; False when the board or the filter does not show it."""
        if self._is_stale or self.facts is None:
            self._wanted_card = card_id
            return bool(self.board_id)
        for group in self.view.sheet.rows.groups if card_id in self.facts.cards else ():
            if group in self._folded and not self.view.model_.index_of(card_id).isValid():
                self._folded.discard(group)
                self._show()
        index = self.view.model_.index_of(card_id)
        if not index.isValid():
            return False
        self.view.focus_index(index, select=True)
        self.view.reveal_bar(card_id)
        return True

    def selected_cards(self) -> list[str]:
        """The selected cards, else the one with the focus."""
        return self.view.chosen_cards()

    def anchor(self, card_ids: Sequence[str]) -> QRect:
        """Where on the screen a popup for these cards belongs."""
        return self.deeds.anchor(next(iter(card_ids), ""))

    def state(self) -> dict[str, Any]:
        """Zoom, grouping, folds, baseline, selection and scroll, as `restore_state` takes them."""
        view = self.view
        return {
            "board": self.board_id,
            "per_day": view.sheet.scale.per_day,
            "grouping": self._grouping,
            "folded": sorted(self._folded)[:500],
            "levelled": self._is_levelled,
            "baseline": self._baseline_id,
            "labels": view.label_choice,
            "selected": view.model_.in_order(view.selected_ids())[:500],
            "focused": view.focused_card(),
            "left": view.sheet.scale.instant(view.horizontalOffset()) if view.was_placed else None,
            "scroll_y": view.verticalOffset(),
        }

    def restore_state(self, state: Mapping[str, Any]) -> None:
        """Puts that back; what is not there any more is left out."""
        folded, per_day, labels = state.get("folded"), state.get("per_day"), state.get("labels")
        self._folded = {key for key in folded if isinstance(key, str)} if isinstance(folded, list) else set()
        grouping = state.get("grouping")
        self._grouping = grouping if grouping in GROUPINGS else GROUPINGS[0]
        self._is_levelled = state.get("levelled") is True
        if isinstance(per_day, int | float) and per_day > 0:
            self.view.zoom_to(float(per_day))
        if isinstance(labels, int):
            self.view.set_label_width(labels)
        if state.get("board") == self.board_id:
            self._baseline_id = str(state.get("baseline") or "")
            self._wanted_place = dict(state)
        self.head.show_grouping(self._grouping)
        self.reload()

    def _restore_place(self) -> None:
        """Selection, focus and scroll as they were; a folded heading stays folded."""
        wanted, self._wanted_place = self._wanted_place, {}
        view, selected = self.view, wanted.get("selected")
        view.select_cards([str(key) for key in selected] if isinstance(selected, list) else ())
        view.focus_quietly(view.model_.index_of(str(wanted.get("focused") or "")))
        left, scroll = wanted.get("left"), wanted.get("scroll_y")
        if isinstance(left, int | float):
            view.show_from(float(left))
        if isinstance(scroll, int):
            view.verticalScrollBar().setValue(scroll)

    def schedule_shown(self) -> Schedule | None:
        """The plan that is on the screen, levelled or not, which is what an export writes."""
        return self.facts.schedule if self.facts is not None else None

    # -- pictures ---------------------------------------------------------------------------------------------------
    def settle(self) -> None:
        """Shows everything as it will be, for a picture of the window."""
        if self._is_stale:
            self.reload()
        self.scheduling.wait()

    def write_picture(self, path: Path, suffix: str) -> None:
        """Writes the whole timeline as svg, png or pdf. FileProblem when the file cannot be written."""
        from aipm_desktop.gui.timeline.rendering import write_picture

        if self.facts is not None:
            write_picture(self, self.facts, path, suffix)
