"""A card draft (a quick-add line understood, a template's task) becomes rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from aipm_desktop.commands import checklist, dependency, label, person, values
from aipm_desktop.domain import workflow
from aipm_desktop.domain.board import CLASSES_OF_SERVICE, PRIORITIES, Column, Person, Swimlane
from aipm_desktop.domain.errors import MoveWarning, NotFound
from aipm_desktop.domain.kinds import KINDS
from aipm_desktop.domain.link_text import LinkText, read_link
from aipm_desktop.domain.quick_add import CardDraft
from aipm_desktop.store import boards, cards, order, placing, rows, waiting
from aipm_desktop.store.ids import new_id
from aipm_desktop.store.placing import Arrival
from aipm_desktop.store.rows import Con

T = TypeVar("T")


def write_draft(
    con: Con,
    board_id: str,
    draft: CardDraft,
    place: tuple[str | None, str | None],
    before_id: str | None,
    *,
    override: str | None = None,
    now: int,
) -> tuple[str, tuple[MoveWarning, ...]]:
    """Write the card and what hangs on it; its id, and what the rules say to it. `place` is a column and a swimlane, None for the first one."""
    columns, swimlanes = boards.columns(con, board_id), boards.swimlanes(con, board_id)
    column, lane = _place(columns, swimlanes, draft, place)
    card_columns = _card_columns(draft)
    card_id = new_id()
    people = [_person(con, board_id, name) for name in _distinct(draft.people)]
    number = cards.next_number(con, board_id)
    predecessors = _linked(con, board_id, draft.predecessors)
    successors = _linked(con, board_id, draft.successors)
    load = placing.load(con, board_id, column_ids={column.id}, swimlane_ids={lane.id}, person_ids=set(people))
    if holding := [other_id for other_id, link in predecessors.items() if link.type == "FS"]:
        rule = waiting.rule_for_new(con, board_id, card_id, number, holding)
        load = load._replace(blocked=rule)
    arriving = [workflow.Moving(card_id, None, None, tuple(people))]
    verdict = workflow.verdict(load, arriving, column.id, lane.id)
    if verdict.refusals and not override:
        raise verdict.refusals[0]
    rank = order.keys_for(order.card_gap(con, column.id, lane.id, before_id), [None])[0]
    done_at = now if column.role == "done" else None
    rows.insert(
        con,
        "card",
        {
            "id": card_id,
            "board_id": board_id,
            "number": number,
            "column_id": column.id,
            "swimlane_id": lane.id,
            "rank": rank,
            "created_at": now,
            "entered_at": now,
            "changed_at": now,
            "done_at": done_at,
            **card_columns,
        },
    )
    placed = placing.placed(con, [card_id])[0]
    kept = values.text("override", override, 2000) if override and verdict.refusals else None
    placing.begin_visits(con, [Arrival(placed, column.id, lane.id, rank, override=kept)], now=now)
    _hang(con, board_id, card_id, draft, people)
    for other_id, link in predecessors.items():
        dependency.insert(con, board_id, other_id, card_id, link.type, link.lag_days)
    for other_id, link in successors.items():
        dependency.insert(con, board_id, card_id, other_id, link.type, link.lag_days)
    return card_id, verdict.passed


def _hang(con: Con, board_id: str, card_id: str, draft: CardDraft, people: Sequence[str]) -> None:
    """Description, labels, people and checklist of a new card."""
    of_card = {"card_id": card_id, "board_id": board_id}
    if draft.description:
        text = values.text("description", draft.description)
        rows.insert(con, "card_text", of_card | {"description": text, "details": "{}"})
    labels = dict.fromkeys(_label(con, board_id, name) for name in _distinct(draft.labels))
    rows.insert_many(con, "card_label", [of_card | {"label_id": label_id} for label_id in labels])
    rows.insert_many(
        con, "card_person", [of_card | {"person_id": person_id} for person_id in dict.fromkeys(people)]
    )
    if draft.checklist:
        checklist.insert(con, of_card, "", draft.checklist)


def _linked(con: Con, board_id: str, texts: Sequence[str]) -> dict[str, LinkText]:
    """Card id -> the dependency a draft names it in; the last one counts."""
    links = [read_link(text) for text in texts]
    return {cards.find_card(con, link.card, board_id).id: link for link in links}


def _card_columns(draft: CardDraft) -> dict[str, object]:
    start_on, due_on = values.day("start_on", draft.start_on), values.day("due_on", draft.due_on)
    return {
        "kind": values.one_of("kind", draft.kind, KINDS),
        "title": values.name("title", draft.title, values.TITLE_MOST),
        "priority": values.one_of("priority", draft.priority, PRIORITIES),
        "class_of_service": values.one_of("class_of_service", draft.class_of_service, CLASSES_OF_SERVICE),
        "start_on": start_on,
        "due_on": due_on,
        **rows.estimate_columns(values.estimate(draft.estimate)),
    }


def _place(
    columns: Sequence[Column],
    swimlanes: Sequence[Swimlane],
    draft: CardDraft,
    place: tuple[str | None, str | None],
) -> tuple[Column, Swimlane]:
    """Where the card goes: by the name in the draft, else by id, else the first."""

    def chosen(
        what: str,
        known: Sequence[T],
        name: str | None,
        wanted: str | None,
        key: Callable[[T], tuple[str, str]],
    ) -> T:
        if name is None and wanted is None and known:
            return known[0]
        for one in known:
            own_id, own_name = key(one)
            if own_name.casefold() == name.casefold() if name is not None else own_id == wanted:
                return one
        raise NotFound(what, name or wanted or "", tuple(key(one)[1] for one in known))

    return (
        chosen("column", columns, draft.column, place[0], lambda column: (column.id, column.name)),
        chosen("swimlane", swimlanes, draft.swimlane, place[1], lambda lane: (lane.id, lane.name)),
    )


def _label(con: Con, board_id: str, name: str) -> str:
    name = values.name("label", name)
    for known in boards.labels(con, board_id):
        if known.name.casefold() == name.casefold():
            return known.id
    return label.insert(con, board_id, name)


def _person(con: Con, board_id: str, name: str) -> str:
    name = values.name("person", name)
    wanted = name.casefold()

    def fits(known: Person) -> bool:
        return wanted in (known.name.casefold(), known.initials.casefold())

    people = boards.people(con, board_id)
    by_name = [known for known in people if known.name.casefold() == wanted]
    for known in by_name or filter(fits, people):
        return known.id
    return person.insert(con, board_id, name)


def _distinct(names: Sequence[str]) -> list[str]:
    return list({name.casefold(): name for name in names}.values())
