"""A board document as rows of the workspace's tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from aipm_desktop.commands import import_rows
from aipm_desktop.exchange.board_document import BoardDocument, CardPart, LimitPart

COLUMNS: dict[str, tuple[str, ...]] = import_rows.COLUMNS | {
    "cell_limit": ("id", "board_id", "column_id", "swimlane_id", "limit_min", "limit_max", "limit_mode"),
    "saved_view": ("id", "board_id", "name", "query", "rank"),
    "attachment": ("id", "board_id", "card_id", "name", "media_type", "size", "sha256", "at"),
    "board_plan": ("board_id", "start_on", "working_week", "holiday_region", "blocked_mode"),
    "person_plan": ("person_id", "board_id", "working_week", "holiday_region"),
    "day_off": ("id", "board_id", "person_id", "from_on", "to_on", "name"),
    "baseline": ("id", "board_id", "name", "created_at"),
    "baseline_card": ("baseline_id", "card_id", "board_id", "start_on", "finish_on"),
}
"""Tables and their columns as the tuples of DocumentRows hold them."""

_ORDER = (
    "board_column", "swimlane", "cell_limit", "person", "label", "saved_view", "card", "card_text", "card_label",
    "card_person", "checklist", "checklist_item", "comment", "link", "attachment", "dependency", "visit", "board_plan",
    "person_plan", "day_off", "baseline", "baseline_card",
)  # fmt: skip


@dataclass
class DocumentRows:
    """`board` lacks client and rank, which the place it goes to decides; `rows` stand in an order to insert them in."""

    board: dict[str, Any]
    rows: dict[str, list[tuple[Any, ...]]] = field(default_factory=lambda: {table: [] for table in _ORDER})

    @property
    def ids(self) -> dict[str, list[str]]:
        """The ids of the rows by table, for tables whose rows have one."""
        found = {
            table: [row[0] for row in rows]
            for table, rows in self.rows.items()
            if COLUMNS[table][0] == "id" and rows
        }
        return {"board": [self.board["id"]], **found}


def rows_of_document(document: BoardDocument) -> DocumentRows:
    """Every row the document stands for."""
    board = {name: getattr(document.board, name) for name in document.board.__struct_fields__}
    made = DocumentRows(board)
    board_id, rows = document.board.id, made.rows
    for column in document.columns:
        rows["board_column"].append(
            (column.id, board_id, column.name, column.rank, column.role, *_limit(column.limit), column.entry_policy,
             column.exit_checklist, column.archived_at, column.external_id)
        )  # fmt: skip
    for lane in document.swimlanes:
        rows["swimlane"].append(
            (
                lane.id,
                board_id,
                lane.name,
                lane.rank,
                lane.track,
                lane.colour,
                *_limit(lane.limit),
                lane.archived_at,
            )
        )
    for cell in document.cell_limits:
        rows["cell_limit"].append((cell.id, board_id, cell.column_id, cell.swimlane_id, *_limit(cell.limit)))
    for person in document.people:
        rows["person"].append(
            (
                person.id,
                board_id,
                person.name,
                person.initials,
                person.zone,
                *_limit(person.limit),
                person.external_id,
            )
        )
    for label in document.labels:
        rows["label"].append((label.id, board_id, label.name, label.colour, label.external_id))
    for view in document.saved_views:
        rows["saved_view"].append((view.id, board_id, view.name, view.query, view.rank))
    for card in document.cards:
        _card(rows, board_id, card)
    for edge in document.dependencies:
        rows["dependency"].append(
            (
                edge.id,
                board_id,
                edge.predecessor_id,
                edge.successor_id,
                edge.type,
                edge.lag_days,
                edge.suspended_at,
            )
        )
    _plan(rows, board_id, document)
    return made


def _plan(rows: dict[str, list[tuple[Any, ...]]], board_id: str, document: BoardDocument) -> None:
    if (plan := document.plan) is not None:
        columns = (plan.start_on, plan.working_week, plan.holiday_region, plan.blocked_mode)
        rows["board_plan"].append((board_id, *columns))
    rows["person_plan"].extend(
        (week.person_id, board_id, week.working_week, week.holiday_region) for week in document.person_weeks
    )
    rows["day_off"].extend(
        (off.id, board_id, off.person_id, off.from_on, off.to_on, off.name) for off in document.days_off
    )
    for baseline in document.baselines:
        rows["baseline"].append((baseline.id, board_id, baseline.name, baseline.created_at))
        rows["baseline_card"].extend(
            (baseline.id, dates.card_id, board_id, dates.start_on, dates.finish_on)
            for dates in baseline.dates
        )


def _card(rows: dict[str, list[tuple[Any, ...]]], board_id: str, card: CardPart) -> None:
    low, likely, high = card.estimate or (None, None, None)
    rows["card"].append(
        (card.id, board_id, card.number, card.kind, card.title, card.column_id, card.swimlane_id, card.rank,
         card.priority, card.class_of_service, card.start_on, card.due_on, low, likely, high, card.blocked_reason,
         card.created_at, card.entered_at, card.changed_at, card.done_at, card.archived_at, card.external_id)
    )  # fmt: skip
    rows["card_text"].append((card.id, board_id, card.description, card.details))
    rows["card_label"].extend((card.id, label_id, board_id) for label_id in card.labels)
    rows["card_person"].extend((card.id, person_id, board_id) for person_id in card.people)
    for group in card.checklists:
        rows["checklist"].append((group.id, board_id, card.id, group.name, group.rank))
        rows["checklist_item"].extend(
            (item.id, board_id, card.id, group.id, item.text, int(item.is_done), item.rank)
            for item in group.items
        )
    rows["comment"].extend(
        (said.id, board_id, card.id, said.author, said.at, said.text, said.edited_at, said.external_id)
        for said in card.comments
    )
    rows["link"].extend((link.id, board_id, card.id, link.title, link.url, link.rank) for link in card.links)
    rows["attachment"].extend(
        (file.id, board_id, card.id, file.name, file.media_type, file.size, file.sha256, file.at)
        for file in card.attachments
    )
    rows["visit"].extend(
        (visit.id, board_id, card.id, visit.column_id, visit.entered_at, visit.left_at, int(visit.is_backward),
         visit.reason, visit.override)
        for visit in card.visits
    )  # fmt: skip


def _limit(limit: LimitPart) -> tuple[int | None, int | None, str]:
    return limit.min, limit.max, limit.mode
