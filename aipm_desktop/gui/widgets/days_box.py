"""A field for working days, with fractions, below zero too."""

from __future__ import annotations

import re

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

_HALF_TYPED = re.compile(r"\s*[+\-−–]?\s*\d*(?:[.,]\d*)?\s*")
_DECIMALS = 4


class DaysBox(QDoubleSpinBox):
    """Shows "2" and "−0.5" without needless zeros; takes a decimal point and comma alike. Arrows step whole days."""

    def __init__(self, name: str, most: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDecimals(_DECIMALS)
        self.setRange(-most, most)
        self.setAccessibleName(name)
        self.setMinimumWidth(76)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def textFromValue(self, value: float) -> str:
        locale = QLocale()
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
        return locale.toString(abs(value), "g", 9) if value >= 0 else f"−{locale.toString(-value, 'g', 9)}"

    def valueFromText(self, text: str) -> float:
        return _number(text) or 0.0

    def validate(self, text: str, at: int) -> tuple[QValidator.State, str, int]:
        value = _number(text)
        if value is not None and self.minimum() <= value <= self.maximum():
            return QValidator.State.Acceptable, text, at
        is_begun = bool(_HALF_TYPED.fullmatch(text)) and value is None
        return QValidator.State.Intermediate if is_begun else QValidator.State.Invalid, text, at

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel changes it only while it has the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def _number(text: str) -> float | None:
    plain = text.strip().replace(",", ".").replace("−", "-").replace("–", "-").replace(" ", "")
    try:
        return round(float(plain), _DECIMALS) if re.fullmatch(r"[+-]?(?:\d+\.?\d*|\.\d+)", plain) else None
    except ValueError:
        return None
