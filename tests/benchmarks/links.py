"""Links on a board of 10,000 cards: what making one costs, and how soon the marks of the cards that wait have followed."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from aipm_desktop import commands
from aipm_desktop.domain.errors import CycleFound
from aipm_desktop.store import acyclic, database, journal
from aipm_desktop.store.ids import new_id
from tests.benchmarks import big, window
from tests.benchmarks.figures import Figure, percentile, timed

CARDS, LINKS = 10_000, 30_000
REACH = 200
"""How far apart in the work the ends of a link are at most: nearly all that follows a card then depends on it."""


def make(
    path: Path, seed: int = 3, *, cards: int = CARDS, links: int = LINKS, reach: int = REACH
) -> list[str]:
    """A closed workspace with one board of that many cards and links; the cards in an order in which no link goes back."""
    big.make(path, cards)
    workspace = database.open_workspace(path)
    con, chance = workspace.con, random.Random(seed)
    (board,) = con.execute("SELECT id FROM board").fetchone()
    ids = [row[0] for row in con.execute("SELECT id FROM card ORDER BY number")]
    chance.shuffle(ids)
    pairs: dict[tuple[int, int], None] = {}
    while len(pairs) < links:
        first = chance.randrange(cards - 1)
        pairs[(first, min(cards - 1, first + chance.randint(1, reach)))] = None
    with database.transaction(con, actor="bench", now=big.NOW):
        rows = [(new_id(), board, ids[first], ids[second]) for first, second in pairs]
        con.executemany("INSERT INTO dependency VALUES (?, ?, ?, ?, 'FS', 0.0, NULL)", rows)
        journal.describe(con, "board.import", name="Links", cards=0)
    workspace.close()
    return ids


def figures(folder: Path) -> list[Figure]:
    """Both figures of links."""
    return [*checking(folder), *marking(folder)]


def checking(folder: Path) -> list[Figure]:
    """The cycle check of links between any two cards, those that are let in and those that are refused."""
    path = folder / "checked.aipm"
    ids = make(path)
    workspace = database.open_workspace(path)
    con, chance = workspace.con, random.Random(5)
    took: list[float] = []
    checks: dict[bool, list[float]] = {True: [], False: []}
    check = acyclic.refuse_cycles

    def measured(*arguments: Any) -> None:
        start = time.perf_counter()
        try:
            check(*arguments)
        finally:
            took.append((time.perf_counter() - start) * 1000)

    acyclic.refuse_cycles = measured
    whole = []
    try:
        for number in range(600):
            first, second = sorted(chance.sample(range(CARDS), 2))
            ends = (ids[first], ids[second]) if number % 2 else (ids[second], ids[first])
            refused: list[bool] = []
            whole.append(timed(lambda ends=ends, refused=refused: refused.append(_link(con, *ends))))  # type: ignore[misc]
            checks[refused[0]].append(took[-1])
    finally:
        acyclic.refuse_cycles = check
    cold = took[0]
    bare = window.bare_transactions(folder / "bare-links.db")
    workspace.close()
    let_in, stopped = (percentile(checks[refused], 95) for refused in (False, True))
    everything = percentile(took, 95)
    mark = f"whole action {percentile(whole, 95):.1f} ms, bare transaction {bare:.1f} ms"
    told = f"{everything:.1f} ms (let in {let_in:.1f}, refused {stopped:.1f}, the first {cold:.0f})"
    what = "cycle check on adding a link, 10,000 cards, 30,000 links, p95"
    return [Figure(what, told, mark, f"{everything / bare:.1f}", "<= 15 ms")]


def _link(con: database.Con, predecessor: str, successor: str) -> bool:
    """Whether the link was refused."""
    try:
        with database.transaction(con, actor="bench", now=big.NOW):
            commands.dependency.link(con, predecessor, successor, now=big.NOW)
    except CycleFound:
        return True
    return False


def marking(folder: Path) -> list[Figure]:
    """Finishing a card that others wait for, and taking it up again, until the board is painted with their marks."""
    from aipm_desktop.gui import app as application
    from aipm_desktop.gui.main_window import MainWindow
    from aipm_desktop.gui.preferences import Preferences
    from aipm_desktop.session.session import Session

    path = folder / "marked.aipm"
    make(path)
    qapp = QApplication.instance() or application.make_application(["aipm"])
    preferences = Preferences()
    application.dress(qapp, preferences)  # type: ignore[arg-type]
    session = Session(actor="bench")
    shown = MainWindow(session, preferences)
    shown.resize(1440, 900)
    shown.show()
    session.open(path)
    window.settle()
    page = shown.board_page
    painted = window.Painted(page.view.viewport())
    columns = [column.id for column in page.model.board.columns] if page.model.board else []
    queue, done = columns[0], columns[-1]
    asked = session.con.execute(
        "SELECT predecessor_id FROM dependency GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 10"
    )
    times, waiting = [], 0
    for (card_id,) in asked.fetchall():
        waiting += len(
            session.con.execute("SELECT 1 FROM dependency WHERE predecessor_id = ?", (card_id,)).fetchall()
        )
        for column in (done, queue, done, queue):
            move: Callable[[], object] = lambda card=card_id, to=column: session.run(  # noqa: E731
                commands.card.move, [card], to
            )
            page.focus_card(card_id)  # what is out of sight is not painted
            QCoreApplication.processEvents()
            times.append(timed(lambda move=move: painted.after(move)))  # type: ignore[misc]
    bare = window.bare_transactions(folder / "bare-marks.db")
    shown.close()
    session.close()
    QCoreApplication.processEvents()
    p95, median = percentile(times, 95), statistics.median(times)
    what = f"board marks refreshed after one move, {waiting // 10} cards wait for it, p95"
    told = f"{p95:.1f} ms (median {median:.1f})"
    return [Figure(what, told, f"bare transaction {bare:.1f} ms", f"{p95 / bare:.1f}", "<= 100 ms")]


__all__ = ["checking", "marking"]
