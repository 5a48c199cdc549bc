"""What a command found or did, as text for people and as JSON for machines."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

# Texts come from other people's files: none of them may colour, clear or reorder the terminal they are printed on.
_UNSEEN = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Outcome:
    """`json` is printed with --json, `lines` without it; `code` is the exit code."""

    json: Mapping[str, Any]
    lines: Iterable[str] = ()
    code: int = 0


def tell(outcome: Outcome, *, as_json: bool) -> None:
    """Prints it on stdout."""
    if as_json:
        tell_json(outcome.json)
    else:
        for line in outcome.lines:
            print(_UNSEEN.sub(_seen, line))


def tell_json(value: Mapping[str, Any]) -> None:
    """Prints JSON on stdout, in characters that stdout can carry."""
    is_unicode = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    print(json.dumps(value, ensure_ascii=not is_unicode, allow_nan=False, indent=2))


def note(text: str) -> None:
    """Tells something beside the result, on stderr."""
    print(f"aipm: note: {on_one_line(text)}", file=sys.stderr)


def on_one_line(text: str) -> str:
    """The text without line ends, and with what a terminal would obey or hide written out."""
    return _UNSEEN.sub(_seen, " ".join(text.splitlines()))


def _seen(found: re.Match[str]) -> str:
    sign = ord(found[0])
    return f"\\x{sign:02x}" if sign < 0x100 else f"\\u{sign:04x}"


def instant(milliseconds: int | None) -> str | None:
    """UTC milliseconds as `2026-11-23T08:00:00Z`."""
    if milliseconds is None:
        return None
    return f"{_EPOCH + timedelta(seconds=milliseconds // 1000):%Y-%m-%dT%H:%M:%S}Z"


def moment(milliseconds: int) -> str:
    """UTC milliseconds as people here read them: `2026-11-23 09:00`."""
    try:
        return f"{(_EPOCH + timedelta(seconds=milliseconds // 1000)).astimezone():%Y-%m-%d %H:%M}"
    except (OverflowError, ValueError, OSError):  # a zone near the end of the calendar
        return instant(milliseconds) or ""


def counted(count: int, one: str, many: str = "") -> str:
    """`1 card`, `2 cards`."""
    return f"{count} {one if count == 1 else many or one + 's'}"


class Progress:
    """A bar on stderr for long work, only when somebody looks at it."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._shown = -1
        self._is_seen = sys.stderr.isatty()

    def __call__(self, share: float) -> None:
        """Tells the share done, 0 to 1."""
        percent = int(100 * share)
        if self._is_seen and percent != self._shown:
            self._shown = percent
            print(f"\r{self._what} {percent:3d} %", end="", file=sys.stderr, flush=True)

    def close(self) -> None:
        """Takes the bar away."""
        if self._shown >= 0:
            print("\r" + " " * (len(self._what) + 6) + "\r", end="", file=sys.stderr, flush=True)
