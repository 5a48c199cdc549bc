"""Days as people type them, in English and German: `fri`, `27 nov`, `27.11.`, `in 3 days`, `nächste Woche`.

A weekday is the next one after today (for today people say *today*), `next fri` that of the coming calendar week; a day
without a year is the next one not past. Days mean calendar days; no time zone is involved.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from aipm_desktop.domain.folding import folded


class FoundDay(NamedTuple):
    """A day, and how many of the words given say it."""

    day: date
    words: int


class Period(NamedTuple):
    """Days from `first` to `last`, both included."""

    first: date
    last: date


_WEEKDAYS = {
    word: place
    for place, words in enumerate(
        (
            "mon monday mo montag",
            "tue tues tuesday di dienstag",
            "wed weds wednesday mi mittwoch",
            "thu thur thurs thursday do donnerstag",
            "fri friday fr freitag",
            "sat saturday sa samstag sonnabend",
            "sun sunday so sonntag",
        )
    )
    for word in words.split()
}
_MONTHS = {
    word: place
    for place, words in enumerate(
        (
            "jan january januar janner",
            "feb february februar",
            "mar march marz mrz maerz",
            "apr april",
            "may mai",
            "jun june juni",
            "jul july juli",
            "aug august",
            "sep sept september",
            "oct october okt oktober",
            "nov november",
            "dec december dez dezember",
        ),
        start=1,
    )
    for word in words.split()
}
_NEAR = {
    "today": 0, "heute": 0, "tomorrow": 1, "tmr": 1, "morgen": 1, "ubermorgen": 2, "uebermorgen": 2,
    "yesterday": -1, "gestern": -1,
}  # fmt: skip
_NEXT = {
    "next",
    "nachste",
    "nachsten",
    "nachster",
    "nachstes",
    "naechste",
    "naechsten",
    "kommende",
    "kommenden",
}
_LAST = {"last", "letzte", "letzten", "letzter", "letztes", "vorige", "vorigen"}
_THIS = {"this", "diese", "diesen", "dieser", "dieses"}
_WEEK = {"week", "woche"}
_MONTH = {"month", "monat"}
_UNITS = {
    **dict.fromkeys(("d", "day", "days", "t", "tag", "tage", "tagen"), "day"),
    **dict.fromkeys(("w", "week", "weeks", "woche", "wochen"), "week"),
    **dict.fromkeys(("m", "mo", "month", "months", "monat", "monate", "monaten"), "month"),
}
_END = re.compile(r"[,;!?)\]]+$")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})$")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.?(\d{4}|\d{2})?$")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{4}))?$")
_OFFSET = re.compile(r"\+?(\d{1,4})([a-z]+)$")
_AGO = re.compile(r"-(\d{1,4})([dwm])$")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?$")
_COUNT = re.compile(r"\d{1,4}$")
_YEAR = re.compile(r"\d{4}$")


def find_day(words: Sequence[str], today: date) -> FoundDay | None:
    """The day the first words say (the longest reading), or None."""
    plain = [_END.sub("", folded(word)) for word in words[:3]]
    for reader in (_in_so_many, _named_day_of_month, _next_or_this, _one_word):
        found = reader(plain, today)
        if found is not None:
            return found
    return None


def find_period(word: str, today: date) -> Period | None:
    """The days a word such as `this-week`, `2026-11` or `-7d` (a week ago) says; a single day is a period of one."""
    if (match := _AGO.match(folded(word))) and (day := _add(today, -int(match[1]), _UNITS[match[2]])):
        return Period(day, day)
    plain = folded(word).replace("-", " ").replace("_", " ").split()
    if len(plain) == 2 and plain[0] in _THIS | _NEXT | _LAST and plain[1] in _WEEK | _MONTH:
        later = int(plain[0] in _NEXT) - int(plain[0] in _LAST)
        if plain[1] in _WEEK:
            monday = _add_days(today, 7 * later - today.weekday())
            sunday = _add_days(today, 7 * later - today.weekday() + 6)
            return Period(monday, sunday) if monday and sunday else None
        return _month_of(_add_months(today.replace(day=1), later))
    if len(plain) == 2 and _YEAR.match(plain[0]) and plain[1].isdecimal() and len(plain[1]) <= 2:
        first = _date(int(plain[0]), int(plain[1]), 1)
        return None if first is None else _month_of(first)
    found = find_day([word], today) or find_day(plain, today)
    return None if found is None else Period(found.day, found.day)


def _one_word(words: Sequence[str], today: date) -> FoundDay | None:
    word = words[0] if words else ""
    bare = word.rstrip(".")
    if bare in _NEAR:
        return _found(_add_days(today, _NEAR[bare]), 1)
    if bare in _WEEKDAYS:
        return _found(_add_days(today, (_WEEKDAYS[bare] - today.weekday() - 1) % 7 + 1), 1)
    if bare in ("eow", "wochenende"):
        return _found(_add_days(today, (4 - today.weekday()) % 7), 1)
    if bare in ("eom", "monatsende"):
        return FoundDay(_month_of(today).last, 1)
    return _found(_in_figures(word, today), 1)


def _in_figures(word: str, today: date) -> date | None:
    if match := _ISO.match(word):
        return _date(*map(int, match.groups()))
    if match := _DOTTED.match(word):
        return _with_year(int(match[1]), int(match[2]), match[3], today)
    if match := _SLASHED.match(word):
        return _slashed(int(match[1]), int(match[2]), match[3], today)
    if (match := _OFFSET.match(word)) and match[2] in ("d", "w", "m", "t"):
        return _add(today, int(match[1]), _UNITS[match[2]])
    return None


def _in_so_many(words: Sequence[str], today: date) -> FoundDay | None:
    if len(words) >= 3 and words[0] == "in" and _COUNT.match(words[1]):
        unit = _UNITS.get(words[2].rstrip("."))
        return None if unit is None else _found(_add(today, int(words[1]), unit), 3)
    return None


def _next_or_this(words: Sequence[str], today: date) -> FoundDay | None:
    if len(words) < 2 or words[0] not in _NEXT | _THIS:
        return None
    later, word = int(words[0] in _NEXT), words[1].rstrip(".")
    monday = _add_days(today, 7 * later - today.weekday())
    if monday is None:
        return None
    if word in _WEEK:
        return _found(monday if later else _add_days(monday, 4), 2)
    if word in _MONTH:
        first = _add_months(today.replace(day=1), later)
        return _found(first if later or first is None else _month_of(first).last, 2)
    if word in _WEEKDAYS:
        return _found(_add_days(monday, _WEEKDAYS[word]), 2)
    return None


def _named_day_of_month(words: Sequence[str], today: date) -> FoundDay | None:
    if len(words) < 2:
        return None
    for number, name in ((words[0], words[1]), (words[1], words[0])):
        match, month = _ORDINAL.match(number), _MONTHS.get(name.rstrip("."))
        if match and month:
            year = words[2] if len(words) > 2 and _YEAR.match(words[2]) else None
            return _found(_with_year(int(match[1]), month, year, today), 3 if year else 2)
    return None


def _slashed(one: int, other: int, year: str | None, today: date) -> date | None:
    """Day and month in either order, when only one order is possible."""
    if one > 12 >= other:
        return _with_year(one, other, year, today)
    if other > 12 >= one or one == other:
        return _with_year(other, one, year, today)
    return None


def _with_year(day: int, month: int, year: str | None, today: date) -> date | None:
    if year is not None:
        return _date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    for candidate in range(today.year, today.year + 9):  # 29 February may be eight years away
        found = _date(candidate, month, day)
        if found is not None and found >= today:
            return found
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def _add(today: date, count: int, unit: str) -> date | None:
    if unit == "month":
        return _add_months(today, count)
    return _add_days(today, count * (7 if unit == "week" else 1))


def _add_days(day: date, count: int) -> date | None:
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None


def _add_months(day: date, count: int) -> date | None:
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _month_of(day: date | None) -> Period:
    first = (day or date.max).replace(day=1)
    return Period(first, first.replace(day=monthrange(first.year, first.month)[1]))


def _found(day: date | None, words: int) -> FoundDay | None:
    return None if day is None else FoundDay(day, words)
