"""An MS Project XML file (MSPDI, also written by ProjectLibre, GanttProject and others) -> ImportPlan.

What a user will see: see project_plan. Percent and elapsed lags become working days; tasks that are not active go to the
archive; blank lines and the line of the project itself are no tasks; calendars, costs and baselines stay behind.
Element and code meanings: Microsoft's Project XML schema reference and MPXJ's reader.
"""

from __future__ import annotations

import re
from datetime import UTC, tzinfo
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.exchange import msproject_values as values
from aipm_desktop.exchange.msproject_links import read_links
from aipm_desktop.exchange.msproject_tasks import TaskReader
from aipm_desktop.exchange.plan import Caution, ImportPlan, IsCancelled, Losses, PlannedPerson, Progress, step
from aipm_desktop.exchange.project_plan import plan_of
from aipm_desktop.exchange.project_source import SourceProject, SourceTask
from aipm_desktop.exchange.text_guard import NAME_LIMIT, identifier, one_line, storable
from aipm_desktop.exchange.xml_source import load, text_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

FORMAT = "msproject"
_SKIPPED = (
    "TimephasedData",
    "WeekDay",
    "Exception",
    "Rate",
    "AvailabilityPeriod",
    "OutlineCodes",
    "WBSMasks",
)
_FILE_NAME = re.compile(r"\.(?:xml|mpp|mpt|mspdi|pod)$", re.IGNORECASE)


def parse(
    data: bytes,
    *,
    name: str = "",
    zone: tzinfo = UTC,
    progress: Progress | None = None,
    is_cancelled: IsCancelled | None = None,
) -> ImportPlan:
    """The board of the project in the file. `zone` is where its dates and times are meant.

    Raises FileProblem (xml_source.load; reason not_msproject for other XML) and Cancelled.
    """
    root, _ = load(data, name, skipping=_SKIPPED, progress=progress, is_cancelled=is_cancelled)
    if root.tag != "Project":
        raise FileProblem(name, "not_msproject")
    losses = Losses()
    times = values.work_time(
        text_of(root, "MinutesPerDay"), text_of(root, "MinutesPerWeek"), text_of(root, "DaysPerMonth")
    )
    reader = TaskReader(root, times, zone, losses)
    lines = _all(root, "Tasks", "Task")
    for place, line in enumerate(lines):
        step(place, len(lines), None, is_cancelled)
        reader.read(line, place)
    resources = _resources(root, losses)
    part_time = _assign(root, reader.by_uid, resources, losses)
    links = read_links(reader.lines, reader.by_uid, times, losses)
    losses.add("calendars", "no_place", "", len(_all(root, "Calendars", "Calendar")))
    title = _title(root, reader.project_name, name)
    cautions = [
        *reader.cautions,
        Caution("percent_lags", {"count": str(links.percent_lags)}),
        Caution("elapsed_lags", {"count": str(links.elapsed_lags)}),
        Caution("part_time", {"count": str(part_time)}),
    ]
    return plan_of(
        SourceProject(
            format=FORMAT,
            name=title,
            external_id=_external_id(root, title),
            created_at=values.instant(text_of(root, "CreationDate"), zone),
            tasks=reader.tasks,
            links=links.links,
            people=tuple(resources.people.values()),
            losses=losses,
            read={
                "cards": reader.tasks_read,
                "people": resources.read,
                "attachments": reader.links_read,
                "due_dates": reader.bad_dates,
                "dependencies": links.read,
            },
            cautions=[caution for caution in cautions if caution.facts["count"] != "0"],
        )
    )


def _all(root: Element, group: str, tag: str) -> list[Element]:
    found = root.find(group)
    return found.findall(tag) if found is not None else []


def _title(root: Element, project_line: str, file_name: str) -> str:
    """The project's title, its name, what its first line says, or the name of the file."""
    named = (text_of(root, "Title"), text_of(root, "Name"), project_line, PurePath(file_name).name)
    return next((text for name in named if (text := _FILE_NAME.sub("", one_line(name)).strip())), "")


def _guid(root: Element) -> str:
    """What names the project: programs since 2013 write it, but all projects made from one template may share it."""
    found = text_of(root, "GUID").strip("{}")
    return found if len(found) >= 32 and found.replace("-", "").strip("0") else ""


def _external_id(root: Element, title: str) -> str:
    named = _guid(root) or f"{title[:200]}|{text_of(root, 'CreationDate')[:30]}"
    return f"{FORMAT}:{identifier(named)}"


class _Resources(NamedTuple):
    """The people of a project, the keys of its material and costs, and how many there are of both."""

    people: dict[str, PlannedPerson]
    things: set[str]
    read: int


def _resources(root: Element, losses: Losses) -> _Resources:
    """What work is done by and with; resource 0 stands for nobody unless it is given work."""
    at_work = {text_of(line, "ResourceUID") for line in _all(root, "Assignments", "Assignment")}
    people: dict[str, PlannedPerson] = {}
    things: set[str] = set()
    read = 0
    for place, line in enumerate(_all(root, "Resources", "Resource"), 1):
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
    return _Resources(people, things, read)


def _assign(root: Element, tasks: dict[str, SourceTask], known: _Resources, losses: Losses) -> int:
    """Gives tasks their people; how many of them have only a part of their time for it."""
    part_time = 0
    for line in _all(root, "Assignments", "Assignment"):
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
