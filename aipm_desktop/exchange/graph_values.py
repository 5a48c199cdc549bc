"""A board's links as a picture needs them: nodes, edges and groups with what is to be seen of them. Plain values."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from aipm_desktop.domain.board import BoardSnapshot, Card, Dependency
from aipm_desktop.domain.planning.critical_path import EXACT, CriticalPath, Times, critical_path, offset
from aipm_desktop.domain.planning.network import Network, network_of

_SPACES = re.compile(r"\s+")
_JOINER = "\u200d"  # holds emoji together


class Node(NamedTuple):
    """A card; `id` is safe in any language (`n12`), `label` what people call it. `times` only of what is left to do."""

    id: str
    card: Card
    label: str
    title: str
    group: str
    times: Times | None = None
    is_critical: bool = False
    is_finished: bool = False
    is_blocked: bool = False

    @property
    def state(self) -> str:
        """What the node is filled by: finished, blocked or open; critical ones have another frame besides."""
        return "finished" if self.is_finished else "blocked" if self.is_blocked else "open"


class Edge(NamedTuple):
    """A link between the ids of two nodes; `label` is empty for finish to start without a lag."""

    source: str
    target: str
    link: Dependency
    label: str
    is_critical: bool = False
    is_suspended: bool = False


class Group(NamedTuple):
    """A swimlane that is drawn with a header; `track` is model, product or empty."""

    id: str
    name: str
    track: str


class Graph(NamedTuple):
    """All of it. Cards without a swimlane header belong to no group."""

    name: str
    groups: tuple[Group, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    duration: float = 0.0


def graph_of(board: BoardSnapshot, dependencies: Iterable[Dependency]) -> Graph:
    """The graph of the board's live cards; links to archived cards are left out."""
    links = list(dependencies)
    network = network_of(board.cards, links)
    found = critical_path(network.durations, network.links)
    lanes = [lane for lane in board.swimlanes if lane.name] if board.has_lane_headers else []
    groups = {lane.id: Group(f"g{n}", plain(lane.name), lane.track or "") for n, lane in enumerate(lanes, 1)}
    nodes = {card.id: _node(board, card, groups, found) for card in board.cards}
    edges = [
        Edge(
            nodes[link.predecessor_id].id,
            nodes[link.successor_id].id,
            link,
            link_label(link),
            _is_driving(link, network, found),
            link.suspended_at is not None,
        )
        for link in in_order(links, board.cards)
    ]
    return Graph(
        plain(board.board.name), tuple(groups.values()), tuple(nodes.values()), tuple(edges), found.duration
    )


def _node(board: BoardSnapshot, card: Card, groups: dict[str, Group], found: CriticalPath) -> Node:
    times = found.times.get(card.id)
    group = groups.get(card.swimlane_id)
    return Node(
        f"n{card.number}",
        card,
        board.label_of(card),
        plain(card.title),
        group.id if group else "",
        times,
        is_critical=times is not None and times.is_critical,
        is_finished=card.done_at is not None,
        is_blocked=card.done_at is None and (card.blocked_by > 0 or card.blocked_reason is not None),
    )


def _is_driving(link: Dependency, network: Network, found: CriticalPath) -> bool:
    """Whether a delay along the link delays the whole: both ends are critical and the link leaves no time between."""
    before, after = found.times.get(link.predecessor_id), found.times.get(link.successor_id)
    if before is None or after is None or link.suspended_at is not None:
        return False
    gap = after.early_start - before.early_start - offset(link, network.durations)
    return before.is_critical and after.is_critical and abs(gap) <= EXACT


def in_order(links: Iterable[Dependency], cards: Iterable[Card]) -> list[Dependency]:
    """The links between these cards by the numbers of their ends: the same plan always gives the same file."""
    numbers = {card.id: card.number for card in cards}
    between = [link for link in links if link.predecessor_id in numbers and link.successor_id in numbers]
    return sorted(
        between, key=lambda link: (numbers[link.predecessor_id], numbers[link.successor_id], link.type)
    )


def link_label(link: Dependency) -> str:
    """`SS +2 d`; empty for the usual link without a lag."""
    lag = f"{link.lag_days:+.10g} d" if link.lag_days else ""
    return " ".join(part for part in ("" if link.type == "FS" and not lag else link.type, lag) if part)


def plain(text: str) -> str:
    """The text on one line, without what no file format has a place for: controls, direction marks, half characters."""
    kept = (
        sign
        if sign == _JOINER or unicodedata.category(sign) not in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
        else " "
        for sign in text
    )
    return _SPACES.sub(" ", "".join(kept)).strip()
