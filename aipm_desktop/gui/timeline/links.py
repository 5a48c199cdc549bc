"""The ways of dependency arrows between bars: elbows that leave and enter at the side their type says."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

from aipm_desktop.gui.timeline.sheet import ROW

GAP = 9.0
"""How far an arrow goes straight before it turns."""
_INTO_TOP = 7.0
_CORNER = 4.0
_HEAD, _HALF_HEAD = 6.0, 3.6


class Arrow(NamedTuple):
    """A line with its head; `reach` is the rectangle it needs."""

    line: QPainterPath
    head: QPolygonF
    reach: QRectF


def arrow(kind: str, one: QRectF, other: QRectF) -> Arrow:
    """The arrow of a link from one bar to another."""
    points = elbow(kind, one, other)
    head = _head(points[-2], points[-1])
    line = _rounded([*points[:-1], _short_of(points[-2], points[-1])])
    reach = line.boundingRect().united(head.boundingRect()).adjusted(-2, -2, 2, 2)
    return Arrow(line, head, reach)


def elbow(kind: str, one: QRectF, other: QRectF) -> list[QPointF]:
    """The corners of the way from one bar to another, both ends included; the last stretch gives the head's direction."""
    leaves, enters = kind[0], kind[1]
    x1, y1 = one.right() if leaves == "F" else one.left(), one.center().y()
    x2, y2 = other.left() if enters == "S" else other.right(), other.center().y()
    out = GAP if leaves == "F" else -GAP
    into = -GAP if enters == "S" else GAP
    if kind == "FS" and (drop := _drop(one, other)) is not None:
        edge = other.top() if y2 > y1 else other.bottom()
        if drop - x1 < _CORNER:
            return [QPointF(drop, one.bottom() if y2 > y1 else one.top()), QPointF(drop, edge)]
        return [QPointF(x1, y1), QPointF(drop, y1), QPointF(drop, edge)]
    if leaves == "F" and enters == "F":
        x = max(x1, x2) + GAP
        return [QPointF(x1, y1), QPointF(x, y1), QPointF(x, y2), QPointF(x2, y2)]
    if leaves == "S" and enters == "S":
        x = min(x1, x2) - GAP
        return [QPointF(x1, y1), QPointF(x, y1), QPointF(x, y2), QPointF(x2, y2)]
    if (x2 + into - (x1 + out)) * out >= 0:
        return [QPointF(x1, y1), QPointF(x1 + out, y1), QPointF(x1 + out, y2), QPointF(x2, y2)]
    between = _row_edge(other, is_above=y1 < y2)
    turns = [(x1, y1), (x1 + out, y1), (x1 + out, between), (x2 + into, between), (x2 + into, y2), (x2, y2)]
    return [QPointF(x, y) for x, y in turns]


def _drop(one: QRectF, other: QRectF) -> float | None:
    """Where an arrow can fall from the end of one bar onto another: beside it, or right at it onto a milestone."""
    if one.center().y() == other.center().y():
        return None
    x = other.left() + min(_INTO_TOP, other.width() / 2)
    is_below = other.width() <= 2 * _INTO_TOP and abs(x - one.right()) < _CORNER
    return x if x - one.right() >= _CORNER - 0.5 or is_below else None


def _row_edge(bar: QRectF, *, is_above: bool) -> float:
    """The edge of a bar's row on the side an arrow comes from."""
    return bar.center().y() - ROW / 2 if is_above else bar.center().y() + ROW / 2


def _head(before: QPointF, at: QPointF) -> QPolygonF:
    dx, dy = _direction(before, at)
    back = QPointF(at.x() - dx * _HEAD, at.y() - dy * _HEAD)
    side = QPointF(-dy * _HALF_HEAD, dx * _HALF_HEAD)
    return QPolygonF([at, back + side, back - side])


def _short_of(before: QPointF, at: QPointF) -> QPointF:
    """Where the line ends, so that it does not stick out of the head."""
    dx, dy = _direction(before, at)
    return QPointF(at.x() - dx * (_HEAD - 1), at.y() - dy * (_HEAD - 1))


def _direction(before: QPointF, at: QPointF) -> tuple[float, float]:
    if abs(at.x() - before.x()) > abs(at.y() - before.y()):
        return (1.0 if at.x() > before.x() else -1.0), 0.0
    return 0.0, (1.0 if at.y() > before.y() else -1.0)


def _rounded(points: list[QPointF]) -> QPainterPath:
    path = QPainterPath(points[0])
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        radius = min(_CORNER, _length(before, corner) / 2, _length(corner, after) / 2)
        path.lineTo(_towards(corner, before, radius))
        path.quadTo(corner, _towards(corner, after, radius))
    path.lineTo(points[-1])
    return path


def _length(one: QPointF, other: QPointF) -> float:
    return abs(other.x() - one.x()) + abs(other.y() - one.y())


def _towards(start: QPointF, end: QPointF, by: float) -> QPointF:
    length = _length(start, end)
    return start if not length else start + (end - start) * (by / length)
