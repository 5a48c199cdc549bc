"""Opening a workspace file and writing to it: pragmas, lock, health at opening, and the one `transaction`.

The driver is imported in this floor only. sqlite-utils makes and migrates the tables and does bulk work; opening an
up-to-date file goes without it, for its import alone costs a third of the time to the first picture.
"""

from __future__ import annotations

import json
import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from aipm_desktop import places
from aipm_desktop.domain.changes import ChangeSet
from aipm_desktop.domain.errors import Conflict, FileProblem
from aipm_desktop.store import file_header, hot_journal, journaled, lock, meta, migrations, trust, unfinished
from aipm_desktop.store.ids import new_id

if TYPE_CHECKING:
    from aipm_desktop.store import acyclic
    from aipm_desktop.store.health import Finding

if sqlite3.sqlite_version_info < (3, 37):  # STRICT tables
    raise ImportError(f"SQLite 3.37 or newer is needed, this Python has {sqlite3.sqlite_version}")

PRAGMAS = {
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "foreign_keys": 1,
    "recursive_triggers": 0,
    "busy_timeout": 5000,
    "journal_mode": "delete",
    "synchronous": 3,
    "secure_delete": 1,
    "temp_store": 2,
    "fullfsync": 1,
    "checkpoint_fullfsync": 1,
    "cache_size": -16000,
}
"""Set and read back at opening; see the design's reliability rules. `synchronous = 3` is EXTRA."""


class Con(sqlite3.Connection):
    """A connection to a workspace, with what a write must check first."""

    path: Path
    known: file_header.Identity | None = None
    lock: lock.Lock | None = None
    device: tuple[str, str] = ("", "")
    is_unguarded: bool = False
    """Nothing can be written yet: the first transaction installs the triggers, so that opening need not wait for them."""
    link_orders: dict[str, acyclic.Order]
    """By board, as far as links were made since the opening (store/acyclic.py)."""


class Workspace:
    """An open workspace file. `read_only_reason` is chosen, locked, medium, or empty; `notices` are
    (key, fact) pairs to tell the user, such as a sibling conflicted copy.
    """

    def __init__(self, con: Con, path: Path, read_only_reason: str = "") -> None:
        self.con = con
        self.path = path
        self.read_only_reason = read_only_reason
        self.notices: list[tuple[str, str]] = []

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be written."""
        return bool(self.read_only_reason)

    def close(self) -> None:
        """Closes the file and lets the lock go; remembers that it was closed cleanly."""
        held = self.con.lock
        self.con.close()
        if held is not None:
            trust.remember(self.path)
            held.release()
            self.con.lock = None


class Txn:
    """The open transaction; `changes` is set when it has been committed and rows changed."""

    def __init__(self) -> None:
        self.changes: ChangeSet | None = None


def create_workspace(path: str | Path) -> Workspace:
    """Makes an empty workspace and opens it; raises FileProblem `exists` and never overwrites."""
    path = Path(path).absolute()
    if path.exists():
        raise FileProblem(str(path), "exists")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except OSError as error:
        raise unfinished.problem_of(error, path) from error
    try:
        _make(path)
        return open_workspace(path)
    except BaseException:
        unfinished.discard(path, path.with_name(path.name + "-journal"))
        raise


def open_workspace(
    path: str | Path, *, read_only: bool = False, take_over: bool = False, older_too: bool = False
) -> Workspace:
    """Opens a workspace; raises FileProblem and changes nothing when it is not ours, newer, damaged or locked.

    `read_only` never writes, not even a lock, but for taking back what a writer that died left half done; it refuses a
    file of an older version, for its tables are not those of now, unless `older_too` says that none is asked for. A
    folder or medium that cannot be written opens for reading, with `read_only_reason` medium.
    """
    path = Path(path).absolute()
    version = file_header.read_version(path)
    if version > migrations.head():
        raise FileProblem(str(path), "newer", detail=str(version))
    reason = "chosen" if read_only else "" if os.access(path, os.W_OK) else "medium"
    held = None
    if not reason:
        try:
            held = lock.acquire(path, take_over=take_over)
        except FileProblem as problem:
            if problem.reason != "not_writable":
                raise
            reason = "medium"
    try:
        if reason:
            hot_journal.settle(path)
        con = _open(path, version, held, read_only=bool(reason), older_too=older_too)
    except BaseException:
        if held is not None:
            held.release()
        raise
    workspace = Workspace(con, path, reason)
    workspace.notices += [("conflicted_copy", str(copy)) for copy in conflicted_copies(path)]
    if held is not None and held.was_unclean:
        workspace.notices.append(("unclean", ""))
    return workspace


def _open(path: Path, version: int, held: lock.Lock | None, *, read_only: bool, older_too: bool) -> Con:
    """A connection ready for use; whatever a damaged file makes SQLite or its texts do becomes a FileProblem."""
    con: Con | None = None
    try:
        con = _connect(path, read_only=read_only)
        con.lock = held
        _prove(con, version, unclean=held is not None and held.was_unclean)
        if version < migrations.head() and not (read_only and older_too):
            if read_only:
                raise FileProblem(str(path), "older", detail=str(version))
            _upgrade(con, version)
        if not read_only:
            con.execute("PRAGMA query_only = ON")
            con.is_unguarded = True
    except (sqlite3.Error, UnicodeDecodeError) as error:
        if con is not None:
            con.close()
        known = file_header.problem_of(error, path) if isinstance(error, sqlite3.Error) else None
        raise known or FileProblem(str(path), "damaged", detail=str(error)) from error
    except BaseException:
        if con is not None:
            con.close()
        raise
    return con


def inspect(path: str | Path) -> list[Finding]:
    """All that is wrong with a file, opened or not: a damaged one is looked into as far as it goes, and never written.

    Raises FileProblem when it is missing, no workspace, newer or cannot be read.
    """
    from aipm_desktop.store import health

    path = Path(path).absolute()
    version = file_header.read_version(path)
    if version > migrations.head():
        raise FileProblem(str(path), "newer", detail=str(version))
    hot_journal.settle(path)
    try:
        con = _connect(path, read_only=True)
    except sqlite3.Error as error:
        problem = file_header.problem_of(error, path)
        if problem is None or problem.reason != "damaged":
            raise problem or error from error
        return [health.Finding("file", problem.detail)]
    except UnicodeDecodeError as error:  # the schema's own texts are damaged
        return [health.Finding("schema", str(error))]
    try:
        return health.check(con, version)
    finally:
        con.close()


def conflicted_copies(path: Path) -> list[Path]:
    """Siblings that a sync folder made of this file: `… conflicted copy …`, `name-HOST.aipm`, `name (1).aipm`."""
    found = []
    for sibling in sorted(path.parent.glob(f"{_escaped(path.stem)}*{path.suffix}")):
        rest = sibling.stem[len(path.stem) :].lower()
        if "conflict" in rest or "konflikt" in rest:
            found.append(sibling)
    return found


def second_connection(path: Path) -> Con:
    """One more writing connection to a file this process already holds, for a long task off the main thread."""
    con = _connect(path, read_only=False)
    con.execute("PRAGMA cache_spill = OFF")  # readers are shut out at the commit only
    _guard(con)
    con.known = file_header.identity(path)
    return con


def recognise(con: Con) -> None:
    """Takes note of what another connection of this process committed."""
    con.known = file_header.identity(con.path)
    con.link_orders.clear()


@contextmanager
def transaction(con: Con, *, actor: str, now: int, kind: str = "do") -> Iterator[Txn]:
    """The one door for change: everything in the block is one commit and one entry of the journal, or nothing.

    Raises FileProblem when the world fails (full, replaced, taken over, locked …), CycleFound for links that go in a
    circle, Conflict when what is taken back belongs to something gone; the block is rolled back on any error. `now` is UTC ms, `kind` do, undo or redo.
    """
    from aipm_desktop.store import seal

    _check_still_ours(con)
    if con.is_unguarded:
        _guard(con)
    txn = Txn()
    try:
        con.execute("BEGIN IMMEDIATE")
        con.execute("UPDATE temp.gate SET open = 1, action = '', detail = '{}'")
        yield txn
        changes = seal.seal(con, actor=actor, now=now, kind=kind, device=con.device)
        con.execute("UPDATE temp.gate SET open = 0")
        con.execute("COMMIT")
    except BaseException as error:
        conflict = _torn_off(con, error)
        if con.in_transaction:
            con.execute("ROLLBACK")
        if conflict is not None:
            raise conflict from error
        problem = file_header.problem_of(error, con.path) if isinstance(error, sqlite3.Error) else None
        if problem is not None:
            raise problem from error
        raise
    con.known = file_header.identity(con.path)
    txn.changes = changes


def _torn_off(con: Con, error: BaseException) -> Conflict | None:
    """Taking something back can bring rows whose owner is gone since; SQLite finds that at the commit."""
    if getattr(error, "sqlite_errorname", "") != "SQLITE_CONSTRAINT_FOREIGNKEY" or not con.in_transaction:
        return None
    (action,) = con.execute("SELECT coalesce(json_extract(detail, '$.of'), action) FROM temp.gate").fetchone()
    parents = [row[2] for row in con.execute("PRAGMA foreign_key_check").fetchmany(20)]
    return Conflict(action, tuple((parent, "gone") for parent in dict.fromkeys(parents))) if parents else None


@contextmanager
def unsynced(con: Con) -> Iterator[None]:
    """While a brand-new file is filled, commits do not wait for the disk; at the end it is waited for once."""
    con.execute("PRAGMA journal_mode = MEMORY")
    con.execute("PRAGMA synchronous = OFF")
    try:
        yield
    finally:
        for name in ("synchronous", "journal_mode"):
            con.execute(f"PRAGMA {name} = {PRAGMAS[name]}")
        descriptor = os.open(con.path, os.O_RDWR | getattr(os, "O_BINARY", 0))
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _check_still_ours(con: Con) -> None:
    if con.known is not None:
        there = file_header.identity(con.path)
        if there != con.known:
            reason = "replaced" if there[:2] != con.known[:2] else "changed_underneath"
            raise FileProblem(str(con.path), reason)
    if con.lock is not None and not con.lock.is_ours():
        raise FileProblem(str(con.path), "taken_over")


def _connect(path: Path, *, read_only: bool) -> Con:
    mode = "ro" if read_only else "rw"
    uri = f"{path.as_uri()}?mode={mode}"
    con: Con = sqlite3.connect(
        uri, uri=True, isolation_level=None, timeout=5, factory=Con, check_same_thread=True
    )
    con.path = path
    con.link_orders = {}
    try:
        for name, value in PRAGMAS.items():
            if read_only and name == "journal_mode":
                continue
            con.execute(f"PRAGMA {name} = {value}")
            row = con.execute(f"PRAGMA {name}").fetchone()
            if row is not None and row[0] != value:
                raise FileProblem(str(path), "damaged", place=f"PRAGMA {name}", detail=str(row[0]))
        if read_only:
            con.execute("PRAGMA query_only = ON")
    except BaseException:
        con.close()
        raise
    return con


def _prove(con: Con, version: int, *, unclean: bool) -> None:
    """Raises FileProblem damaged unless the file is sound, as far as its opening has to look."""
    from aipm_desktop.store import health

    con.known = file_header.identity(con.path)
    thorough = unclean or not trust.is_remembered(con.path)
    problems = health.at_opening(con, version, thorough=thorough)
    if problems:
        first = problems[0]
        raise FileProblem(str(con.path), "damaged", place=first.where, detail=first.what)


def _guard(con: Con) -> None:
    """Lets the connection write, every row under the eyes of the journal's triggers."""
    con.execute("PRAGMA query_only = OFF")
    journaled.install_triggers(con)
    con.device = _this_device()
    con.is_unguarded = False


def _upgrade(con: Con, version: int) -> None:
    from aipm_desktop.store import backup

    backup.make(con, why="migration")
    migrations.migrate(con, version, now=_now())
    if not migrations.is_of_version(con, migrations.head()):
        raise FileProblem(str(con.path), "damaged", place="schema")
    con.known = file_header.identity(con.path)


def _make(path: Path) -> None:
    con = _connect(path, read_only=False)
    try:
        migrations.migrate(con, 0, now=_now())
        con.execute("BEGIN IMMEDIATE")
        meta.put(con, "workspace", new_id())
        meta.put(con, "made_at", str(_now()))
        meta.put(con, "digest", "0" * 32)
        con.execute("COMMIT")
    except sqlite3.Error as error:
        raise (file_header.problem_of(error, path) or error) from error
    finally:
        con.close()


def _this_device() -> tuple[str, str]:
    """Id and name of this installation, kept in the state folder; made at first use."""
    path = places.state_dir() / "device.json"
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        return str(kept["id"]), str(kept.get("name", ""))
    except (OSError, ValueError, KeyError, TypeError):
        device = new_id()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps({"id": device, "name": ""}), encoding="utf-8")
    except OSError:
        pass  # a state folder that cannot be written: this run is a device of its own
    return device, ""


def _escaped(text: str) -> str:
    return "".join(f"[{sign}]" if sign in "*?[" else sign for sign in text)


def _now() -> int:
    return time.time_ns() // 1_000_000
