"""Levelled plans of boards: small ones by hand, random ones against a checker that looks at every quarter of a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from aipm_desktop.domain.board import BoardSnapshot, Card, CellLimit, Limit
from aipm_desktop.domain.planning.activities import activities_of, ordered
from aipm_desktop.domain.planning.levelling import levelled
from aipm_desktop.domain.planning.levelling_project import as_project
from aipm_desktop.domain.planning.levelling_room import needs_of
from aipm_desktop.domain.planning.schedule import Schedule, schedule
from aipm_desktop.domain.planning.settings import DayOff, PlanBasis
from aipm_desktop.domain.planning.workdays import Calendars
from tests.domain.planning import naive_schedule as naive
from tests.domain.planning.plans import MONDAY, board, card, day, links, milestone
from tests.domain.planning.test_schedule_reference import PEOPLE, Case, cases, world_of

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


def test_what_a_link_keeps_open_takes_no_more_of_anybodys_time() -> None:
    cards = board(
        card("run", 1, "doing", people=("ana",)),
        card("wait", 4, people=("ben",)),
        card("c", 1, people=("ana",)),
    )
    found = planned(cards, "wait FF run")
    assert (days(found, "run"), days(found, "wait"), days(found, "c")) == ((2, 5), (2, 5), (3, 3))
    assert found.overloads == ()


def test_far_days_and_huge_estimates_make_no_long_project() -> None:
    cards = board(card("far", 1, start_on=date(9990, 1, 4)), card("near", 2, people=("ana",)))
    assert planned(cards).cards["far"].start_on == date(9990, 1, 4)
    assert planned(cards).cards["near"].start_on == MONDAY
    calendars = Calendars(NOTHING)
    for made in (cards, board(card("huge", 1e6), card("small", 1))):
        order = ordered(activities_of(made, [], calendars, MONDAY, MONDAY))
        of = as_project(order, needs_of(made, made.cards), {}, calendars, MONDAY)
        assert sum(of.durations) <= 50_001
        assert max(gap for row in of.before for _other, gap in row) <= sum(of.durations)


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


@st.composite
def crowded(draw: st.DrawFn) -> tuple[Case, BoardSnapshot]:
    """A case whose cards have up to two people and lie in two swimlanes and two active columns, with limits on all."""
    case = draw(cases())
    limits = st.sampled_from(
        (Limit(), Limit(None, 1, "block"), Limit(None, 2, "warn"), Limit(None, 1, "off"))
    )
    cards = []
    for one in case.cards:
        more = draw(st.sampled_from(((), (), PEOPLE)))
        column = draw(st.sampled_from(("doing", "review"))) if one.column_id == "doing" else "todo"
        people = tuple(dict.fromkeys((*one.people, *more[:1])))
        lane = draw(st.sampled_from(("lane", "other")))
        cards.append(one._replace(people=people, column_id=column, swimlane_id=lane))
    made = board(*cards, people=PEOPLE)
    todo, doing, done = made.columns
    columns = (todo, doing, doing._replace(id="review", rank="bb"), done)
    lanes = (made.swimlanes[0], made.swimlanes[0]._replace(id="other", rank="b"))
    cells = {
        (column, lane.id): CellLimit(f"{column}{lane.id}", "b", column, lane.id, draw(limits))
        for column in ("doing", "review")
        for lane in lanes
    }
    made = made._replace(
        columns=tuple(one._replace(limit=draw(limits)) for one in columns),
        swimlanes=tuple(one._replace(limit=draw(limits)) for one in lanes),
        cell_limits=cells,
    )
    return case._replace(cards=cards), made


@given(crowded())
@settings(max_examples=200, deadline=None)
def test_random_plans_have_room_for_every_card_and_keep_the_links(crowd: tuple[Case, BoardSnapshot]) -> None:
    case, cards = crowd
    found = levelled(cards, case.links, case.basis, case.today, start_on=case.start_on, effort=60)
    plain = schedule(cards, case.links, case.basis, case.today, start_on=case.start_on)
    assert found.cards.keys() == plain.cards.keys()
    for card_id, one in found.cards.items():
        assert one.begins >= plain.cards[card_id].begins
        assert one.ends >= plain.cards[card_id].ends
        if one.is_started or one.is_finished:
            assert one.begins == plain.cards[card_id].begins
    assert crowds(case, cards, found) == []
    assert broken(case, found) == []
    for load in found.overloads:
        assert all(found.cards[card_id].is_started for card_id in load.card_ids)
    assert found == levelled(cards, case.links, case.basis, case.today, start_on=case.start_on, effort=60)


def crowds(case: Case, cards: BoardSnapshot, found: Schedule) -> list[str]:
    """Where a card that has not begun is at work though somebody or some limit has no room, quarter by quarter of a day.

    What runs and is kept open by a link to its end is left out: nobody may be working on it any more.
    """
    kept_open = {tie.successor_id for tie in case.links if tie.type[1] == "F" and tie.suspended_at is None}
    at_work: dict[int, list[Card]] = {}
    for one in case.cards:
        spot = found.cards[one.id]
        if not one.done_at and not (spot.is_started and one.id in kept_open):
            first = max(spot.begins, case.today.toordinal()) if spot.is_started else spot.begins
            for quarter in range(round(first * 4), round(spot.ends * 4)):
                at_work.setdefault(quarter, []).append(one)
    everywhere = [
        *((name, 1, lambda one, key=name: key in one.people) for name in PEOPLE),
        *places(cards),
    ]
    return [
        f"{what} at {quarter}"
        for quarter, some in at_work.items()
        for what, most, inside in everywhere
        if sum(map(inside, some)) > most
        and not all(found.cards[one.id].is_started for one in some if inside(one))
    ]


def places(cards: BoardSnapshot) -> list[tuple[str, int, Callable[[Card], bool]]]:
    """Every limit and which cards are worked where it holds: what is to do is worked in the first active column."""

    def column(one: Card) -> str:
        return "doing" if one.column_id == "todo" else one.column_id

    def most(limit: Limit) -> int:
        return 99 if limit.mode == "off" or limit.maximum is None else limit.maximum

    return [
        *((each.id, most(each.limit), lambda one, key=each.id: column(one) == key) for each in cards.columns),
        *(
            (lane.id, most(lane.limit), lambda one, key=lane.id: one.swimlane_id == key)
            for lane in cards.swimlanes
        ),
        *(
            (str(place), most(cell.limit), lambda one, key=place: (column(one), one.swimlane_id) == key)
            for place, cell in cards.cell_limits.items()
        ),
    ]


def broken(case: Case, found: Schedule) -> list[str]:
    """The links that are not kept, lags counted in quarters of the board's days."""
    world, wrong = world_of(case), []
    for tie in case.links:
        before, after = found.cards[tie.predecessor_id], found.cards[tie.successor_id]
        if tie.suspended_at or before.is_finished or after.is_finished:
            continue
        if after.is_started and tie.type[1] == "S":
            continue
        instant = round((before.begins if tie.type[0] == "S" else before.ends) * 4)
        if tie.lag_days:
            instant = naive.step(world.board, instant, round(tie.lag_days * 4))
        if round((after.begins if tie.type[1] == "S" else after.ends) * 4) < instant:
            wrong.append(f"{tie.predecessor_id} {tie.type}{tie.lag_days:+g} {tie.successor_id}")
    return wrong
