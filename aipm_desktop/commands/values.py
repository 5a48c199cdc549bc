"""What may be stored: each function gives the value as it goes into a column, or raises InvalidValue."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from aipm_desktop.domain.board import COLOURS, LIMIT_MODES, Estimate, Limit
from aipm_desktop.domain.errors import InvalidValue

NAME_MOST = 200
TITLE_MOST = 2000
TEXT_MOST = 1_000_000


def text(field_name: str, value: object, most: int = TEXT_MOST) -> str:
    """Text of at most so many characters, kept as it is; NUL and half of a surrogate pair are refused."""
    if not isinstance(value, str):
        raise InvalidValue(field_name, str(value)[:80], "not_text")
    if len(value) > most:
        raise InvalidValue(field_name, value[:80], "too_long")
    if "\0" in value:
        raise InvalidValue(field_name, value[:80].replace("\0", "\ufffd"), "not_text")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise InvalidValue(field_name, value[:80].encode("utf-8", "replace").decode(), "not_text") from None
    return value


def name(field_name: str, value: object, most: int = NAME_MOST) -> str:
    """One line of text without blanks around it, not empty."""
    line = " ".join(text(field_name, value, TEXT_MOST).split())
    if not line:
        raise InvalidValue(field_name, "", "empty")
    return text(field_name, line, most)


def line(field_name: str, value: object, most: int) -> str:
    """One line of text without blanks around it; may be empty."""
    return text(field_name, " ".join(text(field_name, value).split()), most)


def one_of(field_name: str, value: object, known: Iterable[str]) -> str:
    """One of the known keys."""
    if not isinstance(value, str) or value not in known:
        raise InvalidValue(field_name, str(value)[:80], "unknown")
    return value


def colour(value: object) -> str:
    """A key of the palette, or empty for none."""
    return "" if value is None or value == "" else one_of("colour", value, COLOURS)


def day(field_name: str, value: object) -> str | None:
    """A day as ISO text, from a date or from that text."""
    if value is None:
        return None
    if isinstance(value, str):
        try:
            return date.fromisoformat(value).isoformat()
        except ValueError:
            raise InvalidValue(field_name, value[:80], "not_a_date") from None
    if type(value) is not date:
        raise InvalidValue(field_name, str(value)[:80], "not_a_date")
    return value.isoformat()


def estimate(value: object) -> Estimate | None:
    """An estimate in working days; a single number stands for low, likely and high."""
    if value is None:
        return None
    parts: Sequence[object] = value if isinstance(value, tuple | list) else (value, value, value)
    if len(parts) != 3:
        raise InvalidValue("estimate", str(value)[:80], "not_a_number")
    low, likely, high = (number("estimate", part, 1e6) for part in parts)
    if not low <= likely <= high:
        raise InvalidValue("estimate", f"{low:g}/{likely:g}/{high:g}", "order")
    return Estimate(low, likely, high)


def number(field_name: str, value: object, most: float, least: float = 0.0) -> float:
    """A finite number within bounds."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise InvalidValue(field_name, str(value)[:80], "not_a_number")
    if not math.isfinite(value) or not least <= value <= most:
        raise InvalidValue(field_name, str(value)[:80], "out_of_range")
    return float(value)


def limit(value: Limit) -> Limit:
    """A WIP limit whose bounds are whole, not negative and in order."""
    one_of("mode", value.mode, LIMIT_MODES)
    for bound in (value.minimum, value.maximum):
        if bound is not None and (isinstance(bound, bool) or not isinstance(bound, int)):
            raise InvalidValue("limit", str(bound), "not_a_number")
        if bound is not None and not 0 <= bound <= 100_000:
            raise InvalidValue("limit", str(bound), "out_of_range")
    if value.minimum is not None and value.maximum is not None and value.minimum > value.maximum:
        raise InvalidValue("limit", f"{value.minimum}/{value.maximum}", "order")
    return value


def details(value: object) -> str:
    """What a kind adds to a card, as canonical JSON; from a mapping or the text of one."""
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            raise InvalidValue("details", str(value)[:80], "not_json") from None
    if not isinstance(value, Mapping):
        raise InvalidValue("details", str(value)[:80], "not_json")
    try:
        plain = json.dumps(
            dict(value), ensure_ascii=False, sort_keys=True, allow_nan=False, separators=(",", ":")
        )
    except (TypeError, ValueError, RecursionError):
        raise InvalidValue("details", str(value)[:80], "not_json") from None
    return text("details", plain)
