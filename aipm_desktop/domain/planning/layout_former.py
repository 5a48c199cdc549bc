"""What a layout takes over from the picture before it, so that one change moves little."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from aipm_desktop.domain.planning.layout_graph import Part
from aipm_desktop.domain.planning.layout_part import Drawn, Former, Wishes
from aipm_desktop.domain.planning.layout_picture import Box, Frame, Layout
from aipm_desktop.domain.planning.layout_ranks import Edge

FAR = 5
"""Rows from which on a card with few links stood too far from all its neighbours to be kept there."""


class Before(NamedTuple):
    """The picture to stay near to, by numbers of nodes: where they stood, at which heights links passed layers, and
    in which cells those were that stood apart.
    """

    boxes: Mapping[int, Box]
    lines: Mapping[Edge, tuple[int, ...]]
    cells: Mapping[int, tuple[int, int]]


def remembered(
    previous: Layout | Mapping[str, Box] | None, number: Mapping[str, int], frame: Frame
) -> Before:
    """What is left of it, when only the nodes that have a number count."""
    if previous is None:
        return Before({}, {}, {})
    if not isinstance(previous, Layout):
        return Before({number[name]: Box(*at) for name, at in previous.items() if name in number}, {}, {})
    apart = {name: previous.boxes[name] for name in previous.isolated if name in number}
    top = min((where.y for where in apart.values()), default=0.0)
    cells = {
        number[name]: (
            max(0, round((where.x - frame.width / 2) / frame.pitch)),
            round((where.y - top) / (frame.height + frame.within)),
        )
        for name, where in apart.items()
    }
    boxes = {
        number[name]: where for name, where in previous.boxes.items() if name in number and name not in apart
    }
    lines = {
        (number[b], number[a]) if (a, b) in previous.broken else (number[a], number[b]): tuple(
            round(y) for _, y in sorted(points)
        )
        for (a, b), points in previous.bends.items()
        if a in number and b in number
    }
    return Before(boxes, lines, cells)


def wishes(part: Part, frame: Frame, before: Before, lane_of: Mapping[int, int]) -> Wishes:
    """Where nodes and edges of the part were, and which lanes its nodes have.

    A node with few links that was far from all it is linked to now was not part of it: it stood elsewhere.
    """
    boxes = {at: before.boxes[node] for at, node in enumerate(part.nodes) if node in before.boxes}
    near: dict[int, list[float]] = {}
    for a, b in part.edges:
        if a in boxes and b in boxes:
            distance = abs(boxes[a].y - boxes[b].y)
            near.setdefault(a, []).append(distance)
            near.setdefault(b, []).append(distance)
    far = FAR * (frame.height + frame.within)
    known = {
        at: box for at, box in boxes.items() if len(near.get(at, ())) > 2 or min(near.get(at, (0.0,))) <= far
    }
    left = min((box.x for box in known.values()), default=0.0)
    former = {at: Former(round((box.x - left) / frame.pitch), round(box.y)) for at, box in known.items()}
    lines = {
        (a, b): before.lines.get((part.nodes[a], part.nodes[b]), ())
        for a, b in part.edges
        if a in known and b in known
    }
    lanes = {at: lane_of[node] for at, node in enumerate(part.nodes) if node in lane_of}
    return Wishes(lanes, former, lines)


def corner_wanted(part: Part, drawing: Drawn, frame: Frame, before: Before) -> tuple[float, float] | None:
    """Where the upper left corner of a part should be so that its middle node moves not at all; None for a new part."""
    were = {at: before.boxes[node] for at, node in enumerate(part.nodes) if node in before.boxes}
    if 2 * len(were) < len(part.nodes):
        return None
    across = sorted(box.x - frame.width / 2 - drawing.ranks[at] * frame.pitch for at, box in were.items())
    down = sorted(box.y - drawing.heights[at] for at, box in were.items())
    return across[len(across) // 2], down[len(down) // 2] + drawing.reach(frame.height)[0]


def common_shift(before: Before, boxes: Mapping[int, Box]) -> tuple[float, float]:
    """How far the middle one of the nodes moved right and down."""
    moves = [(boxes[node].x - was.x, boxes[node].y - was.y) for node, was in before.boxes.items()]
    middle = len(moves) // 2
    return (sorted(x for x, _ in moves)[middle], sorted(y for _, y in moves)[middle]) if moves else (0.0, 0.0)
