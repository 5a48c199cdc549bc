"""The outline of a project: which tasks summarise others, which rows they become on a board.

A summary task is no card, for its work is that of its tasks and would count twice. The summaries of the highest level that
has more than one line become swimlanes (if a board can show so many), all others become labels.
"""

from __future__ import annotations

from collections.abc import Sequence

from aipm_desktop.domain.folding import fold
from aipm_desktop.exchange.plan import PlannedLabel, PlannedSwimlane
from aipm_desktop.exchange.project_source import SourceTask

LANES_MOST = 20
_OTHER = "Other"
_COLOURS = ("blue", "green", "orange", "purple", "teal", "red", "yellow", "pink")


class Outline:
    """By place in the list of tasks: `parents` (-1 for none), `ends` (behind the last task inside)."""

    def __init__(self, tasks: Sequence[SourceTask]) -> None:
        self.tasks = tasks
        self.parents: list[int] = []
        self.ends: list[int] = []
        open_places: list[int] = []
        for place, task in enumerate(tasks):
            while open_places and tasks[open_places[-1]].level >= task.level:
                self.ends[open_places.pop()] = place
            self.parents.append(open_places[-1] if open_places else -1)
            self.ends.append(place + 1)
            open_places.append(place)
        for place in open_places:
            self.ends[place] = len(tasks)

    def is_summary(self, place: int) -> bool:
        """Whether other tasks stand inside it."""
        return self.ends[place] > place + 1

    @property
    def summaries(self) -> list[int]:
        """Places of all summary tasks."""
        return [place for place in range(len(self.tasks)) if self.is_summary(place)]

    def leaves(self, place: int) -> list[int]:
        """The tasks inside that are no summaries; the task itself when it is none."""
        return [inner for inner in range(place, self.ends[place]) if not self.is_summary(inner)]

    def children(self, place: int) -> list[int]:
        """Places of the tasks right below one, or of the highest level for -1."""
        found = []
        inner, end = (0, len(self.tasks)) if place < 0 else (place + 1, self.ends[place])
        while inner < end:
            found.append(inner)
            inner = self.ends[inner]
        return found


class Rows:
    """Where each task's card goes: `lane_of` and `labels_of` by place; `wrappers` are summaries that hold everything."""

    def __init__(self, outline: Outline) -> None:
        self.outline = outline
        self.wrappers: list[int] = []
        level = outline.children(-1)
        while len(level) == 1 and any(outline.is_summary(inner) for inner in outline.children(level[0])):
            self.wrappers.append(level[0])
            level = outline.children(level[0])
        tops = [place for place in level if outline.is_summary(place)]
        self._lanes = self._named(tops) if len(tops) <= LANES_MOST else {}
        self.swimlanes = tuple(
            PlannedSwimlane(outline.tasks[place].key, name) for place, name in self._lanes.items()
        )
        self._labels: dict[str, PlannedLabel] = {}
        self.lane_of: list[str] = []
        self.labels_of: list[tuple[str, ...]] = []
        for place in range(len(outline.tasks)):
            self._put(place)
        if self._lanes and any(not self.lane_of[place] for place in outline_leaves(outline)):
            self.swimlanes += (PlannedSwimlane("", _OTHER),)

    @property
    def labels(self) -> tuple[PlannedLabel, ...]:
        """The labels that cards carry, in the order of the outline."""
        return tuple(self._labels.values())

    def _named(self, places: Sequence[int]) -> dict[int, str]:
        """Names of swimlanes, all different: swimlanes are known by their names when a file is imported again."""
        taken = {_OTHER.casefold()}
        names: dict[int, str] = {}
        for place in places:
            title = self.outline.tasks[place].title[:190]
            name, number = title, 2
            while name.casefold() in taken:
                name, number = f"{title} ({number})", number + 1
            taken.add(name.casefold())
            names[place] = name
        return names

    def _put(self, place: int) -> None:
        """The lane and the labels of one task, from those of its parent; parents come first."""
        parent = self.outline.parents[place]
        lane = self.lane_of[parent] if parent >= 0 else ""
        labels = self.labels_of[parent] if parent >= 0 else ()
        if place in self._lanes:
            lane = self.outline.tasks[place].key
        elif self.outline.is_summary(place) and place not in self.wrappers:
            label = self._label(place)
            labels = labels if label in labels else (*labels, label)
        self.lane_of.append(lane)
        self.labels_of.append(labels)

    def _label(self, place: int) -> str:
        """The key of the label a summary becomes; summaries of one name share it."""
        task = self.outline.tasks[place]
        known = self._labels.get(fold(task.title))
        if known is None:
            colour = _COLOURS[len(self._labels) % len(_COLOURS)]
            known = self._labels[fold(task.title)] = PlannedLabel(task.key, task.title[:200], colour)
        return known.key


def outline_leaves(outline: Outline) -> list[int]:
    """Places of all tasks that are no summaries."""
    return [place for place in range(len(outline.tasks)) if not outline.is_summary(place)]
