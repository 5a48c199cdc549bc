"""`aipm board …`."""

from __future__ import annotations

from argparse import Namespace

from aipm_desktop import commands
from aipm_desktop.cli.board_json import board_head, board_json
from aipm_desktop.cli.naming import archived_board_called, board_called
from aipm_desktop.cli.opening import changing, reading
from aipm_desktop.cli.output import Outcome, counted
from aipm_desktop.domain.errors import NotFound
from aipm_desktop.domain.templates import BoardTemplate
from aipm_desktop.exchange import templates
from aipm_desktop.store import boards
from aipm_desktop.store.database import Con


def add(args: Namespace) -> Outcome:
    """Makes a board from a template; its client too when it is not there."""
    with changing(args) as change:
        template = _template(change.con, args.template)
        client_id = _client(change.con, args.client, now=change.now)
        board_id = commands.board.add(
            change.con,
            client_id,
            args.name,
            template,
            with_tasks=args.with_tasks,
            prefix=args.prefix,
            now=change.now,
        )
        return _outcome(change.con, board_id, "added")


def list_all(args: Namespace) -> Outcome:
    """Lists boards with their clients."""
    with reading(args.file) as con:
        found = boards.boards(con, archived=args.archived)
        heads = [board_head(board, boards.client(con, board.client_id)) for board in found]
        counts = [sum(boards.card_counts(con, board.id).values()) for board in found]
    listed = [{**head, "cards": count} for head, count in zip(heads, counts, strict=True)]
    lines = [
        f"{one['client']}/{one['name']} ({one['prefix']}): {counted(one['cards'], 'card')}" for one in listed
    ]
    return Outcome({"boards": listed}, lines)


def rename(args: Namespace) -> Outcome:
    """Renames a board."""
    with changing(args) as change:
        board = board_called(change.con, args.name)
        commands.board.rename(change.con, board.id, args.to, now=change.now)
        return _outcome(change.con, board.id, "renamed")


def archive(args: Namespace) -> Outcome:
    """Archives a board."""
    with changing(args) as change:
        board = board_called(change.con, args.name)
        commands.board.archive(change.con, board.id, now=change.now)
        return _outcome(change.con, board.id, "archived")


def restore(args: Namespace) -> Outcome:
    """Restores an archived board."""
    with changing(args) as change:
        board = archived_board_called(change.con, args.name)
        commands.board.restore(change.con, board.id, now=change.now)
        return _outcome(change.con, board.id, "restored")


def delete(args: Namespace) -> Outcome:
    """Deletes a board with its cards; undo brings it back."""
    with changing(args) as change:
        board = board_called(change.con, args.name)
        commands.board.delete(change.con, board.id, now=change.now)
    return Outcome({"deleted": board.name}, [f"deleted {board.name}; `aipm undo` brings it back"])


def duplicate(args: Namespace) -> Outcome:
    """Copies a board."""
    with changing(args) as change:
        board = board_called(change.con, args.name)
        copy_id = commands.board.duplicate(
            change.con, board.id, args.to, with_cards=args.with_cards, now=change.now
        )
        return _outcome(change.con, copy_id, "added")


def _template(con: Con, key: str) -> BoardTemplate:
    shipped, saved = templates.shipped(), boards.templates(con)
    wanted = key.strip().casefold().replace(" ", "-").replace("_", "-")
    if wanted in shipped:
        return shipped[wanted]
    for template_id, template in saved.items():
        if key.strip().casefold() in (template_id, template.name.casefold()):
            return template
    raise NotFound("template", key, (*shipped, *(template.name for template in saved.values())))


def _client(con: Con, name: str | None, *, now: int) -> str:
    known = boards.clients(con)
    if name is None:
        if len(known) == 1:
            return known[0].id
        raise NotFound("client", "", tuple(client.name for client in known))
    wanted = name.strip()
    for fits in (
        [client.id for client in known if client.name == wanted],
        [client.id for client in known if wanted.casefold() in (client.name.casefold(), client.id)],
    ):
        if fits:
            return fits[0]
    return commands.client.add(con, name, now=now)


def _outcome(con: Con, board_id: str, done: str) -> Outcome:
    data = board_json(con, board_id)
    head = data["board"]
    live = sum(not card["archived"] for card in data["cards"])
    return Outcome(
        data, [f"{done} {head['client']}/{head['name']} ({head['prefix']}): {counted(live, 'card')}"]
    )
