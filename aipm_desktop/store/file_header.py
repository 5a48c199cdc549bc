"""What the first hundred bytes of a file say, read before SQLite touches it, and the reasons to refuse."""

import os
import sqlite3
import stat
import struct
from pathlib import Path
from typing import NamedTuple

from aipm_desktop.domain.errors import FileProblem

APPLICATION_ID = 0x4149504D
"""`AIPM` at offset 68 of every workspace file."""

_MAGIC = b"SQLite format 3\0"


class Identity(NamedTuple):
    """Which file lies at a path, and its SQLite change counter: tells a replaced or rolled-back file."""

    device: int
    inode: int
    counter: int


def read_version(path: Path) -> int:
    """The file's schema version; raises FileProblem: missing, is_folder, not_a_file, empty, not_ours, unreadable."""
    head = _head(path)
    if not head:
        raise FileProblem(str(path), "empty")
    if not head.startswith(_MAGIC) or len(head) < 100:
        raise FileProblem(str(path), "not_ours")
    version, application = struct.unpack(">I", head[60:64])[0], struct.unpack(">I", head[68:72])[0]
    if application != APPLICATION_ID:
        raise FileProblem(str(path), "not_ours")
    return int(version)


def identity(path: Path) -> Identity:
    """Which file is there now; raises FileProblem when none can be read."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        try:
            status = os.fstat(descriptor)
            head = os.read(descriptor, 28)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise FileProblem(str(path), "gone", detail=error.strerror or "") from error
    counter = struct.unpack(">I", head[24:28])[0] if len(head) == 28 else -1
    return Identity(status.st_dev, status.st_ino, counter)


def _head(path: Path) -> bytes:
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):  # opening a pipe would wait for somebody to write into it
            raise FileProblem(str(path), "is_folder" if stat.S_ISDIR(mode) else "not_a_file")
        with path.open("rb") as file:
            return file.read(100)
    except FileNotFoundError as error:
        raise FileProblem(str(path), "missing") from error
    except (OSError, ValueError) as error:
        raise FileProblem(
            str(path), "unreadable", detail=getattr(error, "strerror", None) or str(error)
        ) from error


_REASONS = {
    "SQLITE_FULL": "full",
    "SQLITE_BUSY": "locked",
    "SQLITE_LOCKED": "locked",
    "SQLITE_CORRUPT": "damaged",
    "SQLITE_NOTADB": "damaged",
    "SQLITE_CANTOPEN": "unreadable",
    "SQLITE_READONLY": "not_writable",
    "SQLITE_READONLY_DBMOVED": "replaced",
    "SQLITE_PERM": "not_writable",
    "SQLITE_NOMEM": "no_memory",
    "SQLITE_IOERR": "io",
}


def problem_of(error: sqlite3.Error, path: Path | str) -> FileProblem | None:
    """The world's failure behind an SQLite error; None when it is a bug of ours (a constraint, misuse)."""
    name = getattr(error, "sqlite_errorname", "") or ""
    for key in (name, "_".join(name.split("_")[:2])):
        if key in _REASONS:
            return FileProblem(str(path), _REASONS[key], detail=str(error))
    if isinstance(error, sqlite3.DatabaseError) and "malformed" in str(error):
        return FileProblem(str(path), "damaged", detail=str(error))
    return None
