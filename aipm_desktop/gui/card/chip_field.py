"""The chips of a card, people or labels, with a button that opens the picker."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from aipm_desktop.gui.widgets.chip import Chip
from aipm_desktop.gui.widgets.flow_layout import FlowLayout
from aipm_desktop.gui.widgets.texts import icon_button


class ChipValue(NamedTuple):
    """What one chip shows."""

    key: str
    text: str
    hue: str
    initials: str = ""


class ChipField(QWidget):
    """`pick_requested()` asks for the picker, `remove_requested(key)` takes a chip off."""

    pick_requested = Signal()
    remove_requested = Signal(str)

    def __init__(self, name: str, add_words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._chips: dict[str, Chip] = {}
        self._is_editable = True
        self._flow = FlowLayout(self, spacing=4)
        self._flow.setContentsMargins(4, 2, 0, 2)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.add_button = icon_button("plus", add_words, parent=self)
        self.add_button.clicked.connect(self.pick_requested)
        self.setFocusProxy(self.add_button)
        self._flow.addWidget(self.add_button)

    def show_chips(self, values: Sequence[ChipValue], *, is_editable: bool) -> None:
        """Shows these chips in this order."""
        keys = [value.key for value in values]
        if list(self._chips) != keys:
            self._rebuild(values)
        for value in values:
            chip = self._chips[value.key]
            chip.show_text(value.text, value.hue, initials=value.initials)
            chip.set_removable(is_editable)
            chip.setEnabled(is_editable)
        self.add_button.setVisible(is_editable)
        self.updateGeometry()

    def _rebuild(self, values: Sequence[ChipValue]) -> None:
        had_focus = any(chip.hasFocus() for chip in self._chips.values())
        old = self._chips
        self._chips = {value.key: old.get(value.key) or self._chip(value) for value in values}
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if isinstance(widget, Chip) and widget not in self._chips.values():
                widget.hide()
                widget.deleteLater()
        for widget in (*self._chips.values(), self.add_button):
            self._flow.addWidget(widget)
            widget.show()
        if had_focus and not any(chip.hasFocus() for chip in self._chips.values()):
            self.add_button.setFocus()

    def _chip(self, value: ChipValue) -> Chip:
        chip = Chip(value.text, value.hue, self, initials=value.initials)
        chip.clicked.connect(self.pick_requested)
        chip.remove_requested.connect(lambda: self.remove_requested.emit(value.key))
        return chip

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)
