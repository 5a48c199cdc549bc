"""The chips of a card, people or labels, with a button that opens the picker."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from aipm_desktop.gui.widgets.chip import Chip
from aipm_desktop.gui.widgets.flow_layout import FlowLayout
from aipm_desktop.gui.widgets.texts import icon_button

_MOST_SPARE = 8


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
        self._spare: list[Chip] = []
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
        wanted = {value.key for value in values}
        spare = [chip for key, chip in self._chips.items() if key not in wanted and not chip.hasFocus()]
        spare += self._spare
        gone = [chip for key, chip in self._chips.items() if key not in wanted and chip.hasFocus()]
        old = self._chips
        self._chips = {
            value.key: old.get(value.key) or (spare.pop(0) if spare else self._chip()) for value in values
        }
        while self._flow.takeAt(0) is not None:
            pass
        for chip in (*spare, *gone):
            chip.hide()
        for chip in (*spare[_MOST_SPARE:], *gone):
            chip.deleteLater()
        self._spare = spare[:_MOST_SPARE]
        for widget in (*self._chips.values(), self.add_button):
            self._flow.addWidget(widget)
            widget.show()
        if had_focus and not any(chip.hasFocus() for chip in self._chips.values()):
            self.add_button.setFocus()

    def _chip(self) -> Chip:
        chip = Chip("", "grey", self)
        chip.clicked.connect(self.pick_requested)
        chip.remove_requested.connect(lambda: self._remove(chip))
        return chip

    def _remove(self, chip: Chip) -> None:
        key = next((key for key, one in self._chips.items() if one is chip), None)
        if key is not None:
            self.remove_requested.emit(key)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)
