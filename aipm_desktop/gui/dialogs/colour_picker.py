"""A row of colours to choose one from."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from aipm_desktop.domain.board import COLOURS
from aipm_desktop.gui.labels import word
from aipm_desktop.gui.widgets.hues import dot_icon, hue_of


class ColourPicker(QWidget):
    """One of the colours a workspace keeps, by mouse or arrow keys."""

    picked = Signal(str)

    def __init__(self, colour: str | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        for number, key in enumerate(COLOURS):
            button = QToolButton()
            button.setCheckable(True)
            button.setIcon(dot_icon(key, 20))
            button.setIconSize(QSize(20, 20))
            button.setAccessibleName(word("colour", key))
            button.setToolTip(word("colour", key))
            button.setChecked(hue_of(key) == hue_of(colour))
            self._group.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        self._group.idClicked.connect(lambda number: self.picked.emit(COLOURS[number]))

    def value(self) -> str:
        """The colour chosen."""
        return COLOURS[max(0, self._group.checkedId())]
