"""What one can do with the whole card."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from aipm_desktop.commands import card as card_commands
from aipm_desktop.gui import resources, theme
from aipm_desktop.gui.card.editing import CardEditing
from aipm_desktop.gui.card.reading import CardContext
from aipm_desktop.gui.widgets.flow_layout import FlowLayout


class CardFooter(QWidget):
    """Duplicate, archive or restore, delete what is archived, copy the number."""

    def __init__(self, editing: CardEditing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        flow = FlowLayout(self, spacing=6)
        self.duplicate = self._button(self.tr("Duplicate"), self.tr("Make a copy of the card below it"))
        self.archive = self._button(self.tr("Archive"), self.tr("Take the card off the board (Delete)"))
        self.restore = self._button(self.tr("Restore"), self.tr("Put the card back on the board"))
        self.delete = self._button(
            self.tr("Delete"), self.tr("Delete the archived card; undo brings it back")
        )
        theme.set_role(self.delete, "danger")
        self.copy = self._button(self.tr("Copy number"), self.tr("Copy number and title"))
        for button in (
            self.duplicate,
            self.archive,
            self.restore,
            self.delete,
            self.copy,
        ):
            flow.addWidget(button)
        self.duplicate.clicked.connect(self._duplicate)
        self.archive.clicked.connect(lambda: self._run(card_commands.archive))
        self.restore.clicked.connect(lambda: self._run(card_commands.restore))
        self.delete.clicked.connect(lambda: self._run(card_commands.delete))
        self.copy.clicked.connect(self.copy_number)

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setToolTip(tip)
        button.setAccessibleName(text)
        button.setAccessibleDescription(tip)
        return button

    def show_card(self, context: CardContext) -> None:
        """Shows what can be done with a card."""
        is_archived = context.card.archived_at is not None
        editable = self._editing.is_editable
        self.duplicate.setVisible(editable and not is_archived)
        self.archive.setVisible(editable and not is_archived)
        self.restore.setVisible(editable and is_archived)
        self.delete.setVisible(editable and is_archived)

    def open_menu(self, anchor: QWidget) -> None:
        """The same actions as a menu, for the head of the panel."""
        menu = QMenu(anchor)
        icons = {
            self.duplicate: "copy",
            self.archive: "archive",
            self.restore: "archive-restore",
            self.delete: "trash-2",
        }
        copy = menu.addAction(resources.icon("hash"), self.copy.text())
        copy.triggered.connect(self.copy_number)
        for button, icon in icons.items():
            if button.isVisibleTo(self):
                menu.addAction(resources.icon(icon), button.text()).triggered.connect(button.click)
        menu.popup(anchor.mapToGlobal(QPoint(0, anchor.height() + 2)))

    def copy_number(self) -> None:
        """Puts `CI-12 Augment night images` on the clipboard."""
        context = self._editing.context
        if context is not None:
            QApplication.clipboard().setText(f"{context.label} {context.card.title}")

    def _run(self, command: object) -> None:
        self._editing.run(command, [self._editing.card_id])  # type: ignore[arg-type]

    def _duplicate(self) -> None:
        if self._editing.run(card_commands.duplicate, self._editing.card_id):
            self._editing.card_requested.emit(str(self._editing.answer))
