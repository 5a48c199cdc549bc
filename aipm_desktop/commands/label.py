"""Verbs for a board's labels; card.add_label puts one on cards."""

from __future__ import annotations

from aipm_desktop.commands import values
from aipm_desktop.domain.board import COLOURS
from aipm_desktop.store import boards, journal, rows
from aipm_desktop.store.ids import new_id
from aipm_desktop.store.rows import Con


def add(con: Con, board_id: str, name: str, colour: str | None = None, *, now: int) -> str:
    """Add a label; its id. Without a colour it gets the one used least."""
    boards.board(con, board_id)
    name = values.name("name", name)
    rows.refuse_taken(con, "label", name, "board_id", board_id)
    label_id = insert(con, board_id, name, values.colour(colour))
    journal.describe(con, "label.add", name=name)
    return label_id


def insert(con: Con, board_id: str, name: str, colour: str = "") -> str:
    """Write a new label as part of another verb; its id."""
    label_id = new_id()
    colour = colour or rows.least_used_colour(con, "label", COLOURS[1:], "board_id", board_id)
    rows.insert(con, "label", {"id": label_id, "board_id": board_id, "name": name, "colour": colour})
    return label_id


def rename(con: Con, label_id: str, name: str, *, now: int) -> None:
    """Give it another name; NameTaken when a label of the board has that already."""
    label = boards.label(con, label_id)
    name = values.name("name", name)
    rows.refuse_taken(con, "label", name, "board_id", label.board_id, but=label_id)
    rows.update(con, "label", label_id, {"name": name})
    journal.describe(con, "label.rename", name=name, before=label.name)


def recolour(con: Con, label_id: str, colour: str, *, now: int) -> None:
    """Give it another colour."""
    label = boards.label(con, label_id)
    rows.update(con, "label", label_id, {"colour": values.one_of("colour", colour, COLOURS)})
    journal.describe(con, "label.recolour", name=label.name)


def delete(con: Con, label_id: str, *, now: int) -> None:
    """Remove it from the board and from every card."""
    label = boards.label(con, label_id)
    rows.delete(con, "label", [label_id])
    journal.describe(con, "label.delete", name=label.name)
