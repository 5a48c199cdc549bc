"""What a card depends on and what waits for it."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QWidget

from aipm_desktop.commands import dependency as dependency_commands
from aipm_desktop.domain.board import Card, Dependency
from aipm_desktop.domain.errors import AipmError
from aipm_desktop.gui import theme
from aipm_desktop.gui.card.editing import CardEditing
from aipm_desktop.gui.card.new_line import NewLine
from aipm_desktop.gui.card.reading import CardContext
from aipm_desktop.gui.card.typed import number_text
from aipm_desktop.gui.errors import sentence
from aipm_desktop.gui.labels import day_text
from aipm_desktop.gui.widgets.keyed_rows import KeyedRows
from aipm_desktop.gui.widgets.quiet_button import QuietButton
from aipm_desktop.gui.widgets.section import TEXT_INDENT, Section
from aipm_desktop.gui.widgets.texts import ValueButton, plain_label
from aipm_desktop.store import cards, search

_LINE = re.compile(r"\s*(?P<card>(?:[^\W\d_][\w.]*-)?#?\d+)\b(?P<rest>.*)", re.DOTALL)
_TYPE = re.compile(
    r"(?i)\b(FS|SS|FF|SF)\b\s*([+-]\s*\d+(?:[.,]\d+)?)?|([+-]\s*\d+(?:[.,]\d+)?)\s*(?:d|t)?\s*$"
)
_SUGGESTED = 8


class Dependencies(Section):
    """One direction: with `waits` the cards this one depends on, else those that need it."""

    def __init__(self, editing: CardEditing, parent: QWidget | None = None, *, waits: bool) -> None:
        title = self.tr("Depends on") if waits else self.tr("Needed by")
        super().__init__(title, parent)
        self._editing = editing
        self._waits = waits
        self._rows = KeyedRows(self, spacing=4)
        self._rows.setContentsMargins(TEXT_INDENT - 1, 0, 0, 0)
        self._new = NewLine(self.tr("Add a card: number or words"), self)
        self._new.hide()
        tip = (
            self.tr("Add a card this one waits for")
            if waits
            else self.tr("Add a card that waits for this one")
        )
        self._open_new = self.add_action(self.tr("Add"), tip)
        self._problem = plain_label("", "error", wrap=True)
        self._problem.hide()
        self._found = QStringListModel(self)
        completer = QCompleter(self._found, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(_SUGGESTED)
        self._new.setCompleter(completer)
        for widget in (self._rows, self._new, self._problem):
            self.column.addWidget(widget)
        self._new.textEdited.connect(self._suggest)
        self._new.entered.connect(self._add)
        self._new.left.connect(self._new.hide)
        self._open_new.clicked.connect(self._begin)
        completer.activated.connect(self._take_suggestion)

    def show_card(self, context: CardContext) -> None:
        """Shows the dependencies of a card."""
        edges = context.sheet.predecessors if self._waits else context.sheet.successors
        by_id = {one.id: one for one in edges}
        self.set_count(str(len(by_id)) if by_id else "")
        self._rows.sync(list(by_id), self._make)
        for key, edge in by_id.items():
            row = self._rows.row(key)
            other = context.neighbours.get(edge.predecessor_id if self._waits else edge.successor_id)
            if isinstance(row, DependencyRow) and other is not None:
                row.show_edge(context, edge, other, waits=self._waits)
        editable = self._editing.is_editable
        self._open_new.setVisible(editable)
        self._problem.hide()
        self.setVisible(editable or bool(by_id))

    def _make(self) -> QWidget:
        row = DependencyRow(self._editing, self)
        row.remove.clicked.connect(lambda: self._editing.run(dependency_commands.unlink, row.edge_id))
        return row

    def _suggest(self, text: str) -> None:
        context = self._editing.context
        self._problem.hide()
        if context is None or not text.strip():
            self._found.setStringList([])
            return
        hits = self._editing.session.read(
            search.search, text, board_id=context.board.id, limit=_SUGGESTED + 1
        )
        self._found.setStringList(
            [
                f"{context.board.prefix}-{hit.number} {' '.join(hit.title.split())[:80]}"
                for hit in hits
                if hit.card_id != context.card.id
            ][:_SUGGESTED]
        )

    def _take_suggestion(self, line: str) -> None:
        self._new.clear()
        self._add([line.split(" ", 1)[0]])

    def _begin(self) -> None:
        self._new.show()
        self._new.setFocus()

    def _add(self, lines: list[str]) -> None:
        context = self._editing.context
        for line in lines:
            found = _LINE.match(line)
            kind = _TYPE.search(found["rest"]) if found else None
            name = found["card"] if found else line
            try:
                other = self._editing.session.read(
                    cards.find_card, name, context.board.id if context else None
                )
            except AipmError as error:
                self._complain(line, sentence(error))
                return
            lag = (kind[2] or kind[3] or "0") if kind else "0"
            lag_days = float(lag.replace(" ", "").replace(",", "."))
            ends = (other.id, self._editing.card_id) if self._waits else (self._editing.card_id, other.id)
            edge_type = (kind[1] or "FS").upper() if kind else "FS"
            if not self._editing.run(dependency_commands.link, *ends, edge_type, lag_days):
                self._new.setText(line)
                return

    def _complain(self, line: str, words: str) -> None:
        self._new.setText(line)
        self._problem.setText(words)
        self._problem.show()
        self._new.setAccessibleDescription(words)


class DependencyRow(QWidget):
    """One neighbour with its state; a click shows that card."""

    def __init__(self, editing: CardEditing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self._card_id = ""
        self.edge_id = ""
        self.button = ValueButton(self.tr("Show card"), self)
        theme.set_role(self.button, "chip")
        self.button.setProperty("wide", True)
        self.remove = QuietButton("x", self.tr("Remove the dependency"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.button, 1)
        row.addWidget(self.remove)
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.clicked.connect(lambda: editing.card_requested.emit(self._card_id))
        self.button.clear_requested.connect(lambda: self.remove.click() if editing.is_editable else None)

    def show_edge(self, context: CardContext, edge: Dependency, other: Card, *, waits: bool) -> None:
        """Shows the neighbour at the other end."""
        self._card_id = other.id
        self.edge_id = edge.id
        words, role = self._state(context, other, self._editing.session.today())
        parts = [f"{context.label_of(other)} {other.title}", words]
        if edge.type != "FS" or edge.lag_days:
            parts.append(edge.type + (self._lag(edge.lag_days) if edge.lag_days else ""))
        if edge.suspended_at is not None:
            parts.append(self.tr("suspended: it would close a cycle"))
        theme.set_role(self.button, role if waits or role != "chip-bad" else "chip")
        self.button.set_value(" · ".join(parts))
        self.remove.setVisible(self._editing.is_editable)
        self.remove.setAccessibleName(
            self.tr("Remove the dependency on {card}").format(card=context.label_of(other))
        )

    def _lag(self, days: float) -> str:
        sign = "+" if days > 0 else "−"
        return f" {sign}" + self.tr("{days} d").format(days=number_text(abs(days)))

    def _state(self, context: CardContext, other: Card, today: date) -> tuple[str, str]:
        if other.done_at is not None:
            return self.tr("done"), "chip-ok"
        if other.archived_at is not None:
            return self.tr("archived"), "chip"
        column = context.column_names.get(other.column_id, "")
        if other.blocked_reason is not None:
            return self.tr("{column}, blocked").format(column=column), "chip-bad"
        if other.due_on is not None:
            due = day_text(other.due_on, today)
            late = other.due_on < today
            words = self.tr("overdue since {day}") if late else self.tr("{column}, due {day}")
            return words.format(day=due, column=column), "chip-bad" if late else "chip"
        return column, "chip"
