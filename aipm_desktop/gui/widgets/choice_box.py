"""A combo box that changes only when somebody takes an entry of its open list."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

_OPENING = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_Space,
}


class ChoiceBox(QComboBox):
    """For choices that take effect at once: going past entries by key or wheel must not choose each of them."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that would change the closed box open its list."""
        has_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if Qt.Key(event.key()) in _OPENING or (event.text().isprintable() and event.text() and not has_ctrl):
            self.showPopup()
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel is for the page the box stands on."""
        event.ignore()
