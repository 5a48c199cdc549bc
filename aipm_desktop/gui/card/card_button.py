"""A card named in a row: a mark for its state, number and title, and a quiet line of words below."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from aipm_desktop.gui import resources, theme
from aipm_desktop.gui.widgets.texts import ElidedLabel, plain_tip

_ICON = 14


class CardButton(QPushButton):
    """Click or Enter: `clicked`; Delete or Backspace: `clear_requested`."""

    clear_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "value")
        self.setProperty("lines", "2")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._mark = QLabel(self)
        self._mark.setFixedSize(_ICON, _ICON + 3)
        self._shown = ("circle", "ink3")
        self.title = ElidedLabel("", "", self)
        self.words = ElidedLabel("", "muted", self)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self.title)
        lines.addWidget(self.words)
        row = QHBoxLayout(self)
        row.setContentsMargins(7, 3, 4, 3)
        row.setSpacing(8)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)
        for part in (self._mark, self.title, self.words):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.notifier().changed.connect(self._draw)
        self._draw()

    def show_card(self, icon: tuple[str, str], title: str, words: str, *, is_bad: bool = False) -> None:
        """`icon` is a name and a colour role; `words` may be empty."""
        self._shown = icon
        self.title.set_words(title)
        self.words.set_words(words)
        theme.set_role(self.words, "error" if is_bad else "muted")
        self.words.setVisible(bool(words))
        self.setToolTip(plain_tip("\n".join(part for part in (title, words) if part)))
        self._draw()

    def _draw(self) -> None:
        self._mark.setPixmap(resources.pixmap(*self._shown, _ICON, self.devicePixelRatioF()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return QSize(80, layout.sizeHint().height()) if layout is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())
