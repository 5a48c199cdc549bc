"""The timeline of 10,000 cards and 30,000 links: opening it, scrolling it, and how soon it has followed an estimate."""

from __future__ import annotations

import statistics
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QScrollBar

from aipm_desktop import commands
from aipm_desktop.domain.board import Estimate
from aipm_desktop.gui.timeline.page import TimelinePage
from aipm_desktop.session.session import Session
from tests.benchmarks import links, window
from tests.benchmarks.figures import Figure, percentile, timed

_FRAMES = 400


def timeline(folder: Path) -> list[Figure]:
    """All figures of one board in a window of 1440 × 900."""
    from aipm_desktop.gui import app as application
    from aipm_desktop.gui.main_window import MainWindow
    from aipm_desktop.gui.preferences import Preferences

    path = folder / "timeline.aipm"
    links.make(path)
    qapp = QApplication.instance() or application.make_application(["aipm"])
    preferences = Preferences()
    application.dress(qapp, preferences)  # type: ignore[arg-type]
    session = Session(actor="bench")
    shown = MainWindow(session, preferences)
    shown.resize(1440, 900)
    shown.show()
    session.open(path)
    window.settle()
    shown.acts["tab.timeline"].trigger()
    page = shown.tabs.widget_()
    assert isinstance(page, TimelinePage)
    page.scheduling.wait()
    window.settle()
    painted = window.Painted(page.view.viewport())
    down, across = page.view.verticalScrollBar(), page.view.horizontalScrollBar()
    figures = [
        _scrolling("scroll the timeline's rows 40 px, p99 frame", painted, down),
        _scrolling("scroll the timeline's days 40 px, p99 frame", painted, across),
        _following(session, page, painted),
    ]
    shown.close()
    session.close()
    return figures


def _scrolling(what: str, painted: window.Painted, bar: QScrollBar) -> Figure:
    bar.setValue(0)
    window.settle()
    frames: list[float] = []
    while bar.value() < bar.maximum() and len(frames) < _FRAMES:
        frames.append(timed(lambda: painted.after(lambda: bar.setValue(bar.value() + 40))))
    p99, median = percentile(frames, 99), statistics.median(frames)
    return Figure(what, f"{p99:.1f} ms (median {median:.1f})", f"{len(frames)} frames", f"{p99 / 16:.2f}", "<= 16 ms")  # fmt: skip


def _following(session: Session, page: TimelinePage, painted: window.Painted) -> Figure:
    """From an estimate to the bars repainted; the plan is made off the GUI thread, whose longest pause is told too."""
    assert page.facts is not None
    card_ids = [line.card_id for line in page.view.sheet.rows.lines if line.card_id]
    times, pauses = [], []
    for number, card_id in enumerate(card_ids[:: len(card_ids) // 20]):
        estimate = Estimate(number + 2.0, number + 2.0, number + 2.0)

        def change(card_id: str = card_id, estimate: Estimate = estimate) -> None:
            before = page.facts
            pauses.append(
                timed(lambda: session.run(commands.card.set_fields, [card_id], {"estimate": estimate}))
            )
            while page.facts is before:
                pauses.append(timed(QCoreApplication.processEvents))

        times.append(timed(lambda change=change: painted.after(change)))  # type: ignore[misc]
    p95, longest = percentile(times, 95), max(pauses)
    return Figure("new estimate to bars repainted, p95", f"{p95:.0f} ms (median {statistics.median(times):.0f})", f"longest pause {longest:.0f} ms", f"{longest / p95:.2f}", "responsive")  # fmt: skip
