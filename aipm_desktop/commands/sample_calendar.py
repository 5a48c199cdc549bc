"""When things happened in the sample: working days before a given instant, at office hours where each person lives."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cache
from random import Random
from zoneinfo import ZoneInfo

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri")
_MINUTE = 60_000
_FIRST_HOUR, _HOURS = 9, 7.5


class Calendar:
    """Days counted back from the instant the sample is made (UTC ms)."""

    def __init__(self, now: int) -> None:
        self.now = now
        self.today = datetime.fromtimestamp(now / 1000, UTC).date()

    def instant(self, days_ago: int, zone: str, chance: Random, not_before: int = 0) -> int:
        """UTC ms at office hours of that working day in a zone, some minutes after `not_before`, never after now."""
        if days_ago == 0:
            chosen = self.now - round((110 - 90 * chance.random()) * _MINUTE)
        else:
            day = _working_day(self.today, -days_ago)
            seconds = round((_FIRST_HOUR + _HOURS * chance.random()) * 3600)
            at = datetime.combine(day, time(), known_zone(zone)) + timedelta(seconds=seconds)
            chosen = int(at.timestamp()) * 1000
        earliest = not_before + round((2 + 12 * chance.random()) * _MINUTE)
        return min(max(chosen, earliest), self.now - 1000)

    def due(self, day: int | str) -> date:
        """The day so many working days from today (0: today, or Monday at a weekend), or the next such weekday."""
        if isinstance(day, str):
            return self.today + timedelta(days=(_WEEKDAYS.index(day) - self.today.weekday()) % 7)
        if day == 0 and self.today.weekday() > 4:
            return _working_day(self.today, 1)
        return _working_day(self.today, day)


def known_zone(name: str) -> tzinfo:
    """The time zone, or UTC on a computer that does not have its data."""
    return _zone(name) or UTC


def has_zone(name: str) -> bool:
    """Whether this computer has the data of that time zone."""
    return _zone(name) is not None


@cache
def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        return None


def _working_day(day: date, count: int) -> date:
    """The day `count` days of Monday to Friday later, or earlier when negative."""
    step = timedelta(days=1 if count > 0 else -1)
    while count:
        day += step
        if day.weekday() < 5:
            count -= 1 if count > 0 else -1
    return day
