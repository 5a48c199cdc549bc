"""Dependencies in words: "SS + 2 days", and the sentence of what a type and a lag mean for two cards."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from aipm_desktop.domain.link_text import TYPES
from aipm_desktop.gui.card.typed import number_text
from aipm_desktop.gui.counts import counts
from aipm_desktop.gui.labels import word
from aipm_desktop.gui.marking import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

# fmt: off
_NAMES = {
    "FS": QT_TRANSLATE_NOOP("LinkWords", "Finish to start"),
    "SS": QT_TRANSLATE_NOOP("LinkWords", "Start to start"),
    "FF": QT_TRANSLATE_NOOP("LinkWords", "Finish to finish"),
    "SF": QT_TRANSLATE_NOOP("LinkWords", "Start to finish"),
}
_IN_A_SENTENCE = {
    "FS": QT_TRANSLATE_NOOP("LinkWords", "finish to start"),
    "SS": QT_TRANSLATE_NOOP("LinkWords", "start to start"),
    "FF": QT_TRANSLATE_NOOP("LinkWords", "finish to finish"),
    "SF": QT_TRANSLATE_NOOP("LinkWords", "start to finish"),
}
_MEANINGS = {
    "FS": (
        QT_TRANSLATE_NOOP("LinkWords", "{after} can start when {before} is finished."),
        QT_TRANSLATE_NOOP("LinkWords", "{after} can start {days} after {before} is finished."),
        QT_TRANSLATE_NOOP("LinkWords", "{after} can start {days} before {before} is finished."),
    ),
    "SS": (
        QT_TRANSLATE_NOOP("LinkWords", "{after} can start when {before} has started."),
        QT_TRANSLATE_NOOP("LinkWords", "{after} can start {days} after {before} has started."),
        QT_TRANSLATE_NOOP("LinkWords", "{after} can start {days} before {before} starts."),
    ),
    "FF": (
        QT_TRANSLATE_NOOP("LinkWords", "{after} can finish when {before} is finished."),
        QT_TRANSLATE_NOOP("LinkWords", "{after} can finish {days} after {before} is finished."),
        QT_TRANSLATE_NOOP("LinkWords", "{after} can finish {days} before {before} is finished."),
    ),
    "SF": (
        QT_TRANSLATE_NOOP("LinkWords", "{after} can finish when {before} has started."),
        QT_TRANSLATE_NOOP("LinkWords", "{after} can finish {days} after {before} has started."),
        QT_TRANSLATE_NOOP("LinkWords", "{after} can finish {days} before {before} starts."),
    ),
}
# fmt: on


def type_name(kind: str) -> str:
    """A type in full, with its letters: "FS – Finish to start"."""
    return f"{word('dependency_type', kind)} – {translate('LinkWords', _NAMES[kind])}"


def type_words(kind: str) -> str:
    """A type in the middle of a line: "finish to start"."""
    return translate("LinkWords", _IN_A_SENTENCE[kind])


def link_words(kind: str, lag_days: float) -> str:
    """Type and lag as short as a row needs: "FS", "SS + 2 days", "FS − 1 day"."""
    letters = word("dependency_type", kind)
    if not lag_days:
        return letters
    return f"{letters} {'+' if lag_days > 0 else '−'} {days_words(abs(lag_days))}"


def meaning(kind: str, lag_days: float, before: str, after: str) -> str:
    """What a link asks of two cards, in a sentence; `before` is the predecessor's name, `after` the successor's."""
    at_once, later, earlier = _MEANINGS[kind if kind in TYPES else "FS"]
    source = later if lag_days > 0 else earlier if lag_days < 0 else at_once
    return translate("LinkWords", source).format(before=before, after=after, days=days_words(abs(lag_days)))


def days_words(days: float) -> str:
    """A number of days with its word, fractions too: "2 days", "0.5 days"."""
    if float(days).is_integer():
        return counts.days(int(days))
    return translate("LinkWords", "{days} days").format(days=number_text(days))
