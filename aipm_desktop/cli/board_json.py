"""Boards and cards in the shapes the design's command line page promises; keys are never renamed."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from aipm_desktop.cli.output import instant
from aipm_desktop.domain.board import (
    Board,
    CardSheet,
    Client,
    Column,
    Dependency,
    Label,
    Limit,
    Person,
    Swimlane,
)
from aipm_desktop.domain.errors import BlockedWarning, MoveWarning
from aipm_desktop.domain.workflow import occupies
from aipm_desktop.store import boards, cards, sheets
from aipm_desktop.store.database import Con

Json = dict[str, Any]


class Names(NamedTuple):
    """What ids of a board are called."""

    board: Board
    client: Client
    columns: Mapping[str, Column]
    swimlanes: Mapping[str, Swimlane]
    labels: Mapping[str, Label]
    people: Mapping[str, Person]

    def label_of(self, number: int) -> str:
        """A card's number as people say it."""
        return f"{self.board.prefix}-{number}"


def names_of(con: Con, board_id: str) -> Names:
    """The names of a board's parts, deleted columns and swimlanes among them."""
    board = boards.board(con, board_id)
    both = (False, True)
    return Names(
        board,
        boards.client(con, board.client_id),
        {one.id: one for archived in both for one in boards.columns(con, board_id, archived=archived)},
        {one.id: one for archived in both for one in boards.swimlanes(con, board_id, archived=archived)},
        {one.id: one for one in boards.labels(con, board_id)},
        {one.id: one for one in boards.people(con, board_id)},
    )


def card_json(con: Con, card_id: str) -> Json:
    """One card."""
    sheet = cards.sheet(con, card_id)
    others = [link.predecessor_id for link in sheet.predecessors] + [
        link.successor_id for link in sheet.successors
    ]
    numbers = {card.id: card.number for card in cards.cards_by_id(con, [card_id, *others])}
    return sheet_json(sheet, names_of(con, sheet.card.board_id), numbers)


def board_json(con: Con, board_id: str) -> Json:
    """A whole board: columns, swimlanes and cards as they stand, archived cards last."""
    names = names_of(con, board_id)
    found = _in_place(sheets.sheets(con, board_id), names)
    numbers = {sheet.card.id: sheet.card.number for sheet in found}
    live = [sheet.card for sheet in found if sheet.card.archived_at is None]
    in_column = Counter(card.column_id for card in live)
    counted = Counter(
        card.column_id
        for card in live
        if occupies(names.columns[card.column_id].role, is_done=card.done_at is not None)
    )
    in_lane = Counter(card.swimlane_id for card in live)
    used_columns = {sheet.card.column_id for sheet in found}
    used_lanes = {sheet.card.swimlane_id for sheet in found}
    cells = boards.cell_limits(con, board_id)
    return {
        "board": board_head(names.board, names.client),
        "columns": [
            column_json(column, in_column[column.id], counted[column.id])
            for column in names.columns.values()
            if column.archived_at is None or column.id in used_columns
        ],
        "swimlanes": [
            swimlane_json(lane, in_lane[lane.id])
            for lane in names.swimlanes.values()
            if lane.archived_at is None or lane.id in used_lanes
        ],
        "cards": [sheet_json(sheet, names, numbers) for sheet in found],
        "dependencies": [dependency_json(link, names, numbers) for link in cards.dependencies(con, board_id)],
        "cell_limits": [
            {
                "column": names.columns[column_id].name,
                "swimlane": names.swimlanes[lane_id].name,
                **_limit(cell.limit),
            }
            for (column_id, lane_id), cell in cells.items()
        ],
        "people": [
            {"name": person.name, "initials": person.initials, "zone": person.zone, **_limit(person.limit)}
            for person in names.people.values()
        ],
        "labels": [{"name": label.name, "colour": label.colour} for label in names.labels.values()],
        "views": [{"name": view.name, "query": view.query} for view in boards.saved_views(con, board_id)],
    }


def _in_place(found: list[CardSheet], names: Names) -> list[CardSheet]:
    columns = {column_id: place for place, column_id in enumerate(names.columns)}
    lanes = {lane_id: place for place, lane_id in enumerate(names.swimlanes)}

    def place(sheet: CardSheet) -> tuple[bool, int, int, str, str]:
        card = sheet.card
        is_archived = card.archived_at is not None
        return (is_archived, columns[card.column_id], lanes[card.swimlane_id], card.rank, card.id)

    return sorted(found, key=place)


def board_head(board: Board, client: Client) -> Json:
    """What a board is called."""
    return {
        "id": board.id,
        "name": board.name,
        "client": client.name,
        "template": board.template,
        "prefix": board.prefix,
        "description": board.description,
        "created_at": instant(board.created_at),
        "archived": board.archived_at is not None,
    }


def column_json(column: Column, count: int, counted: int) -> Json:
    """A column; `cards` counts the live ones, `counted` those of them that its limit counts."""
    return {
        "name": column.name,
        **_limit(column.limit),
        "cards": count,
        "counted": counted,
        "role": column.role,
        "entry_policy": column.entry_policy,
        "exit_checklist": list(column.exit_checklist),
        "archived": column.archived_at is not None,
    }


def swimlane_json(lane: Swimlane, count: int) -> Json:
    """A swimlane; `cards` counts the live ones."""
    return {
        "name": lane.name,
        "track": lane.track,
        **_limit(lane.limit),
        "cards": count,
        "archived": lane.archived_at is not None,
    }


def sheet_json(sheet: CardSheet, names: Names, numbers: Mapping[str, int]) -> Json:
    """A card with all that hangs on it; `numbers` are those of the cards it is linked with."""
    card = sheet.card
    estimate = card.estimate
    return {
        "number": names.label_of(card.number),
        "title": card.title,
        "kind": card.kind,
        "column": names.columns[card.column_id].name,
        "swimlane": names.swimlanes[card.swimlane_id].name,
        "description": sheet.description,
        "labels": [names.labels[one].name for one in card.labels if one in names.labels],
        "people": [names.people[one].name for one in card.people if one in names.people],
        "due": card.due_on.isoformat() if card.due_on else None,
        "start": card.start_on.isoformat() if card.start_on else None,
        "done_at": instant(card.done_at),
        "created_at": instant(card.created_at),
        "entered_at": instant(card.entered_at),
        "changed_at": instant(card.changed_at),
        "archived": card.archived_at is not None,
        "priority": card.priority,
        "class": card.class_of_service,
        "estimate_days": None
        if estimate is None
        else dict(zip(("low", "likely", "high"), estimate, strict=True)),
        "checklist": [
            {"text": item.text, "done": item.is_done, "list": group.name}
            for group in sheet.checklists
            for item in group.items
        ],
        "comments": [
            {"author": one.author, "at": instant(one.at), "text": one.text} for one in sheet.comments
        ],
        "links": [{"title": link.title, "url": link.url} for link in sheet.links],
        "attachments": [
            {"name": one.name, "media_type": one.media_type, "size": one.size, "sha256": one.sha256}
            for one in sheet.attachments
        ],
        "predecessors": [names.label_of(numbers[link.predecessor_id]) for link in sheet.predecessors],
        "successors": [names.label_of(numbers[link.successor_id]) for link in sheet.successors],
        "blocked": card.blocked_reason,
        "waits_for": card.blocked_by,
        "loops": card.laps,
        "external_id": card.external_id,
        "details": json.loads(sheet.details),
    }


def dependency_json(link: Dependency, names: Names, numbers: Mapping[str, int]) -> Json:
    """A link between two cards."""
    return {
        "predecessor": names.label_of(numbers[link.predecessor_id]),
        "successor": names.label_of(numbers[link.successor_id]),
        "type": link.type,
        "lag_days": link.lag_days,
        "suspended": link.suspended_at is not None,
    }


def warnings_json(found: Iterable[MoveWarning]) -> list[Json]:
    """Limits that were passed, and blocked cards that are worked on (scope `blocked`)."""
    from aipm_desktop.cli.sentences import warning

    return [{**_warning(one), "message": warning(one)} for one in found]


def _warning(one: MoveWarning) -> Json:
    if isinstance(one, BlockedWarning):
        counts = {"count": len(one.cards), "min": None, "max": None}
        named = {"cards": list(one.cards), "predecessors": list(one.predecessors)}
        return {"scope": "blocked", "name": ", ".join(one.cards), **counts, **named}
    return {"scope": one.scope, "name": one.name, "count": one.count, "min": one.minimum, "max": one.maximum}


def _limit(limit: Limit) -> Json:
    return {"min": limit.minimum, "max": limit.maximum, "mode": limit.mode}
