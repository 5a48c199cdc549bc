"""Verbs for columns. A deleted column is kept as archived, so that the visits of its cards stay true."""

from __future__ import annotations

from collections.abc import Sequence

from aipm_desktop.commands import values
from aipm_desktop.domain.board import COLUMN_ROLES, Column, Limit
from aipm_desktop.domain.errors import NotEmpty, NotFound
from aipm_desktop.store import boards, journal, order, placing, rows
from aipm_desktop.store.ids import new_id
from aipm_desktop.store.placing import Arrival
from aipm_desktop.store.rows import Con


def add(
    con: Con, board_id: str, name: str, *, before_id: str | None = None, role: str = "active", now: int
) -> str:
    """Add a column, by default the last one; its id."""
    boards.board(con, board_id)
    name = values.name("name", name)
    rows.refuse_taken(con, "board_column", name, "board_id", board_id)
    column_id = new_id()
    rows.insert(
        con,
        "board_column",
        {
            "id": column_id,
            "board_id": board_id,
            "name": name,
            "rank": order.place(con, "board_column", board_id, before_id),
            "role": values.one_of("role", role, COLUMN_ROLES),
            "entry_policy": "",
            "exit_checklist": "",
        },
    )
    journal.describe(con, "column.add", name=name)
    return column_id


def rename(con: Con, column_id: str, name: str, *, now: int) -> None:
    """Give it another name; NameTaken when a column of the board has that already."""
    column = boards.column(con, column_id)
    name = values.name("name", name)
    rows.refuse_taken(con, "board_column", name, "board_id", column.board_id, but=column_id)
    rows.update(con, "board_column", column_id, {"name": name})
    journal.describe(con, "column.rename", name=name, before=column.name)


def reorder(con: Con, column_id: str, before_id: str | None, *, now: int) -> None:
    """Put it before another column, or at the end."""
    column = boards.column(con, column_id)
    rank = order.place(con, "board_column", column.board_id, before_id, moving=column_id)
    rows.update(con, "board_column", column_id, {"rank": rank})
    journal.describe(con, "column.reorder", name=column.name)


def set_limit(con: Con, column_id: str, limit: Limit, *, now: int) -> None:
    """Set its WIP limit; cards over a lower one stay."""
    column = boards.column(con, column_id)
    rows.update(con, "board_column", column_id, rows.limit_columns(values.limit(limit)))
    journal.describe(con, "column.set_limit", name=column.name)


def set_policy(
    con: Con, column_id: str, entry_policy: str, exit_checklist: Sequence[str], *, now: int
) -> None:
    """Say what may enter it, and what is asked when a card leaves; empty lines of the checklist are dropped."""
    column = boards.column(con, column_id)
    lines = [line for line in (values.line("exit_checklist", line, 2000) for line in exit_checklist) if line]
    rows.update(
        con,
        "board_column",
        column_id,
        {
            "entry_policy": values.text("entry_policy", entry_policy.strip(), 20_000),
            "exit_checklist": values.text("exit_checklist", rows.exit_checklist_text(lines), 20_000),
        },
    )
    journal.describe(con, "column.set_policy", name=column.name)


def set_role(con: Con, column_id: str, role: str, *, now: int) -> None:
    """Make it a queue, active or done column; its cards become done with it, or unfinished when it is done no more."""
    column = boards.column(con, column_id)
    rows.update(con, "board_column", column_id, {"role": values.one_of("role", role, COLUMN_ROLES)})
    if "done" in (role, column.role):
        placing.follow_role(con, column_id, is_done=role == "done", now=now)
    journal.describe(con, "column.set_role", name=column.name, role=role)


def delete(con: Con, column_id: str, rehome_to: str | None = None, *, now: int) -> None:
    """Archive it, its cards going to the end of another live column; limits do not stop that.

    NotEmpty when it is the board's only column, or holds cards and `rehome_to` is None.
    """
    column = boards.column(con, column_id)
    live = boards.columns(con, column.board_id)
    card_ids = placing.cards_in(con, column_id=column_id)
    if not [other for other in live if other.id != column_id] or (card_ids and rehome_to is None):
        raise NotEmpty("column", column.name, len(card_ids))
    if rehome_to is not None:
        _rehome(con, card_ids, _target(live, rehome_to, column_id), live, now=now)
    rows.update(con, "board_column", column_id, {"archived_at": now})
    journal.describe(con, "column.delete", name=column.name, count=len(card_ids))


def restore(con: Con, column_id: str, *, now: int) -> None:
    """Bring it back where it stood; cards that were re-homed stay where they are now."""
    column = boards.column(con, column_id)
    rows.refuse_taken(con, "board_column", column.name, "board_id", column.board_id, but=column_id)
    rows.update(con, "board_column", column_id, {"archived_at": None})
    journal.describe(con, "column.restore", name=column.name)


def _target(live: Sequence[Column], column_id: str, deleted_id: str) -> Column:
    for column in live:
        if column.id == column_id and column_id != deleted_id:
            return column
    raise NotFound("column", column_id, tuple(column.name for column in live if column.id != deleted_id))


def _rehome(con: Con, card_ids: Sequence[str], target: Column, live: Sequence[Column], *, now: int) -> None:
    if not card_ids:
        return
    cards = placing.placed(con, card_ids)
    lanes = [lane.id for lane in boards.swimlanes(con, target.board_id)]
    arrivals: list[Arrival] = []
    for lane_id in dict.fromkeys(card.swimlane_id for card in cards):
        group = [card for card in cards if card.swimlane_id == lane_id]
        home = lane_id if lane_id in lanes else lanes[0]
        keys = order.keys_for(order.card_gap(con, target.id, home, None), [None] * len(group))
        arrivals += [Arrival(card, target.id, home, key) for card, key in zip(group, keys, strict=True)]
    placing.arrive(con, arrivals, done={column.id for column in live if column.role == "done"}, now=now)
