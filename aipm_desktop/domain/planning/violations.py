"""What is wrong with a plan, each with what would mend it. A healthy board has none.

`card_ids` begins with the card it is about; days in `facts` are ISO dates, `days` counts days of the calendar, worked or
not. By `rule`, in the order they are listed [facts], and the key of the fix:

    cycle                 a suspended link, predecessor second [type]: settle_link
    before_predecessor    the start or due day somebody set cannot be, given the days of the predecessor, which is second
                          [field (start_on, due_on), date, earliest, proposed, type, lag_days]: set_start, set_due
    overdue               unfinished after its due day (bad) [due, days, finish, proposed], or planned to finish after it
                          (warn) [the same]: set_due
    unestimated_critical  on the critical path with assumed days: estimate
    unassigned            nobody has it, though it is being worked on (bad) or critical (warn) [why (active, critical)]:
                          assign
    overloaded            cards one person has at the same time [what (person …), id, from, to, cards]: level

`proposed` is the day the schedule has for the card: it is on good terms with everything. A card has one line for each of
its days: for a start the link that asks the latest, for a due day the first of overdue now, a link, overdue later.
A finished predecessor contradicts nothing but by a lag that is still running.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from aipm_desktop.domain.board import BoardSnapshot, Card, Dependency
from aipm_desktop.domain.planning.schedule import Schedule, Scheduled, asked, last_day_of_work
from aipm_desktop.domain.planning.workdays import Calendars, first_day, last_day, start_of

RULES = ("cycle", "before_predecessor", "overdue", "unestimated_critical", "unassigned", "overloaded")
BAD, WARN = "bad", "warn"


class Violation(NamedTuple):
    """One line of the list; see the module for what each rule puts where. `severity` is bad or warn."""

    rule: str
    severity: str
    card_ids: tuple[str, ...]
    facts: dict[str, str]
    fix: str
    dependency_id: str | None = None


class _Demand(NamedTuple):
    """The first day a link leaves for the start or the end of its successor."""

    link: Dependency
    earliest: date


def violations(
    board: BoardSnapshot, dependencies: Iterable[Dependency], schedule: Schedule, today: date
) -> list[Violation]:
    """What is wrong, in the order of RULES; what is bad stands before what is a warning, earlier days before later."""
    links = list(dependencies)
    left = [
        card for card in board.cards if card.id in schedule.cards and not schedule.cards[card.id].is_finished
    ]
    active = {column.id for column in board.columns if column.role == "active"}
    found = [
        Violation(
            "cycle",
            BAD,
            (link.predecessor_id, link.successor_id),
            {"type": link.type},
            "settle_link",
            link.id,
        )
        for link in links
        if link.suspended_at is not None
        and link.predecessor_id in schedule.cards
        and link.successor_id in schedule.cards
    ]
    found += _dates(left, links, schedule, today)
    for card in left:
        planned = schedule.cards[card.id]
        if planned.is_critical and planned.is_assumed:
            found.append(Violation("unestimated_critical", WARN, (card.id,), {}, "estimate"))
        if not card.people and card.kind != "milestone":
            if card.column_id in active:
                found.append(Violation("unassigned", BAD, (card.id,), {"why": "active"}, "assign"))
            elif planned.is_critical:
                found.append(Violation("unassigned", WARN, (card.id,), {"why": "critical"}, "assign"))
    for load in schedule.overloads:
        facts = {"what": load.what, "id": load.id, "from": load.from_on.isoformat()}
        facts |= {"to": load.to_on.isoformat(), "cards": str(len(load.card_ids))}
        found.append(Violation("overloaded", WARN, load.card_ids, facts, "level"))
    return sorted(found, key=lambda one: (RULES.index(one.rule), one.severity, one.facts.get("due", "")))


def _dates(
    cards: Iterable[Card], links: Iterable[Dependency], schedule: Schedule, today: date
) -> Iterator[Violation]:
    """Days that somebody set and that cannot be, or are not kept."""
    starts, ends = _demands(links, schedule, today)
    calendars = Calendars(schedule.basis)
    for card in cards:
        planned = schedule.cards[card.id]
        start, end = starts.get(card.id), ends.get(card.id)
        if card.start_on and start and not planned.is_started:
            begins = card.start_on
            if planned.begins != planned.ends:
                begins = first_day(calendars.of(planned.person_id).opened(start_of(begins)))
            if begins < start.earliest:
                yield _contradiction(
                    card, "start_on", card.start_on, start, max(planned.start_on, start.earliest)
                )
        if card.due_on is None:
            continue
        both = [demand for demand in (start, end) if demand is not None]
        demand = max(both, key=lambda one: one.earliest, default=None)
        if card.due_on < today:
            yield _overdue(card, card.due_on, planned, BAD, (today - card.due_on).days)
        elif demand and card.due_on < demand.earliest:
            yield _contradiction(card, "due_on", card.due_on, demand, planned.finish_on)
        elif planned.finish_on > card.due_on:
            yield _overdue(card, card.due_on, planned, WARN, (planned.finish_on - card.due_on).days)


def _contradiction(card: Card, field: str, day: date, demand: _Demand, proposed: date) -> Violation:
    link = demand.link
    facts = {"field": field, "date": day.isoformat(), "earliest": demand.earliest.isoformat()}
    facts |= {"proposed": proposed.isoformat(), "type": link.type, "lag_days": f"{link.lag_days:g}"}
    fix = "set_start" if field == "start_on" else "set_due"
    return Violation("before_predecessor", BAD, (card.id, link.predecessor_id), facts, fix, link.id)


def _overdue(card: Card, due_on: date, planned: Scheduled, severity: str, days: int) -> Violation:
    finish = planned.finish_on.isoformat()
    facts = {"due": due_on.isoformat(), "days": str(days), "finish": finish, "proposed": finish}
    return Violation("overdue", severity, (card.id,), facts, "set_due")


def _demands(
    links: Iterable[Dependency], schedule: Schedule, today: date
) -> tuple[dict[str, _Demand], dict[str, _Demand]]:
    """The links that ask the latest of each card's start and of its end, where that is still to come."""
    calendars = Calendars(schedule.basis)
    starts: dict[str, _Demand] = {}
    ends: dict[str, _Demand] = {}
    for link in links:
        before, after = schedule.cards.get(link.predecessor_id), schedule.cards.get(link.successor_id)
        if link.suspended_at is not None or before is None or after is None:
            continue
        if before.is_finished and link.lag_days <= 0:
            continue
        is_to_start = link.type[1] == "S"
        earliest = _earliest(link, before, after, calendars)
        if earliest <= today or (is_to_start and after.is_started):
            continue
        known = starts if is_to_start or after.begins == after.ends else ends
        if link.successor_id not in known or known[link.successor_id].earliest < earliest:
            known[link.successor_id] = _Demand(link, earliest)
    return starts, ends


def _earliest(link: Dependency, before: Scheduled, after: Scheduled, calendars: Calendars) -> date:
    """The first day the link leaves for the start (FS, SS) or end (FF, SF) of its successor."""
    instant = asked(link, before.begins, before.ends, calendars.board)
    calendar = calendars.of(after.person_id)
    if after.begins == after.ends:
        return last_day(instant) if link.lag_days or not _opens(link, before) else first_day(instant)
    if link.type[1] == "S":
        return first_day(calendar.opened(instant))
    return last_day_of_work(instant, calendar, calendars.board)


def _opens(link: Dependency, before: Scheduled) -> bool:
    """Whether a link without a lag counts from the beginning of a day."""
    if before.begins == before.ends:
        return start_of(before.start_on) == before.begins
    return link.type[0] == "S"
