"""Columns and swimlanes changed from their headers: named and moved in place, all else asked of the window."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from aipm_desktop import commands

if TYPE_CHECKING:
    from aipm_desktop.gui.board.page import BoardPage


class Structure(QObject):
    """Answers the menus of the headers."""

    def __init__(self, page: BoardPage) -> None:
        super().__init__(page)
        self._page = page
        session = page.session
        page.view.strip.rename_requested.connect(
            lambda column_id, name: session.run(commands.column.rename, column_id, name, origin=page)
        )
        page.view.lane_headers.rename_requested.connect(
            lambda lane_id, name: session.run(commands.swimlane.rename, lane_id, name, origin=page)
        )
        page.view.strip.act_requested.connect(self._act_on_column)
        page.view.lane_headers.act_requested.connect(self._act_on_lane)

    def _act_on_column(self, action: str, column_id: str) -> None:
        page, ids = self._page, self._page.view.grid.columns
        if action == "settings":
            page.column_settings_requested.emit(column_id)
        elif action == "delete":
            page.column_delete_requested.emit(column_id)
        elif action in {"add_before", "add_after"}:
            page.column_add_requested.emit(_beside(ids, column_id, action) or "")
        else:
            page.session.run(commands.column.reorder, column_id, _beyond(ids, column_id, action), origin=page)

    def _act_on_lane(self, action: str, lane_id: str) -> None:
        page, ids = self._page, self._page.view.grid.lanes
        if action == "settings":
            page.lane_settings_requested.emit(lane_id)
        elif action == "delete":
            page.lane_delete_requested.emit(lane_id)
        elif action in {"add_before", "add_after"}:
            page.lane_add_requested.emit(_beside(ids, lane_id, action) or "")
        else:
            page.session.run(commands.swimlane.reorder, lane_id, _beyond(ids, lane_id, action), origin=page)


def _beside(ids: Sequence[str], row_id: str, action: str) -> str | None:
    """The one a new neighbour stands before; None for the end."""
    place = ids.index(row_id) + (1 if action == "add_after" else 0)
    return ids[place] if place < len(ids) else None


def _beyond(ids: Sequence[str], row_id: str, action: str) -> str | None:
    """The one to stand before after moving one place; None for the end."""
    place = ids.index(row_id)
    place = place - 1 if action in {"move_left", "move_up"} else place + 2
    return ids[max(0, place)] if place < len(ids) else None
