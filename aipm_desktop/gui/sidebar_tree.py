"""The tree of clients and their boards: its model with drag and drop, its rows, its keys."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from aipm_desktop.domain.board import Board, Client
from aipm_desktop.gui import theme
from aipm_desktop.gui.widgets.hues import hue_of
from aipm_desktop.gui.widgets.texts import plain_tip

KIND = Qt.ItemDataRole.UserRole + 1
ID = Qt.ItemDataRole.UserRole + 2
COLOUR = Qt.ItemDataRole.UserRole + 3
IS_ACTIVE = Qt.ItemDataRole.UserRole + 4
MIME = "application/x-aipm-sidebar"
Index = QModelIndex | QPersistentModelIndex


class Place(NamedTuple):
    """A row of the tree: a client or a board."""

    kind: str
    id: str


class SidebarModel(QStandardItemModel):
    """Clients with their boards. It never moves or renames by itself: it asks, and the reload shows the answer."""

    rename_requested = Signal(str, str, str)  # kind, id, name
    client_move_requested = Signal(str, object)  # id, the client it goes before or None
    board_move_requested = Signal(str, str, object)  # id, client, the board it goes before or None

    def fill(self, clients: Sequence[Client], boards: Iterable[Board], *, is_read_only: bool) -> None:
        """Shows these, in their order."""
        self.clear()
        by_client: dict[str, QStandardItem] = {}
        for client in clients:
            item = self._item("client", client.id, client.name, client.colour, is_read_only)
            by_client[client.id] = item
            self.appendRow(item)
        for board in boards:
            if (parent := by_client.get(board.client_id)) is not None:
                parent.appendRow(self._item("board", board.id, board.name, board.colour, is_read_only))

    def _item(self, kind: str, row_id: str, name: str, colour: str, is_read_only: bool) -> QStandardItem:
        item = QStandardItem(name)
        item.setData(kind, KIND)
        item.setData(row_id, ID)
        item.setData(colour, COLOUR)
        what = self.tr("Client {name}") if kind == "client" else self.tr("Board {name}")
        item.setData(what.format(name=name), Qt.ItemDataRole.AccessibleTextRole)
        item.setToolTip(plain_tip(name))
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not is_read_only:
            flags |= Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled
            if kind == "client":
                flags |= Qt.ItemFlag.ItemIsDropEnabled
        item.setFlags(flags)
        return item

    def place(self, index: Index) -> Place | None:
        """What a row is."""
        kind = index.data(KIND) if index.isValid() else None
        return Place(kind, index.data(ID)) if kind else None

    def index_of(self, row_id: str) -> QModelIndex:
        """The row of a client or board; invalid when it is not shown."""
        deep = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
        found = self.match(self.index(0, 0), ID, row_id, 1, deep) if row_id else []
        return found[0] if found else QModelIndex()

    def set_active(self, board_id: str) -> None:
        """Marks the board that is open."""
        for row in range(self.rowCount()):
            client = self.item(row)
            for below in range(client.rowCount()):
                client.child(below).setData(client.child(below).data(ID) == board_id, IS_ACTIVE)

    def board_ids(self) -> list[str]:
        """Every board from top to bottom."""
        return [
            self.item(row).child(below).data(ID)
            for row in range(self.rowCount())
            for below in range(self.item(row).rowCount())
        ]

    def neighbour(self, index: Index, step: int) -> tuple[bool, str | None]:
        """Whether a row can go one place up (-1) or down (+1) among its like, and before whom it then stands."""
        rows = self.rowCount(index.parent())
        target = index.row() + step
        if not 0 <= target < rows:
            return False, None
        before = target if step < 0 else target + 1
        return True, self.index(before, 0, index.parent()).data(ID) if before < rows else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A typed name becomes a wish; the row changes when the session has answered."""
        place = self.place(index)
        if role != Qt.ItemDataRole.EditRole or place is None:
            return super().setData(index, value, role)
        name = str(value).strip()
        if name and name != index.data():
            self.rename_requested.emit(place.kind, place.id, name)
        return False

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows are only moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Rows of this tree only."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The kind and id of the dragged row."""
        data = QMimeData()
        place = self.place(indexes[0]) if indexes else None
        if place is not None:
            data.setData(MIME, f"{place.kind}:{place.id}".encode())
        return data

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Clients go among clients, boards into clients."""
        dragged = _dragged(data)
        if dragged is None:
            return False
        over = self.place(parent)
        return over is None if dragged.kind == "client" else over is not None and over.kind == "client"

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Turns the drop into a wish; False, so that the view does not take the dragged row away."""
        dragged = _dragged(data)
        if dragged is None or not self.canDropMimeData(data, action, row, column, parent):
            return False
        before = self.index(row, 0, parent).data(ID) if 0 <= row < self.rowCount(parent) else None
        if before == dragged.id:
            return False
        if dragged.kind == "client":
            self.client_move_requested.emit(dragged.id, before)
        else:
            self.board_move_requested.emit(dragged.id, parent.data(ID), before)
        return False


class SidebarTree(QTreeView):
    """The tree in the sidebar. Enter or click opens a board; F2 renames; Alt+arrows move; Delete archives."""

    opened = Signal(str)  # board id
    menu_requested = Signal(object, QPoint)  # Place | None, global position
    archive_requested = Signal(object)  # Place

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = SidebarModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Rows(self))
        theme.set_role(self, "sidebar")
        self.setAccessibleName(self.tr("Clients and boards"))
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.clicked.connect(self._click)
        self.hovered = QPersistentModelIndex()
        self.entered.connect(self._hover)

    def current_place(self) -> Place | None:
        """The client or board under the keyboard."""
        return self.rows.place(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens or folds, Alt+arrows move, Delete archives; the rest is the tree's."""
        key, place = event.key(), self.current_place()
        has_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if place is None or self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._click(self.currentIndex())
        elif has_alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Delete:
            self.archive_requested.emit(place)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the row under the pointer, or of the current one for the menu key."""
        index = self.indexAt(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            at = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        else:
            at = event.globalPos()
        if index.isValid():
            self.setCurrentIndex(index)
        self.menu_requested.emit(self.rows.place(index), at)

    def _hover(self, index: QModelIndex) -> None:
        self.hovered = QPersistentModelIndex(index)
        self.viewport().update()

    def _click(self, index: QModelIndex) -> None:
        place = self.rows.place(index)
        if place is None:
            return
        if place.kind == "client":
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self.opened.emit(place.id)

    def _step(self, step: int) -> None:
        index, place = self.currentIndex(), self.current_place()
        can, before = self.rows.neighbour(index, step)
        if not can or place is None:
            return
        if place.kind == "client":
            self.rows.client_move_requested.emit(place.id, before)
        else:
            self.rows.board_move_requested.emit(place.id, index.parent().data(ID), before)


class _Rows(QStyledItemDelegate):
    """Paints a client with its dot, a board indented under it, the open board in the accent colour."""

    def __init__(self, tree: SidebarTree) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(80, 30)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colors = theme.current()
        is_client, is_active = index.data(KIND) == "client", bool(index.data(IS_ACTIVE))
        # Asked of the tree and not of the option's state: making Qt's style flags known costs the start 12 ms.
        rect, tree = option.rect, self._tree
        is_under = tree.underMouse() and tree.hovered == index
        has_focus = tree.hasFocus() and tree.currentIndex() == index
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(rect).adjusted(1, 1, -1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if is_active or is_under:
            painter.setBrush(colors.color("accentbg" if is_active else "hover"))
            painter.drawRoundedRect(frame, 6, 6)
        if has_focus:
            painter.setPen(colors.color("focus"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            painter.setPen(Qt.PenStyle.NoPen)
        if is_client:
            painter.setBrush(colors.color(f"hue_{hue_of(index.data(COLOUR))}"))
            painter.drawEllipse(QRectF(rect.left() + 8, rect.center().y() - 3.5, 8, 8))
        weight = QFont.Weight.DemiBold if is_active else QFont.Weight.Medium
        painter.setFont(theme.ui_font(weight=weight if is_client or is_active else QFont.Weight.Normal))
        painter.setPen(colors.color("accent" if is_active else "ink" if is_client else "ink2"))
        room = rect.adjusted(24, 0, -8, 0)
        text = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.restore()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(option.rect.adjusted(18, 0, -2, 0))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        model.setData(index, editor.property("text"), Qt.ItemDataRole.EditRole)


def _dragged(data: QMimeData) -> Place | None:
    kind, _, row_id = bytes(data.data(MIME).data()).decode("utf-8", "replace").partition(":")
    return Place(kind, row_id) if row_id else None
