"""Choosing one of a few things: where cards go when their column goes, another client, what to do with a locked file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QRadioButton, QVBoxLayout, QWidget

from aipm_desktop.gui.dialogs.form import Form, wrapped


class _FromList(Form):
    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        name: str,
        choices: Sequence[tuple[str, str]],
        ok: str,
        intro: str,
    ) -> None:
        super().__init__(parent, title, ok, intro=intro)
        self.box = QComboBox()
        for key, text in choices:
            self.box.addItem(text, key)
        self.add(name, self.box)


def ask_one(
    parent: QWidget | None,
    title: str,
    name: str,
    choices: Sequence[tuple[str, str]],
    *,
    ok: str = "",
    intro: str = "",
    current: str = "",
) -> str | None:
    """The key of one of (key, text) choices from a list; None when cancelled."""
    form = _FromList(parent, title, name, choices, ok, intro)
    form.box.setCurrentIndex(max(0, form.box.findData(current)))
    agreed = form.is_agreed()
    form.deleteLater()
    return str(form.box.currentData()) if agreed and choices else None


class Ways(Form):
    """A question with a few ways to go on, each with a sentence of what it means."""

    def __init__(
        self, parent: QWidget | None, title: str, intro: str, ways: Sequence[tuple[str, str, str]], ok: str
    ) -> None:
        super().__init__(parent, title, ok, intro=intro)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._buttons: dict[str, QRadioButton] = {}
        for key, text, meaning in ways:
            button = QRadioButton(text)
            button.setAccessibleDescription(meaning)
            self._buttons[key] = button
            column.addWidget(button)
            below = wrapped(meaning, "muted")
            below.setContentsMargins(26, 0, 0, 6)
            column.addWidget(below)
        next(iter(self._buttons.values())).setChecked(True)
        self.add_wide(holder)

    def chosen(self) -> str:
        """The key of the way that is marked."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        title: str,
        intro: str,
        ways: Sequence[tuple[str, str, str]],
        ok: str = "",
    ) -> str | None:
        """The key of one of (key, text, meaning) ways; None when cancelled."""
        form = cls(parent, title, intro, ways, ok)
        agreed = form.is_agreed()
        form.deleteLater()
        return form.chosen() if agreed else None
