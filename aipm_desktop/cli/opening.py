"""Opening a workspace for a command: reads never write and need no lock, writes are one transaction."""

from __future__ import annotations

import time
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from aipm_desktop.cli.output import note
from aipm_desktop.domain.changes import ChangeSet
from aipm_desktop.domain.errors import FileProblem, ReadOnly
from aipm_desktop.login import login_name
from aipm_desktop.store import database, lock
from aipm_desktop.store.database import Con, Workspace

_BRIEF_MS = 2000
"""Whoever took the lock within this time may be a command as short as this one; a window holds it longer."""
_PATIENCE_S = 10


@dataclass
class Change:
    """A transaction in the making; `made` is set once it is committed and has changed something."""

    con: Con
    now: int
    actor: str
    made: ChangeSet | None = None


@contextmanager
def reading(path: str) -> Iterator[Con]:
    """The workspace for looking only; raises FileProblem."""
    workspace = database.open_workspace(path, read_only=True)
    try:
        _tell_notices(workspace)
        yield workspace.con
    finally:
        workspace.close()


@contextmanager
def changing(args: Namespace, kind: str = "do") -> Iterator[Change]:
    """The workspace for one action: all of the block is committed at its end, or nothing."""
    workspace = _opened(args)
    try:
        if workspace.is_read_only:
            raise ReadOnly(workspace.read_only_reason)
        _tell_notices(workspace)
        change = Change(workspace.con, now_ms(), actor_of(args))
        with database.transaction(workspace.con, actor=change.actor, now=change.now, kind=kind) as txn:
            yield change
        change.made = txn.changes
    finally:
        workspace.close()


def _opened(args: Namespace) -> Workspace:
    """The workspace for writing, once another command that has just begun with it is through."""
    patience = time.monotonic() + _PATIENCE_S
    while True:
        try:
            return database.open_workspace(args.file, take_over=args.take_over)
        except FileProblem as problem:
            if problem.reason != "locked" or time.monotonic() > patience:
                raise
            holder = lock.holder_of(Path(args.file))
            if holder is not None and now_ms() - holder.started > _BRIEF_MS:
                raise
        time.sleep(0.02)


def actor_of(args: Namespace) -> str:
    """Who does it, for the history."""
    said = " ".join(str(args.actor or "").split())[:200]
    return said.encode("utf-8", "replace").decode() or login_name()


def now_ms() -> int:
    """UTC milliseconds."""
    return time.time_ns() // 1_000_000


def today(now: int) -> date:
    """The day it is here."""
    return date.fromtimestamp(now / 1000)  # noqa: DTZ012  the user's own day is meant


def _tell_notices(workspace: Workspace) -> None:
    for key, fact in workspace.notices:
        if key == "conflicted_copy":
            note(f"{fact} looks like a copy that a sync folder made of this workspace")
