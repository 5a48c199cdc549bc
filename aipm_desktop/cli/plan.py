"""`aipm board plan`, `board off`, `person week`, `person off`: what a board's plan rests on besides cards and links."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from typing import Any

from aipm_desktop import commands
from aipm_desktop.cli import values
from aipm_desktop.cli.naming import board_called, person_called
from aipm_desktop.cli.opening import Change, changing, reading, today
from aipm_desktop.cli.output import Outcome, counted, instant
from aipm_desktop.domain.board import Board, Person
from aipm_desktop.domain.errors import InvalidValue, NotFound
from aipm_desktop.store import boards, plans
from aipm_desktop.store.database import Con

_NONE = "none"
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def plan(args: Namespace) -> Outcome:
    """Shows what the board's plan rests on, and changes what is given."""
    given = {
        "start_on": args.start,
        "working_week": args.week,
        "holiday_region": args.holidays,
        "blocked_mode": args.blocked,
    }
    given = {name: text for name, text in given.items() if text is not None}
    if not given:
        with reading(args.file) as con:
            return _outcome(con, board_called(con, args.board))
    with changing(args) as change:
        board = board_called(change.con, args.board)
        changes = {name: _setting(name, text, change) for name, text in given.items()}
        commands.plan.set_settings(change.con, board.id, changes, now=change.now)
        return _outcome(change.con, board)


def board_off(args: Namespace) -> Outcome:
    """Notes or forgets days on which nobody of the board works."""
    with changing(args) as change:
        board = board_called(change.con, args.board)
        _off(change, args, board, None)
        return _outcome(change.con, board)


def week(args: Namespace) -> Outcome:
    """Says when a person works."""
    with changing(args) as change:
        board = board_called(change.con, args.board)
        person = person_called(change.con, board.id, args.person)
        commands.plan.set_week(
            change.con,
            person.id,
            working_week=_or_none(args.week),
            holiday_region=_or_none(args.holidays),
            now=change.now,
        )
        return _outcome(change.con, board)


def person_off(args: Namespace) -> Outcome:
    """Notes or forgets days on which a person does not work."""
    with changing(args) as change:
        board = board_called(change.con, args.board)
        _off(change, args, board, person_called(change.con, board.id, args.person))
        return _outcome(change.con, board)


def _setting(name: str, text: str, change: Change) -> object:
    if name == "start_on":
        return None if text.strip() == _NONE else values.day("start", text, today(change.now))
    return text if name == "blocked_mode" else _or_none(text)


def _or_none(text: str | None) -> str | None:
    """What was typed, with the word for nothing as nothing."""
    return "" if text is not None and text.strip() in ("", _NONE) else text


def _off(change: Change, args: Namespace, board: Board, person: Person | None) -> None:
    first = _day("from", args.from_on, change)
    last = first if args.to_on is None else _day("to", args.to_on, change)
    person_id = person.id if person else None
    if not args.remove:
        commands.plan.add_day_off(
            change.con, board.id, first, last, person_id=person_id, name=args.name or "", now=change.now
        )
        return
    wanted = (person_id, first, last)
    known = plans.basis(change.con, board.id).days_off
    found = [off for off in known if (off.person_id, off.from_on, off.to_on) == wanted]
    if not found:
        of_whom = [off for off in known if off.person_id == person_id]
        raise NotFound("day_off", _span(first, last), tuple(_span(off.from_on, off.to_on) for off in of_whom))
    for off in found:
        commands.plan.delete_day_off(change.con, off.id, now=change.now)


def _day(field_name: str, text: str, change: Change) -> date:
    found = values.day(field_name, text, today(change.now))
    if found is None:
        raise InvalidValue(field_name, "", "empty")
    return found


def _span(first: date, last: date) -> str:
    return first.isoformat() if first == last else f"{first}..{last}"


def _outcome(con: Con, board: Board) -> Outcome:
    """The whole basis, whatever was changed of it."""
    basis = plans.basis(con, board.id)
    names = {person.id: person.name for person in boards.people(con, board.id)}
    settings = basis.settings
    data: dict[str, Any] = {
        "board": board.name,
        "start": settings.start_on.isoformat() if settings.start_on else None,
        "week": settings.working_week,
        "holidays": settings.holiday_region or None,
        "blocked": settings.blocked_mode,
        "people": [
            {"name": name, "week": one.working_week or None, "holidays": one.holiday_region or None}
            for person_id, name in names.items()
            if (one := basis.weeks.get(person_id))
        ],
        "days_off": [
            {
                "person": names.get(off.person_id or ""),
                "from": off.from_on.isoformat(),
                "to": off.to_on.isoformat(),
                "name": off.name,
            }
            for off in basis.days_off
        ],
        "baselines": [
            {"name": one.name, "saved_at": instant(one.created_at), "cards": len(one.dates)}
            for one in basis.baselines
        ],
    }
    return Outcome(data, _lines(data))


def _lines(data: dict[str, Any]) -> list[str]:
    week, holidays = _week_words(data["week"]), data["holidays"] or "none"
    of_board = f"start {data['start'] or 'not set'}, works {week}, holidays {holidays}"
    lines = [f"{data['board']}: {of_board}, blocked cards: {data['blocked']}"]
    lines += [
        f"{one['name']}: works {_week_words(one['week'])}, holidays {one['holidays'] or 'as the board'}"
        for one in data["people"]
    ]
    for off in data["days_off"]:
        named = f" ({off['name']})" if off["name"] else ""
        days = off["from"] if off["from"] == off["to"] else f"{off['from']} to {off['to']}"
        lines.append(f"off: {days}, {off['person'] or 'everybody'}{named}")
    return [
        *lines,
        *(f"baseline {one['name']}: {counted(one['cards'], 'card')}" for one in data["baselines"]),
    ]


def _week_words(week: str | None) -> str:
    if week is None:
        return "as the board"
    return " ".join(day for day, sign in zip(_DAYS, week, strict=True) if sign == "1")
