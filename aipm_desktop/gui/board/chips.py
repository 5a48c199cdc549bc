"""The small marks at a card's foot: what blocks it, when it is due, its labels, its counts."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from aipm_desktop.domain.board import Card, Estimate
from aipm_desktop.gui.board.facts import BoardFacts
from aipm_desktop.gui.labels import day_text, word
from aipm_desktop.gui.widgets.hues import hue_of

translate = QCoreApplication.translate
_YEAR = 365
_MOST_LABELS = 3
_DUE_TONES = {"overdue": "bad", "soon": "warn", "later": "plain", "met": "plain"}


class Chip(NamedTuple):
    """A mark. `tone`: plain, ok, warn, bad, accent, quiet (no ground), or hue_… of the label palette."""

    text: str
    tone: str
    icon: str = ""


def chips_of(card: Card, facts: BoardFacts, *, with_checklist: bool = True) -> list[Chip]:
    """The chips of a card, the most urgent first."""
    chips = _states(card, facts)
    if card.due_on is not None:
        chips.append(Chip(due_text(card, facts), _DUE_TONES[facts.due_state(card)]))
    if card.laps:
        chips.append(Chip(translate("Board", "Lap {count}").format(count=card.laps + 1), "accent", "repeat"))
    if card.labels:
        chips += _labels(card, facts)
    if card.estimate is not None:
        if (said := facts.words.get(card.estimate)) is None:
            said = facts.words[card.estimate] = estimate_text(card.estimate)
        chips.append(Chip(said, "quiet"))
    if card.checklist_total and with_checklist:
        chips.append(Chip(f"{card.checklist_done}/{card.checklist_total}", "quiet", "square-check"))
    if card.comments:
        chips.append(Chip(str(card.comments), "quiet", "message-square"))
    if card.attachments:
        chips.append(Chip(str(card.attachments), "quiet", "paperclip"))
    return chips


def _states(card: Card, facts: BoardFacts) -> list[Chip]:
    """What is the matter with a card."""
    chips: list[Chip] = []
    if card.blocked_reason is not None:
        chips.append(Chip(translate("Board", "Blocked"), "bad", "ban"))
    if card.blocked_by and not facts.is_done(card):
        chips.append(Chip(translate("Board", "Blocked by {count}").format(count=card.blocked_by), "bad"))
    if card.priority in {"urgent", "high"}:
        tone = "bad" if card.priority == "urgent" else "warn"
        chips.append(Chip(word("priority", card.priority), tone, "flag"))
    if card.class_of_service == "expedite":
        chips.append(Chip(word("class_of_service", "expedite"), "accent"))
    return chips


def due_text(card: Card, facts: BoardFacts) -> str:
    """When the card is due, in words: "Due today", "Due 27 Nov"."""
    if card.due_on is None:
        return ""
    days = (card.due_on - facts.today).days
    if not facts.is_done(card) and days == 0:
        return translate("Board", "Due today")
    if not facts.is_done(card) and days == 1:
        return translate("Board", "Due tomorrow")
    if (said := facts.words.get(card.due_on)) is None:
        said = translate("Board", "Due {day}").format(day=day_text(card.due_on, facts.today))
        facts.words[card.due_on] = said
    return said


def estimate_text(estimate: Estimate) -> str:
    """Working days from low to high: "3-5-9 d", one number when all three are the same."""
    values = (estimate.low, estimate.likely, estimate.high)
    locale = QLocale()
    numbers = [locale.toString(float(value), "g", 3) for value in values]
    shown = numbers[0] if len(set(values)) == 1 else "–".join(numbers)
    return translate("Board", "{days} d").format(days=shown)


def age_text(days: int) -> str:
    """An age in days, as short as a card needs: "6 d"; from two years on in years: "10 y"."""
    if days >= 2 * _YEAR:
        return translate("Board", "{years} y").format(years=days // _YEAR)
    return translate("Board", "{days} d").format(days=days)


def _labels(card: Card, facts: BoardFacts) -> list[Chip]:
    known = [facts.board.labels[label_id] for label_id in card.labels if label_id in facts.board.labels]
    chips = [Chip(label.name, hue(label.colour)) for label in known[:_MOST_LABELS]]
    if len(known) > _MOST_LABELS:
        chips.append(Chip(f"+{len(known) - _MOST_LABELS}", "plain"))
    return chips


def hue(colour: str) -> str:
    """The theme's role for a colour of the label palette; grey for one it does not have."""
    return f"hue_{hue_of(colour)}"
