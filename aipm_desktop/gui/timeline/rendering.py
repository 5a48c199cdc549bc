"""The whole timeline as a file: SVG, PNG, or pages of PDF. Always in the light theme, for paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFont, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.gui import theme
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
_MOST_PIXELS = 12_000
_MOST_WIDTH = 6000.0
"""Pixels of days at most: a plan over years is drawn in fewer pixels a day."""
_DOTS = 300


def write_picture(page: TimelinePage, facts: TimelineFacts, path: Path, suffix: str) -> None:
    """Writes what the page shows, from the first day to the last. FileProblem when the file cannot be written."""
    sheet = _sheet(page, facts)
    _first, last = facts.span()
    width = LABELS_FIRST + sheet.scale.x(last + 1)
    size = QSizeF(width + 2 * _MARGIN, _HEAD + AXIS + sheet.height + LEGEND + 2 * _MARGIN)
    painter = QPainter()
    if suffix == "svg":
        drawing = QSvgGenerator()
        drawing.setFileName(str(path))
        drawing.setSize(size.toSize())
        drawing.setViewBox(QRectF(QPointF(), size))
        drawing.setTitle(facts.board.board.name)
        _begin(painter, drawing, path)
        _paint(painter, page, sheet, facts, width)
        painter.end()
    elif suffix == "png":
        scale = min(2.0, _MOST_PIXELS / max(size.width(), size.height()))
        image = QImage(
            (size * scale).toSize().expandedTo(QSize(1, 1)), QImage.Format.Format_ARGB32_Premultiplied
        )
        image.fill(Qt.GlobalColor.white)
        _begin(painter, image, path)
        painter.scale(scale, scale)
        _paint(painter, page, sheet, facts, width)
        painter.end()
        if not image.save(str(path), "PNG"):  # type: ignore[call-overload]
            raise FileProblem(str(path), "not_writable")
    else:
        _pdf(painter, page, sheet, facts, path, size)


def _pdf(
    painter: QPainter, page: TimelinePage, sheet: Sheet, facts: TimelineFacts, path: Path, size: QSizeF
) -> None:
    writer = QPdfWriter(str(path))
    writer.setTitle(facts.board.board.name)
    writer.setResolution(_DOTS)
    small = min(780 / size.width(), 520 / size.height())
    paper = QPageSize.PageSizeId.A4 if small > 0.45 else QPageSize.PageSizeId.A3
    margins = QMarginsF(10, 10, 10, 10)
    writer.setPageLayout(
        QPageLayout(QPageSize(paper), QPageLayout.Orientation.Landscape, margins, QPageLayout.Unit.Millimeter)
    )
    fit = min(writer.width() / size.width(), writer.height() / size.height(), _DOTS / 96)
    _begin(painter, writer, path)
    painter.scale(fit, fit)
    _paint(painter, page, sheet, facts, size.width() - 2 * _MARGIN)
    painter.end()


def _begin(painter: QPainter, device: QSvgGenerator | QImage | QPdfWriter, path: Path) -> None:
    if not painter.begin(device):
        raise FileProblem(str(path), "not_writable")


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
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(_MARGIN, _MARGIN)
    painter.setPen(colors.color("ink"))
    painter.setFont(theme.ui_font(18, QFont.Weight.DemiBold))
    painter.drawText(QPointF(0, 18), facts.board.board.name)
    painter.setPen(colors.color("ink3"))
    painter.setFont(theme.ui_font(12))
    painter.drawText(QPointF(0, 36), f"{facts.board.client.name} · {ends_text(facts)}")
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
