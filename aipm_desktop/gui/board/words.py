"""What the board says aloud and in tooltips."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from aipm_desktop.domain.board import Card, Column, Limit
from aipm_desktop.gui.board.chips import due_text, estimate_text
from aipm_desktop.gui.board.facts import BoardFacts
from aipm_desktop.gui.counts import counts
from aipm_desktop.gui.labels import word
from aipm_desktop.gui.widgets.texts import escaped

translate = QCoreApplication.translate
_MOST_BLOCKERS = 6


def days_text(days: int) -> str:
    """A number of days in words."""
    return counts.days(days)


def spoken_card(card: Card, facts: BoardFacts) -> str:
    """A card as a screen reader hears it: number, kind, title, column, age, what is wrong, when due."""
    column = facts.columns.get(card.column_id)
    said = [f"{facts.label_of(card)} {word('kind', card.kind)} {' '.join(card.title[:300].split())}"]
    if column is not None:
        said.append(column.name)
    lane = facts.swimlanes.get(card.swimlane_id)
    if lane is not None and facts.board.has_lane_headers:
        said.append(lane.name)
    if not facts.is_done(card):
        said.append(days_text(facts.age_days(card)))
    return ", ".join([*said, *state_words(card, facts)])


def state_words(card: Card, facts: BoardFacts) -> list[str]:
    """What is special about a card, in words: done, blocked, overdue, old, waiting."""
    said: list[str] = []
    if facts.is_done(card):
        said.append(translate("Board", "done"))
    if card.blocked_reason is not None:
        said.append(translate("Board", "blocked"))
    if card.blocked_by and not facts.is_done(card):
        said.append(translate("Board", "blocked by {count}").format(count=card.blocked_by))
    if card.priority in {"urgent", "high"}:
        said.append(word("priority", card.priority))
    if card.due_on is not None:
        said.append(due_text(card, facts))
        if facts.due_state(card) == "overdue":
            said.append(translate("Board", "overdue"))
    if facts.is_old(card):
        said.append(translate("Board", "older than 85 % in this column"))
    return said


def tooltip_of(card: Card, facts: BoardFacts, blockers: Sequence[str] = ()) -> str:
    """The whole title, and what the chips had no room for; `blockers` name the cards it waits for."""
    lines = [" ".join(card.title[:1000].split())]
    if card.blocked_reason:
        lines.append(translate("Board", "Blocked: {reason}").format(reason=card.blocked_reason[:300]))
    lines += waiting_lines(blockers)
    if facts.is_old(card):
        lines.append(translate("Board", "Older than 85 % of the cards in this column"))
    names = [facts.board.people[key].name for key in card.people if key in facts.board.people]
    if names:
        lines.append(translate("Board", "People: {names}").format(names=", ".join(names)))
    labels = [facts.board.labels[key].name for key in card.labels if key in facts.board.labels]
    if labels:
        lines.append(translate("Board", "Labels: {names}").format(names=", ".join(labels)))
    if card.estimate is not None:
        lines.append(translate("Board", "Estimate: {days}").format(days=estimate_text(card.estimate)))
    return plain_tooltip("\n".join(lines))


def waiting_lines(blockers: Sequence[str]) -> list[str]:
    """What a card waits for, one line each; many are cut short."""
    lines = [translate("Board", "Waits for {card}").format(card=name) for name in blockers[:_MOST_BLOCKERS]]
    if len(blockers) > _MOST_BLOCKERS:
        more = len(blockers) - _MOST_BLOCKERS
        lines.append(translate("Board", "and for {count} more").format(count=more))
    return lines


def plain_tooltip(text: str) -> str:
    """A tooltip that shows user text as it is; Qt would take some of it for markup."""
    return f"<p style='white-space:pre-wrap'>{escaped(text)}</p>"


def count_text(shown: int, count: int, limit: Limit, is_filtered: bool) -> str:
    """The number at a column's header: "3 / 2", and "2 of 5 / 3" under a filter."""
    number = str(count)
    if is_filtered and shown != count:
        number = translate("Board", "{shown} of {count}").format(shown=shown, count=count)
    bounds = bounds_text(limit)
    return f"{number} / {bounds}" if bounds else number


def bounds_text(limit: Limit) -> str:
    """The bounds of a limit, as short as a header needs: "2", "1–2", "≥ 1"; empty without one."""
    if not limit.is_set:
        return ""
    if limit.maximum is None:
        return f"≥ {limit.minimum}"
    return f"{limit.minimum}–{limit.maximum}" if limit.minimum else str(limit.maximum)


def limit_words(limit: Limit) -> str:
    """A limit in words; empty without one."""
    if not limit.is_set:
        return ""
    bounds = []
    if limit.minimum is not None:
        bounds.append(translate("Board", "at least {count}").format(count=limit.minimum))
    if limit.maximum is not None:
        bounds.append(translate("Board", "at most {count}").format(count=limit.maximum))
    return translate("Board", "Limit: {bounds}").format(bounds=", ".join(bounds))


def policy_text(column: Column) -> str:
    """Entry policy, exit checklist and limit of a column, as its tooltip shows them."""
    lines = [column.name]
    if limit := limit_words(column.limit):
        lines.append(limit)
    if column.entry_policy:
        lines.append(translate("Board", "To enter: {policy}").format(policy=column.entry_policy))
    if column.exit_checklist:
        lines.append(translate("Board", "Before leaving:"))
        lines += [f"  • {item}" for item in column.exit_checklist]
    return "\n".join(lines)
