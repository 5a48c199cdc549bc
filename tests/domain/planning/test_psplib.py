"""The critical path of the PSPLIB networks (Kolisch and Sprecher 1996) as their table has it, fed through CSV predecessors."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

from aipm_desktop.domain.board import Dependency
from aipm_desktop.domain.planning.critical_path import critical_path
from aipm_desktop.domain.planning.network import Network, network_of
from aipm_desktop.exchange.plan import ImportPlan
from aipm_desktop.exchange.table import read_table
from aipm_desktop.exchange.table_plan import plan_of
from tests.domain.planning.plans import card


def test_all_networks_have_the_length_the_table_says(shared_data: Path) -> None:
    folder = shared_data / "psplib"
    with (folder / "solutions.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 33
    for row in rows:
        (path,) = folder.glob(f"*+{row['instance']}")
        made = plan_of(read_table(_as_csv(path.read_text(encoding="ascii"))), name=row["instance"])
        assert made.lost == ()
        network = _network(made)
        assert len(network.durations) == int(row["real_jobs"]) + 2  # and the source and the sink
        assert len(network.links) == int(row["precedence_edges"])
        found = critical_path(network.durations, network.links)
        assert found.duration == int(row["cpm_length"]), row["instance"]
        assert sum(network.durations[card_id] for card_id in found.path) == found.duration


def _as_csv(text: str) -> bytes:
    """The jobs of an instance as a table with an estimate in days and predecessors by id."""
    durations = _section(text, "REQUESTS/DURATIONS:")
    before: dict[int, list[int]] = {}
    for job, _, _, *successors in _section(text, "PRECEDENCE RELATIONS:"):
        for successor in successors:
            before.setdefault(successor, []).append(job)
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(("id", "title", "estimate", "predecessors"))
    for job, _, days, *_ in durations:
        writer.writerow((job, f"Job {job}", days, ", ".join(map(str, before.get(job, ())))))
    return file.getvalue().encode()


def _section(text: str, title: str) -> list[list[int]]:
    """The rows of numbers below a title."""
    body = text.split(title)[1].split("****")[0]
    lines = (
        re.findall(r"\d+", line) for line in body.splitlines() if re.fullmatch(r"[\d\s]*\d[\d\s]*", line)
    )
    return [[int(number) for number in line] for line in lines]


def _network(made: ImportPlan) -> Network:
    """The network of what an import makes."""
    cards = [card(planned.key)._replace(estimate=planned.estimate) for planned in made.cards]
    ties = [
        Dependency(str(number), "b", edge.predecessor, edge.successor, edge.type, edge.lag_days)
        for number, edge in enumerate(made.dependencies)
        if not edge.is_suspended
    ]
    return network_of(cards, ties)
