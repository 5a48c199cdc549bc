"""Levelled plans of boards: small ones by hand, random ones against a checker that looks at every quarter of a day."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings

from aipm_desktop.domain.board import BoardSnapshot, CellLimit, Limit
from aipm_desktop.domain.planning.levelling import levelled
from aipm_desktop.domain.planning.schedule import Schedule, schedule
from aipm_desktop.domain.planning.settings import DayOff, PlanBasis
from tests.domain.planning.plans import MONDAY, board, card, day, links, milestone
from tests.domain.planning.test_schedule_reference import Case, cases

NOTHING = PlanBasis()


def planned(cards: BoardSnapshot, *texts: str, basis: PlanBasis = NOTHING, today: date = MONDAY) -> Schedule:
    return levelled(cards, links(*texts), basis, today)


def days(found: Schedule, card_id: str) -> tuple[int, int]:
    one = found.cards[card_id]
    return one.start_on.day, one.finish_on.day


def test_one_card_a_person_at_a_time() -> None:
    cards = board(card("a", 3, people=("ana",)), card("b", 2, people=("ana",)), card("c", 2, people=("ben",)))
    found = planned(cards)
    assert sorted([days(found, "a"), days(found, "b")]) in ([(2, 3), (4, 6)], [(2, 4), (5, 6)])
    assert days(found, "c") == (2, 3)
    assert found.finish_on == day(6)
    assert found.is_levelled
    assert found.overloads == ()
    assert schedule(cards, [], PlanBasis(), MONDAY).overloads


def test_a_card_of_two_people_waits_for_both() -> None:
    cards = board(
        card("a", 1, people=("ana",)), card("b", 2, people=("ben",)), card("c", 1, people=("ana", "ben"))
    )
    found = planned(cards, "a FS c")
    assert days(found, "c") == (4, 4)


def test_the_longer_chain_goes_first() -> None:
    cards = board(card("a", 1, people=("ana",)), card("b", 1, people=("ana",)), card("c", 5, people=("ben",)))
    found = planned(cards, "b FS c")
    assert (days(found, "b"), days(found, "a"), days(found, "c")) == ((2, 2), (3, 3), (3, 9))


def test_column_limits_hold_where_cards_are_worked() -> None:
    cards = board(*(card(name, 2) for name in "abc"))
    columns = (cards.columns[0], cards.columns[1]._replace(limit=Limit(None, 2, "block")), cards.columns[2])
    found = planned(cards._replace(columns=columns))
    assert sorted(days(found, name) for name in "abc") == [(2, 3), (2, 3), (4, 5)]
    off = (columns[0], columns[1]._replace(limit=Limit(None, 2, "off")), columns[2])
    assert planned(cards._replace(columns=off)).finish_on == day(3)


def test_swimlane_and_cell_limits_hold() -> None:
    cards = board(*(card(name, 1) for name in "abc"))
    lane = cards.swimlanes[0]._replace(limit=Limit(None, 1, "warn"))
    assert planned(cards._replace(swimlanes=(lane,))).finish_on == day(4)
    cell = {("doing", "lane"): CellLimit("x", "b", "doing", "lane", Limit(None, 1, "warn"))}
    assert planned(cards._replace(cell_limits=cell)).finish_on == day(4)


def test_what_runs_goes_on_and_the_rest_waits_for_its_end() -> None:
    cards = board(
        card("a", 2, "doing", people=("ana",)),
        card("b", 1, "doing", people=("ana",)),
        card("c", 1, people=("ana",)),
    )
    found = planned(cards)
    assert (days(found, "a"), days(found, "b"), days(found, "c")) == ((2, 3), (2, 2), (4, 4))
    assert [one.card_ids for one in found.overloads] == [("a", "b")]


def test_days_off_delay_only_whose_they_are() -> None:
    away = PlanBasis(days_off=(DayOff("x", "b", "ana", day(2), day(3)),))
    cards = board(card("a", 1, people=("ana",)), card("b", 1, people=("ben",)), milestone("m"))
    found = planned(cards, "a FS m", "b FS m", basis=away)
    assert (days(found, "a"), days(found, "b"), days(found, "m")) == ((4, 4), (2, 2), (4, 4))


def test_it_ends_when_it_is_cancelled_and_has_a_plan_all_the_same() -> None:
    cards = board(*(card(f"c{n}", 1, people=("ana",)) for n in range(12)))
    found = levelled(cards, [], PlanBasis(), MONDAY, is_cancelled=lambda: True)
    assert found.overloads == ()
    assert found.finish_on == day(17)


@given(cases())
@settings(max_examples=120, deadline=None)
def test_random_plans_have_room_for_every_card(case: Case) -> None:
    cards = board(*case.cards, people=("ana", "ben", "cem"))
    columns = (cards.columns[0], cards.columns[1]._replace(limit=Limit(None, 3, "warn")), cards.columns[2])
    cards = cards._replace(columns=columns)
    found = levelled(cards, case.links, case.basis, case.today, start_on=case.start_on, effort=60)
    plain = schedule(cards, case.links, case.basis, case.today, start_on=case.start_on)
    waiting = [one for one in case.cards if not (found.cards[one.id].is_started or one.done_at)]
    # What runs and is kept open by a link to its end is not checked: nobody may be working on it any more.
    kept_open = {
        link.successor_id for link in case.links if link.type[1] == "F" and link.suspended_at is None
    }
    at_work = [
        one
        for one in case.cards
        if found.cards[one.id].begins < found.cards[one.id].ends
        and not one.done_at
        and not (found.cards[one.id].is_started and one.id in kept_open)
    ]
    for one in waiting:
        mine = found.cards[one.id]
        assert mine.begins >= plain.cards[one.id].begins - 1e-6 or mine.begins == mine.ends
        others = [found.cards[other.id] for other in at_work if other.id != one.id]
        theirs = [
            found.cards[other.id]
            for other in at_work
            if other.id != one.id and {*other.people} & {*one.people}
        ]
        for quarter in range(round(mine.begins * 4), round(mine.ends * 4)):
            middle = (quarter + 0.5) / 4
            assert not any(_runs(other, middle, case.today) for other in theirs)
            assert sum(_runs(other, middle, case.today) for other in others) < 3
    again = levelled(cards, case.links, case.basis, case.today, start_on=case.start_on, effort=60)
    assert again == found


def _runs(one: object, instant: float, today: date) -> bool:
    begins = max(one.begins, float(today.toordinal())) if one.is_started else one.begins  # type: ignore[attr-defined]
    return bool(begins < instant < one.ends)  # type: ignore[attr-defined]
