"""The shape of links: smooth curves through their bends, arrow heads, where words stand on them, and what a click meets."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from aipm_desktop.gui.graph.arrangement import BOX_HEIGHT, BOX_WIDTH, LAYER_GAP, Point

ARROW = 8.0
_ARROW_HALF = 3.6
_PORT_STEP = 8.0
_PORT_ROOM = BOX_HEIGHT - 28.0
_SAMPLES = 10
_AROUND = 26.0
"""How far a link that runs backwards keeps from the boxes it goes round."""


class Curve:
    """A link in scene pixels, from the right edge of a box to the left edge of another.

    With `is_turned` the arrow is at its start: so are links drawn that run against the layers. `is_live` is one that
    follows the pointer.
    """

    __slots__ = ("_middle", "arrow", "bounds", "line", "points")

    def __init__(
        self,
        start: Point,
        end: Point,
        bends: Sequence[Point] = (),
        *,
        is_live: bool = False,
        is_turned: bool = False,
    ) -> None:
        head = start if is_turned else end
        neck = (head[0] + ARROW, head[1]) if is_turned else (head[0] - ARROW, head[1])
        begin, tip = (neck, end) if is_turned else (start, neck)
        path = QPainterPath(QPointF(*begin))
        self.points: list[Point] = [begin]
        # A link that follows the pointer goes straight at it, even backwards.
        if not bends and not is_live and end[0] < start[0] + LAYER_GAP / 4:
            self._go_back(path, begin, tip)
        else:
            self._go_on(path, begin, tip, bends)
        if is_turned:
            self.points.insert(0, head)
        else:
            self.points.append(head)
        self.line = path
        self.arrow = QPolygonF(
            [
                QPointF(*head),
                QPointF(neck[0], head[1] - _ARROW_HALF),
                QPointF(neck[0], head[1] + _ARROW_HALF),
            ]
        )
        self.bounds: QRectF = path.boundingRect().united(self.arrow.boundingRect()).adjusted(-3, -3, 3, 3)
        self._middle: QPointF | None = None

    @property
    def middle(self) -> QPointF:
        """The point half of the way along it."""
        if self._middle is None:
            self._middle = self.at(0.5)
        return self._middle

    def _go_on(self, path: QPainterPath, start: Point, tip: Point, bends: Sequence[Point]) -> None:
        """Through each layer on the way as straight as a box would lie there, so that it touches no neighbour."""
        here = start
        half = BOX_WIDTH / 2 - 6
        for x, y in bends:
            into, out = (max(x - half, here[0] + 12), y), (x + half, y)
            self._curve(path, here, into)
            if out[0] > into[0]:
                path.lineTo(QPointF(*out))
                self.points.append(out)
                here = out
            else:
                here = into
        self._curve(path, here, tip)

    def _go_back(self, path: QPainterPath, start: Point, tip: Point) -> None:
        """Round below both boxes, for a link that would close a cycle."""
        low = max(start[1], tip[1]) + BOX_HEIGHT / 2 + _AROUND
        right, left = start[0] + _AROUND, tip[0] - _AROUND
        self._turn(path, (right, start[1]), (right, (start[1] + low) / 2))
        self._turn(path, (right, low), (start[0], low))
        path.lineTo(QPointF(tip[0], low))
        self.points.append((tip[0], low))
        self._turn(path, (left, low), (left, (tip[1] + low) / 2))
        self._turn(path, (left, tip[1]), tip)

    def _turn(self, path: QPainterPath, corner: Point, there: Point) -> None:
        here = self.points[-1]
        path.cubicTo(QPointF(*corner), QPointF(*corner), QPointF(*there))
        self._sample(here, corner, corner, there)

    def _curve(self, path: QPainterPath, here: Point, there: Point) -> None:
        reach = (there[0] - here[0]) / 2
        first, second = (here[0] + reach, here[1]), (there[0] - reach, there[1])
        path.cubicTo(QPointF(*first), QPointF(*second), QPointF(*there))
        self._sample(here, first, second, there)

    def _sample(self, a: Point, b: Point, c: Point, d: Point) -> None:
        if abs(a[1] - d[1]) < 1e-6 and abs(b[1] - a[1]) < 1e-6:
            self.points.append(d)
            return
        for step in range(1, _SAMPLES + 1):
            t = step / _SAMPLES
            u = 1 - t
            p, q, r, s = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
            self.points.append(
                (p * a[0] + q * b[0] + r * c[0] + s * d[0], p * a[1] + q * b[1] + r * c[1] + s * d[1])
            )

    def at(self, share: float) -> QPointF:
        """The point after a share of the way along it."""
        lengths = [math.dist(a, b) for a, b in zip(self.points, self.points[1:], strict=False)]
        left = sum(lengths) * share
        for (a, b), length in zip(zip(self.points, self.points[1:], strict=False), lengths, strict=True):
            if left <= length and length:
                part = left / length
                return QPointF(a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part)
            left -= length
        return QPointF(*self.points[-1])

    def distance(self, x: float, y: float) -> float:
        """How far a point is from the curve."""
        return min(_to_segment(x, y, a, b) for a, b in zip(self.points, self.points[1:], strict=False))


def _to_segment(x: float, y: float, a: Point, b: Point) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    square = dx * dx + dy * dy
    t = 0.0 if not square else max(0.0, min(1.0, ((x - a[0]) * dx + (y - a[1]) * dy) / square))
    return math.hypot(x - a[0] - t * dx, y - a[1] - t * dy)


def ports(count: int) -> list[float]:
    """Where links meet the edge of a box, measured from its middle, from top to bottom."""
    step = min(_PORT_STEP, _PORT_ROOM / max(1, count - 1))
    return [(place - (count - 1) / 2) * step for place in range(count)]
