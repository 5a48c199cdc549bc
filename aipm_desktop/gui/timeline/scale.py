"""The time axis as numbers: where a day lies in pixels, and what is written over it. No Qt, no words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

LEAST, MOST = 0.6, 64.0
"""Pixels a day can take."""
STEP = 1.25
"""What one turn of the wheel, or a key, makes of it."""
ZOOMS = {"day": 40.0, "week": 14.0, "month": 4.6, "quarter": 1.5}
"""Pixels a day takes in each of the zooms with a name."""
_FROM = (("day", 20.0), ("week", 6.0), ("month", 2.2))
SHADED_FROM = 2.2
"""Pixels a day must take for weekends to be told apart."""
_LAST = date.max.toordinal() - 400


class Tick(NamedTuple):
    """A stretch of the axis from one ordinal to (not including) another: a day, week, month, quarter or year."""

    unit: str
    start: int
    end: int


class Scale:
    """Days from `first` to `last` (ordinals, both shown) at `per_day` pixels each; x is 0 where the first day begins."""

    def __init__(self, first: int = 1, last: int = 31, per_day: float = ZOOMS["week"]) -> None:
        self.first = min(max(1, first), _LAST)
        self.last = min(max(last, self.first), _LAST)
        self.per_day = min(max(per_day, LEAST), MOST)

    @property
    def zoom(self) -> str:
        """The name of the zoom this is nearest to, which says what the axis shows."""
        return next((name for name, least in _FROM if self.per_day >= least), "quarter")

    @property
    def width(self) -> int:
        """Pixels of the whole axis."""
        return round((self.last + 1 - self.first) * self.per_day)

    @property
    def shades_days(self) -> bool:
        """Whether single days are wide enough to shade those without work."""
        return self.per_day >= SHADED_FROM

    def x(self, instant: float) -> float:
        """Where an instant (ordinal plus share of the day) lies."""
        return (instant - self.first) * self.per_day

    def instant(self, x: float) -> float:
        """The instant at an x."""
        return self.first + x / self.per_day

    def days_between(self, left: float, right: float) -> range:
        """The ordinals of the days that touch a stretch of x, within the axis."""
        start = max(self.first, int(self.instant(left)))
        return range(start, min(self.last, int(self.instant(right))) + 1)

    def upper(self, days: range) -> Iterator[Tick]:
        """What stands over the lower line of the axis: months, or years."""
        return ticks("month" if self.zoom in ("day", "week") else "year", days)

    def lower(self, days: range, first_weekday: int = 0) -> Iterator[Tick]:
        """The finest stretches shown: days, weeks from the first weekday (Monday 0) on, months or quarters."""
        return ticks(self.zoom, days, first_weekday)


def ticks(unit: str, days: range, first_weekday: int = 0) -> Iterator[Tick]:
    """The stretches of a unit that touch some days, whole ones."""
    if not days:
        return
    start = _begin(unit, date.fromordinal(days.start), first_weekday)
    while start.toordinal() < days.stop:
        end = _next(unit, start)
        yield Tick(unit, start.toordinal(), end.toordinal())
        start = end


def _begin(unit: str, day: date, first_weekday: int) -> date:
    if unit == "day":
        return day
    if unit == "week":
        back = (day.weekday() - first_weekday) % 7
        return day - timedelta(days=min(back, day.toordinal() - 1))
    month = {"month": day.month, "quarter": (day.month - 1) // 3 * 3 + 1, "year": 1}[unit]
    return date(day.year, month, 1)


def _next(unit: str, start: date) -> date:
    if unit == "day":
        return start + timedelta(days=1)
    if unit == "week":
        return start + timedelta(days=7)
    months = start.month - 1 + {"month": 1, "quarter": 3, "year": 12}[unit]
    return date(start.year + months // 12, months % 12 + 1, 1)
