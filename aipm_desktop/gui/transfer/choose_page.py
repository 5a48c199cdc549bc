"""The first page of the import: choose a file or drop one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from aipm_desktop.gui.dialogs.form import wrapped
from aipm_desktop.gui.labels import translate
from aipm_desktop.gui.resources import icon, pixmap
from aipm_desktop.gui.theme import set_role
from aipm_desktop.gui.widgets.texts import plain_label


class ChoosePage(QWidget):
    """`chosen(path)`."""

    chosen = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        box = QFrame()
        set_role(box, "box")
        column = QVBoxLayout(box)
        column.setSpacing(10)
        column.addStretch(1)
        mark = QLabel()
        mark.setPixmap(pixmap("import", "ink3", 36, self.devicePixelRatioF()))
        mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(mark)
        drop = plain_label(self.tr("Drop a file here"), "strong")
        drop.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(drop)
        self.button = QPushButton(icon("folder-open"), self.tr("Choose a file…"))
        self.button.setAutoDefault(True)  # Enter chooses too
        self.button.clicked.connect(self._ask)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)
        outer.addWidget(box, 1)
        for text in (
            self.tr("Trello: in the board's menu choose Print, export and share, then Export as JSON."),
            self.tr("MS Project, ProjectLibre: save the project as XML. GanttProject: take its .gan file."),
            self.tr("Any other tool: export a table as CSV; its columns get their meaning in the next step."),
            self.tr("A board of this app: the .json that Export board writes."),
        ):
            outer.addWidget(wrapped(f"• {text}", "muted"))

    def _ask(self) -> None:
        if (path := ask_file(self)) is not None:
            self.chosen.emit(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One local file may be dropped."""
        if _one_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Takes the file."""
        if (path := _one_file(event)) is not None:
            self.chosen.emit(path)


def _one_file(event: QDropEvent) -> Path | None:
    urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
    return Path(urls[0].toLocalFile()) if len(urls) == 1 else None


def ask_file(parent: QWidget | None) -> Path | None:
    """Asks for a file the app can import."""
    title = translate("ImportWizard", "Import a board")
    boards = translate("ImportWizard", "Boards, projects and tables (*.json *.xml *.gan *.csv *.tsv *.txt)")
    every = translate("ImportWizard", "All files (*)")
    name, _ = QFileDialog.getOpenFileName(parent, title, "", f"{boards};;{every}")
    return Path(name) if name else None
