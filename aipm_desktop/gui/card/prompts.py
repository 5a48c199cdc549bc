"""One-line questions: why a card is blocked, how long it will take."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from aipm_desktop.domain.board import Estimate
from aipm_desktop.gui import theme
from aipm_desktop.gui.card.typed import estimate_text, read_estimate
from aipm_desktop.gui.widgets.popup import Popup
from aipm_desktop.gui.widgets.texts import plain_label

_MOST_REASON = 2000


class _LinePrompt(Popup):
    """A field, a line under it and two buttons."""

    def __init__(
        self, title: str, text: str, parent: QWidget | None, *, do: str, undo: str, hint: str
    ) -> None:
        super().__init__(title, parent, width=280)
        self.field = QLineEdit(text, self)
        self.field.setAccessibleName(title)
        self.field.setPlaceholderText(hint)
        self.field.setMaxLength(_MOST_REASON)
        self.note = plain_label("", "error", wrap=True)
        self.note.hide()
        self.do_button = QPushButton(do, self)
        theme.set_role(self.do_button, "primary")
        self.undo_button = QPushButton(undo, self)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (self.undo_button, self.do_button):
            button.setAccessibleName(button.text())
            button.setAutoDefault(False)
            row.addWidget(button)
        self.column.addWidget(self.field)
        self.column.addWidget(self.note)
        self.column.addLayout(row)
        self.setFocusProxy(self.field)
        self.field.returnPressed.connect(self.do_button.click)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.field.selectAll()

    def complain(self, sentence: str) -> None:
        """Says what is wrong with the answer."""
        self.note.setText(sentence)
        self.note.show()
        self.field.setAccessibleDescription(sentence)
        self.adjustSize()


class BlockPrompt(_LinePrompt):
    """Asks what blocks a card. `picked(reason)`, or `picked("")` when it is blocked no longer; Esc answers nothing."""

    picked = Signal(str)

    def __init__(self, current: str | None, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("What blocks it?"),
            current or "",
            parent,
            do=self.tr("Block"),
            undo=self.tr("Unblock") if current is not None else self.tr("Cancel"),
            hint=self.tr("waiting for …"),
        )
        self._is_blocked = current is not None
        self.do_button.clicked.connect(self._block)
        self.undo_button.clicked.connect(self._unblock)

    def _block(self) -> None:
        reason = self.field.text().strip()
        if not reason:
            self.complain(self.tr("Say what it waits for, so that somebody can help."))
            return
        self.close()
        self.picked.emit(reason)

    def _unblock(self) -> None:
        self.close()
        if self._is_blocked:
            self.picked.emit("")


class EstimateEditor(_LinePrompt):
    """Asks for an estimate in working days. `picked(Estimate)` or `picked(None)`; Esc answers nothing."""

    picked = Signal(object)

    def __init__(self, current: Estimate | None, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Estimate in working days"),
            estimate_text(current),
            parent,
            do=self.tr("Set"),
            undo=self.tr("Clear"),
            hint=self.tr("3 or 3-5-9"),
        )
        self.do_button.clicked.connect(self._set)
        self.undo_button.clicked.connect(lambda: self._answer(None))

    def _set(self) -> None:
        try:
            self._answer(read_estimate(self.field.text()))
        except ValueError:
            self.complain(self.tr("Write 3, 3-9 or 3-5-9: low, likely, high."))

    def _answer(self, estimate: Estimate | None) -> None:
        self.close()
        self.picked.emit(estimate)
