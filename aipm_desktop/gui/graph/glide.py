"""Boxes on their way to new places, where the system wants things to move at all."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation
from PySide6.QtWidgets import QApplication, QStyle

from aipm_desktop.gui import theme
from aipm_desktop.gui.graph.arrangement import Arrangement, between

MOST_BOXES = 150
"""More than this are put where they belong at once: a frame would take longer than it is seen."""
_MS = 200


def may_move() -> bool:
    """Whether anything may move by itself: no system, style or person asked for stillness."""
    style = QApplication.style()
    duration = style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)
    return duration > 0 and not theme.prefers_reduced_motion()


class Glide(QObject):
    """Shows the steps from one arrangement to another by calling `show`."""

    def __init__(self, show: Callable[[Arrangement], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._show = show
        self._old = self._new = Arrangement({}, {})
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(_MS)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._animation.valueChanged.connect(self._step)

    def go(self, old: Arrangement, new: Arrangement) -> None:
        """Moves what was there before; all at once when nothing was, when there is too much, or when nothing may move."""
        self._animation.stop()
        moved = sum(old.boxes.get(card_id, place) != place for card_id, place in new.boxes.items())
        if not moved or len(new.boxes) > MOST_BOXES or not may_move():
            self._show(new)
            return
        self._old, self._new = old, new
        self._animation.start()

    def finish(self) -> None:
        """Puts everything where it was going."""
        if self._animation.state() == QVariantAnimation.State.Running:
            self._animation.stop()
            self._show(self._new)

    def _step(self, share: object) -> None:
        if isinstance(share, float):
            self._show(self._new if share >= 1 else between(self._old, self._new, share))
