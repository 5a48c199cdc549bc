"""What a plan rests on: the board's start and working week, holidays, and who is away when."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from aipm_desktop.commands import plan as plan_commands
from aipm_desktop.domain.board import BoardSnapshot
from aipm_desktop.domain.planning.settings import MONDAY_TO_FRIDAY
from aipm_desktop.gui.dialogs.form import Form
from aipm_desktop.gui.labels import day_text
from aipm_desktop.gui.theme import set_role
from aipm_desktop.gui.timeline.day_button import DayButton
from aipm_desktop.gui.widgets.choice_box import ChoiceBox
from aipm_desktop.gui.widgets.texts import plain_label
from aipm_desktop.session.session import Session
from aipm_desktop.store import plans

_ROLE = Qt.ItemDataRole.UserRole


class PlanSettingsDialog(Form):
    """Changes happen at once, each an undo step, as in the board's settings."""

    def __init__(
        self, parent: QWidget | None, session: Session, board: BoardSnapshot, run: Callable[..., object]
    ) -> None:
        super().__init__(parent, self.tr("Plan settings"), self.tr("Close"), width=560)
        self._session, self._board, self._run = session, board, run
        self._basis = session.read(plans.basis, board.board.id)
        self.cancel_button.hide()
        tabs = QTabWidget()
        tabs.setAccessibleName(self.tr("Plan settings"))
        tabs.addTab(self._build_board(), self.tr("Board"))
        if board.people:
            tabs.addTab(self._build_people(), self.tr("People"))
        tabs.addTab(self._build_off(), self.tr("Days off"))
        self.add_wide(tabs)

    @classmethod
    def ask(cls, parent: QWidget, session: Session, board: BoardSnapshot, run: Callable[..., object]) -> None:
        """Shows it until it is closed."""
        dialog = cls(parent, session, board, run)
        dialog.is_agreed()
        dialog.deleteLater()

    # -- the board --------------------------------------------------------------------------------------------------
    def _build_board(self) -> QWidget:
        page, settings = QWidget(), self._basis.settings
        column = _column(page)
        column.addWidget(plain_label(self.tr("First day of the plan"), "section"))
        self.start = DayButton(
            self.tr("First day of the plan"),
            settings.start_on,
            self._session.today(),
            none=self.tr("No day: it starts today"),
        )
        self.start.picked.connect(lambda day: self._set({"start_on": day}))
        column.addWidget(self.start, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(plain_label(self.tr("Working week"), "section"))
        self.week = _Week(self, settings.working_week, lambda week: self._set({"working_week": week}))
        column.addWidget(self.week)
        column.addWidget(plain_label(self.tr("Public holidays of"), "section"))
        self.region = _region_box(settings.holiday_region, self.tr("No public holidays"))
        self.region.setAccessibleName(self.tr("Public holidays of"))
        self.region.activated.connect(lambda: self._set({"holiday_region": self.region.currentData() or ""}))
        column.addWidget(self.region)
        column.addStretch(1)
        return page

    def _set(self, changes: dict[str, object]) -> None:
        self._run(plan_commands.set_settings, self._board.board.id, changes)

    # -- people -----------------------------------------------------------------------------------------------------
    def _build_people(self) -> QWidget:
        page = QWidget()
        column = _column(page)
        self.person = ChoiceBox()
        self.person.setAccessibleName(self.tr("Person"))
        for person in sorted(self._board.people.values(), key=lambda one: one.name.casefold()):
            self.person.addItem(person.name, person.id)
        column.addWidget(self.person)
        self.own_week = QCheckBox(self.tr("Works another week than the board"))
        column.addWidget(self.own_week)
        self.person_week = _Week(self, MONDAY_TO_FRIDAY, lambda _week: self._set_person())
        column.addWidget(self.person_week)
        column.addWidget(plain_label(self.tr("Public holidays of"), "section"))
        self.person_region = _region_box("", self.tr("Those of the board"))
        self.person_region.setAccessibleName(self.tr("Public holidays of the person"))
        column.addWidget(self.person_region)
        column.addStretch(1)
        self.person.activated.connect(self._show_person)
        self.own_week.toggled.connect(self._set_person)
        self.person_region.activated.connect(self._set_person)
        self._show_person()
        return page

    def _show_person(self) -> None:
        known = self._session.read(plans.basis, self._board.board.id).weeks.get(
            str(self.person.currentData())
        )
        week = known.working_week if known else ""
        self.own_week.blockSignals(True)
        self.own_week.setChecked(bool(week))
        self.own_week.blockSignals(False)
        self.person_week.show_week(week or self.week.text())
        self.person_week.setEnabled(bool(week))
        region = known.holiday_region if known else ""
        self.person_region.setCurrentIndex(max(0, self.person_region.findData(region)))

    def _set_person(self) -> None:
        self.person_week.setEnabled(self.own_week.isChecked())
        week = self.person_week.text() if self.own_week.isChecked() else ""
        self._run(
            plan_commands.set_week,
            str(self.person.currentData()),
            working_week=week,
            holiday_region=self.person_region.currentData() or "",
        )

    # -- days off ---------------------------------------------------------------------------------------------------
    def _build_off(self) -> QWidget:
        page = QWidget()
        column = _column(page)
        self.off = QListWidget()
        self.off.setAccessibleName(self.tr("Days off"))
        self.off.setMinimumHeight(130)
        set_role(self.off, "list")
        self.no_off = plain_label(
            self.tr("No days off yet. Add those on which nobody works, or one person does not."),
            "muted",
            wrap=True,
        )
        column.addWidget(self.no_off)
        column.addWidget(self.off, 1)
        row = QHBoxLayout()
        today = self._session.today()
        self.off_who = ChoiceBox()
        self.off_who.setAccessibleName(self.tr("Who is away"))
        self.off_who.addItem(self.tr("Everybody"), "")
        for person in sorted(self._board.people.values(), key=lambda one: one.name.casefold()):
            self.off_who.addItem(person.name, person.id)
        self.off_from = DayButton(self.tr("First day off"), today, today)
        self.off_to = DayButton(self.tr("Last day off"), today, today)
        self.off_from.picked.connect(lambda day: self.off_to.show_day(max(day, self.off_to.day or day)))
        self.off_name = QLineEdit()
        self.off_name.setPlaceholderText(self.tr("Name, such as summer closure"))
        self.off_name.setAccessibleName(self.tr("What the days off are called"))
        self.off_name.setMaxLength(200)
        for part in (self.off_who, self.off_from, self.off_to):
            row.addWidget(part)
        column.addLayout(row)
        second = QHBoxLayout()
        second.addWidget(self.off_name, 1)
        add = QPushButton(self.tr("Add"))
        add.setToolTip(self.tr("Add these days off"))
        add.setAutoDefault(False)
        add.clicked.connect(self._add_off)
        remove = QPushButton(self.tr("Remove"))
        set_role(remove, "ghost")
        remove.setToolTip(self.tr("Remove the chosen days off"))
        remove.setAutoDefault(False)
        remove.clicked.connect(self._remove_off)
        second.addWidget(add)
        second.addWidget(remove)
        column.addLayout(second)
        self._show_off()
        return page

    def _show_off(self) -> None:
        self.off.clear()
        today = self._session.today()
        for off in self._session.read(plans.basis, self._board.board.id).days_off:
            person = self._board.people.get(off.person_id or "")
            who = person.name if person else self.tr("Everybody")
            days = day_text(off.from_on, today)
            if off.to_on != off.from_on:
                days += f" – {day_text(off.to_on, today)}"
            item = QListWidgetItem(" · ".join(part for part in (days, who, off.name) if part))
            item.setData(_ROLE, off.id)
            self.off.addItem(item)
        self.no_off.setVisible(not self.off.count())

    def _add_off(self) -> None:
        who = str(self.off_who.currentData() or "")
        self._run(
            plan_commands.add_day_off,
            self._board.board.id,
            self.off_from.day,
            self.off_to.day,
            person_id=who or None,
            name=self.off_name.text().strip(),
        )
        self.off_name.clear()
        self._show_off()

    def _remove_off(self) -> None:
        if (item := self.off.currentItem()) is not None:
            self._run(plan_commands.delete_day_off, item.data(_ROLE))
            self._show_off()


class _Week(QWidget):
    """Seven boxes to tick, from the day weeks begin with; the last one stays ticked."""

    def __init__(self, dialog: QWidget, week: str, changed: Callable[[str], Any]) -> None:
        super().__init__(dialog)
        self._changed = changed
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        locale = QLocale()
        self.boxes: list[QCheckBox] = []
        for place in range(7):
            box = QCheckBox(locale.standaloneDayName(place + 1, QLocale.FormatType.ShortFormat))
            box.setAccessibleName(locale.standaloneDayName(place + 1, QLocale.FormatType.LongFormat))
            box.setToolTip(box.accessibleName())
            box.clicked.connect(lambda _checked=False, box=box: self._click(box))
            self.boxes.append(box)
            row.addWidget(box)
        row.addStretch(1)
        self.show_week(week)

    def show_week(self, week: str) -> None:
        """Ticks the working days of a week as settings have it."""
        for box, sign in zip(self.boxes, week, strict=False):
            box.setChecked(sign == "1")

    def text(self) -> str:
        """The week as settings have it."""
        return "".join("1" if box.isChecked() else "0" for box in self.boxes)

    def _click(self, box: QCheckBox) -> None:
        if "1" not in self.text():
            box.setChecked(True)
            return
        self._changed(self.text())


def _column(page: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(page)
    column.setContentsMargins(4, 12, 4, 4)
    column.setSpacing(8)
    return column


def _region_box(chosen: str, none: str) -> QComboBox:
    from aipm_desktop.domain.planning.regions import regions

    box = ChoiceBox()
    box.setMaxVisibleItems(16)
    box.addItem(none, "")
    for region in regions():
        text = (
            f"{region.country} · {region.part} ({region.code})"
            if region.part
            else f"{region.country} ({region.code})"
        )
        box.addItem(text, region.code)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box
