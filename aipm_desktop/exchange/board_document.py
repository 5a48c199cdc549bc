"""The lossless `.json` of one board: format "aipm-board". The same board always gives the same bytes.

Version 2 has what a plan rests on besides cards and links; a board with nothing of that is written as version 1, which
older programs can read.

Instants are UTC milliseconds, days ISO dates, references the ids of the same document. Attachments stand once under their
SHA-256, in base64. The workspace's journal, its other boards and the board's place among them are not part of it.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.exchange.document_rules import check
from aipm_desktop.exchange.json_source import SIZE_LIMIT, load
from aipm_desktop.exchange.plan import Counts

FORMAT = "aipm-board"
VERSION = 2

Id = Annotated[str, msgspec.Meta(pattern="^[0-9A-Za-z]{8,40}$")]
Hash = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]
Rank = Annotated[str, msgspec.Meta(pattern="^[0-9A-Za-z]{1,400}$")]
Name = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
Short = Annotated[str, msgspec.Meta(max_length=200)]
Line = Annotated[str, msgspec.Meta(max_length=2000)]
Note = Annotated[str, msgspec.Meta(max_length=20_000)]
Text = Annotated[str, msgspec.Meta(max_length=1_000_000)]
Key = Annotated[str, msgspec.Meta(max_length=400)]
Day = Annotated[str, msgspec.Meta(pattern=r"^\d{4}-\d{2}-\d{2}$")]
Week = Annotated[str, msgspec.Meta(pattern="^(?=.*1)[01]{7}$")]
Region = Annotated[str, msgspec.Meta(max_length=80)]
Instant = Annotated[int, msgspec.Meta(ge=-62_135_596_800_000, le=253_402_300_799_999)]
Bound = Annotated[int, msgspec.Meta(ge=0, le=100_000)]
Days = Annotated[float, msgspec.Meta(ge=0, le=1e6)]


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    pass


class LimitPart(_Part, frozen=True):
    """A WIP limit: `mode` is off, warn or block."""

    min: Bound | None = None
    max: Bound | None = None
    mode: str = "warn"


class BoardPart(_Part, frozen=True):
    """What the board itself says."""

    id: Id
    name: Name
    colour: Annotated[str, msgspec.Meta(max_length=20)]
    prefix: Annotated[str, msgspec.Meta(min_length=1, max_length=12)]
    template: Annotated[str, msgspec.Meta(max_length=80)]
    description: Text
    created_at: Instant
    archived_at: Instant | None
    external_id: Key | None


class ColumnPart(_Part, frozen=True):
    """A column; the exit checklist is the text the workspace keeps."""

    id: Id
    name: Name
    rank: Rank
    role: str
    limit: LimitPart
    entry_policy: Note
    exit_checklist: Note
    archived_at: Instant | None
    external_id: Key | None


class SwimlanePart(_Part, frozen=True):
    """A swimlane."""

    id: Id
    name: Short
    rank: Rank
    track: str | None
    colour: Annotated[str, msgspec.Meta(max_length=20)] | None
    limit: LimitPart
    archived_at: Instant | None


class CellLimitPart(_Part, frozen=True):
    """The limit of one cell."""

    id: Id
    column_id: Id
    swimlane_id: Id
    limit: LimitPart


class PersonPart(_Part, frozen=True):
    """Somebody of the board."""

    id: Id
    name: Name
    initials: Annotated[str, msgspec.Meta(max_length=8)]
    zone: Annotated[str, msgspec.Meta(max_length=80)]
    limit: LimitPart
    external_id: Key | None


class LabelPart(_Part, frozen=True):
    """A label of the board."""

    id: Id
    name: Short
    colour: Annotated[str, msgspec.Meta(max_length=20)]
    external_id: Key | None


class ViewPart(_Part, frozen=True):
    """A saved view."""

    id: Id
    name: Name
    query: Annotated[str, msgspec.Meta(max_length=4000)]
    rank: Rank


class ItemPart(_Part, frozen=True):
    """A line of a checklist."""

    id: Id
    text: Note
    is_done: bool
    rank: Rank


class ChecklistPart(_Part, frozen=True):
    """A checklist with its items in order."""

    id: Id
    name: Annotated[str, msgspec.Meta(max_length=500)]
    rank: Rank
    items: tuple[ItemPart, ...]


class CommentPart(_Part, frozen=True):
    """What somebody said about a card."""

    id: Id
    author: Short
    at: Instant
    text: Text
    edited_at: Instant | None
    external_id: Key | None


class LinkPart(_Part, frozen=True):
    """An address on a card."""

    id: Id
    title: Annotated[str, msgspec.Meta(max_length=500)]
    url: Annotated[str, msgspec.Meta(min_length=1, max_length=8000)]
    rank: Rank


class AttachmentPart(_Part, frozen=True):
    """A file on a card; its bytes stand in the document's `contents`."""

    id: Id
    name: Annotated[str, msgspec.Meta(min_length=1, max_length=400)]
    media_type: Short
    size: Annotated[int, msgspec.Meta(ge=0)]
    sha256: Hash
    at: Instant


class VisitPart(_Part, frozen=True):
    """A stay in a column."""

    id: Id
    column_id: Id
    entered_at: Instant
    left_at: Instant | None
    is_backward: bool
    reason: Annotated[str, msgspec.Meta(max_length=40)] | None
    override: Line | None


class CardPart(_Part, frozen=True):
    """A card with all that hangs on it; `estimate` is low, likely, high in working days."""

    id: Id
    number: Annotated[int, msgspec.Meta(ge=1, le=1_000_000_000)]
    kind: Annotated[str, msgspec.Meta(min_length=1, max_length=40)]
    title: Line
    column_id: Id
    swimlane_id: Id
    rank: Rank
    priority: str
    class_of_service: str
    start_on: Day | None
    due_on: Day | None
    estimate: tuple[Days, Days, Days] | None
    blocked_reason: Line | None
    created_at: Instant
    entered_at: Instant
    changed_at: Instant
    done_at: Instant | None
    archived_at: Instant | None
    external_id: Key | None
    description: Text
    details: Text
    labels: tuple[Id, ...]
    people: tuple[Id, ...]
    checklists: tuple[ChecklistPart, ...]
    comments: tuple[CommentPart, ...]
    links: tuple[LinkPart, ...]
    attachments: tuple[AttachmentPart, ...]
    visits: tuple[VisitPart, ...]


class DependencyPart(_Part, frozen=True):
    """A link between two cards of the board."""

    id: Id
    predecessor_id: Id
    successor_id: Id
    type: str
    lag_days: Annotated[float, msgspec.Meta(ge=-1e5, le=1e5)]
    suspended_at: Instant | None


class PlanPart(_Part, frozen=True):
    """The board's own plan settings; `working_week` has seven signs from Monday on, 1 for a working day."""

    start_on: Day | None
    working_week: Week
    holiday_region: Region
    blocked_mode: str


class PersonWeekPart(_Part, frozen=True):
    """When somebody works, where that differs from the board; empty is the board's."""

    person_id: Id
    working_week: Week | Literal[""]
    holiday_region: Region


class DayOffPart(_Part, frozen=True):
    """Days, both included, on which nobody or one person works."""

    id: Id
    person_id: Id | None
    from_on: Day
    to_on: Day
    name: Short


class BaselineDatesPart(_Part, frozen=True):
    """First and last day of a card in a baseline."""

    card_id: Id
    start_on: Day
    finish_on: Day


class BaselinePart(_Part, frozen=True):
    """Dates a schedule had when they were saved."""

    id: Id
    name: Name
    created_at: Instant
    dates: tuple[BaselineDatesPart, ...]


class BoardDocument(_Part, frozen=True, kw_only=True, omit_defaults=True):
    """One board, whole. `client` names the client it belongs to; `contents` is SHA-256 -> bytes."""

    format: str
    version: int
    client: Name
    board: BoardPart
    columns: tuple[ColumnPart, ...]
    swimlanes: tuple[SwimlanePart, ...]
    cell_limits: tuple[CellLimitPart, ...]
    people: tuple[PersonPart, ...]
    labels: tuple[LabelPart, ...]
    saved_views: tuple[ViewPart, ...]
    cards: tuple[CardPart, ...]
    dependencies: tuple[DependencyPart, ...]
    plan: PlanPart | None = None
    person_weeks: tuple[PersonWeekPart, ...] = ()
    days_off: tuple[DayOffPart, ...] = ()
    baselines: tuple[BaselinePart, ...] = ()
    contents: dict[Hash, bytes]

    @property
    def counts(self) -> Counts:
        """What the document holds."""
        cards = self.cards
        return {
            "columns": len(self.columns),
            "cards": len(cards),
            "archived_cards": sum(card.archived_at is not None for card in cards),
            "checklists": sum(len(card.checklists) for card in cards),
            "checklist_items": sum(len(group.items) for card in cards for group in card.checklists),
            "comments": sum(len(card.comments) for card in cards),
            "labels": len(self.labels),
            "people": len(self.people),
            "attachments": sum(len(card.attachments) for card in cards),
            "due_dates": sum(card.due_on is not None for card in cards),
            "dependencies": len(self.dependencies),
            "moves": sum(max(0, len(card.visits) - 1) for card in cards),
        }


def encode(document: BoardDocument) -> bytes:
    """The file: UTF-8, two spaces of indent, keys in this module's order, a newline at the end."""
    return msgspec.json.format(msgspec.json.encode(document, order="deterministic"), indent=2) + b"\n"


def decode(data: bytes, name: str = "") -> BoardDocument:
    """The document in the file, checked: every reference is to something in it, and no id is there twice.

    Raises FileProblem: newer (detail: its version), damaged (place: where, as `$.cards[3].title`), or what json_source.load
    raises for files that are no JSON.
    """
    if len(data) > SIZE_LIMIT:
        raise FileProblem(name, "too_big", detail=str(SIZE_LIMIT))
    plain = load(data, name)
    if not isinstance(plain, dict) or plain.get("format") != FORMAT:
        raise FileProblem(name, "not_ours")
    version = plain.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise FileProblem(name, "damaged", "$.version")
    if version > VERSION:
        raise FileProblem(name, "newer", detail=str(version))
    try:
        document = msgspec.convert(plain, BoardDocument, strict=True)
    except msgspec.ValidationError as problem:
        said, _, place = str(problem).partition(" - at `")
        raise FileProblem(name, "damaged", place.rstrip("`") or "$", said[:200]) from None
    except UnicodeError:  # half a surrogate pair where an id or a hash should be
        raise FileProblem(name, "damaged", "$", "characters that are no text") from None
    check(document, name)
    return document
