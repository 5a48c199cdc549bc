"""One connected part of the graph laid out: ranks, orders and heights, and when a former picture of it is kept.

Kept means: nodes insist on the rank and height they had, so that one new link or card moves nothing else where there is
room. Done again and again that would spoil a picture, so it is compared with the one made afresh.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from aipm_desktop.domain.planning.layout_effort import Effort
from aipm_desktop.domain.planning.layout_layers import Layers
from aipm_desktop.domain.planning.layout_order import keep_order, order_layers
from aipm_desktop.domain.planning.layout_places import Spacing, heights
from aipm_desktop.domain.planning.layout_ranks import Edge, ranks

MOST_BENDS = 12_000
"""More are not made, the longest edges then go straight: a graph with more of them is a thicket anyway."""
SIMPLEX_STEPS, QUICK_STEPS = 800_000, 250_000
"""What ranks and heights may cost: the best of 100 nodes take 2,000, of 500 nodes 60,000, 10,000 nodes all of it."""
SPOILT = 1.5
"""A kept picture is given up when it has this many times the crossings, or the length, of a fresh one."""
SPOILT_CROSSINGS = 4
"""… and at least so many crossings more."""


class Former(NamedTuple):
    """Where a node was: its rank and its height in pixels, both counted from anywhere."""

    rank: int
    height: int


class Drawn(NamedTuple):
    """A part laid out: rank and height of each node, and the heights of the bends of each edge that passes layers."""

    ranks: Sequence[int]
    heights: Sequence[int]
    bends: Mapping[Edge, Sequence[int]]
    crossings: int
    length: int

    def reach(self, box: float) -> tuple[float, float]:
        """The heights from which and to which it goes, with boxes of that height."""
        lines = [height for heights in self.bends.values() for height in heights]
        return min([min(self.heights) - box / 2, *lines]), max([max(self.heights) + box / 2, *lines])


class Wishes(NamedTuple):
    """What the caller would like: nodes by lane, where nodes were, and at which heights edges passed layers."""

    lanes: Mapping[int, int]
    former: Mapping[int, Former] = MappingProxyType({})
    lines: Mapping[Edge, Sequence[int]] = MappingProxyType({})


def drawn(count: int, edges: Sequence[Edge], spacing: Spacing, wishes: Wishes, effort: Effort) -> Drawn:
    """The part laid out; `former` is kept to as long as that is nearly as good as a picture made afresh."""
    former = wishes.former
    if len(former) < max(2, count // 2):
        return _drawn(count, edges, spacing, Wishes(wishes.lanes), effort)
    kept = _drawn(count, edges, spacing, wishes, effort.part(effort.left))
    fresh = _drawn(count, edges, spacing, Wishes(wishes.lanes), effort)
    most_crossings = max(SPOILT * fresh.crossings, fresh.crossings + SPOILT_CROSSINGS)
    if kept.crossings <= most_crossings and kept.length <= SPOILT * fresh.length + count * spacing.box:
        return kept
    flipped = fresh._replace(
        heights=[-height for height in fresh.heights],
        bends={edge: [-height for height in bends] for edge, bends in fresh.bends.items()},
    )
    return min(fresh, flipped, key=lambda one: _moved(one.heights, former))


def _moved(found: Sequence[int], former: Mapping[int, Former]) -> int:
    """How far nodes move up or down altogether when their middle one does not."""
    moves = sorted(found[node] - where.height for node, where in former.items())
    middle = moves[len(moves) // 2]
    return sum(abs(move - middle) for move in moves)


def _drawn(count: int, edges: Sequence[Edge], spacing: Spacing, wishes: Wishes, effort: Effort) -> Drawn:
    former_ranks = {node: where.rank for node, where in wishes.former.items()}
    former_heights = {node: where.height for node, where in wishes.former.items()}
    steps = SIMPLEX_STEPS if effort.left > 0 else QUICK_STEPS
    found_ranks = ranks(count, edges, former_ranks, effort.part(steps))
    layers = Layers(count, edges, found_ranks, most_bends=MOST_BENDS)
    layers.wish(wishes.lanes, former_heights, wishes.lines)
    if wishes.former:
        keep_order(layers, effort)
    else:
        order_layers(layers, effort)
    found = heights(layers, spacing, effort.part(steps))
    length = sum(
        abs(found[node] - found[other]) for node, others in enumerate(layers.after) for other in others
    )
    return Drawn(
        layers.rank[:count],
        found[:count],
        {edge: [found[bend] for bend in bends] for edge, bends in layers.chains.items()},
        sum(layers.crossings(rank) for rank in range(len(layers.order))),
        length,
    )
