"""The best place of each node in its layer, one by one, with its neighbours on both sides looked at (sifting).

Matuszewski, Schönfeld and Molitor (1999): for a layer between two fixed ones the crossings of two nodes depend on
nothing but which of them comes first, so a table of all pairs answers every exchange. Filling it takes nearly all the
time; it is done by rows, with functions that loop in C.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain
from operator import add, itemgetter, sub

from aipm_desktop.domain.planning.layout_effort import Effort, numbers
from aipm_desktop.domain.planning.layout_layers import CROSSING, KEEP, LANE, Layers

WIDEST = 400
"""Nodes of a layer from which on its table would be too large."""


def sift(layers: Layers, rank: int, *, last: bool, drift: bool = False) -> int:
    """Puts each node of the layer where it costs least and answers what was gained.

    Where several places cost the same it takes the `last` or the first; a node that gains nothing stays, unless it may
    `drift` to such a place, which often lets others gain afterwards.
    """
    layer = layers.order[rank]
    count = len(layer)
    behind = _cost_behind(layers, rank)
    order = list(range(count))
    gained = 0
    for node in range(count):
        at = order.index(node)
        del order[at]
        costs = list(accumulate(map(behind[node].__getitem__, order), initial=0))
        least = min(costs)
        if costs[at] != least or drift:
            gained += costs[at] - least
            at = count - 1 - costs[::-1].index(least) if last else costs.index(least)
        order.insert(at, node)
    if gained or drift:
        layers.put(rank, [layer[node] for node in order])
    return gained


def _cost_behind(layers: Layers, rank: int) -> list[list[int]]:
    """For nodes v, w of a layer (as places in it): what it costs more when v comes behind w than when before."""
    layer = layers.order[rank]
    ahead = [[0] * len(layer) for _ in layer]
    for beside, other in ((layers.before, rank - 1), (layers.after, rank + 1)):
        if 0 <= other < len(layers.order):
            ends = [sorted([layers.place[one] for one in beside[node]]) for node in layer]
            _add_crossings(ahead, ends, len(layers.order[other]))
    if layers.has_wishes:
        for price, wishes in ((LANE, layers.lane), (KEEP, layers.former)):
            _add_wishes(ahead, price, [wishes[node] for node in layer])
    return [list(map(sub, column, row)) for column, row in zip(zip(*ahead, strict=True), ahead, strict=True)]


def _add_crossings(ahead: list[list[int]], ends: Sequence[Sequence[int]], width: int) -> None:
    """Adds, for v before w, the pairs of an end of v and an end of w that lies above it."""
    flat = list(chain.from_iterable(ends))
    if len(flat) < 2:
        return
    bounds = list(accumulate(map(len, ends), initial=0))
    at_all_ends, at_lasts, at_firsts = (
        itemgetter(*flat, 0),
        itemgetter(*bounds[1:], 0),
        itemgetter(*bounds[:-1], 0),
    )
    for number, own in enumerate(ends):
        if not own:
            continue
        below: list[int] = []  # how many of v's own ends lie below each place of the other layer
        for place, left in zip(own, range(len(own), 0, -1), strict=True):
            below += [left * CROSSING] * (place - len(below))
        below += [0] * (width - len(below))
        crossed = list(accumulate(at_all_ends(below)[:-1], initial=0))
        mine = map(sub, at_lasts(crossed)[:-1], at_firsts(crossed)[:-1])
        ahead[number] = list(map(add, ahead[number], mine))


def _add_wishes(ahead: list[list[int]], price: int, wishes: Sequence[float | None]) -> None:
    known = [(number, wish) for number, wish in enumerate(wishes) if wish is not None]
    for number, wish in known:
        row = ahead[number]
        for other, its in known:
            if wish > its:
                row[other] += price


def settle_orders(layers: Layers, ranks: Iterable[int], effort: Effort, *, patience: int) -> set[int]:
    """Sifts these layers and those beside any that gained, until none gains for `patience` rounds; answers which moved."""

    def is_due(rank: int) -> bool:
        return 0 <= rank < len(layers.order) and 1 < len(layers.order[rank]) <= WIDEST

    due = set(filter(is_due, ranks))
    touched: set[int] = set()
    idle = turn = 0
    while due and idle <= patience:
        ahead: set[int] = set()
        for rank in sorted(due, reverse=bool(turn % 2)):
            if not effort.spend(_steps(layers, rank)):
                return touched
            touched.add(rank)
            if sift(layers, rank, last=bool(turn % 2), drift=bool(idle)):
                ahead.update(filter(is_due, (rank - 1, rank, rank + 1)))
        turn += 1
        idle = 0 if ahead else idle + 1
        due = ahead or due
    return touched


def _steps(layers: Layers, rank: int) -> int:
    """What sifting the layer costs."""
    width = len(layers.order[rank])
    ends = sum(len(layers.before[node]) + len(layers.after[node]) for node in layers.order[rank])
    return width * (width // 15 + ends // 30 + 12)


def improve(layers: Layers, effort: Effort, seed: int) -> None:
    """Shakes a few nodes out of their places, lets the layers around settle, and keeps what is no worse, until the
    effort is spent (iterated local search).
    """
    costs = [layers.cost(rank) for rank in range(len(layers.order))]
    wide = [
        rank
        for rank, layer in enumerate(layers.order)
        if 1 < len(layer) <= WIDEST and (costs[rank] or costs[rank - 1])
    ]
    is_wide = set(wide)
    draw = numbers(seed)
    while wide and effort.left > 0:
        before = list(layers.order)
        first = wide[next(draw) % len(wide)]
        if not costs[first] and not costs[first - 1]:
            effort.spend(20)
            continue
        shaken = [rank for rank in range(first, first + 1 + next(draw) % 2) if rank in is_wide]
        for rank in shaken:
            layers.put(rank, _shaken(before[rank], draw))
        around = {near for rank in shaken for near in (rank - 1, rank, rank + 1)}
        touched = settle_orders(layers, around, effort, patience=0) | set(shaken)
        changed = {near for rank in touched for near in (rank - 1, rank) if near >= 0}
        now = {rank: layers.cost(rank) for rank in changed}
        effort.spend(sum(len(layers.order[rank]) for rank in changed))
        if sum(now.values()) <= sum(costs[rank] for rank in changed):
            for rank, cost in now.items():
                costs[rank] = cost
        else:
            for rank in touched:
                layers.put(rank, before[rank])


def _shaken(layer: Sequence[int], draw: Iterator[int]) -> list[int]:
    """The layer with a stretch of two to six nodes shuffled or turned round, or one node elsewhere."""
    nodes = list(layer)
    how = next(draw) % 10
    first = next(draw) % len(nodes)
    end = min(len(nodes), first + 2 + next(draw) % 5)
    if how < 5:
        for at in range(first, end - 1):
            other = at + next(draw) % (end - at)
            nodes[at], nodes[other] = nodes[other], nodes[at]
    elif how < 8:
        nodes[first:end] = nodes[first:end][::-1]
    else:
        nodes.insert(next(draw) % len(nodes), nodes.pop(first))
    return nodes
