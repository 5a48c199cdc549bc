"""The rows of the timeline without interaction: labels that stay, days that scroll, zoom, and what is painted.

It is a QListView for what Qt does for lists (selection, a voice for each row); where a row lies and how it is painted is
said here, and QAbstractItemView is called where QListView would lay out its own rows.
"""

from __future__ import annotations

from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from aipm_desktop.gui import theme
from aipm_desktop.gui.timeline.axis import Axis
from aipm_desktop.gui.timeline.axis_art import AXIS
from aipm_desktop.gui.timeline.canvas import Canvas, Marks
from aipm_desktop.gui.timeline.model import RowListModel
from aipm_desktop.gui.timeline.scale import STEP, ZOOMS, Scale
from aipm_desktop.gui.timeline.sheet import LABELS_FIRST, LABELS_LEAST, LABELS_MOST, ROW, Sheet

Index = QModelIndex | QPersistentModelIndex
_TODAY_AT = 0.2
"""Where today is put: this share of the chart from its left."""
_LEAST_CHART = 160
_LABELS_SHARE = 0.34
"""How much of a narrow window the labels take."""


class Stuck(NamedTuple):
    """A heading that is painted at the top of the viewport, at `y` when the next one pushes it out."""

    group: str
    y: int


class ChartListView(QListView):
    """Lays a RowListModel out beside a time axis."""

    zoomed = Signal()

    def __init__(self, model: RowListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewport(QWidget())
        self.model_ = model
        self.sheet = Sheet()
        self.canvas = Canvas(self.sheet)
        self.marks = Marks()
        self.label_choice = 0
        """The width of the labels somebody chose; 0 for the one that suits the window."""
        self.days = (1, 31)
        """First and last day (ordinals) the axis has to show."""
        self.was_placed = False
        """Whether it was scrolled to where somebody looks."""
        self.setModel(model)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.verticalScrollBar().setSingleStep(ROW)
        self.horizontalScrollBar().setSingleStep(40)
        self.setViewportMargins(0, AXIS, 0, 0)
        self.axis = Axis(self)
        theme.notifier().changed.connect(self._repaint_all)

    is_ready = False
    """Qt asks for layouts while the view is being made; a view says here when it can answer."""

    def paint_over(self, painter: QPainter) -> None:
        """Paints what lies over the chart, in points of the chart."""

    def take_marks(self) -> None:
        """Fills `marks` before painting."""

    def _repaint_all(self) -> None:
        self.canvas.forget()
        self.axis.update()
        self.viewport().update()

    # -- measures ---------------------------------------------------------------------------------------------------
    def chart_width(self) -> int:
        """Pixels of the viewport right of the labels."""
        return max(0, self.viewport().width() - self.sheet.label_width)

    def fit(self, per_day: float) -> None:
        """Lets the axis fill the chart at least."""
        first, last = self.days
        fills = first + ceil(self.chart_width() / max(per_day, 0.1)) - 1
        self.sheet.scale = Scale(first, max(last, fills), per_day)

    def doItemsLayout(self) -> None:
        """Rows lie where they lie; only what depends on it is told."""
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        """Sets the scroll ranges and puts the axis over the rows."""
        QAbstractItemView.updateGeometries(self)
        if not self.is_ready:
            return
        area, across, down = self.viewport(), self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(0, self.sheet.scale.width - self.chart_width()))
        across.setPageStep(max(1, self.chart_width()))
        down.setRange(0, max(0, self.sheet.height - area.height()))
        down.setPageStep(max(1, area.height()))
        self.axis.place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room shows more days; the labels leave the chart some."""
        super().resizeEvent(event)
        self.sheet.ratio = self.devicePixelRatioF()
        self._limit_labels()
        self.fit(self.sheet.scale.per_day)
        self.canvas.forget(labels=False)
        self.updateGeometries()

    def horizontalOffset(self) -> int:
        """Pixels the chart is scrolled to the left."""
        return self.horizontalScrollBar().value()

    def verticalOffset(self) -> int:
        """Pixels the rows are scrolled up."""
        return self.verticalScrollBar().value()

    def chart_point(self, at: QPointF) -> QPointF:
        """A point of the viewport in points of the chart."""
        return QPointF(
            at.x() - self.sheet.label_width + self.horizontalOffset(), at.y() + self.verticalOffset()
        )

    def is_on_chart(self, x: float) -> bool:
        """Whether an x of the viewport is right of the labels."""
        return x >= self.sheet.label_width

    def bar_in_view(self, card_id: str) -> QRect:
        """Where a card's bar is in the viewport; empty when it is not shown."""
        bar = self.sheet.bar_rect(card_id)
        if bar is None:
            return QRect()
        moved = bar.translated(self.sheet.label_width - self.horizontalOffset(), -self.verticalOffset())
        return moved.toAlignedRect()

    def day_at(self, x: float) -> int | None:
        """The day (ordinal) at an x of the viewport; None over the labels."""
        if not self.is_on_chart(x):
            return None
        day = int(self.sheet.scale.instant(x - self.sheet.label_width + self.horizontalOffset()))
        return day if self.sheet.scale.first <= day <= self.sheet.scale.last else None

    def visualRect(self, index: Index) -> QRect:
        """Where a row is in the viewport, labels and chart."""
        if not index.isValid() or index.row() >= self.model_.rowCount():
            return QRect()
        return QRect(0, index.row() * ROW - self.verticalOffset(), self.viewport().width(), ROW)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The row at a point of the viewport."""
        place = self.sheet.row_at(point.y() + self.verticalOffset())
        return QModelIndex() if place is None else self.model_.index(place)

    def isIndexHidden(self, index: Index) -> bool:
        """No row is hidden; what is folded away is not in the model."""
        return False

    # -- scrolling and zoom -----------------------------------------------------------------------------------------
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Moves what is painted; the labels do not move sideways."""
        if not self.is_ready:
            return
        # A whole frame takes a millisecond or two: less than to find out what of the old one is still right.
        self.viewport().update()
        if dx:
            self.axis.update()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Brings a row into sight."""
        rect, area = self.visualRect(index), self.viewport().rect()
        down = self.verticalScrollBar()
        if rect.isEmpty():
            return
        if rect.top() < ROW and index.row() > 0:
            down.setValue(down.value() + rect.top() - ROW)
        elif rect.bottom() > area.bottom():
            down.setValue(down.value() + rect.bottom() - area.bottom())

    def reveal_bar(self, card_id: str) -> None:
        """Scrolls sideways when nothing of a card's bar is in sight."""
        bar = self.sheet.bar_rect(card_id)
        left, wide = self.horizontalOffset(), self.chart_width()
        if bar is not None and (bar.right() < left + 8 or bar.left() > left + wide - 8):
            self.horizontalScrollBar().setValue(round(bar.left() - wide * _TODAY_AT))

    def show_bar(self, card_id: str) -> None:
        """Puts the beginning of a card's bar where the eye begins."""
        if (bar := self.sheet.bar_rect(card_id)) is not None:
            self.horizontalScrollBar().setValue(round(bar.left() - self.chart_width() * _TODAY_AT))

    def show_from(self, instant: float) -> None:
        """Scrolls so that an instant is at the left edge of the chart."""
        self.updateGeometries()
        self.horizontalScrollBar().setValue(round(self.sheet.scale.x(instant)))
        self.was_placed = True
        self.axis.update()

    def go_to_today(self) -> None:
        """Brings today into sight."""
        if self.sheet.facts is not None:
            days = self.chart_width() * _TODAY_AT / self.sheet.scale.per_day
            self.show_from(self.sheet.facts.today.toordinal() - days)

    def set_zoom(self, name: str) -> None:
        """Shows days, weeks, months or quarters; what is in the middle stays there."""
        self.zoom_to(ZOOMS[name])

    def zoom_by(self, turns: float, at: float | None = None) -> None:
        """Zooms in (out, when negative) by turns of the wheel, about an x of the viewport or the middle."""
        self.zoom_to(self.sheet.scale.per_day * STEP**turns, at)

    def zoom_to(self, per_day: float, at: float | None = None) -> None:
        """Gives a day so many pixels."""
        beside = self.chart_width() / 2 if at is None else max(0.0, at - self.sheet.label_width)
        instant = self.sheet.scale.instant(self.horizontalOffset() + beside)
        before = self.sheet.scale.per_day
        self.fit(per_day)
        if self.sheet.scale.per_day == before:
            return
        self.canvas.forget(labels=False)
        self.show_from(instant - beside / self.sheet.scale.per_day)
        self.viewport().update()
        self.zoomed.emit()

    def set_label_width(self, width: int) -> None:
        """Makes the labels wider or narrower; 0 lets them suit the window again."""
        self.label_choice = max(LABELS_LEAST, min(width, LABELS_MOST)) if width else 0
        self._limit_labels()
        self.fit(self.sheet.scale.per_day)
        self.canvas.forget(labels=False)
        self.updateGeometries()
        self.viewport().update()

    def _limit_labels(self) -> None:
        """Leaves the chart enough room, and most of it where nobody chose."""
        wide = self.viewport().width()
        wanted = self.label_choice or min(LABELS_FIRST, round(wide * _LABELS_SHARE))
        self.sheet.label_width = max(LABELS_LEAST, min(wanted, wide - _LEAST_CHART))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl it zooms to the pointer, with Shift it goes along the days."""
        turns = event.angleDelta().y() / 120
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(turns, event.position().x())
            event.accept()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and turns:
            bar = self.horizontalScrollBar()
            bar.setValue(round(bar.value() - turns * 120))
            event.accept()
        else:
            super().wheelEvent(event)

    # -- painting ---------------------------------------------------------------------------------------------------
    def stuck(self) -> Stuck | None:
        """The heading that stays at the top while its cards are there; None while it is there itself."""
        down, lines = self.verticalOffset(), self.sheet.rows.lines
        place = self.sheet.row_at(down)
        if place is None or (not lines[place].card_id and down % ROW == 0):
            return None
        has_next = place + 1 < len(lines) and not lines[place + 1].card_id
        return Stuck(lines[place].group, min(0, (place + 1) * ROW - down - ROW) if has_next else 0)

    def stuck_at(self, y: float) -> str:
        """The heading that stays at the top, when it is at a height of the viewport; else empty."""
        stuck = self.stuck()
        return stuck.group if stuck is not None and 0 <= y < ROW + stuck.y else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the exposed part: the chart, what is being dragged, the labels, the heading at the top."""
        painter, exposed = QPainter(self.viewport()), event.rect()
        marks, wide = self.marks, self.sheet.label_width
        self.sheet.ratio = self.devicePixelRatioF()
        self.take_marks()
        across, down = self.horizontalOffset(), self.verticalOffset()
        chart = exposed & self.viewport().rect().adjusted(wide, 0, 0, 0)
        if not chart.isEmpty():
            painter.save()
            painter.setClipRect(chart)
            painter.translate(wide - across, -down)
            self.canvas.paint_chart(painter, QRectF(chart.translated(across - wide, down)), marks)
            painter.restore()
        labels = exposed & QRect(0, 0, wide, self.viewport().height())
        if not labels.isEmpty():
            painter.save()
            painter.setClipRect(labels)
            painter.translate(0, -down)
            self.canvas.paint_labels(painter, QRectF(labels.translated(0, down)), marks)
            painter.restore()
        if (stuck := self.stuck()) is not None:
            self._paint_stuck(painter, stuck)
        if not chart.isEmpty():
            painter.setClipRect(chart)
            painter.translate(wide - across, -down)
            self.paint_over(painter)
        painter.end()

    def _paint_stuck(self, painter: QPainter, stuck: Stuck) -> None:
        """The band of a heading at the top of the viewport."""
        group, sheet = self.sheet.rows.groups[stuck.group], self.sheet
        wide, across = sheet.label_width, self.horizontalOffset()
        painter.save()
        painter.translate(0, stuck.y)
        self.canvas.paint_band(painter, QRectF(0, 0, self.viewport().width(), ROW))
        self.canvas.labels.paint_group(painter, group, 0, is_folded=group.key in self.canvas.folded)
        painter.setClipRect(QRectF(wide, 0, self.chart_width(), ROW))
        painter.translate(wide - across, 0)
        self.canvas.bars.paint_group(painter, group, 0)
        painter.restore()
