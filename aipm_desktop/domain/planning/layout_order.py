"""In which order the nodes of each layer stand, so that few edges cross.

Starts from several orders, sweeps each to and fro by medians and means of neighbours (Gansner et al. 1993), sifts the
better ones, keeps the best and shakes it as long as there is effort left.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence

from aipm_desktop.domain.planning.layout_effort import Effort, numbers
from aipm_desktop.domain.planning.layout_layers import Layers
from aipm_desktop.domain.planning.layout_sifting import improve, settle_orders

STARTS = 6
SWEEPS = 12
FEWEST_SWEEPS = 4
PATIENCE = 1
SHARE = 60

Order = list[list[int]]


def order_layers(layers: Layers, effort: Effort) -> None:
    """Arranges the layers: two starts are swept in any case, everything else is done as far as the effort goes."""
    best: Order = []
    least = None
    enough = effort.left * SHARE // 100
    for number, start in enumerate(_starts(layers)):
        if number >= 2 and effort.left < enough:
            break
        layers.arrange(start)
        _sweep(layers, effort, backward_first=bool(number % 2))
        settle_orders(layers, range(len(layers.order)), effort, patience=PATIENCE)
        cost = layers.whole_cost()
        if least is None or cost < least:
            best, least = list(layers.order), cost
        if not cost:
            break
    layers.arrange(best)
    if least:
        improve(layers, effort, seed=len(layers.rank))


def keep_order(layers: Layers, effort: Effort) -> None:
    """Arranges the layers by the former heights of the nodes; new ones and bends go between their neighbours."""
    height: list[float | None] = list(layers.former)
    free = [node for node, former in enumerate(layers.former) if former is None]
    for _ in range(4):
        for node in (*free, *reversed(free)):
            near = [height[other] for other in (*layers.before[node], *layers.after[node])]
            known = [one for one in near if one is not None]
            if known:
                height[node] = sum(known) / len(known)
    order: Order = [[] for _ in layers.order]
    for node in sorted(range(len(height)), key=lambda one: height[one] or 0.0):
        order[layers.rank[node]].append(node)
    layers.arrange(order)
    settle_orders(layers, range(len(order)), effort, patience=1)


def _starts(layers: Layers) -> Iterator[Order]:
    """Orders in which neighbours lie near each other: searched from the left, from the right, then from anywhere."""
    nodes = range(len(layers.rank))
    from_left = _searched(layers, [node for node in nodes if not layers.before[node]], [layers.after], None)
    yield from_left
    yield _searched(layers, [node for node in nodes if not layers.after[node]], [layers.before], None)
    if any(lane is not None for lane in layers.lane):
        middle = max(lane or 0 for lane in layers.lane) / 2
        lanes = [middle if lane is None else lane for lane in layers.lane]
        yield [sorted(layer, key=lanes.__getitem__) for layer in from_left]
    draw = numbers(STARTS)
    for _ in range(STARTS - 2):
        roots = _shuffled([node for node in nodes if not layers.before[node]], draw)
        yield _searched(layers, roots, [layers.before, layers.after], draw)


def _searched(
    layers: Layers, roots: Sequence[int], ways: Sequence[list[list[int]]], draw: Iterator[int] | None
) -> Order:
    """The layers in the order a search meets their nodes: in breadth, or in depth with the neighbours shuffled."""
    order: Order = [[] for _ in layers.order]
    is_seen = [False] * len(layers.rank)
    for root in roots:
        if is_seen[root]:
            continue
        is_seen[root] = True
        met = deque([root])
        while met:
            node = met.popleft() if draw is None else met.pop()
            order[layers.rank[node]].append(node)
            near = [other for way in ways for other in way[node]]
            for other in near if draw is None else _shuffled(near, draw):
                if not is_seen[other]:
                    is_seen[other] = True
                    met.append(other)
    return order


def _shuffled(nodes: list[int], draw: Iterator[int]) -> list[int]:
    for at in range(len(nodes) - 1, 0, -1):
        other = next(draw) % (at + 1)
        nodes[at], nodes[other] = nodes[other], nodes[at]
    return nodes


def _sweep(layers: Layers, effort: Effort, *, backward_first: bool) -> None:
    """Orders each layer by the one before it, then each by the one behind, and so on; leaves the best order met."""
    best, least = list(layers.order), layers.whole_cost()
    for number in range(SWEEPS):
        for by_mean in (False, True):
            _sweep_once(layers, is_forward=number % 2 == backward_first, by_mean=by_mean)
            cost = layers.whole_cost()
            if cost < least:
                best, least = list(layers.order), cost
        if not effort.spend(4 * len(layers.rank)) and number >= FEWEST_SWEEPS:
            break
    layers.arrange(best)


def _sweep_once(layers: Layers, *, is_forward: bool, by_mean: bool) -> None:
    ranks = range(1, len(layers.order)) if is_forward else range(len(layers.order) - 2, -1, -1)
    beside = layers.before if is_forward else layers.after
    for rank in ranks:
        layer = layers.order[rank]
        movable: list[tuple[float, int, int]] = []
        free: list[int] = []
        for at, node in enumerate(layer):
            ends = [layers.place[other] for other in beside[node]]
            if ends:  # a node without neighbours on that side keeps its place
                middle = sum(ends) / len(ends) if by_mean else _median(sorted(ends))
                movable.append((middle, at, node))
                free.append(at)
        new = list(layer)
        for at, (_, _, node) in zip(free, sorted(movable), strict=True):
            new[at] = node
        layers.put(rank, new)


def _median(ends: list[int]) -> float:
    """Of an even number of places the one between the middle two that leans to the side where the others lie closer."""
    half = len(ends) // 2
    if len(ends) % 2:
        return ends[half]
    if len(ends) == 2:
        return (ends[0] + ends[1]) / 2
    above, below = ends[half - 1] - ends[0], ends[-1] - ends[half]
    if not above + below:
        return (ends[half - 1] + ends[half]) / 2
    return (ends[half - 1] * below + ends[half] * above) / (above + below)
