"""Writing cards' columns, texts, labels and people; each answers which cards really changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from aipm_desktop.store import rows
from aipm_desktop.store.rows import Con


def write(
    con: Con, card_ids: Sequence[str], of_card: Mapping[str, object], of_text: Mapping[str, object]
) -> list[str]:
    """Give the cards these columns of `card` and `card_text`; the ids of those that had others before."""
    changed: dict[str, None] = {}
    for table, key, columns in (("card", "id", of_card), ("card_text", "card_id", of_text)):
        if columns:
            ids = _differing(con, table, key, card_ids, columns)
            rows.update_many(con, table, [(card_id, columns) for card_id in ids], key=key)
            changed |= dict.fromkeys(ids)
    return list(changed)


def _differing(
    con: Con, table: str, key: str, card_ids: Sequence[str], columns: Mapping[str, object]
) -> list[str]:
    if table == "card_text":
        _make_texts(con, card_ids, columns)
    differs = " OR ".join(f"{name} IS NOT ?" for name in columns)
    found = con.execute(
        f"SELECT {key} FROM {table} WHERE {key} IN (SELECT value FROM json_each(?)) AND ({differs})",
        (rows.among(card_ids), *columns.values()),
    )
    return [row[0] for row in found]


def _make_texts(con: Con, card_ids: Sequence[str], columns: Mapping[str, object]) -> None:
    """A card without texts has no row for them; it gets one when there is something to write."""
    if not any(value not in ("", "{}") for value in columns.values()):
        return
    con.execute(
        """INSERT INTO card_text (card_id, board_id, description, details)
        SELECT id, board_id, '', '{}' FROM card WHERE id IN (SELECT value FROM json_each(?))
          AND id NOT IN (SELECT card_id FROM card_text)""",
        (rows.among(card_ids),),
    )


def touch(con: Con, card_ids: Iterable[str], *, now: int) -> None:
    """Note that the work on the cards changed now."""
    rows.update_many(con, "card", [(card_id, {"changed_at": now}) for card_id in card_ids])


def attach(
    con: Con, table: str, column: str, card_ids: Sequence[str], other_id: str, board_id: str
) -> list[str]:
    """Add a label or person to the cards that lack it; their ids."""
    have = {
        row[0]
        for row in con.execute(
            f"SELECT card_id FROM {table} WHERE {column} = ? AND card_id IN (SELECT value FROM json_each(?))",
            (other_id, rows.among(card_ids)),
        )
    }
    lacking = [card_id for card_id in card_ids if card_id not in have]
    rows.insert_many(
        con, table, [{"card_id": card_id, column: other_id, "board_id": board_id} for card_id in lacking]
    )
    return lacking


def detach(con: Con, table: str, column: str, card_ids: Sequence[str], other_id: str) -> list[str]:
    """Remove a label or person from the cards that have it; their ids."""
    have = [
        row[0]
        for row in con.execute(
            f"SELECT card_id FROM {table} WHERE {column} = ? AND card_id IN (SELECT value FROM json_each(?))",
            (other_id, rows.among(card_ids)),
        )
    ]
    con.executemany(
        f"DELETE FROM {table} WHERE {column} = ? AND card_id = ?", [(other_id, card_id) for card_id in have]
    )
    return have
