"""The graph as a drawing for paper: all of it, its name above and its signs below, in the light theme."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from aipm_desktop.gui import theme
from aipm_desktop.gui.drawing_files import paint_title, write_drawing
from aipm_desktop.gui.graph.box_art import BoxArt
from aipm_desktop.gui.graph.legend import Legend
from aipm_desktop.gui.graph.link_art import LinkArt
from aipm_desktop.gui.graph.scene import Scene
from aipm_desktop.gui.graph.words import apart_heading

_MARGIN = 24.0
_HEAD = 44.0
_NARROWEST = 420.0
"""Pixels the words above need."""


def write_picture(scene: Scene, path: Path, kind: str, title: str, below: str) -> None:
    """Writes the graph as svg, png or pdf. FileProblem when the file cannot be written."""
    area = _area(scene)
    legend = Legend(scene, area.width() - 2 * _MARGIN, theme.load("light"))
    foot = area.bottomLeft() + QPointF(_MARGIN, -_MARGIN)
    area.setHeight(area.height() + legend.height)

    def paint(painter: QPainter) -> None:
        painter.translate(-area.topLeft())
        _paint(painter, scene, area.topLeft(), title, below)
        legend.paint(painter, foot)

    write_drawing(path, kind, area.size(), paint, title=title, below=below)


def _area(scene: Scene) -> QRectF:
    """What is drawn, with room around it and for the words above."""
    whole = scene.whole()
    if (heading := scene.arrangement.heading) is not None:
        whole = whole.united(QRectF(heading[0], heading[1] - 18, 200, 40))
    right = max(0.0, _NARROWEST - whole.width()) + _MARGIN
    return whole.adjusted(-_MARGIN, -_MARGIN - _HEAD, right, _MARGIN)


def _paint(painter: QPainter, scene: Scene, corner: QPointF, title: str, below: str) -> None:
    colors = theme.load("light")
    paint_title(painter, colors, corner + QPointF(_MARGIN, _MARGIN + 8), title, below)
    links, boxes = LinkArt(colors), BoxArt(colors)
    shown = scene.shown
    links.paint_heading(painter, scene, apart_heading(len(shown.apart), shown.apart_total), 1.0)
    links.paint(painter, scene, 1.0)
    for card_id, box in scene.boxes.items():
        painter.save()
        painter.translate(box.topLeft())
        boxes.paint(painter, scene.nodes[card_id])
        painter.restore()
