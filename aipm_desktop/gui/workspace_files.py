"""Opening, making, copying, backing up, restoring and checking workspace files."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6 import QtWidgets
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from aipm_desktop import places
from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.gui.labels import translate
from aipm_desktop.gui.notices import Choice, Notice, Notices
from aipm_desktop.gui.preferences import Preferences
from aipm_desktop.session.session import Session

SUFFIX = ".aipm"


class WorkspaceFiles(QObject):
    """What the File menu does. Trouble is told in the notices; the workspace open now stays open."""

    about_to_leave = Signal()
    """The open workspace is about to be let go: remember how it was left."""

    def __init__(self, session: Session, preferences: Preferences, notices: Notices, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._preferences = preferences
        self._notices = notices
        self._window = window

    def open(self, path: Path, *, read_only: bool = False, take_over: bool = False) -> bool:
        """Opens a workspace; a locked one asks how. False when the old one stayed."""
        path = path.absolute()
        if path == self._session.path and not take_over and read_only == self._session.is_read_only:
            return True
        self.about_to_leave.emit()
        was = self._session.path
        if path == was:
            # One process cannot hold the lock twice.
            self._session.close()
        try:
            self._session.open(path, read_only=read_only, take_over=take_over)
        except FileProblem as problem:
            if problem.reason in ("locked", "stale_lock") and not read_only:
                return self._ask_locked(path, problem)
            self.tell(problem)
            return False
        self._opened(path)
        return True

    def create(self, path: Path) -> bool:
        """Makes a workspace and opens it."""
        self.about_to_leave.emit()
        try:
            self._session.create(path)
        except FileProblem as problem:
            self.tell(problem)
            return False
        self._opened(path)
        return True

    def tell(self, problem: Exception) -> None:
        """Says what went wrong with a file."""
        from aipm_desktop.gui.errors import sentence

        self._notices.tell(Notice(sentence(problem), "bad", key="file"))

    def ask_open(self, *, read_only: bool = False) -> None:
        """Asks for a file and opens it."""
        title = self.tr("Open read-only") if read_only else self.tr("Open a workspace")
        name, _ = QtWidgets.QFileDialog.getOpenFileName(
            self._window, title, str(self._folder()), self._filter()
        )
        if name:
            self.open(Path(name), read_only=read_only)

    def ask_new(self) -> None:
        """Asks for a name and makes a workspace there."""
        proposed = str(self._folder() / (self.tr("My projects") + SUFFIX))
        name, _ = QtWidgets.QFileDialog.getSaveFileName(
            self._window, self.tr("New workspace"), proposed, self._filter()
        )
        if name:
            # Never over another file, even when the system's dialog has asked: make another name instead.
            self.create(_with_suffix(Path(name)))

    def open_sample(self) -> None:
        """Opens the sample workspace; the first time it is made beside the window."""
        path = places.data_dir() / f"sample{SUFFIX}"
        if path.exists():
            self.open(path)
            return
        from aipm_desktop.commands.sample import make_sample
        from aipm_desktop.session.tasks import run_task

        now = self._session.now()
        self._notices.tell(Notice(self.tr("Making the sample workspace…"), key="sample", can_close=False))
        path.parent.mkdir(parents=True, exist_ok=True)
        task = run_task(lambda progress, _: make_sample(path, now, progress), self)
        task.done.connect(lambda _: self.open(path))
        task.failed.connect(self.tell)
        task.finished.connect(lambda: self._notices.withdraw("sample"))

    def save_copy(self) -> None:
        """Asks for a name and writes a proved copy there."""
        from aipm_desktop.store import backup

        path = self._session.path
        if path is None:
            return
        proposed = path.with_name(f"{path.stem} {datetime.now().astimezone():%Y-%m-%d}{SUFFIX}")
        name, _ = QtWidgets.QFileDialog.getSaveFileName(
            self._window, self.tr("Save a copy"), str(proposed), self._filter()
        )
        if not name:
            return
        try:
            made = self._session.read(backup.write, _with_suffix(Path(name)))
        except FileProblem as problem:
            self.tell(problem)
            return
        text = self.tr("A copy was saved as {name}.").format(name=made.path.name)
        self._notices.tell(
            Notice(
                text,
                choices=(Choice(self.tr("Open it"), lambda _: self.open(made.path)),),
                key="copy",
                is_passing=True,
            )
        )

    def back_up(self) -> None:
        """Makes a backup in the app's own folder."""
        from aipm_desktop.store import backup

        try:
            made = self._session.read(backup.make, why="asked")
        except FileProblem as problem:
            self.tell(problem)
            return
        text = self.tr("Backed up and checked: {name}").format(name=made.path.name)
        self._notices.tell(Notice(text, key="backup", is_passing=True))

    def ask_restore(self) -> None:
        """Asks which backup and puts it in the place of the workspace; what was there is kept as a backup."""
        from aipm_desktop.gui.dialogs.backups import ask_backup
        from aipm_desktop.store import backup

        path = self._session.path
        if path is None or self._session.is_read_only:
            return
        chosen = ask_backup(self._window, self._session.read(backup.listing))
        if chosen is None:
            return
        self.about_to_leave.emit()
        self._session.close()
        try:
            safety = backup.restore(path, chosen)
        except FileProblem as problem:
            self.open(path)
            self.tell(problem)
            return
        if self.open(path):
            text = self.tr("Restored. What was there before is kept as {name}.").format(name=safety.path.name)
            self._notices.tell(Notice(text, key="backup"))

    def check(self) -> None:
        """Checks the whole file and says what it found."""
        from aipm_desktop.gui.dialogs.form import tell
        from aipm_desktop.store import health

        findings = self._session.read(health.check)
        title = self.tr("The file is sound") if not findings else self.tr("The file has problems")
        text = self.tr("Its structure, every row and the whole history were read and agree.")
        if findings:
            lines = [f"{finding.where}: {finding.what}" for finding in findings[:12]]
            text = "\n".join(
                [*lines, "", self.tr("Save a copy now, and restore the newest backup that is sound.")]
            )
        tell(self._window, title, text)

    def _opened(self, path: Path) -> None:
        self._preferences.remember_file(path)
        self._notices.clear()
        workspace = self._session.workspace
        if workspace is None:
            return
        if workspace.is_read_only:
            self._notices.tell(read_only_notice(workspace.read_only_reason, self, path))
        for key, fact in workspace.notices:
            if (notice := _notice_of(key, fact, self)) is not None:
                self._notices.tell(notice)

    def _ask_locked(self, path: Path, problem: FileProblem) -> bool:
        from aipm_desktop.gui.dialogs.choose import Ways

        ways = (
            (
                "read",
                self.tr("Open it read-only"),
                self.tr("Look around; nothing can be changed here."),
            ),
            (
                "take",
                self.tr("Take it over"),
                self.tr("Go on here. The other window can only read from then on."),
            ),
        )
        from aipm_desktop.gui.errors import sentence

        way = Ways.ask(self._window, self.tr("Open elsewhere"), sentence(problem), ways, self.tr("Go on"))
        if way is None:
            return False
        return self.open(path, read_only=way == "read", take_over=way == "take")

    def _folder(self) -> Path:
        path = self._session.path
        return path.parent if path is not None else Path.home()

    def _filter(self) -> str:
        return self.tr("Workspaces (*{suffix});;All files (*)").format(suffix=SUFFIX)


def read_only_notice(reason: str, files: WorkspaceFiles, path: Path) -> Notice:
    """The banner of a workspace that is only read."""
    from aipm_desktop.domain.errors import ReadOnly
    from aipm_desktop.gui.errors import sentence

    save = Choice(translate("WorkspaceFiles", "Save a copy…"), lambda _: files.save_copy(), closes=False)
    choices: tuple[Choice, ...] = (save,)
    if reason == "chosen":
        text = translate("WorkspaceFiles", "Open for writing")
        choices = (Choice(text, lambda _: files.open(path), closes=False), save)
    return Notice(sentence(ReadOnly(reason)), "warn", choices, key="read_only", can_close=False)


def _notice_of(key: str, fact: str, files: WorkspaceFiles) -> Notice | None:
    if key == "conflicted_copy":
        text = translate(
            "WorkspaceFiles",
            "A sync folder made a second copy of this file: {name}. Changes may be in either of them.",
        )
        look = Choice(
            translate("WorkspaceFiles", "Open the copy read-only"),
            lambda _: files.open(Path(fact), read_only=True),
        )
        return Notice(text.format(name=Path(fact).name), "warn", (look,), key=f"copy:{fact}")
    if key == "unclean":
        text = translate(
            "WorkspaceFiles", "The app was not closed cleanly last time. The file was checked and is sound."
        )
        return Notice(text, key="unclean", is_passing=True)
    return None


def _with_suffix(path: Path) -> Path:
    return path if path.suffix else path.with_suffix(SUFFIX)
