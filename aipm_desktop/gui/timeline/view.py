"""The timeline as people use it: mouse, keys, focus and selection on top of the chart."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QRegion,
)
from PySide6.QtWidgets import QAbstractItemView, QToolTip, QWidget

from aipm_desktop.gui import theme
from aipm_desktop.gui.timeline.axis_art import first_weekday
from aipm_desktop.gui.timeline.chart_view import ChartListView
from aipm_desktop.gui.timeline.facts import TimelineFacts
from aipm_desktop.gui.timeline.keys import TimelineKeys
from aipm_desktop.gui.timeline.model import RowListModel
from aipm_desktop.gui.timeline.mouse import ChartMouse
from aipm_desktop.gui.timeline.rows import Rows
from aipm_desktop.gui.timeline.sheet import ROW
from aipm_desktop.gui.timeline.words import card_tip, day_tip

Index = QModelIndex | QPersistentModelIndex
Flag = QItemSelectionModel.SelectionFlag


class TimelineView(ChartListView):
    """Shows a RowListModel. Wishes go up as signals."""

    card_open_requested = Signal(str)
    selection_changed = Signal(list)
    cursor_moved = Signal()
    fold_requested = Signal(str)
    """Key of a heading to fold or open."""
    start_wanted = Signal(str, object)
    """Card id and its NewStart."""
    length_wanted = Signal(str, object)
    """Card id and its NewLength."""
    link_wanted = Signal(str, str, str)
    """Predecessor, successor and type."""
    act_requested = Signal(str, list)
    """A key's name (see keys.py) and the cards it is for."""
    told = Signal(str)
    """A sentence for the person: why nothing happened."""
    menu_requested = Signal(QPoint, list)
    """Where on the screen, and for which cards."""

    def __init__(self, model: RowListModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.is_read_only = False
        self._selected: frozenset[str] = frozenset()
        theme.set_role(self, "board")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Cards on the time axis"))
        self.setMinimumSize(240, 160)
        self.mouse = ChartMouse(self)
        self.keys = TimelineKeys(self)
        self.zoomed.connect(self.mouse.cancel)
        self.is_ready = True

    # -- what is shown ----------------------------------------------------------------------------------------------
    def show_rows(self, facts: TimelineFacts | None, rows: Rows, folded: Collection[str]) -> None:
        """Takes other rows or facts; scroll, selection and focus stay with what is still there."""
        self.mouse.cancel()
        left = self.sheet.scale.instant(self.horizontalOffset())
        selected, focused = self._selected, self.focused_row()
        self.sheet.facts, self.sheet.rows = facts, rows
        self.canvas.folded = frozenset(folded)
        self.canvas.first_weekday = first_weekday()
        self.days = facts.span() if facts else (1, 31)
        self.fit(self.sheet.scale.per_day)
        self.canvas.forget()
        self.model_.show(facts, rows, folded)
        self.select_cards(selected)
        self._take_selection()  # a reset of the model takes it away without a word
        self._focus_row(*focused)
        self.doItemsLayout()
        if facts is not None and self.was_placed:
            self.show_from(left)
        elif facts is not None and self.isVisible() and self.chart_width():
            self.go_to_today()
        self.viewport().update()

    def focus_quietly(self, index: Index) -> None:
        """Moves the focus to a row without scrolling or selecting."""
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, Flag.NoUpdate)

    def forget_place(self) -> None:
        """The next rows are another board's: they are shown from the top, with today in sight."""
        self.was_placed = False
        self.verticalScrollBar().setValue(0)
        self.select_cards(())
        self.selectionModel().clearCurrentIndex()

    @property
    def is_live(self) -> bool:
        """Whether something is being dragged."""
        return self.mouse.is_live

    def paint_over(self, painter: QPainter) -> None:
        """What is being dragged, and where links can be drawn from."""
        self.mouse.paint(painter)

    def take_marks(self) -> None:
        """What is selected, has the focus, and is under the pointer."""
        current = self.currentIndex()
        self.marks.selected, self.marks.has_focus = self._selected, self.hasFocus()
        self.marks.focused = current.row() if current.isValid() else None

    def may_change(self, card_id: str) -> bool:
        """Whether a card's days can be changed here; says why not."""
        facts = self.sheet.facts
        planned = facts.at(card_id) if facts else None
        if facts is None or planned is None or self.is_read_only:
            return False
        if planned.is_finished:
            text = self.tr("{card} is finished: its days stay as they were.")
            self.told.emit(text.format(card=facts.label_of(card_id)))
        return not planned.is_finished

    def tell_moment(self, card_id: str) -> None:
        """Says that a milestone takes no time."""
        if self.sheet.facts is not None:
            text = self.tr("{card} takes no time: it has no length to change.")
            self.told.emit(text.format(card=self.sheet.facts.label_of(card_id)))

    def go_to_group(self, key: str) -> None:
        """Scrolls to a heading and gives it the focus."""
        index = self.model_.index_of_group(key)
        self.focus_index(index, select=True)
        self.verticalScrollBar().setValue(index.row() * ROW)

    # -- focus and selection ----------------------------------------------------------------------------------------
    def focused_card(self) -> str:
        """The card that has the focus; empty when a heading or nothing has."""
        return self.model_.card_at(self.currentIndex())

    def focused_row(self) -> tuple[str, str]:
        """Heading and card of the row with the focus; the card is empty for a heading, both for nothing."""
        row = self.model_.row(self.currentIndex())
        return (row.group, row.card_id) if row else ("", "")

    def _focus_row(self, group: str, card_id: str) -> None:
        index = self.model_.index_of(card_id) if card_id else self.model_.index_of_group(group)
        if not index.isValid() and card_id:
            index = self.model_.index_of_group(group)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, Flag.NoUpdate)

    def focus_index(self, index: Index, *, select: bool) -> None:
        """Moves the focus to a row and shows it."""
        if index.isValid():
            has_card = bool(self.model_.card_at(index))
            command = Flag.ClearAndSelect if select and has_card else Flag.Clear if select else Flag.NoUpdate
            self.selectionModel().setCurrentIndex(index, command)
            self.scrollTo(index)
            if card_id := self.model_.card_at(index):
                self.reveal_bar(card_id)

    def selected_ids(self) -> frozenset[str]:
        """The selected cards, in no order."""
        return self._selected

    def select_cards(self, card_ids: Iterable[str]) -> None:
        """Selects these cards and no others."""
        rows = [self.model_.index_of(card_id) for card_id in card_ids]
        selection = QItemSelection()
        for index in rows:
            if index.isValid():
                selection.append(QItemSelectionRange(index))
        self.selectionModel().select(selection, Flag.ClearAndSelect)

    def chosen_cards(self) -> list[str]:
        """What a key acts on: the selected cards when the focus is among them or nowhere, else the focused card."""
        focused = self.focused_card()
        if focused and focused not in self._selected:
            return [focused]
        return self.model_.in_order(self._selected)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Selects the cards whose rows touch a rectangle of the viewport."""
        area, down = rect.normalized(), self.verticalOffset()
        rows = self.sheet.rows_between(area.top() + down, area.bottom() + down)
        selection = QItemSelection()
        for place in rows:
            if self.sheet.rows.lines[place].card_id:
                selection.append(QItemSelectionRange(self.model_.index(place)))
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """What to repaint when the selection changes: arrows reach anywhere."""
        return QRegion(self.viewport().rect())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tells which cards are selected now."""
        super().selectionChanged(selected, deselected)
        if self.is_ready:  # Qt calls this while the view is being made
            self._take_selection()

    def _take_selection(self) -> None:
        found = (self.model_.card_at(index) for index in self.selectionModel().selectedIndexes())
        selected = frozenset(card_id for card_id in found if card_id)
        if selected != self._selected:
            self._selected = selected
            self.viewport().update()
            self.selection_changed.emit(self.chosen_cards())

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Moves the focus ring."""
        super().currentChanged(current, previous)
        if not self.is_ready:
            return
        self.viewport().update()
        self.cursor_moved.emit()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """The row Qt itself may give the focus to: the first when none has it."""
        return self.currentIndex() if self.currentIndex().isValid() else self.model_.index(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Without a focused row the first gets the focus by key."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Takes the focus ring away."""
        super().focusOutEvent(event)
        self.viewport().update()

    # -- events -----------------------------------------------------------------------------------------------------
    def event(self, event: QEvent) -> bool:
        """Keys the timeline answers do not trigger the window's shortcuts while it has the focus."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self.keys.wants(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tooltips of bars and labels, of days between them."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos()), self)
            return True
        return super().viewportEvent(event)

    def tip_at(self, at: QPoint) -> str:
        """What the tooltip at a point of the viewport says; empty for nothing."""
        facts, point = self.sheet.facts, self.chart_point(QPointF(at))
        if facts is None or self.stuck_at(at.y()):
            return ""
        card_id = self.model_.card_at(self.indexAt(at))
        if self.is_on_chart(at.x()):
            hit = self.sheet.hit(point.x(), point.y())
            day = self.day_at(at.x())
            if not hit.part:
                return day_tip(facts, day) if day is not None and facts.day_names(day) else ""
        return card_tip(facts, card_id) if card_id else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answers the timeline's keys; all others are for the window."""
        event.setAccepted(self.keys.press(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Selects rows; on the chart it may begin to move a bar, to stretch it, or to draw a link."""
        if event.button() == Qt.MouseButton.RightButton:
            self._press_right(event.position().toPoint())
        elif not self.mouse.press(event):
            super().mousePressEvent(event)

    def _press_right(self, at: QPoint) -> None:
        """A right press on a card outside the selection selects that card alone."""
        index = self.indexAt(at)
        if index.isValid():
            is_chosen = self.selectionModel().isSelected(index)
            has_card = bool(self.model_.card_at(index))
            command = Flag.NoUpdate if is_chosen or not has_card else Flag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, command)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follows what the mouse began; the row under the pointer is marked."""
        if not self.mouse.move(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ends it."""
        if not self.mouse.release(event):
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens a card."""
        card_id = self.model_.card_at(self.indexAt(event.position().toPoint()))
        if card_id and event.button() == Qt.MouseButton.LeftButton:
            self.mouse.cancel()
            self.card_open_requested.emit(card_id)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is over no row any more."""
        super().leaveEvent(event)
        self.mouse.leave()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Asks for the menu of the chosen cards, at the row when the key asked."""
        where = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self.currentIndex().isValid():
            rect = self.visualRect(self.currentIndex())
            where = self.viewport().mapToGlobal(QPoint(self.sheet.label_width // 2, rect.center().y()))
        if chosen := self.chosen_cards():
            self.menu_requested.emit(where, chosen)
