"""Verbs for boards; what a board is made of has modules of its own."""

from __future__ import annotations

from collections.abc import Sequence

from aipm_desktop.commands import values
from aipm_desktop.commands.board_parts import prefix_for, template_of, write_tasks, write_template
from aipm_desktop.domain.board import Board
from aipm_desktop.domain.errors import InvalidValue
from aipm_desktop.domain.templates import BoardTemplate, to_json
from aipm_desktop.store import boards, copying, journal, order, rows
from aipm_desktop.store.ids import new_id
from aipm_desktop.store.rows import Con


def add(
    con: Con,
    client_id: str,
    name: str,
    template: BoardTemplate,
    *,
    with_tasks: bool = False,
    colour: str | None = None,
    prefix: str | None = None,
    now: int,
) -> str:
    """Make a board from a template, on request with the template's tasks as cards; its id.

    The prefix of card labels is made from the name unless given.
    """
    boards.client(con, client_id)
    name = values.name("name", name)
    rows.refuse_taken(con, "board", name, "client_id", client_id)
    board_id = new_id()
    rows.insert(
        con,
        "board",
        {
            "id": board_id,
            "client_id": client_id,
            "name": name,
            "colour": values.colour(colour),
            "rank": order.place(con, "board", client_id, None),
            "prefix": _prefix(prefix) if prefix else prefix_for(con, name, template.prefix),
            "template": values.line("template", template.key, 80),
            "description": "",
            "created_at": now,
        },
    )
    columns, swimlanes = write_template(con, board_id, template)
    count = write_tasks(con, board_id, template, columns, swimlanes, now=now) if with_tasks else 0
    journal.describe(con, "board.add", name=name, cards=count)
    return board_id


def rename(con: Con, board_id: str, name: str, *, now: int) -> None:
    """Give it another name; NameTaken when a board of the client has that already."""
    board = boards.board(con, board_id)
    name = values.name("name", name)
    rows.refuse_taken(con, "board", name, "client_id", board.client_id, but=board_id)
    rows.update(con, "board", board_id, {"name": name})
    journal.describe(con, "board.rename", name=name, before=board.name)


def recolour(con: Con, board_id: str, colour: str, *, now: int) -> None:
    """Give it another colour, or none."""
    name = boards.board(con, board_id).name
    rows.update(con, "board", board_id, {"colour": values.colour(colour)})
    journal.describe(con, "board.recolour", name=name)


def describe_board(con: Con, board_id: str, text: str, *, now: int) -> None:
    """Say what it is about, in markdown."""
    name = boards.board(con, board_id).name
    rows.update(con, "board", board_id, {"description": values.text("description", text)})
    journal.describe(con, "board.describe", name=name)


def set_prefix(con: Con, board_id: str, prefix: str, *, now: int) -> None:
    """Change what stands before the numbers of its cards; letters and digits, a letter first, at most twelve."""
    name = boards.board(con, board_id).name
    prefix = _prefix(prefix)
    rows.update(con, "board", board_id, {"prefix": prefix})
    journal.describe(con, "board.set_prefix", name=name, prefix=prefix)


def move(con: Con, board_id: str, client_id: str, before_id: str | None, *, now: int) -> None:
    """Give it to a client (its own one too), before another board or at the end."""
    board = boards.board(con, board_id)
    boards.client(con, client_id)
    rows.refuse_taken(con, "board", board.name, "client_id", client_id, but=board_id)
    place = order.place(con, "board", client_id, before_id, moving=board_id)
    rows.update(con, "board", board_id, {"client_id": client_id, "rank": place})
    journal.describe(con, "board.move", name=board.name)


def archive(con: Con, board_id: str, *, now: int) -> None:
    """Hide it; restorable."""
    name = boards.board(con, board_id).name
    rows.update(con, "board", board_id, {"archived_at": now})
    journal.describe(con, "board.archive", name=name)


def restore(con: Con, board_id: str, *, now: int) -> None:
    """Bring it back."""
    board = boards.board(con, board_id)
    rows.refuse_taken(con, "board", board.name, "client_id", board.client_id, but=board_id)
    rows.update(con, "board", board_id, {"archived_at": None})
    journal.describe(con, "board.restore", name=board.name)


def delete(con: Con, board_id: str, *, now: int) -> None:
    """Remove it with its cards; only undo or the history brings it back."""
    name = boards.board(con, board_id).name
    rows.delete(con, "board", [board_id])
    journal.describe(con, "board.delete", name=name)


def duplicate(con: Con, board_id: str, name: str, *, with_cards: bool = False, now: int) -> str:
    """Copy it within its client, on request with its live cards but not their comments and history; the copy's id."""
    board = boards.board(con, board_id)
    name = values.name("name", name)
    rows.refuse_taken(con, "board", name, "client_id", board.client_id)
    following = _following(boards.boards(con, client_id=board.client_id), board_id)
    copy_id, count = copying.copy_board(
        con,
        board_id,
        name=name,
        prefix=prefix_for(con, name, board.prefix),
        rank=order.place(con, "board", board.client_id, following),
        with_cards=with_cards,
        now=now,
    )
    journal.describe(con, "board.duplicate", name=name, cards=count)
    return copy_id


def save_as_template(con: Con, board_id: str, name: str, *, now: int) -> str:
    """Keep its columns, swimlanes, limits and labels, without cards, to make boards from; the template's id."""
    name = values.name("name", name)
    rows.refuse_taken(con, "board_template", name)
    template_id = new_id()
    template = template_of(con, board_id, key=template_id, name=name)
    rows.insert(
        con,
        "board_template",
        {"id": template_id, "name": name, "definition": to_json(template), "created_at": now},
    )
    journal.describe(con, "board.save_as_template", name=name)
    return template_id


def delete_template(con: Con, template_id: str, *, now: int) -> None:
    """Forget a saved template; boards made from it stay."""
    name = str(rows.one(con, "board_template", "name", template_id)[0])
    rows.delete(con, "board_template", [template_id])
    journal.describe(con, "board.delete_template", name=name)


def _following(siblings: Sequence[Board], board_id: str) -> str | None:
    ids = [board.id for board in siblings]
    if board_id not in ids[:-1]:
        return None
    return ids[ids.index(board_id) + 1]


def _prefix(text: str) -> str:
    prefix = values.name("prefix", text, 12).upper()
    if not prefix.isalnum() or not prefix[0].isalpha() or len(prefix) > 12:
        raise InvalidValue("prefix", text[:80], "not_a_prefix")
    return prefix
