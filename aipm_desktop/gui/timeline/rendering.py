"""The timeline as a drawing for paper: all its days, with its name above, in the light theme."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter

from aipm_desktop.gui import theme
from aipm_desktop.gui.drawing_files import PAGE_SHAPE, paint_title, write_drawing, write_pages
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


def write_picture(page: TimelinePage, facts: TimelineFacts, path: Path, kind: str) -> None:
    """Writes what the page shows, from the first day to the last, as svg, png or as many pages of pdf as it takes.

    FileProblem when the file cannot be written.
    """
    drawing = _Drawing(page, facts, _MOST_PAGE if kind == "pdf" else _MOST_WIDTH)
    title = facts.board.board.name
    if kind != "pdf":
        every = partial(drawing.paint, rows=range(drawing.rows))
        write_drawing(path, kind, drawing.size(drawing.rows), every, title=title)
        return
    room = drawing.size(0).width() / PAGE_SHAPE - drawing.size(0).height()
    on_page = max(1, min(int(room // ROW), drawing.rows))
    starts = range(0, max(drawing.rows, 1), on_page)
    pages = [
        partial(
            drawing.paint,
            rows=range(start, min(start + on_page, drawing.rows)),
            foot=f"{number} / {len(starts)}" if len(starts) > 1 else "",
        )
        for number, start in enumerate(starts, start=1)
    ]
    write_pages(path, drawing.size(on_page), pages, title=title)


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

    def size(self, count: int) -> QSizeF:
        """Pixels that some rows take with all around them."""
        return QSizeF(self.width + 2 * _MARGIN, _HEAD + AXIS + count * ROW + LEGEND + 2 * _MARGIN)

    def paint(self, painter: QPainter, rows: range, foot: str = "") -> None:
        """Draws title, axis, some rows, and what the signs mean."""
        sheet, facts, colors = self._sheet, self.facts, self._sheet.palette
        painter.translate(_MARGIN, _MARGIN)
        paint_title(painter, colors, QPointF(0, 18), facts.board.board.name, " · ".join(self._facts_said()))
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
