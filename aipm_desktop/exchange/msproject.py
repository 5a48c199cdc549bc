"""An MS Project XML file (MSPDI, also written by ProjectLibre, GanttProject and others) -> ImportPlan.

What a user will see: see project_plan. Percent and elapsed lags become working days; tasks that are not active go to the
archive; blank lines and the line of the project itself are no tasks. Weeks, days off and baselines come along; the hours
of a day, costs and work (as against duration) stay behind.
Element and code meanings: Microsoft's Project XML schema reference and MPXJ's reader.
"""

from __future__ import annotations

import re
from datetime import UTC, tzinfo
from pathlib import PurePath
from typing import TYPE_CHECKING

from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.exchange import msproject_values as values
from aipm_desktop.exchange.msproject_calendar import read_calendars
from aipm_desktop.exchange.msproject_links import read_links
from aipm_desktop.exchange.msproject_people import assign, read_resources
from aipm_desktop.exchange.msproject_tasks import TaskReader
from aipm_desktop.exchange.plan import Caution, ImportPlan, IsCancelled, Losses, Progress, step
from aipm_desktop.exchange.plan_calendar import PlannedCalendar
from aipm_desktop.exchange.project_plan import plan_of
from aipm_desktop.exchange.project_source import SourceProject
from aipm_desktop.exchange.text_guard import identifier, one_line
from aipm_desktop.exchange.xml_source import load, text_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

FORMAT = "msproject"
_SKIPPED = (
    "TimephasedData",
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
    return plan_of(_project(root, name, zone, is_cancelled))


def _project(root: Element, name: str, zone: tzinfo, is_cancelled: IsCancelled | None) -> SourceProject:
    """All of the file that a board can hold."""
    losses = Losses()
    times = values.work_time(
        text_of(root, "MinutesPerDay"), text_of(root, "MinutesPerWeek"), text_of(root, "DaysPerMonth")
    )
    reader = TaskReader(root, times, zone, losses)
    lines = root.findall("Tasks/Task")
    for place, line in enumerate(lines):
        step(place, len(lines), None, is_cancelled)
        reader.read(line, place)
    resources = read_resources(root, losses)
    part_time = assign(root, reader.by_uid, resources, losses)
    links = read_links(reader.lines, reader.by_uid, times, losses)
    calendar = read_calendars(root, resources.calendars, losses)
    title = _title(root, reader.project_name, name)
    counts = {
        **reader.counts,
        "percent_lags": links.percent_lags,
        "elapsed_lags": links.elapsed_lags,
        "part_time": part_time,
    }
    return SourceProject(
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
            "days_off": len(calendar.days_off) + calendar.lost_days_off,
        },
        calendar=PlannedCalendar(
            start_on=values.day(text_of(root, "StartDate")),
            working_week=calendar.working_week,
            weeks=calendar.weeks,
            days_off=calendar.days_off,
        ),
        cautions=[Caution(key, {"count": str(count)}) for key, count in counts.items() if count],
    )


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
