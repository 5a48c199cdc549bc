"""Nodes on their layers, long edges cut into pieces from layer to layer, and in which order a layer stands.

What is counted here is crossings between neighbouring layers, which is what a picture with bends shows.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Mapping, Sequence

from aipm_desktop.domain.planning.layout_ranks import Edge

CROSSING = 4
"""What a crossing costs, against the wishes that come cheaper: a pair of nodes that stands against its lanes costs 1."""
LANE = 1
KEEP = 12
"""What it costs to exchange two nodes that stood the other way round before: three crossings."""


class Layers:
    """A layered graph and the present order of each layer.

    Nodes 0 to `count` - 1 are real, those after them bends, one for each layer an edge passes; `chains` has the bends of
    each edge that was cut, from left to right. `place` is where a node stands in its layer.
    """

    def __init__(self, count: int, edges: Sequence[Edge], ranks: Sequence[int], most_bends: int) -> None:
        self.count = count
        self.rank = list(ranks)
        self.before: list[list[int]] = [[] for _ in range(count)]
        self.after: list[list[int]] = [[] for _ in range(count)]
        self.chains: dict[Edge, list[int]] = {}
        self._cut(edges, most_bends)
        self.order: list[list[int]] = [[] for _ in range(max(ranks, default=-1) + 1)]
        self.place = [0] * len(self.rank)
        self.lane: list[int | None] = [None] * len(self.rank)
        self.former: list[int | None] = [None] * len(self.rank)
        self.has_wishes = False

    def _cut(self, edges: Sequence[Edge], most_bends: int) -> None:
        """Cuts the edges, the shortest first; those for which no bends are left count no more: they are drawn straight."""
        for a, b in sorted(edges, key=lambda edge: self.rank[edge[1]] - self.rank[edge[0]]):
            length = self.rank[b] - self.rank[a] - 1
            most_bends -= length
            if length and most_bends < 0:
                continue
            last = a
            for rank in range(self.rank[a] + 1, self.rank[b]):
                bend = len(self.rank)
                self.rank.append(rank)
                self.before.append([last])
                self.after.append([])
                self.after[last].append(bend)
                last = bend
            self.after[last].append(b)
            self.before[b].append(last)
            if length:
                self.chains[a, b] = list(range(len(self.rank) - length, len(self.rank)))

    def wish(
        self, lanes: Mapping[int, int], former: Mapping[int, int], lines: Mapping[Edge, Sequence[int]]
    ) -> None:
        """Nodes of a lower lane want to stand above those of a higher; nodes and bends with a former height keep it.

        A bend has the lane both its ends have. `lines` are the former heights of the bends of an edge; they count when
        the edge still passes as many layers.
        """
        for node, lane in lanes.items():
            self.lane[node] = lane
        for node, height in former.items():
            self.former[node] = height
        for (a, b), bends in self.chains.items():
            if self.lane[a] == self.lane[b]:
                for bend in bends:
                    self.lane[bend] = self.lane[a]
            before = lines.get((a, b), ())
            if len(before) == len(bends):
                for bend, height in zip(bends, before, strict=True):
                    self.former[bend] = height
        self.has_wishes = bool(former) or len(set(lanes.values())) > 1

    def arrange(self, order: Sequence[Sequence[int]]) -> None:
        """Takes over the order of all layers."""
        self.order = [list(layer) for layer in order]
        for layer in self.order:
            for place, node in enumerate(layer):
                self.place[node] = place

    def put(self, rank: int, layer: list[int]) -> None:
        """Takes over the order of one layer."""
        self.order[rank] = layer
        for place, node in enumerate(layer):
            self.place[node] = place

    def crossings(self, rank: int) -> int:
        """Crossings between this layer and the next (Barth, Jünger and Mutzel 2002, with a sorted list)."""
        if not 0 <= rank < len(self.order) - 1:
            return 0
        place, crossed = self.place, 0
        passed: list[int] = []
        for node in self.order[rank]:
            ends = [place[other] for other in self.after[node]]
            if len(ends) == 1:
                crossed += len(passed) - bisect_right(passed, ends[0])
                insort(passed, ends[0])
                continue
            for end in ends:
                crossed += len(passed) - bisect_right(passed, end)
            for end in ends:
                insort(passed, end)
        return crossed

    def against_wishes(self, rank: int) -> int:
        """What the order of this layer costs for the pairs that stand against a wish."""
        if not self.has_wishes:
            return 0
        return LANE * _inversions(self.lane, self.order[rank]) + KEEP * _inversions(
            self.former, self.order[rank]
        )

    def cost(self, rank: int) -> int:
        """Of the layer and of what lies between it and the next."""
        return CROSSING * self.crossings(rank) + self.against_wishes(rank)

    def whole_cost(self) -> int:
        """Of all layers."""
        return sum(self.cost(rank) for rank in range(len(self.order)))


def _inversions(values: Sequence[float | None], layer: Sequence[int]) -> int:
    passed: list[float] = []
    count = 0
    for node in layer:
        value = values[node]
        if value is not None:
            count += len(passed) - bisect_right(passed, value)
            insort(passed, value)
    return count
