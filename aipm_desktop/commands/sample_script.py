"""What a sample board's script (resources/samples/*.toml) says: whom the board is for and what happened on it.

Days are working days before today (`0` is the last two hours), so a sample made on any day is in the middle of its work.
Steps of a path read `DAYS COLUMN [@INITIALS] [(why it went back)]`, `finished` in place of the column meaning where it
stands; remarks `DAYS INITIALS: text`, stays of a blocker
`FROM[-TO] reason`, checklist lines `[x DAYS] text` or `[ ] text`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from aipm_desktop.domain.board import Limit
from aipm_desktop.domain.templates import BoardTemplate, ColumnTemplate, LabelTemplate, SwimlaneTemplate
from aipm_desktop.exchange.templates import shipped_template
from aipm_desktop.resources_path import resource

ORDER = (
    "container-inspection",
    "support-assistant",
    "recommendations",
    "turbine-failures",
    "fraud-detection",
    "retraining-loop",
)
"""The scripts, in the order of their clients and boards."""

_STEP = re.compile(r"(?P<day>\d+) (\w+)(?: @(\w+))?(?: \((\w+)\))?")
_REMARK = re.compile(r"(?P<day>\d+) (\w+): (.+)", re.DOTALL)
_STAY = re.compile(r"(?P<day>\d+)(?:-(?P<until>\d+))? (.+)", re.DOTALL)
_LINE = re.compile(r"\[(?:x (?P<day>\d+)| )\] (.+)")


FINISHED = "finished"


class Step(NamedTuple):
    """The card came to a column, or was FINISHED where it stood; `reason` says why it went back, `override` why a blocking limit was passed."""

    day: int
    column: str
    who: str
    reason: str | None
    override: str | None


class Remark(NamedTuple):
    """Somebody said something, or (for edits) changed a field to it."""

    day: int
    who: str
    text: str


class Stay(NamedTuple):
    """The card was blocked from a day to a day, None while it still is."""

    day: int
    until: int | None
    reason: str


class Line(NamedTuple):
    """A line of the checklist and the day it was ticked."""

    text: str
    ticked: int | None


@dataclass(frozen=True, slots=True)
class CardScript:
    """A card and its life. `due` is working days from today or a weekday (`fri`), `after` numbers of its board."""

    number: int
    title: str
    path: tuple[Step, ...]
    kind: str = "task"
    lane: str | None = None
    who: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    description: str = ""
    priority: str = "normal"
    service: str = "standard"
    estimate: tuple[float, float, float] | None = None
    start: int | None = None
    due: int | str | None = None
    after: tuple[int, ...] = ()
    checklist: tuple[Line, ...] = ()
    comments: tuple[Remark, ...] = ()
    edits: tuple[Remark, ...] = ()
    blocked: tuple[Stay, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    files: tuple[tuple[str, str], ...] = ()
    archived: int | None = None


class PersonScript(NamedTuple):
    """Somebody who works on the board; `limit` is the most unfinished cards at once."""

    initials: str
    name: str
    zone: str
    limit: int | None


@dataclass(frozen=True, slots=True)
class BoardScript:
    """A board, its people and cards. `lead` (initials) sets it up on day `begins`; `columns` and `lanes` map the
    script's short names to the board's; `retired` short name of a column -> (day, where its cards go).
    """

    client: str
    colour: str
    name: str
    prefix: str
    description: str
    lead: str
    begins: int
    template: BoardTemplate
    columns: dict[str, str]
    lanes: dict[str, str]
    retired: dict[str, tuple[int, str]]
    people: tuple[PersonScript, ...]
    views: dict[str, str]
    cards: tuple[CardScript, ...]


def scripts() -> tuple[BoardScript, ...]:
    """Every shipped script, in order."""
    return tuple(
        read_script(resource("samples", f"{name}.toml").read_text(encoding="utf-8")) for name in ORDER
    )


def read_script(text: str) -> BoardScript:
    """The script of a TOML text; raises ValueError or KeyError where it is not one."""
    data = tomllib.loads(text)
    board = data["board"]
    shipped = shipped_template(board["template"])
    columns, retired = _columns(data["columns"], shipped)
    lanes = data.get("lanes", {})
    template = BoardTemplate(
        key=shipped.key,
        name=shipped.name,
        columns=tuple(columns.values()),
        swimlanes=tuple(map(_lane, lanes.values())) or (SwimlaneTemplate(),),
        labels=tuple(LabelTemplate(name, colour) for name, colour in data["labels"].items()),
    )
    return BoardScript(
        client=board["client"],
        colour=board["colour"],
        name=board["name"],
        prefix=board["prefix"],
        description=board["description"].strip(),
        lead=board["lead"],
        begins=board["begins"],
        template=template,
        columns={key: column.name for key, column in columns.items()},
        lanes={key: lane["name"] for key, lane in lanes.items()},
        retired=retired,
        people=tuple(
            PersonScript(initials, person["name"], person["zone"], person.get("limit"))
            for initials, person in data["people"].items()
        ),
        views=data.get("views", {}),
        cards=tuple(_card(card) for card in data["cards"]),
    )


def _columns(
    table: Mapping[str, Mapping[str, Any]], shipped: BoardTemplate
) -> tuple[dict[str, ColumnTemplate], dict[str, tuple[int, str]]]:
    """Short name -> column: one with a name is the board's own, the others are the template's in their order."""
    others = iter(shipped.columns)
    columns: dict[str, ColumnTemplate] = {}
    retired: dict[str, tuple[int, str]] = {}
    for key, row in table.items():
        column = (
            ColumnTemplate(row["name"], row.get("role", "active"), Limit()) if "name" in row else next(others)
        )
        limit = Limit(row.get("min"), row.get("max", column.limit.maximum), row.get("mode", "warn"))
        columns[key] = replace(
            column,
            role=row.get("role", column.role),
            limit=limit,
            entry_policy=row.get("entry_policy", column.entry_policy),
            exit_checklist=tuple(row.get("exit_checklist", column.exit_checklist)),
        )
        if "retired" in row:
            retired[key] = (row["retired"], row["rehome"])
    return columns, retired


def _lane(row: Mapping[str, Any]) -> SwimlaneTemplate:
    return SwimlaneTemplate(row["name"], row.get("track"), row.get("colour"), Limit(maximum=row.get("max")))


def _card(row: Mapping[str, Any]) -> CardScript:
    given = dict(row)
    overrides = given.pop("override", {})
    given["path"] = tuple(_step(text, overrides) for text in given["path"].split(", "))
    given["checklist"] = tuple(Line(text, day) for day, text in _parsed(_LINE, given.get("checklist", ())))
    for key in ("comments", "edits"):
        given[key] = tuple(Remark(*found) for found in _parsed(_REMARK, given.get(key, ())))
    given["blocked"] = tuple(Stay(*found) for found in _parsed(_STAY, given.get("blocked", ())))
    for key in ("who", "labels", "after"):
        given[key] = tuple(given.get(key, ()))
    for key in ("links", "files"):
        given[key] = tuple((one, other) for one, other in given.get(key, ()))
    given["estimate"] = tuple(given["estimate"]) if "estimate" in given else None
    given["description"] = given.get("description", "").strip()
    return CardScript(**given)


def _step(text: str, overrides: Mapping[str, str]) -> Step:
    ((day, column, who, reason),) = _parsed(_STEP, [text])
    return Step(day, column, who or "", reason, overrides.get(column))


def _parsed(pattern: re.Pattern[str], texts: Iterable[str]) -> list[tuple[Any, ...]]:
    """The groups of every text, days (named groups) as numbers; raises ValueError for one that does not fit whole."""
    days = {place - 1 for place in pattern.groupindex.values()}
    found = []
    for text in texts:
        match = pattern.fullmatch(text.strip())
        if match is None:
            raise ValueError(text)
        parts = enumerate(match.groups())
        found.append(tuple(int(part) if part and place in days else part for place, part in parts))
    return found
