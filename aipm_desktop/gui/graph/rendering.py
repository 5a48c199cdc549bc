"""The graph as a file: SVG with its text as text, PNG, and a page of PDF. Always in the light theme, for paper."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFont, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.gui import theme
from aipm_desktop.gui.graph.box_art import BoxArt
from aipm_desktop.gui.graph.link_art import LinkArt
from aipm_desktop.gui.graph.scene import Scene
from aipm_desktop.gui.graph.words import apart_heading

_MARGIN = 24.0
_HEAD = 44.0
_MOST_PIXELS = 12_000
"""On a side of a PNG; more than that few programs open."""
_MOST_SCALE = 1.0
"""A small graph is not blown up on its page."""
_DOTS = 300


def render_svg(scene: Scene, path: Path, title: str, below: str) -> None:
    """Writes a drawing whose words can be searched and edited. FileProblem when the file cannot be written."""
    area = _area(scene)
    writer = QSvgGenerator()
    writer.setFileName(str(path))
    writer.setSize(area.size().toSize())
    writer.setViewBox(QRectF(QPointF(), area.size()))
    writer.setTitle(title)
    writer.setDescription(below)
    _on(path, writer, scene, area, 1.0, title, below)


def render_png(scene: Scene, path: Path, title: str, below: str, scale: float = 2.0) -> None:
    """Writes a picture, `scale` pixels to a pixel of the screen, or fewer when it would be too large to open."""
    area = _area(scene)
    scale = min(scale, _MOST_PIXELS / max(area.width(), area.height()))
    image = QImage(
        (area.size() * scale).toSize().expandedTo(QSize(1, 1)), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.fill(Qt.GlobalColor.white)
    _on(path, image, scene, area, scale, title, below)
    if not image.save(str(path), "PNG"):  # type: ignore[call-overload]
        raise FileProblem(str(path), "not_writable")


def render_pdf(scene: Scene, path: Path, title: str, below: str) -> None:
    """Writes one page, A4 across, or A3 where that would be too small to read."""
    area = _area(scene)
    writer = QPdfWriter(str(path))
    writer.setTitle(title)
    writer.setResolution(_DOTS)
    small = min(780 / area.width(), 520 / area.height())
    size = QPageSize.PageSizeId.A4 if small > 0.45 else QPageSize.PageSizeId.A3
    margins = QMarginsF(10, 10, 10, 10)
    writer.setPageLayout(
        QPageLayout(QPageSize(size), QPageLayout.Orientation.Landscape, margins, QPageLayout.Unit.Millimeter)
    )
    room = QSizeF(writer.width(), writer.height())
    fit = min(room.width() / area.width(), room.height() / area.height(), _MOST_SCALE * _DOTS / 96)
    _on(path, writer, scene, area, fit, title, below)


def _area(scene: Scene) -> QRectF:
    """What is drawn, with room around it and for the words above."""
    whole = scene.whole()
    if (heading := scene.arrangement.heading) is not None:
        whole = whole.united(QRectF(heading[0], heading[1] - 18, 200, 40))
    return whole.adjusted(-_MARGIN, -_MARGIN - _HEAD, max(0.0, 420 - whole.width()) + _MARGIN, _MARGIN)


def _on(
    path: Path,
    device: QSvgGenerator | QImage | QPdfWriter,
    scene: Scene,
    area: QRectF,
    scale: float,
    title: str,
    below: str,
) -> None:
    painter = QPainter()
    if not painter.begin(device):
        raise FileProblem(str(path), "not_writable")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.translate(-area.topLeft())
    colors = theme.load("light")
    painter.setPen(colors.color("ink"))
    painter.setFont(theme.ui_font(18, QFont.Weight.DemiBold))
    painter.drawText(area.topLeft() + QPointF(_MARGIN, _MARGIN + 8), title)
    painter.setPen(colors.color("ink3"))
    painter.setFont(theme.ui_font(12))
    painter.drawText(area.topLeft() + QPointF(_MARGIN, _MARGIN + 28), below)
    links, boxes = LinkArt(colors), BoxArt(colors)
    shown = scene.shown
    links.paint_heading(painter, scene, apart_heading(len(shown.apart), shown.apart_total), 1.0)
    links.paint(painter, scene, 1.0)
    for card_id, box in scene.boxes.items():
        painter.save()
        painter.translate(box.topLeft())
        boxes.paint(painter, scene.nodes[card_id])
        painter.restore()
    painter.end()
