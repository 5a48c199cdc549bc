"""Named steps from one schema version to the next; never edited after a release.

`user_version` of a file is the number of steps applied. All pending steps and the record of them run in one transaction,
after a backup that was opened to prove it. The fingerprint is what `sqlite_schema` must look like: a file with anything
more or other in it (a view, a trigger, another default) is refused.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from functools import cache

from aipm_desktop.digest import blake2b
from aipm_desktop.store.file_header import APPLICATION_ID

Step = tuple[str, Callable[[sqlite3.Connection], None]]


def _first_tables(con: sqlite3.Connection) -> None:
    from aipm_desktop.store.first_schema import FIRST_SCHEMA
    from aipm_desktop.store.search import SEARCH_SCHEMA

    _run(con, FIRST_SCHEMA)
    _run(con, SEARCH_SCHEMA)


def _plan_tables(con: sqlite3.Connection) -> None:
    from aipm_desktop.store.plan_schema import PLAN_SCHEMA

    _run(con, PLAN_SCHEMA)


STEPS: list[Step] = [("first_tables", _first_tables), ("plan_tables", _plan_tables)]


def head() -> int:
    """The newest version this program knows."""
    return len(STEPS)


def migrate(con: sqlite3.Connection, version: int, *, now: int) -> None:
    """Applies what is pending after `version` in one transaction; on failure the file is as it was."""
    import sqlite_utils  # 0.1 s of imports that opening an up-to-date file does not need

    db = sqlite_utils.Database(con)
    with db.atomic():
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        for name, step in STEPS[version:]:
            step(con)
            db.table("migration").insert({"name": name, "applied_at": now})
        db.execute(f"PRAGMA user_version = {head()}")


def fingerprint(con: sqlite3.Connection) -> str:
    """A digest of the schema; what FTS5 keeps for itself is named but not compared, for it varies with SQLite."""
    rows = con.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name").fetchall()
    state = blake2b(digest_size=16)
    for kind, name, table, sql in rows:
        inner = str(name).startswith(("card_search_", "sqlite_autoindex_"))
        text = "" if inner else " ".join(str(sql).split())
        state.update(f"{kind}\0{name}\0{table}\0{text}\n".encode("utf-8", "replace"))
    return state.hexdigest()


KNOWN_FINGERPRINTS = {1: "933d16b3e40bb1e958b7b114a92a39e9", 2: "b429549302877e28298bbd8d41dc72bc"}
"""What `made_fingerprint` answers, so that opening need not make them anew; a test compares."""


def is_of_version(con: sqlite3.Connection, version: int) -> bool:
    """Whether the schema is just that of a file of that version.

    What is known by heart is asked first, and this SQLite only when that does not fit: FTS5 names its own tables.
    """
    found = fingerprint(con)
    return found == KNOWN_FINGERPRINTS.get(version) or found == made_fingerprint(version)


@cache
def made_fingerprint(version: int) -> str:
    """The fingerprint of that version, from a database made for the purpose in memory."""
    con = sqlite3.connect(":memory:", isolation_level=None)
    try:
        for _, step in STEPS[:version]:
            step(con)
        return fingerprint(con)
    finally:
        con.close()


def _run(con: sqlite3.Connection, script: str) -> None:
    """Like executescript, which would commit the open transaction first."""
    statement = ""
    for line in script.splitlines():
        statement += line + "\n"
        if sqlite3.complete_statement(statement):
            con.execute(statement)
            statement = ""
