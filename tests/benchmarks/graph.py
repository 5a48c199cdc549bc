"""The graph in the window: frames while it is pushed and zoomed, and how soon it has followed a card that was finished."""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from aipm_desktop import commands
from aipm_desktop.gui import tidying
from aipm_desktop.gui.graph.page import GraphPage
from aipm_desktop.gui.graph.view import GraphView
from aipm_desktop.session.session import Session
from tests.benchmarks import links, window
from tests.benchmarks.figures import Figure, percentile, timed

_FRAMES = 400
_TOUCHED = 20


def graph(folder: Path) -> list[Figure]:
    """Both figures, each on a board of its own, in a window of 1440 × 900."""
    return [*_frames(folder), _marks(folder)]


@contextmanager
def _shown(path: Path) -> Iterator[tuple[Session, GraphPage]]:
    from aipm_desktop.gui import app as application
    from aipm_desktop.gui.main_window import MainWindow
    from aipm_desktop.gui.preferences import Preferences

    qapp = QApplication.instance() or application.make_application(["aipm"])
    preferences = Preferences()
    application.dress(qapp, preferences)  # type: ignore[arg-type]
    session = Session(actor="bench")
    shown = MainWindow(session, preferences)
    shown.resize(1440, 900)
    shown.show()
    session.open(path)
    shown.acts["tab.graph"].trigger()
    page = shown.tabs.widget_()
    assert isinstance(page, GraphPage)
    page.arranging.wait()
    window.settle()
    tidying.begin()
    yield session, page
    shown.close()
    session.close()


def _frames(folder: Path) -> list[Figure]:
    path = folder / "graph.aipm"
    links.make(path, cards=500, links=1000, reach=40)
    with _shown(path) as (_session, page):
        view = page.view
        painted = window.Painted(view.viewport())
        view.fit()
        whole = [timed(lambda n=n: painted.after(lambda: _push(view, n))) for n in range(_FRAMES)]  # type: ignore[misc]
        zooming = [timed(lambda n=n: painted.after(lambda: _zoom(view, n))) for n in range(_FRAMES)]  # type: ignore[misc]
        view.zoom_to(1.0)
        view.camera.centre_on(view.scene.bounds(view.scene.shown.linked).center())
        assert any(box.intersects(view.camera.in_sight()) for box in view.scene.boxes.values())
        near = [timed(lambda n=n: painted.after(lambda: _push(view, n))) for n in range(_FRAMES)]  # type: ignore[misc]
    board = "500 cards, 1000 links"
    return [
        _figure(f"graph of {board}, all in sight: push, p99 frame", whole),
        _figure("the same, zoom, p99 frame", zooming),
        _figure("the same at full size: push, p99 frame", near),
    ]


def _figure(what: str, times: list[float]) -> Figure:
    p99 = percentile(times, 99)
    said = f"{p99:.1f} ms (median {statistics.median(times):.1f})"
    return Figure(what, said, f"{len(times)} frames", f"{p99 / 16:.2f}", "<= 16 ms")


def _push(view: GraphView, number: int) -> None:
    view.camera.pan(12 * math.cos(number / 15), 9 * math.sin(number / 15))
    view.moved()


def _zoom(view: GraphView, number: int) -> None:
    at = QPointF(view.viewport().rect().center())
    turn = QPoint(0, 120 if number // 8 % 2 else -120)
    control = Qt.KeyboardModifier.ControlModifier
    event = QWheelEvent(at, at, QPoint(), turn, Qt.MouseButton.NoButton, control, Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
    QCoreApplication.sendEvent(view.viewport(), event)


def _marks(folder: Path) -> Figure:
    """Finishing a card and taking it up again, until the graph is painted with the marks of those that wait for it."""
    path = folder / "large-graph.aipm"
    links.make(path)
    with _shown(path) as (session, page):
        view, board = page.view, page.scene.facts
        assert board is not None
        painted = window.Painted(view.viewport())
        columns = [column.id for column in board.board.columns]
        times = []
        for card_id in page.scene.shown.linked[:_TOUCHED]:
            view.focus_card(card_id)
            QCoreApplication.processEvents()
            for column in (columns[-1], columns[0]):
                move = lambda card=card_id, to=column: session.run(commands.card.move, [card], to)  # noqa: E731
                times.append(timed(lambda move=move: painted.after(move)))  # type: ignore[misc]
    p95 = percentile(times, 95)
    return Figure(
        f"card finished, graph of {links.CARDS} cards, {links.LINKS} links repainted, p95",
        f"{p95:.1f} ms (median {statistics.median(times):.1f})",
        f"{len(times)} moves",
        f"{p95 / 100:.2f}",
        "<= 100 ms",
    )


__all__ = ["graph"]
