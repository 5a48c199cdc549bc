"""`aipm search`: words go to the full-text index, fields (`kind:experiment age>7`) to the query language."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from datetime import datetime

from aipm_desktop.cli.naming import board_called
from aipm_desktop.cli.opening import actor_of, now_ms, reading, today
from aipm_desktop.cli.output import Outcome
from aipm_desktop.domain.board import Board, Card
from aipm_desktop.domain.query import Query, parse
from aipm_desktop.domain.query_tests import Moment
from aipm_desktop.store import boards, sheets
from aipm_desktop.store import search as index
from aipm_desktop.store.database import Con
from aipm_desktop.store.search import MARK_END, MARK_START, SearchHit

_ALL = 1_000_000_000


def search(args: Namespace) -> Outcome:
    """Finds cards over all boards, or on one."""
    now = now_ms()
    offset = datetime.fromtimestamp(now / 1000).astimezone().utcoffset()
    moment = Moment(now, today(now), (actor_of(args),), int(offset.total_seconds() * 1000) if offset else 0)
    query = parse(" ".join(_quoted(word) for word in args.query), moment)
    most = args.limit if args.limit is not None and args.limit > 0 else _ALL
    with reading(args.file) as con:
        only = board_called(con, args.board) if args.board else None
        among = {board.id: board for board in ([only] if only else boards.boards(con))}
        hits = [hit for hit in _hits(con, query, among, only) if hit.board_id in among][:most]
    lines = (_line(hit, among[hit.board_id]) for hit in hits)
    return Outcome({"cards": [_json(hit, among[hit.board_id]) for hit in hits]}, lines)


def _quoted(word: str) -> str:
    """A word with blanks came in quotes, which the shell took away."""
    return f'"{word}"' if " " in word and not set(word) & set(':"<>=()') else word


def _hits(con: Con, query: Query, among: dict[str, Board], only: Board | None) -> Iterator[SearchHit]:
    words = " ".join(f'"{word}"' if " " in word else word for word in query.words)
    rest = query.without_words() if words else query
    board_id = only.id if only else None
    if words and rest.is_empty:
        yield from index.search(con, words, board_id=board_id, limit=_ALL)
        return
    fitting = {
        card.id: SearchHit(card.id, board.id, card.number, card.title, "")
        for board in among.values()
        for card in _cards(con, board, rest)
    }
    if not words:
        yield from fitting.values()
        return
    for hit in index.search(con, words, board_id=board_id, limit=_ALL):
        if hit.card_id in fitting:
            yield hit


def _cards(con: Con, board: Board, query: Query) -> Iterator[Card]:
    snapshot = boards.snapshot(con, board.id)
    test = query.bind(snapshot, sheets.descriptions(con, board.id))
    return (card for card in snapshot.cards if test(card))


def _json(hit: SearchHit, board: Board) -> dict[str, str]:
    return {
        "board": board.name,
        "number": f"{board.prefix}-{hit.number}",
        "title": hit.title,
        "snippet": hit.snippet.replace(MARK_START, "").replace(MARK_END, ""),
    }


def _line(hit: SearchHit, board: Board) -> str:
    bold, plain = ("\033[1m", "\033[0m") if sys.stdout.isatty() else ("", "")
    found = " ".join(hit.snippet.split()).replace(MARK_START, bold).replace(MARK_END, plain)
    told = f"  … {found}" if found and found.replace(bold, "").replace(plain, "") != hit.title else ""
    return f"{board.prefix}-{hit.number:<5} {hit.title}  ({board.name}){told}"
