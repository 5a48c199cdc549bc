"""The time axis over the rows: dates, and the edge that makes the labels wider."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from aipm_desktop.gui import theme
from aipm_desktop.gui.labels import cards_text
from aipm_desktop.gui.timeline.axis_art import AXIS, paint_axis
from aipm_desktop.gui.timeline.bar_art import small_text
from aipm_desktop.gui.timeline.label_art import INDENT
from aipm_desktop.gui.timeline.words import day_tip

if TYPE_CHECKING:
    from aipm_desktop.gui.timeline.chart_view import ChartListView

NEAR_EDGE = 4
"""Pixels from the edge of the labels within which it can be dragged."""


class Axis(QWidget):
    """Painted in step with the view below it. Dragging it moves the days, the wheel zooms."""

    def __init__(self, view: ChartListView) -> None:
        super().__init__(view)
        self._view = view
        self._held: tuple[str, float, int] | None = None
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Time axis"))

    def place(self) -> None:
        """Stands over the rows."""
        area = self._view.viewport().geometry()
        self.setGeometry(area.left(), area.top() - AXIS, area.width(), AXIS)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        view, sheet = self._view, self._view.sheet
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.save()
        painter.translate(sheet.label_width - view.horizontalOffset(), 0)
        left = view.horizontalOffset()
        paint_axis(painter, sheet, left, left + self.width() - sheet.label_width)
        painter.restore()
        colors = theme.current()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.color("panel"))
        painter.drawRect(QRectF(0, 0, sheet.label_width, AXIS))
        painter.setBrush(colors.color("line"))
        painter.drawRect(QRectF(0, AXIS - 1, sheet.label_width, 1))
        painter.drawRect(QRectF(sheet.label_width - 1, 0, 1, AXIS))
        small = small_text()
        painter.setFont(small.font)
        painter.setPen(colors.color("ink3"))
        text = small.elided(self._count(), sheet.label_width - INDENT - 8)
        painter.drawText(
            QPointF(INDENT, AXIS - (AXIS / 2 - small.height) / 2 - small.height + small.ascent), text
        )
        painter.end()

    def _count(self) -> str:
        """How many cards there are, filtered and all."""
        facts, rows = self._view.sheet.facts, self._view.sheet.rows
        if facts is None:
            return ""
        text = cards_text(len(facts.board.cards))
        if rows.shown == len(facts.board.cards):
            return text
        return self.tr("{shown} of {cards}").format(shown=rows.shown, cards=text)

    def _is_near_edge(self, x: float) -> bool:
        return abs(x - self._view.sheet.label_width) <= NEAR_EDGE

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            x = event.position().x()
            is_edge = self._is_near_edge(x)
            start = self._view.sheet.label_width if is_edge else self._view.horizontalOffset()
            self._held = ("edge" if is_edge else "days", x, start)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x()
        if self._held is None:
            shape = Qt.CursorShape.SplitHCursor if self._is_near_edge(x) else Qt.CursorShape.ArrowCursor
            self.setCursor(shape)
            return
        what, since, start = self._held
        if what == "edge":
            self._view.set_label_width(round(start + x - since))
        else:
            self._view.horizontalScrollBar().setValue(round(start - (x - since)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        turns = (event.angleDelta().y() or event.angleDelta().x()) / 120
        self._view.zoom_by(turns, event.position().x())
        event.accept()

    def event(self, event: QEvent) -> bool:
        """The day under the pointer, with the name of its holiday."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            day, facts = self._view.day_at(event.pos().x()), self._view.sheet.facts
            if day is not None and facts is not None:
                QToolTip.showText(event.globalPos(), day_tip(facts, day), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)
