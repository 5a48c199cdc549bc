"""Whole boards as rows: what import and export read and write in bulk, and what the journal knows of earlier imports."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from aipm_desktop.domain.changes import Transaction
from aipm_desktop.store import journal, rows
from aipm_desktop.store.journaled import JOURNALED, KEY_COLUMNS
from aipm_desktop.store.rows import Con

Rows = dict[str, dict[str, Any]]
"""Row id (as the journal writes it) -> column -> value."""

BOARD_TABLES = tuple(entry.table for entry in JOURNALED if entry.table not in ("client", "board_template"))
"""Tables of a board, in an order in which rows can be inserted."""


def _is_import(entry: Transaction) -> bool:
    """Whether an import did it, or taking one back."""
    return entry.action == "board.import" or (entry.action, entry.detail.get("of")) == (
        "revert",
        "board.import",
    )


def imported_boards(con: Con, external_id: str, *, client_name: str | None, name: str | None) -> list[str]:
    """The live boards earlier imports of that source made, the oldest first; a client or board name narrows."""
    found = con.execute(
        """SELECT b.id FROM board b JOIN client c ON c.id = b.client_id WHERE b.external_id = ?
        AND b.archived_at IS NULL AND c.archived_at IS NULL AND (? IS NULL OR c.name = ? COLLATE NOCASE) AND (? IS NULL OR b.name = ?)
        ORDER BY b.created_at, b.id""",
        (external_id, client_name, client_name, name, name),
    )
    return [str(row[0]) for row in found]


def imported_titles(con: Con, board_id: str) -> dict[str, str]:
    """External id -> title of the board's cards that came from outside."""
    found = con.execute(
        "SELECT external_id, title FROM card WHERE board_id = ? AND external_id IS NOT NULL", (board_id,)
    )
    return dict(found.fetchall())


def rows_of(con: Con, table: str, board_id: str) -> Rows:
    """All rows of the board in a table."""
    where = "id" if table == "board" else "board_id"
    cursor = con.execute(f"SELECT * FROM {table} WHERE {where} = ?", (board_id,))
    names = [column[0] for column in cursor.description]
    keys = [names.index(key) for key in KEY_COLUMNS.get(table, ("id",))]
    if len(keys) == 1:
        return {row[keys[0]]: dict(zip(names, row, strict=True)) for row in cursor}
    return {":".join(row[key] for key in keys): dict(zip(names, row, strict=True)) for row in cursor}


def imported_values(con: Con, board_id: str, row_ids: Iterable[str]) -> dict[tuple[str, str], dict[str, Any]]:
    """(table, row id) -> the values the imports into this board last wrote there; rows they did not make are left out."""
    wanted = set(row_ids)
    values: dict[tuple[str, str], dict[str, Any]] = {}
    for entry, change in journal.changes_in(con, board_id):
        if change.row_id not in wanted or change.after is None or not _is_import(entry):
            continue
        key = (change.table, change.row_id)
        if change.op == "insert":
            values[key] = dict(change.after)
        elif key in values:
            values[key].update(change.after)
    return values


def removed_rows(con: Con, board_id: str) -> set[tuple[str, str]]:
    """(table, row id) of the board's rows that somebody removed, other than by taking an import back."""
    last = {
        (change.table, change.row_id): not _is_import(entry)
        for entry, change in journal.changes_in(con, board_id)
        if change.op == "delete"
    }
    return {key for key, on_purpose in last.items() if on_purpose}


def insert_rows(con: Con, table: str, names: Sequence[str], values: Iterable[tuple[Any, ...]]) -> None:
    """Adds rows given as tuples of the named columns."""
    marks = ", ".join("?" * len(names))
    con.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", values)


def change_rows(con: Con, table: str, changes: Mapping[str, Mapping[str, Any]]) -> None:
    """Writes different columns of different rows of a table."""
    key = KEY_COLUMNS.get(table, ("id",))[0]
    for row_id, values in changes.items():
        rows.update(con, table, row_id, values, key=key)


def taken_ids(con: Con, ids: Mapping[str, Iterable[str]]) -> list[tuple[str, str]]:
    """(table, id) of those ids that are in use already, anywhere in the workspace."""
    found: list[tuple[str, str]] = []
    for table, wanted in ids.items():
        key = KEY_COLUMNS.get(table, ("id",))[0]
        taken = con.execute(
            f"SELECT {key} FROM {table} WHERE {key} IN (SELECT value FROM json_each(?))",
            (rows.among(wanted),),
        )
        found.extend((table, row[0]) for row in taken)
    return found


def client_named(con: Con, name: str) -> str | None:
    """The live client of that name in any case."""
    wanted = name.casefold()
    for client_id, found in con.execute(
        "SELECT id, name FROM client WHERE archived_at IS NULL ORDER BY rank, id"
    ):
        if found.casefold() == wanted:
            return str(client_id)
    return None


def last_card_rank(con: Con, column_id: str, swimlane_id: str) -> str | None:
    """The last order key in a cell, archived cards included."""
    found = con.execute(
        "SELECT max(rank) FROM card WHERE column_id = ? AND swimlane_id = ?", (column_id, swimlane_id)
    ).fetchone()
    return str(found[0]) if found[0] is not None else None


def only_client(con: Con) -> str | None:
    """The name of the live client when there is exactly one."""
    found = con.execute("SELECT name FROM client WHERE archived_at IS NULL LIMIT 2").fetchall()
    return str(found[0][0]) if len(found) == 1 else None
