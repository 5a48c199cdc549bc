"""The calendar schedule against a naive reference that counts quarter of a day by quarter of a day."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aipm_desktop.domain.board import Card, Dependency
from aipm_desktop.domain.planning.schedule import schedule
from aipm_desktop.domain.planning.settings import (
    MONDAY_TO_FRIDAY,
    DayOff,
    PersonWeek,
    PlanBasis,
    PlanSettings,
)
from tests.domain.planning import naive_schedule as naive
from tests.domain.planning.plans import MONDAY, board, card, noon

PEOPLE = ("ana", "ben", "cem")
HALVES = st.integers(1, 8).map(lambda halves: halves / 2)


class Case(NamedTuple):
    cards: list[Card]
    links: list[Dependency]
    basis: PlanBasis
    today: date
    start_on: date | None

    def __repr__(self) -> str:
        """What a failure has to show of it."""
        lines = [f"today {self.today:%a %d}, start {self.start_on}, {self.basis.settings[:2]}"]
        lines += [f"{own.person_id} works {own.working_week}" for own in self.basis.weeks.values()]
        lines += [
            f"off {one.person_id}: {one.from_on:%a %d %b} to {one.to_on:%d %b}" for one in self.basis.days_off
        ]
        for one in self.cards:
            days = one.estimate.likely if one.estimate else None
            since = datetime.fromtimestamp((one.done_at or one.entered_at) / 1000).date()
            made = datetime.fromtimestamp(one.created_at / 1000).date()
            state = "finished" if one.done_at else one.column_id
            lines.append(f"{one.id} {days} {one.people} {state} {since}, made {made}, from {one.start_on}")
        lines += [
            f"{tie.predecessor_id} {tie.type}{tie.lag_days:+g} {tie.successor_id} {tie.suspended_at or ''}"
            for tie in self.links
        ]
        return "\n".join(lines)


def days_around(low: int, high: int) -> st.SearchStrategy[date]:
    return st.integers(low, high).map(lambda number: MONDAY + timedelta(number))


@st.composite
def some_cards(draw: st.DrawFn, today: date) -> list[Card]:
    """Up to 7 cards in every state."""
    found = []
    for number in range(draw(st.integers(1, 7))):
        state = draw(st.sampled_from(("waiting",) * 5 + ("started", "started", "finished", "milestone")))
        days = 0.0 if state == "milestone" else draw(st.one_of(st.none(), HALVES))
        made = card(f"c{number}", days, "doing" if state == "started" else "todo")
        made = made._replace(people=draw(st.sampled_from(((), *((name,) for name in PEOPLE)))))
        if draw(st.integers(0, 3)) == 0:
            made = made._replace(start_on=today + timedelta(draw(st.integers(-8, 8))))
        if state == "started":
            made = made._replace(entered_at=noon(today - timedelta(draw(st.integers(-1, 9)))))
        if state == "finished":
            done = today - timedelta(draw(st.integers(0, 6)))
            made = made._replace(
                done_at=noon(done), created_at=noon(done - timedelta(draw(st.integers(-1, 6))))
            )
        found.append(made)
    return found


@st.composite
def some_links(draw: st.DrawFn, count: int) -> list[Dependency]:
    """Up to twice as many links as cards, in an order of the cards."""
    order = draw(st.permutations(range(count)))
    pairs = [(before, after) for after in range(count) for before in range(after)]
    wanted = draw(st.integers(0, 2 * count)) if pairs else 0
    return [
        Dependency(
            str(number),
            "b",
            f"c{order[before]}",
            f"c{order[after]}",
            draw(st.sampled_from(("FS", "SS", "FF", "SF"))),
            draw(st.sampled_from((0, 0, 0, 1, 2, 0.5, -0.5, -1, -3, 5))),
            1 if draw(st.integers(0, 15)) == 0 else None,
        )
        for number, (before, after) in enumerate(draw(st.sampled_from(pairs)) for _ in range(wanted) if pairs)
    ]


@st.composite
def cases(draw: st.DrawFn) -> Case:
    weeks = st.sampled_from((MONDAY_TO_FRIDAY, "0111110", "1111111", "1110011"))
    today = draw(days_around(0, 6))
    cards = draw(some_cards(today))
    spans = [
        (draw(days_around(-6, 25)), draw(st.integers(0, 3)), draw(st.sampled_from((None, *PEOPLE))))
        for _ in range(draw(st.integers(0, 4)))
    ]
    off = tuple(
        DayOff(str(number), "b", person, first, first + timedelta(length))
        for number, (first, length, person) in enumerate(spans)
    )
    own = {name: PersonWeek(name, draw(weeks)) for name in ("ana", "ben")}
    start = draw(st.one_of(st.none(), days_around(-3, 12)))
    basis = PlanBasis(PlanSettings(start, draw(weeks)), own, off)
    start_on = draw(st.one_of(st.none(), st.none(), days_around(-3, 12)))
    return Case(cards, draw(some_links(len(cards))), basis, today, start_on)


def world_of(case: Case) -> naive.World:
    """Who works when, worked out from the basis day by day."""

    def works(person: str | None) -> naive.Works:
        own = case.basis.weeks.get(person or "")
        week = (own.working_week if own else "") or case.basis.settings.working_week
        off = {
            one.from_on.toordinal() + number
            for one in case.basis.days_off
            if one.person_id in (None, person)
            for number in range((one.to_on - one.from_on).days + 1)
        }
        return lambda ordinal: week[(ordinal - 1) % 7] == "1" and ordinal not in off

    calendars = {person: works(person) for person in (None, *PEOPLE)}
    return naive.World(
        calendars[None],
        lambda card: calendars[card.people[0] if card.people else None],
        case.today,
        case.start_on or max(case.today, case.basis.settings.start_on or case.today),
    )


def check(case: Case) -> None:
    """Compares every date; slack with what it means: just less than it does not move the end, just more does."""
    found = schedule(
        board(*case.cards, people=PEOPLE), case.links, case.basis, case.today, start_on=case.start_on
    )
    world = world_of(case)
    expected = naive.spots(case.cards, case.links, world)
    left = {card_id: spot for card_id, spot in expected.items() if spot.state != "finished"}
    end = max((spot.ends for spot in left.values()), default=0)
    assert found.start_on == world.planned_from
    assert found.finish_on == max((spot.days[1] for spot in left.values()), default=None)
    assert set(found.cards) == set(expected)
    for card_id, spot in expected.items():
        one = found.cards[card_id]
        assert (one.begins * 4, one.ends * 4) == (spot.begins, spot.ends)
        assert (one.start_on, one.finish_on) == spot.days
        assert (one.is_started, one.is_finished) == (spot.state == "started", spot.state == "finished")
        if spot.state == "finished":
            assert not one.is_critical
            continue
        slack = round(one.slack_days * 4)
        assert slack == one.slack_days * 4
        assert one.is_critical == (slack == 0)
        for quarters, moves in ((slack - 1, False), (slack + 1, True)):
            if quarters > 0:
                slipped = {card_id: naive.step(world.board, spot.resumes, quarters)}
                others = naive.spots(case.cards, case.links, world, slipped)
                assert (max(others[other].ends for other in left) > end) == moves


@settings(max_examples=300, deadline=None)
@given(cases())
def test_random_plans_equal_the_naive_reference(case: Case) -> None:
    check(case)


@pytest.mark.slow
@settings(max_examples=10_000, deadline=None)
@given(cases())
def test_ten_thousand_random_plans_equal_the_naive_reference(case: Case) -> None:
    check(case)
