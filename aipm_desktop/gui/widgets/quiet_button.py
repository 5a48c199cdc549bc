"""A button that is there when one looks for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from aipm_desktop.gui.widgets.texts import icon_button


class QuietButton(QToolButton):
    """Paints itself only while the pointer is over `row` or the focus is in it; the keyboard reaches it always."""

    def __init__(self, icon: str, name: str, row: QWidget, tip: str = "") -> None:
        super().__init__(row)
        model = icon_button(icon, name, tip)
        self.setIcon(model.icon())
        self.setIconSize(model.iconSize())
        self.setFocusPolicy(model.focusPolicy())
        self.setAccessibleName(name)
        self.setToolTip(tip or name)
        self._row = row
        row.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        focused: QWidget | None = QApplication.focusWidget()
        if self._row.underMouse() or (focused is not None and self._row.isAncestorOf(focused)):
            super().paintEvent(event)
