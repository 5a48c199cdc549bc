"""What moving and stretching bars asks for, in days worked by hand (see factory.py)."""

from __future__ import annotations

from datetime import date

import pytest

from aipm_desktop.domain.board import Estimate
from aipm_desktop.domain.planning.settings import PersonWeek, PlanBasis
from aipm_desktop.domain.planning.workdays import end_of, start_of
from aipm_desktop.gui.timeline import edits
from aipm_desktop.gui.timeline.changes import changes_of
from tests.gui.timeline.factory import DAYS, LINKS, MONDAY, link, small_board, small_facts

NEXT_MONDAY = date(2026, 11, 30)
STARTED = {"column_id": "c1", "start_on": date(2026, 11, 19), "estimate": Estimate(4, 4, 4)}
"""Since Thursday: two days are gone."""


def test_a_bar_lands_on_the_nearest_working_day() -> None:
    facts = small_facts()
    assert edits.start_at(facts, "C", start_of(DAYS["wed"]) + 0.4).start_on == DAYS["wed"]
    assert edits.start_at(facts, "C", start_of(DAYS["wed"]) + 0.6).start_on == DAYS["thu"]
    assert edits.start_at(facts, "C", end_of(DAYS["fri"]) + 0.2).start_on == NEXT_MONDAY


def test_its_days_go_with_it() -> None:
    wished = edits.start_at(small_facts(), "A", start_of(DAYS["fri"]))
    assert wished.span == (start_of(DAYS["fri"]), end_of(NEXT_MONDAY))
    assert edits.days_of_span(wished.span) == (DAYS["fri"], NEXT_MONDAY)


def test_nothing_starts_before_today() -> None:
    wished = edits.start_at(small_facts(), "C", start_of(date(2026, 11, 2)))
    assert (wished.start_on, wished.held_by) == (MONDAY, "")


def test_nothing_starts_before_what_it_waits_for() -> None:
    wished = edits.start_at(small_facts(), "B", start_of(MONDAY))
    assert (wished.start_on, wished.held_by) == (DAYS["wed"], "A")
    later = edits.start_at(small_facts(), "B", start_of(NEXT_MONDAY))
    assert (later.start_on, later.held_by) == (NEXT_MONDAY, "")


def test_a_link_to_the_end_holds_too() -> None:
    facts = small_facts(links=(link("A", "B", "FF", 3.0),))
    # A ends on Tuesday, so B ends on Friday at the earliest and needs three days.
    wished = edits.start_at(facts, "B", start_of(MONDAY))
    assert (wished.start_on, wished.held_by) == (DAYS["wed"], "A")


def test_a_started_card_began_today_at_the_latest() -> None:
    facts = small_facts(small_board(A=STARTED))
    assert edits.start_at(facts, "A", start_of(DAYS["fri"])).start_on == MONDAY
    assert edits.start_at(facts, "A", start_of(date(2026, 11, 17))).start_on == date(2026, 11, 17)


def test_keys_go_by_working_days_of_who_does_it() -> None:
    facts = small_facts(basis=PlanBasis(weeks={"p1": PersonWeek("p1", "1111000")}))
    # B begins on Wednesday; Ada is away on Fridays.
    assert edits.start_moved(facts, "B", 1).start_on == DAYS["thu"]
    assert edits.start_moved(facts, "B", 2).start_on == NEXT_MONDAY
    assert edits.start_moved(facts, "B", -1).held_by == "A"


def test_the_right_edge_sets_whole_days() -> None:
    facts = small_facts()
    longer = edits.length_to(facts, "B", end_of(NEXT_MONDAY) + 0.3)
    assert longer.days == 4
    assert longer.span.ends == end_of(NEXT_MONDAY)
    assert edits.length_to(facts, "B", start_of(MONDAY)).days == 1


def test_three_numbers_keep_their_proportions() -> None:
    assert edits.scaled(Estimate(2, 4, 6), 6.0) == Estimate(3, 6, 9)
    assert edits.scaled(Estimate(4, 4, 4), 6.0) == Estimate(6, 6, 6)
    assert edits.scaled(None, 6.0) == Estimate(6, 6, 6)
    assert edits.length_to(small_facts(), "B", end_of(DAYS["wed"]) + 5).estimate == Estimate(2.67, 4, 5.33)


def test_what_has_gone_by_cannot_be_cut_off() -> None:
    facts = small_facts(small_board(A=STARTED))
    assert edits.length_to(facts, "A", start_of(date(2026, 11, 19))).days == 2


def test_a_key_changes_the_estimate_by_a_day() -> None:
    facts = small_facts()
    longer = edits.length_changed(facts, "A", 1)
    assert longer is not None
    assert longer.estimate == Estimate(3, 3, 3)
    assumed = edits.length_changed(facts, "C", 1)
    assert assumed is not None
    assert assumed.estimate == Estimate(2, 2, 2)
    assert edits.length_changed(facts, "C", -1) is None


# Applying


def test_every_change_is_listed_in_the_order_they_begin() -> None:
    changes = changes_of(small_facts())
    assert [change.card_id for change in changes] == ["A", "C", "B", "M"]
    assert changes[0].fields() == {"start_on": DAYS["mon"], "due_on": DAYS["tue"]}
    assert changes[3].fields() == {"due_on": DAYS["fri"]}  # a milestone has no start
    assert not any(change.was_set for change in changes)


@pytest.mark.parametrize("field", ["start_on", "due_on"])
def test_days_somebody_set_are_told_apart(field: str) -> None:
    changes = {
        change.card_id: change for change in changes_of(small_facts(small_board(C={field: DAYS["wed"]})))
    }
    assert changes["C"].was_set
    assert not changes["A"].was_set


def test_what_is_so_already_is_no_change() -> None:
    board = small_board(A={"start_on": MONDAY, "due_on": DAYS["tue"]})
    assert "A" not in {change.card_id for change in changes_of(small_facts(board, LINKS))}


def test_a_started_card_keeps_its_start() -> None:
    changes = {change.card_id: change for change in changes_of(small_facts(small_board(A=STARTED)))}
    assert changes["A"].fields() == {"due_on": DAYS["tue"]}
