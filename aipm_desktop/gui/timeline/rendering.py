"""The timeline as a drawing for paper: all its days, with its name above, in the light theme, a PDF in pages."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPdfWriter

from aipm_desktop.gui import theme
from aipm_desktop.gui.drawing_files import paint_title, write_drawing, write_pages
from aipm_desktop.gui.labels import day_text
from aipm_desktop.gui.timeline.axis_art import AXIS, first_weekday, paint_axis
from aipm_desktop.gui.timeline.canvas import Canvas, Marks
from aipm_desktop.gui.timeline.facts import TimelineFacts
from aipm_desktop.gui.timeline.legend import HEIGHT as LEGEND
from aipm_desktop.gui.timeline.legend import paint_legend
from aipm_desktop.gui.timeline.scale import Scale
from aipm_desktop.gui.timeline.sheet import LABELS_FIRST, ROW, Sheet
from aipm_desktop.gui.timeline.words import ends_text, later_text

if TYPE_CHECKING:
    from aipm_desktop.gui.timeline.page import TimelinePage

_MARGIN, _HEAD = 20.0, 48.0
_MOST_WIDTH = 6000.0
"""Pixels of days at most: a plan over years is drawn in fewer pixels a day."""
_MOST_PAGE = 2300.0
"""The same on paper, so that words can be read on A3."""
_MOST_A4 = 1500.0


def write_picture(page: TimelinePage, facts: TimelineFacts, path: Path, kind: str) -> None:
    """Writes what the page shows, from the first day to the last, as svg, png or pdf.

    FileProblem when the file cannot be written.
    """
    drawing = _Drawing(page, facts, _MOST_PAGE if kind == "pdf" else _MOST_WIDTH)
    title = facts.board.board.name
    if kind == "pdf":
        is_small = drawing.width + 2 * _MARGIN <= _MOST_A4
        write_pages(path, partial(_pages, drawing), title=title, is_large=not is_small)
    else:
        paint = partial(drawing.paint, rows=range(drawing.rows))
        write_drawing(path, kind, drawing.size(), paint, title=title)


def _pages(drawing: _Drawing, painter: QPainter, writer: QPdfWriter) -> None:
    """As many pages as the rows take."""
    fit = min(writer.width() / (drawing.width + 2 * _MARGIN), writer.resolution() / 96)
    room = writer.height() / fit - drawing.size(range(0)).height()
    on_page = max(1, int(room // ROW))
    pages = [range(at, min(at + on_page, drawing.rows)) for at in range(0, max(drawing.rows, 1), on_page)]
    for number, rows in enumerate(pages, start=1):
        if number > 1:
            writer.newPage()
        painter.save()
        painter.scale(fit, fit)
        drawing.paint(painter, rows, f"{number} / {len(pages)}" if len(pages) > 1 else "")
        painter.restore()


class _Drawing:
    """What is on the screen, on a sheet of its own: all days, in the light theme, as lines."""

    def __init__(self, page: TimelinePage, facts: TimelineFacts, most_width: float) -> None:
        shown, sheet = page.view.sheet, Sheet()
        sheet.facts, sheet.rows = facts, shown.rows
        sheet.colors, sheet.is_vector = theme.load("light"), True
        first, last = facts.span()
        widest = (most_width - LABELS_FIRST) / max(1, last + 1 - first)
        sheet.scale = Scale(first, last, min(shown.scale.per_day, widest))
        self.facts = facts
        self._canvas = Canvas(sheet)
        self._canvas.forget()
        self._canvas.folded, self._canvas.first_weekday = page.view.canvas.folded, first_weekday()
        self._sheet = sheet
        self.rows = len(sheet.rows.lines)
        self.width = LABELS_FIRST + sheet.scale.x(last + 1)

    def size(self, rows: range | None = None) -> QSizeF:
        """Pixels that some rows take with all around them; all rows when None."""
        count = self.rows if rows is None else len(rows)
        return QSizeF(self.width + 2 * _MARGIN, _HEAD + AXIS + count * ROW + LEGEND + 2 * _MARGIN)

    def paint(self, painter: QPainter, rows: range, foot: str = "") -> None:
        """Draws title, axis, some rows, and what the signs mean."""
        sheet, facts, colors = self._sheet, self.facts, self._sheet.palette
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(_MARGIN, _MARGIN)
        below = " · ".join(self._facts_said())
        paint_title(painter, colors, QPointF(0, 18), facts.board.board.name, below)
        chart = QRectF(0, rows.start * ROW, self.width - LABELS_FIRST, len(rows) * ROW)
        painter.save()
        painter.translate(LABELS_FIRST, _HEAD)
        painter.setClipRect(QRectF(0, 0, chart.width(), AXIS + chart.height()))
        paint_axis(painter, sheet, 0, chart.width())
        painter.translate(0, AXIS - chart.top())
        # A row's edge is the next one's, too: what only touches is left out.
        self._canvas.paint_chart(painter, chart.adjusted(0, 0.5, 0, -0.5), Marks())
        painter.restore()
        painter.save()
        painter.translate(0, _HEAD + AXIS - chart.top())
        self._canvas.paint_labels(
            painter, QRectF(0, chart.top() + 0.5, LABELS_FIRST, chart.height() - 1), Marks()
        )
        painter.restore()
        painter.translate(0, _HEAD + AXIS + chart.height())
        paint_legend(painter, colors, 0, self.width - 80, facts)
        painter.setFont(theme.ui_font(11))
        painter.setPen(colors.color("ink3"))
        painter.drawText(
            QRectF(self.width - 80, 0, 80, LEGEND),
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            foot,
        )

    def _facts_said(self) -> list[str]:
        facts = self.facts
        said = [facts.board.client.name, ends_text(facts)]
        days = facts.whole_days_later()
        if facts.baseline is not None and days is not None:
            said.append(later_text(days, facts.baseline.name))
        return [*said, day_text(facts.today)]
