"""A line that takes one new thing after another."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from aipm_desktop.gui import theme

_MOST_LINES = 500


class NewLine(QLineEdit):
    """Enter sends what is typed and keeps the cursor for the next; pasted lines are sent at once, each its own thing.

    `entered(list[str])`; `left()` when the cursor goes elsewhere and nothing is typed.
    """

    entered = Signal(list)
    left = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setMaxLength(20_000)
        self.setTextMargins(-2, 0, -2, 0)
        theme.set_role(self, "inplace")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._send(self.text())
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste(event)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self.text() and event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def _paste(self, event: QKeyEvent) -> None:
        text = QApplication.clipboard().text()
        if "\n" in text.strip():
            self._send(self.text() + text)
        else:
            super().keyPressEvent(event)

    def _send(self, text: str) -> None:
        lines = [
            line.strip().removeprefix("- [ ]").removeprefix("- [x]").strip(" \t-*•")
            for line in text.splitlines()
        ]
        wanted = [line for line in lines if line][:_MOST_LINES]
        if wanted:
            self.clear()
            self.entered.emit(wanted)
