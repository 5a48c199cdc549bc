"""Reading a file that somebody names: a plain file of a size that can be read, or a sentence about why not."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from aipm_desktop.domain.errors import FileProblem

SIZE_LIMIT = 200_000_000
"""More bytes than any importer takes."""


def read_source_file(path: Path, most: int = SIZE_LIMIT, *, takes_pipes: bool = False) -> bytes:
    """The bytes of the file. `takes_pipes`: a pipe or device is read too, as far as `most`, and waited for.

    Raises FileProblem: missing, is_folder, not_a_file, too_big (detail: `most` in bytes), unreadable.
    """
    try:
        # A pipe that nobody writes to would keep a blocking open waiting for ever.
        patience = 0 if takes_pipes else getattr(os, "O_NONBLOCK", 0)
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | patience)
    except FileNotFoundError as error:
        raise FileProblem(str(path), "missing") from error
    except (OSError, ValueError) as error:  # a name with a NUL is a ValueError
        reason = "is_folder" if _is_folder(path) else "unreadable"
        detail = getattr(error, "strerror", None) or str(error)
        raise FileProblem(str(path), reason, detail=detail) from error
    try:
        mode = os.fstat(descriptor).st_mode
        if stat.S_ISDIR(mode):
            raise FileProblem(str(path), "is_folder")
        if not (stat.S_ISREG(mode) or takes_pipes):
            raise FileProblem(str(path), "not_a_file")
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            data = file.read(most + 1)
    except OSError as error:
        raise FileProblem(str(path), "unreadable", detail=error.strerror or "") from error
    finally:
        os.close(descriptor)
    if len(data) > most:
        raise FileProblem(str(path), "too_big", detail=str(most))
    return data


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False
