"""Which column of a table means what: the fields a card can get, guessed from headers, changeable, and as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.exchange.table import Table
from aipm_desktop.exchange.table_dates import ORDERS, find_order
from aipm_desktop.exchange.table_words import HEADERS, YES_OR_NO, normal

FIELDS = (
    "title", "column", "swimlane", "kind", "description", "labels", "people", "due", "start", "priority", "estimate",
    "predecessors", "id", "parent", "checklist", "done", "created", "archived", "class_of_service", "blocked",
    "comments", "links", "indent", "row_type", "author",
)  # fmt: skip
"""What a source column can mean; `indent` and `row_type` (section, task, note) shape outlines such as Todoist's."""

DATE_FIELDS = frozenset({"due", "start", "created", "done"})
LIST_FIELDS = frozenset({"labels", "people", "predecessors", "links"})
MANY_COLUMNS = frozenset(
    {"labels", "people", "predecessors", "links", "comments", "checklist", "done", "due", "id"}
)
"""Fields that several source columns may feed (the first `id` names the card, others are further names of it)."""
ESTIMATE_UNITS = ("days", "hours", "weeks", "minutes")
_ORDER = (
    "row_type", "title", "id", "parent", "predecessors", "column", "swimlane", "kind", "description", "people", "due",
    "start", "priority", "estimate", "checklist", "done", "created", "archived", "class_of_service", "blocked",
    "comments", "links", "labels", "indent", "author",
)  # fmt: skip
_TODOIST = {"type", "content", "indent", "priority"}
_KANBOARD = {"task id", "creator", "swimlane", "time spent"}
_TICKTICK = {"folder name", "list name", "taskid"}


@dataclass(frozen=True, slots=True)
class TableMapping:
    """`fields` has a field or "" per source column; `date_orders` (ymd, dmy, mdy) and `separators` too, "" where none.

    `ambiguous` lists the places of date columns whose order nothing proves. `tool` is todoist, kanboard, ticktick or "".
    """

    fields: tuple[str, ...]
    date_orders: tuple[str, ...]
    separators: tuple[str, ...]
    ambiguous: tuple[int, ...] = ()
    estimate_unit: str = "days"
    tool: str = ""

    def with_field(self, place: int, field: str) -> TableMapping:
        """The mapping with one column meaning something else; a single field is taken from the column that had it."""
        fields = list(self.fields)
        if field and field not in MANY_COLUMNS:
            fields = ["" if known == field else known for known in fields]
        fields[place] = field
        return replace(self, fields=tuple(fields))

    def with_date_order(self, place: int, order: str) -> TableMapping:
        """The mapping with a date column read in that order."""
        orders = tuple(order if at == place else known for at, known in enumerate(self.date_orders))
        return replace(self, date_orders=orders, ambiguous=tuple(at for at in self.ambiguous if at != place))

    def to_json(self, table: Table) -> str:
        """The mapping as `aipm import --map` reads it."""
        return json.dumps(
            {
                "delimiter": table.delimiter,
                "encoding": table.encoding,
                "estimate_unit": self.estimate_unit,
                "columns": [
                    {
                        "header": header,
                        "field": field or None,
                        "date_order": order or None,
                        "separator": sign or None,
                    }
                    for header, field, order, sign in zip(
                        table.headers, self.fields, self.date_orders, self.separators, strict=True
                    )
                ],
            },
            ensure_ascii=False,
            indent=2,
        )


def guess(table: Table) -> TableMapping:
    """What the headers, and where they leave doubt the cells, say the columns mean."""
    names = [normal(header) for header in table.headers]
    sample = table.rows[:500]
    has_cells = [any(row[place].strip() for row in sample) for place in range(len(names))]
    tools = {"todoist": _TODOIST, "kanboard": _KANBOARD, "ticktick": _TICKTICK}
    tool = next((name for name, headers in tools.items() if set(names) >= headers), "")
    fields = [""] * len(names)
    if tool == "todoist":
        _assign_first(fields, names, "row_type", "type")
        for name in ("date", "deadline"):
            _assign_first(fields, names, "due", name)
    for field in _ORDER:
        _assign(field, fields, names, has_cells, tool)
    if "title" not in fields:
        free = [place for place, field in enumerate(fields) if not field and _words(table, place)[0]]
        if free:
            fields[max(free, key=lambda place: _words(table, place))] = "title"
    for place, name in enumerate(names):
        values = {row[place].strip().casefold() for row in table.rows} - {""}
        if not fields[place] and name in HEADERS["column"] and values and values <= YES_OR_NO:
            fields[place] = "done"
    mapping = TableMapping(
        tuple(fields), ("",) * len(names), ("",) * len(names), tool=tool,
        estimate_unit=_unit(table, names, fields),
    )  # fmt: skip
    return _with_shapes(mapping, table)


def mapping_from_json(text: str, table: Table, path: str = "") -> TableMapping:
    """The guess with what the text says laid over it: `columns` as to_json writes them (by header, in order), or a short
    `fields` object of header -> field.

    Raises FileProblem reason bad_mapping; `detail` is the word that is not understood.
    """
    try:
        said = json.loads(text)
    except ValueError:
        raise FileProblem(path, "bad_mapping", detail="JSON") from None
    if not isinstance(said, dict):
        raise FileProblem(path, "bad_mapping", detail="JSON")
    mapping = guess(table)
    entries = said.get("columns", [])
    short = said.get("fields", {})
    if not isinstance(entries, list) or not isinstance(short, dict):
        raise FileProblem(path, "bad_mapping", detail="columns")
    entries = [*entries, *({"header": header, "field": field} for header, field in short.items())]
    used: set[int] = set()
    for entry in entries:
        mapping = _overlaid(mapping, table, entry, used, path)
    unit = said.get("estimate_unit", mapping.estimate_unit)
    if unit not in ESTIMATE_UNITS:
        raise FileProblem(path, "bad_mapping", detail=str(unit)[:80])
    mapping = replace(mapping, estimate_unit=str(unit))
    order = said.get("date_order")
    if order is not None:
        if order not in ORDERS:
            raise FileProblem(path, "bad_mapping", detail=str(order)[:80])
        orders = tuple(order if field in DATE_FIELDS else "" for field in mapping.fields)
        mapping = replace(mapping, date_orders=orders, ambiguous=())
    return mapping


def _overlaid(mapping: TableMapping, table: Table, entry: object, used: set[int], path: str) -> TableMapping:
    if not isinstance(entry, dict):
        raise FileProblem(path, "bad_mapping", detail=str(entry)[:80])
    header, field = str(entry.get("header", "")), entry.get("field") or ""
    place = next(
        (at for at, name in enumerate(table.headers) if at not in used and normal(name) == normal(header)),
        None,
    )
    if place is None:
        raise FileProblem(path, "bad_mapping", detail=header[:80])
    if field and field not in FIELDS:
        raise FileProblem(path, "bad_mapping", detail=str(field)[:80])
    used.add(place)
    was = mapping.fields[place]
    mapping = mapping.with_field(place, str(field))
    if was != field:
        mapping = _with_shapes(mapping, table)
    order, sign = entry.get("date_order"), entry.get("separator")
    if order:
        if order not in ORDERS:
            raise FileProblem(path, "bad_mapping", detail=str(order)[:80])
        mapping = mapping.with_date_order(place, str(order))
    if sign:
        signs = tuple(str(sign)[:1] if at == place else known for at, known in enumerate(mapping.separators))
        mapping = replace(mapping, separators=signs)
    return mapping


def reshaped(mapping: TableMapping, table: Table) -> TableMapping:
    """The mapping with date orders and separators found again, after its fields were changed."""
    return _with_shapes(mapping, table)


def _with_shapes(mapping: TableMapping, table: Table) -> TableMapping:
    orders, signs, ambiguous = list(mapping.date_orders), list(mapping.separators), []
    dated = [place for place, field in enumerate(mapping.fields) if field in DATE_FIELDS]
    found = {place: find_order(row[place] for row in table.rows) for place in dated}
    proved = {order for order, is_proved in found.values() if is_proved and order != "ymd"}
    sure = "mdy" if mapping.tool == "kanboard" else next(iter(proved)) if len(proved) == 1 else ""
    for place, (order, is_proved) in found.items():
        orders[place] = order if is_proved else sure or order
        if not is_proved and not sure:
            ambiguous.append(place)
    for place, field in enumerate(mapping.fields):
        if field in LIST_FIELDS:
            signs[place] = _separator(row[place] for row in table.rows)
    orders = [order if mapping.fields[place] in DATE_FIELDS else "" for place, order in enumerate(orders)]
    signs = [sign if mapping.fields[place] in LIST_FIELDS else "" for place, sign in enumerate(signs)]
    return replace(mapping, date_orders=tuple(orders), separators=tuple(signs), ambiguous=tuple(ambiguous))


def _separator(cells: Iterable[str]) -> str:
    seen = {sign for cell in cells for sign in ";,|" if sign in cell}
    return next((sign for sign in ";,|" if sign in seen), ";")


def _assign(field: str, fields: list[str], names: list[str], has_cells: list[bool], tool: str) -> None:
    """Gives the field to the free column whose header names it best; repeated headers, and all labels, go together."""
    if field in ("row_type", "indent", "author") and tool != "todoist":
        return
    if field in fields:
        return
    best = [
        (not has_cells[place], rank, place)
        for place, name in enumerate(names)
        for rank, word in enumerate(HEADERS[field])
        if not fields[place] and name == word
    ]
    if not best:
        return
    chosen = names[min(best)[2]]
    for _, _, place in sorted(best):
        if place == min(best)[2] or (
            field in MANY_COLUMNS and (names[place] == chosen or field in ("labels", "id"))
        ):
            fields[place] = field


def _assign_first(fields: list[str], names: list[str], field: str, name: str) -> None:
    if name in names and not fields[names.index(name)]:
        fields[names.index(name)] = field


def _unit(table: Table, names: list[str], fields: list[str]) -> str:
    """What a bare number in the estimate column counts: days unless the header, or a unit column beside it, says more."""
    if "estimate" not in fields:
        return "days"
    header = names[fields.index("estimate")]
    if header == "time estimated":
        return "hours"
    if header == "duration" and "duration unit" in names:
        units = {row[names.index("duration unit")].strip().lower() for row in table.rows} - {""}
        return "minutes" if units == {"minute"} else "days"
    return next((unit for unit in ESTIMATE_UNITS if unit in header.split()), "days")


def _words(table: Table, place: int) -> tuple[int, int]:
    """How much the column reads like titles: different texts with letters first, then to the left."""
    texts = {row[place] for row in table.rows[:500] if re.search(r"[^\W\d_]", row[place])}
    return len(texts), -place
