"""The key ?: every key on one sheet."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from aipm_desktop.gui.action_table import ACTIONS, BOARD_KEYS, GROUPS
from aipm_desktop.gui.actions import key_text, translate
from aipm_desktop.gui.dialogs.form import Form
from aipm_desktop.gui.theme import set_role
from aipm_desktop.gui.widgets.texts import plain_label

_Rows = list[tuple[str, tuple[str, ...]]]


class KeysSheet(Form):
    """Two columns of groups, made from the table of actions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, translate("KeysSheet", "Keys"), translate("KeysSheet", "Close"), width=760)
        self.cancel_button.hide()
        area = QScrollArea()
        area.setWidgetResizable(True)
        holder = QWidget()
        set_role(holder, "scrolled")
        sides = QHBoxLayout(holder)
        sides.setContentsMargins(0, 0, 8, 0)
        sides.setSpacing(32)
        groups: list[tuple[str, _Rows]] = [
            (self.tr("On the board"), [(translate("Actions", text), keys) for text, keys in BOARD_KEYS])
        ]
        for group, title in GROUPS.items():
            rows: _Rows = [
                (translate("Actions", s.text).rstrip("…"), s.keys)
                for s in ACTIONS
                if s.group == group and s.keys
            ]
            if rows:
                groups.append((translate("Actions", title), rows))
        groups.sort(key=lambda pair: -len(pair[1]))
        columns = (QVBoxLayout(), QVBoxLayout())
        heights = [0, 0]
        for title, rows in groups:
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
            shown = QLabel(key_text(key))
            set_role(shown, "kbd")
            line.addWidget(shown)
        grid.addLayout(line, number, 1)
    grid.setColumnStretch(0, 1)
    return grid
