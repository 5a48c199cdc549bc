"""The layered layout: how long it takes in its process, how many links cross compared with dot's, what one change moves."""

from __future__ import annotations

import json
import math
import shutil
import statistics
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from aipm_desktop.domain.planning.layout import BOX, GAPS, Layout, layered
from aipm_desktop.session.layouts import LayoutJob, start_layout
from tests.benchmarks.figures import Figure, median, timed
from tests.domain.planning.pictures import Edges, Line, crossings_of, lines, project

Graph = tuple[list[str], list[tuple[str, str]]]
Link = tuple[str, str]
SIZES = ((100, 126), (200, 258), (500, 637), (500, 1000))
SEEDS = range(4)
LAYER = 14
INCH = 72.0


def layout(_folder: Path) -> list[Figure]:
    """All of it; without `dot` on the PATH the comparison is left out and says so."""
    _application = QCoreApplication.instance() or QCoreApplication([])
    bare = median(lambda: subprocess.run([sys.executable, "-I", "-S", "-c", ""], check=True))
    figures = [_timing(*size, bare, bar) for size, bar in zip(SIZES, (500, 500, 3000, 3000), strict=True)]
    figures.append(_quick(1000, 1340))
    figures += [_crossings(*size) for size in SIZES]
    return [*figures, *(_stability(change) for change in ("link", "card"))]


def _timing(cards: int, links: int, bare: float, bar: int) -> Figure:
    """From the wish to the picture, in a process of its own, and how long the event loop stood still meanwhile."""
    runs = [_run(project(cards, links, seed, LAYER)) for seed in SEEDS]
    took = statistics.median(run[0] for run in runs)
    pause = max(run[1] for run in runs)
    return Figure(
        f"layout of {cards} cards, {links} links",
        f"{took:.0f} ms (event loop held {pause:.0f} ms at most)",
        f"bare interpreter {bare:.0f} ms",
        f"{took / bare:.0f}",
        f"<= {bar} ms",
    )


def _run(graph: Graph) -> tuple[float, float]:
    loop = QEventLoop()
    beats = [time.perf_counter()]
    beat = QTimer(interval=1)
    beat.timeout.connect(lambda: beats.append(time.perf_counter()))
    beat.start()
    jobs: list[LayoutJob] = []

    def ask() -> None:
        job = start_layout(*graph)
        job.done.connect(loop.quit)
        jobs.append(job)

    QTimer.singleShot(0, ask)
    took = timed(loop.exec)
    if jobs[0].fell_back:
        raise RuntimeError(jobs[0].fell_back)
    beats.append(time.perf_counter())
    return took, max(b - a for a, b in pairwise(beats)) * 1000


def _quick(cards: int, links: int) -> Figure:
    """The fallback, in this process."""
    graph = project(cards, links, 0, LAYER)
    took = median(lambda: layered(*graph, quick=True))
    return Figure(f"quick layout of {cards} cards, {links} links", f"{took:.0f} ms", "", "", "<= 1000 ms")


def _crossings(cards: int, links: int) -> Figure:
    """Against dot on the same graphs, twice: straight lines between the boxes' centres, and the lines as drawn."""
    what = f"crossings, {cards} cards, {links} links"
    if not shutil.which("dot"):
        return Figure(what, "not measured", "dot is not on the PATH", "", "<= 1.5")
    ours: list[tuple[int, int]] = []
    dots: list[tuple[int, int]] = []
    for seed in SEEDS:
        nodes, edges = project(cards, links, seed, LAYER)
        found = layered(nodes, edges)
        drawn = dict(zip(edges, lines(found, edges), strict=True))
        ours.append((crossings_of(_straight(dict(found.boxes), edges)), crossings_of(drawn)))
        boxes, splines = _dot(nodes, edges)
        dots.append((crossings_of(_straight(boxes, edges)), crossings_of(splines)))
    straight, drawn_ratio = (
        math.exp(statistics.mean(math.log(a[kind] / b[kind]) for a, b in zip(ours, dots, strict=True)))
        for kind in (0, 1)
    )
    own, its = (
        [round(statistics.mean(one[kind] for one in counts)) for kind in (0, 1)] for counts in (ours, dots)
    )
    return Figure(
        what,
        f"straight {own[0]}, as drawn {own[1]}",
        f"dot {its[0]}, {its[1]}",
        f"{straight:.2f}, {drawn_ratio:.2f}",
        "<= 1.5",
    )


def _straight(boxes: dict[str, tuple[float, float]], edges: Edges) -> dict[Link, Line]:
    return {(a, b): [boxes[a], boxes[b]] for a, b in edges}


def _dot(nodes: list[str], edges: Edges) -> tuple[dict[str, tuple[float, float]], dict[Link, Line]]:
    """Where dot puts boxes of the same size with the same gaps, and its splines as polylines."""
    source = (
        f"digraph {{ rankdir=LR; ranksep={GAPS[0] / INCH}; nodesep={GAPS[1] / INCH};"
        f'node [shape=box, fixedsize=true, label="", width={BOX[0] / INCH}, height={BOX[1] / INCH}];'
        + " ".join(f"{name};" for name in nodes)
        + " ".join(f"{a} -> {b};" for a, b in edges)
        + "}"
    )
    done = subprocess.run(["dot", "-Tjson"], input=source, capture_output=True, text=True, check=True)
    told = json.loads(done.stdout)
    names = [one["name"] for one in told["objects"]]
    boxes = {one["name"]: _point(one["pos"]) for one in told["objects"]}
    return boxes, {(names[one["tail"]], names[one["head"]]): _polyline(one["pos"]) for one in told["edges"]}


def _point(text: str) -> tuple[float, float]:
    x, y = text.split(",")
    return float(x), float(y)


def _polyline(position: str) -> Line:
    """A spline of cubic Bézier curves (`e,x,y` is the tip of the arrow) in eight pieces a curve."""
    parts = position.split()
    tip = [_point(part[2:]) for part in parts if part.startswith("e,")]
    control = [_point(part) for part in parts if not part.startswith(("e,", "s,"))]
    line = control[:1]
    for at in range(0, len(control) - 1, 3):
        curve = control[at : at + 4]
        for step in range(1, 9):
            t = step / 8
            shares = ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3)
            x, y = (sum(s * p[axis] for s, p in zip(shares, curve, strict=True)) for axis in (0, 1))
            line.append((x, y))
    return [*line, *tip]


def _stability(change: str) -> Figure:
    """How far the other linked cards move when one is added, or one link, apart from a shift of the whole."""
    moves: list[float] = []
    shifts: list[float] = []
    for seed in range(8):
        nodes, edges = project(100, 126, seed, LAYER)
        before = layered(nodes, edges)
        if change == "card":
            nodes = [*nodes, "new"]
            edges = [*edges, (nodes[20 + seed], "new"), ("new", nodes[60])]
        else:
            edges = [*edges, (nodes[20 + seed], nodes[50])]
        after = layered(nodes, edges, previous=before)
        moves += _moves(before, after)
        shifts.append(max(map(abs, after.shift)))
    still = sum(move < 1 for move in moves) / len(moves)
    return Figure(
        f"one {change} more at 100 cards: others move",
        f"median {statistics.median(moves):.0f} px, {still:.0%} not at all",
        f"shift of the whole: median {statistics.median(shifts):.0f} px",
        "",
        "median 0 px",
    )


def _moves(before: Layout, after: Layout) -> list[float]:
    right, down = after.shift
    return [
        math.hypot(after.boxes[name].x - right - box.x, after.boxes[name].y - down - box.y)
        for name, box in before.boxes.items()
        if name not in before.isolated and name not in after.isolated
    ]
