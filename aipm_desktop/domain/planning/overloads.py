"""When people have more than one card at a time.

Cards are at the same time where their work overlaps, to the instant, within the person's own working time: one that
ends at noon and another that begins then are not. What is found is told by days: a stretch is the days through which the
same cards overlap with another of them, free days between two such days included. Everybody on a card is taken to work
on it; what takes no time loads nobody.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from aipm_desktop.domain.planning.workdays import (
    MOMENT,
    Calendar,
    Calendars,
    end_of,
    first_day,
    last_day,
    start_of,
)


class Overload(NamedTuple):
    """A stretch of days on which a person (`what` person), column, swimlane or cell has more than it can hold."""

    what: str
    id: str
    from_on: date
    to_on: date
    card_ids: tuple[str, ...]


class Job(NamedTuple):
    """Work of a card that is still to come, by whom, between two instants."""

    card_id: str
    people: tuple[str, ...]
    begins: float
    ends: float


def overloads_of(jobs: Iterable[Job], calendars: Calendars) -> tuple[Overload, ...]:
    """Every stretch on which a person has several of the jobs, most cards first, then the earliest.

    The cards of a stretch stand in the order of the jobs.
    """
    by_person: dict[str, list[Job]] = {}
    for job in jobs:
        for person_id in job.people:
            by_person.setdefault(person_id, []).append(job)
    found = [
        Overload("person", person_id, first, last, card_ids)
        for person_id, own in by_person.items()
        if len(own) > 1
        for first, last, card_ids in _stretches(own, calendars.of(person_id))
    ]
    return tuple(sorted(found, key=lambda one: (-len(one.card_ids), one.from_on)))


def _stretches(jobs: Sequence[Job], calendar: Calendar) -> Iterator[tuple[date, date, tuple[str, ...]]]:
    """Days through which the same cards overlap, in order of time."""
    changes: dict[int, list[tuple[int, int]]] = {}
    for place, first, last in _crowded_days(jobs, calendar):
        changes.setdefault(first.toordinal(), []).append((place, 1))
        changes.setdefault(last.toordinal() + 1, []).append((place, -1))
    days = sorted(changes)
    here: dict[int, int] = {}
    kept: tuple[date, date, tuple[str, ...]] | None = None
    for day, until in pairwise(days):
        _apply(changes[day], here)
        first, last = first_day(calendar.opened(float(day))), last_day(calendar.settled(float(until)))
        if len(here) < 2 or first > last:
            continue
        card_ids = tuple(jobs[place].card_id for place in sorted(here))
        if kept and kept[2] == card_ids and calendar.between(end_of(kept[1]), start_of(first)) < MOMENT:
            kept = (kept[0], last, card_ids)
            continue
        if kept:
            yield kept
        kept = (first, last, card_ids)
    if kept:
        yield kept


def _apply(changes: Iterable[tuple[int, int]], here: dict[int, int]) -> None:
    for place, by in changes:
        here[place] = here.get(place, 0) + by
        if not here[place]:
            del here[place]


def _crowded_days(jobs: Sequence[Job], calendar: Calendar) -> Iterator[tuple[int, date, date]]:
    """For each job (by place) the days on which it overlaps with another."""
    crowds = _crowds(jobs)
    starts = [start for start, _ in crowds]
    for place, job in enumerate(jobs):
        at = max(bisect_right(starts, job.begins) - 1, 0)
        while at < len(crowds) and crowds[at][0] < job.ends:
            begins = calendar.opened(max(crowds[at][0], job.begins))
            ends = calendar.settled(min(crowds[at][1], job.ends))
            if ends - begins > MOMENT:
                yield place, first_day(begins), last_day(ends)
            at += 1


def _crowds(jobs: Iterable[Job]) -> list[tuple[float, float]]:
    """The longest spans within which there are always at least two jobs, in order."""
    changes: dict[float, int] = {}
    for job in jobs:
        changes[job.begins] = changes.get(job.begins, 0) + 1
        changes[job.ends] = changes.get(job.ends, 0) - 1
    return list(_spans(changes))


def _spans(changes: Mapping[float, int]) -> Iterator[tuple[float, float]]:
    count, since = 0, 0.0
    for instant in sorted(changes):
        before, count = count, count + changes[instant]
        if before < 2 <= count:
            since = instant
        elif before >= 2 > count:
            yield since, instant
