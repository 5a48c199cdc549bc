"""The rows of the timeline as Qt's list model: what a screen reader hears, and which card a row is."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from aipm_desktop.gui.timeline.facts import TimelineFacts
from aipm_desktop.gui.timeline.rows import Row, Rows
from aipm_desktop.gui.timeline.words import card_tip, spoken_card, spoken_group

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class RowListModel(QAbstractListModel):
    """Headings and cards from top to bottom."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.facts: TimelineFacts | None = None
        self.rows = Rows()
        self.folded: frozenset[str] = frozenset()

    def show(self, facts: TimelineFacts | None, rows: Rows, folded: Collection[str] = ()) -> None:
        """Takes other rows; when they are the same ones in the same order, only what they say is told as changed."""
        is_same = rows.lines == self.rows.lines and facts is not None and self.facts is not None
        if not is_same:
            self.beginResetModel()
        self.facts, self.rows, self.folded = facts, rows, frozenset(folded)
        if not is_same:
            self.endResetModel()
        elif rows.lines:
            self.dataChanged.emit(self.index(0), self.index(len(rows.lines) - 1))

    def row(self, index: Index) -> Row | None:
        """The row of an index; None for none."""
        place = index.row()
        return self.rows.lines[place] if index.isValid() and place < len(self.rows.lines) else None

    def card_at(self, index: Index) -> str:
        """The card of a row; empty for a heading."""
        row = self.row(index)
        return row.card_id if row else ""

    def index_of(self, card_id: str) -> QModelIndex:
        """The row of a card; invalid when it is not shown."""
        place = self.rows.places.get(card_id)
        return QModelIndex() if place is None else self.index(place)

    def index_of_group(self, key: str) -> QModelIndex:
        """The row of a heading; invalid when there is none."""
        places = (place for place, row in enumerate(self.rows.lines) if row == Row(key))
        place = next(places, None)
        return QModelIndex() if place is None else self.index(place)

    def in_order(self, card_ids: Iterable[str]) -> list[str]:
        """The cards that are shown, from top to bottom."""
        places = self.rows.places
        return sorted((card_id for card_id in card_ids if card_id in places), key=places.__getitem__)

    # -- Qt's model -------------------------------------------------------------------------------------------------
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Headings and cards that are not folded away."""
        return 0 if parent.isValid() else len(self.rows.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name, words for a screen reader, tooltip."""
        row, facts = self.row(index), self.facts
        if row is None or facts is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            if row.card_id:
                return spoken_card(facts, row.card_id)
            is_folded = row.group in self.folded
            return spoken_group(facts, self.rows.groups[row.group], is_folded=is_folded)
        if role == Qt.ItemDataRole.ToolTipRole and row.card_id:
            return card_tip(facts, row.card_id)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cards can be selected; headings only have the focus."""
        flag, row = Qt.ItemFlag, self.row(index)
        if row is None:
            return flag.NoItemFlags
        fixed = flag.ItemIsEnabled | flag.ItemNeverHasChildren
        return fixed | flag.ItemIsSelectable if row.card_id else fixed
