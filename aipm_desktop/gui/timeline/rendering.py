"""The timeline as a drawing for paper: all its days, with its name above, in the light theme."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter

from aipm_desktop.gui import theme
from aipm_desktop.gui.drawing_files import paint_title, write_drawing
from aipm_desktop.gui.timeline.axis_art import AXIS, first_weekday, paint_axis
from aipm_desktop.gui.timeline.canvas import Canvas, Marks
from aipm_desktop.gui.timeline.facts import TimelineFacts
from aipm_desktop.gui.timeline.legend import HEIGHT as LEGEND
from aipm_desktop.gui.timeline.legend import paint_legend
from aipm_desktop.gui.timeline.scale import Scale
from aipm_desktop.gui.timeline.sheet import LABELS_FIRST, Sheet
from aipm_desktop.gui.timeline.words import ends_text

if TYPE_CHECKING:
    from aipm_desktop.gui.timeline.page import TimelinePage

_MARGIN, _HEAD = 20.0, 48.0
_MOST_WIDTH = 6000.0
"""Pixels of days at most: a plan over years is drawn in fewer pixels a day."""


def write_picture(page: TimelinePage, facts: TimelineFacts, path: Path, kind: str) -> None:
    """Writes what the page shows, from the first day to the last, as svg, png or pdf.

    FileProblem when the file cannot be written.
    """
    sheet = _sheet(page, facts)
    _first, last = facts.span()
    width = LABELS_FIRST + sheet.scale.x(last + 1)
    size = QSizeF(width + 2 * _MARGIN, _HEAD + AXIS + sheet.height + LEGEND + 2 * _MARGIN)

    def paint(painter: QPainter) -> None:
        _paint(painter, page, sheet, facts, width)

    write_drawing(path, kind, size, paint, title=facts.board.board.name)


def _sheet(page: TimelinePage, facts: TimelineFacts) -> Sheet:
    """What is on the screen, on a sheet of its own: all days, in the light theme."""
    shown, sheet = page.view.sheet, Sheet()
    sheet.facts, sheet.rows = facts, shown.rows
    sheet.colors, sheet.is_vector = theme.load("light"), True
    first, last = facts.span()
    sheet.scale = Scale(first, last, min(shown.scale.per_day, _MOST_WIDTH / max(1, last - first)))
    return sheet


def _paint(painter: QPainter, page: TimelinePage, sheet: Sheet, facts: TimelineFacts, width: float) -> None:
    colors = sheet.palette
    painter.translate(_MARGIN, _MARGIN)
    below = f"{facts.board.client.name} · {ends_text(facts)}"
    paint_title(painter, colors, QPointF(0, 18), facts.board.board.name, below)
    canvas = Canvas(sheet)
    canvas.forget()
    canvas.folded, canvas.first_weekday = page.view.canvas.folded, first_weekday()
    chart = QRectF(0, 0, width - LABELS_FIRST, sheet.height)
    painter.save()
    painter.translate(LABELS_FIRST, _HEAD)
    painter.setClipRect(QRectF(0, 0, chart.width(), AXIS + sheet.height))
    paint_axis(painter, sheet, 0, chart.width())
    painter.translate(0, AXIS)
    canvas.paint_chart(painter, chart, Marks())
    painter.restore()
    painter.save()
    painter.translate(0, _HEAD + AXIS)
    canvas.paint_labels(painter, QRectF(0, 0, LABELS_FIRST, sheet.height), Marks())
    painter.restore()
    painter.translate(0, _HEAD + AXIS + sheet.height)
    paint_legend(painter, colors, 0, width, has_baseline=facts.baseline is not None)
