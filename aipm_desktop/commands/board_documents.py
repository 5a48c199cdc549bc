"""Boards as documents: a board read whole, and a document made a board again, with its own ids or as a copy."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from aipm_desktop.commands import values
from aipm_desktop.commands.board_parts import prefix_for
from aipm_desktop.commands.document_rows import COLUMNS, rows_of_document
from aipm_desktop.commands.import_cycles import closing_in_document
from aipm_desktop.commands.import_targets import ensure_client
from aipm_desktop.domain.errors import Cancelled, Conflict
from aipm_desktop.exchange import board_document as parts
from aipm_desktop.exchange.board_document import BoardDocument
from aipm_desktop.exchange.plan import Caution, ImportReport, IsCancelled, Progress
from aipm_desktop.store import attachments, boards, documents, journal, order, rows
from aipm_desktop.store.documents import Rows
from aipm_desktop.store.ids import new_id
from aipm_desktop.store.rows import Con

_Group = dict[str, list[dict[str, Any]]]


def read_document(con: Con, board_id: str) -> BoardDocument:
    """The board with everything on it, as the lossless document of exchange/board_document.py."""
    board = boards.board(con, board_id)
    tables = {table: documents.rows_of(con, table, board_id) for table in documents.BOARD_TABLES}
    plan = _plan(tables)
    return BoardDocument(
        format=parts.FORMAT,
        version=parts.VERSION if any(plan.values()) else 1,
        client=boards.client(con, board.client_id).name,
        board=msgspec.convert(_picked(tables["board"][board_id], parts.BoardPart), parts.BoardPart),
        columns=_parts(tables["board_column"], parts.ColumnPart, "rank", "id"),
        swimlanes=_parts(tables["swimlane"], parts.SwimlanePart, "rank", "id"),
        cell_limits=_parts(tables["cell_limit"], parts.CellLimitPart, "id"),
        people=_parts(tables["person"], parts.PersonPart, "name", "id"),
        labels=_parts(tables["label"], parts.LabelPart, "name", "id"),
        saved_views=_parts(tables["saved_view"], parts.ViewPart, "rank", "id"),
        cards=_cards(tables),
        dependencies=_parts(
            tables["dependency"], parts.DependencyPart, "predecessor_id", "successor_id", "id"
        ),
        **plan,
        contents={
            key: attachments.read(con, key)
            for key in sorted({row["sha256"] for row in tables["attachment"].values()})
        },
    )


def apply_document(
    con: Con,
    document: BoardDocument,
    *,
    client_name: str | None = None,
    board_name: str | None = None,
    now: int,
    progress: Progress | None = None,
    is_cancelled: IsCancelled | None = None,
) -> ImportReport:
    """Makes the document's board with its own ids, so that exporting it again gives the same bytes.

    A board that is here already and the same is left alone. One that differs raises Conflict, unless a name is given:
    then the document becomes a copy of that name with ids of its own.
    """
    here = documents.taken_ids(con, {"board": [document.board.id]})
    closing, cautions = closing_in_document(document)
    if here and _same(con, document, closing) and board_name in (None, document.board.name):
        return _report(document, document.board.name, cautions, unchanged=True)
    if here and board_name is None:
        raise Conflict("board.import", (("board", document.board.name),))
    document = _suspended(document, closing, now)
    client_id = ensure_client(con, client_name or document.client, now=now)
    name = document.board.name if board_name is None else values.name("name", board_name)
    rows.refuse_taken(con, "board", name, "client_id", client_id)
    if here or board_name not in (None, document.board.name):
        document = _copy(con, document, name)
    tables = rows_of_document(document)
    taken = documents.taken_ids(
        con, {table: found for table, found in tables.ids.items() if table != "board"}
    )
    if taken:
        raise Conflict("board.import", tuple((table, row_id) for table, row_id in taken[:20]))
    for content in document.contents.values():
        attachments.put(con, content)
    place = order.place(con, "board", client_id, None)
    board_row = tables.board | {"client_id": client_id, "rank": place, "name": name}
    rows.insert(con, "board", board_row)
    total = sum(map(len, tables.rows.values())) or 1
    written = 0
    for table, found in tables.rows.items():
        for start in range(0, len(found), 1000):
            if is_cancelled is not None and is_cancelled():
                raise Cancelled
            documents.insert_rows(con, table, COLUMNS[table], found[start : start + 1000])
            written += len(found[start : start + 1000])
            if progress is not None:
                progress(0.9 * written / total)
    journal.describe(con, "board.import", format=parts.FORMAT, name=name, cards=len(document.cards))
    return _report(document, name, cautions, unchanged=False)


def _report(
    document: BoardDocument, name: str, cautions: tuple[Caution, ...], *, unchanged: bool
) -> ImportReport:
    counts, board_id = document.counts, document.board.id
    return ImportReport(
        parts.FORMAT, board_id, name, counts, dict(counts), warnings=cautions, unchanged=unchanged
    )


def _same(con: Con, document: BoardDocument, closing: frozenset[str]) -> bool:
    """Whether the board here says what the document says, whoever its client is, but for links it had to suspend."""
    here = _suspended(read_document(con, document.board.id), closing, None)
    links = tuple(
        sorted(document.dependencies, key=lambda link: (link.predecessor_id, link.successor_id, link.id))
    )
    there = msgspec.structs.replace(document, dependencies=links)
    return msgspec.structs.replace(here, client=document.client, version=document.version) == there


def _suspended(document: BoardDocument, link_ids: frozenset[str], at: int | None) -> BoardDocument:
    """The document with some links suspended from then on, or not at all."""
    if not link_ids:
        return document
    links = tuple(
        msgspec.structs.replace(link, suspended_at=at) if link.id in link_ids else link
        for link in document.dependencies
    )
    return msgspec.structs.replace(document, dependencies=links)


def _copy(con: Con, document: BoardDocument, name: str) -> BoardDocument:
    """The document under new ids; what refers to the source it came from stays behind."""
    text = parts.encode(document).decode()
    plain = msgspec.json.decode(text)
    known: dict[str, str] = {}

    def renamed(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {name: renamed(entry, name) for name, entry in value.items()}
        if isinstance(value, list):
            return [renamed(entry, key) for entry in value]
        is_reference = (
            key == "id" or (key.endswith("_id") and key != "external_id") or key in ("labels", "people")
        )
        if is_reference and isinstance(value, str):
            return known.setdefault(value, new_id())
        return None if key == "external_id" else value

    contents = plain.pop("contents")
    copied = renamed(plain)
    copied["contents"] = contents
    copied["board"] |= {"name": name, "prefix": prefix_for(con, name, document.board.prefix)}
    return msgspec.convert(copied, BoardDocument)


def _parts(table: Rows, kind: type[Any], *order_by: str) -> tuple[Any, ...]:
    ordered = sorted(table.values(), key=lambda row: tuple(row[name] for name in order_by))
    return tuple(msgspec.convert(_picked(row, kind), kind, strict=False) for row in ordered)


def _picked(row: dict[str, Any], kind: type[Any]) -> dict[str, Any]:
    """The row's values that the part has, its limit folded into one."""
    picked = {name: row[name] for name in kind.__struct_fields__ if name in row}
    if "limit" in kind.__struct_fields__:
        picked["limit"] = {"min": row["limit_min"], "max": row["limit_max"], "mode": row["limit_mode"]}
    return picked


def _cards(tables: dict[str, Rows]) -> tuple[parts.CardPart, ...]:
    items = _by(tables["checklist_item"].values(), "checklist_id")
    groups = _by(tables["checklist"].values(), "card_id")
    hanging = {table: _by(tables[table].values(), "card_id") for table in
               ("comment", "link", "attachment", "visit", "card_label", "card_person")}  # fmt: skip
    cards = []
    for row in sorted(tables["card"].values(), key=lambda row: (row["number"], row["id"])):
        card_id = row["id"]
        checklists = [
            {**_picked(group, parts.ChecklistPart), "items": [
                {**_picked(item, parts.ItemPart), "is_done": bool(item["is_done"])}
                for item in _sorted(items.get(group["id"], []), "rank", "id")]}
            for group in _sorted(groups.get(card_id, []), "rank", "id")
        ]  # fmt: skip
        text = tables["card_text"].get(card_id, {"description": "", "details": "{}"})
        low = row["estimate_low"]
        cards.append(
            _picked(row, parts.CardPart)
            | {
                "estimate": None if low is None else (low, row["estimate_likely"], row["estimate_high"]),
                "description": text["description"],
                "details": text["details"],
                "labels": sorted(link["label_id"] for link in hanging["card_label"].get(card_id, ())),
                "people": sorted(link["person_id"] for link in hanging["card_person"].get(card_id, ())),
                "checklists": checklists,
                "comments": _hung(hanging["comment"].get(card_id, []), parts.CommentPart, "at", "id"),
                "links": _hung(hanging["link"].get(card_id, []), parts.LinkPart, "rank", "id"),
                "attachments": _hung(
                    hanging["attachment"].get(card_id, []), parts.AttachmentPart, "at", "id"
                ),
                "visits": [
                    {**visit, "is_backward": bool(visit["is_backward"])}
                    for visit in _hung(hanging["visit"].get(card_id, []), parts.VisitPart, "entered_at", "id")
                ],
            }
        )
    return msgspec.convert(cards, tuple[parts.CardPart, ...])


def _plan(tables: dict[str, Rows]) -> dict[str, Any]:
    """The parts of what a plan rests on; empty ones for a board nobody planned."""
    dates = _by(tables["baseline_card"].values(), "baseline_id")
    plan = next(iter(tables["board_plan"].values()), None)
    baselines = [
        {**_picked(row, parts.BaselinePart), "dates": _hung(dates.get(row["id"], []), parts.BaselineDatesPart, "card_id")}
        for row in _sorted(list(tables["baseline"].values()), "created_at", "id")
    ]  # fmt: skip
    return {
        "plan": plan and msgspec.convert(_picked(plan, parts.PlanPart), parts.PlanPart),
        "person_weeks": _parts(tables["person_plan"], parts.PersonWeekPart, "person_id"),
        "days_off": _parts(tables["day_off"], parts.DayOffPart, "from_on", "to_on", "id"),
        "baselines": msgspec.convert(baselines, tuple[parts.BaselinePart, ...]),
    }


def _hung(found: list[dict[str, Any]], kind: type[Any], *order_by: str) -> list[dict[str, Any]]:
    return [_picked(row, kind) for row in _sorted(found, *order_by)]


def _sorted(found: list[dict[str, Any]], *order_by: str) -> list[dict[str, Any]]:
    return sorted(found, key=lambda row: tuple(row[name] for name in order_by))


def _by(found: Iterable[dict[str, Any]], key: str) -> _Group:
    groups: _Group = {}
    for row in found:
        groups.setdefault(row[key], []).append(row)
    return groups
