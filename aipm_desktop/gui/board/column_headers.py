"""The strip of column headers above the cards: name, count against the limit, menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from aipm_desktop.domain.board import Column
from aipm_desktop.domain.workflow import limit_state, occupies
from aipm_desktop.gui import theme
from aipm_desktop.gui.board.header_menus import column_menu
from aipm_desktop.gui.board.header_parts import Header, NameEditor, QuietButton
from aipm_desktop.gui.board.measure import TextMeasure
from aipm_desktop.gui.board.words import count_text, plain_tooltip, policy_text, translate
from aipm_desktop.gui.labels import cards_text
from aipm_desktop.gui.resources import pixmap
from aipm_desktop.gui.widgets.filling import fill

if TYPE_CHECKING:
    from aipm_desktop.gui.board.view import BoardView

_LINE = 17
_COUNT_ROLES = {"over": "bad", "under": "warn"}


class ColumnHeader(Header):
    """One column's header."""

    def __init__(self, strip: ColumnStrip, column: Column) -> None:
        super().__init__(strip)
        self._strip = strip
        self.column = column
        self.count_shown = ""
        self.done_shown = ""
        self._state = "ok"
        self.button = QuietButton(self)
        self.button.clicked.connect(self._open_menu)
        self.setMouseTracking(True)
        self.take(column)

    def take(self, column: Column) -> None:
        """Shows the column as it is now."""
        self.column = column
        name = translate("Board", "Menu of column {name}").format(name=column.name)
        self.button.rename(name)
        self.setToolTip(plain_tooltip(policy_text(column)))
        self.setAccessibleDescription(policy_text(column))

    def count(self, shown: int, total: int, occupying: int, is_filtered: bool) -> None:
        """Shows how many cards its limit counts (`shown` of them pass the filter), and how many more are finished."""
        self.count_shown = count_text(shown, occupying, self.column.limit, is_filtered)
        self.done_shown = f"✓{total - occupying}" if total > occupying else ""
        self._state = limit_state(occupying, self.column.limit)
        said = [self.column.name, cards_text(total)]
        if self.done_shown:
            said.append(translate("Board", "{count} finished").format(count=total - occupying))
        if self._state == "over":
            said.append(translate("Board", "over the limit"))
        elif self._state == "under":
            said.append(translate("Board", "under the minimum"))
        self.say(", ".join(said), self.count_shown, self._state)

    def lines(self, width: int) -> tuple[tuple[str, ...], int]:
        """The name in one line or two, and the line the count stands in: beside the name where there is room."""
        name, text = self._strip.name, self.column.name
        beside = width - 16 - self._strip.small.width(self.count_shown) - self._done_width()
        lines = name.wrap(text, width - 8, 2)
        for place, line in enumerate(lines):
            if name.width(line) <= beside:
                return lines, place
        if name.widest_word(text) <= beside:
            return name.wrap(text, beside, 2), 0
        return lines, len(lines)

    def _done_width(self) -> float:
        return self._strip.small.width(self.done_shown) + 7 if self.done_shown else 0

    def rename(self) -> None:
        """Edits the name in place."""
        editor = NameEditor(self, self.column.name, QRect(0, 2, self.width(), 28))
        editor.named.connect(lambda name: self._strip.rename_requested.emit(self.column.id, name))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Name at the left, count at the right."""
        strip, colors = self._strip, theme.current()
        painter = QPainter(self)
        if self.column.id in strip.view.grid.collapsed_columns:
            painter.drawPixmap(self.width() // 2 - 7, 8, strip.chevron(self.devicePixelRatioF()))
            return
        painter.setFont(strip.name.font)
        painter.setPen(colors.color("ink"))
        y = 6 + strip.name.ascent
        lines, count_line = self.lines(self.width())
        for line in lines:
            painter.drawText(QPointF(4, y), line)
            y += _LINE
        self._paint_counts(painter, 6 + count_line * _LINE)

    def _paint_counts(self, painter: QPainter, y: int) -> None:
        """How many are finished and how many count, at the right; beside the menu button while that is seen."""
        strip, colors = self._strip, theme.current()
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        place = QRectF(0, y, self.width() - 4, strip.name.height)
        if self.button.is_seen and y < self.button.geometry().bottom():
            place.setRight(self.button.x() - 4)
            taken = strip.small.width(self.count_shown) + self._done_width() + 6
            name_end = QRectF(place.right() - taken, y, self.width() - place.right() + taken, _LINE)
            fill(painter, name_end.toAlignedRect(), self.ground())
        if self.done_shown:
            painter.setFont(strip.small.font)
            painter.setPen(colors.color("ok"))
            painter.drawText(place, align, self.done_shown)
            place.setRight(place.right() - self._done_width())
        painter.setFont(strip.bold.font if self._state == "over" else strip.small.font)
        painter.setPen(colors.color(_COUNT_ROLES.get(self._state, "ink3")))
        painter.drawText(place, align, self.count_shown)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens a collapsed column."""
        if self.column.id in self._strip.view.grid.collapsed_columns:
            self._strip.view.toggle_column(self.column.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click edits the name."""
        if not self._strip.view.model_.is_read_only:
            self.rename()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same menu as the button's."""
        self._open_menu()

    def _open_menu(self) -> None:
        menu = column_menu(self._strip.view, self.column, self._strip.act)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))


class ColumnStrip(QWidget):
    """All column headers; stays above the cards and follows them sideways."""

    rename_requested = Signal(str, str)
    """Column id and its new name."""
    act_requested = Signal(str, str)
    """settings, delete, add_before, add_after, move_left or move_right, and the column id."""

    def __init__(self, view: BoardView) -> None:
        super().__init__(view)
        self.view = view
        self.headers: dict[str, ColumnHeader] = {}
        self.name = TextMeasure(theme.ui_font(13, QFont.Weight.DemiBold))
        self.small = TextMeasure(theme.ui_font(11))
        self.bold = TextMeasure(theme.ui_font(11, QFont.Weight.DemiBold))
        self._placed: object = None
        self.setAccessibleName(self.tr("Columns"))

    def chevron(self, ratio: float) -> QPixmap:
        """The mark of a collapsed column."""
        return pixmap("chevron-right", "ink2", 14, ratio)

    def show_board(self) -> None:
        """Makes a header for each column of the board that is shown."""
        board = self.view.model_.board
        columns = {column.id: column for column in board.columns} if board else {}
        for column_id in self.headers.keys() - columns.keys():
            header = self.headers.pop(column_id)
            header.hide()
            header.deleteLater()
        previous: QWidget | None = None
        for column_id, column in columns.items():
            if column_id in self.headers:
                self.headers[column_id].take(column)
            else:
                self.headers[column_id] = ColumnHeader(self, column)
                self.headers[column_id].show()
            button = self.headers[column_id].button
            if previous is not None:
                QWidget.setTabOrder(previous, button)
            previous = button
        self.headers = {column_id: self.headers[column_id] for column_id in columns}
        self._placed = None
        self.update_counts()

    def update_counts(self) -> None:
        """Counts the cards of each column, shown and all."""
        model = self.view.model_
        if model.tally is None:
            return
        shown: dict[str, int] = {}
        if model.is_filtered:
            roles = {column_id: header.column.role for column_id, header in self.headers.items()}
            for (column, _lane), ids in model.cells.items():
                counted = sum(
                    occupies(roles.get(column), is_done=model.card(one).done_at is not None) for one in ids
                )
                shown[column] = shown.get(column, 0) + counted
        for column_id, (total, occupying) in model.tally.column_counts().items():
            if column_id in self.headers:
                self.headers[column_id].count(shown.get(column_id, 0), total, occupying, model.is_filtered)

    def wanted_height(self) -> int:
        """Room for the longest name, in one line or two."""
        if not self.headers:
            return 0
        grid = self.view.grid
        lines = 1
        for column, column_id in enumerate(grid.columns):
            if column_id in self.headers and column_id not in grid.collapsed_columns:
                name, count_line = self.headers[column_id].lines(grid.column_x(column)[1])
                lines = max(lines, len(name), count_line + 1)
        return 12 + lines * _LINE

    def place(self) -> None:
        """Puts each header above its column."""
        area, grid = self.view.viewport().geometry(), self.view.grid
        height = self.wanted_height()
        places = (area.x(), area.y(), area.width(), height, self.view.horizontalOffset(), grid.columns)
        shape = tuple(grid.column_x(column) for column in range(len(grid.columns)))
        if self._placed == (places, shape):
            return
        self._placed = (places, shape)
        self.setGeometry(area.x(), area.y() - height, area.width(), height)
        for column, column_id in enumerate(grid.columns):
            if column_id in self.headers:
                header = self.headers[column_id]
                x, width = grid.column_x(column)
                header.setGeometry(x - self.view.horizontalOffset(), 0, width, height)
                is_narrow = column_id in grid.collapsed_columns
                header.button.move((width - 22) // 2 if is_narrow else width - 22, 5)

    def act(self, action: str, column_id: str) -> None:
        """Does what the menu was asked for, or passes it on."""
        if action == "collapse":
            self.view.toggle_column(column_id)
        elif action == "rename" and column_id in self.headers:
            self.headers[column_id].rename()
        else:
            self.act_requested.emit(action, column_id)
