"""What lives at the foot of a cell: the button that offers a new card, and the line that takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QPushButton

from aipm_desktop.gui import theme
from aipm_desktop.gui.board.grid import CellKey
from aipm_desktop.gui.board.words import translate

if TYPE_CHECKING:
    from aipm_desktop.domain.board import BoardSnapshot
    from aipm_desktop.domain.quick_add import Vocabulary
    from aipm_desktop.gui.board.quick_add import QuickAdd
    from aipm_desktop.gui.board.view import BoardView

_LINE_WIDTH = 300


class CellFoot(QObject):
    """Keeps the button and the line in place while the board scrolls and changes."""

    card_wanted = Signal(object, str, str)
    """A CardDraft, column id and swimlane id."""
    closed = Signal()

    def __init__(self, view: BoardView) -> None:
        super().__init__(view)
        self._view = view
        self.line: QuickAdd | None = None
        self.cell: CellKey | None = None
        self._hovered: tuple[int, int] | None = None
        self.button = QPushButton(translate("Board", "+ Card"), view.viewport())
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.setAccessibleName(translate("Board", "New card here"))
        self.button.setToolTip(translate("Board", "New card here (N)"))
        theme.set_role(self.button, "ghost")
        self.button.clicked.connect(self._press)
        self.button.hide()
        view.hovered.connect(self.hover)
        view.laid_out.connect(self.place)
        view.cursor_moved.connect(self.place)

    def hover(self, cell: tuple[int, int] | None) -> None:
        """Offers a card in the cell under the pointer."""
        if cell != self._hovered:
            self._hovered = cell
            self.place()

    def open(self, key: CellKey) -> None:
        """Opens the line in a cell, with what was typed when it was open elsewhere."""
        view, board, facts = self._view, self._view.model_.board, self._view.model_.facts
        cell = view.cell_numbers(key)
        if board is None or facts is None or cell is None or view.model_.is_read_only:
            return
        if not view.grid.is_open(*cell):
            grid = view.grid
            view.set_collapsed(grid.collapsed_columns - {key[0]}, grid.collapsed_lanes - {key[1]})
        from aipm_desktop.gui.board.quick_add import QuickAdd

        typed = self.line.line.text() if self.line is not None else ""
        self._drop_line()
        self.cell = key
        line = QuickAdd(
            view.viewport(), self._words(board), lambda: facts.today, view.column_names.get(key[0], "")
        )
        line.card_wanted.connect(lambda draft: self.card_wanted.emit(draft, *key))
        line.closed.connect(self.close)
        line.resized.connect(self._make_room)
        self.line = line
        line.line.setText(typed)
        self._make_room()
        line.show()
        line.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_next(self) -> None:
        """Empties the line for the next card, which may name what the last one brought: a label, a person, itself."""
        board = self._view.model_.board
        if self.line is not None and board is not None:
            self.line.vocabulary = self._words(board)
            self.line.clear()

    def _words(self, board: BoardSnapshot) -> Vocabulary:
        from aipm_desktop.domain.quick_add import Vocabulary

        return Vocabulary(
            tuple(label.name for label in board.labels.values()),
            tuple(name for person in board.people.values() for name in (person.name, person.initials)),
            board.board.prefix,
            tuple(column.name for column in board.columns),
            tuple(lane.name for lane in board.swimlanes if lane.name),
            {card.number: card.title for card in self._view.model_.all_cards()},
        )

    def close(self) -> None:
        """Closes the line and gives the keyboard back to the board."""
        if self.line is None:
            return
        self._drop_line()
        self.cell = None
        self._view.grid.set_room(("", ""), 0)
        self._view.updateGeometries()
        self._view.viewport().update()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def _drop_line(self) -> None:
        if self.line is not None:
            self.line.hide()
            self.line.deleteLater()
            self.line = None

    def _make_room(self) -> None:
        """Keeps room for the line at the cell's foot and brings it into sight."""
        view = self._view
        cell = view.cell_numbers(self.cell) if self.cell is not None else None
        if self.line is None or self.cell is None or cell is None:
            return
        width = self._line_width()
        view.grid.set_room(self.cell, self.line.wanted_height(width) + 6)
        view.updateGeometries()
        view.show_rect(view.box_rect(view.grid.foot_box(*cell)))
        view.viewport().update()
        self.place()

    def _line_width(self) -> int:
        return min(max(self._view.grid.card_width, _LINE_WIDTH), self._view.viewport().width() - 16)

    def place(self) -> None:
        """Puts line and button where their cells are now."""
        self._place_line()
        view = self._view
        cell = self._hovered or (view.empty_cursor() if view.hasFocus() else None)
        if cell is None or self.line is not None or view.model_.is_read_only or not self._is_there(cell):
            self.button.hide()
            return
        rect = view.box_rect(view.grid.foot_box(*cell))
        self.button.setGeometry(rect.x(), rect.y(), rect.width(), min(rect.height(), 26))
        self.button.setVisible(rect.top() >= 0 and self._hovered is not None)

    def _is_there(self, cell: tuple[int, int]) -> bool:
        grid = self._view.grid
        return cell[0] < len(grid.columns) and cell[1] < len(grid.lanes) and grid.is_open(*cell)

    def _place_line(self) -> None:
        view = self._view
        if self.line is None or self.cell is None:
            return
        cell = view.cell_numbers(self.cell)
        if cell is None:
            self.close()
            return
        rect, width = view.box_rect(view.grid.foot_box(*cell)), self._line_width()
        x = max(8, min(rect.x(), view.viewport().width() - width - 8))
        self.line.setGeometry(x, rect.y(), width, self.line.wanted_height(width))
        self.line.raise_()

    def _press(self) -> None:
        if self._hovered is not None and self._is_there(self._hovered):
            column, lane = self._hovered
            self.open((self._view.grid.columns[column], self._view.grid.lanes[lane]))
