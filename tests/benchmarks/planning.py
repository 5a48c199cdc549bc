"""How short levelled schedules are: PSPLIB's instances against the best makespans anybody published; and how long boards
take.
"""

from __future__ import annotations

import statistics
import time
from pathlib import Path

from aipm_desktop.domain.board import Dependency, Limit
from aipm_desktop.domain.planning.levelling import levelled
from aipm_desktop.domain.planning.levelling_search import Chance, Search
from aipm_desktop.domain.planning.schedule import schedule
from aipm_desktop.domain.planning.settings import PlanBasis
from tests.benchmarks.figures import Figure, median, timed
from tests.domain.planning import rcpsp
from tests.domain.planning.plans import MONDAY, board, card

PSPLIB = Path(__file__).resolve().parents[3] / "shared/data/psplib"
SECONDS = 3.0
_BARS = {"j30": 4.0, "j60": 6.0, "j120": 8.0}


def levelling(_folder: Path) -> list[Figure]:
    """Median deviation and worst time of each set, every schedule checked; and levelling a small and a large board."""
    sets = [_set(kind, bar) for kind, bar in _BARS.items()] if PSPLIB.is_dir() else []
    return [*sets, *(_board(count) for count in (200, 2_000))]


def _set(kind: str, bar: float) -> Figure:
    deviations, took = [], []
    found = rcpsp.instances(PSPLIB, kind)
    for one in found:
        began = time.perf_counter()
        made = Search(one.project, 1, lambda began=began: time.perf_counter() - began > SECONDS).best(10**9)  # type: ignore[misc]
        took.append(time.perf_counter() - began)
        if rcpsp.faults(one.project, made.starts) or made.length < one.lower:
            raise RuntimeError(f"{one.name}: a schedule that cannot be kept")
        deviations.append(100 * (made.length / one.best - 1))
    middle = statistics.median(deviations)
    return Figure(
        f"levelled, PSPLIB {kind}, {len(found)} instances",
        f"median +{middle:.1f} % (worst +{max(deviations):.1f} %)",
        f"longest {max(took):.1f} s",
        f"{middle / bar:.2f}",
        f"<= {bar:.0f} %, <= 5 s",
    )


def _board(count: int) -> Figure:
    """A board of eight people and six places in work, against the plan that levels nothing."""
    chance = Chance(1)
    people = [f"p{number}" for number in range(8)]
    cards = [
        card(f"c{number}", (0.5, 1, 2, 3, 5)[chance.below(5)], people=(people[chance.below(8)],))
        for number in range(count)
    ]
    ties = [
        Dependency(str(number), "b", f"c{number - 1 - chance.below(min(30, number))}", f"c{number}")
        for number in range(1, count)
    ]
    made = board(*cards, people=people)
    todo, doing, done = made.columns
    made = made._replace(columns=(todo, doing._replace(limit=Limit(None, 6, "block")), done))
    plain = median(lambda: schedule(made, ties, PlanBasis(), MONDAY))
    took = timed(lambda: levelled(made, ties, PlanBasis(), MONDAY))
    return Figure(
        f"levelled, {count} cards",
        f"{took / 1000:.2f} s",
        f"not levelled {plain:.0f} ms",
        f"{took / plain:.0f}",
        "< 2 s",
    )
