"""The menus of the window: all commands, one board, one client."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from aipm_desktop.domain.board import COLOURS
from aipm_desktop.gui import window_deeds, wishes
from aipm_desktop.gui.action_table import GROUPS
from aipm_desktop.gui.labels import translate, word
from aipm_desktop.gui.resources import icon
from aipm_desktop.gui.sidebar_tree import Place
from aipm_desktop.gui.widgets.hues import dot_icon
from aipm_desktop.store import boards

if TYPE_CHECKING:
    from aipm_desktop.gui.main_window import MainWindow

BOARD_MENU = (
    ("board.rename", "board.settings", "column.new", "swimlane.new"),
    ("edit.history", "file.export", "file.import"),
    ("board.duplicate", "board.template", "board.move"),
    ("board.archive",),
)


def fill_main_menu(menu: QMenu, window: MainWindow) -> None:
    """Every action, by group."""
    window.acts.with_icons()
    for group, title in GROUPS.items():
        part = menu.addMenu(translate("Actions", title))
        for action in window.acts.of_group(group):
            if action.objectName() in {"file.backup", "file.import", "file.preferences", "go.welcome"}:
                part.addSeparator()
            part.addAction(action)
        if group == "file":
            part.insertMenu(window.acts["file.open_read_only"], _recent_menu(part, window))


def fill_board_menu(menu: QMenu, window: MainWindow) -> None:
    """What can be done with the board that is open."""
    window.acts.with_icons()
    for part in BOARD_MENU:
        for key in part:
            menu.addAction(window.acts[key])
        menu.addSeparator()


def popup_place_menu(window: MainWindow, place: Place | None, at: QPoint) -> QMenu:
    """The menu of a row of the sidebar, shown where it was asked for."""
    menu = QMenu(window)
    menu.aboutToHide.connect(menu.deleteLater)
    if place is None:
        menu.addAction(window.acts["client.new"])
        menu.addAction(window.acts["board.new"])
    elif place.kind == "client":
        _fill_client(menu, window, place)
    else:
        _fill_board(menu, window, place)
    menu.popup(at)
    return menu


def _fill_client(menu: QMenu, window: MainWindow, place: Place) -> None:
    session = window.session
    add = _adder(menu, not session.is_read_only)
    add("plus", translate("Menus", "New board…"), lambda: window_deeds.new_board(window, place.id))
    add("pencil", translate("Menus", "Rename"), lambda: window.sidebar.edit_name(place.id))
    _add_colours(menu, window, place)
    menu.addSeparator()
    rows = window.sidebar.tree.rows
    index = rows.index_of(place.id)
    for step, name, text in (
        (-1, "arrow-up", translate("Menus", "Move up")),
        (1, "arrow-down", translate("Menus", "Move down")),
    ):
        can, before = rows.neighbour(index, step)
        add(name, text, lambda before=before: rows.client_move_requested.emit(place.id, before), can=can)
    menu.addSeparator()
    add("archive", translate("Menus", "Archive client"), lambda: wishes.archive(session, "client", place.id))


def _fill_board(menu: QMenu, window: MainWindow, place: Place) -> None:
    session = window.session
    add = _adder(menu, not session.is_read_only)
    menu.addAction(icon("layout-grid"), translate("Menus", "Open")).triggered.connect(
        lambda: window.show_board(place.id)
    )
    add("pencil", translate("Menus", "Rename"), lambda: window.sidebar.edit_name(place.id))
    _add_colours(menu, window, place)
    menu.addSeparator()
    rows = window.sidebar.tree.rows
    index = rows.index_of(place.id)
    client_id = session.read(boards.board, place.id).client_id
    for step, name, text in (
        (-1, "arrow-up", translate("Menus", "Move up")),
        (1, "arrow-down", translate("Menus", "Move down")),
    ):
        can, before = rows.neighbour(index, step)
        add(
            name,
            text,
            lambda before=before: rows.board_move_requested.emit(place.id, client_id, before),
            can=can,
        )
    add(
        "move",
        translate("Menus", "Move to another client…"),
        lambda: wishes.move_board(session, window, place.id),
    )
    add("copy", translate("Menus", "Duplicate…"), lambda: window_deeds.duplicate_board(window, place.id))
    add(
        "star",
        translate("Menus", "Save as template…"),
        lambda: wishes.save_template(session, window, place.id),
    )
    menu.addAction(icon("upload"), translate("Menus", "Export…")).triggered.connect(
        lambda: window_deeds.export_board(window, place.id)
    )
    menu.addSeparator()
    add("archive", translate("Menus", "Archive board"), lambda: wishes.archive(session, "board", place.id))


def _add_colours(menu: QMenu, window: MainWindow, place: Place) -> None:
    part = menu.addMenu(icon("palette"), translate("Menus", "Colour"))
    part.setEnabled(not window.session.is_read_only)
    for key in COLOURS:
        action = part.addAction(dot_icon(key), word("colour", key))
        action.triggered.connect(
            lambda _checked=False, key=key: wishes.recolour(window.session, place.kind, place.id, key)
        )


def _adder(menu: QMenu, is_writable: bool) -> Callable[..., None]:
    def add(name: str, text: str, act: Callable[[], object], *, can: bool = True) -> None:
        action = menu.addAction(icon(name), text)
        action.setEnabled(is_writable and can)
        action.triggered.connect(lambda *_: act())

    return add


def _recent_menu(parent: QMenu, window: MainWindow) -> QMenu:
    menu = QMenu(translate("Menus", "Open recent"), parent)
    menu.aboutToShow.connect(lambda: _fill_recent(menu, window))
    return menu


def _fill_recent(menu: QMenu, window: MainWindow) -> None:
    menu.clear()
    for path in window.preferences.recent_files():
        action = menu.addAction(f"{path.stem}   {path.parent}".replace("&", "&&"))
        action.setEnabled(path.is_file() and path != window.session.path)
        action.triggered.connect(lambda _checked=False, path=path: window.files.open(path))
    menu.setEnabled(True)
    if menu.isEmpty():
        menu.addAction(translate("Menus", "Nothing yet")).setEnabled(False)
