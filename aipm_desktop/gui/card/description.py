"""The description: markdown to read, its source to edit. The source is stored as typed, never re-written."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget

from aipm_desktop.commands import card as card_commands
from aipm_desktop.gui import theme
from aipm_desktop.gui.card.editing import CardEditing
from aipm_desktop.gui.card.reading import CardContext
from aipm_desktop.gui.widgets.inplace import InPlaceText
from aipm_desktop.gui.widgets.markdown_view import MarkdownView
from aipm_desktop.gui.widgets.section import Section
from aipm_desktop.gui.widgets.texts import plain_label

SHOWN = 8_000
"""Characters shown at first: laying out 100 kB of markdown takes a third of a second."""
_MOST = 1_000_000
_IDLE_MS = 20_000


class Description(Section):
    """Read by default; click, Enter or E edits, Ctrl+Enter or leaving commits, Esc reverts to what it was before.

    Long typing is committed every 20 seconds without being interrupted, so that a crash costs little.
    """

    def __init__(self, editing: CardEditing, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Description"), parent)
        self._editing = editing
        self._source = ""
        self._card_id = ""
        self._before = ""
        self._is_editing = False
        self._shows_all = False
        self._build()
        self._connect()

    def _build(self) -> None:
        self._edit_button = self.add_action(self.tr("Edit"), self.tr("Edit the description (E)"))
        self._view = MarkdownView(self.tr("Description"), self)
        self._all = QPushButton(self.tr("Show all"), self)
        theme.set_role(self._all, "link")
        self._all.setAccessibleName(self.tr("Show the whole description"))
        self._empty = QPushButton(self.tr("Add a description"), self)
        theme.set_role(self._empty, "value")
        self._empty.setProperty("state", "empty")
        self._empty.setAccessibleName(self.tr("Add a description"))
        self._field = InPlaceText(self.tr("Description in markdown"), self, most_height=460)
        theme.set_role(self._field, "")
        self._field.set_least_lines(6)
        self._field.setPlaceholderText(self.tr("Markdown: **bold**, - list, [link](https://…)"))
        self._field.installEventFilter(self)
        for widget in (self._view, self._all, self._empty, self._field):
            self.column.addWidget(widget)
        self._tools = self._tool_row()
        self.column.addWidget(self._tools)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE_MS)

    def _tool_row(self) -> QWidget:
        tools = QWidget(self)
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        self._preview = QPushButton(self.tr("Preview"), tools)
        self._preview.setCheckable(True)
        self._preview.setAccessibleName(self.tr("Preview the description"))
        self._done = QPushButton(self.tr("Done"), tools)
        theme.set_role(self._done, "primary")
        self._done.setToolTip(self.tr("Done (Ctrl+Enter)"))
        self._done.setAccessibleName(self.tr("Keep the description"))
        row.addWidget(plain_label(self.tr("Esc reverts"), "muted"))
        row.addStretch(1)
        row.addWidget(self._preview)
        row.addWidget(self._done)
        return tools

    def _connect(self) -> None:
        for button in (self._edit_button, self._empty):
            button.clicked.connect(self.edit)
        self._view.edit_requested.connect(self.edit)
        self._all.clicked.connect(self._show_all)
        self._done.clicked.connect(self.finish)
        self._preview.toggled.connect(self._show_parts)
        self._field.textChanged.connect(self._idle.start)
        self._idle.timeout.connect(self.commit)

    @property
    def is_editing(self) -> bool:
        """Whether the source is open."""
        return self._is_editing

    def show_card(self, context: CardContext) -> None:
        """Shows the description of a card; source being typed on the same card stays."""
        if context.card.id != self._card_id:
            self._card_id = context.card.id
            self._is_editing = False
            self._shows_all = False
            self._preview.setChecked(False)
        self._source = context.sheet.description
        if self._is_editing and not self._editing.is_editable:
            self._is_editing = False
        self._show_parts()

    def edit(self) -> None:
        """Opens the source."""
        if self._is_editing or not self._editing.is_editable:
            return
        self._is_editing = True
        self._before = self._source
        self._field.set_value(self._source)
        self._field.revert()
        self._idle.stop()
        self._preview.setChecked(False)
        self._show_parts()
        self._field.setFocus()

    def commit(self) -> None:
        """Keeps what is typed so far; the source stays open."""
        self._idle.stop()
        text = self._field.toPlainText()[:_MOST]
        if self._is_editing and text != self._source and self._editing.is_editable:
            # A refusal leaves the source open, with every word in it.
            self._editing.run(card_commands.set_fields, [self._card_id], {"description": text})

    def finish(self) -> None:
        """Keeps what is typed and shows it."""
        self.commit()
        if self._is_editing and self._source == self._field.toPlainText()[:_MOST]:
            self._close()

    def revert(self) -> None:
        """Back to the description as it was when editing began."""
        self._field.setPlainText(self._before)
        self.finish()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if event.key() == Qt.Key.Key_Escape:
                self.revert()
                return True
            if with_control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.finish()
                return True
        elif (
            watched is self._field and isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut
        ):
            self._leave(event.reason())
        return super().eventFilter(watched, event)

    def _leave(self, reason: Qt.FocusReason) -> None:
        if reason == Qt.FocusReason.ActiveWindowFocusReason:
            self.commit()
        elif reason != Qt.FocusReason.PopupFocusReason:
            QTimer.singleShot(0, self, self._finish_if_left)

    def _finish_if_left(self) -> None:
        focused: QWidget | None = QApplication.focusWidget()
        if self._is_editing and (focused is None or not self.isAncestorOf(focused)):
            self.finish()

    def _close(self) -> None:
        had_focus = self._field.hasFocus() or self._done.hasFocus()
        self._is_editing = False
        self._preview.setChecked(False)
        self._show_parts()
        if had_focus:
            (self._view if self._source else self._empty).setFocus()

    def _show_all(self) -> None:
        self._shows_all = True
        self._show_parts()
        self._view.setFocus()

    def _show_parts(self) -> None:
        is_preview = self._is_editing and self._preview.isChecked()
        text = self._field.toPlainText() if is_preview else self._source
        reads = bool(text.strip()) and (not self._is_editing or is_preview)
        is_cut = reads and len(text) > SHOWN and not self._shows_all
        self._field.setVisible(self._is_editing and not is_preview)
        self._tools.setVisible(self._is_editing)
        self._edit_button.setVisible(
            self._editing.is_editable and not self._is_editing and bool(text.strip())
        )
        self._view.setVisible(reads)
        self._all.setVisible(is_cut)
        self._empty.setVisible(not self._is_editing and not reads)
        self._empty.setEnabled(self._editing.is_editable)
        self._empty.setText(
            self.tr("Add a description") if self._editing.is_editable else self.tr("No description")
        )
        self._view.set_editable(self._editing.is_editable and not self._is_editing)
        if reads:
            self._view.show_markdown(_first_part(text) if is_cut else text)


def _first_part(text: str) -> str:
    """The beginning of a long text, cut between two lines where there is one near."""
    cut = text.rfind("\n", SHOWN // 2, SHOWN)
    return text[: cut if cut > 0 else SHOWN] + "\n\n…"
