from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aipm_desktop.domain.day_words import Period, find_day, find_period

TODAY = date(2026, 11, 23)
"""A Monday."""


@pytest.mark.parametrize(
    ("text", "day", "words"),
    [
        ("today", date(2026, 11, 23), 1),
        ("heute", date(2026, 11, 23), 1),
        ("tomorrow", date(2026, 11, 24), 1),
        ("Morgen,", date(2026, 11, 24), 1),
        ("übermorgen", date(2026, 11, 25), 1),
        ("fri", date(2026, 11, 27), 1),
        ("Fr.", date(2026, 11, 27), 1),
        ("Freitag!", date(2026, 11, 27), 1),
        ("mon", date(2026, 11, 30), 1),
        ("sunday review", date(2026, 11, 29), 1),
        ("next fri", date(2026, 12, 4), 2),
        ("next mon", date(2026, 11, 30), 2),
        ("nächsten Freitag", date(2026, 12, 4), 2),
        ("this fri", date(2026, 11, 27), 2),
        ("next week", date(2026, 11, 30), 2),
        ("nächste Woche", date(2026, 11, 30), 2),
        ("this week", date(2026, 11, 27), 2),
        ("next month", date(2026, 12, 1), 2),
        ("this month", date(2026, 11, 30), 2),
        ("eow", date(2026, 11, 27), 1),
        ("eom", date(2026, 11, 30), 1),
        ("27 nov", date(2026, 11, 27), 2),
        ("nov 27", date(2026, 11, 27), 2),
        ("27. November", date(2026, 11, 27), 2),
        ("22 nov", date(2027, 11, 22), 2),
        ("3 März", date(2027, 3, 3), 2),
        ("3rd march 2028", date(2028, 3, 3), 3),
        ("dez. 24", date(2026, 12, 24), 2),
        ("27.11.", date(2026, 11, 27), 1),
        ("27.11", date(2026, 11, 27), 1),
        ("1.2.", date(2027, 2, 1), 1),
        ("27.11.2027", date(2027, 11, 27), 1),
        ("27.11.27", date(2027, 11, 27), 1),
        ("29.2.", date(2028, 2, 29), 1),
        ("2026-11-27", date(2026, 11, 27), 1),
        ("2025-1-2", date(2025, 1, 2), 1),
        ("11/27", date(2026, 11, 27), 1),
        ("27/11/2026", date(2026, 11, 27), 1),
        ("in 3 days", date(2026, 11, 26), 3),
        ("in 2 Wochen", date(2026, 12, 7), 3),
        ("in 3 months", date(2027, 2, 23), 3),
        ("3d", date(2026, 11, 26), 1),
        ("+2w", date(2026, 12, 7), 1),
    ],
)
def test_days(text: str, day: date, words: int) -> None:
    assert find_day(text.split(), TODAY) == (day, words)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "someday",
        "may",
        "3",
        "31.2.",
        "2026-02-30",
        "3/4",
        "13/13",
        "in days",
        "in 99999 days",
        "next time",
        "0.0.",
        "5h",
    ],
)
def test_what_is_no_day(text: str) -> None:
    assert find_day(text.split(), TODAY) is None


def test_month_end_stays_in_the_month() -> None:
    assert find_day(["1m"], date(2026, 1, 31)) == (date(2026, 2, 28), 1)


def test_a_weekday_is_never_today() -> None:
    assert find_day(["fri"], date(2026, 11, 27)) == (date(2026, 12, 4), 1)


@pytest.mark.parametrize(
    ("word", "period"),
    [
        ("this-week", Period(date(2026, 11, 23), date(2026, 11, 29))),
        ("diese_Woche", Period(date(2026, 11, 23), date(2026, 11, 29))),
        ("next-week", Period(date(2026, 11, 30), date(2026, 12, 6))),
        ("this-month", Period(date(2026, 11, 1), date(2026, 11, 30))),
        ("next-month", Period(date(2026, 12, 1), date(2026, 12, 31))),
        ("2026-02", Period(date(2026, 2, 1), date(2026, 2, 28))),
        ("2026-11-27", Period(date(2026, 11, 27), date(2026, 11, 27))),
        ("next-fri", Period(date(2026, 12, 4), date(2026, 12, 4))),
        ("27-nov", Period(date(2026, 11, 27), date(2026, 11, 27))),
        ("tomorrow", Period(date(2026, 11, 24), date(2026, 11, 24))),
    ],
)
def test_periods(word: str, period: Period) -> None:
    assert find_period(word, TODAY) == period


@pytest.mark.parametrize("word", ["", "whenever", "2026-13", "-", "next-year"])
def test_what_is_no_period(word: str) -> None:
    assert find_period(word, TODAY) is None


WORDS = st.sampled_from(
    ["in", "next", "9999", "w", "days", "31.12.9999", "month", "fri", "29", "feb", "²", "٣d", "1/1"]
)


@given(st.lists(st.one_of(st.text(), WORDS), max_size=4), st.dates())
def test_nothing_makes_it_fail(words: list[str], today: date) -> None:
    found = find_day(words, today)
    assert found is None or 1 <= found.words <= len(words)
    find_period("-".join(words), today)


@pytest.mark.parametrize("today", [date.min, date.max])
@pytest.mark.parametrize(
    "word", ["this-week", "next-week", "last-week", "next-month", "last-month", "-9d", "9d", "-1m"]
)
def test_the_ends_of_the_calendar_make_no_trouble(word: str, today: date) -> None:
    period = find_period(word, today)
    assert period is None or period.first <= period.last


def test_periods_of_the_past() -> None:
    assert find_period("last-week", TODAY) == Period(date(2026, 11, 16), date(2026, 11, 22))
    assert find_period("-7d", TODAY) == Period(date(2026, 11, 16), date(2026, 11, 16))
    assert find_period("-3m", date(2026, 5, 31)) == Period(date(2026, 2, 28), date(2026, 2, 28))
