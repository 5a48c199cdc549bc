"""Garbage is searched for while nobody waits: with a board of 10,000 cards one search holds a click up for 80 ms."""

from __future__ import annotations

import gc

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

_DUE = 20
"""Small searches after which a thorough one is worth while."""
_NEVER = 1_000_000_000


def begin() -> None:
    """Leaves thorough searches to `Tidying`; what is there now, made for the first picture, is never searched again."""
    gc.freeze()
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, _NEVER)
    gc.enable()


class Tidying:
    """To be asked now and then whether it is time for a thorough search."""

    def __init__(self) -> None:
        self._before = (-1, -1)

    def beat(self) -> bool:
        """Searches when much was made since the last search, but nothing since the last beat; whether it did."""
        _, middle, due = gc.get_count()
        is_quiet = (middle, due) == self._before and not _is_held()
        if due >= _DUE and is_quiet:
            gc.collect()
        self._before = gc.get_count()[1:]
        return due >= _DUE and is_quiet


def _is_held() -> bool:
    """Whether a mouse button is down: something is dragged."""
    return QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
