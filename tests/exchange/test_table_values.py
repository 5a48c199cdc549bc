"""What single cells mean."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aipm_desktop.domain.board import Estimate
from aipm_desktop.exchange.plan import PlannedItem
from aipm_desktop.exchange.table_dates import day_of, find_order, instant_of
from aipm_desktop.exchange.table_values import (
    LinkText,
    estimate_of,
    items_of,
    joined,
    parts_of,
    readings_of,
    yes_or_no,
)
from aipm_desktop.exchange.text_guard import guarded, unguarded


@pytest.mark.parametrize(
    ("cell", "order", "day"),
    [
        ("2026-03-05", "ymd", date(2026, 3, 5)),
        ("2026-03-05T23:00:00Z", "ymd", date(2026, 3, 5)),
        ("2026/3/5", "mdy", date(2026, 3, 5)),
        ("05.03.2026", "dmy", date(2026, 3, 5)),
        ("05/03/2026", "dmy", date(2026, 3, 5)),
        ("05/03/2026", "mdy", date(2026, 5, 3)),
        ("5-3-26", "dmy", date(2026, 3, 5)),
        ("15/Feb/26 4:37 PM", "ymd", date(2026, 2, 15)),
        ("11/abr/26 8:56 AM", "ymd", date(2026, 4, 11)),
        ("5. März 2026", "ymd", date(2026, 3, 5)),
        ("Mon, March 5th, 2026", "ymd", date(2026, 3, 5)),
        ("1er janvier 2026", "ymd", date(2026, 1, 1)),
        ("20260305", "ymd", date(2026, 3, 5)),
        ("2026-02-30", "ymd", None),
        ("every monday", "ymd", None),
        ("31/12/2026", "mdy", None),
        ("12", "dmy", None),
        ("", "dmy", None),
    ],
)
def test_days(cell: str, order: str, day: date | None) -> None:
    assert day_of(cell, order) == day


@pytest.mark.parametrize(
    ("cells", "order", "is_proved"),
    [
        (["2026-03-05", ""], "ymd", True),
        (["03/04/2026", "25/12/2026"], "dmy", True),
        (["03/04/2026", "12/25/2026"], "mdy", True),
        (["03.04.2026"], "dmy", True),
        (["03/04/2026"], "dmy", False),
        (["03/04/2026 4:10 PM"], "mdy", False),
        (["13/04/2026", "04/13/2026"], "dmy", False),
    ],
)
def test_the_order_of_day_and_month_is_proved_by_a_whole_column(
    cells: list[str], order: str, is_proved: bool
) -> None:
    assert find_order(cells) == (order, is_proved)


@pytest.mark.parametrize(
    ("cell", "moment"),
    [
        ("2026-01-05", datetime(2026, 1, 5, 12, tzinfo=UTC)),
        ("2026-01-05T08:30:00Z", datetime(2026, 1, 5, 8, 30, tzinfo=UTC)),
        ("2026-01-05T08:30:00+0200", datetime(2026, 1, 5, 6, 30, tzinfo=UTC)),
        ("15/Feb/26 12:37 AM", datetime(2026, 2, 15, 0, 37, tzinfo=UTC)),
        ("15/Feb/26 4:37 PM", datetime(2026, 2, 15, 16, 37, tzinfo=UTC)),
    ],
)
def test_instants(cell: str, moment: datetime) -> None:
    assert instant_of(cell, "dmy") == moment.timestamp() * 1000


@pytest.mark.parametrize(
    ("cell", "estimate"),
    [
        ("2", Estimate(2, 2, 2)),
        ("0,5", Estimate(0.5, 0.5, 0.5)),
        ("1/2/5", Estimate(1, 2, 5)),
        ("1 - 3", Estimate(1, 2, 3)),
        ("4h", Estimate(0.5, 0.5, 0.5)),
        ("2 Wochen", Estimate(10, 10, 10)),
        ("3 days?", Estimate(3, 3, 3)),
        ("a lot", None),
        ("-3", None),
        ("1/2/3/4", None),
        ("999999999", None),
    ],
)
def test_estimates_in_working_days(cell: str, estimate: Estimate | None) -> None:
    assert estimate_of(cell, "days") == estimate


def test_a_bare_number_counts_what_the_mapping_says() -> None:
    assert estimate_of("8", "hours") == Estimate(1, 1, 1)


def test_an_estimate_out_of_order_is_said_to_be_so() -> None:
    with pytest.raises(ValueError, match="order"):
        estimate_of("5/2/1", "days")


@pytest.mark.parametrize(
    ("cell", "said"), [("Yes", True), ("erledigt", True), ("no", False), ("", False), ("2026-01-09", None)]
)
def test_yes_or_no(cell: str, said: bool | None) -> None:
    assert yes_or_no(cell) is said


def test_checklists() -> None:
    assert items_of("[x] a\n[ ] b\n- [X] c\n☐ d") == tuple(
        PlannedItem(text, is_done) for text, is_done in [("a", True), ("b", False), ("c", True), ("d", False)]
    )
    assert items_of("a; b") == (PlannedItem("a", False), PlannedItem("b", False))


@pytest.mark.parametrize(
    ("token", "readings"),
    [
        ("12", [LinkText("12")]),
        ("3FS+2", [LinkText("3FS+2"), LinkText("3", "FS", 2)]),
        ("CI-12 SS-1 day", [LinkText("CI-12 SS-1 day"), LinkText("CI-12", "SS", -1)]),
        ("4EA", [LinkText("4EA"), LinkText("4", "FS")]),
        ("7FF+1 week", [LinkText("7FF+1 week"), LinkText("7", "FF", 5)]),
    ],
)
def test_predecessors(token: str, readings: list[LinkText]) -> None:
    assert readings_of(token)[: len(readings)] == readings


@given(
    st.lists(
        st.text(st.characters(exclude_categories=["C", "Z"], exclude_characters="\\"), min_size=1),
        unique=True,
    )
)
def test_lists_come_back_as_they_were(texts: list[str]) -> None:
    assert parts_of(joined([guarded(text) for text in texts]), ";") == texts


@given(st.text())
def test_the_guard_against_formulas_comes_off_exactly(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(st.sampled_from("=+-@\t＝＋－＠"), st.text())
def test_no_formula_goes_out_unguarded(sign: str, text: str) -> None:
    assert guarded(sign + text).startswith("'")
