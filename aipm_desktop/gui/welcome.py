"""The first page: three ways to begin, and the files of last time."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from aipm_desktop.gui.resources import app_icon, icon, pixmap
from aipm_desktop.gui.theme import set_role
from aipm_desktop.gui.widgets.texts import ElidedLabel, icon_button, plain_label, plain_tip


class Tile(QPushButton):
    """A large button: icon, what it does, and a sentence."""

    def __init__(self, icon_name: str, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "tile")
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setToolTip(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(14)
        mark = QLabel()
        mark.setPixmap(pixmap(icon_name, "accent", 22, self.devicePixelRatioF()))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(plain_label(title, "strong"))
        words.addWidget(plain_label(text, "muted", wrap=True))
        row.addLayout(words, 1)
        for child in self.findChildren(QLabel):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else -1

    def hasHeightForWidth(self) -> bool:
        return True


class WelcomePage(QScrollArea):
    """Wishes only; the window knows how to fulfil them."""

    new_board_requested = Signal()
    sample_requested = Signal()
    import_requested = Signal()
    open_requested = Signal()
    file_requested = Signal(Path)
    forget_requested = Signal(Path)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Welcome"))
        page = QWidget()
        set_role(page, "page")
        outer = QHBoxLayout(page)
        outer.addStretch(1)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(24, 48, 24, 32)
        self._column.setSpacing(10)
        holder = QWidget()
        holder.setMinimumWidth(300)
        holder.setMaximumWidth(620)
        holder.setLayout(self._column)
        outer.addWidget(holder, 6)
        outer.addStretch(1)
        self.setWidget(page)
        self._build()
        self.setFocusProxy(self.new_board)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(14)
        mark = QLabel()
        mark.setPixmap(app_icon().pixmap(QSize(44, 44), self.devicePixelRatioF()))
        head.addWidget(mark)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(plain_label(self.tr("Plan an AI project"), "heading"))
        words.addWidget(
            plain_label(
                self.tr("Everything stays in one file on this computer. No account, no network."),
                "muted",
                wrap=True,
            )
        )
        head.addLayout(words, 1)
        self._column.addLayout(head)
        self._column.addSpacing(10)
        self.new_board = Tile(
            "layout-template",
            self.tr("New board from a template"),
            self.tr("CRISP-DM with its 24 tasks, data pipeline, plain kanban, research, or one of your own."),
        )
        self.sample = Tile(
            "sparkles",
            self.tr("Open the sample workspace"),
            self.tr("Five clients with a board each, in the middle of their work. Yours to try things on."),
        )
        self.import_board = Tile(
            "import",
            self.tr("Import from another tool"),
            self.tr(
                "A Trello export or a table (CSV). You see what will be made and what gets lost before anything happens."
            ),
        )
        for tile, wish in (
            (self.new_board, self.new_board_requested),
            (self.sample, self.sample_requested),
            (self.import_board, self.import_requested),
        ):
            tile.clicked.connect(wish)
            self._column.addWidget(tile)
        self._column.addSpacing(12)
        self._recent_title = plain_label(self.tr("Recent files"), "section")
        self._column.addWidget(self._recent_title)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        self._column.addLayout(self._recent)
        self._open = QPushButton(icon("folder-open", "accent"), self.tr("Open a workspace file…"))
        set_role(self._open, "link")
        self._open.clicked.connect(self.open_requested)
        self._column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)

    def show_recent(self, files: Sequence[Path], current: Path | None) -> None:
        """Lists the files of last time; those that are gone are greyed and can be forgotten."""
        while (item := self._recent.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        others = [path for path in files if path != current]
        self._recent_title.setVisible(bool(others))
        for path in others:
            self._recent.addWidget(self._recent_row(path))

    def _recent_row(self, path: Path) -> QWidget:
        is_there = path.is_file()
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        name = path.stem if is_there else self.tr("{name} (missing)").format(name=path.stem)
        button = QPushButton(icon("file" if is_there else "circle-x", "ink3"), name.replace("&", "&&"))
        set_role(button, "sidebar-item")
        button.setEnabled(is_there)
        button.setToolTip(plain_tip(str(path)))
        button.setAccessibleName(self.tr("Open {name}").format(name=path.name))
        button.clicked.connect(lambda: self.file_requested.emit(path))
        line.addWidget(button)
        line.addWidget(ElidedLabel(str(path.parent), "muted"), 1)
        forget = icon_button(
            "x",
            self.tr("Forget {name}").format(name=path.name),
            self.tr("Take it off this list; the file stays"),
        )
        forget.clicked.connect(lambda: self.forget_requested.emit(path))
        line.addWidget(forget)
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go through the choices."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and event.type() == QEvent.Type.KeyPress:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
            return
        super().keyPressEvent(event)
