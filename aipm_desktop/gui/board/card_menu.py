"""The menus of cards and of the ground they lie on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from aipm_desktop.gui.board.words import translate
from aipm_desktop.gui.marking import QT_TRANSLATE_NOOP
from aipm_desktop.gui.resources import icon

if TYPE_CHECKING:
    from aipm_desktop.gui.board.page import BoardPage

_ITEMS = (
    ("open", QT_TRANSLATE_NOOP("Board", "Open"), "panel-right", "Return"),
    ("edit_title", QT_TRANSLATE_NOOP("Board", "Edit title"), "pencil", "E"),
    ("", "", "", ""),
    ("move", QT_TRANSLATE_NOOP("Board", "Move to column…"), "move", "M"),
    ("lane", QT_TRANSLATE_NOOP("Board", "Move to swimlane…"), "rows-3", ""),
    ("", "", "", ""),
    ("link", QT_TRANSLATE_NOOP("Board", "Link with other cards…"), "git-branch", "L"),
    ("label", QT_TRANSLATE_NOOP("Board", "Labels…"), "tag", "T"),
    ("assign", QT_TRANSLATE_NOOP("Board", "Assign people…"), "user", "A"),
    ("due", QT_TRANSLATE_NOOP("Board", "Due date…"), "calendar", "D"),
    ("estimate", QT_TRANSLATE_NOOP("Board", "Estimate…"), "timer", ""),
    ("finish", QT_TRANSLATE_NOOP("Board", "Mark as done"), "circle-check", "X"),
    ("block", QT_TRANSLATE_NOOP("Board", "Block or unblock…"), "ban", "B"),
    ("", "", "", ""),
    ("archive", QT_TRANSLATE_NOOP("Board", "Archive"), "archive", "Del"),
)
_ONLY_ONE = {"open", "edit_title"}


def card_menu(page: BoardPage, card_ids: Sequence[str]) -> QMenu:
    """What can be done with these cards."""
    menu = QMenu(page)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    lanes = len(page.view.grid.lanes)
    for name, text, picture, key in _ITEMS:
        if not name:
            menu.addSeparator()
            continue
        if name == "lane" and lanes < 2:
            continue
        item = menu.addAction(icon(picture), translate("Board", text))
        item.setObjectName(name)
        if name == "finish" and page.moves.are_done(card_ids):
            item.setText(translate("Board", "Reopen"))
        if key:
            item.setShortcut(QKeySequence(key))
            item.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            item.setShortcutVisibleInContextMenu(True)
        may = name == "open" or not page.model.is_read_only
        item.setEnabled(may and (len(card_ids) == 1 or name not in _ONLY_ONE))
        item.triggered.connect(lambda _checked=False, name=name: page.act(name, card_ids))
    return menu


def cell_menu(page: BoardPage, column_id: str, lane_id: str) -> QMenu:
    """What can be done with a cell."""
    menu = QMenu(page)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    new = menu.addAction(icon("plus"), translate("Board", "New card here"))
    new.setShortcut(QKeySequence("N"))
    new.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    new.setShortcutVisibleInContextMenu(True)
    new.triggered.connect(lambda: page.foot.open((column_id, lane_id)))
    limit = menu.addAction(icon("sliders-horizontal"), translate("Board", "Limit of this cell…"))
    limit.triggered.connect(lambda: page.cell_limit_requested.emit(column_id, lane_id))
    for action in (new, limit):
        action.setEnabled(not page.model.is_read_only)
    menu.addSeparator()
    fold = menu.addAction(icon("chevrons-down-up"), translate("Board", "Collapse column"))
    fold.triggered.connect(lambda: page.view.toggle_column(column_id))
    if page.view.grid.has_lane_headers:
        fold = menu.addAction(icon("chevrons-down-up"), translate("Board", "Collapse swimlane"))
        fold.triggered.connect(lambda: page.view.toggle_lane(lane_id))
    return menu
