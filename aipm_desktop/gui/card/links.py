"""Addresses kept with a card."""

from __future__ import annotations

import re

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from aipm_desktop.commands import link as link_commands
from aipm_desktop.domain.board import Link
from aipm_desktop.gui import theme
from aipm_desktop.gui.card.editing import CardEditing
from aipm_desktop.gui.card.new_line import NewLine
from aipm_desktop.gui.card.reading import CardContext
from aipm_desktop.gui.widgets.inplace import InPlaceLine
from aipm_desktop.gui.widgets.keyed_rows import KeyedRows
from aipm_desktop.gui.widgets.markdown_view import SAFE_SCHEMES, open_link
from aipm_desktop.gui.widgets.quiet_button import QuietButton
from aipm_desktop.gui.widgets.section import Section
from aipm_desktop.gui.widgets.texts import ValueButton, plain_tip

_ADDRESS = re.compile(r"\S*[\w-]+(?:\.[\w-]+)+\S*|\w+:\S+")


def read_link(text: str) -> tuple[str, str]:
    """Address and title of a line: `Design doc https://…`, `[title](address)` or the address alone."""
    line = " ".join(text.split())
    marked = re.fullmatch(r"\[(.*)\]\((\S+)\)", line)
    if marked:
        return marked[2], marked[1]
    found = re.search(r"\w+://\S+|mailto:\S+", line) or _ADDRESS.search(line)
    address = found[0] if found else line
    title = line.replace(address, "", 1).strip(" :–-|")
    if "://" not in address and not address.startswith("mailto:") and re.match(r"[\w-]+(\.[\w-]+)+", address):
        address = f"https://{address}"
    return address, title


class Links(Section):
    """The links of a card; a new one is typed or pasted, with a title if one likes."""

    def __init__(self, editing: CardEditing, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Links"), parent)
        self._editing = editing
        self._rows = KeyedRows(self, spacing=0)
        self._new = NewLine(self.tr("Add a link: address, with a title if you like"), self)
        self._new.hide()
        self._open_new = self.add_action(self.tr("Add"), self.tr("Add a link"))
        self.column.addWidget(self._rows)
        self.column.addWidget(self._new)
        self._new.entered.connect(self._add)
        self._new.left.connect(self._new.hide)
        self._open_new.clicked.connect(self._begin)

    def show_card(self, context: CardContext) -> None:
        """Shows the links of a card."""
        by_id = {one.id: one for one in context.sheet.links}
        self.set_count(str(len(by_id)) if by_id else "")
        self._rows.sync(list(by_id), lambda: LinkRow(self._editing, self))
        for key, one in by_id.items():
            row = self._rows.row(key)
            if isinstance(row, LinkRow):
                row.show_link(one)
        self._open_new.setVisible(self._editing.is_editable)
        self.setVisible(self._editing.is_editable or bool(by_id))

    def _begin(self) -> None:
        self._new.show()
        self._new.setFocus()

    def _add(self, lines: list[str]) -> None:
        for line in lines:
            address, title = read_link(line)
            if not self._editing.run(link_commands.add, self._editing.card_id, address, title):
                self._new.setText(line)
                return


class LinkRow(QWidget):
    """One link: a click opens it, the pencil edits title and address."""

    def __init__(self, editing: CardEditing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self._id = ""
        self._link: Link | None = None
        self._open = ValueButton(self.tr("Open link"), self)
        self._edit = QuietButton("pencil", self.tr("Edit the link"), self)
        self._delete = QuietButton("x", self.tr("Remove the link"), self)
        self._title = InPlaceLine(self.tr("Title of the link"), self)
        self._address = InPlaceLine(self.tr("Address of the link"), self)
        for field in (self._title, self._address):
            theme.set_role(field, "")
        self._title.setPlaceholderText(self.tr("Title"))
        self._fields = QWidget(self)
        fields = QVBoxLayout(self._fields)
        fields.setContentsMargins(0, 0, 0, 4)
        fields.setSpacing(2)
        fields.addWidget(self._title)
        fields.addWidget(self._address)
        self._fields.hide()
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._open, 1)
        row.addWidget(self._edit)
        row.addWidget(self._delete)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._fields)
        self._open.setFont(theme.ui_font(13, QFont.Weight.Medium))
        self._open.clicked.connect(self._follow)
        self._open.clear_requested.connect(self._remove)
        self._edit.clicked.connect(self._toggle_fields)
        self._delete.clicked.connect(self._remove)
        self._title.committed.connect(lambda text: self._change("title", text))
        self._address.committed.connect(lambda text: self._change("url", text))

    def show_link(self, link: Link) -> None:
        """Shows a link."""
        if link.id != self._id:
            self._id = link.id
            self._fields.hide()
        self._link = link
        is_safe = QUrl(link.url).scheme().lower() in SAFE_SCHEMES
        self._open.set_value(link.title or link.url)
        self._open.set_state("link" if is_safe else "")
        tip = (
            link.url
            if is_safe
            else self.tr("{address}\nNot opened from here: only web and mail addresses are.")
        )
        self._open.setToolTip(plain_tip(tip.format(address=link.url) if not is_safe else tip))
        self._title.set_value(link.title)
        self._address.set_value(link.url)
        editable = self._editing.is_editable
        self._edit.setVisible(editable)
        self._delete.setVisible(editable)

    def _follow(self) -> None:
        if self._link is not None:
            open_link(QUrl(self._link.url))

    def _toggle_fields(self) -> None:
        self._fields.setVisible(not self._fields.isVisible())
        if self._fields.isVisible():
            self._title.setFocus()

    def _remove(self) -> None:
        if self._editing.is_editable:
            self._editing.run(link_commands.delete, self._id)

    def _change(self, field: str, text: str) -> None:
        if self._link is None:
            return
        address = text.strip() if field == "url" else self._link.url
        title = text.strip() if field == "title" else self._link.title
        if not self._editing.run(link_commands.edit, self._id, address, title):
            (self._title if field == "title" else self._address).revert()
