"""Verbs for attached files. The bytes stay in the workspace, by hash, so that undo and history can bring them back."""

from __future__ import annotations

from aipm_desktop.commands import values
from aipm_desktop.commands.card_naming import named
from aipm_desktop.store import attachments, card_rows, hanging, journal, rows
from aipm_desktop.store.ids import new_id
from aipm_desktop.store.rows import Con


def add(con: Con, card_id: str, name: str, data: bytes, media_type: str = "", *, now: int) -> str:
    """Attach a file's bytes under a name, which is data only and never a path; the attachment's id."""
    of_card = hanging.owner_of_card(con, card_id)
    attachment_id = new_id()
    row = {
        "id": attachment_id,
        "name": values.name("name", name.replace("\\", "/").rpartition("/")[2], 400),
        "media_type": values.line("media_type", media_type, 200),
        "size": len(data),
        "sha256": attachments.put(con, data),
        "at": now,
    }
    rows.insert(con, "attachment", row | of_card)
    _done(con, "attachment.add", card_id, str(row["name"]), now)
    return attachment_id


def delete(con: Con, attachment_id: str, *, now: int) -> None:
    """Take a file off its card."""
    card_id = hanging.owner(con, "attachment", attachment_id)["card_id"]
    name = hanging.attachment_name(con, attachment_id)
    rows.delete(con, "attachment", [attachment_id])
    _done(con, "attachment.delete", card_id, name, now)


def _done(con: Con, action: str, card_id: str, name: str, now: int) -> None:
    card_rows.touch(con, [card_id], now=now)
    journal.describe(con, action, **named(con, [card_id]), name=name)
