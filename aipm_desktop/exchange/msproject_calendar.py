"""The calendars of an MS Project XML file: the project's week and days off, and what people have of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from aipm_desktop.exchange import msproject_values as values
from aipm_desktop.exchange.plan import Losses
from aipm_desktop.exchange.plan_calendar import PlannedDaysOff, PlannedWeek, week_of
from aipm_desktop.exchange.text_guard import NAME_LIMIT, one_line, storable
from aipm_desktop.exchange.xml_source import text_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_USUAL = "1111100"
_ONE_STRETCH = ("", "1")
_DEPTH_MOST = 10
DAYS_OFF_MOST = 20_000


class Times(NamedTuple):
    """What the calendars say: the project's week, the people's where they differ, and all days off."""

    working_week: str
    weeks: tuple[PlannedWeek, ...]
    days_off: tuple[PlannedDaysOff, ...]
    lost_days_off: int


def read_calendars(root: Element, people: Mapping[str, str], losses: Losses) -> Times:
    """`people` are calendar UIDs by person key. Hours of the day, shifts and weeks of a season have no place on a board."""
    group = root.find("Calendars")
    lines = {text_of(line, "UID"): line for line in (group.findall("Calendar") if group is not None else ())}
    reader = _Reader(lines, losses)
    own = _project_calendar(root, lines)
    used = {own}
    week, free = reader.week(own), reader.days_off(own)
    weeks: list[PlannedWeek] = []
    days_off = [PlannedDaysOff(*stretch[:2], "", stretch[2]) for stretch in free]
    for person, uid in people.items():
        if uid not in lines or uid == own:
            continue
        chain = [one for one in reader.chain(uid) if one != own]
        used.update(chain)
        if reader.week(uid) not in ("", week):
            weeks.append(PlannedWeek(person, reader.week(uid)))
        own_days = dict.fromkeys(stretch for one in chain for stretch in reader.days_off(one))
        if len(days_off) + len(own_days) > DAYS_OFF_MOST:  # many people, each with all of a long calendar
            losses.add("days_off", "too_many", "", len(own_days))
            reader.lost += len(own_days)
        else:
            days_off.extend(PlannedDaysOff(*stretch[:2], person, stretch[2]) for stretch in own_days)
    losses.add("calendars", "no_place", "", len(lines.keys() - used))
    for line in lines.values():
        season = line.find("WorkWeeks")
        losses.add("calendars", "no_place", text_of(line, "Name"), len(season) if season is not None else 0)
    return Times("" if week == _USUAL else week, tuple(weeks), tuple(days_off), reader.lost)


def _project_calendar(root: Element, lines: Mapping[str, Element]) -> str:
    """The UID of the calendar the project goes by; the first that others are made from, when it names none."""
    named = text_of(root, "CalendarUID")
    if named in lines:
        return named
    return next((uid for uid, line in lines.items() if values.is_yes(text_of(line, "IsBaseCalendar"))), "")


_Stretch = tuple[date, date, str]


class _Reader:
    def __init__(self, lines: Mapping[str, Element], losses: Losses) -> None:
        self._lines, self._losses = lines, losses
        self._free: dict[str, tuple[_Stretch, ...]] = {}
        self.lost = 0

    def chain(self, uid: str) -> list[str]:
        """The calendar and those it is made from, the nearest first."""
        found: list[str] = []
        while uid in self._lines and uid not in found and len(found) < _DEPTH_MOST:
            found.append(uid)
            uid = text_of(self._lines[uid], "BaseCalendarUID")
        return found

    def week(self, uid: str) -> str:
        """Which days of a week are worked; days a calendar does not name are those of the one it is made from."""
        days = [sign == "1" for sign in _USUAL]
        for one in reversed(self.chain(uid)):
            for line in self._lines[one].iterfind("WeekDays/WeekDay"):
                kind, said = text_of(line, "DayType"), text_of(line, "DayWorking")
                if said and kind in ("1", "2", "3", "4", "5", "6", "7"):
                    days[(int(kind) - 2) % 7] = values.is_yes(said)
        return week_of(days)

    def days_off(self, uid: str) -> tuple[_Stretch, ...]:
        """Stretches on which nobody works. Older and newer programs write each stretch in one of two places, some in both."""
        if uid not in self._lines:
            return ()
        if uid not in self._free:
            line = self._lines[uid]
            newer = line.findall("Exceptions/Exception")
            older = [day for day in line.iterfind("WeekDays/WeekDay") if text_of(day, "DayType") == "0"]
            self._free[uid] = tuple(dict.fromkeys(self._stretches(newer or older)))
        return self._free[uid]

    def _stretches(self, entries: Iterable[Element]) -> Iterator[_Stretch]:
        for entry in entries:
            first, last = (
                values.day(entry.findtext(f"TimePeriod/{end}") or "") for end in ("FromDate", "ToDate")
            )
            name = one_line(storable(text_of(entry, "Name"), NAME_LIMIT, self._losses))
            is_worked = values.is_yes(text_of(entry, "DayWorking"))
            # Of what comes back, the file says by which rule: only what happens once is taken.
            if text_of(entry, "Type") not in _ONE_STRETCH and text_of(entry, "Occurrences") in ("1",):
                last = first
            elif text_of(entry, "Type") not in _ONE_STRETCH:
                first = None
            if first is None or last is None or last < first or is_worked:
                self._losses.add("days_off", "no_place", name)
                self.lost += 1
            else:
                yield first, last, name
