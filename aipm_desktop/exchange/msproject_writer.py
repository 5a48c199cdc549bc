"""The schedule of a board as MS Project XML (MSPDI), as MS Project 2007 and later, ProjectLibre and GanttProject read it.

Swimlanes with a header become summary tasks, cards the tasks in them, in the order of their beginning; a task's UID is the
card's number. Durations are the expected days of the estimate (8 hours a day), guesses where there is none. A start day that
somebody set becomes *start no earlier than*, a due date the deadline. Elements stand in the order of Microsoft's schema,
which its program insists on. Suspended links and archived cards are left out, for there they would count.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from aipm_desktop.domain.board import BoardSnapshot, Card, Dependency
from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.domain.planning.durations import days_of
from aipm_desktop.domain.planning.schedule import Schedule, Scheduled
from aipm_desktop.domain.planning.workdays import Calendars
from aipm_desktop.exchange.graph_values import in_order
from aipm_desktop.exchange.msproject import parse
from aipm_desktop.exchange.msproject_times import (
    MINUTES_PER_DAY,
    add_calendars,
    begin_of,
    child,
    duration,
    end_of,
    legal,
)
from aipm_desktop.exchange.msproject_values import LINK_TYPES
from aipm_desktop.exchange.plan import Counts, ImportPlan
from aipm_desktop.exchange.text_guard import one_line

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

NAMESPACE = "http://schemas.microsoft.com/project"
_NAME_MOST = 512
_BOARDS = UUID("6a1f0d2e-3c55-4c0b-9b61-0f8f3f1d7a10")
_CODES = {name: code for code, name in LINK_TYPES.items()}
_PRIORITIES = {"urgent": 800, "high": 600, "normal": 500, "low": 400}
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FIXED_DURATION = 1
_DAYS, _DAYS_GUESSED = 7, 39


def schedule_xml(
    board: BoardSnapshot,
    dependencies: Iterable[Dependency],
    schedule: Schedule,
    *,
    descriptions: Mapping[str, str] | None = None,
) -> tuple[bytes, Counts]:
    """The file and what is in it; our own reader has read it and found the same. `descriptions` by card id."""
    links = [
        link
        for link in in_order(dependencies, board.cards)
        if link.suspended_at is None
        and link.predecessor_id in schedule.cards
        and link.successor_id in schedule.cards
    ]
    writer = _Writer(board, links, schedule, descriptions or {})
    data = writer.file()
    if _read(parse(data)) != writer.said:
        raise FileProblem("", "not_proved")
    counts = {
        "cards": len(writer.said),
        "people": len(board.people),
        "due_dates": sum(card.due_on is not None for card in board.cards),
        "dependencies": len(links),
    }
    return data, counts


_Said = dict[str, tuple[object, ...]]
"""UID -> title, days, whether it is a milestone, start, finish or deadline, people, and links as (UID, type, lag)."""


class _Writer:
    def __init__(
        self,
        board: BoardSnapshot,
        links: Sequence[Dependency],
        schedule: Schedule,
        descriptions: Mapping[str, str],
    ) -> None:
        self.board, self.schedule, self.descriptions = board, schedule, descriptions
        self.said: _Said = {}
        self._numbers = {card.id: card.number for card in board.cards}
        self._before: dict[str, list[Dependency]] = {}
        for link in links:
            self._before.setdefault(link.successor_id, []).append(link)
        self._people = {person_id: place for place, person_id in enumerate(board.people, 1)}
        self._rows = 0

    def file(self) -> bytes:
        """The whole project."""
        from xml.etree import ElementTree as ET

        root = ET.Element("Project", {"xmlns": NAMESPACE})
        planned = list(self.schedule.cards.values())
        first = min((one.start_on for one in planned), default=self.schedule.start_on)
        last = max((one.finish_on for one in planned), default=first)
        self._head(root, first, last)
        numbers = add_calendars(root, self.schedule.basis, self.board.people, (first, last))
        tasks = child(root, "Tasks")
        self._summary(tasks, 0, self.board.board.name, 0, list(self.board.cards))
        for lane_id, name in self._lanes():
            cards = sorted(
                (card for card in self.board.cards if card.swimlane_id == lane_id), key=self._place
            )
            if name and cards:
                self._summary(tasks, max(self._numbers.values()) + 1 + self._rows, name, 1, cards)
            for card in cards:
                self._task(tasks, card, 2 if name else 1)
        self._add_people(root, numbers)
        ET.indent(root)
        file = io.BytesIO()
        ET.ElementTree(root).write(file, encoding="UTF-8", xml_declaration=True)
        return file.getvalue() + b"\n"

    def _lanes(self) -> Iterator[tuple[str, str]]:
        has_headers = self.board.has_lane_headers
        for lane in self.board.swimlanes:
            yield lane.id, one_line(lane.name) if has_headers else ""

    def _place(self, card: Card) -> tuple[float, int]:
        planned = self.schedule.cards.get(card.id)
        return (planned.begins if planned else 0.0), card.number

    def _head(self, root: Element, first: date, last: date) -> None:
        week = self.schedule.basis.settings.working_week
        name = one_line(self.board.board.name)
        for tag, value in (
            ("SaveVersion", 14),
            ("Name", f"{name[: _NAME_MOST - 4]}.xml"),
            ("GUID", str(uuid5(_BOARDS, self.board.board.id)).upper()),
            ("Title", name[:_NAME_MOST]),
            ("Company", one_line(self.board.client.name)[:_NAME_MOST]),
            ("CreationDate", _utc(self.board.board.created_at)),
            ("ScheduleFromStart", 1),
            ("StartDate", f"{min(first, self.schedule.start_on)}T08:00:00"),
            ("FinishDate", f"{last}T17:00:00"),
            ("CalendarUID", 1),
            ("DefaultStartTime", "08:00:00"),
            ("DefaultFinishTime", "17:00:00"),
            ("MinutesPerDay", MINUTES_PER_DAY),
            ("MinutesPerWeek", MINUTES_PER_DAY * week.count("1")),
            ("DaysPerMonth", 20),
            ("DefaultTaskType", _FIXED_DURATION),
            ("DurationFormat", _DAYS),
            ("NewTasksEffortDriven", 0),
        ):
            child(root, tag, value)

    def _summary(self, tasks: Element, uid: int, name: str, level: int, cards: Sequence[Card]) -> None:
        planned = [one for card in cards if (one := self.schedule.cards.get(card.id)) is not None]
        task = self._line(tasks, uid, name, level)
        child(task, "Priority", 500)
        if planned:
            first = min(planned, key=lambda one: one.begins)
            last = max(planned, key=lambda one: one.ends)
            worked = Calendars(self.schedule.basis).board.between(first.begins, last.ends)
            child(task, "Start", begin_of(first).isoformat())
            child(task, "Finish", end_of(last).isoformat())
            child(task, "Duration", duration(max(worked, 0.0)))
            child(task, "DurationFormat", _DAYS)
        child(task, "Milestone", value=False)
        child(task, "Summary", value=True)

    def _line(self, tasks: Element, uid: int, name: str, level: int) -> Element:
        """The elements every task begins with; the line of the project itself has row 0."""
        task = child(tasks, "Task")
        child(task, "UID", uid)
        child(task, "ID", self._rows)
        child(task, "Name", _short(name))
        child(task, "Type", _FIXED_DURATION)
        child(task, "IsNull", value=False)
        self._rows += 1
        child(task, "OutlineLevel", level)
        return task

    def _task(self, tasks: Element, card: Card, level: int) -> None:
        planned = self.schedule.cards.get(card.id)
        if planned is None:
            return
        begins, ends, days = begin_of(planned), end_of(planned), days_of(card)
        task = self._line(tasks, card.number, card.title, level)
        is_done = card.done_at is not None
        is_guess = card.estimate is None and card.kind != "milestone"
        child(task, "Priority", _PRIORITIES.get(card.priority, 500))
        child(task, "Start", begins.isoformat())
        child(task, "Finish", ends.isoformat())
        child(task, "Duration", duration(days))
        child(task, "DurationFormat", _DAYS_GUESSED if is_guess else _DAYS)
        child(task, "EffortDriven", value=False)
        child(task, "Estimated", is_guess)
        child(task, "Milestone", card.kind == "milestone")
        child(task, "Summary", value=False)
        child(task, "Critical", planned.is_critical)
        child(task, "PercentComplete", 100 if is_done else 0)
        if is_done or planned.is_started:
            child(task, "ActualStart", begins.isoformat())
        if is_done:
            child(task, "ActualFinish", ends.isoformat())
        self._constraint(task, card, planned, begins)
        if card.due_on is not None:
            child(task, "Deadline", f"{card.due_on}T17:00:00")
        if text := self.descriptions.get(card.id):
            child(task, "Notes", text)
        links = tuple(self._link(task, link) for link in self._before.get(card.id, ()))
        people = tuple(sorted(self._people[key] for key in card.people if key in self._people))
        self.said[str(card.number)] = (
            _short(card.title), _seconds(days), card.kind == "milestone", begins.date(), card.due_on or ends.date(), people,
            tuple(sorted(links)),
        )  # fmt: skip

    def _constraint(self, task: Element, card: Card, planned: Scheduled, begins: datetime) -> None:
        """A start that does not follow from the links alone: one that somebody set, or that levelling found."""
        is_open = card.done_at is None and not planned.is_started
        if is_open and (card.start_on is not None or self.schedule.is_levelled):
            child(task, "ConstraintType", 4)
            moment = begins if self.schedule.is_levelled else f"{card.start_on}T08:00:00"
            child(task, "ConstraintDate", moment.isoformat() if isinstance(moment, datetime) else moment)
        else:
            child(task, "ConstraintType", 0)

    def _link(self, task: Element, link: Dependency) -> tuple[int, str, int]:
        made = child(task, "PredecessorLink")
        lag = round(link.lag_days * MINUTES_PER_DAY * 10)
        number = self._numbers[link.predecessor_id]
        child(made, "PredecessorUID", number)
        child(made, "Type", _CODES[link.type])
        child(made, "CrossProject", value=False)
        child(made, "LinkLag", lag)
        child(made, "LagFormat", _DAYS)
        return number, link.type, lag

    def _add_people(self, root: Element, calendars: Mapping[str, int]) -> None:
        resources = child(root, "Resources")
        for person_id, place in self._people.items():
            person = self.board.people[person_id]
            made = child(resources, "Resource")
            child(made, "UID", place)
            child(made, "ID", place)
            child(made, "Name", one_line(person.name))
            child(made, "Type", 1)
            child(made, "IsNull", value=False)
            child(made, "Initials", person.initials)
            child(made, "MaxUnits", "1.00")
            child(made, "CalendarUID", calendars[person_id])
        assignments = child(root, "Assignments")
        given = [
            (card, key) for card in self.board.cards if card.id in self.schedule.cards for key in card.people
        ]
        for place, (card, key) in enumerate((pair for pair in given if pair[1] in self._people), 1):
            made = child(assignments, "Assignment")
            child(made, "UID", place)
            child(made, "TaskUID", card.number)
            child(made, "ResourceUID", self._people[key])
            child(made, "Units", 1)
            child(made, "Work", duration(days_of(card)))


def _short(text: str) -> str:
    """A name as the schema allows it; what has none gets a stand-in, as our reader gives it."""
    return one_line(legal(text))[:_NAME_MOST].strip() or "Untitled"


def _seconds(days: float) -> int:
    return round(days * MINUTES_PER_DAY * 60)


def _utc(milliseconds: int) -> str:
    return (_EPOCH + timedelta(seconds=milliseconds // 1000)).replace(tzinfo=None).isoformat()


def _read(plan: ImportPlan) -> _Said:
    """What a reader of the file finds, in the terms of what was written."""
    before: dict[str, list[tuple[int, str, int]]] = {}
    for edge in plan.dependencies:
        lag = round(edge.lag_days * MINUTES_PER_DAY * 10)
        number = int(edge.predecessor.removeprefix("task:"))
        before.setdefault(edge.successor, []).append((number, edge.type, lag))
    return {
        card.key.removeprefix("task:"): (
            card.title,
            _seconds(card.estimate.likely if card.estimate else 0.0),
            card.kind == "milestone",
            card.start_on,
            card.due_on,
            tuple(sorted(int(key.removeprefix("resource:")) for key in card.people)),
            tuple(sorted(before.get(card.key, ()))),
        )
        for card in plan.cards
    }
