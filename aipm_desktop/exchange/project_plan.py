"""A project of a scheduling program -> ImportPlan.

Three columns say how far a task is (0, 1 to 99, 100 percent); summary tasks become swimlanes and labels; links keep their
type and their lag. Start and finish stand as the file has them (a deadline wins over a finish) and once more as a baseline,
which shows what a schedule made here does differently: nothing is scheduled again.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from aipm_desktop.domain.board import Estimate
from aipm_desktop.exchange.plan import (
    Caution,
    ImportPlan,
    Losses,
    PlannedCard,
    PlannedColumn,
    PlannedDependency,
    PlannedVisit,
)
from aipm_desktop.exchange.plan_calendar import PlannedBaseline, PlannedCalendar
from aipm_desktop.exchange.project_links import resolve
from aipm_desktop.exchange.project_outline import Outline, Rows, outline_leaves
from aipm_desktop.exchange.project_source import SourceProject, SourceTask
from aipm_desktop.exchange.text_guard import NAME_LIMIT, TEXT_LIMIT, TITLE_LIMIT, one_line, storable

DAYS_MOST = 1e6
IMPORTED = "Imported"
"""The name of the baseline that keeps the dates of the file."""
COLUMNS = (
    PlannedColumn("todo", "To do", "queue"),
    PlannedColumn("begun", "In progress", "active"),
    PlannedColumn("done", "Done", "done"),
)


def plan_of(project: SourceProject) -> ImportPlan:
    """The board of the project, with everything accounted for."""
    losses, cautions = project.losses, list(project.cautions)
    outline = Outline(project.tasks)
    rows = Rows(outline)
    leaves = outline_leaves(outline)
    numbers = _numbers([outline.tasks[place] for place in leaves])
    cards = [
        _card(outline.tasks[place], number, rows.lane_of[place], rows.labels_of[place], losses)
        for place, number in zip(leaves, numbers, strict=True)
    ]
    summaries = outline.summaries
    _note_summaries(outline, summaries, losses)
    dependencies = resolve(project.links, outline, losses, cautions)
    notes = [(outline.tasks[place].title, outline.tasks[place].notes) for place in summaries]
    kept = [f"**{title}**\n\n{text}" for title, text in notes if text]
    outer = [f"**{outline.tasks[place].title}**" for place in rows.wrappers if not outline.tasks[place].notes]
    description = "\n\n".join(part for part in (project.description, *outer, *kept) if part)
    order = {column.key: place for place, column in enumerate(COLUMNS)}
    return ImportPlan(
        format=project.format,
        name=one_line(storable(project.name, NAME_LIMIT, losses)) or "Project",
        external_id=project.external_id,
        is_named_only=True,
        description=storable(description, TEXT_LIMIT, losses),
        created_at=project.created_at,
        columns=COLUMNS,
        swimlanes=rows.swimlanes,
        labels=rows.labels,
        people=project.people,
        cards=tuple(sorted(cards, key=lambda card: order[card.column])),
        dependencies=dependencies,
        calendar=_calendar(project, [outline.tasks[place] for place in leaves]),
        read=_read(project, outline, dependencies, leaves),
        lost=losses.lines(),
        warnings=(*_cautions(outline, rows, leaves, len(kept)), *cautions),
    )


def _note_summaries(outline: Outline, summaries: Sequence[int], losses: Losses) -> None:
    """Notes what of summary tasks has no card to go to."""
    for place in summaries:
        task = outline.tasks[place]
        losses.add("cards", "summary", task.title)
        losses.add("assignments", "on_summary", task.title, len(task.people))
        losses.add("attachments", "on_summary", task.title, len(task.links))
        losses.add("fields", "on_summary", task.title, len(task.values))


def _card(task: SourceTask, number: int, lane: str, labels: tuple[str, ...], losses: Losses) -> PlannedCard:
    title = one_line(storable(task.title, TITLE_LIMIT, losses))
    column = "done" if task.percent >= 100 else "begun" if task.is_begun else "todo"
    losses.add("attachments", "kept_as_link", title, len(task.links))
    values = list(task.values)
    if column == "begun" and task.percent:
        values.insert(0, ("Complete", f"{task.percent} %"))
    if task.deadline is not None and task.finish is not None and task.finish != task.deadline:
        values.append(("Finish", task.finish.isoformat()))
    below = "  \n".join(f"**{name}:** {value}" for name, value in values)
    description = "\n\n".join(part for part in (task.notes, below) if part)
    entered = {"begun": task.started_at, "done": task.finished_at}.get(column)
    known = [at for at in (task.created_at, entered) if at is not None]
    return PlannedCard(
        key=task.key,
        title=title,
        column=column,
        swimlane=lane,
        number=number,
        kind="milestone" if task.is_milestone else "task",
        description=storable(description, TEXT_LIMIT, losses, title),
        priority=task.priority,
        start_on=task.start,
        due_on=task.deadline or task.finish,
        estimate=_estimate(task, losses),
        created_at=min(known, default=None),
        is_done=column == "done",
        done_at=task.finished_at if column == "done" else None,
        is_archived=not task.is_active,
        labels=labels,
        people=tuple(task.people),
        links=task.links,
        visits=() if entered is None else (PlannedVisit(column, entered, None),),
    )


def _estimate(task: SourceTask, losses: Losses) -> Estimate | None:
    """The duration as an estimate; a milestone of no length needs none."""
    if task.days is None or (task.is_milestone and task.days == 0):
        return None
    if not 0 <= task.days <= DAYS_MOST:
        losses.add("estimates", "not_a_number" if task.days < 0 else "out_of_range", task.title)
        return None if task.days < 0 else Estimate(DAYS_MOST, DAYS_MOST, DAYS_MOST)
    days = round(task.days, 6)
    return Estimate(days, days, days)


def _numbers(tasks: Sequence[SourceTask]) -> list[int]:
    """The numbers of the file when all are there and different, else by row."""
    found = [task.number for task in tasks if task.number is not None and 1 <= task.number <= 1_000_000]
    return found if len(set(found)) == len(tasks) else list(range(1, len(tasks) + 1))


def _calendar(project: SourceProject, tasks: Sequence[SourceTask]) -> PlannedCalendar:
    """The project's times with the baselines of its tasks and the dates that stand in it now."""
    baselines: dict[str, list[tuple[str, date, date]]] = {}
    now: list[tuple[str, date, date]] = []
    for task in tasks:
        if task.start is not None and task.finish is not None and task.start <= task.finish:
            now.append((task.key, task.start, task.finish))
        for name, (start, finish) in task.baselines.items():
            baselines.setdefault(name, []).append((task.key, start, finish))
    found = tuple(PlannedBaseline(name, tuple(dates)) for name, dates in baselines.items())
    return project.calendar._replace(
        baselines=found, imported=PlannedBaseline(IMPORTED, tuple(now)) if now else None
    )


def _read(
    project: SourceProject,
    outline: Outline,
    dependencies: Sequence[PlannedDependency],
    leaves: Sequence[int],
) -> dict[str, int]:
    """What the file holds of each thing. Links spread over the tasks of a summary count for themselves."""
    tasks = [outline.tasks[place] for place in leaves]
    spread = sum(edge.is_spread for edge in dependencies)
    counts = project.read | {
        "baselines": len({name for task in tasks for name in task.baselines}),
        "archived_cards": sum(not task.is_active for task in tasks),
        "due_dates": project.read.get("due_dates", 0)
        + sum((task.deadline or task.finish) is not None for task in tasks),
    }
    return counts | ({"spread_links": spread} if spread else {})


def _cautions(outline: Outline, rows: Rows, leaves: Sequence[int], notes: int) -> list[Caution]:
    tasks = [outline.tasks[place] for place in leaves]
    found: list[Caution] = []
    if tasks:
        found.append(Caution("columns_by_percent"))
    dated = sum(task.start is not None or task.finish is not None for task in tasks)
    percents = sum(0 < task.percent < 100 for task in tasks)
    counts = {
        "summaries_as_swimlanes": sum(lane.key != "" for lane in rows.swimlanes),
        "summaries_as_labels": len(rows.labels),
        "percents_in_description": percents,
        "custom_fields_in_description": sum(len(task.values) for task in tasks),
        "notes_on_board": notes,
        "dates_kept": dated,
    }
    for key, count in counts.items():
        if count:
            found.append(Caution(key, {"count": str(count)}))
    return found
