"""Draws the time axis: months over days, years over quarters, and where today is."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from aipm_desktop.gui.labels import day_text
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
    if _pill(sheet).intersects(QRectF(left, 0, right - left, AXIS)):
        _today(painter, sheet, day_text(facts.today, facts.today))


def _today(painter: QPainter, sheet: Sheet, text: str) -> None:
    """Today's date over its line."""
    colors, small, place = sheet.palette, small_text(), _pill(sheet)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors.color("accent"))
    painter.drawRoundedRect(place, 4, 4)
    painter.drawRect(QRectF(place.center().x() - 0.75, place.bottom(), 1.5, AXIS - place.bottom()))
    painter.setFont(small.font)
    painter.setPen(colors.color("on_accent"))
    base = place.top() + (place.height() - small.height) / 2 + small.ascent
    painter.drawText(QPointF(place.left() + 6, base), text)


def _band(painter: QPainter, sheet: Sheet, ticks: Iterable[Tick], top: float, ink: str, left: float) -> None:
    colors, scale, small = sheet.palette, sheet.scale, small_text()
    locale = QLocale().name()
    painter.setFont(small.font)
    base = top + (_BAND - small.height) / 2 + small.ascent
    pill = _pill(sheet)
    for tick in ticks:
        x, end = round(scale.x(tick.start)), round(scale.x(tick.end))
        painter.setPen(QPen(colors.color("line"), 1))
        painter.drawLine(QPointF(x + 0.5, top), QPointF(x + 0.5, top + _BAND))
        text = tick_text(tick, end - x, locale)
        wide = small.width(text)
        start = x + (end - x - wide) / 2 if tick.unit == "day" else x + _PADDING
        if not top:
            # What began out of sight keeps its name in sight, clear of today's date.
            start = max(start, min(left + _PADDING, end - wide - _PADDING))
            if start < pill.right() + _PADDING and start + wide > pill.left() - _PADDING:
                text = tick_text(tick, int(pill.left() - start), locale)
        elif start < left:
            continue
        painter.setPen(colors.color(ink))
        painter.drawText(QPointF(start, base), text)


def _pill(sheet: Sheet) -> QRectF:
    """Where today's date stands, in the upper band, where little else does."""
    if sheet.facts is None:
        return QRectF()
    today = sheet.facts.today
    wide = small_text().width(day_text(today, today)) + 12
    return QRectF(round(sheet.scale.x(today.toordinal())) - wide / 2, 3, wide, _BAND - 6)
