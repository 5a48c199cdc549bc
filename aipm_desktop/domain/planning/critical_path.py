"""The critical path method for links of all four types with lags (Kelley and Walker 1959; PDM after Fondahl 1961).

Durations and lags are working days and may be fractions. Work is not interrupted, so each link is one inequality between
two starts, `start(successor) >= start(predecessor) + offset`, with the offset that its type says:

    FS  duration(predecessor) + lag          SS  lag
    FF  duration(predecessor) + lag - duration(successor)
    SF  lag - duration(successor)

Nothing starts before day 0. Early starts are the least that satisfy all links, late starts the greatest with which the
whole still ends on its early finish. Total slack is late minus early start; free slack is how far a card can slip before
any successor's early start (or the end) moves.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from aipm_desktop.domain.board import Dependency

EXACT = 1e-9
"""Working days below which two instants are the same."""


class Times(NamedTuple):
    """When a card can and must happen, in working days from the start of the network."""

    early_start: float
    early_finish: float
    late_start: float
    late_finish: float
    slack: float
    free_slack: float

    @property
    def is_critical(self) -> bool:
        """Whether any delay of it delays the whole."""
        return self.slack <= EXACT


class CriticalPath(NamedTuple):
    """`times` by card id; `order` puts every predecessor before its successors; `path` is one chain of cards that
    drive each other from the start to the end (others of the same length may exist: all cards with slack 0).
    """

    times: dict[str, Times]
    order: list[str]
    path: tuple[str, ...]
    duration: float


class NotAcyclic(ValueError):  # noqa: N818  what the network is
    """The links close a cycle through these cards, so there is no order; the store lets none in."""

    def __init__(self, cards: Iterable[str]) -> None:
        self.cards = tuple(cards)
        super().__init__(" ".join(self.cards))


def offset(link: Dependency, durations: Mapping[str, float]) -> float:
    """How many working days after its predecessor's start a card may start; negative when it may start before."""
    days = link.lag_days
    if link.type in ("FS", "FF"):
        days += durations[link.predecessor_id]
    if link.type in ("FF", "SF"):
        days -= durations[link.successor_id]
    return days


def critical_path(durations: Mapping[str, float], links: Iterable[Dependency]) -> CriticalPath:
    """Early and late times, slack and the critical path; linear in cards plus links.

    Raises NotAcyclic when the links close a cycle, KeyError for a link to a card without a duration.
    """
    ids = list(durations)
    place = {card_id: number for number, card_id in enumerate(ids)}
    days = list(durations.values())
    after: list[list[tuple[int, float]]] = [[] for _ in ids]
    waiting = [0] * len(ids)
    for link in links:
        successor = place[link.successor_id]
        after[place[link.predecessor_id]].append((successor, offset(link, durations)))
        waiting[successor] += 1
    order, start, driver = _forward(after, waiting)
    if len(order) < len(ids):
        following = {
            ids[node]: [ids[successor] for successor, _ in after[node]]
            for node, count in enumerate(waiting)
            if count
        }
        raise NotAcyclic(circular(following))
    end = max((start[node] + days[node] for node in order), default=0.0)
    late, free = _backward(order, after, start, days, end)
    times = {
        card_id: Times(
            start[node],
            start[node] + days[node],
            late[node],
            late[node] + days[node],
            _zero(late[node] - start[node]),
            _zero(free[node]),
        )
        for node, card_id in enumerate(ids)
    }
    # The last in the order: a milestone at the end belongs to the path it ends.
    last = next((node for node in reversed(order) if start[node] + days[node] == end), None)
    path: list[str] = []
    while last is not None:
        path.append(ids[last])
        last = driver[last]
    return CriticalPath(times, [ids[node] for node in order], tuple(reversed(path)), end)


def _forward(
    after: list[list[tuple[int, float]]], waiting: list[int]
) -> tuple[list[int], list[float], list[int | None]]:
    """Nodes in topological order (those given first, first), their early starts, and which node set each start."""
    start = [0.0] * len(after)
    driver: list[int | None] = [None] * len(after)
    order = [node for node, count in enumerate(waiting) if not count]
    for node in order:  # grows while it is read
        begins = start[node]
        for successor, days in after[node]:
            possible = begins + days
            if possible > start[successor] or (driver[successor] is None and possible == start[successor]):
                start[successor] = possible
                driver[successor] = node
            waiting[successor] -= 1
            if not waiting[successor]:
                order.append(successor)
    return order, start, driver


def _backward(
    order: list[int], after: list[list[tuple[int, float]]], start: list[float], days: list[float], end: float
) -> tuple[list[float], list[float]]:
    """Late starts and free slack."""
    late, free = [0.0] * len(days), [0.0] * len(days)
    for node in reversed(order):
        latest = end - days[node]
        nearest = latest  # the first moment at which the start of a successor, or the end, would move
        for successor, gap in after[node]:
            # Comparisons, as a call of min for each link takes twice the time of the whole.
            if late[successor] - gap < latest:
                latest = late[successor] - gap
            if start[successor] - gap < nearest:
                nearest = start[successor] - gap
        late[node], free[node] = latest, nearest - start[node]
    return late, free


def circular(following: Mapping[str, Sequence[str]]) -> list[str]:
    """Of cards that no order could reach (each with its successors), those on cycles or between two: the rest only waits
    for them.
    """
    before: dict[str, list[str]] = {card_id: [] for card_id in following}
    ahead = dict.fromkeys(following, 0)
    for card_id, successors in following.items():
        for successor in successors:
            if successor in before:
                before[successor].append(card_id)
                ahead[card_id] += 1
    free = [card_id for card_id, count in ahead.items() if not count]
    for card_id in free:  # grows while it is read
        for predecessor in before[card_id]:
            ahead[predecessor] -= 1
            if not ahead[predecessor]:
                free.append(predecessor)
    return [card_id for card_id, count in ahead.items() if count]


def _zero(days: float) -> float:
    """What rounding left of nothing is nothing."""
    return 0.0 if abs(days) <= EXACT else days
