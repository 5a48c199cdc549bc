"""Where the traces of bugs go: the log in the state folder, without the texts of cards."""

from __future__ import annotations

import traceback
from datetime import UTC, datetime
from pathlib import Path

from aipm_desktop import __version__, places


def note_bug(error: BaseException) -> Path:
    """Appends where it happened, not what the values were; the log's path, written or not."""
    path = places.state_dir() / "aipm.log"
    lines = [f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ} aipm {__version__} {type(error).__name__}\n"]
    cause: BaseException | None = error
    while cause is not None:
        lines += [f"  {type(cause).__name__}\n", *traceback.format_tb(cause.__traceback__)]
        cause = cause.__cause__
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as log:
            log.writelines(lines)
    except OSError:
        pass  # a state folder that cannot be written must not hide the sentence
    return path
