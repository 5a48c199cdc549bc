"""Verbs for comments."""

from __future__ import annotations

from aipm_desktop.commands import values
from aipm_desktop.commands.card_naming import named
from aipm_desktop.domain.errors import InvalidValue
from aipm_desktop.store import card_rows, hanging, journal, rows
from aipm_desktop.store.ids import new_id
from aipm_desktop.store.rows import Con


def add(con: Con, card_id: str, text: str, *, author: str, now: int) -> str:
    """Add a comment; its id."""
    of_card = hanging.owner_of_card(con, card_id)
    comment_id = new_id()
    author = values.line("author", author, 200)
    rows.insert(
        con, "comment", {"id": comment_id, "author": author, "at": now, "text": _text(text), **of_card}
    )
    _done(con, "comment.add", card_id, now)
    return comment_id


def edit(con: Con, comment_id: str, text: str, *, now: int) -> None:
    """Reword a comment, which notes when."""
    card_id = hanging.owner(con, "comment", comment_id)["card_id"]
    if rows.update(con, "comment", comment_id, {"text": _text(text)}):
        rows.update(con, "comment", comment_id, {"edited_at": now})
        card_rows.touch(con, [card_id], now=now)
    journal.describe(con, "comment.edit", **named(con, [card_id]))


def delete(con: Con, comment_id: str, *, now: int) -> None:
    """Remove a comment."""
    card_id = hanging.owner(con, "comment", comment_id)["card_id"]
    rows.delete(con, "comment", [comment_id])
    _done(con, "comment.delete", card_id, now)


def _text(text: str) -> str:
    text = values.text("text", text.strip())
    if not text:
        raise InvalidValue("text", "", "empty")
    return text


def _done(con: Con, action: str, card_id: str, now: int) -> None:
    card_rows.touch(con, [card_id], now=now)
    journal.describe(con, action, **named(con, [card_id]))
