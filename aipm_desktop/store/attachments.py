"""The contents of attached files, each kept once under the SHA-256 of its bytes."""

from __future__ import annotations

from hashlib import sha256

from aipm_desktop.domain.errors import NotFound
from aipm_desktop.store.rows import Con

MOST_BYTES = 100 * 1024 * 1024
"""The largest file that is kept with a card."""


def put(con: Con, data: bytes) -> str:
    """Keep a file's bytes; their SHA-256 in hexadecimal is what to read them by."""
    key = sha256(data).hexdigest()
    con.execute(
        "INSERT INTO attachment_content (sha256, content) VALUES (?, ?) ON CONFLICT (sha256) DO NOTHING",
        (key, data),
    )
    return key


def read(con: Con, key: str) -> bytes:
    """The bytes kept under that SHA-256; NotFound when there are none or they are not what was put."""
    row = con.execute("SELECT content FROM attachment_content WHERE sha256 = ?", (key,)).fetchone()
    if row is None or sha256(row[0]).hexdigest() != key:
        raise NotFound("attachment", key)
    return bytes(row[0])
