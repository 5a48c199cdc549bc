"""What is true of a board's plan today: where each card lies, what it waits for, how it compares. No Qt, no words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from datetime import date
from typing import NamedTuple

from aipm_desktop.domain.board import BoardSnapshot, Card, Dependency
from aipm_desktop.domain.planning.regions import holidays_in
from aipm_desktop.domain.planning.schedule import Overload, Schedule, Scheduled
from aipm_desktop.domain.planning.settings import Baseline, PlanBasis
from aipm_desktop.domain.planning.workdays import Calendar, Calendars, end_of, start_of

_MARGIN = 3
"""Days kept free before the first bar and after the last."""
_LEAST_AFTER = 21
"""Days shown after today at least."""
_NO_ROOM = 0.01
"""Working days between two cards below which one drives the other."""


class Span(NamedTuple):
    """From one instant to another."""

    begins: float
    ends: float


class TimelineFacts:
    """Answers about the cards of one board under one schedule; made anew when either changes."""

    def __init__(
        self,
        board: BoardSnapshot,
        links: Iterable[Dependency],
        basis: PlanBasis,
        schedule: Schedule,
        today: date,
        baseline: Baseline | None = None,
    ) -> None:
        self.board = board
        self.basis = basis
        self.schedule = schedule
        self.today = today
        self.baseline = baseline
        self.calendars = Calendars(basis)
        self.cards: dict[str, Card] = {card.id: card for card in board.cards}
        self.links = [
            link
            for link in links
            if link.suspended_at is None
            and link.predecessor_id in self.cards
            and link.successor_id in self.cards
        ]
        self.before: Mapping[str, Sequence[Dependency]] = _joined(self.links, "successor_id")
        self.after: Mapping[str, Sequence[Dependency]] = _joined(self.links, "predecessor_id")
        self._free: dict[int, bool] = {}
        self._away: dict[tuple[str, int], bool] = {}

    def against(self, baseline: Baseline | None) -> TimelineFacts:
        """The same, compared with a baseline."""
        made = copy(self)
        made.baseline = baseline
        return made

    # -- cards ------------------------------------------------------------------------------------------------------
    def label_of(self, card_id: str) -> str:
        """The card's number as people say it."""
        return self.board.label_of(self.cards[card_id])

    def at(self, card_id: str) -> Scheduled | None:
        """Where a card lies; None for one the schedule does not have yet."""
        return self.schedule.cards.get(card_id)

    def calendar_of(self, card_id: str) -> Calendar:
        """Who does a card works by this calendar."""
        planned = self.at(card_id)
        return self.calendars.of(planned.person_id if planned else None)

    def days_of(self, card_id: str) -> float:
        """Working days from the beginning of a card's bar to its end."""
        planned = self.schedule.cards[card_id]
        return max(0.0, self.calendar_of(card_id).between(planned.begins, planned.ends))

    def gone_share(self, card_id: str) -> float:
        """How much of a started card's days has gone by, from 0 to 1; 0 for one not started."""
        planned = self.schedule.cards[card_id]
        whole = self.days_of(card_id)
        if not planned.is_started or not whole:
            return 0.0
        gone = self.calendar_of(card_id).between(planned.begins, start_of(self.today))
        return min(max(gone / whole, 0.0), 1.0)

    def slack_ends(self, card_id: str) -> float:
        """The instant by which a card could end without the plan ending later."""
        planned = self.schedule.cards[card_id]
        if planned.is_finished or planned.slack_days <= 0:
            return planned.ends
        return self.calendars.board.add(planned.ends, planned.slack_days)

    def is_late(self, card_id: str) -> bool:
        """Whether a card ends after the day it is due."""
        card, planned = self.cards[card_id], self.at(card_id)
        return card.due_on is not None and planned is not None and planned.finish_on > card.due_on

    def is_link_critical(self, link: Dependency) -> bool:
        """Whether a link joins two critical cards without room between them."""
        one, other = self.at(link.predecessor_id), self.at(link.successor_id)
        if one is None or other is None or not (one.is_critical and other.is_critical):
            return False
        asked = one.begins if link.type[0] == "S" else one.ends
        if link.lag_days:
            asked = self.calendars.board.add(asked, link.lag_days)
        answered = other.begins if link.type[1] == "S" else other.ends
        return self.calendar_of(link.successor_id).between(asked, answered) < _NO_ROOM

    # -- the whole --------------------------------------------------------------------------------------------------
    def lasting(self) -> list[str]:
        """Cards that are left and take time, in no order."""
        planned = self.schedule.cards.items()
        return [card_id for card_id, one in planned if not one.is_finished and one.begins < one.ends]

    def unestimated(self) -> list[str]:
        """Cards whose length is only assumed, by number."""
        found = [card_id for card_id, planned in self.schedule.cards.items() if planned.is_assumed]
        return sorted((i for i in found if i in self.cards), key=lambda card_id: self.cards[card_id].number)

    def overloads(self) -> tuple[Overload, ...]:
        """Stretches on which somebody or something has too much."""
        return self.schedule.overloads

    def days_left(self) -> int:
        """Working days of the board from today, or its start, to the last day of work."""
        finish_on = self.schedule.finish_on
        if finish_on is None:
            return 0
        begins = max(self.schedule.start_on, self.today)
        return max(0, round(self.calendars.board.between(start_of(begins), end_of(finish_on))))

    def span(self) -> tuple[int, int]:
        """The first and last day (ordinals) the axis shows: all bars, their slack, due days, the baseline, and today."""
        planned = self.schedule.cards.values()
        first = min((one.start_on.toordinal() for one in planned), default=self.today.toordinal())
        last = max((one.finish_on.toordinal() for one in planned), default=self.today.toordinal())
        if self.schedule.finish_on is not None:  # slack ends where the plan does
            last = max(last, self.schedule.finish_on.toordinal())
        last = max([last, *(card.due_on.toordinal() for card in self.board.cards if card.due_on)])
        if self.baseline is not None and self.baseline.dates:
            first = min(first, min(start for start, _end in self.baseline.dates.values()).toordinal())
            last = max(last, max(end for _start, end in self.baseline.dates.values()).toordinal())
        first = min(first, self.today.toordinal())
        return first - _MARGIN, max(last, self.today.toordinal() + _LEAST_AFTER) + _MARGIN

    # -- days -------------------------------------------------------------------------------------------------------
    def is_free(self, ordinal: int) -> bool:
        """Whether the board rests on a day."""
        known = self._free.get(ordinal)
        if known is None:
            known = self._free[ordinal] = not self.calendars.board.is_working(date.fromordinal(ordinal))
        return known

    @property
    def has_own_calendars(self) -> bool:
        """Whether anybody works otherwise than the board."""
        return bool(self.basis.weeks) or any(off.person_id for off in self.basis.days_off)

    def works_otherwise(self, card_id: str) -> str:
        """The person of a card whose working days are not the board's; empty when they are."""
        planned = self.at(card_id)
        person_id = (planned.person_id if planned else None) or ""
        is_board = not person_id or self.calendars.of(person_id) is self.calendars.board
        return "" if is_board else person_id

    def is_away(self, person_id: str, ordinal: int) -> bool:
        """Whether a person rests on a day on which the board works."""
        key = (person_id, ordinal)
        if key not in self._away:
            works = self.calendars.of(person_id).is_working(date.fromordinal(ordinal))
            self._away[key] = not works and not self.is_free(ordinal)
        return self._away[key]

    def day_names(self, ordinal: int) -> list[str]:
        """What a day is called when it is special: its public holiday, days off with their names."""
        day = date.fromordinal(ordinal)
        holiday = holidays_in(self.basis.settings.holiday_region, day.year).get(day)
        names = [off.name for off in self.basis.days_off if off.from_on <= day <= off.to_on and off.name]
        return [name for name in (holiday, *dict.fromkeys(names)) if name]

    # -- the baseline -----------------------------------------------------------------------------------------------
    def baseline_span(self, card_id: str) -> Span | None:
        """Where a card lay in the baseline that is compared with. It knows days only: an end on the same day as now is
        the same instant.
        """
        if self.baseline is None or card_id not in self.baseline.dates:
            return None
        start_on, finish_on = self.baseline.dates[card_id]
        planned = self.at(card_id)
        is_same_start = planned is not None and planned.start_on == start_on
        is_same_end = planned is not None and planned.finish_on == finish_on
        return Span(
            planned.begins if planned and is_same_start else start_of(start_on),
            planned.ends if planned and is_same_end else end_of(finish_on),
        )

    def days_later(self, card_id: str) -> int | None:
        """Working days a card ends later (negative: earlier) than in the baseline; None when that does not have it."""
        planned = self.at(card_id)
        if self.baseline is None or planned is None or card_id not in self.baseline.dates:
            return None
        return self._between_days(self.baseline.dates[card_id][1], planned.finish_on)

    def whole_days_later(self) -> int | None:
        """The same for the last day of the whole: that of the cards the baseline and the schedule both have."""
        if self.baseline is None:
            return None
        both = [card_id for card_id in self.baseline.dates if card_id in self.schedule.cards]
        if not both:
            return None
        then = max(self.baseline.dates[card_id][1] for card_id in both)
        return self._between_days(then, max(self.schedule.cards[card_id].finish_on for card_id in both))

    def _between_days(self, one: date, other: date) -> int:
        return round(self.calendars.board.between(end_of(one), end_of(other)))


def _joined(links: Iterable[Dependency], end: str) -> dict[str, list[Dependency]]:
    found: defaultdict[str, list[Dependency]] = defaultdict(list)
    for link in links:
        found[getattr(link, end)].append(link)
    return dict(found)
