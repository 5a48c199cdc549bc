"""The tasks of an MS Project XML file."""

from __future__ import annotations

from datetime import date, tzinfo
from typing import TYPE_CHECKING

from aipm_desktop.exchange import msproject_values as values
from aipm_desktop.exchange.msproject_values import WorkTime
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
from aipm_desktop.exchange.xml_source import text_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

UNTITLED = "Untitled"
LEVEL_MOST = 100
"""Deeper lines are taken to stand beside each other: no plan is so deep, and each level is a label on each card."""


class TaskReader:
    """Reads task after task. `tasks` are those that become cards or summaries, `lines` their elements, `by_uid` what other
    elements call them by; the counters say what the file held of each thing.
    """

    def __init__(self, root: Element, times: WorkTime, zone: tzinfo, losses: Losses) -> None:
        self.times, self.zone, self.losses = times, zone, losses
        self.tasks: list[SourceTask] = []
        self.lines: list[tuple[SourceTask, Element]] = []
        self.by_uid: dict[str, SourceTask] = {}
        self.project_name = ""
        self.tasks_read = self.links_read = self.bad_dates = 0
        self._elapsed = self._rough = 0
        self._names = _field_names(root)
        self._keys: set[str] = set()

    @property
    def counts(self) -> dict[str, int]:
        """What the tasks want told, by the key of the caution."""
        return {"elapsed_durations": self._elapsed, "rough_durations": self._rough}

    def read(self, line: Element, place: int) -> None:
        """Takes one line of the file; blank ones and the one that is the project itself make no task."""
        if values.is_yes(text_of(line, "IsNull")):
            return
        level = text_of(line, "OutlineLevel")
        uid = identifier(text_of(line, "UID"))
        name = one_line(storable(text_of(line, "Name"), TITLE_LIMIT, self.losses))
        if level == "0" or (uid == "0" and not level and values.is_yes(text_of(line, "Summary"))):
            self.project_name = self.project_name or name
            return
        self.tasks_read += 1
        if values.is_yes(text_of(line, "ExternalTask")):
            self.losses.add("cards", "other_project", name)
            return
        if not name:
            self.losses.add("titles", "empty_title", f"row {text_of(line, 'ID') or place + 1}")
        task = self._task(line, uid, place, name or UNTITLED, _level(line, level))
        self.tasks.append(task)
        self.lines.append((task, line))
        if uid:
            self.by_uid.setdefault(uid, task)

    def _task(self, line: Element, uid: str, place: int, title: str, level: int) -> SourceTask:
        percent = values.percent(text_of(line, "PercentComplete"))
        begun = text_of(line, "ActualStart") or (text_of(line, "Start") if percent else "")
        ended = text_of(line, "ActualFinish") or text_of(line, "Finish")
        days = self._days(line, title)
        is_milestone = values.is_yes(text_of(line, "Milestone"))
        if is_milestone and days:
            self.losses.add("kinds", "takes_time", title)
            is_milestone = False
        if (values.number(text_of(line, "Cost")) or 0) > 0:
            self.losses.add("costs", "no_place", title)
        if text_of(line, "ConstraintType") not in ("", *values.DATED_CONSTRAINTS):
            self.losses.add("constraints", "no_place", title)
        return SourceTask(
            key=self._key(uid, place),
            title=title,
            level=level,
            number=int(uid) if uid.isascii() and uid.isdigit() and len(uid) < 10 else None,
            days=days,
            is_milestone=is_milestone,
            is_active=text_of(line, "Active") not in ("0", "false"),
            percent=percent,
            start=self._day(line, "Start", "start_dates", title),
            finish=self._day(line, "Finish", "due_dates", title),
            deadline=self._day(line, "Deadline", "due_dates", title),
            started_at=values.instant(begun, self.zone) if begun else None,
            finished_at=values.instant(ended, self.zone) if percent == 100 else None,
            created_at=values.instant(text_of(line, "CreateDate"), self.zone),
            priority=values.priority(text_of(line, "Priority")),
            notes=storable(text_of(line, "Notes"), TEXT_LIMIT, self.losses, title),
            values=self._values_of(line, title),
            links=self._hyperlink(line, title),
            baselines=_baselines(line),
        )

    def _key(self, uid: str, place: int) -> str:
        """What names the task for good; a UID that is there twice, or not at all, leaves only the row."""
        key = f"task:{uid}" if uid else f"row:{place + 1}"
        if key in self._keys:
            self.losses.add("records", "twice", f"UID {uid}")
            key = f"row:{place + 1}"
        self._keys.add(key)
        return key

    def _days(self, line: Element, title: str) -> float | None:
        text = text_of(line, "Duration")
        if not text:
            return None
        found = self.times.duration(text, text_of(line, "DurationFormat"))
        if found is None:
            self.losses.add("estimates", "not_a_number", title)
            return None
        self._elapsed += found.is_elapsed
        self._rough += found.is_rough or values.is_yes(text_of(line, "Estimated"))
        return found.days

    def _day(self, line: Element, tag: str, what: str, title: str) -> date | None:
        text = text_of(line, tag)
        if not text or text == "NA":
            return None
        found = values.day(text)
        if found is None:
            # A finish or deadline that is no date is a due date the file has and the board will not.
            self.losses.add(what, "bad_date", title)
            self.bad_dates += what == "due_dates"
        return found

    def _values_of(self, line: Element, title: str) -> list[tuple[str, str]]:
        """The custom fields that are filled, by the names the project gives them."""
        found = []
        for entry in line.findall("ExtendedAttribute"):
            name = self._names.get(text_of(entry, "FieldID"))
            value = one_line(storable(text_of(entry, "Value"), TEXT_LIMIT, self.losses, title))
            if name and value:
                found.append((name, value))
        return found

    def _hyperlink(self, line: Element, title: str) -> tuple[PlannedLink, ...]:
        address = text_of(line, "HyperlinkAddress")
        if not address:
            return ()
        inside = text_of(line, "HyperlinkSubAddress")
        url = storable(f"{address}#{inside}" if inside else address, 8000, self.losses, title)
        shown = storable(one_line(text_of(line, "Hyperlink")), 500, self.losses, title)
        self.links_read += 1
        return (PlannedLink("" if shown == url else shown, url),)


def _level(line: Element, said: str) -> int:
    """The depth in the outline, else as many as its number has parts."""
    if said.isascii() and said.isdigit() and len(said) < 6:
        return min(max(int(said), 1), LEVEL_MOST)
    outline_number = text_of(line, "OutlineNumber") or text_of(line, "WBS")
    return min(outline_number.count(".") + 1, LEVEL_MOST)


def _baselines(line: Element) -> dict[str, tuple[date, date]]:
    """First and last day by the name of the baseline; the first has no number."""
    found = {}
    for entry in line.findall("Baseline"):
        number = text_of(entry, "Number")[:3]
        start, finish = values.day(text_of(entry, "Start")), values.day(text_of(entry, "Finish"))
        if start is not None and finish is not None and start <= finish:
            found["Baseline" if number in ("", "0") else f"Baseline {number}"] = (start, finish)
    return found


def _field_names(root: Element) -> dict[str, str]:
    """Names of the custom fields by their code."""
    names = {}
    group = root.find("ExtendedAttributes")
    for entry in group.findall("ExtendedAttribute") if group is not None else ():
        name = one_line(text_of(entry, "Alias") or text_of(entry, "FieldName"))[:NAME_LIMIT]
        if name:
            names[text_of(entry, "FieldID")] = name
    return names
