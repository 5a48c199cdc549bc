"""One writer a file: `.~lock.NAME#` beside the workspace says who has it open.

The lock is a file of its own and not a row, so that looking into a workspace never changes it. It is made with O_EXCL; a
lock left behind by a process of this machine that no longer lives is taken over at once (and the file is checked, for it
was not closed cleanly), one of another machine only when the user says so. A lock lies beside the file itself, not beside
a link to it, so that both ways lead to one lock.
"""

import contextlib
import json
import os
import time
from pathlib import Path
from typing import NamedTuple

from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.login import login_name
from aipm_desktop.store import unfinished

STALE_AFTER_MS = 15 * 60 * 1000
"""A lock of another machine not renewed for this long is offered for take-over."""
_UNWRITTEN_FOR_S = 5
"""A lock that says nothing yet belongs to somebody who made it a moment ago; after this long, to somebody who died."""


class Holder(NamedTuple):
    """Who has the file open; instants in UTC ms."""

    token: str
    host: str
    user: str
    pid: int
    started: int
    heartbeat: int

    def is_alive(self, now: int) -> bool:
        """Whether the holder may still be writing, as far as this machine can tell."""
        if self.host != _host():
            return now - self.heartbeat < STALE_AFTER_MS
        return _process_lives(self.pid)


class Lock:
    """A lock held; `was_unclean` tells that the last holder died without letting go."""

    def __init__(self, path: Path, token: str, *, was_unclean: bool) -> None:
        self.path = path
        self.token = token
        self.was_unclean = was_unclean

    def is_ours(self) -> bool:
        """Whether nobody took the file over meanwhile."""
        holder = _read(self.path)
        return holder is not None and holder.token == self.token

    def renew(self) -> None:
        """Says that the holder lives; called every minute."""
        holder = _read(self.path)
        if holder is not None and holder.token == self.token:
            _write(self.path, holder._replace(heartbeat=_now()))

    def release(self) -> None:
        """Lets the file go."""
        if self.is_ours():
            self.path.unlink(missing_ok=True)


def lock_path(workspace: Path) -> Path:
    """Where the lock of a workspace lies."""
    workspace = Path(os.path.realpath(workspace))
    return workspace.with_name(f".~lock.{workspace.name}#")


def holder_of(workspace: Path) -> Holder | None:
    """Who holds the file now, if anybody."""
    return _read(lock_path(workspace))


def acquire(workspace: Path, *, take_over: bool = False) -> Lock:
    """Takes the lock; raises FileProblem `locked` (detail: user and host) or `not_writable` (no lock can be made)."""
    path = lock_path(workspace)
    now = _now()
    mine = Holder(os.urandom(8).hex(), _host(), login_name(), os.getpid(), now, now)
    if _make(path, workspace, mine):
        return Lock(path, mine.token, was_unclean=False)
    holder = _read(path)
    if not take_over:
        if holder is None and _was_made_just_now(path):
            raise FileProblem(str(workspace), "locked")
        if holder is not None and holder.is_alive(now):
            raise FileProblem(str(workspace), "locked", detail=f"{holder.user}@{holder.host}")
        if holder is not None and holder.host != mine.host:
            raise FileProblem(str(workspace), "stale_lock", detail=f"{holder.user}@{holder.host}")
    # Of several who find the same dead lock one may have it, so it is moved away and not written over.
    if not _set_aside(path, workspace, holder) or not _make(path, workspace, mine):
        raise FileProblem(str(workspace), "locked")
    return Lock(path, mine.token, was_unclean=True)


def _make(path: Path, workspace: Path, mine: Holder) -> bool:
    """Makes the lock; False when there is one."""
    try:
        descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return False
    except OSError as error:
        raise unfinished.problem_of(error, workspace) from error
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump(mine._asdict(), file)
    except OSError as error:
        unfinished.discard(path)
        raise unfinished.problem_of(error, workspace) from error
    return True


def _set_aside(path: Path, workspace: Path, dead: Holder | None) -> bool:
    """Removes the lock of `dead`; False when it has become somebody else's meanwhile."""
    aside = path.with_name(f"{path.name}{os.urandom(3).hex()}")
    try:
        path.rename(aside)
    except FileNotFoundError:
        return True
    except OSError as error:
        raise FileProblem(str(workspace), "not_writable", detail=error.strerror or "") from error
    moved = _read(aside)
    is_dead = moved == dead or (moved is not None and dead is not None and moved.token == dead.token)
    if not is_dead:
        with contextlib.suppress(OSError):  # its owner is told `taken_over` when it cannot be put back
            os.link(aside, path)
    aside.unlink(missing_ok=True)
    return is_dead


def _was_made_just_now(path: Path) -> bool:
    try:
        return abs(time.time() - path.stat().st_mtime) < _UNWRITTEN_FOR_S
    except OSError:
        return True  # gone again: whoever made it was quick


def _now() -> int:
    return time.time_ns() // 1_000_000


def _host() -> str:
    if hasattr(os, "uname"):
        return os.uname().nodename
    import socket  # what it loads costs the start of the window 3 ms

    return socket.gethostname()


def _read(path: Path) -> Holder | None:
    try:
        return Holder(**json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _write(path: Path, holder: Holder) -> None:
    temporary = path.with_name(f"{path.name}{os.urandom(3).hex()}")
    try:
        temporary.write_text(json.dumps(holder._asdict()), encoding="utf-8")
        temporary.replace(path)
    except OSError as error:
        unfinished.discard(temporary)
        raise unfinished.problem_of(error, path) from error


def _process_lives(pid: int) -> bool:
    if pid <= 0:
        return False
    if os.name == "nt":
        return _windows_process_lives(pid)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _windows_process_lives(pid: int) -> bool:
    import ctypes

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009  only there on Windows
    handle = kernel.OpenProcess(0x1000, False, pid)
    if handle:
        kernel.CloseHandle(handle)
    return bool(handle)
