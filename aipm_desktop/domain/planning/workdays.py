"""Working-day arithmetic over a board's or a person's calendar.

An instant is a float: `date.toordinal()` plus the share of that working day that has gone. The end of a Friday and the
beginning of the Saturday after it are the same number; in a calendar that rests on weekends, all instants from there to
the beginning of Monday are one moment of work. `settled` names such a moment by its first instant (work ended Friday
evening), `opened` by its last (work begins Monday morning).

A calendar counts working days without listing them: whole weeks by arithmetic, less the working days that fall into
stretches off (holidays, days off), found by bisection. Holidays are read from the library for the years asked about.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from math import ceil, floor, inf

from aipm_desktop.domain.planning.regions import holidays_in
from aipm_desktop.domain.planning.settings import MONDAY_TO_FRIDAY, PlanBasis

MOMENT = 1e-6
"""Days below which two instants are the same (a tenth of a second): sums of fractions miss the end of a day by less."""
HOLIDAY_YEARS = range(1900, 2201)
"""Years whose holidays are looked up; the library computes most of them for 1950 to 2100 at best."""
_YEARS_AHEAD = 5
_LAST = date.max.toordinal()


def start_of(day: date) -> float:
    """The instant a day begins."""
    return float(day.toordinal())


def end_of(day: date) -> float:
    """The instant a day ends."""
    return day.toordinal() + 1.0


def first_day(begins: float) -> date:
    """The day on which what begins at the instant has its first work."""
    return date.fromordinal(min(max(floor(begins + MOMENT), 1), _LAST))


def last_day(ends: float) -> date:
    """The day on which what ends at the instant had its last work: the Friday of a Friday evening."""
    return date.fromordinal(min(max(ceil(ends - MOMENT) - 1, 1), _LAST))


class Calendar:
    """Which days are worked: a week, a region's holidays and stretches off (both ends included).

    A week without any working day, or that is none, is Monday to Friday; an unknown region has no holidays.
    """

    def __init__(
        self, week: str = MONDAY_TO_FRIDAY, region: str = "", off: Iterable[tuple[date, date]] = ()
    ) -> None:
        self._week = [sign == "1" for sign in (week if is_week(week) else MONDAY_TO_FRIDAY)]
        self._each = sum(self._week)
        self._before = [sum(self._week[:weekday]) for weekday in range(7)]
        self._nth = [weekday for weekday in range(7) if self._week[weekday]]
        self._region = region
        self._off = sorted((min(span).toordinal(), max(span).toordinal()) for span in off)
        self._years = range(0)
        self._known: tuple[float, float] = (inf, -inf) if region else (-inf, inf)
        self._lay_out(0)

    def is_working(self, day: date) -> bool:
        """Whether anything is done on a day."""
        ordinal = day.toordinal()
        return self.worked(ordinal + 1.0) - self.worked(float(ordinal)) > 0.5

    def opened(self, instant: float) -> float:
        """The first instant at or after this one from which work goes on."""
        return self._latest(self.worked(instant))

    def settled(self, instant: float) -> float:
        """The earliest instant by which as much is worked as by this one."""
        return self._earliest(self.worked(instant))

    def add(self, instant: float, days: float) -> float:
        """The earliest instant by which so many working days more (fewer, when negative) are worked; 0 is the instant."""
        return self._earliest(self.worked(instant) + days) if days else instant

    def back(self, instant: float, days: float) -> float:
        """The latest beginning of so many working days that end by the instant."""
        return self._latest(self.worked(instant) - days)

    def between(self, start: float, end: float) -> float:
        """Working days from one instant to another; negative when the other is earlier."""
        return self.worked(end) - self.worked(start)

    def worked(self, instant: float) -> float:
        """Working days up to the instant from an origin of the calendar's own: only differences mean something."""
        day = floor(instant)
        if not self._known[0] <= day <= self._known[1]:
            self._learn(day)
        place = bisect_right(self._starts, day) - 1
        if place >= 0 and day <= self._ends[place]:
            return self._keys[place]
        weeks, weekday = divmod(day - 1, 7)
        whole = weeks * self._each + self._before[weekday] - self._lost[place + 1]
        return whole + (instant - day) if self._week[weekday] else whole

    def _earliest(self, worked: float) -> float:
        nearest = round(worked)
        if abs(worked - nearest) < MOMENT:
            return self._day(nearest - 1) + 1.0
        whole = floor(worked)
        return self._day(whole) + (worked - whole)

    def _latest(self, worked: float) -> float:
        nearest = round(worked)
        if abs(worked - nearest) < MOMENT:
            return float(self._day(nearest))
        whole = floor(worked)
        return self._day(whole) + (worked - whole)

    def _day(self, number: int) -> int:
        """The ordinal of the working day before which so many are worked."""
        while True:
            weeks, weekday = divmod(number + self._lost[bisect_right(self._keys, number)], self._each)
            day = weeks * 7 + self._nth[weekday] + 1
            if self._known[0] <= day <= self._known[1]:
                return day
            self._learn(day)

    def _learn(self, day: int) -> None:
        """Reads the holidays around a day; what was counted before stays as it was."""
        year = date.fromordinal(min(max(day, 1), _LAST)).year
        years = self._years or range(year, year)
        origin = _first_of(self._years.start) if self._years else 0
        self._years = range(min(years.start, year - 1), max(years.stop, year + _YEARS_AHEAD))
        self._known = (
            _first_of(self._years.start) if self._years.start > HOLIDAY_YEARS.start else -inf,
            _first_of(self._years.stop) - 1 if self._years.stop < HOLIDAY_YEARS.stop else inf,
        )
        self._lay_out(origin)

    def _lay_out(self, origin: int) -> None:
        """Merges the stretches off and counts the working days they take; the count up to `origin` stays."""
        counted = self.worked(float(origin)) if origin else 0.0
        free = [
            (day.toordinal(), day.toordinal())
            for year in self._years
            if year in HOLIDAY_YEARS
            for day in holidays_in(self._region, year)
        ]
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(self._off + free):
            if self._ends and start <= self._ends[-1] + 1:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)
        self._count(0)
        if origin:
            self._count(round(self.worked(float(origin)) - counted))

    def _count(self, lost: int) -> None:
        """Works out `lost` (working days taken by the stretches before each) and `keys` (working days before each)."""
        self._lost, self._keys = [lost], []
        for start, end in zip(self._starts, self._ends, strict=True):
            before = self._in_weeks(start)
            self._keys.append(before - lost)
            lost += self._in_weeks(end + 1) - before
            self._lost.append(lost)

    def _in_weeks(self, day: int) -> int:
        weeks, weekday = divmod(day - 1, 7)
        return weeks * self._each + self._before[weekday]


def is_week(text: str) -> bool:
    """Whether the text is a working week: seven signs from Monday on, 1 for a working day, at least one of them."""
    return len(text) == 7 and set(text) <= {"0", "1"} and "1" in text


def _first_of(year: int) -> int:
    return date(min(max(year, date.min.year), date.max.year), 1, 1).toordinal()


class Calendars:
    """The calendars of a board and its people; people who work alike share one."""

    def __init__(self, basis: PlanBasis) -> None:
        self._basis = basis
        self._made: dict[tuple[str, str, tuple[tuple[date, date], ...]], Calendar] = {}
        self._people: dict[str, Calendar] = {}
        self._off: dict[str | None, list[tuple[date, date]]] = {}
        for day_off in basis.days_off:
            self._off.setdefault(day_off.person_id, []).append((day_off.from_on, day_off.to_on))
        self.board = self._calendar("", "", None)

    def of(self, person_id: str | None) -> Calendar:
        """The calendar of a person; the board's for nobody and for people who say nothing of their own."""
        if person_id is None:
            return self.board
        if person_id not in self._people:
            own = self._basis.weeks.get(person_id)
            week, region = (own.working_week, own.holiday_region) if own else ("", "")
            self._people[person_id] = self._calendar(week, region, person_id)
        return self._people[person_id]

    def _calendar(self, week: str, region: str, person_id: str | None) -> Calendar:
        settings = self._basis.settings
        off = list(self._off.get(None, ()))
        if person_id is not None:
            off += self._off.get(person_id, ())
        key = (week or settings.working_week, region or settings.holiday_region, tuple(off))
        if key not in self._made:
            self._made[key] = Calendar(*key)
        return self._made[key]
