"""The window's QActions, made from the table of actions."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from aipm_desktop.gui.action_table import ACTIONS, ActionSpec
from aipm_desktop.gui.resources import icon

translate = QCoreApplication.translate


class Actions(QObject):
    """The window's QActions by key. `update(have)` enables those whose needs are met."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._specs = {spec.key: spec for spec in ACTIONS}
        self._actions = {spec.key: self._make(spec, window) for spec in ACTIONS}

    def __getitem__(self, key: str) -> QAction:
        return self._actions[key]

    def __iter__(self) -> Iterator[tuple[ActionSpec, QAction]]:
        return ((spec, self._actions[spec.key]) for spec in ACTIONS)

    def with_icons(self) -> Actions:
        """The same actions with their icons, which nobody needs before a menu opens."""
        for spec, action in self:
            if spec.icon and action.icon().isNull():
                action.setIcon(icon(spec.icon))
        return self

    def of_group(self, group: str) -> list[QAction]:
        """The actions of one menu, in order."""
        return [self._actions[spec.key] for spec in ACTIONS if spec.group == group]

    def update(self, have: set[str]) -> None:
        """Enables what can be done with what is there (see ActionSpec.needs)."""
        for spec, action in self:
            action.setEnabled(not spec.needs or spec.needs in have)

    @staticmethod
    def _make(spec: ActionSpec, window: QWidget) -> QAction:
        action = QAction(translate("Actions", spec.text), window)
        action.setObjectName(spec.key)
        action.setCheckable(spec.is_checkable)
        # Single letters are for the board only; a window shortcut would swallow them in text fields.
        keys = [QKeySequence(key) for key in spec.keys if not is_letter(key)]
        action.setShortcuts(keys if not (spec.on_board and spec.group == "card") else [])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        window.addAction(action)
        return action


def is_letter(key: str) -> bool:
    """Whether a key types something: such keys count only while the board has the focus."""
    return len(key.removeprefix("Shift+")) == 1


def shown_keys(spec: ActionSpec) -> str:
    """The keys of an action as the platform writes them: "Ctrl+Shift+Z, Ctrl+Y"."""
    return ", ".join(key_text(key) for key in spec.keys)


def key_text(key: str) -> str:
    """One key as the platform writes it."""
    if key == "Return":
        return translate("Actions", "Enter")
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
