"""What single cells mean: estimates, yes or no, lists, checklists, dependencies."""

from __future__ import annotations

import math
import re
from typing import NamedTuple

from aipm_desktop.domain.board import Estimate
from aipm_desktop.domain.folding import fold
from aipm_desktop.exchange.plan import PlannedItem
from aipm_desktop.exchange.table_words import NO, YES
from aipm_desktop.exchange.text_guard import unguarded

HOURS_A_DAY = 8.0
DAYS_A_WEEK = 5.0
_NUMBER = r"(\d{1,9}(?:[.,]\d{1,9})?|[.,]\d{1,9})"
_AMOUNT = re.compile(rf"~?\s*{_NUMBER}\s*([^\W\d]*)\.?\??")
_UNITS = {
    "minutes": ("min", "mins", "minute", "minutes", "minuten"),
    "hours": ("h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden", "heure", "heures", "hora", "horas"),
    "days": (
        "d", "day", "days", "edays", "t", "tag", "tage", "pt", "j", "jour", "jours", "dia", "dias", "giorno", "giorni",
    ),
    "weeks": ("w", "wk", "wks", "week", "weeks", "woche", "wochen", "semaine", "semaines", "semana", "semanas"),
}  # fmt: skip
_DAYS = {"minutes": 1 / (60 * HOURS_A_DAY), "hours": 1 / HOURS_A_DAY, "days": 1.0, "weeks": DAYS_A_WEEK}
_UNIT_OF = {word: unit for unit, words in _UNITS.items() for word in words}
_ITEM = re.compile(r"\s*(?:[-*•]\s*)?(?:\[([^\]]?)\]|([☐☑✓✔✗]))\s*(.*)", re.DOTALL)
_LINK = re.compile(
    r"(?P<card>.+?)\s*(?P<type>FS|SS|FF|SF|EA|AA|EE|AE|FD|DD|DF)\s*(?P<lag>[+-]\s*\d{1,6}(?:[.,]\d{1,4})?)?"
    r"\s*(?P<unit>[^\W\d]*)\.?",
    re.IGNORECASE,
)
_LAG = re.compile(
    r"(?P<card>.+?)\s*(?P<lag>[+-]\s*\d{1,6}(?:[.,]\d{1,4})?)\s*(?P<unit>[^\W\d]*)\.?", re.IGNORECASE
)
# MS Project writes link types in the user's language: German EA (Ende-Anfang), French FD (fin-début).
_TYPES = {"EA": "FS", "AA": "SS", "EE": "FF", "AE": "SF", "FD": "FS", "DD": "SS", "DF": "SF"}


class LinkText(NamedTuple):
    """A dependency as written: the predecessor's name, number or id, the type, and the lag in working days."""

    card: str
    type: str = "FS"
    lag_days: float = 0.0


def estimate_of(cell: str, unit: str) -> Estimate | None:
    """`2`, `0,5`, `1/2/5`, `1-3`, `4h`, `2 weeks` in working days; None when it is no estimate.

    Raises ValueError when low, likely and high are out of order.
    """
    parts = [part for part in re.split(r"\s*[/|]\s*|\s*(?:–|(?<=[\w.,])\s*-)\s*", cell.strip()) if part]
    found = [_amount(part, unit) for part in parts]
    if len(found) not in (1, 2, 3) or any(amount is None for amount in found):
        return None
    amounts = [amount for amount in found if amount is not None]
    if any(math.isnan(amount) or amount > 1e6 for amount in amounts):
        return None
    if amounts != sorted(amounts):
        raise ValueError("out of order")
    low, high = amounts[0], amounts[-1]
    likely = amounts[1] if len(amounts) == 3 else low if len(amounts) == 1 else (low + high) / 2
    return Estimate(low, likely, high)


def _amount(text: str, unit: str) -> float | None:
    found = _AMOUNT.fullmatch(text.strip())
    if not found:
        return None
    named = _UNIT_OF.get(fold(found[2])) if found[2] else unit
    if named is None:
        return None
    return round(float(found[1].replace(",", ".")) * _DAYS[named], 6)


def yes_or_no(cell: str) -> bool | None:
    """Whether the cell says yes; None when it says neither (perhaps a date)."""
    word = fold(cell.strip())
    if word in YES:
        return True
    return False if word in NO or not word else None


def parts_of(cell: str, separator: str) -> list[str]:
    """The texts of a list cell, in order, without repeats; a backslash before the separator keeps it."""
    marked = cell.replace("\\" + separator, "\0") if separator else cell
    pieces = re.split(rf"[{re.escape(separator)}\n]" if separator else "\n", marked)
    texts = (unguarded(" ".join(piece.replace("\0", separator).split())) for piece in pieces)
    return list(dict.fromkeys(text for text in texts if text))


def joined(texts: list[str] | tuple[str, ...], separator: str = ";") -> str:
    """The texts as a list cell that `parts_of` reads back."""
    return separator.join(text.replace(separator, "\\" + separator) for text in texts)


def items_of(cell: str) -> tuple[PlannedItem, ...]:
    """The lines of a checklist cell: `[x] done`, `[ ] open`, or plain lines; one line without boxes is cut at `;`."""
    lines = [line for line in cell.split("\n") if line.strip()]
    if len(lines) == 1 and not _ITEM.match(lines[0]) and ";" in lines[0]:
        lines = [line for line in lines[0].split(";") if line.strip()]
    items = []
    for line in lines:
        found = _ITEM.fullmatch(line)
        if found:
            box = found[1] if found[1] is not None else {"☐": "", "✗": ""}.get(found[2], "x")
            items.append(PlannedItem(found[3].strip(), box.strip() != ""))
        else:
            items.append(PlannedItem(unguarded(line.strip()), is_done=False))
    return tuple(items)


def readings_of(token: str) -> list[LinkText]:
    """What a predecessor may mean, the plainest reading first: `12`, `3FS+2`, `A title (SS)`, `4+1 day`."""
    text = " ".join(token.split())
    readings = [LinkText(text)]
    for pattern in (_LINK, _LAG):
        found = pattern.fullmatch(text)
        if not found:
            continue
        unit = found["unit"]
        scale = _DAYS.get(_UNIT_OF.get(fold(unit), "") if unit else "days")
        if scale is None:
            continue
        groups = found.groupdict()
        kind = (groups.get("type") or "FS").upper()
        lag = float((found["lag"] or "0").replace(" ", "").replace(",", ".")) * scale
        readings.append(LinkText(found["card"].strip(), _TYPES.get(kind, kind), round(lag, 6)))
    return readings
