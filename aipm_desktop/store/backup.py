"""Backups that were opened to prove them, and restoring one.

Rolling backups lie in the state folder, so that the workspace's own folder may vanish: the last 10, one a day for 7 days,
one a week for 8 weeks, and always the newest from before the file shrank by more than a fifth.
"""

from __future__ import annotations

import os
import sqlite3
import time
from datetime import UTC, datetime
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from aipm_desktop import places
from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.store import file_header, health, lock, meta, trust, unfinished

KEEP_LAST, KEEP_DAYS, KEEP_WEEKS = 10, 7, 8


class Backup(NamedTuple):
    """A proved copy; `digest` is the SHA-256 of its bytes, `made_at` UTC ms."""

    path: Path
    digest: str
    made_at: int = 0
    size: int = 0


def folder_of(con: sqlite3.Connection) -> Path:
    """Where the rolling backups of this workspace lie."""
    return places.state_dir() / "backups" / meta.get(con, "workspace", "unknown")[:32]


def make(con: sqlite3.Connection, *, why: str) -> Backup:
    """A rolling backup; `why` becomes part of its name (open, import, restore, migration, hourly)."""
    folder = folder_of(con)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileProblem(str(folder), "not_writable", detail=error.strerror or "") from error
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")[:-3]
    made = write(con, folder / f"{stamp}-{why}-{_mark(con)}.aipm")
    _rotate(folder)
    return made


def make_if_changed(con: sqlite3.Connection, *, why: str) -> Backup | None:
    """A rolling backup unless the newest one holds the same content already."""
    newest = next(iter(listing(con)), None)
    if newest is not None and newest.path.stem.endswith(_mark(con)):
        return None
    return make(con, why=why)


def write(con: sqlite3.Connection, target: Path) -> Backup:
    """A whole, compact and proved copy of the open workspace; raises FileProblem `exists` and never overwrites."""
    target = target.absolute()
    if target.exists():
        raise FileProblem(str(target), "exists")
    temporary = target.with_name(f".{target.name}.part")
    try:
        temporary.unlink(missing_ok=True)
        _copy_into(con, temporary)
        _prove(con, temporary)
        _sync(temporary)
        temporary.replace(target)
        _sync_folder(target.parent)
    except sqlite3.Error as error:
        raise (
            file_header.problem_of(error, target) or FileProblem(str(target), "io", detail=str(error))
        ) from error
    except OSError as error:
        raise unfinished.problem_of(error, target) from error
    finally:
        unfinished.discard(temporary)
    return Backup(target, file_digest(target), time.time_ns() // 1_000_000, target.stat().st_size)


def restore(path: Path, source: Path) -> Backup:
    """Puts a backup in the place of the workspace at `path`; what was there is backed up first and returned.

    One from before a migration is taken as it is and brought up to date when the workspace is opened next. Raises FileProblem when the backup is not sound or the workspace is open elsewhere; then nothing is changed.
    """
    from aipm_desktop.store import database

    path, source = Path(os.path.realpath(path)), source.absolute()  # a link goes on leading to the workspace
    checked = database.open_workspace(source, read_only=True, older_too=True)
    try:
        findings = health.check(checked.con, file_header.read_version(source))
        if findings:
            raise FileProblem(str(source), "damaged", place=findings[0].where, detail=findings[0].what)
        safety = _keep_what_is_there(path) if path.exists() else Backup(path, "")
        held = lock.acquire(path)
        temporary = path.with_name(f".{path.name}.part")
        try:
            temporary.unlink(missing_ok=True)
            _copy_into(checked.con, temporary)
            _sync(temporary)
            path.with_name(path.name + "-journal").unlink(missing_ok=True)
            temporary.replace(path)
            _sync_folder(path.parent)
            trust.forget(path)
        except sqlite3.Error as error:
            raise file_header.problem_of(error, path) or FileProblem(
                str(path), "io", detail=str(error)
            ) from error
        except OSError as error:
            raise unfinished.problem_of(error, path) from error
        finally:
            unfinished.discard(temporary)
            held.release()
    finally:
        checked.close()
    return safety


def listing(con: sqlite3.Connection) -> list[Backup]:
    """Rolling backups of this workspace, newest first; their digests are not computed."""
    found = [_described(path) for path in folder_of(con).glob("*.aipm")]
    return sorted(found, key=lambda backup: backup.path.name, reverse=True)


def file_digest(path: Path) -> str:
    """SHA-256 of a file's bytes, hex."""
    state = sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            state.update(block)
    return state.hexdigest()


def _mark(con: sqlite3.Connection) -> str:
    """Tells contents apart in a backup's name."""
    return meta.get(con, "digest", "")[:12]


def _copy_into(con: sqlite3.Connection, target: Path) -> None:
    """A compact copy; a connection that may not write may still copy."""
    # Made here and not by SQLite, for the system says better why it cannot be.
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    read_only = con.execute("PRAGMA query_only").fetchone()[0]
    con.execute("PRAGMA query_only = OFF")
    try:
        # As a URI, because a path on Linux may hold bytes that are no UTF-8.
        con.execute("VACUUM INTO ?", (target.as_uri(),))
    finally:
        con.execute(f"PRAGMA query_only = {read_only}")


def _keep_what_is_there(path: Path) -> Backup:
    """The workspace about to be replaced, backed up; a damaged one is kept byte for byte."""
    from aipm_desktop.store import database

    try:
        workspace = database.open_workspace(path)
    except FileProblem as problem:
        if problem.reason not in ("damaged", "not_ours", "empty"):
            raise
        kept = path.with_name(f"{path.stem}.damaged-{datetime.now(UTC):%Y%m%dT%H%M%S}{path.suffix}")
        kept.write_bytes(path.read_bytes())
        return Backup(kept, file_digest(kept))
    try:
        return make(workspace.con, why="restore")
    finally:
        workspace.close()


def _prove(con: sqlite3.Connection, copy: Path) -> None:
    """Opens the copy and compares it with what it was made from."""
    proof = sqlite3.connect(f"{copy.as_uri()}?mode=ro", uri=True)
    try:
        version = con.execute("PRAGMA user_version").fetchone()[0]
        findings = health.at_opening(proof, version, thorough=False)
        proof.text_factory = bytes
        same = health.digest_of(proof) == meta.get(con, "digest", "")
        if findings or not same:
            raise FileProblem(
                str(copy), "damaged", place="backup", detail=findings[0].what if findings else ""
            )
    finally:
        proof.close()


def _described(path: Path) -> Backup:
    status = path.stat()
    return Backup(path, "", int(status.st_mtime_ns // 1_000_000), status.st_size)


def _rotate(folder: Path) -> None:
    """Drops what is neither among the last, the newest of a day or week, nor from before a shrinking."""
    backups = sorted(
        (_described(path) for path in folder.glob("*.aipm")), key=lambda b: b.path.name, reverse=True
    )
    keep = {backup.path for backup in backups[:KEEP_LAST]}
    for width, most in ((8, KEEP_DAYS), (None, KEEP_WEEKS)):
        seen: dict[str, Path] = {}
        for backup in backups:
            day = datetime.fromtimestamp(backup.made_at / 1000, UTC)
            period = day.strftime("%Y%m%d") if width else "{}-{}".format(*day.isocalendar()[:2])
            seen.setdefault(period, backup.path)
        keep.update(list(seen.values())[:most])
    shrunk = next((old.path for new, old in pairwise(backups) if new.size < old.size * 0.8), None)
    for backup in backups:
        if backup.path not in keep and backup.path != shrunk:
            backup.path.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
