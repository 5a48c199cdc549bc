"""Days and estimates as people type and read them."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QLocale

from aipm_desktop.domain.board import Estimate
from aipm_desktop.gui.card.typed import age_text, estimate_text, next_weekday, read_day, read_estimate

TODAY = date(2026, 11, 23)  # a Monday


@pytest.fixture(params=["en_GB", "de_DE"])
def locale(request: pytest.FixtureRequest):
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("today", date(2026, 11, 23)),
        ("tomorrow", date(2026, 11, 24)),
        ("fri", date(2026, 11, 27)),
        ("in 3 days", date(2026, 11, 26)),
        ("2026-12-01", date(2026, 12, 1)),
        ("27 nov", date(2026, 11, 27)),
    ],
)
def test_days_as_people_type_them(locale: str, typed: str, day: date) -> None:
    assert read_day(typed, TODAY) == day


def test_the_locales_own_short_date_is_understood() -> None:
    QLocale.setDefault(QLocale("en_GB"))
    assert read_day("04/12/2026", TODAY) == date(2026, 12, 4)
    QLocale.setDefault(QLocale("de_DE"))
    assert read_day("04.12.26", TODAY) == date(2026, 12, 4)
    QLocale.setDefault(QLocale("en_GB"))


@pytest.mark.parametrize(
    "typed", ["", "  ", "gibberish", "99.99.2026", "due", "x" * 500, "fri and more words"]
)
def test_what_is_no_day(typed: str) -> None:
    assert read_day(typed, TODAY) is None


def test_next_weekday_is_never_today() -> None:
    assert next_weekday(TODAY, 0) == date(2026, 11, 30)
    assert next_weekday(TODAY, 4) == date(2026, 11, 27)


@pytest.mark.parametrize(
    ("typed", "estimate"),
    [
        ("3", Estimate(3, 3, 3)),
        ("2,5", Estimate(2.5, 2.5, 2.5)),
        ("3-5-9", Estimate(3, 5, 9)),
        ("3 – 5 – 9 days", Estimate(3, 5, 9)),
        ("1,5/2/3.5 d", Estimate(1.5, 2, 3.5)),
        ("2-4", Estimate(2, 3, 4)),
        ("3 5 9 Tage", Estimate(3, 5, 9)),
        ("0", Estimate(0, 0, 0)),
        ("", None),
    ],
)
def test_estimates_as_people_type_them(typed: str, estimate: Estimate | None) -> None:
    assert read_estimate(typed) == estimate


@pytest.mark.parametrize("typed", ["many", "9-5-3", "1-2-3-4", "-", "1e9999", "3x5", "9999999"])
def test_what_is_no_estimate(typed: str) -> None:
    with pytest.raises(ValueError, match=typed):
        read_estimate(typed)


def test_estimates_are_shown_as_they_are_typed(locale: str) -> None:
    half = Estimate(1.5, 1.5, 1.5)
    assert estimate_text(half) == ("1,5 days" if locale == "de_DE" else "1.5 days")
    assert estimate_text(Estimate(3, 5, 9)) == "3 – 5 – 9 days"
    assert estimate_text(Estimate(1, 1, 1)) == "1 day"
    assert estimate_text(None) == ""
    for estimate in (half, Estimate(3, 5, 9), Estimate(1000, 2000, 3000.5)):
        assert read_estimate(estimate_text(estimate)) == estimate


def test_ages_in_hours_then_days() -> None:
    assert age_text(-5) == "0 h"
    assert age_text(23 * 3_600_000) == "23 h"
    assert age_text(49 * 3_600_000) == "2 d"
