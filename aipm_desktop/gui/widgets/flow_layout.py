"""A layout that sets its widgets in lines, like words in a paragraph."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Widgets from left to right (right to left where people read so), wrapped into as many lines as it takes.

    `is_centred`: low widgets stand in the middle of their line, not at its top.
    """

    def __init__(self, parent: QWidget | None = None, spacing: int = 4, *, is_centred: bool = False) -> None:
        super().__init__(parent)
        self._is_centred = is_centred
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def insert(self, index: int, widget: QWidget) -> None:
        """Puts a widget before the one at `index`."""
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        margins = self.contentsMargins()
        area = rect.marginsRemoved(margins)
        x, y = area.x(), area.y()
        line: list[tuple[QLayoutItem, QRect]] = []
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(QSize(max(area.width(), 1), 100_000))
            if line and x + size.width() > area.x() + area.width():
                x, y = area.x(), y + self._end_line(line, area, place=place) + self.spacing()
            line.append((item, QRect(QPoint(x, y), size)))
            x += size.width() + self.spacing()
        return y + self._end_line(line, area, place=place) - rect.y() + margins.bottom()

    def _end_line(self, line: list[tuple[QLayoutItem, QRect]], area: QRect, *, place: bool) -> int:
        """Puts the widgets of a line in their places and empties it; how high it is."""
        height = max((spot.height() for _, spot in line), default=0)
        for item, spot in line if place else ():
            if self._is_centred:
                spot.translate(0, (height - spot.height()) // 2)
            item.setGeometry(self._mirrored(spot, area))
        line.clear()
        return height

    def _mirrored(self, place: QRect, area: QRect) -> QRect:
        parent = self.parentWidget()
        if parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            place.moveLeft(area.right() - (place.right() - area.left()))
        return place
