"""A field and a list that find one card of a board by its number or by words in it, fast on boards of any size."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from aipm_desktop.domain.board import Card
from aipm_desktop.domain.link_text import split_ending
from aipm_desktop.gui import theme
from aipm_desktop.gui.card.card_state import state_of
from aipm_desktop.gui.notices import announce
from aipm_desktop.gui.palette_rows import PaletteDelegate, PaletteModel, PaletteRow
from aipm_desktop.gui.widgets.texts import plain_label
from aipm_desktop.session.session import Session
from aipm_desktop.store import boards, neighbours, search

MOST_FOUND = 40
_SHOWN_ROWS = 7
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _SHOWN_ROWS,
    Qt.Key.Key_PageUp: -_SHOWN_ROWS,
}


class CardFinder(QWidget):
    """Without words it shows the cards that were worked on last. Arrows move, Enter or a click picks.

    `picked(card id)`; `current_changed()` when another row is chosen; `ending_typed(type or None, lag or None)` when
    the words end in a dependency's type or lag (`night images SS+2`).
    """

    picked = Signal(str)
    current_changed = Signal()
    ending_typed = Signal(object, object)

    def __init__(self, session: Session, board_id: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._board = session.read(boards.board, board_id)
        columns = session.read(boards.columns, board_id)
        self._names = {column.id: column.name for column in columns}
        self._roles = {column.id: column.role for column in columns}
        self._cards: list[Card] = []
        self.remark: Callable[[Card], tuple[str, bool] | None] = lambda _card: ("", False)
        """What to say beside a card and whether it is faint; None leaves it out."""
        self.field = QLineEdit(self)
        theme.set_role(self.field, "search")
        self.field.setPlaceholderText(self.tr("Number or words"))
        self.field.setAccessibleName(name)
        self.field.setToolTip(self.tr("A card's number or words. SS+2 at the end sets type and lag."))
        self.field.setMaxLength(300)
        self.field.textChanged.connect(self._read)
        self.field.installEventFilter(self)
        self._build_list()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.field, self.list, self._nothing):
            column.addWidget(part)
        self.setFocusProxy(self.field)

    def _build_list(self) -> None:
        self.list = QListView(self)
        theme.set_role(self.list, "sidebar")
        self.list.setModel(PaletteModel(self.list))
        self.list.setItemDelegate(PaletteDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Cards"))
        self.list.clicked.connect(self._take)
        self.list.selectionModel().currentChanged.connect(lambda *_: self.current_changed.emit())
        self._nothing = plain_label("", "muted", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        height = _SHOWN_ROWS * 34 + 4
        self.list.setFixedHeight(height)
        self._nothing.setFixedHeight(height)

    @property
    def model(self) -> PaletteModel:
        """The rows on show."""
        model = self.list.model()
        assert isinstance(model, PaletteModel)
        return model

    def current(self) -> Card | None:
        """The card that Enter would pick."""
        row = self.list.currentIndex().row()
        return self._cards[row] if 0 <= row < len(self._cards) else None

    def label_of(self, card: Card) -> str:
        """The card's number as people say it."""
        return f"{self._board.prefix}-{card.number}"

    def refresh(self) -> None:
        """Looks again, with the remarks as they are now."""
        words = split_ending(self.field.text())[0]
        found = self._search(words)
        rows: list[PaletteRow] = []
        self._cards = []
        for card in found:
            if (said := self.remark(card)) is not None:
                self._cards.append(card)
                rows.append(self._row(card, *said))
        self.model.show(rows)
        self.list.setCurrentIndex(self.model.first_choice())
        self.list.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        nothing = self.tr("Nothing fits “{words}”.").format(words=words[:60])
        self._nothing.setText(nothing if words else self.tr("There is no other card here."))
        self.current_changed.emit()

    def _search(self, words: str) -> list[Card]:
        if words:
            hits = self._session.read(search.search, words, board_id=self._board.id, limit=MOST_FOUND)
            ids = [hit.card_id for hit in hits]
        else:
            ids = self._session.read(neighbours.worked_on, self._board.id, MOST_FOUND)
        return self._session.read(boards.cards_by_id, ids)

    def _row(self, card: Card, said: str, is_faint: bool) -> PaletteRow:
        state = state_of(card, self._roles, self._names, self._session.today())
        title = " ".join(card.title[:200].split())
        return PaletteRow(
            f"{self.label_of(card)}  {title}",
            lambda: self.picked.emit(card.id),
            state.icon,
            said or self._names.get(card.column_id, ""),
            is_faint=is_faint,
        )

    def _read(self, text: str) -> None:
        _words, kind, lag_days = split_ending(text)
        self.refresh()
        if kind is not None or lag_days is not None:
            self.ending_typed.emit(kind, lag_days)

    def _take(self, index: QModelIndex) -> None:
        row = self.model.row(index)
        if row is not None and row.act is not None:
            row.act()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys of the field go to the list."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _STEPS:
                self._step(_STEPS[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _step(self, step: int) -> None:
        most = self.model.rowCount() - 1
        if most < 0:
            return
        index = self.model.index(min(max(self.list.currentIndex().row() + step, 0), most))
        self.list.setCurrentIndex(index)
        announce(self.field, str(self.model.data(index, Qt.ItemDataRole.AccessibleTextRole)))
