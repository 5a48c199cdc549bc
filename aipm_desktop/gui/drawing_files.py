"""A drawing as a file: SVG with its text as text, PNG, or a page of PDF. For paper, so paint in the light theme."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFont, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.gui import theme
from aipm_desktop.store.unfinished import problem_of

Paint = Callable[[QPainter], object]

_MOST_PIXELS = 12_000
"""On a side of a PNG; more than that few programs open."""
_PIXELS = 2.0
"""Of a PNG to a pixel of the screen."""
_DOTS = 300
PAGE_SHAPE = 1.444
"""Width by height of what can be printed on a page across; A4 has a little more, A3 this."""
_SMALLEST = 0.45
"""Share of the size on the screen from which on words are legible on A4."""


def write_drawing(path: Path, kind: str, size: QSizeF, paint: Paint, *, title: str, below: str = "") -> None:
    """Writes what `paint` draws from (0, 0) to `size`; `kind` is svg, png or pdf.

    A large PNG has fewer pixels, so that programs open it. A PDF is one page, A4 across, or A3 where that would be too
    small to read; nothing is enlarged. FileProblem when the file cannot be written.
    """
    _claim(path)
    if kind == "svg":
        _svg(path, size, paint, title, below)
    elif kind == "png":
        _png(path, size, paint)
    else:
        write_pages(path, size, [paint], title=title)


def write_pages(path: Path, size: QSizeF, pages: Sequence[Paint], *, title: str) -> None:
    """Writes a PDF whose pages are of one size, A4 across, or A3 where that would be too small to read."""
    _claim(path)
    writer = QPdfWriter(str(path))
    writer.setTitle(title)
    writer.setResolution(_DOTS)
    on_a4 = min(780 / size.width(), 520 / size.height())
    paper = QPageSize.PageSizeId.A4 if on_a4 > _SMALLEST else QPageSize.PageSizeId.A3
    margins = QMarginsF(10, 10, 10, 10)
    across = QPageLayout.Orientation.Landscape
    writer.setPageLayout(QPageLayout(QPageSize(paper), across, margins, QPageLayout.Unit.Millimeter))
    fit = min(writer.width() / size.width(), writer.height() / size.height(), _DOTS / 96)
    _on(writer, path, fit, *pages)


def _claim(path: Path) -> None:
    """Finds out whether the file can be written, and why not, before Qt only says that it cannot."""
    try:
        path.write_bytes(b"")
    except OSError as error:
        raise problem_of(error, path) from error


def paint_title(painter: QPainter, colors: theme.Theme, at: QPointF, title: str, below: str) -> None:
    """What a drawing is called and what is to be said of it; `at` is where the line of the title begins."""
    painter.setPen(colors.color("ink"))
    painter.setFont(theme.ui_font(18, QFont.Weight.DemiBold))
    painter.drawText(at, title)
    painter.setPen(colors.color("ink3"))
    painter.setFont(theme.ui_font(12))
    painter.drawText(at + QPointF(0, 20), below)


def _svg(path: Path, size: QSizeF, paint: Paint, title: str, below: str) -> None:
    drawing = QSvgGenerator()
    drawing.setFileName(str(path))
    drawing.setSize(size.toSize())
    drawing.setViewBox(QRectF(QPointF(), size))
    drawing.setTitle(title)
    drawing.setDescription(below)
    _on(drawing, path, 1.0, paint)


def _png(path: Path, size: QSizeF, paint: Paint) -> None:
    scale = min(_PIXELS, _MOST_PIXELS / max(size.width(), size.height()))
    pixels = (size * scale).toSize().expandedTo(QSize(1, 1))
    image = QImage(pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    _on(image, path, scale, paint)
    if not image.save(str(path), "PNG"):  # type: ignore[call-overload]
        raise FileProblem(str(path), "not_writable")


def _on(device: QSvgGenerator | QImage | QPdfWriter, path: Path, scale: float, *pages: Paint) -> None:
    painter = QPainter()
    if not painter.begin(device):
        raise FileProblem(str(path), "not_writable")
    for number, paint in enumerate(pages):
        if number and isinstance(device, QPdfWriter):
            device.newPage()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        paint(painter)
        painter.restore()
    painter.end()
