"""How far a card is, as a small mark and a few words: for rows that name a card beside another."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from aipm_desktop.domain.board import Card
from aipm_desktop.gui.labels import day_text

translate = QCoreApplication.translate


class CardState(NamedTuple):
    """An icon with its colour role, and words; `is_bad` when somebody should look at it."""

    icon: str
    role: str
    words: str
    is_bad: bool = False


def state_of(card: Card, roles: Mapping[str, str], columns: Mapping[str, str], today: date) -> CardState:
    """The state of a card; `roles` and `columns` are roles and names of the board's columns by id."""
    if card.done_at is not None:
        return CardState("circle-check", "ok", translate("CardState", "Finished"))
    if card.archived_at is not None:
        return CardState("archive", "ink3", translate("CardState", "In the archive"))
    is_late = card.due_on is not None and card.due_on < today
    # What is the matter comes first: rows are narrow and cut at their end.
    words = [*_matters(card), columns.get(card.column_id, "")]
    if card.due_on is not None:
        day = day_text(card.due_on, today)
        if is_late:
            words.insert(0, translate("CardState", "Overdue since {day}").format(day=day))
        else:
            words.append(translate("CardState", "due {day}").format(day=day))
    said = " · ".join(word for word in words if word)
    if card.is_blocked:
        return CardState("ban", "bad", said, is_bad=True)
    if roles.get(card.column_id) == "active":
        return CardState("circle-dot", "accent", said, is_late)
    return CardState("circle", "ink3", said, is_late)


def _matters(card: Card) -> list[str]:
    if card.blocked_reason:
        return [translate("CardState", "Blocked: {reason}").format(reason=card.blocked_reason[:120])]
    if card.blocked_by:
        return [translate("CardState", "Blocked by {count}").format(count=card.blocked_by)]
    return []
