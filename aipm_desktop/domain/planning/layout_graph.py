"""What is laid out: the nodes and links as numbers, without what no layered picture can show.

Links from a node to itself, repeated links and links to unknown nodes are left out; a few links are turned round so that
no cycle is left; what does not hang together is laid out apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import heappop, heappush
from typing import NamedTuple

from aipm_desktop.domain.planning.layout_ranks import Edge, neighbours

LOOKS = 500_000
"""Nodes looked at to find out which links need not be turned after all."""


class Part(NamedTuple):
    """Nodes that hang together, as places in the list of all nodes, and the edges between them as places in `nodes`."""

    nodes: tuple[int, ...]
    edges: tuple[Edge, ...]


class Cleaned(NamedTuple):
    """`parts` of two nodes and more, `isolated` nodes, and the links turned round (as they were given)."""

    parts: tuple[Part, ...]
    isolated: tuple[int, ...]
    turned: tuple[Edge, ...]


def cleaned(count: int, edges: Iterable[Edge]) -> Cleaned:
    """The graph of nodes 0 to count - 1, fit to be laid out; edges are unique in the result."""
    unique = list(dict.fromkeys(edge for edge in edges if edge[0] != edge[1]))
    turned = _feedback(count, unique)
    acyclic = list(dict.fromkeys((b, a) if (a, b) in turned else (a, b) for a, b in unique))
    groups = _connected(count, acyclic)
    group_of = [0] * count
    place = [0] * count
    for number, group in enumerate(groups):
        for at, node in enumerate(group):
            group_of[node] = number
            place[node] = at
    inner: list[list[Edge]] = [[] for _ in groups]
    for a, b in acyclic:
        inner[group_of[a]].append((place[a], place[b]))
    parts = tuple(
        Part(tuple(group), tuple(links)) for group, links in zip(groups, inner, strict=True) if len(group) > 1
    )
    isolated = tuple(group[0] for group in groups if len(group) == 1)
    return Cleaned(parts, isolated, tuple(edge for edge in unique if edge in turned))


def _connected(count: int, edges: Sequence[Edge]) -> list[list[int]]:
    """The weakly connected parts, each in the order of its nodes."""
    before, after = neighbours(count, edges)
    is_seen = [False] * count
    groups: list[list[int]] = []
    for first in range(count):
        if is_seen[first]:
            continue
        is_seen[first] = True
        group = [first]
        for node in group:
            for other in (*before[node], *after[node]):
                if not is_seen[other]:
                    is_seen[other] = True
                    group.append(other)
        groups.append(sorted(group))
    return groups


def _feedback(count: int, edges: Sequence[Edge]) -> set[Edge]:
    """A small set of edges without which there is no cycle: for each knot the greedy order of Eades, Lin and Smyth
    (1993), then every edge taken back that closes none after all.
    """
    knots = _strongly_connected(count, edges)
    knot_of = {node: number for number, knot in enumerate(knots) for node in knot}
    inner: list[list[Edge]] = [[] for _ in knots]
    for edge in edges:
        knot = knot_of.get(edge[0], -1)
        if knot >= 0 and knot == knot_of.get(edge[1]):
            inner[knot].append(edge)
    turned: set[Edge] = set()
    for knot_nodes, knot_edges in zip(knots, inner, strict=True):
        place = {node: at for at, node in enumerate(_greedy_order(knot_nodes, knot_edges))}
        against = [edge for edge in knot_edges if place[edge[0]] > place[edge[1]]]
        turned.update(_needed(knot_edges, against))
    return turned


def _greedy_order(nodes: Sequence[int], edges: Sequence[Edge]) -> list[int]:
    """An order few edges run against: sinks last, sources first, else the node with most more successors first."""
    after: dict[int, list[int]] = {node: [] for node in nodes}
    before: dict[int, list[int]] = {node: [] for node in nodes}
    for a, b in edges:
        after[a].append(b)
        before[b].append(a)
    out = {node: len(after[node]) for node in nodes}
    into = {node: len(before[node]) for node in nodes}
    first: list[int] = []
    last: list[int] = []
    is_left = dict.fromkeys(nodes, True)
    best: list[tuple[int, int]] = []
    ends = [node for node in nodes if not out[node] or not into[node]]
    for node in nodes:
        heappush(best, (into[node] - out[node], node))
    while len(first) + len(last) < len(nodes):
        if ends:
            node = ends.pop()
        else:
            excess, node = heappop(best)
            if excess != into[node] - out[node]:
                continue
        if not is_left[node]:
            continue
        is_left[node] = False
        (last if into[node] and not out[node] else first).append(node)
        for other, count in [(one, out) for one in before[node]] + [(one, into) for one in after[node]]:
            count[other] -= 1
            if is_left[other]:
                heappush(best, (into[other] - out[other], other))
                if not count[other]:
                    ends.append(other)
    return first + last[::-1]


def _needed(edges: Sequence[Edge], against: Sequence[Edge]) -> list[Edge]:
    """Those edges of `against` that really close a cycle with the rest: each of the others is one less to turn.

    When that is too much to find out all are needed: turned round, they agree with the order.
    """
    out = set(against)
    after: dict[int, list[int]] = {}
    for edge in edges:
        if edge not in out:
            after.setdefault(edge[0], []).append(edge[1])
    needed: list[Edge] = []
    steps = LOOKS
    for a, b in against:
        reached = {b}
        grown = [b]
        for node in grown:
            if node == a:
                needed.append((a, b))
                break
            for other in after.get(node, ()):
                if other not in reached:
                    reached.add(other)
                    grown.append(other)
        else:
            after.setdefault(a, []).append(b)
        steps -= len(grown)
        if steps < 0:
            return list(against)
    return needed


def _strongly_connected(count: int, edges: Sequence[Edge]) -> list[list[int]]:
    """The knots: sets of two and more nodes that all reach each other (Kosaraju: backward, last finished first)."""
    before, after = neighbours(count, edges)
    is_taken = [False] * count
    knots: list[list[int]] = []
    for first in reversed(_finished(count, after)):
        if is_taken[first]:
            continue
        is_taken[first] = True
        knot = [first]
        for node in knot:
            for other in before[node]:
                if not is_taken[other]:
                    is_taken[other] = True
                    knot.append(other)
        if len(knot) > 1:
            knots.append(sorted(knot))
    return knots


def _finished(count: int, after: Sequence[Sequence[int]]) -> list[int]:
    """The nodes in the order in which a search in depth leaves them."""
    order: list[int] = []
    is_seen = [False] * count
    for first in range(count):
        if is_seen[first]:
            continue
        is_seen[first] = True
        way = [(first, iter(after[first]))]
        while way:
            node, others = way[-1]
            for other in others:
                if not is_seen[other]:
                    is_seen[other] = True
                    way.append((other, iter(after[other])))
                    break
            else:
                order.append(node)
                way.pop()
    return order
