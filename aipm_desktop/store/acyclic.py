"""No cycle gets into a board's links, whatever door it comes through: asked when a transaction that brings links is sealed.

Whoever links cards waits for the answer, on boards of any size. So the first time a topological order of the board's
cards is made, and kept with the connection: a link that goes with the order closes no cycle. One that goes against it
can close one only by a way through the stretch of the order between its ends, so only that is searched, from both ends
at once; when there is none, the stretch is put in order (Pearce and Kelly 2006). Links that go away spoil no order, nor
does a transaction that is rolled back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from aipm_desktop.domain.errors import CycleFound
from aipm_desktop.domain.paths import closing_edges, path
from aipm_desktop.store import rows

if TYPE_CHECKING:
    from aipm_desktop.store.database import Con

_MANY = 100
"""New links from which on making the order anew is quicker than looking at each."""
_PAGE = 64
"""Cards whose neighbours are read at a time: enough to make a statement worth it, few enough to go straight on."""


_HELD = "SELECT id, predecessor_id, successor_id FROM dependency"
_HOLDS = "AND suspended_at IS NULL"


class Held(NamedTuple):
    """A link that holds."""

    id: str
    predecessor_id: str
    successor_id: str


class Order:
    """Cards in an order in which every link goes forward; `places` says where each stands."""

    def __init__(self, cards: list[str]) -> None:
        self.cards = cards
        self.places = {card_id: place for place, card_id in enumerate(cards)}

    def add(self, card_id: str) -> None:
        """Put a card that had no links at the end, unless it is here."""
        if card_id not in self.places:
            self.places[card_id] = len(self.cards)
            self.cards.append(card_id)

    def rearrange(self, first: int, cards: list[str]) -> None:
        """Put these cards, which stand together, in another order from that place on."""
        self.cards[first : first + len(cards)] = cards
        self.places.update((card_id, place) for place, card_id in enumerate(cards, first))


def refuse_cycles(con: Con, board_id: str, links: Sequence[Held]) -> None:
    """Raises CycleFound when one of the links, which are in the table already, closes a cycle."""
    order = con.link_orders.get(board_id)
    if order is None or len(links) > _MANY:
        con.link_orders.pop(board_id, None)
        found = con.execute(f"{_HELD} WHERE board_id = ? {_HOLDS}", (board_id,))
        held = [Held(*row) for row in found.fetchall()]
        made = ordered(held)
        if made is None:
            _refuse_among(con, held, links)
        else:
            con.link_orders[board_id] = made
        return
    for link in links:
        order.add(link.predecessor_id)
        order.add(link.successor_id)
    for link in links:
        _let_in(con, order, link)


def ordered(links: Sequence[Held]) -> Order | None:
    """An order of the linked cards in which every link goes forward; None when there is a cycle."""
    after: dict[str, list[str]] = {}
    waiting: dict[str, int] = {}
    for _, predecessor, successor in links:
        after.setdefault(predecessor, []).append(successor)
        waiting[successor] = waiting.get(successor, 0) + 1
    cards = [card_id for card_id in after if card_id not in waiting]
    for card_id in cards:  # grows while it is read
        for successor in after.get(card_id, ()):
            waiting[successor] -= 1
            if not waiting[successor]:
                cards.append(successor)
    return None if any(waiting.values()) else Order(cards)


def _refuse_among(con: Con, held: Sequence[Held], links: Sequence[Held]) -> None:
    """Raises CycleFound for the first of the new links that closes a cycle; one that was there before is let be."""
    new = {link.id for link in links}
    ordered_by_age = sorted(held, key=lambda link: link.id in new)
    pairs = [(link.predecessor_id, link.successor_id) for link in ordered_by_age]
    for place in sorted(closing_edges(pairs)):
        link = ordered_by_age[place]
        if link.id in new:
            known = {pair: one.id for pair, one in zip(pairs, ordered_by_age, strict=True)}
            way = path(pairs, link.successor_id, link.predecessor_id)
            raise _found(con, link, way, [known[step] for step in pairwise(way)])


def _let_in(con: Con, order: Order, link: Held) -> None:
    """Makes the order one that the link goes forward in; raises CycleFound when there is none."""
    first, last = order.places[link.successor_id], order.places[link.predecessor_id]
    if first > last:
        return
    places = order.places
    ahead = _Search("predecessor_id", 2, link.successor_id, lambda card: last - places[card])
    behind = _Search("successor_id", 1, link.predecessor_id, lambda card: places[card] - first)
    if first == last:
        raise _found(con, link, (link.successor_id,), [])
    while ahead.waiting and behind.waiting:
        search, other = (ahead, behind) if len(ahead.came) <= len(behind.came) else (behind, ahead)
        met = search.go_on(con, other)
        if met is not None:
            onward, back = behind.steps(met), ahead.steps(met)[::-1]
            way = [step.predecessor_id for step in (*back, *onward)]
            raise _found(con, link, (*way, link.predecessor_id), [step.id for step in (*back, *onward)])
    stretch = order.cards[first : last + 1]
    if not ahead.waiting:  # all that follows the successor goes to the end
        stretch.sort(key=lambda card: card in ahead.came)
    else:  # all that leads to the predecessor goes to the front
        stretch.sort(key=lambda card: card not in behind.came)
    order.rearrange(first, stretch)


class _Search:
    """What can be reached from a card in one direction without leaving the stretch, nearest to the goal first."""

    def __init__(self, end: str, other_end: int, start: str, distance: Callable[[str], int]) -> None:
        self._sql = f"{_HELD} WHERE {end} IN (SELECT value FROM json_each(?)) {_HOLDS}"
        self._other_end = other_end
        self._distance = distance
        self.came: dict[str, Held | None] = {start: None}
        self.waiting = [start]

    def go_on(self, con: Con, other: _Search) -> str | None:
        """Looks a few cards further; a card that the other search has reached too, when there is one."""
        self.waiting.sort(key=self._distance, reverse=True)
        page = self.waiting[-_PAGE:]
        del self.waiting[-_PAGE:]
        for row in con.execute(self._sql, (rows.among(page),)).fetchall():
            card_id: str = row[self._other_end]
            if card_id not in self.came and self._distance(card_id) >= 0:
                self.came[card_id] = Held(*row)
                if card_id in other.came:
                    return card_id
                self.waiting.append(card_id)
        return None

    def steps(self, card_id: str) -> list[Held]:
        """The links from a card back to where the search began."""
        found: list[Held] = []
        step = self.came[card_id]
        while step is not None:
            found.append(step)
            step = self.came[step[3 - self._other_end]]
        return found


def _found(con: Con, link: Held, way: Sequence[str], link_ids: Sequence[str]) -> CycleFound:
    """The refusal of a link, with the way from its successor to its predecessor."""
    from aipm_desktop.store.cards import label_of

    return CycleFound(tuple(label_of(con, card_id) for card_id in (*way, link.successor_id)), tuple(link_ids))
