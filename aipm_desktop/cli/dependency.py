"""`aipm link` and `aipm unlink`: which card waits for which."""

from __future__ import annotations

from argparse import Namespace

from aipm_desktop import commands
from aipm_desktop.cli.naming import card_called
from aipm_desktop.cli.opening import Change, changing
from aipm_desktop.cli.output import Outcome
from aipm_desktop.domain.board import Card
from aipm_desktop.domain.errors import InvalidValue, NotFound
from aipm_desktop.store import boards, cards
from aipm_desktop.store.database import Con


def link(args: Namespace) -> Outcome:
    """Makes one card wait for another."""
    with changing(args) as change:
        before, after = _ends(change, args)
        if before.board_id != after.board_id:
            raise InvalidValue("card", cards.label_of(change.con, after.id), "other_board")
        commands.dependency.link(change.con, before.id, after.id, args.type, args.lag, now=change.now)
        data = _json(change.con, before, after, args.type, args.lag)
    return Outcome(data, [f"{data['successor']} waits for {data['predecessor']} ({args.type})"])


def unlink(args: Namespace) -> Outcome:
    """Lets a card no longer wait for another."""
    with changing(args) as change:
        before, after = _ends(change, args)
        names = (cards.label_of(change.con, before.id), cards.label_of(change.con, after.id))
        links = cards.sheet(change.con, after.id).predecessors
        found = [one for one in links if one.predecessor_id == before.id]
        if not found:
            raise NotFound("link", " → ".join(names))
        data = _json(change.con, before, after, found[0].type, found[0].lag_days)
        for one in found:
            commands.dependency.unlink(change.con, one.id, now=change.now)
    return Outcome(data, [f"{data['successor']} no longer waits for {data['predecessor']}"])


def _ends(change: Change, args: Namespace) -> tuple[Card, Card]:
    board_id = boards.find_board(change.con, args.board).id if args.board else None
    before = card_called(change.con, args.predecessor, board_id)
    return before, card_called(change.con, args.successor, board_id)


def _json(con: Con, before: Card, after: Card, type_: str, lag: float) -> dict[str, object]:
    return {
        "predecessor": cards.label_of(con, before.id),
        "successor": cards.label_of(con, after.id),
        "type": type_,
        "lag_days": lag,
    }
