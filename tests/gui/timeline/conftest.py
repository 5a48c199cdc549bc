"""A timeline page of its own on a real workspace, on Monday, 23 November 2026."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aipm_desktop import commands
from aipm_desktop.domain.board import Estimate
from aipm_desktop.domain.quick_add import CardDraft
from aipm_desktop.domain.templates import BoardTemplate, ColumnTemplate
from aipm_desktop.gui.timeline.page import TimelinePage
from aipm_desktop.session.session import Session
from aipm_desktop.store import boards
from tests.gui.front import show_in_front

TEMPLATE = BoardTemplate(
    "small",
    "Small",
    (ColumnTemplate("To do", "queue"), ColumnTemplate("Doing", "active"), ColumnTemplate("Done", "done")),
    prefix="CI",
)


@pytest.fixture
def session(qapp: QApplication, tmp_path: Path) -> Iterator[Session]:
    """The plan of factory.py, made through the ordinary verbs; `session.ids` are its cards by name."""
    made = Session(actor="Ada")
    made._clock = lambda: int(datetime(2026, 11, 23, 12, tzinfo=UTC).timestamp() * 1000)
    made.create(tmp_path / "plans.aipm")
    client = made.run(commands.client.add, "Nordhafen")
    made.board_id = made.run(commands.board.add, client, "Inspection", TEMPLATE)
    made.run(commands.board.set_prefix, made.board_id, "CI")
    made.columns = [column.id for column in made.read(boards.columns, made.board_id)]
    made.ids = {}
    for name, kind, person in (
        ("A", "task", "Zoe"),
        ("B", "task", "Ada"),
        ("C", "task", ""),
        ("M", "milestone", ""),
    ):
        draft = CardDraft(f"Card {name}", kind=kind, people=(person,) if person else ())
        made.ids[name] = made.run(commands.card.add, made.board_id, draft)
    set_estimate(made, "A", Estimate(2, 2, 2))
    set_estimate(made, "B", Estimate(2, 3, 4))
    made.ids["D"] = made.run(commands.card.add, made.board_id, CardDraft("Card D"), column_id=made.columns[2])
    made.run(commands.dependency.link, made.ids["A"], made.ids["B"])
    made.run(commands.dependency.link, made.ids["B"], made.ids["M"])
    yield made
    made.close()


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> TimelinePage:
    made = TimelinePage(session)
    qtbot.addWidget(made)
    made.resize(1000, 640)
    made.show_board(session.board_id)
    show_in_front(made)
    made.view.setFocus()
    return made


def set_estimate(session: Session, name: str, estimate: Estimate | None) -> None:
    """Gives a card an estimate, as if somebody else had."""
    session.run(commands.card.set_fields, [session.ids[name]], {"estimate": estimate})


def set_day(session: Session, name: str, **days: date | None) -> None:
    """Gives a card a start or a due day."""
    session.run(commands.card.set_fields, [session.ids[name]], days)
