"""A picture of a graph, and how the parts of it and the cards linked to nothing are put on its page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import ceil, isfinite
from typing import NamedTuple

from aipm_desktop.domain.planning.layout_graph import Part
from aipm_desktop.domain.planning.layout_packing import WIDE, Rectangle, celled
from aipm_desktop.domain.planning.layout_part import Drawn
from aipm_desktop.domain.planning.layout_places import Spacing
from aipm_desktop.domain.planning.layout_ranks import Edge

SET_APART = 3
"""Gaps between the graph and the cards linked to nothing."""

Points = tuple[tuple[float, float], ...]


class Box(NamedTuple):
    """The centre of a card, in pixels from the upper left corner of the picture."""

    x: float
    y: float


class Layout(NamedTuple):
    """A picture of a graph; everything lies within (0, 0) and (width, height).

    `bends` has, for a link that passes layers, the point where it passes each, in the middle of the layer, in order from
    its predecessor to its successor. It should be level there for the width of a card, and rise or fall between layers:
    so it touches no card. `isolated` are the cards linked to no other. `broken` are the links the
    picture goes against because they close a cycle: their successor stands left of their predecessor, so they go from
    its left edge to the successor's right one. `shift` is how far the linked cards of the previous picture moved as a
    whole (right, down), because something now stands left of or above them: a view that scrolls by it shows them still.
    """

    boxes: Mapping[str, Box]
    bends: Mapping[tuple[str, str], Points]
    isolated: tuple[str, ...]
    width: float
    height: float
    broken: tuple[tuple[str, str], ...]
    shift: tuple[float, float] = (0.0, 0.0)


class Frame(NamedTuple):
    """Pixels: the card, and what is free between layers and within one."""

    width: float
    height: float
    between: float
    within: float

    def check(self) -> None:
        """Raises ValueError for sizes no picture can have."""
        if not all(map(isfinite, self)) or min(self) < 0 or not self.width or not self.height:
            raise ValueError(f"no picture has {self}")

    @property
    def pitch(self) -> float:
        """From layer to layer."""
        return self.width + self.between

    @property
    def spacing(self) -> Spacing:
        """The same in the whole pixels in which heights are reckoned."""
        within = max(ceil(self.within), 4)
        return Spacing(ceil(self.height), within, within * 3 // 4, within * 5 // 8)

    def size(self, drawing: Drawn) -> tuple[float, float]:
        """Of a part of the graph."""
        top, bottom = drawing.reach(self.height)
        return (max(drawing.ranks) + 1) * self.pitch - self.between, bottom - top


class Page:
    """Boxes and bends by numbers of nodes, as they are put down; `width` and `height` grow with them."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.boxes: dict[int, Box] = {}
        self.bends: dict[Edge, Points] = {}
        self.width = 0.0
        self.height = 0.0

    def put(self, part: Part, drawing: Drawn, place: Rectangle) -> None:
        """Adds a part of the graph, its upper left corner there."""
        frame, half = self.frame, self.frame.width / 2
        down = place.y - drawing.reach(frame.height)[0]
        for at, node in enumerate(part.nodes):
            x = place.x + half + drawing.ranks[at] * frame.pitch
            self.boxes[node] = Box(x, down + drawing.heights[at])
        for (a, b), heights in drawing.bends.items():
            start = self.boxes[part.nodes[a]].x
            self.bends[part.nodes[a], part.nodes[b]] = tuple(
                (start + passed * frame.pitch, down + height)
                for passed, height in enumerate(heights, start=1)
            )
        self.width = max(self.width, place.x + place.width)
        self.height = max(self.height, place.y + place.height)

    def put_apart(self, nodes: Sequence[int], former: Mapping[int, tuple[int, int]]) -> None:
        """Adds nodes linked to nothing below all else, in a grid in line with the layers and at least as wide."""
        if not nodes:
            return
        frame = self.frame
        down = frame.height + frame.within
        top = self.height + (SET_APART * frame.within if self.height else 0.0)
        square = ceil((WIDE * len(nodes) * down / frame.pitch) ** 0.5)
        columns = max(square, int((self.width + frame.between) // frame.pitch))
        was = max((column for column, _ in former.values()), default=-1) + 1
        if columns <= 2 * was <= 2 * columns + 4:
            columns = was
        for node, (column, row) in celled(nodes, columns, former).items():
            box = Box(frame.width / 2 + column * frame.pitch, top + frame.height / 2 + row * down)
            self.boxes[node] = box
            self.width = max(self.width, box.x + frame.width / 2)
            self.height = max(self.height, box.y + frame.height / 2)
