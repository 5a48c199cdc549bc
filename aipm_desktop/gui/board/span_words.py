"""How the parts of a quick-add line are shown while one types."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from aipm_desktop.domain.quick_add import Span
from aipm_desktop.gui.labels import day_text, word
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
    "column": QT_TRANSLATE_NOOP("QuickAdd", "In {text}"),
    "swimlane": QT_TRANSLATE_NOOP("QuickAdd", "Swimlane {text}"),
    "checklist": QT_TRANSLATE_NOOP("QuickAdd", "☐ {text}"),
    "unknown_column": QT_TRANSLATE_NOOP("QuickAdd", "No column “{text}”"),
    "unknown_swimlane": QT_TRANSLATE_NOOP("QuickAdd", "No swimlane “{text}”"),
    "unknown_priority": QT_TRANSLATE_NOOP("QuickAdd", "No priority “{text}”"),
    "unknown_date": QT_TRANSLATE_NOOP("QuickAdd", "No date “{text}”"),
    "unknown_estimate": QT_TRANSLATE_NOOP("QuickAdd", "No estimate “{text}”"),
    "no_title": QT_TRANSLATE_NOOP("QuickAdd", "A title is missing"),
}
_FAMILIES = {"kind": "kind", "priority": "priority", "class": "class_of_service"}
_NEW = {"new_label", "new_person"}
_LONGEST = 48


def span_chip(span: Span, today: date, *, is_problem: bool) -> tuple[str, str]:
    """Words and theme role of the chip for a part of the line."""
    text = span.text if len(span.text) <= _LONGEST else span.text[: _LONGEST - 1] + "…"
    if span.meaning in _FAMILIES:
        text = word(_FAMILIES[span.meaning], span.text)
    elif span.meaning in {"start", "due"}:
        text = _day(span.text, today)
    pattern = _WORDS.get(span.meaning)
    said = translate("QuickAdd", pattern).format(text=text) if pattern else text
    role = "chip-warn" if is_problem else "chip-ok" if span.meaning in _NEW else "chip-accent"
    return said, role


def _day(text: str, today: date) -> str:
    try:
        return day_text(date.fromisoformat(text), today)
    except ValueError:
        return text
