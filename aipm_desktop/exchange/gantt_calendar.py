"""The working days of a GanttProject file: weekends and holidays, all of them in its `calendars` element."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from aipm_desktop.exchange.xml_source import attribute

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAYS_MOST = 20_000
"""Working days beyond which no last day is counted: two lifetimes of work."""


class WorkDays(NamedTuple):
    """`weekend` holds weekdays from 0 for Monday; `yearly` (month, day) of holidays that come back; `worked` are days on
    which work goes on all the same.
    """

    weekend: frozenset[int] = frozenset({5, 6})
    holidays: frozenset[date] = frozenset()
    yearly: frozenset[tuple[int, int]] = frozenset()
    worked: frozenset[date] = frozenset()

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


def work_days(root: Element) -> tuple[WorkDays, int]:
    """The file's working days, and how many days off it lists."""
    weekend = {5, 6}
    for week in root.iterfind("calendars//default-week"):
        said = [attribute(week, name) for name in _WEEKDAYS]
        weekend = {place for place, value in enumerate(said) if value == "1"}
    if any(attribute(line, "value") == "true" for line in root.iterfind("calendars//only-show-weekends")):
        weekend = set()
    holidays: set[date] = set()
    yearly: set[tuple[int, int]] = set()
    worked: set[date] = set()
    for line in root.iterfind("calendars//date"):
        kind = attribute(line, "type")
        if kind not in ("", "HOLIDAY", "WORKING_DAY"):
            continue
        year, month, day = (_whole(attribute(line, name)) for name in ("year", "month", "date"))
        if month is None or day is None:
            continue
        if year is None:
            yearly.add((month, day))
        elif (found := _date(year, month, day)) is not None:
            (worked if kind == "WORKING_DAY" else holidays).add(found)
    days = WorkDays(frozenset(weekend), frozenset(holidays), frozenset(yearly), frozenset(worked))
    return days, len(holidays) + len(yearly) + len(root.findall("vacations/vacation"))


def _whole(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 5 else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
