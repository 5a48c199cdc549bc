"""The work that is left as a network: what each card takes and which links still hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from aipm_desktop.domain.board import Card, Dependency
from aipm_desktop.domain.planning.durations import days_of, is_assumed


class Network(NamedTuple):
    """A board's unfinished cards as activities.

    `durations` are working days by card id, in the order of the cards; `links` join two of them and never close a
    cycle. What was left out is told: `finished` cards (they take no time and hold nobody up), `suspended` links (they
    would close a cycle). `assumed` are the ids whose days are assumed for want of an estimate.
    """

    durations: Mapping[str, float]
    links: tuple[Dependency, ...]
    finished: frozenset[str] = frozenset()
    assumed: frozenset[str] = frozenset()
    suspended: tuple[Dependency, ...] = ()


def network_of(cards: Iterable[Card], dependencies: Iterable[Dependency]) -> Network:
    """The network of a board's live cards; links to archived cards hold nobody up either."""
    live = [card for card in cards if card.archived_at is None]
    durations = {card.id: days_of(card) for card in live if card.done_at is None}
    known = list(dependencies)
    return Network(
        durations,
        tuple(
            link
            for link in known
            if link.suspended_at is None
            and link.predecessor_id in durations
            and link.successor_id in durations
        ),
        frozenset(card.id for card in live if card.done_at is not None),
        frozenset(card.id for card in live if card.done_at is None and is_assumed(card)),
        tuple(link for link in known if link.suspended_at is not None),
    )
