"""Looks for what is wrong with a board's plan when there is time: soon after a change, off the GUI thread when large."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from aipm_desktop.domain.board import BoardSnapshot, Dependency
from aipm_desktop.domain.changes import ChangeSet
from aipm_desktop.domain.errors import NotFound
from aipm_desktop.session.session import Session

if TYPE_CHECKING:
    from aipm_desktop.session.tasks import Task

_SOON_MS = 400
_LATER_MS = 1500
"""After the window has opened, so that no start waits for it."""
_AT_ONCE = 400
"""Cards up to which looking takes a few milliseconds."""


class Findings(NamedTuple):
    """What was found on a board; violations are domain.planning.violations.Violation."""

    board: BoardSnapshot
    violations: tuple[object, ...] = ()
    links: tuple[Dependency, ...] = ()


class ViolationFinder(QObject):
    """`found(Findings | None)` whenever there is something new to say; None while no board is shown."""

    found = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._board_id = ""
        self._task: Task | None = None
        self.findings: Findings | None = None
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self.look)
        session.changed.connect(self._on_changed)
        session.closed.connect(lambda: self.show_board(""))

    def show_board(self, board_id: str) -> None:
        """Turns to a board."""
        if board_id != self._board_id:
            self._board_id = board_id
            self.findings = None
            self.found.emit(None)
        if board_id:
            self._soon.start(_LATER_MS)

    def _on_changed(self, changes: ChangeSet) -> None:
        if self._board_id in changes.boards:
            self._soon.start(_SOON_MS)

    def look(self) -> None:
        """Looks now."""
        self._soon.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if not self._board_id or self._session.workspace is None:
            return
        from aipm_desktop.store import boards, cards, plans

        read = self._session.read
        try:
            board = read(boards.snapshot, self._board_id)
        except NotFound:
            self.show_board("")
            return
        links = tuple(read(cards.dependencies, self._board_id))
        basis, today = read(plans.basis, self._board_id), self._session.today()
        if len(board.cards) <= _AT_ONCE:
            self._take(_violations(board, links, basis, today))
            return
        from aipm_desktop.session.tasks import run_task

        task = run_task(lambda _progress, _is_cancelled: _violations(board, links, basis, today))
        self._task = task
        task.done.connect(lambda made: self._take(made) if self._task is task else None)

    def wait(self) -> None:
        """Lets the look that is under way end, for those who draw a picture."""
        if self._task is not None:
            from aipm_desktop.session.tasks import wait_for

            wait_for(self._task)

    def _take(self, findings: Findings) -> None:
        self._task = None
        if findings.board.board.id == self._board_id:
            self.findings = findings
            self.found.emit(findings)


def _violations(board: BoardSnapshot, links: Sequence[Dependency], basis: object, today: date) -> Findings:
    from aipm_desktop.domain.planning.critical_path import NotAcyclic
    from aipm_desktop.domain.planning.schedule import schedule
    from aipm_desktop.domain.planning.violations import violations

    try:
        plan = schedule(board, links, basis, today)  # type: ignore[arg-type]
    except NotAcyclic:  # of a very old file: the graph says so
        return Findings(board, (), tuple(links))
    return Findings(board, tuple(violations(board, links, plan, today)), tuple(links))
