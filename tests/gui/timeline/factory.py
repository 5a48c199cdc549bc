"""A small plan worked by hand: today is Monday, 23 November 2026; people work from Monday to Friday.

A (2 days) -> B (3 days) -> M (milestone)        A Mon-Tue, B Wed-Fri, M Friday evening: critical
C (no estimate: 1 day is assumed), alone         C Mon, 4 days of slack
D, finished
"""

from __future__ import annotations

from datetime import UTC, date, datetime

from aipm_desktop.domain.board import BoardSnapshot, Card, Dependency, Estimate, Person
from aipm_desktop.domain.planning.schedule import schedule
from aipm_desktop.domain.planning.settings import Baseline, PlanBasis
from aipm_desktop.gui.timeline.facts import TimelineFacts
from tests.gui.board.factory import make_card, make_snapshot

MONDAY = date(2026, 11, 23)
DAYS = {name: date(2026, 11, 23 + place) for place, name in enumerate(("mon", "tue", "wed", "thu", "fri"))}


def ms(day: date) -> int:
    """Noon of a day, UTC."""
    return int(datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp() * 1000)


def small_board(**changes: dict[str, object]) -> BoardSnapshot:
    """The board above; `changes` are fields by the name of a card."""
    made = ms(date(2026, 11, 16))
    given: dict[str, dict[str, object]] = {
        "A": {"estimate": Estimate(2, 2, 2), "people": ("p0",)},
        "B": {"estimate": Estimate(2, 3, 4), "people": ("p1",)},
        "C": {},
        "M": {"kind": "milestone"},
        "D": {"column_id": "c2", "done_at": ms(date(2026, 11, 18)), "people": ("p0",)},
    }
    lanes = {"A": "l0", "B": "l0", "C": "l1", "M": "l1", "D": "l0"}
    cards: list[Card] = []
    for number, (name, fields) in enumerate(given.items(), start=1):
        card = make_card(number, "c0", lanes[name], f"Card {name}", number)
        own = {"created_at": made, "entered_at": made, **fields, **changes.get(name, {})}
        cards.append(card._replace(id=name, **own))
    board = make_snapshot(3, 2, 0)
    people = {"p0": Person("p0", "board", "Zoe", "ZO"), "p1": Person("p1", "board", "Ada", "AD")}
    return board._replace(cards=tuple(cards), people=people)


def link(predecessor: str, successor: str, kind: str = "FS", lag_days: float = 0.0) -> Dependency:
    """A link between two cards."""
    return Dependency(f"{predecessor}{successor}", "board", predecessor, successor, kind, lag_days)


LINKS = (link("A", "B"), link("B", "M"))


def small_facts(
    board: BoardSnapshot | None = None,
    links: tuple[Dependency, ...] = LINKS,
    basis: PlanBasis | None = None,
    baseline: Baseline | None = None,
) -> TimelineFacts:
    """Facts about it, or about a board like it."""
    board, basis = board or small_board(), basis or PlanBasis()
    return TimelineFacts(board, links, basis, schedule(board, links, basis, MONDAY), MONDAY, baseline)
