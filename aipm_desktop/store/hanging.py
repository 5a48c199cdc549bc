"""What hangs on a card (checklists, comments, links, files): whose it is."""

from __future__ import annotations

from aipm_desktop.domain.errors import NotFound
from aipm_desktop.store import rows
from aipm_desktop.store.rows import Con


def owner(con: Con, table: str, row_id: str) -> dict[str, str]:
    """{card_id, board_id} of a row that hangs on a card."""
    card_id, board_id = rows.one(con, table, "card_id, board_id", row_id)
    return {"card_id": card_id, "board_id": board_id}


def owner_of_card(con: Con, card_id: str) -> dict[str, str]:
    """{card_id, board_id} for rows that shall hang on the card."""
    return {"card_id": card_id, "board_id": rows.one(con, "card", "board_id", card_id)[0]}


def refuse_other_card(con: Con, table: str, row_id: str, card_id: str) -> None:
    """Raise NotFound when the row hangs on another card."""
    if owner(con, table, row_id)["card_id"] != card_id:
        raise NotFound(rows.WHAT.get(table, table), row_id)


def attachment_name(con: Con, attachment_id: str) -> str:
    """The name of an attached file."""
    return str(rows.one(con, "attachment", "name", attachment_id)[0])
