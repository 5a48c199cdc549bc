"""Times of a schedule as MS Project XML has them: clock times of an eight-hour day, durations, the calendars they rest on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from math import ceil, floor
from typing import TYPE_CHECKING

from aipm_desktop.domain.board import Person
from aipm_desktop.domain.planning.regions import holidays_in
from aipm_desktop.domain.planning.schedule import Scheduled
from aipm_desktop.domain.planning.settings import DayOff, PlanBasis
from aipm_desktop.domain.planning.workdays import HOLIDAY_YEARS, MOMENT

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MINUTES_PER_DAY = 480
_HALF = timedelta(hours=4)
_MORNING, _AFTERNOON = time(8), time(13)
_SHIFTS = (("08:00:00", "12:00:00"), ("13:00:00", "17:00:00"))
_ILLEGAL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def child(parent: Element, tag: str, value: object = None) -> Element:
    """Adds an element, with a text when there is one; yes and no are 1 and 0."""
    from xml.etree.ElementTree import SubElement

    made = SubElement(parent, tag)
    if value is not None:
        made.text = str(int(value)) if isinstance(value, bool) else legal(str(value))
    return made


def legal(text: str) -> str:
    """The text without characters that XML has no place for."""
    return _ILLEGAL.sub("\ufffd", text).replace("\r\n", "\n").replace("\r", "\n")


def begin_of(planned: Scheduled) -> datetime:
    """When work begins: the share of the day that has gone, as hours from 8 to 12 and 13 to 17."""
    if planned.begins == planned.ends:
        return end_of(planned)
    day = floor(planned.begins + MOMENT)
    return _clock(date.fromordinal(day), planned.begins - day, is_end=False)


def end_of(planned: Scheduled) -> datetime:
    """When work ends; for a card that takes no time, its instant on its day."""
    if planned.begins == planned.ends:
        return _clock(planned.start_on, planned.begins - planned.start_on.toordinal(), is_end=True)
    day = ceil(planned.ends - MOMENT) - 1
    return _clock(date.fromordinal(min(day, date.max.toordinal())), planned.ends - day, is_end=True)


def _clock(day: date, share: float, *, is_end: bool) -> datetime:
    worked = timedelta(minutes=round(min(max(share, 0.0), 1.0) * MINUTES_PER_DAY))
    is_morning = worked <= _HALF if is_end else worked < _HALF
    start = datetime.combine(day, _MORNING if is_morning else _AFTERNOON)
    return start + (worked if is_morning else worked - _HALF)


def duration(days: float) -> str:
    """Working days as `PT12H30M0S`."""
    seconds = round(days * MINUTES_PER_DAY * 60)
    return f"PT{seconds // 3600}H{seconds // 60 % 60}M{seconds % 60}S"


def add_calendars(
    root: Element, basis: PlanBasis, people: Mapping[str, Person], span: tuple[date, date]
) -> dict[str, int]:
    """Writes the board's calendar as number 1 and one for each person; the numbers by person id.

    Holidays are written out as days off, for the years of `span`.
    """
    calendars = child(root, "Calendars")
    settings = basis.settings
    free = [off for off in basis.days_off if off.person_id is None]
    base = _calendar(calendars, 1, "Standard", None)
    _add_week(base, settings.working_week)
    _add_days_off(base, [*free, *_holidays(settings.holiday_region, span)])
    numbers: dict[str, int] = {}
    for number, (person_id, person) in enumerate(people.items(), 2):
        own = basis.weeks.get(person_id)
        calendar = _calendar(calendars, number, person.name, 1)
        if own is not None and own.working_week:
            _add_week(calendar, own.working_week)
        region = own.holiday_region if own is not None else ""
        theirs = [off for off in basis.days_off if off.person_id == person_id]
        _add_days_off(calendar, [*theirs, *_holidays(region, span)])
        numbers[person_id] = number
    return numbers


def _calendar(parent: Element, number: int, name: str, base: int | None) -> Element:
    made = child(parent, "Calendar")
    child(made, "UID", number)
    child(made, "Name", name)
    child(made, "IsBaseCalendar", base is None)
    child(made, "BaseCalendarUID", -1 if base is None else base)
    return made


def _add_week(calendar: Element, week: str) -> None:
    """The seven days, Sunday first as the format counts them."""
    days = child(calendar, "WeekDays")
    for kind in range(1, 8):
        is_worked = week[(kind - 2) % 7] == "1"
        day = child(days, "WeekDay")
        child(day, "DayType", kind)
        child(day, "DayWorking", is_worked)
        if is_worked:
            times = child(day, "WorkingTimes")
            for start, end in _SHIFTS:
                shift = child(times, "WorkingTime")
                child(shift, "FromTime", start)
                child(shift, "ToTime", end)


def _add_days_off(calendar: Element, days_off: Iterable[DayOff]) -> None:
    found = sorted({(off.from_on, off.to_on, off.name) for off in days_off})
    if not found:
        return
    exceptions = child(calendar, "Exceptions")
    for first, last, name in found:
        made = child(exceptions, "Exception")
        child(made, "EnteredByOccurrences", value=False)
        period = child(made, "TimePeriod")
        child(period, "FromDate", f"{first}T00:00:00")
        child(period, "ToDate", f"{last}T23:59:00")
        child(made, "Occurrences", (last - first).days + 1)
        child(made, "Name", name)
        child(made, "Type", 1)
        child(made, "DayWorking", value=False)


def _holidays(region: str, span: tuple[date, date]) -> list[DayOff]:
    if not region:
        return []
    years = range(max(span[0].year, HOLIDAY_YEARS.start), min(span[1].year + 1, HOLIDAY_YEARS.stop))
    return [
        DayOff("", "", None, day, day, name)
        for year in years
        for day, name in holidays_in(region, year).items()
    ]
