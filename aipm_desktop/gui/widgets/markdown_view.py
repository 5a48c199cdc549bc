"""Markdown as people read it: no HTML, no pictures from elsewhere, links only where they can do no harm."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QFont,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QToolTip, QWidget

from aipm_desktop.gui import theme
from aipm_desktop.gui.widgets.line_ends import keep_line_ends
from aipm_desktop.gui.widgets.texts import plain_tip

SAFE_SCHEMES = ("http", "https", "mailto")
_SPACE = 6
# Border and padding that the style sheet gives, above and below the text.
_CHROME = 10
_DIALECT = QTextDocument.MarkdownFeature(
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub.value
    | QTextDocument.MarkdownFeature.MarkdownNoHTML.value
)


def open_link(url: QUrl) -> bool:
    """Opens a web or mail address outside the app; any other kind of address is refused."""
    if url.scheme().lower() not in SAFE_SCHEMES:
        return False
    return QDesktopServices.openUrl(url)


def dress(document: QTextDocument) -> None:
    """Gives a document read from markdown the sizes and colours of the panel; Qt's own are those of a web page."""
    colors = theme.current()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    block = document.begin()
    while block.isValid():
        form = block.blockFormat()
        cursor.setPosition(block.position())
        is_code = form.hasProperty(QTextFormat.Property.BlockCodeFence.value)
        is_quote = form.hasProperty(QTextFormat.Property.BlockQuoteLevel.value)
        form.setTopMargin(_SPACE if form.headingLevel() else 0)
        form.setBottomMargin(
            0 if block.textList() is not None or is_code or not block.next().isValid() else _SPACE
        )
        form.setLineHeight(125, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if is_code:
            form.setNonBreakableLines(False)
            form.setBackground(colors.color("lane"))
        if is_quote:
            form.setLeftMargin(12)
        cursor.setBlockFormat(form)
        if form.headingLevel() or is_quote:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(_heading(form.headingLevel()) if form.headingLevel() else _quote())
        block = block.next()
    cursor.endEditBlock()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            grid = frame.format()
            grid.setBorderCollapse(True)
            grid.setBorder(1)
            grid.setBorderBrush(colors.color("line"))
            grid.setCellPadding(4)
            frame.setFormat(grid)


def _heading(level: int) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFont(theme.ui_font({1: 16, 2: 15, 3: 14}.get(level, 13), QFont.Weight.DemiBold))
    return look


def _quote() -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(theme.current().color("ink2"))
    return look


class MarkdownView(QTextBrowser):
    """Shows markdown as tall as it is. A click beside a link or Enter emits `edit_requested`; the address of a link
    shows in its tooltip before it is opened.
    """

    edit_requested = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source: str | None = None
        self._is_editable = False
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(0)
        self.document().setIndentWidth(18)
        theme.set_role(self, "inplace")
        self.anchorClicked.connect(open_link)
        theme.notifier().changed.connect(self._show)

    def show_markdown(self, source: str) -> None:
        """Shows a text; the same text again costs nothing."""
        if source == self._source:
            return
        self._source = source
        self._show()

    def _show(self) -> None:
        document = self.document()
        document.setMarkdown(keep_line_ends(self._source or ""), _DIALECT)
        dress(document)
        self._fit()

    def set_editable(self, is_editable: bool) -> None:
        """Whether a click asks to edit."""
        self._is_editable = is_editable
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor if is_editable else Qt.CursorShape.ArrowCursor)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        # Whatever a text names, a file of this computer or an address, is never fetched. Something must be answered:
        # for nothing, the document would go and read the file itself.
        return QByteArray()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            address = self.anchorAt(self.viewport().mapFrom(self, event.pos()))
            if address:
                QToolTip.showText(event.globalPos(), plain_tip(address), self)
                return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        on_link = bool(self.anchorAt(event.position().toPoint()))
        super().mouseReleaseEvent(event)
        event.accept()
        is_click = event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection()
        if self._is_editable and is_click and not on_link:
            self.edit_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        on_link = bool(self.textCursor().charFormat().anchorHref()) and self.textCursor().hasSelection()
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if self._is_editable and is_plain and ((is_enter and not on_link) or event.key() == Qt.Key.Key_E):
            self.edit_requested.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: Any) -> None:
        # The view is as tall as its text: the panel around it scrolls.
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            QTimer.singleShot(0, self, self._fit)

    def sizeHint(self) -> QSize:
        return QSize(120, self._fitting_height())

    def _fitting_height(self) -> int:
        return round(self.document().size().height()) + _CHROME

    def _fit(self) -> None:
        height = self._fitting_height()
        if height != self.height():
            self.setFixedHeight(height)
