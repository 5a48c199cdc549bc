"""What a plan rests on: settings, weeks, days off, baselines, and applying a schedule."""

from datetime import date
from typing import Any

import pytest

from aipm_desktop import commands
from aipm_desktop.domain.errors import InvalidValue, NotFound
from aipm_desktop.domain.planning.settings import DayOff, PersonWeek, PlanBasis, PlanSettings
from aipm_desktop.store import boards, health, journal, plans
from tests.commands.desk import TEMPLATE, Desk

MONDAY, FRIDAY = date(2026, 11, 23), date(2026, 11, 27)


def basis(desk: Desk) -> PlanBasis:
    return plans.basis(desk.con, desk.board_id)


@pytest.fixture
def ann(desk: Desk) -> str:
    return desk.run(commands.person.add, desk.board_id, "Ann Lee")


@pytest.fixture
def foreign(desk: Desk) -> str:
    """Another board, with cards and nobody on it."""
    return desk.run(commands.board.add, desk.client_id, "Other", TEMPLATE, with_tasks=True)


def test_a_board_nobody_planned_has_the_defaults(desk: Desk) -> None:
    assert basis(desk) == PlanBasis()


def test_settings_are_changed_one_by_one(desk: Desk) -> None:
    desk.run(commands.plan.set_settings, desk.board_id, {"start_on": MONDAY, "holiday_region": " de-by "})
    desk.run(commands.plan.set_settings, desk.board_id, {"blocked_mode": "block", "working_week": "1111000"})
    assert basis(desk).settings == PlanSettings(MONDAY, "1111000", "DE-BY", "block")
    assert desk.last.detail == {"name": "Container inspection", "fields": ["blocked_mode", "working_week"]}


def test_settings_back_at_the_defaults_leave_no_trace(desk: Desk) -> None:
    before = desk.dump()
    desk.run(commands.plan.set_settings, desk.board_id, {"start_on": MONDAY})
    desk.run(commands.plan.set_settings, desk.board_id, {"start_on": None})
    assert desk.dump() == before
    desk.run(commands.plan.set_settings, desk.board_id, {"blocked_mode": "warn"})
    assert desk.changes is None


@pytest.mark.parametrize(
    ("change", "field", "reason"),
    [
        ({"working_week": "0000000"}, "working_week", "not_a_week"),
        ({"working_week": "11111"}, "working_week", "not_a_week"),
        ({"working_week": "11111x0"}, "working_week", "not_a_week"),
        ({"holiday_region": "XX"}, "holiday_region", "unknown"),
        ({"holiday_region": "DE-XX"}, "holiday_region", "unknown"),
        ({"holiday_region": "DE-"}, "holiday_region", "unknown"),
        ({"holiday_region": "HolidayBase"}, "holiday_region", "unknown"),
        ({"start_on": "2026-02-30"}, "start_on", "not_a_date"),
        ({"blocked_mode": "never"}, "blocked_mode", "unknown"),
        ({"colour": "red"}, "field", "unknown"),
    ],
)
def test_settings_that_cannot_be_are_refused(
    desk: Desk, change: dict[str, Any], field: str, reason: str
) -> None:
    with pytest.raises(InvalidValue) as refused:
        desk.run(commands.plan.set_settings, desk.board_id, change)
    assert (refused.value.field_name, refused.value.reason) == (field, reason)
    assert basis(desk) == PlanBasis()


def test_a_person_has_a_week_of_their_own_until_it_is_the_boards_again(desk: Desk, ann: str) -> None:
    before = desk.dump()
    desk.run(commands.plan.set_week, ann, working_week="1110000")
    desk.run(commands.plan.set_week, ann, holiday_region="AT")
    assert basis(desk).weeks == {ann: PersonWeek(ann, "1110000", "AT")}
    assert desk.last.detail == {"name": "Ann Lee"}
    desk.run(commands.plan.set_week, ann, working_week="", holiday_region="")
    assert desk.dump() == before
    with pytest.raises(InvalidValue):
        desk.run(commands.plan.set_week, ann, working_week="no")


def test_days_off_of_all_and_of_one(desk: Desk, ann: str) -> None:
    later = desk.run(
        commands.plan.add_day_off, desk.board_id, FRIDAY, FRIDAY, person_id=ann, name=" At  sea "
    )
    party = desk.run(commands.plan.add_day_off, desk.board_id, "2026-11-23", "2026-11-24")
    assert desk.last.detail == {
        "name": "Container inspection",
        "from_on": "2026-11-23",
        "to_on": "2026-11-24",
    }
    assert basis(desk).days_off == (
        DayOff(party, desk.board_id, None, MONDAY, date(2026, 11, 24)),
        DayOff(later, desk.board_id, ann, FRIDAY, FRIDAY, "At sea"),
    )
    desk.run(commands.plan.delete_day_off, later)
    assert desk.last.detail["name"] == "Ann Lee"
    assert [found.id for found in basis(desk).days_off] == [party]


def test_days_off_are_in_order_and_of_the_board(desk: Desk, ann: str, foreign: str) -> None:
    with pytest.raises(InvalidValue) as refused:
        desk.run(commands.plan.add_day_off, desk.board_id, FRIDAY, MONDAY)
    assert (refused.value.field_name, refused.value.reason) == ("to_on", "order")
    with pytest.raises(InvalidValue):
        desk.run(commands.plan.add_day_off, foreign, MONDAY, MONDAY, person_id=ann)
    with pytest.raises(NotFound):
        desk.run(commands.plan.add_day_off, "none", MONDAY, MONDAY)
    with pytest.raises(NotFound) as missing:
        desk.run(commands.plan.delete_day_off, "none")
    assert missing.value.what == "day_off"


def test_whoever_leaves_takes_week_and_days_off_along_and_undo_brings_them_back(desk: Desk, ann: str) -> None:
    desk.run(commands.plan.set_week, ann, working_week="1110000")
    desk.run(commands.plan.add_day_off, desk.board_id, MONDAY, FRIDAY, person_id=ann)
    before = desk.dump()
    desk.run(commands.person.delete, ann)
    assert basis(desk) == PlanBasis()
    desk.undo()
    assert desk.dump() == before


def test_a_baseline_of_the_same_name_takes_the_place_of_the_first(desk: Desk) -> None:
    first, second = desk.add("a"), desk.add("b")
    old = desk.run(
        commands.plan.save_baseline, desk.board_id, "Kick-off", {first: (MONDAY, FRIDAY), second: (MONDAY, MONDAY)}
    )  # fmt: skip
    before = basis(desk)
    assert desk.changes.cards == frozenset()
    new = desk.run(commands.plan.save_baseline, desk.board_id, "KICK-OFF", {second: (MONDAY, FRIDAY)})
    (found,) = basis(desk).baselines
    assert (new, found.name, found.created_at) == (old, "KICK-OFF", desk.now)
    assert found.dates == {second: (MONDAY, FRIDAY)}
    assert desk.last.detail == {"name": "KICK-OFF", "cards": 1}
    desk.undo()
    assert basis(desk) == before
    desk.run(commands.plan.delete_baseline, old)
    assert basis(desk).baselines == ()


def test_a_baseline_forgets_a_card_that_is_deleted_until_it_comes_back(desk: Desk) -> None:
    first, second = desk.add("a"), desk.add("b")
    spans = {first: (MONDAY, FRIDAY), second: (MONDAY, MONDAY)}
    desk.run(commands.plan.save_baseline, desk.board_id, "Kick-off", spans)
    desk.run(commands.card.delete, [first])
    assert basis(desk).baselines[0].dates == {second: (MONDAY, MONDAY)}
    desk.undo()
    assert basis(desk).baselines[0].dates == spans


def test_a_baseline_is_no_event_of_its_cards(desk: Desk) -> None:
    card = desk.add("a")
    desk.run(commands.plan.save_baseline, desk.board_id, "Kick-off", {card: (MONDAY, FRIDAY)})
    assert [entry.action for entry in journal.history(desk.con, card_id=card)] == ["card.add"]


def test_baselines_of_other_cards_and_backward_days_are_refused(desk: Desk, foreign: str) -> None:
    other = boards.snapshot(desk.con, foreign).cards[0].id
    with pytest.raises(InvalidValue) as refused:
        desk.run(commands.plan.save_baseline, desk.board_id, "x", {other: (MONDAY, FRIDAY)})
    assert refused.value.reason == "other_board"
    with pytest.raises(InvalidValue) as refused:
        desk.run(commands.plan.save_baseline, foreign, "x", {other: (FRIDAY, MONDAY)})
    assert (refused.value.field_name, refused.value.reason) == ("finish_on", "order")
    with pytest.raises(InvalidValue):
        desk.run(commands.plan.save_baseline, foreign, " ", {})


def test_applying_a_schedule_is_one_step_and_touches_only_what_differs(desk: Desk, foreign: str) -> None:
    first, second, third = (desk.add(title) for title in "abc")
    desk.run(commands.card.set_fields, [second], {"start_on": MONDAY, "due_on": FRIDAY})
    before = desk.dump()
    changed = desk.run(
        commands.plan.apply_schedule,
        desk.board_id,
        {
            first: {"start_on": MONDAY, "due_on": FRIDAY},
            second: {"start_on": MONDAY},
            third: {"due_on": None},
        },
    )
    assert changed == [first]
    assert desk.changes.cards == {first}
    assert desk.last.detail == {"card": "CI-1", "title": "a", "count": 1}
    assert (desk.card(first).start_on, desk.card(first).changed_at) == (MONDAY, desk.now)
    changed = desk.run(
        commands.plan.apply_schedule, desk.board_id, {first: {"start_on": None}, second: {"due_on": None}}
    )
    assert changed == [first, second]
    assert (desk.card(first).start_on, desk.card(first).due_on) == (None, FRIDAY)
    assert (desk.card(second).start_on, desk.card(second).due_on) == (MONDAY, None)
    desk.undo()
    desk.undo()
    assert desk.dump() == before
    with pytest.raises(InvalidValue) as refused:
        desk.run(commands.plan.apply_schedule, desk.board_id, {first: {"done_at": None}})
    assert refused.value.reason == "unknown"
    with pytest.raises(InvalidValue):
        desk.run(commands.plan.apply_schedule, foreign, {first: {"start_on": MONDAY}})
    assert desk.dump() == before


def test_a_copied_board_has_the_plan_too(desk: Desk, ann: str) -> None:
    card, archived = desk.add("a"), desk.add("b")
    desk.run(commands.plan.set_settings, desk.board_id, {"start_on": MONDAY})
    desk.run(commands.plan.set_week, ann, working_week="1110000")
    desk.run(commands.plan.add_day_off, desk.board_id, MONDAY, MONDAY)
    desk.run(commands.plan.add_day_off, desk.board_id, FRIDAY, FRIDAY, person_id=ann)
    desk.run(
        commands.plan.save_baseline, desk.board_id, "x", {card: (MONDAY, FRIDAY), archived: (MONDAY, FRIDAY)}
    )
    desk.run(commands.card.archive, [archived])
    copy_id = desk.run(commands.board.duplicate, desk.board_id, "Copy", with_cards=True)
    copied = plans.basis(desk.con, copy_id)
    (copy,) = boards.snapshot(desk.con, copy_id).cards
    (her,) = boards.people(desk.con, copy_id)
    assert copied.settings == PlanSettings(MONDAY)
    assert copied.weeks == {her.id: PersonWeek(her.id, "1110000")}
    assert [(off.person_id, off.from_on) for off in copied.days_off] == [(None, MONDAY), (her.id, FRIDAY)]
    assert [dict(found.dates) for found in copied.baselines] == [{copy.id: (MONDAY, FRIDAY)}]
    empty_id = desk.run(commands.board.duplicate, desk.board_id, "Empty", with_cards=False)
    empty = plans.basis(desk.con, empty_id)
    assert (empty.settings, len(empty.days_off), empty.baselines) == (PlanSettings(MONDAY), 2, ())
    assert health.check(desk.con) == []


def test_a_deleted_board_comes_back_with_its_plan(desk: Desk, ann: str) -> None:
    card = desk.add("a")
    desk.run(commands.plan.set_settings, desk.board_id, {"start_on": MONDAY})
    desk.run(commands.plan.set_week, ann, working_week="1110000")
    desk.run(commands.plan.add_day_off, desk.board_id, MONDAY, MONDAY, person_id=ann)
    desk.run(commands.plan.save_baseline, desk.board_id, "x", {card: (MONDAY, FRIDAY)})
    before = desk.dump()
    desk.run(commands.board.delete, desk.board_id)
    assert desk.con.execute("SELECT count(*) FROM baseline_card").fetchone() == (0,)
    desk.undo()
    assert desk.dump() == before
