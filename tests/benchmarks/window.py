"""What a person waits for: start, opening a large board, moving a card on it, scrolling it, the memory it takes."""

from __future__ import annotations

import os
import sqlite3
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from aipm_desktop.commands import sample
from aipm_desktop.store import database
from tests.benchmarks import big
from tests.benchmarks.figures import Figure, percentile, timed

CHILD = Path(__file__).with_name("start_child.py")


def start(folder: Path, runs: int = 7) -> list[Figure]:
    """Process start to the sample board painted, in turn with a bare window; and memory with 10,000 cards open."""
    small, large = folder / "sample.aipm", folder / "large.aipm"
    workspace = database.create_workspace(small)
    sample.fill(workspace.con, now=time.time_ns() // 1_000_000)
    workspace.close()
    big.make(large, 10_000)
    for file in (small, large):
        _child(
            "app", str(file)
        )  # the first start compiles and checks the file thoroughly; people start many times
    bare, app, heavy = [], [], []
    for _ in range(runs):
        bare.append(_child("bare"))
        app.append(_child("app", str(small)))
    heavy.append(_child("app", str(large)))
    bare_ms, app_ms = (statistics.median(run[0] for run in series) for series in (bare, app))
    more = heavy[0][1] - statistics.median(run[1] for run in bare)
    return [
        Figure("start to sample board painted", f"{app_ms:.0f} ms", f"bare window {bare_ms:.0f} ms", f"{app_ms / bare_ms:.2f}", "<= 2"),
        Figure("memory, 10,000 cards open", f"{heavy[0][1]:.0f} MB", f"bare window {heavy[0][1] - more:.0f} MB", f"+{more:.0f} MB", "<= +120 MB"),
    ]  # fmt: skip


def _child(*arguments: str) -> tuple[float, float]:
    env = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    env["PYTHONPATH"] = str(CHILD.parents[2])
    command = [sys.executable, str(CHILD), str(time.monotonic_ns()), *arguments]
    told = subprocess.run(command, env=env, capture_output=True, text=True, check=True).stdout.split()
    return float(told[1]), float(told[2])


class Painted(QObject):
    """Tells when a widget has been painted since `begin`."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.seen = False
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Notes a paint event as it is delivered."""
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False

    def after(self, work: Callable[[], object]) -> None:
        """Does the work and turns the event loop until the picture has followed."""
        self.seen = False
        work()
        for _ in range(1000):
            QCoreApplication.processEvents()
            if self.seen:
                return
        raise RuntimeError("nothing was painted")


def board(folder: Path) -> list[Figure]:
    """Opening, moving and scrolling on 10,000 cards, 6 columns × 22 swimlanes, in a window of 1440 × 900."""
    from aipm_desktop.gui import app as application
    from aipm_desktop.gui.main_window import MainWindow
    from aipm_desktop.gui.preferences import Preferences
    from aipm_desktop.session.session import Session

    path = folder / "board.aipm"
    big.make(path, 10_000)
    database.open_workspace(path).close()
    qapp = QApplication.instance() or application.make_application(["aipm"])
    preferences = Preferences()
    application.dress(qapp, preferences)  # type: ignore[arg-type]
    session = Session(actor="bench")
    window = MainWindow(session, preferences)
    window.resize(1440, 900)
    window.show()
    QCoreApplication.processEvents()
    view = window.board_page.view
    painted = Painted(view.viewport())
    opening = []
    for _ in range(5):
        session.close()
        QCoreApplication.processEvents()
        opening.append(timed(lambda: painted.after(lambda: session.open(path))))
    reading = statistics.median(timed(lambda: _read(path)) for _ in range(5))
    took = statistics.median(opening)
    settle()
    figures = [
        Figure("open 10,000-card board, painted", f"{took:.0f} ms", f"same columns by sqlite3 {reading:.0f} ms", f"{took / reading:.1f}", "<= 500 ms, <= 10"),
        _moving(view, painted, folder),
        _scrolling(view, painted),
    ]  # fmt: skip
    window.close()
    session.close()
    return figures


def settle() -> None:
    """Lets what is done in idle moments be done."""
    until = time.monotonic() + 3
    while time.monotonic() < until:
        QCoreApplication.processEvents()


def _read(path: Path) -> None:
    con = sqlite3.connect(path)
    con.execute(
        "SELECT * FROM card WHERE archived_at IS NULL ORDER BY column_id, swimlane_id, rank"
    ).fetchall()
    for table in ("card_label", "card_person", "board_column", "swimlane", "label", "person"):
        con.execute(f"SELECT * FROM {table}").fetchall()
    con.execute("SELECT card_id, is_done, count(*) FROM checklist_item GROUP BY 1, 2").fetchall()
    con.close()


def _moving(view: QAbstractItemView, painted: Painted, folder: Path) -> Figure:
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    keys = (Qt.Key.Key_Right, Qt.Key.Key_Left)
    control = Qt.KeyboardModifier.ControlModifier
    times = []
    for number in range(100):
        key = keys[number % 2]
        times.append(timed(lambda k=key: painted.after(lambda: QTest.keyClick(view, k, control))))  # type: ignore[misc]
    bare = bare_transactions(folder / "bare.db")
    p95, median = percentile(times, 95), statistics.median(times)
    return Figure("move one card, key to repainted, p95", f"{p95:.1f} ms (median {median:.1f})", f"bare transaction {bare:.1f} ms", f"{p95 / bare:.1f}", "<= 50 ms, <= 10")  # fmt: skip


def bare_transactions(path: Path) -> float:
    """The 95th percentile of milliseconds a commit of one value takes on this disk."""
    con = sqlite3.connect(path, isolation_level=None)
    for name, value in database.PRAGMAS.items():
        con.execute(f"PRAGMA {name} = {value}")
    con.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, x INTEGER)")
    con.execute("INSERT INTO t VALUES (1, 0)")

    def once() -> None:
        con.execute("BEGIN IMMEDIATE")
        con.execute("UPDATE t SET x = x + 1")
        con.execute("COMMIT")

    times = [timed(once) for _ in range(100)]
    con.close()
    return percentile(times, 95)


def _scrolling(view: QAbstractItemView, painted: Painted) -> Figure:
    bar = view.verticalScrollBar()
    frames: list[float] = []
    bar.setValue(0)
    settle()
    while bar.value() < bar.maximum() and len(frames) < 600:
        frames.append(timed(lambda: painted.after(lambda: bar.setValue(bar.value() + 40))))
    p99, median = percentile(frames, 99), statistics.median(frames)
    return Figure("scroll 40 px, p99 frame", f"{p99:.1f} ms (median {median:.1f})", f"{len(frames)} frames", f"{p99 / 16:.2f}", "<= 16 ms")  # fmt: skip


__all__ = ["Painted", "bare_transactions", "board", "settle", "start"]
