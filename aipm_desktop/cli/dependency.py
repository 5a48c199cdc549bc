"""`aipm link` and `aipm unlink`: which card waits for which."""

from __future__ import annotations

from argparse import Namespace

from aipm_desktop import commands
from aipm_desktop.cli.naming import card_called
from aipm_desktop.cli.opening import Change, changing
from aipm_desktop.cli.output import Outcome
from aipm_desktop.domain.board import Card, Dependency
from aipm_desktop.domain.errors import InvalidValue, NotFound
from aipm_desktop.store import boards, cards, dependencies
from aipm_desktop.store.database import Con


def link(args: Namespace) -> Outcome:
    """Makes one card wait for another."""
    with changing(args) as change:
        before, after = _ends(change, args.predecessor, args.successor, args.board)
        cutting = _between(change, args, *args.cutting) if args.cutting else None
        if before.board_id != after.board_id:
            raise InvalidValue("card", cards.label_of(change.con, after.id), "other_board")
        commands.dependency.link(
            change.con, before.id, after.id, args.type, args.lag, cutting=cutting, now=change.now
        )
        data = _json(change.con, before, after, args.type, args.lag)
    return Outcome(
        data, [f"{data['successor']} waits for {data['predecessor']} ({_kind(args.type, args.lag)})"]
    )


def unlink(args: Namespace) -> Outcome:
    """Lets a card no longer wait for another."""
    with changing(args) as change:
        before, after = _ends(change, args.predecessor, args.successor, args.board)
        found = _links(change.con, before, after)
        data = _json(change.con, before, after, found[0].type, found[0].lag_days)
        for one in found:
            commands.dependency.unlink(change.con, one.id, now=change.now)
    return Outcome(data, [f"{data['successor']} no longer waits for {data['predecessor']}"])


def _kind(kind: str, lag_days: float) -> str:
    """As it is typed: "FS", "SS+1.5"."""
    return f"{kind}{lag_days:+g}" if lag_days else kind


def _ends(change: Change, predecessor: str, successor: str, board: str | None) -> tuple[Card, Card]:
    board_id = boards.find_board(change.con, board).id if board else None
    before = card_called(change.con, predecessor, board_id)
    return before, card_called(change.con, successor, board_id)


def _links(con: Con, before: Card, after: Card) -> list[Dependency]:
    """The links from one card to the other; there is one at least, those that hold first."""
    found = dependencies.between(con, before.id, after.id)
    if not found:
        names = (cards.label_of(con, before.id), cards.label_of(con, after.id))
        raise NotFound("link", " → ".join(names))
    return sorted(found, key=lambda link: link.suspended_at is not None)


def _between(change: Change, args: Namespace, predecessor: str, successor: str) -> str:
    return _links(change.con, *_ends(change, predecessor, successor, args.board))[0].id


def _json(con: Con, before: Card, after: Card, type_: str, lag: float) -> dict[str, object]:
    return {
        "predecessor": cards.label_of(con, before.id),
        "successor": cards.label_of(con, after.id),
        "type": type_,
        "lag_days": lag,
    }
