"""What happened to a card, and the way back to any earlier value."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from aipm_desktop.commands import card as card_commands
from aipm_desktop.commands import journal as journal_commands
from aipm_desktop.domain.changes import Transaction
from aipm_desktop.gui import theme
from aipm_desktop.gui.card.comments import full_time
from aipm_desktop.gui.card.earlier import earlier_text, earlier_values
from aipm_desktop.gui.card.editing import CardEditing
from aipm_desktop.gui.card.reading import CardContext
from aipm_desktop.gui.labels import action_text, moment_text
from aipm_desktop.gui.widgets.keyed_rows import KeyedRows
from aipm_desktop.gui.widgets.quiet_button import QuietButton
from aipm_desktop.gui.widgets.section import TEXT_INDENT, Section
from aipm_desktop.gui.widgets.texts import ElidedLabel, plain_label, plain_tip
from aipm_desktop.store import journal

_SHOWN = 6
_PAGE = 50
_MOST_CARDS = 20
_KEPT = (
    "card.add",
    "card.duplicate",
    "card.archive",
    "card.restore",
    "board.import",
    "board.add",
    "board.duplicate",
)
"""Actions with a button of their own, or whose taking back would take the card itself away."""


class History(Section):
    """Newest first. An edit can be restored field by field, most other actions can be taken back."""

    def __init__(self, editing: CardEditing, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("History"), parent, foldable=True)
        self._editing = editing
        self._card_id = ""
        self._limit = _SHOWN
        self._rows = KeyedRows(self, spacing=4)
        self._more = QPushButton(self.tr("Show more"), self)
        theme.set_role(self._more, "link")
        self._more.setAccessibleName(self.tr("Show more of the history"))
        self.column.addWidget(self._rows)
        self.column.addWidget(self._more)
        self._more.clicked.connect(self._show_more)
        self.folded.connect(self._reload)

    def show_card(self, context: CardContext) -> None:
        """Shows the history of a card; a folded one is read when it is unfolded."""
        if context.card.id != self._card_id:
            self._card_id = context.card.id
            self._limit = _SHOWN
        if not self.is_open:
            return
        entries = self._editing.session.read(journal.history, card_id=context.card.id, limit=self._limit + 1)
        shown = {entry.id: entry for entry in entries[: self._limit]}
        self._rows.sync(list(shown), lambda: HistoryRow(self._editing, self))
        for key, entry in shown.items():
            row = self._rows.row(key)
            if isinstance(row, HistoryRow):
                row.show_entry(entry, context)
        self._more.setVisible(len(entries) > len(shown))

    def _show_more(self) -> None:
        self._limit += _PAGE
        self._reload()

    def _reload(self) -> None:
        if self._editing.context is not None:
            self.show_card(self._editing.context)


class HistoryRow(QWidget):
    """One entry: what, who, when, what it replaced."""

    def __init__(self, editing: CardEditing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self._entry_id = ""
        self._earlier: dict[str, object] = {}
        self._what = ElidedLabel("")
        self._who = ElidedLabel("", "muted")
        self._was = plain_label("", "muted", wrap=True)
        self.button = QuietButton("undo-2", self.tr("Take back"), self)
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in (self._what, self._who, self._was):
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(TEXT_INDENT, 0, 0, 0)
        row.setSpacing(4)
        row.addLayout(words, 1)
        row.addWidget(self.button)
        self.button.clicked.connect(self._go_back)

    def show_entry(self, entry: Transaction, context: CardContext) -> None:
        """Shows an entry of the journal."""
        session = self._editing.session
        if entry.id != self._entry_id:
            self._entry_id = entry.id
            words = action_text(entry)
            if entry.kind == "undo":
                words = self.tr("Undo: {action}").format(action=words)
            elif entry.kind == "redo":
                words = self.tr("Redo: {action}").format(action=words)
            self._what.set_words(words)
            self._earlier = self._read_earlier(entry, context)
            was = earlier_text(self._earlier, session.today())
            self._was.setText(self.tr("Before: {values}").format(values=was) if was else "")
            self._was.setVisible(bool(was))
        who = f"{entry.actor} · " if entry.actor else ""
        self._who.set_words(who + moment_text(entry.at, session.now()))
        self._who.setToolTip(plain_tip(who + full_time(entry.at)))
        self._show_button(entry, context)

    def _read_earlier(self, entry: Transaction, context: CardContext) -> dict[str, object]:
        if entry.action != "card.edit" or entry.detail.get("count", 1) > _MOST_CARDS:
            return {}
        return earlier_values(self._editing.session.read(journal.changes_of, entry.id), context.card)

    def _show_button(self, entry: Transaction, context: CardContext) -> None:
        is_one = entry.detail.get("count", 1) == 1
        differs = any(_value(context, key) != value for key, value in self._earlier.items())
        can_revert = not self._earlier and is_one and entry.kind == "do" and entry.action not in _KEPT
        self.button.setVisible(self._editing.is_editable and (differs or can_revert))
        tip = self.tr("Restore {values}") if self._earlier else self.tr("Take back: {values}")
        values = earlier_text(self._earlier, self._editing.session.today()) or self._what.words()
        self.button.setToolTip(plain_tip(tip.format(values=values)))
        self.button.setAccessibleName(tip.format(values=values))

    def _go_back(self) -> None:
        if self._earlier:
            self._editing.run(card_commands.set_fields, [self._editing.card_id], self._earlier)
        else:
            self._editing.run(journal_commands.revert, self._entry_id)


def _value(context: CardContext, field: str) -> object:
    return context.sheet.description if field == "description" else getattr(context.card, field)
