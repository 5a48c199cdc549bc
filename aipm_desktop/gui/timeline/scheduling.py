"""Makes the schedule that is shown: at once for most boards, off the GUI thread for large ones and for levelling."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from aipm_desktop.domain.board import BoardSnapshot, Dependency
from aipm_desktop.domain.errors import Cancelled
from aipm_desktop.domain.planning.critical_path import NotAcyclic
from aipm_desktop.domain.planning.schedule import Schedule, schedule
from aipm_desktop.domain.planning.settings import PlanBasis
from aipm_desktop.session.tasks import IsCancelled, Progress, Task, run_task, wait_for

AT_ONCE = 2000
"""Cards up to which a schedule takes no longer than a frame or two."""


class Question(NamedTuple):
    """All a schedule follows from."""

    board: BoardSnapshot
    links: Sequence[Dependency]
    basis: PlanBasis
    today: date
    is_levelled: bool = False


class Scheduling(QObject):
    """Answers the newest question only; an older one that is still being worked on is cancelled."""

    answered = Signal(object, object)
    """The Question and its Schedule."""
    busy_changed = Signal(bool)
    """Whether something is being worked on off the GUI thread."""
    gave_up = Signal(object)
    """The exception that ended the work: Cancelled when the person wished so, NotAcyclic for links in a circle, which
    only a damaged file has.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._question: Question | None = None

    @property
    def is_busy(self) -> bool:
        """Whether something is being worked on."""
        return self._task is not None

    def ask(self, question: Question) -> None:
        """Answers soon, or before this returns when that takes no time."""
        self.forget()
        if question.is_levelled or len(question.board.cards) > AT_ONCE:
            self._start(question)
        else:
            try:
                made = schedule(question.board, question.links, question.basis, question.today)
            except NotAcyclic as error:
                self.gave_up.emit(error)
            else:
                self.answered.emit(question, made)

    def cancel(self) -> None:
        """Ends the work; `gave_up(Cancelled)`."""
        if self._task is not None:
            self.forget()
            self.gave_up.emit(Cancelled())

    def forget(self) -> None:
        """Ends the work without a word."""
        if self._task is not None:
            task, self._task = self._task, None
            task.cancel()
            self.busy_changed.emit(False)

    def wait(self) -> None:
        """Lets the work end, for those who draw a picture and cannot come back later."""
        if self._task is not None:
            wait_for(self._task)

    def _start(self, question: Question) -> None:
        self._question = question
        # Said before it begins: two threads in one interpreter make everything slow.
        self.busy_changed.emit(True)
        self._task = run_task(_work_on(question))
        self._task.done.connect(self._finish)
        self._task.failed.connect(self._fail)

    def _finish(self, made: Schedule) -> None:
        if self.sender() is self._task and self._question is not None:
            self._task = None
            self.busy_changed.emit(False)
            self.answered.emit(self._question, made)

    def _fail(self, error: Exception) -> None:
        if self.sender() is self._task:
            self._task = None
            self.busy_changed.emit(False)
            self.gave_up.emit(error)


def _work_on(question: Question) -> Callable[[Progress, IsCancelled], Schedule]:
    board, links, basis, today, is_levelled = question

    def work(_progress: Progress, is_cancelled: IsCancelled) -> Schedule:
        if not is_levelled:
            return schedule(board, links, basis, today)
        from aipm_desktop.domain.planning.levelling import levelled

        return levelled(board, links, basis, today, is_cancelled=is_cancelled)

    return work
