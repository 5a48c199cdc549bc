"""The working days of a GanttProject file: weekends and holidays, all of them in its `calendars` element."""

from __future__ import annotations

from collections.abc import Container, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from aipm_desktop.exchange import msproject_values as values
from aipm_desktop.exchange.plan import Losses
from aipm_desktop.exchange.plan_calendar import PlannedCalendar, PlannedDaysOff, week_of
from aipm_desktop.exchange.text_guard import NAME_LIMIT, identifier, one_line
from aipm_desktop.exchange.xml_source import attribute

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LEAP_YEAR = 2000
DAYS_MOST = 20_000
"""Working days beyond which no last day is counted: two lifetimes of work."""


class WorkDays(NamedTuple):
    """`weekend` holds weekdays from 0 for Monday; `holidays` have names, `yearly` are those that come back each (month,
    day); `worked` are days on which work goes on all the same.
    """

    weekend: frozenset[int]
    holidays: Mapping[date, str]
    yearly: Mapping[tuple[int, int], str]
    worked: frozenset[date]

    def is_worked(self, day: date) -> bool:
        """Whether anybody works on that day."""
        if day in self.worked:
            return True
        is_holiday = day in self.holidays or (day.month, day.day) in self.yearly
        return day.weekday() not in self.weekend and not is_holiday

    def last_day(self, start: date, days: float) -> date | None:
        """The last day of work of something that starts on that day; None when it is beyond counting."""
        if not 0 <= days <= DAYS_MOST or len(self.weekend) == 7:
            return None
        left = max(1, round(days))
        day = start
        try:
            while left:
                left -= self.is_worked(day)
                if left:
                    day += timedelta(days=1)
        except OverflowError:  # the end of the calendar
            return None
        return day


def work_days(root: Element) -> WorkDays:
    """The working days of the file."""
    weekend = {5, 6}
    for week in root.iterfind("calendars//default-week"):
        said = [attribute(week, name) for name in _WEEKDAYS]
        weekend = {place for place, value in enumerate(said) if value == "1"}
    if any(attribute(line, "value") == "true" for line in root.iterfind("calendars//only-show-weekends")):
        weekend = set()
    holidays: dict[date, str] = {}
    yearly: dict[tuple[int, int], str] = {}
    worked: set[date] = set()
    for line in root.iterfind("calendars//date"):
        kind = attribute(line, "type")
        year, month, day = (_whole(attribute(line, name)) for name in ("year", "month", "date"))
        if kind not in ("", "HOLIDAY", "WORKING_DAY") or month is None or day is None:
            continue
        name = one_line(line.text or "")[:NAME_LIMIT]
        found = _date(year or _LEAP_YEAR, month, day)
        if found is not None and year is None:
            yearly[month, day] = name
        elif found is not None and kind == "WORKING_DAY":
            worked.add(found)
        elif found is not None:
            holidays[found] = name
    return WorkDays(frozenset(weekend), holidays, yearly, frozenset(worked))


def planned_times(
    root: Element, days: WorkDays, people: Container[str], years: range, losses: Losses
) -> tuple[PlannedCalendar, int]:
    """The times as a board keeps them, and how many days off have no place there. Holidays that come back each year are
    written out for `years`.
    """
    found = [PlannedDaysOff(day, day, "", name) for day, name in sorted(days.holidays.items())]
    for (month, day), name in days.yearly.items():
        on = [each for year in years if (each := _date(year, month, day)) is not None]
        found.extend(PlannedDaysOff(each, each, "", name) for each in on)
    lost = len(days.worked)
    losses.add("days_off", "no_place", "", lost)
    for line in root.iterfind("vacations/vacation"):
        first, last = values.day(attribute(line, "start")), values.day(attribute(line, "end"))
        person = f"resource:{identifier(attribute(line, 'resourceid'))}"
        if first is None or last is None or last < first or person not in people:
            losses.add("days_off", "unknown_person" if person not in people else "bad_date")
            lost += 1
        else:
            found.append(PlannedDaysOff(first, last, person))
    week = week_of([place not in days.weekend for place in range(7)])
    return PlannedCalendar(working_week=week, days_off=tuple(dict.fromkeys(found))), lost


def _whole(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 5 else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
