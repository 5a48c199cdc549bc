"""The popup that says what a dependency means and lets one change it: its type, and how many days lie between."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QRadioButton, QVBoxLayout, QWidget

from aipm_desktop.domain.link_text import MOST_LAG, TYPES
from aipm_desktop.gui import theme
from aipm_desktop.gui.link_words import meaning, type_name
from aipm_desktop.gui.widgets.days_box import DaysBox
from aipm_desktop.gui.widgets.popup import Popup
from aipm_desktop.gui.widgets.texts import ElidedLabel, plain_label


class LinkEditor(Popup):
    """`picked(type, lag in working days)` with Enter or *Set*, `remove_requested()`; Esc answers nothing.

    `ends` are predecessor and successor, each (number, title).
    """

    picked = Signal(str, float)
    remove_requested = Signal()

    def __init__(
        self,
        ends: tuple[tuple[str, str], tuple[str, str]],
        kind: str,
        lag_days: float,
        parent: QWidget | None = None,
    ) -> None:
        (self._before, before_title), (self._after, after_title) = ends
        super().__init__(f"{self._before} → {self._after}", parent, width=330)
        for number, title in ((self._before, before_title), (self._after, after_title)):
            self.column.addWidget(ElidedLabel(f"{number}  {title}", "muted"))
        self._said = plain_label("", wrap=True)
        self.types: dict[str, QRadioButton] = {}
        for one in TYPES:
            self._add_type(one, is_on=one == kind)
        self._add_lag(lag_days)
        self.column.addWidget(self._said)
        self._add_buttons()
        for button in self.types.values():
            button.toggled.connect(self._say)
        self.lag.valueChanged.connect(self._say)
        self._say()

    def _add_type(self, kind: str, *, is_on: bool) -> None:
        button = QRadioButton(type_name(kind), self)
        button.setChecked(is_on)
        told = meaning(kind, 0, self._before, self._after)
        button.setAccessibleDescription(told)
        about = plain_label(told, "muted", wrap=True)
        about.setContentsMargins(26, 0, 0, 2)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(button)
        lines.addWidget(about)
        self.column.addLayout(lines)
        self.types[kind] = button

    def _add_lag(self, lag_days: float) -> None:
        self.lag = DaysBox(self.tr("Lag in working days"), MOST_LAG, self)
        self.lag.setValue(lag_days)
        self.lag.setToolTip(self.tr("Days that lie between; below zero they may overlap. 0.5 is half a day."))
        row = QHBoxLayout()
        row.setSpacing(8)
        name = QLabel(self.tr("Lag"), self)
        name.setBuddy(self.lag)
        row.addWidget(name)
        row.addWidget(self.lag)
        row.addWidget(plain_label(self.tr("working days"), "muted"), 1)
        self.column.addLayout(row)

    def _add_buttons(self) -> None:
        self.remove_button = QPushButton(self.tr("Remove"), self)
        self.remove_button.setToolTip(self.tr("Remove the dependency"))
        self.remove_button.clicked.connect(self._remove)
        self.set_button = QPushButton(self.tr("Set"), self)
        theme.set_role(self.set_button, "primary")
        self.set_button.setToolTip(self.tr("Set type and lag (Enter)"))
        self.set_button.clicked.connect(self._set)
        row = QHBoxLayout()
        row.addWidget(self.remove_button)
        row.addStretch(1)
        row.addWidget(self.set_button)
        for button in (self.remove_button, self.set_button):
            button.setAutoDefault(False)
        self.column.addLayout(row)

    @property
    def kind(self) -> str:
        """The type that is chosen now."""
        return next((kind for kind, button in self.types.items() if button.isChecked()), TYPES[0])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.types[self.kind].setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, QPushButton):
                focused.click()
            else:
                self._set()
        else:
            super().keyPressEvent(event)

    def _say(self) -> None:
        self._said.setText(meaning(self.kind, self.lag.value(), self._before, self._after))
        if self.isVisible():
            self.adjustSize()

    def _set(self) -> None:
        self.lag.interpretText()
        kind, lag_days = self.kind, self.lag.value()
        self.close()
        self.picked.emit(kind, lag_days)

    def _remove(self) -> None:
        self.close()
        self.remove_requested.emit()
