"""May this move happen? One function that drag, keyboard, bulk, quick add, command line and import all ask.

Counts are of live cards (not archived), never filtered. What each limit counts:
column: all cards of the column; cell: those of one column and swimlane; swimlane: unfinished cards (not in a *done*
column); person: unfinished cards in *active* columns. Cards that are there already are not counted twice, and a limit
only speaks when the move makes things worse: rearranging or emptying an over-full column is never refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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
    """What moving (or adding) the cards to the end of a cell would do; `swimlane_id` None keeps each card's own.

    A card without a place goes to the first swimlane then. Raises NotFound for a column or swimlane that is not live.
    """
    raise NotImplementedError


def assign_verdict(load: BoardLoad, person_id: str, cards: Iterable[Moving]) -> MoveVerdict:
    """What giving the cards to a person would do to that person's limit; raises NotFound for an unknown person."""
    raise NotImplementedError
