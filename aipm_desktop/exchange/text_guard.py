"""Text from outside made storable, and text to spreadsheets made harmless."""

from __future__ import annotations

import re

from aipm_desktop.exchange.plan import Losses

NAME_LIMIT = 200
TITLE_LIMIT = 2000
TEXT_LIMIT = 1_000_000
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
# What a spreadsheet may take for a formula, full-width signs included; apostrophes before it are our own guard.
_FORMULA = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_GUARDED = re.compile("'+[=+\\-@\t\r\n＝＋－＠]")


def storable(text: str, limit: int, losses: Losses, place: str = "") -> str:
    """The text without characters that are no text, cut to what its field holds; both are noted as lost."""
    if _UNSTORABLE.search(text):
        text = _UNSTORABLE.sub("\ufffd", text)
        losses.add("texts", "not_text", place)
    if len(text) > limit:
        losses.add("texts", "too_long", place)
        text = text[: limit - 1] + "…"
    return text


def identifier(text: str) -> str:
    """The text as the key of a record: storable, and no longer than an external id may be."""
    return _UNSTORABLE.sub("\ufffd", text)[:300] if len(text) > 300 or not text.isprintable() else text


def one_line(text: str) -> str:
    """The text on one line, for names and titles."""
    return " ".join(text.split())


def guarded(text: str) -> str:
    """The text as a spreadsheet cell that is never run as a formula; `unguarded` gives it back exactly."""
    return "'" + text if _FORMULA.match(text) else text


def unguarded(text: str) -> str:
    """The cell's text without the guard that `guarded` (and other careful programs) put before it."""
    return text[1:] if _GUARDED.match(text) else text
