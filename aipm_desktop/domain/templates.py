"""What a board is made from: columns, swimlanes, tasks on request, labels.

Shipped templates are TOML files (read by exchange/templates.py); a board saved as template is kept as the JSON of
`to_json`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from aipm_desktop.domain.board import COLUMN_ROLES, LIMIT_MODES, NO_LIMIT, TRACKS, Limit
from aipm_desktop.domain.errors import InvalidValue
from aipm_desktop.domain.kinds import DEFAULT_KIND, KINDS


@dataclass(frozen=True, slots=True)
class ColumnTemplate:
    """A column to make."""

    name: str
    role: str = "active"
    limit: Limit = NO_LIMIT
    entry_policy: str = ""
    exit_checklist: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SwimlaneTemplate:
    """`name` may be empty when it is the only one; it is then drawn without a header."""

    name: str = ""
    track: str | None = None
    colour: str | None = None
    limit: Limit = NO_LIMIT


@dataclass(frozen=True, slots=True)
class LabelTemplate:
    """A label to make; `colour` is a key of the theme's label palette."""

    name: str
    colour: str = "grey"


@dataclass(frozen=True, slots=True)
class TaskTemplate:
    """A card made on request. `column` and `swimlane` are positions; `outputs` become a checklist called
    `BoardTemplate.checklist_name`.
    """

    title: str
    column: int = 0
    swimlane: int = 0
    kind: str = DEFAULT_KIND
    outputs: tuple[str, ...] = ()
    description: str = ""


@dataclass(frozen=True, slots=True)
class BoardTemplate:
    """`summary` is one sentence for the list of templates; `prefix` proposes the one of card labels (`CI-12`)."""

    key: str
    name: str
    columns: tuple[ColumnTemplate, ...]
    swimlanes: tuple[SwimlaneTemplate, ...] = (SwimlaneTemplate(),)
    tasks: tuple[TaskTemplate, ...] = ()
    labels: tuple[LabelTemplate, ...] = ()
    prefix: str = ""
    summary: str = ""
    checklist_name: str = "Outputs"

    def __post_init__(self) -> None:
        _check(self)


def _check(template: BoardTemplate) -> None:
    for field_name, rows in (("columns", template.columns), ("swimlanes", template.swimlanes)):
        if not rows:
            raise InvalidValue(field_name, template.name, "empty")
    for column in template.columns:
        if column.role not in COLUMN_ROLES:
            raise InvalidValue("role", column.role, "unknown")
    for lane in template.swimlanes:
        if lane.track not in (None, *TRACKS):
            raise InvalidValue("track", str(lane.track), "unknown")
    limits = [column.limit for column in template.columns] + [lane.limit for lane in template.swimlanes]
    for limit in limits:
        if limit.mode not in LIMIT_MODES:
            raise InvalidValue("mode", limit.mode, "unknown")
    for task in template.tasks:
        if task.kind not in KINDS:
            raise InvalidValue("kind", task.kind, "unknown")
        if not (0 <= task.column < len(template.columns) and 0 <= task.swimlane < len(template.swimlanes)):
            raise InvalidValue("column", task.title, "unknown")


def to_json(template: BoardTemplate) -> str:
    """The template as canonical JSON text."""
    return json.dumps(_plain(template), ensure_ascii=False, sort_keys=True)


def from_json(text: str) -> BoardTemplate:
    """The template of `to_json`'s text; raises InvalidValue when it is not one."""
    try:
        return from_plain(json.loads(text))
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError):
        raise InvalidValue("template", text[:80], "unreadable") from None


def from_plain(data: dict[str, Any]) -> BoardTemplate:
    """The template of a plain mapping, as TOML and JSON give it; missing keys take their defaults."""
    return BoardTemplate(
        key=str(data["key"]),
        name=str(data["name"]),
        columns=tuple(_column(row) for row in data["columns"]),
        swimlanes=tuple(_swimlane(row) for row in data.get("swimlanes", [{}])),
        tasks=tuple(_task(row) for row in data.get("tasks", [])),
        labels=tuple(
            LabelTemplate(str(row["name"]), str(row.get("colour", "grey"))) for row in data.get("labels", [])
        ),
        prefix=str(data.get("prefix", "")),
        summary=str(data.get("summary", "")),
        checklist_name=str(data.get("checklist_name", "Outputs")),
    )


def _limit(row: dict[str, Any]) -> Limit:
    return Limit(_whole(row.get("min")), _whole(row.get("max")), str(row.get("mode", "warn")))


def _whole(value: object) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 100_000:
        raise InvalidValue("limit", str(value), "not_a_number")
    return value


def _column(row: dict[str, Any]) -> ColumnTemplate:
    return ColumnTemplate(
        name=str(row["name"]),
        role=str(row.get("role", "active")),
        limit=_limit(row),
        entry_policy=str(row.get("entry_policy", "")),
        exit_checklist=tuple(str(line) for line in row.get("exit_checklist", [])),
    )


def _swimlane(row: dict[str, Any]) -> SwimlaneTemplate:
    track, colour = row.get("track"), row.get("colour")
    return SwimlaneTemplate(
        name=str(row.get("name", "")),
        track=None if track is None else str(track),
        colour=None if colour is None else str(colour),
        limit=_limit(row),
    )


def _task(row: dict[str, Any]) -> TaskTemplate:
    return TaskTemplate(
        title=str(row["title"]),
        column=int(row.get("column", 0)),
        swimlane=int(row.get("swimlane", 0)),
        kind=str(row.get("kind", DEFAULT_KIND)),
        outputs=tuple(str(line) for line in row.get("outputs", [])),
        description=str(row.get("description", "")),
    )


def _plain(template: BoardTemplate) -> dict[str, Any]:
    return {
        "key": template.key,
        "name": template.name,
        "prefix": template.prefix,
        "summary": template.summary,
        "checklist_name": template.checklist_name,
        "columns": [
            {
                "name": column.name,
                "role": column.role,
                "entry_policy": column.entry_policy,
                "exit_checklist": list(column.exit_checklist),
                **_plain_limit(column.limit),
            }
            for column in template.columns
        ],
        "swimlanes": [
            {"name": lane.name, "track": lane.track, "colour": lane.colour, **_plain_limit(lane.limit)}
            for lane in template.swimlanes
        ],
        "tasks": [
            {
                "title": task.title,
                "column": task.column,
                "swimlane": task.swimlane,
                "kind": task.kind,
                "outputs": list(task.outputs),
                "description": task.description,
            }
            for task in template.tasks
        ],
        "labels": [{"name": label.name, "colour": label.colour} for label in template.labels],
    }


def _plain_limit(limit: Limit) -> dict[str, Any]:
    return {"min": limit.minimum, "max": limit.maximum, "mode": limit.mode}
