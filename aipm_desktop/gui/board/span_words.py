"""How the parts of a quick-add line are shown while one types."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from aipm_desktop.domain.link_text import read_link
from aipm_desktop.domain.quick_add import Span
from aipm_desktop.gui.labels import day_text, word
from aipm_desktop.gui.link_words import link_words
from aipm_desktop.gui.marking import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_WORDS = {
    "label": QT_TRANSLATE_NOOP("QuickAdd", "Label {text}"),
    "new_label": QT_TRANSLATE_NOOP("QuickAdd", "New label {text}"),
    "person": QT_TRANSLATE_NOOP("QuickAdd", "For {text}"),
    "new_person": QT_TRANSLATE_NOOP("QuickAdd", "New person {text}"),
    "start": QT_TRANSLATE_NOOP("QuickAdd", "Start {text}"),
    "due": QT_TRANSLATE_NOOP("QuickAdd", "Due {text}"),
    "estimate": QT_TRANSLATE_NOOP("QuickAdd", "{text} d"),
    "predecessor": QT_TRANSLATE_NOOP("QuickAdd", "After {text}"),
    "successor": QT_TRANSLATE_NOOP("QuickAdd", "Before {text}"),
    "column": QT_TRANSLATE_NOOP("QuickAdd", "In {text}"),
    "swimlane": QT_TRANSLATE_NOOP("QuickAdd", "Swimlane {text}"),
    "checklist": QT_TRANSLATE_NOOP("QuickAdd", "☐ {text}"),
    "unknown_column": QT_TRANSLATE_NOOP("QuickAdd", "No column “{text}”"),
    "unknown_swimlane": QT_TRANSLATE_NOOP("QuickAdd", "No swimlane “{text}”"),
    "unknown_priority": QT_TRANSLATE_NOOP("QuickAdd", "No priority “{text}”"),
    "unknown_date": QT_TRANSLATE_NOOP("QuickAdd", "No date “{text}”"),
    "unknown_estimate": QT_TRANSLATE_NOOP("QuickAdd", "No estimate “{text}”"),
    "unknown_card": QT_TRANSLATE_NOOP("QuickAdd", "No card {text} on this board"),
    "both_ways": QT_TRANSLATE_NOOP("QuickAdd", "{text} cannot come before and after"),
    "no_title": QT_TRANSLATE_NOOP("QuickAdd", "A title is missing"),
}
_FAMILIES = {"kind": "kind", "priority": "priority", "class": "class_of_service"}
_NEW = {"new_label", "new_person"}
_LONGEST = 48
_LONGEST_LINK = 34


def span_chip(
    span: Span, today: date, *, is_problem: bool, cards: Mapping[int, str] | None = None
) -> tuple[str, str]:
    """Words and theme role of the chip for a part of the line; `cards` are titles by number."""
    text = span.text if len(span.text) <= _LONGEST else span.text[: _LONGEST - 1] + "…"
    if span.meaning in _FAMILIES:
        text = word(_FAMILIES[span.meaning], span.text)
    elif span.meaning in {"start", "due"}:
        text = _day(span.text, today)
    elif span.meaning in {"predecessor", "successor"}:
        text = _link(span.text, cards or {})
    pattern = _WORDS.get(span.meaning)
    said = translate("QuickAdd", pattern).format(text=text) if pattern else text
    role = "chip-warn" if is_problem else "chip-ok" if span.meaning in _NEW else "chip-accent"
    return said, role


def _link(text: str, cards: Mapping[int, str]) -> str:
    """A card, type and lag where they are not the usual ones, and its title: "CI-12, SS + 2 days · Label photos"."""
    link = read_link(text)
    is_usual = link.type == "FS" and not link.lag_days
    said = link.card if is_usual else f"{link.card}, {link_words(link.type, link.lag_days)}"
    title = " ".join(cards.get(int(link.card.rpartition("-")[2]), "").split())
    room = _LONGEST_LINK - len(said)
    if len(title) > room:
        title = title[: room - 1].rstrip() + "…"
    return f"{said} · {title}" if title else said


def _day(text: str, today: date) -> str:
    try:
        return day_text(date.fromisoformat(text), today)
    except ValueError:
        return text
