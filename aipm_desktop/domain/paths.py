"""Ways through the links between cards."""

from __future__ import annotations

from collections.abc import Iterable


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
