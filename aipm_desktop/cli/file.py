"""`aipm new` and `aipm info`: workspaces as a whole."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from aipm_desktop.cli.opening import now_ms, reading
from aipm_desktop.cli.output import Outcome, Progress, counted
from aipm_desktop.store import boards, database, migrations
from aipm_desktop.store.database import Con


def new(args: Namespace) -> Outcome:
    """Makes a workspace, empty or with the sample projects; nothing is left behind when that fails."""
    if args.sample:
        _make_sample(args.file)
        workspace = database.open_workspace(args.file, read_only=True)
    else:
        workspace = database.create_workspace(args.file)
    try:
        counts = {
            "clients": len(boards.clients(workspace.con)),
            "boards": len(boards.boards(workspace.con)),
        }
    finally:
        workspace.close()
    said = f"{counted(counts['clients'], 'client')}, {counted(counts['boards'], 'board')}"
    return Outcome({"path": str(workspace.path), **counts}, [f"made {workspace.path} ({said})"])


def _make_sample(path: str) -> None:
    from aipm_desktop.commands.sample import make_sample

    progress = Progress("making the sample")
    try:
        make_sample(path, now_ms(), progress)
    finally:
        progress.close()


def info(args: Namespace) -> Outcome:
    """What is inside: clients with their boards, archived boards too."""
    with reading(args.file) as con:
        clients = clients_json(con)
    data = {"format": migrations.head(), "path": str(Path(args.file).absolute()), "clients": clients}
    return Outcome(data, _info_lines(args.file, clients))


def clients_json(con: Con) -> list[dict[str, Any]]:
    """Every client with its boards; `cards` counts the live cards, `archived` those in the archive."""
    found = []
    for archived in (False, True):
        for client in boards.clients(con, archived=archived):
            of_client = [
                (board, gone)
                for gone in (False, True)
                for board in boards.boards(con, client_id=client.id, archived=gone)
            ]
            found.append(
                {
                    "name": client.name,
                    "id": client.id,
                    "is_archived": archived,
                    "boards": [
                        {
                            "id": board.id,
                            "name": board.name,
                            "template": board.template,
                            "prefix": board.prefix,
                            "cards": sum(boards.card_counts(con, board.id).values()),
                            "archived": len(boards.archived_cards(con, board.id)),
                            "is_archived": gone,
                        }
                        for board, gone in of_client
                    ],
                }
            )
    return found


def _info_lines(path: str, clients: list[dict[str, Any]]) -> Iterator[str]:
    yield f"{path}: {counted(len(clients), 'client')}, {counted(sum(len(c['boards']) for c in clients), 'board')}"
    for client in clients:
        yield client["name"] + (" (archived)" if client["is_archived"] else "")
        for board in client["boards"]:
            kept = f", {board['archived']} archived" if board["archived"] else ""
            gone = "  (archived)" if board["is_archived"] else ""
            yield f"  {board['prefix']:<6}{board['name']}: {counted(board['cards'], 'card')}{kept}{gone}"
