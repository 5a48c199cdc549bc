"""What moving or stretching a bar asks for: the day a card shall start on, and its new estimate. No Qt, no words."""

from __future__ import annotations

from datetime import date
from math import ceil
from typing import NamedTuple

from aipm_desktop.domain.board import Estimate
from aipm_desktop.domain.planning.durations import days_of, expected_days
from aipm_desktop.domain.planning.schedule import Scheduled, asked
from aipm_desktop.domain.planning.workdays import Calendar, first_day, last_day, start_of
from aipm_desktop.gui.timeline.facts import Span, TimelineFacts

LEAST_DAYS = 0.5
_DIGITS = 2


class NewStart(NamedTuple):
    """A card's wished start, and where its bar would lie; `held_by` is the card it waits for when that allows no
    earlier one.
    """

    start_on: date
    span: Span
    held_by: str = ""


class NewLength(NamedTuple):
    """A card's wished estimate of so many working days, and where its bar would lie."""

    estimate: Estimate
    days: float
    span: Span


def start_at(facts: TimelineFacts, card_id: str, instant: float) -> NewStart:
    """The start nearest to an instant that can be kept: a working day, not before today or what the links ask.

    A card that was started can only have begun today or before.
    """
    planned, calendar = facts.schedule.cards[card_id], facts.calendar_of(card_id)
    wished = float(round(instant))
    held_by = ""
    if planned.is_started:
        wished = min(wished, start_of(facts.today))
        begins = calendar.opened(wished)
        if begins > start_of(facts.today):
            begins = calendar.back(wished, 1.0)
    else:
        earliest, held_by = _earliest(facts, card_id)
        if wished > earliest:
            held_by = ""
        begins = calendar.opened(max(wished, earliest))
    return NewStart(first_day(begins), _span(facts, card_id, planned, calendar, begins), held_by)


def start_moved(facts: TimelineFacts, card_id: str, by: int) -> NewStart:
    """The start so many working days after (before) the day the bar begins on now."""
    planned, calendar = facts.schedule.cards[card_id], facts.calendar_of(card_id)
    day = calendar.opened(start_of(planned.start_on))
    wished = calendar.opened(calendar.add(day, float(by))) if by > 0 else calendar.back(day, float(-by))
    return start_at(facts, card_id, wished)


def length_to(facts: TimelineFacts, card_id: str, instant: float) -> NewLength:
    """The estimate with which a bar would end nearest to an instant, in whole working days."""
    planned, calendar = facts.schedule.cards[card_id], facts.calendar_of(card_id)
    days = round(calendar.between(planned.begins, instant))
    gone = ceil(round(calendar.between(planned.begins, start_of(facts.today)), _DIGITS))
    least = max(1, gone if planned.is_started else 1)
    return _length(facts, card_id, float(max(days, least)))


def length_changed(facts: TimelineFacts, card_id: str, by: int) -> NewLength | None:
    """The estimate so many working days longer (shorter); None when nothing would be left."""
    days = round(days_of(facts.cards[card_id]) + by, _DIGITS)
    return None if days < LEAST_DAYS else _length(facts, card_id, days)


def scaled(estimate: Estimate | None, days: float) -> Estimate:
    """An estimate with another mean: one number becomes that number, three keep their proportions."""
    if estimate is None or estimate.low == estimate.high:
        return Estimate(days, days, days)
    factor = days / expected_days(estimate)
    return Estimate(*(round(part * factor, _DIGITS) for part in estimate))


def _earliest(facts: TimelineFacts, card_id: str) -> tuple[float, str]:
    """The first instant a card may begin at for today's, its board's and its links' sake, and which link's card."""
    calendar, board = facts.calendar_of(card_id), facts.calendars.board
    days = facts.days_of(card_id)
    earliest, held_by = start_of(facts.schedule.start_on), ""
    for link in facts.before.get(card_id, ()):
        before = facts.at(link.predecessor_id)
        if before is None or (before.is_finished and link.lag_days <= 0):
            continue
        instant = asked(link, before.begins, before.ends, board)
        if link.type[1] == "F":
            instant = calendar.back(instant, days) if days else instant
        if instant > earliest:
            earliest, held_by = instant, link.predecessor_id
    return earliest, held_by


def _span(facts: TimelineFacts, card_id: str, planned: Scheduled, calendar: Calendar, begins: float) -> Span:
    if planned.is_started:
        return Span(begins, max(planned.ends, begins))
    days = facts.days_of(card_id)
    return Span(begins, calendar.add(begins, days) if days else begins)


def _length(facts: TimelineFacts, card_id: str, days: float) -> NewLength:
    planned, calendar = facts.schedule.cards[card_id], facts.calendar_of(card_id)
    estimate = scaled(facts.cards[card_id].estimate, days)
    return NewLength(estimate, days, Span(planned.begins, calendar.add(planned.begins, days)))


def days_of_span(span: Span) -> tuple[date, date]:
    """The first and last day of work of a stretch."""
    if span.begins == span.ends:
        return first_day(span.begins), first_day(span.begins)
    return first_day(span.begins), last_day(span.ends)
