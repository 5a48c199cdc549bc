"""Import a board: choose a file, check what was understood, see what will be made and lost, then import."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from aipm_desktop.commands import board_documents, transfer
from aipm_desktop.domain.errors import Cancelled, FileProblem
from aipm_desktop.exchange.plan import ImportReport
from aipm_desktop.exchange.table_fields import TableMapping
from aipm_desktop.gui.circles import name_links
from aipm_desktop.gui.dialogs.form import wrapped
from aipm_desktop.gui.errors import sentence
from aipm_desktop.gui.theme import set_role
from aipm_desktop.gui.transfer import reading, report_words
from aipm_desktop.gui.transfer.choose_page import ChoosePage
from aipm_desktop.gui.transfer.mapping_page import MappingPage
from aipm_desktop.gui.transfer.reading import Source
from aipm_desktop.gui.transfer.report_page import ReportPage
from aipm_desktop.gui.widgets.texts import plain_label
from aipm_desktop.session.session import Session
from aipm_desktop.session.tasks import Task, run_long, run_task
from aipm_desktop.store import boards, neighbours


class ImportWizard(QDialog):
    """Four steps in one dialog. Nothing is changed before *Import*; one undo takes the import back."""

    board_requested = Signal(str)
    card_requested = Signal(str, str)
    """Board id and card id."""

    def __init__(self, parent: QWidget | None, session: Session, path: Path | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._source: Source | None = None
        self._report: ImportReport | None = None
        self._task: Task | None = None
        self.setWindowTitle(self.tr("Import a board"))
        self.resize(760, 600)
        self._build()
        self._show_step(self.choose)
        if path is not None:
            self.read(path)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        self._title = plain_label(self.windowTitle(), "title")
        self._about = wrapped("", "muted")
        column.addWidget(self._title)
        column.addWidget(self._about)
        self.steps = QStackedWidget()
        self.choose = ChoosePage()
        self.choose.chosen.connect(self.read)
        self.mapping = MappingPage()
        self.mapping.mapping_changed.connect(self._remap)
        self.mapping.reread_requested.connect(self._reread)
        self.report = ReportPage()
        self.report.card_requested.connect(self._leave_for_card)
        for page in (self.choose, self.mapping, self.report):
            self.steps.addWidget(page)
        column.addWidget(self.steps, 1)
        column.addWidget(self._build_target())
        self._progress = QProgressBar()
        self._progress.setRange(0, 100)
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Progress"))
        self._progress.hide()
        self._trouble = wrapped("", "error")
        self._trouble.hide()
        column.addWidget(self._progress)
        column.addWidget(self._trouble)
        row = QHBoxLayout()
        self.back_button = QPushButton(self.tr("Back"))
        self.back_button.clicked.connect(self._back)
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.reject)
        self.next_button = QPushButton(self.tr("Next"))
        set_role(self.next_button, "primary")
        for other in (self.back_button, self.cancel_button):
            other.setAutoDefault(False)
        self.next_button.setDefault(True)
        self.next_button.clicked.connect(self._next)
        row.addWidget(self.back_button)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.next_button)
        column.addLayout(row)

    def _build_target(self) -> QWidget:
        self._target = QWidget()
        row = QHBoxLayout(self._target)
        row.setContentsMargins(0, 0, 0, 0)
        self.client = QComboBox()
        self.client.setEditable(True)
        self.client.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.client.addItems([client.name for client in self._session.read(boards.clients)])
        self.client.setAccessibleName(self.tr("Client"))
        self.client.setToolTip(self.tr("Choose a client, or type the name of a new one"))
        if (field := self.client.lineEdit()) is not None:
            field.setAccessibleName(self.tr("Client"))
        self.name = QLineEdit()
        self.name.setMaxLength(200)
        self.name.setAccessibleName(self.tr("Name of the board"))
        self.client.currentTextChanged.connect(self._say_again)
        self.name.textChanged.connect(self._say_again)
        row.addWidget(QLabel(self.tr("Client")))
        row.addWidget(self.client, 1)
        row.addWidget(QLabel(self.tr("Board")))
        row.addWidget(self.name, 1)
        return self._target

    # -- steps ---------------------------------------------------------------------------------------------------

    def read(self, path: Path) -> None:
        """Reads a file, away from the window, and goes on to what was found."""
        self._tell("")
        self._run(run_task(reading.read_source(path), self), self._take_source)

    def _take_source(self, source: Source) -> None:
        self._source = source
        self.name.setText(source.name[:200])
        if source.document is not None:
            self.client.setCurrentText(source.document.client)
        elif not self.client.currentText():
            self.client.setCurrentText(self.tr("My work"))
        if source.table is not None:
            self.mapping.show_source(source)
            self._show_step(self.mapping)
        else:
            self._show_report()

    def _remap(self, mapping: TableMapping) -> None:
        if self._source is not None:
            self._source = reading.planned(self._source, mapping=mapping)
            self.mapping.show_source(self._source)

    def _reread(self, encoding: str, delimiter: str) -> None:
        if self._source is None:
            return
        try:
            self._source = reading.reread(self._source, encoding=encoding, delimiter=delimiter)
        except FileProblem as problem:
            self._tell(sentence(problem))
            return
        self._tell("")
        self.mapping.show_source(self._source)

    def _show_report(self) -> None:
        source = self._source
        if source is None:
            return
        if source.plan is not None:
            plan = source.plan
            self.report.show_report(plan.read, plan.made, plan.lost, plan.warnings, is_done=False)
        elif source.document is not None:
            counts = source.document.counts
            self.report.show_report(counts, counts, (), (), is_done=False)
        self._show_step(self.report)

    def _show_step(self, page: QWidget) -> None:
        self.steps.setCurrentWidget(page)
        is_last = page is self.report
        is_done = self._report is not None
        self._target.setVisible(is_last and not is_done)
        self.back_button.setVisible(page is not self.choose and not is_done)
        self.next_button.setVisible(page is not self.choose)
        self.cancel_button.setVisible(not is_done)
        text = self.tr("Import") if is_last else self.tr("Next")
        self.next_button.setText(self.tr("Show the board") if is_done else text)
        self._about.setText(self._said())
        self._about.setVisible(bool(self._about.text()))

    def _say_again(self) -> None:
        if self.steps.currentWidget() is self.report:
            self._about.setText(self._said())

    def _said(self) -> str:
        source = self._source
        if source is None or self.steps.currentWidget() is self.choose:
            return self.tr("Nothing is changed before you have seen what will be made and what gets lost.")
        kind = report_words.say(report_words.FORMATS, source.format)
        said = self.tr("{file}: {kind}").format(file=source.path.name, kind=kind)
        if self._report is not None:
            if self._report.unchanged:
                return self.tr("Everything in it was here already; nothing was changed.")
            return self.tr("Imported. One undo takes all of it back.")
        if self._is_known(source):
            said += " " + self.tr("It was imported before: what is new is added, nothing is deleted.")
        return said

    def _is_known(self, source: Source) -> bool:
        if source.plan is None:
            return False
        client, name = self._target_names(source)
        known = self._session.read(transfer.known_board, source.plan, client_name=client, board_name=name)
        return known is not None

    def _target_names(self, source: Source) -> tuple[str | None, str | None]:
        """Client and board as wished; None for the board where its own name will do."""
        name = self.name.text().strip()
        return self.client.currentText().strip() or None, name if name and name != source.name else None

    def _back(self) -> None:
        self._tell("")
        is_table = self._source is not None and self._source.table is not None
        at_report = self.steps.currentWidget() is self.report
        self._show_step(self.mapping if at_report and is_table else self.choose)

    def _next(self) -> None:
        if self._report is not None:
            self.accept()
            self.board_requested.emit(self._report.board_id)
        elif self.steps.currentWidget() is self.mapping:
            if self._source is None or self._source.plan is None:
                self._tell(self.tr("One column must become the title of the cards."))
                return
            self._tell("")
            self._show_report()
        else:
            self._import()

    def _import(self) -> None:
        source = self._source
        if source is None:
            return
        client, wanted = self._target_names(source)
        if source.plan is not None:
            task = run_long(
                self._session, transfer.apply_plan, source.plan, client_name=client, board_name=wanted
            )
        else:
            command = board_documents.apply_document
            task = run_long(self._session, command, source.document, client_name=client, board_name=wanted)
        self._run(task, lambda outcome: self._take_report(outcome[0]))

    def _take_report(self, report: ImportReport) -> None:
        self._report = report
        links = self._session.read(neighbours.suspended, report.board_id)
        self.report.show_report(
            report.read,
            report.made,
            report.lost,
            report.warnings,
            is_done=True,
            suspended=name_links(self._session, links),
        )
        self._show_step(self.report)

    def _leave_for_card(self, card_id: str) -> None:
        if self._report is not None:
            self.accept()
            self.card_requested.emit(self._report.board_id, card_id)

    # -- work ----------------------------------------------------------------------------------------------------

    def _run(self, task: Task, take: Callable[..., None]) -> None:
        self._task = task
        self._tell("")
        self._set_working(True)
        task.progressed.connect(lambda share: self._progress.setValue(int(share * 100)))
        task.done.connect(take)
        task.failed.connect(self._fail)
        task.finished.connect(lambda: self._set_working(False))

    def _set_working(self, is_working: bool) -> None:
        self._progress.setValue(0)
        self._progress.setVisible(is_working)
        for part in (self.steps, self._target, self.back_button, self.next_button):
            part.setEnabled(not is_working)
        if not is_working:
            self._task = None
            (self.next_button if self.next_button.isVisible() else self.choose.button).setFocus()

    def _fail(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._tell(self.tr("Cancelled; nothing was changed."))
            return
        self._tell(sentence(error))

    def _tell(self, text: str) -> None:
        self._trouble.setText(text)
        self._trouble.setVisible(bool(text))

    def reject(self) -> None:
        """Cancels what runs; closes when nothing does."""
        if self._task is not None:
            self._task.cancel()
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing while something runs cancels it first."""
        if self._task is not None:
            self._task.cancel()
            event.ignore()
            return
        super().closeEvent(event)
