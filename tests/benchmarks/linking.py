"""Linking cards by hand on a board of 10,000 cards and 30,000 links: finding the card, and the picture afterwards."""

from __future__ import annotations

import sqlite3
import statistics
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from aipm_desktop.commands import dependency
from aipm_desktop.store import boards
from tests.benchmarks.figures import Figure, percentile, timed
from tests.benchmarks.links import CARDS, make
from tests.benchmarks.window import Painted

if TYPE_CHECKING:
    from aipm_desktop.gui.card.link_popup import LinkPopup

_TYPED = ("n", "ni", "nig", "night", "night im")


def linking(folder: Path) -> list[Figure]:
    """Opening the popup of key L, typing in it, and a link made: until the picture is there."""
    from aipm_desktop.gui import app as application
    from aipm_desktop.gui import tidying
    from aipm_desktop.gui.card import linking as popups
    from aipm_desktop.gui.main_window import MainWindow
    from aipm_desktop.gui.preferences import Preferences
    from aipm_desktop.session.session import Session

    path = folder / "links.aipm"
    order = make(path)
    reading = statistics.median(timed(lambda: _read(path)) for _ in range(5))
    qapp = QApplication.instance() or application.make_application(["aipm"])
    preferences = Preferences()
    application.dress(qapp, preferences)  # type: ignore[arg-type]
    session = Session(actor="bench")
    window = MainWindow(session, preferences)
    window.resize(1440, 900)
    window.show()
    session.open(path)
    QCoreApplication.processEvents()
    page = window.board_page
    ids = [
        card.id for card in sorted(session.read(boards.snapshot, page.board_id).cards, key=lambda c: c.number)
    ]
    tidying.begin()
    opening, typing = [], []
    for number in range(0, CARDS, CARDS // 40):
        opening.append(timed(lambda n=number: popups.ask_links(session, [ids[n]], None, page) and _draw()))  # type: ignore[misc]
        popup = next(one for one in QApplication.topLevelWidgets() if isinstance(one, popups.LinkPopup))
        typing += [timed(lambda t=text, p=popup: _type(p, t)) for text in _TYPED]  # type: ignore[misc]
        popup.close()
        popup.deleteLater()
        QCoreApplication.sendPostedEvents()
        _draw()
    painted = Painted(page.view.viewport())
    session.run(dependency.link, order[0], order[-1])
    making = []
    for number in range(1, 40):
        ends = (order[number], order[number + 300])  # no way leads back, so no link is refused
        page.view.focus_card(ends[1])
        _draw()
        making.append(timed(lambda ends=ends: painted.after(lambda: session.run(dependency.link, *ends))))  # type: ignore[misc]
    window.close()
    session.close()
    return [
        _figure("popup to link a card, opened and drawn, p95", opening, reading, "<= 100 ms"),
        _figure("a letter typed in it, drawn, p95", typing, reading, "<= 50 ms"),
        _figure("link made, board repainted, p95", making, reading, "<= 100 ms"),
    ]


def _figure(what: str, times: list[float], reading: float, bar: str) -> Figure:
    p95 = percentile(times, 95)
    said = f"{p95:.1f} ms (median {statistics.median(times):.1f})"
    return Figure(what, said, f"links by sqlite3 {reading:.0f} ms", f"{p95 / reading:.1f}", bar)


def _read(path: Path) -> None:
    con = sqlite3.connect(path)
    con.execute("SELECT * FROM dependency").fetchall()
    con.close()


def _type(popup: LinkPopup, text: str) -> None:
    popup.finder.field.setText(text)
    _draw()


def _draw() -> None:
    for _ in range(3):
        QCoreApplication.processEvents()
