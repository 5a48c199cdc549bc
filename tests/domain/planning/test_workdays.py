"""Working days: by hand around weekends, holidays and days off, and against counting day by day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aipm_desktop.domain.planning.regions import holidays_in, is_region, regions
from aipm_desktop.domain.planning.settings import DayOff, PersonWeek, PlanBasis, PlanSettings
from aipm_desktop.domain.planning.workdays import (
    Calendar,
    Calendars,
    end_of,
    first_day,
    is_week,
    last_day,
    start_of,
)
from tests.domain.planning.plans import day

PLAIN = Calendar()
FRIDAY, SATURDAY, SUNDAY, MONDAY = (day(number) for number in (6, 7, 8, 9))


def test_a_weekend_is_no_working_time() -> None:
    assert PLAIN.is_working(FRIDAY)
    assert not PLAIN.is_working(SATURDAY)
    assert PLAIN.is_working(MONDAY)
    assert PLAIN.between(start_of(FRIDAY), end_of(MONDAY)) == 2
    assert PLAIN.between(end_of(MONDAY), start_of(FRIDAY)) == -2
    assert PLAIN.between(start_of(SATURDAY), start_of(MONDAY)) == 0


def test_work_opens_on_monday_and_is_settled_on_friday() -> None:
    for instant in (end_of(FRIDAY), start_of(SATURDAY) + 0.5, start_of(MONDAY)):
        assert PLAIN.opened(instant) == start_of(MONDAY)
        assert PLAIN.settled(instant) == end_of(FRIDAY)
    noon = start_of(FRIDAY) + 0.5
    assert PLAIN.opened(noon) == PLAIN.settled(noon) == noon


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        (start_of(day(2)), 1, end_of(day(2))),
        (start_of(day(2)), 5, end_of(FRIDAY)),
        (start_of(day(2)), 5.5, start_of(MONDAY) + 0.5),
        (start_of(FRIDAY) + 0.25, 1, start_of(MONDAY) + 0.25),
        (start_of(SATURDAY) + 0.5, 1, end_of(MONDAY)),
        (start_of(SATURDAY) + 0.5, 0, start_of(SATURDAY) + 0.5),
        (start_of(MONDAY), -1, end_of(day(5))),  # a Friday less is Thursday evening
        (end_of(MONDAY), -1, end_of(FRIDAY)),
        (start_of(MONDAY) + 0.25, -0.5, start_of(FRIDAY) + 0.75),
        (start_of(SUNDAY) + 0.5, -0.5, start_of(FRIDAY) + 0.5),
    ],
)
def test_adding_working_days(start: float, days: float, end: float) -> None:
    assert PLAIN.add(start, days) == end


def test_going_back_ends_at_the_latest_beginning() -> None:
    assert PLAIN.back(end_of(FRIDAY), 5) == start_of(day(2))
    assert PLAIN.back(start_of(SUNDAY) + 0.5, 0.5) == start_of(FRIDAY) + 0.5
    assert PLAIN.back(start_of(day(10)), 1) == start_of(MONDAY)
    assert PLAIN.back(start_of(MONDAY), 0) == start_of(MONDAY)


def test_the_days_of_what_begins_and_ends() -> None:
    assert first_day(start_of(MONDAY)) == MONDAY
    assert last_day(end_of(FRIDAY)) == FRIDAY
    assert last_day(start_of(MONDAY) + 0.01) == MONDAY
    assert first_day(end_of(FRIDAY) - 1e-9) == SATURDAY  # rounding is no work
    assert last_day(end_of(FRIDAY) + 1e-9) == FRIDAY
    assert last_day(PLAIN.add(start_of(MONDAY), 1e12)) == date.max
    assert first_day(PLAIN.back(start_of(MONDAY), 1e12)) == date.min


def test_thirds_of_days_fill_whole_days() -> None:
    instant = start_of(MONDAY)
    for _ in range(3000):
        instant = PLAIN.add(PLAIN.opened(instant), 1 / 3)
    assert last_day(instant) == last_day(PLAIN.add(start_of(MONDAY), 1000))


def test_holidays_of_a_part_of_a_country() -> None:
    """Epiphany (6 January) is free in Bavaria and not in Berlin; Christmas in both."""
    bavaria, berlin = Calendar(region="DE-BY"), Calendar(region="DE-BE")
    epiphany = date(2026, 1, 6)
    assert not bavaria.is_working(epiphany)
    assert berlin.is_working(epiphany)
    assert not berlin.is_working(date(2026, 12, 25))
    # 24 December 2026 is a Thursday: work goes on on Monday the 28th.
    assert berlin.add(start_of(date(2026, 12, 24)), 2) == end_of(date(2026, 12, 28))


def test_years_asked_about_later_change_nothing() -> None:
    asked, fresh = Calendar(region="DE-BY"), Calendar(region="DE-BY")
    instant = start_of(date(2030, 6, 3))
    before = asked.worked(instant)
    for year in (2055, 1999, 2100, 1899, 2300):
        other = start_of(date(year, 6, 3))
        assert (
            asked.between(instant, other) == fresh.between(instant, other) == -fresh.between(other, instant)
        )
    assert asked.worked(instant) == before


def test_an_unknown_region_has_no_holidays() -> None:
    for region in ("XX", "DE-XX", "de", "nonsense", "utils", "-"):
        assert Calendar(region=region).is_working(date(2026, 12, 25))
        assert not is_region(region)
    assert not is_region("")


def test_regions_are_countries_and_their_parts_with_names() -> None:
    known = {region.code: region for region in regions()}
    assert known["DE"].country == "Germany"
    assert known["DE"].part == ""
    assert known["DE-BY"].part == "Bayern"
    assert known["GB-SCT"] == ("GB-SCT", "United Kingdom", "Scotland")
    assert len(known) == len(regions()) > 800
    assert all(is_region(code) for code in known)
    assert holidays_in("DE", 2026)[date(2026, 10, 3)] == "Tag der Deutschen Einheit"


@pytest.mark.parametrize("week", ["0000000", "", "111110", "11111000", "11x1100"])
def test_a_week_that_is_none_is_monday_to_friday(week: str) -> None:
    assert not is_week(week)
    calendar = Calendar(week)
    assert [calendar.is_working(day(number)) for number in range(2, 9)] == [True] * 5 + [False] * 2


def test_ten_years_off() -> None:
    calendar = Calendar(off=[(date(2026, 3, 3), date(2036, 3, 2)), (date(2030, 1, 1), date(2031, 1, 1))])
    assert calendar.add(start_of(day(2)), 2) == end_of(date(2036, 3, 3))
    assert calendar.back(start_of(date(2036, 3, 3)), 1) == start_of(day(2))
    assert calendar.between(start_of(day(2)), end_of(date(2036, 3, 3))) == 2


def test_off_for_good_ends_where_dates_do() -> None:
    calendar = Calendar(off=[(day(3), date.max)])
    assert last_day(calendar.add(start_of(day(2)), 5)) == date.max


def test_days_off_written_backwards_count_too() -> None:
    assert Calendar(off=[(day(6), day(2))]).add(start_of(day(2)), 1) == end_of(MONDAY)


def test_people_have_their_own_week_region_and_days_off() -> None:
    basis = PlanBasis(
        PlanSettings(working_week="1111100", holiday_region="DE-BE"),
        {
            "ana": PersonWeek("ana", "1111110"),
            "ben": PersonWeek("ben", "", "DE-BY"),
            "cem": PersonWeek("cem"),
            "dee": PersonWeek("dee", "0000000"),
        },
        (DayOff("1", "b", None, day(4), day(5)), DayOff("2", "b", "cem", day(9), day(9))),
    )
    found = Calendars(basis)

    def worked(person: str | None, on: date) -> bool:
        return found.of(person).is_working(on)

    assert [worked("ana", on) for on in (day(4), SATURDAY, SUNDAY)] == [False, True, False]
    assert [worked("ben", on) for on in (day(4), SATURDAY, date(2026, 1, 6))] == [False, False, False]
    assert worked("ana", date(2026, 1, 6))  # the board's region, Berlin
    assert [worked("cem", on) for on in (day(5), MONDAY, day(10))] == [False, False, True]
    assert found.of("dee").is_working(FRIDAY)
    assert found.of("nobody's") is found.of(None) is found.board


@st.composite
def calendars(draw: st.DrawFn) -> tuple[str, str, list[tuple[date, date]]]:
    week = draw(st.text("01", min_size=7, max_size=7).filter(lambda signs: "1" in signs))
    starts = draw(st.lists(st.integers(-60, 400), max_size=6))
    off = [
        (day(2) + timedelta(start), day(2) + timedelta(start + draw(st.integers(0, 30)))) for start in starts
    ]
    return week, draw(st.sampled_from(("", "DE-BY", "US-CA"))), off


@settings(max_examples=150, deadline=None)
@given(calendars(), st.integers(-50, 400), st.integers(1, 30), st.integers(0, 3))
def test_counting_day_by_day_says_the_same(
    made: tuple[str, str, list[tuple[date, date]]], place: int, days: int, quarter: int
) -> None:
    week, region, off = made
    calendar = Calendar(week, region, off)

    def works(on: date) -> bool:
        return (
            week[on.weekday()] == "1"
            and not any(first <= on <= last for first, last in off)
            and on not in holidays_in(region, on.year)
        )

    start = day(2) + timedelta(place)
    assert calendar.is_working(start) == works(start)
    after, before, left = start - timedelta(1), start, days
    while left:
        after += timedelta(1)
        left -= works(after)
    left = days
    while left:
        before -= timedelta(1)
        left -= works(before)
    instant = start_of(start)
    assert calendar.add(instant, days) == end_of(after)
    assert calendar.back(instant, days) == start_of(before)
    assert calendar.between(instant, end_of(after)) == days
    assert calendar.between(instant, start_of(before)) == -days
    later = calendar.add(instant, days + quarter / 4)
    assert calendar.between(instant, later) == days + quarter / 4
    assert calendar.is_working(last_day(later))
    assert calendar.is_working(first_day(calendar.opened(instant)))
