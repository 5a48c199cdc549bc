"""A new board: for whom, its name, and the template it starts from."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from aipm_desktop.domain.board import Client
from aipm_desktop.domain.templates import BoardTemplate
from aipm_desktop.gui.dialogs.form import Form
from aipm_desktop.gui.theme import set_role
from aipm_desktop.gui.widgets.flow_layout import FlowLayout
from aipm_desktop.gui.widgets.texts import plain_label

translate = QCoreApplication.translate
_KEY = Qt.ItemDataRole.UserRole
_LINE = 27


class NewBoard(NamedTuple):
    """What was asked for; `client_id` is None for a client to be made, named `client_name`."""

    client_id: str | None
    client_name: str
    name: str
    template: BoardTemplate
    with_tasks: bool
    prefix: str


class NewBoardDialog(Form):
    """Template on the left in words, its columns as a preview."""

    def __init__(
        self,
        parent: QWidget | None,
        clients: Sequence[Client],
        templates: Mapping[str, BoardTemplate],
        client_id: str = "",
        template_key: str = "",
        saved: Collection[str] = (),
        forget: Callable[[str], object] | None = None,
    ) -> None:
        super().__init__(
            parent,
            translate("NewBoardDialog", "New board"),
            translate("NewBoardDialog", "Make the board"),
            width=560,
        )
        self._clients = {client.name.casefold(): client for client in clients}
        self._templates = dict(templates)
        self._saved = set(saved)
        self._forget = forget
        self._prefix_typed = False
        self._build_names(clients, client_id)
        self._build_templates(template_key or next(iter(self._templates)))
        self._show_template()

    def _build_names(self, clients: Sequence[Client], client_id: str) -> None:
        self.name = QLineEdit()
        self.name.setMaxLength(200)
        self.name.setPlaceholderText(self.tr("Container inspection"))
        self.name.textChanged.connect(self._propose_prefix)
        self.client = QComboBox()
        self.client.setEditable(True)
        self.client.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.client.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.client.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for client in clients:
            self.client.addItem(client.name, client.id)
        self.client.setCurrentIndex(
            self.client.findData(client_id) if client_id else min(0, len(clients) - 1)
        )
        if (field := self.client.lineEdit()) is not None:
            field.setAccessibleName(self.tr("Client"))
            field.setPlaceholderText(self.tr("Who it is for"))
            field.setMaxLength(200)
        self.prefix = QLineEdit()
        self.prefix.setMaxLength(12)
        self.prefix.setMaximumWidth(110)
        self.prefix.textEdited.connect(self._note_prefix)
        self.add(self.tr("Name"), self.name)
        self.add(self.tr("Client"), self.client, self.tr("Choose a client, or type the name of a new one"))
        self.add(
            self.tr("Cards are numbered"),
            self.prefix,
            self.tr("The letters before a card's number, as in CI-12"),
        )

    def _build_templates(self, template_key: str) -> None:
        self.list = QListWidget()
        set_role(self.list, "list")
        self.list.setAccessibleName(self.tr("Template"))
        for key, template in self._templates.items():
            line = QListWidgetItem(template.name)
            line.setData(_KEY, key)
            line.setSizeHint(QSize(0, _LINE))
            self.list.addItem(line)
            if key == template_key:
                self.list.setCurrentItem(line)
        self.list.setFixedHeight(min(6, self.list.count()) * _LINE + 6)
        self.list.currentItemChanged.connect(self._show_template)
        self.add(self.tr("Start from"), self.list)
        self._preview = QFrame()
        set_role(self._preview, "box")
        column = QVBoxLayout(self._preview)
        self._summary = plain_label("", "muted", wrap=True)
        self._columns = QWidget()
        self._flow = FlowLayout(self._columns)
        column.addWidget(self._summary)
        column.addWidget(self._columns)
        self.with_tasks = QCheckBox()
        column.addWidget(self.with_tasks)
        column.addStretch(1)
        self.forget = QPushButton(self.tr("Forget this template"))
        set_role(self.forget, "ghost")
        self.forget.setAutoDefault(False)
        self.forget.setToolTip(self.tr("Boards made from it stay; undo brings the template back"))
        self.forget.clicked.connect(self._forget_template)
        column.addWidget(self.forget, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_wide(self._preview)

    def _key(self) -> str:
        return str(self.list.currentItem().data(_KEY))

    def template(self) -> BoardTemplate:
        """The template that is marked."""
        return self._templates[self._key()]

    def value(self) -> NewBoard:
        """What is asked for now."""
        typed = self.client.currentText().strip()
        known = self._clients.get(typed.casefold())
        return NewBoard(
            known.id if known else None,
            known.name if known else typed or self.tr("My work"),
            self.name.text().strip(),
            self.template(),
            self.with_tasks.isChecked() and self.with_tasks.isVisibleTo(self),
            self.prefix.text().strip().upper(),
        )

    def problem(self) -> str:
        if not self.name.text().strip():
            self.name.setFocus()
            return self.tr("The board needs a name.")
        prefix = self.prefix.text().strip()
        if prefix and not (prefix.isalnum() and prefix[0].isalpha()):
            return self.tr(
                "The letters before a card's number start with a letter and hold letters and digits only."
            )
        return ""

    def _show_template(self) -> None:
        template = self.template()
        self._summary.setText(template.summary)
        self._summary.setVisible(bool(template.summary))
        while (item := self._flow.takeAt(0)) is not None:
            if (chip := item.widget()) is not None:
                chip.deleteLater()
        for column in template.columns:
            limit = f"  ≤ {column.limit.maximum}" if column.limit.maximum else ""
            chip = plain_label(
                column.name + limit,
                "chip-ok" if column.role == "done" else "chip-accent" if column.role == "active" else "chip",
            )
            self._flow.addWidget(chip)
        for lane in template.swimlanes:
            if lane.name:
                self._flow.addWidget(plain_label(self.tr("swimlane {name}").format(name=lane.name), "chip"))
        count = len(template.tasks)
        self.with_tasks.setVisible(count > 0)
        self.with_tasks.setText(self.tr("With its %Ln task(s) as cards", None, count))
        self.forget.setVisible(self._forget is not None and self._key() in self._saved)
        self._propose_prefix()
        self._preview.adjustSize()

    def _forget_template(self) -> None:
        key = self._key()
        if self._forget is not None and self._forget(key):
            del self._templates[key]
            self.list.takeItem(self.list.currentRow())
            self.list.setFocus()

    def _note_prefix(self, text: str) -> None:
        self._prefix_typed = bool(text)

    def _propose_prefix(self) -> None:
        if not self._prefix_typed:
            self.prefix.setText(proposed_prefix(self.name.text()) or self.template().prefix)

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        clients: Sequence[Client],
        templates: Mapping[str, BoardTemplate],
        client_id: str = "",
        template_key: str = "",
        saved: Collection[str] = (),
        forget: Callable[[str], object] | None = None,
    ) -> NewBoard | None:
        """What the new board shall be; None when the person thought better of it.

        Templates among `saved` can be forgotten: `forget(key)` does it and answers whether it was done.
        """
        dialog = cls(parent, clients, templates, client_id, template_key, saved, forget)
        agreed = dialog.is_agreed()
        dialog.deleteLater()
        return dialog.value() if agreed else None


def proposed_prefix(name: str) -> str:
    """Initials of a name's words, or the first letters of its only word: "Container inspection" gives CI."""
    found = [
        word
        for word in "".join(sign if sign.isalnum() else " " for sign in name).split()
        if word[0].isalpha()
    ]
    if not found:
        return ""
    letters = "".join(word[0] for word in found[:4]) if len(found) > 1 else found[0][:3]
    return letters.upper()
