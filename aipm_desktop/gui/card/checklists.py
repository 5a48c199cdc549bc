"""The checklists of a card."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from aipm_desktop.commands import checklist as checklist_commands
from aipm_desktop.domain.board import Checklist
from aipm_desktop.gui.card import steps
from aipm_desktop.gui.card.checklist_items import ChecklistItems
from aipm_desktop.gui.card.editing import CardEditing
from aipm_desktop.gui.card.new_line import NewLine
from aipm_desktop.gui.card.reading import CardContext
from aipm_desktop.gui.widgets.inplace import InPlaceLine
from aipm_desktop.gui.widgets.keyed_rows import KeyedRows
from aipm_desktop.gui.widgets.quiet_button import QuietButton
from aipm_desktop.gui.widgets.section import TEXT_INDENT, Section
from aipm_desktop.gui.widgets.texts import plain_label


class Checklists(Section):
    """All checklists of a card, with the line that makes the first item."""

    def __init__(self, editing: CardEditing, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Checklist"), parent)
        self._editing = editing
        self._add = self.add_action(self.tr("Add checklist"), self.tr("Add another checklist"))
        self._rows = KeyedRows(self, spacing=10)
        self._first = NewLine(self.tr("Add an item"), self)
        self.column.addWidget(self._rows)
        self.column.addWidget(self._first)
        self._add.clicked.connect(self._add_checklist)
        self._first.entered.connect(self._add_first)

    def show_card(self, context: CardContext) -> None:
        """Shows the checklists of a card."""
        lists = context.sheet.checklists
        items = [item for one in lists for item in one.items]
        done = sum(item.is_done for item in items)
        self.set_count(self.tr("{done} of {total}").format(done=done, total=len(items)) if items else "")
        by_id = {one.id: one for one in lists}
        self._rows.sync(list(by_id), self._make)
        for key, one in by_id.items():
            block = self._rows.row(key)
            if isinstance(block, ChecklistBlock):
                has_name = len(lists) > 1 or one.name not in ("", self._default_name())
                block.show_checklist(one, has_name=has_name)
        editable = self._editing.is_editable
        self._add.setVisible(editable and bool(lists))
        self._first.setVisible(editable and not lists)
        self.setVisible(editable or bool(lists))

    def _default_name(self) -> str:
        return self.tr("Checklist")

    def _make(self) -> QWidget:
        block = ChecklistBlock(self._editing, self)
        block.step_requested.connect(self._step)
        return block

    def _add_checklist(self) -> None:
        if self._editing.run(
            checklist_commands.add,
            self._editing.card_id,
            self.tr("Checklist {n}").format(n=len(self._rows.keys) + 1),
        ):
            block = self._rows.row(str(self._editing.answer))
            if isinstance(block, ChecklistBlock):
                block.begin_rename()

    def _add_first(self, texts: list[str]) -> None:
        if self._editing.run(steps.add_checklist, self._editing.card_id, self._default_name(), texts):
            block = self._rows.row(str(self._editing.answer))
            if isinstance(block, ChecklistBlock):
                block.begin_item()

    def _step(self, item_id: str, checklist_id: str, step: int) -> None:
        """Moves an item past the end of its checklist into the next or the one before."""
        keys = self._rows.keys
        place = keys.index(checklist_id) + step
        if not 0 <= place < len(keys):
            return
        neighbour = self._rows.row(keys[place])
        if isinstance(neighbour, ChecklistBlock):
            before = neighbour.items.first_id() if step > 0 else None
            self._editing.run(checklist_commands.move_item, item_id, keys[place], before)
            neighbour.items.focus_item(item_id)


class ChecklistBlock(QWidget):
    """One checklist: name, progress, items and the line for a new one."""

    step_requested = Signal(str, str, int)

    def __init__(self, editing: CardEditing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self._id = ""
        self._build()
        self._name.committed.connect(self._rename)
        self._delete.clicked.connect(lambda: editing.run(checklist_commands.delete, self._id))
        self._new.entered.connect(lambda texts: editing.run(steps.add_items, self._id, texts))
        self.items.step_requested.connect(
            lambda item_id, step: self.step_requested.emit(item_id, self._id, step)
        )

    def _build(self) -> None:
        self._name = InPlaceLine(self.tr("Name of the checklist"), self)
        self._name.setPlaceholderText(QCoreApplication.translate("Checklists", "Checklist"))
        self._count = plain_label("", "muted")
        self._delete = QuietButton("trash-2", self.tr("Delete the checklist"), self)
        self._head = QWidget(self)
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(2)
        head.addWidget(self._name, 1)
        head.addWidget(self._count)
        head.addWidget(self._delete)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the checklist"))
        self.items = ChecklistItems(self._editing, self)
        self._new = NewLine(self.tr("Add an item"), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        bar = QHBoxLayout()
        bar.setContentsMargins(TEXT_INDENT, 0, TEXT_INDENT, 0)
        bar.addWidget(self._bar)
        column.addWidget(self._head)
        column.addLayout(bar)
        column.addWidget(self.items)
        column.addWidget(self._new)

    def show_checklist(self, one: Checklist, *, has_name: bool) -> None:
        """Shows a checklist."""
        editable = self._editing.is_editable
        self._id = one.id
        done = sum(item.is_done for item in one.items)
        self._name.set_value(one.name)
        self._name.setReadOnly(not editable)
        self._head.setVisible(has_name)
        self._count.setText(f"{done}/{len(one.items)}" if one.items else "")
        self._delete.setVisible(editable)
        self._bar.setVisible(bool(one.items))
        self._bar.setRange(0, max(1, len(one.items)))
        self._bar.setValue(done)
        self._new.setVisible(editable)
        self.items.show_items(one.id, one.items)

    def begin_rename(self) -> None:
        """Puts the cursor into the name."""
        self._name.setFocus()
        self._name.selectAll()

    def begin_item(self) -> None:
        """Puts the cursor into the line for a new item."""
        self._new.setFocus()

    def _rename(self, text: str) -> None:
        name = text.strip()
        if not name or not self._editing.run(checklist_commands.rename, self._id, name):
            self._name.revert()
        elif self._name.hasFocus():
            self._new.setFocus()
