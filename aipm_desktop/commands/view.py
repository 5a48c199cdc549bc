"""Verbs for saved views: named filters of a board."""

from __future__ import annotations

from aipm_desktop.commands import values
from aipm_desktop.store import boards, journal, order, rows
from aipm_desktop.store.ids import new_id
from aipm_desktop.store.rows import Con


def save(con: Con, board_id: str, name: str, query: str, *, now: int) -> str:
    """Save a filter under a name, in place of the one that has it; the view's id."""
    boards.board(con, board_id)
    name, query = values.name("name", name), values.line("query", query, 4000)
    known = next((v for v in boards.saved_views(con, board_id) if v.name.casefold() == name.casefold()), None)
    if known:
        rows.update(con, "saved_view", known.id, {"query": query, "name": name})
    view_id = known.id if known else new_id()
    if not known:
        place = order.place(con, "saved_view", board_id, None)
        rows.insert(
            con,
            "saved_view",
            {"id": view_id, "board_id": board_id, "name": name, "query": query, "rank": place},
        )
    journal.describe(con, "view.save", name=name)
    return view_id


def rename(con: Con, view_id: str, name: str, *, now: int) -> None:
    """Give it another name; NameTaken when a view of the board has that already."""
    view = boards.saved_view(con, view_id)
    name = values.name("name", name)
    rows.refuse_taken(con, "saved_view", name, "board_id", view.board_id, but=view_id)
    rows.update(con, "saved_view", view_id, {"name": name})
    journal.describe(con, "view.rename", name=name, before=view.name)


def delete(con: Con, view_id: str, *, now: int) -> None:
    """Forget it."""
    view = boards.saved_view(con, view_id)
    rows.delete(con, "saved_view", [view_id])
    journal.describe(con, "view.delete", name=view.name)
