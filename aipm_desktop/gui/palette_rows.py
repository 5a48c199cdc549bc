"""The rows of the palette: what they are, how they are ranked, how they are painted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from aipm_desktop.gui import theme
from aipm_desktop.gui.fuzzy import fold, score
from aipm_desktop.gui.resources import pixmap
from aipm_desktop.store.search import MARK_END, MARK_START

ROW = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class PaletteRow:
    """One line to choose. Without `act` it is the heading of a section. `below` may hold search marks.

    `is_faint`: it can be chosen, but hardly leads where one wants.
    """

    text: str
    act: Callable[[], object] | None = None
    icon: str = ""
    aside: str = ""
    keys: str = ""
    below: str = ""
    words: str = ""
    """More words it is found by."""
    is_faint: bool = False


def ranked(rows: Iterable[PaletteRow], query: str, limit: int) -> list[PaletteRow]:
    """The rows that fit, best first; all in their order for an empty query."""
    wanted = fold(query.strip())
    if not wanted:
        return list(rows)[:limit]
    found: list[tuple[float, PaletteRow]] = []
    for row in rows:
        fit = score(wanted, fold(row.text))
        # Other words (the client of a board, an English name) count, but less than the text itself.
        other = score(wanted, fold(f"{row.text} {row.words}")) if row.words else None
        best = max(
            (value for value in (fit, None if other is None else other - 30) if value is not None),
            default=None,
        )
        if best is not None:
            found.append((best, row))
    found.sort(key=lambda pair: -pair[0])
    return [row for _, row in found[:limit]]


class PaletteModel(QAbstractListModel):
    """The rows shown now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[PaletteRow] = []

    def show(self, rows: Sequence[PaletteRow]) -> None:
        """Replaces the rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row(self, index: Index) -> PaletteRow | None:
        """The row at an index."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def first_choice(self) -> QModelIndex:
        """The first row that can be chosen."""
        for number, row in enumerate(self._rows):
            if row.act is not None:
                return self.index(number)
        return QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row(index)
        if row is None or row.act is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            below = row.below.replace(MARK_START, "").replace(MARK_END, "")
            return ", ".join(part for part in (row.text, row.aside, row.keys, below) if part)
        return row if role == ROW else None


class PaletteDelegate(QStyledItemDelegate):
    """Paints a row: icon, text, what it belongs to, its keys, and the found words below."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: PaletteRow = index.data(ROW)
        return QSize(200, 28 if row.act is None else 50 if row.below else 34)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: PaletteRow = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors, rect = theme.current(), option.rect
        if row.act is None:
            painter.setFont(theme.ui_font(11, QFont.Weight.DemiBold))
            painter.setPen(colors.color("ink3"))
            painter.drawText(rect.adjusted(12, 6, -12, 0), Qt.AlignmentFlag.AlignVCenter, row.text)
        else:
            is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
            is_under = bool(option.state & QStyle.StateFlag.State_MouseOver)
            if is_selected or is_under:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(colors.color("accentbg" if is_selected else "hover"))
                painter.drawRoundedRect(rect.adjusted(4, 1, -4, -1), 6, 6)
            self._paint_row(painter, rect, row, is_selected=is_selected)
        painter.restore()

    def _paint_row(self, painter: QPainter, rect: QRect, row: PaletteRow, *, is_selected: bool) -> None:
        colors = theme.current()
        line = QRect(
            rect.left() + 12,
            rect.top() + (6 if row.below else 0),
            rect.width() - 24,
            22 if row.below else rect.height(),
        )
        if row.icon:
            ratio = painter.device().devicePixelRatioF()
            drawn = pixmap(row.icon, "accent" if is_selected else "ink3", 16, ratio)
            painter.drawPixmap(line.left(), line.center().y() - 7, drawn)
        right = line.right()
        if row.keys:
            right = self._paint_keys(painter, line, row.keys)
        if row.aside:
            painter.setFont(theme.ui_font(12))
            painter.setPen(colors.color("ink3"))
            width = min(painter.fontMetrics().horizontalAdvance(row.aside) + 2, line.width() // 2)
            aside = painter.fontMetrics().elidedText(row.aside, Qt.TextElideMode.ElideRight, width)
            room = QRect(right - width, line.top(), width, line.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, aside)
            right -= width + 12
        painter.setFont(theme.ui_font(13))
        painter.setPen(colors.color("ink3" if row.is_faint else "ink"))
        room = QRect(line.left() + 28, line.top(), right - line.left() - 28, line.height())
        text = painter.fontMetrics().elidedText(row.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        if row.below:
            below = QRect(line.left() + 28, line.bottom() - 1, rect.right() - line.left() - 44, 20)
            _paint_snippet(painter, below, row.below)

    @staticmethod
    def _paint_keys(painter: QPainter, line: QRect, keys: str) -> int:
        colors = theme.current()
        painter.setFont(theme.ui_font(11))
        width = painter.fontMetrics().horizontalAdvance(keys) + 10
        box = QRect(line.right() - width, line.center().y() - 9, width, 19)
        painter.setPen(colors.color("line"))
        painter.setBrush(colors.color("bg"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(colors.color("ink3"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, keys)
        return box.left() - 12


def _paint_snippet(painter: QPainter, room: QRect, snippet: str) -> None:
    """A line of found text, the found words strong, cut at the right edge."""
    colors = theme.current()
    x = room.left()
    is_strong = False
    text = " ".join(snippet.split())
    for part in text.replace(MARK_END, MARK_START).split(MARK_START):
        font = theme.ui_font(12, QFont.Weight.DemiBold if is_strong else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(colors.color("ink" if is_strong else "ink2"))
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(part, Qt.TextElideMode.ElideRight, max(0, room.right() - x))
        painter.drawText(
            QRect(x, room.top(), room.right() - x, room.height()), Qt.AlignmentFlag.AlignVCenter, shown
        )
        x += metrics.horizontalAdvance(part)
        is_strong = not is_strong
        if x >= room.right():
            return
