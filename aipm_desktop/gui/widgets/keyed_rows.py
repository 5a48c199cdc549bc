"""Rows that stay the same widgets while the list they show changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from aipm_desktop.gui.widgets.tab_order import focus_first

_MOST_SPARE = 12


class KeyedRows(QWidget):
    """One widget per key, in order: a row that is being typed in survives a reload of the list around it."""

    def __init__(self, parent: QWidget | None = None, spacing: int = 2) -> None:
        super().__init__(parent)
        self._rows: dict[str, QWidget] = {}
        self._spare: list[QWidget] = []
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

    def sync(self, keys: Sequence[str], make: Callable[[], QWidget]) -> None:
        """Makes the rows of new keys, drops those of gone ones and puts all in this order.

        Rows of gone keys are used again for new ones: making and styling a widget costs milliseconds. So a row must
        take all it knows from what it is shown afterwards. When the focused row goes, its neighbour gets the focus.
        """
        old = self._rows
        if list(old) == list(keys):
            return
        place = self._focused_place()
        focused = None if place is None else list(old.values())[place]
        wanted = set(keys)
        gone = [row for key, row in old.items() if key not in wanted]
        # The focused row is not used again: what is being typed in it must not become another row's.
        spare = [row for row in gone if row is not focused] + self._spare
        self._rows = {key: old.get(key) or (spare.pop(0) if spare else make()) for key in keys}
        for row in gone:
            if row is focused or row in spare:
                self._column.removeWidget(row)
                row.hide()
        for row in (*spare[_MOST_SPARE:], *(row for row in gone if row is focused)):
            row.deleteLater()
        self._spare = spare[:_MOST_SPARE]
        for index, row in enumerate(self._rows.values()):
            item = self._column.itemAt(index)
            if item is None or item.widget() is not row:
                self._column.insertWidget(index, row)
            if row.isHidden():
                row.show()
        if place is not None and gone and self._rows:
            focus_first(list(self._rows.values())[min(place, len(self._rows) - 1)])
        self.setVisible(bool(self._rows))

    def _focused_place(self) -> int | None:
        focused = QApplication.focusWidget()
        for place, widget in enumerate(self._rows.values()):
            if focused is not None and (widget is focused or widget.isAncestorOf(focused)):
                return place
        return None
