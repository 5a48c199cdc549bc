"""The board's keys: arrows move the focus, Ctrl+arrows the cards, letters act on what is chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QKeyEvent

from aipm_desktop.gui.board import walk
from aipm_desktop.gui.board.grid import CellKey

if TYPE_CHECKING:
    from aipm_desktop.gui.board.view import BoardView

Key = Qt.Key
Flag = QItemSelectionModel.SelectionFlag
_NONE = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ARROWS = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, -1), Key.Key_Down: (0, 1)}
_JUMPS = {Key.Key_Home, Key.Key_End, Key.Key_PageUp, Key.Key_PageDown}
_ACTS = {
    Key.Key_D: "due",
    Key.Key_L: "link",
    Key.Key_T: "label",
    Key.Key_B: "block",
    Key.Key_A: "assign",
    Key.Key_M: "move",
    Key.Key_X: "finish",
    Key.Key_Delete: "archive",
}
_ENTER = {Key.Key_Return, Key.Key_Enter}
_DIGITS = {Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4, Key.Key_5}
_EDIT = {Key.Key_E, Key.Key_F2}


class BoardKeys:
    """What a key press on the board does."""

    def __init__(self, view: BoardView) -> None:
        self._view = view
        self._gathers = False
        """Whether Space has begun a selection that arrows must not take away."""
        self.answer: Callable[[int], bool] = lambda _key: False
        """Takes a key as the answer to a question the page asks; asked first."""
        self.has_question: Callable[[], bool] = lambda: False

    def wants(self, event: QKeyEvent) -> bool:
        """Whether the board answers the key, so that no shortcut of the window takes it."""
        key, modifiers = Key(event.key()), _modifiers(event)
        if modifiers == _NONE:
            if self.has_question() and (key in _DIGITS or key == Key.Key_Escape):
                return True
            plain = {*_ARROWS, *_JUMPS, *_ACTS, *_ENTER, *_EDIT, Key.Key_N, Key.Key_Space}
            return key in plain or (key == Key.Key_Escape and bool(self._view.selected_ids()))
        if modifiers == _CTRL:
            return key in _ARROWS or key in {Key.Key_Home, Key.Key_End} or key == Key.Key_A
        return modifiers == _SHIFT and key in _ARROWS

    def press(self, event: QKeyEvent) -> bool:
        """Does what the key means; False when it means nothing here."""
        if not self.wants(event):
            return False
        key, modifiers = Key(event.key()), _modifiers(event)
        if self.has_question() and self.answer(key):
            return True
        if key in _ARROWS:
            return self._arrow(key, modifiers)
        if key in _JUMPS:
            self._go(walk.jump(self._view, key, modifiers == _CTRL), extend=False)
        elif modifiers == _CTRL:
            self._select_all()
        elif key in _ACTS:
            if chosen := self._view.chosen_cards():
                self._view.act_requested.emit(_ACTS[key], chosen)
        else:
            self._plain(key)
        return True

    def _plain(self, key: Qt.Key) -> None:
        view, focused = self._view, self._view.focused_id()
        if key == Key.Key_N:
            cell = view.cursor_cell or walk.first_cell(view)
            if cell is not None:
                view.new_card_requested.emit(*cell)
        elif key == Key.Key_Escape:
            self._gathers = False
            view.select_cards(())
        elif focused is None:
            if key in _ENTER and view.cursor_cell is not None:
                view.new_card_requested.emit(*view.cursor_cell)
        elif key in _ENTER:
            view.card_open_requested.emit(focused)
        elif key in _EDIT:
            if not view.model_.is_read_only:
                view.edit_title()
        elif key == Key.Key_Space:
            self._gathers = True
            view.selectionModel().select(view.currentIndex(), Flag.Toggle)

    def _arrow(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        if modifiers == _CTRL:
            return self._carry(*_ARROWS[key])
        self._go(walk.step(self._view, *_ARROWS[key]), extend=modifiers == _SHIFT)
        return True

    def _go(self, target: str | CellKey | None, *, extend: bool) -> None:
        """Moves the focus; a single selected card that had it lets the selection follow."""
        view, focused, selected = self._view, self._view.focused_id(), self._view.selected_ids()
        follows = not self._gathers and len(selected) == 1 and focused in selected
        if isinstance(target, tuple):
            if follows and not extend:
                view.select_cards(())
            view.focus_cell(target)
        elif target is not None:
            if extend and focused is not None:
                self._gathers = True
                view.selectionModel().select(view.model_.index_of(focused), Flag.Select)
                view.selectionModel().select(view.model_.index_of(target), Flag.Select)
            view.focus_card(target, select=follows and not extend)

    def _carry(self, dx: int, dy: int) -> bool:
        """Asks to move the chosen cards one column or one place on."""
        view, chosen = self._view, self._view.chosen_cards()
        if not chosen or view.model_.is_read_only:
            return True
        target = walk.carry(view, chosen, dx, dy)
        if target is not None:
            (column, lane), before = target
            view.model_.move_requested.emit(chosen, column, lane, before)
        return True

    def _select_all(self) -> None:
        """Selects the cards of the cell, and all of the board when they are selected already."""
        view = self._view
        self._gathers = True
        cell = view.model_.cells.get(view.cursor_cell, []) if view.cursor_cell else []
        if cell and not set(cell) <= view.selected_ids():
            view.select_cards(cell)
        else:
            view.select_cards([card_id for ids in view.model_.cells.values() for card_id in ids])


def _modifiers(event: QKeyEvent) -> Qt.KeyboardModifier:
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
