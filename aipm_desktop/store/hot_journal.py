"""What a writer that died in the middle of a commit leaves behind, for those who only want to look.

SQLite takes the half of a change back when the file is next opened for writing. A connection that may only read cannot,
and refuses the file; so it is done here first.
"""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path

from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.store import lock


def settle(path: Path) -> None:
    """Takes a half-written change back, if there is one; the file is then as its last commit left it.

    Raises FileProblem: `locked` while the writer may still live, `interrupted` where nothing can be written.
    """
    if not _is_hot(path):
        return
    holder = lock.holder_of(path)
    if holder is not None and holder.is_alive(time.time_ns() // 1_000_000):
        raise FileProblem(str(path), "locked", detail=f"{holder.user}@{holder.host}")
    try:
        _look(path, "rw")
    except sqlite3.Error as error:
        raise FileProblem(str(path), "interrupted", detail=str(error)) from error


def _is_hot(path: Path) -> bool:
    try:
        real = Path(os.path.realpath(path))
        if not real.with_name(real.name + "-journal").stat().st_size:
            return False
    except OSError:
        return False
    try:
        _look(path, "ro")
    except sqlite3.Error as error:
        return error.sqlite_errorname == "SQLITE_READONLY_ROLLBACK"
    return False


def _look(path: Path, mode: str) -> None:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode={mode}", uri=True, timeout=5)) as con:
        con.execute("PRAGMA schema_version").fetchone()
