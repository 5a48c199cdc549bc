"""Where an arrow leads on the board: the next card or empty cell, and the next place for cards that are carried."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from aipm_desktop.gui.board.grid import Box, CellKey

if TYPE_CHECKING:
    from aipm_desktop.gui.board.view import BoardView

Target = str | CellKey | None
"""A card id, a cell that is empty, or nothing."""


def first_cell(view: BoardView) -> CellKey | None:
    """The first open cell in sight, or the first of the board."""
    grid = view.grid
    lanes = [lane for lane in grid.lanes if lane not in grid.collapsed_lanes] or list(grid.lanes)
    columns = [column for column in grid.columns if column not in grid.collapsed_columns] or list(
        grid.columns
    )
    if not lanes or not columns:
        return None
    area = view.viewport()
    sight = Box(view.horizontalOffset(), view.verticalOffset(), area.width(), area.height())
    seen = [grid.lanes[lane] for lane in grid.lanes_in(sight) if grid.lanes[lane] in lanes]
    return columns[0], (seen or lanes)[0]


def step(view: BoardView, dx: int, dy: int) -> Target:
    """What an arrow leads to from the focus."""
    if view.cursor_cell is None or view.cell_numbers(view.cursor_cell) is None:
        cell = first_cell(view)
        return None if cell is None else _enter(view, cell, None, from_below=False)
    return _beside(view, dx) if dx else _along(view, dy)


def _along(view: BoardView, dy: int) -> Target:
    """The next card up or down, over the swimlane's end into the next one."""
    key, focused = view.cursor_cell, view.focused_id()
    if key is None:
        return None
    ids = view.model_.cells.get(key, [])
    place = ids.index(focused) if focused in ids else (-1 if dy > 0 else len(ids))
    if 0 <= place + dy < len(ids) and (focused is not None or not ids):
        return ids[place + dy]
    lanes = list(view.grid.lanes)
    lane = lanes.index(key[1]) + dy
    while 0 <= lane < len(lanes):
        if lanes[lane] not in view.grid.collapsed_lanes:
            return _enter(view, (key[0], lanes[lane]), None, from_below=dy < 0)
        lane += dy
    return None


def _beside(view: BoardView, dx: int) -> Target:
    """The card at about the same height in the next open column."""
    key, columns = view.cursor_cell, list(view.grid.columns)
    if key is None:
        return None
    column = columns.index(key[0]) + dx
    while 0 <= column < len(columns):
        if columns[column] not in view.grid.collapsed_columns:
            return _enter(view, (columns[column], key[1]), _height_of_focus(view), from_below=False)
        column += dx
    return None


def _height_of_focus(view: BoardView) -> int:
    rect = view.visualRect(view.currentIndex())
    if not rect.isEmpty():
        return rect.center().y() + view.verticalOffset()
    cell = view.cell_numbers(view.cursor_cell) if view.cursor_cell else None
    return view.grid.foot_box(*cell).y if cell and view.grid.is_open(*cell) else 0


def _enter(view: BoardView, key: CellKey, y: int | None, *, from_below: bool) -> Target:
    """The card of a cell that is nearest to a height, or its first or last; the cell itself when it is empty."""
    ids = view.model_.cells.get(key, [])
    if not ids:
        return key
    if y is None:
        return ids[-1 if from_below else 0]
    boxes = ((card_id, view.grid.card_box(key, card_id)) for card_id in ids)
    distances = {card_id: abs(box.y + box.height // 2 - y) for card_id, box in boxes if box is not None}
    return min(distances, key=distances.__getitem__) if distances else key


def jump(view: BoardView, key: Qt.Key, whole_board: bool) -> Target:
    """Where Home, End, Page up and Page down lead: within the cell, with Ctrl over the whole board."""
    at = view.cursor_cell or first_cell(view)
    if at is None:
        return None
    if whole_board:
        grid = view.grid
        cells = [(c, lane) for lane in grid.lanes for c in grid.columns if view.model_.cells.get((c, lane))]
        shown = [cell for cell in cells if view.grid.is_open(*(view.cell_numbers(cell) or (0, 0)))]
        if not shown:
            return None
        first = key == Qt.Key.Key_Home
        ids = view.model_.cells[shown[0 if first else -1]]
        return ids[0 if first else -1]
    ids = view.model_.cells.get(at, [])
    if not ids:
        return None
    if key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
        return ids[0 if key == Qt.Key.Key_Home else -1]
    page = view.viewport().height() - view.density.lane_header
    y = _height_of_focus(view) + (-page if key == Qt.Key.Key_PageUp else page)
    return _enter(view, at, y, from_below=False)


def carry(view: BoardView, chosen: Sequence[str], dx: int, dy: int) -> tuple[CellKey, str | None] | None:
    """The cell and the card to stand before for cards that are carried one step; None at the board's edge."""
    model, grid = view.model_, view.grid
    focused = view.focused_id()
    lead = focused if focused is not None and focused in chosen else chosen[0]
    column_id, lane_id = model.cell_of(lead)
    here = model.cells.get((column_id, lane_id), [])
    place = here.index(lead) if lead in here else 0
    if dx:
        column = grid.columns.index(column_id) + dx
        if not 0 <= column < len(grid.columns):
            return None
        there = (grid.columns[column], lane_id)
        waiting = [card_id for card_id in model.cells.get(there, []) if card_id not in chosen]
        return there, waiting[place] if place < len(waiting) else None
    inside = _carry_inside(here, chosen, dy)
    if inside is not None:
        return (column_id, lane_id), inside or None
    lane = grid.lanes.index(lane_id) + dy
    if not 0 <= lane < len(grid.lanes):
        return None
    there = (column_id, grid.lanes[lane])
    waiting = [card_id for card_id in model.cells.get(there, []) if card_id not in chosen]
    return there, (waiting[0] if dy > 0 and waiting else None)


def _carry_inside(here: Sequence[str], chosen: Sequence[str], dy: int) -> str | None:
    """The card to stand before one place on in the same cell ("" for its end); None when the cell ends there."""
    moving = [place for place, card_id in enumerate(here) if card_id in chosen]
    if dy < 0:
        above = [card_id for card_id in here[: moving[0]] if card_id not in chosen] if moving else []
        return above[-1] if above else None
    below = [card_id for card_id in here[moving[-1] + 1 :] if card_id not in chosen] if moving else []
    if not below:
        return None
    return below[1] if len(below) > 1 else ""
