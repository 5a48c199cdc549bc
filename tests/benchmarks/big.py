"""Workspaces of a size: one board of N cards on C columns × L swimlanes, with what cards of a real board carry."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path

from aipm_desktop.domain.rank import spread
from aipm_desktop.store import database, journal
from aipm_desktop.store.ids import new_id

NOW = 1_795_000_000_000
WORDS = [
    "augment",
    "night",
    "images",
    "label",
    "schema",
    "data",
    "dictionary",
    "recall",
    "drift",
    "baseline",
    "review",
    "screen",
    "uncertain",
    "upload",
    "crew",
    "field",
    "model",
    "feature",
    "store",
    "latency",
    "budget",
    "shadow",
    "canary",
    "rollback",
    "port",
    "terminal",
    "damage",
    "container",
    "glare",
    "rain",
    "lens",
    "dirt",
    "explain",
    "heat",
    "map",
    "gate",
    "ethics",
    "privacy",
    "consent",
    "sample",
    "fraud",
    "turbine",
    "vibration",
    "sensor",
    "failure",
    "forecast",
    "customer",
    "basket",
    "recommendation",
    "ranking",
    "catalogue",
    "support",
    "answer",
    "hand-off",
    "confidence",
    "threshold",
    "agent",
    "knowledge",
    "article",
    "embedding",
]


def make(path: Path, cards: int, columns: int = 6, lanes: int = 22, seed: int = 1) -> None:
    """A closed workspace file with one board of that size."""
    chance = random.Random(seed)
    workspace = database.create_workspace(path)
    con = workspace.con
    client, board = new_id(), new_id()
    with database.transaction(con, actor="bench", now=NOW):
        con.execute("INSERT INTO client VALUES (?, 'Bench', 'blue', 'V', ?, NULL)", (client, NOW))
        con.execute(
            "INSERT INTO board VALUES (?, ?, 'Big board', 'blue', 'V', 'BB', 'kanban', '', ?, NULL, NULL)",
            (board, client, NOW),
        )
        roles = ["queue"] + ["active"] * (columns - 2) + ["done"]
        column_ids = [new_id() for _ in range(columns)]
        lane_ids = [new_id() for _ in range(lanes)]
        con.executemany(
            "INSERT INTO board_column (id, board_id, name, rank, role, entry_policy, exit_checklist)"
            " VALUES (?, ?, ?, ?, ?, '', '[]')",
            [
                (column, board, f"Column {n}", rank, roles[n])
                for n, (column, rank) in enumerate(zip(column_ids, spread(columns), strict=True))
            ],
        )
        con.executemany(
            "INSERT INTO swimlane (id, board_id, name, rank) VALUES (?, ?, ?, ?)",
            [
                (lane, board, f"Lane {n}", rank)
                for n, (lane, rank) in enumerate(zip(lane_ids, spread(lanes), strict=True))
            ],
        )
        labels = [new_id() for _ in range(8)]
        con.executemany(
            "INSERT INTO label VALUES (?, ?, ?, 'blue', NULL)",
            [(i, board, WORDS[n]) for n, i in enumerate(labels)],
        )
        people = [new_id() for _ in range(6)]
        con.executemany(
            "INSERT INTO person (id, board_id, name, initials, zone) VALUES (?, ?, ?, ?, '')",
            [(i, board, f"Person {n}", f"P{n}") for n, i in enumerate(people)],
        )
        _cards(con, chance, board, cards, column_ids, lane_ids, labels, people)
        journal.describe(con, "board.import", name="Big board", cards=cards)
    workspace.close()


def _cards(
    con: database.Con, chance: random.Random, board: str, count: int,
    columns: list[str], lanes: list[str], labels: list[str], people: list[str],
) -> None:  # fmt: skip
    ranks = spread(count)
    ids = [new_id() for _ in range(count)]
    rows, texts, visits, marks, owners = [], [], [], [], []
    for number, (card, rank) in enumerate(zip(ids, ranks, strict=True), 1):
        title = " ".join(chance.choices(WORDS, k=chance.randint(3, 12))).capitalize()
        column = chance.choice(columns)
        entered = NOW - chance.randrange(60) * 86_400_000
        due = (
            (date(2026, 11, 1) + timedelta(days=chance.randrange(90))).isoformat()
            if chance.random() < 0.3
            else None
        )
        done = entered if column == columns[-1] else None
        rows.append(
            (
                card,
                board,
                number,
                "task",
                title,
                column,
                chance.choice(lanes),
                rank,
                due,
                entered,
                entered,
                entered,
                done,
            )
        )
        texts.append((card, board, " ".join(chance.choices(WORDS, k=40))))
        visits.append((new_id(), board, card, column, entered))
        marks += [(card, label, board) for label in chance.sample(labels, chance.randrange(3))]
        owners += [(card, person, board) for person in chance.sample(people, chance.randrange(2))]
    con.executemany(
        "INSERT INTO card (id, board_id, number, kind, title, column_id, swimlane_id, rank, priority, class_of_service,"
        " due_on, created_at, entered_at, changed_at, done_at) VALUES (?,?,?,?,?,?,?,?,'normal','standard',?,?,?,?,?)",
        rows,
    )
    con.executemany("INSERT INTO card_text VALUES (?, ?, ?, '{}')", texts)
    con.executemany(
        "INSERT INTO visit (id, board_id, card_id, column_id, entered_at, is_backward) VALUES (?, ?, ?, ?, ?, 0)",
        visits,
    )
    con.executemany("INSERT INTO card_label VALUES (?, ?, ?)", marks)
    con.executemany("INSERT INTO card_person VALUES (?, ?, ?)", owners)
