"""Draws the time axis: months over days, years over quarters, and where today is."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from aipm_desktop.gui.timeline.bar_art import small_text
from aipm_desktop.gui.timeline.scale import Tick
from aipm_desktop.gui.timeline.sheet import Sheet
from aipm_desktop.gui.timeline.words import tick_text

AXIS = 44
_BAND = AXIS / 2
_PADDING = 6.0


def first_weekday() -> int:
    """The day weeks begin with where the person is, Monday 0."""
    return QLocale().firstDayOfWeek().value - 1


def paint_axis(painter: QPainter, sheet: Sheet, left: float, right: float) -> None:
    """The axis between two x of the chart; y is 0 at its top."""
    colors, scale, facts = sheet.palette, sheet.scale, sheet.facts
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors.color("panel"))
    painter.drawRect(QRectF(left, 0, right - left, AXIS))
    if facts is None:
        return
    days = scale.days_between(left, right)
    if scale.zoom == "day":
        painter.setBrush(colors.color("line2"))
        for day in days:
            if facts.is_free(day):
                x, end = round(scale.x(day)), round(scale.x(day + 1))
                painter.drawRect(QRectF(x, _BAND, end - x, _BAND))
    _band(painter, sheet, scale.upper(days), 0.0, "ink2", left)
    _band(painter, sheet, scale.lower(days, first_weekday()), _BAND, "ink3", left)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors.color("line"))
    painter.drawRect(QRectF(left, AXIS - 1, right - left, 1))
    x = round(scale.x(facts.today.toordinal()))
    if left - 6 <= x <= right + 6:
        painter.setBrush(colors.color("accent"))
        painter.drawPolygon(QPolygonF([QPointF(x - 5, AXIS - 7), QPointF(x + 5, AXIS - 7), QPointF(x, AXIS)]))


def _band(painter: QPainter, sheet: Sheet, ticks: Iterable[Tick], top: float, ink: str, left: float) -> None:
    colors, scale, small = sheet.palette, sheet.scale, small_text()
    locale = QLocale().name()
    painter.setFont(small.font)
    base = top + (_BAND - small.height) / 2 + small.ascent
    for tick in ticks:
        x, end = round(scale.x(tick.start)), round(scale.x(tick.end))
        painter.setPen(QPen(colors.color("line"), 1))
        painter.drawLine(QPointF(x + 0.5, top), QPointF(x + 0.5, top + _BAND))
        text = tick_text(tick, end - x, locale)
        wide = small.width(text)
        # What began out of sight keeps its name in sight, as long as there is room for it.
        start = x + _PADDING if top else max(x + _PADDING, min(left + _PADDING, end - wide - _PADDING))
        if tick.unit == "day":
            start = x + (end - x - wide) / 2
        painter.setPen(colors.color(ink))
        painter.drawText(QPointF(start, base), text)
