"""Which cards are shown, and which belong to each other: ancestors, descendants, the set around a card. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from aipm_desktop.domain.board import Dependency
from aipm_desktop.gui.graph.facts import GraphFacts

MOST_CARDS = 500
"""Cards shown at once: nobody reads more boxes."""
MOST_STEPS = 9


class Shown(NamedTuple):
    """Ids of what is shown: `linked` cards to lay out, `apart` those no link reaches. `total` counts the board's."""

    linked: tuple[str, ...]
    apart: tuple[str, ...]
    total: int
    apart_total: int
    is_centred: bool = False
    """Only the surroundings of one card were asked for."""

    @property
    def is_cut(self) -> bool:
        """Whether cards are left out because there are too many."""
        return len(self.linked) + len(self.apart) < self.total


def ancestors(facts: GraphFacts, card_id: str, steps: int | None = None) -> set[str]:
    """The cards this one waits for, directly or not, at most `steps` links away; without itself."""
    return _reach(facts.before, card_id, steps, predecessors=True)


def descendants(facts: GraphFacts, card_id: str, steps: int | None = None) -> set[str]:
    """The cards that wait for this one, likewise."""
    return _reach(facts.after, card_id, steps, predecessors=False)


def relatives(facts: GraphFacts, card_id: str, steps: int | None = None) -> set[str]:
    """The card, what it waits for, and what waits for it."""
    return {card_id} | ancestors(facts, card_id, steps) | descendants(facts, card_id, steps)


def _reach(
    links: Mapping[str, Sequence[Dependency]], card_id: str, steps: int | None, *, predecessors: bool
) -> set[str]:
    found: set[str] = set()
    edge, taken = [card_id], 0
    while edge and (steps is None or taken < steps):
        further = []
        for here in edge:
            for link in links.get(here, ()):
                there = link.predecessor_id if predecessors else link.successor_id
                if link.suspended_at is None and there not in found and there != card_id:
                    found.add(there)
                    further.append(there)
        edge, taken = further, taken + 1
    return found


def way(facts: GraphFacts, start: str, goal: str) -> tuple[str, ...]:
    """The shortest way from a card to another along links that hold, both included; empty when there is none."""
    came_from = {start: ""}
    edge = [start]
    while edge and goal not in came_from:
        further = []
        for here in edge:
            for link in facts.after.get(here, ()):
                if link.suspended_at is None and link.successor_id not in came_from:
                    came_from[link.successor_id] = here
                    further.append(link.successor_id)
        edge = further
    if goal not in came_from:
        return ()
    found = [goal]
    while came_from[found[-1]]:
        found.append(came_from[found[-1]])
    return tuple(reversed(found))


def shown_cards(
    facts: GraphFacts, *, centre: str = "", steps: int = 2, seeds: Iterable[str] = (), most: int = MOST_CARDS
) -> Shown:
    """The cards to show: those around `centre`, else all; of too many the ones nearest to the seeds."""
    linked = [card_id for card_id in facts.cards if facts.is_linked(card_id)]
    reached = set(linked)
    apart = [card_id for card_id in facts.cards if card_id not in reached]
    total, apart_total = len(facts.cards), len(apart)
    if centre in facts.cards:
        near = relatives(facts, centre, steps)
        if len(near) > most:
            near = _around(facts, [centre], near, most)
        linked = [card_id for card_id in linked if card_id in near]
        return Shown(tuple(linked), () if linked else (centre,), total, apart_total, is_centred=True)
    if total > most:
        if len(linked) > most:
            first = [seed for seed in seeds if seed in reached] or facts.critical() or linked[:1]
            near = _around(facts, first, reached, most)
            linked = [card_id for card_id in linked if card_id in near]
        apart = sorted(apart, key=lambda card_id: _last(facts, card_id))[: most - len(linked)]
    else:
        apart.sort(key=lambda card_id: _last(facts, card_id))
    return Shown(tuple(linked), tuple(apart), total, apart_total)


def _last(facts: GraphFacts, card_id: str) -> tuple[bool, int, int]:
    """The order of cards that no link orders: unfinished ones first, by swimlane and number."""
    card = facts.cards[card_id]
    return card.done_at is not None, facts.lane_place(card_id), card.number


def _around(facts: GraphFacts, seeds: Iterable[str], allowed: set[str], most: int) -> set[str]:
    """The cards nearest to the seeds over links in either direction, and then the rest in their order."""
    found = dict.fromkeys(seed for seed in seeds if seed in allowed)
    walk = list(found)
    rest = iter(facts.cards)
    while len(found) < most:
        if not walk:
            walk = [next((card_id for card_id in rest if card_id in allowed and card_id not in found), "")]
            if not walk[0]:
                break
            found[walk[0]] = None
        here = walk.pop(0)
        for link in (*facts.before.get(here, ()), *facts.after.get(here, ())):
            there = link.predecessor_id if link.successor_id == here else link.successor_id
            if there in allowed and there not in found and len(found) < most:
                found[there] = None
                walk.append(there)
    return set(list(found)[:most])
