"""The left pane: the find field, clients and their boards, the archive, and where the work is saved."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from aipm_desktop.domain.changes import ChangeSet
from aipm_desktop.gui.actions import key_text
from aipm_desktop.gui.resources import icon, pixmap
from aipm_desktop.gui.sidebar_tree import ID, Place, SidebarTree
from aipm_desktop.gui.theme import set_role
from aipm_desktop.session.session import Session
from aipm_desktop.store import boards


class Sidebar(QWidget):
    """Wishes go up as signals; renaming and reordering run at once."""

    find_requested = Signal()
    board_requested = Signal(str)
    archive_page_requested = Signal()
    new_board_requested = Signal(str)  # client id or ""
    new_client_requested = Signal()
    menu_requested = Signal(object, QPoint)  # Place
    archive_requested = Signal(object)  # Place
    rename_requested = Signal(str, str, str)  # kind, id, name

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._board_id = ""
        self._folded: set[str] = set()
        set_role(self, "sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(180)
        self._build()
        self._connect()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 12, 10, 10)
        column.setSpacing(4)
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self._build_find(), 1)
        self.menu_button = _tool("menu", self.tr("Menu"), self.tr("All commands (F10)"))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        top.addWidget(self.menu_button)
        column.addLayout(top)
        column.addSpacing(8)
        column.addLayout(self._build_section())
        self.tree = SidebarTree(self)
        column.addWidget(self.tree, 1)
        self.archive_button = QPushButton(icon("archive"), self.tr("Archive"))
        self.new_board_button = QPushButton(icon("plus"), self.tr("New board"))
        for button in (self.new_board_button, self.archive_button):
            set_role(button, "sidebar-item")
            button.setIconSize(QSize(15, 15))
            column.addWidget(button)
        self.new_board_button.setToolTip(
            self.tr("Make a board from a template ({key})").format(key=key_text("Ctrl+N"))
        )
        self.archive_button.setToolTip(self.tr("What was archived or deleted, with a way back"))
        column.addLayout(self._build_state())

    def _build_find(self) -> QPushButton:
        self.find_button = QPushButton(self.tr("Search or run…"))
        set_role(self.find_button, "find")
        self.find_button.setAccessibleName(self.tr("Search or run"))
        self.find_button.setToolTip(self.tr("Every board, card and command"))
        row = QHBoxLayout(self.find_button)
        row.setContentsMargins(0, 0, 8, 0)
        row.addStretch(1)
        key = QLabel(key_text("Ctrl+K"))
        set_role(key, "kbd")
        key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(key, 0, Qt.AlignmentFlag.AlignVCenter)
        return self.find_button

    def _build_section(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 0, 0)
        title = QLabel(self.tr("Clients"))
        set_role(title, "section")
        self._new_client = _tool("plus", self.tr("New client"), self.tr("New client"))
        row.addWidget(title, 1)
        row.addWidget(self._new_client)
        return row

    def _build_state(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(8, 6, 8, 0)
        row.setSpacing(8)
        self._state_mark = QLabel()
        self._state_text = QLabel()
        self._state_text.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self._state_text, "muted")
        row.addWidget(self._state_mark)
        row.addWidget(self._state_text, 1)
        return row

    def _connect(self) -> None:
        self._session.changed.connect(self.on_changed)
        self._session.opened.connect(self.reload)
        self._session.closed.connect(self.reload)
        self.find_button.clicked.connect(self.find_requested)
        self.archive_button.clicked.connect(self.archive_page_requested)
        self.new_board_button.clicked.connect(self._ask_new_board)
        self._new_client.clicked.connect(self.new_client_requested)
        tree = self.tree
        tree.opened.connect(self.board_requested)
        tree.menu_requested.connect(self.menu_requested)
        tree.archive_requested.connect(self.archive_requested)
        tree.rows.rename_requested.connect(self.rename_requested)
        tree.rows.client_move_requested.connect(self._move_client)
        tree.rows.board_move_requested.connect(self._move_board)
        tree.expanded.connect(lambda index: self._folded.discard(index.data(ID)))
        tree.collapsed.connect(lambda index: self._folded.add(index.data(ID)))

    def on_changed(self, changes: ChangeSet) -> None:
        """Reads clients and boards again when one of them changed."""
        if changes.touches("client", "board"):
            self.reload()

    def reload(self) -> None:
        """Reads clients and boards and shows where they are saved."""
        here = self.tree.current_place()
        is_open = self._session.workspace is not None
        clients = self._session.read(boards.clients) if is_open else []
        everything = self._session.read(boards.boards) if is_open else []
        is_read_only = self._session.is_read_only
        self.tree.rows.fill(clients, everything, is_read_only=is_read_only)
        folded = self._folded.copy()  # expanding everything tells us so, client by client
        self.tree.expandAll()
        for client_id in folded:
            self.tree.collapse(self.tree.rows.index_of(client_id))
        self.tree.rows.set_active(self._board_id)
        if here is not None:
            self.tree.setCurrentIndex(self.tree.rows.index_of(here.id))
        self.new_board_button.setEnabled(not is_read_only)
        self._new_client.setEnabled(not is_read_only)
        self.archive_button.setEnabled(is_open)
        self._show_state()

    def set_board(self, board_id: str) -> None:
        """Marks the board that is open."""
        self._board_id = board_id
        self.tree.rows.set_active(board_id)
        index = self.tree.rows.index_of(board_id)
        if index.isValid():
            self.tree.setCurrentIndex(index)

    def edit_name(self, row_id: str) -> None:
        """Opens the name of a client or board for editing in place."""
        index = self.tree.rows.index_of(row_id)
        if index.isValid():
            self.tree.setCurrentIndex(index)
            self.tree.edit(index)

    def next_board(self, step: int) -> str:
        """The board after (+1) or before (-1) the open one; empty when there is none."""
        every = self.tree.rows.board_ids()
        if not every:
            return ""
        here = every.index(self._board_id) if self._board_id in every else -1 if step > 0 else 0
        return every[(here + step) % len(every)]

    def folded_clients(self) -> list[str]:
        """Ids of the clients whose boards are folded away."""
        return sorted(self._folded)

    def fold_clients(self, client_ids: list[str]) -> None:
        """Folds these clients, as they were left."""
        self._folded = set(client_ids)

    def set_menu(self, menu: QMenu) -> None:
        """The menu of all commands."""
        self.menu_button.setMenu(menu)

    def _ask_new_board(self) -> None:
        place = self.tree.current_place()
        if place is not None and place.kind == "board":
            place = Place("client", self.tree.currentIndex().parent().data(ID))
        self.new_board_requested.emit(place.id if place else "")

    def _move_client(self, client_id: str, before_id: str | None) -> None:
        from aipm_desktop.commands import client

        self._session.run(client.reorder, client_id, before_id)

    def _move_board(self, board_id: str, client_id: str, before_id: str | None) -> None:
        from aipm_desktop.commands import board

        self._session.run(board.move, board_id, client_id, before_id)

    def _show_state(self) -> None:
        path = self._session.path
        if path is None:
            mark, text = ("circle", "ink3"), self.tr("No workspace is open")
        elif self._session.is_read_only:
            mark, text = ("lock", "warn"), self.tr("Read only")
        else:
            mark, text = ("circle-check", "ok"), self.tr("Saved on this computer")
        self._state_mark.setPixmap(pixmap(*mark, 14, self.devicePixelRatioF()))
        self._state_text.setText(text)
        where = self.tr("Every change is in the file at once:\n{path}").format(path=path) if path else ""
        self._state_text.setToolTip(where)


def _tool(name: str, title: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(name))
    button.setIconSize(QSize(16, 16))
    button.setAccessibleName(title)
    button.setToolTip(tip)
    return button
