"""PSPLIB's single-mode instances as projects, and a checker of schedules that shares nothing with what makes them."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from aipm_desktop.domain.planning.levelling_serial import Project, project


class Instance(NamedTuple):
    """An instance with the best makespan anybody published (an upper bound), and what no schedule can beat."""

    name: str
    project: Project
    best: int
    lower: int


def instances(folder: Path, kind: str) -> list[Instance]:
    """Those of a set: j30, j60 or j120."""
    with (folder / "solutions.csv").open(encoding="utf-8") as file:
        rows = {row["instance"]: row for row in csv.DictReader(file)}
    found = []
    for path in sorted(folder.glob("*.sm")):
        name = path.name.rpartition("+")[2]
        if name.startswith(kind):
            row = rows[name]
            best = int(row["best_known"].rpartition(".")[2] or row["cpsat12s_makespan"])
            lower = max(int(row["cpm_length"]), int(row["resource_work_lb"]))
            found.append(Instance(name, read(path.read_text(encoding="utf-8")), best, lower))
    return found


def read(text: str) -> Project:
    """The project of a `.sm` file."""
    follows = _section(text, "PRECEDENCE RELATIONS:")
    requests = _section(text, "REQUESTS/DURATIONS:")
    capacities = _section(text, "RESOURCEAVAILABILITIES:")[0]
    durations = [row[2] for row in requests]
    links = [(row[0] - 1, other - 1, durations[row[0] - 1]) for row in follows for other in row[3:]]
    return project(durations, links, [list(enumerate(row[3:])) for row in requests], capacities)


def _section(text: str, title: str) -> list[list[int]]:
    lines = text[text.index(title) :].splitlines()[1:]
    rows = []
    for line in lines:
        if line.startswith("***"):
            break
        if re.fullmatch(r"[\s\d]+", line):
            rows.append([int(word) for word in line.split()])
    return rows


def faults(of: Project, starts: Sequence[int]) -> list[str]:
    """What is wrong with a schedule, unit of time by unit of time; nothing when it can be kept."""
    found = [f"{node} starts at {start}" for node, start in enumerate(starts) if start < 0]
    for node, row in enumerate(of.after):
        for other, gap in row:
            if starts[other] < starts[node] + gap:
                found.append(f"{other} does not wait for {node}")
    end = max((start + length for start, length in zip(starts, of.durations, strict=True)), default=0)
    for unit in range(end):
        used = [0] * len(of.capacities)
        for node, start in enumerate(starts):
            if start <= unit < start + of.durations[node]:
                for resource, amount in of.needs[node]:
                    used[resource] += amount
        for resource, amount in enumerate(used):
            if amount > of.capacities[resource]:
                found.append(f"resource {resource} is over at {unit}")
    return found
