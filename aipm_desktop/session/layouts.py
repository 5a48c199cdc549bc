"""Layouts of graphs away from the window: in a process of their own, so that nothing there can hold up or end the app.

A layout is up to a second of pure computing. In a thread that would slow the window down and could only be asked to stop;
a process can be killed. When it does not answer (crashed, out of memory, over the time limit, or this is a bundle without
a Python to start) the quick layout is made in a thread, and when even that fails, a plain grid.
"""

from __future__ import annotations

import atexit
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

import aipm_desktop
from aipm_desktop.domain.planning.layout import BOX, GAPS, Box, Layout, layered
from aipm_desktop.session import layout_child
from aipm_desktop.session.tasks import Task, run_task

TIME_LIMIT_MS = 10_000
CODE = "import sys; sys.path[:0] = sys.argv[1:]; from aipm_desktop.session.layout_child import main; main()"
"""Finds this very package, wherever it lies; -I and -S keep everything else of the user's out (PYTHONPATH, site files)."""

ROOT = Path(aipm_desktop.__file__).parents[1]

_jobs: set[LayoutJob] = set()
_processes: set[QProcess] = set()


class LayoutJob(QObject):
    """A layout on its way. Signals, once: `done(Layout)`, or `failed(str)` when no picture can be made at all, as of
    boxes without a size; after `cancel` neither. `fell_back` says why the picture is not the best one, "" when it is.
    """

    done = Signal(object)
    failed = Signal(str)

    def __init__(self, ways: Iterable[Way], limit_ms: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.fell_back = ""
        self._ways = list(ways)
        self._process: QProcess | None = None
        self._task: Task | None = None
        self._limit = QTimer(self, interval=limit_ms, singleShot=True)
        self._limit.timeout.connect(lambda: self._try_next("over the time limit"))
        _jobs.add(self)
        self.destroyed.connect(partial(_jobs.discard, self))
        QTimer.singleShot(0, self, lambda: self._try_next(""))

    def cancel(self) -> None:
        """Ends it at once; nothing is told any more."""
        if self in _jobs:
            self._end()

    def ask_process(self, asked: bytes) -> None:
        """Puts the question to a new process."""
        process = QProcess()
        _processes.add(process)
        self._process = process
        process.setStandardErrorFile(QProcess.nullDevice())
        process.started.connect(partial(_put_question, process, asked))
        process.finished.connect(self._process_finished)
        process.finished.connect(lambda: _forget(process))
        process.errorOccurred.connect(self._process_failed)
        self.destroyed.connect(process.kill)
        process.start(sys.executable, ["-I", "-S", "-c", CODE, str(ROOT)])

    def ask_thread(self, work: Callable[..., Layout]) -> None:
        """Lets a thread of this process do the work, which takes `is_cancelled`."""
        task = run_task(lambda _progress, is_cancelled: work(is_cancelled=is_cancelled))
        self._task = task
        task.done.connect(self._arrived)
        task.failed.connect(self._task_failed)
        self.destroyed.connect(task.cancel)

    def _try_next(self, why: str) -> None:
        """Goes the next best way, after the one before ended without a picture."""
        if self not in _jobs:  # cancelled before it began
            return
        self._stop()
        self.fell_back = why
        if not self._ways:
            self._end()
            self.failed.emit(why)
            return
        way = self._ways.pop(0)
        if self._ways:
            self._limit.start()
        way(self)

    def _process_finished(self, code: int) -> None:
        if self._process is None:
            return
        try:
            layout = layout_child.answer_of(bytes(self._process.readAllStandardOutput().data()))
        except (ValueError, KeyError, TypeError):
            self._try_next(f"the process ended with {code}")
        else:
            self._arrived(layout)

    def _process_failed(self, error: QProcess.ProcessError) -> None:
        """A process that never started does not finish either."""
        if self._process is not None and error is QProcess.ProcessError.FailedToStart:
            _forget(self._process)
            self._try_next(self._process.errorString())

    def _task_failed(self, error: BaseException) -> None:
        self._try_next(f"{type(error).__name__}: {error}")

    def _arrived(self, layout: Layout) -> None:
        self._end()
        self.done.emit(layout)

    def _stop(self) -> None:
        """Lets go of what is running now."""
        self._limit.stop()
        process, self._process = self._process, None
        if process is not None:
            process.kill()
        task, self._task = self._task, None
        if task is not None:
            task.done.disconnect(self._arrived)
            task.failed.disconnect(self._task_failed)
            task.cancel()

    def _end(self) -> None:
        self._stop()
        self._ways = []
        _jobs.discard(self)
        self.deleteLater()


Way = Callable[[LayoutJob], None]


def start_layout(
    nodes: Sequence[str],
    edges: Sequence[tuple[str, str]],
    *,
    box: tuple[float, float] = BOX,
    gaps: tuple[float, float] = GAPS,
    previous: Layout | Mapping[str, Box] | None = None,
    lanes: Mapping[str, int] | None = None,
    time_limit_ms: int = TIME_LIMIT_MS,
    parent: QObject | None = None,
) -> LayoutJob:
    """Starts to lay out as `layered` does; the signals come later, so connect at once.

    The time limit holds for each way tried but the last, the grid. The job deletes itself when it has ended.
    """
    nodes, edges = list(nodes), list(edges)
    options: dict[str, Any] = {"box": box, "gaps": gaps, "previous": previous, "lanes": lanes}
    best = partial(layered, nodes, edges, **options)
    quick = partial(layered, nodes, edges, **options, quick=True)
    grid = partial(layered, nodes, [], box=box, gaps=gaps)
    if _has_python():
        first = partial(LayoutJob.ask_process, asked=layout_child.question(nodes, edges, options))
    else:
        first = partial(LayoutJob.ask_thread, work=best)
    ways = [first, *(partial(LayoutJob.ask_thread, work=work) for work in (quick, grid))]
    return LayoutJob(ways, time_limit_ms, parent)


def _has_python() -> bool:
    """Whether `sys.executable` is an interpreter, not the app itself, which would open once more."""
    return not getattr(sys, "frozen", False) and Path(sys.executable or "").stem.lower().startswith("python")


def _put_question(process: QProcess, asked: bytes) -> None:
    process.write(asked)
    process.closeWriteChannel()


def _forget(process: QProcess) -> None:
    _processes.discard(process)
    process.deleteLater()


@atexit.register
def _kill_all() -> None:
    """No process outlives the app."""
    for job in list(_jobs):
        job.cancel()
    for process in list(_processes):
        process.waitForFinished(1000)
