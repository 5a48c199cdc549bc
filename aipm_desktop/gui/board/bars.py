"""The bars at the board's foot: why a card went back, what its column asks for, and what to do with many cards.

Each makes what is in it when it is first wanted: nobody waits for it at the start.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from aipm_desktop.domain.board import LOOP_REASONS
from aipm_desktop.gui import theme
from aipm_desktop.gui.board.words import plain_tooltip
from aipm_desktop.gui.labels import cards_text, word
from aipm_desktop.gui.resources import icon
from aipm_desktop.gui.widgets.flow_layout import FlowLayout

_READING_MS = 20_000


class WhyBar(QFrame):
    """Asks with one key why cards moved back; nothing waits for the answer."""

    answered = Signal(object, list)
    """A reason (None: never mind), and the cards."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "selection-bar")
        self.card_ids: list[str] = []
        self.text: QLabel
        self.buttons: list[QPushButton] = []
        self.hide()

    def _build(self) -> None:
        self.text = _label()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 8)
        layout.setSpacing(5)
        layout.addWidget(self.text)
        row = QWidget()
        flow = FlowLayout(row, 6)
        for number, reason in enumerate(LOOP_REASONS, 1):
            flow.addWidget(self._button(f"{number}  {word('loop_reason', reason)}", reason))
        flow.addWidget(self._button(self.tr("Esc  Never mind"), None))
        layout.addWidget(row)

    def _button(self, text: str, reason: str | None) -> QPushButton:
        button = QPushButton(text)
        button.setAccessibleName(text)
        button.setToolTip(text)
        button.clicked.connect(lambda: self.answer(reason))
        self.buttons.append(button)
        return button

    def ask(self, card_ids: Sequence[str], what: str, column: str) -> None:
        """Asks about these cards; `what` names them."""
        if not self.buttons:
            self._build()
        self.card_ids = list(card_ids)
        text = self.tr("{what} went back to {column}. Why?").format(what=what, column=column)
        self.text.setText(text)
        self.setAccessibleName(text)
        self.show()

    def answer(self, reason: str | None) -> None:
        """Takes an answer and goes."""
        if not self.isHidden():
            self.hide()
            self.answered.emit(reason, self.card_ids)

    def answer_key(self, key: int) -> bool:
        """Takes 1 to 5 or Esc as an answer; False for other keys."""
        number = key - int(Qt.Key.Key_1)
        if 0 <= number < len(LOOP_REASONS):
            self.answer(LOOP_REASONS[number])
        elif key == Qt.Key.Key_Escape:
            self.answer(None)
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The same keys while one of the buttons has the focus."""
        if not self.answer_key(event.key()):
            super().keyPressEvent(event)


class HintBar(QFrame):
    """Tells something that needs no answer, and goes after a while."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "box")
        self.text: QLabel
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_READING_MS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def _build(self) -> None:
        self.text = _label()
        close = QToolButton()
        close.setIcon(icon("x"))
        close.setToolTip(self.tr("Close"))
        close.setAccessibleName(self.tr("Close"))
        close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 6, 6)
        layout.addWidget(self.text, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)

    def tell(self, text: str) -> None:
        """Shows a text until it was read."""
        if self.layout() is None:
            self._build()
        self.text.setText(text)
        self.setAccessibleName(text)
        self._timer.start()
        self.show()


class SelectionBar(QFrame):
    """What can be done with the selected cards at once."""

    act_requested = Signal(str)
    """move, link, label, assign, due, finish, block or archive."""
    clear_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "selection-bar")
        self.count: QLabel
        self.buttons: dict[str, QPushButton] = {}
        self.hide()

    def _build(self) -> None:
        self.count = _label()
        row = QWidget()
        self._flow = FlowLayout(row, 4)
        for act, text, picture, key in (
            ("move", self.tr("Move to…"), "move", "M"),
            ("link", self.tr("Link…"), "git-branch", "L"),
            ("label", self.tr("Label…"), "tag", "T"),
            ("assign", self.tr("Assign…"), "user", "A"),
            ("due", self.tr("Due…"), "calendar", "D"),
            ("finish", self.tr("Done"), "circle-check", "X"),
            ("block", self.tr("Block…"), "ban", "B"),
            ("archive", self.tr("Archive"), "archive", "Del"),
        ):
            self.buttons[act] = self._button(act, text, picture, key)
        clear = QToolButton()
        clear.setIcon(icon("x"))
        clear.setToolTip(self.tr("Clear the selection (Esc)"))
        clear.setAccessibleName(self.tr("Clear the selection"))
        clear.clicked.connect(self.clear_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 6, 4)
        layout.setSpacing(8)
        layout.addWidget(self.count)
        layout.addWidget(row, 1)
        layout.addWidget(clear)
        layout.setDirection(QBoxLayout.Direction.LeftToRight)

    def _button(self, act: str, text: str, picture: str, key: str) -> QPushButton:
        button = QPushButton(icon(picture), text)
        theme.set_role(button, "ghost")
        from PySide6.QtGui import QKeySequence

        shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(plain_tooltip(f"{text} ({shown})"))
        button.setAccessibleName(text)
        button.clicked.connect(lambda: self.act_requested.emit(act))
        self._flow.addWidget(button)
        return button

    def show_count(self, count: int, *, is_read_only: bool) -> None:
        """Shows itself for two cards and more."""
        if count < 2:
            self.hide()
            return
        if not self.buttons:
            self._build()
        text = self.tr("{cards} selected").format(cards=cards_text(count))
        self.count.setText(text)
        self.setAccessibleName(text)
        for button in self.buttons.values():
            button.setEnabled(not is_read_only)
        self.show()


def _label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
