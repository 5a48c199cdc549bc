"""Importing a source a second time: a three-way comparison of the source, this workspace and what imports wrote last.

What changed only in the source is taken over; what changed here stays; nothing is deleted, and what somebody removed here
is not brought back. What imports wrote last is read from the journal, so undoing an import forgets it too.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from aipm_desktop.commands.import_cycles import pairs_that_hold, suspend_closing
from aipm_desktop.commands.import_rows import COLUMNS, KnownIds, TableRows, planned_rows
from aipm_desktop.domain import rank
from aipm_desktop.exchange.plan import Caution, Counts, ImportPlan, ImportReport, Lost, PlannedCard
from aipm_desktop.store import documents, journal
from aipm_desktop.store.documents import Rows
from aipm_desktop.store.ids import jitter, new_id
from aipm_desktop.store.rows import Con

_COMPARED: dict[str, tuple[str, ...]] = {
    "board_column": ("name",),
    "person": ("name",),
    "label": ("name", "colour"),
    "card": (
        "title", "kind", "column_id", "swimlane_id", "priority", "class_of_service", "start_on", "due_on",
        "estimate_low", "estimate_likely", "estimate_high", "done_at", "archived_at",
    ),
    "card_text": ("description",),
    "checklist": ("name",),
    "checklist_item": ("text", "is_done"),
    "comment": ("text",),
    "link": ("title",),
    "dependency": ("lag_days",),
}  # fmt: skip
_TITLE = COLUMNS["card"].index("title")
_YES_OR_NO = frozenset({"done_at", "archived_at"})
"""Instants of which an import knows only whether they are set."""

_COUNTED = {
    "board_column": "columns",
    "card": "cards",
    "checklist": "checklists",
    "checklist_item": "checklist_items",
    "comment": "comments",
    "label": "labels",
    "person": "people",
    "dependency": "dependencies",
    "card_label": "label_links",
    "card_person": "assignments",
    "link": "attachments",
}
_PARENTS = (("card_id", "card"), ("checklist_id", "checklist"), ("label_id", "label"), ("person_id", "person"),
            ("predecessor_id", "card"), ("successor_id", "card"))  # fmt: skip

Updates = dict[str, dict[str, dict[str, Any]]]
"""Table -> row id -> column -> new value."""


def reconcile(con: Con, plan: ImportPlan, board_id: str, *, now: int) -> ImportReport:
    """Brings the board up to the plan; writes nothing when nothing is new."""
    local = {table: documents.rows_of(con, table, board_id) for table in COLUMNS}
    name = str(local["board"][board_id]["name"])
    planned = planned_rows(plan, board_id, _known(plan, local), now)
    fresh, removed = _missing(con, planned, local, board_id)
    updates, kept = _updates(con, planned, local, board_id)
    titles = {row_id: str(row["title"]) for row_id, row in local["card"].items()}
    titles |= {row_id: row[_TITLE] for row_id, row in fresh["card"].items()}
    cautions = suspend_closing(fresh["dependency"], titles, now, pairs_that_hold(local["dependency"]))
    _renumber(fresh["card"], local["card"])
    ends = _Ends(con)
    _place_last(fresh, local, ends)
    moved = {
        card_id: row
        for card_id, row in updates.get("card", {}).items()
        if "column_id" in row or "swimlane_id" in row
    }
    visits = _follow_moves(plan, planned, local, moved, ends, now)
    for table, names in COLUMNS.items():
        if table != "board":
            documents.insert_rows(con, table, names, fresh[table].values())
    documents.insert_rows(con, "visit", COLUMNS["visit"], visits)
    for table, changes in updates.items():
        documents.change_rows(con, table, changes)
    touched = (
        {row[0] for row in fresh["card"].values()}
        | set(updates.get("card", ()))
        | set(updates.get("card_text", ()))
    )
    unchanged = not updates and not any(fresh.values())
    if not unchanged:
        journal.describe(con, "board.import", format=plan.format, name=name, cards=len(touched))
    lost, made = _accounts(plan, planned, removed)
    warnings = (*plan.warnings, *cautions)
    if kept:
        warnings = (*warnings, Caution("kept_local", {"count": str(kept)}))
    return ImportReport(plan.format, board_id, name, plan.read, made, lost, warnings, unchanged)


def _known(plan: ImportPlan, local: dict[str, Rows]) -> KnownIds:
    """Finds what the source names by its key there, else by its name."""

    def by(table: str, column: str) -> dict[str, str]:
        return {str(row[column]): row_id for row_id, row in reversed(local[table].items()) if row.get(column)}

    def found(table: str, entries: list[tuple[str, str]]) -> dict[str, str]:
        keys = by(table, "external_id")
        names = {text.casefold(): row_id for text, row_id in by(table, "name").items()}
        matched: dict[str, str] = {}
        for key, name in entries:
            row_id = keys.get(key) or names.get(name.casefold())
            if row_id is not None and row_id not in matched.values():
                matched[key] = row_id
        return matched

    lanes = [(lane.key, lane.name) for lane in plan.swimlanes]
    known = KnownIds(
        columns=found("board_column", [(column.key, column.name) for column in plan.columns]),
        labels=found("label", [(label.key, label.name) for label in plan.labels]),
        people=found("person", [(person.key, person.name) for person in plan.people]),
        cards=by("card", "external_id"),
    )
    names = {str(row["name"]).casefold(): row_id for row_id, row in reversed(local["swimlane"].items())}
    known.swimlanes = {key: names[name.casefold()] for key, name in lanes if name.casefold() in names}
    if not lanes:
        first = min(
            local["swimlane"].values(),
            key=lambda row: (row["archived_at"] is not None, row["rank"], row["id"]),
        )
        known.swimlanes = {"": str(first["id"])}
    return known


def _missing(
    con: Con, planned: dict[str, TableRows], local: dict[str, Rows], board_id: str
) -> tuple[dict[str, TableRows], dict[str, int]]:
    """Rows to add, and by table how many are left out because they were removed here."""
    fresh: dict[str, TableRows] = {
        table: {row_id: row for row_id, row in rows.items() if row_id not in local[table]}
        for table, rows in planned.items()
    }
    fresh["visit"] = {row_id: row for row_id, row in fresh["visit"].items() if row[2] in fresh["card"]}
    if not any(fresh.values()):
        return fresh, {}
    gone = documents.removed_rows(con, board_id)
    left_out: dict[str, int] = {}
    for table, rows in fresh.items():
        parents = [(COLUMNS[table].index(key), parent) for key, parent in _PARENTS if key in COLUMNS[table]]
        for row_id, row in list(rows.items()):
            if (table, row_id) in gone or any((parent, row[place]) in gone for place, parent in parents):
                del rows[row_id]
                left_out[table] = left_out.get(table, 0) + 1
                gone.add((table, row_id))
    return fresh, left_out


def _updates(
    con: Con, planned: dict[str, TableRows], local: dict[str, Rows], board_id: str
) -> tuple[Updates, int]:
    """What changed in the source alone, and how many values were changed here and stay."""
    differing: dict[tuple[str, str], dict[str, Any]] = {}
    for table, fields in _COMPARED.items():
        places = [(name, COLUMNS[table].index(name)) for name in fields]
        rows_here = local[table]
        for row_id, row in planned[table].items():
            here = rows_here.get(row_id)
            if here is None:
                continue
            found = {name: row[place] for name, place in places if not _same(name, here[name], row[place])}
            if found:
                differing[table, row_id] = found
    if not differing:
        return {}, 0
    written = documents.imported_values(con, board_id, {row_id for _, row_id in differing})
    updates: Updates = {}
    kept = 0
    for (table, row_id), values in differing.items():
        before, here = written.get((table, row_id), {}), local[table][row_id]
        taken = {
            name: value
            for name, value in values.items()
            if name in before
            and not _same(name, before[name], value)
            and _same(name, before[name], here[name])
        }
        kept += len(values) - len(taken)
        if taken:
            updates.setdefault(table, {})[row_id] = taken
    return updates, kept


def _same(name: str, first: Any, second: Any) -> bool:
    if name in _YES_OR_NO:
        return (first is None) == (second is None)
    return bool(first == second)


def _renumber(fresh: TableRows, local: Rows) -> None:
    """Gives new cards numbers that are free."""
    place = COLUMNS["card"].index("number")
    taken = {row["number"] for row in local.values()}
    following = max(taken, default=0) + 1
    for row_id, row in fresh.items():
        number = row[place]
        if number is None or number in taken:
            number = following
        taken.add(number)
        following = max(following, number + 1)
        fresh[row_id] = (*row[:place], number, *row[place + 1 :])


class _Ends:
    """Order keys at the ends of cells and of the board, each greater than the last one given."""

    def __init__(self, con: Con) -> None:
        self.con = con
        self.last: dict[tuple[str, ...], str] = {}

    def after_all(self, cell: tuple[str, ...], last: Callable[[], str | None]) -> str:
        """The next key behind everything in that place."""
        before = self.last.get(cell) or last()
        self.last[cell] = key = rank.between(before, None) + jitter()
        return key

    def of_cell(self, column_id: str, swimlane_id: str) -> str:
        """The next key at the end of a cell."""
        return self.after_all(
            (column_id, swimlane_id), lambda: documents.last_card_rank(self.con, column_id, swimlane_id)
        )


def _place_last(fresh: dict[str, TableRows], local: dict[str, Rows], ends: _Ends) -> None:
    """New columns and swimlanes go behind the others, new cards to the end of their cell."""
    for table in ("board_column", "swimlane"):
        place = COLUMNS[table].index("rank")
        last = max((str(row["rank"]) for row in local[table].values()), default=None)
        for row_id, row in fresh[table].items():
            key = ends.after_all((table,), lambda last=last: last)  # type: ignore[misc]
            fresh[table][row_id] = (*row[:place], key, *row[place + 1 :])
    names = COLUMNS["card"]
    place, column, lane = names.index("rank"), names.index("column_id"), names.index("swimlane_id")
    for row_id, row in fresh["card"].items():
        fresh["card"][row_id] = (*row[:place], ends.of_cell(row[column], row[lane]), *row[place + 1 :])


def _follow_moves(
    plan: ImportPlan,
    planned: dict[str, TableRows],
    local: dict[str, Rows],
    moved: dict[str, dict[str, Any]],
    ends: _Ends,
    now: int,
) -> list[tuple[Any, ...]]:
    """Completes the rows of cards that moved in the source, closes their open visits and gives the new ones."""
    if not moved:
        return []
    names = COLUMNS["card"]
    sources: dict[str, PlannedCard] = {
        row_id: card for row_id, card in zip(planned["card"], plan.cards, strict=True) if row_id in moved
    }
    stays: dict[str, list[tuple[Any, ...]]] = {}
    for row in planned["visit"].values():
        if row[2] in moved:
            stays.setdefault(row[2], []).append(row)
    fresh: list[tuple[Any, ...]] = []
    closing: dict[str, int] = {}
    order = {row_id: row["rank"] for row_id, row in local["board_column"].items()}
    for card_id, values in moved.items():
        row = planned["card"][card_id]
        values["rank"] = ends.of_cell(row[names.index("column_id")], row[names.index("swimlane_id")])
        if "column_id" not in values:
            continue
        here = [visit for visit in local["visit"].values() if visit["card_id"] == card_id]
        new = [visit for visit in stays[card_id] if visit[0] not in local["visit"]]
        if not sources[card_id].visits or not new:
            before, after = str(local["card"][card_id]["column_id"]), str(values["column_id"])
            is_backward = int(order.get(after, "~") < order.get(before, ""))
            new = [(new_id(), *row[1:2], card_id, after, now, None, is_backward, None, None)]
        values["entered_at"] = new[-1][4]
        closing.update(
            {visit["id"]: max(new[0][4], visit["entered_at"]) for visit in here if visit["left_at"] is None}
        )
        fresh.extend(new)
    documents.change_rows(ends.con, "visit", {visit_id: {"left_at": at} for visit_id, at in closing.items()})
    return fresh


def _accounts(
    plan: ImportPlan, planned: dict[str, TableRows], removed: dict[str, int]
) -> tuple[tuple[Lost, ...], Counts]:
    """The plan's losses and counts with what stays removed here."""
    lost = list(plan.lost)
    made = dict(plan.made)
    for table, count in removed.items():
        what = _COUNTED.get(table)
        if what is not None:
            lost.append(Lost(what, count, "removed_here"))
            if what in made and table != "link":
                made[what] -= count
    return tuple(lost), made
