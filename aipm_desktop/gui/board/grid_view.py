"""A list view that shows its rows as columns × swimlanes: layout, places, scrolling, but no interaction.

It overrides what QListView does with rows of text; where Qt's own work is needed QAbstractItemView's is called, because
QListView would lay out its rows below each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QTimer,
    Signal,
)
from PySide6.QtGui import QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from aipm_desktop.domain.board import CellLimit
from aipm_desktop.gui import theme
from aipm_desktop.gui.board.density import COSY, DENSITIES
from aipm_desktop.gui.board.face import Faces
from aipm_desktop.gui.board.grid import Box, CellKey, Grid
from aipm_desktop.gui.board.model import CardListModel
from aipm_desktop.gui.board.painter import CardPainter

Index = QModelIndex | QPersistentModelIndex
_FIRST_IDLE_MS = 250
_RING = 6
"""How far the rings of a selected card and of the focus reach around it."""
_IDLE_MS = 12


class GridListView(QListView):
    """Lays a CardListModel out on a grid."""

    laid_out = Signal()
    """Something on the board has another place now."""
    collapse_changed = Signal()

    def __init__(self, model: CardListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Asked for a viewport that Qt made, PySide loads every kind of widget to find out which it is: 20 ms.
        self.setViewport(QWidget())
        self.model_ = model
        self.density = COSY
        self.grid = Grid(self._card_height, COSY)
        self.pictures: CardPainter | None = None
        self.cell_limits: Mapping[CellKey, CellLimit] = {}
        self.column_names: dict[str, str] = {}
        self._header_height = 0
        self._inset = 0
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._measure_one_more)
        self.setModel(model)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.verticalScrollBar().setSingleStep(40)
        self.horizontalScrollBar().setSingleStep(40)
        theme.notifier().changed.connect(self._repaint_all)

    is_ready = False
    """Qt asks for layouts while the view is being made; a view says here when it can answer."""

    def _place_headers(self) -> None:
        """Puts the headers where the grid is now; a view with headers overrides it."""

    def header_height(self) -> int:
        """Pixels kept free above the viewport for the headers of the columns."""
        return 0

    # -- what the model tells ---------------------------------------------------------------------------------------
    def take_board(self) -> None:
        """Lays the whole board out anew."""
        board, facts = self.model_.board, self.model_.facts
        if board is None or facts is None:
            self.pictures, self.cell_limits, self.column_names = None, {}, {}
            self.grid.show((), (), {}, has_lane_headers=False)
            return
        faces = Faces(facts, self.density)
        if self.pictures is None:
            self.pictures = CardPainter(faces)
        self.pictures.forget(faces)
        self.cell_limits = board.cell_limits
        self.column_names = {column.id: column.name for column in board.columns}
        columns = [column.id for column in board.columns]
        lanes = [lane.id for lane in board.swimlanes]
        self.grid.show(columns, lanes, self.model_.cells, board.has_lane_headers)

    def take_cells(self, cells: Iterable[CellKey], card_ids: Iterable[str]) -> None:
        """Lays out the cells again whose cards have changed."""
        if self.pictures is not None and self.model_.facts is not None:
            self.pictures.faces.facts = self.model_.facts
        touched = set(cells)
        if self.grid.refresh(touched, card_ids) or self.header_height() != self._header_height:
            self.updateGeometries()
            self.viewport().update()
            return
        for column, lane in touched:
            if column in self.grid.columns and lane in self.grid.lanes:
                cell = self.grid.cell_box(self.grid.columns.index(column), self.grid.lanes.index(lane))
                self.viewport().update(self.box_rect(cell).adjusted(-_RING, -_RING, _RING, self.density.foot))
        self.laid_out.emit()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Tells editors and screen readers; QListView would lay out all rows again."""
        QAbstractItemView.dataChanged(self, first, last, roles)

    def _card_height(self, card_id: str, width: int) -> int:
        return self.pictures.faces.height(self.model_.card(card_id), width) if self.pictures else 0

    def _repaint_all(self) -> None:
        if self.pictures is not None:
            self.pictures.forget()
        self.viewport().update()

    # -- density and collapsing -------------------------------------------------------------------------------------
    def set_density(self, name: str) -> None:
        """Shows cosy or compact cards."""
        self.density = DENSITIES.get(name, COSY)
        if self.pictures is not None:
            self.pictures.forget(Faces(self.pictures.faces.facts, self.density))
        self.grid.set_density(self.density, self.board_width())
        self.doItemsLayout()

    def set_collapsed(self, columns: Iterable[str], lanes: Iterable[str]) -> None:
        """Collapses these columns and swimlanes and opens all others."""
        self.grid.collapse(columns, lanes, self.board_width())
        self.doItemsLayout()
        self.collapse_changed.emit()

    def toggle_column(self, column_id: str) -> None:
        """Collapses or opens a column."""
        self.set_collapsed(self.grid.collapsed_columns ^ {column_id}, self.grid.collapsed_lanes)

    def toggle_lane(self, lane_id: str) -> None:
        """Collapses or opens a swimlane."""
        self.set_collapsed(self.grid.collapsed_columns, self.grid.collapsed_lanes ^ {lane_id})

    # -- layout -----------------------------------------------------------------------------------------------------
    def board_width(self) -> int:
        """The width the columns share: room for the scroll bar is kept, so that its coming and going moves nothing."""
        return self.width() - self.verticalScrollBar().sizeHint().width()

    def doItemsLayout(self) -> None:
        """Fits the columns into the width; swimlanes out of sight are measured when there is time."""
        self.grid.fit(self.board_width())
        # QListView would lay out its own rows; its base only updates what depends on the layout.
        QAbstractItemView.doItemsLayout(self)
        self._measure_later()

    def updateGeometries(self) -> None:
        """Sets the scroll ranges and puts the headers in their places."""
        if not self.is_ready:
            QAbstractItemView.updateGeometries(self)
            return
        height = self.header_height()
        if height != self._header_height:
            self._header_height = height
            self.setViewportMargins(0, height, 0, 0)
        area = self.viewport()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        for _attempt in range(3):
            across.setRange(0, max(0, self.grid.width - area.width()))
            down.setRange(0, max(0, self.grid.height + self._inset - area.height()))
            if not self.grid.measure_between(down.value(), down.value() + area.height()):
                break
        across.setPageStep(area.width())
        down.setPageStep(area.height())
        if self.pictures is not None:
            ratio = self.devicePixelRatioF()
            self.pictures.budget = max(12_000_000, int(area.width() * area.height() * 12 * ratio * ratio))
        QAbstractItemView.updateGeometries(self)
        self._place_headers()
        self.laid_out.emit()

    def measure_down_to(self, y: int) -> None:
        """Makes everything above a height exact, so that scrolling there ends where it should."""
        self.grid.measure_between(0, y + self.viewport().height())
        self.updateGeometries()

    def _measure_later(self) -> None:
        if self.grid.next_unmeasured() is not None:
            self._idle.start(_FIRST_IDLE_MS)

    def _measure_one_more(self) -> None:
        """Makes one swimlane exact; what is in sight stays where it is."""
        self._idle.setInterval(_IDLE_MS)
        lane = self.grid.next_unmeasured()
        if lane is None:
            self._idle.stop()
            return
        bar = self.verticalScrollBar()
        is_above = self.grid.lane_bottom(lane) <= bar.value()
        grown = self.grid.measure_lane(lane)
        if grown:
            self.updateGeometries()
            if is_above:
                bar.setValue(bar.value() + grown)
            self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Moves what is painted and measures what comes into sight."""
        area = self.viewport()
        if not self.is_ready:
            return
        area.scroll(dx, dy)
        top = self.verticalOffset()
        if self.grid.measure_between(top, top + area.height()):
            self.updateGeometries()
            area.update()
        else:
            self._place_headers()
            self.laid_out.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divides the new width among the columns."""
        super().resizeEvent(event)
        self.grid.fit(self.board_width())
        self.updateGeometries()
        self._measure_later()

    def horizontalOffset(self) -> int:
        """Pixels the board is scrolled to the left."""
        return self.horizontalScrollBar().value()

    def verticalOffset(self) -> int:
        """Pixels the board is scrolled up."""
        return self.verticalScrollBar().value()

    def box_rect(self, box: Box) -> QRect:
        """A rectangle of the grid in viewport pixels."""
        return QRect(box.x - self.horizontalOffset(), box.y - self.verticalOffset(), box.width, box.height)

    def visualRect(self, index: Index) -> QRect:
        """Where a card is in the viewport; empty when it is collapsed away."""
        if not index.isValid() or index.row() >= self.model_.rowCount():
            return QRect()
        card_id = self.model_.id_at(index)
        box = self.grid.card_box(self.model_.cell_of(card_id), card_id)
        return self.box_rect(box) if box else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The card at a point of the viewport."""
        found = self.grid.card_at(point.x() + self.horizontalOffset(), point.y() + self.verticalOffset())
        return self.model_.index_of(found)

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Brings a card into sight, clear of the swimlane's header."""
        rect = self.visualRect(index)
        if not rect.isEmpty():
            self.show_rect(rect)

    def set_inset(self, height: int) -> None:
        """Lets the board be scrolled clear of something that covers its foot."""
        if height != self._inset:
            self._inset = height
            self.updateGeometries()

    def show_rect(self, rect: QRect) -> None:
        """Brings a rectangle of the viewport into sight by the shortest way."""
        area = self.viewport().rect().adjusted(0, 0, 0, -self._inset)
        head = self.density.lane_header if self.grid.has_lane_headers else 0
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        if rect.top() < head + 4:
            down.setValue(down.value() + rect.top() - head - 4)
        elif rect.bottom() > area.bottom() - 8:
            down.setValue(down.value() + min(rect.bottom() - area.bottom() + 8, rect.top() - head - 4))
        if rect.left() < 12:
            across.setValue(across.value() + rect.left() - 12)
        elif rect.right() > area.right() - 12:
            across.setValue(across.value() + rect.right() - area.right() + 12)

    # -- selection --------------------------------------------------------------------------------------------------
    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Selects the cards that touch a rectangle of the viewport."""
        area = rect.normalized()
        x, y = area.x() + self.horizontalOffset(), area.y() + self.verticalOffset()
        box = Box(x, y, max(1, area.width()), max(1, area.height()))
        found = [card_id for card_id, _place in self.grid.cards_in(box)]
        self.selectionModel().select(self.selection_of(found), command)

    def selection_of(self, card_ids: Iterable[str]) -> QItemSelection:
        """Cards as a selection of rows; neighbours are one range."""
        selection = QItemSelection()
        indexes = (self.model_.index_of(card_id) for card_id in card_ids)
        rows = sorted(index.row() for index in indexes if index.isValid())
        start = 0
        for place, row in enumerate(rows):
            if place + 1 == len(rows) or rows[place + 1] != row + 1:
                first, last = self.model_.index(rows[start]), self.model_.index(row)
                selection.append(QItemSelectionRange(first, last))
                start = place + 1
        return selection

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """What to repaint when the selection changes; asking ten thousand cards for their places costs more."""
        return QRegion(self.viewport().rect())

    def isIndexHidden(self, index: Index) -> bool:
        """No row is hidden; those that do not pass the filter are not in the model."""
        return False
