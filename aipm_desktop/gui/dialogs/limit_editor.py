"""The three fields of a WIP limit: at least, at most, and what happens past it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSpinBox, QWidget

from aipm_desktop.domain.board import LIMIT_MODES, Limit
from aipm_desktop.gui.labels import word


class LimitEditor(QWidget):
    """Edits a Limit; 0 is shown as "none"."""

    changed = Signal()

    def __init__(self, limit: Limit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._minimum = self._number(limit.minimum, self.tr("At least"))
        self._maximum = self._number(limit.maximum, self.tr("At most"))
        self._mode = QComboBox()
        self._mode.setAccessibleName(self.tr("When the limit is passed"))
        self._mode.setToolTip(
            self.tr("Off: only shown. Warn: told. Block: refused, unless somebody gives a reason.")
        )
        for mode in LIMIT_MODES:
            self._mode.addItem(word("mode", mode), mode)
        self._mode.setCurrentIndex(LIMIT_MODES.index(limit.mode))
        self._mode.currentIndexChanged.connect(self.changed)
        for text, field in ((self.tr("at least"), self._minimum), (self.tr("at most"), self._maximum)):
            row.addWidget(QLabel(text))
            row.addWidget(field)
        row.addWidget(self._mode, 1)
        self.setFocusProxy(self._minimum)

    def _number(self, value: int | None, name: str) -> QSpinBox:
        field = QSpinBox()
        field.setRange(0, 9999)
        field.setSpecialValueText("–")
        field.setValue(value or 0)
        field.setAccessibleName(name)
        field.setToolTip(name)
        field.setMinimumWidth(72)
        field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        field.valueChanged.connect(self.changed)
        return field

    def value(self) -> Limit:
        """The limit as it is typed."""
        return Limit(
            self._minimum.value() or None, self._maximum.value() or None, str(self._mode.currentData())
        )

    def problem(self) -> str:
        """What is wrong with it; empty when nothing is."""
        low, high, _mode = self.value()
        if low is not None and high is not None and low > high:
            return self.tr("The limit's least is above its most.")
        return ""
