"""Dates by calendar, worked by hand. March 2026: 2, 9, 16, 23 and 30 are Mondays."""

from __future__ import annotations

from datetime import date

import pytest

from aipm_desktop.domain.board import BoardSnapshot
from aipm_desktop.domain.planning.critical_path import NotAcyclic, critical_path
from aipm_desktop.domain.planning.network import network_of
from aipm_desktop.domain.planning.schedule import Overload, Schedule, schedule
from aipm_desktop.domain.planning.settings import DayOff, PersonWeek, PlanBasis, PlanSettings
from tests.domain.planning.plans import MONDAY, board, card, day, links, milestone

PLAIN = PlanBasis()


def planned(
    snapshot: BoardSnapshot,
    *texts: str,
    basis: PlanBasis = PLAIN,
    today: date = MONDAY,
    start_on: date | None = None,
) -> Schedule:
    return schedule(snapshot, links(*texts), basis, today, start_on=start_on)


def days(found: Schedule, card_id: str) -> tuple[int, int]:
    one = found.cards[card_id]
    return one.start_on.day, one.finish_on.day


def test_a_chain_goes_over_the_weekend() -> None:
    found = planned(board(card("a", 3), card("b", 4), card("c", 1)), "a FS b", "b FS+1 c")
    assert days(found, "a") == (2, 4)
    assert days(found, "b") == (5, 10)
    assert days(found, "c") == (12, 12)
    assert found.finish_on == day(12)
    assert found.start_on == MONDAY
    assert all(one.is_critical for one in found.cards.values())


@pytest.mark.parametrize(
    ("link", "start", "finish"),
    [
        ("a FS b", 5, 6),  # a is Monday to Wednesday, b takes two days
        ("a FS+2 b", 9, 10),
        ("a FS-1 b", 4, 5),
        ("a SS b", 2, 3),
        ("a SS+3 b", 5, 6),
        ("a FF b", 3, 4),
        ("a FF+2 b", 5, 6),
        ("a FF-1 b", 2, 3),
        ("a SF b", 2, 3),
        ("a SF+4 b", 4, 5),
        ("a SF+7 b", 9, 10),
    ],
)
def test_each_type_of_link_with_lag_and_lead(link: str, start: int, finish: int) -> None:
    found = planned(board(card("a", 3), card("b", 2)), link)
    assert days(found, "b") == (start, finish)


def test_fractions_of_days_share_a_day() -> None:
    found = planned(board(card("a", 1.5), card("b", 1), card("c", 0.5)), "a FS b", "b FS c")
    assert [days(found, card_id) for card_id in "abc"] == [(2, 3), (3, 4), (4, 4)]
    assert found.cards["b"].begins == MONDAY.toordinal() + 1.5


def test_slack_is_working_days_of_the_board() -> None:
    found = planned(board(card("a", 7), card("b", 2), card("c", 1)), "a FS c", "b FS c")
    assert found.cards["b"].slack_days == 5
    assert not found.cards["b"].is_critical
    assert found.cards["a"].slack_days == 0
    assert found.cards["a"].is_critical
    assert found.cards["c"].is_critical


def test_a_finish_tied_to_a_card_whose_start_drives_others_has_no_slack() -> None:
    """Work is not stretched: where b may not start later, it may not finish later either, nor may a."""
    found = planned(board(card("a", 1), card("b", 1), card("c", 1)), "a FF b", "b SS+1 c")
    assert [one.slack_days for one in found.cards.values()] == [0, 0, 0]
    assert found.finish_on == day(3)


def test_slack_ends_where_work_would_go_on_too_late() -> None:
    """The board works all week, Ana to Friday. c (on Monday the 9th) may not end before two days after a starts: a may
    start on Sunday at the latest, but on weekends Ana does not, so all of Monday to Friday is its slack.
    """
    basis = PlanBasis(PlanSettings(working_week="1111111"), {"ana": PersonWeek("ana", "1111100")})
    cards = board(card("a", 1, people=("ana",)), card("c", 1, start_on=day(9)))
    found = planned(cards, "a SF+2 c", basis=basis)
    assert found.cards["a"].slack_days == 5


def test_nothing_not_started_lies_before_today_the_boards_start_or_its_own() -> None:
    cards = board(card("a", 1), card("b", 1, start_on=day(20)), card("c", 1, start_on=day(3)))
    found = planned(cards, today=day(7))  # a Saturday
    assert [days(found, card_id)[0] for card_id in "abc"] == [9, 20, 9]
    later = planned(cards, basis=PlanBasis(PlanSettings(start_on=day(17))), today=day(7))
    assert [days(later, card_id)[0] for card_id in "abc"] == [17, 20, 17]
    assert later.start_on == day(17)
    past = planned(cards, basis=PlanBasis(PlanSettings(start_on=day(2))), today=day(7))
    assert past.start_on == day(7)


def test_planning_as_if_another_day_were_today() -> None:
    cards = board(card("a", 2), card("b", 2, start_on=day(25)), card("s", 5, "doing", entered=day(12)))
    basis = PlanBasis(PlanSettings(start_on=day(30)))
    found = planned(cards, basis=basis, today=day(16), start_on=day(4))
    assert days(found, "a") == (4, 5)
    assert days(found, "b") == (25, 26)
    assert days(found, "s") == (12, 18)  # two days gone, three left from today on
    assert found.start_on == day(4)


def test_started_cards_have_what_remains() -> None:
    """Wednesday the 11th: entered Friday, so three days are gone (Fri, Mon, Tue)."""
    cards = board(
        card("five", 5, "doing", entered=day(6)),
        card("three", 3, "doing", entered=day(6)),
        card("one", 1, "doing", entered=day(6)),
        card("set", 5, "doing", entered=day(10), start_on=day(9)),
        card("soon", 2, "doing", entered=day(10), start_on=day(20)),
        card("next", 1),
    )
    found = planned(cards, "three FS next", today=day(11))
    assert days(found, "five") == (6, 12)
    assert days(found, "three") == (6, 11)  # should be over: expected to end with today
    assert days(found, "one") == (6, 11)
    assert days(found, "set") == (9, 13)  # five days less two
    assert days(found, "soon") == (10, 11)  # its start day has not come, it entered yesterday
    assert days(found, "next") == (12, 12)
    assert [one.is_started for one in found.cards.values()] == [True] * 5 + [False]


def test_what_should_be_over_ends_with_the_next_day_its_person_works() -> None:
    found = planned(board(card("a", 1, "doing", entered=day(2))), today=day(7))
    assert days(found, "a") == (2, 9)


def test_links_move_the_end_of_a_started_card_not_its_start() -> None:
    cards = board(card("a", 4), card("b", 1, "doing", entered=day(2)))
    assert days(planned(cards, "a SS+2 b"), "b") == (2, 2)
    assert days(planned(cards, "a FF b"), "b") == (2, 5)
    assert days(planned(cards, "a FF+1 b"), "b") == (2, 6)


def test_a_card_that_waits_has_not_begun_wherever_it_stands() -> None:
    cards = board(card("a", 4), card("b", 1, "doing", entered=day(2)))
    found = planned(cards, "a FS b")
    assert days(found, "b") == (6, 6)
    assert not found.cards["b"].is_started
    assert planned(cards).cards["b"].is_started


def test_finished_cards_keep_their_days_and_their_lags_hold() -> None:
    """Finished on Tuesday; three days' lag go to the end of Friday."""
    cards = board(
        card("a", 1, "done", created=day(2), done=day(3)),
        card("b", 1, "done", start_on=day(3), done=day(4)),
        card("c", 1, "done", start_on=day(9), done=day(5)),
        card("d", 1),
        card("e", 1),
    )
    found = planned(cards, "a FS+3 d", "a FS e", "e FS b", today=day(5))
    assert days(found, "a") == (2, 3)
    assert days(found, "b") == (3, 4)
    assert days(found, "c") == (5, 5)
    assert days(found, "d") == (9, 9)
    assert days(found, "e") == (5, 5)
    assert found.cards["a"].is_finished
    assert not found.cards["a"].is_critical
    assert found.cards["a"].slack_days == 0


def test_what_waits_for_a_card_finished_today_can_begin_today() -> None:
    cards = board(card("a", 1, "done", done=day(4)), card("b", 1), milestone("m"))
    found = planned(cards, "a FS b", "a FS m", today=day(4))
    assert days(found, "b") == (4, 4)
    assert days(found, "m") == (4, 4)


def test_a_card_finished_in_place_is_finished() -> None:
    found = planned(board(card("a", 5, "doing", created=day(2), done=day(3))), today=day(9))
    assert days(found, "a") == (2, 3)
    assert found.finish_on is None


def test_milestones_lie_on_the_day_their_last_predecessor_ends() -> None:
    cards = board(card("a", 5), card("b", 2), milestone("m"), milestone("n"), card("c", 1), milestone("o"))
    found = planned(cards, "a FS m", "b FS m", "m FS n", "n FS c", "c SS o")
    assert days(found, "m") == (6, 6)  # Friday, not Monday
    assert days(found, "n") == (6, 6)
    assert days(found, "c") == (9, 9)
    assert days(found, "o") == (9, 9)  # it lies where c starts
    assert found.cards["m"].begins == found.cards["m"].ends == day(7).toordinal()


def test_milestones_of_their_own() -> None:
    cards = board(milestone("m"), milestone("n", start_on=day(14)), milestone("o"), card("c", 1))
    found = planned(cards, "n FS o", "n FS c", today=day(7))
    assert days(found, "m") == (9, 9)
    assert days(found, "n") == (16, 16)  # the Monday after that Saturday
    assert days(found, "o") == (16, 16)
    assert days(found, "c") == (16, 16)


def test_people_work_in_their_own_calendar_and_lags_count_in_the_boards() -> None:
    """Ana works Monday to Wednesday, Ben is off until the 10th; nobody's card is worked in the board's calendar."""
    basis = PlanBasis(
        weeks={"ana": PersonWeek("ana", "1110000")},
        days_off=(DayOff("1", "b", "ben", day(1), day(10)), DayOff("2", "b", None, day(12), day(12))),
    )
    cards = board(
        card("a", 4, people=("ana", "ben")), card("b", 3, people=("ben",)), card("c", 4), card("d", 1)
    )
    found = planned(cards, "a FS+2 d", basis=basis)
    assert days(found, "a") == (2, 9)
    assert days(found, "b") == (11, 16)  # not the 12th, when everybody is off
    assert days(found, "c") == (2, 5)
    assert days(found, "d") == (13, 13)  # 10 and 11 are the lag, 12 is off
    assert [one.person_id for one in found.cards.values()] == ["ana", "ben", None, None]


def test_an_end_in_free_time_is_shown_on_the_last_day_worked() -> None:
    """Sam works on weekends only; Ana's card may not end before Sam's on Sunday, so it ends then without more work."""
    basis = PlanBasis(weeks={"sam": PersonWeek("sam", "0000011")})
    cards = board(card("s", 2, people=("sam",)), card("a", 1, people=("ana",)))
    found = planned(cards, "s FF a", basis=basis)
    assert days(found, "s") == (7, 8)
    assert days(found, "a") == (6, 6)
    assert found.cards["a"].ends == found.cards["s"].ends == day(9).toordinal()


def test_public_holidays_of_the_board() -> None:
    """Good Friday (3 April) and Easter Monday (6 April 2026) are free in Germany."""
    basis = PlanBasis(PlanSettings(holiday_region="DE"))
    found = planned(board(card("a", 2)), basis=basis, today=date(2026, 4, 2))
    assert found.finish_on == date(2026, 4, 7)


def test_cards_without_an_estimate_take_an_assumed_day() -> None:
    found = planned(board(card("a", None), card("b", 1), card("c", None, "done", done=MONDAY)))
    assert days(found, "a") == (2, 2)
    assert [one.is_assumed for one in found.cards.values()] == [True, False, False]


def test_archived_cards_and_suspended_links_do_not_exist() -> None:
    cards = board(card("a", 3), card("b", 3, archived_at=1), card("c", 1))
    suspended = links("c FS a")[0]._replace(suspended_at=1)
    found = schedule(cards, [*links("a FS b", "b FS c"), suspended], PLAIN, MONDAY)
    assert set(found.cards) == {"a", "c"}
    assert days(found, "c") == (2, 2)


def test_a_cycle_has_no_dates() -> None:
    with pytest.raises(NotAcyclic) as refused:
        planned(board(card("a"), card("b"), card("c"), card("d")), "a FS b", "b SS c", "c FF b", "c FS d")
    assert set(refused.value.cards) == {"b", "c"}


def test_a_cycle_through_a_finished_card_is_none() -> None:
    found = planned(board(card("a", 1, "done", done=MONDAY), card("b")), "a FS b", "b FS a")
    assert days(found, "b") == (2, 2)


def test_an_empty_board() -> None:
    found = planned(board())
    assert found == Schedule({}, MONDAY, None, basis=PLAIN)


def test_far_away_dates_stop_where_dates_do() -> None:
    found = planned(board(card("a", 1e9), card("b", 1)), "a FS+100000 b")
    assert found.finish_on == date.max


def test_without_free_days_the_schedule_is_the_critical_path() -> None:
    cards = board(card("a", 3), card("b", 2.5), milestone("m"), card("c", 4), card("d", 0.25))
    ties = links("a FS b", "a SS+1 c", "b FS m", "c FF-1 m", "m SF+2 d", "b FF+3 d")
    basis = PlanBasis(PlanSettings(working_week="1111111"))
    found = schedule(cards, ties, basis, MONDAY)
    network = network_of(cards.cards, ties)
    plain = critical_path(network.durations, network.links)
    for card_id, one in plain.times.items():
        assert found.cards[card_id].begins - MONDAY.toordinal() == one.early_start
        assert found.cards[card_id].slack_days == one.slack
        assert found.cards[card_id].is_critical == one.is_critical


def test_overloads_are_stretches_of_days_with_the_same_cards() -> None:
    """Ana has a (Mon-Wed), b (Mon-Tue) and c (from Wed): two, then two others; d of a week later is alone."""
    cards = board(
        card("a", 3, people=("ana",)),
        card("b", 2, people=("ana",)),
        card("c", 3, people=("ana", "ben")),
        card("d", 1, people=("ana",), start_on=day(16)),
        card("e", 1, people=("ben",), start_on=day(10)),
    )
    found = planned(cards, "b FS c")
    assert found.overloads == (
        Overload("person", "ana", day(2), day(3), ("a", "b")),
        Overload("person", "ana", day(4), day(4), ("a", "c")),
    )


def test_the_biggest_overload_comes_first() -> None:
    cards = board(
        card("a", 1, people=("ana",)),
        card("b", 3, people=("ana",)),
        card("c", 2, people=("ben",), start_on=day(4)),
        card("d", 2, people=("ben",), start_on=day(4)),
        card("e", 2, people=("ben",), start_on=day(4)),
    )
    assert planned(cards).overloads == (
        Overload("person", "ben", day(4), day(5), ("c", "d", "e")),
        Overload("person", "ana", day(2), day(2), ("a", "b")),
    )


def test_an_overload_goes_on_over_free_days() -> None:
    cards = board(
        card("a", 2, people=("ana",), start_on=day(6)), card("b", 2, people=("ana",), start_on=day(6))
    )
    assert planned(cards).overloads == (Overload("person", "ana", day(6), day(9), ("a", "b")),)


def test_one_after_another_on_a_day_is_no_overload() -> None:
    cards = board(card("a", 0.5, people=("ana",)), card("b", 0.5, people=("ana",)))
    assert planned(cards, "a FS b").overloads == ()
    assert len(planned(cards).overloads) == 1


def test_milestones_finished_cards_and_the_past_load_nobody() -> None:
    cards = board(
        card("a", 2, people=("ana",)),
        milestone("m", people=("ana",)),
        card("f", 9, "done", done=day(9), people=("ana",)),
        card("s", 3, "doing", entered=day(2), people=("ben",)),
        card("t", 9, "doing", entered=day(2), people=("ben",)),
    )
    assert planned(cards, today=day(9)).overloads == (Overload("person", "ben", day(9), day(9), ("s", "t")),)


def test_free_days_of_a_second_person_are_no_overload() -> None:
    """Both cards are worked by Ana on Thursday and Friday; Ben, who is on both, is off then."""
    basis = PlanBasis(days_off=(DayOff("1", "b", "ben", day(5), day(8)),))
    cards = board(
        card("a", 2, people=("ana", "ben"), start_on=day(5)),
        card("b", 2, people=("ana", "ben"), start_on=day(5)),
    )
    assert planned(cards, basis=basis).overloads == (Overload("person", "ana", day(5), day(6), ("a", "b")),)
