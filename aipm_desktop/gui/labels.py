"""The words people read for the keys the program uses: kinds, priorities, roles, dates, and what an action did."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from functools import lru_cache
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from aipm_desktop.gui.action_words import ACTION_WORDS
from aipm_desktop.gui.counts import counts
from aipm_desktop.gui.marking import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_WORDS: dict[str, dict[str, str]] = {
    "kind": {
        "task": QT_TRANSLATE_NOOP("Labels", "Task"),
        "dataset": QT_TRANSLATE_NOOP("Labels", "Dataset"),
        "spike": QT_TRANSLATE_NOOP("Labels", "Spike"),
        "experiment": QT_TRANSLATE_NOOP("Labels", "Experiment"),
        "gate": QT_TRANSLATE_NOOP("Labels", "Gate"),
        "rollout": QT_TRANSLATE_NOOP("Labels", "Rollout"),
        "health_check": QT_TRANSLATE_NOOP("Labels", "Health check"),
        "decision": QT_TRANSLATE_NOOP("Labels", "Decision"),
        "milestone": QT_TRANSLATE_NOOP("Labels", "Milestone"),
    },
    "priority": {
        "urgent": QT_TRANSLATE_NOOP("Labels", "Urgent"),
        "high": QT_TRANSLATE_NOOP("Labels", "High"),
        "normal": QT_TRANSLATE_NOOP("Labels", "Normal"),
        "low": QT_TRANSLATE_NOOP("Labels", "Low"),
    },
    "class_of_service": {
        "expedite": QT_TRANSLATE_NOOP("Labels", "Expedite"),
        "fixed_date": QT_TRANSLATE_NOOP("Labels", "Fixed date"),
        "standard": QT_TRANSLATE_NOOP("Labels", "Standard"),
        "intangible": QT_TRANSLATE_NOOP("Labels", "Intangible"),
    },
    "role": {
        "queue": QT_TRANSLATE_NOOP("Labels", "Queue: not started"),
        "active": QT_TRANSLATE_NOOP("Labels", "Active: committed work"),
        "done": QT_TRANSLATE_NOOP("Labels", "Done"),
    },
    "mode": {
        "off": QT_TRANSLATE_NOOP("Labels", "Off"),
        "warn": QT_TRANSLATE_NOOP("Labels", "Warn"),
        "block": QT_TRANSLATE_NOOP("Labels", "Block"),
    },
    "track": {
        "model": QT_TRANSLATE_NOOP("Labels", "Model"),
        "product": QT_TRANSLATE_NOOP("Labels", "Product and data"),
    },
    "loop_reason": {
        "data_gap": QT_TRANSLATE_NOOP("Labels", "Data gap"),
        "metric_missed": QT_TRANSLATE_NOOP("Labels", "Metric missed"),
        "goal_changed": QT_TRANSLATE_NOOP("Labels", "Goal changed"),
        "drift": QT_TRANSLATE_NOOP("Labels", "Drift"),
        "stakeholder": QT_TRANSLATE_NOOP("Labels", "Stakeholder"),
    },
    "dependency_type": {
        # The letters of planners: German ones write EA, AA, EE, AE.
        "FS": QT_TRANSLATE_NOOP("Labels", "FS"),
        "SS": QT_TRANSLATE_NOOP("Labels", "SS"),
        "FF": QT_TRANSLATE_NOOP("Labels", "FF"),
        "SF": QT_TRANSLATE_NOOP("Labels", "SF"),
    },
    "colour": {
        "grey": QT_TRANSLATE_NOOP("Labels", "Grey"),
        "red": QT_TRANSLATE_NOOP("Labels", "Red"),
        "orange": QT_TRANSLATE_NOOP("Labels", "Orange"),
        "yellow": QT_TRANSLATE_NOOP("Labels", "Yellow"),
        "green": QT_TRANSLATE_NOOP("Labels", "Green"),
        "teal": QT_TRANSLATE_NOOP("Labels", "Teal"),
        "cyan": QT_TRANSLATE_NOOP("Labels", "Cyan"),
        "blue": QT_TRANSLATE_NOOP("Labels", "Blue"),
        "violet": QT_TRANSLATE_NOOP("Labels", "Violet"),
        "purple": QT_TRANSLATE_NOOP("Labels", "Purple"),
        "pink": QT_TRANSLATE_NOOP("Labels", "Pink"),
    },
    "thing": {
        "card": QT_TRANSLATE_NOOP("Labels", "card"),
        "board": QT_TRANSLATE_NOOP("Labels", "board"),
        "column": QT_TRANSLATE_NOOP("Labels", "column"),
        "swimlane": QT_TRANSLATE_NOOP("Labels", "swimlane"),
        "client": QT_TRANSLATE_NOOP("Labels", "client"),
        "person": QT_TRANSLATE_NOOP("Labels", "person"),
        "label": QT_TRANSLATE_NOOP("Labels", "label"),
        "template": QT_TRANSLATE_NOOP("Labels", "template"),
        "view": QT_TRANSLATE_NOOP("Labels", "saved view"),
        "checklist": QT_TRANSLATE_NOOP("Labels", "checklist"),
        "attachment": QT_TRANSLATE_NOOP("Labels", "attachment"),
        "transaction": QT_TRANSLATE_NOOP("Labels", "entry of the history"),
        "dependency": QT_TRANSLATE_NOOP("Labels", "dependency"),
        "baseline": QT_TRANSLATE_NOOP("Labels", "baseline"),
        "day_off": QT_TRANSLATE_NOOP("Labels", "day off"),
    },
    "field": {
        "title": QT_TRANSLATE_NOOP("Labels", "title"),
        "kind": QT_TRANSLATE_NOOP("Labels", "kind"),
        "description": QT_TRANSLATE_NOOP("Labels", "description"),
        "priority": QT_TRANSLATE_NOOP("Labels", "priority"),
        "class_of_service": QT_TRANSLATE_NOOP("Labels", "class of service"),
        "start_on": QT_TRANSLATE_NOOP("Labels", "start"),
        "due_on": QT_TRANSLATE_NOOP("Labels", "due date"),
        "estimate": QT_TRANSLATE_NOOP("Labels", "estimate"),
        "estimate_low": QT_TRANSLATE_NOOP("Labels", "estimate"),
        "estimate_likely": QT_TRANSLATE_NOOP("Labels", "estimate"),
        "estimate_high": QT_TRANSLATE_NOOP("Labels", "estimate"),
        "details": QT_TRANSLATE_NOOP("Labels", "details"),
        "name": QT_TRANSLATE_NOOP("Labels", "name"),
        "prefix": QT_TRANSLATE_NOOP("Labels", "prefix"),
        "column_id": QT_TRANSLATE_NOOP("Labels", "column"),
        "swimlane_id": QT_TRANSLATE_NOOP("Labels", "swimlane"),
        "rank": QT_TRANSLATE_NOOP("Labels", "place"),
        "limit": QT_TRANSLATE_NOOP("Labels", "limit"),
        "colour": QT_TRANSLATE_NOOP("Labels", "colour"),
        "blocked_reason": QT_TRANSLATE_NOOP("Labels", "blocker"),
        "archived_at": QT_TRANSLATE_NOOP("Labels", "archive"),
        "initials": QT_TRANSLATE_NOOP("Labels", "initials"),
        "zone": QT_TRANSLATE_NOOP("Labels", "time zone"),
        "url": QT_TRANSLATE_NOOP("Labels", "address"),
        "text": QT_TRANSLATE_NOOP("Labels", "text"),
        "entry_policy": QT_TRANSLATE_NOOP("Labels", "entry policy"),
        "exit_checklist": QT_TRANSLATE_NOOP("Labels", "exit checklist"),
        "working_week": QT_TRANSLATE_NOOP("Labels", "working week"),
        "holiday_region": QT_TRANSLATE_NOOP("Labels", "public holidays"),
        "blocked_mode": QT_TRANSLATE_NOOP("Labels", "rule for blocked cards"),
        "from_on": QT_TRANSLATE_NOOP("Labels", "first day"),
        "to_on": QT_TRANSLATE_NOOP("Labels", "last day"),
        "finish_on": QT_TRANSLATE_NOOP("Labels", "finish"),
        "lag_days": QT_TRANSLATE_NOOP("Labels", "lag"),
    },
}


class Action(Protocol):
    """What an action is told by: a journal entry and a change set both have it."""

    @property
    def action(self) -> str:
        """Its key, such as `card.move`."""

    @property
    def detail(self) -> dict[str, Any]:
        """The names in its sentence."""


def word(family: str, key: str) -> str:
    """The word for a key: `word("kind", "spike")` is "Spike"; an unknown key in readable form."""
    source = _WORDS.get(family, {}).get(key)
    return translate("Labels", source) if source else key.replace("_", " ")


def words(family: str) -> dict[str, str]:
    """Every key of a family with its word, in order."""
    return {key: translate("Labels", source) for key, source in _WORDS[family].items()}


def action_text(action: Action) -> str:
    """What an action does, as in "Undo: Move CI-15 to Modeling" and in the history."""
    return sentence_of(action.action, action.detail)


def sentence_of(action: str, detail: Mapping[str, Any]) -> str:
    """The sentence of an action key and the names it was described with."""
    if action == "revert":
        told = sentence_of(str(detail.get("of", "")), detail.get("detail") or {})
        return translate("Labels", "Take back: {action}").format(action=told)
    if (found := ACTION_WORDS.get(action)) is None:
        return action.replace(".", ": ").replace("_", " ")
    one, many = found
    count = detail.get("count", 1)
    source = many if many and isinstance(count, int) and count > 1 else one
    known = {key: _readable(key, value) for key, value in detail.items()}
    return " ".join(translate("ActionWords", source).format_map(_Lenient(known)).split())


def cards_text(count: int) -> str:
    """A number of cards in words: 1 card, 12 cards."""
    return counts.cards(count)


def day_text(day: date, today: date | None = None) -> str:
    """A day as the locale writes it, short: "27 Nov", with the year when it is not this year's."""
    has_year = today is None or today.year != day.year
    return QLocale().toString(QDate(day.year, day.month, day.day), _day_format(QLocale().name(), has_year))


def moment_text(at: int, now: int) -> str:
    """An instant (UTC ms) as people say it: "just now", "5 min ago", "yesterday", "27 Nov"."""
    minutes = max(0, now - at) // 60_000
    then, today = datetime.fromtimestamp(at / 1000).date(), datetime.fromtimestamp(now / 1000).date()  # noqa: DTZ006
    if minutes < 1:
        return translate("Labels", "just now")
    if minutes < 60:
        return translate("Labels", "{count} min ago").format(count=minutes)
    if then == today:
        return translate("Labels", "{count} h ago").format(count=minutes // 60)
    if (today - then).days == 1:
        return translate("Labels", "yesterday")
    return day_text(then, today)


@lru_cache(maxsize=8)
def _day_format(locale_name: str, has_year: bool) -> str:
    pattern = QLocale(locale_name).dateFormat(QLocale.FormatType.LongFormat)
    pattern = re.sub(r"dddd?[,.]?\s*|\s*,?\s*dddd?", "", pattern).replace("MMMM", "MMM")
    if not has_year:
        pattern = re.sub(r"[,\s]*('[^']*'\s*)?\by{2,4}\b('[^']*')?[.,\s]*", "", pattern)
    return pattern.strip(" ,")


def _readable(key: str, value: Any) -> str:
    if key == "fields" and isinstance(value, list | tuple):
        return ", ".join(dict.fromkeys(word("field", str(field)) for field in value))
    if key == "reason":
        return word("loop_reason", str(value))
    if key in {"priority", "kind"}:
        return word(key, str(value))
    return "" if value is None else str(value)


class _Lenient(dict[str, str]):
    """Leaves out what an older journal entry did not name."""

    def __missing__(self, key: str) -> str:
        return "…"
