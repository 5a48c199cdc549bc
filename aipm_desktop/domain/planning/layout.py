"""The layered picture of a dependency graph, left to right: where each card stands and how the long links bend.

The way of Sugiyama, Tagawa and Toda (1981) with the means of Gansner et al. (1993): links that close cycles are turned
round (layout_graph), cards get layers (layout_ranks), layers an order with few crossings (layout_order, layout_sifting),
cards a height with which links are straight (layout_places), near to where they were before (layout_former); parts that
do not hang together are packed, and cards linked to nothing stand in a grid below (layout_packing, layout_picture). The
same graph always gives the same picture.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from aipm_desktop.domain.planning.layout_effort import Effort
from aipm_desktop.domain.planning.layout_former import (
    Before,
    common_shift,
    corner_wanted,
    remembered,
    wishes,
)
from aipm_desktop.domain.planning.layout_graph import Part, cleaned
from aipm_desktop.domain.planning.layout_packing import packed
from aipm_desktop.domain.planning.layout_part import drawn
from aipm_desktop.domain.planning.layout_picture import Box, Frame, Layout, Page

BOX = (176.0, 52.0)
GAPS = (56.0, 24.0)
LEAST_STEPS, STEPS, MOST_STEPS = 100_000, 700, 1_200_000
"""Effort for a graph: the least, for each node and link, and the most."""


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
    to; given whole, not only its boxes, its links stay too, and cards that stood apart are told from those that only
    stood low. Cards of a lower lane want to be above those of a higher. `quick` does without the search for fewer
    crossings. Raises Cancelled when `is_cancelled` says so, ValueError for sizes no picture can have.
    """
    frame = Frame(*box, *gaps)
    frame.check()
    names = list(dict.fromkeys(nodes))
    number = {name: at for at, name in enumerate(names)}
    links = [(number[a], number[b]) for a, b in edges if a in number and b in number]
    graph = cleaned(len(names), links)
    before = remembered(previous, number, frame)
    lane_of = {number[name]: lane for name, lane in (lanes or {}).items() if name in number}
    steps = min(MOST_STEPS, LEAST_STEPS + STEPS * (len(names) + len(links)))
    effort = Effort(0 if quick else steps, is_cancelled)
    page = Page(frame)
    _put_parts(page, graph.parts, before, lane_of, effort)
    apart = sorted(graph.isolated, key=lambda node: lane_of.get(node, -1))
    page.put_apart(apart, before.cells)
    for a, b in graph.turned:
        if (b, a) in page.bends:
            page.bends[a, b] = page.bends[b, a][::-1]
    given = set(links)
    return Layout(
        {name: page.boxes[at] for at, name in enumerate(names)},
        {(names[a], names[b]): points for (a, b), points in page.bends.items() if (a, b) in given},
        tuple(names[at] for at in apart),
        page.width,
        page.height,
        tuple((names[a], names[b]) for a, b in graph.turned),
        common_shift(before, page.boxes),
    )


def _put_parts(
    page: Page, parts: Sequence[Part], before: Before, lane_of: Mapping[int, int], effort: Effort
) -> None:
    """Lays out each part, with its share of the effort, and puts them on the page."""
    frame = page.frame
    sizes = [len(part.nodes) + len(part.edges) for part in parts]
    total = sum(sizes)
    drawings = [
        drawn(
            len(part.nodes),
            part.edges,
            frame.spacing,
            wishes(part, frame, before, lane_of),
            effort.part(effort.left * size // total),
        )
        for part, size in zip(parts, sizes, strict=True)
    ]
    corners = [corner_wanted(*one, frame, before) for one in zip(parts, drawings, strict=True)]
    places = packed(
        [frame.size(drawing) for drawing in drawings],
        {at: corner for at, corner in enumerate(corners) if corner is not None},
        gap=max(frame.between, 2 * frame.within),
        widest_hole=max(frame.pitch, 2 * (frame.height + frame.within)),
    )
    for part, drawing, place in zip(parts, drawings, places, strict=True):
        page.put(part, drawing, place)


__all__ = ["BOX", "GAPS", "Box", "Layout", "layered"]
