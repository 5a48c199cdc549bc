"""Reading clients, boards and what a board is made of; `snapshot` is what the board view paints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aipm_desktop.domain.board import (
    Board,
    BoardSnapshot,
    CellLimit,
    Client,
    Column,
    Label,
    Person,
    SavedView,
    Swimlane,
)
from aipm_desktop.domain.errors import NotFound
from aipm_desktop.store import card_values, rows
from aipm_desktop.store.cards import archived_cards, cards_by_id
from aipm_desktop.store.rows import Con

if TYPE_CHECKING:
    from aipm_desktop.domain.templates import BoardTemplate

__all__ = ["archived_cards", "cards_by_id"]

OCCUPIES = "(l.role = 'done' OR c.done_at IS NULL)"
"""domain.workflow.occupies for a card c in a column l."""
BUSIES = "(l.role = 'active' AND c.done_at IS NULL)"
"""domain.workflow.busies for a card c in a column l."""


def clients(con: Con, *, archived: bool = False) -> list[Client]:
    """The clients in their order; `archived` gives the archived ones instead."""
    sql = f"SELECT {rows.CLIENT} FROM client WHERE (archived_at IS NOT NULL) = ? ORDER BY rank, id"
    return [rows.client_of(row) for row in con.execute(sql, (archived,))]


def client(con: Con, client_id: str) -> Client:
    """The client of that id."""
    return rows.client_of(rows.one(con, "client", rows.CLIENT, client_id))


def boards(con: Con, *, client_id: str | None = None, archived: bool = False) -> list[Board]:
    """The boards in their order within each client; `archived` gives the archived ones instead.

    Live boards of an archived client are hidden with it unless that client is named.
    """
    found = con.execute(
        f"""SELECT {", ".join("b." + name for name in rows.BOARD.split(", "))}
        FROM board b JOIN client c ON c.id = b.client_id
        WHERE (b.archived_at IS NOT NULL) = ? AND (b.client_id = ? OR (? IS NULL AND (? OR c.archived_at IS NULL)))
        ORDER BY c.rank, c.id, b.rank, b.id""",
        (archived, client_id, client_id, archived),
    )
    return [rows.board_of(row) for row in found]


def board(con: Con, board_id: str) -> Board:
    """The board of that id."""
    return rows.board_of(rows.one(con, "board", rows.BOARD, board_id))


def find_board(con: Con, name_or_id: str | None) -> Board:
    """The board people mean: its id, its name in any case, `client/board`, or None when there is only one.

    NotFound tells the candidates as `client/board`: all when none fits, the fitting ones when several do.
    """
    names = {
        client.id: client.name for archived in (False, True) for client in clients(con, archived=archived)
    }
    live, archived_ones = boards(con), boards(con, archived=True)
    wanted = (name_or_id or "").strip().casefold()

    def paths(found: list[Board]) -> tuple[str, ...]:
        return tuple(f"{names[board.client_id]}/{board.name}" for board in found)

    if not wanted:
        if len(live) == 1:
            return live[0]
        raise NotFound("board", "", paths(live))
    for among in (live, archived_ones):
        fitting = [
            board
            for board in among
            if board.id == name_or_id
            or wanted in (board.name.casefold(), f"{names[board.client_id]}/{board.name}".casefold())
        ]
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            raise NotFound("board", name_or_id or "", paths(fitting))
    raise NotFound("board", name_or_id or "", paths(live))


def columns(con: Con, board_id: str, *, archived: bool = False) -> list[Column]:
    """The columns of a board from left to right; `archived` gives the archived ones instead."""
    found = con.execute(
        f"""SELECT {rows.COLUMN} FROM board_column WHERE board_id = ? AND (archived_at IS NOT NULL) = ?
        ORDER BY rank, id""",
        (board_id, archived),
    )
    return [rows.column_of(row) for row in found]


def column(con: Con, column_id: str) -> Column:
    """The column of that id."""
    return rows.column_of(rows.one(con, "board_column", rows.COLUMN, column_id))


def swimlanes(con: Con, board_id: str, *, archived: bool = False) -> list[Swimlane]:
    """The swimlanes of a board from top to bottom; `archived` gives the archived ones instead."""
    found = con.execute(
        f"""SELECT {rows.SWIMLANE} FROM swimlane WHERE board_id = ? AND (archived_at IS NOT NULL) = ?
        ORDER BY rank, id""",
        (board_id, archived),
    )
    return [rows.swimlane_of(row) for row in found]


def swimlane(con: Con, swimlane_id: str) -> Swimlane:
    """The swimlane of that id."""
    return rows.swimlane_of(rows.one(con, "swimlane", rows.SWIMLANE, swimlane_id))


def cell_limits(con: Con, board_id: str) -> dict[tuple[str, str], CellLimit]:
    """(column id, swimlane id) -> limit, for the cells that have one."""
    found = con.execute(
        f"SELECT {rows.CELL_LIMIT} FROM cell_limit WHERE board_id = ? ORDER BY id", (board_id,)
    )
    return {(limit.column_id, limit.swimlane_id): limit for limit in map(rows.cell_limit_of, found)}


def people(con: Con, board_id: str) -> list[Person]:
    """The people of a board by name."""
    sql = f"SELECT {rows.PERSON} FROM person WHERE board_id = ? ORDER BY name, id"
    return [rows.person_of(row) for row in con.execute(sql, (board_id,))]


def person(con: Con, person_id: str) -> Person:
    """The person of that id."""
    return rows.person_of(rows.one(con, "person", rows.PERSON, person_id))


def labels(con: Con, board_id: str) -> list[Label]:
    """The labels of a board by name."""
    sql = f"SELECT {rows.LABEL} FROM label WHERE board_id = ? ORDER BY name, id"
    return [rows.label_of(row) for row in con.execute(sql, (board_id,))]


def label(con: Con, label_id: str) -> Label:
    """The label of that id."""
    return rows.label_of(rows.one(con, "label", rows.LABEL, label_id))


def saved_views(con: Con, board_id: str) -> list[SavedView]:
    """The saved views of a board in their order."""
    sql = f"SELECT {rows.SAVED_VIEW} FROM saved_view WHERE board_id = ? ORDER BY rank, id"
    return [rows.saved_view_of(row) for row in con.execute(sql, (board_id,))]


def saved_view(con: Con, view_id: str) -> SavedView:
    """The saved view of that id."""
    return rows.saved_view_of(rows.one(con, "saved_view", rows.SAVED_VIEW, view_id))


def templates(con: Con) -> dict[str, BoardTemplate]:
    """Id -> template, for those people saved in this workspace, by name."""
    from aipm_desktop.domain.templates import from_json

    found = con.execute("SELECT id, definition FROM board_template ORDER BY name, id")
    return {row_id: from_json(definition) for row_id, definition in found}


def occupancy(con: Con, board_id: str) -> dict[tuple[str, str], int]:
    """(column id, swimlane id) -> cards that count against limits there; empty cells are left out.

    These are live cards, without those finished in place (domain.workflow.occupies); `card_counts` has them all.
    """
    return _counts(con, board_id, OCCUPIES)


def card_counts(con: Con, board_id: str) -> dict[tuple[str, str], int]:
    """(column id, swimlane id) -> live cards there, finished or not; empty cells are left out."""
    return _counts(con, board_id, "TRUE")


def _counts(con: Con, board_id: str, which: str) -> dict[tuple[str, str], int]:
    found = con.execute(
        f"""SELECT c.column_id, c.swimlane_id, count(*) FROM board_column l JOIN card c ON c.column_id = l.id
        WHERE l.board_id = ? AND c.archived_at IS NULL AND {which} GROUP BY c.column_id, c.swimlane_id""",
        (board_id,),
    )
    return {(column_id, swimlane_id): count for column_id, swimlane_id, count in found}


def person_load(con: Con, board_id: str) -> dict[str, int]:
    """Person id -> unfinished cards in active columns; the idle are left out."""
    found = con.execute(
        f"""SELECT p.person_id, count(*) FROM card_person p JOIN card c ON c.id = p.card_id
        JOIN board_column l ON l.id = c.column_id AND l.archived_at IS NULL
        WHERE p.board_id = ? AND c.archived_at IS NULL AND {BUSIES} GROUP BY p.person_id""",
        (board_id,),
    )
    return dict(found.fetchall())


def snapshot(con: Con, board_id: str) -> BoardSnapshot:
    """The board as it is painted: live columns, swimlanes and cards in order."""
    of_board = board(con, board_id)
    live_columns, live_lanes = columns(con, board_id), swimlanes(con, board_id)
    cells = [(column.id, lane.id) for column in live_columns for lane in live_lanes]
    return BoardSnapshot(
        board=of_board,
        client=client(con, of_board.client_id),
        columns=tuple(live_columns),
        swimlanes=tuple(live_lanes),
        cards=tuple(card_values.in_cells(con, board_id, cells)),
        labels={label.id: label for label in labels(con, board_id)},
        people={person.id: person for person in people(con, board_id)},
        cell_limits=cell_limits(con, board_id),
        saved_views=tuple(saved_views(con, board_id)),
    )
