"""What a column or a swimlane is: name, role, limits, policy; track and colour; and the limit of one cell."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from aipm_desktop.domain.board import COLUMN_ROLES, TRACKS, Column, Limit, Swimlane
from aipm_desktop.gui.dialogs.colour_picker import ColourPicker
from aipm_desktop.gui.dialogs.form import Form
from aipm_desktop.gui.dialogs.limit_editor import LimitEditor
from aipm_desktop.gui.labels import word

translate = QCoreApplication.translate


class ColumnValues(NamedTuple):
    """What the column shall be."""

    name: str
    role: str
    limit: Limit
    entry_policy: str
    exit_checklist: tuple[str, ...]


class LaneValues(NamedTuple):
    """What the swimlane shall be."""

    name: str
    track: str | None
    colour: str
    limit: Limit


class ColumnSettings(Form):
    """All of one column; for a new one without `column`."""

    def __init__(self, parent: QWidget | None, column: Column | None, role: str = "active") -> None:
        title = translate("ColumnSettings", "Column {name}").format(name=column.name) if column else ""
        super().__init__(parent, title or translate("ColumnSettings", "New column"), width=480)
        self.name = QLineEdit(column.name if column else "")
        self.name.setMaxLength(200)
        self.role = QComboBox()
        for key in COLUMN_ROLES:
            self.role.addItem(word("role", key), key)
        self.role.setCurrentIndex(self.role.findData(column.role if column else role))
        self.limit = LimitEditor(column.limit if column else Limit())
        self.policy = _text(
            column.entry_policy if column else "", self.tr("What must be true before a card comes in")
        )
        steps = "\n".join(column.exit_checklist) if column else ""
        self.steps = _text(steps, self.tr("One line for each thing to check before a card goes on"))
        self.add(self.tr("Name"), self.name)
        self.add(
            self.tr("Role"),
            self.role,
            self.tr("Cards in active columns count as work in progress; done ones are finished"),
        )
        self.add(self.tr("Limit"), self.limit, self.tr("How many cards the column holds, over all swimlanes"))
        self.add(
            self.tr("Entry policy"),
            self.policy,
            self.tr("Shown at the column's head and while a card is dropped"),
        )
        self.add(self.tr("Exit checklist"), self.steps, self.tr("Shown when a card leaves the column"))

    def value(self) -> ColumnValues:
        """What is typed now."""
        steps = tuple(line.strip() for line in self.steps.toPlainText().splitlines() if line.strip())
        policy = self.policy.toPlainText().strip()
        return ColumnValues(
            self.name.text().strip(), str(self.role.currentData()), self.limit.value(), policy, steps
        )

    def problem(self) -> str:
        if not self.name.text().strip():
            return self.tr("The column needs a name.")
        return self.limit.problem()

    @classmethod
    def ask(cls, parent: QWidget | None, column: Column | None, role: str = "active") -> ColumnValues | None:
        """What the column shall be; None when cancelled."""
        dialog = cls(parent, column, role)
        agreed = dialog.is_agreed()
        dialog.deleteLater()
        return dialog.value() if agreed else None


class LaneSettings(Form):
    """All of one swimlane; for a new one without `lane`."""

    def __init__(self, parent: QWidget | None, lane: Swimlane | None) -> None:
        title = (
            translate("LaneSettings", "Swimlane {name}").format(name=lane.name) if lane and lane.name else ""
        )
        super().__init__(parent, title or translate("LaneSettings", "New swimlane"), width=480)
        self._may_be_nameless = lane is not None and not lane.name
        self.name = QLineEdit(lane.name if lane else "")
        self.name.setMaxLength(200)
        self.track = QComboBox()
        self.track.addItem(self.tr("None"), "")
        for key in TRACKS:
            self.track.addItem(word("track", key), key)
        self.track.setCurrentIndex(max(0, self.track.findData((lane.track if lane else None) or "")))
        self.colour = ColourPicker(lane.colour if lane else None)
        self.limit = LimitEditor(lane.limit if lane else Limit())
        self.add(self.tr("Name"), self.name)
        self.add(
            self.tr("Track"),
            self.track,
            self.tr("The two tracks of dual-track work: Model, and Product and data"),
        )
        self.add(self.tr("Colour"), self.colour)
        self.add(self.tr("Limit"), self.limit, self.tr("How many cards the swimlane holds in progress"))

    def value(self) -> LaneValues:
        """What is typed now."""
        track = str(self.track.currentData()) or None
        return LaneValues(self.name.text().strip(), track, self.colour.value(), self.limit.value())

    def problem(self) -> str:
        if not self.name.text().strip() and not self._may_be_nameless:
            return self.tr("The swimlane needs a name.")
        return self.limit.problem()

    @classmethod
    def ask(cls, parent: QWidget | None, lane: Swimlane | None) -> LaneValues | None:
        """What the swimlane shall be; None when cancelled."""
        dialog = cls(parent, lane)
        agreed = dialog.is_agreed()
        dialog.deleteLater()
        return dialog.value() if agreed else None


class _OneLimit(Form):
    def __init__(self, parent: QWidget | None, title: str, limit: Limit, intro: str) -> None:
        super().__init__(parent, title, intro=intro)
        self.limit = LimitEditor(limit)
        self.add(self.tr("Limit"), self.limit)

    def problem(self) -> str:
        return self.limit.problem()


def ask_limit(parent: QWidget | None, title: str, limit: Limit, intro: str = "") -> Limit | None:
    """A limit on its own: of a cell, or of a person."""
    dialog = _OneLimit(parent, title, limit, intro)
    agreed = dialog.is_agreed()
    dialog.deleteLater()
    return dialog.limit.value() if agreed else None


def _text(text: str, hint: str) -> QPlainTextEdit:
    field = QPlainTextEdit(text)
    field.setPlaceholderText(hint)
    field.setTabChangesFocus(True)
    field.setFixedHeight(84)
    return field
