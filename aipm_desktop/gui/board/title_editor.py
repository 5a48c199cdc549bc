"""The editor that opens over a card's title."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from aipm_desktop.gui import theme

Index = QModelIndex | QPersistentModelIndex


class TitleEditor(QPlainTextEdit):
    """A title in several lines; Enter is done, Esc leaves it as it was."""

    finished = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Title"))
        self.setToolTip(self.tr("Enter keeps the title, Esc leaves it as it was"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setFont(theme.ui_font(12))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends the editing; no key goes on to the board."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.finished.emit()
        else:
            super().keyPressEvent(event)
        event.accept()


class TitleDelegate(QStyledItemDelegate):
    """Makes title editors; the board paints its cards itself."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """An editor for one card's title."""
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
        if isinstance(editor, TitleEditor) and not editor.toPlainText():
            editor.setPlainText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()
            editor.moveCursor(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Asks for the title as it was typed."""
        if isinstance(editor, TitleEditor):
            model.setData(index, editor.toPlainText(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Covers the card below its number, and more where the title is longer."""
        place = option.rect.adjusted(2, 20, -2, 0)
        place.setHeight(max(64, place.height() - 2))
        editor.setGeometry(place)
