"""Long work off the GUI thread: plain values in, plain values out, progress and cancel.

A task never gets a connection of the window. `run_long` gives a command one of its own, on the worker's thread, so that a
large import is one transaction while the window stays alive; the session refuses other changes meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEventLoop, QObject, QRunnable, Qt, QThreadPool, Signal, Slot
from shiboken6 import isValid

from aipm_desktop.domain.changes import ChangeSet
from aipm_desktop.domain.errors import AipmError, Cancelled
from aipm_desktop.session.session import Refusal, Session
from aipm_desktop.store import backup, database

Progress = Callable[[float], None]
IsCancelled = Callable[[], bool]


class Task(QObject):
    """A running task. Signals, all in the thread the task was made in: `progressed(0..1)`, `done(result)`,
    `failed(exception)`, `finished()`. After `cancel` it ends in `failed(Cancelled)` where the work next looks.
    """

    progressed = Signal(float)
    done = Signal(object)
    failed = Signal(object)
    finished = Signal()
    _arrived = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.is_cancelled = False
        self._shown = -1
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Asks the work to stop."""
        self.is_cancelled = True

    def report(self, share: float) -> None:
        """Tells progress from the worker; at most a hundred signals a task."""
        percent = int(share * 100)
        if percent != self._shown:
            self._shown = percent
            self._tell("progressed", share)

    def perform(self, work: Callable[[], Any]) -> None:
        """Runs in the worker: the outcome travels back to the task's own thread."""
        try:
            result = work()
        except Exception as error:  # noqa: BLE001  whatever it is, the window must hear of it
            self._tell("failed", error)
        else:
            self._tell("done", result)

    def _tell(self, what: str, value: Any) -> None:
        try:
            self._arrived.emit(what, value)
        except RuntimeError:  # the program ended meanwhile: nobody is left to hear of it
            if isValid(self):
                raise

    @Slot(str, object)
    def _deliver(self, what: str, value: Any) -> None:
        getattr(self, what).emit(value)
        if what != "progressed":
            self.finished.emit()


class _Work(QRunnable):
    def __init__(self, task: Task, work: Callable[[], Any]) -> None:
        super().__init__()
        self._task = task
        self._work = work

    def run(self) -> None:
        self._task.perform(self._work)


_running: set[Task] = set()


def run_task(work: Callable[[Progress, IsCancelled], Any], parent: QObject | None = None) -> Task:
    """Starts `work(progress, is_cancelled)` in the thread pool; its signals come later, so connect at once.

    Anything the work raises comes back through `failed`.
    """
    task = Task(parent)
    _running.add(task)
    task.finished.connect(lambda: _running.discard(task))
    QThreadPool.globalInstance().start(_Work(task, lambda: work(task.report, lambda: task.is_cancelled)))
    return task


def wait_for(task: Task) -> None:
    """Turns the event loop until the task has told its outcome."""
    loop = QEventLoop()
    task.finished.connect(loop.quit)
    loop.exec()


def back_up(session: Session, why: str) -> Task:
    """Makes a rolling backup beside the window, when the content changed since the newest; a failure is told by
    `failed` and does no harm.
    """
    path = session.con.path

    def work(_progress: Progress, _is_cancelled: IsCancelled) -> backup.Backup | None:
        workspace = database.open_workspace(path, read_only=True)
        try:
            return backup.make_if_changed(workspace.con, why=why)
        finally:
            workspace.close()

    return run_task(work, session)


def run_long(session: Session, command: Callable[..., Any], *args: Any, **kwargs: Any) -> Task:
    """Runs a command that takes `progress` and `is_cancelled` in one transaction on a connection of its own.

    `done((result, changes))` comes after `session.changed`; a refusal goes through `session.refused`, then `failed`.
    """
    path, actor, now = session.con.path, session.actor, session.now()

    def work(progress: Progress, is_cancelled: IsCancelled) -> tuple[Any, ChangeSet | None]:
        con = database.second_connection(path)
        try:
            backup.make_if_changed(con, why="before")
            with database.transaction(con, actor=actor, now=now) as txn:
                result = command(con, *args, now=now, progress=progress, is_cancelled=is_cancelled, **kwargs)
                if is_cancelled():
                    raise Cancelled
            return result, txn.changes
        finally:
            con.close()

    task = run_task(work, session)
    session.is_busy = True

    def finish(outcome: tuple[Any, ChangeSet | None]) -> None:
        session.is_busy = False
        database.recognise(session.con)
        if outcome[1] is not None:
            session.announce(outcome[1])

    def give_up(error: object) -> None:
        session.is_busy = False
        if isinstance(error, AipmError) and not isinstance(error, Cancelled):
            session.refused.emit(Refusal(error))

    task.done.connect(finish)
    task.failed.connect(give_up)
    return task
