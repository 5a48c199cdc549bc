"""Values as people type them after `FIELD=`: kinds, priorities, days, estimates, lists."""

from __future__ import annotations

from datetime import date

from aipm_desktop.domain.board import (
    CLASSES_OF_SERVICE,
    COLUMN_ROLES,
    LOOP_REASONS,
    PRIORITIES,
    TRACKS,
    Estimate,
)
from aipm_desktop.domain.day_words import find_day
from aipm_desktop.domain.errors import InvalidValue
from aipm_desktop.domain.estimates import find_estimate
from aipm_desktop.domain.kinds import KINDS, kind_named
from aipm_desktop.domain.planning.settings import BLOCKED_MODES

FIELDS = (
    "title",
    "description",
    "kind",
    "priority",
    "class",
    "start",
    "due",
    "estimate",
    "column",
    "swimlane",
    "blocked",
    "labels",
    "people",
    "checklist",
)
"""What `card set` takes before the equals sign."""

_CHOICES = {
    "field": FIELDS,
    "kind": tuple(KINDS),
    "priority": PRIORITIES,
    "class": CLASSES_OF_SERVICE,
    "class_of_service": CLASSES_OF_SERVICE,
    "reason": LOOP_REASONS,
    "role": COLUMN_ROLES,
    "track": TRACKS,
    "blocked_mode": BLOCKED_MODES,
}


def choices_of(field_name: str) -> tuple[str, ...]:
    """What a field may be, when that is a short list."""
    return _CHOICES.get(field_name, ())


def key_of(field_name: str, text: str) -> str:
    """A key typed with blanks, dashes or capitals (`fixed date`); raises InvalidValue for an unknown one."""
    key = text.strip().casefold().replace(" ", "_").replace("-", "_")
    if key not in choices_of(field_name):
        raise InvalidValue(field_name, text, "unknown")
    return key


def kind(text: str) -> str:
    """The kind that a word means."""
    found = kind_named(text)
    return found if found is not None else key_of("kind", text)


def day(field_name: str, text: str, today: date) -> date | None:
    """`2026-11-27`, `27 nov`, `friday`, `in 3 days`; empty means none."""
    words = text.split()
    if not words:
        return None
    found = find_day(words, today)
    if found is None or found.words != len(words):
        raise InvalidValue(field_name, text, "not_a_date")
    return found.day


def estimate(text: str) -> Estimate | None:
    """`2`, `1-2-5`, `1/2/5`, `2w`; empty means none."""
    if not text.strip():
        return None
    found = find_estimate(text)
    if found is None:
        raise InvalidValue("estimate", text, "not_a_number")
    return found


def listed(text: str, known: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names to add and to take off: `+a,-b` changes the list, `a,b` replaces it, empty clears it."""
    parts = [part.strip() for part in text.split(",")]
    parts = [part for part in parts if part.strip("+-")]
    if parts and all(part[0] in "+-" for part in parts):
        added = tuple(part[1:].strip() for part in parts if part[0] == "+")
        return added, tuple(part[1:].strip() for part in parts if part[0] == "-")
    names = tuple(part.lstrip("+").strip() for part in parts)
    wanted = {name.casefold() for name in names}
    return names, tuple(name for name in known if name.casefold() not in wanted)
