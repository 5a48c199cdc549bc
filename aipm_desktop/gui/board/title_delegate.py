"""Where and how a card's title is edited; the editor itself is read when a title is first edited."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

if TYPE_CHECKING:
    from aipm_desktop.gui.board.title_editor import TitleEditor

Index = QModelIndex | QPersistentModelIndex


class TitleDelegate(QStyledItemDelegate):
    """Makes title editors; the board paints its cards itself."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """An editor for one card's title."""
        from aipm_desktop.gui.board.title_editor import TitleEditor

        editor = TitleEditor(parent)
        editor.finished.connect(self._finish)
        return editor

    def _finish(self) -> None:
        editor = self.sender()
        if isinstance(editor, QWidget):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Shows the whole title, selected."""
        cast("TitleEditor", editor).begin(str(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Asks for the title as it was typed."""
        model.setData(index, cast("TitleEditor", editor).toPlainText(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Covers the card below its number, and more where the title is longer."""
        place = option.rect.adjusted(2, 20, -2, 0)
        place.setHeight(max(64, place.height() - 2))
        editor.setGeometry(place)
