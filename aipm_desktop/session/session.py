"""`session.run(command, …)`: one command, one transaction, one journal entry, one undo step, one `changed`."""

import time
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any, Concatenate, NamedTuple, ParamSpec, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from aipm_desktop import commands
from aipm_desktop.domain.changes import ChangeSet, Transaction
from aipm_desktop.domain.errors import AipmError, FileProblem, ReadOnly
from aipm_desktop.login import login_name
from aipm_desktop.store import database, journal
from aipm_desktop.store.database import Con, Workspace

HEARTBEAT_MS = 60_000
P = ParamSpec("P")
T = TypeVar("T")


class Refusal(NamedTuple):
    """Why a command did not happen; `retry(reason)` runs it again past the rule, None when the rule has no way round.

    `retry_with(value)` runs it again with one value more of what would satisfy the rule (`RuleViolation.remedy`, such as
    a link to cut); None when the rule names nothing or the command does not take it.
    """

    error: AipmError
    retry: Callable[[str], object] | None = None
    retry_with: Callable[[str], object] | None = None


class Session(QObject):
    """An open workspace and the only way to change it.

    Signals: `changed(ChangeSet)` after a commit, `refused(Refusal)` when a command did not happen, `opened()`,
    `closed()`. `origin` is the widget that asked for the change being announced.
    """

    changed = Signal(object)
    refused = Signal(object)
    opened = Signal()
    closed = Signal()

    def __init__(self, parent: QObject | None = None, *, actor: str = "") -> None:
        super().__init__(parent)
        self.workspace: Workspace | None = None
        self.actor = actor or login_name()
        self.origin: QObject | None = None
        self.is_busy = False
        """A long task is writing; other changes are refused until it ends."""
        self._clock: Callable[[], int] = lambda: time.time_ns() // 1_000_000
        self._heart = QTimer(self, interval=HEARTBEAT_MS)
        self._heart.timeout.connect(self._renew_lock)

    def open(self, path: str | Path, *, read_only: bool = False, take_over: bool = False) -> Workspace:
        """Opens a workspace in place of the one open now; raises FileProblem and keeps the old one on failure."""
        if self.path is not None and Path(path).absolute() == self.path:
            self.close()  # the same file again: to look at it anew, or to write after only reading
        workspace = database.open_workspace(path, read_only=read_only, take_over=take_over)
        self._adopt(workspace)
        return workspace

    def create(self, path: str | Path) -> Workspace:
        """Makes a new workspace file and opens it; refuses to overwrite."""
        workspace = database.create_workspace(path)
        self._adopt(workspace)
        return workspace

    def close(self) -> None:
        """Lets the file go."""
        if self.workspace is not None:
            self._heart.stop()
            self.workspace.close()
            self.workspace = None
            self.closed.emit()

    def _adopt(self, workspace: Workspace) -> None:
        if self.workspace is not None:
            self.workspace.close()
        self.workspace = workspace
        self._heart.start()
        self.opened.emit()

    def _renew_lock(self) -> None:
        """Tells other machines that this one is alive; a lock that cannot be renewed shows at the next write."""
        if self.workspace is not None and self.workspace.con.lock is not None:
            with suppress(FileProblem):
                self.workspace.con.lock.renew()

    @property
    def con(self) -> Con:
        """The open connection, for reading."""
        if self.workspace is None:
            raise RuntimeError("no workspace is open")
        return self.workspace.con

    @property
    def path(self) -> Path | None:
        """The open file."""
        return self.workspace.path if self.workspace else None

    @property
    def is_read_only(self) -> bool:
        """Whether commands are refused."""
        return self.workspace is None or self.workspace.is_read_only

    def now(self) -> int:
        """UTC milliseconds."""
        return self._clock()

    def today(self) -> date:
        """The day where the user is."""
        return datetime.fromtimestamp(self.now() / 1000).astimezone().date()

    def read(self, function: Callable[Concatenate[Con, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Asks the store: `session.read(boards.snapshot, board_id)`."""
        return function(self.con, *args, **kwargs)

    def run(
        self, command: Callable[..., T], *args: Any, origin: QObject | None = None, **kwargs: Any
    ) -> T | None:
        """Runs a command in one transaction and announces what changed.

        None after a refusal: `refused` was emitted and nothing changed. Bugs propagate, rolled back.
        """

        def again(**more: Any) -> object:
            return self.run(command, *args, origin=origin, **{**kwargs, **more})

        def refusal(error: AipmError) -> Refusal:
            remedy = getattr(error, "remedy", "")
            given = kwargs.get(remedy) or ()
            before = (given,) if isinstance(given, str) else tuple(given)
            return Refusal(
                error,
                (lambda reason: again(override=reason)) if getattr(error, "can_override", False) else None,
                (lambda value: again(**{remedy: (*before, value)})) if _takes(command, remedy) else None,
            )

        work = partial(command, self.con, *args, now=self.now(), **kwargs)
        return self._transact(work, "do", origin, refusal)

    def undo(self) -> Transaction | None:
        """Takes the newest action back; None and `refused` when there is none or rows have moved on."""
        return self._transact(lambda: commands.journal.undo(self.con, now=self.now()), "undo", None, Refusal)

    def redo(self) -> Transaction | None:
        """Does again what the last undo took back."""
        return self._transact(lambda: commands.journal.redo(self.con, now=self.now()), "redo", None, Refusal)

    def undo_target(self) -> Transaction | None:
        """What `undo` would take back."""
        return None if self.is_read_only else journal.undo_target(self.con)

    def redo_target(self) -> Transaction | None:
        """What `redo` would do again."""
        return None if self.is_read_only else journal.redo_target(self.con)

    def announce(self, changes: ChangeSet, origin: QObject | None = None) -> None:
        """Tells the views of a change committed elsewhere (a long task on a connection of its own)."""
        self.origin = origin
        try:
            self.changed.emit(changes)
        finally:
            self.origin = None

    def _transact(
        self,
        work: Callable[[], T],
        kind: str,
        origin: QObject | None,
        refusal: Callable[[AipmError], Refusal],
    ) -> T | None:
        try:
            if self.workspace is None or self.is_read_only:
                raise ReadOnly(self.workspace.read_only_reason if self.workspace else "chosen")
            if self.is_busy:
                raise ReadOnly("busy")
            with database.transaction(self.con, actor=self.actor, now=self.now(), kind=kind) as txn:
                result = work()
        except AipmError as error:
            self.refused.emit(refusal(error))
            return None
        if txn.changes is not None:
            self.announce(txn.changes, origin)
        return result


def _takes(command: Callable[..., object], name: str) -> bool:
    """Whether a command has a keyword argument of that name; only its own are asked for, never those of a rule."""
    if not name:
        return False
    import inspect  # only a refusal needs it

    return name in inspect.signature(command).parameters
