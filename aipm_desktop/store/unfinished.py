"""Files written beside their place and not finished: how they go, and what is told of the failure."""

from __future__ import annotations

import contextlib
import errno
from pathlib import Path

from aipm_desktop.domain.errors import FileProblem


def discard(*paths: Path) -> None:
    """Removes what is there of them. What cannot be removed stays, for that must not hide why it was not finished."""
    for path in paths:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)


def problem_of(error: OSError, path: Path) -> FileProblem:
    """Why `path` could not be written: `full`, or `not_writable` with the system's words."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return FileProblem(str(path), "full", detail=error.strerror or "")
    return FileProblem(str(path), "not_writable", detail=error.strerror or "")
