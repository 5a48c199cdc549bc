"""A small window over the window: opens beside what it belongs to, closes with Esc or a click elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QCursor, QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from aipm_desktop.gui import theme
from aipm_desktop.gui.widgets.texts import plain_label

Anchor = QWidget | QRect | QPoint


class Popup(QFrame):
    """Frame, title and layout of a popup; it keeps itself alive while it is open and deletes itself when it closes."""

    _open: dict[int, Popup] = {}

    def __init__(self, title: str, parent: QWidget | None = None, *, width: int = 260) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(title)
        self.setWindowTitle(title)
        self.setFixedWidth(width)
        theme.set_role(self, "box")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(10, 8, 10, 10)
        self.column.setSpacing(6)
        self.column.addWidget(plain_label(title, "section"))

    def sizeHint(self) -> QSize:
        """As wide as it is going to be: wrapped texts are measured at that width, not at one they would like better."""
        return QSize(self.maximumWidth(), super().sizeHint().height())

    def open_at(self, anchor: Anchor | None) -> None:
        """Shows itself under a widget or a place on the screen (at the pointer when None), inside the screen."""
        self.adjustSize()
        place = _screen_place(anchor)
        screen = self.screen().availableGeometry() if anchor is None else _screen_of(anchor, self)
        x = max(screen.left() + 4, min(place.left(), screen.right() - self.width() - 4))
        y = place.bottom() + 3
        if y + self.height() > screen.bottom():
            y = max(screen.top() + 4, place.top() - self.height() - 3)
        self.move(x, y)
        key = id(self)
        Popup._open[key] = self
        self.destroyed.connect(lambda: Popup._open.pop(key, None))
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)


def _screen_place(anchor: Anchor | None) -> QRect:
    if isinstance(anchor, QWidget):
        return QRect(anchor.mapToGlobal(QPoint(0, 0)), anchor.size())
    if isinstance(anchor, QRect):
        return anchor
    return QRect(anchor if anchor is not None else QCursor.pos(), QSize(1, 1))


def _screen_of(anchor: Anchor, popup: QWidget) -> QRect:
    screen = anchor.screen() if isinstance(anchor, QWidget) else popup.screen()
    return screen.availableGeometry()
