"""Verbs for clients."""

from __future__ import annotations

from aipm_desktop.commands import values
from aipm_desktop.domain.errors import NotEmpty
from aipm_desktop.store import boards, journal, order, rows
from aipm_desktop.store.ids import new_id
from aipm_desktop.store.rows import Con

_IN_TURN = ("blue", "teal", "orange", "green", "pink", "purple", "yellow", "red")
"""Colours of new clients; red comes last, for it means trouble elsewhere."""


def add(con: Con, name: str, colour: str | None = None, *, now: int) -> str:
    """Add a client at the end; its id. Without a colour it gets the one used least."""
    name = values.name("name", name)
    rows.refuse_taken(con, "client", name)
    client_id = new_id()
    rows.insert(
        con,
        "client",
        {
            "id": client_id,
            "name": name,
            "colour": values.colour(colour) or rows.least_used_colour(con, "client", _IN_TURN),
            "rank": order.place(con, "client", "", None),
            "created_at": now,
        },
    )
    journal.describe(con, "client.add", name=name)
    return client_id


def rename(con: Con, client_id: str, name: str, *, now: int) -> None:
    """Give it another name; NameTaken when a client has that already."""
    before = boards.client(con, client_id).name
    name = values.name("name", name)
    rows.refuse_taken(con, "client", name, but=client_id)
    rows.update(con, "client", client_id, {"name": name})
    journal.describe(con, "client.rename", name=name, before=before)


def recolour(con: Con, client_id: str, colour: str, *, now: int) -> None:
    """Give it another colour."""
    name = boards.client(con, client_id).name
    rows.update(con, "client", client_id, {"colour": values.colour(colour)})
    journal.describe(con, "client.recolour", name=name)


def reorder(con: Con, client_id: str, before_id: str | None, *, now: int) -> None:
    """Put it before another client, or at the end."""
    name = boards.client(con, client_id).name
    rows.update(
        con, "client", client_id, {"rank": order.place(con, "client", "", before_id, moving=client_id)}
    )
    journal.describe(con, "client.reorder", name=name)


def archive(con: Con, client_id: str, *, now: int) -> None:
    """Hide it and its boards; restorable."""
    name = boards.client(con, client_id).name
    rows.update(con, "client", client_id, {"archived_at": now})
    journal.describe(con, "client.archive", name=name)


def restore(con: Con, client_id: str, *, now: int) -> None:
    """Bring it back."""
    name = boards.client(con, client_id).name
    rows.update(con, "client", client_id, {"archived_at": None})
    journal.describe(con, "client.restore", name=name)


def delete(con: Con, client_id: str, *, now: int) -> None:
    """Remove it; NotEmpty while it has boards, archived ones among them."""
    name = boards.client(con, client_id).name
    count = sum(len(boards.boards(con, client_id=client_id, archived=archived)) for archived in (False, True))
    if count:
        raise NotEmpty("client", name, count)
    rows.delete(con, "client", [client_id])
    journal.describe(con, "client.delete", name=name)
