"""What the timeline knows of a plan, in numbers worked by hand (see factory.py)."""

from __future__ import annotations

from datetime import date

import pytest

from aipm_desktop.domain.board import Estimate
from aipm_desktop.domain.planning.settings import Baseline, DayOff, PersonWeek, PlanBasis, PlanSettings
from aipm_desktop.domain.planning.workdays import end_of, start_of
from tests.gui.timeline.factory import DAYS, LINKS, MONDAY, link, small_board, small_facts

SATURDAY = end_of(DAYS["fri"])
"""The instant Friday ends."""


def test_slack_ends_where_the_plan_does() -> None:
    facts = small_facts()
    assert facts.schedule.cards["C"].slack_days == 4
    assert facts.slack_ends("C") == SATURDAY
    assert facts.slack_ends("B") == facts.schedule.cards["B"].ends == SATURDAY


def test_the_plan_comes_to_five_days() -> None:
    facts = small_facts()
    assert facts.schedule.finish_on == DAYS["fri"]
    assert facts.days_left() == 5
    assert facts.unestimated() == ["C"]
    assert facts.lasting() == ["A", "B", "C"]


def test_the_axis_has_room_for_all_there_is() -> None:
    first, last = small_facts().span()
    assert first <= date(2026, 11, 16).toordinal()
    assert last >= date(2026, 12, 14).toordinal()
    late = small_board(C={"due_on": date(2027, 3, 1)})
    assert small_facts(late).span()[1] > date(2027, 3, 1).toordinal()


def test_a_started_card_shows_how_much_has_gone_by() -> None:
    begun = small_board(A={"column_id": "c1", "start_on": date(2026, 11, 19), "estimate": Estimate(4, 4, 4)})
    facts = small_facts(begun)
    # Thursday and Friday are gone, Monday and Tuesday are left.
    assert facts.days_of("A") == 4
    assert facts.gone_share("A") == 0.5
    assert facts.gone_share("B") == 0.0


def test_late_is_what_ends_after_its_day() -> None:
    facts = small_facts(small_board(A={"due_on": DAYS["mon"]}, B={"due_on": DAYS["fri"]}))
    assert facts.is_late("A")
    assert not facts.is_late("B")
    assert not facts.is_late("C")


def test_critical_links_have_no_room() -> None:
    loose = link("C", "M")
    facts = small_facts(links=(*LINKS, loose))
    assert [facts.is_link_critical(known) for known in (*LINKS, loose)] == [True, True, False]


def test_a_link_with_a_lag_that_drives_is_critical() -> None:
    late = link("A", "B", "FS", 2.0)
    facts = small_facts(links=(late, link("B", "M")))
    assert facts.schedule.cards["B"].start_on == DAYS["fri"]
    assert facts.is_link_critical(late)


def test_a_baseline_is_compared_in_working_days() -> None:
    friday_before = date(2026, 11, 20)
    plan_a = Baseline("a", "board", "Plan A", 0, {"A": (MONDAY, DAYS["tue"]), "B": (MONDAY, friday_before)})
    facts = small_facts(baseline=plan_a)
    assert facts.days_later("A") == 0
    assert facts.days_later("B") == 5
    assert facts.days_later("C") is None
    assert facts.whole_days_later() == 3  # the baseline ends on Tuesday, with A
    assert facts.against(None).days_later("A") is None


def test_a_baseline_of_the_same_days_lies_under_the_bar() -> None:
    plan_a = Baseline("a", "board", "Plan A", 0, {"C": (MONDAY, MONDAY), "A": (DAYS["tue"], DAYS["wed"])})
    facts = small_facts(small_board(C={"estimate": Estimate(0.5, 0.5, 0.5)}), baseline=plan_a)
    span, planned = facts.baseline_span("C"), facts.schedule.cards["C"]
    assert span == (planned.begins, planned.ends)
    assert planned.ends < end_of(MONDAY)
    assert facts.baseline_span("A") == (start_of(DAYS["tue"]), end_of(DAYS["wed"]))


def test_free_days_have_their_names() -> None:
    off = DayOff("o", "board", None, date(2026, 12, 24), date(2026, 12, 31), "Summer closure")
    facts = small_facts(basis=PlanBasis(PlanSettings(holiday_region="DE"), {}, (off,)))
    christmas = date(2026, 12, 25).toordinal()
    assert facts.is_free(christmas)
    holiday, closure = facts.day_names(christmas)
    assert "Weihnacht" in holiday
    assert closure == "Summer closure"
    assert not facts.is_free(MONDAY.toordinal())
    assert facts.is_free(date(2026, 11, 28).toordinal())
    assert facts.day_names(MONDAY.toordinal()) == []


@pytest.mark.parametrize(("day", "is_away"), [("tue", True), ("mon", False)])
def test_who_works_otherwise_is_away_on_days_of_their_own(day: str, is_away: bool) -> None:
    facts = small_facts(basis=PlanBasis(weeks={"p1": PersonWeek("p1", "1011100")}))
    assert facts.works_otherwise("B") == "p1"
    assert facts.works_otherwise("A") == ""
    assert facts.works_otherwise("M") == ""
    assert facts.is_away("p1", DAYS[day].toordinal()) is is_away
    assert not facts.is_away("p1", date(2026, 11, 28).toordinal())  # nobody works on Saturday
