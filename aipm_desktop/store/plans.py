"""What a plan rests on: a board's settings and calendar, who works when, days off, and saved baselines.

Read by those who plan; opening a board goes without.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache

from aipm_desktop.domain.planning.settings import Baseline, DayOff, PersonWeek, PlanBasis, PlanSettings
from aipm_desktop.store import rows
from aipm_desktop.store.rows import Con

_SETTINGS = "start_on, working_week, holiday_region, blocked_mode"
_DAY_OFF = "id, board_id, person_id, from_on, to_on, name"
_day = lru_cache(10_000)(date.fromisoformat)


def basis(con: Con, board_id: str) -> PlanBasis:
    """All a plan of the board rests on: days off by date, baselines the oldest first."""
    days_off = con.execute(
        f"SELECT {_DAY_OFF} FROM day_off WHERE board_id = ? ORDER BY from_on, to_on, id", (board_id,)
    )
    found = con.execute(
        "SELECT id, board_id, name, created_at FROM baseline WHERE board_id = ? ORDER BY created_at, id",
        (board_id,),
    )
    return PlanBasis(
        settings(con, board_id),
        weeks(con, board_id),
        tuple(_day_off(row) for row in days_off),
        tuple(Baseline(*(*row, _dates(con, row[0]))) for row in found.fetchall()),
    )


def settings(con: Con, board_id: str) -> PlanSettings:
    """The board's own settings, or the defaults."""
    row = con.execute(f"SELECT {_SETTINGS} FROM board_plan WHERE board_id = ?", (board_id,)).fetchone()
    return PlanSettings(row[0] and _day(row[0]), *row[1:]) if row else PlanSettings()


def weeks(con: Con, board_id: str) -> dict[str, PersonWeek]:
    """Person id -> when that person works, for those who differ from the board."""
    found = con.execute(
        "SELECT person_id, working_week, holiday_region FROM person_plan WHERE board_id = ? ORDER BY person_id",
        (board_id,),
    )
    return {row[0]: PersonWeek(*row) for row in found}


def week(con: Con, person_id: str) -> PersonWeek:
    """When the person works, as far as that differs from the board."""
    row = con.execute(
        "SELECT working_week, holiday_region FROM person_plan WHERE person_id = ?", (person_id,)
    ).fetchone()
    return PersonWeek(person_id, *(row or ()))


def day_off(con: Con, day_off_id: str) -> DayOff:
    """The days off of that id."""
    return _day_off(rows.one(con, "day_off", _DAY_OFF, day_off_id))


def baseline_name(con: Con, baseline_id: str) -> str:
    """The name of the baseline of that id."""
    return str(rows.one(con, "baseline", "name", baseline_id)[0])


def baseline_named(con: Con, board_id: str, name: str) -> str | None:
    """The id of the board's baseline of that name in any case."""
    found = con.execute(
        "SELECT id, name FROM baseline WHERE board_id = ? ORDER BY created_at, id", (board_id,)
    )
    wanted = name.casefold()
    return next((row_id for row_id, known in found if known.casefold() == wanted), None)


def write_settings(con: Con, board_id: str, changed: PlanSettings) -> None:
    """Make these the board's settings; the defaults need no row."""
    columns = changed._asdict() | {"start_on": changed.start_on and changed.start_on.isoformat()}
    _put(con, "board_plan", {"board_id": board_id}, columns, is_default=changed == PlanSettings())


def write_week(con: Con, board_id: str, week: PersonWeek) -> None:
    """Make this the person's week; one that is the board's needs no row."""
    columns = week._asdict()
    key = {"person_id": columns.pop("person_id"), "board_id": board_id}
    _put(con, "person_plan", key, columns, is_default=not any(columns.values()))


def write_dates(con: Con, baseline_id: str, board_id: str, dates: Mapping[str, tuple[str, str]]) -> None:
    """Make the baseline's days (card id -> first and last) those given, whatever it had before."""
    rows.delete(con, "baseline_card", [baseline_id], key="baseline_id")
    of_baseline = {"baseline_id": baseline_id, "board_id": board_id}
    rows.insert_many(
        con,
        "baseline_card",
        [
            {**of_baseline, "card_id": card_id, "start_on": start_on, "finish_on": finish_on}
            for card_id, (start_on, finish_on) in dates.items()
        ],
    )


def days_of_cards(con: Con, card_ids: Iterable[str]) -> dict[str, dict[str, str | None]]:
    """Card id -> `start_on` and `due_on` as they are stored."""
    found = con.execute(
        "SELECT id, start_on, due_on FROM card WHERE id IN (SELECT value FROM json_each(?))",
        (rows.among(card_ids),),
    )
    return {card_id: {"start_on": start_on, "due_on": due_on} for card_id, start_on, due_on in found}


def _put(
    con: Con, table: str, key: Mapping[str, object], columns: Mapping[str, object], *, is_default: bool
) -> None:
    """Write a row that is there only while it says something."""
    name, value = next(iter(key.items()))
    there = con.execute(f"SELECT 1 FROM {table} WHERE {name} = ?", (value,)).fetchone()
    if is_default:
        rows.delete(con, table, [str(value)], key=name)
    elif there:
        rows.update(con, table, str(value), columns, key=name)
    else:
        rows.insert(con, table, {**key, **columns})


def _day_off(row: rows.Row) -> DayOff:
    return DayOff(*(*row[:3], _day(row[3]), _day(row[4]), row[5]))


def _dates(con: Con, baseline_id: str) -> dict[str, tuple[date, date]]:
    found = con.execute(
        "SELECT card_id, start_on, finish_on FROM baseline_card WHERE baseline_id = ? ORDER BY card_id",
        (baseline_id,),
    )
    return {card_id: (_day(start_on), _day(finish_on)) for card_id, start_on, finish_on in found}
