"""Estimates as people type them: `3`, `3-9`, `3-5-9`, `1/2/5`, `4h`, `2w`, `2,5`; the result is in working days."""

from __future__ import annotations

import re

from aipm_desktop.domain.board import Estimate
from aipm_desktop.domain.folding import folded

HOURS_A_DAY = 8
DAYS_A_WEEK = 5
MOST_DAYS = 1e6

_NUMBER = r"\d{1,7}(?:[.,]\d{1,4})?"
_NEXT = rf"(?:\s?(?:-|–|/|\.\.)\s?({_NUMBER}))?"
_RANGE = re.compile(rf"({_NUMBER}){_NEXT}{_NEXT}\s?([a-z]*)$")
_UNITS = {
    **dict.fromkeys(("", "d", "t", "day", "days", "tag", "tage"), 1.0),
    **dict.fromkeys(("h", "hour", "hours", "stunde", "stunden"), 1 / HOURS_A_DAY),
    **dict.fromkeys(("w", "week", "weeks", "woche", "wochen"), float(DAYS_A_WEEK)),
}


def is_estimate_like(text: str) -> bool:
    """Whether the text has the form of an estimate, be its numbers possible or not."""
    match = _RANGE.match(folded(text.strip()))
    return match is not None and match[4] in _UNITS


def find_estimate(text: str) -> Estimate | None:
    """The estimate the text says, or None; of a range without a likely value the middle is likely."""
    match = _RANGE.match(folded(text.strip()))
    factor = _UNITS.get(match[4]) if match else None
    if match is None or factor is None:
        return None
    days = [float(part.replace(",", ".")) * factor for part in match.group(1, 2, 3) if part]
    low, high = days[0], days[-1]
    likely = days[1] if len(days) == 3 else (low + high) / 2
    return Estimate(low, likely, high) if low <= likely <= high <= MOST_DAYS else None


def estimate_text(estimate: Estimate) -> str:
    """The estimate as it is typed: `3`, or `3-5-9`."""
    if estimate.low == estimate.high:
        return f"{estimate.low:g}"
    return "-".join(f"{days:g}" for days in estimate)
