"""What is true of a board as a graph: what each card takes, what is critical, what waits for what. No Qt, no words."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from aipm_desktop.domain.board import BoardSnapshot, Card, Dependency, Swimlane
from aipm_desktop.domain.planning.critical_path import EXACT, CriticalPath, NotAcyclic, critical_path, offset
from aipm_desktop.domain.planning.durations import days_of, is_assumed
from aipm_desktop.domain.planning.network import network_of

_NO_PLAN = CriticalPath({}, [], (), 0.0)


class Node(NamedTuple):
    """A card as its box shows it. `days` is what it takes; `is_waiting` that an unfinished card has to be finished
    first, `is_held` that it stands in an active column all the same.
    """

    card: Card
    label: str
    lane: Swimlane | None
    days: float
    slack: float = 0.0
    is_critical: bool = False
    is_assumed: bool = False
    is_done: bool = False
    is_started: bool = False
    is_waiting: bool = False
    is_held: bool = False

    @property
    def is_blocked(self) -> bool:
        """Whether somebody said what blocks it."""
        return not self.is_done and self.card.blocked_reason is not None


class Edge(NamedTuple):
    """A link as it is drawn. `is_spent`: its predecessor is finished, so it holds nobody up any more."""

    link: Dependency
    is_critical: bool = False
    is_hand_over: bool = False
    is_spent: bool = False

    @property
    def is_suspended(self) -> bool:
        """Whether the link does not hold, because it would close a cycle."""
        return self.link.suspended_at is not None


class GraphFacts:
    """Answers about the live cards of one board and the links between them."""

    def __init__(self, board: BoardSnapshot, links: Iterable[Dependency]) -> None:
        self.board = board
        self.cards: dict[str, Card] = {card.id: card for card in board.cards}
        self._roles = {column.id: column.role for column in board.columns}
        self._columns = {column.id: column.name for column in board.columns}
        self._lanes = {lane.id: lane for lane in board.swimlanes}
        self._lane_places = {lane.id: place for place, lane in enumerate(board.swimlanes)}
        self.links: dict[str, Dependency] = {}
        self.before: Mapping[str, Sequence[Dependency]] = {}
        self.after: Mapping[str, Sequence[Dependency]] = {}
        self._known: list[Dependency] = []
        self._plan: CriticalPath | None = None
        self.take_links(links)

    # -- what has changed -------------------------------------------------------------------------------------------
    def take_links(self, links: Iterable[Dependency]) -> None:
        """Takes all links of the board; those to archived cards are no part of the picture."""
        self._known = list(links)
        self._join()

    def take_cards(self, cards: Iterable[Card], asked: Iterable[str]) -> bool:
        """Takes new values of some cards; those asked for and not given (or archived) are gone.

        Answers whether cards have come or gone, so that there is another picture to lay out.
        """
        board_id = self.board.board.id
        fresh = {card.id: card for card in cards if card.archived_at is None and card.board_id == board_id}
        has_changed = False
        for card_id in {*asked, *fresh}:
            old, new = self.cards.get(card_id), fresh.get(card_id)
            if (old is None) != (new is None):
                has_changed = True
            if _plan_of(old) != _plan_of(new):
                self._plan = None
            if new is None:
                self.cards.pop(card_id, None)
            else:
                self.cards[card_id] = new
        if has_changed:
            self._join()
        return has_changed

    def _join(self) -> None:
        before: defaultdict[str, list[Dependency]] = defaultdict(list)
        after: defaultdict[str, list[Dependency]] = defaultdict(list)
        cards, self.links = self.cards, {}
        for link in self._known:
            if link.predecessor_id in cards and link.successor_id in cards:
                self.links[link.id] = link
                before[link.successor_id].append(link)
                after[link.predecessor_id].append(link)
        self.before, self.after = dict(before), dict(after)
        holding = [link for link in self.links.values() if link.suspended_at is None]
        self._linked = {link.predecessor_id for link in holding} | {link.successor_id for link in holding}
        self._plan = None

    # -- answers ----------------------------------------------------------------------------------------------------
    @property
    def plan(self) -> CriticalPath:
        """Early and late times of the unfinished cards; empty when a damaged file brought a cycle."""
        if self._plan is None:
            network = network_of(self.cards.values(), self.links.values())
            try:
                self._plan = critical_path(network.durations, network.links)
            except NotAcyclic:
                self._plan = _NO_PLAN
        return self._plan

    def label_of(self, card_id: str) -> str:
        """The card's number as people say it."""
        return f"{self.board.board.prefix}-{self.cards[card_id].number}"

    def lane_of(self, card_id: str) -> Swimlane | None:
        """The swimlane of a card, where swimlanes are shown."""
        return self._lanes.get(self.cards[card_id].swimlane_id) if self.board.has_lane_headers else None

    def lane_place(self, card_id: str) -> int:
        """How far down the swimlane of a card stands."""
        return self._lane_places.get(self.cards[card_id].swimlane_id, 0)

    def column_name(self, card_id: str) -> str:
        """The column of a card."""
        return self._columns.get(self.cards[card_id].column_id, "")

    def node(self, card_id: str) -> Node:
        """A card as its box shows it."""
        card = self.cards[card_id]
        times = self.plan.times.get(card_id)
        is_done = card.done_at is not None
        is_active = not is_done and self._roles.get(card.column_id) == "active"
        is_waiting = not is_done and bool(self.holding(card_id))
        return Node(
            card,
            self.label_of(card_id),
            self.lane_of(card_id),
            days_of(card),
            times.slack if times else 0.0,
            times is not None and times.is_critical and bool(self.links),
            not is_done and is_assumed(card),
            is_done,
            # As the schedule has it: on boards without a queue every card stands in an active column.
            is_active and not is_waiting,
            is_waiting,
            is_active and is_waiting,
        )

    def edge(self, link_id: str) -> Edge:
        """A link as it is drawn."""
        link = self.links[link_id]
        ends = self.cards[link.predecessor_id], self.cards[link.successor_id]
        return Edge(link, self._drives(link), self._hands_over(link), any(card.done_at for card in ends))

    def holding(self, card_id: str) -> list[str]:
        """The unfinished cards that must be finished before this one may start."""
        return [
            link.predecessor_id
            for link in self.before.get(card_id, ())
            if link.type == "FS"
            and link.suspended_at is None
            and self.cards[link.predecessor_id].done_at is None
        ]

    def is_linked(self, card_id: str) -> bool:
        """Whether a link that holds begins or ends at the card."""
        return card_id in self._linked

    def find_link(self, predecessor_id: str, successor_id: str) -> Dependency | None:
        """The link between two cards in this direction, if there is one."""
        found = self.after.get(predecessor_id, ())
        return next((link for link in found if link.successor_id == successor_id), None)

    def suspended(self) -> list[Dependency]:
        """The links that do not hold, because they would close a cycle."""
        return [link for link in self.links.values() if link.suspended_at is not None]

    def assumed(self) -> list[str]:
        """The unfinished cards whose days are assumed for want of an estimate."""
        return [card.id for card in self.cards.values() if card.done_at is None and is_assumed(card)]

    def critical(self) -> list[str]:
        """The cards any delay of which delays the whole, those to start first, first."""
        times = self.plan.times
        found = [card_id for card_id in self.plan.order if times[card_id].is_critical] if self.links else []
        return sorted(found, key=lambda card_id: times[card_id].early_start)

    def slack_by_lane(self) -> list[tuple[Swimlane, float]]:
        """How many days the linked cards of a swimlane can slip before the whole does; swimlanes that cannot are left out."""
        least: dict[str, float] = {}
        times = self.plan.times
        for card_id in self._linked & times.keys():
            lane_id, slack = self.cards[card_id].swimlane_id, times[card_id].slack
            if slack < least.get(lane_id, math.inf):
                least[lane_id] = slack
        lanes = self.board.swimlanes if self.board.has_lane_headers else ()
        return [(lane, least[lane.id]) for lane in lanes if least.get(lane.id, 0.0) > EXACT]

    def _drives(self, link: Dependency) -> bool:
        """Whether the link itself hands delay on: both ends are critical, and nothing lies between them."""
        plan = self.plan
        first, then = plan.times.get(link.predecessor_id), plan.times.get(link.successor_id)
        if first is None or then is None or link.suspended_at is not None:
            return False
        if not (first.is_critical and then.is_critical):
            return False
        days = {card_id: days_of(self.cards[card_id]) for card_id in (link.predecessor_id, link.successor_id)}
        return abs(then.early_start - first.early_start - offset(link, days)) <= EXACT

    def _hands_over(self, link: Dependency) -> bool:
        """Whether the work goes from one track to another, or to a swimlane of another colour."""
        first, then = self.lane_of(link.predecessor_id), self.lane_of(link.successor_id)
        if first is None or then is None or first.id == then.id:
            return False
        return (first.track, first.colour) != (then.track, then.colour)


def _plan_of(card: Card | None) -> object:
    """All of a card that the critical path rests on."""
    return None if card is None else (card.done_at is None, card.kind == "milestone", card.estimate)
