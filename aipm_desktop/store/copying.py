"""Copies of cards and boards: rows read, given new identities, written again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from aipm_desktop.store import rows
from aipm_desktop.store.ids import new_id
from aipm_desktop.store.rows import Con

_OF_BOARD = (
    "board_column", "swimlane", "cell_limit", "person", "label", "saved_view", "board_plan", "person_plan", "day_off",
)  # fmt: skip
_OF_CARD = ("card_text", "card_label", "card_person", "checklist", "checklist_item", "link", "attachment")
_POINTERS = (
    "id", "board_id", "column_id", "swimlane_id", "card_id", "label_id", "person_id", "checklist_id", "predecessor_id",
    "successor_id", "baseline_id",
)  # fmt: skip


class _Identities(dict[str, str]):
    """Old id -> id of the copy, made when first asked for."""

    def __missing__(self, old: str) -> str:
        self[old] = new_id()
        return self[old]


def copy_card(con: Con, card_id: str, *, number: int, rank: str, is_done: bool, now: int) -> str:
    """Copy a card within its cell, with what hangs on it except comments, dependencies and history; the copy's id."""
    ids = _Identities()
    done_at = now if is_done else None
    fresh = _fresh(now) | {"number": number, "rank": rank, "entered_at": now, "done_at": done_at}
    _copy(con, "card", "id = ?", card_id, ids, ("id",), fresh)
    for table in _OF_CARD:
        _copy(con, table, "card_id = ?", card_id, ids, ("id", "card_id", "checklist_id"), {})
    return ids[card_id]


def copy_board(
    con: Con, board_id: str, *, name: str, prefix: str, rank: str, with_cards: bool, now: int
) -> tuple[str, int]:
    """Copy a board with its columns, swimlanes, limits, people, labels, views and calendar, and its live cards on request.

    The copy's id and how many cards it has. Cards keep number, place, days and baselines; comments and history stay
    behind.
    """
    ids = _Identities()
    fresh: dict[str, Any] = {"name": name, "prefix": prefix, "rank": rank, "created_at": now}
    fresh |= {"archived_at": None, "external_id": None}
    _copy(con, "board", "id = ?", board_id, ids, _POINTERS, fresh)
    for table in _OF_BOARD:
        _copy(con, table, "board_id = ?", board_id, ids, _POINTERS, {"external_id": None})
    if not with_cards:
        return ids[board_id], 0
    live = "board_id = ? AND archived_at IS NULL"
    count = _copy(con, "card", live, board_id, ids, _POINTERS, _fresh(now) | {"entered_at": now})
    for table in _OF_CARD:
        among = f"board_id = ? AND card_id IN (SELECT id FROM card WHERE {live})"
        _copy(con, table, among, board_id, ids, _POINTERS, {}, times=2)
    ends = " AND ".join(
        f"{end} IN (SELECT id FROM card WHERE {live})" for end in ("predecessor_id", "successor_id")
    )
    _copy(con, "dependency", f"board_id = ? AND {ends}", board_id, ids, _POINTERS, {}, times=3)
    _copy(con, "baseline", "board_id = ?", board_id, ids, _POINTERS, {})
    among = f"board_id = ? AND card_id IN (SELECT id FROM card WHERE {live})"
    _copy(con, "baseline_card", among, board_id, ids, _POINTERS, {}, times=2)
    _begin_visits(con, ids[board_id], now)
    return ids[board_id], count


def _fresh(now: int) -> dict[str, Any]:
    return {"created_at": now, "changed_at": now, "external_id": None}


def _copy(
    con: Con,
    table: str,
    where: str,
    key: str,
    ids: Mapping[str, str],
    pointers: Sequence[str],
    fresh: Mapping[str, Any],
    *,
    times: int = 1,
) -> int:
    """Copy the rows that fit, their `pointers` to other rows turned to the copies; how many."""
    cursor = con.execute(f"SELECT * FROM {table} WHERE {where}", (key,) * times)
    names = [column[0] for column in cursor.description]
    found = []
    for row in cursor.fetchall():
        copy = dict(zip(names, row, strict=True))
        for name in names:
            if name in fresh:
                copy[name] = fresh[name]
            elif name in pointers and copy[name] is not None:
                copy[name] = ids[copy[name]]
        found.append(copy)
    rows.insert_many(con, table, found)
    return len(found)


def _begin_visits(con: Con, board_id: str, now: int) -> None:
    cards = con.execute("SELECT id, column_id FROM card WHERE board_id = ?", (board_id,)).fetchall()
    rows.insert_many(
        con,
        "visit",
        [
            {
                "id": new_id(),
                "board_id": board_id,
                "card_id": card_id,
                "column_id": column_id,
                "entered_at": now,
                "is_backward": 0,
            }
            for card_id, column_id in cards
        ],
    )
