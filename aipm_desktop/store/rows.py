"""Rows to values and back: the few statements every table shares, and how each value of domain/board.py is read.

Table and column names are this program's own; values always travel as parameters.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from aipm_desktop.domain.board import (
    Board,
    CellLimit,
    Client,
    Column,
    Estimate,
    Label,
    Limit,
    Person,
    SavedView,
    Swimlane,
)
from aipm_desktop.domain.errors import NameTaken, NotFound

Con: TypeAlias = sqlite3.Connection
"""The connection every function of store and commands is given; only store knows what it is made of."""

Row: TypeAlias = tuple[Any, ...]

WHAT = {
    "board_column": "column",
    "saved_view": "view",
    "board_template": "template",
    "checklist_item": "item",
}
"""Tables whose word for people differs from their name."""

CLIENT = "id, name, colour, rank, created_at, archived_at"
BOARD = (
    "id, client_id, name, colour, rank, prefix, template, description, created_at, archived_at, external_id"
)
_LIMIT = "limit_min, limit_max, limit_mode"
COLUMN = f"id, board_id, name, rank, role, {_LIMIT}, entry_policy, exit_checklist, archived_at, external_id"
SWIMLANE = f"id, board_id, name, rank, track, colour, {_LIMIT}, archived_at"
CELL_LIMIT = f"id, board_id, column_id, swimlane_id, {_LIMIT}"
PERSON = f"id, board_id, name, initials, zone, {_LIMIT}, external_id"
LABEL = "id, board_id, name, colour, external_id"
SAVED_VIEW = "id, board_id, name, query, rank"
CARD = (
    "id, board_id, number, kind, title, column_id, swimlane_id, rank, priority, class_of_service, start_on, due_on, "
    "estimate_low, estimate_likely, estimate_high, blocked_reason, created_at, entered_at, changed_at, done_at, "
    "archived_at, external_id"
)


def client_of(row: Row) -> Client:
    """A client from the columns of CLIENT."""
    return Client(*row)


def board_of(row: Row) -> Board:
    """A board from the columns of BOARD."""
    return Board(*row)


def column_of(row: Row) -> Column:
    """A column from the columns of COLUMN."""
    return Column(*(*row[:5], Limit(*row[5:8]), row[8], exit_checklist_of(row[9]), *row[10:]))


def swimlane_of(row: Row) -> Swimlane:
    """A swimlane from the columns of SWIMLANE."""
    return Swimlane(*(*row[:6], Limit(*row[6:9]), row[9]))


def cell_limit_of(row: Row) -> CellLimit:
    """A cell's limit from the columns of CELL_LIMIT."""
    return CellLimit(*(*row[:4], Limit(*row[4:7])))


def person_of(row: Row) -> Person:
    """A person from the columns of PERSON."""
    return Person(*(*row[:5], Limit(*row[5:8]), row[8]))


def label_of(row: Row) -> Label:
    """A label from the columns of LABEL."""
    return Label(*row)


def saved_view_of(row: Row) -> SavedView:
    """A saved view from the columns of SAVED_VIEW."""
    return SavedView(*row)


def exit_checklist_of(text: str) -> tuple[str, ...]:
    """The lines of an exit checklist as stored: a JSON list."""
    return tuple(json.loads(text)) if text else ()


def exit_checklist_text(lines: Iterable[str]) -> str:
    """An exit checklist as it is stored; no lines are the empty text."""
    texts = list(lines)
    return json.dumps(texts, ensure_ascii=False) if texts else ""


def limit_columns(limit: Limit) -> dict[str, object]:
    """A limit as the three columns every limited table has."""
    return {"limit_min": limit.minimum, "limit_max": limit.maximum, "limit_mode": limit.mode}


def estimate_columns(estimate: Estimate | None) -> dict[str, object]:
    """An estimate as the three columns of a card."""
    low, likely, high = estimate or (None, None, None)
    return {"estimate_low": low, "estimate_likely": likely, "estimate_high": high}


def one(con: Con, table: str, columns: str, row_id: str) -> Row:
    """The row of that id; NotFound when it is not there."""
    row: Row | None = con.execute(f"SELECT {columns} FROM {table} WHERE id = ?", (row_id,)).fetchone()
    if row is None:
        raise NotFound(WHAT.get(table, table), row_id)
    return row


def among(ids: Iterable[str]) -> str:
    """Ids as the JSON list that `IN (SELECT value FROM json_each(?))` takes: no bound on how many."""
    return json.dumps(list(ids))


def insert(con: Con, table: str, values: Mapping[str, object]) -> None:
    """Add one row."""
    insert_many(con, table, [values])


def insert_many(con: Con, table: str, rows: Sequence[Mapping[str, object]]) -> None:
    """Add rows that all have the keys of the first."""
    if not rows:
        return
    names = tuple(rows[0])
    sql = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
    con.executemany(sql, [tuple(row[name] for name in names) for row in rows])


def update(con: Con, table: str, row_id: str, values: Mapping[str, object], *, key: str = "id") -> bool:
    """Write some columns of one row; whether it had others before. A row that has these already is left alone."""
    return update_many(con, table, [(row_id, values)], key=key) > 0


def update_many(
    con: Con, table: str, rows: Sequence[tuple[str, Mapping[str, object]]], *, key: str = "id"
) -> int:
    """Write the same columns of many rows; how many had others before."""
    if not rows:
        return 0
    names = tuple(rows[0][1])
    changes = ", ".join(f"{name} = ?" for name in names)
    differs = " OR ".join(f"{name} IS NOT ?" for name in names)
    cursor = con.executemany(
        f"UPDATE {table} SET {changes} WHERE {key} = ? AND ({differs})",
        [
            (*values, row_id, *values)
            for row_id, values in ((row_id, tuple(row[name] for name in names)) for row_id, row in rows)
        ],
    )
    return cursor.rowcount


def delete(con: Con, table: str, row_ids: Iterable[str], *, key: str = "id") -> None:
    """Remove rows and what hangs on them."""
    con.executemany(f"DELETE FROM {table} WHERE {key} = ?", [(row_id,) for row_id in row_ids])


def refuse_taken(
    con: Con, table: str, name: str, owner: str = "", owner_id: str = "", *, but: str = ""
) -> None:
    """Raise NameTaken when another live row of the same owner has that name in any case."""
    where = f"{owner} = ? AND " if owner else ""
    live = "archived_at IS NULL AND " if table in ("client", "board", "board_column", "swimlane") else ""
    found = con.execute(
        f"SELECT name FROM {table} WHERE {where}{live}id <> ?", (owner_id, but) if owner else (but,)
    )
    wanted = name.casefold()
    for (other,) in found:
        if other.casefold() == wanted:
            raise NameTaken(WHAT.get(table, table), other)


def least_used_colour(
    con: Con, table: str, colours: Sequence[str], owner: str = "", owner_id: str = ""
) -> str:
    """The first of the colours that fewest rows of the same owner have."""
    where = f"WHERE {owner} = ?" if owner else ""
    used = dict(
        con.execute(
            f"SELECT colour, count(*) FROM {table} {where} GROUP BY colour", (owner_id,) if owner else ()
        ).fetchall()
    )
    return min(colours, key=lambda colour: used.get(colour, 0))
