"""The people of an MS Project XML file, and what they are given to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from aipm_desktop.exchange import msproject_values as values
from aipm_desktop.exchange.plan import Losses, PlannedPerson
from aipm_desktop.exchange.project_source import SourceTask
from aipm_desktop.exchange.text_guard import NAME_LIMIT, identifier, one_line, storable
from aipm_desktop.exchange.xml_source import text_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


class Resources(NamedTuple):
    """The people of a project, the UIDs of their calendars, the keys of its material and costs, and how many there are of
    both.
    """

    people: dict[str, PlannedPerson]
    calendars: dict[str, str]
    things: set[str]
    read: int


def read_resources(root: Element, losses: Losses) -> Resources:
    """What work is done by and with; resource 0 stands for nobody unless it is given work."""
    at_work = {text_of(line, "ResourceUID") for line in root.findall("Assignments/Assignment")}
    people: dict[str, PlannedPerson] = {}
    calendars: dict[str, str] = {}
    things: set[str] = set()
    read = 0
    for place, line in enumerate(root.findall("Resources/Resource"), 1):
        uid = identifier(text_of(line, "UID")) or f"row {place}"
        name = one_line(storable(text_of(line, "Name"), NAME_LIMIT, losses))
        is_nobody = not name or (uid == "0" and uid not in at_work)
        if is_nobody or values.is_yes(text_of(line, "IsNull")):
            continue
        read += 1
        key = f"resource:{uid}"
        if text_of(line, "Type") not in ("", values.WORK_RESOURCE):
            losses.add("people", "not_a_person", name)
            things.add(key)
        elif key in people:
            losses.add("people", "twice", name)
        else:
            people[key] = PlannedPerson(key, name, storable(one_line(text_of(line, "Initials")), 8, losses))
            calendars[key] = text_of(line, "CalendarUID")
    return Resources(people, calendars, things, read)


def assign(root: Element, tasks: dict[str, SourceTask], known: Resources, losses: Losses) -> int:
    """Gives tasks their people; how many of them have only a part of their time for it."""
    part_time = 0
    for line in root.findall("Assignments/Assignment"):
        resource = identifier(text_of(line, "ResourceUID"))
        if resource in ("", values.NO_RESOURCE):
            continue
        task = tasks.get(identifier(text_of(line, "TaskUID")))
        key = f"resource:{resource}"
        if task is None:
            losses.add("assignments", "no_card")
        elif key not in known.people:
            losses.add("assignments", "not_a_person" if key in known.things else "unknown_person", task.title)
        elif key in task.people:
            losses.add("assignments", "twice", task.title)
        else:
            task.people[key] = None
            units = values.number(text_of(line, "Units"))
            part_time += units is not None and units < 1
    return part_time
