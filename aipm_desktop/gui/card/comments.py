"""What people said about a card."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from aipm_desktop.commands import comment as comment_commands
from aipm_desktop.domain.board import Comment
from aipm_desktop.gui import theme
from aipm_desktop.gui.card.editing import CardEditing
from aipm_desktop.gui.card.reading import CardContext
from aipm_desktop.gui.labels import moment_text
from aipm_desktop.gui.widgets.avatar import Avatar
from aipm_desktop.gui.widgets.inplace import InPlaceText
from aipm_desktop.gui.widgets.keyed_rows import KeyedRows
from aipm_desktop.gui.widgets.markdown_view import MarkdownView
from aipm_desktop.gui.widgets.quiet_button import QuietButton
from aipm_desktop.gui.widgets.section import TEXT_INDENT, Section
from aipm_desktop.gui.widgets.texts import ElidedLabel, plain_label

_SHOWN = 10
_LONG = 8_000


def initials_of(name: str) -> str:
    """Up to two letters for a name that has no initials of its own."""
    words = name.split()
    return (words[0][:1] + (words[-1][:1] if len(words) > 1 else "")).upper() or "?"


def full_time(at: int) -> str:
    """An instant (UTC ms) with day and time where the user is."""
    return QLocale().toString(QDateTime.fromMSecsSinceEpoch(at), QLocale.FormatType.ShortFormat)


class Comments(Section):
    """The newest first, under the field for a new one. A comment not sent yet waits with its card."""

    def __init__(self, editing: CardEditing, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Comments"), parent)
        self._editing = editing
        self._drafts: dict[str, str] = {}
        self._card_id = ""
        self._limit = _SHOWN
        self._field = _CommentField(self.tr("Write a comment"), self)
        self._send = QPushButton(self.tr("Comment"), self)
        theme.set_role(self._send, "primary")
        self._send.setToolTip(self.tr("Comment (Ctrl+Enter)"))
        self._send.setAccessibleName(self.tr("Send the comment"))
        self._rows = KeyedRows(self, spacing=8)
        self._rows.setContentsMargins(0, 4, 0, 0)
        self._more = QPushButton(self)
        theme.set_role(self._more, "link")
        self.column.addWidget(self._field)
        self.column.addWidget(self._send, 0, Qt.AlignmentFlag.AlignRight)
        self.column.addWidget(self._rows)
        self.column.addWidget(self._more)
        self._field.textChanged.connect(self._show_send)
        self._field.send_requested.connect(self._add)
        self._send.clicked.connect(self._add)
        self._more.clicked.connect(self._show_more)

    def show_card(self, context: CardContext) -> None:
        """Shows the comments on a card."""
        if context.card.id != self._card_id:
            self._keep_draft()
            self._card_id = context.card.id
            self._limit = _SHOWN
            self._field.setPlainText(self._drafts.pop(self._card_id, ""))
        comments = sorted(context.sheet.comments, key=lambda one: (one.at, one.id), reverse=True)
        shown = {one.id: one for one in comments[: self._limit]}
        self.set_count(str(len(comments)) if comments else "")
        self._rows.sync(list(shown), lambda: CommentRow(self._editing, self))
        for key, one in shown.items():
            row = self._rows.row(key)
            if isinstance(row, CommentRow):
                row.show_comment(one)
        self._more.setVisible(len(comments) > len(shown))
        self._more.setText(self.tr("Show {count} older").format(count=len(comments) - len(shown)))
        self._more.setAccessibleName(self._more.text())
        self._field.setVisible(self._editing.is_editable)
        self.setVisible(self._editing.is_editable or bool(comments))
        self._show_send()

    def _keep_draft(self) -> None:
        text = self._field.toPlainText()
        if self._card_id and text.strip():
            self._drafts[self._card_id] = text

    def _show_more(self) -> None:
        self._limit += 50
        if self._editing.context is not None:
            self.show_card(self._editing.context)

    def _show_send(self) -> None:
        has_words = bool(self._field.toPlainText().strip())
        self._send.setVisible(has_words and self._editing.is_editable)

    def _add(self) -> None:
        text = self._field.toPlainText().strip()
        author = self._editing.session.actor
        if text and self._editing.run(comment_commands.add, self._card_id, text, author=author):
            self._field.clear()


class _CommentField(InPlaceText):
    """Grows while typed in; Ctrl+Enter sends, Esc leaves the words where they are."""

    send_requested = Signal()

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(words, parent, most_height=240)
        theme.set_role(self, "")
        self.setPlaceholderText(words)

    def commit(self) -> None:
        """Nothing is sent by leaving."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if with_control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.send_requested.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class CommentRow(QWidget):
    """One comment: who, when, what; edited in place."""

    def __init__(self, editing: CardEditing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self._id = ""
        self._text = ""
        self._build()
        self._view.edit_requested.connect(self._edit)
        self._edit_button.clicked.connect(self._edit)
        self._delete_button.clicked.connect(lambda: editing.run(comment_commands.delete, self._id))
        self._field.committed.connect(self._change)
        self._field.left.connect(self._close)

    def _build(self) -> None:
        self._face = Avatar("", "", self)
        self._author = ElidedLabel("", "strong")
        self._when = plain_label("", "muted")
        self._edit_button = QuietButton("pencil", self.tr("Edit the comment"), self)
        self._delete_button = QuietButton("trash-2", self.tr("Delete the comment"), self)
        self._view = MarkdownView(self.tr("Comment"), self)
        self._field = _EditField(self.tr("Comment"), self)
        self._field.hide()
        head = QHBoxLayout()
        head.setContentsMargins(TEXT_INDENT, 0, 0, 0)
        head.setSpacing(6)
        head.addWidget(self._face)
        head.addWidget(self._author, 1)
        head.addWidget(self._edit_button)
        head.addWidget(self._delete_button)
        head.addWidget(self._when)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._view)
        column.addWidget(self._field)

    def show_comment(self, comment: Comment) -> None:
        """Shows a comment."""
        editable = self._editing.is_editable
        if comment.id != self._id:
            self._id = comment.id
            self._field.hide()
            self._view.show()
        self._text = comment.text
        author = comment.author or self.tr("Somebody")
        self._face.show_person(author, initials_of(author))
        self._author.set_words(author)
        when = moment_text(comment.at, self._editing.session.now())
        edited = self.tr("{when}, edited").format(when=when)
        self._when.setText(when if comment.edited_at is None else edited)
        self._when.setToolTip(full_time(comment.at))
        self._view.setAccessibleName(self.tr("{author}, {when}").format(author=author, when=when))
        self._view.show_markdown(comment.text if len(comment.text) <= _LONG else comment.text[:_LONG] + " …")
        self._field.set_value(comment.text)
        for button in (self._edit_button, self._delete_button):
            button.setVisible(editable)

    def _edit(self) -> None:
        if not self._editing.is_editable:
            return
        self._field.set_value(self._text)
        self._field.revert()
        self._view.hide()
        self._field.show()
        self._field.setFocus()

    def _change(self, text: str) -> None:
        words = text.strip()
        if not words:
            self._field.revert()
        elif self._editing.run(comment_commands.edit, self._id, words):
            self._close()

    def _close(self) -> None:
        if self._field.isVisible() and not self._field.is_changed:
            had_focus = self._field.hasFocus()
            self._field.hide()
            self._view.show()
            if had_focus:
                self._view.setFocus()


class _EditField(InPlaceText):
    """Says when it is left, changed or not."""

    left = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(name, parent)
        theme.set_role(self, "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        super().keyPressEvent(event)
        is_end = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and with_control
        if event.key() == Qt.Key.Key_Escape or is_end:
            event.accept()
            self.left.emit()

    def commit(self) -> None:
        """Sends the text off if it is another one, and says that the field is done with."""
        super().commit()
        self.left.emit()
