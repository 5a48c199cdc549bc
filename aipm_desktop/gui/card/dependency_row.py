"""One dependency in the card panel: the card at its other end with its state, its type and lag, and its end."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from aipm_desktop.commands import dependency as dependency_commands
from aipm_desktop.domain.board import Card, Dependency
from aipm_desktop.gui import theme
from aipm_desktop.gui.card import linking
from aipm_desktop.gui.card.card_button import CardButton
from aipm_desktop.gui.card.card_state import state_of
from aipm_desktop.gui.card.editing import CardEditing
from aipm_desktop.gui.card.reading import CardContext
from aipm_desktop.gui.link_words import link_words, meaning
from aipm_desktop.gui.widgets.quiet_button import QuietButton
from aipm_desktop.gui.widgets.texts import plain_tip


class DependencyRow(QWidget):
    """A click shows the other card; the chip beside it changes type and lag, or settles a suspended link."""

    def __init__(self, editing: CardEditing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self._card_id = ""
        self.edge: Dependency | None = None
        self.button = CardButton(self)
        self.kind = QPushButton(self)
        self.kind.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.remove = QuietButton("x", self.tr("Remove the dependency"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.button, 1)
        row.addWidget(self.kind)
        row.addWidget(self.remove)
        self.button.clicked.connect(lambda: editing.card_requested.emit(self._card_id))
        self.button.clear_requested.connect(self._unlink)
        self.kind.clicked.connect(self._change)
        self.remove.clicked.connect(self._unlink)

    def show_edge(self, context: CardContext, edge: Dependency, other: Card, *, waits: bool) -> None:
        """Shows the neighbour at the other end; `waits`: it is the predecessor."""
        self._card_id = other.id
        self.edge = edge
        label, own = context.label_of(other), context.label
        roles = {column.id: column.role for column in context.columns}
        state = state_of(other, roles, context.column_names, self._editing.session.today())
        before, after = (label, own) if waits else (own, label)
        told = meaning(edge.type, edge.lag_days, before, after)
        icon, words, is_bad = (state.icon, state.role), state.words, state.is_bad
        if edge.suspended_at is not None:
            icon, words, is_bad = ("triangle-alert", "warn"), self.tr("Would close a circle"), False
            told = f"{told} {words}."
        self.button.show_card(icon, f"{label} {other.title}", words, is_bad=is_bad)
        self.button.setAccessibleName(f"{label} {other.title}"[:300])
        self.button.setAccessibleDescription(f"{words}. {told}")
        self._show_kind(edge, label, told)
        self.remove.setVisible(self._editing.is_editable)
        self.remove.setAccessibleName(self.tr("Remove the dependency on {card}").format(card=label))

    def _show_kind(self, edge: Dependency, label: str, told: str) -> None:
        is_plain = edge.type == "FS" and not edge.lag_days
        words = link_words(edge.type, edge.lag_days)
        if edge.suspended_at is not None:
            role, text = "chip-warn", self.tr("Settle…")
        else:
            role, text = ("chip" if is_plain else "chip-accent"), words
        theme.set_role(self.kind, role)
        self.kind.setText(text)
        self.kind.setEnabled(self._editing.is_editable)
        self.kind.setToolTip(plain_tip(told))
        self.kind.setAccessibleName(self.tr("Dependency {link}, {card}").format(link=text, card=label))
        self.kind.setAccessibleDescription(told)

    def _unlink(self) -> None:
        if self.edge is not None and self._editing.is_editable:
            self._editing.run(dependency_commands.unlink, self.edge.id)

    def _change(self) -> None:
        if self.edge is not None and self._editing.is_editable:
            linking.change_link(self._editing.session, self.edge, self.kind, self, self._editing.run)
