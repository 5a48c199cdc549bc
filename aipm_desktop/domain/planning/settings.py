"""What a plan rests on besides cards and links: the start, who works when, holidays, and saved baselines."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

MONDAY_TO_FRIDAY = "1111100"
"""A working week: one sign a day from Monday on, 1 for a working day."""
BLOCKED_MODES = ("off", "warn", "block")


class PlanSettings(NamedTuple):
    """A board's own. `holiday_region` is a country and perhaps its part as the holidays library names them (`DE`,
    `DE-BY`), empty for none; `blocked_mode` says what moving a blocked card into an active column does.
    """

    start_on: date | None = None
    working_week: str = MONDAY_TO_FRIDAY
    holiday_region: str = ""
    blocked_mode: str = "warn"


class PersonWeek(NamedTuple):
    """When a person of the board works; what is empty is the board's."""

    person_id: str
    working_week: str = ""
    holiday_region: str = ""


class DayOff(NamedTuple):
    """Days nobody (`person_id` None) or one person works, both ends included."""

    id: str
    board_id: str
    person_id: str | None
    from_on: date
    to_on: date
    name: str = ""


class Baseline(NamedTuple):
    """The dates a schedule had when it was saved: card id -> first and last day."""

    id: str
    board_id: str
    name: str
    created_at: int
    dates: Mapping[str, tuple[date, date]] = MappingProxyType({})


class PlanBasis(NamedTuple):
    """All of it, as the store answers it for a board."""

    settings: PlanSettings = PlanSettings()
    weeks: Mapping[str, PersonWeek] = MappingProxyType({})
    days_off: tuple[DayOff, ...] = ()
    baselines: tuple[Baseline, ...] = ()
