"""How short levelled schedules are: PSPLIB's instances against the best makespans anybody published."""

from __future__ import annotations

import statistics
import time
from pathlib import Path

from aipm_desktop.domain.planning.levelling_search import Search
from tests.benchmarks.figures import Figure
from tests.domain.planning import rcpsp

PSPLIB = Path(__file__).resolve().parents[3] / "shared/data/psplib"
SECONDS = 3.0
_BARS = {"j30": 4.0, "j60": 6.0, "j120": 8.0}


def levelling(_folder: Path) -> list[Figure]:
    """Median deviation and worst time of each set; every schedule is checked."""
    return [_set(kind, bar) for kind, bar in _BARS.items()] if PSPLIB.is_dir() else []


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
