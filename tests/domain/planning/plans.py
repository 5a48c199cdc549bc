"""Boards and links for the tests of planning, written short."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from aipm_desktop.domain.board import (
    Board,
    BoardSnapshot,
    Card,
    Client,
    Column,
    Dependency,
    Estimate,
    Person,
    Swimlane,
)

COLUMNS = (
    Column("todo", "b", "To do", "a", "queue"),
    Column("doing", "b", "Doing", "b", "active"),
    Column("done", "b", "Done", "c", "done"),
)
MONDAY = date(2026, 3, 2)
"""The first day of a month of four whole weeks from Monday to Sunday."""
_LINK = re.compile(r"(\w+) (FS|SS|FF|SF)([+-][\d.]+)? (\w+)")


def day(number: int) -> date:
    """A day of March 2026: 2, 9, 16, 23 and 30 are Mondays."""
    return date(2026, 3, number)


def noon(on: date) -> int:
    """Noon of the day where the test runs, in UTC milliseconds."""
    return round(datetime.combine(on, time(12)).astimezone().timestamp() * 1000)


def card(card_id: str, days: float | None = 1.0, column: str = "todo", **changes: Any) -> Card:
    """A card that takes so many working days; `created`, `entered` and `done` are days."""
    estimate = None if days is None else Estimate(days, days, days)
    created = changes.pop("created", MONDAY)
    entered = changes.pop("entered", created)
    done = changes.pop("done", None)
    made = Card(
        *(card_id, "b", 1, "task", card_id.upper(), column, "lane", "a", "normal", "standard"),
        *(None, None, estimate, None, noon(created), noon(entered), noon(created)),
        *(noon(done) if done else None, None, None),
    )
    return made._replace(**changes)


def milestone(card_id: str, **changes: Any) -> Card:
    """A card that takes no time."""
    return card(card_id, None, kind="milestone", **changes)


def board(*cards: Card, people: Iterable[str] = ("ana", "ben")) -> BoardSnapshot:
    """A board with three columns and these cards."""
    return BoardSnapshot(
        Board("b", "c", "Board", "blue", "a", "B", "kanban", "", noon(MONDAY)),
        Client("c", "Client", "blue", "a", 0),
        COLUMNS,
        (Swimlane("lane", "b", "", "a"),),
        cards,
        people={name: Person(name, "b", name.title(), name[0].upper()) for name in people},
    )


def links(*texts: str) -> list[Dependency]:
    """Links written like `a FS+2 b`: b is the successor; their ids are the texts."""
    found = []
    for text in texts:
        match = _LINK.fullmatch(text)
        assert match, text
        before, kind, lag, after = match.groups()
        found.append(Dependency(text, "b", before, after, kind, float(lag or 0)))
    return found
