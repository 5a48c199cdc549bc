"""A month to pick a day from."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from aipm_desktop.gui import theme

_ROW = 26
_HEAD = 22
_WEEKS = 6


class MonthGrid(QWidget):
    """Six weeks around a day. Arrows move by a day or week, Page Up and Down by a month, Enter or a click picks.

    `picked(date)`; `moved(date)` while the person is still looking.
    """

    picked = Signal(object)
    moved = Signal(object)

    def __init__(self, day: date, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._day = day
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEAD + _WEEKS * _ROW)
        self._say()

    def day(self) -> date:
        """The day the person stands on."""
        return self._day

    def set_day(self, day: date) -> None:
        """Stands on another day and shows its month."""
        if day != self._day:
            self._day = day
            self._say()
            self.update()
            self.moved.emit(day)

    def step_months(self, months: int) -> None:
        """So many months on or back, to the same day or the last of the month."""
        index = self._day.year * 12 + self._day.month - 1 + months
        year, month = index // 12, index % 12 + 1
        if 1 <= year <= 9998:
            self.set_day(date(year, month, min(self._day.day, calendar.monthrange(year, month)[1])))

    def sizeHint(self) -> QSize:
        return QSize(230, _HEAD + _WEEKS * _ROW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        pages = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        key = Qt.Key(event.key())
        if key in steps:
            self.set_day(self._day + timedelta(days=steps[key]))
        elif key in pages:
            self.step_months(pages[key])
        elif key == Qt.Key.Key_Home:
            self.set_day(self._today)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.picked.emit(self._day)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.step_months(-1 if event.angleDelta().y() > 0 else 1)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        column = int(event.position().x() // (self.width() / 7))
        row = int((event.position().y() - _HEAD) // _ROW)
        if 0 <= column < 7 and 0 <= row < _WEEKS:
            day = self._first() + timedelta(days=row * 7 + column)
            self.set_day(day)
            self.picked.emit(day)

    def _first(self) -> date:
        start = self._day.replace(day=1)
        week_start = QLocale().firstDayOfWeek().value - 1
        return start - timedelta(days=(start.weekday() - week_start) % 7)

    def _say(self) -> None:
        words = QLocale().toString(
            QDate(self._day.year, self._day.month, self._day.day), QLocale.FormatType.LongFormat
        )
        self.setAccessibleName(self.tr("Calendar: {day}").format(day=words))

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.width() / 7
        self._paint_weekdays(painter, width)
        first = self._first()
        for place in range(_WEEKS * 7):
            box = QRectF(place % 7 * width, _HEAD + place // 7 * _ROW, width, _ROW)
            self._paint_day(painter, first + timedelta(days=place), box)
        painter.end()

    def _paint_weekdays(self, painter: QPainter, width: float) -> None:
        locale = QLocale()
        start = locale.firstDayOfWeek().value
        painter.setFont(theme.ui_font(11, QFont.Weight.Medium))
        painter.setPen(theme.current().color("ink3"))
        for column in range(7):
            name = locale.standaloneDayName((start - 1 + column) % 7 + 1, QLocale.FormatType.ShortFormat)
            box = QRectF(column * width, 0, width, _HEAD)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name[:3])

    def _paint_day(self, painter: QPainter, day: date, box: QRectF) -> None:
        colors = theme.current()
        side = min(box.width(), box.height()) - 2
        circle = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
        is_here = day == self._day
        if is_here:
            painter.setPen(QPen(colors.color("ink"), 1.5) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(colors.color("accent"))
            painter.drawRoundedRect(circle, 6, 6)
        elif day == self._today:
            painter.setPen(QPen(colors.color("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(circle, 6, 6)
        in_month = day.month == self._day.month
        painter.setPen(colors.color("on_accent" if is_here else "ink" if in_month else "ink3"))
        painter.setFont(
            theme.ui_font(12, QFont.Weight.DemiBold if day == self._today else QFont.Weight.Normal)
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(day.day))
