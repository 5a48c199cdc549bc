"""Row images as the journal keeps them: without what the entry says anyway.

An inserted or deleted row leaves out its nulls, its key, its board and its card, which stand in the entry or its stream.
That halves a journal of small rows. An update keeps the columns that differ, on both sides.
"""

from __future__ import annotations

import json
import sqlite3
from typing import Any

from aipm_desktop.domain.changes import Image
from aipm_desktop.store.compact_json import encode
from aipm_desktop.store.journaled import JOURNALED, KEY_COLUMNS, columns_of

_CARD_COLUMN = {entry.table: entry.card.rpartition(".")[2] for entry in JOURNALED if entry.card != "NULL"}
_HAS_BOARD = frozenset(entry.table for entry in JOURNALED if entry.board == "{row}.board_id")


def key_of(table: str, row_id: str) -> dict[str, str]:
    """Key columns and their values."""
    names = KEY_COLUMNS.get(table, ("id",))
    return dict(zip(names, row_id.split(":") if len(names) > 1 else [row_id], strict=True))


def pack(table: str, image: str | None) -> str | None:
    """A whole row's image, shortened."""
    if image is None:
        return None
    known = {
        *KEY_COLUMNS.get(table, ("id",)),
        _CARD_COLUMN.get(table),
        "board_id" if table in _HAS_BOARD else None,
    }
    kept = {
        name: value for name, value in json.loads(image).items() if value is not None and name not in known
    }
    return encode(kept)


def difference(before: str, after: str) -> tuple[str, str]:
    """Both sides of an update, cut down to the columns that differ."""
    old, new = json.loads(before), json.loads(after)
    names = [name for name in new if new[name] != old[name]]
    return _compact(old, names), _compact(new, names)


def unpack(
    con: sqlite3.Connection, table: str, row_id: str, card_id: str | None, stream: str, packed: str | None
) -> Image | None:
    """The whole row's image again."""
    if packed is None:
        return None
    image: Image = dict.fromkeys(name for name, _ in columns_of(con, table))
    image.update(json.loads(packed))
    image.update(key_of(table, row_id))
    if table in _HAS_BOARD:
        image["board_id"] = stream
    if table in _CARD_COLUMN:
        image[_CARD_COLUMN[table]] = card_id
    return image


def _compact(row: dict[str, Any], names: list[str]) -> str:
    return encode({name: row[name] for name in names})
