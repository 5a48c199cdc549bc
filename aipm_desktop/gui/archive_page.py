"""The archive: clients, boards, columns, swimlanes and cards that were put away, with a way back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from aipm_desktop.commands import board as board_commands
from aipm_desktop.commands import card as card_commands
from aipm_desktop.commands import client as client_commands
from aipm_desktop.commands import column as column_commands
from aipm_desktop.commands import swimlane as lane_commands
from aipm_desktop.domain.changes import ChangeSet
from aipm_desktop.gui.dialogs.form import confirm
from aipm_desktop.gui.fuzzy import fold
from aipm_desktop.gui.labels import moment_text, word
from aipm_desktop.gui.resources import icon
from aipm_desktop.gui.theme import set_role
from aipm_desktop.gui.widgets.texts import add_clear_button, plain_label, plain_tip
from aipm_desktop.session.session import Session
from aipm_desktop.store import boards, cards

_ENTRY = Qt.ItemDataRole.UserRole
_ICONS = {
    "client": "briefcase",
    "board": "layout-grid",
    "column": "columns-3",
    "swimlane": "rows-3",
    "card": "square-check",
}
_RESTORE: dict[str, Callable[..., object]] = {
    "client": client_commands.restore,
    "board": board_commands.restore,
    "column": column_commands.restore,
    "swimlane": lane_commands.restore,
    "card": card_commands.restore,
}
_DELETE: dict[str, Callable[..., object]] = {
    "client": client_commands.delete,
    "board": board_commands.delete,
    "card": card_commands.delete,
}


class Entry(NamedTuple):
    """One thing in the archive."""

    kind: str
    id: str
    name: str
    place: str
    archived_at: int
    board_id: str = ""


class ArchivePage(QWidget):
    """A list with a filter; restoring or deleting several cards is one undo step."""

    board_requested = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        set_role(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Archive"))
        self._build()
        session.changed.connect(self._on_changed)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 16)
        column.setSpacing(10)
        column.addWidget(plain_label(self.tr("Archive"), "heading"))
        column.addWidget(
            plain_label(
                self.tr("Put away, not gone. What is restored returns to its place."), "muted", wrap=True
            )
        )
        row = QHBoxLayout()
        self.field = QLineEdit()
        set_role(self.field, "search")
        self.field.setPlaceholderText(self.tr("Find in the archive"))
        self.field.setAccessibleName(self.tr("Find in the archive"))
        add_clear_button(self.field, self.tr("Clear"))
        self.field.textChanged.connect(self._filter)
        self.restore_button = QPushButton(icon("archive-restore", "on_accent"), self.tr("Restore"))
        set_role(self.restore_button, "primary")
        self.restore_button.clicked.connect(self.restore)
        self.delete_button = QPushButton(icon("trash-2", "bad"), self.tr("Delete for good…"))
        set_role(self.delete_button, "danger")
        self.delete_button.clicked.connect(self.delete)
        row.addWidget(self.field, 1)
        row.addWidget(self.restore_button)
        row.addWidget(self.delete_button)
        column.addLayout(row)
        self.list = QTreeWidget()
        self.list.setHeaderLabels([self.tr("Name"), self.tr("What"), self.tr("Where"), self.tr("When")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setIconSize(QSize(15, 15))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setAccessibleName(self.tr("Archived things"))
        set_role(self.list, "list")
        head = self.list.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for section in (1, 2, 3):
            head.setSectionResizeMode(section, QHeaderView.ResizeMode.ResizeToContents)
        self.list.itemSelectionChanged.connect(self._follow)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.field)
        self._empty = plain_label(
            self.tr("Nothing is archived. Delete on the board puts cards here."), "muted", wrap=True
        )
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._empty, 1)

    def reload(self) -> None:
        """Reads what is archived."""
        self.list.clear()
        now = self._session.now()
        for entry in sorted(self._entries(), key=lambda entry: -entry.archived_at):
            when = moment_text(entry.archived_at, now)
            item = QTreeWidgetItem([entry.name, word("thing", entry.kind).capitalize(), entry.place, when])
            item.setIcon(0, icon(_ICONS[entry.kind], "ink3"))
            item.setToolTip(0, plain_tip(entry.name))
            item.setData(0, _ENTRY, entry)
            self.list.addTopLevelItem(item)
        has_any = self.list.topLevelItemCount() > 0
        self.list.setVisible(has_any)
        self._empty.setVisible(not has_any)
        self._filter(self.field.text())
        if has_any:
            self.list.setCurrentIndex(self.list.model().index(0, 0))
        self._follow()

    def _entries(self) -> Iterator[Entry]:
        if self._session.workspace is None:
            return
        read = self._session.read
        gone = {client.id: client for client in read(boards.clients, archived=True)}
        names = {client.id: client.name for client in [*gone.values(), *read(boards.clients)]}
        for client in gone.values():
            yield Entry("client", client.id, client.name, "", client.archived_at or 0)
        for board in read(boards.boards, archived=True):
            yield Entry("board", board.id, board.name, names.get(board.client_id, ""), board.archived_at or 0)
        for board in read(boards.boards):
            for column in read(boards.columns, board.id, archived=True):
                yield Entry("column", column.id, column.name, board.name, column.archived_at or 0, board.id)
            for lane in read(boards.swimlanes, board.id, archived=True):
                yield Entry(
                    "swimlane", lane.id, lane.name or "–", board.name, lane.archived_at or 0, board.id
                )
            for card in read(cards.archived_cards, board.id):
                name = f"{board.prefix}-{card.number}  {card.title}"
                yield Entry("card", card.id, name, board.name, card.archived_at or 0, board.id)

    def selected(self) -> list[Entry]:
        """What is marked."""
        return [item.data(0, _ENTRY) for item in self.list.selectedItems() if not item.isHidden()]

    def restore(self) -> None:
        """Brings back what is marked."""
        for kind, ids in _grouped(self.selected()):
            self._session.run(_RESTORE[kind], ids)

    def delete(self) -> None:
        """Deletes what is marked for good, after asking."""
        chosen = [entry for entry in self.selected() if entry.kind in _DELETE]
        if not chosen:
            return
        title = self.tr("Delete “{name}” for good?").format(name=chosen[0].name[:60])
        if len(chosen) > 1:
            title = self.tr("Delete %Ln thing(s) for good?", None, len(chosen))
        text = self.tr(
            "They leave the archive with everything in them. Only undo or the history brings them back."
        )
        if confirm(self, title, text, self.tr("Delete"), is_danger=True):
            for kind, ids in _grouped(chosen):
                self._session.run(_DELETE[kind], ids)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter restores, Delete deletes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.hasFocus():
            self.restore()
        elif event.key() == Qt.Key.Key_Delete and self.list.hasFocus():
            self.delete()
        else:
            super().keyPressEvent(event)

    def _filter(self, text: str) -> None:
        wanted = fold(text.strip())
        for item in self.list.findItems("", Qt.MatchFlag.MatchContains):
            entry: Entry = item.data(0, _ENTRY)
            item.setHidden(bool(wanted) and wanted not in fold(f"{entry.name} {entry.place}"))
        self._follow()

    def _follow(self) -> None:
        chosen = self.selected()
        can_write = not self._session.is_read_only
        self.restore_button.setEnabled(can_write and bool(chosen))
        self.delete_button.setEnabled(can_write and any(entry.kind in _DELETE for entry in chosen))

    def _on_changed(self, changes: ChangeSet) -> None:
        if self.isVisible() and changes.touches("client", "board", "board_column", "swimlane", "card"):
            self.reload()


def _grouped(entries: list[Entry]) -> Iterator[tuple[str, object]]:
    """Cards of one board go together, everything else one by one."""
    by_board: dict[str, list[str]] = {}
    for entry in entries:
        if entry.kind == "card":
            by_board.setdefault(entry.board_id, []).append(entry.id)
        else:
            yield entry.kind, entry.id
    for ids in by_board.values():
        yield "card", ids
