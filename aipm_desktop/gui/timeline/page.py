"""The page of a board's timeline: reads, schedules, shows, and keeps in step with the session."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from aipm_desktop.domain.changes import ChangeSet
from aipm_desktop.domain.errors import Cancelled
from aipm_desktop.domain.planning.schedule import Schedule
from aipm_desktop.domain.planning.settings import Baseline
from aipm_desktop.gui import theme
from aipm_desktop.gui.board.empty_state import EmptyState
from aipm_desktop.gui.timeline import asking, menus
from aipm_desktop.gui.timeline.deeds import TimelineDeeds
from aipm_desktop.gui.timeline.facts import TimelineFacts
from aipm_desktop.gui.timeline.head import TimelineHead
from aipm_desktop.gui.timeline.legend import Legend
from aipm_desktop.gui.timeline.model import RowListModel
from aipm_desktop.gui.timeline.rows import GROUPINGS, Row, Rows, rows_of
from aipm_desktop.gui.timeline.scheduling import AT_ONCE, Question, Scheduling
from aipm_desktop.gui.timeline.source import TimelineSource
from aipm_desktop.gui.timeline.view import TimelineView
from aipm_desktop.gui.widgets.texts import plain_label
from aipm_desktop.session.session import Session

if TYPE_CHECKING:
    from aipm_desktop.domain.query import Query

_MINUTE_MS = 60_000


class TimelinePage(QWidget):
    """Shows when each card of a board can happen. Wishes it cannot grant itself go up as signals."""

    card_open_requested = Signal(str)
    selection_changed = Signal(list)
    """The cards the next action is for: the selected ones, else the one with the focus."""
    warned = Signal(object)
    """LimitWarnings of what was done."""
    message_requested = Signal(str)
    """A sentence for the person: why nothing happened, or what came of it."""
    export_requested = Signal(str)
    """ics, xml, csv, svg, png or pdf; for the last three see `render_…`."""
    clear_filter_requested = Signal()
    new_card_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.board_id = ""
        self.query: Query | None = None
        self.facts: TimelineFacts | None = None
        self.grouping = GROUPINGS[0]
        self.folded: set[str] = set()
        self.is_levelled = False
        self._compared: dict[str, str] = {}
        self._is_stale = False
        self._wanted: dict[str, Any] = {}
        """State that waits for the first rows."""
        self.source = TimelineSource(session)
        self.scheduling = Scheduling(self)
        self._build()
        self._connect()

    def _build(self) -> None:
        theme.set_role(self, "page")
        self.head = TimelineHead()
        self.note = plain_label("", "chip-warn", wrap=True)
        self.note.setContentsMargins(14, 4, 14, 4)
        self.note.hide()
        self.model = RowListModel(self)
        self.view = TimelineView(self.model)
        self.legend = Legend()
        self.empty = EmptyState(self.view.viewport())
        self.view.viewport().installEventFilter(self)
        self.deeds = TimelineDeeds(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, stretch in ((self.head, 0), (self.note, 0), (self.view, 1), (self.legend, 0)):
            column.addWidget(part, stretch)
        self.setFocusProxy(self.view)
        self._baselines, self._exports = QMenu(self), QMenu(self)
        self.head.baseline.setMenu(self._baselines)
        self.head.export.setMenu(self._exports)
        self.head.show_grouping(self.grouping)
        self.head.show_zoom(self.view.sheet.scale.zoom)
        self._minute = QTimer(self)

    def _connect(self) -> None:
        view, head, deeds = self.view, self.head, self.deeds
        self.session.changed.connect(self.on_changed)
        self.session.closed.connect(lambda: self.show_board(""))
        self._minute.timeout.connect(self._follow_day)
        self._minute.start(_MINUTE_MS)
        self.scheduling.answered.connect(self._take)
        self.scheduling.busy_changed.connect(self._show_busy)
        self.scheduling.gave_up.connect(self._give_up)
        view.card_open_requested.connect(self.card_open_requested)
        view.selection_changed.connect(self.selection_changed)
        view.cursor_moved.connect(lambda: self.selection_changed.emit(view.chosen_cards()))
        view.fold_requested.connect(self.fold)
        view.start_wanted.connect(deeds.set_start)
        view.length_wanted.connect(deeds.set_length)
        view.link_wanted.connect(deeds.link)
        view.act_requested.connect(self.act)
        view.told.connect(self.message_requested)
        view.menu_requested.connect(lambda at, ids: menus.card_menu(self, ids).popup(at))
        view.zoomed.connect(lambda: head.show_zoom(view.sheet.scale.zoom))
        head.end_requested.connect(self._go_to_end)
        head.overloads_requested.connect(lambda: asking.show_overloads(self))
        head.unestimated_requested.connect(lambda: asking.choose_unestimated(self))
        head.grouping_chosen.connect(self.group_by)
        head.zoom_chosen.connect(view.set_zoom)
        head.zoom_chosen.connect(lambda _zoom: head.show_zoom(view.sheet.scale.zoom))
        head.today_requested.connect(view.go_to_today)
        head.levelled_toggled.connect(self.set_levelled)
        head.cancel_requested.connect(self.scheduling.cancel)
        head.apply_requested.connect(deeds.ask_apply)
        head.settings_requested.connect(lambda: asking.ask_settings(self))
        self._baselines.aboutToShow.connect(lambda: menus.fill_baseline_menu(self._baselines, self))
        self._exports.aboutToShow.connect(lambda: menus.fill_export_menu(self._exports, self))

    # -- what is shown ----------------------------------------------------------------------------------------------
    def show_board(self, board_id: str) -> None:
        """Shows a board; an empty id shows none."""
        if board_id != self.board_id:
            self.scheduling.forget()
            self.view.forget_place()
            self.facts = None
        self.board_id = board_id
        self._refresh_when_seen()

    def reload(self) -> None:
        """Reads the whole board again and schedules it."""
        self._is_stale = False
        if not self.source.read(self.board_id):
            self.board_id = ""
        self._schedule()

    def on_changed(self, changes: ChangeSet) -> None:
        """Follows a change: only what it touched is read when only cards and plans were touched."""
        if self.board_id not in changes.boards:
            return
        if not self.isVisible():
            self._is_stale = True
        elif self._is_stale or not self.source.follow(changes):
            self.reload()
        else:
            self._schedule()

    def _refresh_when_seen(self) -> None:
        if self.isVisible():
            self.reload()
        else:
            self._is_stale = True

    def _freshen(self) -> None:
        """Somebody asks before the page was seen."""
        if self._is_stale:
            self.reload()

    def showEvent(self, event: QShowEvent) -> None:
        """What happened meanwhile is shown now."""
        super().showEvent(event)
        self._freshen()
        self._follow_day()
        if self.facts is not None and not self.view.was_placed:
            QTimer.singleShot(0, self.view, self.view.place_first)

    def _follow_day(self) -> None:
        if self.facts is not None and self.isVisible() and self.facts.today != self.session.today():
            self._schedule()

    def _schedule(self) -> None:
        source = self.source
        if source.board is None:
            self.scheduling.forget()
            self.facts = None
            self._show_rows()
            return
        question = Question(source.board, source.links, source.basis, self.session.today(), self.is_levelled)
        is_first = self.facts is None
        if self.is_levelled and is_first and len(source.board.cards) <= AT_ONCE:
            # Something to look at while it is being levelled.
            self.scheduling.ask(question._replace(is_levelled=False))
        self.scheduling.ask(question)

    def _take(self, question: Question, schedule: Schedule) -> None:
        """The schedule is there: shows it."""
        board, links, basis, today, _is_levelled = question
        self.facts = TimelineFacts(board, links, basis, schedule, today, self._baseline(question))
        self._show_rows()

    def _baseline(self, question: Question) -> Baseline | None:
        wanted = self._compared.get(question.board.board.id)
        return next((known for known in question.basis.baselines if known.id == wanted), None)

    def _show_rows(self) -> None:
        facts = self.facts
        rows = rows_of(facts, self.grouping, self.source.test(self.query), self.folded) if facts else Rows()
        self.view.is_read_only = self.session.is_read_only
        self.view.show_rows(facts, rows, self.folded)
        self.head.show_facts(facts, is_read_only=self.session.is_read_only)
        self.legend.show_baseline(facts is not None and facts.baseline is not None)
        self._show_note()
        self._show_empty()
        if self._wanted and facts is not None:
            self._restore_place()

    def _show_busy(self, is_busy: bool) -> None:
        words = ""
        if is_busy:
            words = self.tr("Levelling…") if self.is_levelled else self.tr("Scheduling…")
        self.head.show_busy(words)

    def _give_up(self, error: Exception) -> None:
        """Goes back to the plan as the links allow it."""
        if self.is_levelled:
            self.set_levelled(False)
        if not isinstance(error, Cancelled):
            raise error

    def _show_note(self) -> None:
        """Says what to do when nothing is estimated."""
        facts = self.facts
        left = [card_id for card_id in facts.unfinished() if not self.view.sheet.is_moment(card_id)] if facts else []
        is_bare = facts is not None and bool(left) and len(facts.unestimated()) >= len(left)
        if is_bare:
            text = self.tr(
                "No card has an estimate yet, so each is taken to need one day. Drag the right edge of a bar, or"
                " press Ctrl+Shift+Right, to say how long it takes."
            )
            self.note.setText(text)
        self.note.setVisible(is_bare)

    def _show_empty(self) -> None:
        """Says why no card is to be seen and offers the next step."""
        facts, empty = self.facts, self.empty
        if facts is None or self.view.sheet.rows.shown:
            empty.hide()
        elif facts.cards:
            text = self.tr("The filter hides all cards of this board.")
            empty.say(
                self.tr("No card matches"), text, self.tr("Clear filter"), self.clear_filter_requested.emit
            )
        else:
            text = self.tr("Cards of the board appear here with the days they need.")
            deed = None if self.view.is_read_only else self.new_card_requested.emit
            empty.say(self.tr("No cards yet"), text, self.tr("New card"), deed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What stands there when there are no cards stays in the middle."""
        if event.type() == QEvent.Type.Resize:
            self.empty.place()
        return super().eventFilter(watched, event)

    # -- how it is shown --------------------------------------------------------------------------------------------
    def set_filter(self, query: Query | None) -> None:
        """Shows only the cards a query asks for; what the plan comes to stays that of all."""
        self.query = None if query is None or query.is_empty else query
        if self.facts is not None and not self._is_stale:
            self._show_rows()

    def group_by(self, grouping: str) -> None:
        """Groups the cards by track, column, person or milestone."""
        if grouping in GROUPINGS:
            self.grouping = grouping
            self.head.show_grouping(grouping)
            self._show_rows()

    def fold(self, key: str) -> None:
        """Folds a heading, or opens it."""
        self.folded ^= {key}
        self._show_rows()

    def set_levelled(self, is_levelled: bool) -> None:
        """Shows the plan in which nobody has too much at once, or the one the links allow."""
        self.head.levelled.setChecked(is_levelled)
        if is_levelled != self.is_levelled:
            self.is_levelled = is_levelled
            if not self._is_stale:
                self._schedule()

    def compare_with(self, baseline_id: str) -> None:
        """Shows a baseline below the bars; an empty id shows none."""
        self._compared[self.board_id] = baseline_id
        if self.facts is not None:
            wanted = (known for known in self.facts.basis.baselines if known.id == baseline_id)
            self.facts = self.facts.against(next(wanted, None))
            self._show_rows()

    def _go_to_end(self) -> None:
        if self.facts is not None and self.facts.schedule.finish_on is not None:
            view = self.view
            days = view.chart_width() * 0.8 / view.sheet.scale.per_day
            view.show_from(self.facts.schedule.finish_on.toordinal() + 1 - days)

    # -- focus and selection ----------------------------------------------------------------------------------------
    def focus_card(self, card_id: str) -> bool:
        """Shows, selects and focuses a card; opens its heading. False when the board or the filter does not show it."""
        self._freshen()
        if self.facts is None:
            return False
        if card_id not in self.model.rows.places:
            every = rows_of(self.facts, self.grouping, self.source.test(self.query))
            if card_id not in every.places:
                return False
            row: Row = every.lines[every.places[card_id]]
            self.fold(row.group)
        self.view.focus_index(self.model.index_of(card_id), select=True)
        return True

    def selected_cards(self) -> list[str]:
        """The selected cards from top to bottom, else the one with the focus."""
        return self.view.chosen_cards()

    def act(self, name: str, card_ids: list[str] | None = None) -> None:
        """Does what a key stands for: today, group, level, or a deed for cards (the chosen ones)."""
        if name == "today":
            self.view.go_to_today()
        elif name == "group":
            self.group_by(GROUPINGS[(GROUPINGS.index(self.grouping) + 1) % len(GROUPINGS)])
        elif name == "level":
            self.set_levelled(not self.is_levelled)
        else:
            self.deeds.act(name, card_ids if card_ids is not None else self.selected_cards())

    # -- how it was left --------------------------------------------------------------------------------------------
    def state(self) -> dict[str, Any]:
        """Grouping, zoom, folds, widths, scroll, selection and what is compared, as `restore_state` takes them."""
        view = self.view
        return {
            "grouping": self.grouping,
            "per_day": view.sheet.scale.per_day,
            "folded": sorted(self.folded),
            "label_width": view.sheet.label_width,
            "levelled": self.is_levelled,
            "compared": {board: baseline for board, baseline in self._compared.items() if baseline},
            "selected": self.model.in_order(view.selected_ids()),
            "focused": view.focused_card(),
            "left": view.sheet.scale.instant(view.horizontalOffset()) if view.was_placed else None,
            "scroll_y": view.verticalOffset(),
        }

    def restore_state(self, state: Mapping[str, Any]) -> None:
        """Puts it back; what is not there any more is left out."""
        self._compared = {str(key): str(value) for key, value in dict(state.get("compared", {})).items()}
        self.folded = {str(key) for key in state.get("folded", ())}
        self.view.set_label_width(int(state.get("label_width", self.view.sheet.label_width)))
        self.view.zoom_to(float(state.get("per_day", self.view.sheet.scale.per_day)))
        self._wanted = dict(state)
        self.group_by(str(state.get("grouping", self.grouping)))
        self.compare_with(self._compared.get(self.board_id, ""))
        self.set_levelled(bool(state.get("levelled", False)))

    def _restore_place(self) -> None:
        wanted, self._wanted = self._wanted, {}
        self.view.select_cards(map(str, wanted.get("selected", ())))
        index = self.model.index_of(str(wanted.get("focused", "")))
        if index.isValid():
            self.view.focus_quietly(index)
        if wanted.get("left") is not None:
            self.view.show_from(float(wanted["left"]))
        self.view.verticalScrollBar().setValue(int(wanted.get("scroll_y", 0)))

    # -- pictures ---------------------------------------------------------------------------------------------------
    def render_svg(self, path: Path) -> None:
        """Draws the whole timeline as it is grouped and zoomed; FileProblem when the file cannot be written."""
        from aipm_desktop.gui.timeline import render

        render.svg(self, path)

    def render_png(self, path: Path, scale: float = 2.0) -> None:
        """The same as a picture of pixels."""
        from aipm_desktop.gui.timeline import render

        render.png(self, path, scale)

    def render_pdf(self, path: Path) -> None:
        """The same on pages of A4, or A3 for many days."""
        from aipm_desktop.gui.timeline import render

        render.pdf(self, path)
