"""What stands in the middle of a board that shows no card: why, and the one thing to do next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from aipm_desktop.gui import theme


class EmptyState(QWidget):
    """A sentence and a button over the board."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._deed: Callable[[], object] | None = None
        self.title: QLabel
        self.hide()

    def _build(self) -> None:
        self.title = _label("title")
        self.text = _label("muted")
        self.button = QPushButton()
        self.button.setAccessibleName(self.tr("Next step"))
        theme.set_role(self.button, "primary")
        self.button.clicked.connect(self._act)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(self.title)
        layout.addWidget(self.text)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)

    def say(self, title: str, text: str, button: str, deed: Callable[[], object] | None) -> None:
        """Shows itself with these words; without a deed there is no button."""
        if self.layout() is None:
            self._build()
        self._deed = deed
        self.title.setText(title)
        self.text.setText(text)
        self.button.setText(button)
        self.button.setToolTip(button)
        self.button.setAccessibleName(button)
        self.button.setVisible(deed is not None)
        self.setAccessibleName(f"{title} {text}")
        self.show()
        self.place()
        self.raise_()

    def place(self) -> None:
        """Centres itself in what it covers."""
        area = self.parentWidget()
        if area is not None and not self.isHidden():
            width = min(420, area.width() - 24)
            height = self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()
            top = max(0, (area.height() - height) * 2 // 5)
            self.setGeometry((area.width() - width) // 2, top, width, height)

    def _act(self) -> None:
        if self._deed is not None:
            self._deed()


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    theme.set_role(label, role)
    return label
