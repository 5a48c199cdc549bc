"""A popup with a few words and a list of ways to go on, each with a line of explanation."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QListView, QPushButton, QWidget

from aipm_desktop.gui import theme
from aipm_desktop.gui.palette_rows import PaletteDelegate, PaletteModel, PaletteRow
from aipm_desktop.gui.widgets.popup import Popup
from aipm_desktop.gui.widgets.texts import plain_label

_MOST_HEIGHT = 320


class RowPopup(Popup):
    """Arrows move, Enter or a click does what the row says and closes; Esc and *Cancel* do nothing.

    `chosen()` comes before the row's deed.
    """

    chosen = Signal()

    def __init__(
        self, title: str, intro: str, rows: Sequence[PaletteRow], parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent, width=360)
        if intro:
            self.column.addWidget(plain_label(intro, wrap=True))
        self.list = QListView(self)
        theme.set_role(self.list, "sidebar")
        model = PaletteModel(self.list)
        model.show(rows)
        self.list.setModel(model)
        self.list.setItemDelegate(PaletteDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(title)
        self.list.setCurrentIndex(model.first_choice())
        self.list.clicked.connect(self._take)
        self.list.installEventFilter(self)
        needed = sum(self.list.sizeHintForRow(row) for row in range(len(rows)))
        self.list.setFixedHeight(min(needed + 6, _MOST_HEIGHT))
        self.column.addWidget(self.list)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.close)
        self.column.addWidget(cancel, 0, Qt.AlignmentFlag.AlignRight)

    def rows(self) -> list[PaletteRow]:
        """What can be chosen, in order."""
        model = self.list.model()
        assert isinstance(model, PaletteModel)
        found = (model.row(model.index(row)) for row in range(model.rowCount()))
        return [row for row in found if row is not None]

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter on the list takes its row."""
        if (
            watched is self.list
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self._take(self.list.currentIndex())
            return True
        return super().eventFilter(watched, event)

    def _take(self, index: QModelIndex) -> None:
        row = index.row()
        known = self.rows()
        if 0 <= row < len(known) and (act := known[row].act) is not None:
            self.close()
            self.chosen.emit()
            act()
