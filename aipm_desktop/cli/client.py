"""`aipm client …`."""

from __future__ import annotations

from argparse import Namespace

from aipm_desktop import commands
from aipm_desktop.cli.file import clients_json
from aipm_desktop.cli.naming import client_called
from aipm_desktop.cli.opening import changing, reading
from aipm_desktop.cli.output import Outcome, counted
from aipm_desktop.store import boards
from aipm_desktop.store.database import Con


def add(args: Namespace) -> Outcome:
    """Adds a client."""
    with changing(args) as change:
        client_id = commands.client.add(change.con, args.name, now=change.now)
        return _outcome(change.con, client_id, "added")


def list_all(args: Namespace) -> Outcome:
    """Lists the clients, archived ones last."""
    with reading(args.file) as con:
        found = clients_json(con)
    lines = [
        f"{one['name']}: {counted(len(one['boards']), 'board')}"
        + (" (archived)" if one["is_archived"] else "")
        for one in found
    ]
    return Outcome({"clients": found}, lines)


def rename(args: Namespace) -> Outcome:
    """Renames a client."""
    with changing(args) as change:
        client = client_called(change.con, args.name)
        commands.client.rename(change.con, client.id, args.to, now=change.now)
        return _outcome(change.con, client.id, "renamed")


def archive(args: Namespace) -> Outcome:
    """Archives a client."""
    with changing(args) as change:
        client = client_called(change.con, args.name)
        commands.client.archive(change.con, client.id, now=change.now)
        return _outcome(change.con, client.id, "archived")


def restore(args: Namespace) -> Outcome:
    """Restores an archived client."""
    with changing(args) as change:
        client = client_called(change.con, args.name, archived=True)
        commands.client.restore(change.con, client.id, now=change.now)
        return _outcome(change.con, client.id, "restored")


def delete(args: Namespace) -> Outcome:
    """Deletes a client that has no boards."""
    with changing(args) as change:
        known = [one for gone in (False, True) for one in boards.clients(change.con, archived=gone)]
        archived = args.name.casefold() not in {
            one.name.casefold() for one in known if one.archived_at is None
        }
        client = client_called(change.con, args.name, archived=archived)
        commands.client.delete(change.con, client.id, now=change.now)
    return Outcome({"deleted": client.name}, [f"deleted {client.name}"])


def _outcome(con: Con, client_id: str, done: str) -> Outcome:
    client = boards.client(con, client_id)
    data = {
        "id": client.id,
        "name": client.name,
        "colour": client.colour,
        "is_archived": client.archived_at is not None,
    }
    return Outcome({"client": data}, [f"{done} {client.name}"])
