"""Row images as the journal keeps them: without nulls and without what the entry says anyway.

Key, board and card of a row stand in the entry or its stream. An update keeps the columns that differ, on both sides.
"""

from __future__ import annotations

import json
import sqlite3

from aipm_desktop.domain.changes import Image
from aipm_desktop.store.compact_json import encode
from aipm_desktop.store.journaled import CARD_COLUMN, HAS_BOARD, KEY_COLUMNS, columns_of


def key_of(table: str, row_id: str) -> dict[str, str]:
    """Key columns and their values."""
    names = KEY_COLUMNS.get(table, ("id",))
    return dict(zip(names, row_id.split(":") if len(names) > 1 else [row_id], strict=True))


def difference(before: str, after: str) -> tuple[str, str]:
    """Both sides of an update, cut down to the columns that differ; nulls are written out here."""
    old, new = json.loads(before), json.loads(after)
    names = [name for name in {**old, **new} if new.get(name) != old.get(name)]
    return encode({name: old.get(name) for name in names}), encode({name: new.get(name) for name in names})


def unpack(
    con: sqlite3.Connection, table: str, row_id: str, card_id: str | None, stream: str, packed: Image | None
) -> Image | None:
    """The whole row's image again."""
    if packed is None:
        return None
    image: Image = dict.fromkeys(name for name, _ in columns_of(con, table))
    image.update(packed)
    image.update(key_of(table, row_id))
    if table in HAS_BOARD:
        image["board_id"] = stream
    if table in CARD_COLUMN:
        image[CARD_COLUMN[table]] = card_id
    return image
