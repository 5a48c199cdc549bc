"""What applying a schedule would change: old and new days of each card, and whether a person had set the old ones."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from aipm_desktop.gui.timeline.facts import TimelineFacts


class DateChange(NamedTuple):
    """A card whose days would change; `was_set`: it has days already, which nobody may move without being asked."""

    card_id: str
    label: str
    title: str
    old_start: date | None
    old_due: date | None
    new_start: date | None
    new_due: date | None
    was_set: bool

    def fields(self) -> dict[str, date | None]:
        """What `commands.plan.apply_schedule` takes for the card: the days that change."""
        changed = {"start_on": (self.old_start, self.new_start), "due_on": (self.old_due, self.new_due)}
        return {name: new for name, (old, new) in changed.items() if old != new}


def changes_of(facts: TimelineFacts) -> list[DateChange]:
    """A line for each card that is left and whose days differ from the schedule's, in the order they begin.

    A card that was started keeps its start; a milestone has only the day it is due.
    """
    lines: list[tuple[float, int, DateChange]] = []
    for card in facts.board.cards:
        planned = facts.at(card.id)
        if planned is None or planned.is_finished:
            continue
        keeps_start = planned.is_started or planned.begins == planned.ends
        start = card.start_on if keeps_start else planned.start_on
        if (start, planned.finish_on) != (card.start_on, card.due_on):
            change = DateChange(
                card.id,
                facts.label_of(card.id),
                card.title,
                card.start_on,
                card.due_on,
                start,
                planned.finish_on,
                card.start_on is not None or card.due_on is not None,
            )
            lines.append((planned.begins, card.number, change))
    return [change for _begins, _number, change in sorted(lines, key=lambda line: line[:2])]
