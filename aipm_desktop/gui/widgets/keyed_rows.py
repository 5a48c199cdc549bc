"""Rows that stay the same widgets while the list they show changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget


class KeyedRows(QWidget):
    """One widget per key, in order: a row that is being typed in survives a reload of the list around it."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 2) -> None:
        super().__init__(parent)
        self._rows: dict[str, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys on show, from top to bottom."""
        return tuple(self._rows)

    def row(self, key: str) -> QWidget | None:
        """The widget of a key."""
        return self._rows.get(key)

    def sync(self, keys: Sequence[str], make: Callable[[str], QWidget]) -> None:
        """Makes the rows of new keys, drops those of gone ones and puts all in this order.

        When the focused row goes, its neighbour gets the focus, so that a keyboard user is not thrown out.
        """
        old = self._rows
        if list(old) == list(keys):
            return
        place = self._focused_place()
        gone = [widget for key, widget in old.items() if key not in keys]
        self._rows = {key: old.get(key) or make(key) for key in keys}
        for widget in gone:
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        for index, widget in enumerate(self._rows.values()):
            item = self._column.itemAt(index)
            if item is None or item.widget() is not widget:
                self._column.insertWidget(index, widget)
            widget.show()
        if place is not None and self._rows and list(old.values())[place] in gone:
            list(self._rows.values())[min(place, len(self._rows) - 1)].setFocus()
        self.setVisible(bool(self._rows))

    def _focused_place(self) -> int | None:
        focused = QApplication.focusWidget()
        for place, widget in enumerate(self._rows.values()):
            if focused is not None and (widget is focused or widget.isAncestorOf(focused)):
                return place
        return None
