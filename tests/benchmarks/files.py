"""What needs no window: search, import, size of the file."""

from __future__ import annotations

import json
import random
import sqlite3
from pathlib import Path

from aipm_desktop import commands
from aipm_desktop.commands import transfer
from aipm_desktop.exchange import trello
from aipm_desktop.store import backup, boards, database, search
from aipm_desktop.store.journaled import JOURNALED
from tests.benchmarks import big
from tests.benchmarks.figures import Figure, percentile, timed

TRELLO = Path(__file__).resolve().parents[3] / "shared/data/adversarial/handmade/trello-generated-6000.json"


def searching(folder: Path) -> list[Figure]:
    """As-you-type search over 20,000 cards: every prefix of the words a person types."""
    path = folder / "search.aipm"
    big.make(path, 20_000)
    con = database.open_workspace(path, read_only=True).con
    typed = [
        "recall drift",
        "augment night",
        "fraud shadow mode",
        "x",
        "model",
        "BB-1234",
        "zzz",
        "container damage",
    ]
    keys = [phrase[:length] for phrase in typed for length in range(1, len(phrase) + 1)]
    times = [timed(lambda k=key: search.search(con, k)) for _ in range(3) for key in keys]  # type: ignore[misc]
    scan = timed(lambda: con.execute("SELECT id FROM card WHERE title LIKE '%recall%'").fetchall())
    con.close()
    p95 = percentile(times, 95)
    return [
        Figure(
            "search 20,000 cards, p95 per key",
            f"{p95:.1f} ms",
            f"LIKE scan {scan:.1f} ms",
            f"{p95 / scan:.2f}",
            "<= 30 ms",
        )
    ]


def importing(folder: Path) -> list[Figure]:
    """The 6,000-card Trello board, whole, against json.load and bare inserts of the same rows."""
    if not TRELLO.is_file():
        return []
    data = TRELLO.read_bytes()
    times, marks = [], []
    for run in range(3):
        workspace = database.create_workspace(folder / f"import{run}.aipm")
        con = workspace.con

        def whole(con: database.Con = con) -> None:
            plan = trello.parse(data)
            with database.transaction(con, actor="bench", now=big.NOW):
                transfer.apply_plan(con, plan, client_name="Client", now=big.NOW)

        times.append(timed(whole))
        rows = {e.table: con.execute(f"SELECT * FROM {e.table}").fetchall() for e in JOURNALED}
        bare = folder / f"bare{run}.db"
        marks.append(timed(lambda: _bare(data, bare, con, rows)))  # noqa: B023
        workspace.close()
    took, mark = sorted(times)[1], sorted(marks)[1]
    return [
        Figure(
            "import 6,000-card Trello board",
            f"{took:.0f} ms",
            f"json + inserts {mark:.0f} ms",
            f"{took / mark:.1f}",
            "<= 5",
        )
    ]


def _bare(
    data: bytes, path: Path, like: sqlite3.Connection, rows: dict[str, list[tuple[object, ...]]]
) -> None:
    json.loads(data)
    con = sqlite3.connect(path, isolation_level=None)
    for name, value in database.PRAGMAS.items():
        con.execute(f"PRAGMA {name} = {value}")
    con.execute("PRAGMA foreign_keys = OFF")
    kept = "('" + "', '".join(rows) + "')"
    for (sql,) in like.execute(f"SELECT sql FROM sqlite_schema WHERE tbl_name IN {kept} AND sql IS NOT NULL"):
        con.execute(sql)
    con.execute("BEGIN IMMEDIATE")
    for table, content in rows.items():
        if content:
            con.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(content[0]))})", content)
    con.execute("COMMIT")
    con.close()


def size(folder: Path, cards: int = 5_000, changes: int = 100_000) -> list[Figure]:
    """5,000 cards, then the journal of 100,000 changes of rows: titles, days, people, moves."""
    path = folder / "size.aipm"
    big.make(path, cards)
    workspace = database.open_workspace(path)
    con = workspace.con
    con.execute("PRAGMA synchronous = OFF")
    (board,) = boards.boards(con)
    snapshot = boards.snapshot(con, board.id)
    ids = [card.id for card in snapshot.cards]
    chance = random.Random(3)
    made = number = 0
    while made < changes:
        number += 1
        now = big.NOW + number * 60_000
        with database.transaction(con, actor="bench", now=now) as txn:
            _edit(con, chance, snapshot, chance.choice(ids), now)
        made += sum(len(rows) for rows in txn.changes.rows.values()) if txn.changes else 0
    copy = backup.write(con, folder / "compact.aipm")
    mega = path.stat().st_size / 1e6
    workspace.close()
    what = f"file, {cards:,} cards, {changes:,} changes ({number:,} actions)"
    return [
        Figure(what, f"{mega:.1f} MB", f"compacted {copy.size / 1e6:.1f} MB", f"{mega / 40:.2f}", "<= 40 MB")
    ]


def _edit(
    con: database.Con, chance: random.Random, snapshot: boards.BoardSnapshot, card: str, now: int
) -> None:
    kind = chance.random()
    if kind < 0.4:
        column, lane = chance.choice(snapshot.columns), chance.choice(snapshot.swimlanes)
        commands.card.move(con, [card], column.id, lane.id, None, now=now)
    elif kind < 0.7:
        title = " ".join(chance.choices(big.WORDS, k=6))
        commands.card.set_fields(con, [card], {"title": title}, now=now)
    elif kind < 0.85:
        commands.card.set_fields(con, [card], {"priority": chance.choice(("low", "high", "normal"))}, now=now)
    else:
        commands.card.assign(con, [card], chance.choice(list(snapshot.people)), now=now)
