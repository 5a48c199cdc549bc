"""A board view on its own, and a page on a real workspace."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from aipm_desktop import commands
from aipm_desktop.domain.board import Limit
from aipm_desktop.domain.templates import BoardTemplate, ColumnTemplate, TaskTemplate
from aipm_desktop.gui.board.model import CardListModel
from aipm_desktop.gui.board.page import BoardPage
from aipm_desktop.gui.board.view import BoardView
from aipm_desktop.session.session import Session
from tests.gui.front import show_in_front


@pytest.fixture
def model(qapp: QApplication) -> CardListModel:
    return CardListModel()


@pytest.fixture
def view(model: CardListModel, qtbot: object) -> Iterator[BoardView]:
    made = BoardView(model)
    qtbot.addWidget(made)  # type: ignore[attr-defined]
    made.resize(1000, 700)
    made.show()
    return made


BLOCKED_AT_TWO = Limit(None, 2, "block")


@pytest.fixture
def session(qapp: QApplication, tmp_path: Path) -> Iterator[Session]:
    """A workspace with the board Inspection: To do, Doing (at most 2, blocking), Done; one unnamed swimlane."""
    made = Session(actor="Ada")
    made.create(tmp_path / "plans.aipm")
    template = BoardTemplate(
        "small",
        "Small",
        (
            ColumnTemplate("To do", "queue", exit_checklist=("Understood",)),
            ColumnTemplate("Doing", "active", BLOCKED_AT_TWO, entry_policy="Data is there."),
            ColumnTemplate("Done", "done"),
        ),
        tasks=tuple(TaskTemplate(f"Card {n}", column=0) for n in range(1, 5)),
        prefix="CI",
    )
    client = made.run(commands.client.add, "Nordhafen")
    made.board_id = made.run(commands.board.add, client, "Inspection", template, with_tasks=True)
    yield made
    made.close()


@pytest.fixture
def page(session: Session, qtbot: object) -> BoardPage:
    made = BoardPage(session)
    qtbot.addWidget(made)  # type: ignore[attr-defined]
    made.resize(900, 600)
    made.show_board(session.board_id)
    show_in_front(made)
    made.view.setFocus()
    return made
