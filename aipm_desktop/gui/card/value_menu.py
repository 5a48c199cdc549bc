"""A value chosen from a short menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from aipm_desktop.gui.widgets.texts import ValueButton


class ValueMenu(ValueButton):
    """Shows one of a few choices; click, Enter or Space opens them. `chosen(key)`."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._menu = QMenu(self)
        self._group = QActionGroup(self._menu)
        self._group.triggered.connect(lambda action: self.chosen.emit(action.data()))
        self.clicked.connect(self._open)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """The keys and words to choose from, in order."""
        self._menu.clear()
        for key, text in choices:
            action = self._menu.addAction(text)
            action.setData(key)
            action.setCheckable(True)
            self._group.addAction(action)

    def show_choice(self, key: str, state: str = "") -> None:
        """Shows the word of a key."""
        text = key
        for action in self._group.actions():
            action.setChecked(action.data() == key)
            if action.data() == key:
                text = action.text()
        self.set_value(text)
        self.set_state(state)

    def _open(self) -> None:
        checked = self._group.checkedAction()
        if checked is not None:
            self._menu.setActiveAction(checked)
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
