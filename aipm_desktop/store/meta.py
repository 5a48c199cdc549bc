"""What a workspace file knows of itself: its id, device, clock and digest. Not journaled."""

from __future__ import annotations

import sqlite3


def get(con: sqlite3.Connection, key: str, default: str) -> str:
    """The value of a key, or the default."""
    row = con.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row else default


def put(con: sqlite3.Connection, key: str, value: str) -> None:
    """Sets a key."""
    con.execute(
        "INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", (key, value)
    )
