"""`aipm import`."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from typing import Any

from aipm_desktop.cli.arguments import UsageProblem
from aipm_desktop.cli.import_sentences import caution_sentence, lost_sentence, report_lines
from aipm_desktop.cli.opening import Change, changing, reading
from aipm_desktop.cli.output import Outcome, Progress, note
from aipm_desktop.commands import board_documents, transfer
from aipm_desktop.exchange import (
    board_document,
    detect,
    json_source,
    readers,
    table,
    table_fields,
    table_plan,
)
from aipm_desktop.exchange.board_document import BoardDocument
from aipm_desktop.exchange.plan import ImportPlan, ImportReport
from aipm_desktop.exchange.source_file import read_source_file
from aipm_desktop.exchange.table import Table
from aipm_desktop.exchange.table_fields import TableMapping
from aipm_desktop.store import documents
from aipm_desktop.store.database import Con

_SPELLED = {
    **dict.fromkeys(("json", "aipmboard", "document"), detect.DOCUMENT),
    **dict.fromkeys(("mspdi", "xml", "project"), detect.MSPROJECT),
    "gan": detect.GANTTPROJECT,
}


@dataclass(frozen=True)
class Source:
    """A file that has been read: a plan, or a board document. A table tells how it was understood."""

    path: Path
    content: ImportPlan | BoardDocument
    mapping: dict[str, Any] | None = None


def bring_in(args: Namespace) -> Outcome:
    """Imports boards, all or none; with --dry-run only reports what would come."""
    if args.board and len(args.sources) > 1:
        raise UsageProblem("--board names one board; import several sources one by one")
    progress = Progress("importing")
    try:
        sources = [read_source(Path(path), args, progress) for path in args.sources]
        if args.dry_run:
            reports = _rehearsed(args, sources)
        else:
            with changing(args) as change:
                reports = [_applied(change, source, args, progress) for source in sources]
    finally:
        progress.close()
    told = [
        _json(report, source, is_dry=args.dry_run) for report, source in zip(reports, sources, strict=True)
    ]
    data = told[0] if len(told) == 1 else {"imports": told}
    return Outcome(data, _lines(reports, sources, is_dry=args.dry_run))


def read_source(path: Path, args: Namespace, progress: Progress) -> Source:
    """Reads a file as what it is, or as what --format says."""
    data = read_source_file(path, takes_pipes=True)
    if args.format is None:
        found = detect.detect(data, str(path))
    else:
        found = _SPELLED.get(args.format.casefold(), args.format.casefold())
        if found not in detect.FORMATS:
            raise UsageProblem(f"--format is one of {', '.join(detect.FORMATS)}")
    if args.map and found != detect.CSV:
        raise UsageProblem("--map goes with tables (CSV)")
    if found in readers.PLAN_FORMATS:
        return Source(path, readers.read_plan(found, data, name=str(path), zone=UTC, progress=progress))
    if found == detect.DOCUMENT:
        return Source(path, board_document.decode(data, str(path)))
    return _table_source(path, data, args, progress)


def _table_source(path: Path, data: bytes, args: Namespace, progress: Progress) -> Source:
    said = None
    hints: dict[str, Any] = {}
    if args.map:
        said = read_source_file(Path(args.map), takes_pipes=True)
        shape = json_source.load(said, args.map)
        hints = shape if isinstance(shape, dict) else {}
    read = table.read_table(
        data, name=str(path), encoding=_text(hints, "encoding"), delimiter=_text(hints, "delimiter")
    )
    if said is None:
        mapping = table_fields.guess(read)
    else:
        mapping = table_fields.mapping_from_json(said.decode("utf-8-sig", "replace"), read, args.map)
    plan = table_plan.plan_of(read, mapping, name=path.stem, progress=progress)
    return Source(path, plan, mapping=_mapping_json(read, mapping))


def _applied(change: Change, source: Source, args: Namespace, progress: Progress) -> ImportReport:
    target = {"client_name": args.client, "board_name": args.board}
    if isinstance(source.content, BoardDocument):
        return board_documents.apply_document(
            change.con, source.content, **target, now=change.now, progress=progress
        )
    return transfer.apply_plan(change.con, source.content, **target, now=change.now, progress=progress)


def _rehearsed(args: Namespace, sources: list[Source]) -> list[ImportReport]:
    """What an import would report, told without writing anything."""
    with reading(args.file) as con:
        return [_rehearsal(con, source, args) for source in sources]


def _rehearsal(con: Con, source: Source, args: Namespace) -> ImportReport:
    content = source.content
    if isinstance(content, BoardDocument):
        if documents.taken_ids(con, {"board": [content.board.id]}):
            note(f"{source.path} is a board that is here already")
        return ImportReport(
            detect.DOCUMENT, "", args.board or content.board.name, content.counts, dict(content.counts)
        )
    known = transfer.known_board(con, content, client_name=args.client, board_name=args.board)
    if known is not None:
        note(f"{source.path} was imported before; the import would bring that board up to date")
    name = args.board or content.name
    return ImportReport(
        content.format, known or "", name, content.read, content.made, content.lost, content.warnings
    )


def _json(report: ImportReport, source: Source, *, is_dry: bool) -> dict[str, Any]:
    data: dict[str, Any] = {
        "format": report.format,
        "board": report.board,
        "board_id": report.board_id or None,
        "read": report.read,
        "made": report.made,
        "lost": [
            {
                "what": one.what,
                "count": one.count,
                "why": one.why,
                "places": list(one.places),
                "message": lost_sentence(one),
            }
            for one in report.lost
        ],
        "warnings": [
            {"key": one.key, "facts": one.facts, "message": caution_sentence(one)} for one in report.warnings
        ],
        "unchanged": report.unchanged,
        "dry_run": is_dry,
    }
    return data if source.mapping is None else {**data, "mapping": source.mapping}


def _lines(reports: list[ImportReport], sources: list[Source], *, is_dry: bool) -> Iterator[str]:
    for report, source in zip(reports, sources, strict=True):
        yield from report_lines(report, is_dry=is_dry)
        if is_dry and source.mapping is not None:
            yield f"  file  {source.mapping['encoding']}, columns divided by {source.mapping['delimiter']!r}"
            for column in source.mapping["columns"]:
                order = f" ({column['date_order']})" if column["date_order"] else ""
                yield f"  maps  {column['header'] or '(no header)'} → {column['field'] or 'nothing'}{order}"


def _mapping_json(read: Table, mapping: TableMapping) -> dict[str, Any]:
    shown: dict[str, Any] = json.loads(mapping.to_json(read))
    return shown


def _text(hints: dict[str, Any], key: str) -> str | None:
    found = hints.get(key)
    return found if isinstance(found, str) and found else None
