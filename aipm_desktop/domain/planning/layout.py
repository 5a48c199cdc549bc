"""The layered picture of a dependency graph, left to right: where each card stands and how the long links bend.

The way of Sugiyama, Tagawa and Toda (1981) with the means of Gansner et al. (1993): links that close cycles are turned
round (layout_graph), cards get layers (layout_ranks), layers an order with few crossings (layout_order, layout_sifting),
cards a height with which links are straight (layout_places); parts that do not hang together are packed, and cards
linked to nothing stand in a grid below (layout_packing). The same graph always gives the same picture.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import ceil, isfinite
from typing import NamedTuple

from aipm_desktop.domain.planning.layout_effort import Effort
from aipm_desktop.domain.planning.layout_graph import Part, cleaned
from aipm_desktop.domain.planning.layout_packing import WIDE, Rectangle, celled, packed
from aipm_desktop.domain.planning.layout_part import Drawn, Former, Wishes, drawn
from aipm_desktop.domain.planning.layout_places import Spacing
from aipm_desktop.domain.planning.layout_ranks import Edge

BOX = (176.0, 52.0)
GAPS = (56.0, 24.0)
LEAST_STEPS, STEPS, MOST_STEPS = 100_000, 700, 1_200_000
"""Effort for a graph: the least, for each node and link, and the most."""


FAR = 5
"""Rows from which on a card with few links stood too far from all its neighbours to be kept there."""
SET_APART = 3
"""Gaps between the graph and the cards linked to nothing."""


class Box(NamedTuple):
    """The centre of a card, in pixels from the upper left corner of the picture."""

    x: float
    y: float


class Layout(NamedTuple):
    """A picture of a graph; everything lies within (0, 0) and (width, height).

    `bends` has, for a link that does not go straight from the right edge of its predecessor to the left edge of its
    successor, the points between, in that order: between two of the same height the link is level (it passes cards
    there), between others it rises or falls. `isolated` are the cards linked to no other. `broken` are the links the
    picture goes against because they close a cycle: their successor stands left of their predecessor, so they go from
    its left edge to the successor's right one.
    """

    boxes: Mapping[str, Box]
    bends: Mapping[tuple[str, str], tuple[tuple[float, float], ...]]
    isolated: tuple[str, ...]
    width: float
    height: float
    broken: tuple[tuple[str, str], ...]


class _Frame(NamedTuple):
    """Pixels: the card, and what is free between layers and within one."""

    width: float
    height: float
    between: float
    within: float

    @property
    def pitch(self) -> float:
        """From layer to layer."""
        return self.width + self.between

    @property
    def spacing(self) -> Spacing:
        """The same in the whole pixels in which heights are reckoned."""
        within = max(ceil(self.within), 4)
        return Spacing(ceil(self.height), within, within * 3 // 4, within * 5 // 8)


class _Placed(NamedTuple):
    """A part of the graph, its drawing, and the rectangle it has, or would like to have, on the page."""

    part: Part
    drawing: Drawn
    corner: Rectangle
    is_wanted: bool


def layered(
    nodes: Sequence[str],
    edges: Sequence[tuple[str, str]],
    *,
    box: tuple[float, float] = BOX,
    gaps: tuple[float, float] = GAPS,
    previous: Layout | Mapping[str, Box] | None = None,
    lanes: Mapping[str, int] | None = None,
    is_cancelled: Callable[[], bool] | None = None,
    quick: bool = False,
) -> Layout:
    """Lays out `edges` (predecessor, successor) between `nodes`; `gaps` are between layers and within a layer.

    Links to unknown nodes, from a node to itself and repeated ones are left out. `previous` is the picture to stay near
    to: given whole, cards that stood apart are told from those that only stood low. Cards of a lower lane want to be
    above those of a higher. `quick` does without the search for fewer crossings. Raises Cancelled when `is_cancelled`
    says so, ValueError for sizes no picture can have.
    """
    if not all(isfinite(size) and size > 0 for size in box) or not all(isfinite(g) and g >= 0 for g in gaps):
        raise ValueError(f"no picture has boxes of {box} with gaps of {gaps}")
    frame = _Frame(*box, *gaps)
    names = list(dict.fromkeys(nodes))
    number = {name: at for at, name in enumerate(names)}
    links = [(number[a], number[b]) for a, b in edges if a in number and b in number]
    graph = cleaned(len(names), links)
    before, cells = _remembered(previous, number, frame)
    lane_of = {number[name]: lane for name, lane in (lanes or {}).items() if name in number}
    size = len(names) + len(links)
    effort = Effort(0 if quick else min(MOST_STEPS, LEAST_STEPS + STEPS * size), is_cancelled)
    drawings = []
    for part in graph.parts:
        share = effort.part(effort.left * (len(part.nodes) + len(part.edges)) // size)
        drawings.append(_drawn(part, frame, before, lane_of, share))
    places = packed(
        [(one.corner.width, one.corner.height) for one in drawings],
        {at: (one.corner.x, one.corner.y) for at, one in enumerate(drawings) if one.is_wanted},
        max(frame.between, 2 * frame.within),
        max(frame.pitch, 2 * (frame.height + frame.within)),
    )
    boxes: dict[int, Box] = {}
    bends: dict[Edge, tuple[tuple[float, float], ...]] = {}
    for one, corner in zip(drawings, places, strict=True):
        _put(one, corner, frame, boxes, bends)
    width = max((corner.x + corner.width for corner in places), default=0.0)
    height = max((corner.y + corner.height for corner in places), default=0.0)
    if graph.isolated:
        top = height + SET_APART * frame.within if height else 0.0
        lowest = _put_apart(graph.isolated, cells, frame, (width, top), boxes)
        width, height = max(width, lowest.x), lowest.y
    for a, b in graph.turned:
        if (b, a) in bends:
            bends[a, b] = bends[b, a][::-1]
    given = set(links)
    return Layout(
        {name: boxes[at] for at, name in enumerate(names)},
        {(names[a], names[b]): points for (a, b), points in bends.items() if (a, b) in given},
        tuple(names[at] for at in graph.isolated),
        width,
        height,
        tuple((names[a], names[b]) for a, b in graph.turned),
    )


def _remembered(
    previous: Layout | Mapping[str, Box] | None, number: Mapping[str, int], frame: _Frame
) -> tuple[dict[int, Box], dict[int, tuple[int, int]]]:
    """Where nodes of the graph stood, and in which cells those that stood apart."""
    if previous is None:
        return {}, {}
    if not isinstance(previous, Layout):
        return {number[name]: Box(*where) for name, where in previous.items() if name in number}, {}
    apart = {name: previous.boxes[name] for name in previous.isolated}
    top = min((where.y for where in apart.values()), default=0.0)
    cells = {
        number[name]: (
            max(0, round((where.x - frame.width / 2) / (frame.width + frame.within))),
            round((where.y - top) / (frame.height + frame.within)),
        )
        for name, where in apart.items()
        if name in number
    }
    boxes = {
        number[name]: where for name, where in previous.boxes.items() if name in number and name not in apart
    }
    return boxes, cells


def _drawn(
    part: Part, frame: _Frame, before: Mapping[int, Box], lane_of: Mapping[int, int], effort: Effort
) -> _Placed:
    """The part laid out, with the corner it wants: where it was, when it was there already."""
    known = _former(part, frame, before)
    lanes = {at: lane_of[node] for at, node in enumerate(part.nodes) if node in lane_of}
    drawing = drawn(len(part.nodes), part.edges, frame.spacing, Wishes(lanes, known), effort)
    lines = [height for heights in drawing.bends.values() for height in heights]
    top = min([min(drawing.heights) - frame.height / 2, *lines])
    bottom = max([max(drawing.heights) + frame.height / 2, *lines])
    across = sorted(
        before[part.nodes[at]].x - frame.width / 2 - drawing.ranks[at] * frame.pitch for at in known
    )
    down = sorted(before[part.nodes[at]].y - drawing.heights[at] for at in known)
    corner = Rectangle(
        across[len(across) // 2] if known else 0.0,
        down[len(down) // 2] + top if known else 0.0,
        (max(drawing.ranks) + 1) * frame.pitch - frame.between,
        bottom - top,
    )
    return _Placed(part, drawing, corner, 2 * len(known) >= len(part.nodes))


def _former(part: Part, frame: _Frame, before: Mapping[int, Box]) -> dict[int, Former]:
    """Where nodes of the part were. One far from all it is linked to now was not part of it: it stood elsewhere."""
    near: dict[int, list[float]] = {}
    for a, b in part.edges:
        if part.nodes[a] in before and part.nodes[b] in before:
            distance = abs(before[part.nodes[a]].y - before[part.nodes[b]].y)
            near.setdefault(a, []).append(distance)
            near.setdefault(b, []).append(distance)
    far = FAR * (frame.height + frame.within)
    known = {
        at: before[node]
        for at, node in enumerate(part.nodes)
        if node in before and (len(near.get(at, ())) > 2 or min(near.get(at, (0.0,))) <= far)
    }
    left = min((where.x for where in known.values()), default=0.0)
    return {at: Former(round((where.x - left) / frame.pitch), round(where.y)) for at, where in known.items()}


def _put(
    one: _Placed,
    corner: Rectangle,
    frame: _Frame,
    boxes: dict[int, Box],
    bends: dict[Edge, tuple[tuple[float, float], ...]],
) -> None:
    """Adds the boxes and bends of a part that has its upper left corner there."""
    part, drawing = one.part, one.drawing
    lines = [height for heights in drawing.bends.values() for height in heights]
    down = corner.y - min([min(drawing.heights) - frame.height / 2, *lines])
    half = frame.width / 2
    for at, node in enumerate(part.nodes):
        x = corner.x + half + drawing.ranks[at] * frame.pitch
        boxes[node] = Box(x, down + drawing.heights[at])
    for (a, b), heights in drawing.bends.items():
        start, end = boxes[part.nodes[a]], boxes[part.nodes[b]]
        points = [(start.x + half, start.y)]
        for passed, height in enumerate(heights, start=1):
            x = start.x + passed * frame.pitch
            points += [(x - half, down + height), (x + half, down + height)]
        points.append((end.x - half, end.y))
        needed = [
            point
            for last, point, following in zip(points, points[1:], points[2:], strict=False)
            if not last[1] == point[1] == following[1]
        ]
        if needed:
            bends[part.nodes[a], part.nodes[b]] = tuple(needed)


def _put_apart(
    nodes: Sequence[int],
    former: Mapping[int, tuple[int, int]],
    frame: _Frame,
    free: tuple[float, float],
    boxes: dict[int, Box],
) -> Box:
    """Adds the boxes of nodes linked to nothing, in a grid as wide as the graph; answers its lower right corner."""
    across, down = frame.width + frame.within, frame.height + frame.within
    columns = max(4, int((free[0] + frame.within) // across))
    if not free[0]:
        columns = max(1, ceil((WIDE * len(nodes) * down / across) ** 0.5))
    was = max((column for column, _ in former.values()), default=-1) + 1
    if columns <= 2 * was <= 2 * columns + 4:
        columns = was
    cells = celled(nodes, columns, former)
    for node, (column, row) in cells.items():
        boxes[node] = Box(frame.width / 2 + column * across, free[1] + frame.height / 2 + row * down)
    return Box(
        max(boxes[node].x for node in nodes) + frame.width / 2,
        max(boxes[node].y for node in nodes) + frame.height / 2,
    )
