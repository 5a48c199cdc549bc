"""Verbs for the people of a board; card.assign gives them cards."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from aipm_desktop.commands import values
from aipm_desktop.domain.board import NO_LIMIT, Limit
from aipm_desktop.domain.errors import InvalidValue
from aipm_desktop.store import boards, journal, rows
from aipm_desktop.store.ids import new_id
from aipm_desktop.store.rows import Con


def add(
    con: Con,
    board_id: str,
    name: str,
    initials: str = "",
    zone: str = "",
    limit: Limit = NO_LIMIT,
    *,
    now: int,
) -> str:
    """Add a person; the id. Initials are made from the name when none are given; `zone` is an IANA name or empty."""
    boards.board(con, board_id)
    name = values.name("name", name)
    rows.refuse_taken(con, "person", name, "board_id", board_id)
    person_id = insert(
        con, board_id, name, values.line("initials", initials, 8), _zone(zone), values.limit(limit)
    )
    journal.describe(con, "person.add", name=name)
    return person_id


def insert(
    con: Con, board_id: str, name: str, initials: str = "", zone: str = "", limit: Limit = NO_LIMIT
) -> str:
    """Write a new person as part of another verb; the id."""
    person_id = new_id()
    person = {
        "id": person_id,
        "board_id": board_id,
        "name": name,
        "initials": initials or initials_of(name),
        "zone": zone,
    }
    rows.insert(con, "person", person | rows.limit_columns(limit))
    return person_id


def update(
    con: Con,
    person_id: str,
    *,
    name: str | None = None,
    initials: str | None = None,
    zone: str | None = None,
    now: int,
) -> None:
    """Change what is given; None leaves it. NameTaken when a person of the board has that name already."""
    person = boards.person(con, person_id)
    changes: dict[str, object] = {}
    if name is not None:
        changes["name"] = name = values.name("name", name)
        rows.refuse_taken(con, "person", name, "board_id", person.board_id, but=person_id)
    if initials is not None:
        changes["initials"] = values.line("initials", initials, 8) or initials_of(name or person.name)
    if zone is not None:
        changes["zone"] = _zone(zone)
    if changes:
        rows.update(con, "person", person_id, changes)
    journal.describe(con, "person.update", name=name or person.name)


def set_limit(con: Con, person_id: str, limit: Limit, *, now: int) -> None:
    """Set how many unfinished cards in active columns the person should have."""
    person = boards.person(con, person_id)
    rows.update(con, "person", person_id, rows.limit_columns(values.limit(limit)))
    journal.describe(con, "person.set_limit", name=person.name)


def delete(con: Con, person_id: str, *, now: int) -> None:
    """Take the person off the board and off every card; comments keep their author's name."""
    person = boards.person(con, person_id)
    rows.delete(con, "person", [person_id])
    journal.describe(con, "person.delete", name=person.name)


def initials_of(name: str) -> str:
    """Up to two letters for a name: the first ones of its first and last word."""
    words = [word for word in name.replace("_", " ").replace(".", " ").split() if word[0].isalnum()]
    if not words:
        return name[:2].upper()
    letters = words[0][0] + words[-1][0] if len(words) > 1 else words[0][:2]
    return letters.upper()[:8]


def _zone(zone: str) -> str:
    zone = values.line("zone", zone, 80)
    if zone:
        try:
            ZoneInfo(zone)
        except (ValueError, OSError, KeyError):  # a folder of zones, a name that is none
            raise InvalidValue("zone", zone, "unknown") from None
    return zone
