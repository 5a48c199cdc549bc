"""The axis: days as pixels, and what stands over them."""

from __future__ import annotations

from datetime import date

import pytest

from aipm_desktop.gui.timeline.scale import LEAST, MOST, ZOOMS, Scale, ticks
from aipm_desktop.gui.timeline.words import tick_text

FIRST = date(2026, 11, 23).toordinal()


def days(*spans: tuple[date, date]) -> list[tuple[int, int]]:
    return [(start.toordinal(), end.toordinal()) for start, end in spans]


def test_an_instant_and_its_x_are_each_others_inverse() -> None:
    scale = Scale(FIRST, FIRST + 9, 14)
    assert scale.x(FIRST + 1.5) == 21
    assert scale.instant(21) == FIRST + 1.5
    assert scale.width == 140
    assert scale.days_between(20, 30) == range(FIRST + 1, FIRST + 3)
    assert scale.days_between(-500, 5000) == range(FIRST, FIRST + 10)


def test_no_zoom_goes_past_what_can_be_read() -> None:
    assert Scale(FIRST, FIRST, 0.001).per_day == LEAST
    assert Scale(FIRST, FIRST, 900).per_day == MOST


@pytest.mark.parametrize("name", ZOOMS)
def test_each_named_zoom_is_itself(name: str) -> None:
    assert Scale(FIRST, FIRST, ZOOMS[name]).zoom == name


def test_only_wide_days_are_shaded() -> None:
    assert Scale(FIRST, FIRST, ZOOMS["month"]).shades_days
    assert not Scale(FIRST, FIRST, ZOOMS["quarter"]).shades_days


def test_weeks_begin_where_people_say_they_do() -> None:
    found = ticks("week", range(FIRST, FIRST + 8))
    assert [(tick.start, tick.end) for tick in found] == days(
        (date(2026, 11, 23), date(2026, 11, 30)), (date(2026, 11, 30), date(2026, 12, 7))
    )
    sunday = next(ticks("week", range(FIRST, FIRST + 1), 6))
    assert date.fromordinal(sunday.start) == date(2026, 11, 22)


@pytest.mark.parametrize(
    ("unit", "start", "end"),
    [
        ("day", date(2026, 11, 23), date(2026, 11, 24)),
        ("month", date(2026, 11, 1), date(2026, 12, 1)),
        ("quarter", date(2026, 10, 1), date(2027, 1, 1)),
        ("year", date(2026, 1, 1), date(2027, 1, 1)),
    ],
)
def test_a_stretch_is_a_whole_one(unit: str, start: date, end: date) -> None:
    (tick,) = ticks(unit, range(FIRST, FIRST + 1))
    assert (date.fromordinal(tick.start), date.fromordinal(tick.end)) == (start, end)


def test_the_last_days_of_the_calendar_have_an_axis() -> None:
    scale = Scale(date.max.toordinal() - 5, date.max.toordinal(), 40)
    assert list(scale.lower(scale.days_between(0, scale.width)))
    assert list(scale.upper(scale.days_between(0, scale.width)))


def test_words_over_days_fit_their_room() -> None:
    (month,) = ticks("month", range(FIRST, FIRST + 1))
    assert tick_text(month, 200, "en_GB") == "November 2026"
    assert tick_text(month, 50, "en_GB") == "Nov"
    assert tick_text(month, 10, "en_GB") == ""
    (quarter,) = ticks("quarter", range(FIRST, FIRST + 1))
    assert tick_text(quarter, 100, "en_GB") == "Q4"
    (day,) = ticks("day", range(FIRST, FIRST + 1))
    assert tick_text(day, 40, "en_GB") == "Mo 23"
    assert tick_text(day, 22, "en_GB") == "23"
