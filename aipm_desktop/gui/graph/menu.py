"""What can be done on the graph with a card, a link, or the whole picture."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from aipm_desktop.gui.graph.words import translate
from aipm_desktop.gui.marking import QT_TRANSLATE_NOOP
from aipm_desktop.gui.resources import icon

if TYPE_CHECKING:
    from aipm_desktop.gui.graph.page import GraphPage

_OF_CARD = (
    ("open", QT_TRANSLATE_NOOP("Graph", "Open"), "panel-right", "Return", False),
    ("board", QT_TRANSLATE_NOOP("Graph", "Show on the board"), "columns-3", "E", False),
    ("focus", QT_TRANSLATE_NOOP("Graph", "Focus mode"), "target", "O", False),
    ("", "", "", "", False),
    ("after", QT_TRANSLATE_NOOP("Graph", "Link: what waits for it…"), "git-branch", "L", True),
    ("before", QT_TRANSLATE_NOOP("Graph", "Link: what it waits for…"), "git-branch", "Shift+L", True),
    ("", "", "", "", True),
    ("estimate", QT_TRANSLATE_NOOP("Graph", "Estimate…"), "timer", "T", True),
    ("due", QT_TRANSLATE_NOOP("Graph", "Due date…"), "calendar", "D", True),
    ("assign", QT_TRANSLATE_NOOP("Graph", "Assign people…"), "user", "A", True),
    ("block", QT_TRANSLATE_NOOP("Graph", "Block or unblock…"), "ban", "B", True),
)


def graph_menu(page: GraphPage, card_id: str, link_id: str) -> QMenu:
    """The menu of a card or a link; of the ground when both are empty."""
    menu = QMenu(page)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if card_id:
        _fill_card(menu, page, card_id)
    elif link_id:
        _fill_link(menu, page, link_id)
    else:
        _add(menu, translate("Graph", "Show all of the graph"), "maximize", "Ctrl+0", page.view.fit)
        _add(menu, translate("Graph", "Find a card"), "search", "/", page.head.begin_find)
    return menu


def _fill_card(menu: QMenu, page: GraphPage, card_id: str) -> None:
    for name, text, picture, key, changes in _OF_CARD:
        if changes and page.view.is_read_only:
            continue
        if not name:
            menu.addSeparator()
            continue
        _add(menu, translate("Graph", text), picture, key, lambda name=name: page.deeds.act(name, card_id))  # type: ignore[misc]


def _fill_link(menu: QMenu, page: GraphPage, link_id: str) -> None:
    if page.view.is_read_only:
        return
    edit = translate("Graph", "Type and lag…")
    edge = page.scene.edges.get(link_id)
    if edge is not None and edge.is_suspended:
        edit = translate("Graph", "Settle…")
    _add(menu, edit, "git-branch", "Return", lambda: page.deeds.edit_link(link_id))
    _add(menu, translate("Graph", "Unlink"), "unlink", "Del", lambda: page.deeds.unlink(link_id))


def _add(menu: QMenu, text: str, picture: str, key: str, act: Callable[[], object]) -> None:
    item = menu.addAction(icon(picture), text)
    item.setShortcut(QKeySequence(key))
    item.setShortcutVisibleInContextMenu(True)
    item.triggered.connect(lambda _checked=False: act())
