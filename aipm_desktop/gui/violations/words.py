"""Violations in sentences, and what their fixes are called."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from aipm_desktop.domain.board import BoardSnapshot
from aipm_desktop.domain.planning.violations import Violation
from aipm_desktop.gui.labels import day_text
from aipm_desktop.gui.marking import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

RULES = {
    "cycle": QT_TRANSLATE_NOOP("Violations", "Links that would close a circle"),
    "before_predecessor": QT_TRANSLATE_NOOP("Violations", "Days before a predecessor’s"),
    "overdue": QT_TRANSLATE_NOOP("Violations", "Overdue"),
    "unestimated_critical": QT_TRANSLATE_NOOP("Violations", "Critical without an estimate"),
    "unassigned": QT_TRANSLATE_NOOP("Violations", "Nobody’s"),
    "overloaded": QT_TRANSLATE_NOOP("Violations", "Too much at once"),
}
_FIXES = {
    "settle_link": QT_TRANSLATE_NOOP("Violations", "Settle…"),
    "set_start": QT_TRANSLATE_NOOP("Violations", "Start {day}"),
    "set_due": QT_TRANSLATE_NOOP("Violations", "Due {day}"),
    "estimate": QT_TRANSLATE_NOOP("Violations", "Estimate…"),
    "assign": QT_TRANSLATE_NOOP("Violations", "Assign…"),
    "level": QT_TRANSLATE_NOOP("Violations", "Level"),
}
_MOST_NAMED = 5
_LONGEST = 48


def sentence(violation: Violation, board: BoardSnapshot, today: date) -> str:
    """What is wrong, in one sentence that begins with the card."""
    numbers = {card.id: board.label_of(card) for card in board.cards}
    titles = {card.id: card.title for card in board.cards}
    labels = [numbers.get(card_id, "?") for card_id in violation.card_ids]
    if violation.rule != "overloaded":
        title = _short(titles.get(violation.card_ids[0], ""))
        labels[0] = translate("Violations", "{card} “{title}”").format(card=labels[0], title=title)
    facts = violation.facts

    def day(name: str) -> str:
        return day_text(date.fromisoformat(facts[name]), today)

    return _SENTENCES[violation.rule](violation, labels, facts, day, board)


def fix_text(violation: Violation, today: date) -> str:
    """What the button says: "Start 27 Nov", "Estimate…"."""
    text = translate("Violations", _FIXES[violation.fix])
    proposed = violation.facts.get("proposed")
    return text.format(day=day_text(date.fromisoformat(proposed), today)) if proposed else text


def _short(title: str) -> str:
    words = " ".join(title.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"


Day = Callable[[str], str]


def _cycle(
    _one: Violation, labels: list[str], _facts: dict[str, str], _day: Day, _board: BoardSnapshot
) -> str:
    text = translate(
        "Violations", "{card} waiting for {other} would close a circle; the link holds nobody up."
    )
    return text.format(card=labels[0], other=labels[1])


def _before(
    _one: Violation, labels: list[str], facts: dict[str, str], day: Day, _board: BoardSnapshot
) -> str:
    if facts["field"] == "start_on":
        text = translate(
            "Violations", "{card} starts {day}, but {other} lets it start {earliest} at the earliest."
        )
    else:
        text = translate(
            "Violations", "{card} is due {day}, but {other} lets it end {earliest} at the earliest."
        )
    return text.format(card=labels[0], other=labels[1], day=day("date"), earliest=day("earliest"))


def _overdue(
    one: Violation, labels: list[str], _facts: dict[str, str], day: Day, _board: BoardSnapshot
) -> str:
    if one.severity == "bad":
        return translate("Violations", "{card} was due {day}.").format(card=labels[0], day=day("due"))
    text = translate("Violations", "{card} is due {day}, but planned to end {finish}.")
    return text.format(card=labels[0], day=day("due"), finish=day("finish"))


def _unestimated(
    _one: Violation, labels: list[str], _f: dict[str, str], _d: Day, _board: BoardSnapshot
) -> str:
    text = translate("Violations", "{card} decides when all is done, and its length is only assumed.")
    return text.format(card=labels[0])


def _unassigned(
    _one: Violation, labels: list[str], facts: dict[str, str], _d: Day, _board: BoardSnapshot
) -> str:
    if facts.get("why") == "active":
        return translate("Violations", "{card} is being worked on by nobody.").format(card=labels[0])
    return translate("Violations", "{card} is critical, and nobody has it.").format(card=labels[0])


def _overloaded(
    _one: Violation, labels: list[str], facts: dict[str, str], day: Day, board: BoardSnapshot
) -> str:
    person = board.people.get(facts.get("id", ""))
    named = ", ".join(labels[:_MOST_NAMED]) + (" …" if len(labels) > _MOST_NAMED else "")
    if facts["from"] == facts["to"]:
        text = translate("Violations", "{who} has {count} cards at once on {day}: {cards}.")
        return text.format(
            who=person.name if person else "?", count=len(labels), day=day("from"), cards=named
        )
    text = translate("Violations", "{who} has {count} cards at once, {day} – {end}: {cards}.")
    return text.format(
        who=person.name if person else "?", count=len(labels), day=day("from"), end=day("to"), cards=named
    )


_SENTENCES = {
    "cycle": _cycle,
    "before_predecessor": _before,
    "overdue": _overdue,
    "unestimated_critical": _unestimated,
    "unassigned": _unassigned,
    "overloaded": _overloaded,
}
