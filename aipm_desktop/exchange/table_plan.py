"""A table and what its columns mean -> ImportPlan.

A subtask becomes a card of its own and its parent waits for it (a finish-to-finish dependency), so that nothing of it is
lost and both show the tie. A column's cards keep their order in the file; columns stand in order of first mention, queues
before active ones before done ones. Cards without a column go to "To do", finished ones to "Done" when the table has no
columns at all.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.domain.folding import fold
from aipm_desktop.exchange.column_roles import guess_role, guess_roles
from aipm_desktop.exchange.plan import (
    Caution,
    ImportPlan,
    IsCancelled,
    Losses,
    PlannedCard,
    PlannedColumn,
    PlannedLabel,
    PlannedPerson,
    PlannedSwimlane,
    Progress,
    step,
)
from aipm_desktop.exchange.table import Table
from aipm_desktop.exchange.table_cards import Row, RowReader
from aipm_desktop.exchange.table_fields import TableMapping, guess
from aipm_desktop.exchange.table_links import resolve
from aipm_desktop.exchange.text_guard import NAME_LIMIT, one_line, storable, unguarded

FORMAT = "csv"
_COLOURS = ("blue", "green", "orange", "purple", "teal", "red", "yellow", "pink")
_LABEL = re.compile(r"(?:([^\W\d_]{1,11})-)?(\d{1,9})")
_ROLE_ORDER = {"queue": 0, "active": 1, "done": 2}


@dataclass
class Names:
    """Names met in cells, each once whatever its case: folded -> as first written."""

    known: dict[str, str] = field(default_factory=dict)

    def key(self, name: str) -> str:
        """The key of a name, remembered when it is new."""
        key = fold(name)
        self.known.setdefault(key, name)
        return key


def plan_of(
    table: Table,
    mapping: TableMapping | None = None,
    *,
    name: str = "",
    progress: Progress | None = None,
    is_cancelled: IsCancelled | None = None,
) -> ImportPlan:
    """The board in the table; `name` is the board's (the file's, say) and, with the format, what a second import goes by.

    Raises FileProblem reason no_title_column when nothing is mapped to the title, and Cancelled.
    """
    mapping = mapping or guess(table)
    if "title" not in mapping.fields:
        raise FileProblem(name, "no_title_column", detail=", ".join(table.headers)[:300])
    losses = Losses()
    reader = RowReader(mapping, losses)
    columns, lanes, labels, people = Names(), Names(), Names(), Names()
    cards: list[PlannedCard] = []
    for place, (line, cells) in enumerate(zip(table.lines, table.rows, strict=True)):
        step(place, len(table.rows), progress, is_cancelled)
        row = reader.row(line, cells)
        if row is not None:
            cards.append(_named(row, mapping, losses, columns, lanes, labels, people))
    for note in reader.orphan_notes:
        losses.add("comments", "no_card", note)
    cards = _numbered([reader.with_notes(card) for card in cards])
    planned_columns = _columns(columns, cards, is_outline="row_type" in mapping.fields)
    roles = {column.key: column.role for column in planned_columns}
    cards = [
        card if card.is_done or roles[card.column] != "done" else card._replace(is_done=True)
        for card in cards
    ]
    cautions: list[Caution] = []
    dependencies = resolve(reader.rows, losses, cautions)
    order = {column.key: place for place, column in enumerate(planned_columns)}
    swimlanes = _swimlanes(lanes, cards)
    plan = ImportPlan(
        format=FORMAT,
        name=one_line(storable(name, NAME_LIMIT, losses)) or "Table",
        external_id=f"csv:{fold(name)[:300]}",
        is_named_only=True,
        columns=planned_columns,
        swimlanes=swimlanes,
        cards=tuple(sorted(cards, key=lambda card: order[card.column])),
        labels=tuple(
            PlannedLabel(key, text, _COLOURS[place % len(_COLOURS)])
            for place, (key, text) in enumerate(labels.known.items())
        ),
        people=tuple(PlannedPerson(key, text) for key, text in people.known.items()),
        dependencies=dependencies,
    )
    reader.note_unmapped(table)
    return _accounted(plan, table, mapping, reader, losses, cautions, roles)


def _named(
    row: Row,
    mapping: TableMapping,
    losses: Losses,
    columns: Names,
    lanes: Names,
    labels: Names,
    people: Names,
) -> PlannedCard:
    """The card of a row with the keys of what its cells name."""
    column = one_line(storable(unguarded(row.column), NAME_LIMIT, losses, row.place))
    return row.card._replace(
        column=columns.key(column or _default_column(row.card, mapping)),
        swimlane=lanes.key(row.swimlane) if row.swimlane else "",
        labels=tuple(dict.fromkeys(labels.key(label) for label in row.labels)),
        people=tuple(dict.fromkeys(people.key(person) for person in row.people)),
    )


def _default_column(card: PlannedCard, mapping: TableMapping) -> str:
    return "Done" if card.is_done and "column" not in mapping.fields else "To do"


def _columns(names: Names, cards: list[PlannedCard], *, is_outline: bool) -> tuple[PlannedColumn, ...]:
    """Columns by role and first mention; the sections of an outline stand as they are.

    A column is *done* by its name, or when it holds several cards and all of them are finished.
    """
    if not names.known:
        names.key("To do")
    ordered = list(names.known.items())
    if not is_outline:
        ordered.sort(key=lambda entry: _ROLE_ORDER[guess_role(entry[1])])
    roles = guess_roles([text for _, text in ordered])
    held: dict[str, list[bool]] = {}
    for card in cards:
        held.setdefault(card.column, []).append(card.is_done)
    return tuple(
        PlannedColumn(
            key,
            text,
            "done" if role == "active" and len(found := held.get(key, [])) > 1 and all(found) else role,
        )
        for (key, text), role in zip(ordered, roles, strict=True)
    )


def _swimlanes(names: Names, cards: list[PlannedCard]) -> tuple[PlannedSwimlane, ...]:
    """The named swimlanes, and one without a name when some cards name none."""
    lanes = [PlannedSwimlane(key, text) for key, text in names.known.items()]
    if lanes and any(not card.swimlane for card in cards):
        lanes.append(PlannedSwimlane("", "Other"))
    return tuple(lanes)


def _numbered(cards: list[PlannedCard]) -> list[PlannedCard]:
    """Cards with the number of their id (`CI-12`, `12`) when all have different ones of one prefix, else by row."""
    found = [_LABEL.fullmatch(card.key.removeprefix("id:")) for card in cards]
    numbers = [int(match[2]) for match in found if match]
    prefixes = {match[1] for match in found if match}
    if (
        len(numbers) == len(cards)
        and len(set(numbers)) == len(cards)
        and len(prefixes) == 1
        and min(numbers, default=1)
    ):
        return [card._replace(number=number) for card, number in zip(cards, numbers, strict=True)]
    return [card._replace(number=place) for place, card in enumerate(cards, 1)]


def _accounted(
    plan: ImportPlan,
    table: Table,
    mapping: TableMapping,
    reader: RowReader,
    losses: Losses,
    cautions: list[Caution],
    roles: dict[str, str],
) -> ImportPlan:
    """The plan with its counts, losses and cautions."""
    fields = set(mapping.fields)
    read = {"columns": len(plan.columns), "cards": reader.cards_read}
    if "archived" in fields:
        read["archived_cards"] = reader.archived_read
    if "checklist" in fields:
        read["checklists"], read["checklist_items"] = reader.checklists_read, reader.items_read
    if "comments" in fields or "row_type" in fields:
        read["comments"] = reader.comments_read
    if "labels" in fields or plan.labels:
        read["labels"] = len(plan.labels)
    if "people" in fields:
        read["people"] = len(plan.people)
    if "due" in fields:
        read["due_dates"] = reader.due_dates_read
    if "predecessors" in fields:
        read["dependencies"] = sum(len(row.predecessors) for row in reader.rows)
    if "parent" in fields or "indent" in fields:
        read["subtasks"] = sum(bool(row.parent) for row in reader.rows)
    first: list[Caution] = []
    if not table.is_encoding_certain:
        first.append(Caution("encoding_guessed", {"encoding": table.encoding}))
    first.extend(
        Caution("ambiguous_dates", {"column": table.headers[place], "order": mapping.date_orders[place]})
        for place in mapping.ambiguous
    )
    subtasks = sum(edge.is_subtask for edge in plan.dependencies)
    if subtasks:
        first.append(Caution("subtasks_as_cards", {"count": str(subtasks)}))
    outside = sum(card.is_done and roles[card.column] != "done" for card in plan.cards)
    if outside:
        first.append(Caution("done_outside_done_column", {"count": str(outside)}))
    return replace(plan, read=read, lost=losses.lines(), warnings=(*first, *cautions))
