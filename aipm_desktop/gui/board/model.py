"""The one flat list of a board's cards: what is shown, in which cell, and what a drop means.

A row is a card that passes the filter. Rows keep their place for as long as a card is shown: where a card stands on the
board is said by `cells`, so a move changes no rows and selections survive it. `tally` counts all cards, filtered or
not.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from aipm_desktop.domain.blocked import NO_RULE, BlockedRule
from aipm_desktop.domain.board import BoardSnapshot, Card
from aipm_desktop.domain.workflow import MoveVerdict, load_of, moving, verdict
from aipm_desktop.gui.board.drag import CARDS_MIME, ids_in, pack_ids
from aipm_desktop.gui.board.facts import BoardFacts
from aipm_desktop.gui.board.grid import CellKey
from aipm_desktop.gui.board.tally import Tally, by_cell
from aipm_desktop.gui.board.words import spoken_card, tooltip_of, waiting_lines

Index = QModelIndex | QPersistentModelIndex
Predicate = Callable[[Card], bool]
CardRole = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()
_FEW = 40
"""Rows that come or go one by one; above, the list is told anew."""
FACTS_LAST_MS = 600_000


class CardListModel(QAbstractListModel):
    """Cards of one board. `dropMimeData` and `setData` only ask; the answer comes back as another snapshot.

    For drops `row` is the row of the card to stand before (−1: at the end) and `column` the number of the cell:
    swimlane × number of columns + column.
    """

    move_requested = Signal(list, str, str, object)
    """Card ids, column id, swimlane id, id of the card to stand before or None."""
    title_edited = Signal(str, str)
    cells_changed = Signal(object, object)
    """Cells and ids of cards whose look has changed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.board: BoardSnapshot | None = None
        self.facts: BoardFacts | None = None
        self.cells: dict[CellKey, list[str]] = {}
        self.tally: Tally | None = None
        self.is_read_only = False
        self.blockers: Callable[[Card], Sequence[str]] = lambda _card: ()
        """Names the cards that one waits for; asked when somebody points at it."""
        self.blocked_rule: Callable[[Sequence[str]], BlockedRule] = lambda _ids: NO_RULE
        """What the board says to blocked cards; asked when some are carried over it."""
        self._all: dict[str, Card] = {}
        self._rows: list[str] = []
        self._row_of: dict[str, int] = {}
        self._passes: Predicate | None = None

    # -- what is shown ----------------------------------------------------------------------------------------------
    def show(self, board: BoardSnapshot | None, now: int, today: date) -> None:
        """Takes a whole board, or None for no board."""
        self.beginResetModel()
        self.board = board
        cards = board.cards if board else ()
        self._all = {card.id: card for card in cards}
        cells = by_cell(cards)
        self.facts = BoardFacts(board, cells, now, today) if board else None
        self.tally = Tally(board, cells) if board else None
        self._refill(cells)
        self.endResetModel()

    def set_filter(self, passes: Predicate | None) -> None:
        """Shows only cards that pass; None shows all."""
        self.beginResetModel()
        self._passes = passes
        self._refill(by_cell(self._all.values()))
        self.endResetModel()

    def take_filter(self, passes: Predicate | None) -> None:
        """Sets the filter for the board that is shown next."""
        self._passes = passes

    @property
    def is_filtered(self) -> bool:
        """Whether a filter is set."""
        return self._passes is not None

    @property
    def total(self) -> int:
        """Cards on the board, shown or not."""
        return len(self._all)

    def _refill(self, cells: Mapping[CellKey, Sequence[Card]]) -> None:
        passes, self.cells = self._passes, {}
        for key, cards in cells.items():
            shown = cards if passes is None else [card for card in cards if passes(card)]
            # Pairs sort without a key function, and what is in order already costs next to nothing.
            places = sorted([(card.rank, card.id) for card in shown])
            if places:
                self.cells[key] = [card_id for _rank, card_id in places]
        self._rows = [card_id for ids in self.cells.values() for card_id in ids]
        self._row_of = {card_id: row for row, card_id in enumerate(self._rows)}

    def _place(self, card_id: str) -> tuple[str, str]:
        return self._all[card_id].rank, card_id

    def apply(self, cards: Sequence[Card], asked: Iterable[str], now: int, today: date) -> None:
        """Takes new values of some cards; those asked for and not given (or archived) are gone."""
        if self.board is None:
            return
        board_id = self.board.board.id
        fresh = {card.id: card for card in cards if card.archived_at is None and card.board_id == board_id}
        asked = set(asked) | fresh.keys()
        shown = {card_id for card_id, card in fresh.items() if self._shows(card)}
        leaving = [card_id for card_id in asked if card_id in self._row_of and card_id not in shown]
        arriving = [card_id for card_id in shown if card_id not in self._row_of]
        is_many = len(leaving) + len(arriving) > _FEW
        if is_many:
            self.beginResetModel()
        else:
            # Rows go while their cards are still known: the view may ask for them on the way.
            self._remove_rows(leaving)
        touched: set[CellKey] = set()
        for card_id in asked:
            touched |= self._replace(card_id, fresh.get(card_id))
        if self.facts is None or now - self.facts.now > FACTS_LAST_MS or today != self.facts.today:
            self.facts = BoardFacts(self.board, by_cell(self._all.values()), now, today)
        if is_many:
            gone = set(leaving)
            self._rows = [card_id for card_id in self._rows if card_id not in gone] + arriving
            self._row_of = {card_id: row for row, card_id in enumerate(self._rows)}
            self.endResetModel()
            return
        self._add_rows(arriving)
        for card_id in shown:
            index = self.index(self._row_of[card_id])
            self.dataChanged.emit(index, index)
        self.cells_changed.emit(touched, set(fresh))

    def _replace(self, card_id: str, card: Card | None) -> set[CellKey]:
        """Puts one card's new value (None: it is gone) into the counts and the cells."""
        touched: set[CellKey] = set()
        old = self._all.get(card_id)
        if old is not None:
            key = (old.column_id, old.swimlane_id)
            touched.add(key)
            if self.tally is not None:
                self.tally.count(old, -1)
            if card_id in self.cells.get(key, ()):
                self.cells[key].remove(card_id)
            del self._all[card_id]
        if card is not None:
            key = (card.column_id, card.swimlane_id)
            touched.add(key)
            self._all[card_id] = card
            if self.tally is not None:
                self.tally.count(card, 1)
            if self._shows(card):
                insort(self.cells.setdefault(key, []), card_id, key=self._place)
        return touched

    def _remove_rows(self, card_ids: Iterable[str]) -> None:
        for card_id in card_ids:
            row = self._row_of[card_id]
            self.beginRemoveRows(_NOWHERE, row, row)
            del self._rows[row]
            self._row_of = {known: place for place, known in enumerate(self._rows)}
            self.endRemoveRows()

    def _add_rows(self, card_ids: Sequence[str]) -> None:
        if card_ids:
            first = len(self._rows)
            self.beginInsertRows(_NOWHERE, first, first + len(card_ids) - 1)
            self._rows += card_ids
            self._row_of |= {card_id: first + place for place, card_id in enumerate(card_ids)}
            self.endInsertRows()

    def _shows(self, card: Card) -> bool:
        return self._passes is None or self._passes(card)

    # -- asking -----------------------------------------------------------------------------------------------------
    def all_cards(self) -> Iterable[Card]:
        """Every card of the board, shown or not."""
        return self._all.values()

    def card(self, card_id: str) -> Card:
        """The card of that id; KeyError when it is not on the board."""
        return self._all[card_id]

    def find(self, card_id: str) -> Card | None:
        """The card of that id, if it is on the board."""
        return self._all.get(card_id)

    def id_at(self, index: Index) -> str:
        """The card id of a row."""
        return self._rows[index.row()]

    def index_of(self, card_id: str | None) -> QModelIndex:
        """The row of a card; invalid when it is not shown."""
        row = self._row_of.get(card_id) if card_id else None
        return QModelIndex() if row is None else self.index(row)

    def in_board_order(self, card_ids: Iterable[str]) -> list[str]:
        """The cards by column, swimlane and place."""
        if self.board is None:
            return []
        columns = {column.id: place for place, column in enumerate(self.board.columns)}
        lanes = {lane.id: place for place, lane in enumerate(self.board.swimlanes)}
        known = [self._all[card_id] for card_id in card_ids if card_id in self._all]
        known.sort(key=lambda c: (lanes.get(c.swimlane_id, 0), columns.get(c.column_id, 0), c.rank, c.id))
        return [card.id for card in known]

    def cell_of(self, card_id: str) -> CellKey:
        """Column and swimlane of a card."""
        card = self._all[card_id]
        return card.column_id, card.swimlane_id

    def verdict(self, card_ids: Sequence[str], column_id: str, swimlane_id: str) -> MoveVerdict:
        """What the rules of the board say to a move."""
        board = self.board
        if board is None:
            raise ValueError("no board is shown")
        load = self.tally.load() if self.tally else load_of(board)
        cards = [self._all[card_id] for card_id in card_ids]
        if any(card.blocked_by for card in cards):
            load = load._replace(blocked=self.blocked_rule(card_ids))
        return verdict(load, [moving(card) for card in cards], column_id, swimlane_id)

    # -- Qt's model -------------------------------------------------------------------------------------------------
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Cards that pass the filter."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title, words for a screen reader, tooltip, or the card itself (CardRole)."""
        if not index.isValid() or self.facts is None or index.row() >= len(self._rows):
            return None
        card = self._all[self._rows[index.row()]]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return card.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken_card(card, self.facts)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip_of(card, self.facts, self._waits_for(card))
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return ". ".join(waiting_lines(self._waits_for(card)))
        return card if role == CardRole else None

    def _waits_for(self, card: Card) -> Sequence[str]:
        return self.blockers(card) if card.blocked_by and card.done_at is None else ()

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Asks for another title; the card changes when the board answers."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        card, title = self._all[self._rows[index.row()]], " ".join(str(value).split())
        if title and title != card.title:
            self.title_edited.emit(card.id, title)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cards can be selected, edited and dragged; drops are for the board, not for a card."""
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        fixed = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren
        return fixed if self.is_read_only else fixed | flag.ItemIsEditable | flag.ItemIsDragEnabled

    # -- drag and drop ----------------------------------------------------------------------------------------------
    def supportedDropActions(self) -> Qt.DropAction:
        """Cards are moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Ids only: nothing of a card leaves the window."""
        return [CARDS_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The ids of the cards in board order."""
        return pack_ids(self.in_board_order(self.id_at(index) for index in indexes))

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Whether these are cards of this board and the cell exists; limits are asked for with `verdict`."""
        ids = ids_in(data)
        return (
            bool(ids)
            and action == Qt.DropAction.MoveAction
            and not parent.isValid()
            and not self.is_read_only
            and self._cell(column) is not None
            and -1 <= row < len(self._rows)
            and all(card_id in self._all for card_id in ids)
        )

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Asks for the move; the rows stay until the board answers."""
        cell = self._cell(column)
        if cell is None or not self.canDropMimeData(data, action, row, column, parent):
            return False
        ids = ids_in(data)
        before = self._rows[row] if row >= 0 else None
        self.move_requested.emit(ids, cell[0], cell[1], self.not_moving(before, ids))
        return True

    def not_moving(self, before: str | None, ids: Sequence[str]) -> str | None:
        """The card to stand before, or the next in its cell that is not itself on the way."""
        if before is None or before not in ids:
            return before
        cell = self.cells[self.cell_of(before)]
        later = cell[cell.index(before) + 1 :]
        return next((card_id for card_id in later if card_id not in ids), None)

    def cell_number(self, column_id: str, swimlane_id: str) -> int:
        """The `column` of a drop into a cell."""
        if self.board is None:
            return -1
        columns = [column.id for column in self.board.columns]
        lanes = [lane.id for lane in self.board.swimlanes]
        return lanes.index(swimlane_id) * len(columns) + columns.index(column_id)

    def _cell(self, number: int) -> CellKey | None:
        if self.board is None or not 0 <= number < len(self.board.columns) * len(self.board.swimlanes):
            return None
        lane, column = divmod(number, len(self.board.columns))
        return self.board.columns[column].id, self.board.swimlanes[lane].id
