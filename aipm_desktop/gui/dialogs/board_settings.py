"""Settings of a board: its name and numbers, its people with zones and limits, its labels. Each change runs at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from aipm_desktop.commands import board as board_commands
from aipm_desktop.commands import label as label_commands
from aipm_desktop.commands import person as person_commands
from aipm_desktop.commands import plan as plan_commands
from aipm_desktop.domain.board import COLOURS, Label, Limit, Person
from aipm_desktop.domain.changes import ChangeSet
from aipm_desktop.domain.planning.settings import BLOCKED_MODES
from aipm_desktop.gui.dialogs.column_settings import ask_limit
from aipm_desktop.gui.dialogs.form import Form
from aipm_desktop.gui.errors import sentence
from aipm_desktop.gui.labels import word
from aipm_desktop.gui.theme import set_role
from aipm_desktop.gui.widgets.choice_box import ChoiceBox
from aipm_desktop.gui.widgets.hues import dot_icon, hue_of
from aipm_desktop.gui.widgets.inplace import InPlaceLine, InPlaceText
from aipm_desktop.gui.widgets.texts import icon_button, plain_label
from aipm_desktop.session.session import Refusal, Session
from aipm_desktop.store import boards, plans

translate = QCoreApplication.translate


class BoardSettings(Form):
    """Three pages; a field is committed when it is left, and each change is an undo step of its own."""

    def __init__(self, parent: QWidget | None, session: Session, board_id: str) -> None:
        title, ok = translate("BoardSettings", "Board settings"), translate("BoardSettings", "Close")
        super().__init__(parent, title, ok, width=660)
        self._session = session
        self._board_id = board_id
        self.cancel_button.hide()
        self.ok_button.setAutoDefault(False)
        self.people = _Rows(
            self.tr("Add a person"), self.tr("People do the work; the limit counts their cards in progress.")
        )
        self.labels = _Rows(self.tr("Add a label"), self.tr("Labels are for finding and filtering cards."))
        self.people.add_requested.connect(lambda name: self._run(person_commands.add, board_id, name))
        self.labels.add_requested.connect(lambda name: self._run(label_commands.add, board_id, name))
        self.tabs = QTabWidget()
        self.tabs.setMinimumHeight(380)
        self.tabs.setAccessibleName(title)
        self.tabs.addTab(self._build_board(), self.tr("Board"))
        self.tabs.addTab(self.people, self.tr("People"))
        self.tabs.addTab(self.labels, self.tr("Labels"))
        self.column.insertWidget(1, self.tabs)
        session.changed.connect(self._on_changed)
        session.refused.connect(self._on_refused)
        self.reload()

    def _build_board(self) -> QWidget:
        page = QWidget()
        rows = QFormLayout(page)
        rows.setContentsMargins(4, 12, 4, 4)
        self.name = InPlaceLine(self.tr("Name"))
        self.name.committed.connect(lambda text: self._run(board_commands.rename, self._board_id, text))
        self.prefix = InPlaceLine(self.tr("Cards are numbered"))
        self.prefix.setMaxLength(12)
        self.prefix.committed.connect(lambda text: self._run(board_commands.set_prefix, self._board_id, text))
        self.description = InPlaceText(self.tr("Description"), most_height=200)
        self.description.set_least_lines(6)
        self.description.committed.connect(
            lambda text: self._run(board_commands.describe_board, self._board_id, text)
        )
        for field in (self.name, self.prefix, self.description):
            set_role(field, "")
            rows.addRow(field.accessibleName(), field)
        self.blocked = ChoiceBox()
        self.blocked.setAccessibleName(self.tr("Blocked cards"))
        tip = self.tr("What is said when a card starts while one it waits for is not finished")
        self.blocked.setToolTip(tip)
        for mode in BLOCKED_MODES:
            self.blocked.addItem(word("mode", mode), mode)
        self.blocked.activated.connect(
            lambda: self._run(
                plan_commands.set_settings, self._board_id, {"blocked_mode": self.blocked.currentData()}
            )
        )
        line = QHBoxLayout()
        line.addWidget(self.blocked)
        line.addWidget(plain_label(tip, "muted", wrap=True), 1)
        rows.addRow(self.blocked.accessibleName(), line)
        return page

    def reload(self) -> None:
        """Reads the board, its people and its labels."""
        board = self._session.read(boards.board, self._board_id)
        self.name.set_value(board.name)
        self.prefix.set_value(board.prefix)
        self.description.set_value(board.description)
        settings = self._session.read(plans.settings, self._board_id)
        self.blocked.setCurrentIndex(BLOCKED_MODES.index(settings.blocked_mode))
        self.people.show_rows(
            [self._person_row(person) for person in self._session.read(boards.people, self._board_id)]
        )
        self.labels.show_rows(
            [self._label_row(label) for label in self._session.read(boards.labels, self._board_id)]
        )

    def _person_row(self, person: Person) -> list[QWidget]:
        update = person_commands.update
        name = self._line(self.tr("Name"), person.name, lambda text: self._run(update, person.id, name=text))
        initials = self._line(
            self.tr("Initials"), person.initials, lambda text: self._run(update, person.id, initials=text)
        )
        initials.setMaximumWidth(64)
        zone = _zone_box(person.zone)
        zone.activated.connect(lambda: self._run(update, person.id, zone=zone.currentText().strip()))
        limit = QPushButton(_limit_text(person.limit))
        limit.setAccessibleName(
            self.tr("Limit of {name}: {limit}").format(name=person.name, limit=limit.text())
        )
        limit.setToolTip(self.tr("How many cards in progress {name} may have").format(name=person.name))
        limit.clicked.connect(lambda: self._ask_limit(person))
        return [
            name,
            initials,
            zone,
            limit,
            self._delete(person.name, lambda: self._run(person_commands.delete, person.id)),
        ]

    def _label_row(self, label: Label) -> list[QWidget]:
        colour = QComboBox()
        colour.setAccessibleName(self.tr("Colour of {name}").format(name=label.name))
        colour.setToolTip(self.tr("Colour"))
        for key in COLOURS:
            colour.addItem(dot_icon(key), word("colour", key), key)
        known = [hue_of(key) for key in COLOURS]
        colour.setCurrentIndex(known.index(hue_of(label.colour)) if hue_of(label.colour) in known else 0)
        colour.activated.connect(lambda: self._run(label_commands.recolour, label.id, colour.currentData()))
        name = self._line(
            self.tr("Name"), label.name, lambda text: self._run(label_commands.rename, label.id, text)
        )
        return [name, colour, self._delete(label.name, lambda: self._run(label_commands.delete, label.id))]

    def _line(self, name: str, value: str, commit: Callable[[str], object]) -> InPlaceLine:
        line = InPlaceLine(name)
        line.setMaxLength(200)
        line.set_value(value)
        line.committed.connect(commit)
        return line

    def _delete(self, name: str, act: Callable[[], object]) -> QWidget:
        button = icon_button("trash-2", self.tr("Delete {name}").format(name=name))
        button.clicked.connect(lambda *_: act())
        return button

    def _ask_limit(self, person: Person) -> None:
        title = self.tr("Limit of {name}").format(name=person.name)
        wanted = ask_limit(
            self, title, person.limit, self.tr("Cards in active columns that are not finished.")
        )
        if wanted is not None:
            self._run(person_commands.set_limit, person.id, wanted)

    def _run(self, command: Callable[..., Any], *args: object, **kwargs: object) -> None:
        self.tell("")
        self._session.run(command, *args, origin=self, **kwargs)

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.touches("board", "person", "label", "board_plan"):
            self.reload()

    def _on_refused(self, refusal: Refusal) -> None:
        self.tell(sentence(refusal.error))
        self.reload()


class _Rows(QWidget):
    """A table of rows edited in place, and a field to add one."""

    add_requested = Signal(str)

    def __init__(self, prompt: str, intro: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 12, 4, 4)
        column.addWidget(plain_label(intro, "muted", wrap=True))
        area = QScrollArea()
        area.setWidgetResizable(True)
        # It follows the row that has the focus; a stop of its own would show nothing.
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._holder = QWidget()
        set_role(self._holder, "scrolled")
        self._grid = QGridLayout(self._holder)
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(0, 1)
        area.setWidget(self._holder)
        column.addWidget(area, 1)
        line = QHBoxLayout()
        self.field = QLineEdit()
        self.field.setPlaceholderText(prompt)
        self.field.setAccessibleName(prompt)
        self.field.setMaxLength(200)
        self.button = QPushButton(prompt)
        self.button.setAutoDefault(False)
        self.field.returnPressed.connect(self._add)
        self.button.clicked.connect(self._add)
        line.addWidget(self.field, 1)
        line.addWidget(self.button)
        column.addLayout(line)

    def show_rows(self, rows: list[list[QWidget]]) -> None:
        """Replaces the rows."""
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for number, row in enumerate(rows):
            for place, widget in enumerate(row):
                if isinstance(widget, QPushButton):
                    widget.setAutoDefault(False)
                self._grid.addWidget(widget, number, place)

    def _add(self) -> None:
        if name := self.field.text().strip():
            self.field.clear()
            self.add_requested.emit(name)


def _zone_box(zone: str) -> QComboBox:
    from zoneinfo import available_timezones

    box = QComboBox()
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.setAccessibleName(translate("BoardSettings", "Time zone"))
    if (line := box.lineEdit()) is not None:
        line.setAccessibleName(box.accessibleName())
    box.setToolTip(translate("BoardSettings", "Time zone, such as Europe/Berlin"))
    box.addItems(["", *sorted(name for name in available_timezones() if "/" in name or name == "UTC")])
    box.setCurrentText(zone)
    box.setMinimumContentsLength(14)
    # A zone that is wider than its box can be read in its list; a name cannot.
    box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box


def _limit_text(limit: Limit) -> str:
    if not limit.is_set:
        return translate("BoardSettings", "No limit")
    if limit.maximum is None:
        return translate("BoardSettings", "at least {count}").format(count=limit.minimum)
    return translate("BoardSettings", "at most {count}").format(count=limit.maximum)
