"""Where the keys lead on the graph: along links to the side, through a layer up and down, to the nearest box."""

from __future__ import annotations

import math

from aipm_desktop.gui.graph.scene import Scene

_ASIDE = 2.2
"""How much more a pixel aside counts than one ahead, when the nearest box in a direction is looked for."""


def step(scene: Scene, card_id: str, dx: int, dy: int) -> str | None:
    """The card an arrow key leads to; None at the end of the picture."""
    if dx:
        is_apart = not scene.links_of(card_id, outgoing=True) and not scene.links_of(card_id, outgoing=False)
        return nearest(scene, card_id, dx, 0) if is_apart else _along(scene, card_id, dx)
    return _in_layer(scene, card_id, dy) or nearest(scene, card_id, 0, dy)


def _along(scene: Scene, card_id: str, dx: int) -> str | None:
    """A successor (to the right) or predecessor, the one that drives before others, then the one at this height."""
    links = scene.links_of(card_id, outgoing=dx > 0)
    height = scene.arrangement.boxes.get(card_id, (0.0, 0.0))[1]

    def order(link_id: str) -> tuple[bool, bool, float]:
        edge = scene.edges[link_id]
        other = edge.link.successor_id if dx > 0 else edge.link.predecessor_id
        return edge.is_suspended, not edge.is_critical, abs(scene.arrangement.boxes[other][1] - height)

    placed = [link_id for link_id in links if scene.curves.get(link_id) is not None]
    best = min(placed, key=order, default=None)
    if best is None:
        return None
    link = scene.edges[best].link
    return link.successor_id if dx > 0 else link.predecessor_id


def _in_layer(scene: Scene, card_id: str, dy: int) -> str | None:
    """The next box above or below in the same layer."""
    places = scene.arrangement.boxes
    if card_id not in places:
        return None
    x, y = places[card_id]
    ahead = [
        ((there[1] - y) * dy, other)
        for other, there in places.items()
        if abs(there[0] - x) < 1 and (there[1] - y) * dy > 0 and other in scene.nodes
    ]
    return min(ahead, default=(0.0, None))[1]


def nearest(scene: Scene, card_id: str, dx: int, dy: int) -> str | None:
    """The nearest box in a direction, wherever its links lead."""
    places = scene.arrangement.boxes
    if card_id not in places:
        return None
    x, y = places[card_id]
    best, found = math.inf, None
    for other, (there_x, there_y) in places.items():
        ahead = (there_x - x) * dx + (there_y - y) * dy
        if ahead <= 1 or other not in scene.nodes:
            continue
        aside = abs((there_x - x) * dy) + abs((there_y - y) * dx)
        # Only what lies more ahead than aside is in that direction.
        if aside <= ahead * 2 and ahead + aside * _ASIDE < best:
            best, found = ahead + aside * _ASIDE, other
    return found


def ends(scene: Scene) -> tuple[str | None, str | None]:
    """The first card, which waits for nothing, and the last of those that are linked."""
    layered = set(scene.shown.linked)
    linked = [card_id for card_id in scene.order if card_id in layered] or scene.order
    return (linked[0], linked[-1]) if linked else (None, None)


def turn_link(scene: Scene, card_id: str, chosen: str | None, *, outgoing: bool, by: int) -> str | None:
    """The next link of a card, going round; the first when none of them was chosen."""
    links = scene.links_of(card_id, outgoing=outgoing)
    if not links:
        return None
    if chosen not in links:
        return links[0 if by >= 0 else -1]
    return links[(links.index(chosen) + by) % len(links)]
