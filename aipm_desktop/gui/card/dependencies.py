"""What a card depends on and what waits for it."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from aipm_desktop.gui import theme
from aipm_desktop.gui.card import linking
from aipm_desktop.gui.card.dependency_row import DependencyRow
from aipm_desktop.gui.card.editing import CardEditing
from aipm_desktop.gui.card.link_popup import NEEDED, WAITS
from aipm_desktop.gui.card.reading import CardContext
from aipm_desktop.gui.widgets.keyed_rows import KeyedRows
from aipm_desktop.gui.widgets.section import Section

MOST_ROWS = 8
"""Rows on show until one asks for all: a card may have hundreds of neighbours."""


class Dependencies(Section):
    """One direction: with `waits` the cards this one depends on, else those that need it."""

    def __init__(self, editing: CardEditing, parent: QWidget | None = None, *, waits: bool) -> None:
        super().__init__(self.tr("Depends on") if waits else self.tr("Needed by"), parent)
        self._editing = editing
        self._waits = waits
        self._card_id = ""
        self._shows_all = False
        self.rows = KeyedRows(self, spacing=1)
        tip = (
            self.tr("Add a card this one waits for")
            if waits
            else self.tr("Add a card that waits for this one")
        )
        self.graph_button = self.add_action(self.tr("Open in graph"), self.tr("Show this card in the graph"))
        self.add_button = self.add_action(self.tr("Add"), tip)
        self.more_button = QPushButton(self)
        theme.set_role(self.more_button, "link")
        self.column.setSpacing(1)
        self.column.addWidget(self.rows)
        self.column.addWidget(self.more_button)
        self.add_button.clicked.connect(self._add)
        self.more_button.clicked.connect(self._show_all)
        self.graph_button.clicked.connect(lambda: editing.graph_requested.emit(editing.card_id))

    def show_card(self, context: CardContext) -> None:
        """Shows the dependencies of a card."""
        if context.card.id != self._card_id:
            self._card_id, self._shows_all = context.card.id, False
        edges = context.sheet.predecessors if self._waits else context.sheet.successors
        ends = ((edge, edge.predecessor_id if self._waits else edge.successor_id) for edge in edges)
        known = [(edge, other) for edge, end in ends if (other := context.neighbours.get(end)) is not None]
        # What is still in the way comes first, finished and archived cards last.
        known.sort(key=lambda pair: (_is_over(pair[1].done_at, pair[1].archived_at), pair[1].number))
        self.set_count(str(len(known)) if known else "")
        shown = known if self._shows_all else known[:MOST_ROWS]
        self.rows.sync([edge.id for edge, _ in shown], lambda: DependencyRow(self._editing, self))
        for edge, other in shown:
            row = self.rows.row(edge.id)
            if isinstance(row, DependencyRow):
                row.show_edge(context, edge, other, waits=self._waits)
        editable = self._editing.is_editable
        self.more_button.setText(self.tr("Show all {count}").format(count=len(known)))
        self.more_button.setVisible(len(shown) < len(known))
        self.add_button.setVisible(editable)
        self.graph_button.setVisible(bool(known))
        self.setVisible(editable or bool(known))

    def _show_all(self) -> None:
        self._shows_all = True
        if self._editing.context is not None:
            self.show_card(self._editing.context)

    def _add(self) -> None:
        mode = WAITS if self._waits else NEEDED
        editing = self._editing
        linking.ask_links(editing.session, [editing.card_id], self.add_button, self, editing.run, mode=mode)


def _is_over(done_at: int | None, archived_at: int | None) -> bool:
    return done_at is not None or archived_at is not None
