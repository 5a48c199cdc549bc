"""A project as scheduling programs keep it, whatever the file it came from: an outline of tasks, links, people."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from aipm_desktop.exchange.plan import Caution, Counts, Losses, PlannedLink, PlannedPerson
from aipm_desktop.exchange.plan_calendar import NO_TIMES, PlannedCalendar


@dataclass(slots=True)
class SourceTask:
    """A line of the outline. `level` counts from 1; whatever is followed by a deeper line is a summary.

    `days` are working days; `percent` is how much of it is done; instants are UTC milliseconds, `started_at` and
    `finished_at` only of what has happened. `values` are further
    (name, value) pairs the board has no field for; they end up below the description. `baselines` are first and last day by
    the name of the baseline.
    """

    key: str
    title: str
    level: int = 1
    number: int | None = None
    days: float | None = None
    is_milestone: bool = False
    is_active: bool = True
    percent: int = 0
    start: date | None = None
    finish: date | None = None
    deadline: date | None = None
    started_at: int | None = None
    finished_at: int | None = None
    created_at: int | None = None
    priority: str = "normal"
    notes: str = ""
    values: list[tuple[str, str]] = field(default_factory=list)
    links: tuple[PlannedLink, ...] = ()
    people: dict[str, None] = field(default_factory=dict)
    baselines: dict[str, tuple[date, date]] = field(default_factory=dict)

    @property
    def is_begun(self) -> bool:
        """Whether work on it has started and is not finished."""
        return self.percent < 100 and (self.percent > 0 or self.started_at is not None)


class SourceLink(NamedTuple):
    """Between the keys of two tasks, summaries included; `lag_days` in working days."""

    predecessor: str
    successor: str
    type: str
    lag_days: float


@dataclass(slots=True)
class SourceProject:
    """All of a file. `external_id` may be that of other projects too. `tasks` stand in the order of the outline; `read` counts what the tasks do not show by themselves
    (cards, people, dependencies, attachments), `cautions` what the reader wants told.
    """

    format: str
    name: str
    external_id: str
    tasks: list[SourceTask]
    links: list[SourceLink]
    people: tuple[PlannedPerson, ...]
    losses: Losses
    read: Counts
    description: str = ""
    created_at: int | None = None
    calendar: PlannedCalendar = NO_TIMES
    cautions: list[Caution] = field(default_factory=list)
