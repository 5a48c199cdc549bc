"""The values a board is made of: clients, boards, columns, swimlanes, cards and what hangs on them.

Instants are UTC milliseconds, days are `datetime.date`, estimates are working days. `Card` is what a board paints
(never the body). They are NamedTuples: ten thousand cards are made 4 × faster than frozen dataclasses, and the classes
themselves in a third of the time, which each start waits for. (For the same reason modules of the first picture that
define some do without `from __future__ import annotations`: each text annotation would be compiled once more.)
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

LIMIT_MODES = ("off", "warn", "block")
COLUMN_ROLES = ("queue", "active", "done")
TRACKS = ("model", "product")
PRIORITIES = ("urgent", "high", "normal", "low")
CLASSES_OF_SERVICE = ("expedite", "fixed_date", "standard", "intangible")
COLOURS = ("grey", "red", "orange", "yellow", "green", "teal", "blue", "purple", "pink")
"""Keys of the theme's palette for labels, clients and boards."""
LOOP_REASONS = ("data_gap", "metric_missed", "goal_changed", "drift", "stakeholder")


class Limit(NamedTuple):
    """WIP limit of a column, swimlane, cell or person; None = no bound on that side."""

    minimum: int | None = None
    maximum: int | None = None
    mode: str = "warn"

    @property
    def is_set(self) -> bool:
        """Whether it bounds anything."""
        return self.mode != "off" and (self.minimum is not None or self.maximum is not None)


NO_LIMIT = Limit()


class Estimate(NamedTuple):
    """Working days, low ≤ likely ≤ high; a single number is all three."""

    low: float
    likely: float
    high: float


class Client(NamedTuple):
    """Whom the work is for; has boards."""

    id: str
    name: str
    colour: str
    rank: str
    created_at: int
    archived_at: int | None = None


class Board(NamedTuple):
    """`prefix` and a card's number make its label (`CI-12`); `template` is the key it was made from."""

    id: str
    client_id: str
    name: str
    colour: str
    rank: str
    prefix: str
    template: str
    description: str
    created_at: int
    archived_at: int | None = None
    external_id: str | None = None


class Column(NamedTuple):
    """`role`: queue (not started), active (committed work), done. `exit_checklist` is asked when a card leaves."""

    id: str
    board_id: str
    name: str
    rank: str
    role: str
    limit: Limit = NO_LIMIT
    entry_policy: str = ""
    exit_checklist: tuple[str, ...] = ()
    archived_at: int | None = None
    external_id: str | None = None


class Swimlane(NamedTuple):
    """A row of the board; a *track* when `track` is model or product. A board's only lane may have an empty name: it
    is then drawn without a header.
    """

    id: str
    board_id: str
    name: str
    rank: str
    track: str | None = None
    colour: str | None = None
    limit: Limit = NO_LIMIT
    archived_at: int | None = None


class CellLimit(NamedTuple):
    """WIP limit of one column in one swimlane."""

    id: str
    board_id: str
    column_id: str
    swimlane_id: str
    limit: Limit


class Person(NamedTuple):
    """`zone` is an IANA name or empty; the limit counts unfinished cards in active columns."""

    id: str
    board_id: str
    name: str
    initials: str
    zone: str = ""
    limit: Limit = NO_LIMIT
    external_id: str | None = None


class Label(NamedTuple):
    """`colour` is a key of the theme's label palette (grey red orange yellow green teal blue purple pink)."""

    id: str
    board_id: str
    name: str
    colour: str
    external_id: str | None = None


class Card(NamedTuple):
    """What the board shows of a card. The store builds it by position: keep the order in step with store/card_values.py.

    `done_at` is set in a done column and for a card finished in place.
    """

    id: str
    board_id: str
    number: int
    kind: str
    title: str
    column_id: str
    swimlane_id: str
    rank: str
    priority: str
    class_of_service: str
    start_on: date | None
    due_on: date | None
    estimate: Estimate | None
    blocked_reason: str | None
    created_at: int
    entered_at: int
    changed_at: int
    done_at: int | None
    archived_at: int | None
    external_id: str | None
    labels: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    checklist_done: int = 0
    checklist_total: int = 0
    comments: int = 0
    attachments: int = 0
    laps: int = 0
    blocked_by: int = 0

    @property
    def is_blocked(self) -> bool:
        """Whether it is unfinished and either has a blocker or waits for a card that must be finished first."""
        return self.done_at is None and (self.blocked_reason is not None or self.blocked_by > 0)


class ChecklistItem(NamedTuple):
    """One line of a checklist."""

    id: str
    checklist_id: str
    text: str
    is_done: bool
    rank: str


class Checklist(NamedTuple):
    """A named list of things to tick, in order."""

    id: str
    card_id: str
    name: str
    rank: str
    items: tuple[ChecklistItem, ...] = ()


class Comment(NamedTuple):
    """What somebody said on a card."""

    id: str
    card_id: str
    author: str
    at: int
    text: str
    edited_at: int | None = None
    external_id: str | None = None


class Link(NamedTuple):
    """An address that belongs to a card."""

    id: str
    card_id: str
    title: str
    url: str
    rank: str


class Attachment(NamedTuple):
    """A file kept in the workspace under the SHA-256 of its content; `name` is data only, never a path."""

    id: str
    card_id: str
    name: str
    media_type: str
    size: int
    sha256: str
    at: int


class Dependency(NamedTuple):
    """`type` is FS, SS, FF or SF; `lag_days` in working days, negative for a lead."""

    id: str
    board_id: str
    predecessor_id: str
    successor_id: str
    type: str = "FS"
    lag_days: float = 0.0
    suspended_at: int | None = None


class Visit(NamedTuple):
    """A stay of a card in a column. `is_backward`: it came from a later column; `reason` (LOOP_REASONS) makes that a
    loop. `override` is the reason given for passing a limit.
    """

    id: str
    board_id: str
    card_id: str
    column_id: str
    entered_at: int
    left_at: int | None = None
    is_backward: bool = False
    reason: str | None = None
    override: str | None = None


class SavedView(NamedTuple):
    """A named filter of a board, in the query language of domain/query.py."""

    id: str
    board_id: str
    name: str
    query: str
    rank: str


class CardSheet(NamedTuple):
    """All of one card, as the card panel and `aipm` show it."""

    card: Card
    description: str
    details: str = "{}"
    checklists: tuple[Checklist, ...] = ()
    comments: tuple[Comment, ...] = ()
    links: tuple[Link, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    visits: tuple[Visit, ...] = ()
    predecessors: tuple[Dependency, ...] = ()
    successors: tuple[Dependency, ...] = ()


class BoardSnapshot(NamedTuple):
    """A board as the view paints it: live columns and swimlanes in order, live cards by column, swimlane, rank.

    Cards finished in place are among them; what counts against limits is said by domain.workflow.load_of.
    """

    board: Board
    client: Client
    columns: tuple[Column, ...]
    swimlanes: tuple[Swimlane, ...]
    cards: tuple[Card, ...]
    labels: Mapping[str, Label] = MappingProxyType({})
    people: Mapping[str, Person] = MappingProxyType({})
    cell_limits: Mapping[tuple[str, str], CellLimit] = MappingProxyType({})
    saved_views: tuple[SavedView, ...] = ()

    def label_of(self, card: Card) -> str:
        """The card's number as people say it: `CI-12`."""
        return f"{self.board.prefix}-{card.number}"

    @property
    def has_lane_headers(self) -> bool:
        """Whether swimlanes are drawn with headers (more than one, or one with a name)."""
        return len(self.swimlanes) > 1 or bool(self.swimlanes and self.swimlanes[0].name)
