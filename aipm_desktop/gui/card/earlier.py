"""Earlier values of a card's fields, as the journal kept them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from aipm_desktop.domain.board import Card, Estimate
from aipm_desktop.domain.changes import RowChange
from aipm_desktop.gui.card.typed import estimate_text
from aipm_desktop.gui.labels import day_text, word

_PLAIN = ("title", "kind", "priority", "class_of_service", "description")
_DAYS = ("start_on", "due_on")
_ESTIMATE = ("estimate_low", "estimate_likely", "estimate_high")
translate = QCoreApplication.translate


def earlier_values(changes: Iterable[RowChange], card: Card) -> dict[str, object]:
    """What a change replaced on this card, as `commands.card.set_fields` takes it; empty when it replaced nothing."""
    values: dict[str, object] = {}
    for change in changes:
        is_own = change.row_id.startswith(card.id) and change.table in ("card", "card_text")
        if is_own and change.op == "update" and change.before:
            values |= _values(change.before, card)
    return values


def earlier_text(values: dict[str, object], today: date) -> str:
    """The earlier values in words, short: `title “Augment images”, due date 27 Nov`."""
    return ", ".join(f"{word('field', key)} {_shown(key, value, today)}" for key, value in values.items())


def _values(before: dict[str, Any], card: Card) -> dict[str, object]:
    values: dict[str, object] = {key: before[key] for key in _PLAIN if key in before}
    for key in _DAYS:
        if key in before:
            values[key] = date.fromisoformat(before[key]) if before[key] else None
    if any(key in before for key in _ESTIMATE):
        now = card.estimate or (None, None, None)
        numbers = [before.get(key, part) for key, part in zip(_ESTIMATE, now, strict=True)]
        kept = [float(number) for number in numbers if number is not None]
        values["estimate"] = Estimate(*kept) if len(kept) == 3 else None
    return values


def _shown(key: str, value: object, today: date) -> str:
    if value is None or value == "":
        return translate("Earlier", "empty")
    if isinstance(value, date):
        return day_text(value, today)
    if isinstance(value, Estimate):
        return estimate_text(value)
    if key in ("kind", "priority", "class_of_service"):
        return word(key, str(value))
    words = " ".join(str(value)[:200].split())
    return f"“{words[:60]}…”" if len(words) > 60 else f"“{words}”"
