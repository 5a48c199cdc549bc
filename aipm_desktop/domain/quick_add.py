"""A card from one line: `Augment night images #data @ML !high due fri est 3-5-9 after CI-12`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from aipm_desktop.domain.board import Estimate
from aipm_desktop.domain.kinds import DEFAULT_KIND


@dataclass(frozen=True, slots=True)
class CardDraft:
    """What a new card shall be; labels, people, column, swimlane and predecessors by the names people use."""

    title: str
    kind: str = DEFAULT_KIND
    description: str = ""
    labels: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    priority: str = "normal"
    class_of_service: str = "standard"
    start_on: date | None = None
    due_on: date | None = None
    estimate: Estimate | None = None
    column: str | None = None
    swimlane: str | None = None
    predecessors: tuple[str, ...] = ()
    checklist: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The names of one board, so that a line is understood in its words. `people` are names and initials."""

    labels: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    prefix: str = ""
    columns: tuple[str, ...] = ()
    lanes: tuple[str, ...] = ()


class Span(NamedTuple):
    """A stretch of the line that means something; `text` is the value it is understood as.

    `meaning`: kind label new_label person new_person priority class start due estimate predecessor column swimlane, or
    unknown_column, unknown_swimlane, unknown_date … for what is left in the title with a problem.
    """

    start: int
    end: int
    meaning: str
    text: str


@dataclass(frozen=True, slots=True)
class Understanding:
    """What a line says. `problems` are spans that look like a field and cannot be one; they stay in the title."""

    draft: CardDraft
    spans: tuple[Span, ...] = ()
    problems: tuple[Span, ...] = ()


def understand(line: str, vocabulary: Vocabulary, today: date) -> Understanding:
    """The card a line means. Never raises: what is not understood is title."""
    raise NotImplementedError
