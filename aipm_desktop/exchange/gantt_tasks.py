"""The tasks of a GanttProject file, which stand inside each other as the outline does."""

from __future__ import annotations

from datetime import date, tzinfo
from textwrap import dedent
from typing import TYPE_CHECKING

from aipm_desktop.exchange.gantt_calendar import WorkDays
from aipm_desktop.exchange.msproject_values import day, instant, percent
from aipm_desktop.exchange.msproject_values import number as number_of
from aipm_desktop.exchange.plan import Losses, PlannedLink
from aipm_desktop.exchange.project_source import SourceTask
from aipm_desktop.exchange.text_guard import (
    NAME_LIMIT,
    TEXT_LIMIT,
    TITLE_LIMIT,
    identifier,
    one_line,
    storable,
)
from aipm_desktop.exchange.xml_source import attribute

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_UNTITLED = "Untitled"
_BEGINS, _ENDS = "T09:00:00", "T17:00:00"
"""The file has days only; these are the hours that work is taken to begin and end."""
# Lowest is 3 and highest 4 in the file: they were invented later.
_PRIORITIES = {"": "normal", "0": "low", "1": "normal", "2": "high", "3": "low", "4": "urgent"}


class TaskReader:
    """Reads task after task. `tasks` are in the order of the outline, `lines` their elements, `by_id` what others call
    them by.
    """

    def __init__(self, root: Element, days: WorkDays, zone: tzinfo, losses: Losses) -> None:
        self.days, self.zone, self.losses = days, zone, losses
        self.tasks: list[SourceTask] = []
        self.lines: list[tuple[SourceTask, Element]] = []
        self.by_id: dict[str, SourceTask] = {}
        self.links_read = 0
        self._group = root.find("tasks")
        self._names, self._usual = _field_names(self._group)
        self._are_milestones_empty = (
            self._group is not None and attribute(self._group, "empty-milestones") == "true"
        )

    def outline(self) -> list[tuple[Element, int]]:
        """All task elements from top to bottom with their depth, from 1."""
        found: list[tuple[Element, int]] = []
        waiting = (
            [(line, 1) for line in reversed(self._group.findall("task"))] if self._group is not None else []
        )
        while waiting:
            line, level = waiting.pop()
            found.append((line, level))
            waiting.extend((inner, level + 1) for inner in reversed(line.findall("task")))
        return found

    @property
    def years(self) -> range:
        """The years the plan lies in, and one more; no more than a century."""
        days = [day for task in self.tasks for day in (task.start, task.finish) if day is not None]
        if not days:
            return range(0)
        return range(min(days).year, min(max(days).year + 2, min(days).year + 100))

    def read_baselines(self, root: Element) -> None:
        """Gives the tasks the dates that stand in earlier versions of the plan."""
        for number, version in enumerate(root.iterfind("previous/previous-tasks"), 1):
            name = one_line(storable(attribute(version, "name"), NAME_LIMIT, self.losses))
            for line in version.iterfind("previous-task"):
                task = self.by_id.get(identifier(attribute(line, "id")))
                start, days = day(attribute(line, "start")), number_of(attribute(line, "duration"))
                if task is None or start is None:
                    continue
                finish = self.days.last_day(start, days or 0.0)
                if finish is not None:
                    task.baselines[name or f"Baseline {number}"] = (start, finish)

    def read(self, line: Element, level: int) -> None:
        """Takes one task."""
        place = len(self.tasks) + 1
        task_id = identifier(attribute(line, "id"))
        title = one_line(storable(attribute(line, "name"), TITLE_LIMIT, self.losses))
        if not title:
            self.losses.add("titles", "empty_title", f"row {place}")
        key = f"task:{task_id}" if task_id else f"row:{place}"
        if not task_id or task_id in self.by_id:
            self.losses.add("records", "twice" if task_id else "malformed", title or f"row {place}")
            key = f"row:{place}"
        task = self._task(line, key, task_id, title or _UNTITLED, level)
        self.tasks.append(task)
        self.lines.append((task, line))
        if task_id:
            self.by_id.setdefault(task_id, task)

    def _task(self, line: Element, key: str, task_id: str, title: str, level: int) -> SourceTask:
        is_milestone = attribute(line, "meeting") == "true"
        days = self._days_of(line, title, is_milestone=is_milestone)
        start = self._start(line, title)
        finish = self.days.last_day(start, days or 0.0) if start is not None and days is not None else start
        done = percent(attribute(line, "complete"))
        priority = _PRIORITIES.get(attribute(line, "priority"))
        if priority is None:
            self.losses.add("priorities", "unknown_value", title)
        if (number_of(attribute(line, "cost-manual-value")) or 0) > 0:
            self.losses.add("costs", "no_place", title)
        return SourceTask(
            key=key,
            title=title,
            level=level,
            number=int(task_id) if task_id.isascii() and task_id.isdigit() and len(task_id) < 10 else None,
            days=days,
            is_milestone=is_milestone,
            percent=done,
            start=start,
            finish=finish,
            started_at=instant(f"{start}{_BEGINS}", self.zone) if start and done else None,
            finished_at=instant(f"{finish}{_ENDS}", self.zone) if finish and done == 100 else None,
            priority=priority or "normal",
            notes=self._notes(line, title),
            values=self._values_of(line, title),
            links=self._web_link(line, title),
        )

    def _days_of(self, line: Element, title: str, *, is_milestone: bool) -> float | None:
        """The duration in working days. Old programs gave each milestone a day, new ones ignore what stands there."""
        text = attribute(line, "duration")
        found = number_of(text)
        if text and found is None:
            self.losses.add("estimates", "not_a_number", title)
        if is_milestone:
            if found and not self._are_milestones_empty:
                self.losses.add("estimates", "milestone", title)
            return 0.0
        return found

    def _start(self, line: Element, title: str) -> date | None:
        text = attribute(line, "start")
        found = day(text)
        if text and found is None:
            self.losses.add("start_dates", "bad_date", title)
        return found

    def _notes(self, line: Element, title: str) -> str:
        """The notes without the indent that the file's own layout gives them."""
        text = line.findtext("notes") or ""
        return storable(dedent(text.strip("\n")).strip(), TEXT_LIMIT, self.losses, title)

    def _values_of(self, line: Element, title: str) -> list[tuple[str, str]]:
        """The custom properties that are filled and say more than their default."""
        found = []
        for entry in line.findall("customproperty"):
            key = attribute(entry, "taskproperty-id")
            value = one_line(storable(entry.get("value") or entry.text or "", TEXT_LIMIT, self.losses, title))
            name = self._names.get(key)
            if name and value and value not in ("null", self._usual[key]):
                found.append((name, value))
        return found

    def _web_link(self, line: Element, title: str) -> tuple[PlannedLink, ...]:
        address = attribute(line, "webLink")
        if address in ("", "http://"):
            return ()
        self.links_read += 1
        return (PlannedLink("", storable(address, 8000, self.losses, title)),)


def _field_names(group: Element | None) -> tuple[dict[str, str], dict[str, str]]:
    """Names and defaults of the custom properties by their id; those that are computed from others are left out."""
    names: dict[str, str] = {}
    usual: dict[str, str] = {}
    for entry in group.iterfind("taskproperties/taskproperty") if group is not None else ():
        if attribute(entry, "type") == "custom" and entry.find("simple-select") is None:
            key = attribute(entry, "id")
            names[key] = one_line(attribute(entry, "name"))[:NAME_LIMIT]
            usual[key] = attribute(entry, "defaultvalue")
    return names, usual
