"""The critical path method: by hand for each type of link, and against a naive reference on random networks."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aipm_desktop.domain.board import Dependency, Estimate
from aipm_desktop.domain.planning.critical_path import CriticalPath, NotAcyclic, critical_path, offset
from aipm_desktop.domain.planning.durations import days_of, expected_days, is_assumed
from aipm_desktop.domain.planning.network import network_of
from tests.domain.planning import naive_critical_path as naive
from tests.domain.planning.plans import MONDAY, card, links, milestone


def times(found: CriticalPath, card_id: str) -> tuple[float, ...]:
    return tuple(found.times[card_id])


@pytest.mark.parametrize(
    ("link", "start", "end"),
    [
        ("a FS b", 5, 8),  # a is days 0 to 5, b takes 3
        ("a FS+2 b", 7, 10),
        ("a FS-1 b", 4, 7),
        ("a SS b", 0, 5),
        ("a SS+2 b", 2, 5),
        ("a SS+4 b", 4, 7),
        ("a SS-3 b", 0, 5),
        ("a FF b", 2, 5),
        ("a FF+2 b", 4, 7),
        ("a FF-1 b", 1, 5),
        ("a FF-4 b", 0, 5),
        ("a SF b", 0, 5),
        ("a SF+4 b", 1, 5),
        ("a SF+9 b", 6, 9),
        ("a SF-2 b", 0, 5),
    ],
)
def test_each_type_of_link_with_lag_and_lead(link: str, start: float, end: float) -> None:
    found = critical_path({"a": 5, "b": 3}, links(link))
    assert found.times["b"].early_start == start
    assert found.times["b"].early_finish == start + 3
    assert found.duration == end


def test_a_network_worked_by_hand() -> None:
    """
    a (3) before b (4) and c (2); b and c before d (5); c before e (1): ends on day 12 by a, b, d.

    c can slip 2 days until it pushes d (and e has 6 days more), e 6 until the end.
    """
    days = {"a": 3.0, "b": 4.0, "c": 2.0, "d": 5.0, "e": 1.0}
    found = critical_path(days, links("a FS b", "a FS c", "b FS d", "c FS d", "c FS e"))
    assert found.duration == 12
    assert found.path == ("a", "b", "d")
    assert times(found, "a") == (0, 3, 0, 3, 0, 0)
    assert times(found, "b") == (3, 7, 3, 7, 0, 0)
    assert times(found, "c") == (3, 5, 5, 7, 2, 0)  # e's early start moves at once
    assert times(found, "d") == (7, 12, 7, 12, 0, 0)
    assert times(found, "e") == (5, 6, 11, 12, 6, 6)
    assert [card_id for card_id, one in found.times.items() if one.is_critical] == ["a", "b", "d"]


def test_free_slack_is_what_no_successor_notices() -> None:
    """a (1) and b (4) before c (2): a can slip 3 days before c moves; d (1) alone has the whole time."""
    found = critical_path({"a": 1, "b": 4, "c": 2, "d": 1}, links("a FS c", "b FS c"))
    assert times(found, "a") == (0, 1, 3, 4, 3, 3)
    assert times(found, "d") == (0, 1, 5, 6, 5, 5)


def test_slack_of_a_card_that_only_its_finish_ties() -> None:
    """b (2) finishes 1 day after a (6): days 5 to 7; c (3) starts with b and ends on day 8. b could not slip, nor could a."""
    found = critical_path({"a": 6, "b": 2, "c": 3}, links("a FF+1 b", "b SS c"))
    assert times(found, "b") == (5, 7, 5, 7, 0, 0)
    assert times(found, "c") == (5, 8, 5, 8, 0, 0)
    assert times(found, "a") == (0, 6, 0, 6, 0, 0)
    assert found.path == ("a", "b", "c")


def test_milestones_take_no_time_and_pass_on_what_they_wait_for() -> None:
    found = critical_path({"a": 3, "b": 5, "m": 0, "c": 2}, links("a FS m", "b FS m", "m FS c"))
    assert times(found, "m") == (5, 5, 5, 5, 0, 0)
    assert found.path == ("b", "m", "c")
    assert found.duration == 7


def test_the_latest_of_several_links_between_the_same_cards_decides() -> None:
    found = critical_path({"a": 4, "b": 1}, links("a SS+1 b", "a FF+2 b", "a FS-2 b"))
    assert found.times["b"].early_start == 5


def test_nothing_is_a_network_too() -> None:
    assert critical_path({}, []) == CriticalPath({}, [], (), 0.0)


def test_a_cycle_has_no_order_and_names_its_cards_only() -> None:
    with pytest.raises(NotAcyclic) as refused:
        critical_path(
            {"before": 1, "a": 1, "b": 1, "c": 1, "after": 1},
            links("before FS a", "a FS b", "b SS c", "c FF a", "c FS after"),
        )
    assert set(refused.value.cards) == {"a", "b", "c"}


def test_a_link_to_itself_is_a_cycle() -> None:
    with pytest.raises(NotAcyclic) as refused:
        critical_path({"a": 1, "b": 1}, links("a FS a", "a FS b"))
    assert refused.value.cards == ("a",)


def test_pert_weights() -> None:
    assert expected_days(Estimate(2, 4, 12)) == 5  # (2 + 16 + 12) / 6
    assert expected_days(Estimate(3, 5, 9)) == pytest.approx(32 / 6)
    assert expected_days(Estimate(0.1, 0.1, 0.1)) == 0.1
    assert expected_days(Estimate(0, 0, 6)) == 1


def test_days_of_cards() -> None:
    assert days_of(card("a", 2.5)) == 2.5
    assert not is_assumed(card("a", 2.5))
    assert days_of(card("a", None)) == 1
    assert is_assumed(card("a", None))
    assert days_of(milestone("m")) == 0
    assert not is_assumed(milestone("m"))
    assert days_of(card("m", 3, kind="milestone")) == 0


def test_the_network_is_what_is_left() -> None:
    cards = [
        card("done", 3, "done", done=MONDAY),
        card("a", 2),
        card("b", None),
        card("gone", archived_at=1),
        card("c"),
    ]
    ties = links("done FS a", "a FS b", "gone FS b", "b FS c")
    broken = links("c FS a")[0]._replace(suspended_at=1)
    found = network_of(cards, [*ties, broken])
    assert dict(found.durations) == {"a": 2, "b": 1, "c": 1}
    assert [link.id for link in found.links] == ["a FS b", "b FS c"]
    assert found.finished == {"done"}
    assert found.assumed == {"b"}
    assert found.suspended == (broken,)


@st.composite
def networks(draw: st.DrawFn) -> tuple[dict[str, float], list[Dependency]]:
    """Up to 12 cards in quarters of days, links of all types with lags from -4 to 4 days, several between two cards."""
    count = draw(st.integers(1, 12))
    quarters = draw(st.lists(st.integers(0, 24), min_size=count, max_size=count))
    names = draw(st.permutations([f"c{number}" for number in range(count)]))
    pairs = [(before, after) for after in range(count) for before in range(after)]
    wanted = draw(st.integers(0, 2 * count)) if pairs else 0
    chosen = draw(st.lists(st.sampled_from(pairs), min_size=wanted, max_size=wanted)) if pairs else []
    ties = [
        Dependency(
            str(number),
            "b",
            names[before],
            names[after],
            draw(st.sampled_from(("FS", "SS", "FF", "SF"))),
            draw(st.integers(-16, 16)) / 4,
        )
        for number, (before, after) in enumerate(chosen)
    ]
    return {f"c{number}": length / 4 for number, length in enumerate(quarters)}, ties


def check(durations: dict[str, float], ties: list[Dependency]) -> None:
    """Compares all times with the naive reference and with what they mean; quarters of days are exact."""
    found = critical_path(durations, ties)
    plain = [(link.predecessor_id, link.type, link.successor_id, link.lag_days) for link in ties]
    early, late = naive.early_starts(durations, plain), naive.late_starts(durations, plain)
    end = naive.end_of(durations, early)
    assert found.duration == end
    for card_id, one in found.times.items():
        length = durations[card_id]
        assert one[:4] == (early[card_id], early[card_id] + length, late[card_id], late[card_id] + length)
        assert one.slack == late[card_id] - early[card_id]
        for by, moves in ((one.slack, False), (one.slack + 0.25, True)):
            slipped = naive.early_starts(durations, plain, {card_id: early[card_id] + by})
            assert (naive.end_of(durations, slipped) > end) == moves
        for by, moves in ((one.free_slack, False), (one.free_slack + 0.25, True)):
            slipped = naive.early_starts(durations, plain, {card_id: early[card_id] + by})
            others = any(slipped[other] != early[other] for other in durations if other != card_id)
            assert (others or naive.end_of(durations, slipped) > end) == moves
        assert 0 <= one.free_slack <= one.slack
    places = {card_id: place for place, card_id in enumerate(found.order)}
    assert sorted(found.order) == sorted(durations)
    assert all(places[link.predecessor_id] < places[link.successor_id] for link in ties)
    check_path(found, durations, ties)


def check_path(found: CriticalPath, durations: dict[str, float], ties: list[Dependency]) -> None:
    """The path is a chain without slack whose links and last card add up to the duration."""
    assert all(found.times[card_id].slack == 0 for card_id in found.path)
    assert found.times[found.path[0]].early_start == 0
    driven = 0.0
    for before, after in pairwise(found.path):
        offsets = [
            offset(link, durations)
            for link in ties
            if (link.predecessor_id, link.successor_id) == (before, after)
        ]
        driven += max(offsets)
        assert found.times[after].early_start == driven
    assert driven + durations[found.path[-1]] == found.duration


@settings(max_examples=500, deadline=None)
@given(networks())
def test_random_networks_equal_the_naive_reference(
    network: tuple[dict[str, float], list[Dependency]],
) -> None:
    check(*network)


@pytest.mark.slow
@settings(max_examples=10_000, deadline=None)
@given(networks())
def test_ten_thousand_random_networks_equal_the_naive_reference(
    network: tuple[dict[str, float], list[Dependency]],
) -> None:
    check(*network)
