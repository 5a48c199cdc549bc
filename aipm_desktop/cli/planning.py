"""`aipm graph` and `aipm schedule`: the critical path without a calendar, and the dates with one."""

from __future__ import annotations

import time
from argparse import Namespace
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from aipm_desktop.cli import values
from aipm_desktop.cli.arguments import UsageProblem
from aipm_desktop.cli.board_json import Json, dependency_json, names_of
from aipm_desktop.cli.naming import board_called
from aipm_desktop.cli.opening import now_ms, reading, today
from aipm_desktop.cli.output import Outcome, counted
from aipm_desktop.domain.board import BoardSnapshot, Dependency
from aipm_desktop.domain.errors import CycleFound, InvalidValue
from aipm_desktop.domain.planning.critical_path import NotAcyclic, Times, critical_path
from aipm_desktop.domain.planning.durations import ASSUMED_DAYS
from aipm_desktop.domain.planning.network import network_of
from aipm_desktop.domain.planning.schedule import Schedule, Scheduled, schedule
from aipm_desktop.domain.planning.settings import PlanBasis
from aipm_desktop.domain.planning.violations import violations
from aipm_desktop.store import boards, cards, plans
from aipm_desktop.store.database import Con

LEVEL_SECONDS = 10.0
_FINISHED = Times(0.0, 0.0, 0.0, 0.0, 0.0, 0.0)


class Plan(NamedTuple):
    """A board with all that its plan follows from."""

    board: BoardSnapshot
    links: Sequence[Dependency]
    basis: PlanBasis
    label_of: Callable[[str], str]
    link_json: Callable[[Dependency], Json]


def graph(args: Namespace) -> Outcome:
    """Tells the critical path and each card's times and slack, in working days."""
    with reading(args.file) as con:
        plan = _plan(con, args.board)
    return Outcome(graph_json(plan), graph_lines(plan))


def graph_json(plan: Plan) -> Json:
    """The graph as cli.md has it; finished cards take no time and hold nobody up."""
    network = network_of(plan.board.cards, plan.links)
    found = _acyclic(plan, lambda: critical_path(network.durations, network.links))
    live = {card.id for card in plan.board.cards}
    known = [link for link in plan.links if link.predecessor_id in live and link.successor_id in live]
    done = [card.id for card in plan.board.cards if card.id in network.finished]
    label = plan.label_of
    return {
        "nodes": [label(card.id) for card in plan.board.cards],
        "edges": [plan.link_json(link) for link in known if link.suspended_at is None],
        "order": [label(card_id) for card_id in (*done, *found.order)],
        "critical_path": [label(card_id) for card_id in found.path],
        "duration_days": _round(found.duration),
        "cards": {
            label(card.id): {
                **_times(found.times.get(card.id, _FINISHED)),
                "days": _round(network.durations.get(card.id, 0.0)),
                "critical": card.id in found.times and found.times[card.id].is_critical,
                "assumed": card.id in network.assumed,
                "finished": card.id in network.finished,
            }
            for card in plan.board.cards
        },
        "suspended": [plan.link_json(link) for link in known if link.suspended_at is not None],
        "assumed_days": ASSUMED_DAYS,
    }


def graph_lines(plan: Plan) -> Iterator[str]:
    """The same in words."""
    data = graph_json(plan)
    titles = {plan.label_of(card.id): card.title for card in plan.board.cards}
    yield f"{plan.board.client.name}/{plan.board.board.name}"
    yield f"critical path  {_short(data['duration_days'])} working days"
    for number in data["critical_path"]:
        one = data["cards"][number]
        mark = "~" if one["assumed"] else ""
        yield f"  {_short(one['early_start']):>6}  {number} {titles[number]}  ({mark}{_short(one['days'])} d)"
    slack = [
        (number, one["slack"])
        for number, one in data["cards"].items()
        if not one["finished"] and one["slack"]
    ]
    if slack:
        yield "slack"
        for number, days in sorted(slack, key=lambda row: row[1]):
            yield f"  {_short(days):>6}  {number} {titles[number]}"
    assumed = sum(one["assumed"] for one in data["cards"].values())
    if assumed:
        yield f"{counted(assumed, 'card')} without an estimate, each taken to need {ASSUMED_DAYS:g} day (marked ~)"
    for link in data["suspended"]:
        yield f"suspended: {link['predecessor']} → {link['successor']} would close a cycle"


def plan_dates(args: Namespace) -> Outcome:
    """Tells when each card happens by calendar, people and, when levelled, limits."""
    out = Path(args.out).absolute() if args.out else None
    now = now_ms()
    day = today(now)
    start_on = values.day("start", args.start, day) if args.start else None
    if args.start and start_on is None:
        raise InvalidValue("start", args.start, "not_a_date")
    with reading(args.file) as con:
        plan = _plan(con, args.board)
        found = _acyclic(plan, lambda: _scheduled(plan, day, start_on, is_levelled=args.levelled))
        data = schedule_json(plan, found, violations(plan.board, plan.links, found, day))
        if out is not None:
            _write(con, plan, out, found, now, is_forced=args.force)
            data["path"] = str(out)
    return Outcome(data, schedule_lines(plan, data))


def _scheduled(plan: Plan, day: Any, start_on: Any, *, is_levelled: bool) -> Schedule:
    if not is_levelled:
        return schedule(plan.board, plan.links, plan.basis, day, start_on=start_on)
    from aipm_desktop.domain.planning.levelling import levelled

    until = time.monotonic() + LEVEL_SECONDS
    return levelled(
        plan.board,
        plan.links,
        plan.basis,
        day,
        start_on=start_on,
        is_cancelled=lambda: time.monotonic() > until,
    )


def schedule_json(plan: Plan, found: Schedule, wrong: Sequence[Any]) -> Json:
    """The schedule as cli.md has it, with what is wrong with the plan."""
    people = plan.board.people
    label = plan.label_of

    def card_json(one: Scheduled) -> Json:
        person = people.get(one.person_id or "")
        return {
            "start": one.start_on.isoformat(),
            "finish": one.finish_on.isoformat(),
            "person": person.name if person else None,
            "slack_days": _round(one.slack_days),
            "critical": one.is_critical,
            "started": one.is_started,
            "finished": one.is_finished,
            "assumed": one.is_assumed,
        }

    return {
        "start": found.start_on.isoformat(),
        "finish": found.finish_on.isoformat() if found.finish_on else None,
        "levelled": found.is_levelled,
        "cards": {label(card_id): card_json(one) for card_id, one in found.cards.items()},
        "overloads": [
            {
                "what": one.what,
                "name": people[one.id].name if one.id in people else one.id,
                "from": one.from_on.isoformat(),
                "to": one.to_on.isoformat(),
                "cards": [label(card_id) for card_id in one.card_ids],
            }
            for one in found.overloads
        ],
        "violations": [
            {
                "rule": one.rule,
                "severity": one.severity,
                "cards": [label(card_id) for card_id in one.card_ids],
                "facts": one.facts,
                "fix": one.fix,
            }
            for one in wrong
        ],
    }


def schedule_lines(plan: Plan, data: Json) -> Iterator[str]:
    """The same in words, by start."""
    titles = {plan.label_of(card.id): card.title for card in plan.board.cards}
    how = "levelled plan" if data["levelled"] else "plan"
    yield f"{plan.board.client.name}/{plan.board.board.name}"
    yield f"{how} from {data['start']}" + (
        f" to {data['finish']}" if data["finish"] else ", nothing is left to do"
    )
    rows = [(one["start"], number, one) for number, one in data["cards"].items() if not one["finished"]]
    for start, number, one in sorted(rows, key=lambda row: (row[0], row[2]["finish"], row[1])):
        marks = (
            " critical"
            if one["critical"]
            else f" slack {_short(one['slack_days'])} d"
            if one["slack_days"]
            else ""
        )
        who = f"  {one['person']}" if one["person"] else ""
        yield f"  {start} – {one['finish']}  {number} {titles[number]}{who}{marks}"
    for over in data["overloads"]:
        yield f"too much at once: {over['name']}, {over['from']} – {over['to']}: {', '.join(over['cards'])}"
    if "path" in data:
        yield f"written to {data['path']}"


def _write(con: Con, plan: Plan, out: Path, found: Schedule, now: int, *, is_forced: bool) -> None:
    from aipm_desktop.cli.exports import put, refuse_existing
    from aipm_desktop.commands import plan_files

    suffix = out.suffix.lower()
    if suffix not in plan_files.SCHEDULES:
        raise UsageProblem(f"the suffix of --out says the format: one of {', '.join(plan_files.SCHEDULES)}")
    refuse_existing(out, is_forced=is_forced)
    made = plan_files.encoded(con, plan.board.board.id, suffix, today(now), now=now, planned=found)
    put(out, made.data)


def _plan(con: Con, wanted: str | None) -> Plan:
    board_id = board_called(con, wanted).id
    names = names_of(con, board_id)
    board = boards.snapshot(con, board_id)
    links = cards.dependencies(con, board_id)
    numbers = {card.id: card.number for card in board.cards}
    return Plan(
        board,
        links,
        plans.basis(con, board_id),
        lambda card_id: names.label_of(numbers[card_id]),
        lambda link: dependency_json(link, names, numbers),
    )


def _acyclic(plan: Plan, work: Callable[[], Any]) -> Any:
    """What the work answers; a cycle, which only a damaged or very old file has, is told by its cards."""
    try:
        return work()
    except NotAcyclic as error:
        raise CycleFound(tuple(plan.label_of(card_id) for card_id in error.cards)) from error


def _times(times: Times) -> Json:
    return {name: _round(value) for name, value in times._asdict().items()}


def _round(days: float) -> float:
    """Working days without what rounding left behind."""
    return round(days, 6) + 0.0


def _short(days: float) -> str:
    """Working days for people: `8.33`, `24`."""
    return f"{round(days, 2):g}"
