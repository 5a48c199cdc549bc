"""A fresh workspace, and the smallest change one can make to it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from aipm_desktop.store import database, journal
from aipm_desktop.store.database import Workspace
from aipm_desktop.store.ids import new_id

NOW = 1_790_000_000_000


@pytest.fixture
def opened(workspace: Path) -> Iterator[Workspace]:
    """A new workspace, open."""
    made = database.create_workspace(workspace)
    yield made
    made.close()


@pytest.fixture
def change(opened: Workspace) -> Callable[..., str]:
    """`change(name)` adds a client; `change(name, client_id)` renames one; each is one transaction."""

    def make(name: str, client_id: str | None = None, now: int = NOW) -> str:
        with database.transaction(opened.con, actor="Ada", now=now):
            return write_client(opened.con, name, client_id)

    return make


def write_client(con: database.Con, name: str, client_id: str | None = None) -> str:
    """Adds or renames a client inside an open transaction."""
    if client_id is None:
        client_id = new_id()
        con.execute("INSERT INTO client VALUES (?, ?, 'blue', 'V', 0, NULL)", (client_id, name))
        journal.describe(con, "client.add", name=name)
    else:
        con.execute("UPDATE client SET name = ? WHERE id = ?", (name, client_id))
        journal.describe(con, "client.rename", name=name)
    return client_id


def names(con: database.Con) -> list[str]:
    """Names of all clients, sorted."""
    return sorted(row[0] for row in con.execute("SELECT name FROM client"))
