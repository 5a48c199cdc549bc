"""May this move happen? One function that drag, keyboard, bulk, quick add, command line and import all ask.

Counts are of live cards (not archived), never filtered, and a card finished in place (`occupies`) takes no room where
work is done. What each limit counts: column: unfinished cards, all of them in a *done* column; cell: the same of one
column and swimlane; swimlane: unfinished cards; person: unfinished cards in *active* columns. Cards that are there
already are not counted twice, and a limit only speaks when the change makes things worse: rearranging or emptying an
over-full column is never refused. What is said to blocked cards is in blocked.py.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from aipm_desktop.domain.blocked import NO_RULE, BlockedRule
from aipm_desktop.domain.board import BoardSnapshot, Card, CellLimit, Column, Limit, Person, Swimlane
from aipm_desktop.domain.errors import (
    BlockedByOthers,
    BlockedWarning,
    LimitExceeded,
    LimitWarning,
    MoveRefusal,
    MoveWarning,
    NotFound,
)

Cell = tuple[str, str]


class Moving(NamedTuple):
    """A card that moves and where it counts now; no column for a card that is new or comes back from the archive.

    `is_done`: it is finished, in a done column or in place.
    """

    card_id: str
    column_id: str | None
    swimlane_id: str | None
    people: tuple[str, ...] = ()
    is_done: bool = False


class BoardLoad(NamedTuple):
    """What limits are measured against, and what the board says to blocked cards. `columns` and `swimlanes` are the live ones in order; `occupancy` counts the
    cards that occupy each (column id, swimlane id), `person_load` unfinished cards in active columns per person.
    """

    columns: tuple[Column, ...]
    swimlanes: tuple[Swimlane, ...]
    occupancy: Mapping[Cell, int]
    cell_limits: Mapping[Cell, CellLimit] = MappingProxyType({})
    people: Mapping[str, Person] = MappingProxyType({})
    person_load: Mapping[str, int] = MappingProxyType({})
    blocked: BlockedRule = NO_RULE


class ExitChecklist(NamedTuple):
    """What a column asks for when a card leaves it."""

    column_id: str
    name: str
    items: tuple[str, ...]


class MoveVerdict(NamedTuple):
    """What a move would do. `refusals` stop it unless overridden with a reason; `backward` lists cards that come from
    a later column; `entered` those that change column; `entry_policy` is empty when none does.
    """

    refusals: tuple[MoveRefusal, ...] = ()
    warnings: tuple[MoveWarning, ...] = ()
    backward: tuple[str, ...] = ()
    entered: tuple[str, ...] = ()
    enters_role: str = "active"
    entry_policy: str = ""
    exit_checklists: tuple[ExitChecklist, ...] = ()

    @property
    def is_allowed(self) -> bool:
        """Whether no rule refuses it."""
        return not self.refusals

    @property
    def passed(self) -> tuple[MoveWarning, ...]:
        """What is told once it was done all the same: only the first refusal was, and one reason passes them all."""
        untold = [one for one in self.refusals[1:] if isinstance(one, BlockedByOthers)]
        return (*self.warnings, *(BlockedWarning(one.cards, one.predecessors) for one in untold))


def moving(card: Card) -> Moving:
    """The card as something that moves from where it is."""
    is_done = card.done_at is not None
    if card.archived_at is not None:
        return Moving(card.id, None, None, card.people, is_done)
    return Moving(card.id, card.column_id, card.swimlane_id, card.people, is_done)


def occupies(role: str | None, *, is_done: bool) -> bool:
    """Whether a live card takes room in its column and cell: finished work does so only in a done column."""
    return role == "done" or not is_done


def busies(role: str | None, *, is_done: bool) -> bool:
    """Whether a live card is work in progress of the people who have it."""
    return role == "active" and not is_done


def stays_done(is_done: bool, left: str | None, entered: str, *, is_backward: bool) -> bool:
    """Whether a card is finished after it went from a column of one role (None: from nowhere) to another column.

    A done column finishes it and leaving one makes it work again; a card finished in place stays so on its way forward
    and is work again when it goes back, which is a loop.
    """
    return entered == "done" or (is_done and left != "done" and not is_backward)


def load_of(board: BoardSnapshot) -> BoardLoad:
    """The load of a board from its snapshot."""
    return load_of_cards(board, board.cards)


def load_of_cards(board: BoardSnapshot, cards: Iterable[Card]) -> BoardLoad:
    """The load of a board whose live cards are these."""
    roles = {column.id: column.role for column in board.columns}
    occupancy: dict[Cell, int] = {}
    person_load: dict[str, int] = {}
    for card in cards:
        role, is_done = roles.get(card.column_id), card.done_at is not None
        if occupies(role, is_done=is_done):
            cell = (card.column_id, card.swimlane_id)
            occupancy[cell] = occupancy.get(cell, 0) + 1
        if card.people and busies(role, is_done=is_done):
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
    done: dict[str, bool] = {}
    for card in cards:
        lane = swimlane_id or (card.swimlane_id if card.swimlane_id in lanes else load.swimlanes[0].id)
        from_place = places.get(card.column_id or "")
        is_backward = from_place is not None and places[column_id] < from_place
        is_done = card.is_done
        if card.column_id != column_id:
            entered.append(card.card_id)
            role = load.columns[from_place].role if from_place is not None else None
            is_done = stays_done(is_done, role, target.role, is_backward=is_backward)
            if is_backward:
                backward.append(card.card_id)
            elif card.column_id is not None and from_place is not None:
                left.add(card.column_id)
        done[card.card_id] = is_done
        counts.take_away(card)
        counts.put(card, column_id, lane, is_done=is_done)
    refusals, warnings = counts.judged()
    going_on = (
        [one for one in entered if one not in backward and not done[one]] if target.role == "active" else ()
    )
    blocked = load.blocked.judge(going_on, done)
    return MoveVerdict(
        (*refusals, blocked) if isinstance(blocked, BlockedByOthers) else refusals,
        (*warnings, blocked) if isinstance(blocked, BlockedWarning) else warnings,
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


def reopen_verdict(load: BoardLoad, cards: Iterable[Moving]) -> MoveVerdict:
    """What making finished cards work again where they stand would do to the limits there."""
    counts = _Counts(load)
    for card in cards:
        if card.column_id is not None and card.swimlane_id is not None:
            counts.take_away(card)
            counts.put(card, card.column_id, card.swimlane_id, is_done=False)
    refusals, warnings = counts.judged()
    return MoveVerdict(refusals, warnings)


def assign_verdict(load: BoardLoad, person_id: str, cards: Iterable[Moving]) -> MoveVerdict:
    """What giving the cards to a person would do to that person's limit; raises NotFound for an unknown person."""
    person = load.people.get(person_id)
    if person is None:
        raise NotFound("person", person_id, tuple(known.name for known in load.people.values()))
    roles = {column.id: column.role for column in load.columns}
    more = sum(
        person_id not in card.people and busies(roles.get(card.column_id or ""), is_done=card.is_done)
        for card in cards
    )
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

    def take_away(self, card: Moving) -> None:
        if card.column_id is not None and card.swimlane_id is not None:
            self._add(card, card.column_id, card.swimlane_id, card.is_done, -1)

    def put(self, card: Moving, column_id: str, swimlane_id: str, *, is_done: bool) -> None:
        self._add(card, column_id, swimlane_id, is_done, 1)

    def _add(self, card: Moving, column_id: str, swimlane_id: str, is_done: bool, by: int) -> None:
        role = self.roles.get(column_id)
        if occupies(role, is_done=is_done):
            cell = (column_id, swimlane_id)
            self.columns[column_id] = self.columns.get(column_id, 0) + by
            self.cells[cell] = self.cells.get(cell, 0) + by
            if role in ("queue", "active"):
                self.swimlanes[swimlane_id] = self.swimlanes.get(swimlane_id, 0) + by
        if busies(role, is_done=is_done):
            for person_id in card.people:
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
    """Cards of a column as its limit counts them: those that occupy it."""
    return sum(count for (column, _), count in load.occupancy.items() if column == column_id)


def swimlane_count(load: BoardLoad, swimlane_id: str) -> int:
    """Cards of a swimlane as its limit counts them: the unfinished ones."""
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
