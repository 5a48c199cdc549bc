"""Short schedules under resources: by hand, on random projects, and against PSPLIB's best known."""

from __future__ import annotations

import statistics
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aipm_desktop.domain.planning.levelling_search import Chance, Search, in_order, ranks, topological
from aipm_desktop.domain.planning.levelling_serial import Project, Serial, lower_bound, project
from tests.domain.planning import rcpsp


def best(of: Project, effort: int = 150, seed: int = 0) -> list[int]:
    return Search(of, seed).best(effort).starts


def test_two_that_share_one_resource_take_turns() -> None:
    of = project([3, 2, 1], [(0, 2, 3)], [[(0, 1)], [(0, 1)], []], [1])
    found = Search(of).best(30)
    assert found.length == 5
    assert rcpsp.faults(of, found.starts) == []
    assert lower_bound(of, topological(of)) == 5


def test_serial_generation_takes_the_first_gap_that_is_long_enough() -> None:
    # Two units free at 0-1, one at 2-4 while 0 runs, two from 5 on.
    of = project([3, 3, 2, 2], [(0, 1, 2)], [[(0, 1)], [(0, 1)], [(0, 2)], [(0, 1)]], [2])
    assert Serial(of).starts([0, 1, 2, 3]) == [0, 2, 5, 0]


def test_links_of_all_offsets_hold() -> None:
    of = project([4, 2, 3], [(0, 1, 1), (1, 2, -1)], [[], [], []], [])
    assert Serial(of).starts([0, 1, 2]) == [0, 1, 0]
    assert Serial(of.mirrored()).starts([2, 1, 0]) == [0, 0, 0]


def test_links_between_starts_hold_in_every_schedule() -> None:
    chance = Chance(5)
    for _ in range(300):
        count = 3 + chance.below(9)
        durations = [chance.below(7) for _ in range(count)]
        links = [
            (first, then, (durations[first], 0, 1)[chance.below(3)])
            for then in range(count)
            for first in range(then)
            if chance.below(4) == 0
        ]
        of = project(durations, links, [[(0, chance.below(3))] for _ in durations], [2])
        assert rcpsp.faults(of, Search(of).best(60).starts) == []


def test_rules_rank_by_what_they_say() -> None:
    # 0 -> 1 -> 3 is the long chain (1 + 4 + 1), 2 stands alone.
    of = project([1, 4, 2, 1], [(0, 1, 1), (1, 3, 4)], [[], [], [], []], [])
    found = ranks(of)
    assert found["late_finish"] == [1, 5, 6, 6]
    assert found["late_start"] == [0, 1, 4, 5]
    assert found["slack"] == [0, 0, 4, 0]
    assert found["successors"] == [-2, -1, 0, 0]
    assert found["work_behind"] == [-5, -5, -2, -1]
    assert in_order(of, found["slack"]) == [0, 1, 3, 2]


@st.composite
def projects(draw: st.DrawFn) -> Project:
    count = draw(st.integers(1, 9))
    durations = draw(st.lists(st.integers(0, 5), min_size=count, max_size=count))
    links = {
        (first, then): draw(st.sampled_from((durations[first], 0, -1, -3, durations[first] + 2)))
        for then in range(count)
        for first in range(then)
        if draw(st.integers(0, 3)) == 0
    }
    needs = [[(resource, draw(st.integers(0, 2))) for resource in range(2)] for _ in range(count)]
    return project(durations, [(*ends, gap) for ends, gap in links.items()], needs, [2, 3])


@given(projects(), st.integers(0, 9))
@settings(max_examples=150, deadline=None)
def test_every_schedule_can_be_kept_and_is_never_below_the_bound(of: Project, seed: int) -> None:
    found = Search(of, seed).best(90)
    assert rcpsp.faults(of, found.starts) == []
    assert found.length >= lower_bound(of, topological(of))
    assert found.starts == Search(of, seed).best(90).starts


def test_it_stops_when_it_is_told_to() -> None:
    of = project([2] * 30, [], [[(0, 1)]] * 20 + [[(0, 2)]] * 10, [3])
    told = iter([False] * 5)
    found = Search(of, 0, lambda: next(told, True)).best(100_000)
    assert found.generated < 200
    assert rcpsp.faults(of, found.starts) == []


def test_chance_is_even() -> None:
    chance = Chance(7)
    drawn = [chance.below(4) for _ in range(4000)]
    assert all(900 < drawn.count(number) < 1100 for number in range(4))
    assert [Chance(3).unit(), Chance(3).unit()] == [Chance(3).unit()] * 2


@pytest.fixture(scope="module")
def psplib(shared_data: Path) -> Path:
    folder = shared_data / "psplib"
    if not folder.is_dir():
        pytest.skip("the PSPLIB instances are not here")
    return folder


def test_small_psplib_instances_come_near_the_best_known(psplib: Path) -> None:
    deviations = []
    for one in rcpsp.instances(psplib, "j30")[:8]:
        found = Search(one.project, 1).best(900)
        assert rcpsp.faults(one.project, found.starts) == []
        assert one.lower <= found.length
        deviations.append(found.length / one.best - 1)
    assert statistics.median(deviations) <= 0.02


@pytest.mark.slow
@pytest.mark.parametrize(
    ("kind", "effort", "most"), [("j30", 6000, 0.04), ("j60", 5000, 0.06), ("j120", 4000, 0.08)]
)
def test_psplib_sets_come_near_the_best_known(psplib: Path, kind: str, effort: int, most: float) -> None:
    deviations = []
    for one in rcpsp.instances(psplib, kind):
        found = Search(one.project, 1).best(effort)
        assert rcpsp.faults(one.project, found.starts) == []
        assert one.lower <= found.length
        deviations.append(found.length / one.best - 1)
    assert statistics.median(deviations) <= most
