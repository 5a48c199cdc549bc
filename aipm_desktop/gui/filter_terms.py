"""Terms of the filter: building them, finding them in a text, and saying in words what they ask for."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from aipm_desktop.domain.board import BoardSnapshot
from aipm_desktop.domain.errors import QueryProblem
from aipm_desktop.gui.labels import translate, word, words
from aipm_desktop.gui.marking import QT_TRANSLATE_NOOP
from aipm_desktop.session.session import Session

if TYPE_CHECKING:
    from aipm_desktop.domain.query import Part, Query

# fmt: off
_FIELDS = {
    "kind": QT_TRANSLATE_NOOP("FilterTerms", "Kind"),
    "label": QT_TRANSLATE_NOOP("FilterTerms", "Label"),
    "owner": QT_TRANSLATE_NOOP("FilterTerms", "Person"),
    "column": QT_TRANSLATE_NOOP("FilterTerms", "Column"),
    "lane": QT_TRANSLATE_NOOP("FilterTerms", "Swimlane"),
    "track": QT_TRANSLATE_NOOP("FilterTerms", "Track"),
    "priority": QT_TRANSLATE_NOOP("FilterTerms", "Priority"),
    "class": QT_TRANSLATE_NOOP("FilterTerms", "Class of service"),
    "age": QT_TRANSLATE_NOOP("FilterTerms", "Days in the column"),
    "estimate": QT_TRANSLATE_NOOP("FilterTerms", "Estimate"),
    "laps": QT_TRANSLATE_NOOP("FilterTerms", "Laps"),
    "comments": QT_TRANSLATE_NOOP("FilterTerms", "Comments"),
    "attachments": QT_TRANSLATE_NOOP("FilterTerms", "Attachments"),
    "checklist": QT_TRANSLATE_NOOP("FilterTerms", "Checklist"),
    "waits": QT_TRANSLATE_NOOP("FilterTerms", "Waits for"),
    "number": QT_TRANSLATE_NOOP("FilterTerms", "Number"),
    "due": QT_TRANSLATE_NOOP("FilterTerms", "Due"),
    "start": QT_TRANSLATE_NOOP("FilterTerms", "Start"),
    "created": QT_TRANSLATE_NOOP("FilterTerms", "Created"),
    "changed": QT_TRANSLATE_NOOP("FilterTerms", "Changed"),
    "entered": QT_TRANSLATE_NOOP("FilterTerms", "In the column since"),
    "done": QT_TRANSLATE_NOOP("FilterTerms", "Done"),
    "title": QT_TRANSLATE_NOOP("FilterTerms", "Title"),
    "description": QT_TRANSLATE_NOOP("FilterTerms", "Description"),
    "text": QT_TRANSLATE_NOOP("FilterTerms", "Text"),
    "blocked": QT_TRANSLATE_NOOP("FilterTerms", "Blocked because"),
    "has": QT_TRANSLATE_NOOP("FilterTerms", "Has"),
}
_STATES = {
    "blocked": QT_TRANSLATE_NOOP("FilterTerms", "Blocked"),
    "overdue": QT_TRANSLATE_NOOP("FilterTerms", "Overdue"),
    "at-risk": QT_TRANSLATE_NOOP("FilterTerms", "At risk"),
    "mine": QT_TRANSLATE_NOOP("FilterTerms", "Mine"),
    "unassigned": QT_TRANSLATE_NOOP("FilterTerms", "Unassigned"),
    "waiting": QT_TRANSLATE_NOOP("FilterTerms", "Waiting"),
    "startable": QT_TRANSLATE_NOOP("FilterTerms", "Startable"),
    "done": QT_TRANSLATE_NOOP("FilterTerms", "Finished"),
    "open": QT_TRANSLATE_NOOP("FilterTerms", "Unfinished"),
    "started": QT_TRANSLATE_NOOP("FilterTerms", "Started"),
    "expedite": QT_TRANSLATE_NOOP("FilterTerms", "Expedite"),
}
_DUE = {
    "due:today": QT_TRANSLATE_NOOP("FilterTerms", "Today"),
    "due:this-week": QT_TRANSLATE_NOOP("FilterTerms", "This week"),
    "due:next-week": QT_TRANSLATE_NOOP("FilterTerms", "Next week"),
    "is:at-risk": QT_TRANSLATE_NOOP("FilterTerms", "At risk"),
    "due:none": QT_TRANSLATE_NOOP("FilterTerms", "No due date"),
}
_OTHER_VALUES = {
    "me": QT_TRANSLATE_NOOP("FilterTerms", "me"),
    "none": QT_TRANSLATE_NOOP("FilterTerms", "none"),
    "any": QT_TRANSLATE_NOOP("FilterTerms", "any"),
}
_HAS = {
    "checklist": QT_TRANSLATE_NOOP("FilterTerms", "Checklist"),
    "label": QT_TRANSLATE_NOOP("FilterTerms", "Label"),
    "owner": QT_TRANSLATE_NOOP("FilterTerms", "Person"),
    "due": QT_TRANSLATE_NOOP("FilterTerms", "Due day"),
    "start": QT_TRANSLATE_NOOP("FilterTerms", "Start day"),
    "estimate": QT_TRANSLATE_NOOP("FilterTerms", "Estimate"),
    "comment": QT_TRANSLATE_NOOP("FilterTerms", "Comments"),
    "attachment": QT_TRANSLATE_NOOP("FilterTerms", "Attachments"),
    "blocker": QT_TRANSLATE_NOOP("FilterTerms", "Blocker"),
    "loop": QT_TRANSLATE_NOOP("FilterTerms", "Step back"),
}
_PROBLEMS = {
    "unknown_field": QT_TRANSLATE_NOOP("FilterTerms", "There is no field “{word}”."),
    "unknown_value": QT_TRANSLATE_NOOP("FilterTerms", "“{word}” is not known here."),
    "no_value": QT_TRANSLATE_NOOP("FilterTerms", "“{word}” needs a value."),
    "not_a_number": QT_TRANSLATE_NOOP("FilterTerms", "“{word}” is not a number."),
    "not_a_date": QT_TRANSLATE_NOOP("FilterTerms", "“{word}” is not a date."),
    "no_order": QT_TRANSLATE_NOOP("FilterTerms", "“{word}” cannot be compared; use a colon."),
    "unclosed_bracket": QT_TRANSLATE_NOOP("FilterTerms", "A bracket is not closed."),
    "unexpected_bracket": QT_TRANSLATE_NOOP("FilterTerms", "A bracket is closed that was not opened."),
    "unexpected_end": QT_TRANSLATE_NOOP("FilterTerms", "Something is missing at the end."),
    "too_deep": QT_TRANSLATE_NOOP("FilterTerms", "Too many brackets inside each other."),
}
# fmt: on
_QUICK = ("is:blocked", "is:overdue", "is:mine", "is:unassigned", "priority:high,urgent", "-is:done")
_HINTS = {
    "blocked": QT_TRANSLATE_NOOP(
        "FilterTerms", "Blocked: has a blocker, or waits for a card that must be finished first"
    ),
    "startable": QT_TRANSLATE_NOOP("FilterTerms", "Startable: not begun and not blocked"),
    "waiting": QT_TRANSLATE_NOOP("FilterTerms", "Waiting: waits for a card that must be finished first"),
}
_VALUE_WORDS = {"kind": "kind", "priority": "priority", "track": "track", "class": "class_of_service"}


def parse(text: str, session: Session) -> Query:
    """The filter a text says, for the person at this window; raises QueryProblem."""
    from aipm_desktop.domain import query as language
    from aipm_desktop.domain.query_tests import Moment

    offset = -(time.altzone if time.localtime().tm_isdst > 0 else time.timezone) * 1000
    return language.parse(text, Moment(session.now(), session.today(), (session.actor,), offset))


def quick() -> list[tuple[str, str]]:
    """The terms that have a button of their own, with its text."""
    texts = [translate("FilterTerms", _STATES[term.partition(":")[2]]) for term in _QUICK[:-2]]
    texts += [translate("FilterTerms", "High"), translate("FilterTerms", "Hide done")]
    return list(zip(_QUICK, texts, strict=True))


def hint(state: str) -> str:
    """What a state such as blocked means exactly; empty where its word says it."""
    return translate("FilterTerms", _HINTS[state]) if state in _HINTS else ""


def due_terms() -> list[tuple[str, str]]:
    """Terms about due days, with their words."""
    return [(term, translate("FilterTerms", text)) for term, text in _DUE.items()]


def term(field: str, value: str) -> str:
    """A term for a name, in quotes where it must be."""
    plain = value.replace('"', "")
    return f"{field}:{plain}" if plain.replace("-", "").replace("_", "").isalnum() else f'{field}:"{plain}"'


def vocabulary(snapshot: BoardSnapshot) -> list[str]:
    """Every term that can be offered while one types: fields, then values of this board."""
    fields = [f"{field}:" for field in _FIELDS if field != "text"]
    states = [f"is:{state}" for state in _STATES]
    values = [f"{field}:{key}" for field, family in _VALUE_WORDS.items() for key in words(family)]
    named = [
        *(term("label", label.name) for label in snapshot.labels.values() if label.name),
        *(term("owner", person.name) for person in snapshot.people.values()),
        *(term("column", column.name) for column in snapshot.columns),
        *(term("lane", lane.name) for lane in snapshot.swimlanes if lane.name),
        "owner:me",
    ]
    return [*fields, *states, *values, *sorted(named, key=str.casefold), *_DUE]


def last_word(text: str, cursor: int) -> tuple[int, str]:
    """Where the term at the cursor begins, and what of it is typed; spaces in quotes belong to it."""
    start, is_quoted = 0, False
    for number, sign in enumerate(text[:cursor]):
        if sign == '"':
            is_quoted = not is_quoted
        elif sign in " ()" and not is_quoted:
            start = number + 1
    return start, text[start:cursor]


def pieces(text: str) -> list[str]:
    """The terms of a text as typed."""
    found, start = [], 0
    while start < len(text):
        end = start
        is_quoted = False
        while end < len(text) and (is_quoted or text[end] != " "):
            is_quoted ^= text[end] == '"'
            end += 1
        if end > start:
            found.append(text[start:end])
        start = end + 1
    return found


def has(text: str, wanted: str) -> bool:
    """Whether a term stands in a text."""
    return wanted.casefold() in (piece.casefold() for piece in pieces(text))


def toggled(text: str, wanted: str) -> str:
    """The text with a term added at its end, or without it."""
    if has(text, wanted):
        return " ".join(piece for piece in pieces(text) if piece.casefold() != wanted.casefold())
    return f"{text.strip()} {wanted}".strip()


def asks(query: Query | None, wanted: str) -> bool:
    """Whether a term by itself is one of the things every card must be."""
    return query is not None and any(
        query.text[part.start : part.end].casefold() == wanted for part in query.explanation
    )


def explained(query: Query) -> list[tuple[str, Part]]:
    """What a filter asks for: a few words for each of its parts; parts with a button of their own are left out."""
    return [
        (_said(part), part)
        for part in query.explanation
        if query.text[part.start : part.end].casefold() not in _QUICK
    ]


def problem_text(problem: QueryProblem) -> str:
    """Why a text is no filter."""
    said = translate("FilterTerms", _PROBLEMS.get(problem.reason, _PROBLEMS["unknown_value"]))
    text = said.format(word=problem.word)
    near = _near(problem.word, problem.candidates)
    if near:
        text += " " + translate("FilterTerms", "Perhaps: {words}").format(words=", ".join(near))
    return text


def _near(typed: str, candidates: Sequence[str]) -> list[str]:
    start = typed[:1].casefold()
    close = [word_ for word_ in candidates if start and word_.casefold().startswith(start)]
    return close[:4] or list(candidates[:4])


def _said(part: Part) -> str:
    joined = translate("FilterTerms", " or ").join(_value(part.field, value) for value in part.values)
    if part.field == "is":
        text = joined
    elif part.field in ("word", "group"):
        text = f"“{joined}”" if part.field == "word" else joined
    else:
        sign = ":" if part.operator == ":" else f" {part.operator}"
        text = f"{translate('FilterTerms', _FIELDS.get(part.field, part.field))}{sign} {joined}"
    return translate("FilterTerms", "not {text}").format(text=text) if part.is_excluded else text


def _value(field: str, value: str) -> str:
    if field == "is":
        return translate("FilterTerms", _STATES[value]) if value in _STATES else value
    if field in _VALUE_WORDS:
        return word(_VALUE_WORDS[field], value)
    said = _HAS.get(value) if field == "has" else _DUE.get(f"{field}:{value}") or _OTHER_VALUES.get(value)
    if said is not None:
        return translate("FilterTerms", said)
    return value
