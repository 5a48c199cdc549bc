"""The editor that opens over a card's title."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from aipm_desktop.gui import theme


class TitleEditor(QPlainTextEdit):
    """A title in several lines; Enter is done, Esc leaves it as it was."""

    finished = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Title"))
        self.setToolTip(self.tr("Enter keeps the title, Esc leaves it as it was"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setFont(theme.ui_font(12))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends the editing; no key goes on to the board."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.finished.emit()
        else:
            super().keyPressEvent(event)
        event.accept()

    def begin(self, title: str) -> None:
        """Shows the whole title, selected; what is being typed stays."""
        if not self.toPlainText():
            self.setPlainText(title)
            self.selectAll()
            self.moveCursor(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
