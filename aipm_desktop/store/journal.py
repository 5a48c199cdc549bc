"""The journal as it is read and taken back: history, undo and redo targets, revert.

Writing it is store/seal.py's work. Undo, redo and revert only ever add transactions.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from typing import Any

from aipm_desktop.domain.changes import Image, RowChange, Transaction
from aipm_desktop.domain.errors import Conflict, NotFound, NothingTo
from aipm_desktop.store import images, packing
from aipm_desktop.store.compact_json import encode

_TXN = """
SELECT t.n, d.id, s.id, t.seq, t.group_n, t.at, t.actor, t.action, t.changes, t.kind, rd.id, t.reverts_seq
FROM txn t JOIN device d ON d.n = t.device_n JOIN stream s ON s.n = t.stream_n
LEFT JOIN device rd ON rd.n = t.reverts_device_n"""

_FOLLOWS = "changed_at"
"""Moves on with every edit of a card, so it never stands in the way of taking an earlier edit of another field back."""


def describe(con: sqlite3.Connection, action: str, **detail: Any) -> None:
    """Names the action of the open transaction; `detail` is what its sentence tells. The last call wins."""
    con.execute("UPDATE temp.gate SET action = ?, detail = ?", (action, encode(detail)))


def described(con: sqlite3.Connection) -> tuple[str, dict[str, Any]]:
    """Action and detail named so far."""
    action, detail = con.execute("SELECT action, detail FROM temp.gate").fetchone()
    return str(action), dict(json.loads(detail))


def undo_target(con: sqlite3.Connection) -> Transaction | None:
    """The action an undo takes back: the newest not taken back yet. Computed from the journal, so it survives a
    restart; actions merged from elsewhere are left alone.
    """
    skip = 0
    for group, kind in _groups(con):
        if kind == "undo":
            skip += 1
        elif skip:
            skip -= 1
        else:
            return _lead(con, group)
    return None


def redo_target(con: sqlite3.Connection) -> Transaction | None:
    """The action a redo does again, None once something new was done."""
    undone = _undone(con)
    if undone is None:
        return None
    lead = _lead(con, undone)
    return transaction_of(con, lead.reverts) if lead.reverts else None


def undo(con: sqlite3.Connection) -> Transaction:
    """Writes the before images of the newest action back; raises NothingTo or Conflict."""
    target = undo_target(con)
    if target is None:
        raise NothingTo("undo")
    take_back(con, target)
    return target


def redo(con: sqlite3.Connection) -> Transaction:
    """Takes the newest undo back; raises NothingTo or Conflict."""
    group = _undone(con)
    if group is None:
        raise NothingTo("redo")
    undo_entry = _lead(con, group)
    target = transaction_of(con, undo_entry.reverts) if undo_entry.reverts else undo_entry
    take_back(con, undo_entry)
    describe(con, target.action, **target.detail)
    return target


def revert(con: sqlite3.Connection, txn_id: str) -> Transaction:
    """Takes one action of the history back, whatever came after; raises Conflict when its rows have moved on."""
    target = transaction_of(con, txn_id)
    take_back(con, target)
    describe(con, "revert", of=target.action, detail=target.detail)
    return target


def take_back(con: sqlite3.Connection, target: Transaction) -> None:
    """Writes back the before images of all transactions of an action, and notes what is reverted."""
    con.execute("PRAGMA defer_foreign_keys = ON")
    changes = _changes(con, target.group)[::-1]
    differing = [pair for change in changes for pair in _moved_on(con, change)]
    if differing:
        raise Conflict(target.action, tuple(dict.fromkeys(differing)))
    try:
        for change in changes:
            _write_back(con, change)
    except sqlite3.IntegrityError as error:
        raise Conflict(target.action, (("row", str(error)),)) from error
    describe(con, target.action, **target.detail)
    con.execute("CREATE TEMP TABLE IF NOT EXISTS reverting (group_n INTEGER NOT NULL)")
    con.execute("DELETE FROM temp.reverting")
    con.execute("INSERT INTO temp.reverting VALUES (?)", (target.group,))


def history(
    con: sqlite3.Connection,
    *,
    board_id: str | None = None,
    card_id: str | None = None,
    limit: int = 200,
    before: int | None = None,
) -> list[Transaction]:
    """Newest first; `before` is the `group` of the last one shown, for the next page."""
    where, values = ["t.group_n < ?"], [before if before is not None else 2**62]
    parameters: list[object] = list(values)
    if card_id is not None:
        where.append(
            "t.n IN (SELECT txn_n FROM touched WHERE card_n = (SELECT n FROM journal_card WHERE id = ?))"
        )
        parameters.append(card_id)
    if board_id is not None:
        where.append("s.id = ?")
        parameters.append(board_id)
    rows = con.execute(f"{_TXN} WHERE {' AND '.join(where)} ORDER BY t.n DESC LIMIT ?", (*parameters, limit))
    return [_transaction(row) for row in rows]


def changes_of(con: sqlite3.Connection, txn_id: str) -> list[RowChange]:
    """Rows an action changed, in the order they were."""
    return _changes(con, transaction_of(con, txn_id).group)


def transaction_of(con: sqlite3.Connection, txn_id: str) -> Transaction:
    """The journal's entry of that id (`device-stream-number`, shortened as `history` tells it); raises NotFound."""
    device, _, rest = txn_id.partition("-")
    stream, _, seq = rest.partition("-")
    if seq.isdigit() and len(seq) < 18:
        row = con.execute(
            f"{_TXN} WHERE substr(d.id, 1, 8) = ? AND substr(s.id, 1, 8) = ? AND t.seq = ?",
            (device, stream, int(seq)),
        ).fetchone()
        if row is not None:
            return _transaction(row)
    raise NotFound("transaction", txn_id)


def _groups(con: sqlite3.Connection) -> Iterator[tuple[int, str]]:
    """Local actions, newest first, a page at a time: the walk nearly always ends on the first."""
    last = 2**62
    while True:
        page = con.execute(
            "SELECT group_n, kind FROM txn WHERE n = group_n AND arrived_in IS NULL AND n < ? ORDER BY n DESC LIMIT 64",
            (last,),
        ).fetchall()
        yield from page
        if len(page) < 64:
            return
        last = page[-1][0]


def _undone(con: sqlite3.Connection) -> int | None:
    skip = 0
    for group, kind in _groups(con):
        if kind == "redo":
            skip += 1
        elif kind != "undo":
            return None
        elif skip:
            skip -= 1
        else:
            return group
    return None


def _lead(con: sqlite3.Connection, group: int) -> Transaction:
    return _transaction(con.execute(f"{_TXN} WHERE t.n = ?", (group,)).fetchone())


def _transaction(row: tuple[Any, ...]) -> Transaction:
    _, device, stream, seq, group, at, actor, action, blob, kind, reverts_device, reverts_seq = row
    short = stream[:8]
    reverts = f"{reverts_device[:8]}-{short}-{reverts_seq}" if reverts_device else None
    return Transaction(
        f"{device[:8]}-{short}-{seq}",
        group,
        stream,
        at,
        actor,
        action,
        packing.detail_of(blob),
        kind,
        reverts,
    )


_OPS = {"i": "insert", "u": "update", "d": "delete"}


def _changes(con: sqlite3.Connection, group: int) -> list[RowChange]:
    """All rows an action changed, in order."""
    rows = con.execute(
        """SELECT s.id, t.changes FROM txn t JOIN stream s ON s.n = t.stream_n WHERE t.n = :group
        UNION ALL SELECT s.id, t.changes FROM txn t JOIN stream s ON s.n = t.stream_n
        WHERE t.group_n = :group AND t.group_n <> t.n""",
        {"group": group},
    ).fetchall()
    return [change for stream, blob in rows for change in _unpacked(con, stream, blob)]


def _unpacked(con: sqlite3.Connection, stream: str, blob: bytes) -> Iterator[RowChange]:
    for table, short_id, card_id, op, before, after in packing.changes_of(blob):
        row_id = short_id or card_id or ""
        if op == "u":
            yield RowChange(table, row_id, "update", before, after)
        else:
            old, new = (
                images.unpack(con, table, row_id, card_id, stream, image) for image in (before, after)
            )
            yield RowChange(table, row_id, _OPS[op], old, new)


def changes_in(con: sqlite3.Connection, board_id: str) -> Iterator[tuple[Transaction, RowChange]]:
    """Every change of a board's stream, oldest first, with the transaction it belongs to."""
    for row in con.execute(f"{_TXN} WHERE s.id = ? ORDER BY t.n", (board_id,)):
        entry = _transaction(row)
        for change in _unpacked(con, board_id, row[8]):
            yield entry, change


def _where(change: RowChange) -> tuple[str, list[str]]:
    key = images.key_of(change.table, change.row_id)
    return " AND ".join(f"{name} = ?" for name in key), list(key.values())


def _moved_on(con: sqlite3.Connection, change: RowChange) -> list[tuple[str, str]]:
    """Fields that differ now from what the change left behind."""
    where, keys = _where(change)
    wanted = change.after
    if wanted is None:
        there = con.execute(f"SELECT 1 FROM {change.table} WHERE {where}", keys).fetchone()
        return [(change.table, "id")] if there else []
    columns = list(wanted)
    row = con.execute(f"SELECT {', '.join(columns)} FROM {change.table} WHERE {where}", keys).fetchone()
    if row is None:
        return [(change.table, "gone")]
    return [
        (change.table, name)
        for name, value in zip(columns, row, strict=True)
        if value != wanted[name] and name != _FOLLOWS
    ]


def _write_back(con: sqlite3.Connection, change: RowChange) -> None:
    where, keys = _where(change)
    if change.op == "insert":
        con.execute(f"DELETE FROM {change.table} WHERE {where}", keys)
    elif change.op == "delete":
        _insert(con, change.table, change.before or {})
    else:
        before = dict(change.before or {})
        if _FOLLOWS in before:
            row = con.execute(f"SELECT {_FOLLOWS} FROM {change.table} WHERE {where}", keys).fetchone()
            if row is not None and row[0] != (change.after or {}).get(_FOLLOWS):
                del before[_FOLLOWS]
        sets = ", ".join(f"{name} = ?" for name in before)
        if not sets:
            return
        con.execute(f"UPDATE {change.table} SET {sets} WHERE {where}", (*before.values(), *keys))


def _insert(con: sqlite3.Connection, table: str, row: Image) -> None:
    marks = ", ".join("?" * len(row))
    con.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))
