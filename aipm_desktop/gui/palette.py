"""Ctrl+K: one field for every action, board and card. The key / opens it for cards alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from aipm_desktop.gui import theme
from aipm_desktop.gui.action_table import GROUPS
from aipm_desktop.gui.actions import Actions, shown_keys, translate
from aipm_desktop.gui.labels import cards_text
from aipm_desktop.gui.notices import announce
from aipm_desktop.gui.palette_rows import PaletteDelegate, PaletteModel, PaletteRow, ranked
from aipm_desktop.session.session import Session
from aipm_desktop.store import boards, search

Scope = Literal["everything", "cards"]
_CARDS_SHOWN = 30
_GROUP_ORDER = ("card", "board", "go", "view", "edit", "file", "help")


class Palette(QWidget):
    """Lies over the window, keeps the keyboard, gives it back on closing."""

    board_requested = Signal(str)
    card_requested = Signal(str, str)  # board id, card id

    def __init__(self, session: Session, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._actions = actions
        self._window = window
        self._scope: Scope = "everything"
        self._before: QWidget | None = None
        self._boards: list[PaletteRow] = []
        self._board_names: dict[str, tuple[str, str]] = {}
        self._build()
        self.hide()
        window.installEventFilter(self)

    def _build(self) -> None:
        self._box = QFrame(self)
        theme.set_role(self._box, "box")
        column = QVBoxLayout(self._box)
        column.setContentsMargins(8, 8, 8, 6)
        column.setSpacing(6)
        self.field = QLineEdit()
        theme.set_role(self.field, "search")
        self.field.setMaxLength(400)
        self.field.textChanged.connect(self._refresh)
        self.field.installEventFilter(self)
        self.list = QListView()
        theme.set_role(self.list, "sidebar")
        self.list.setModel(PaletteModel(self.list))
        self.list.setItemDelegate(PaletteDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("What fits"))
        self.list.clicked.connect(self._choose)
        self._empty = QLabel()
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMinimumHeight(72)
        theme.set_role(self._empty, "muted")
        hint = QLabel(self.tr("↑ ↓ choose   ·   Enter go   ·   Esc close"))
        hint.setAlignment(Qt.AlignmentFlag.AlignRight)
        theme.set_role(hint, "muted")
        for part in (self.field, self.list, self._empty, hint):
            column.addWidget(part)

    def rows(self) -> PaletteModel:
        """The rows shown now."""
        model = self.list.model()
        assert isinstance(model, PaletteModel)
        return model

    def open(self, scope: Scope = "everything", text: str = "") -> None:
        """Shows it with the boards and actions of this moment."""
        self._scope = scope
        self._before = self.window().focusWidget()
        is_open = self._session.workspace is not None
        clients = {client.id: client.name for client in self._session.read(boards.clients)} if is_open else {}
        every = self._session.read(boards.boards) if is_open else []
        self._board_names = {board.id: (board.prefix, board.name) for board in every}
        self._boards = [
            PaletteRow(
                board.name,
                lambda board_id=board.id: self.board_requested.emit(board_id),  # type: ignore[misc]
                "layout-grid",
                clients.get(board.client_id, ""),
                words=clients.get(board.client_id, ""),
            )
            for board in every
            if board.client_id in clients
        ]
        is_search = scope == "cards"
        prompt = (
            self.tr("Search the cards of all boards")
            if is_search
            else self.tr("Search or run: a card, a board, a command")
        )
        self.field.setPlaceholderText(prompt)
        self.field.setAccessibleName(prompt)
        self.field.setText(text)
        self._refresh(text)
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.field.selectAll()

    def close_palette(self) -> None:
        """Hides it and gives the keyboard back to where it was."""
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
            self._before = None

    def _refresh(self, text: str) -> None:
        words = text.strip()
        rows: list[PaletteRow] = []
        if self._scope == "everything":
            rows += _section(self.tr("Boards"), ranked(self._boards, words, 8))
        cards = self._cards(words) if words else []
        actions = [] if self._scope == "cards" else ranked(self._action_rows(), words, 8 if words else 200)
        sections = [(self.tr("Commands"), actions), (self.tr("Cards"), cards)]
        if words and cards and _looks_like_number(words):
            sections.reverse()
        for title, found in sections:
            rows += _section(title, found)
        self.rows().show(rows)
        self.list.setCurrentIndex(self.rows().first_choice())
        self.list.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        if not rows:
            nothing = self.tr("Nothing fits “{words}”.").format(words=words[:60])
            self._empty.setText(
                nothing if words else self.tr("Type words from a title, a description, a comment or a label.")
            )
        if self._scope == "cards" and words:
            announce(self.field, cards_text(len(cards)))
        self._place()

    def _action_rows(self) -> list[PaletteRow]:
        known = sorted(self._actions, key=lambda pair: _GROUP_ORDER.index(pair[0].group))
        return [
            PaletteRow(
                action.text(),
                action.trigger,
                spec.icon,
                translate("Actions", GROUPS[spec.group]),
                shown_keys(spec),
                words=spec.key,
            )
            for spec, action in known
            if action.isEnabled() and spec.key not in {"go.palette", "file.quit"}
        ]

    def _cards(self, words: str) -> list[PaletteRow]:
        if self._session.workspace is None:
            return []
        rows = []
        for hit in self._session.read(search.search, words, limit=_CARDS_SHOWN):
            prefix, board = self._board_names.get(hit.board_id, ("", ""))
            label = f"{prefix}-{hit.number}" if prefix else str(hit.number)
            act: Callable[[], object] = lambda hit=hit: self.card_requested.emit(hit.board_id, hit.card_id)  # type: ignore[misc]  # noqa: E731
            is_elsewhere = (
                search.MARK_START in hit.snippet
                and hit.snippet.replace(search.MARK_START, "").replace(search.MARK_END, "") != hit.title
            )
            rows.append(
                PaletteRow(
                    f"{label}  {hit.title}",
                    act,
                    "square-check",
                    board,
                    below=hit.snippet if is_elsewhere else "",
                )
            )
        return rows

    def _choose(self, index: QModelIndex) -> None:
        row = self.rows().row(index)
        if row is not None and row.act is not None:
            self.close_palette()
            row.act()

    def _step(self, step: int) -> None:
        number = self.list.currentIndex().row() + step
        while 0 <= number < self.rows().rowCount():
            index = self.rows().index(number)
            if self.rows().flags(index):
                self.list.setCurrentIndex(index)
                self.list.scrollTo(self.rows().index(number - 1) if number == 1 else index)
                announce(self.field, str(self.rows().data(index, Qt.ItemDataRole.AccessibleTextRole)))
                return
            number += 1 if step > 0 else -1

    def _place(self) -> None:
        window = self._window
        self.setGeometry(window.rect())
        width = min(640, window.width() - 40)
        rows = self.rows()
        needed = sum(self.list.sizeHintForRow(number) for number in range(min(rows.rowCount(), 40)))
        room = max(120, window.height() - 260)
        self.list.setFixedHeight(min(needed + 8, room))
        self._box.setFixedWidth(width)
        self._box.adjustSize()
        self._box.setGeometry(
            QRect((window.width() - width) // 2, min(90, window.height() // 10), width, self._box.height())
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys of the field go to the list; the window's size is followed."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if watched is self.parent() and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        key = Qt.Key(event.key())
        if key in steps:
            self._step(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.close_palette()
        elif key not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return False
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the box closes it."""
        if not self._box.geometry().contains(event.position().toPoint()):
            self.close_palette()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dims the window behind."""
        painter = QPainter(self)
        veil = theme.current().color("ink" if not theme.current().is_dark else "bg")
        painter.setOpacity(0.28 if not theme.current().is_dark else 0.6)
        painter.fillRect(self.rect(), veil)


def _section(title: str, rows: list[PaletteRow]) -> list[PaletteRow]:
    return [PaletteRow(title), *rows] if rows else []


def _looks_like_number(words: str) -> bool:
    return words.rpartition("-")[2].isdigit()
