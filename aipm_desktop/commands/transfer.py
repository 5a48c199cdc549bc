"""Bringing boards in: a plan from a foreign file, or a board document of our own."""

from __future__ import annotations

from collections.abc import Mapping

from aipm_desktop.commands import values
from aipm_desktop.commands.board_documents import apply_document, read_document
from aipm_desktop.commands.board_parts import prefix_for
from aipm_desktop.commands.import_again import reconcile
from aipm_desktop.commands.import_calendar import write_calendar
from aipm_desktop.commands.import_cycles import suspend_closing
from aipm_desktop.commands.import_rows import COLUMNS, KnownIds, TableRows, planned_rows
from aipm_desktop.commands.import_targets import ensure_client, free_name
from aipm_desktop.domain.board import COLOURS
from aipm_desktop.domain.errors import Cancelled
from aipm_desktop.exchange.plan import ImportPlan, ImportReport, IsCancelled, Progress
from aipm_desktop.store import documents, journal, order, rows
from aipm_desktop.store.ids import new_id
from aipm_desktop.store.rows import Con

__all__ = ["apply_document", "apply_plan", "known_board", "read_document"]

_TITLE = COLUMNS["card"].index("title")


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
    or removed here since stays as it is. Working times and baselines come with the first import only. Client and board are found by name; a client that is
    not there is made; without a name it is the only client there is, or else "Imported".
    """
    board_id = known_board(con, plan, client_name=client_name, board_name=board_name)
    if board_id is not None:
        return reconcile(con, plan, board_id, now=now)
    client_id = ensure_client(con, client_name, now=now)
    if board_name is not None:
        name = values.name("name", board_name)
        rows.refuse_taken(con, "board", name, "client_id", client_id)
    else:
        name = free_name(con, client_id, plan.name)
    board_id = new_id()
    _add_board(con, board_id, client_id, name, plan, now=now)
    tables = planned_rows(plan, board_id, KnownIds(), now)
    titles = {card_id: row[_TITLE] for card_id, row in tables["card"].items()}
    cautions = suspend_closing(tables["dependency"], titles, now)
    write_rows(con, tables, progress, is_cancelled)
    write_calendar(con, plan, board_id, now=now)
    journal.describe(con, "board.import", format=plan.format, name=name, cards=len(plan.cards))
    warnings = (*plan.warnings, *cautions)
    return ImportReport(plan.format, board_id, name, plan.read, plan.made, plan.lost, warnings)


def known_board(
    con: Con, plan: ImportPlan, *, client_name: str | None = None, board_name: str | None = None
) -> str | None:
    """The board that importing the plan would bring up to date; None when it would make a new one.

    Where the source has but a name, at least a third of its cards must be known there too.
    """
    found = documents.imported_boards(con, plan.external_id, client_name=client_name, name=board_name)
    if not plan.is_named_only:
        return found[0] if found else None
    best, most = None, -1
    for board_id in found:
        titles = documents.imported_titles(con, board_id)
        common = sum(titles.get(card.key) == card.title for card in plan.cards)
        if common > most and common * 3 >= min(len(titles), len(plan.cards)):
            best, most = board_id, common
    return best


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


def _add_board(con: Con, board_id: str, client_id: str, name: str, plan: ImportPlan, *, now: int) -> None:
    rows.insert(
        con,
        "board",
        {
            "id": board_id,
            "client_id": client_id,
            "name": name,
            "colour": rows.least_used_colour(con, "board", COLOURS[1:], "client_id", client_id),
            "rank": order.place(con, "board", client_id, None),
            "prefix": prefix_for(con, name),
            "template": "",
            "description": plan.description,
            "created_at": plan.created_at if plan.created_at is not None else now,
            "external_id": plan.external_id,
        },
    )
