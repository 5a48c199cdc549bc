"""Completion of the word at the cursor of the filter field: fields first, then their values."""

from __future__ import annotations

from PySide6.QtCore import QObject, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from aipm_desktop.gui.filter_terms import last_word


class FilterCompleter(QObject):
    """Offers words under a line edit while one types; Tab, Enter or a click takes one."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self._field = field
        self._words: list[str] = []
        self._model = QStringListModel(self)
        self._list = QCompleter(self._model, self)
        self._popup = QListView()
        self._list.setPopup(self._popup)
        self._list.setWidget(field)
        self._list.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._list.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._list.setMaxVisibleItems(9)
        self._list.activated.connect(self._take)

    def set_words(self, words: list[str]) -> None:
        """Terms such as `label:data` and `owner:me`, and fields such as `kind:`."""
        self._words = words

    def fitting(self, text: str, cursor: int) -> list[str]:
        """The terms that complete the word before the cursor."""
        start, typed = last_word(text, cursor)
        typed = typed.removeprefix("-").casefold()
        if start == cursor or not typed:
            return []
        # After a field and its colon, its values; before it, the fields and flags.
        depth = 1 if ":" in typed else 0
        found = [
            word for word in self._words if word.casefold().startswith(typed) and word.casefold() != typed
        ]
        fields = [
            word for word in found if depth or word.endswith(":") or ":" not in word or word.startswith("is:")
        ]
        return fields[:12]

    def takes(self, event: QKeyEvent) -> bool:
        """Whether a key goes to the open list."""
        popup = self._popup
        if not popup.isVisible():
            return False
        if (
            event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and popup.currentIndex().isValid()
        ):
            self._take(str(popup.currentIndex().data()))
            popup.hide()
            return True
        if event.key() == Qt.Key.Key_Escape:
            popup.hide()
            return True
        return False

    def offer(self, text: str) -> None:
        """Opens the list under what was typed, or closes it when nothing fits."""
        found = self.fitting(text, self._field.cursorPosition())
        self._model.setStringList(found)
        if not found:
            self._popup.hide()
            return
        self._list.complete()

    def _take(self, term: str) -> None:
        text, cursor = self._field.text(), self._field.cursorPosition()
        start, typed = last_word(text, cursor)
        sign = "-" if typed.startswith("-") else ""
        tail = "" if term.endswith(":") else " "
        self._field.setText(text[:start] + sign + term + tail + text[cursor:].lstrip())
        self._field.setCursorPosition(start + len(sign + term + tail))
        if term.endswith(":"):
            self.offer(self._field.text())
