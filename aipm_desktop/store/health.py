"""Is this file sound? Quick at opening, whole on demand.

Three books must agree: SQLite's own structure, the digest over all journaled rows, and the hash chain of the journal.
Texts are read as bytes here: a flipped bit in a text otherwise surfaces as a decoding error far from its cause.
"""

import sqlite3
from collections.abc import Iterator
from typing import Any, NamedTuple

from aipm_desktop.store import migrations, packing
from aipm_desktop.store.journaled import JOURNALED, columns_of, image


class Finding(NamedTuple):
    """Something wrong: where in the file, and what."""

    where: str
    what: str


def at_opening(con: sqlite3.Connection, version: int, *, thorough: bool) -> list[Finding]:
    """What keeps the file from being used; `thorough` compares every row and the whole journal as well."""
    found = list(_first(_structure(con, "quick_check")))
    found = found or _schema(con, version)
    if not found and thorough:
        found = check(con, version)
    return found


def check(con: sqlite3.Connection, version: int | None = None) -> list[Finding]:
    """All that is wrong with the file; empty when it is sound. Seconds for a large one."""
    version = migrations.head() if version is None else version
    factory, con.text_factory = con.text_factory, bytes
    try:
        found = list(_first(_structure(con, "integrity_check"), 20))
        found = found or _schema(con, version)
        if found:
            return found
        return _foreign_keys(con) + _digest(con) + _chain(con) + _attachments(con)
    except (sqlite3.Error, UnicodeDecodeError, ValueError) as error:
        return [Finding("file", str(error))]
    finally:
        con.text_factory = factory


def _structure(con: sqlite3.Connection, pragma: str) -> Iterator[Finding]:
    try:
        for (line,) in con.execute(f"PRAGMA {pragma}(20)"):
            text = line.decode("utf-8", "replace") if isinstance(line, bytes) else str(line)
            if text != "ok":
                yield Finding("structure", text)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        yield Finding("structure", str(error))


def _first(findings: Iterator[Finding], most: int = 1) -> Iterator[Finding]:
    for _, finding in zip(range(most), findings, strict=False):
        yield finding


def _schema(con: sqlite3.Connection, version: int) -> list[Finding]:
    factory, con.text_factory = con.text_factory, lambda data: data.decode("utf-8", "replace")
    try:
        same = migrations.is_of_version(con, version)
    except sqlite3.Error as error:
        return [Finding("schema", str(error))]
    finally:
        con.text_factory = factory
    return [] if same else [Finding("schema", f"the tables are not those of version {version}")]


def _foreign_keys(con: sqlite3.Connection) -> list[Finding]:
    rows = con.execute("PRAGMA foreign_key_check").fetchmany(20)
    return [
        Finding(_text(row[0]), f"row {row[1]} refers to a missing row of {_text(row[2])}") for row in rows
    ]


def digest_of(con: sqlite3.Connection) -> str:
    """The digest counted anew from every journaled row; call with `text_factory = bytes`."""
    from aipm_desktop.store.seal import row_hash  # a quick look at opening does without

    total = 0
    for entry in JOURNALED:
        columns = [(_text(name), _text(kind)) for name, kind in columns_of(con, entry.table)]
        if not columns:  # a file from before there was such a table
            continue
        key, board, card = (part.format(row="t") for part in (entry.key, entry.board, entry.card))
        rows = con.execute(
            f"SELECT {key}, {board}, {card}, {image(entry.table, columns, 't')} FROM {entry.table} t"
        )
        total += sum(row_hash(entry.table, *(_value(part) for part in row)) for row in rows)
    return f"{total % (1 << 128):032x}"


def _digest(con: sqlite3.Connection) -> list[Finding]:
    kept = con.execute("SELECT value FROM meta WHERE key = 'digest'").fetchone()
    if kept is None or digest_of(con) != _text(kept[0]):
        return [Finding("contents", "a value was changed outside the app")]
    return []


_ENTRIES = """
SELECT t.stream_n, t.device_n, s.id, d.id, t.seq, t.clock, t.at, v.vector, t.actor, t.action, t.kind,
  rd.id, t.reverts_seq, t.hash, t.changes
FROM txn t JOIN stream s ON s.n = t.stream_n JOIN device d ON d.n = t.device_n
JOIN version_vector v ON v.n = t.vector_n LEFT JOIN device rd ON rd.n = t.reverts_device_n ORDER BY t.n"""


def _chain(con: sqlite3.Connection) -> list[Finding]:
    """Follows each device's hashes through each stream; a damaged entry breaks every hash after it, so one is told."""
    from aipm_desktop.store.seal import Entry, entry_hash

    last: dict[tuple[int, int], tuple[int, bytes]] = {}
    for row in con.execute(_ENTRIES):
        stream_n, device_n, *facts, reverts, reverts_seq, kept, blob = row
        seq, previous = last.get((stream_n, device_n), (0, b""))
        reverted = f"{_text(reverts)}:{reverts_seq}" if reverts is not None else ""
        detail, changes = packing.unpack(blob)
        said = [_value(fact) for fact in facts]
        entry = Entry._make([*said[:-1], detail, said[-1], reverted])
        if entry.seq != seq + 1 or entry_hash(previous, entry, changes) != kept:
            return [
                Finding(
                    "journal", f"entry {_text(facts[0])[:8]}-{entry.seq} does not follow from the one before"
                )
            ]
        last[(stream_n, device_n)] = (entry.seq, kept)
    return _clock(con)


def _clock(con: sqlite3.Connection) -> list[Finding]:
    clock = con.execute("SELECT value FROM meta WHERE key = 'clock'").fetchone()
    newest = con.execute("SELECT max(clock) FROM txn").fetchone()[0]
    if newest is not None and (clock is None or int(clock[0]) < newest):
        return [Finding("journal", "the clock stands behind the newest entry")]
    return []


def _attachments(con: sqlite3.Connection) -> list[Finding]:
    from hashlib import sha256

    return [
        Finding("attachment", f"content of {_text(name)[:12]}… is not what it was")
        for name, content in con.execute("SELECT sha256, content FROM attachment_content")
        if sha256(content).hexdigest() != _text(name)
    ]


def _value(part: Any) -> Any:
    return part.decode() if isinstance(part, bytes) else part


def _text(part: Any) -> str:
    return part.decode() if isinstance(part, bytes) else str(part)


def counts(con: sqlite3.Connection) -> dict[str, int]:
    """Rows per journaled table, for reports of a check."""
    return {
        entry.table: int(con.execute(f"SELECT count(*) FROM {entry.table}").fetchone()[0])
        for entry in JOURNALED
    }
