"""Days and estimates as people type and read them."""

from __future__ import annotations

import re
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from aipm_desktop.domain.board import Estimate
from aipm_desktop.domain.quick_add import Vocabulary, understand
from aipm_desktop.gui.counts import counts

translate = QCoreApplication.translate
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?|[.,]\d+")
_BETWEEN = re.compile(r"[\s\-–—/…]*")
_MOST_DAYS = 100_000.0


def read_day(text: str, today: date) -> date | None:
    """The day a person means: the locale's short date, ISO, or words such as `fri`, `in 3 days`, `27 Nov`."""
    words = text.strip()
    if not words or len(words) > 60:
        return None
    understood = understand(f"x due {words}", Vocabulary(), today)
    if understood.draft.due_on is not None and understood.draft.title == "x":
        return understood.draft.due_on
    for form in (QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat):
        day = QLocale().toDate(words, form)
        if day.isValid():
            # Qt reads two-digit years as 19xx; nobody plans there.
            year = day.year() + 100 if day.year() < 1970 else day.year()
            return date(year, day.month(), min(day.day(), QDate(year, day.month(), 1).daysInMonth()))
    return None


def long_day(day: date) -> str:
    """A day with its weekday, as the locale writes it."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def next_weekday(today: date, weekday: int) -> date:
    """The next day after today that falls on a weekday (Monday is 0)."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def read_estimate(text: str) -> Estimate | None:
    """`3`, `3-9` or `3-5-9` working days, decimal comma or point; ValueError for anything else, None for nothing."""
    words = re.sub(r"\s*[^\W\d_]+\.?\s*$", "", text.strip())
    if not text.strip():
        return None
    found = _NUMBER.findall(words)
    between = _NUMBER.split(words)
    if not 1 <= len(found) <= 3 or not all(_BETWEEN.fullmatch(part) for part in between):
        raise ValueError(text)
    numbers = [float(number.replace(",", ".")) for number in found]
    if numbers != sorted(numbers) or numbers[-1] > _MOST_DAYS:
        raise ValueError(text)
    if len(numbers) == 2:
        numbers.insert(1, sum(numbers) / 2)
    return Estimate(numbers[0], numbers[len(numbers) // 2], numbers[-1])


def estimate_text(estimate: Estimate | None) -> str:
    """An estimate as the panel shows it: `3 – 5 – 9 days`."""
    if estimate is None:
        return ""
    parts = [number_text(part) for part in estimate]
    if len(set(parts)) == 1 and float(estimate.likely).is_integer():
        return counts.days(int(estimate.likely))
    days = " – ".join(parts) if len(set(parts)) > 1 else parts[0]
    return translate("Estimate", "{days} days").format(days=days)


def number_text(number: float) -> str:
    """A number as the locale writes it, without needless zeros."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(float(number), "g", 6)


def age_text(milliseconds: int) -> str:
    """A stretch of time in whole days, or hours in its first day: `6 d`, `3 h`."""
    hours = max(0, milliseconds) // 3_600_000
    if hours < 24:
        return translate("Estimate", "{count} h").format(count=hours)
    return translate("Estimate", "{count} d").format(count=hours // 24)
