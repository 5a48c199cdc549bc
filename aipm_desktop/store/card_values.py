"""From rows to cards: a whole board, cell by cell, in as few microseconds a card as it takes, or some cards by a key."""

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import NamedTuple

from aipm_desktop.domain.board import Card, Estimate
from aipm_desktop.store.rows import Con, Row

_OWN = (
    "id, number, kind, title, rank, priority, class_of_service, start_on, due_on, estimate_low, estimate_likely, "
    "estimate_high, blocked_reason, created_at, entered_at, changed_at, done_at, external_id"
)
_PLACE = "board_id, column_id, swimlane_id, archived_at"
_RANK = 4
"""Where the rank stands in _OWN."""
_NONE: tuple[int, ...] = (0, 0, 0, 0, 0, 0)


class Place(NamedTuple):
    """What all cards of a cell share."""

    board_id: str
    column_id: str
    swimlane_id: str
    archived_at: int | None = None


class Hanging(NamedTuple):
    """What hangs on cards, by card id. `counts` are checklist items done and in all, comments, files, laps, and
    unfinished predecessors; a card that has none of them is left out.
    """

    labels: Mapping[str, tuple[str, ...]]
    people: Mapping[str, tuple[str, ...]]
    counts: Mapping[str, list[int]]


def in_cells(con: Con, board_id: str, cells: Iterable[tuple[str, str]]) -> list[Card]:
    """The live cards of these (column id, swimlane id), cell by cell, each by rank and id."""
    with _no_collections():
        hanging = Hanging(
            _members(con, board_id, "card_label", "label"),
            _members(con, board_id, "card_person", "person"),
            _counts(con, "board_id = ?", board_id),
        )
        # A query for each cell follows an index that is in order already; one for all of them would sort.
        sql = f"SELECT {_OWN} FROM card WHERE column_id = ? AND swimlane_id = ? AND archived_at IS NULL ORDER BY rank"
        cards: list[Card] = []
        for column_id, swimlane_id in cells:
            found = con.execute(sql, (column_id, swimlane_id)).fetchall()
            if len({row[_RANK] for row in found}) < len(found):
                found.sort(key=lambda row: (row[_RANK], row[0]))
            cards += _cards(found, Place(board_id, column_id, swimlane_id), hanging)
        return cards


def by_key(con: Con, which: str, state: str, key: str) -> list[Card]:
    """Cards by rank; `which` is a condition on board_id or on the card's id, written `{id}`, with one parameter."""
    of_card, hanging = which.format(id="id"), which.format(id="card_id")
    hangs = Hanging(
        _lists(con, hanging, key, "card_label", "label"),
        _lists(con, hanging, key, "card_person", "person"),
        _counts(con, which, key),
    )
    found = con.execute(
        f"SELECT {_OWN}, {_PLACE} FROM card WHERE {of_card} AND {state} ORDER BY rank, id", (key,)
    )
    width = len(_OWN.split(","))
    return [card for row in found for card in _cards([row[:width]], Place(*row[width:]), hangs)]


def _cards(found: Iterable[Row], place: Place, hanging: Hanging) -> list[Card]:
    """Cards from the columns of _OWN."""
    # Ten thousand of these are made when a board opens: one tuple each, no keyword, no call for what a card has not.
    new, none, cards = tuple.__new__, (), []
    board_id, column_id, swimlane_id, archived_at = place
    labels, people, counts = hanging.labels.get, hanging.people.get, hanging.counts.get
    for (
        card_id, number, kind, title, rank, priority, class_of_service, start_on, due_on, low, likely, high,
        blocked_reason, created_at, entered_at, changed_at, done_at, external_id,
    ) in found:  # fmt: skip
        items_done, items, comments, files, laps, blocked_by = counts(card_id, _NONE)
        card = new(
            Card,
            (
                card_id, board_id, number, kind, title, column_id, swimlane_id, rank, priority, class_of_service,
                start_on and _day(start_on), due_on and _day(due_on),
                None if low is None else Estimate(low, likely, high),
                blocked_reason, created_at, entered_at, changed_at, done_at, archived_at, external_id,
                labels(card_id, none), people(card_id, none), items_done, items, comments, files, laps, blocked_by,
            ),
        )  # fmt: skip
        cards.append(card)
    return cards


_days: dict[str, date] = {}


def _day(text: str) -> date:
    """The day an ISO date names; days repeat, so each is parsed once."""
    day = _days.get(text)
    if day is None:
        if len(_days) > 10_000:
            _days.clear()
        day = _days[text] = date.fromisoformat(text)
    return day


def _members(con: Con, board_id: str, table: str, named: str) -> dict[str, tuple[str, ...]]:
    """Card id -> its labels (or people) by name, for a whole board."""
    sql = f"SELECT id FROM {named} WHERE board_id = ? ORDER BY name, id"
    lists: dict[str, tuple[str, ...]] = {}
    for (member,) in con.execute(sql, (board_id,)).fetchall():
        alone = (member,)
        # One long text and one split: twice as fast as a row for each card.
        (text,) = con.execute(
            f"SELECT group_concat(card_id) FROM {table} WHERE {named}_id = ?", (member,)
        ).fetchone()
        for card_id in text.split(",") if text else ():
            lists[card_id] = lists[card_id] + alone if card_id in lists else alone
    return lists


def _lists(con: Con, which: str, key: str, table: str, named: str) -> dict[str, tuple[str, ...]]:
    """Card id -> its labels (or people) by name, for some cards."""
    lists: dict[str, tuple[str, ...]] = {}
    for card_id, member in con.execute(
        f"""SELECT t.card_id, n.id FROM {table} t JOIN {named} n ON n.id = t.{named}_id
        WHERE t.{which} ORDER BY n.name, n.id""",
        (key,),
    ):
        lists[card_id] = (*lists.get(card_id, ()), member)
    return lists


def _counts(con: Con, which: str, key: str) -> dict[str, list[int]]:
    """Card id -> the numbers of Hanging.counts, for cards that have any."""
    hanging = which.format(id="card_id")
    counts: dict[str, list[int]] = {}
    for place, sql in enumerate(
        (
            f"SELECT card_id, sum(is_done) FROM checklist_item WHERE {hanging} GROUP BY card_id",
            f"SELECT card_id, count(*) FROM checklist_item WHERE {hanging} GROUP BY card_id",
            f"SELECT card_id, count(*) FROM comment WHERE {hanging} GROUP BY card_id",
            f"SELECT card_id, count(*) FROM attachment WHERE {hanging} GROUP BY card_id",
            f"SELECT card_id, count(*) FROM visit WHERE {hanging} AND reason IS NOT NULL GROUP BY card_id",
            f"""SELECT d.successor_id, count(*) FROM dependency d JOIN card p ON p.id = d.predecessor_id
            WHERE d.{which.format(id="successor_id")} AND d.type = 'FS' AND d.suspended_at IS NULL
              AND p.done_at IS NULL AND p.archived_at IS NULL GROUP BY d.successor_id""",
        )
    ):
        for card_id, number in con.execute(sql, (key,)):
            counts.setdefault(card_id, [0] * len(_NONE))[place] = number
    return counts


@contextmanager
def _no_collections() -> Iterator[None]:
    """Ten thousand new tuples set off garbage collections that find nothing, the longer the larger the program is."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
