"""Ways through the links between cards, and links that close a cycle."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def path(links: Iterable[tuple[str, str]], start: str, goal: str) -> tuple[str, ...]:
    """One way from `start` to `goal` along (predecessor, successor) links, both ends included; empty when there is
    none. A card reaches itself.
    """
    successors: dict[str, list[str]] = {}
    for predecessor, successor in links:
        successors.setdefault(predecessor, []).append(successor)
    came_from = {start: ""}
    waiting = [start]
    while waiting:
        card = waiting.pop()
        if card == goal:
            way = [card]
            while came_from[way[-1]]:
                way.append(came_from[way[-1]])
            return tuple(reversed(way))
        for successor in successors.get(card, ()):
            if successor not in came_from:
                came_from[successor] = card
                waiting.append(successor)
    return ()


def closing_edges(edges: Sequence[tuple[str, str]]) -> set[int]:
    """Places of edges that would close a cycle when all are added in order; the rest has none.

    Whatever a search without cycles can order is set aside first, so that only edges inside cycles cost more.
    """
    suspects = _inside_cycles(edges)
    closing: set[int] = set()
    following: dict[str, list[str]] = {}
    for place in suspects:
        before, after = edges[place]
        if _reaches(following, after, before):
            closing.add(place)
        else:
            following.setdefault(before, []).append(after)
    return closing


def _inside_cycles(edges: Sequence[tuple[str, str]]) -> list[int]:
    """Places of edges whose ends are left when cards without predecessors, or without successors, are taken away."""
    left = set(range(len(edges)))
    for direction in (0, 1):
        waiting: dict[str, int] = {}
        leaving: dict[str, list[int]] = {}
        for place in left:
            source, target = edges[place][direction], edges[place][1 - direction]
            waiting[target] = waiting.get(target, 0) + 1
            leaving.setdefault(source, []).append(place)
        free = [card for card in leaving if card not in waiting]
        while free:
            for place in leaving.pop(free.pop(), ()):
                target = edges[place][1 - direction]
                left.discard(place)
                waiting[target] -= 1
                if not waiting[target]:
                    free.append(target)
    return sorted(left)


def _reaches(following: dict[str, list[str]], start: str, goal: str) -> bool:
    seen, stack = {start}, [start]
    while stack:
        card = stack.pop()
        if card == goal:
            return True
        for later in following.get(card, ()):
            if later not in seen:
                seen.add(later)
                stack.append(later)
    return False
