"""All the panel needs to know of a card, read in one go."""

from __future__ import annotations

from dataclasses import dataclass

from aipm_desktop.domain.board import Board, Card, CardSheet, Column, Label, Person, Swimlane
from aipm_desktop.store import boards, cards
from aipm_desktop.store.database import Con


@dataclass(frozen=True)
class CardContext:
    """A card with its board: live columns and swimlanes in order, and the cards it depends on or that wait for it.

    `column_names` and `lane_names` know the archived ones too; `entered` is when each card of its column came there.
    """

    sheet: CardSheet
    board: Board
    columns: tuple[Column, ...]
    swimlanes: tuple[Swimlane, ...]
    labels: dict[str, Label]
    people: dict[str, Person]
    neighbours: dict[str, Card]
    column_names: dict[str, str]
    lane_names: dict[str, str]
    entered: tuple[int, ...] = ()

    @property
    def card(self) -> Card:
        """The card itself."""
        return self.sheet.card

    @property
    def label(self) -> str:
        """Its number as people say it: `CI-12`."""
        return self.label_of(self.sheet.card)

    @property
    def is_done(self) -> bool:
        """Whether it is finished, in a done column or where it stands."""
        return self.sheet.card.done_at is not None

    def label_of(self, card: Card) -> str:
        """The number of a card of this board."""
        return f"{self.board.prefix}-{card.number}"

    @property
    def has_lanes(self) -> bool:
        """Whether the board shows its swimlanes."""
        return len(self.swimlanes) > 1 or bool(self.swimlanes and self.swimlanes[0].name)


def read_context(con: Con, card_id: str) -> CardContext:
    """The card and its surroundings; NotFound when it is gone."""
    sheet = cards.sheet(con, card_id)
    board_id = sheet.card.board_id
    columns = boards.columns(con, board_id)
    lanes = boards.swimlanes(con, board_id)
    old_columns = boards.columns(con, board_id, archived=True)
    old_lanes = boards.swimlanes(con, board_id, archived=True)
    near = {one.predecessor_id for one in sheet.predecessors} | {one.successor_id for one in sheet.successors}
    return CardContext(
        sheet=sheet,
        board=boards.board(con, board_id),
        columns=tuple(columns),
        swimlanes=tuple(lanes),
        labels={label.id: label for label in boards.labels(con, board_id)},
        people={person.id: person for person in boards.people(con, board_id)},
        neighbours={card.id: card for card in boards.cards_by_id(con, sorted(near))} if near else {},
        column_names={column.id: column.name for column in (*old_columns, *columns)},
        lane_names={lane.id: lane.name for lane in (*old_lanes, *lanes)},
        entered=tuple(cards.entered_in(con, sheet.card.column_id)),
    )
