"""The menus of column and swimlane headers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from aipm_desktop.domain.board import Column, Swimlane
from aipm_desktop.gui.board.words import translate
from aipm_desktop.gui.resources import icon

if TYPE_CHECKING:
    from aipm_desktop.gui.board.view import BoardView

Act = Callable[[str, str], None]


def column_menu(view: BoardView, column: Column, act: Act) -> QMenu:
    """What can be done with a column; `act(action, column id)` is called with the choice."""
    columns = view.grid.columns
    place = columns.index(column.id) if column.id in columns else 0
    is_collapsed = column.id in view.grid.collapsed_columns
    menu = _menu(view, column.name)
    add = _adder(menu, act, column.id)
    add(
        "collapse",
        translate("Board", "Open") if is_collapsed else translate("Board", "Collapse"),
        "chevrons-down-up",
    )
    if view.model_.is_read_only:
        return menu
    add("rename", translate("Board", "Rename"), "pencil")
    add("settings", translate("Board", "Limits and policies…"), "sliders-horizontal")
    menu.addSeparator()
    add("add_before", translate("Board", "Add column before"), "plus")
    add("add_after", translate("Board", "Add column after"), "plus")
    add("move_left", translate("Board", "Move left"), "arrow-left", place > 0)
    add("move_right", translate("Board", "Move right"), "arrow-right", place + 1 < len(columns))
    menu.addSeparator()
    add("delete", translate("Board", "Delete column…"), "trash-2", len(columns) > 1)
    return menu


def lane_menu(view: BoardView, lane: Swimlane, act: Act) -> QMenu:
    """What can be done with a swimlane; `act(action, swimlane id)` is called with the choice."""
    lanes = view.grid.lanes
    place = lanes.index(lane.id) if lane.id in lanes else 0
    is_collapsed = lane.id in view.grid.collapsed_lanes
    menu = _menu(view, lane.name)
    add = _adder(menu, act, lane.id)
    add(
        "collapse",
        translate("Board", "Open") if is_collapsed else translate("Board", "Collapse"),
        "chevrons-down-up",
    )
    if view.model_.is_read_only:
        return menu
    add("rename", translate("Board", "Rename"), "pencil")
    add("settings", translate("Board", "Track and limits…"), "sliders-horizontal")
    menu.addSeparator()
    add("add_before", translate("Board", "Add swimlane above"), "plus")
    add("add_after", translate("Board", "Add swimlane below"), "plus")
    add("move_up", translate("Board", "Move up"), "arrow-up", place > 0)
    add("move_down", translate("Board", "Move down"), "arrow-down", place + 1 < len(lanes))
    menu.addSeparator()
    add("delete", translate("Board", "Delete swimlane…"), "trash-2", len(lanes) > 1)
    return menu


def _menu(view: BoardView, name: str) -> QMenu:
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setAccessibleName(name)
    return menu


def _adder(menu: QMenu, act: Act, what: str) -> Callable[..., None]:
    def add(action: str, text: str, icon_name: str, is_possible: bool = True) -> None:
        item = menu.addAction(icon(icon_name), text)
        item.setObjectName(action)
        item.setEnabled(is_possible)
        item.triggered.connect(lambda: act(action, what))

    return add
