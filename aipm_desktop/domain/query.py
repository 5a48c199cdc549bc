"""The search language: text -> predicate over cards, and its explanation.

    kind:experiment age>7 owner:me -label:ops (blocked OR overdue) "free words" due<2026-12-01 CI-12

Terms are joined by AND unless OR stands between; `-` or NOT excludes; commas are either-or (`label:data,ops`). Fields and
their values are listed in query_terms.py; every word is understood in English and German, in any case, with or without
accents. AND, OR, NOT (UND, ODER, NICHT) are written in capitals, so that titles may hold those words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from aipm_desktop.domain.board import BoardSnapshot, Card
from aipm_desktop.domain.errors import QueryProblem
from aipm_desktop.domain.query_terms import read_field, read_word
from aipm_desktop.domain.query_tests import Binding, Moment, Test, all_of, any_of

__all__ = ["MOST_NESTED", "Moment", "Part", "Query", "parse"]

MOST_NESTED = 50


@dataclass(frozen=True, slots=True)
class Part:
    """One chip of a filter: a term or group joined by AND at the top, and where it stands in the text.

    `field` is a canonical field name (kind, label, owner …), `word` for free words, `is` for a state such as blocked, or
    `group` for a bracket or an OR; `values` are canonical values, of a group the text itself.
    """

    start: int
    end: int
    field: str
    operator: str
    values: tuple[str, ...]
    is_excluded: bool = False


@dataclass(frozen=True)
class _Node:
    """`kind` is term, and, or, not; a term has `bind` and the part that explains it."""

    kind: str
    start: int
    end: int
    children: tuple[_Node, ...] = ()
    part: Part | None = None
    bind: Callable[[Binding], Test] | None = None


@dataclass
class Query:
    """A filter that has been read. An empty one matches every card."""

    text: str
    moment: Moment
    _top: tuple[_Node, ...]
    _bound: tuple[BoardSnapshot, Test] | None = field(default=None, repr=False, compare=False)

    @property
    def is_empty(self) -> bool:
        """Whether it asks for nothing."""
        return not self._top

    @cached_property
    def explanation(self) -> tuple[Part, ...]:
        """What it asks for, one part per chip, in the order of the text."""
        return tuple(_explained(node, self.text) for node in self._top)

    @property
    def words(self) -> tuple[str, ...]:
        """The free words every match must hold: what a full-text search can look for."""
        parts = self.explanation
        return tuple(part.values[0] for part in parts if part.field == "word" and not part.is_excluded)

    def without(self, *parts: Part) -> str:
        """The text of this filter less these parts."""
        kept = [part for part in self.explanation if part not in parts]
        return " ".join(self.text[part.start : part.end] for part in kept)

    def without_words(self) -> Query:
        """The same filter less its free words."""
        kept = [
            node
            for node, part in zip(self._top, self.explanation, strict=True)
            if part.field != "word" or part.is_excluded
        ]
        return Query(self.text, self.moment, tuple(kept))

    def bind(self, board: BoardSnapshot, descriptions: Mapping[str, str] | None = None) -> Test:
        """The test for the cards of one board; free words look into `descriptions` (card id -> text) when given."""
        binding = Binding(board, self.moment, descriptions or {})
        return all_of([_bound(node, binding) for node in self._top])

    def matches(self, card: Card, board: BoardSnapshot) -> bool:
        """Whether the card of that board is asked for."""
        if self._bound is None or self._bound[0] is not board:
            self._bound = (board, self.bind(board))
        return self._bound[1](card)


def parse(text: str, moment: Moment) -> Query:
    """The filter a text says; raises QueryProblem with the place."""
    parser = _Parser(list(_tokens(text)), moment, len(text))
    return Query(text, moment, parser.whole())


@dataclass(frozen=True, slots=True)
class _Token:
    """`kind` is ( ) - or and not field word; a field has an operator and values, a word a value."""

    kind: str
    start: int
    end: int
    name: str = ""
    operator: str = ""
    value: str = ""
    is_quoted: bool = False


_SPACE = re.compile(r"\s+")
_FIELD = re.compile(r"([^\W\d][\w-]*?)(<=|>=|[:=<>])(?!//)")
_VALUE = re.compile(r'(?:"[^"]*(?:"|$)|[^\s()",]+|,)*')
_PIECE = re.compile(r'"([^"]*)(?:"|$)')
_PLAIN = re.compile(r'[^\s()"]+')
_JOINERS = {"OR": "or", "ODER": "or", "|": "or", "AND": "and", "UND": "and", "NOT": "not", "NICHT": "not"}
_SIGNS = {"#": "label", "@": "owner", "!": "priority"}


def _tokens(text: str) -> Iterator[_Token]:
    at = 0
    while at < len(text):
        if match := _SPACE.match(text, at):
            at = match.end()
            continue
        token = _token(text, at)
        yield token
        at = token.end


def _token(text: str, at: int) -> _Token:
    sign = text[at]
    if sign in "()":
        return _Token(sign, at, at + 1)
    if sign == "-" and at + 1 < len(text) and not text[at + 1].isspace():
        return _Token("not", at, at + 1)
    if sign == '"':
        match = _PIECE.match(text, at)
        assert match is not None
        return _Token("word", at, match.end(), value=match[1], is_quoted=True)
    if sign in _SIGNS and (value := _VALUE.match(text, at + 1)) and value[0]:
        return _Token("field", at, value.end(), _SIGNS[sign], ":", value[0])
    if field_start := _FIELD.match(text, at):
        value = _VALUE.match(text, field_start.end())
        assert value is not None
        return _Token("field", at, value.end(), field_start[1], field_start[2], value[0])
    match = _PLAIN.match(text, at)
    assert match is not None
    return _Token(_JOINERS.get(match[0], "word"), at, match.end(), value=match[0])


def _split(values: str) -> list[str]:
    """Either-or values by their commas; quotes keep commas and spaces."""
    found = [""]
    at = 0
    while at < len(values):
        if match := _PIECE.match(values, at):
            found[-1] += match[1]
            at = match.end()
            continue
        if values[at] == ",":
            found.append("")
        else:
            found[-1] += values[at]
        at += 1
    return [" ".join(value.split()) for value in found if value.strip()]


class _Parser:
    """Recursive descent over the tokens."""

    def __init__(self, tokens: list[_Token], moment: Moment, end: int) -> None:
        self._tokens = tokens
        self._moment = moment
        self._end = end
        self._at = 0
        self._depth = 0

    def whole(self) -> tuple[_Node, ...]:
        if not self._tokens:
            return ()
        node = self._either()
        if self._at < len(self._tokens):
            raise QueryProblem(self._tokens[self._at].start, "unexpected_bracket", ")")
        return node.children if node.kind == "and" else (node,)

    def _kind(self) -> str:
        return self._tokens[self._at].kind if self._at < len(self._tokens) else ""

    def _next(self) -> _Token:
        if self._at >= len(self._tokens):
            raise QueryProblem(self._end, "unexpected_end")
        self._at += 1
        return self._tokens[self._at - 1]

    def _either(self) -> _Node:
        found = [self._together()]
        while self._kind() == "or":
            self._next()
            found.append(self._together())
        return found[0] if len(found) == 1 else _Node("or", found[0].start, found[-1].end, tuple(found))

    def _together(self) -> _Node:
        found = [self._one()]
        while self._kind() not in ("", "or", ")"):
            if self._kind() == "and":
                self._next()
            found.append(self._one())
        return found[0] if len(found) == 1 else _Node("and", found[0].start, found[-1].end, tuple(found))

    def _one(self) -> _Node:
        token = self._next()
        if token.kind in ("not", "("):
            self._depth += 1
            if self._depth > MOST_NESTED:
                raise QueryProblem(token.start, "too_deep")
            node = self._inverse(token) if token.kind == "not" else self._bracket(token)
            self._depth -= 1
            return node
        if token.kind == "field":
            term = read_field(token.name, token.operator, _split(token.value), token.start, self._moment)
        elif token.kind == "word":
            term = read_word(token.value, is_quoted=token.is_quoted)
        else:
            raise QueryProblem(
                token.start, "unexpected_bracket" if token.kind == ")" else "no_value", token.value or ")"
            )
        part = Part(token.start, token.end, term.field, term.operator, term.values)
        return _Node("term", token.start, token.end, part=part, bind=term.bind)

    def _inverse(self, token: _Token) -> _Node:
        child = self._one()
        return _Node("not", token.start, child.end, (child,))

    def _bracket(self, token: _Token) -> _Node:
        node = self._either()
        if self._kind() != ")":
            raise QueryProblem(token.start, "unclosed_bracket", "(")
        return _Node("or", token.start, self._next().end, (node,))


def _explained(node: _Node, text: str) -> Part:
    if node.kind == "term" and node.part is not None:
        return node.part
    if node.kind == "not" and node.children[0].part is not None:
        part = node.children[0].part
        return Part(node.start, node.end, part.field, part.operator, part.values, is_excluded=True)
    return Part(node.start, node.end, "group", "", (text[node.start : node.end],))


def _bound(node: _Node, binding: Binding) -> Test:
    if node.bind is not None:
        return node.bind(binding)
    tests = [_bound(child, binding) for child in node.children]
    if node.kind == "not":
        inner = tests[0]
        return lambda card: not inner(card)
    return all_of(tests) if node.kind == "and" else any_of(tests)
