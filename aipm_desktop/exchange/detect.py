"""Which importer reads a file, told by its content; the name only breaks ties."""

from __future__ import annotations

import re

from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.exchange import json_source, table

TRELLO = "trello"
CSV = "csv"
DOCUMENT = "aipm-board"
MSPROJECT = "msproject"
GANTTPROJECT = "ganttproject"
FORMATS = (TRELLO, CSV, DOCUMENT, MSPROJECT, GANTTPROJECT)
"""What `detect` answers: a Trello export, a table, a board document of our own, a project as XML."""
HEAD_READ = 20_000

_OURS = re.compile(rb'\s*\{\s*"format"\s*:\s*"aipm-board"')
_PROJECT_PROGRAMS = (
    ((".mpp", ".mpt"), b"MSProject.MPP", "MS Project"),
    ((".pod",), b"\xac\xed\x00\x05", "ProjectLibre"),
)
# The mark of the root element, behind the declaration, comments, instructions and a document type.
_ROOT = re.compile(
    r"(?:\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>)*+<(?:[\w.-]+:)?([\w.-]+)([^>]*)",
    re.DOTALL,
)


def detect(data: bytes, name: str = "") -> str:
    """One of FORMATS.

    Raises FileProblem: what reading raises (json_source.load, table.decode), and `unknown_format` for JSON of another kind,
    with what it looks like as detail (wekan, planka, github, …), for text that is no table, and `project_file` for those
    that only their own program reads (detail: its name).
    """
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if _OURS.match(head):
        return DOCUMENT
    if head[:1] in (b"{", b"[") or head[:4] in (b"\xff\xfe{\x00", b"\xff\xfe[\x00"):
        return _detect_json(data, name)
    if head.startswith(b"SQLite format 3"):
        raise FileProblem(name, "binary")
    _refuse_project_files(data, name)
    if head[:1] == b"<" and (project := _project(data[:HEAD_READ].decode("utf-8", "replace"), data)):
        return project
    text, _, _ = table.decode(data, name)
    if text.lstrip("\ufeff \t\r\n")[:1] == "<":
        if project := _project(text[:HEAD_READ], data):
            return project
        reason = (
            "web_page"
            if re.match(r"\ufeff?\s*<(?:!doctype\s+html|html|head)", text, re.IGNORECASE)
            else "unknown_format"
        )
        raise FileProblem(name, reason, detail="" if reason == "web_page" else "xml")
    if name.lower().endswith((".json", ".aipm")):
        json_source.load(data, name)
    if name.lower().endswith((".md", ".ics", ".xml", ".yaml", ".yml")):
        raise FileProblem(name, "unknown_format", detail=name.rsplit(".", 1)[1].lower())
    return CSV


def _refuse_project_files(data: bytes, name: str) -> None:
    for suffixes, mark, program in _PROJECT_PROGRAMS:
        is_ole = data.startswith(b"\xd0\xcf\x11\xe0")
        is_theirs = data.startswith(mark) or (is_ole and mark in data)
        if is_theirs or (name.lower().endswith(suffixes) and data[:1] not in (b"<", b"")):
            raise FileProblem(name, "project_file", detail=program)


def _project(head: str, data: bytes) -> str:
    """The format of a project in XML, told by the name and the attributes of its root; empty for other XML."""
    found = _ROOT.match(head.removeprefix("\ufeff"))
    if found is None:
        return ""
    root, attributes = found.groups()
    is_wide = b"\0" in data[:200]
    if root == "Project" and ("schemas.microsoft.com/project" in attributes or is_wide or b"<Tasks" in data):
        return MSPROJECT
    if (
        root == "project"
        and "xmlns" not in attributes
        and ("gantt-divider" in attributes or b"<tasks" in data)
    ):
        return GANTTPROJECT
    return ""


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
