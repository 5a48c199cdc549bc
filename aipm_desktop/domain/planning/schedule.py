"""Dates by calendar: when each card can happen, given who works when and what today's state is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple


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


class Overload(NamedTuple):
    """A stretch of days on which a person (`what` person), column, swimlane or cell has more than it can hold."""

    what: str
    id: str
    from_on: date
    to_on: date
    card_ids: tuple[str, ...]


class Schedule(NamedTuple):
    """`cards` by id, finished ones with the days they really took; `finish_on` is the last day of work that is left."""

    cards: Mapping[str, Scheduled]
    start_on: date
    finish_on: date | None
    overloads: tuple[Overload, ...] = ()
    is_levelled: bool = False
