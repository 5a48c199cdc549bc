"""How long the critical path and the calendar schedule of a large board take."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path

import networkx as nx

from aipm_desktop.domain.board import (
    Board,
    BoardSnapshot,
    Card,
    Client,
    Column,
    Dependency,
    Estimate,
    Person,
    Swimlane,
)
from aipm_desktop.domain.planning.critical_path import critical_path
from aipm_desktop.domain.planning.network import network_of
from aipm_desktop.domain.planning.schedule import schedule
from aipm_desktop.domain.planning.settings import DayOff, PersonWeek, PlanBasis, PlanSettings
from tests.benchmarks.figures import Figure, median

CARDS, LINKS, PEOPLE = 10_000, 30_000, 20
MONDAY = date(2026, 3, 2)


def times(_folder: Path) -> list[Figure]:
    """Both against networkx building the same graph and sorting it topologically."""
    board, dependencies = _board()
    mark = median(lambda: _sorted(dependencies))
    figures = []
    for what, bar, took in (
        ("critical path", "<= 150 ms", median(lambda: _critical_path(board, dependencies))),
        ("dates by calendar", "<= 1000 ms", median(lambda: schedule(board, dependencies, _basis(), MONDAY))),
    ):
        figures.append(
            Figure(
                f"{what} of 10,000 cards, 30,000 links",
                f"{took:.0f} ms",
                f"networkx builds and sorts {mark:.0f} ms",
                f"{took / mark:.1f}",
                bar,
            )
        )
    return figures


def _critical_path(board: BoardSnapshot, dependencies: list[Dependency]) -> None:
    network = network_of(board.cards, dependencies)
    critical_path(network.durations, network.links)


def _sorted(dependencies: list[Dependency]) -> None:
    graph = nx.DiGraph()
    graph.add_nodes_from(f"c{number}" for number in range(CARDS))
    graph.add_edges_from((link.predecessor_id, link.successor_id) for link in dependencies)
    list(nx.topological_sort(graph))


def _board() -> tuple[BoardSnapshot, list[Dependency]]:
    """Links of all types with lags, each from a card to one of the hundred after it, as on a real board."""
    chance = random.Random(3)
    cards = tuple(
        Card(
            *(f"c{number}", "b", number, "task", "Title", "todo", "lane", "a", "normal", "standard"),
            *(
                None,
                None,
                Estimate(*sorted(chance.uniform(0.5, 8) for _ in range(3))),
                None,
                0,
                0,
                0,
                None,
                None,
            ),
            None,
            people=(f"p{chance.randrange(PEOPLE)}",),
        )
        for number in range(CARDS)
    )
    dependencies = []
    for number in range(LINKS):
        before = chance.randrange(CARDS - 1)
        after = chance.randint(before + 1, min(CARDS - 1, before + 100))
        kind = chance.choice(("FS", "FS", "FS", "SS", "FF", "SF"))
        lag = chance.choice((0, 0, 0, 1, -1, 0.5))
        dependencies.append(Dependency(str(number), "b", f"c{before}", f"c{after}", kind, lag))
    board = BoardSnapshot(
        Board("b", "c", "Board", "blue", "a", "B", "kanban", "", 0),
        Client("c", "Client", "blue", "a", 0),
        (Column("todo", "b", "To do", "a", "queue"),),
        (Swimlane("lane", "b", "", "a"),),
        cards,
        people={f"p{number}": Person(f"p{number}", "b", "Name", "N") for number in range(PEOPLE)},
    )
    return board, dependencies


def _basis() -> PlanBasis:
    """Holidays, four days a week for some, a fortnight off for everyone."""
    return PlanBasis(
        PlanSettings(holiday_region="DE-BY"),
        {f"p{number}": PersonWeek(f"p{number}", "1111000") for number in range(0, PEOPLE, 3)},
        tuple(
            DayOff(str(number), "b", f"p{number}", date(2026, 7, 1 + number), date(2026, 7, 11 + number))
            for number in range(PEOPLE)
        ),
    )
