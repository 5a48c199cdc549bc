"""What people mean by the names they type: boards, clients, columns, swimlanes, cards."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from aipm_desktop.domain.board import Board, Card, Client, Column, Person, Swimlane
from aipm_desktop.domain.errors import InvalidValue, NotFound
from aipm_desktop.store import boards, cards
from aipm_desktop.store.database import Con


class _Named(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...


T = TypeVar("T", bound=_Named)


def client_called(con: Con, name: str, *, archived: bool = False) -> Client:
    """The client of that name or id, an archived one only when asked for."""
    return _one("client", name, boards.clients(con, archived=archived))


def board_called(con: Con, name: str | None) -> Board:
    """The board of that name, id or client/name; the only one without a name."""
    return boards.find_board(con, name)


def archived_board_called(con: Con, name: str) -> Board:
    """The archived board of that name, id or client/name."""
    clients = {
        one.id: one.name for archived in (False, True) for one in boards.clients(con, archived=archived)
    }
    found = boards.boards(con, archived=True)
    wanted = name.strip().casefold()
    fitting = [one for one in found if f"{clients[one.client_id]}/{one.name}".casefold() == wanted]
    return fitting[0] if len(fitting) == 1 else _one("board", name, found)


def column_called(con: Con, board_id: str, name: str, *, archived: bool = False) -> Column:
    """The column of that name or id."""
    return _one("column", name, boards.columns(con, board_id, archived=archived))


def lane_called(con: Con, board_id: str, name: str, *, archived: bool = False) -> Swimlane:
    """The swimlane of that name or id; the only lane of a board may have the empty name."""
    return _one("swimlane", name, boards.swimlanes(con, board_id, archived=archived))


def person_called(con: Con, board_id: str, name: str) -> Person:
    """The person of the board of that name, those initials or id."""
    known = boards.people(con, board_id)
    wanted = name.strip().casefold()
    by_initials = [one for one in known if one.initials.casefold() == wanted]
    if len(by_initials) == 1 and all(one.name.casefold() != wanted for one in known):
        return by_initials[0]
    return _one("person", name, known)


def card_called(con: Con, label: str, board_id: str | None = None) -> Card:
    """The card of that number, `CI-12` or `board/CI-12`."""
    board, _, number = label.rpartition("/")
    if board and board_id is None:
        board_id = boards.find_board(con, board).id
    try:
        return cards.find_card(con, number, board_id)
    except NotFound as error:
        raise NotFound("card", label, error.candidates or _near(con, number, board_id)) from None


def cards_called(con: Con, labels: Iterable[str], board: str | None) -> list[Card]:
    """The cards of these numbers, each once, all of one board."""
    board_id = boards.find_board(con, board).id if board else None
    found = {card.id: card for card in (card_called(con, label, board_id) for label in labels)}
    first, *others = found.values()
    for card in others:
        if card.board_id != first.board_id:
            raise InvalidValue("card", cards.label_of(con, card.id), "other_board")
    return [first, *others]


def _one(what: str, name: str, known: list[T]) -> T:
    wanted = name.strip()
    for fits in (
        [one for one in known if one.name == wanted],
        [one for one in known if one.name.casefold() == wanted.casefold()],
        [one for one in known if one.id == wanted],
    ):
        if fits:
            return fits[0]
    raise NotFound(what, name, tuple(one.name for one in known if one.name))


def _near(con: Con, label: str, board_id: str | None) -> tuple[str, ...]:
    """Cards of that number on other boards: a mistyped prefix is the likeliest mistake."""
    digits = label.rpartition("-")[2].lstrip("#")
    if not digits.isdecimal():
        return ()
    found = []
    for board in boards.boards(con):
        if board_id in (None, board.id):
            try:
                found.append(cards.label_of(con, cards.find_card(con, digits, board.id).id))
            except NotFound:
                continue
    return tuple(found)
