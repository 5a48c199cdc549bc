"""What one journal entry tells and changes, as one small blob: compact JSON, deflated with a dictionary of what recurs.

Measured on 5,000 cards with 100,000 changed rows: a row per change took 70 MB, blobs take little more than half. What is
hashed is the JSON, never the blob, so that another deflate gives the same journal.
"""

import json
import zlib
from typing import Any, NamedTuple

from aipm_desktop.store.compact_json import encode

_KNOWN = (
    b'{"card":"","title":"","count":1,"name":""}\n{"card":"","title":"","count":1,"fields":["title"]}\n'
    b'{"card":"","title":"","count":1,"column":"","swimlane":"","changes_column":true}\n'
    b'{"description":"","details":"{}"}{"author":"","at":17,"text":""}{"checklist_id":"","is_done":0,"rank":"V"}'
    b'{"priority":"high"},{"priority":"low"},{"due_on":"2026-1"},{"blocked_reason":null,"changed_at":17},'
    b'["card_person",":","i",null,{}]["card_label",":","i",null,{}]["checklist_item","","u",{"is_done":0},{"is_done":1}]'
    b'["card_text","","","i",null,{"description":"","details":"{}"}]'
    b'["visit","","","u",{"left_at":null},{"left_at":179}]["visit","","","i",null,{"column_id":"","entered_at":179,'
    b'"is_backward":0}]["card","","","i",null,{"number":,"kind":"task","title":"","column_id":"","swimlane_id":"",'
    b'"rank":"","priority":"normal","class_of_service":"standard","created_at":179,"entered_at":179,"changed_at":179}]'
    b'[["card","","","u",{"title":"","changed_at":179},{"title":"","changed_at":179}]]'
    b'[["card","","","u",{"column_id":"","swimlane_id":"","rank":"","entered_at":179,"changed_at":179},{"column_id":"'
)
"""Part of the file format: a blob names it by its first byte, and a new dictionary gets a new byte."""

_FORMAT = b"\1"
_HEAD = 1000


class Packed(NamedTuple):
    """One row's change: `row_id` is empty where the row is the card itself; images as in store/journaled.py."""

    table: str
    row_id: str
    card_id: str | None
    op: str
    before: str | None
    after: str | None


def text_of(changes: list[Packed]) -> str:
    """The changes as JSON; images are JSON already and go in as they are."""
    rows = (f"[{encode(c[:4])[1:-1]},{c.before or 'null'},{c.after or 'null'}]" for c in changes)
    return f"[{','.join(rows)}]"


def pack(detail: str, changes: str) -> bytes:
    """The blob of an entry: the JSON of its detail, a line end, the JSON of its changes."""
    deflate = zlib.compressobj(level=6, wbits=-15, zdict=_KNOWN)
    return _FORMAT + deflate.compress(f"{detail}\n{changes}".encode()) + deflate.flush()


def unpack(blob: bytes) -> tuple[str, str]:
    """(detail, changes) of a blob as JSON; raises ValueError when it is damaged."""
    inflate = _inflate(blob)
    try:
        detail, _, changes = (inflate.decompress(blob[1:]) + inflate.flush()).decode().partition("\n")
    except (zlib.error, UnicodeDecodeError) as error:
        raise ValueError("an entry of the journal cannot be read") from error
    return detail, changes


def detail_of(blob: bytes) -> dict[str, Any]:
    """What the action's sentence names; does not inflate the changes behind it, which may be a whole import."""
    inflate = _inflate(blob)
    try:
        head = inflate.decompress(blob[1:], _HEAD)
        while b"\n" not in head and not inflate.eof:
            head += inflate.decompress(inflate.unconsumed_tail, _HEAD)
        return dict(json.loads(head.partition(b"\n")[0]))
    except zlib.error as error:
        raise ValueError("an entry of the journal cannot be read") from error


def _inflate(blob: bytes) -> "zlib._Decompress":
    if blob[:1] != _FORMAT:
        raise ValueError("an entry of the journal cannot be read")
    return zlib.decompressobj(wbits=-15, zdict=_KNOWN)


def changes_of(
    blob: bytes,
) -> list[tuple[str, str, str | None, str, dict[str, object] | None, dict[str, object] | None]]:
    """(table, row id or empty, card id, op, before, after) of each change."""
    found = json.loads(unpack(blob)[1])
    return [tuple(row) for row in found]
