"""A board's plan as a project of whole units of time, for the search: nobody has days off in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from aipm_desktop.domain.planning.activities import MILESTONE, STARTED, WAITING, Activity
from aipm_desktop.domain.planning.levelling_room import Resource
from aipm_desktop.domain.planning.levelling_search import in_order
from aipm_desktop.domain.planning.levelling_serial import Project, project
from aipm_desktop.domain.planning.workdays import Calendars, start_of

_PARTS = 4
"""Units of a working day."""
_MOST_UNITS = 50_000
"""Of all work and lags together; where there is more of them, a unit is longer."""


def as_project(
    order: Sequence[Activity],
    needs: Mapping[str, Sequence[Resource]],
    capacities: Mapping[Resource, int],
    calendars: Calendars,
    planned_from: date,
) -> Project:
    """Activity 0 is the source, before which nothing happens; the others are the places in `order` plus 1.

    What waits for a day after which all the rest could have been done waits just as long as that takes.
    """
    begin = start_of(planned_from)
    days = [_days_left(activity, begin) for activity in order]
    lags = sum(max(0.0, link.lag_days) for activity in order for _successor, link in activity.after)
    whole = sum(days) + lags
    parts = min(_PARTS, _MOST_UNITS / max(1.0, whole))
    numbers: dict[Resource, int] = {}
    running: dict[Resource, int] = {}
    durations = [0, *(max(1, round(left * parts)) if left else 0 for left in days)]
    wants: list[list[tuple[int, int]]] = [[]]
    links = []
    node_of = {activity.card.id: node for node, activity in enumerate(order, 1)}
    for node, activity in enumerate(order, 1):
        resources = needs[activity.card.id] if durations[node] else ()
        for resource in resources:
            numbers.setdefault(resource, len(numbers))
            if activity.state == STARTED:
                running[resource] = running.get(resource, 0) + 1
        wants.append([(numbers[resource], 1) for resource in resources])
        waits = 0.0
        if activity.state in (WAITING, MILESTONE):
            waits = min(max(0.0, calendars.board.between(begin, activity.begins)), whole)
        links.append((0, node, round(waits * parts)))
        for successor, link in activity.after:
            then = node_of[successor.card.id]
            gap = round(link.lag_days * parts)
            gap += durations[node] if link.type[0] == "F" else 0
            gap -= durations[then] if link.type[1] == "F" else 0
            links.append((node, then, gap))
    room = [max(capacities.get(resource, 1), running.get(resource, 0)) for resource in numbers]
    return project(durations, links, wants, room)


def _days_left(activity: Activity, begin: float) -> float:
    if activity.state == STARTED:
        return max(1 / _PARTS, activity.days - activity.calendar.between(activity.begins, begin))
    return activity.days if activity.state == WAITING else 0.0


def places_of(of: Project, rank: Sequence[float], running: Sequence[int]) -> list[int]:
    """Places in the order it was made from: predecessors first, else by the rank of their activities, but what runs as
    early as its predecessors allow.
    """
    ranked = list(rank)
    for place in (-1, *running):
        ranked[place + 1] = float("-inf")
    return [node - 1 for node in in_order(of, ranked) if node]
