"""Bringing boards in: a plan from a foreign file, or a board document of our own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from aipm_desktop.commands.import_again import reconcile
from aipm_desktop.commands.import_rows import COLUMNS, KnownIds, TableRows, planned_rows
from aipm_desktop.domain import rank
from aipm_desktop.domain.errors import Cancelled, InvalidValue
from aipm_desktop.exchange.plan import ImportPlan, ImportReport, IsCancelled, Progress
from aipm_desktop.store import documents, journal
from aipm_desktop.store.ids import jitter, new_id
from aipm_desktop.store.rows import Con

DEFAULT_CLIENT = "Imported"
_COLOURS = ("blue", "green", "purple", "orange", "teal", "pink", "red", "yellow")


def apply_plan(
    con: Con,
    plan: ImportPlan,
    *,
    client_name: str | None = None,
    board_name: str | None = None,
    now: int,
    progress: Progress | None = None,
    is_cancelled: IsCancelled | None = None,
) -> ImportReport:
    """Makes the plan's board, or brings the board an earlier import made up to date.

    A second import adds what is new in the source and updates what changed there; it deletes nothing, and what was changed
    or removed here since stays as it is. Client and board are found by name; a client that is
    not there is made; without a name it is the only client there is, or else "Imported".
    """
    board_id = documents.imported_board(con, plan.external_id, client_name=client_name, name=board_name)
    if board_id is not None:
        return reconcile(con, plan, board_id, now=now)
    name = (board_name or plan.name).strip()
    if not name or len(name) > 200:
        raise InvalidValue("board name", name[:200], "too_long" if name else "empty")
    client_id = ensure_client(con, client_name or documents.only_client(con) or DEFAULT_CLIENT, now=now)
    board_id = new_id()
    add_board(con, board_id, client_id, name, plan, now=now)
    tables = planned_rows(plan, board_id, KnownIds(), now)
    write_rows(con, tables, progress, is_cancelled)
    journal.describe(con, "board.import", format=plan.format, name=name, cards=len(plan.cards))
    return ImportReport(plan.format, board_id, name, plan.read, plan.made, plan.lost, plan.warnings)


def write_rows(
    con: Con,
    tables: Mapping[str, TableRows],
    progress: Progress | None = None,
    is_cancelled: IsCancelled | None = None,
) -> None:
    """Inserts rows table after table, looking whether the user gave up every thousand."""
    total = sum(map(len, tables.values())) or 1
    written = 0
    for table, names in COLUMNS.items():
        values = list(tables.get(table, {}).values())
        for start in range(0, len(values), 1000):
            if is_cancelled is not None and is_cancelled():
                raise Cancelled
            documents.insert_rows(con, table, names, values[start : start + 1000])
            written += len(values[start : start + 1000])
            if progress is not None:
                progress(0.9 * written / total)


def ensure_client(con: Con, name: str, *, now: int) -> str:
    """The id of the live client of that name, made when it is not there."""
    wanted = name.strip()
    if not wanted or len(wanted) > 200:
        raise InvalidValue("client", wanted[:200], "too_long" if wanted else "empty")
    found = documents.client_named(con, wanted)
    if found is not None:
        return found
    client_id = new_id()
    count, last = documents.last_client(con)
    key = rank.between(last, None) + jitter()
    values = (client_id, wanted, _COLOURS[count % len(_COLOURS)], key, now, None)
    documents.insert_rows(
        con, "client", ("id", "name", "colour", "rank", "created_at", "archived_at"), [values]
    )
    return client_id


def add_board(con: Con, board_id: str, client_id: str, name: str, plan: ImportPlan, *, now: int) -> None:
    """The row of an imported board, last among its client's."""
    count, last = documents.last_board(con, client_id)
    values: dict[str, Any] = {
        "id": board_id,
        "client_id": client_id,
        "name": name,
        "colour": _COLOURS[count % len(_COLOURS)],
        "rank": rank.between(last, None) + jitter(),
        "prefix": prefix_of(name),
        "template": "",
        "description": plan.description,
        "created_at": plan.created_at if plan.created_at is not None else now,
        "archived_at": None,
        "external_id": plan.external_id,
    }
    documents.insert_rows(con, "board", tuple(values), [tuple(values.values())])


def prefix_of(name: str) -> str:
    """What the cards' labels begin with: the capitals of the name's first words."""
    words = [word for word in "".join(c if c.isalnum() else " " for c in name).split() if not word.isdigit()]
    letters = "".join(word[0] for word in words[:4]) if len(words) > 1 else "".join(words)[:3]
    return letters.upper()[:12] or "C"
