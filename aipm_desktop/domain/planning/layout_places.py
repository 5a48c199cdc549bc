"""How high each node stands: long edges straight, nodes near their neighbours, nothing overlapping.

Minimises the sum of `weight * |difference of height|` over all pieces of edges (Gansner et al. 1993, section 4), exactly.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from aipm_desktop.domain.planning.layout_effort import Effort
from aipm_desktop.domain.planning.layout_layers import Layers
from aipm_desktop.domain.planning.layout_simplex import Separation, Spring, settled

STRAIGHT = (3, 2, 8)
"""How much a piece of an edge insists on being level, by how many of its ends are bends.

Dot has 1, 2, 8; with that a long edge stays straight and pushes the nodes it passes out of line. Here a chain of nodes
is straight and the edge goes round it.
"""
KEEP = 24
"""How much a node insists on its former height: more than its edges do, as a rule."""


TALLER = 1.5
"""Times the height of the tallest layer that an unfinished picture may have."""


KEEP_BEND = 12


class Spacing(NamedTuple):
    """Pixels: the height of a box, and what is free between two boxes, a box and a line, two lines."""

    box: int
    between_boxes: int
    beside_line: int
    between_lines: int


def heights(layers: Layers, spacing: Spacing, effort: Effort) -> list[int]:
    """The middle of each node and bend, in pixels from anywhere; those with a former height stay where they can."""
    count = layers.count
    apart = (
        spacing.box + spacing.between_boxes,
        spacing.box // 2 + spacing.beside_line,
        spacing.between_lines,
    )
    separations = [
        Separation(upper, lower, apart[(upper >= count) + (lower >= count)])
        for layer in layers.order
        for upper, lower in pairwise(layer)
    ]
    springs = [
        Spring(node, other, 0, STRAIGHT[(node >= count) + (other >= count)])
        for node, others in enumerate(layers.after)
        for other in others
    ]
    start = [0] * len(layers.rank)
    for upper, lower, distance in separations:
        start[lower] = start[upper] + distance
    for layer in layers.order:
        middle = start[layer[-1]] // 2
        for node in layer:
            start[node] -= middle
    former = [(node, height) for node, height in enumerate(layers.former) if height is not None]
    if former:
        springs += [
            Spring(len(start), node, height, KEEP if node < count else KEEP_BEND) for node, height in former
        ]
        start.append(0)
    found = settled(start, separations, springs, [0] * len(start), effort)
    if effort.left <= 0 and _extent(found) > TALLER * _extent(start):
        found = start  # stopped half-way, with some of it still far out
    return found[: len(layers.rank)]


def _extent(places: list[int]) -> int:
    return max(places) - min(places)
