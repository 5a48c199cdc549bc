"""A board's plan as a file for other programs: the graph as text, the schedule as calendar, project or table.

Nothing is changed; each format has been read back, as far as it can be, before it is given out.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from aipm_desktop.domain.board import BoardSnapshot, Dependency
from aipm_desktop.domain.planning.schedule import Schedule, schedule
from aipm_desktop.exchange.plan import Counts
from aipm_desktop.store import boards, cards, documents, plans
from aipm_desktop.store.rows import Con

GRAPHS = (".mmd", ".dot", ".graphml")
SCHEDULES = (".ics", ".xml", ".csv")
SUFFIXES = (*GRAPHS, *SCHEDULES)


class PlanFile(NamedTuple):
    """The bytes of the file, what is in it, and how many links are left out because they are suspended."""

    data: bytes
    counts: Counts
    suspended: int = 0


def encoded(
    con: Con,
    board_id: str,
    suffix: str,
    today: date,
    *,
    now: int = 0,
    planned: Schedule | None = None,
) -> PlanFile:
    """The file whose name ends so (one of SUFFIXES). `planned` stands for the schedule the board has today, a levelled one
    for example; `now` is what a calendar tells a newer file from an older one by.

    Raises FileProblem (not_proved) when a file does not read as it was written.
    """
    board = boards.snapshot(con, board_id)
    links = cards.dependencies(con, board_id)
    if suffix in GRAPHS:
        return _graph(board, links, suffix)
    found = planned or schedule(board, links, plans.basis(con, board_id), today)
    suspended = sum(link.suspended_at is not None for link in links)
    if suffix == ".csv":
        from aipm_desktop.exchange.schedule_csv import schedule_csv

        return PlanFile(*schedule_csv(board, links, found), suspended)
    texts = documents.rows_of(con, "card_text", board_id)
    descriptions = {card_id: str(row["description"]) for card_id, row in texts.items()}
    if suffix == ".ics":
        from aipm_desktop.exchange.calendar_file import schedule_ics

        return PlanFile(*schedule_ics(board, links, found, now=now, descriptions=descriptions), suspended)
    if suffix == ".xml":
        from aipm_desktop.exchange.msproject_writer import schedule_xml

        return PlanFile(*schedule_xml(board, links, found, descriptions=descriptions), suspended)
    raise ValueError(suffix)


def _graph(board: BoardSnapshot, links: list[Dependency], suffix: str) -> PlanFile:
    from aipm_desktop.exchange import graph_formats, graph_values

    write = {
        ".mmd": graph_formats.mermaid,
        ".dot": graph_formats.dot,
        ".graphml": graph_formats.graphml,
    }[suffix]
    return PlanFile(*write(graph_values.graph_of(board, links)))
