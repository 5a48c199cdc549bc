"""The grid of fields: where the card stands, who has it, when it is due and how long it will take."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from aipm_desktop.commands import card as card_commands
from aipm_desktop.domain.board import CLASSES_OF_SERVICE, LOOP_REASONS, PRIORITIES
from aipm_desktop.gui.board.facts import DAY_MS, old_after
from aipm_desktop.gui.card import pickers
from aipm_desktop.gui.card.chip_field import ChipField, ChipValue
from aipm_desktop.gui.card.editing import CardEditing
from aipm_desktop.gui.card.reading import CardContext
from aipm_desktop.gui.card.typed import age_text, estimate_text, read_estimate
from aipm_desktop.gui.card.value_menu import ValueMenu
from aipm_desktop.gui.labels import cards_text, day_text, word
from aipm_desktop.gui.widgets.avatar import person_hue
from aipm_desktop.gui.widgets.inplace import InPlaceLine
from aipm_desktop.gui.widgets.section import TEXT_INDENT
from aipm_desktop.gui.widgets.texts import ElidedLabel, ValueButton

_LABEL_WIDTH = 96
W = TypeVar("W", bound=QWidget)


class FieldGrid(QWidget):
    """Names left, values right; every value is edited where it stands."""

    def __init__(self, editing: CardEditing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(1)
        self._grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
        self._grid.setColumnStretch(1, 1)
        self._rows: dict[QWidget, QLabel] = {}
        self._build()
        self._connect()

    def _build(self) -> None:
        self.column = self._add(ValueButton(self.tr("Column")), self.tr("Column"))
        self.went_back = self._add(ValueMenu(self.tr("Why it went back")), self.tr("Went back"))
        self.swimlane = self._add(ValueButton(self.tr("Swimlane")), self.tr("Swimlane"))
        self.people = self._add(
            ChipField(self.tr("People"), self.tr("Assign somebody (A)")), self.tr("People")
        )
        self.labels = self._add(ChipField(self.tr("Labels"), self.tr("Add a label (T)")), self.tr("Labels"))
        self.due = self._add(ValueButton(self.tr("Due")), self.tr("Due"))
        self.start = self._add(ValueButton(self.tr("Start")), self.tr("Start"))
        self.estimate = self._add(InPlaceLine(self.tr("Estimate in working days")), self.tr("Estimate"))
        self.estimate.setPlaceholderText(self.tr("3 or 3-5-9 days"))
        self.priority = self._add(ValueMenu(self.tr("Priority")), self.tr("Priority"))
        self.service = self._add(ValueMenu(self.tr("Class of service")), self.tr("Service"))
        self.blocked = self._add(ValueButton(self.tr("Blocked")), self.tr("Blocked"))
        self.origin = self._add(ElidedLabel(), self.tr("Imported"))
        self.priority.set_choices([(key, word("priority", key)) for key in PRIORITIES])
        self.service.set_choices([(key, word("class_of_service", key)) for key in CLASSES_OF_SERVICE])
        reasons = [(key, word("loop_reason", key)) for key in LOOP_REASONS]
        self.went_back.set_choices([*reasons, ("", self.tr("No reason"))])

    def _add(self, value: W, name: str) -> W:
        row = self._grid.rowCount()
        label = ElidedLabel(name, "muted")
        label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        label.setContentsMargins(TEXT_INDENT, 0, 0, 0)
        label.setFixedWidth(_LABEL_WIDTH)
        label.setMinimumHeight(26)
        label.setBuddy(value)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, row, 1)
        self._rows[value] = label
        return value

    def _connect(self) -> None:
        pick, run = self._pick, self._editing.run
        self.column.clicked.connect(lambda: pick(pickers.pick_column, self.column))
        self.swimlane.clicked.connect(lambda: pick(pickers.pick_swimlane, self.swimlane))
        self.people.pick_requested.connect(lambda: pick(pickers.pick_people, self.people))
        self.labels.pick_requested.connect(lambda: pick(pickers.pick_labels, self.labels))
        self.people.remove_requested.connect(lambda key: run(card_commands.unassign, self._ids(), key))
        self.labels.remove_requested.connect(lambda key: run(card_commands.remove_label, self._ids(), key))
        self.due.clicked.connect(lambda: pick(pickers.pick_day, self.due, field="due_on"))
        self.start.clicked.connect(lambda: pick(pickers.pick_day, self.start, field="start_on"))
        self.due.clear_requested.connect(lambda: self._set("due_on", None))
        self.start.clear_requested.connect(lambda: self._set("start_on", None))
        self.estimate.committed.connect(self._set_estimate)
        self.priority.chosen.connect(lambda key: self._set("priority", key))
        self.service.chosen.connect(lambda key: self._set("class_of_service", key))
        self.went_back.chosen.connect(lambda key: run(card_commands.explain_loop, self._ids(), key or None))
        self.blocked.clicked.connect(lambda: pick(pickers.ask_block, self.blocked))
        self.blocked.clear_requested.connect(self._unblock)

    def show_card(self, context: CardContext) -> None:
        """Shows the fields of a card."""
        card = context.card
        self._show_column(context)
        lane = context.lane_names.get(card.swimlane_id, "")
        self.swimlane.set_value(lane, self.tr("No name"))
        self._show_row(self.swimlane, context.has_lanes)
        self._show_return(context)
        self._show_chips(context)
        self._show_days(context)
        self.estimate.set_value(estimate_text(card.estimate))
        self.priority.show_choice(card.priority, "bad" if card.priority == "urgent" else "")
        self.service.show_choice(card.class_of_service, "warn" if card.class_of_service == "expedite" else "")
        waits = self.tr("Waits for {cards}").format(cards=cards_text(card.blocked_by))
        self.blocked.set_value(card.blocked_reason or (waits if card.is_blocked else ""), self.tr("No"))
        self.blocked.set_state("bad" if card.is_blocked or card.blocked_reason is not None else "")
        source = (card.external_id or "").split(":", 1)[0]
        self.origin.set_words(self.tr("from {source}").format(source=source.capitalize()))
        self._show_row(self.origin, bool(card.external_id))
        self._set_editable(self._editing.is_editable)
        for place in (self.column, self.swimlane):
            place.setEnabled(self._editing.is_editable and card.archived_at is None)

    def _show_column(self, context: CardContext) -> None:
        now, card = self._editing.session.now(), context.card
        column = context.column_names.get(card.column_id, "")
        if card.done_at is not None:
            day = day_text(
                datetime.fromtimestamp(card.done_at / 1000).astimezone().date(), self._editing.session.today()
            )
            self.column.set_value(self.tr("{column}, done {day}").format(column=column, day=day))
            return
        if card.archived_at is not None:
            self.column.set_value(column)
            return
        words = f"{column}, {age_text(now - card.entered_at)}"
        limit = old_after(context.entered, now)
        is_old = limit is not None and (now - card.entered_at) // DAY_MS > limit
        self.column.set_value(self.tr("{age}, older than 85 %").format(age=words) if is_old else words)
        self.column.set_state("warn" if is_old else "")

    def _show_return(self, context: CardContext) -> None:
        newest = next((visit for visit in context.sheet.visits if visit.left_at is None), None)
        is_back = newest is not None and newest.is_backward
        self._show_row(self.went_back, is_back)
        if newest is not None and is_back:
            self.went_back.show_choice(newest.reason or "", "" if newest.reason else "warn")

    def _show_chips(self, context: CardContext) -> None:
        is_editable = self._editing.is_editable
        people = [context.people[key] for key in context.card.people if key in context.people]
        labels = [context.labels[key] for key in context.card.labels if key in context.labels]
        self.people.show_chips(
            [
                ChipValue(one.id, one.name, person_hue(one.name), one.initials or one.name[:1])
                for one in people
            ],
            is_editable=is_editable,
        )
        self.labels.show_chips(
            [ChipValue(one.id, one.name or word("colour", one.colour), one.colour) for one in labels],
            is_editable=is_editable,
        )

    def _show_days(self, context: CardContext) -> None:
        card, today = context.card, self._editing.session.today()
        self.start.set_value(day_text(card.start_on, today) if card.start_on else "", self.tr("No day"))
        text, state = "", ""
        if card.due_on is not None:
            text = day_text(card.due_on, today)
            left = (card.due_on - today).days
            if not context.is_done and left < 0:
                text, state = self.tr("{day}, {count} d overdue").format(day=text, count=-left), "bad"
            elif not context.is_done and left <= 2:
                when = (self.tr("today"), self.tr("tomorrow"), self.tr("in 2 d"))[left]
                text, state = f"{text}, {when}", "warn"
        self.due.set_value(text, self.tr("No day"))
        self.due.set_state(state)

    def _show_row(self, value: QWidget, is_shown: bool) -> None:
        value.setVisible(is_shown)
        self._rows[value].setVisible(is_shown)

    def _set_editable(self, is_editable: bool) -> None:
        for value in self._rows:
            if isinstance(value, InPlaceLine):
                value.setReadOnly(not is_editable)
            elif isinstance(value, ValueButton):
                value.setEnabled(is_editable)

    def _ids(self) -> list[str]:
        return [self._editing.card_id]

    def _pick(self, pick: Callable[..., object], anchor: QWidget, **more: str) -> None:
        if self._editing.is_editable:
            pick(self._editing.session, self._ids(), anchor, self, self._editing.run, **more)

    def _set(self, field: str, value: object) -> bool:
        context = self._editing.context
        if context is None or not self._editing.is_editable or getattr(context.card, field) == value:
            return False
        return self._editing.run(card_commands.set_fields, self._ids(), {field: value})

    def _set_estimate(self, text: str) -> None:
        try:
            estimate = read_estimate(text)
        except ValueError:
            self.estimate.set_problem(self.tr("Write 3, 3-9 or 3-5-9: low, likely, high."))
            return
        self._set("estimate", estimate)
        context = self._editing.context
        if context is not None:
            self.estimate.set_value(estimate_text(context.card.estimate))
            self.estimate.revert()

    def _unblock(self) -> None:
        context = self._editing.context
        if context is not None and context.card.blocked_reason is not None and self._editing.is_editable:
            self._editing.run(card_commands.unblock, self._ids())
