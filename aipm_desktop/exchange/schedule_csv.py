"""The schedule of a board as CSV: one row a card, in the order of beginning, with dates, days, slack and what it waits for.

A table to look at and compute with. The board's own table (csv_writer) is the one to bring back; the two share the headers
of what they both have, so that this one is understood too.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from aipm_desktop.domain.board import BoardSnapshot, Card, Dependency
from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.domain.planning.durations import days_of
from aipm_desktop.domain.planning.schedule import Schedule, Scheduled
from aipm_desktop.exchange.graph_values import in_order
from aipm_desktop.exchange.plan import Counts
from aipm_desktop.exchange.table import CONTROL, read_table
from aipm_desktop.exchange.table_values import joined
from aipm_desktop.exchange.text_guard import guarded

HEADERS = (
    "id", "title", "column", "swimlane", "kind", "people", "start", "finish", "days", "slack", "critical", "state",
    "due", "predecessors",
)  # fmt: skip


def schedule_csv(
    board: BoardSnapshot, dependencies: Iterable[Dependency], schedule: Schedule
) -> tuple[bytes, Counts]:
    """The file and what is in it; it was read again and has a row for every card. Suspended links stay out."""
    before: dict[str, list[str]] = {}
    numbers = {card.id: board.label_of(card) for card in board.cards}
    links = [link for link in in_order(dependencies, board.cards) if link.suspended_at is None]
    for link in links:
        before.setdefault(link.successor_id, []).append(_predecessor(link, numbers))
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(HEADERS)
    columns = {column.id: column.name for column in board.columns}
    lanes = {lane.id: lane.name for lane in board.swimlanes}
    cards = [card for card in board.cards if card.id in schedule.cards]
    for card in sorted(cards, key=lambda card: (schedule.cards[card.id].begins, card.number)):
        row = _row(board, card, schedule.cards[card.id])
        row[2:4] = [guarded(columns.get(card.column_id, "")), guarded(lanes.get(card.swimlane_id, ""))]
        row[-1] = joined(before.get(card.id, []))
        writer.writerow([CONTROL.sub("\ufffd", cell) if isinstance(cell, str) else cell for cell in row])
    data = file.getvalue().encode("utf-8", "replace")
    if cards and len(read_table(data).rows) != len(cards):
        raise FileProblem("", "not_proved")
    return data, {"cards": len(cards), "dependencies": len(links)}


def _row(board: BoardSnapshot, card: Card, planned: Scheduled) -> list[str | float]:
    """The cells of a card, without those that other cards and the board's names say."""
    people = [guarded(board.people[key].name) for key in card.people if key in board.people]
    state = "finished" if planned.is_finished else "started" if planned.is_started else "open"
    return [
        board.label_of(card),
        guarded(card.title),
        "",
        "",
        card.kind,
        joined(people),
        planned.start_on.isoformat(),
        planned.finish_on.isoformat(),
        f"{days_of(card):.10g}",
        "" if planned.is_finished else f"{planned.slack_days:.10g}",
        "yes" if planned.is_critical else "",
        state,
        card.due_on.isoformat() if card.due_on else "",
        "",
    ]


def _predecessor(link: Dependency, numbers: dict[str, str]) -> str:
    """`CI-3`, or `CI-3SS+2`, as the import of tables reads it."""
    number = numbers[link.predecessor_id]
    if link.type == "FS" and not link.lag_days:
        return number
    return f"{number}{link.type}{f'{link.lag_days:+.10g}' if link.lag_days else ''}"
