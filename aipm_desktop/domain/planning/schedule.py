"""Dates by calendar: when each card can happen, given who works when and what today's state is.

A card's days are worked without a break but for free days, in the calendar of its first person (the board's for nobody).
Instants are those of workdays.py. Nobody has two cards kept apart here; see `overloads`, and levelling.py.

- A *finished* card keeps the days it really had: from its start day (the day it was made, without one) to the day it
  was finished, both whole. No link moves it; links from it count from those days, so that a lag after it holds. What
  waits for it without a lag can begin the day it is finished.
- A *started* card lies in an active column and waits for no unfinished card (one that does has not begun: on boards
  without a queue cards stand in their column from the beginning). It began on its start day if that has come, else on the day it entered the
  column. Left are its days less those worked since; they are worked from today on. One that should be over by now is
  expected to end with today (with the next day its person works). Links to its start do not hold it any more; links to
  its end move its end alone.
- A *milestone* (any card that takes no time) lies at the instant that the last of its links says, on the day which that
  instant ends, or which it begins when it is that of a start; or at the beginning of the first working day of the board
  on which it may be, when that is not before.
- Every *other* card begins at the first instant of its calendar that is not before today, the board's start, its own
  start day, and what its links say. `start_on` stands for today and the board's start here, but not for started cards.

A link says that its successor's start (FS, SS) or end (FF, SF) is not before its predecessor's end (FS, FF) or start
(SS, SF) plus the lag, which is counted in the board's calendar. Where it asks for a later end, a card begins so late that
as much is worked by then; if that instant is in its free time it ends there without more work, and its last day is that
of the last work before, of its own or the board's.

The end of the plan is the latest end of a card that is left. Slack is how long what is left of a card can be put off, in
working days of the board's calendar, until the end moves; a card is critical when it has none. It follows from a second
pass, from the end back: each link gives its predecessor the latest end or start with which its successor is not late.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from math import floor, inf
from typing import NamedTuple

from aipm_desktop.domain.board import BoardSnapshot, Dependency
from aipm_desktop.domain.planning.activities import (
    FINISHED,
    MILESTONE,
    STARTED,
    WAITING,
    Activity,
    activities_of,
    ordered,
)
from aipm_desktop.domain.planning.durations import is_assumed
from aipm_desktop.domain.planning.overloads import Job, overloads_of
from aipm_desktop.domain.planning.overloads import Overload as Overload
from aipm_desktop.domain.planning.settings import PlanBasis
from aipm_desktop.domain.planning.workdays import (
    MOMENT,
    Calendar,
    Calendars,
    first_day,
    last_day,
    start_of,
)


class Scheduled(NamedTuple):
    """Where a card lies on the calendar.

    `start_on` and `finish_on` are its first and last day of work (of a milestone both are its day). `begins` and `ends`
    are the same exactly: `date.toordinal()` plus the share of that working day that has gone. `slack_days` are working
    days of the board's calendar it can slip before the end does.
    """

    start_on: date
    finish_on: date
    begins: float
    ends: float
    person_id: str | None = None
    slack_days: float = 0.0
    is_critical: bool = False
    is_started: bool = False
    is_finished: bool = False
    is_assumed: bool = False


class Schedule(NamedTuple):
    """`cards` by id, finished ones with the days they really took; `start_on` is the day that cards not started are
    planned from, `finish_on` the last day of work that is left; `basis` is what it was made with.
    """

    cards: Mapping[str, Scheduled]
    start_on: date
    finish_on: date | None
    overloads: tuple[Overload, ...] = ()
    is_levelled: bool = False
    basis: PlanBasis = PlanBasis()


def schedule(
    board: BoardSnapshot,
    dependencies: Iterable[Dependency],
    basis: PlanBasis,
    today: date,
    *,
    start_on: date | None = None,
) -> Schedule:
    """The earliest dates of every live card, as the module defines them; linear in cards plus links.

    Raises NotAcyclic when links that are not suspended close a cycle.
    """
    calendars = Calendars(basis)
    planned_from = start_on or max(today, basis.settings.start_on or today)
    activities = activities_of(board, dependencies, calendars, today, planned_from)
    order = ordered(activities)
    lay_out(order, calendars, today)
    return assembled(activities, order, calendars, today, planned_from, basis)


def lay_out(
    order: Iterable[Activity],
    calendars: Calendars,
    today: date,
    room: Callable[[Activity], None] | None = None,
) -> None:
    """Gives every activity its earliest instants, in an order with predecessors first.

    `room` may put an activity off that has them, before those that wait for it hear of it.
    """
    for activity in order:
        _place(activity, calendars.board, today)
        if room is not None:
            room(activity)
        for successor, link in activity.after:
            _hold(successor, link, activity, calendars.board, today)


def assembled(
    activities: Sequence[Activity],
    order: Sequence[Activity],
    calendars: Calendars,
    today: date,
    planned_from: date,
    basis: PlanBasis,
    *,
    is_levelled: bool = False,
) -> Schedule:
    """The schedule of activities that have their instants: slack by their links, and overloads."""
    left = [activity for activity in order if activity.state != FINISHED]
    end = max((activity.ends for activity in left), default=0.0)
    for activity in reversed(left):
        _limit(activity, end, calendars.board)
    cards = {activity.card.id: _scheduled(activity, calendars.board) for activity in activities}
    return Schedule(
        cards,
        planned_from,
        max((cards[activity.card.id].finish_on for activity in left), default=None),
        overloads_of(_jobs(activities, today), calendars),
        is_levelled,
        basis,
    )


def _place(activity: Activity, board: Calendar, today: date) -> None:
    """Gives a card its earliest instants, once all that holds it has its own."""
    calendar = activity.calendar
    if activity.state == MILESTONE:
        opening = (board.opened(activity.begins), True)
        activity.begins, activity.opens = max(opening, activity.held_start)
        activity.resumes = activity.ends = activity.begins
    elif activity.state == STARTED:
        activity.resumes = calendar.opened(start_of(today))
        activity.days -= calendar.between(activity.begins, start_of(today))
        if activity.days <= MOMENT:
            activity.days = 0.0
            activity.resumes = floor(activity.resumes) + 1.0
        activity.ends = max(calendar.add(activity.resumes, activity.days), activity.held_end)
    elif activity.state == WAITING:
        begins = calendar.opened(max(activity.begins, activity.held_start[0]))
        if activity.held_end > -inf:
            begins = max(begins, calendar.back(activity.held_end, activity.days))
        activity.begins = activity.resumes = begins
        activity.ends = max(calendar.add(begins, activity.days), activity.held_end)


def _hold(successor: Activity, link: Dependency, activity: Activity, board: Calendar, today: date) -> None:
    """Tells the successor of a link what its predecessor, which has its instants, asks of it."""
    instant = asked(link, activity.begins, activity.ends, board)
    if activity.state == FINISHED and not link.lag_days:
        instant = min(instant, start_of(today))
    if link.type[1] == "S" or successor.state == MILESTONE:
        successor.held_start = max(successor.held_start, (instant, activity.is_opening(link)))
    else:
        successor.held_end = max(successor.held_end, instant)


def asked(link: Dependency, begins: float, ends: float, board: Calendar) -> float:
    """The instant before which a link's successor may not start or end, given those of its predecessor."""
    instant = begins if link.type[0] == "S" else ends
    return board.add(instant, link.lag_days) if link.lag_days else instant


def last_day_of_work(ends: float, calendar: Calendar, board: Calendar) -> date:
    """The last day of a card that ends at an instant which may be in free time."""
    return last_day(max(calendar.settled(ends), board.settled(ends)))


def _limit(activity: Activity, end: float, board: Calendar) -> None:
    """Works out how late a card can be, once all that waits for it knows."""
    activity.late_end = end
    for successor, link in activity.after:
        is_from_start, is_to_end = link.type[0] == "S", link.type[1] == "F"
        if (is_from_start and activity.state == STARTED) or (not is_to_end and successor.state == STARTED):
            continue
        instant = successor.late_end if is_to_end else successor.late_start
        if link.lag_days:
            instant = board.back(instant, link.lag_days)
        if is_from_start:
            activity.late_start = min(activity.late_start, instant)
        else:
            activity.late_end = min(activity.late_end, instant)
    if activity.days:
        calendar, latest = activity.calendar, activity.calendar.back(activity.late_end, activity.days)
        if activity.late_start < latest:
            is_worked = calendar.opened(activity.late_start) <= activity.late_start + MOMENT
            if not is_worked:  # work that cannot begin by then can only begin before
                activity.late_start = calendar.settled(activity.late_start)
            ended = calendar.add(activity.late_start, activity.days)
            activity.late_end = min(activity.late_end, calendar.opened(ended) if is_worked else ended)
        else:
            activity.late_start = latest
    else:
        activity.late_start = activity.late_end = min(activity.late_start, activity.late_end)


def _scheduled(activity: Activity, board: Calendar) -> Scheduled:
    card, is_finished = activity.card, activity.state == FINISHED
    start_on, finish_on = first_day(activity.begins), last_day(activity.ends)
    if activity.state == MILESTONE:
        start_on = finish_on = start_on if activity.opens else finish_on
    elif activity.ends == activity.held_end:
        finish_on = last_day_of_work(activity.ends, activity.calendar, board)
    slack = 0.0 if is_finished else round(board.between(activity.resumes, activity.late_start), 6)
    return Scheduled(
        start_on,
        finish_on,
        activity.begins,
        activity.ends,
        card.people[0] if card.people else None,
        max(slack, 0.0),
        not is_finished and slack <= MOMENT,
        activity.state == STARTED,
        is_finished,
        not is_finished and is_assumed(card),
    )


def _jobs(activities: Iterable[Activity], today: date) -> Iterator[Job]:
    """What people have to do from today on."""
    for activity in activities:
        card = activity.card
        if card.people and activity.state == WAITING:
            yield Job(card.id, card.people, activity.begins, activity.ends)
        elif card.people and activity.state == STARTED:
            yield Job(card.id, card.people, activity.calendar.opened(start_of(today)), activity.ends)
