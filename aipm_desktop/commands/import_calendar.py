"""What an import plan says about time, written with the board it makes. A second import leaves it alone."""

from __future__ import annotations

from collections.abc import Callable

from aipm_desktop.commands.import_rows import derived_id
from aipm_desktop.domain.planning.settings import PersonWeek, PlanSettings
from aipm_desktop.exchange.plan import ImportPlan
from aipm_desktop.store import plans, rows
from aipm_desktop.store.ids import new_id
from aipm_desktop.store.rows import Con

_Id = Callable[[str, str], str]


def write_calendar(con: Con, plan: ImportPlan, board_id: str, *, now: int) -> None:
    """Settings, weeks, days off and baselines of a board whose rows have just been written."""

    def row_id(what: str, key: str) -> str:
        return derived_id(board_id, what, key)

    calendar = plan.calendar
    settings = PlanSettings(start_on=calendar.start_on)
    if calendar.working_week:
        settings = settings._replace(working_week=calendar.working_week)
    plans.write_settings(con, board_id, settings)
    for week in calendar.weeks:
        plans.write_week(con, board_id, PersonWeek(row_id("person", week.person), week.working_week))
    days_off = [
        {
            "id": new_id(),
            "board_id": board_id,
            "person_id": row_id("person", off.person) if off.person else None,
            "from_on": off.from_on.isoformat(),
            "to_on": off.to_on.isoformat(),
            "name": off.name,
        }
        for off in calendar.days_off
    ]
    if days_off:
        rows.insert_many(con, "day_off", days_off)
    _write_baselines(con, plan, board_id, row_id, now)


def _write_baselines(con: Con, plan: ImportPlan, board_id: str, row_id: _Id, now: int) -> None:
    found = (*plan.calendar.baselines, *((plan.calendar.imported,) if plan.calendar.imported else ()))
    for baseline in found:
        baseline_id = new_id()
        rows.insert(
            con,
            "baseline",
            {"id": baseline_id, "board_id": board_id, "name": baseline.name, "created_at": now},
        )
        dates = {
            row_id("card", key): (start.isoformat(), finish.isoformat())
            for key, start, finish in baseline.dates
        }
        plans.write_dates(con, baseline_id, board_id, dates)
