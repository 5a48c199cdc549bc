"""Files this computer closed cleanly: what has not changed since need not be checked row by row when it opens again.

Remembered are size, modification time and SQLite change counter. Anything else (a copy, a mailed file, a sync folder's
doing, a crash) is checked thoroughly; so is every file once a week.
"""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

from aipm_desktop import places
from aipm_desktop.digest import blake2b
from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.store import file_header

_WEEK = 7 * 24 * 3600


def remember(path: Path) -> None:
    """Notes the file as it is now; silently does without when the state folder cannot be written."""
    try:
        checked = _kept(path).get("checked", time.time())
        facts = {"facts": _facts(path), "checked": checked}
        place = _place(path)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(json.dumps(facts), encoding="utf-8")
    except (OSError, ValueError, FileProblem):
        return


def is_remembered(path: Path) -> bool:
    """Whether the file is just as it was closed here, and was checked thoroughly within a week."""
    kept = _kept(path)
    try:
        return kept.get("facts") == _facts(path) and 0 <= time.time() - float(kept["checked"]) < _WEEK
    except (OSError, KeyError, TypeError, ValueError, FileProblem):
        return False


def forget(path: Path) -> None:
    """Asks for a thorough check at the next opening."""
    _place(path).unlink(missing_ok=True)


def _kept(path: Path) -> dict[str, Any]:
    try:
        kept = json.loads(_place(path).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {}


def _facts(path: Path) -> list[int]:
    status = path.stat()
    return [status.st_size, status.st_mtime_ns, file_header.identity(path).counter]


def _place(path: Path) -> Path:
    name = blake2b(str(path).encode("utf-8", "surrogateescape"), digest_size=12).hexdigest()
    return places.state_dir() / "opened" / f"{name}.json"
