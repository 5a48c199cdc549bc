"""What every layout must be, checked from outside, and graphs to lay out."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from itertools import pairwise

from aipm_desktop.domain.planning.layout import BOX, Layout

EXACT = 1e-6
"""Pixels by which sizes with fractions may be off."""

Edges = Sequence[tuple[str, str]]
Point = tuple[float, float]
Line = Sequence[Point]


def check(nodes: Sequence[str], edges: Edges, layout: Layout, box: tuple[float, float] = BOX) -> None:
    """Each node once, on the page, nothing overlapping, links from left to right but for those reported."""
    width, height = box
    assert list(layout.boxes) == list(dict.fromkeys(nodes))
    known = {(a, b) for a, b in edges if a != b and a in layout.boxes and b in layout.boxes}
    linked = {name for link in known for name in link}
    assert sorted(layout.isolated) == sorted(set(nodes) - linked)
    open_boxes: list[tuple[float, float]] = []
    for x, y in sorted(layout.boxes.values()):
        assert width / 2 - EXACT <= x <= layout.width - width / 2 + EXACT
        assert height / 2 - EXACT <= y <= layout.height - height / 2 + EXACT
        open_boxes = [one for one in open_boxes if x - one[0] < width - EXACT]
        assert all(abs(y - other) >= height - EXACT for _, other in open_boxes)
        open_boxes.append((x, y))
    assert set(layout.broken) <= known
    for a, b in known:
        left, right = (b, a) if (a, b) in layout.broken else (a, b)
        assert layout.boxes[left].x + width <= layout.boxes[right].x + EXACT
    assert set(layout.bends) <= known
    for (a, b), points in layout.bends.items():
        start, pitch = layout.boxes[a].x, (layout.boxes[b].x - layout.boxes[a].x) / (len(points) + 1)
        assert all(abs(x - start - at * pitch) < EXACT for at, (x, _) in enumerate(points, start=1))
        assert all(0 <= y <= layout.height for _, y in points)


def lines(layout: Layout, edges: Edges, box: tuple[float, float] = BOX) -> list[Line]:
    """Each link as it is drawn: from edge to edge of its boxes, level for the width of a box at each bend."""
    drawn = []
    for a, b in dict.fromkeys(edges):
        half = -box[0] / 2 if (a, b) in layout.broken else box[0] / 2
        start, end = layout.boxes[a], layout.boxes[b]
        bends = [(x + side, y) for x, y in layout.bends.get((a, b), ()) for side in (-half, half)]
        drawn.append([(start.x + half, start.y), *bends, (end.x - half, end.y)])
    return drawn


def through_boxes(layout: Layout, edges: Edges, box: tuple[float, float] = BOX) -> int:
    """How many level pieces of links run through a box."""
    found = 0
    for line in lines(layout, edges, box):
        for (x, y), (to_x, to_y) in pairwise(line):
            left, right = min(x, to_x), max(x, to_x)
            found += y == to_y and any(
                left < at.x < right and abs(at.y - y) < box[1] / 2 for at in layout.boxes.values()
            )
    return found


def crossings(layout: Layout, edges: Edges) -> int:
    """How many pairs of links cross as they are drawn."""
    return crossings_of(dict(zip(dict.fromkeys(edges), lines(layout, edges), strict=True)))


def crossings_of(drawn: Mapping[tuple[str, str], Line]) -> int:
    """Crossings of polylines, piece by piece; links that share an end are not counted against each other."""
    pieces = sorted(
        (min(a[0], b[0]), max(a[0], b[0]), a, b, link)
        for link, line in drawn.items()
        for a, b in pairwise(line)
    )
    found = 0
    open_pieces: list[tuple[float, float, Point, Point, tuple[str, str]]] = []
    for piece in pieces:
        left, _, a, b, (tail, head) = piece
        open_pieces = [one for one in open_pieces if one[1] > left]
        found += sum(
            tail not in other and head not in other and _cross(a, b, c, d)
            for _, _, c, d, other in open_pieces
        )
        open_pieces.append(piece)
    return found


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def nasty(seed: int) -> tuple[list[str], list[tuple[str, str]]]:
    """A graph with all that comes: loops, repeated links, cycles, ends that are no nodes, nodes without a link."""
    draw = random.Random(seed)
    names = [f"c{number}" for number in range(draw.choice((0, 1, 2, 3, 5, 8, 13, 25)))]
    ends = [*names, "unknown"]
    edges = [(draw.choice(ends), draw.choice(ends)) for _ in range(draw.randint(0, 2 * len(ends)))]
    edges += draw.sample(edges, len(edges) // 4)
    edges += [(b, a) for a, b in draw.sample(edges, len(edges) // 6)]
    return names, edges


def project(count: int, links: int, seed: int, layer: int = 12) -> tuple[list[str], list[tuple[str, str]]]:
    """A graph as projects are: layers of about so many cards, links over one to three of them, mostly to near cards."""
    draw = random.Random(seed)
    layers: list[list[str]] = []
    while (left := count - sum(map(len, layers))) > 0:
        first = count - left
        layers.append([str(first + n) for n in range(min(left, draw.randint(layer - 4, layer + 4)))])
    edges: dict[tuple[str, str], None] = {}
    while len(edges) < links:
        at = draw.randrange(len(layers) - 1)
        to = min(at + draw.choices((1, 2, 3), (70, 20, 10))[0], len(layers) - 1)
        card = draw.randrange(len(layers[at]))
        width = len(layers[to])
        near = int((card + 0.5) / len(layers[at]) * width + draw.gauss(0, width * 0.3))
        edges[layers[at][card], layers[to][min(width - 1, max(0, near))]] = None
    return [name for one in layers for name in one], list(edges)
