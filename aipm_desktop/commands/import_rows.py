"""An import plan as rows. Row ids follow from the board's id and the keys in the source, so importing again finds them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

from aipm_desktop.commands.person import initials_of
from aipm_desktop.domain import rank
from aipm_desktop.exchange.plan import ImportPlan, PlannedCard, PlannedVisit
from aipm_desktop.store import rows

TableRows = dict[str, tuple[Any, ...]]
"""Row id (as the journal writes it) -> values in the order of COLUMNS."""


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split(", "))


COLUMNS: dict[str, tuple[str, ...]] = {
    "board": _names(rows.BOARD),
    "board_column": _names(rows.COLUMN),
    "swimlane": _names(rows.SWIMLANE),
    "person": _names(rows.PERSON),
    "label": _names(rows.LABEL),
    "card": _names(rows.CARD),
    "card_text": ("card_id", "board_id", "description", "details"),
    "card_label": ("card_id", "label_id", "board_id"),
    "card_person": ("card_id", "person_id", "board_id"),
    "checklist": ("id", "board_id", "card_id", "name", "rank"),
    "checklist_item": ("id", "board_id", "card_id", "checklist_id", "text", "is_done", "rank"),
    "comment": ("id", "board_id", "card_id", "author", "at", "text", "edited_at", "external_id"),
    "link": ("id", "board_id", "card_id", "title", "url", "rank"),
    "dependency": ("id", "board_id", "predecessor_id", "successor_id", "type", "lag_days", "suspended_at"),
    "visit": (
        "id", "board_id", "card_id", "column_id", "entered_at", "left_at", "is_backward", "reason", "override",
    ),
}  # fmt: skip
"""Tables an import writes, in the order they are inserted, with their columns as the tuples hold them."""


@dataclass
class KnownIds:
    """Ids that rows of the source have in this workspace already, by their key in the source."""

    columns: dict[str, str] = field(default_factory=dict)
    swimlanes: dict[str, str] = field(default_factory=dict)
    labels: dict[str, str] = field(default_factory=dict)
    people: dict[str, str] = field(default_factory=dict)
    cards: dict[str, str] = field(default_factory=dict)


def derived_id(board_id: str, *parts: str) -> str:
    """The id of a row of the board that came from that place of a source: always the same.

    As long as other ids; the board's own id is random, so nobody can aim at a row of another board.
    """
    return blake2b("\0".join((board_id, *parts)).encode(), digest_size=8).hexdigest()


def planned_rows(plan: ImportPlan, board_id: str, known: KnownIds, now: int) -> dict[str, TableRows]:
    """Every row the plan makes on the board, without the board itself."""
    made = _Made(plan, board_id, known, now)
    made.board_parts()
    ranks = _ranks(plan)
    for card, key in zip(plan.cards, ranks, strict=True):
        made.card(card, key)
    for edge in plan.dependencies:
        made.dependency(
            edge.predecessor, edge.successor, edge.type, edge.lag_days, is_suspended=edge.is_suspended
        )
    return made.tables


class _Made:
    def __init__(self, plan: ImportPlan, board_id: str, known: KnownIds, now: int) -> None:
        self.plan, self.board_id, self.known, self.now = plan, board_id, known, now
        self.tables: dict[str, TableRows] = {table: {} for table in COLUMNS if table != "board"}
        self.order = {column.key: place for place, column in enumerate(plan.columns)}

    def _id(self, known: Mapping[str, str], what: str, key: str) -> str:
        return known.get(key) or derived_id(self.board_id, what, key)

    def board_parts(self) -> None:
        """Columns, swimlanes, people and labels."""
        plan, board_id, tables = self.plan, self.board_id, self.tables
        keys = rank.spread(len(plan.columns))
        self.columns: dict[str, str] = {}
        for column, key in zip(plan.columns, keys, strict=True):
            row_id = self.columns[column.key] = self._id(self.known.columns, "column", column.key)
            tables["board_column"][row_id] = (
                row_id, board_id, column.name, key, column.role, *column.limit, "", "",
                self.now if column.is_archived else None, column.key,
            )  # fmt: skip
        lanes = plan.swimlanes or ()
        self.lanes: dict[str, str] = {}
        for name_key, name, key in zip(
            [lane.key for lane in lanes] or [""],
            [lane.name for lane in lanes] or [""],
            rank.spread(max(1, len(lanes))),
            strict=True,
        ):
            row_id = self.lanes[name_key] = self._id(self.known.swimlanes, "swimlane", name_key)
            tables["swimlane"][row_id] = (row_id, board_id, name, key, None, None, None, None, "warn", None)
        self.people = {
            person.key: self._id(self.known.people, "person", person.key) for person in plan.people
        }
        for person in plan.people:
            row_id = self.people[person.key]
            initials = person.initials or initials_of(person.name)
            tables["person"][row_id] = (
                row_id, board_id, person.name, initials, "", None, None, "warn", person.key,
            )  # fmt: skip
        self.labels = {label.key: self._id(self.known.labels, "label", label.key) for label in plan.labels}
        for label in plan.labels:
            row_id = self.labels[label.key]
            tables["label"][row_id] = (row_id, board_id, label.name, label.colour, label.key)

    def card(self, card: PlannedCard, rank_key: str) -> None:
        """The card and all that hangs on it."""
        board_id, tables, now = self.board_id, self.tables, self.now
        card_id = self._id(self.known.cards, "card", card.key)
        # A plan may say when work will begin and end; nothing here has happened in the future.
        created = min(card.created_at, now) if card.created_at is not None else now
        done_at = (min(card.done_at, now) if card.done_at is not None else now) if card.is_done else None
        archived_at = (
            (card.archived_at if card.archived_at is not None else now) if card.is_archived else None
        )
        visits = card.visits or (PlannedVisit(card.column, card.done_at or now, None),)
        if visits[-1].entered_at > now:
            visits = tuple(visit._replace(entered_at=min(visit.entered_at, now)) for visit in visits)
        low, likely, high = card.estimate or (None, None, None)
        tables["card"][card_id] = (
            card_id, board_id, card.number, card.kind, card.title, self.columns[card.column],
            self.lanes[card.swimlane], rank_key, card.priority, card.class_of_service,
            card.start_on and card.start_on.isoformat(), card.due_on and card.due_on.isoformat(), low, likely, high,
            card.blocked_reason, created, visits[-1].entered_at,
            card.changed_at if card.changed_at is not None else created, done_at, archived_at, card.key,
        )  # fmt: skip
        tables["card_text"][card_id] = (card_id, board_id, card.description, "{}")
        for label in card.labels:
            label_id = self.labels[label]
            tables["card_label"][f"{card_id}:{label_id}"] = (card_id, label_id, board_id)
        for person in card.people:
            person_id = self.people[person]
            tables["card_person"][f"{card_id}:{person_id}"] = (card_id, person_id, board_id)
        if card.checklists:
            self._checklists(card, card_id)
        for comment in card.comments:
            row_id = derived_id(card_id, "comment", comment.key)
            tables["comment"][row_id] = (
                row_id, board_id, card_id, comment.author, comment.at if comment.at is not None else created,
                comment.text, comment.edited_at, comment.key,
            )  # fmt: skip
        if card.links:
            self._links(card, card_id)
        self._visits(card_id, visits)

    def dependency(self, before: str, after: str, kind: str, lag_days: float, *, is_suspended: bool) -> None:
        """One link between two cards of the plan."""
        first = self._id(self.known.cards, "card", before)
        second = self._id(self.known.cards, "card", after)
        row_id = derived_id(self.board_id, "dependency", first, second, kind)
        self.tables["dependency"][row_id] = (
            row_id, self.board_id, first, second, kind, lag_days, self.now if is_suspended else None,
        )  # fmt: skip

    def _checklists(self, card: PlannedCard, card_id: str) -> None:
        for group, group_rank in zip(card.checklists, rank.spread(len(card.checklists)), strict=True):
            group_id = derived_id(card_id, "checklist", group.key)
            self.tables["checklist"][group_id] = (group_id, self.board_id, card_id, group.name, group_rank)
            items = self.tables["checklist_item"]
            for place, (item, key) in enumerate(zip(group.items, rank.spread(len(group.items)), strict=True)):
                row_id = derived_id(group_id, "item", item.key or str(place))
                if row_id in items:
                    row_id = derived_id(group_id, "item again", str(place))
                items[row_id] = (row_id, self.board_id, card_id, group_id, item.text, int(item.is_done), key)

    def _links(self, card: PlannedCard, card_id: str) -> None:
        links = self.tables["link"]
        for place, (link, key) in enumerate(zip(card.links, rank.spread(len(card.links)), strict=True)):
            row_id = derived_id(card_id, "link", link.url)
            if row_id in links:
                row_id = derived_id(card_id, "link again", link.url, str(place))
            links[row_id] = (row_id, self.board_id, card_id, link.title, link.url, key)

    def _visits(self, card_id: str, visits: tuple[PlannedVisit, ...]) -> None:
        made, order = self.tables["visit"], self.order
        before = ""
        for place, (column, entered_at, left_at) in enumerate(visits):
            row_id = derived_id(card_id, "visit", str(place))
            is_backward = int(bool(before) and order[column] < order[before])
            made[row_id] = (
                row_id, self.board_id, card_id, self.columns[column], entered_at, left_at, is_backward, None, None,
            )  # fmt: skip
            before = column


def _ranks(plan: ImportPlan) -> list[str]:
    """Order keys of the cards in their cells, by place in the plan."""
    cells: dict[tuple[str, str], list[int]] = {}
    for place, card in enumerate(plan.cards):
        cells.setdefault((card.column, card.swimlane), []).append(place)
    keys = [""] * len(plan.cards)
    for places in cells.values():
        for place, key in zip(places, rank.spread(len(places)), strict=True):
            keys[place] = key
    return keys
