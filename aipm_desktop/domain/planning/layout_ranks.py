"""Which layer each node goes to: the ranking with the least total edge length (Gansner et al. 1993).

Fewest ranks spanned means fewest bends, and in practice fewest crossings. Nodes are 0 to count - 1, edges distinct pairs
without cycles; ranks start at 0 and grow along every edge.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from aipm_desktop.domain.planning.layout_effort import Effort
from aipm_desktop.domain.planning.layout_simplex import Separation, Spring, settled

Edge = tuple[int, int]
KEEP = 3
"""A node stays on its former rank unless that makes more than this many edges a rank longer."""


def ranks(count: int, edges: Sequence[Edge], former: Mapping[int, int], effort: Effort) -> list[int]:
    """Ranks of least total length, evened out; nodes with a `former` rank keep it relative to each other if they can."""
    pull = [0] * count
    for tail, head in edges:
        pull[tail] -= 1
        pull[head] += 1
    start = _tightened(count, edges, _longest_path(count, edges))
    separations = (Separation(tail, head, 1) for tail, head in edges)
    springs = [Spring(count, node, rank, KEEP) for node, rank in former.items()]
    if springs:
        start.append(start[springs[0].b] - springs[0].offset)
        pull.append(0)
    found = settled(start, separations, springs, pull, effort)[:count]
    first = min(found, default=0)
    return _balanced(count, edges, [rank - first for rank in found], former)


def neighbours(count: int, edges: Sequence[Edge]) -> tuple[list[list[int]], list[list[int]]]:
    """Predecessors and successors of each node."""
    before: list[list[int]] = [[] for _ in range(count)]
    after: list[list[int]] = [[] for _ in range(count)]
    for tail, head in edges:
        before[head].append(tail)
        after[tail].append(head)
    return before, after


def _longest_path(count: int, edges: Sequence[Edge]) -> list[int]:
    """Each node as far left as its predecessors let it."""
    before, after = neighbours(count, edges)
    waiting = [len(one) for one in before]
    found = [0] * count
    order = [node for node in range(count) if not waiting[node]]
    for node in order:  # grows while it is read
        for head in after[node]:
            found[head] = max(found[head], found[node] + 1)
            waiting[head] -= 1
            if not waiting[head]:
                order.append(head)
    return found


def _tightened(count: int, edges: Sequence[Edge], found: list[int]) -> list[int]:
    """Moves nodes with more successors than predecessors right, as far as edges get shorter: a better start."""
    before, after = neighbours(count, edges)
    for node in sorted(range(count), key=found.__getitem__, reverse=True):
        if len(after[node]) > len(before[node]):
            found[node] = min(found[head] for head in after[node]) - 1
    return found


def _balanced(count: int, edges: Sequence[Edge], found: list[int], former: Mapping[int, int]) -> list[int]:
    """Moves nodes that may stand on several ranks at the same total length to the least crowded of them."""
    before, after = neighbours(count, edges)
    crowd = [0] * (max(found, default=0) + 1)
    for rank in found:
        crowd[rank] += 1
    for node in range(count):
        if not before[node] or len(before[node]) != len(after[node]) or node in former:
            continue
        low = max(found[tail] for tail in before[node]) + 1
        high = min(found[head] for head in after[node]) - 1
        rank = min(range(low, high + 1), key=lambda one: (crowd[one], one))
        if crowd[rank] + 1 < crowd[found[node]]:
            crowd[found[node]] -= 1
            crowd[rank] += 1
            found[node] = rank
    return found
