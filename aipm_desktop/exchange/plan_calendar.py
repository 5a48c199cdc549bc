"""What an import plan says about time: when work is done and when not, and dates that plans had before."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class PlannedWeek(NamedTuple):
    """A person's own working week: seven signs from Monday on, 1 for a working day."""

    person: str
    working_week: str


class PlannedDaysOff(NamedTuple):
    """Days, both included, on which nobody (`person` empty) or one person works."""

    from_on: date
    to_on: date
    person: str = ""
    name: str = ""


class PlannedBaseline(NamedTuple):
    """First and last day by card key, as they were when somebody saved them."""

    name: str
    dates: tuple[tuple[str, date, date], ...]


class PlannedCalendar(NamedTuple):
    """All of it; `working_week` is the board's, empty for the usual one. `imported` are the dates that stand in the source
    now: kept as a baseline, they show what a schedule made here does differently.
    """

    start_on: date | None = None
    working_week: str = ""
    weeks: tuple[PlannedWeek, ...] = ()
    days_off: tuple[PlannedDaysOff, ...] = ()
    baselines: tuple[PlannedBaseline, ...] = ()
    imported: PlannedBaseline | None = None


NO_TIMES = PlannedCalendar()
"""What a source says that knows nothing of time."""


def week_of(days: list[bool]) -> str:
    """Working days from Monday on as a week; empty when nobody would ever work."""
    return "".join("1" if is_worked else "0" for is_worked in days) if any(days) else ""
