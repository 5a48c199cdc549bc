"""Verbs for a card's links. An address is text: nothing here opens or fetches it."""

from __future__ import annotations

from aipm_desktop.commands import values
from aipm_desktop.commands.card_naming import named
from aipm_desktop.store import card_rows, hanging, journal, order, rows
from aipm_desktop.store.ids import new_id
from aipm_desktop.store.rows import Con


def add(con: Con, card_id: str, url: str, title: str = "", *, now: int) -> str:
    """Add a link at the end; its id."""
    of_card = hanging.owner_of_card(con, card_id)
    link_id = new_id()
    place = order.place(con, "link", card_id, None)
    rows.insert(con, "link", {"id": link_id, "rank": place, **_columns(url, title), **of_card})
    _done(con, "link.add", card_id, now)
    return link_id


def edit(con: Con, link_id: str, url: str, title: str = "", *, now: int) -> None:
    """Change its address and title."""
    card_id = hanging.owner(con, "link", link_id)["card_id"]
    changed = rows.update(con, "link", link_id, _columns(url, title))
    _done(con, "link.edit", card_id, now, changed=changed)


def delete(con: Con, link_id: str, *, now: int) -> None:
    """Remove a link."""
    card_id = hanging.owner(con, "link", link_id)["card_id"]
    rows.delete(con, "link", [link_id])
    _done(con, "link.delete", card_id, now)


def _columns(url: str, title: str) -> dict[str, object]:
    return {"url": values.name("url", url, 8000), "title": values.line("title", title, 500)}


def _done(con: Con, action: str, card_id: str, now: int, *, changed: bool = True) -> None:
    if changed:
        card_rows.touch(con, [card_id], now=now)
    journal.describe(con, action, **named(con, [card_id]))
