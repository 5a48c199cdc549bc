"""`card set FIELD=VALUE…`: every field through the verb that changes it, in one transaction."""

from __future__ import annotations

from pathlib import Path

from aipm_desktop import commands
from aipm_desktop.cli import values
from aipm_desktop.cli.arguments import UsageProblem
from aipm_desktop.cli.naming import column_called, lane_called
from aipm_desktop.cli.opening import Change, today
from aipm_desktop.commands.card_naming import named
from aipm_desktop.domain.board import Card
from aipm_desktop.domain.errors import FileProblem, InvalidValue, MoveWarning, NotFound
from aipm_desktop.exchange.source_file import read_source_file
from aipm_desktop.store import boards, cards, journal

_PLAIN = {
    "title": "title",
    "description": "description",
    "kind": "kind",
    "priority": "priority",
    "class": "class_of_service",
    "start": "start_on",
    "due": "due_on",
    "estimate": "estimate",
}
"""Fields that set_fields takes, by what people type."""
_SPELLED = {
    "label": "labels",
    "person": "people",
    "lane": "swimlane",
    "class_of_service": "class",
    "block": "blocked",
}


def apply(change: Change, card: Card, typed: list[str], override: str | None) -> tuple[MoveWarning, ...]:
    """Changes the fields typed as `field=value`; the warnings of rules that were passed."""
    wanted = _pairs(typed)
    warnings: tuple[MoveWarning, ...] = ()
    plain = {_PLAIN[name]: _value(change, name, text) for name, text in wanted.items() if name in _PLAIN}
    if plain:
        commands.card.set_fields(change.con, [card.id], plain, now=change.now)
    for name, text in wanted.items():
        match name:
            case "labels":
                _labels(change, card, text)
            case "people":
                warnings += _people(change, card, text, override)
            case "blocked" if text.strip():
                commands.card.block(change.con, [card.id], text, now=change.now)
            case "blocked":
                commands.card.unblock(change.con, [card.id], now=change.now)
            case "checklist":
                _checklist(change, card, text)
    if {"column", "swimlane"} & wanted.keys():
        warnings += _move(change, card, wanted, override)
    if len(wanted) > 1:
        fields = [_PLAIN.get(name, name) for name in wanted]
        journal.describe(change.con, "card.edit", **named(change.con, [card.id]), fields=fields)
    return warnings


def _pairs(typed: list[str]) -> dict[str, str]:
    wanted: dict[str, str] = {}
    for part in typed:
        name, equals, text = part.partition("=")
        name = name.strip().casefold()
        name = _SPELLED.get(name, name)
        if not equals:
            raise UsageProblem(f"“{part}” is not FIELD=VALUE")
        if name not in values.FIELDS:
            raise NotFound("field", name, values.FIELDS)
        if name in wanted:
            raise UsageProblem(f"{name} is given twice")
        wanted[name] = text
    return wanted


def _value(change: Change, name: str, text: str) -> object:
    match name:
        case "description":
            return _from_file(text[1:]) if text.startswith("@") else text
        case "kind":
            return values.kind(text)
        case "priority" | "class":
            return values.key_of(name, text)
        case "start" | "due":
            return values.day(name, text, today(change.now))
        case "estimate":
            return values.estimate(text)
    return text


def _from_file(path: str) -> str:
    try:
        return read_source_file(Path(path), takes_pipes=True).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileProblem(path, "encoding", f"byte {error.start}", "UTF-8") from None


def _labels(change: Change, card: Card, text: str) -> None:
    con, ids = change.con, {one.name.casefold(): one.id for one in boards.labels(change.con, card.board_id)}
    names = {one.id: one.name for one in boards.labels(con, card.board_id)}
    added, removed = values.listed(text, tuple(names[one] for one in card.labels))
    for name in removed:
        if name.casefold() not in ids:
            raise NotFound("label", name, tuple(names.values()))
        commands.card.remove_label(con, [card.id], ids[name.casefold()], now=change.now)
    for name in added:
        label_id = ids.get(name.casefold()) or commands.label.add(con, card.board_id, name, now=change.now)
        commands.card.add_label(con, [card.id], label_id, now=change.now)


def _people(change: Change, card: Card, text: str, override: str | None) -> tuple[MoveWarning, ...]:
    con, known = change.con, boards.people(change.con, card.board_id)
    ids = {one.initials.casefold(): one.id for one in known if one.initials}
    ids |= {one.name.casefold(): one.id for one in known}
    names = {one.id: one.name for one in known}
    added, removed = values.listed(text, tuple(names[one] for one in card.people))
    wanted = {ids.get(name.casefold()) for name in added}
    for name in removed:
        if name.casefold() not in ids:
            raise NotFound("person", name, tuple(names.values()))
        if ids[name.casefold()] not in wanted:  # `people=ML` keeps Maria Lopez, who was told by her initials
            commands.card.unassign(con, [card.id], ids[name.casefold()], now=change.now)
    warnings: tuple[MoveWarning, ...] = ()
    for name in added:
        person_id = ids.get(name.casefold()) or commands.person.add(con, card.board_id, name, now=change.now)
        warnings += commands.card.assign(con, [card.id], person_id, override=override, now=change.now)
    return warnings


def _checklist(change: Change, card: Card, text: str) -> None:
    if not text.startswith("+"):
        raise InvalidValue("checklist", text, "not_added")
    found = cards.sheet(change.con, card.id).checklists
    checklist_id = found[0].id if found else commands.checklist.add(change.con, card.id, now=change.now)
    commands.checklist.add_item(change.con, checklist_id, text[1:], now=change.now)


def _move(
    change: Change, card: Card, wanted: dict[str, str], override: str | None
) -> tuple[MoveWarning, ...]:
    con, board_id = change.con, card.board_id
    column_id = column_called(con, board_id, wanted["column"]).id if "column" in wanted else card.column_id
    lane_id = lane_called(con, board_id, wanted["swimlane"]).id if "swimlane" in wanted else None
    if column_id == card.column_id and lane_id in (None, card.swimlane_id):
        return ()
    return commands.card.move(con, [card.id], column_id, lane_id, override=override, now=change.now).warnings
