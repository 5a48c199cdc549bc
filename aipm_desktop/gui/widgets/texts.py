"""Labels and buttons for words that people wrote: never rich text, never wider than their place."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QSizePolicy, QToolButton, QWidget

from aipm_desktop.gui import resources, theme

_MOST_TIP = 600


def plain_tip(text: str) -> str:
    """A tooltip that shows `text` as it is; Qt would take words like <b> for markup."""
    words = text if len(text) <= _MOST_TIP else text[:_MOST_TIP] + "…"
    return f"<span>{escaped(words)}</span>" if "<" in words else words


def escaped(text: str) -> str:
    """Text as markup that shows it; Python's own function for it loads the names of all signs there are."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def plain_label(
    text: str = "", role: str = "", *, wrap: bool = False, parent: QWidget | None = None
) -> QLabel:
    """A label that shows its text as it is."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    if wrap:
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    if role:
        theme.set_role(label, role)
    label.setText(text)
    return label


def icon_button(
    icon: str, name: str, tip: str = "", *, role: str = "ink3", parent: QWidget | None = None
) -> QToolButton:
    """A flat button with an icon; `name` is what a screen reader says."""
    button = QToolButton(parent)
    button.setIcon(resources.icon(icon, role))
    button.setIconSize(QSize(14, 14))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setAccessibleName(name)
    button.setToolTip(tip or name)
    return button


def add_clear_button(line: QLineEdit, name: str) -> None:
    """Puts a button at the end of a field that empties it; `name` is what a screen reader says."""
    line.setClearButtonEnabled(True)
    action = line.findChild(QAction, "_q_qlineeditclearaction")
    if isinstance(action, QAction):
        action.setText(name)


class ElidedLabel(QLabel):
    """One line of plain text that ends in … where it is too long, with the whole of it in the tooltip."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if role:
            theme.set_role(self, role)
        self.set_words(text)

    def set_words(self, text: str) -> None:
        """Shows another text."""
        self._words = " ".join(text[:1000].split())
        self.setAccessibleName(self._words)
        self._elide()

    def words(self) -> str:
        """The whole text."""
        return self._words

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self._words) + 2, metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(20, self.sizeHint().height())

    def _elide(self) -> None:
        room = self.contentsRect().width()
        shown = QFontMetrics(self.font()).elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(shown)
        self.setToolTip(plain_tip(self._words) if shown != self._words else "")


class ValueButton(QPushButton):
    """A value that looks like text until one points at it; the whole of it is in the tooltip.

    Delete or Backspace on it: `clear_requested`.
    """

    clear_requested = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._value = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.set_role(self, "value")
        self.set_value("")

    def set_value(self, value: str, hint: str = "") -> None:
        """Shows a value; `hint` in quiet ink where there is none."""
        self._value = " ".join((value or hint)[:500].split())
        self._has_value = bool(value)
        self.set_state("")
        self.setAccessibleName(f"{self._name}: {self._value}")
        self._elide()

    def set_state(self, state: str) -> None:
        """Colours the value: bad, warn, or plain."""
        shown = state or ("" if self._has_value else "empty")
        if self.property("state") != shown:
            self.setProperty("state", shown)
            theme.repolish(self)

    def value(self) -> str:
        """The text shown, before it is cut."""
        return self._value

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def sizeHint(self) -> QSize:
        return QSize(80, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    def _elide(self) -> None:
        room = self.width() - 14 - (20 if not self.icon().isNull() else 0)
        shown = QFontMetrics(self.font()).elidedText(self._value, Qt.TextElideMode.ElideRight, max(room, 20))
        self.setText(shown.replace("&", "&&"))
        self.setToolTip(plain_tip(f"{self._name}: {self._value}"))
