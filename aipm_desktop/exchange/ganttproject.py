"""A GanttProject file (.gan) -> ImportPlan.

What a user will see: see project_plan. The file has starts and durations only; the last day of a task is counted with the
file's own weekends and holidays. Weekends, holidays, days off of people and baselines come along; colours, costs and roles
stay behind.
Attribute and code meanings: GanttProject's own reader and MPXJ's.
"""

from __future__ import annotations

from datetime import UTC, tzinfo
from pathlib import PurePath
from typing import TYPE_CHECKING

from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.exchange.gantt_calendar import planned_times, work_days
from aipm_desktop.exchange.gantt_tasks import TaskReader
from aipm_desktop.exchange.msproject_values import number
from aipm_desktop.exchange.plan import Caution, ImportPlan, IsCancelled, Losses, PlannedPerson, Progress, step
from aipm_desktop.exchange.project_links import LAG_MOST
from aipm_desktop.exchange.project_plan import plan_of
from aipm_desktop.exchange.project_source import SourceLink, SourceProject, SourceTask
from aipm_desktop.exchange.text_guard import NAME_LIMIT, TEXT_LIMIT, identifier, one_line, storable
from aipm_desktop.exchange.xml_source import attribute, load, text_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

FORMAT = "ganttproject"
_UNNAMED = ("", "Untitled Gantt Project")
_LINK_TYPES = {"1": "SS", "2": "FS", "3": "FF", "4": "SF"}


def parse(
    data: bytes,
    *,
    name: str = "",
    zone: tzinfo = UTC,
    progress: Progress | None = None,
    is_cancelled: IsCancelled | None = None,
) -> ImportPlan:
    """The board of the project in the file. `zone` is where its days are meant.

    Raises FileProblem (xml_source.load; reason not_ganttproject for other XML) and Cancelled.
    """
    root, _ = load(data, name, progress=progress, is_cancelled=is_cancelled)
    if root.tag != "project":
        raise FileProblem(name, "not_ganttproject")
    losses = Losses()
    days = work_days(root)
    reader = TaskReader(root, days, zone, losses)
    outline = reader.outline()
    for place, (line, level) in enumerate(outline):
        step(place, len(outline), None, is_cancelled)
        reader.read(line, level)
    people, people_read = _people(root, losses)
    part_time = _assign(root, reader.by_id, {person.key for person in people}, losses)
    links, links_read = _links(reader, losses)
    reader.read_baselines(root)
    calendar, lost_days_off = planned_times(
        root, days, {person.key for person in people}, reader.years, losses
    )
    named = attribute(root, "name")
    title = one_line(PurePath(name).stem if named in _UNNAMED else named)
    return plan_of(
        SourceProject(
            format=FORMAT,
            name=title,
            external_id=f"{FORMAT}:{identifier(title)}",
            description=storable(text_of(root, "description"), TEXT_LIMIT, losses),
            tasks=reader.tasks,
            links=links,
            people=people,
            losses=losses,
            read={
                "cards": len(outline),
                "people": people_read,
                "attachments": reader.links_read,
                "due_dates": 0,
                "dependencies": links_read,
                "days_off": len(calendar.days_off) + lost_days_off,
            },
            calendar=calendar,
            cautions=[Caution("part_time", {"count": str(part_time)})] if part_time else [],
        )
    )


def _people(root: Element, losses: Losses) -> tuple[tuple[PlannedPerson, ...], int]:
    people: dict[str, PlannedPerson] = {}
    lines = root.findall("resources/resource")
    for place, line in enumerate(lines, 1):
        key = f"resource:{identifier(attribute(line, 'id')) or f'row {place}'}"
        name = one_line(storable(attribute(line, "name"), NAME_LIMIT, losses))
        if not name or key in people:
            losses.add("people", "twice" if name else "malformed", name or key)
        else:
            people[key] = PlannedPerson(key, name)
    return tuple(people.values()), len(lines)


def _assign(root: Element, tasks: dict[str, SourceTask], people: set[str], losses: Losses) -> int:
    """Gives tasks their people; how many of them have only a part of their time for it."""
    part_time = 0
    for line in root.iterfind("allocations/allocation"):
        task = tasks.get(identifier(attribute(line, "task-id")))
        key = f"resource:{identifier(attribute(line, 'resource-id'))}"
        if task is None or key not in people:
            why = "no_card" if task is None else "unknown_person"
            losses.add("assignments", why, task.title if task else "")
        elif key in task.people:
            losses.add("assignments", "twice", task.title)
        else:
            task.people[key] = None
            load_percent = number(attribute(line, "load"))
            part_time += load_percent is not None and load_percent < 100
    return part_time


def _links(reader: TaskReader, losses: Losses) -> tuple[list[SourceLink], int]:
    """The links; each stands in its predecessor and names its successor. Lags are working days."""
    links: list[SourceLink] = []
    read = 0
    for task, line in reader.lines:
        for entry in line.findall("depend"):
            read += 1
            after = reader.by_id.get(identifier(attribute(entry, "id")))
            if after is None:
                losses.add("dependencies", "unknown_card", task.title)
                continue
            name = f"{task.title} → {after.title}"
            kind = _LINK_TYPES.get(attribute(entry, "type") or "2")
            if kind is None:
                losses.add("fields", "unknown_value", name)
            said = attribute(entry, "difference")
            lag = number(said) if said else 0.0
            if lag is None or abs(lag) > LAG_MOST:
                losses.add("lags", "not_a_number" if lag is None else "out_of_range", name)
            links.append(
                SourceLink(task.key, after.key, kind or "FS", min(max(lag or 0.0, -LAG_MOST), LAG_MOST))
            )
    return links, read
