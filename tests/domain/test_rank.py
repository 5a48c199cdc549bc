from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aipm_desktop.domain.rank import DIGITS, between, spread

JITTER = st.text(DIGITS, max_size=4)


def test_first_key_and_its_neighbours() -> None:
    assert between(None, None) == "a0"
    assert between("a0", None) == "a1"
    assert between("az", None) == "b00"
    assert between(None, "a0") == "Zz"
    assert between(None, "b00") == "az"
    assert between(None, "Z0") == "Yzz"
    assert between("a0", "a1") == "a0V"
    assert between("a0", "a5") == "a1"
    assert between("Zz", "a1") == "a0"


@pytest.mark.parametrize("jitter", ["", "0000", "zzzz", "V0z1"])
def test_ten_thousand_appends_and_prepends_stay_short(jitter: str) -> None:
    last: str | None = None
    first: str | None = None
    for _ in range(10_000):
        grown = between(last, None, jitter)
        assert last is None or grown > last
        last = grown
        front = between(None, first, jitter)
        assert first is None or front < first
        first = front
    assert len(last or "") <= 5 + len(jitter)
    assert len(first or "") <= 5 + len(jitter)


def test_a_thousand_inserts_at_one_gap_stay_within_the_column_of_the_table() -> None:
    low, high = "a0", "a1"
    for turn in range(1_000):
        middle = between(low, high, "k3Pq")
        assert low < middle < high
        if turn % 2:
            low = middle
        else:
            high = middle
    assert len(middle) < 400


@given(st.lists(st.tuples(st.integers(0, 10_000), JITTER), max_size=60))
def test_inserting_anywhere_keeps_the_order(places: list[tuple[int, str]]) -> None:
    keys: list[str] = []
    for place, jitter in places:
        at = place % (len(keys) + 1)
        before = keys[at - 1] if at else None
        after = keys[at] if at < len(keys) else None
        keys.insert(at, between(before, after, jitter))
    assert all(low < high for low, high in pairwise(keys))


@given(st.integers(0, 200), st.booleans(), st.booleans(), JITTER, JITTER)
def test_spread_fills_any_gap_in_order(
    count: int, is_low: bool, is_high: bool, near: str, jitter: str
) -> None:
    low = between(None, None, near) if is_low else None
    high = between(low or "Zz", None, near) if is_high else None
    keys = spread(count, low, high, jitter)
    assert len(keys) == count
    whole = [low or "", *keys, *([high] if high else [])]
    assert all(one < other for one, other in pairwise(whole))


def test_spread_between_two_cards_stays_short() -> None:
    assert max(map(len, spread(10_000, "a0", "a1"))) <= 8
    assert max(map(len, spread(10_000))) <= 4


@given(st.text(DIGITS, min_size=1, max_size=6), st.text(DIGITS, min_size=1, max_size=6), JITTER)
def test_foreign_keys_order_or_are_refused(one: str, other: str, jitter: str) -> None:
    low, high = sorted((one, other))
    try:
        key = between(low, high, jitter)
    except ValueError:
        assert low == high or high.rstrip("0") == low.rstrip("0") or high.startswith(low)
    else:
        assert low < key < high
    assert between(low, None, jitter) > low


def test_equal_neighbours_are_refused() -> None:
    with pytest.raises(ValueError, match="no key"):
        between("a0", "a0")
    with pytest.raises(ValueError, match="no key"):
        between("a1", "a0")
    with pytest.raises(ValueError, match="no digit"):
        between("a-", None)
