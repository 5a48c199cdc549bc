"""The live cards of a board as activities to be scheduled: what state each is in, what is left of it, in which order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from math import inf

from aipm_desktop.domain.board import BoardSnapshot, Card, Dependency
from aipm_desktop.domain.planning.critical_path import NotAcyclic, circular
from aipm_desktop.domain.planning.durations import days_of
from aipm_desktop.domain.planning.workdays import MOMENT, Calendar, Calendars, end_of, start_of

FINISHED, STARTED, MILESTONE, WAITING = "finished", "started", "milestone", "waiting"


@dataclass(slots=True)
class Activity:
    """A card while it is scheduled; schedule.py says what its `state` means.

    `begins` is, until it is placed, the earliest it may be. `days` are those left from `resumes` on. `opens`: a milestone
    at the beginning of its day, not at the end. `after` has the links that count and their successors, `waits` the
    number of those to it. `held_start` (and whether it is the beginning of a day) and `held_end` are what links to it
    ask. `late_start` and `late_end` are the latest with which the whole is not late.
    """

    card: Card
    state: str
    calendar: Calendar
    days: float
    begins: float
    ends: float = -inf
    resumes: float = -inf
    opens: bool = False
    waits: int = 0
    after: list[tuple[Activity, Dependency]] = field(default_factory=list)
    held_start: tuple[float, bool] = (-inf, False)
    held_end: float = -inf
    late_start: float = inf
    late_end: float = inf

    def is_opening(self, link: Dependency) -> bool:
        """Whether a milestone that a link lets happen then lies at the beginning of its day."""
        return not link.lag_days and (self.opens if self.state == MILESTONE else link.type[0] == "S")


def activities_of(
    board: BoardSnapshot,
    dependencies: Iterable[Dependency],
    calendars: Calendars,
    today: date,
    planned_from: date,
) -> list[Activity]:
    """The live cards in the order of the board, tied by the links that count: not suspended, and to unfinished cards."""
    active = {column.id for column in board.columns if column.role == "active"}
    links = list(dependencies)
    held = held_cards(board, links)
    known = {
        card.id: _activity(
            card, calendars, today, planned_from, is_active=card.column_id in active and card.id not in held
        )
        for card in board.cards
        if card.archived_at is None
    }
    for link in links:
        if link.suspended_at is None:
            before, successor = known.get(link.predecessor_id), known.get(link.successor_id)
            if before and successor and successor.state != FINISHED:
                before.after.append((successor, link))
                successor.waits += 1
    return list(known.values())


def held_cards(board: BoardSnapshot, links: Iterable[Dependency]) -> set[str]:
    """Cards that wait for an unfinished one to be finished: wherever they stand, they have not begun."""
    unfinished = {card.id for card in board.cards if card.done_at is None and card.archived_at is None}
    return {
        link.successor_id
        for link in links
        if link.type == "FS" and link.suspended_at is None and link.predecessor_id in unfinished
    }


def _activity(
    card: Card, calendars: Calendars, today: date, planned_from: date, *, is_active: bool
) -> Activity:
    calendar = calendars.of(card.people[0] if card.people else None)
    days = days_of(card)
    if card.done_at is not None:
        finish_on = day_of(card.done_at)
        start_on = min(card.start_on or day_of(card.created_at), finish_on)
        return Activity(card, FINISHED, calendar, 0.0, start_of(start_on), end_of(finish_on))
    earliest = start_of(max(planned_from, card.start_on or planned_from))
    if days <= MOMENT:
        return Activity(card, MILESTONE, calendars.board, 0.0, earliest)
    if is_active:
        began_on = card.start_on if card.start_on and card.start_on <= today else day_of(card.entered_at)
        return Activity(card, STARTED, calendar, days, start_of(min(began_on, today)))
    return Activity(card, WAITING, calendar, days, earliest)


def day_of(at: int) -> date:
    """The day of an instant (UTC milliseconds) where the user is, as `today` is."""
    return datetime.fromtimestamp(at / 1000).astimezone().date()


def ordered(activities: list[Activity]) -> list[Activity]:
    """Predecessors before successors, otherwise as they stood; raises NotAcyclic."""
    order = [activity for activity in activities if not activity.waits]
    for activity in order:  # grows while it is read
        for successor, _ in activity.after:
            successor.waits -= 1
            if not successor.waits:
                order.append(successor)
    if len(order) < len(activities):
        following = {
            activity.card.id: [successor.card.id for successor, _ in activity.after]
            for activity in activities
            if activity.waits
        }
        raise NotAcyclic(circular(following))
    return order
