"""The panel when no card is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from aipm_desktop.gui import resources, theme
from aipm_desktop.gui.widgets.texts import plain_label


class NoCard(QWidget):
    """Says what to do next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QLabel(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch(2)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        for text, role in (
            (self.tr("Select a card"), "strong"),
            (self.tr("Arrow keys choose one, Enter opens it here. N makes a new card."), "muted"),
        ):
            label = plain_label(text, role, wrap=True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addStretch(3)
        theme.notifier().changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        self._picture.setPixmap(resources.pixmap("square-check", "ink3", 28, 2.0))
