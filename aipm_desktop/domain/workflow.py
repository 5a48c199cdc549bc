"""May this move happen? One function that drag, keyboard, bulk, quick add, command line and import all ask.

Counts are of live cards (not archived), never filtered. What each limit counts:
column: all cards of the column; cell: those of one column and swimlane; swimlane: unfinished cards (not in a *done*
column); person: unfinished cards in *active* columns. Cards that are there already are not counted twice, and a limit
only speaks when the move makes things worse: rearranging or emptying an over-full column is never refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from aipm_desktop.domain.board import BoardSnapshot, Card, CellLimit, Column, Limit, Person, Swimlane
from aipm_desktop.domain.errors import LimitExceeded, LimitWarning, NotFound

Cell = tuple[str, str]


class Moving(NamedTuple):
    """A card that moves and where it counts now; no column for a card that is new or comes back from the archive."""

    card_id: str
    column_id: str | None
    swimlane_id: str | None
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BoardLoad:
    """What limits are measured against. `columns` and `swimlanes` are the live ones in order; `occupancy` counts live
    cards per (column id, swimlane id), `person_load` unfinished cards in active columns per person.
    """

    columns: tuple[Column, ...]
    swimlanes: tuple[Swimlane, ...]
    occupancy: Mapping[Cell, int]
    cell_limits: Mapping[Cell, CellLimit] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    person_load: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ExitChecklist:
    """What a column asks for when a card leaves it."""

    column_id: str
    name: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MoveVerdict:
    """What a move would do. `refusals` stop it unless overridden with a reason; `backward` lists cards that come from
    a later column; `entered` those that change column; `entry_policy` is empty when none does.
    """

    refusals: tuple[LimitExceeded, ...] = ()
    warnings: tuple[LimitWarning, ...] = ()
    backward: tuple[str, ...] = ()
    entered: tuple[str, ...] = ()
    enters_role: str = "active"
    entry_policy: str = ""
    exit_checklists: tuple[ExitChecklist, ...] = ()

    @property
    def is_allowed(self) -> bool:
        """Whether no limit refuses it."""
        return not self.refusals


def moving(card: Card) -> Moving:
    """The card as something that moves from where it is."""
    if card.archived_at is not None:
        return Moving(card.id, None, None, card.people)
    return Moving(card.id, card.column_id, card.swimlane_id, card.people)


def load_of(board: BoardSnapshot) -> BoardLoad:
    """The load of a board from its snapshot."""
    roles = {column.id: column.role for column in board.columns}
    occupancy: dict[Cell, int] = {}
    person_load: dict[str, int] = {}
    for card in board.cards:
        cell = (card.column_id, card.swimlane_id)
        occupancy[cell] = occupancy.get(cell, 0) + 1
        if card.people and roles.get(card.column_id) == "active":
            for person_id in card.people:
                person_load[person_id] = person_load.get(person_id, 0) + 1
    return BoardLoad(board.columns, board.swimlanes, occupancy, board.cell_limits, board.people, person_load)


def limit_state(count: int, limit: Limit) -> str:
    """How a count stands against a limit: ok, full (at the maximum), over or under."""
    if limit.mode == "off":
        return "ok"
    if limit.maximum is not None and count >= limit.maximum:
        return "over" if count > limit.maximum else "full"
    if limit.minimum is not None and count < limit.minimum:
        return "under"
    return "ok"


def verdict(
    load: BoardLoad, cards: Sequence[Moving], column_id: str, swimlane_id: str | None = None
) -> MoveVerdict:
    """What moving (or adding) the cards into a cell would do; `swimlane_id` None keeps each card's own.

    A card without a living swimlane goes to the first. Counts in refusals and warnings are those after the move.
    Raises NotFound for a column or swimlane that is not live.
    """
    places = {column.id: place for place, column in enumerate(load.columns)}
    if column_id not in places:
        raise NotFound("column", column_id, tuple(column.name for column in load.columns))
    lanes = {lane.id for lane in load.swimlanes}
    if swimlane_id is not None and swimlane_id not in lanes:
        raise NotFound("swimlane", swimlane_id, tuple(lane.name for lane in load.swimlanes))
    target = load.columns[places[column_id]]
    counts = _Counts(load)
    entered: list[str] = []
    backward: list[str] = []
    left: set[str] = set()
    for card in cards:
        lane = swimlane_id or (card.swimlane_id if card.swimlane_id in lanes else load.swimlanes[0].id)
        counts.shift(card, column_id, lane)
        if card.column_id == column_id:
            continue
        entered.append(card.card_id)
        if card.column_id is None or card.column_id not in places:
            continue
        if places[column_id] < places[card.column_id]:
            backward.append(card.card_id)
        else:
            left.add(card.column_id)
    refusals, warnings = counts.judged()
    return MoveVerdict(
        refusals,
        warnings,
        tuple(backward),
        tuple(entered),
        target.role,
        target.entry_policy if entered else "",
        tuple(
            ExitChecklist(column.id, column.name, column.exit_checklist)
            for column in load.columns
            if column.id in left and column.exit_checklist
        ),
    )


def assign_verdict(load: BoardLoad, person_id: str, cards: Iterable[Moving]) -> MoveVerdict:
    """What giving the cards to a person would do to that person's limit; raises NotFound for an unknown person."""
    person = load.people.get(person_id)
    if person is None:
        raise NotFound("person", person_id, tuple(known.name for known in load.people.values()))
    active = {column.id for column in load.columns if column.role == "active"}
    more = sum(card.column_id in active and person_id not in card.people for card in cards)
    found = _judge("person", person.name, person.limit, load.person_load.get(person_id, 0), more)
    if isinstance(found, LimitExceeded):
        return MoveVerdict(refusals=(found,))
    return MoveVerdict(warnings=(found,) if found else ())


class _Counts:
    """How the counts of every limit change while cards move."""

    def __init__(self, load: BoardLoad) -> None:
        self.load = load
        self.roles = {column.id: column.role for column in load.columns}
        self.columns: dict[str, int] = {}
        self.swimlanes: dict[str, int] = {}
        self.cells: dict[Cell, int] = {}
        self.people: dict[str, int] = {}

    def shift(self, card: Moving, column_id: str, swimlane_id: str) -> None:
        if card.column_id is not None and card.swimlane_id is not None:
            self._add(card.column_id, card.swimlane_id, card.people, -1)
        self._add(column_id, swimlane_id, card.people, 1)

    def _add(self, column_id: str, swimlane_id: str, people: tuple[str, ...], by: int) -> None:
        role = self.roles.get(column_id)
        cell = (column_id, swimlane_id)
        self.columns[column_id] = self.columns.get(column_id, 0) + by
        self.cells[cell] = self.cells.get(cell, 0) + by
        if role in ("queue", "active"):
            self.swimlanes[swimlane_id] = self.swimlanes.get(swimlane_id, 0) + by
        if role == "active":
            for person_id in people:
                self.people[person_id] = self.people.get(person_id, 0) + by

    def judged(self) -> tuple[tuple[LimitExceeded, ...], tuple[LimitWarning, ...]]:
        found = [verdict for verdict in self._each() if verdict is not None]
        return (
            tuple(one for one in found if isinstance(one, LimitExceeded)),
            tuple(one for one in found if isinstance(one, LimitWarning)),
        )

    def _each(self) -> Iterator[LimitExceeded | LimitWarning | None]:
        load = self.load
        for column in load.columns:
            now = column_count(load, column.id)
            yield _judge("column", column.name, column.limit, now, self.columns.get(column.id, 0))
        for lane in load.swimlanes:
            now = swimlane_count(load, lane.id)
            yield _judge("swimlane", lane.name, lane.limit, now, self.swimlanes.get(lane.id, 0))
        for column in load.columns:
            for lane in load.swimlanes:
                cell = (column.id, lane.id)
                if cell in load.cell_limits:
                    name = f"{column.name} / {lane.name}" if lane.name else column.name
                    limit, now = load.cell_limits[cell].limit, load.occupancy.get(cell, 0)
                    yield _judge("cell", name, limit, now, self.cells.get(cell, 0))
        for person in load.people.values():
            now = load.person_load.get(person.id, 0)
            yield _judge("person", person.name, person.limit, now, self.people.get(person.id, 0))


def column_count(load: BoardLoad, column_id: str) -> int:
    """Live cards of a column, as its limit counts them."""
    return sum(count for (column, _), count in load.occupancy.items() if column == column_id)


def swimlane_count(load: BoardLoad, swimlane_id: str) -> int:
    """Unfinished live cards of a swimlane, as its limit counts them."""
    unfinished = {column.id for column in load.columns if column.role != "done"}
    return sum(
        count
        for (column, lane), count in load.occupancy.items()
        if lane == swimlane_id and column in unfinished
    )


def _judge(scope: str, name: str, limit: Limit, now: int, change: int) -> LimitExceeded | LimitWarning | None:
    if change == 0 or not limit.is_set:
        return None
    after = now + change
    if change > 0 and limit.maximum is not None and after > limit.maximum:
        if limit.mode == "block":
            return LimitExceeded(scope, name, after, limit.maximum)
        return LimitWarning(scope, name, after, maximum=limit.maximum)
    if change < 0 and limit.minimum is not None and after < limit.minimum:
        return LimitWarning(scope, name, after, minimum=limit.minimum)
    return None
