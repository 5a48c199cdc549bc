"""What the values of MS Project XML mean: durations and lags as working days, dates without a zone, codes."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from typing import NamedTuple

LINK_TYPES = {"0": "FF", "1": "FS", "2": "SF", "3": "SS"}
WORK_RESOURCE = "1"
NO_RESOURCE = "-65535"
DATED_CONSTRAINTS = frozenset({"0", "2", "4"})
"""As soon as possible, must start on, start no earlier than: what a kept start date says as well."""
MINUTES_PER_DAY = 480.0
DAYS_PER_WEEK = 5.0
DAYS_PER_MONTH = 20.0
_ELAPSED = frozenset({4, 6, 8, 10, 12, 20})
_PERCENT = frozenset({19, 20})
_ESTIMATED = 32
_DURATION = re.compile(
    r"([+-])?P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?"
    r"(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?"
)
_EARLIEST, _LATEST = -62_135_596_800_000, 253_402_300_799_999


class Days(NamedTuple):
    """An amount of working days. `is_elapsed`: the source meant days by the clock, nights and weekends included."""

    days: float
    is_elapsed: bool = False
    is_percent: bool = False
    is_rough: bool = False


@dataclass(frozen=True, slots=True)
class WorkTime:
    """How much working time makes a day, a week and a month in the project."""

    minutes_per_day: float = MINUTES_PER_DAY
    days_per_week: float = DAYS_PER_WEEK
    days_per_month: float = DAYS_PER_MONTH

    def duration(self, text: str, unit: str) -> Days | None:
        """An ISO 8601 duration such as PT40H0M0S with the code of its unit; None when it is none.

        Days stand for working days, however long the project's day is, for nobody means 24 hours of work.
        """
        found = _DURATION.fullmatch(text)
        if found is None or not any(found.groups()[1:]):
            return None
        years, months, weeks, days, hours, minutes, seconds = (
            float(part or 0) for part in found.groups()[1:]
        )
        clock = hours * 60 + minutes + seconds / 60
        code = _code(unit)
        is_rough = code >= _ESTIMATED
        if code % _ESTIMATED in _ELAPSED:
            worked, is_elapsed = self._worked(clock), True
        else:
            worked, is_elapsed = clock / self.minutes_per_day, False
        worked += days + weeks * self.days_per_week + (months + 12 * years) * self.days_per_month
        if not math.isfinite(worked):
            return None
        return Days(-worked if found[1] == "-" else worked, is_elapsed, is_rough=is_rough)

    def lag(self, text: str, unit: str, predecessor_days: float | None) -> Days | None:
        """A LinkLag: tenths of a minute, or percent of the predecessor's duration; None when it is no number."""
        amount = number(text or "0")
        if amount is None:
            return None
        code = _code(unit) % _ESTIMATED
        if code in _PERCENT:
            return Days(amount / 100 * (predecessor_days or 0.0), is_percent=True)
        if code in _ELAPSED:
            return Days(self._worked(amount / 10), is_elapsed=amount != 0)
        return Days(amount / 10 / self.minutes_per_day)

    def _worked(self, minutes: float) -> float:
        """The working days in a stretch by the clock: of seven days the week's working days."""
        return minutes / (24 * 60) * self.days_per_week / 7


def work_time(minutes_per_day: str, minutes_per_week: str, days_per_month: str) -> WorkTime:
    """The project's own working time; what is missing or impossible is 8 hours, 5 days and 20 days."""
    a_day = number(minutes_per_day) or 0.0
    a_day = a_day if 1 <= a_day <= 24 * 60 else MINUTES_PER_DAY
    a_week = (number(minutes_per_week) or 0.0) / a_day
    a_month = number(days_per_month) or 0.0
    return WorkTime(
        a_day,
        a_week if 1 <= a_week <= 7 else DAYS_PER_WEEK,
        a_month if 1 <= a_month <= 31 else DAYS_PER_MONTH,
    )


def number(text: str) -> float | None:
    """A finite number, or None."""
    if not text or len(text) > 40:
        return None
    try:
        found = float(text)
    except ValueError:
        return None
    return found if math.isfinite(found) else None


def percent(text: str) -> int:
    """A whole number from 0 to 100; what is begun is not 0, what is unfinished not 100."""
    found = min(max(number(text) or 0.0, 0.0), 100.0)
    return math.ceil(found) if found < 50 else math.floor(found)


def moment(text: str) -> datetime | None:
    """A date with time as written, with its zone if it has one; None when it is none."""
    try:
        return datetime.fromisoformat(text) if 8 <= len(text) <= 40 else None
    except ValueError:
        return None


def day(text: str) -> date | None:
    """The day of a date with time; None when it is none."""
    found = moment(text)
    return found.date() if found is not None else None


def instant(text: str, zone: tzinfo) -> int | None:
    """UTC milliseconds; dates without a zone are meant in `zone`."""
    found = moment(text)
    if found is None:
        return None
    try:
        milliseconds = round((found if found.tzinfo else found.replace(tzinfo=zone)).timestamp() * 1000)
    except (ValueError, OverflowError):
        milliseconds = round(found.replace(tzinfo=UTC).timestamp() * 1000)
    return milliseconds if _EARLIEST <= milliseconds <= _LATEST else None


def priority(text: str) -> str:
    """0 to 1000, where 500 is what every task has: lowest 100, low 400, high 600, very high 800 (Project 98's names)."""
    found = number(text)
    if found is None or 400 < found < 600:
        return "normal"
    if found <= 400:
        return "low"
    return "urgent" if found >= 800 else "high"


def is_yes(text: str) -> bool:
    """Whether a flag is set."""
    return text in ("1", "true", "True")


def _code(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 7
