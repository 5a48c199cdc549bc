"""Dependencies as people type them: `CI-12`, `CI-12 SS+2`, `#12 FF - 0.5 days`, `CI-12+1w`; lags are in working days.

Types are those of every planner (FS, SS, FF, SF) or what MS Project writes in German (EA, AA, EE, AE).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from aipm_desktop.domain.estimates import DAYS_A_WEEK, HOURS_A_DAY

TYPES = ("FS", "SS", "FF", "SF")
"""From the end (F) or start (S) of the predecessor to the start or end of the successor."""
MOST_LAG = 1e5
_GERMAN = {"EA": "FS", "AA": "SS", "EE": "FF", "AE": "SF"}
_UNITS = {
    **dict.fromkeys(("d", "day", "days", "t", "tag", "tage", "tagen"), 1.0),
    **dict.fromkeys(("h", "hour", "hours", "std", "stunde", "stunden"), 1 / HOURS_A_DAY),
    **dict.fromkeys(("w", "week", "weeks", "woche", "wochen"), float(DAYS_A_WEEK)),
}

_CARD = r"(?:(?P<prefix>[^\W\d_]\w{0,11})-|(?P<sign>\#))(?P<number>\d{1,9})"
_AMOUNT = r"\d{1,5}(?:[.,]\d{1,4})?"
_UNIT = rf"(?:\s?(?P<{{unit}}>{'|'.join(sorted(_UNITS, key=len, reverse=True))})\b)?"
# Without a type the sign must touch its number: in `CI-1 + CI-2` and `CI-1 - later` it is no lag.
_TAIL = (
    rf"(?:\s?(?P<type>{'|'.join((*TYPES, *_GERMAN))})(?![^\W\d_])"
    rf"(?:\s?(?P<lag>[+−–-]\s?{_AMOUNT}){_UNIT.format(unit='unit')})?"
    rf"|\s?(?P<bare_lag>[+−–-]{_AMOUNT}){_UNIT.format(unit='bare_unit')})"
)
_LINK = re.compile(
    rf"{_CARD}{_TAIL}?(?P<stop>[,;.!?)]?)(?=\s|$|(?<=[,;])(?:[^\W\d_]\w{{0,11}}-|\#)\d)", re.IGNORECASE
)
_WHOLE = re.compile(rf"\s*(?P<card>(?:[^\W\d_][\w.]*-|\#)?\d{{1,9}}){_TAIL}?\s*", re.IGNORECASE)
_ENDING = re.compile(rf"(?P<rest>.*?\S)\s(?=\S){_TAIL}\s*", re.IGNORECASE | re.DOTALL)


class LinkText(NamedTuple):
    """A dependency as it is written: the label of the card at the other end, the type, the lag."""

    card: str
    type: str = "FS"
    lag_days: float = 0.0


class FoundLink(NamedTuple):
    """A dependency found inside a line. `prefix` is empty for `#12`; `goes_on`: a comma says that another may follow."""

    prefix: str
    number: int
    type: str
    lag_days: float
    end: int
    goes_on: bool


def read_link(text: str) -> LinkText:
    """What a text such as `CI-12 SS+2` means; one that is no such thing is the name of a card."""
    found = _WHOLE.fullmatch(text)
    if found is None:
        return LinkText(text.strip())
    return LinkText(found["card"], *_type_and_lag(found))


def split_ending(text: str) -> tuple[str, str | None, float | None]:
    """Words and the type and lag they end in: `night images SS+2`; None for what is not written."""
    found = _WHOLE.fullmatch(text) or _ENDING.fullmatch(text)
    if found is None:
        return text.strip(), None, None
    groups = found.groupdict()
    rest = groups.get("card") or groups.get("rest") or ""
    kind, lag = _type_and_lag(found)
    is_written = bool(groups["lag"] or groups["bare_lag"])
    if not groups["type"]:
        return rest.strip(), None, lag if is_written else None
    return rest.strip(), kind, lag if is_written else 0.0


def link_text(link: LinkText) -> str:
    """The dependency as `read_link` reads it back: `CI-12`, `CI-12 SS+2`."""
    if link.type == "FS" and not link.lag_days:
        return link.card
    return f"{link.card} {link.type}" + (f"{link.lag_days:+.10g}" if link.lag_days else "")


def find_link(line: str, at: int) -> FoundLink | None:
    """The dependency that stands at a place of a line, if one does."""
    found = _LINK.match(line, at)
    if found is None:
        return None
    end = found.end() if found["stop"] in (",", ";", ".") else found.start("stop")
    kind, lag = _type_and_lag(found)
    return FoundLink(found["prefix"] or "", int(found["number"]), kind, lag, end, found["stop"] in (",", ";"))


def _type_and_lag(found: re.Match[str]) -> tuple[str, float]:
    kind = (found["type"] or "FS").upper()
    written = found["lag"] or found["bare_lag"] or "0"
    unit = found["unit"] or found["bare_unit"] or "d"
    number = written.replace(" ", "").replace(",", ".").replace("−", "-").replace("–", "-")
    return _GERMAN.get(kind, kind), round(float("".join(number.split())) * _UNITS[unit.lower()], 6)
