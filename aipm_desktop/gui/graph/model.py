"""The cards of a graph as rows, so that selection, focus and screen readers find what they know."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from aipm_desktop.gui.graph.scene import Scene
from aipm_desktop.gui.graph.words import spoken_node, tooltip_of

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class GraphModel(QAbstractListModel):
    """One row a box, layer by layer from the top, as the scene has them."""

    def __init__(self, scene: Scene, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.scene = scene
        self._rows: list[str] = []
        self._row_of: dict[str, int] = {}

    def follow(self) -> None:
        """Takes the cards that the scene has now, in its order."""
        rows = self.scene.order
        if rows == self._rows:
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self._row_of = {card_id: row for row, card_id in enumerate(rows)}
        self.endResetModel()

    def id_at(self, index: Index) -> str | None:
        """The card of a row."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def index_of(self, card_id: str | None) -> QModelIndex:
        """The row of a card; invalid when it is not shown."""
        row = self._row_of.get(card_id) if card_id else None
        return QModelIndex() if row is None else self.index(row)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Number and title, the words for a screen reader, and the tooltip."""
        card_id, facts = self.id_at(index), self.scene.facts
        node = self.scene.nodes.get(card_id or "")
        if node is None or facts is None or card_id not in facts.cards:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{node.label} {node.card.title}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken_node(facts, node)
        return tooltip_of(facts, node) if role == Qt.ItemDataRole.ToolTipRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemNeverHasChildren
