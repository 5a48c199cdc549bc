"""How figures are taken and shown: medians and percentiles of repeated runs, a ratio against a mark of the same run."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One line of the table; `bar` is what we hold ourselves to."""

    what: str
    measured: str
    mark: str
    ratio: str
    bar: str


def timed(work: Callable[[], object]) -> float:
    """Milliseconds one call takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def median(work: Callable[[], object], runs: int = 5) -> float:
    """Median milliseconds of several calls."""
    return statistics.median(timed(work) for _ in range(runs))


def percentile(values: list[float], percent: float) -> float:
    """The value below which that share of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def table(figures: list[Figure]) -> str:
    """The figures as a text table."""
    head = ("what", "measured", "mark", "ratio", "bar")
    rows = [head, *((f.what, f.measured, f.mark, f.ratio, f.bar) for f in figures)]
    widths = [max(len(row[place]) for row in rows) for place in range(len(head))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    ]
    return "\n".join([lines[0], "-" * len(lines[0]), *lines[1:]])
