"""The search for a short schedule: priority rules, then a genetic algorithm over activity lists.

Rules after Kolisch (1996); lists, two-point crossover and mutation after Hartmann (1998); every schedule is improved by
double justification (Valls, Ballestin and Quintanilla 2005): pushed as far right as it goes, then left again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from heapq import heapify, heappop, heappush
from operator import add
from typing import NamedTuple

from aipm_desktop.domain.planning.levelling_serial import Project, Serial, lower_bound

POPULATION = 36
_MUTATED = 0.05
_SAMPLED = 2
"""Lists sampled for each list of the population, the best of which come in."""


class Chance:
    """Pseudo-random numbers from a seed, the same everywhere (xorshift64*, Vigna 2016)."""

    def __init__(self, seed: int) -> None:
        self._state = (seed * 0x9E3779B97F4A7C15 + 0x2545F4914F6CDD1D) & (2**64 - 1) or 1

    def unit(self) -> float:
        """From 0 to just below 1."""
        x = self._state
        x ^= x >> 12
        x ^= (x << 25) & (2**64 - 1)
        x ^= x >> 27
        self._state = x
        return ((x * 0x2545F4914F6CDD1D & (2**64 - 1)) >> 11) / 2**53

    def below(self, bound: int) -> int:
        """From 0 to bound - 1."""
        return int(self.unit() * bound)


class Found(NamedTuple):
    """A schedule: its length, the start of each activity, the list it came from, and how many were generated for it."""

    length: int
    starts: list[int]
    order: list[int]
    generated: int = 0


def topological(of: Project) -> list[int]:
    """The activities with predecessors first; all of them, for links never close a cycle."""
    return in_order(of, list(range(len(of.durations))))


def in_order(of: Project, rank: Sequence[float]) -> list[int]:
    """Predecessors first, else by rank, the lowest first."""
    waiting = [len(row) for row in of.before]
    ready = [(rank[node], node) for node, count in enumerate(waiting) if not count]
    heapify(ready)
    order = []
    while ready:
        _rank, node = heappop(ready)
        order.append(node)
        for other, _gap in of.after[node]:
            waiting[other] -= 1
            if not waiting[other]:
                heappush(ready, (rank[other], other))
    return order


def ranks(of: Project) -> dict[str, list[float]]:
    """Priority by rule, the lowest first: late finish and late start, slack, all successors, and the work that waits
    for an activity next (its positional weight).
    """
    order, count = topological(of), len(of.durations)
    early = [0] * count
    for node in order:
        early[node] = max([0, *(early[other] + gap for other, gap in of.before[node])])
    end = max((early[node] + of.durations[node] for node in range(count)), default=0)
    late = [end - length for length in of.durations]
    behind = [0] * count  # sets of activities, a bit each
    for node in reversed(order):
        for other, gap in of.after[node]:
            late[node] = min(late[node], late[other] - gap)
            behind[node] |= behind[other] | 1 << other
    return {
        "late_finish": [late[node] + of.durations[node] for node in range(count)],
        "late_start": [float(start) for start in late],
        "slack": [late[node] - early[node] for node in range(count)],
        "successors": [-float(behind[node].bit_count()) for node in range(count)],
        "work_behind": [
            -float(of.durations[node] + sum(of.durations[other] for other, _gap in of.after[node]))
            for node in range(count)
        ],
    }


def _has_leads(of: Project) -> bool:
    """Whether an activity may start before one it waits for, so that the order of starts need not be one of the links.

    What waits for nothing and takes no time starts at 0: nothing is before it.
    """
    return any(
        gap < 0 and (of.before[other] or of.durations[other]) for row in of.before for other, gap in row
    )


class Search:
    """Looks for a short schedule of a project within an effort (schedules generated)."""

    def __init__(self, of: Project, seed: int = 0, is_cancelled: Callable[[], bool] | None = None) -> None:
        self._project = of
        self._forward, self._backward = Serial(of), Serial(of.mirrored())
        self._chance = Chance(seed)
        self._is_cancelled = is_cancelled or (lambda: False)
        self._topological = topological(of)
        self._place = [0] * len(of.durations)
        for place, node in enumerate(self._topological):
            self._place[node] = place
        self.bound = lower_bound(of, self._topological)
        self._has_leads = (_has_leads(of), _has_leads(self._backward.project))
        self._generated = 0

    def best(self, effort: int) -> Found:
        """The shortest schedule found; it stops early at the lower bound, or when it is cancelled."""
        rules = ranks(self._project)
        population = [self._judged(in_order(self._project, rank)) for rank in rules.values()]
        population.sort(key=lambda found: found.length)
        size = min(POPULATION, max(len(population), effort // 20))
        late = rules["late_finish"]
        for _ in range(_SAMPLED * size):
            if self._is_over(population, effort):
                break
            population.append(self._judged(self._sampled(late)))
        population.sort(key=lambda found: found.length)
        del population[size:]
        while not self._is_over(population, effort):
            self._breed(population)
        return population[0]._replace(generated=self._generated)

    def _is_over(self, population: Sequence[Found], effort: int) -> bool:
        best = min(found.length for found in population)
        return best <= self.bound or self._generated >= effort or self._is_cancelled()

    # -- schedules --------------------------------------------------------------------------------------------------
    def _judged(self, order: list[int]) -> Found:
        """The schedule of a list after double justification, and the list in the order of its starts."""
        durations = self._project.durations
        starts = self._forward.starts(order)
        length = max(map(add, starts, durations), default=0)
        turned = self._backward.starts(self._sorted([-end for end in map(add, starts, durations)], -1))
        ends = list(map(add, turned, durations))
        whole = max(ends, default=0)
        again = self._forward.starts(self._sorted([whole - end for end in ends], 1))
        shorter = max(map(add, again, durations), default=0)
        self._generated += 3
        if shorter <= length:
            starts, length = again, shorter
        return Found(length, starts, self._sorted(starts, 1))

    def _sorted(self, keys: Sequence[int], direction: int) -> list[int]:
        """By key, predecessors first: forward (1), or with time running backwards (-1)."""
        if self._has_leads[direction < 0]:
            of = self._project if direction > 0 else self._backward.project
            return in_order(of, keys)
        count, place = len(keys), self._place
        if direction > 0:
            both = [key * count + place[node] for node, key in enumerate(keys)]
        else:
            both = [key * count - place[node] for node, key in enumerate(keys)]
        return sorted(range(count), key=both.__getitem__)

    def _sampled(self, rank: Sequence[float]) -> list[int]:
        """A list drawn by regret: the lower the rank among those that can come next, the likelier."""
        of, chance = self._project, self._chance
        waiting = [len(row) for row in of.before]
        ready = [node for node, count in enumerate(waiting) if not count]
        order = []
        while ready:
            worst = max(rank[node] for node in ready)
            weights = [(worst - rank[node] + 1.0) for node in ready]
            left = chance.unit() * sum(weights)
            pick = 0
            while pick < len(ready) - 1 and left >= weights[pick]:
                left -= weights[pick]
                pick += 1
            node = ready.pop(pick)
            order.append(node)
            for other, _gap in of.after[node]:
                waiting[other] -= 1
                if not waiting[other]:
                    ready.append(other)
        return order

    # -- breeding ---------------------------------------------------------------------------------------------------
    def _breed(self, population: list[Found]) -> None:
        mother, father = self._drawn(population), self._drawn(population)
        child = self._judged(self._mutated(self._crossed(mother.order, father.order)))
        if child.length < population[-1].length and not any(
            child.length == known.length and child.starts == known.starts for known in population
        ):
            population[-1] = child
            population.sort(key=lambda found: found.length)

    def _drawn(self, population: Sequence[Found]) -> Found:
        one, other = self._chance.below(len(population)), self._chance.below(len(population))
        return population[min(one, other)]

    def _crossed(self, mother: list[int], father: list[int]) -> list[int]:
        """The mother's list with the middle in the order of the father's."""
        cuts = sorted((self._chance.below(len(mother) + 1), self._chance.below(len(mother) + 1)))
        head, tail = mother[: cuts[0]], mother[cuts[1] :]
        outer = {*head, *tail}
        if self._chance.unit() < 0.5:
            return [*head, *(node for node in father if node not in outer), *tail]
        # The other way round: the father's beginning, the mother's order, the father's end.
        head, tail = father[: cuts[0]], father[cuts[1] :]
        outer = {*head, *tail}
        return [*head, *(node for node in mother if node not in outer), *tail]

    def _mutated(self, order: list[int]) -> list[int]:
        of = self._project
        for place in range(len(order) - 1):
            if self._chance.unit() < _MUTATED:
                one, other = order[place], order[place + 1]
                if all(then != other for then, _gap in of.after[one]):
                    order[place], order[place + 1] = other, one
        return order
