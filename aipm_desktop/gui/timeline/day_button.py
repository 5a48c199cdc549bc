"""A day as a button: shows it, and asks for another by words or calendar."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from aipm_desktop.gui.card.due_picker import DuePicker
from aipm_desktop.gui.card.typed import long_day
from aipm_desktop.gui.labels import day_text
from aipm_desktop.gui.resources import icon


class DayButton(QPushButton):
    """`picked(date)`, or `picked(None)` when the day was cleared, which only one with words for `none` allows."""

    picked = Signal(object)

    def __init__(
        self, name: str, day: date | None, today: date, parent: QWidget | None = None, *, none: str = ""
    ) -> None:
        super().__init__(parent)
        self._name, self._today, self._none = name, today, none
        self.day = day
        self.setIcon(icon("calendar"))
        self.setAutoDefault(False)
        self.clicked.connect(self.ask)
        self.show_day(day)

    def show_day(self, day: date | None) -> None:
        """Shows another day."""
        self.day = day
        self.setText(day_text(day, self._today) if day else self._none)
        self.setAccessibleName(f"{self._name}: {long_day(day) if day else self._none}")
        self.setToolTip(self._name)

    def ask(self) -> DuePicker:
        """Opens the calendar."""
        picker = DuePicker(self._name, self.day, self._today, self, can_clear=bool(self._none))
        picker.picked.connect(self._take)
        picker.open_at(self)
        return picker

    def _take(self, day: date | None) -> None:
        if day != self.day:
            self.show_day(day)
            self.picked.emit(day)
