"""`aipm column …`."""

from __future__ import annotations

from argparse import Namespace

from aipm_desktop import commands
from aipm_desktop.cli.board_json import column_json
from aipm_desktop.cli.naming import board_called, column_called, lane_called
from aipm_desktop.cli.opening import changing
from aipm_desktop.cli.output import Outcome
from aipm_desktop.domain.board import Limit
from aipm_desktop.store import boards
from aipm_desktop.store.database import Con


def add(args: Namespace) -> Outcome:
    """Adds a column."""
    with changing(args) as change:
        board = board_called(change.con, args.board)
        column_id = commands.column.add(
            change.con,
            board.id,
            args.name,
            before_id=_before(change.con, board.id, args.before),
            role=args.role,
            now=change.now,
        )
        return _outcome(change.con, board.id, column_id, "added")


def rename(args: Namespace) -> Outcome:
    """Renames a column."""
    with changing(args) as change:
        board = board_called(change.con, args.board)
        column = column_called(change.con, board.id, args.name)
        commands.column.rename(change.con, column.id, args.to, now=change.now)
        return _outcome(change.con, board.id, column.id, "renamed")


def move(args: Namespace) -> Outcome:
    """Puts a column elsewhere."""
    with changing(args) as change:
        board = board_called(change.con, args.board)
        column = column_called(change.con, board.id, args.name)
        before_id = _before(change.con, board.id, args.before)
        commands.column.reorder(change.con, column.id, before_id, now=change.now)
        return _outcome(change.con, board.id, column.id, "moved")


def limit(args: Namespace) -> Outcome:
    """Sets the limit of a column or of one of its cells; without --min and --max there is none."""
    with changing(args) as change:
        board = board_called(change.con, args.board)
        column = column_called(change.con, board.id, args.name)
        new = Limit(args.min, args.max, args.mode)
        if args.swimlane is None:
            commands.column.set_limit(change.con, column.id, new, now=change.now)
        else:
            lane = lane_called(change.con, board.id, args.swimlane)
            commands.swimlane.set_cell_limit(change.con, column.id, lane.id, new, now=change.now)
        return _outcome(change.con, board.id, column.id, "limited")


def delete(args: Namespace) -> Outcome:
    """Archives a column, its cards going elsewhere."""
    with changing(args) as change:
        board = board_called(change.con, args.board)
        column = column_called(change.con, board.id, args.name)
        rehome = None if args.rehome_to is None else column_called(change.con, board.id, args.rehome_to).id
        commands.column.delete(change.con, column.id, rehome, now=change.now)
        return _outcome(change.con, board.id, column.id, "deleted")


def restore(args: Namespace) -> Outcome:
    """Brings a deleted column back."""
    with changing(args) as change:
        board = board_called(change.con, args.board)
        column = column_called(change.con, board.id, args.name, archived=True)
        commands.column.restore(change.con, column.id, now=change.now)
        return _outcome(change.con, board.id, column.id, "restored")


def _before(con: Con, board_id: str, name: str | None) -> str | None:
    return None if name is None else column_called(con, board_id, name).id


def _outcome(con: Con, board_id: str, column_id: str, done: str) -> Outcome:
    column = boards.column(con, column_id)
    count, counted = (
        sum(cards for (place, _), cards in here(con, board_id).items() if place == column_id)
        for here in (boards.card_counts, boards.occupancy)
    )
    return Outcome({"column": column_json(column, count, counted)}, [f"{done} {column.name}"])
