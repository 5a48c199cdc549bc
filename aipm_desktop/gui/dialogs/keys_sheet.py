"""The key ?: every key on one sheet."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from aipm_desktop.gui.action_table import ACTIONS, BOARD_KEYS, GROUPS
from aipm_desktop.gui.actions import key_text, translate
from aipm_desktop.gui.dialogs.form import Form
from aipm_desktop.gui.graph.keys import GRAPH_KEYS
from aipm_desktop.gui.theme import set_role
from aipm_desktop.gui.timeline.keys import TIMELINE_KEYS
from aipm_desktop.gui.widgets.texts import plain_label

_Rows = list[tuple[str, list[str]]]


class KeysSheet(Form):
    """Two columns of groups, made from the table of actions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, translate("KeysSheet", "Keys"), translate("KeysSheet", "Close"), width=840)
        self.cancel_button.hide()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.windowTitle())
        holder = QWidget()
        set_role(holder, "scrolled")
        sides = QHBoxLayout(holder)
        sides.setContentsMargins(0, 0, 12, 0)
        sides.setSpacing(36)
        columns = (QVBoxLayout(), QVBoxLayout())
        heights = [0, 0]
        for title, rows in sorted(_groups(), key=lambda pair: -len(pair[1])):
            shorter = heights.index(min(heights))
            columns[shorter].addLayout(_group(title, rows))
            heights[shorter] += len(rows) + 2
        for column in columns:
            column.setSpacing(16)
            column.addStretch(1)
            sides.addLayout(column, 1)
        area.setWidget(holder)
        area.setMinimumHeight(min(560, holder.sizeHint().height() + 8))
        self.column.insertWidget(1, area)
        self._area, self._holder = area, holder

    def showEvent(self, event: QShowEvent) -> None:
        """Is as wide as the longest keys of this language need; only now are their fonts known."""
        bar = self._area.verticalScrollBar().sizeHint().width()
        margins = self.column.contentsMargins()
        needed = self._holder.sizeHint().width() + bar
        self._area.setMinimumWidth(needed)
        self.setMinimumWidth(max(self.minimumWidth(), needed + margins.left() + margins.right()))
        super().showEvent(event)


def _groups() -> list[tuple[str, _Rows]]:
    moves = _rows("Actions", BOARD_KEYS)
    found = [
        (translate("Actions", "On the board"), moves),
        (translate("KeysSheet", "On the graph"), _rows("Graph", GRAPH_KEYS)),
        (translate("KeysSheet", "On the timeline"), _rows("Timeline", TIMELINE_KEYS)),
    ]
    for group, title in GROUPS.items():
        rows: _Rows = [
            (translate("Actions", spec.text).rstrip("…"), [key_text(key) for key in spec.keys])
            for spec in ACTIONS
            if spec.group == group and spec.keys
        ]
        if rows:
            found.append((translate("Actions", title), rows))
    return found


def _rows(context: str, table: Iterable[tuple[str, str]]) -> _Rows:
    return [(translate(context, text), [translate(context, keys)]) for text, keys in table]


def _group(title: str, rows: _Rows) -> QGridLayout:
    grid = QGridLayout()
    grid.setVerticalSpacing(5)
    grid.setHorizontalSpacing(10)
    grid.addWidget(plain_label(title, "section"), 0, 0, 1, 2)
    for number, (text, keys) in enumerate(rows, start=1):
        grid.addWidget(plain_label(text), number, 0)
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addStretch(1)
        for key in keys:
            shown = QLabel(key)
            set_role(shown, "kbd")
            line.addWidget(shown)
        grid.addLayout(line, number, 1)
    grid.setColumnStretch(0, 1)
    return grid
