"""Sealing a transaction: pending changes become journal entries, one per stream touched, and the digest follows.

An entry's hash is BLAKE2b over the previous hash of the same device in the same stream and all the entry says. The
digest of the tables is order-free: the sum, modulo 2^128, of BLAKE2b over every journaled row. Journal and tables are
thus two books that must agree (store/health.py compares them).
"""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING, Any, NamedTuple

from aipm_desktop.digest import blake2b
from aipm_desktop.domain.changes import ChangeSet
from aipm_desktop.store import images, journal, meta, packing, search
from aipm_desktop.store.compact_json import encode

if TYPE_CHECKING:
    from aipm_desktop.store.database import Con

_MODULUS = 1 << 128
_SEARCHED = frozenset({"card_text", "comment", "checklist", "checklist_item", "card_label"})


class Pending(NamedTuple):
    """One row as the open transaction leaves it; images as store/journaled.py makes them."""

    table: str
    row_id: str
    board_id: str | None
    card_id: str | None
    op: str
    before: str | None
    after: str | None


class Entry(NamedTuple):
    """What stands in the journal for one transaction, apart from its changes."""

    stream: str
    device: str
    seq: int
    clock: int
    at: int
    vector: str
    actor: str
    action: str
    detail: str
    kind: str
    reverts: str


def row_hash(table: str, row_id: str, board_id: str | None, card_id: str | None, image: str) -> int:
    """A row's share of the digest."""
    facts = f"{table}\0{row_id}\0{board_id}\0{card_id}\0{image}"
    return int.from_bytes(blake2b(facts.encode(), digest_size=16).digest(), "big")


def entry_hash(previous: bytes, entry: Entry, changes: str) -> bytes:
    """The entry's link in its device's chain; `changes` as store/packing.py writes them."""
    state = blake2b(previous, digest_size=16)
    state.update(encode(entry).encode())
    state.update(changes.encode())
    return state.digest()


def seal(con: Con, *, actor: str, now: int, kind: str, device: tuple[str, str]) -> ChangeSet | None:
    """Writes the journal entries of the open transaction; None when no row changed. Raises CycleFound.

    `device` is the id and name of the computer that writes; it is noted with its first entry, so that a file from
    elsewhere stays as it was until something is really changed.
    """
    pending = _coalesced(con)
    con.execute("DELETE FROM temp.pending")
    if not pending:
        return None
    action, detail = journal.described(con)
    if not action:
        raise RuntimeError("a command changed rows without saying what it did")
    _refuse_cycles(con, pending)
    _note_device(con, *device)
    clock = max(now, int(meta.get(con, "clock", "0")) + 1)
    group = _write_entries(con, pending, Entry("", "", 0, clock, now, "", actor, action, "", kind, ""))
    _follow_digest(con, pending)
    meta.put(con, "clock", str(clock))
    changes = _change_set(con, pending, group, action, detail, kind)
    _follow_search(con, pending)
    return changes


def _refuse_cycles(con: Con, pending: list[Pending]) -> None:
    """The last line of defence: no link that holds from now on closes a cycle, whatever wrote it."""
    links: dict[str, list[tuple[str, str, str]]] = {}
    for change in pending:
        if change.table == "dependency" and change.board_id is not None:
            predecessor = _waits_for(change.after)
            if predecessor is not None and predecessor != _waits_for(change.before):
                link = (change.row_id, predecessor, change.card_id or "")
                links.setdefault(change.board_id, []).append(link)
    if links:
        from aipm_desktop.store import acyclic  # most transactions bring no links

        for board_id, found in links.items():
            acyclic.refuse_cycles(con, board_id, [acyclic.Held(*link) for link in found])


def _waits_for(image: str | None) -> str | None:
    """The predecessor in a link's image, None when the link does not hold."""
    link = json.loads(image or "{}")
    return None if "suspended_at" in link else link.get("predecessor_id")


def _note_device(con: sqlite3.Connection, device: str, name: str) -> None:
    """The entries that follow are this computer's; those of others keep theirs."""
    if meta.get(con, "device", "") != device:
        con.execute("INSERT INTO device (id, name) VALUES (?, ?) ON CONFLICT (id) DO NOTHING", (device, name))
        meta.put(con, "device", device)


def _coalesced(con: sqlite3.Connection) -> list[Pending]:
    """One change a row: its first image before, its last after; what came and went again is left out."""
    rows: dict[tuple[str, str], Pending] = {}
    for row in con.execute(
        "SELECT tbl, row_id, board_id, card_id, op, before, after FROM temp.pending ORDER BY n"
    ):
        new = Pending(*row)
        key = (new.table, new.row_id)
        old = rows.get(key)
        if old is None:
            rows[key] = new
            continue
        if old.op == "insert" and new.op == "delete":
            del rows[key]
            continue
        op = "insert" if old.op == "insert" else "delete" if new.op == "delete" else "update"
        rows[key] = new._replace(op=op, before=old.before)
    return [change for change in rows.values() if change.before != change.after]


def _write_entries(con: sqlite3.Connection, pending: list[Pending], common: Entry) -> int:
    """One entry per stream, in the order the streams were touched; the first leads the group."""
    detail = con.execute("SELECT detail FROM temp.gate").fetchone()[0]
    device = meta.get(con, "device", "")
    device_n = _number(con, "device", device)
    workspace = meta.get(con, "workspace", "")
    streams: dict[str, list[Pending]] = {}
    for change in pending:
        streams.setdefault(change.board_id or workspace, []).append(change)
    reverted = _reverted(con) if common.kind != "do" or _is_reverting(con) else {}
    group = 0
    for stream, changes in streams.items():
        stream_n = _number(con, "stream", stream)
        seq, previous = _last(con, stream_n, device_n)
        reverts_n, reverts_device, reverts_seq = reverted.get(stream, (None, "", None))
        vector = _vector(con, stream_n, device_n)
        entry = common._replace(
            stream=stream, device=device, seq=seq + 1, vector=vector, detail=detail,
            reverts=f"{reverts_device}:{reverts_seq}" if reverts_n else "",
        )  # fmt: skip
        text = packing.text_of([_packed(change) for change in changes])
        cursor = con.execute(
            "INSERT INTO txn (stream_n, device_n, seq, clock, at, group_n, vector_n, actor, action, kind,"
            " reverts_device_n, reverts_seq, hash, changes) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
            (stream_n, device_n, entry.seq, entry.clock, entry.at, group, _number(con, "version_vector", vector),
             entry.actor, entry.action, entry.kind, reverts_n, reverts_seq,
             entry_hash(previous, entry, text), packing.pack(detail, text)),
        )  # fmt: skip
        txn_n = cursor.lastrowid or 0
        if not group:
            group = txn_n
            con.execute("UPDATE txn SET group_n = ? WHERE n = ?", (group, txn_n))
        cards = _card_numbers(con, {change.card_id for change in changes if change.card_id is not None})
        con.executemany("INSERT INTO touched VALUES (?, ?)", [(card_n, txn_n) for card_n in cards])
    return group


def _packed(change: Pending) -> packing.Packed:
    """The change as it stands in the journal."""
    before: str | None
    after: str | None
    if change.op == "update" and change.before is not None and change.after is not None:
        before, after = images.difference(change.before, change.after)
    else:
        before, after = change.before, change.after
    row_id = "" if change.row_id == change.card_id else change.row_id
    return packing.Packed(change.table, row_id, change.card_id, change.op[0], before, after)


def _follow_digest(con: sqlite3.Connection, pending: list[Pending]) -> None:
    digest = int(meta.get(con, "digest", "0"), 16)
    for change in pending:
        place = (change.table, change.row_id, change.board_id, change.card_id)
        if change.before is not None:
            digest -= row_hash(*place, change.before)
        if change.after is not None:
            digest += row_hash(*place, change.after)
    meta.put(con, "digest", f"{digest % _MODULUS:032x}")


def _change_set(
    con: sqlite3.Connection,
    pending: list[Pending],
    group: int,
    action: str,
    detail: dict[str, Any],
    kind: str,
) -> ChangeSet:
    rows: dict[str, set[str]] = {}
    for change in pending:
        rows.setdefault(change.table, set()).add(change.row_id)
    cards = {change.card_id for change in pending if change.card_id}
    cards |= _successors(con, rows.get("card", set()))
    boards = frozenset(change.board_id for change in pending if change.board_id)
    return ChangeSet(
        group,
        action,
        detail,
        kind,
        boards,
        {table: frozenset(ids) for table, ids in rows.items()},
        frozenset(cards),
    )


def _successors(con: sqlite3.Connection, card_ids: set[str]) -> set[str]:
    """Cards whose "blocked by" may have changed because a predecessor did."""
    sql = "SELECT successor_id FROM dependency WHERE predecessor_id IN (SELECT value FROM json_each(?))"
    return {row[0] for row in con.execute(sql, (encode(list(card_ids)),))}


def _follow_search(con: sqlite3.Connection, pending: list[Pending]) -> None:
    """Re-indexes the cards whose words changed; a move changes none."""
    cards: set[str] = set()
    for change in pending:
        if change.table == "label":
            labelled = con.execute("SELECT card_id FROM card_label WHERE label_id = ?", (change.row_id,))
            cards.update(row[0] for row in labelled)
        elif change.table in _SEARCHED and change.card_id:
            cards.add(change.card_id)
        elif change.table == "card" and (change.op != "update" or _title_changed(change)):
            cards.add(change.row_id)
    if cards:
        search.refresh(con, cards)


def _title_changed(change: Pending) -> bool:
    old, new = json.loads(change.before or "{}"), json.loads(change.after or "{}")
    return any(old.get(name) != new.get(name) for name in ("title", "number"))


def _is_reverting(con: sqlite3.Connection) -> bool:
    return con.execute("SELECT 1 FROM sqlite_temp_schema WHERE name = 'reverting'").fetchone() is not None


def _reverted(con: sqlite3.Connection) -> dict[str, tuple[int, str, int]]:
    """Stream -> (device number, device, seq) of the entries this transaction takes back."""
    rows = con.execute(
        "SELECT s.id, d.n, d.id, t.seq FROM temp.reverting r"
        " JOIN txn t ON t.n = r.group_n OR (t.group_n = r.group_n AND t.group_n <> t.n)"
        " JOIN stream s ON s.n = t.stream_n JOIN device d ON d.n = t.device_n"
    ).fetchall()
    con.execute("DELETE FROM temp.reverting")
    return {stream: (device_n, device, seq) for stream, device_n, device, seq in rows}


def _last(con: sqlite3.Connection, stream_n: int, device_n: int) -> tuple[int, bytes]:
    row = con.execute(
        "SELECT seq, hash FROM txn WHERE stream_n = ? AND device_n = ? ORDER BY seq DESC LIMIT 1",
        (stream_n, device_n),
    ).fetchone()
    return (int(row[0]), bytes(row[1])) if row else (0, b"")


def _vector(con: sqlite3.Connection, stream_n: int, device_n: int) -> str:
    """Highest number seen of every other device in the stream, as JSON; found by index, not by scanning."""
    seen = {}
    for other_n, other in con.execute(
        "SELECT n, id FROM device WHERE n <> ? ORDER BY id", (device_n,)
    ).fetchall():
        highest = con.execute(
            "SELECT max(seq) FROM txn WHERE stream_n = ? AND device_n = ?", (stream_n, other_n)
        ).fetchone()[0]
        if highest is not None:
            seen[other] = highest
    return encode(seen)


def _card_numbers(con: sqlite3.Connection, card_ids: set[str]) -> list[int]:
    """The journal's short local numbers of cards; made when first seen."""
    ordered = sorted(card_ids)
    con.executemany(
        "INSERT INTO journal_card (id) VALUES (?) ON CONFLICT (id) DO NOTHING", [(i,) for i in ordered]
    )
    return [con.execute("SELECT n FROM journal_card WHERE id = ?", (i,)).fetchone()[0] for i in ordered]


_KEY_OF = {"device": "id", "stream": "id", "version_vector": "vector"}


def _number(con: sqlite3.Connection, table: str, value: str) -> int:
    """The short local number of a device, stream or vector; made when first seen."""
    key = _KEY_OF[table]
    row = con.execute(f"SELECT n FROM {table} WHERE {key} = ?", (value,)).fetchone()
    if row is not None:
        return int(row[0])
    if table == "device":
        made = con.execute("INSERT INTO device (id, name) VALUES (?, '')", (value,))
    else:
        made = con.execute(f"INSERT INTO {table} ({key}) VALUES (?)", (value,))
    return made.lastrowid or 0
