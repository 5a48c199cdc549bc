"""Where the boxes stand: the layers of the linked cards, and below them the grid of those no link reaches. No Qt."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

Point = tuple[float, float]

BOX_WIDTH = 184.0
BOX_HEIGHT = 68.0
LAYER_GAP = 64.0
ROW_GAP = 18.0
_GRID_GAP = 18.0
_HEADING = 34.0
"""From the heading's top to the first row under it."""
_ABOVE_HEADING = 44.0
_FEWEST_COLUMNS = 4
_LANDSCAPE = 1.7
"""Width to height of a grid that stands alone."""


class Arrangement(NamedTuple):
    """Centres of boxes by card id, and the points that links go through on their way, by (predecessor, successor).

    `heading` is the top left of the words over the cards that are set apart, None without such cards or without others.
    """

    boxes: Mapping[str, Point]
    bends: Mapping[tuple[str, str], tuple[Point, ...]]
    heading: Point | None = None
    width: float = 0.0
    height: float = 0.0
    linked_height: float = 0.0
    shift: Point = (0.0, 0.0)
    """How far the whole moved right and down because something new stands left of or above it."""

    def moved(self, by: Point) -> Arrangement:
        """The same picture elsewhere."""
        if by == (0.0, 0.0):
            return self

        def away(at: Point) -> Point:
            return at[0] + by[0], at[1] + by[1]

        return self._replace(
            boxes={card_id: away(at) for card_id, at in self.boxes.items()},
            bends={ends: tuple(map(away, points)) for ends, points in self.bends.items()},
        )


def arrange(
    boxes: Mapping[str, Point],
    bends: Mapping[tuple[str, str], tuple[Point, ...]],
    size: Point,
    apart: Sequence[str],
    shift: Point = (0.0, 0.0),
) -> Arrangement:
    """Sets the cards that nothing links under the layers, which take `size` (width and height)."""
    width, height = size if boxes else (0.0, 0.0)
    if not apart:
        return Arrangement(boxes, bends, None, width, height, height, shift)
    columns = _columns(len(apart), width)
    top = height + _ABOVE_HEADING + _HEADING if boxes else 0.0
    placed = dict(boxes)
    for number, card_id in enumerate(apart):
        row, column = divmod(number, columns)
        placed[card_id] = (
            column * (BOX_WIDTH + _GRID_GAP) + BOX_WIDTH / 2,
            top + row * (BOX_HEIGHT + ROW_GAP) + BOX_HEIGHT / 2,
        )
    rows = math.ceil(len(apart) / columns)
    return Arrangement(
        placed,
        bends,
        (0.0, height + _ABOVE_HEADING) if boxes else None,
        max(width, min(columns, len(apart)) * (BOX_WIDTH + _GRID_GAP) - _GRID_GAP),
        top + rows * (BOX_HEIGHT + ROW_GAP) - ROW_GAP,
        height,
        shift,
    )


def _columns(count: int, width: float) -> int:
    """How many boxes stand side by side: as wide as the layers above, or a landscape of their own when there are many."""
    beside = int((width + _GRID_GAP) // (BOX_WIDTH + _GRID_GAP))
    alone = math.ceil(math.sqrt(count * _LANDSCAPE * (BOX_HEIGHT + ROW_GAP) / (BOX_WIDTH + _GRID_GAP)))
    return max(_FEWEST_COLUMNS, beside, alone)


def between(old: Arrangement, new: Arrangement, share: float) -> Arrangement:
    """On the way from one arrangement to the other; cards that were not there before stand where they will."""

    def way(start: Point, end: Point) -> Point:
        return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share

    boxes = {card_id: way(old.boxes.get(card_id, place), place) for card_id, place in new.boxes.items()}
    bends = {
        ends: tuple(way(start, end) for start, end in zip(old.bends.get(ends, ()), points, strict=True))
        if len(old.bends.get(ends, ())) == len(points)
        else points
        for ends, points in new.bends.items()
    }
    return new._replace(boxes=boxes, bends=bends)


def in_plain_layers(nodes: Sequence[str], edges: Sequence[tuple[str, str]]) -> dict[str, Point]:
    """Every card right of all it waits for, in the order given: what there is at once, when nobody waits for better.

    Cards of a cycle stand where it was entered.
    """
    after: dict[str, list[str]] = {node: [] for node in nodes}
    waiting = dict.fromkeys(nodes, 0)
    for first, then in edges:
        after[first].append(then)
        waiting[then] += 1
    layers = dict.fromkeys(nodes, 0)
    ready = [node for node, count in waiting.items() if not count]
    for node in ready:  # grows while it is read
        for then in after[node]:
            layers[then] = max(layers[then], layers[node] + 1)
            waiting[then] -= 1
            if not waiting[then]:
                ready.append(then)
    rows: dict[int, int] = {}
    places: dict[str, Point] = {}
    for node in nodes:
        layer = layers[node]
        row = rows[layer] = rows.get(layer, -1) + 1
        places[node] = (
            layer * (BOX_WIDTH + LAYER_GAP) + BOX_WIDTH / 2,
            row * (BOX_HEIGHT + ROW_GAP) + BOX_HEIGHT / 2,
        )
    return places


def extent(boxes: Mapping[str, Point]) -> Point:
    """Width and height of the rectangle from (0, 0) that holds all boxes."""
    return (
        max((x for x, _ in boxes.values()), default=0.0) + BOX_WIDTH / 2,
        max((y for _, y in boxes.values()), default=0.0) + BOX_HEIGHT / 2,
    )
