"""A drawing as a file: SVG with its text as text, PNG, or PDF. For paper, so paint in the light theme.

Files are written when the drawing is complete: what stood there before is lost to no half of one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFont, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from aipm_desktop.gui import theme
from aipm_desktop.store.unfinished import problem_of

Paint = Callable[[QPainter], object]

_MOST_PIXELS = 12_000
"""On a side of a PNG; more than that few programs open."""
_PIXELS = 2.0
"""Of a PNG to a pixel of the screen."""
_DOTS = 300
_SMALLEST = 0.45
"""Share of the size on the screen from which on words are legible on A4."""


def write_drawing(path: Path, kind: str, size: QSizeF, paint: Paint, *, title: str, below: str = "") -> None:
    """Writes what `paint` draws from (0, 0) to `size`; `kind` is svg, png or pdf.

    A large PNG has fewer pixels, so that programs open it. A PDF is one page, A4 across, or A3 where that would be too
    small to read; nothing is enlarged. FileProblem when the file cannot be written.
    """
    if kind == "svg":
        _svg(path, size, paint, title, below)
    elif kind == "png":
        _png(path, size, paint)
    else:
        _pdf(path, size, paint, title)


def paint_title(painter: QPainter, colors: theme.Theme, at: QPointF, title: str, below: str) -> None:
    """What a drawing is called and what is to be said of it; `at` is where the line of the title begins."""
    painter.setPen(colors.color("ink"))
    painter.setFont(theme.ui_font(18, QFont.Weight.DemiBold))
    painter.drawText(at, title)
    painter.setPen(colors.color("ink3"))
    painter.setFont(theme.ui_font(12))
    painter.drawText(at + QPointF(0, 20), below)


def write_pages(
    path: Path, paint: Callable[[QPainter, QPdfWriter], object], *, title: str, is_large: bool
) -> None:
    """Writes a PDF across A4, or A3 when it `is_large`; `paint` asks the writer for more pages.

    FileProblem when the file cannot be written.
    """
    with _buffer(path) as buffer:
        writer = QPdfWriter(buffer)
        writer.setTitle(title)
        writer.setResolution(_DOTS)
        paper = QPageSize.PageSizeId.A3 if is_large else QPageSize.PageSizeId.A4
        across, margins = QPageLayout.Orientation.Landscape, QMarginsF(8, 8, 8, 8)
        writer.setPageLayout(QPageLayout(QPageSize(paper), across, margins, QPageLayout.Unit.Millimeter))
        painter = QPainter(writer)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter, writer)
        painter.end()


def _svg(path: Path, size: QSizeF, paint: Paint, title: str, below: str) -> None:
    with _buffer(path) as buffer:
        drawing = QSvgGenerator()
        drawing.setOutputDevice(buffer)
        drawing.setSize(size.toSize())
        drawing.setViewBox(QRectF(QPointF(), size))
        drawing.setTitle(title)
        drawing.setDescription(below)
        _on(drawing, 1.0, paint)


def _png(path: Path, size: QSizeF, paint: Paint) -> None:
    scale = min(_PIXELS, _MOST_PIXELS / max(size.width(), size.height()))
    pixels = (size * scale).toSize().expandedTo(QSize(1, 1))
    image = QImage(pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    _on(image, scale, paint)
    with _buffer(path) as buffer:
        image.save(buffer, "PNG")  # type: ignore[call-overload]


def _pdf(path: Path, size: QSizeF, paint: Paint, title: str) -> None:
    def page(painter: QPainter, writer: QPdfWriter) -> None:
        fit = min(writer.width() / size.width(), writer.height() / size.height(), _DOTS / 96)
        painter.scale(fit, fit)
        paint(painter)

    on_a4 = min(780 / size.width(), 520 / size.height())
    write_pages(path, page, title=title, is_large=on_a4 <= _SMALLEST)


def _on(device: QSvgGenerator | QImage, scale: float, paint: Paint) -> None:
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    paint(painter)
    painter.end()


@contextmanager
def _buffer(path: Path) -> Iterator[QBuffer]:
    """What is written into it becomes the file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    yield buffer
    buffer.close()
    try:
        path.write_bytes(bytes(buffer.data().data()))
    except OSError as error:
        raise problem_of(error, path) from error
