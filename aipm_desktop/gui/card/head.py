"""The top of the panel: what kind of card this is, its number, its title, whether it is done, and whether archived."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from aipm_desktop.commands import card as card_commands
from aipm_desktop.domain.kinds import KINDS
from aipm_desktop.gui import resources, theme
from aipm_desktop.gui.card.editing import CardEditing
from aipm_desktop.gui.card.reading import CardContext
from aipm_desktop.gui.labels import moment_text, word
from aipm_desktop.gui.widgets.inplace import InPlaceText
from aipm_desktop.gui.widgets.texts import icon_button, plain_label, plain_tip

_MOST_TITLE = 2000


class CardHead(QWidget):
    """Kind, number, done or not, close button, title, and the banner of an archived card."""

    close_requested = Signal()
    menu_requested = Signal()

    def __init__(self, editing: CardEditing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self._build()
        self._connect()

    def _build(self) -> None:
        self.kind_button = QPushButton(self)
        theme.set_role(self.kind_button, "crumb")
        self.kind_button.setMenu(self._kind_menu())
        self._number = plain_label("", "crumb")
        self.done_button = QPushButton(self.tr("Done"), self)
        self.done_button.setCheckable(True)
        self.done_button.setIconSize(QSize(13, 13))
        self.more_button = icon_button("ellipsis", self.tr("More: copy, duplicate, archive"), parent=self)
        self.close_button = icon_button("x", self.tr("Close the card (Esc)"), parent=self)
        self.title = InPlaceText(self.tr("Title"), self, single=True, most_height=220)
        self.title.set_look("title")
        self.title.setPlaceholderText(self.tr("Untitled"))
        self._banner = self._archived_banner()
        row = QHBoxLayout()
        row.setSpacing(2)
        row.setContentsMargins(2, 0, 0, 0)
        row.addWidget(self.kind_button)
        row.addWidget(self._number)
        row.addStretch(1)
        row.addWidget(self.done_button)
        row.addSpacing(4)
        row.addWidget(self.more_button)
        row.addWidget(self.close_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(row)
        whole.addWidget(self.title)
        whole.addWidget(self._banner)

    def _kind_menu(self) -> QMenu:
        menu = QMenu(self)
        self._kinds = QActionGroup(menu)
        for key, kind in KINDS.items():
            action = menu.addAction(resources.icon(kind.icon), word("kind", key))
            action.setCheckable(True)
            action.setData(key)
            self._kinds.addAction(action)
        return menu

    def _archived_banner(self) -> QFrame:
        banner = QFrame(self)
        theme.set_role(banner, "banner-warn")
        row = QHBoxLayout(banner)
        row.setContentsMargins(10, 4, 6, 4)
        row.addWidget(plain_label(self.tr("Archived"), parent=banner))
        row.addStretch(1)
        self._restore = QPushButton(self.tr("Restore"), banner)
        theme.set_role(self._restore, "link")
        self._restore.setAccessibleName(self.tr("Restore the card to the board"))
        row.addWidget(self._restore)
        return banner

    def _connect(self) -> None:
        self._kinds.triggered.connect(lambda action: self._set("kind", action.data()))
        self.title.committed.connect(self._rename)
        self.done_button.clicked.connect(self._toggle_done)
        self.close_button.clicked.connect(self.close_requested)
        self.more_button.clicked.connect(self.menu_requested)
        self._restore.clicked.connect(
            lambda: self._editing.run(card_commands.restore, [self._editing.card_id])
        )

    def show_card(self, context: CardContext) -> None:
        """Shows the head of a card."""
        card = context.card
        name = word("kind", card.kind)
        self.kind_button.setText(name)
        self.kind_button.setAccessibleName(self.tr("Kind: {kind}").format(kind=name))
        self.kind_button.setToolTip(self.tr("Change the kind of the card"))
        self._number.setText(f"· {context.label}")
        self._number.setToolTip(plain_tip(context.board.name))
        for action in self._kinds.actions():
            action.setChecked(action.data() == card.kind)
        self.title.set_value(card.title)
        self._banner.setVisible(card.archived_at is not None)
        self._show_done(context)
        self._set_editable(self._editing.is_editable)

    def _show_done(self, context: CardContext) -> None:
        card, is_done = context.card, context.is_done
        by_column = any(column.id == card.column_id and column.role == "done" for column in context.columns)
        self.done_button.setChecked(is_done)
        self.done_button.setIcon(
            resources.icon("circle-check", "ok") if is_done else resources.icon("circle")
        )
        theme.set_role(self.done_button, "chip-ok" if is_done else "chip")
        if by_column:
            tip = self.tr("It is done because it stands in a done column: move it out to reopen it")
        elif card.done_at is not None:
            when = moment_text(card.done_at, self._editing.session.now())
            tip = self.tr("Done {when}; press to make it work again").format(when=when)
        else:
            tip = self.tr("Mark as done where it stands")
        self.done_button.setToolTip(tip)
        self.done_button.setAccessibleDescription(tip)
        self.done_button.setEnabled(self._editing.is_editable and card.archived_at is None and not by_column)

    def _toggle_done(self) -> None:
        context = self._editing.context
        if context is not None:
            verb = card_commands.reopen if context.is_done else card_commands.finish
            self._editing.run(verb, [context.card.id])
            # A refusal leaves the card as it was, and so its button.
            self._show_done(self._editing.context or context)

    def _set_editable(self, is_editable: bool) -> None:
        self.title.setReadOnly(not is_editable)
        self.kind_button.setEnabled(is_editable)
        self._restore.setEnabled(is_editable)

    def _rename(self, text: str) -> None:
        title = " ".join(text.split())[:_MOST_TITLE]
        if not title or not self._set("title", title):
            self.title.revert()

    def _set(self, field: str, value: object) -> bool:
        context = self._editing.context
        if context is None or getattr(context.card, field) == value:
            return False
        return self._editing.run(card_commands.set_fields, [context.card.id], {field: value})
