"""What the search language asks of a card: tests made for one board and one moment."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from aipm_desktop.domain.board import BoardSnapshot, Card
from aipm_desktop.domain.day_words import Period
from aipm_desktop.domain.estimates import DAYS_A_WEEK
from aipm_desktop.domain.folding import fold, folded, name_key

Test = Callable[[Card], bool]
DAY_MS = 86_400_000
RISK_DAYS = 2
"""Working days a card without an estimate is thought to need."""

_EPOCH = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True)
class Moment:
    """When and by whom it is asked: `now` in UTC ms, `me` the names or initials of the person who asks.

    `utc_offset_ms` says at which instant a day begins here.
    """

    now: int
    today: date
    me: tuple[str, ...] = ()
    utc_offset_ms: int = 0


class Binding(NamedTuple):
    """What a term is resolved against; `descriptions` may be empty."""

    board: BoardSnapshot
    moment: Moment
    descriptions: Mapping[str, str]


Bind = Callable[[Binding], Test]

NUMBERS: dict[str, Callable[[Moment], Callable[[Card], float | None]]] = {
    "age": lambda moment: lambda card: (moment.now - card.entered_at) // DAY_MS,
    "estimate": lambda _: lambda card: card.estimate and card.estimate.likely,
    "laps": lambda _: lambda card: card.laps,
    "comments": lambda _: lambda card: card.comments,
    "attachments": lambda _: lambda card: card.attachments,
    "checklist": lambda _: (
        lambda card: 100 * card.checklist_done / card.checklist_total if card.checklist_total else None
    ),
    "waits": lambda _: lambda card: card.blocked_by,
    "number": lambda _: lambda card: card.number,
}

DAYS: dict[str, Callable[[Card], date | None]] = {
    "due": lambda card: card.due_on,
    "start": lambda card: card.start_on,
}

INSTANTS: dict[str, Callable[[Card], int | None]] = {
    "created": lambda card: card.created_at,
    "changed": lambda card: card.changed_at,
    "entered": lambda card: card.entered_at,
    "done": lambda card: card.done_at,
}

ORDERS: dict[str, Callable[[Any, Any], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    ":": operator.eq,
}


def never(_: Card) -> bool:
    """No card."""
    return False


def all_of(tests: list[Test]) -> Test:
    """Every test holds."""
    if len(tests) == 1:
        return tests[0]
    if len(tests) == 2:
        one, other = tests
        return lambda card: one(card) and other(card)
    return lambda card: all(test(card) for test in tests)


def any_of(tests: list[Test]) -> Test:
    """At least one test holds."""
    if len(tests) == 1:
        return tests[0]
    return lambda card: any(test(card) for test in tests)


def number_test(get: Callable[[Card], float | None], sign: str, wanted: float) -> Test:
    """Compares a number; a card without one is not found."""
    compare = ORDERS[sign]
    return lambda card: (value := get(card)) is not None and compare(value, wanted)


def day_test(name: str, sign: str, period: Period, moment: Moment) -> Test:
    """Compares a day or instant with a period: before its first day, in it, after its last."""
    get: Callable[[Card], Any]
    first: Any
    last: Any
    if name in DAYS:
        get, first, last = DAYS[name], period.first, period.last
    else:
        get, first, last = (
            INSTANTS[name],
            _begin(period.first, moment),
            _begin(period.last, moment) + DAY_MS - 1,
        )
    if sign == ":":
        return lambda card: (value := get(card)) is not None and first <= value <= last
    compare, bound = ORDERS[sign], last if sign in (">", "<=") else first
    return lambda card: (value := get(card)) is not None and compare(value, bound)


def _begin(day: date, moment: Moment) -> int:
    return (day.toordinal() - _EPOCH) * DAY_MS - moment.utc_offset_ms


def names_found(wanted: str, names: Mapping[str, str]) -> set[str]:
    """Ids of the things (id -> name) so named; when none is, of those whose name or a word of it begins so."""
    key = name_key(wanted.rstrip("*"))
    keys = {one: name_key(name) for one, name in names.items()}
    exact = {one for one, name in keys.items() if name == key}
    if exact or not key:
        return exact
    return {one for one, name in keys.items() if name.startswith(key) or f" {key}" in name}


def owners_found(wanted: str, binding: Binding) -> set[str]:
    """Ids of the people meant by a name, initials or `me`."""
    people = binding.board.people
    names = {one: person.name for one, person in people.items()}
    if folded(wanted) in ("me", "ich", "mich"):
        mine = {folded(name) for name in binding.moment.me}
        return {
            one for one, person in people.items() if {folded(person.name), folded(person.initials)} & mine
        }
    initials = {one for one, person in people.items() if folded(person.initials) == folded(wanted)}
    return initials or names_found(wanted, names)


def word_test(word: str, binding: Binding) -> Test:
    """The word stands in title, labels, people, blocker or description, or is the card's own `CI-12`."""
    board = binding.board
    wanted = " ".join(folded(word).strip("*").split())
    prefix, _, digits = wanted.rpartition("-")
    number = (
        int(digits)
        if prefix == folded(board.board.prefix) and digits.isdecimal() and len(digits) < 10
        else -1
    )
    labels = {label.id for label in board.labels.values() if wanted in folded(label.name)}
    people = {person.id for person in board.people.values() if wanted in folded(person.name)}
    texts = binding.descriptions

    def test(card: Card) -> bool:
        return (
            wanted in folded(card.title)
            or card.number == number
            or (bool(card.labels) and not labels.isdisjoint(card.labels))
            or (bool(card.people) and not people.isdisjoint(card.people))
            or (card.blocked_reason is not None and wanted in folded(card.blocked_reason))
            or (bool(texts) and wanted in fold(texts.get(card.id, "")))
        )

    return test


def text_test(name: str, word: str, binding: Binding) -> Test:
    """The word stands in one text of the card: title, description, text (either of them) or blocked (the reason)."""
    wanted, texts = folded(word), binding.descriptions
    if name == "blocked":
        return lambda card: card.blocked_reason is not None and wanted in folded(card.blocked_reason)
    if name == "description":
        return lambda card: wanted in fold(texts.get(card.id, ""))
    if name == "text":
        return lambda card: wanted in folded(card.title) or wanted in fold(texts.get(card.id, ""))
    return lambda card: wanted in folded(card.title)


def _in_columns(board: BoardSnapshot, *roles: str) -> Test:
    columns = {column.id for column in board.columns if column.role in roles}
    return lambda card: card.column_id in columns


def _finished(board: BoardSnapshot) -> Test:
    """Cards that are done where they stand, or because they stand in a done column."""
    in_done = _in_columns(board, "done")
    return lambda card: card.done_at is not None or in_done(card)


def _unfinished(inner: Test) -> Bind:
    def bind(binding: Binding) -> Test:
        finished = _finished(binding.board)
        return lambda card: inner(card) and not finished(card)

    return bind


def _overdue(binding: Binding) -> Test:
    today = binding.moment.today
    return _unfinished(lambda card: card.due_on is not None and card.due_on < today)(binding)


def _at_risk(binding: Binding) -> Test:
    today = binding.moment.today

    def test(card: Card) -> bool:
        needed = RISK_DAYS if card.estimate is None else card.estimate.high
        return card.due_on is not None and working_days(today, card.due_on) < needed

    return _unfinished(test)(binding)


def working_days(today: date, due: date) -> int:
    """Days from Monday to Friday between today and the due day, both counted; -1 when it is past."""
    if due < today:
        return -1
    weeks, rest = divmod((due - today).days + 1, 7)
    return weeks * DAYS_A_WEEK + sum((today.weekday() + place) % 7 < DAYS_A_WEEK for place in range(rest))


def _mine(binding: Binding) -> Test:
    people = owners_found("me", binding)
    return lambda card: not people.isdisjoint(card.people)


def _startable(binding: Binding) -> Test:
    """In a queue, or anywhere on a board that has none."""
    columns = binding.board.columns
    queues = {column.id for column in columns if column.role == "queue"} or {column.id for column in columns}
    free = _unfinished(lambda card: not card.is_blocked)(binding)
    return lambda card: card.column_id in queues and free(card)


STATES: dict[str, Bind] = {
    "blocked": _unfinished(lambda card: card.is_blocked),
    "waiting": _unfinished(lambda card: card.blocked_by > 0),
    "startable": _startable,
    "overdue": _overdue,
    "at-risk": _at_risk,
    "unassigned": lambda _: lambda card: not card.people,
    "done": lambda binding: _finished(binding.board),
    "open": _unfinished(lambda _card: True),
    "started": lambda binding: _unfinished(_in_columns(binding.board, "active"))(binding),
    "mine": _mine,
    "expedite": lambda _: lambda card: card.class_of_service == "expedite",
}

HAS: dict[str, Test] = {
    "checklist": lambda card: card.checklist_total > 0,
    "label": lambda card: bool(card.labels),
    "owner": lambda card: bool(card.people),
    "due": lambda card: card.due_on is not None,
    "start": lambda card: card.start_on is not None,
    "estimate": lambda card: card.estimate is not None,
    "comment": lambda card: card.comments > 0,
    "attachment": lambda card: card.attachments > 0,
    "blocker": lambda card: card.blocked_reason is not None,
    "loop": lambda card: card.laps > 0,
}
