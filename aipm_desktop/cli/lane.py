"""`aipm lane …`: the swimlanes of a board."""

from __future__ import annotations

from argparse import Namespace

from aipm_desktop import commands
from aipm_desktop.cli.board_json import swimlane_json
from aipm_desktop.cli.naming import board_called, lane_called
from aipm_desktop.cli.opening import changing
from aipm_desktop.cli.output import Outcome
from aipm_desktop.domain.board import Limit
from aipm_desktop.store import boards
from aipm_desktop.store.database import Con


def add(args: Namespace) -> Outcome:
    """Adds a swimlane."""
    with changing(args) as change:
        board = board_called(change.con, args.board)
        before_id = None if args.before is None else lane_called(change.con, board.id, args.before).id
        lane_id = commands.swimlane.add(
            change.con, board.id, args.name, before_id=before_id, track=args.track, now=change.now
        )
        return _outcome(change.con, board.id, lane_id, "added")


def rename(args: Namespace) -> Outcome:
    """Renames a swimlane."""
    with changing(args) as change:
        board = board_called(change.con, args.board)
        lane = lane_called(change.con, board.id, args.name)
        commands.swimlane.rename(change.con, lane.id, args.to, now=change.now)
        return _outcome(change.con, board.id, lane.id, "renamed")


def move(args: Namespace) -> Outcome:
    """Puts a swimlane elsewhere."""
    with changing(args) as change:
        board = board_called(change.con, args.board)
        lane = lane_called(change.con, board.id, args.name)
        before_id = None if args.before is None else lane_called(change.con, board.id, args.before).id
        commands.swimlane.reorder(change.con, lane.id, before_id, now=change.now)
        return _outcome(change.con, board.id, lane.id, "moved")


def limit(args: Namespace) -> Outcome:
    """Sets the limit of a swimlane; without --min and --max there is none."""
    with changing(args) as change:
        board = board_called(change.con, args.board)
        lane = lane_called(change.con, board.id, args.name)
        new = Limit(args.min, args.max, args.mode)
        commands.swimlane.set_limit(change.con, lane.id, new, now=change.now)
        return _outcome(change.con, board.id, lane.id, "limited")


def delete(args: Namespace) -> Outcome:
    """Archives a swimlane, its cards going elsewhere."""
    with changing(args) as change:
        board = board_called(change.con, args.board)
        lane = lane_called(change.con, board.id, args.name)
        rehome = None if args.rehome_to is None else lane_called(change.con, board.id, args.rehome_to).id
        commands.swimlane.delete(change.con, lane.id, rehome, now=change.now)
        return _outcome(change.con, board.id, lane.id, "deleted")


def restore(args: Namespace) -> Outcome:
    """Brings a deleted swimlane back."""
    with changing(args) as change:
        board = board_called(change.con, args.board)
        lane = lane_called(change.con, board.id, args.name, archived=True)
        commands.swimlane.restore(change.con, lane.id, now=change.now)
        return _outcome(change.con, board.id, lane.id, "restored")


def _outcome(con: Con, board_id: str, lane_id: str, done: str) -> Outcome:
    lane = boards.swimlane(con, lane_id)
    here = boards.card_counts(con, board_id)
    count = sum(cards for (_, place), cards in here.items() if place == lane_id)
    return Outcome({"swimlane": swimlane_json(lane, count)}, [f"{done} {lane.name}"])
