"""What limits how many cards are at work at once: people, columns, swimlanes and cells, and how busy each is when."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from math import floor, inf

from aipm_desktop.domain.board import BoardSnapshot, Card, Limit
from aipm_desktop.domain.planning.activities import STARTED, WAITING, Activity
from aipm_desktop.domain.planning.workdays import MOMENT

Resource = tuple[str, str]
"""What (person, column, swimlane, cell) and its id; a cell's is `column/swimlane`."""


def capacities_of(board: BoardSnapshot) -> dict[Resource, int]:
    """How many cards can be at work at once, where a limit says so; a person, who is not here, has one."""
    found: dict[Resource, int] = {}

    def note(what: str, key: str, limit: Limit) -> None:
        if limit.mode != "off" and limit.maximum is not None:
            found[what, key] = max(1, limit.maximum)

    for column in board.columns:
        note("column", column.id, column.limit)
    for lane in board.swimlanes:
        note("swimlane", lane.id, lane.limit)
    for (column_id, lane_id), cell in board.cell_limits.items():
        note("cell", f"{column_id}/{lane_id}", cell.limit)
    return found


def needs_of(board: BoardSnapshot, cards: Iterable[Card]) -> dict[str, list[Resource]]:
    """The resources each card takes one of while it is worked on."""
    capacities = capacities_of(board)
    worked_in: dict[str, str] = {}
    following = ""
    for column in reversed(board.columns):
        following = column.id if column.role == "active" else following
        worked_in[column.id] = following
    found: dict[str, list[Resource]] = {}
    for card in cards:
        column_id = worked_in.get(card.column_id, "")
        limited = [
            ("column", column_id),
            ("swimlane", card.swimlane_id),
            ("cell", f"{column_id}/{card.swimlane_id}"),
        ]
        found[card.id] = [
            *(("person", person_id) for person_id in card.people),
            *(resource for resource in limited if resource in capacities),
        ]
    return found


class Room:
    """What each resource is busy with; activities are taken one after the other, predecessors first."""

    def __init__(
        self, needs: Mapping[str, Sequence[Resource]], capacities: Mapping[Resource, int], today: float
    ) -> None:
        self._needs = needs
        self._capacities = capacities
        self._today = today
        self._busy: dict[Resource, _Busy] = {}
        self._reserved: dict[str, float] = {}

    def reserve(self, running: Iterable[Activity]) -> None:
        """Takes the room of what runs today, before anything else: no list can put it off."""
        for activity in running:
            calendar = activity.calendar
            resumes = calendar.opened(self._today)
            left = activity.days - calendar.between(activity.begins, self._today)
            ends = calendar.add(resumes, left) if left > MOMENT else floor(resumes) + 1.0
            self._book(activity, self._today, ends)
            self._reserved[activity.card.id] = ends

    def take(self, activity: Activity) -> None:
        """Puts an activity off until there is room, and takes the room."""
        if activity.state == WAITING:
            self._put_off(activity)
            self._book(activity, activity.begins, activity.ends)
        elif activity.state == STARTED and activity.ends > self._reserved[activity.card.id] + MOMENT:
            # A link keeps it open longer than there is work: it takes room on the board, but nobody's time.
            self._book(activity, self._reserved[activity.card.id], activity.ends, with_people=False)

    def _book(self, activity: Activity, begins: float, ends: float, *, with_people: bool = True) -> None:
        for resource in self._needs[activity.card.id]:
            if with_people or resource[0] != "person":
                self._of(resource).add(begins, ends)

    def _of(self, resource: Resource) -> _Busy:
        if resource not in self._busy:
            self._busy[resource] = _Busy(self._capacities.get(resource, 1))
        return self._busy[resource]

    def _put_off(self, activity: Activity) -> None:
        calendar = activity.calendar
        all_busy = [self._of(resource) for resource in self._needs[activity.card.id]]
        while True:
            begins = activity.begins
            for busy in all_busy:
                begins = max(begins, busy.full_until(begins, activity.ends))
            if begins == activity.begins:
                return
            activity.begins = activity.resumes = calendar.opened(begins)
            activity.ends = max(calendar.add(activity.begins, activity.days), activity.held_end)


class _Busy:
    """How many cards one resource has over time: `counts[i]` of them from `times[i]` to the next."""

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._times = [-inf]
        self._counts = [0]

    def add(self, begins: float, ends: float) -> None:
        """One card more between two instants."""
        first = self._split(begins)
        last = self._split(ends)
        counts = self._counts
        for place in range(first, last):
            counts[place] += 1
        for place in (last, first):
            if counts[place] == counts[place - 1]:
                del counts[place], self._times[place]

    def full_until(self, begins: float, ends: float) -> float:
        """The end of the last stretch between the two that has no room for one more; `begins` when all of it has.

        What has to last from the one to the other cannot begin before: whenever it begins until then, it meets the stretch.
        """
        times, counts, capacity = self._times, self._counts, self._capacity
        first = bisect_right(times, begins + MOMENT) - 1
        for place in range(bisect_left(times, ends - MOMENT) - 1, first - 1, -1):
            if counts[place] >= capacity:
                return times[place + 1]  # There is one: nothing is booked for ever.
        return begins

    def _split(self, instant: float) -> int:
        """The place of a stretch that begins then; instants closer than a moment are one."""
        times = self._times
        place = bisect_left(times, instant - MOMENT)
        if place == len(times) or times[place] > instant + MOMENT:
            times.insert(place, instant)
            self._counts.insert(place, self._counts[place - 1])
        return place
