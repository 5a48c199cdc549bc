import pytest
from hypothesis import given
from hypothesis import strategies as st

from aipm_desktop.domain.board import Estimate
from aipm_desktop.domain.estimates import estimate_text, find_estimate, is_estimate_like


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("3", (3, 3, 3)),
        ("3-9", (3, 6, 9)),
        ("3-5-9", (3, 5, 9)),
        ("1/2/5", (1, 2, 5)),
        ("3 – 5 – 9", (3, 5, 9)),
        ("0,5", (0.5, 0.5, 0.5)),
        ("2.5..4", (2.5, 3.25, 4)),
        ("4h", (0.5, 0.5, 0.5)),
        ("4 - 8 h", (0.5, 0.75, 1)),
        ("2w", (10, 10, 10)),
        ("3 Tage", (3, 3, 3)),
        ("0", (0, 0, 0)),
    ],
)
def test_estimates(text: str, days: tuple[float, float, float]) -> None:
    assert find_estimate(text) == Estimate(*days)


@pytest.mark.parametrize(
    "text", ["", "soon", "9-3", "5-3-9", "3x", "-3", "nan", "inf", "9999999", "9999999w", "1-2-3-4"]
)
def test_what_is_no_estimate(text: str) -> None:
    assert find_estimate(text) is None


def test_a_wrong_order_still_looks_like_one() -> None:
    assert is_estimate_like("9-3")
    assert not is_estimate_like("9-3 apples")


@given(st.tuples(*[st.integers(0, 900)] * 3).map(sorted))
def test_text_reads_back(days: list[int]) -> None:
    estimate = Estimate(*map(float, days))
    assert find_estimate(estimate_text(estimate)) == estimate
