"""Where something goes among its siblings: order keys found by two indexed queries, however many siblings there are."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from aipm_desktop.domain import rank
from aipm_desktop.store.ids import jitter
from aipm_desktop.store.rows import Con

OWNER = {
    "client": "",
    "board": "client_id",
    "board_column": "board_id",
    "swimlane": "board_id",
    "saved_view": "board_id",
    "checklist": "card_id",
    "checklist_item": "checklist_id",
    "link": "card_id",
}
"""Tables in an order of the user's, and the column whose value makes two rows siblings."""


def place(con: Con, table: str, owner_id: str, before_id: str | None, *, moving: str = "") -> str:
    """An order key just before the sibling `before_id` (None: at the end).

    A row `moving` that stands there already keeps its key, so that nothing changes.
    """
    siblings = f"{OWNER[table]} = ?" if OWNER[table] else "? IS NOT NULL"
    after: str | None = None
    if before_id is not None and before_id != moving:
        row = con.execute(
            f"SELECT rank FROM {table} WHERE id = ? AND {siblings}", (before_id, owner_id)
        ).fetchone()
        after = row and row[0]
    elif before_id is not None:
        row = con.execute(
            f"""SELECT rank FROM {table} WHERE {siblings} AND id <> ?
            AND rank > (SELECT rank FROM {table} WHERE id = ?) ORDER BY rank LIMIT 1""",
            (owner_id, moving, moving),
        ).fetchone()
        after = row and row[0]
    row = con.execute(
        f"SELECT max(rank) FROM {table} WHERE {siblings} AND id <> ? AND (? IS NULL OR rank < ?)",
        (owner_id, moving, after, after),
    ).fetchone()
    low: str | None = row[0]
    own = con.execute(f"SELECT rank FROM {table} WHERE id = ? AND {siblings}", (moving, owner_id)).fetchone()
    if own and _is_between(low, own[0], after):
        return str(own[0])
    return rank.between(low, after, jitter())


def card_gap(
    con: Con, column_id: str, swimlane_id: str, before_id: str | None, moving: Collection[str] = ()
) -> tuple[str | None, str | None]:
    """The order keys between which cards put before `before_id` (None: at the end) of that cell go.

    They are those of cards that stay, and differ even where a merge left equal keys. A `before_id` that is itself
    moving stands for the next card that stays; one that is not in the cell means the end.
    """
    cell = "column_id = ? AND swimlane_id = ? AND archived_at IS NULL"
    of_cell = (column_id, swimlane_id)
    after: str | None = None
    if before_id is not None:
        row = con.execute(f"SELECT rank FROM card WHERE id = ? AND {cell}", (before_id, *of_cell)).fetchone()
        after = row and row[0]
        if row and before_id in moving:
            later = con.execute(
                f"SELECT id, rank FROM card WHERE {cell} AND rank >= ? AND (rank, id) > (?, ?) ORDER BY rank, id",
                (*of_cell, after, after, before_id),
            )
            after = next((key for card_id, key in later if card_id not in moving), None)
    earlier = con.execute(
        f"SELECT id, rank FROM card WHERE {cell}{'' if after is None else ' AND rank < ?'} ORDER BY rank DESC",
        of_cell if after is None else (*of_cell, after),
    )
    low = next((key for card_id, key in earlier if card_id not in moving), None)
    return low, after


def card_after(con: Con, card_id: str) -> tuple[str | None, str | None]:
    """The gap just after a card, in its own cell."""
    row = con.execute(
        """SELECT c.rank, (SELECT min(n.rank) FROM card n WHERE n.column_id = c.column_id
          AND n.swimlane_id = c.swimlane_id AND n.archived_at IS NULL AND n.rank > c.rank)
        FROM card c WHERE c.id = ?""",
        (card_id,),
    ).fetchone()
    return (row[0], row[1]) if row else (None, None)


def keys_for(gap: tuple[str | None, str | None], standing: Sequence[str | None]) -> list[str]:
    """Order keys within the gap, one per thing; `standing` are their keys now, None for one that comes from elsewhere.

    Things that all stand in the gap in this order keep their keys.
    """
    low, high = gap
    kept = [key for key in standing if key is not None]
    is_in_order = len(kept) == len(standing) and all(first < then for first, then in pairwise(kept))
    if is_in_order and _is_between(low, kept[0], high) and _is_between(low, kept[-1], high):
        return kept
    return rank.spread(len(standing), low, high, jitter())


def _is_between(low: str | None, key: str, high: str | None) -> bool:
    return (low is None or low < key) and (high is None or key < high)
