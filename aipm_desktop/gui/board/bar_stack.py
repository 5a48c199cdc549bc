"""Where the bars stand: over the board's foot, so that nothing on it moves when they come and go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from aipm_desktop.gui.board.view import BoardView

_WIDEST = 860
_MARGIN = 10


class BarStack(QWidget):
    """Bars below each other at the foot of a view; the view can be scrolled clear of them."""

    def __init__(self, view: BoardView, parent: QWidget, bars: tuple[QWidget, ...]) -> None:
        super().__init__(parent)
        self._view = view
        self._bars = bars
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for bar in bars:
            layout.addWidget(bar)
            bar.installEventFilter(self)
        view.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the bars' coming and going and the size of the view."""
        shown = {QEvent.Type.ShowToParent, QEvent.Type.HideToParent, QEvent.Type.LayoutRequest}
        if watched is self._view:
            if event.type() == QEvent.Type.Resize:
                self.place()
        elif event.type() in shown:
            self.place()
        return super().eventFilter(watched, event)

    def place(self) -> None:
        """Takes the room the bars need; none without bars."""
        layout, view = self.layout(), self._view
        if layout is None or all(bar.isHidden() for bar in self._bars):
            self.hide()
            view.set_inset(0)
            return
        width = min(_WIDEST, view.width() - 2 * _MARGIN)
        layout.invalidate()
        height = layout.heightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()
        left = view.x() + (view.width() - width) // 2
        self.setGeometry(left, view.y() + view.height() - height - _MARGIN, width, height)
        self.show()
        self.raise_()
        view.set_inset(height + _MARGIN)
