"""The fields of the search language and the words for them.

    names     kind label owner column lane track priority class     `:none` and `:any` for label and owner; owner:me
    numbers   age (days in the column) estimate laps comments attachments checklist (per cent done) waits number
    days      due start created changed entered done                this-week, last-month, 2026-11, fri, -7d, none, any
    words     title description text blocked                        blocked: the reason
    is:       blocked waiting startable overdue at-risk unassigned done open started mine expedite
    has:      checklist label owner due start estimate comment attachment blocker loop

Numbers, days and priority also take `<`, `<=`, `>`, `>=` and ranges `3..7`. The words blocked, overdue, at-risk and
unassigned will do without `is:`. Blocked: unfinished, with a blocker or an unfinished predecessor. Startable:
unfinished, not blocked, and in a queue column (in any, where the board has no queue). At risk: unfinished and due earlier
than the working days its high estimate needs (two when it has none).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from aipm_desktop.domain import query_tests as tests
from aipm_desktop.domain.board import CLASSES_OF_SERVICE, PRIORITIES, TRACKS, Card
from aipm_desktop.domain.day_words import Period, find_period
from aipm_desktop.domain.errors import QueryProblem
from aipm_desktop.domain.folding import folded, name_key
from aipm_desktop.domain.kinds import KINDS, kind_named
from aipm_desktop.domain.query_tests import Bind, Binding, Moment, Test


class Term(NamedTuple):
    """A term that has been read: canonical field, operator and values, and how it becomes a test."""

    field: str
    operator: str
    values: tuple[str, ...]
    bind: Bind


def _by_alias(words: Mapping[str, str]) -> dict[str, str]:
    return {alias: name for name, aliases in words.items() for alias in (name, *aliases.split())}


FIELDS = _by_alias(
    {
        "kind": "type art typ",
        "label": "labels tag tags etikett",
        "owner": "person people assignee who wer besitzer zustandig",
        "column": "col status list stage spalte",
        "lane": "swimlane bahn",
        "track": "spur",
        "priority": "prio prioritat",
        "class": "klasse",
        "age": "alter",
        "estimate": "est aufwand schatzung",
        "laps": "loops runden",
        "comments": "kommentare",
        "attachments": "files anhange",
        "checklist": "checkliste",
        "waits": "wartet",
        "number": "nr nummer",
        "due": "fallig",
        "start": "beginn",
        "created": "erstellt",
        "changed": "updated geandert",
        "entered": "moved seit",
        "done": "finished fertig",
        "title": "titel",
        "description": "desc beschreibung",
        "text": "",
        "blocked": "blockiert",
        "is": "ist",
        "has": "hat",
    }
)
STATES = _by_alias(
    {
        "blocked": "blockiert",
        "waiting": "wartend wartet",
        "startable": "ready startbar startklar",
        "overdue": "late uberfallig",
        "at-risk": "risk gefahrdet",
        "unassigned": "unowned",
        "done": "finished fertig erledigt",
        "open": "unfinished offen",
        "started": "begonnen",
        "mine": "meine",
        "expedite": "eilig",
    }
)
HAS = _by_alias(
    {
        "checklist": "checkliste",
        "label": "labels etikett",
        "owner": "person people",
        "due": "fallig",
        "start": "beginn",
        "estimate": "aufwand",
        "comment": "comments kommentar",
        "attachment": "attachments files anhang",
        "blocker": "",
        "loop": "loops laps runde",
    }
)
BARE_STATES = ("blocked", "blockiert", "overdue", "uberfallig", "at-risk", "gefahrdet", "unassigned")
_PRIORITIES = {**{key: key for key in PRIORITIES}, "dringend": "urgent", "hoch": "high", "niedrig": "low"}
_CLASSES = {**{name_key(key): key for key in CLASSES_OF_SERVICE}, "fixed": "fixed_date", "eilig": "expedite"}
_TRACKS = {**{key: key for key in TRACKS}, "modell": "model", "produkt": "product", "data": "product"}
_PRIORITY_RANKS = {key: place for place, key in enumerate(reversed(PRIORITIES))}
_NONE = ("none", "keine", "keiner")
_ANY = ("any", "*", "alle")
_FIGURE = re.compile(r"(-?\d{1,9}(?:\.\d{1,4})?)(d|w|h|%)?$")


def read_field(name: str, sign: str, values: Sequence[str], position: int, moment: Moment) -> Term:
    """The term of a field, an operator (`:` `=` `<` `<=` `>` `>=`) and either-or values; problems name `position`."""
    field = FIELDS.get(folded(name))
    if field is None:
        raise QueryProblem(position, "unknown_field", name, tuple(dict.fromkeys(FIELDS.values())))
    if not values:
        raise QueryProblem(position, "no_value", name)
    asked = _Asked(field, ":" if sign == "=" else sign, tuple(values), position, moment)
    if field in tests.NUMBERS:
        return asked.numbers()
    if field in tests.DAYS or field in tests.INSTANTS:
        return asked.days()
    if field == "priority":
        return asked.priorities()
    if asked.sign != ":":
        raise QueryProblem(position, "no_order", name)
    return asked.states() if field in ("is", "has") else asked.names()


def read_word(word: str, *, is_quoted: bool) -> Term:
    """A word by itself: a state such as `blocked`, else a word to find. In quotes it is always a word to find."""
    if not is_quoted and folded(word) in BARE_STATES:
        state = STATES[folded(word)]
        return Term("is", ":", (state,), tests.STATES[state])
    return Term("word", ":", (word,), lambda binding: tests.word_test(word, binding))


@dataclass(frozen=True, slots=True)
class _Asked:
    """A field with what is asked of it."""

    field: str
    sign: str
    values: tuple[str, ...]
    position: int
    moment: Moment

    def _term(self, values: Sequence[str], bind: Bind) -> Term:
        return Term(self.field, self.sign, tuple(values), bind)

    def _problem(self, reason: str, word: str, candidates: Sequence[str] = ()) -> QueryProblem:
        return QueryProblem(self.position, reason, word, tuple(candidates))

    def _chosen(self, words: Mapping[str, str]) -> list[str]:
        """The canonical values of a closed set."""
        for value in self.values:
            if name_key(value) not in words and folded(value) not in words:
                raise self._problem("unknown_value", value, tuple(dict.fromkeys(words.values())))
        return [words.get(name_key(value)) or words[folded(value)] for value in self.values]

    def numbers(self) -> Term:
        get = tests.NUMBERS[self.field](self.moment)
        found: list[Test] = []
        for value in self.values:
            known = _given(value, get)
            if known is None:
                low, dots, high = value.partition("..")
                if dots and self.sign == ":":
                    parts = [(">=", self._figure(low)), ("<=", self._figure(high))]
                else:
                    parts = [(self.sign, self._figure(value))]
                known = tests.all_of([tests.number_test(get, sign, figure) for sign, figure in parts])
            found.append(known)
        test = tests.any_of(found)
        return self._term(self.values, lambda _: test)

    def _figure(self, text: str) -> float:
        match = _FIGURE.match(folded(text))
        if match is None:
            raise self._problem("not_a_number", text)
        weeks = 7 if self.field == "age" else 5
        return float(match[1]) * {"w": weeks, "h": 1 / 8}.get(match[2] or "", 1)

    def days(self) -> Term:
        get: Callable[[Card], object] = {**tests.DAYS, **tests.INSTANTS}[self.field]
        found: list[Test] = []
        for value in self.values:
            known = _given(value, get)
            found.append(known or tests.day_test(self.field, self.sign, self._period(value), self.moment))
        test = tests.any_of(found)
        return self._term(self.values, lambda _: test)

    def _period(self, text: str) -> Period:
        low, dots, high = text.partition("..")
        if dots and self.sign == ":":
            return Period(self._period(low).first, self._period(high).last)
        period = find_period(text, self.moment.today)
        if period is None:
            raise self._problem("not_a_date", text)
        return period

    def priorities(self) -> Term:
        chosen = self._chosen(_PRIORITIES)
        compare = tests.ORDERS[self.sign]
        wanted = {
            key
            for key, rank in _PRIORITY_RANKS.items()
            if any(compare(rank, _PRIORITY_RANKS[one]) for one in chosen)
        }
        return self._term(chosen, lambda _: lambda card: card.priority in wanted)

    def states(self) -> Term:
        if self.field == "is":
            chosen = self._chosen(STATES)
            return self._term(
                chosen, lambda binding: tests.any_of([tests.STATES[state](binding) for state in chosen])
            )
        chosen = self._chosen(HAS)
        test = tests.any_of([tests.HAS[thing] for thing in chosen])
        return self._term(chosen, lambda _: test)

    def names(self) -> Term:
        if self.field == "kind":
            kinds = [
                kind_named(value.replace("-", "_")) or kind_named(name_key(value)) for value in self.values
            ]
            for value, kind in zip(self.values, kinds, strict=True):
                if kind is None:
                    raise self._problem("unknown_value", value, tuple(KINDS))
            chosen = [kind for kind in kinds if kind]
            wanted = set(chosen)
            return self._term(chosen, lambda _: lambda card: card.kind in wanted)
        if self.field == "class":
            chosen = self._chosen(_CLASSES)
            classes = set(chosen)
            return self._term(chosen, lambda _: lambda card: card.class_of_service in classes)
        if self.field == "track":
            chosen = self._chosen(_TRACKS)
            return self._term(chosen, lambda binding: _track_test(set(chosen), binding))
        return self._term(
            self.values,
            lambda binding: tests.any_of([_named_test(self.field, value, binding) for value in self.values]),
        )


def _given(value: str, get: Callable[[Card], object]) -> Test | None:
    """The test for `none` or `any`."""
    if folded(value) in _NONE:
        return lambda card: get(card) is None
    return (lambda card: get(card) is not None) if folded(value) in _ANY else None


def _track_test(tracks: set[str], binding: Binding) -> Test:
    lanes = {lane.id for lane in binding.board.swimlanes if lane.track in tracks}
    return lambda card: card.swimlane_id in lanes


def _named_test(field: str, value: str, binding: Binding) -> Test:
    board = binding.board
    if field == "column":
        columns = tests.names_found(value, {column.id: column.name for column in board.columns})
        return lambda card: card.column_id in columns
    if field == "lane":
        lanes = tests.names_found(value, {lane.id: lane.name for lane in board.swimlanes})
        return lambda card: card.swimlane_id in lanes
    if field == "label":
        return _labels_test(value, binding)
    if field == "owner":
        return _owners_test(value, binding)
    return tests.text_test(field, value, binding)


def _labels_test(value: str, binding: Binding) -> Test:
    if folded(value) in _NONE:
        return lambda card: not card.labels
    if folded(value) in _ANY:
        return lambda card: bool(card.labels)
    wanted = tests.names_found(value, {label.id: label.name for label in binding.board.labels.values()})
    return lambda card: bool(card.labels) and not wanted.isdisjoint(card.labels)


def _owners_test(value: str, binding: Binding) -> Test:
    if folded(value) in _NONE:
        return lambda card: not card.people
    if folded(value) in _ANY:
        return lambda card: bool(card.people)
    wanted = tests.owners_found(value, binding)
    return lambda card: bool(card.people) and not wanted.isdisjoint(card.people)
