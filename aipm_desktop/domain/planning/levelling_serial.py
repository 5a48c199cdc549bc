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
    """Generates schedules of one project.

    What is used of all resources in a unit of time is one whole number with a field for each resource; a field starts so
    high that one more than the capacity sets its top bit. One addition thus asks all resources at once.
    """

    def __init__(self, of: Project) -> None:
        self.project = of
        widths = [capacity.bit_length() + 1 for capacity in of.capacities]
        shifts = [sum(widths[:place]) for place in range(len(widths))]
        tops = [1 << width - 1 for width in widths]
        self._tops = sum(top << shift for top, shift in zip(tops, shifts, strict=True))
        unused = sum(
            top - 1 - capacity << shift
            for top, capacity, shift in zip(tops, of.capacities, shifts, strict=True)
        )
        self._unused = [unused] * _horizon(of)
        needs = [sum(amount << shifts[resource] for resource, amount in row) for row in of.needs]
        self._jobs = list(zip(of.before, of.durations, needs, strict=True))

    def starts(self, order: Sequence[int]) -> list[int]:
        """The start of each activity, taken in this order (predecessors first)."""
        jobs, tops, used = self._jobs, self._tops, self._unused[:]
        found = [0] * len(jobs)
        for node in order:
            before, length, need = jobs[node]
            at = 0
            for other, gap in before:
                earliest = found[other] + gap
                if earliest > at:
                    at = earliest
            if need and length:
                last = at + length - 1
                unit = last
                while unit >= at:
                    if (used[unit] + need) & tops:
                        # Too full: behind this unit nothing that was looked at is in the way.
                        at = unit + 1
                        last = unit = unit + length
                    else:
                        unit -= 1
                for unit in range(at, last + 1):
                    used[unit] += need
            found[node] = at
        return found


def _horizon(of: Project) -> int:
    """Units of time that no serial schedule exceeds: all durations, and every wait that is longer than a duration.

    What waits for nothing and takes no time is at 0, so of the waits for that only the longest counts.
    """
    fixed, lags = 0, 0
    for row in of.before:
        lag = 0
        for other, gap in row:
            if of.before[other] or of.durations[other]:
                lag = max(lag, gap - of.durations[other])
            else:
                fixed = max(fixed, gap)
        lags += lag
    return sum(of.durations) + fixed + lags + 1


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
