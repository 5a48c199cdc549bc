"""A board as CSV: one row a card, headers that the importer reads back, cells that no spreadsheet runs as a formula.

UTF-8 without a mark, RFC 4180. Comments, attachments, history and limits have no column; `written` says what went in. Control characters have
no place in CSV (the importer takes them for a sign that a file is no text) and are replaced.
"""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime

from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.exchange.board_document import BoardDocument, CardPart, DependencyPart
from aipm_desktop.exchange.plan import Counts
from aipm_desktop.exchange.table import CONTROL, read_table
from aipm_desktop.exchange.table_values import joined
from aipm_desktop.exchange.text_guard import guarded

HEADERS = (
    "id", "title", "column", "swimlane", "kind", "description", "labels", "people", "start", "due", "priority",
    "class of service", "estimate", "predecessors", "checklist", "links", "blocked", "done", "created", "archived",
)  # fmt: skip


def board_csv(document: BoardDocument) -> tuple[bytes, Counts]:
    """The file and what is in it; it was read again and has a row for every card."""
    numbers = {card.id: f"{document.board.prefix}-{card.number}" for card in document.cards}
    before: dict[str, list[DependencyPart]] = {}
    for edge in document.dependencies:
        before.setdefault(edge.successor_id, []).append(edge)
    names = _Names(document)
    places = {column.id: place for place, column in enumerate(document.columns)}
    lanes = {lane.id: place for place, lane in enumerate(document.swimlanes)}
    cards = sorted(
        document.cards, key=lambda card: (places[card.column_id], lanes[card.swimlane_id], card.rank, card.id)
    )
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(HEADERS)
    for card in cards:
        row = _row(card, numbers, names, before.get(card.id, []))
        writer.writerow([CONTROL.sub("\ufffd", cell) if isinstance(cell, str) else cell for cell in row])
    data = file.getvalue().encode()
    if cards and len(read_table(data).rows) != len(cards):
        raise FileProblem("", "unreadable", detail="csv")
    counts = document.counts
    kept = ("cards", "archived_cards", "checklist_items", "labels", "people", "due_dates", "dependencies")
    return data, {key: counts[key] for key in kept} | {"links": sum(len(card.links) for card in cards)}


class _Names:
    def __init__(self, document: BoardDocument) -> None:
        self.columns = {column.id: column.name for column in document.columns}
        self.swimlanes = {lane.id: lane.name for lane in document.swimlanes}
        self.labels = {label.id: label.name or label.colour for label in document.labels}
        self.people = {person.id: person.name for person in document.people}


def _row(
    card: CardPart, numbers: dict[str, str], names: _Names, before: list[DependencyPart]
) -> list[str | float]:
    items = [item for group in card.checklists for item in group.items]
    return [
        numbers[card.id],
        guarded(card.title),
        guarded(names.columns[card.column_id]),
        guarded(names.swimlanes[card.swimlane_id]),
        guarded(card.kind),
        guarded(card.description),
        joined([guarded(names.labels[label]) for label in card.labels]),
        joined([guarded(names.people[person]) for person in card.people]),
        card.start_on or "",
        card.due_on or "",
        card.priority,
        card.class_of_service,
        _estimate(card),
        joined([_predecessor(edge, numbers) for edge in before]),
        "\n".join(f"[{'x' if item.is_done else ' '}] {' '.join(item.text.split())}" for item in items),
        joined([guarded(link.url) for link in card.links]),
        guarded(card.blocked_reason or ""),
        _instant(card.done_at),
        _instant(card.created_at),
        "yes" if card.archived_at is not None else "",
    ]


def _estimate(card: CardPart) -> str:
    if card.estimate is None:
        return ""
    low, likely, high = (f"{days:.10g}" for days in card.estimate)
    return likely if low == high else f"{low}/{likely}/{high}"


def _predecessor(edge: DependencyPart, numbers: dict[str, str]) -> str:
    number = numbers[edge.predecessor_id]
    if edge.type == "FS" and not edge.lag_days:
        return number
    lag = f"{edge.lag_days:+.10g}" if edge.lag_days else ""
    return f"{number}{edge.type}{lag}"


def _instant(at: int | None) -> str:
    if at is None:
        return ""
    moment = datetime.fromtimestamp(at / 1000, UTC)
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")
