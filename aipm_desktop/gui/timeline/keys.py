"""The timeline's keys: up and down go from row to row, left and right along links, Ctrl+arrows change the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent

from aipm_desktop.gui.marking import QT_TRANSLATE_NOOP
from aipm_desktop.gui.timeline import edits
from aipm_desktop.gui.timeline.sheet import ROW

if TYPE_CHECKING:
    from aipm_desktop.gui.timeline.view import TimelineView

Key = Qt.Key
Flag = QItemSelectionModel.SelectionFlag
_NONE = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier
_ACROSS = {Key.Key_Left: -1, Key.Key_Right: 1}
_DOWN = {Key.Key_Up: -1, Key.Key_Down: 1}
_JUMPS = {Key.Key_Home, Key.Key_End, Key.Key_PageUp, Key.Key_PageDown}
_ENTER = {Key.Key_Return, Key.Key_Enter}
_ZOOMS = {Key.Key_Plus: 2, Key.Key_Equal: 2, Key.Key_Minus: -2, Key.Key_Underscore: -2}
_ACTS = {
    Key.Key_S: "start",
    Key.Key_D: "due",
    Key.Key_A: "assign",
    Key.Key_L: "link",
    Key.Key_X: "finish",
    Key.Key_T: "today",
    Key.Key_G: "group",
    Key.Key_V: "level",
}
_LABEL_STEP = 24

TIMELINE_KEYS = (
    (QT_TRANSLATE_NOOP("Timeline", "From row to row"), QT_TRANSLATE_NOOP("Timeline", "Up, Down")),
    (
        QT_TRANSLATE_NOOP("Timeline", "Along the links"),
        QT_TRANSLATE_NOOP("Timeline", "Left, Right"),
    ),
    (QT_TRANSLATE_NOOP("Timeline", "Fold or open a heading"), QT_TRANSLATE_NOOP("Timeline", "Left, Right")),
    (
        QT_TRANSLATE_NOOP("Timeline", "Start a day earlier or later"),
        QT_TRANSLATE_NOOP("Timeline", "Ctrl+Left, Right"),
    ),
    (
        QT_TRANSLATE_NOOP("Timeline", "Estimate a day less or more"),
        QT_TRANSLATE_NOOP("Timeline", "Ctrl+Shift+Left, Right"),
    ),
    (QT_TRANSLATE_NOOP("Timeline", "Open the card"), QT_TRANSLATE_NOOP("Timeline", "Enter")),
    (
        QT_TRANSLATE_NOOP("Timeline", "Start day, due day, people, link, done"),
        QT_TRANSLATE_NOOP("Timeline", "S, D, A, L, X"),
    ),
    (QT_TRANSLATE_NOOP("Timeline", "Scroll to the bar"), QT_TRANSLATE_NOOP("Timeline", "C")),
    (QT_TRANSLATE_NOOP("Timeline", "Scroll to today"), QT_TRANSLATE_NOOP("Timeline", "T")),
    (QT_TRANSLATE_NOOP("Timeline", "Group by the next"), QT_TRANSLATE_NOOP("Timeline", "G")),
    (QT_TRANSLATE_NOOP("Timeline", "Level, or as the links allow"), QT_TRANSLATE_NOOP("Timeline", "V")),
    (QT_TRANSLATE_NOOP("Timeline", "Zoom"), QT_TRANSLATE_NOOP("Timeline", "+, −")),
    (
        QT_TRANSLATE_NOOP("Timeline", "Scroll the days"),
        QT_TRANSLATE_NOOP("Timeline", "Shift+Left, Right"),
    ),
    (
        QT_TRANSLATE_NOOP("Timeline", "Labels narrower or wider"),
        QT_TRANSLATE_NOOP("Timeline", "Alt+Left, Right"),
    ),
)
"""What the sheet of keys says of the timeline: what is done, and by which keys."""


class TimelineKeys:
    """What a key press on the timeline does."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view

    def wants(self, event: QKeyEvent) -> bool:
        """Whether the timeline answers the key, so that no shortcut of the window takes it."""
        key, modifiers = Key(event.key()), _modifiers(event)
        if key in _ZOOMS and modifiers in (_NONE, _SHIFT):
            return True
        if modifiers == _NONE:
            plain = {*_ACROSS, *_DOWN, *_JUMPS, *_ENTER, *_ACTS, Key.Key_C, Key.Key_Space}
            is_escape = key == Key.Key_Escape
            return key in plain or (is_escape and (self._view.is_live or bool(self._view.selected_ids())))
        if modifiers == _CTRL:
            return key in _ACROSS or key in {Key.Key_Home, Key.Key_End, Key.Key_A}
        if modifiers == _SHIFT:
            return key in _ACROSS or key in _DOWN
        return key in _ACROSS and modifiers in (_CTRL | _SHIFT, _ALT)

    def press(self, event: QKeyEvent) -> bool:
        """Does what the key means; False when it means nothing here."""
        if not self.wants(event):
            return False
        key, modifiers, view = Key(event.key()), _modifiers(event), self._view
        if key in _ZOOMS:
            view.zoom_by(_ZOOMS[key])
        elif key in _ACROSS:
            self._across(_ACROSS[key], modifiers)
        elif key in _DOWN:
            self._go_by(_DOWN[key], extend=modifiers == _SHIFT)
        elif key in _JUMPS:
            self._jump(key)
        elif modifiers == _CTRL:
            view.select_cards([row.card_id for row in view.sheet.rows.lines if row.card_id])
        elif key in _ACTS:
            view.act_requested.emit(_ACTS[key], view.chosen_cards())
        else:
            self._plain(key)
        return True

    def _plain(self, key: Qt.Key) -> None:
        view = self._view
        card_id, group = view.focused_card(), view.focused_row()[0]
        if key == Key.Key_Escape:
            if view.is_live:
                view.mouse.cancel()
            else:
                view.select_cards(())
        elif key == Key.Key_C and card_id:
            view.show_bar(card_id)
        elif key in _ENTER and card_id:
            view.card_open_requested.emit(card_id)
        elif key in _ENTER or (key == Key.Key_Space and not card_id):
            if group:
                view.fold_requested.emit(group)
        elif key == Key.Key_Space:
            view.selectionModel().select(view.currentIndex(), Flag.Toggle)

    def _across(self, by: int, modifiers: Qt.KeyboardModifier) -> None:
        view = self._view
        if modifiers == _ALT:
            view.set_label_width(view.sheet.label_width + by * _LABEL_STEP)
        elif modifiers == _SHIFT:
            bar = view.horizontalScrollBar()
            bar.setValue(bar.value() + by * max(40, view.chart_width() // 4))
        elif modifiers == _NONE:
            self._along(by)
        elif not view.is_read_only and (card_id := view.focused_card()):
            self._change(card_id, by, is_length=bool(modifiers & _SHIFT))

    def _change(self, card_id: str, by: int, *, is_length: bool) -> None:
        view, facts = self._view, self._view.sheet.facts
        if facts is None or not view.may_change(card_id):
            return
        if not is_length:
            view.start_wanted.emit(card_id, edits.start_moved(facts, card_id, by))
        elif view.sheet.is_moment(card_id):
            view.tell_moment(card_id)
        elif (length := edits.length_changed(facts, card_id, by)) is not None:
            view.length_wanted.emit(card_id, length)

    def _along(self, by: int) -> None:
        """Along the links: to the latest predecessor, to the earliest successor; a heading folds and opens."""
        view, facts = self._view, self._view.sheet.facts
        group, card_id = view.focused_row()
        if facts is None or not group:
            self._go_by(1, extend=False)
            return
        if not card_id:
            if (group in view.canvas.folded) == (by > 0):
                view.fold_requested.emit(group)
            return
        if by < 0:
            found = [link.predecessor_id for link in facts.before.get(card_id, ())]
        else:
            found = [link.successor_id for link in facts.after.get(card_id, ())]
        shown = view.model_.in_order(found)
        if shown:
            spans = facts.schedule.cards
            target = (
                max(shown, key=lambda i: spans[i].ends)
                if by < 0
                else min(shown, key=lambda i: spans[i].begins)
            )
            self._go(view.model_.index_of(target), extend=False)
        elif by < 0 and not found:
            self._go(view.model_.index_of_group(group), extend=False)

    def _go_by(self, rows: int, *, extend: bool) -> None:
        view = self._view
        current = view.currentIndex()
        place = current.row() + rows if current.isValid() else 0
        last = view.model_.rowCount() - 1
        if last >= 0:
            self._go(view.model_.index(max(0, min(place, last))), extend=extend)

    def _jump(self, key: Qt.Key) -> None:
        view = self._view
        page = max(1, view.viewport().height() // ROW - 1)
        rows = view.model_.rowCount()
        by = {Key.Key_Home: -rows, Key.Key_End: rows, Key.Key_PageUp: -page, Key.Key_PageDown: page}
        self._go_by(by[key], extend=False)

    def _go(self, index: QModelIndex, *, extend: bool) -> None:
        """Moves the focus; a single selected card that had it lets the selection follow."""
        view = self._view
        focused, selected = view.focused_card(), view.selected_ids()
        follows = len(selected) == 1 and focused in selected
        if extend:
            for row in (view.currentIndex(), index):
                if view.model_.card_at(row):
                    view.selectionModel().select(row, Flag.Select)
        view.focus_index(index, select=follows and not extend)


def _modifiers(event: QKeyEvent) -> Qt.KeyboardModifier:
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
