"""A Trello board export (JSON, the answer of Trello's board API) -> ImportPlan.

What a user will see: cards of archived lists stay in their archived column; a label without a name stays a label;
attachments become links, because the export holds addresses only; `dueComplete` marks a card done where it stands; due
times become days; values of custom fields stand below the description.
"""

from __future__ import annotations

from datetime import UTC, tzinfo
from typing import Any

from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.exchange.column_roles import guess_role, guess_roles
from aipm_desktop.exchange.json_source import id_instant, load, place_of, records, text_of
from aipm_desktop.exchange.plan import (
    Caution,
    ImportPlan,
    IsCancelled,
    Losses,
    PlannedCard,
    PlannedColumn,
    PlannedPerson,
    Progress,
    step,
)
from aipm_desktop.exchange.text_guard import NAME_LIMIT, TEXT_LIMIT, identifier, one_line, storable
from aipm_desktop.exchange.trello_cards import CardReader
from aipm_desktop.exchange.trello_history import History, history_warnings, read_history

FORMAT = "trello"


def parse(
    data: bytes,
    *,
    name: str = "",
    zone: tzinfo = UTC,
    progress: Progress | None = None,
    is_cancelled: IsCancelled | None = None,
) -> ImportPlan:
    """The board in the export. `zone` is where its due times are read as days.

    Raises FileProblem (json_source.load; reason not_trello for other JSON) and Cancelled.
    """
    document = load(data, name)
    if not (
        isinstance(document, dict)
        and isinstance(document.get("lists"), list)
        and isinstance(document.get("cards"), list)
    ):
        raise FileProblem(name, "not_trello")
    losses = Losses()
    columns, lists_read = _columns(document, losses)
    people, members_read = _people(document, losses)
    sources = _sources(document, losses)
    history = read_history(
        document, {key for key, _, _ in sources}, {column.key for column in columns}, people, losses
    )
    reader = CardReader(document, columns, people, history, zone, losses)
    cards: list[PlannedCard] = []
    for place, (key, number, source) in enumerate(sources):
        step(place, len(sources), progress, is_cancelled)
        cards.append(reader.card(source, key, number))
    reader.leftover_checklists()
    order = {column.key: place for place, column in enumerate(columns)}
    cards.sort(key=lambda card: order[card.column])
    return ImportPlan(
        format=FORMAT,
        name=one_line(storable(text_of(document, "name"), NAME_LIMIT, losses)) or "Trello",
        external_id="trello:" + (identifier(text_of(document, "id")) or text_of(document, "name")[:200]),
        description=storable(text_of(document, "desc"), TEXT_LIMIT, losses),
        created_at=id_instant(text_of(document, "id")),
        columns=columns,
        labels=tuple(reader.labels.values()),
        people=tuple(people.values()),
        cards=tuple(cards),
        read=_read(document, reader, history, lists_read, members_read),
        lost=losses.lines(),
        warnings=_warnings(document, history, reader, cards),
    )


def _read(
    document: dict[str, Any], reader: CardReader, history: History, lists: int, members: int
) -> dict[str, int]:
    """What the export holds of each thing."""
    cards = records(document["cards"])
    return {
        "columns": lists,
        "cards": len(cards),
        "archived_cards": sum(card.get("closed") is True for card in cards),
        "checklists": reader.checklists_read,
        "checklist_items": reader.items_read,
        "comments": history.comments_read,
        "labels": reader.labels_read,
        "people": members,
        "attachments": reader.attachments_read,
        "due_dates": reader.due_dates_read,
        "moves": history.moves_read,
    }


def _columns(document: dict[str, Any], losses: Losses) -> tuple[tuple[PlannedColumn, ...], int]:
    lists = sorted(records(document["lists"]), key=place_of)
    losses.add("records", "malformed", "lists", len(document["lists"]) - len(lists))
    names = [one_line(storable(text_of(entry, "name"), NAME_LIMIT, losses)) for entry in lists]
    live = [place for place, entry in enumerate(lists) if entry.get("closed") is not True]
    roles = dict(zip(live, guess_roles([names[place] for place in live]), strict=True))
    columns: dict[str, PlannedColumn] = {}
    for place, entry in enumerate(lists):
        key = identifier(text_of(entry, "id")) or f"list-{place + 1}"
        if key in columns:
            losses.add("columns", "twice", names[place])
            continue
        if not names[place]:
            losses.add("titles", "empty_title", f"list {place + 1}")
        role = roles.get(place) or guess_role(names[place])
        columns[key] = PlannedColumn(key, names[place] or f"List {place + 1}", role, place not in roles)
    read = len(lists)
    if all(column.is_archived for column in columns.values()):
        columns["open"] = PlannedColumn("open", "To do", "queue")
        read += 1
    return tuple(columns.values()), read


def _people(document: dict[str, Any], losses: Losses) -> tuple[dict[str, PlannedPerson], int]:
    people: dict[str, PlannedPerson] = {}
    members = records(document.get("members"))
    for entry in members:
        key = identifier(text_of(entry, "id") or text_of(entry, "username"))
        name = one_line(
            storable(text_of(entry, "fullName") or text_of(entry, "username"), NAME_LIMIT, losses)
        )
        if not key or not name or key in people:
            losses.add("people", "twice" if key in people else "malformed", name or key)
            continue
        initials = storable(one_line(text_of(entry, "initials")), 8, losses)
        people[key] = PlannedPerson(key, name, initials)
    return people, len(members)


def _sources(document: dict[str, Any], losses: Losses) -> list[tuple[str, int | None, dict[str, Any]]]:
    """The cards in the order of their list, each with its key and its number (its place in the file when Trello's will not do)."""
    cards = records(document["cards"])
    losses.add("records", "malformed", "cards", len(document["cards"]) - len(cards))
    numbers = _numbers(cards)
    found: dict[str, tuple[str, int | None, dict[str, Any]]] = {}
    for place, card in enumerate(cards):
        key = identifier(text_of(card, "id")) or f"card-{place + 1}"
        if key in found:
            losses.add("cards", "twice", text_of(card, "name"))
            losses.add("archived_cards", "twice", text_of(card, "name"), int(card.get("closed") is True))
            continue
        found[key] = (key, numbers.get(place, place + 1), card)
    return sorted(found.values(), key=lambda entry: place_of(entry[2]))


def _numbers(cards: list[dict[str, Any]]) -> dict[int, int]:
    """Trello's card numbers by place in the file, when all are there, positive and different; else none."""
    numbers: dict[int, int] = {}
    for place, card in enumerate(cards):
        number = card.get("idShort")
        if not isinstance(number, int) or isinstance(number, bool) or not 1 <= number <= 1_000_000:
            return {}
        numbers[place] = number
    return numbers if len(set(numbers.values())) == len(numbers) else {}


def _warnings(
    document: dict[str, Any], history: History, reader: CardReader, cards: list[PlannedCard]
) -> tuple[Caution, ...]:
    warnings = history_warnings(document, history)
    outside = sum(card.is_done and reader.columns[card.column].role != "done" for card in cards)
    for key, count in (
        ("due_times_dropped", reader.due_times),
        ("done_outside_done_column", outside),
        ("custom_fields_in_description", reader.field_values),
    ):
        if count:
            warnings.append(Caution(key, {"count": str(count)}))
    return tuple(warnings)
