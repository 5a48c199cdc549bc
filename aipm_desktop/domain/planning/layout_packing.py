"""Where the parts of a graph lie on the page, and in which cells the nodes that are linked to nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

WIDE = 1.6
"""Width by height of the page aimed at."""


class Rectangle(NamedTuple):
    """Pixels; `x` and `y` are the upper left corner."""

    x: float
    y: float
    width: float
    height: float


def packed(
    sizes: Sequence[tuple[float, float]],
    wanted: Mapping[int, tuple[float, float]],
    gap: float,
    widest_hole: float,
) -> list[Rectangle]:
    """Rectangles of these sizes that do not touch, from (0, 0) on; those with a wanted corner get it where they can.

    The others go, the largest first, as high up as there is room below those.
    """
    found: dict[int, Rectangle] = {}
    for number in sorted(wanted, key=lambda one: (wanted[one][1], wanted[one][0], one)):
        found[number] = _pushed_down(Rectangle(*wanted[number], *sizes[number]), list(found.values()), gap)
    _close(found, gap, widest_hole)
    area = sum((width + gap) * (height + gap) for width, height in sizes)
    right = max((one.x + one.width for one in found.values()), default=0.0)
    widest = max((width for width, _ in sizes), default=0.0)
    skyline = _Skyline(max(widest, right, (WIDE * area) ** 0.5))
    for one in found.values():
        skyline.fill(one.x, one.x + one.width + gap, one.y + one.height + gap)
    rest = [number for number in range(len(sizes)) if number not in found]
    for number in sorted(rest, key=lambda one: (-sizes[one][0] * sizes[one][1], one)):
        width, height = sizes[number]
        x, y = skyline.lowest(width, gap)
        skyline.fill(x, x + width + gap, y + height + gap)
        found[number] = Rectangle(x, y, width, height)
    return [found[number] for number in range(len(sizes))]


def _pushed_down(wanted: Rectangle, placed: Sequence[Rectangle], gap: float) -> Rectangle:
    """The rectangle at its x, as little below its y as those placed allow."""
    y = wanted.y
    beside = [
        one for one in placed if one.x < wanted.x + wanted.width + gap and wanted.x < one.x + one.width + gap
    ]
    for one in sorted(beside, key=lambda one: one.y):
        if one.y < y + wanted.height + gap and y < one.y + one.height + gap:
            y = one.y + one.height + gap
    return wanted._replace(y=y)


def _close(found: dict[int, Rectangle], gap: float, widest_hole: float) -> None:
    """Moves all into the page, and up or left where too wide a stripe across the page has become empty."""
    if not found:
        return
    margin = min(one.x for one in found.values())
    left = 0.0 if 0 <= margin <= widest_hole else margin
    up, free_from = 0.0, 0.0
    for number in sorted(found, key=lambda one: found[one].y):
        one = found[number]
        hole = one.y - free_from
        if (hole < 0 and not free_from) or hole > widest_hole:
            up += hole
        free_from = max(free_from, one.y + one.height + gap)
        found[number] = one._replace(x=one.x - left, y=one.y - up)


class _Skyline:
    """The lower edge of what is placed: steps of (left end, y), of which each reaches to the next."""

    def __init__(self, width: float) -> None:
        self._width = width
        self._steps = [(0.0, 0.0)]

    def fill(self, left: float, right: float, bottom: float) -> None:
        """From left to right the page is now taken down to bottom."""
        after = self._y_at(right)
        taken = max([bottom, *(y for x, y in self._steps if left <= x < right), self._y_at(left)])
        self._steps = sorted(
            [step for step in self._steps if not left <= step[0] <= right] + [(left, taken), (right, after)]
        )

    def lowest(self, width: float, gap: float) -> tuple[float, float]:
        """The highest place, then the leftmost, where that width, and the gap right of it, is below all that is there."""
        places = [
            (max([self._y_at(x), *(y for at, y in self._steps if x < at < x + width + gap)]), x)
            for x, _ in self._steps
            if x + width <= self._width or not x
        ]
        y, x = min(places)
        return x, y

    def _y_at(self, x: float) -> float:
        return next((y for at, y in reversed(self._steps) if at <= x), 0.0)


def celled(
    nodes: Sequence[int], columns: int, former: Mapping[int, tuple[int, int]]
) -> dict[int, tuple[int, int]]:
    """Cells (column, row) of a grid, filled row by row; a node keeps its former cell, unless that would leave half of
    the cells empty.
    """
    kept = {node: former[node] for node in nodes if node in former and former[node][0] < columns}
    rows = max((row for _, row in kept.values()), default=-1) + 1
    if len(set(kept.values())) < len(kept) or rows * columns > 2 * len(nodes):
        kept = {}
    taken = set(kept.values())
    all_cells = ((number % columns, number // columns) for number in range(len(nodes) + len(taken)))
    free = (cell for cell in all_cells if cell not in taken)
    return {node: kept[node] if node in kept else next(free) for node in nodes}
