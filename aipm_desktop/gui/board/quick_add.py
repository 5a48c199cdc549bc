"""The line at a cell's foot that becomes a card, and shows how it is understood while one types."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from aipm_desktop.domain.quick_add import CardDraft, Span, Understanding, Vocabulary, understand
from aipm_desktop.gui import theme
from aipm_desktop.gui.board.span_words import span_chip
from aipm_desktop.gui.widgets.flow_layout import FlowLayout

_MARKS = {"#": "labels", "@": "people", ">": "columns", "~": "lanes"}


class QuickAdd(QFrame):
    """Enter adds and stays for the next card, Esc closes, Tab completes a name."""

    card_wanted = Signal(object)
    """A CardDraft."""
    closed = Signal()
    resized = Signal()

    def __init__(
        self, parent: QWidget, vocabulary: Vocabulary, today: Callable[[], date], column: str
    ) -> None:
        super().__init__(parent)
        self.vocabulary = vocabulary
        self._today = today
        theme.set_role(self, "box")
        self.line = QLineEdit()
        self.line.setMaxLength(2000)
        self.line.setPlaceholderText(self.tr("Title #label @person due fri"))
        self.line.setAccessibleName(self.tr("New card in {column}").format(column=column))
        self.line.setToolTip(
            self.tr(
                "Enter adds the card, Esc closes, Tab completes. # label, @ person, ! priority, due, est, "
                "after CI-12 SS+2, before CI-14"
            )
        )
        self.line.textChanged.connect(self._show_understanding)
        self.line.installEventFilter(self)
        self.chips = QWidget()
        self._flow = FlowLayout(self.chips, 4)
        self.hint = QLabel(self.tr("Enter adds · Tab completes · Esc closes"))
        theme.set_role(self.hint, "section")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(5)
        layout.addWidget(self.line)
        layout.addWidget(self.chips)
        layout.addWidget(self.hint)
        self._show_understanding("")

    @property
    def understanding(self) -> Understanding:
        """What the line says now."""
        return understand(self.line.text(), self.vocabulary, self._today())

    def wanted_height(self, width: int) -> int:
        """Room it needs at a width."""
        chips = self._flow.heightForWidth(width - 12) + 5 if self._flow.count() else 0
        return 12 + self.line.sizeHint().height() + chips + 5 + self.hint.sizeHint().height()

    def clear(self) -> None:
        """Makes room for the next card."""
        self.line.clear()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter, Esc and Tab mean something here; other keys do not go on to the board."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._want_card()
                return True
            if key == Qt.Key.Key_Escape:
                self.closed.emit()
                return True
            if key == Qt.Key.Key_Tab and self.complete():
                return True
            if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
                return True
        return super().eventFilter(watched, event)

    def _want_card(self) -> None:
        draft: CardDraft = self.understanding.draft
        if draft.title:
            self.card_wanted.emit(draft)

    def completions(self) -> list[str]:
        """Names the word before the cursor can become, with their mark."""
        before = self.line.text()[: self.line.cursorPosition()]
        start = max(before.rfind(mark) for mark in _MARKS)
        if start < 0 or (start > 0 and not before[start - 1].isspace()):
            return []
        mark, typed = before[start], before[start + 1 :].lstrip('"').casefold()
        if not typed and mark == ">":
            return []
        names: tuple[str, ...] = getattr(self.vocabulary, _MARKS[mark])
        fitting = [name for name in names if name.casefold().startswith(typed) and name.casefold() != typed]
        return [mark + (f'"{name}"' if " " in name else name) for name in fitting[:6]]

    def complete(self) -> bool:
        """Puts the first completion in; False when there is none."""
        found = self.completions()
        if not found:
            return False
        text, cursor = self.line.text(), self.line.cursorPosition()
        start = max(text[:cursor].rfind(mark) for mark in _MARKS)
        rest = text[cursor:]
        self.line.setText(text[:start] + found[0] + " " + rest.lstrip())
        self.line.setCursorPosition(start + len(found[0]) + 1)
        return True

    def _show_understanding(self, _text: str) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        known = self.understanding
        for span in known.spans:
            self._add_chip(span, is_problem=False)
        for span in known.problems:
            self._add_chip(span, is_problem=True)
        found = self.completions()
        self.hint.setText(
            self.tr("Tab: {names}").format(names="   ".join(found))
            if found
            else self.tr("Enter adds · Tab completes · Esc closes")
        )
        self.chips.setVisible(self._flow.count() > 0)
        self.resized.emit()

    def _add_chip(self, span: Span, *, is_problem: bool) -> None:
        text, role = span_chip(span, self._today(), is_problem=is_problem, cards=self.vocabulary.cards)
        if not text:
            return
        chip = QLabel(text)
        chip.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_role(chip, role)
        self._flow.addWidget(chip)
        chip.show()
