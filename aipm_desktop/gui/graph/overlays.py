"""What stands over the graph or above it: that it is being laid out, and how links are made when there are none."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from aipm_desktop.gui import theme
from aipm_desktop.gui.widgets.texts import plain_label

_MARGIN = 14


class Working(QFrame):
    """Stands at the top of the view while a layout takes its time; *Cancel* takes plain layers instead."""

    cancelled = Signal()

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        theme.set_role(self, "selection-bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.addWidget(plain_label(self.tr("Laying out…"), "muted"))
        cancel = QPushButton(self.tr("Cancel"))
        theme.set_role(cancel, "ghost")
        cancel.setToolTip(self.tr("Show plain layers at once"))
        cancel.setAccessibleName(self.tr("Cancel the layout"))
        cancel.clicked.connect(self.cancelled)
        row.addWidget(cancel)
        view.installEventFilter(self)
        self.hide()

    def show_working(self, is_working: bool) -> None:
        """Comes and goes."""
        self.setVisible(is_working)
        if is_working:
            self._place()
            self.raise_()

    def _place(self) -> None:
        self.adjustSize()
        self.move((self._view.width() - self.width()) // 2, _MARGIN)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)


class NoLinks(QWidget):
    """A row above a graph that has cards but no links."""

    link_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "page")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 16, 8)
        row.setSpacing(10)
        text = self.tr(
            "Nothing waits for anything yet. Drag from the edge of a card to the card that waits for it, or press L."
        )
        row.addWidget(plain_label(text, "muted", wrap=True), 1)
        self.button = QPushButton(self.tr("Link two cards"))
        theme.set_role(self.button, "primary")
        self.button.setToolTip(self.tr("Choose what waits for the focused card (L)"))
        self.button.clicked.connect(self.link_wanted)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()
