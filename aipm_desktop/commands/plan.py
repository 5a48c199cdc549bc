"""Verbs for what a plan rests on: a board's settings, who works when, days off, baselines, and applying a schedule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from aipm_desktop.commands import values
from aipm_desktop.commands.card_naming import named
from aipm_desktop.domain.errors import InvalidValue
from aipm_desktop.domain.planning.settings import BLOCKED_MODES, PlanSettings
from aipm_desktop.store import boards, cards, journal, plans, rows
from aipm_desktop.store.ids import new_id
from aipm_desktop.store.rows import Con

REGION_MOST = 80


def set_settings(con: Con, board_id: str, changes: Mapping[str, object], *, now: int) -> None:
    """Change a board's plan; keys are those of PlanSettings, an unknown one is InvalidValue."""
    name = boards.board(con, board_id).name
    settings = plans.settings(con, board_id)
    for field_name, value in changes.items():
        match field_name:
            case "start_on":
                day = values.day(field_name, value)
                settings = settings._replace(start_on=date.fromisoformat(day) if day else None)
            case "working_week":
                settings = settings._replace(working_week=_week(value) or PlanSettings().working_week)
            case "holiday_region":
                settings = settings._replace(holiday_region=_region(value))
            case "blocked_mode":
                mode = values.one_of(field_name, value, BLOCKED_MODES)
                settings = settings._replace(blocked_mode=mode)
            case _:
                raise InvalidValue("field", field_name, "unknown")
    plans.write_settings(con, board_id, settings)
    journal.describe(con, "plan.set_settings", name=name, fields=list(changes))


def set_week(
    con: Con,
    person_id: str,
    *,
    working_week: str | None = None,
    holiday_region: str | None = None,
    now: int,
) -> None:
    """Say when a person works; None leaves it, empty makes it the board's."""
    person = boards.person(con, person_id)
    week = plans.week(con, person_id)
    if working_week is not None:
        week = week._replace(working_week=_week(working_week))
    if holiday_region is not None:
        week = week._replace(holiday_region=_region(holiday_region))
    plans.write_week(con, person.board_id, week)
    journal.describe(con, "plan.set_week", name=person.name)


def add_day_off(
    con: Con,
    board_id: str,
    from_on: date | str,
    to_on: date | str,
    *,
    person_id: str | None = None,
    name: str = "",
    now: int,
) -> str:
    """Note days, both included, on which nobody (without a person) or that person works; the id."""
    first, last = _span("to_on", from_on, to_on)
    whose = boards.board(con, board_id).name
    if person_id is not None:
        person = boards.person(con, person_id)
        whose = person.name
        if person.board_id != board_id:
            raise InvalidValue("person", whose, "other_board")
    day_off_id = new_id()
    rows.insert(
        con,
        "day_off",
        {
            "id": day_off_id,
            "board_id": board_id,
            "person_id": person_id,
            "from_on": first,
            "to_on": last,
            "name": values.line("name", name, values.NAME_MOST),
        },
    )
    journal.describe(con, "plan.add_day_off", name=whose, from_on=first, to_on=last)
    return day_off_id


def delete_day_off(con: Con, day_off_id: str, *, now: int) -> None:
    """Take days off back."""
    found = plans.day_off(con, day_off_id)
    if found.person_id is None:
        whose = boards.board(con, found.board_id).name
    else:
        whose = boards.person(con, found.person_id).name
    rows.delete(con, "day_off", [day_off_id])
    span = {"from_on": found.from_on.isoformat(), "to_on": found.to_on.isoformat()}
    journal.describe(con, "plan.delete_day_off", name=whose, **span)


def save_baseline(
    con: Con, board_id: str, name: str, dates: Mapping[str, tuple[date, date]], *, now: int
) -> str:
    """Keep the dates a schedule has (card id -> first and last day) under a name; the id.

    A baseline of that name, in any case, gets these dates instead of its own.
    """
    boards.board(con, board_id)
    name = values.name("name", name)
    _refuse_other_board(con, board_id, dates)
    days = {card_id: _span("finish_on", *span) for card_id, span in dates.items()}
    baseline_id = plans.baseline_named(con, board_id, name)
    columns = {"name": name, "created_at": now}
    if baseline_id is None:
        baseline_id = new_id()
        rows.insert(con, "baseline", {"id": baseline_id, "board_id": board_id, **columns})
    else:
        rows.update(con, "baseline", baseline_id, columns)
    plans.write_dates(con, baseline_id, board_id, days)
    journal.describe(con, "plan.save_baseline", name=name, cards=len(days))
    return baseline_id


def delete_baseline(con: Con, baseline_id: str, *, now: int) -> None:
    """Forget a baseline."""
    name = plans.baseline_name(con, baseline_id)
    rows.delete(con, "baseline", [baseline_id])
    journal.describe(con, "plan.delete_baseline", name=name)


def apply_schedule(
    con: Con, board_id: str, changes: Mapping[str, Mapping[str, date | None]], *, now: int
) -> list[str]:
    """Give cards of the board these days (card id -> `start_on`, `due_on` or both) as one step.

    The ids of the cards that had others before; the rest is left alone.
    """
    boards.board(con, board_id)
    _refuse_other_board(con, board_id, changes)
    there = plans.days_of_cards(con, changes)
    wanted: dict[str, dict[str, str | None]] = {}
    for card_id, change in changes.items():
        days = there[card_id] | {name: _card_day(name, value) for name, value in change.items()}
        if days != there[card_id]:
            wanted[card_id] = days
    rows.update_many(
        con, "card", [(card_id, {**days, "changed_at": now}) for card_id, days in wanted.items()]
    )
    journal.describe(con, "plan.apply_schedule", **named(con, list(wanted)))
    return list(wanted)


def _week(value: object) -> str:
    """Seven signs from Monday on, 1 for a working day, of which there is one at least; empty stays empty."""
    week = values.line("working_week", value, 80)
    if week and (len(week) != 7 or not set(week) <= {"0", "1"} or "1" not in week):
        raise InvalidValue("working_week", week, "not_a_week")
    return week


def _region(value: object) -> str:
    """A country and perhaps its part, as the holidays library names them; empty for none."""
    from aipm_desktop.domain.planning.regions import is_region

    typed = values.line("holiday_region", value, REGION_MOST)
    for region in (typed, typed.upper()):
        if not region or is_region(region):
            return region
    raise InvalidValue("holiday_region", typed, "unknown")


def _card_day(field_name: str, value: date | None) -> str | None:
    if field_name not in ("start_on", "due_on"):
        raise InvalidValue("field", field_name, "unknown")
    return values.day(field_name, value)


def _span(field_name: str, from_on: date | str, to_on: date | str) -> tuple[str, str]:
    """Two days in order, as they are stored."""
    first, last = values.day("from_on", from_on), values.day(field_name, to_on)
    if first is None or last is None:
        raise InvalidValue(field_name, "", "empty")
    if first > last:
        raise InvalidValue(field_name, f"{first}/{last}", "order")
    return first, last


def _refuse_other_board(con: Con, board_id: str, card_ids: Iterable[str]) -> None:
    ids = list(card_ids)
    if ids and cards.board_of(con, ids) != board_id:
        raise InvalidValue("card", cards.label_of(con, ids[0]), "other_board")
