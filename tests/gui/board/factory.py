"""Boards made by hand, of any size."""

from __future__ import annotations

from datetime import date, timedelta

from aipm_desktop.domain import rank
from aipm_desktop.domain.board import (
    Board,
    BoardSnapshot,
    Card,
    Client,
    Column,
    Estimate,
    Label,
    Limit,
    Person,
    Swimlane,
)

TODAY = date(2026, 11, 24)
NOW = 1_795_510_800_000
DAY = 86_400_000
PHASES = (
    "Business understanding",
    "Data understanding",
    "Data preparation",
    "Modeling",
    "Evaluation",
    "Deployment",
)
_WORDS = (
    "Augment night images",
    "Label port photos",
    "Measure recall by slice",
    "Clean telemetry",
    "Review edge cases",
)


def make_card(
    number: int, column_id: str, lane_id: str, title: str, place: int = 0, **fields: object
) -> Card:
    """A plain card; fields as in Card."""
    card = Card(
        f"{number:032x}", "board", number, "task", title, column_id, lane_id, f"{place:06d}", "normal", "standard",
        None, None, None, None, NOW - 30 * DAY, NOW - DAY // 2, NOW, None, None, None,
    )  # fmt: skip
    return card._replace(**fields)


def make_snapshot(
    columns: int = 6, lanes: int = 2, cards: int = 14, *, lane_names: bool = True
) -> BoardSnapshot:
    """A board with that many of each; cards are dealt round the cells, column by column."""
    made = tuple(
        Column(f"c{n}", "board", PHASES[n] if n < len(PHASES) else f"Column {n}", f"{n:03d}",
               "done" if n == columns - 1 else "queue" if n == 0 else "active")
        for n in range(columns)
    )  # fmt: skip
    tracks = ("model", "product")
    lanes_made = tuple(
        Swimlane(f"l{n}", "board", f"Track {n}" if lane_names else "", f"{n:03d}", tracks[n % 2])
        for n in range(lanes)
    )
    dealt = tuple(
        make_card(
            n + 1,
            f"c{n % columns}",
            f"l{n // columns % lanes}",
            f"{_WORDS[n % len(_WORDS)]} {n}",
            n,
            kind=("task", "spike", "experiment", "dataset", "gate")[n % 5],
            entered_at=NOW - (n % 17) * DAY,
            labels=("lab0",) if n % 3 == 0 else (),
            people=("p0",) if n % 2 == 0 else (),
            due_on=TODAY + timedelta(days=n % 9 - 3) if n % 4 == 0 else None,
            checklist_total=4 if n % 7 == 0 else 0,
            checklist_done=n % 4 if n % 7 == 0 else 0,
        )
        for n in range(cards)
    )
    return BoardSnapshot(
        Board("board", "client", "Container inspection", "blue", "a", "CI", "crisp-dm", "", NOW),
        Client("client", "Nordhafen Logistics", "blue", "a", NOW),
        made,
        lanes_made,
        tuple(sorted(dealt, key=lambda c: (c.column_id, c.swimlane_id, c.rank))),
        {"lab0": Label("lab0", "board", "data", "teal"), "lab1": Label("lab1", "board", "ops", "violet")},
        {"p0": Person("p0", "board", "Data scientist", "DS"), "p1": Person("p1", "board", "Engineer", "DE")},
    )


def mockup_snapshot() -> BoardSnapshot:
    """The board of the mockup."""
    board = make_snapshot(6, 2, 0)
    names = (("c0", "l0", "task", 3, "Agree success metric with port operations", {"people": ("p0",)}),
             ("c1", "l0", "spike", 7, "Can rain and glare be told from damage?", {"checklist_total": 5, "checklist_done": 3, "people": ("p0",), "due_on": TODAY + timedelta(1)}),
             ("c2", "l0", "task", 12, "Augment images for rain, night, lens dirt", {"entered_at": NOW - 4 * DAY, "people": ("p1",), "labels": ("lab0",)}),
             ("c3", "l0", "experiment", 15, "EfficientNet on augmented set", {"entered_at": NOW - 6 * DAY, "people": ("p0", "p1"), "priority": "high", "estimate": Estimate(3, 5, 9), "laps": 1}),
             ("c3", "l0", "experiment", 16, "Rule-based edge baseline", {"people": ("p0",), "blocked_reason": "no GPU", "comments": 3}),
             ("c4", "l0", "gate", 18, "Explainability: heat maps reviewed", {"checklist_total": 5, "checklist_done": 5, "people": ("p1",)}),
             ("c5", "l0", "rollout", 20, "Shadow mode at two terminals", {"blocked_by": 2, "people": ("p0", "p1", "p2", "p3")}),
             ("c0", "l1", "decision", 2, "Who pays for GPU hours?", {"people": ("p0",), "class_of_service": "expedite"}),
             ("c1", "l1", "dataset", 5, "Label schema and data dictionary", {"labels": ("lab0", "lab1"), "attachments": 2}),
             ("c2", "l1", "dataset", 9, "Daily uploads from field crews", {"people": ("p1",), "estimate": Estimate(2, 2, 2)}),
             ("c2", "l1", "task", 10, "Second labelling pass", {"entered_at": NOW - 9 * DAY, "due_on": date(2026, 11, 20)}),
             ("c3", "l1", "task", 14, "Review screen for uncertain images", {"blocked_by": 1, "due_on": date(2027, 1, 8)}),
             ("c5", "l1", "health_check", 22, "Weekly drift health check", {"due_on": TODAY}),
             )  # fmt: skip
    cards = tuple(make_card(n, c, lane, title, n, kind=k, **f) for c, lane, k, n, title, f in names)
    columns = tuple(
        column._replace(limit=Limit(None, 2, "block") if column.id == "c3" else Limit(2, 4, "warn"))
        if column.id in {"c3", "c4"}
        else column
        for column in board.columns
    )
    columns = tuple(
        c._replace(
            entry_policy="Data is split and versioned.", exit_checklist=("Baseline beaten", "Run logged")
        )
        if c.id == "c3"
        else c
        for c in columns
    )
    lanes = (
        board.swimlanes[0]._replace(name="Track A · Model", limit=Limit(None, 8, "warn")),
        board.swimlanes[1]._replace(name="Track B · Product and data"),
    )
    people = {
        "p0": Person("p0", "board", "Data scientist", "DS"),
        "p1": Person("p1", "board", "Engineer", "DE"),
        "p2": Person("p2", "board", "Manager", "PM"),
        "p3": Person("p3", "board", "Quality", "QA"),
    }
    return board._replace(columns=columns, swimlanes=lanes, cards=cards, people=people)


__all__ = ["DAY", "NOW", "TODAY", "make_card", "make_snapshot", "mockup_snapshot", "rank"]
