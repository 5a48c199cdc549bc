"""Pictures of boxes, kept so that a frame of panning or zooming is a few hundred copies."""

from __future__ import annotations

import time
from collections import OrderedDict

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from aipm_desktop.gui.graph.arrangement import BOX_HEIGHT, BOX_WIDTH
from aipm_desktop.gui.graph.box_art import BoxArt
from aipm_desktop.gui.graph.facts import Node

_Kept = tuple[Node, tuple[float, float], QPixmap]
_MOST_BYTES = 48_000_000
_SLICE_SECONDS = 0.006
"""How long one frame may spend on pictures it does not have yet."""
EDGE = 1.0
"""Room round a box in its picture, in scene pixels, for the outer half of its border."""


class BoxPictures:
    """Pictures by card; those least recently painted go first. A frame gets `begin`, then `picture` for each box."""

    def __init__(self, art: BoxArt) -> None:
        self.art = art
        self.is_moving = False
        """A gesture is under way: pictures of another scale do for now."""
        self.is_complete = True
        """Whether the frame had all the pictures it asked for."""
        self._kept: OrderedDict[str, _Kept] = OrderedDict()
        self._bytes = 0
        self._until = 0.0

    def forget(self) -> None:
        """Drops all pictures: the colours have changed."""
        self._kept.clear()
        self._bytes = 0

    def begin(self, *, in_full: bool = False) -> None:
        """Starts a frame; `in_full` lets it take as long as it takes."""
        self.is_complete = True
        self._until = float("inf") if in_full else time.perf_counter() + _SLICE_SECONDS

    def picture(self, node: Node, scale: float, ratio: float) -> QPixmap | None:
        """The picture of a box, one of another scale when a gesture is under way, or None when there is no time."""
        found = self._kept.get(node.card.id)
        if found is not None and (found[0] is node or found[0] == node):
            if found[1] == (scale, ratio):
                self._kept.move_to_end(node.card.id)
                return found[2]
            if self.is_moving or time.perf_counter() > self._until:
                self.is_complete = False
                return found[2]
        elif time.perf_counter() > self._until:
            self.is_complete = False
            return None
        return self._draw(node, scale, ratio, found)

    def _draw(self, node: Node, scale: float, ratio: float, old: _Kept | None) -> QPixmap:
        size = scale * ratio
        picture = QPixmap(
            max(1, round((BOX_WIDTH + 2 * EDGE) * size)), max(1, round((BOX_HEIGHT + 2 * EDGE) * size))
        )
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.scale(size, size)
        painter.translate(EDGE, EDGE)
        self.art.paint(painter, node, scale)
        painter.end()
        if old is not None:
            self._bytes -= _size(old[2])
        self._kept[node.card.id] = (node, (scale, ratio), picture)
        self._kept.move_to_end(node.card.id)
        self._bytes += _size(picture)
        while self._bytes > _MOST_BYTES and len(self._kept) > 1:
            self._bytes -= _size(self._kept.popitem(last=False)[1][2])
        return picture


def picture_place(x: float, y: float, scale: float) -> QRectF:
    """Where the picture of a box with this top left belongs, in the pixels of a view at this scale."""
    return QRectF(
        x - EDGE * scale, y - EDGE * scale, (BOX_WIDTH + 2 * EDGE) * scale, (BOX_HEIGHT + 2 * EDGE) * scale
    )


def _size(picture: QPixmap) -> int:
    return picture.width() * picture.height() * 4
