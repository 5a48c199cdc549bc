"""A small workspace made through the ordinary verbs, and the window that shows it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtWidgets import QApplication

from aipm_desktop.commands import board, card, client, column, label, person
from aipm_desktop.domain.board import Limit
from aipm_desktop.domain.quick_add import CardDraft
from aipm_desktop.domain.templates import BoardTemplate, ColumnTemplate
from aipm_desktop.gui.main_window import MainWindow
from aipm_desktop.gui.preferences import Preferences
from aipm_desktop.session.session import Session
from aipm_desktop.store import boards
from tests.gui.front import show_in_front

TEMPLATE = BoardTemplate(
    "test",
    "Test",
    (ColumnTemplate("To do", "queue"), ColumnTemplate("Modeling", "active"), ColumnTemplate("Done", "done")),
)


@dataclass
class Plan:
    """Ids of what `make_plan` made."""

    session: Session
    clients: dict[str, str] = field(default_factory=dict)
    boards: dict[str, str] = field(default_factory=dict)
    columns: dict[str, str] = field(default_factory=dict)
    lane: str = ""
    cards: dict[str, str] = field(default_factory=dict)


def make_plan(path: Path) -> Plan:
    """Two clients; the first has *Container inspection* (three cards, Modeling holds one of one) and *Empty board*."""
    session = Session(actor="Anna")
    session.create(path)
    plan = Plan(session)
    run = session.run
    for name in ("Nordhafen", "Finch Bank"):
        plan.clients[name] = run(client.add, name)
    for name, owner in (
        ("Container inspection", "Nordhafen"),
        ("Empty board", "Nordhafen"),
        ("Support assistant", "Finch Bank"),
    ):
        plan.boards[name] = run(board.add, plan.clients[owner], name, TEMPLATE)
    first = plan.boards["Container inspection"]
    plan.columns = {column.name: column.id for column in session.read(boards.columns, first)}
    plan.lane = session.read(boards.swimlanes, first)[0].id
    run(column.set_limit, plan.columns["Modeling"], Limit(None, 1, "block"))
    run(label.add, first, "data")
    run(person.add, first, "Mara Lind")
    for title, place, draft in (
        ("Augment night images", "To do", CardDraft("Augment night images", labels=("data",))),
        ("Train EfficientNet", "Modeling", CardDraft("Train EfficientNet", people=("Mara Lind",))),
        ("Agree on recall", "Done", CardDraft("Agree on recall")),
    ):
        plan.cards[title] = run(card.add, first, draft, column_id=plan.columns[place])
    return plan


def make_window(plan: Plan, folder: Path) -> MainWindow:
    """The window on the plan's workspace, as `app.run` puts it together."""
    window = MainWindow(plan.session, Preferences(folder / "preferences.ini"))
    window.resize(1200, 800)
    window.on_opened()
    show_in_front(window)
    QApplication.processEvents()
    return window
