"""Serial schedule generation for the resource-constrained project scheduling problem (Kelley 1963, Kolisch 1996).

Activities are numbered from 0 in an order in which predecessors come first; durations, offsets and times are whole units.
A link is `start(successor) >= start(predecessor) + offset`. An activity is started as early as its links and the capacity
of every resource it needs allow, one after the other in the order of a list.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Project(NamedTuple):
    """`before` and `after` hold (activity, offset) for each activity, `needs` (resource, amount); nothing needs more of a
    resource than there is.
    """

    durations: Sequence[int]
    before: Sequence[Sequence[tuple[int, int]]]
    after: Sequence[Sequence[tuple[int, int]]]
    needs: Sequence[Sequence[tuple[int, int]]]
    capacities: Sequence[int]

    def mirrored(self) -> Project:
        """The same with time running backwards: its schedules are schedules of this one, read from the end."""
        length = self.durations

        def turned(
            links: Sequence[Sequence[tuple[int, int]]], is_successor: bool
        ) -> list[list[tuple[int, int]]]:
            return [
                [(other, gap + (length[other] - length[node] if is_successor else length[node] - length[other]))
                 for other, gap in row]
                for node, row in enumerate(links)
            ]  # fmt: skip

        return Project(
            length,
            turned(self.after, is_successor=True),
            turned(self.before, is_successor=False),
            self.needs,
            self.capacities,
        )


def project(
    durations: Sequence[int],
    links: Sequence[tuple[int, int, int]],
    needs: Sequence[Sequence[tuple[int, int]]],
    capacities: Sequence[int],
) -> Project:
    """A project from links (predecessor, successor, offset)."""
    before: list[list[tuple[int, int]]] = [[] for _ in durations]
    after: list[list[tuple[int, int]]] = [[] for _ in durations]
    for first, then, gap in links:
        before[then].append((first, gap))
        after[first].append((then, gap))
    return Project(durations, before, after, [[need for need in row if need[1]] for row in needs], capacities)


class Serial:
    """Generates schedules of one project; the resource profile is kept between calls so that nothing is made anew."""

    def __init__(self, of: Project) -> None:
        self.project = of
        slack = sum(max(0, gap) for row in of.before for _other, gap in row)
        self._horizon = sum(of.durations) + slack + 1
        self._empty = [[capacity] * self._horizon for capacity in of.capacities]

    def starts(self, order: Sequence[int]) -> list[int]:
        """The start of each activity, taken in this order (predecessors first)."""
        durations, before, needs, _after, _capacities = (
            self.project.durations,
            self.project.before,
            self.project.needs,
            self.project.after,
            self.project.capacities,
        )
        free = [row[:] for row in self._empty]
        found = [0] * len(durations)
        for node in order:
            at = 0
            for other, gap in before[node]:
                if found[other] + gap > at:
                    at = found[other] + gap
            length = durations[node]
            if length and needs[node]:
                at = self._room(free, needs[node], at, length)
                for resource, amount in needs[node]:
                    row = free[resource]
                    for unit in range(at, at + length):
                        row[unit] -= amount
            found[node] = at
        return found

    @staticmethod
    def _room(free: list[list[int]], needs: Sequence[tuple[int, int]], at: int, length: int) -> int:
        """The first time from `at` on with room for all needs, for the whole length."""
        fits = False
        while not fits:
            fits = True
            for resource, amount in needs:
                row = free[resource]
                if min(row[at : at + length]) < amount:
                    # Behind the last unit that is too full nothing of this stretch is in the way.
                    unit = at + length - 1
                    while row[unit] >= amount:
                        unit -= 1
                    at = unit + 1
                    while row[at] < amount:
                        at += 1
                    fits = False
                    break
        return at


def lower_bound(of: Project, order: Sequence[int]) -> int:
    """No schedule is shorter: neither than its longest chain nor than the work of its busiest resource."""
    start = [0] * len(of.durations)
    for node in order:
        start[node] = max((start[other] + gap for other, gap in of.before[node]), default=0)
        start[node] = max(0, start[node])
    chain = max((begins + length for begins, length in zip(start, of.durations, strict=True)), default=0)
    work = [0] * len(of.capacities)
    for length, row in zip(of.durations, of.needs, strict=True):
        for resource, amount in row:
            work[resource] += length * amount
    busiest = max(
        (-(-load // capacity) for load, capacity in zip(work, of.capacities, strict=True) if capacity),
        default=0,
    )
    return max(chain, busiest)
