"""The items of a checklist: ticked, edited in place, dragged into order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QApplication, QCheckBox, QHBoxLayout, QLabel, QWidget

from aipm_desktop.commands import checklist as checklist_commands
from aipm_desktop.domain.board import ChecklistItem
from aipm_desktop.gui import resources, theme
from aipm_desktop.gui.card.editing import CardEditing
from aipm_desktop.gui.widgets.inplace import InPlaceText
from aipm_desktop.gui.widgets.keyed_rows import KeyedRows
from aipm_desktop.gui.widgets.quiet_button import QuietButton
from aipm_desktop.gui.widgets.tab_order import focus_first

ITEM_FORMAT = "application/x-aipm-checklist-item"


class ChecklistItems(KeyedRows):
    """The rows of one checklist; items may be dropped here from any checklist of the card."""

    step_requested = Signal(str, int)

    def __init__(self, editing: CardEditing, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=0)
        self._editing = editing
        self._id = ""
        self._drop_place: int | None = None
        self.setAcceptDrops(True)

    def show_items(self, checklist_id: str, items: Sequence[ChecklistItem]) -> None:
        """Shows the items of a checklist."""
        self._id = checklist_id
        by_id = {item.id: item for item in items}
        self.sync(list(by_id), self._make)
        for key, item in by_id.items():
            row = self.row(key)
            if isinstance(row, ItemRow):
                row.show_item(item)
        # An empty checklist keeps a little room to drop into.
        self.setVisible(True)
        self.setMinimumHeight(0 if items else 6)

    def first_id(self) -> str | None:
        """The item at the top."""
        return self.keys[0] if self.keys else None

    def focus_item(self, item_id: str) -> None:
        """Puts the focus on an item."""
        row = self.row(item_id)
        if isinstance(row, ItemRow):
            focus_first(row)

    def _make(self) -> QWidget:
        row = ItemRow(self._editing, self)
        row.step_requested.connect(lambda step: self._step(row.item_id, step))
        row.leave_requested.connect(lambda step: self._focus_neighbour(row.item_id, step))
        return row

    def _step(self, key: str, step: int) -> None:
        keys = self.keys
        place = keys.index(key) + step
        if not 0 <= place < len(keys):
            self.step_requested.emit(key, step)
            return
        after = place + 1 if step > 0 else place
        self._editing.run(
            checklist_commands.move_item, key, self._id, keys[after] if after < len(keys) else None
        )
        self.focus_item(key)

    def _focus_neighbour(self, key: str, step: int) -> None:
        place = self.keys.index(key) + step
        if 0 <= place < len(self.keys):
            self.focus_item(self.keys[place])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(ITEM_FORMAT) and self._editing.is_editable:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._drop_place = self._place_at(event.position().toPoint())
        self.update()
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop_place = None
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        place = self._place_at(event.position().toPoint())
        self._drop_place = None
        self.update()
        item_id = bytes(event.mimeData().data(ITEM_FORMAT).data()).decode("ascii", "ignore")
        keys = self.keys
        before = keys[place] if place < len(keys) else None
        if before != item_id:
            self._editing.run(checklist_commands.move_item, item_id, self._id, before)
        event.acceptProposedAction()

    def paintEvent(self, event: object) -> None:
        if self._drop_place is None:
            return
        rows = [self.row(key) for key in self.keys]
        y = self.height() - 1
        if self._drop_place < len(rows) and (row := rows[self._drop_place]) is not None:
            y = max(1, row.y())
        painter = QPainter(self)
        painter.setPen(QPen(theme.current().color("accent"), 2))
        painter.drawLine(0, y, self.width(), y)
        painter.end()

    def _place_at(self, point: QPoint) -> int:
        for place, key in enumerate(self.keys):
            row = self.row(key)
            if row is not None and point.y() < row.y() + row.height() / 2:
                return place
        return len(self.keys)


class _Grip(QLabel):
    """Where an item is taken hold of."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._start: QPoint | None = None
        self.setFixedWidth(12)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(self.tr("Drag to reorder (Alt+Up, Alt+Down)"))
        self.setPixmap(resources.pixmap("grip-vertical", "scroll", 12, 2.0))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._start = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._start is None:
            return
        far = (event.position().toPoint() - self._start).manhattanLength()
        row = self.parentWidget()
        if far >= QApplication.startDragDistance() and isinstance(row, ItemRow):
            self._start = None
            row.drag()


class _Tick(QCheckBox):
    """Leaves the arrow keys to its row; Qt would walk through neighbouring buttons."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)


class ItemRow(QWidget):
    """One item. Space ticks it, Alt+Up and Alt+Down move it, Delete on an emptied text takes it away."""

    step_requested = Signal(int)
    leave_requested = Signal(int)

    def __init__(self, editing: CardEditing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self.item_id = ""
        self._grip = _Grip(self)
        self._check = _Tick(self)
        self._check.setFixedWidth(22)
        self._text = InPlaceText(self.tr("Checklist item"), self, single=True, most_height=200)
        self._delete = QuietButton("x", self.tr("Delete the item"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        top = Qt.AlignmentFlag.AlignTop
        for widget in (self._grip, self._check):
            row.addWidget(widget, 0, top)
            widget.setMinimumHeight(26)
        row.addWidget(self._text, 1)
        row.addWidget(self._delete, 0, top)
        self._check.clicked.connect(self._tick)
        self._text.committed.connect(self._change)
        self._delete.clicked.connect(self._remove)

    def show_item(self, item: ChecklistItem) -> None:
        """Shows an item."""
        editable = self._editing.is_editable
        self.item_id = item.id
        self._check.setChecked(item.is_done)
        self._check.setAccessibleName(item.text[:200])
        self._check.setToolTip(self.tr("Done: Space. Move: Alt+Up, Alt+Down"))
        self._check.setEnabled(editable)
        self._text.set_value(item.text)
        self._text.setReadOnly(not editable)
        self._text.setAccessibleDescription(item.text[:200])
        self._text.set_look("done" if item.is_done else "")
        self._grip.setVisible(editable)
        self._delete.setVisible(editable)
        self._delete.setAccessibleName(self.tr("Delete {item}").format(item=item.text[:80]))

    def drag(self) -> None:
        """Carries the item to another place."""
        data = QMimeData()
        data.setData(ITEM_FORMAT, self.item_id.encode("ascii"))
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self.grab())
        drag.setHotSpot(QPoint(6, self.height() // 2))
        drag.exec(Qt.DropAction.MoveAction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.step_requested.emit(step)
        elif step is not None and self._check.hasFocus():
            self.leave_requested.emit(step)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._check.hasFocus():
            self._remove()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and self._check.hasFocus():
            self._text.setFocus()
        else:
            super().keyPressEvent(event)

    def _tick(self, is_done: bool) -> None:
        if not self._editing.run(checklist_commands.set_item, self.item_id, is_done=is_done):
            self._check.setChecked(not is_done)

    def _change(self, text: str) -> None:
        words = text.strip()
        if not words:
            self._remove()
        elif not self._editing.run(checklist_commands.set_item, self.item_id, text=words):
            self._text.revert()

    def _remove(self) -> None:
        if self._editing.is_editable:
            self._editing.run(checklist_commands.delete_item, self.item_id)
