"""Where an imported board goes: its client, and a name that is free there."""

from __future__ import annotations

from aipm_desktop.commands import client
from aipm_desktop.store import boards, documents
from aipm_desktop.store.rows import Con

DEFAULT_CLIENT = "Imported"


def ensure_client(con: Con, name: str | None, *, now: int) -> str:
    """The id of the live client of that name, made when it is not there; None: the only client, or else "Imported"."""
    wanted = name or documents.only_client(con) or DEFAULT_CLIENT
    return documents.client_named(con, wanted.strip()) or client.add(con, wanted, now=now)


def free_name(con: Con, client_id: str, name: str) -> str:
    """The name, with a number behind it when the client has a board of that name."""
    taken = {board.name.casefold() for board in boards.boards(con, client_id=client_id)}
    if name.casefold() not in taken:
        return name
    return next(new for n in range(2, len(taken) + 3) if (new := f"{name[:190]} {n}").casefold() not in taken)
