"""What a board document must keep beyond the shapes of its parts: references, unique ids, known words, true hashes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import sha256
from typing import TYPE_CHECKING

from aipm_desktop.domain.board import CLASSES_OF_SERVICE, COLUMN_ROLES, LIMIT_MODES, PRIORITIES, TRACKS
from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.domain.planning.settings import BLOCKED_MODES

if TYPE_CHECKING:
    from aipm_desktop.exchange.board_document import BoardDocument, CardPart, LimitPart

DEPENDENCY_TYPES = ("FS", "SS", "FF", "SF")
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")


class _BrokenError(Exception):
    def __init__(self, place: str, what: str = "") -> None:
        super().__init__(place)
        self.place, self.what = place, what


def check(document: BoardDocument, name: str) -> None:
    """Raises FileProblem damaged with the place of the first rule broken."""
    try:
        _check_parts(document)
        _check_cards(document)
        _check_dependencies(document)
        _check_plan(document)
        for key, content in document.contents.items():
            _demand(sha256(content).hexdigest() == key, f"$.contents.{key}")
    except _BrokenError as problem:
        raise FileProblem(name, "damaged", problem.place, problem.what) from None


def _demand(is_kept: bool, place: str, what: str = "") -> None:
    if not is_kept:
        raise _BrokenError(place, what)


def _unique(ids: Iterable[str], place: str) -> set[str]:
    listed = list(ids)
    found = set(listed)
    _demand(len(found) == len(listed), place, "an id is there twice")
    return found


def _check_parts(document: BoardDocument) -> None:
    columns = _unique((column.id for column in document.columns), "$.columns")
    lanes = _unique((lane.id for lane in document.swimlanes), "$.swimlanes")
    _unique((person.id for person in document.people), "$.people")
    _unique((label.id for label in document.labels), "$.labels")
    _unique((view.id for view in document.saved_views), "$.saved_views")
    _unique((cell.id for cell in document.cell_limits), "$.cell_limits")
    _demand(any(lane.archived_at is None for lane in document.swimlanes), "$.swimlanes", "no open swimlane")
    _demand(any(column.archived_at is None for column in document.columns), "$.columns", "no open column")
    for place, column in enumerate(document.columns):
        _demand(column.role in COLUMN_ROLES, f"$.columns[{place}].role", column.role)
        _check_limit(column.limit, f"$.columns[{place}].limit")
        _check_list(column.exit_checklist, f"$.columns[{place}].exit_checklist")
    for place, lane in enumerate(document.swimlanes):
        _demand(lane.track is None or lane.track in TRACKS, f"$.swimlanes[{place}].track")
        _check_limit(lane.limit, f"$.swimlanes[{place}].limit")
    for place, person in enumerate(document.people):
        _check_limit(person.limit, f"$.people[{place}].limit")
    for place, cell in enumerate(document.cell_limits):
        is_known = cell.column_id in columns and cell.swimlane_id in lanes
        _demand(is_known, f"$.cell_limits[{place}]", "unknown cell")
        _check_limit(cell.limit, f"$.cell_limits[{place}].limit")
    for place, text in enumerate(_texts(document)):
        _demand(not _UNSTORABLE.search(text), "$", f"text {place + 1} has characters that are no text")


def _check_limit(limit: LimitPart, place: str) -> None:
    _demand(limit.mode in LIMIT_MODES, place, limit.mode)


def _check_list(text: str, place: str) -> None:
    try:
        lines = json.loads(text) if text else []
    except (ValueError, RecursionError):
        lines = None
    is_list = isinstance(lines, list) and all(isinstance(line, str) for line in lines)
    _demand(is_list, place, "not a list of texts")


def _check_cards(document: BoardDocument) -> None:
    columns, lanes = {column.id for column in document.columns}, {lane.id for lane in document.swimlanes}
    labels, people = {label.id for label in document.labels}, {person.id for person in document.people}
    _unique((card.id for card in document.cards), "$.cards")
    _unique((visit.id for card in document.cards for visit in card.visits), "$.cards")
    _unique((group.id for card in document.cards for group in card.checklists), "$.cards")
    _unique((i.id for card in document.cards for group in card.checklists for i in group.items), "$.cards")
    _unique((comment.id for card in document.cards for comment in card.comments), "$.cards")
    _unique((link.id for card in document.cards for link in card.links), "$.cards")
    _unique((file.id for card in document.cards for file in card.attachments), "$.cards")
    for number, card in enumerate(document.cards):
        place = f"$.cards[{number}]"
        _demand(card.column_id in columns, f"{place}.column_id", card.column_id)
        _demand(card.swimlane_id in lanes, f"{place}.swimlane_id", card.swimlane_id)
        _demand(labels.issuperset(_unique(card.labels, f"{place}.labels")), f"{place}.labels")
        _demand(people.issuperset(_unique(card.people, f"{place}.people")), f"{place}.people")
        _demand(all(visit.column_id in columns for visit in card.visits), f"{place}.visits")
        _check_card(document, card, place)


def _check_card(document: BoardDocument, card: CardPart, place: str) -> None:
    _demand(card.priority in PRIORITIES, f"{place}.priority", card.priority)
    _demand(card.class_of_service in CLASSES_OF_SERVICE, f"{place}.class_of_service", card.class_of_service)
    for key, text in (("start_on", card.start_on), ("due_on", card.due_on)):
        _demand(text is None or _is_day(text), f"{place}.{key}", text or "")
    if card.estimate is not None:
        _demand(list(card.estimate) == sorted(card.estimate), f"{place}.estimate", "out of order")
    for file in card.attachments:
        content = document.contents.get(file.sha256)
        _demand(content is not None and len(content) == file.size, f"{place}.attachments", file.sha256)
    try:
        is_object = isinstance(json.loads(card.details), dict)
    except (ValueError, RecursionError):
        is_object = False
    _demand(is_object, f"{place}.details", "not an object")


def _check_dependencies(document: BoardDocument) -> None:
    cards = {card.id for card in document.cards}
    _unique((edge.id for edge in document.dependencies), "$.dependencies")
    for place, edge in enumerate(document.dependencies):
        is_known = edge.predecessor_id in cards and edge.successor_id in cards
        _demand(is_known, f"$.dependencies[{place}]", "unknown card")
        _demand(edge.type in DEPENDENCY_TYPES, f"$.dependencies[{place}].type", edge.type)


def _check_plan(document: BoardDocument) -> None:
    people, cards = {person.id for person in document.people}, {card.id for card in document.cards}
    if document.plan is not None:
        start_on, mode = document.plan.start_on, document.plan.blocked_mode
        _demand(start_on is None or _is_day(start_on), "$.plan.start_on", start_on or "")
        _demand(mode in BLOCKED_MODES, "$.plan.blocked_mode", mode)
    _unique((week.person_id for week in document.person_weeks), "$.person_weeks")
    for place, week in enumerate(document.person_weeks):
        _demand(week.person_id in people, f"$.person_weeks[{place}].person_id", week.person_id)
    _unique((off.id for off in document.days_off), "$.days_off")
    for place, off in enumerate(document.days_off):
        is_known = off.person_id is None or off.person_id in people
        _demand(is_known, f"$.days_off[{place}].person_id", off.person_id or "")
        _demand(_is_span(off.from_on, off.to_on), f"$.days_off[{place}]", f"{off.from_on}/{off.to_on}")
    _unique((baseline.id for baseline in document.baselines), "$.baselines")
    for place, baseline in enumerate(document.baselines):
        found = _unique((dates.card_id for dates in baseline.dates), f"$.baselines[{place}].dates")
        _demand(found <= cards, f"$.baselines[{place}].dates", "unknown card")
        for dates in baseline.dates:
            span = f"{dates.start_on}/{dates.finish_on}"
            _demand(_is_span(dates.start_on, dates.finish_on), f"$.baselines[{place}].dates", span)


def _is_span(first: str, last: str) -> bool:
    return _is_day(first) and _is_day(last) and first <= last


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _texts(document: BoardDocument) -> Iterator[str]:
    """Every free text of the document."""
    board = document.board
    yield from (document.client, board.name, board.colour, board.prefix, board.template, board.description)
    yield board.external_id or ""
    for column in document.columns:
        yield from (column.name, column.entry_policy, column.exit_checklist, column.external_id or "")
    for lane in document.swimlanes:
        yield from (lane.name, lane.colour or "")
    for person in document.people:
        yield from (person.name, person.initials, person.zone, person.external_id or "")
    for label in document.labels:
        yield from (label.name, label.colour, label.external_id or "")
    for view in document.saved_views:
        yield from (view.name, view.query)
    yield document.plan.holiday_region if document.plan else ""
    yield from (week.holiday_region for week in document.person_weeks)
    yield from (off.name for off in document.days_off)
    yield from (baseline.name for baseline in document.baselines)
    for card in document.cards:
        yield from (card.title, card.kind, card.blocked_reason or "", card.external_id or "")
        yield from (card.description, card.details)
        for group in card.checklists:
            yield group.name
            yield from (item.text for item in group.items)
        for comment in card.comments:
            yield from (comment.author, comment.text, comment.external_id or "")
        for link in card.links:
            yield from (link.title, link.url)
        for file in card.attachments:
            yield from (file.name, file.media_type)
        for visit in card.visits:
            yield from (visit.reason or "", visit.override or "")
