"""Text that is edited where it stands: Enter or leaving commits, Esc reverts."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from aipm_desktop.gui import theme

# A menu or another window takes the focus for a moment only: what is being typed stays as it is.
_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
# Border and padding that the style sheet gives a field, above and below its text.
_CHROME = 10
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class InPlaceLine(QLineEdit):
    """One line; `committed(str)` when the person is done and the text is another one."""

    committed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        self.setAccessibleName(name)
        # Qt keeps two pixels beside the text of a line, none beside that of a button.
        self.setTextMargins(-2, 0, -2, 0)
        theme.set_role(self, "inplace")

    def set_value(self, text: str) -> None:
        """Shows the value kept; words being typed over it stay until they are committed or reverted."""
        is_typing = self.hasFocus() and self.text() != self._kept
        self._kept = text
        if not is_typing and self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)
        self.set_problem("")

    def set_problem(self, sentence: str) -> None:
        """Marks what is typed as not understood; an empty sentence clears the mark."""
        if sentence != (self.property("problem") or ""):
            self.setProperty("problem", sentence)
            self.setProperty("state", "error" if sentence else "")
            self.setAccessibleDescription(sentence)
            theme.repolish(self)
        self.setToolTip(sentence or self.accessibleName())

    @property
    def is_changed(self) -> bool:
        """Whether the text differs from the value kept."""
        return self.text() != self._kept

    def commit(self) -> None:
        """Sends the text off if it is another one."""
        if self.is_changed and not self.isReadOnly():
            self.committed.emit(self.text())

    def revert(self) -> None:
        """Back to the value kept."""
        self.setText(self._kept)
        self.set_problem("")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in _PASSING:
            self.commit()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_changed:
            self.revert()
            event.accept()
        elif event.key() in _ENTER:
            self.commit()
            event.accept()
        else:
            super().keyPressEvent(event)


class InPlaceText(QPlainTextEdit):
    """Plain text as tall as its content. With `single`, Enter commits and pasted line ends become spaces (a title);
    else Ctrl+Enter commits.
    """

    committed = Signal(str)

    def __init__(
        self, name: str, parent: QWidget | None = None, *, single: bool = False, most_height: int = 420
    ) -> None:
        super().__init__(parent)
        self._kept = ""
        self._is_single = single
        self._most_height = most_height
        self._least_lines = 1
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        theme.set_role(self, "inplace")
        self.textChanged.connect(self._fit)

    def set_least_lines(self, lines: int) -> None:
        """Keeps room for so many lines when there are fewer."""
        self._least_lines = lines
        self._fit()

    def set_look(self, look: str) -> None:
        """Another look of the style sheet: title, done, or none."""
        if look != (self.property("look") or ""):
            self.setProperty("look", look)
            theme.repolish(self)
            self._fit()

    def set_value(self, text: str) -> None:
        """Shows the value kept; words being typed over it stay until they are committed or reverted."""
        is_typing = self.hasFocus() and self.is_changed
        self._kept = text
        if not is_typing and self.toPlainText() != text:
            self.setPlainText(text)

    @property
    def is_changed(self) -> bool:
        """Whether the text differs from the value kept."""
        return self.toPlainText() != self._kept

    def commit(self) -> None:
        """Sends the text off if it is another one."""
        if self.is_changed and not self.isReadOnly():
            self.committed.emit(self.toPlainText())

    def revert(self) -> None:
        """Back to the value kept."""
        self.setPlainText(self._kept)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in _PASSING:
            self.commit()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in _ENTER
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape and self.is_changed:
            self.revert()
            event.accept()
        elif is_enter and (self._is_single or with_control):
            self.commit()
            event.accept()
        elif event.key() == Qt.Key.Key_Escape or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self._is_single and source.hasText():
            self.insertPlainText(" ".join(source.text().split()))
        elif source.hasText():
            self.insertPlainText(source.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            # Not from inside the layout that is resizing this widget.
            QTimer.singleShot(0, self, self._fit)

    def sizeHint(self) -> QSize:
        return QSize(120, self._fitting_height())

    def _fitting_height(self) -> int:
        line = self.fontMetrics().lineSpacing()
        lines = max(self._least_lines, round(self.document().size().height()))
        return min(self._most_height, lines * line + _CHROME)

    def _fit(self) -> None:
        height = self._fitting_height()
        if height != self.height():
            self.setFixedHeight(height)
        tall = height >= self._most_height
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if tall else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
