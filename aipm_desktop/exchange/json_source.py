"""Foreign JSON read with suspicion: what is not JSON is refused with its place, what is oddly shaped reads as absent."""

from __future__ import annotations

import json
import math
import re
from datetime import UTC, datetime
from typing import Any

from aipm_desktop.domain.errors import FileProblem

SIZE_LIMIT = 200_000_000
_EARLIEST, _LATEST = -62_135_596_800_000, 253_402_300_799_999  # the years 1 to 9999


def load(data: bytes, name: str = "") -> Any:
    """The document in the file.

    Raises FileProblem with reason empty, too_big, web_page, encoding, not_json, duplicate_key, bad_number, too_deep,
    and error_reply when another program's error message was saved in place of the export (`detail` quotes it).
    """
    if len(data) > SIZE_LIMIT:
        raise FileProblem(name, "too_big", detail=str(SIZE_LIMIT))
    text = _text(data, name)
    if not text.strip():
        raise FileProblem(name, "empty")
    if text.lstrip()[:1] == "<":
        raise FileProblem(name, "web_page")
    try:
        document = json.loads(text, object_pairs_hook=_unique, parse_constant=_refuse_constant)
    except json.JSONDecodeError as problem:
        place = f"line {problem.lineno}, column {problem.colno}"
        reason = (
            "truncated" if problem.pos >= len(text.rstrip()) or "Unterminated" in problem.msg else "not_json"
        )
        raise FileProblem(name, reason, place, problem.msg) from None
    except _RefusedError as problem:
        raise FileProblem(name, problem.reason, detail=problem.detail) from None
    except RecursionError:
        raise FileProblem(name, "too_deep") from None
    except ValueError:
        raise FileProblem(name, "bad_number") from None
    if isinstance(document, dict) and isinstance(document.get("errors"), list) and "lists" not in document:
        message = next((text_of(entry, "message") for entry in records(document["errors"])), "")
        raise FileProblem(name, "error_reply", detail=message[:300])
    return document


def records(value: Any) -> list[dict[str, Any]]:
    """The objects of a list; anything else counts as none."""
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []


def record_of(value: dict[str, Any], key: str) -> dict[str, Any]:
    """The object under the key, or an empty one."""
    found = value.get(key)
    return found if isinstance(found, dict) else {}


def text_of(value: dict[str, Any], key: str) -> str:
    """The text under the key; numbers read as text, anything else as none."""
    found = value.get(key)
    if found is None or isinstance(found, str):
        return found or ""
    if isinstance(found, int | float) and not isinstance(found, bool):
        return str(found)[:40]
    return ""


def texts_of(value: dict[str, Any], key: str) -> list[str]:
    """The texts in the list under the key."""
    found = value.get(key)
    return [entry for entry in found if isinstance(entry, str)] if isinstance(found, list) else []


def place_of(value: dict[str, Any], key: str = "pos") -> tuple[int, float]:
    """A sort key: numbers in order, everything else after them."""
    found = value.get(key)
    if isinstance(found, int | float) and not isinstance(found, bool):
        try:
            number = float(found)
        except OverflowError:
            return 1, 0.0
        if math.isfinite(number):
            return 0, number
    return 1, 0.0


def instant_of(value: dict[str, Any], key: str) -> int | None:
    """The instant under the key in UTC milliseconds; None for what is no ISO 8601 instant."""
    found = value.get(key)
    return instant(found) if isinstance(found, str) else None


def instant(text: str) -> int | None:
    """An ISO 8601 instant in UTC milliseconds (UTC when no zone is given); None when it is none."""
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        milliseconds = round(moment.timestamp() * 1000)
    except (ValueError, OverflowError):
        return None
    return milliseconds if _EARLIEST <= milliseconds <= _LATEST else None


class _RefusedError(Exception):
    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(reason)
        self.reason, self.detail = reason, detail


def _text(data: bytes, name: str) -> str:
    encoding = json.detect_encoding(data)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as problem:
        raise FileProblem(name, "encoding", f"byte {problem.start}", encoding) from None


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise _RefusedError("duplicate_key", key[:80])
            seen.add(key)
    return found


def _refuse_constant(word: str) -> Any:
    reason = "bad_number"
    raise _RefusedError(reason, word)


_ID_TIME = re.compile("[0-9a-f]{24}")


def id_instant(identifier: str) -> int | None:
    """When a Mongo-style id was made: its first eight hex digits are Unix seconds. None for other ids."""
    if not _ID_TIME.fullmatch(identifier):
        return None
    return int(identifier[:8], 16) * 1000
