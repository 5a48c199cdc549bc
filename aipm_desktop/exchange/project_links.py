"""The links of a project as dependencies between cards.

A summary task is no card, so its links are spread over the tasks inside it. What waits for the end of a summary waits for
each of its last tasks; what a summary waits for holds back each of its first ones. A summary begins with the earliest of
its first tasks and ends with the latest of its last ones: where a link says something about that, one task stands for all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from aipm_desktop.domain.paths import closing_edges
from aipm_desktop.exchange.plan import PLACES_KEPT, Caution, Losses, PlannedDependency
from aipm_desktop.exchange.project_outline import Outline
from aipm_desktop.exchange.project_source import SourceLink

SPREAD_MOST = 20_000
LAG_MOST = 1e5


def resolve(
    links: Sequence[SourceLink], outline: Outline, losses: Losses, cautions: list[Caution]
) -> tuple[PlannedDependency, ...]:
    """The dependencies; those that close a cycle come suspended, each with a caution."""
    places = {task.key: place for place, task in enumerate(outline.tasks)}
    edges: dict[tuple[str, str, str], PlannedDependency] = {}
    spread: list[tuple[SourceLink, int, int]] = []
    between_leaves: list[tuple[SourceLink, int, int]] = []
    for link in links:
        before, after = places[link.predecessor], places[link.successor]
        name = f"{outline.tasks[before].title} → {outline.tasks[after].title}"
        if before <= after < outline.ends[before] or after <= before < outline.ends[after]:
            losses.add("dependencies", "itself", name)
        elif outline.is_summary(before) or outline.is_summary(after):
            spread.append((link, before, after))
        elif (link.predecessor, link.successor, link.type) in edges:
            losses.add("dependencies", "twice", name)
        else:
            between_leaves.append((link, before, after))
            edges[link.predecessor, link.successor, link.type] = _edge(link, link.predecessor, link.successor)
    _spread(spread, Ends(outline, between_leaves), edges, losses)
    return _without_cycles(list(edges.values()), outline, cautions)


def _edge(link: SourceLink, before: str, after: str, *, is_spread: bool = False) -> PlannedDependency:
    return PlannedDependency(before, after, link.type, link.lag_days, is_spread=is_spread)


def _spread(
    links: Sequence[tuple[SourceLink, int, int]],
    ends: Ends,
    edges: dict[tuple[str, str, str], PlannedDependency],
    losses: Losses,
) -> None:
    """Adds what the links of summaries mean for the tasks inside, as long as there are not too many."""
    left = SPREAD_MOST
    for link, before, after in links:
        sources = ends.last(before) if link.type[0] == "F" else ends.earliest(before)
        targets = ends.first(after) if link.type[1] == "S" else ends.latest(after)
        tasks = ends.outline.tasks
        is_possible = len(sources) * len(targets) <= left
        name = f"{tasks[before].title} → {tasks[after].title}"
        losses.add("dependencies", "spread" if is_possible else "too_many", name)
        if not is_possible:
            continue
        for source in sources:
            for target in targets:
                first, second = tasks[source].key, tasks[target].key
                if (first, second, link.type) not in edges:
                    left -= 1
                    edges[first, second, link.type] = _edge(link, first, second, is_spread=True)


class Ends:
    """The tasks inside a summary that nothing inside precedes, or follows; links between tasks that are no summaries."""

    def __init__(self, outline: Outline, links: Sequence[tuple[SourceLink, int, int]]) -> None:
        self.outline = outline
        self._before: dict[int, list[int]] = {}
        self._after: dict[int, list[int]] = {}
        for link, before, after in links:
            # Only these let the later task start (end) no earlier than the other, whatever they are long.
            if link.lag_days >= 0 and link.type in ("FS", "SS"):
                self._before.setdefault(after, []).append(before)
            if link.lag_days >= 0 and link.type in ("FS", "FF"):
                self._after.setdefault(before, []).append(after)
        self._known: dict[tuple[str, int], list[int]] = {}

    def first(self, place: int) -> list[int]:
        """The tasks that begin the summary; the task itself when it is none."""
        return self._at("first", place, self._before)

    def last(self, place: int) -> list[int]:
        """The tasks that end it."""
        return self._at("last", place, self._after)

    def earliest(self, place: int) -> list[int]:
        """The one of its first tasks that starts first in the file."""
        tasks = self.outline.tasks
        return [min(self.first(place), key=lambda inner: (tasks[inner].start or date.max, inner))]

    def latest(self, place: int) -> list[int]:
        """The one of its last tasks that finishes last in the file."""
        tasks = self.outline.tasks
        return [max(self.last(place), key=lambda inner: (tasks[inner].finish or date.min, inner))]

    def _at(self, which: str, place: int, neighbours: dict[int, list[int]]) -> list[int]:
        known = self._known.get((which, place))
        if known is not None:
            return known
        end = self.outline.ends[place]
        leaves = self.outline.leaves(place)
        leaves = [leaf for leaf in leaves if self.outline.tasks[leaf].is_active] or leaves
        found = [
            leaf for leaf in leaves if not any(place <= other < end for other in neighbours.get(leaf, ()))
        ]
        self._known[which, place] = found or leaves
        return found or leaves


def _without_cycles(
    edges: list[PlannedDependency], outline: Outline, cautions: list[Caution]
) -> tuple[PlannedDependency, ...]:
    titles = {task.key: task.title for task in outline.tasks}
    closing = sorted(closing_edges([(edge.predecessor, edge.successor) for edge in edges]))
    for place in closing:
        edges[place] = edges[place]._replace(is_suspended=True)
    cautions.extend(Caution("cycle", {"cards": cards}) for cards in _told(closing, edges, titles))
    return tuple(edges)


def _told(places: Sequence[int], edges: Sequence[PlannedDependency], titles: dict[str, str]) -> Iterator[str]:
    for place in places[:PLACES_KEPT]:
        yield f"{titles[edges[place].predecessor][:120]} → {titles[edges[place].successor][:120]}"
    if len(places) > PLACES_KEPT:
        yield f"… (+ {len(places) - PLACES_KEPT})"
