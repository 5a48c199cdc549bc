"""A day picked by typing, by calendar or by one of the usual answers."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from aipm_desktop.gui import theme
from aipm_desktop.gui.card.typed import long_day, next_weekday, read_day
from aipm_desktop.gui.widgets.month_grid import MonthGrid
from aipm_desktop.gui.widgets.popup import Popup
from aipm_desktop.gui.widgets.texts import icon_button, plain_label

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class DuePicker(Popup):
    """Asks for a day. `picked(date)`, or `picked(None)` when the day shall be cleared; Esc answers nothing."""

    picked = Signal(object)

    def __init__(
        self,
        title: str,
        current: date | None,
        today: date,
        parent: QWidget | None = None,
        *,
        can_clear: bool = True,
    ) -> None:
        super().__init__(title, parent, width=270)
        self._today = today
        self._field = QLineEdit(self)
        theme.set_role(self._field, "search")
        self._field.setAccessibleName(title)
        self._field.setPlaceholderText(self.tr("fri, in 3 days, 27 Nov …"))
        self._field.setMaxLength(60)
        self._understood = plain_label("", "muted")
        self._grid = MonthGrid(current or today, today, self)
        self._month = plain_label("", "strong")
        self.column.addWidget(self._field)
        self.column.addWidget(self._understood)
        self.column.addLayout(self._month_row())
        self.column.addWidget(self._grid)
        self.column.addLayout(self._usual_answers(can_clear))
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._understand)
        self._grid.moved.connect(self._show_day)
        self._grid.picked.connect(self._pick)
        self._show_day(self._grid.day())
        self._understood.setText(long_day(current) if current else self.tr("No day yet"))
        self.setFocusProxy(self._field)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _ENTER:
                self._enter()
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
                self._grid.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _month_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        before = icon_button("chevron-left", self.tr("Month before"), parent=self)
        after = icon_button("chevron-right", self.tr("Month after"), parent=self)
        before.clicked.connect(lambda: self._grid.step_months(-1))
        after.clicked.connect(lambda: self._grid.step_months(1))
        row.addWidget(self._month)
        row.addStretch(1)
        row.addWidget(before)
        row.addWidget(after)
        return row

    def _usual_answers(self, can_clear: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        answers: list[tuple[str, date | None]] = [
            (self.tr("Today"), self._today),
            (self.tr("Tomorrow"), self._today + timedelta(days=1)),
            (self.tr("Monday"), next_weekday(self._today, 0)),
        ]
        if can_clear:
            answers.append((self.tr("No day"), None))
        for text, day in answers:
            button = QPushButton(text, self)
            theme.set_role(button, "chip")
            button.setAccessibleName(text)
            button.setToolTip(long_day(day) if day else self.tr("Clear the day"))
            button.clicked.connect(lambda _=False, day=day: self._pick(day))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _show_day(self, day: date) -> None:
        shown = QDate(day.year, day.month, day.day)
        locale = QLocale()
        name = locale.standaloneMonthName(shown.month(), QLocale.FormatType.LongFormat)
        self._month.setText(f"{name} {shown.year()}")
        self._understood.setText(long_day(day))

    def _understand(self, typed: str) -> None:
        day = read_day(typed, self._today)
        if day is not None:
            self._grid.set_day(day)
            self._show_day(day)
        elif typed.strip():
            self._understood.setText(self.tr("Not understood as a day"))

    def _enter(self) -> None:
        typed = self._field.text().strip()
        day = read_day(typed, self._today) if typed else self._grid.day()
        if day is not None:
            self._pick(day)

    def _pick(self, day: date | None) -> None:
        self.close()
        self.picked.emit(day)
