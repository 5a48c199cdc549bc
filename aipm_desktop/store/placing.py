"""What a move needs to know and what it writes: few rows read, however large the board is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from aipm_desktop.domain.board import Card, Column, Swimlane
from aipm_desktop.domain.errors import NotFound
from aipm_desktop.domain.workflow import BoardLoad, Cell, Moving, stays_done
from aipm_desktop.store import boards, rows
from aipm_desktop.store.ids import new_id
from aipm_desktop.store.rows import Con


class Placed(NamedTuple):
    """Where a card stands."""

    id: str
    board_id: str
    number: int
    column_id: str
    swimlane_id: str
    rank: str
    entered_at: int
    changed_at: int
    done_at: int | None
    archived_at: int | None
    people: tuple[str, ...] = ()

    @property
    def as_moving(self) -> Moving:
        """The card as the workflow weighs it."""
        is_done = self.done_at is not None
        if self.archived_at is not None:
            return Moving(self.id, None, None, self.people, is_done)
        return Moving(self.id, self.column_id, self.swimlane_id, self.people, is_done)


class Arrival(NamedTuple):
    """A card's new place; `reason` and `override` go to the visit it makes when the column changes."""

    card: Placed
    column_id: str
    swimlane_id: str
    rank: str
    is_backward: bool = False
    reason: str | None = None
    override: str | None = None


def placed(con: Con, card_ids: Iterable[str]) -> list[Placed]:
    """Where the cards stand, in the order asked; NotFound when one does not exist or they are of several boards."""
    asked = list(dict.fromkeys(card_ids))
    found: dict[str, Placed] = {}
    among = rows.among(asked)
    for row in con.execute(
        """SELECT id, board_id, number, column_id, swimlane_id, rank, entered_at, changed_at, done_at, archived_at
        FROM card WHERE id IN (SELECT value FROM json_each(?))""",
        (among,),
    ):
        found[row[0]] = Placed(*row)
    board_ids = {card.board_id for card in found.values()}
    for card_id in asked:
        if card_id not in found or len(board_ids) != 1:
            raise NotFound("card", card_id)
    people: dict[str, list[str]] = {}
    for card_id, person_id in con.execute(
        "SELECT card_id, person_id FROM card_person WHERE card_id IN (SELECT value FROM json_each(?))",
        (among,),
    ):
        people.setdefault(card_id, []).append(person_id)
    return [found[card_id]._replace(people=tuple(people.get(card_id, ()))) for card_id in asked]


def load(
    con: Con,
    board_id: str,
    *,
    column_ids: Collection[str] = (),
    swimlane_ids: Collection[str] = (),
    person_ids: Collection[str] = (),
) -> BoardLoad:
    """What the limits of these columns, swimlanes and people are measured against.

    Only what such a limit counts is counted: a board without limits costs nothing here.
    """
    columns = tuple(boards.columns(con, board_id))
    swimlanes = tuple(boards.swimlanes(con, board_id))
    cell_limits = boards.cell_limits(con, board_id)
    people = {person.id: person for person in boards.people(con, board_id)} if person_ids else {}
    occupancy: dict[Cell, int] = {}
    counted = [column.id for column in columns if column.id in column_ids and column.limit.is_set]
    counted += [
        cell[0] for cell, found in cell_limits.items() if cell[0] in column_ids and found.limit.is_set
    ]
    if counted:
        occupancy |= _count(
            con, "c.column_id IN (SELECT value FROM json_each(?))", [rows.among(set(counted))]
        )
    limited = [lane.id for lane in swimlanes if lane.id in swimlane_ids and lane.limit.is_set]
    if limited:
        occupancy |= _count(
            con,
            "c.column_id IN (SELECT value FROM json_each(?)) AND c.swimlane_id IN (SELECT value FROM json_each(?))",
            [rows.among(column.id for column in columns), rows.among(limited)],
        )
    person_load = {
        person_id: _unfinished(con, person_id)
        for person_id in person_ids
        if person_id in people and people[person_id].limit.is_set
    }
    return BoardLoad(columns, swimlanes, occupancy, cell_limits, people, person_load)


def _count(con: Con, where: str, values: list[str]) -> dict[Cell, int]:
    found = con.execute(
        f"""SELECT c.column_id, c.swimlane_id, count(*) FROM card c JOIN board_column l ON l.id = c.column_id
        WHERE {where} AND c.archived_at IS NULL AND {boards.OCCUPIES} GROUP BY c.column_id, c.swimlane_id""",
        values,
    )
    return {(column_id, swimlane_id): count for column_id, swimlane_id, count in found}


def _unfinished(con: Con, person_id: str) -> int:
    return int(
        con.execute(
            f"""SELECT count(*) FROM card_person p JOIN card c ON c.id = p.card_id
            JOIN board_column l ON l.id = c.column_id AND l.archived_at IS NULL
            WHERE p.person_id = ? AND c.archived_at IS NULL AND {boards.BUSIES}""",
            (person_id,),
        ).fetchone()[0]
    )


def arrive(con: Con, arrivals: Sequence[Arrival], *, done: Collection[str], now: int) -> None:
    """Write new places; `done` are the ids of *done* columns. Changing column ends the visit and begins another."""
    entered = [to for to in arrivals if to.column_id != to.card.column_id]
    rows.update_many(con, "card", [(to.card.id, _standing(to, done, now)) for to in arrivals])
    end_visits(con, [to.card.id for to in entered], now=now)
    begin_visits(con, entered, now=now)


def _standing(to: Arrival, done: Collection[str], now: int) -> dict[str, object]:
    """A card's columns as the move leaves them. A new order within the cell is no change of the work."""
    card = to.card
    enters = to.column_id != card.column_id
    changes = enters or to.swimlane_id != card.swimlane_id
    is_done = card.done_at is not None
    if enters:
        left, entered = ("done" if column_id in done else "" for column_id in (card.column_id, to.column_id))
        is_done = stays_done(is_done, left, entered, is_backward=to.is_backward)
    return {
        "column_id": to.column_id,
        "swimlane_id": to.swimlane_id,
        "rank": to.rank,
        "entered_at": now if enters else card.entered_at,
        "changed_at": now if changes else card.changed_at,
        "done_at": (now if card.done_at is None else card.done_at) if is_done else None,
    }


def end_visits(con: Con, card_ids: Iterable[str], *, now: int) -> None:
    """Note that the cards leave their columns; a clock that went backwards never makes a stay negative."""
    con.executemany(
        "UPDATE visit SET left_at = max(entered_at, ?) WHERE card_id = ? AND left_at IS NULL",
        [(now, card_id) for card_id in card_ids],
    )


def begin_visits(con: Con, arrivals: Sequence[Arrival], *, now: int) -> None:
    """Note that the cards enter their columns."""
    rows.insert_many(
        con,
        "visit",
        [
            {
                "id": new_id(),
                "board_id": to.card.board_id,
                "card_id": to.card.id,
                "column_id": to.column_id,
                "entered_at": now,
                "is_backward": int(to.is_backward),
                "reason": to.reason if to.is_backward else None,
                "override": to.override,
            }
            for to in arrivals
        ],
    )


def note_override(con: Con, card_ids: Iterable[str], override: str) -> None:
    """Record why a limit was passed where no new visit begins: on the open ones."""
    con.executemany(
        "UPDATE visit SET override = ? WHERE card_id = ? AND left_at IS NULL",
        [(override, card_id) for card_id in card_ids],
    )


def follow_role(con: Con, column_id: str, *, is_done: bool, now: int) -> None:
    """Make every card of a column done, or unfinished, after the column became a *done* one or ceased to be one."""
    con.execute(
        "UPDATE card SET done_at = ?, changed_at = ? WHERE column_id = ? AND (done_at IS NULL) = ?",
        (now if is_done else None, now, column_id, is_done),
    )


def cards_in(con: Con, *, column_id: str | None = None, swimlane_id: str | None = None) -> list[str]:
    """Ids of the live cards of a column or swimlane, in order."""
    key, value = ("column_id", column_id) if column_id is not None else ("swimlane_id", swimlane_id)
    found = con.execute(
        f"SELECT id FROM card WHERE {key} = ? AND archived_at IS NULL ORDER BY rank, id", (value,)
    )
    return [row[0] for row in found]


def home(card: Card | Placed, columns: Sequence[Column], swimlanes: Sequence[Swimlane]) -> tuple[str, str]:
    """Where a card that comes back goes: its own column and swimlane when they are live, else the first ones."""
    column_id = card.column_id if any(column.id == card.column_id for column in columns) else columns[0].id
    swimlane_id = (
        card.swimlane_id if any(lane.id == card.swimlane_id for lane in swimlanes) else swimlanes[0].id
    )
    return column_id, swimlane_id
