"""Which importer reads a file, told by its content; the name only breaks ties."""

from __future__ import annotations

import re

from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.exchange import json_source, table

TRELLO = "trello"
CSV = "csv"
DOCUMENT = "aipm-board"
FORMATS = (TRELLO, CSV, DOCUMENT)
"""What `detect` answers: a Trello export, a table, a board document of our own."""

_OURS = re.compile(rb'\s*\{\s*"format"\s*:\s*"aipm-board"')


def detect(data: bytes, name: str = "") -> str:
    """One of FORMATS.

    Raises FileProblem: what reading raises (json_source.load, table.decode), and `unknown_format` for JSON of another kind,
    with what it looks like as detail (wekan, planka, github, …), and for text that is no table.
    """
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if _OURS.match(head):
        return DOCUMENT
    if head[:1] in (b"{", b"[") or head[:4] in (b"\xff\xfe{\x00", b"\xff\xfe[\x00"):
        return _detect_json(data, name)
    if head.startswith(b"SQLite format 3"):
        raise FileProblem(name, "binary")
    text, _, _ = table.decode(data, name)
    if text.lstrip()[:1] == "<":
        reason = (
            "web_page"
            if re.match(r"\s*<(?:!doctype\s+html|html|head)", text, re.IGNORECASE)
            else "unknown_format"
        )
        raise FileProblem(name, reason, detail="" if reason == "web_page" else "xml")
    if name.lower().endswith((".json", ".aipm")):
        json_source.load(data, name)
    if name.lower().endswith((".md", ".ics", ".xml", ".yaml", ".yml")):
        raise FileProblem(name, "unknown_format", detail=name.rsplit(".", 1)[1].lower())
    return CSV


def _detect_json(data: bytes, name: str) -> str:
    if b'"lists"' in data and b'"cards"' in data and b'"idList"' in data and b'"_format"' not in data[:4096]:
        return TRELLO
    document = json_source.load(data, name)
    if isinstance(document, dict):
        if document.get("format") == DOCUMENT:
            return DOCUMENT
        if str(document.get("_format", "")).startswith("wekan"):
            raise FileProblem(name, "unknown_format", detail="wekan")
        if isinstance(document.get("lists"), list) and isinstance(document.get("cards"), list):
            return TRELLO
        if isinstance(document.get("items"), list) and "totalCount" in document:
            raise FileProblem(name, "unknown_format", detail="github")
    raise FileProblem(name, "unknown_format", detail="json")
