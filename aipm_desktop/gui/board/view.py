"""The board as people use it: mouse, keys, focus, drag and drop on top of the grid."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from aipm_desktop.gui import theme
from aipm_desktop.gui.board import walk
from aipm_desktop.gui.board.canvas import paint_board
from aipm_desktop.gui.board.column_headers import ColumnStrip
from aipm_desktop.gui.board.drag import drag_picture
from aipm_desktop.gui.board.drops import DropTarget
from aipm_desktop.gui.board.grid import CellKey
from aipm_desktop.gui.board.grid_view import GridListView
from aipm_desktop.gui.board.keys import BoardKeys
from aipm_desktop.gui.board.lane_headers import LaneHeaders
from aipm_desktop.gui.board.model import CardListModel
from aipm_desktop.gui.board.painter import BORDER

Index = QModelIndex | QPersistentModelIndex
Flag = QItemSelectionModel.SelectionFlag


class BoardView(GridListView):
    """Shows a CardListModel. Wishes go up as signals; nothing moves until the model is told."""

    card_open_requested = Signal(str)
    selection_changed = Signal(list)
    act_requested = Signal(str, list)
    """due, link, label, block, assign or archive, and the cards it is wished for."""
    new_card_requested = Signal(str, str)
    """Column id and swimlane id of the cell."""
    menu_requested = Signal(QPoint, list)
    """Where on the screen, and for which cards."""
    cell_menu_requested = Signal(QPoint, str, str)
    """Where on the screen, and for which cell: column id and swimlane id."""
    cursor_moved = Signal()
    hovered = Signal(object)
    """(column, swimlane) numbers of the cell under the pointer, or None."""

    def __init__(self, model: CardListModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self.cursor_cell: CellKey | None = None
        self.rubber_band: QRect | None = None
        self._pressed_at: QPoint | None = None
        self._selected: frozenset[str] = frozenset()
        self._kept: tuple[frozenset[str], str | None] = (frozenset(), None)
        self._build()
        self.drop = DropTarget(self)
        self.keys = BoardKeys(self)
        self.strip = ColumnStrip(self)
        self.lane_headers = LaneHeaders(self)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._show_board)
        model.cells_changed.connect(self._show_cells)
        self.is_ready = True

    def edit_title(self) -> None:
        """Opens the editor over the focused card's title."""
        from aipm_desktop.gui.board.title_delegate import TitleDelegate

        if not isinstance(self.itemDelegate(), TitleDelegate):
            self.setItemDelegate(TitleDelegate(self))
        self.edit(self.currentIndex())

    def _build(self) -> None:
        theme.set_role(self, "board")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.viewport().setAcceptDrops(True)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Cards"))
        self.setMinimumSize(240, 160)

    # -- what the model tells ---------------------------------------------------------------------------------------
    def _keep(self) -> None:
        self._kept = (self._selected, self.focused_id())

    def _show_board(self) -> None:
        """Shows another board, or the same one anew: selection and focus stay with cards that are still shown."""
        self.take_board()
        self.strip.show_board()
        self.lane_headers.show_board()
        card_ids, focused = self._kept
        self.select_cards(card_ids)
        if (index := self.model_.index_of(focused)).isValid():
            self.selectionModel().setCurrentIndex(index, Flag.NoUpdate)
        elif self.cursor_cell is not None and self.cell_numbers(self.cursor_cell) is None:
            self.cursor_cell = None
        self.doItemsLayout()

    def _show_cells(self, cells: Iterable[CellKey], card_ids: Iterable[str]) -> None:
        focused = self.focused_id()
        if focused is not None:
            self.cursor_cell = self.model_.cell_of(focused)
        self.strip.update_counts()
        self.lane_headers.update_counts()
        self.take_cells(cells, card_ids)

    def header_height(self) -> int:
        """The height of the tallest column header."""
        return self.strip.wanted_height()

    def _place_headers(self) -> None:
        self.strip.place()
        self.lane_headers.place()

    # -- focus and selection ----------------------------------------------------------------------------------------
    def focused_id(self) -> str | None:
        """The card that has the focus; None when an empty cell or nothing has it."""
        index = self.currentIndex()
        return self.model_.id_at(index) if 0 <= index.row() < self.model_.rowCount() else None

    def cell_numbers(self, key: CellKey) -> tuple[int, int] | None:
        """Column and swimlane numbers of a cell, if the board has it."""
        try:
            return self.grid.columns.index(key[0]), self.grid.lanes.index(key[1])
        except ValueError:
            return None

    def empty_cursor(self) -> tuple[int, int] | None:
        """The open cell that has the focus itself, because no card in it has."""
        if self.cursor_cell is None or self.currentIndex().isValid():
            return None
        cell = self.cell_numbers(self.cursor_cell)
        return cell if cell is not None and self.grid.is_open(*cell) else None

    def focus_cell(self, key: CellKey) -> None:
        """Moves the focus to a cell itself."""
        self.selectionModel().clearCurrentIndex()
        self.cursor_cell = key
        cell = self.cell_numbers(key)
        if cell is not None and self.grid.is_open(*cell):
            self.show_rect(self.box_rect(self.grid.foot_box(*cell)))
        self.viewport().update()
        self.cursor_moved.emit()

    def focus_card(self, card_id: str, *, select: bool = False) -> bool:
        """Moves the focus to a card and shows it; opens its column and swimlane. False when it is not shown."""
        index = self.model_.index_of(card_id)
        if not index.isValid():
            return False
        column, lane = self.model_.cell_of(card_id)
        if column in self.grid.collapsed_columns or lane in self.grid.collapsed_lanes:
            self.set_collapsed(self.grid.collapsed_columns - {column}, self.grid.collapsed_lanes - {lane})
        command = Flag.ClearAndSelect if select else Flag.NoUpdate
        self.selectionModel().setCurrentIndex(index, command)
        self.scrollTo(index)
        self.viewport().update()
        return True

    def focus_unless_folded(self, card_id: str) -> None:
        """Moves the focus to a card when it is in sight as it is; a folded column or swimlane stays folded."""
        index = self.model_.index_of(card_id)
        cell = self.cell_numbers(self.model_.cell_of(card_id)) if index.isValid() else None
        if cell is not None and self.grid.is_open(*cell):
            self.focus_card(card_id)

    def selected_ids(self) -> frozenset[str]:
        """The selected cards, in no order."""
        return self._selected

    def selected_cards(self) -> list[str]:
        """The selected cards in board order."""
        return self.model_.in_board_order(self._selected)

    def select_cards(self, card_ids: Iterable[str]) -> None:
        """Selects these cards and no others."""
        self.selectionModel().select(self.selection_of(card_ids), Flag.ClearAndSelect)

    def chosen_cards(self) -> list[str]:
        """What a key acts on: the selected cards when the focus is among them or nowhere, else the focused card."""
        focused = self.focused_id()
        if focused is not None and focused not in self._selected:
            return [focused]
        return self.selected_cards()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tells which cards are selected now."""
        super().selectionChanged(selected, deselected)
        self._selected = frozenset(
            self.model_.id_at(index) for index in self.selectionModel().selectedIndexes()
        )
        self.selection_changed.emit(self.selected_cards())

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Keeps the focused cell in step with the focused card."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.cursor_cell = self.model_.cell_of(self.model_.id_at(current))
        self.viewport().update()
        self.cursor_moved.emit()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """The card Qt itself may give the focus to: the first in sight when none has it."""
        if self.currentIndex().isValid():
            return self.currentIndex()
        target = walk.step(self, 0, 1)
        return self.model_.index_of(target if isinstance(target, str) else None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Without a focused card the first one in sight gets the focus by key."""
        super().focusInEvent(event)
        self.viewport().update()
        self.cursor_moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Takes the focus ring away."""
        super().focusOutEvent(event)
        self.viewport().update()
        self.cursor_moved.emit()

    # -- events -----------------------------------------------------------------------------------------------------
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the exposed part of the board."""
        painter = QPainter(self.viewport())
        paint_board(self, painter, event.rect())
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Keys the board answers do not trigger the window's shortcuts while it has the focus."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self.keys.wants(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answers the board's keys; all others are for the window."""
        if event.key() == Qt.Key.Key_Escape and self.rubber_band is not None:
            self._end_band()
            self.select_cards(())
            return
        event.setAccepted(self.keys.press(event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Presses on the ground move the focus into the cell and may begin a rubber band."""
        self._pressed_at = event.position().toPoint() + QPoint(self.horizontalOffset(), self.verticalOffset())
        if (
            event.button() == Qt.MouseButton.RightButton
            and self.indexAt(event.position().toPoint()).isValid()
        ):
            self._press_right(event)
            return
        super().mousePressEvent(event)
        if not self.indexAt(event.position().toPoint()).isValid():
            cell = self.grid.cell_at(self._pressed_at.x(), self._pressed_at.y())
            if cell is not None:
                self.focus_cell((self.grid.columns[cell[0]], self.grid.lanes[cell[1]]))

    def _press_right(self, event: QMouseEvent) -> None:
        """A right press on a card outside the selection selects that card alone."""
        index = self.indexAt(event.position().toPoint())
        command = Flag.NoUpdate if self.selectionModel().isSelected(index) else Flag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, command)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follows the pointer with the rubber band and the hovered cell."""
        if event.buttons() and self._pressed_at is None:
            # Esc ended the rubber band, or the press was not for the cards.
            return
        super().mouseMoveEvent(event)
        here = event.position().toPoint() + QPoint(self.horizontalOffset(), self.verticalOffset())
        if self.state() == QAbstractItemView.State.DragSelectingState and self._pressed_at is not None:
            self.rubber_band = QRect(self._pressed_at, here).normalized()
            self.viewport().update()
        elif not event.buttons():
            self.hovered.emit(self.grid.cell_at(here.x(), here.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ends the rubber band."""
        super().mouseReleaseEvent(event)
        self._end_band()

    def _end_band(self) -> None:
        self._pressed_at = None
        if self.rubber_band is not None:
            self.rubber_band = None
            self.setState(QAbstractItemView.State.NoState)
            self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens a card, or begins a new one on the ground of a cell."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.card_open_requested.emit(self.model_.id_at(index))
        elif self.cursor_cell is not None and event.button() == Qt.MouseButton.LeftButton:
            self.new_card_requested.emit(*self.cursor_cell)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is over no cell any more."""
        super().leaveEvent(event)
        self.hovered.emit(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Asks for the menu of the chosen cards, at the card when the key asked."""
        where, is_key = event.globalPos(), event.reason() == QContextMenuEvent.Reason.Keyboard
        cell = self.empty_cursor()
        if is_key and self.currentIndex().isValid():
            where = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        elif is_key and cell is not None:
            where = self.viewport().mapToGlobal(self.box_rect(self.grid.foot_box(*cell)).center())
        if cell is not None and self.cursor_cell is not None:
            self.cell_menu_requested.emit(where, *self.cursor_cell)
        elif chosen := self.chosen_cards():
            self.menu_requested.emit(where, chosen)

    def startDrag(self, supported: Qt.DropAction) -> None:
        """Carries the selected cards away."""
        ids = self.chosen_cards()
        if not ids or self.pictures is None:
            return
        grabbed = self.focused_id() or ids[0]
        ratio = self.devicePixelRatioF()
        card = self.pictures.picture(self.model_.card(grabbed), self.grid.card_width, ratio)
        drag = QDrag(self)
        drag.setMimeData(self.model_.mimeData([self.model_.index_of(card_id) for card_id in ids]))
        drag.setPixmap(drag_picture(card, len(ids)))
        rect, pointer = (
            self.visualRect(self.model_.index_of(grabbed)),
            self.viewport().mapFromGlobal(self.cursor().pos()),
        )
        drag.setHotSpot(pointer - rect.topLeft() + QPoint(BORDER, BORDER))
        self.drop.lift(ids, drag)
        drag.exec(Qt.DropAction.MoveAction)
        self.drop.land()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes cards of this board."""
        self.drop.move(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Shows where the cards would go."""
        self.drop.move(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Takes the insertion line away."""
        self.drop.leave(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Asks for the move."""
        self.drop.drop(event)
