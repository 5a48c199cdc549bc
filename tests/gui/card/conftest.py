"""A session on a real workspace and the panel that shows its card."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from aipm_desktop.gui.card.panel import CardPanel
from tests.gui.card.desk import Desk, fill, make_desk
from tests.gui.front import show_in_front


@pytest.fixture
def desk(qtbot: QtBot, workspace: Path) -> Iterator[Desk]:
    """A CRISP-DM board with three plain cards."""
    desk = make_desk(workspace)
    yield desk
    desk.session.close()


def _shown(desk: Desk, qtbot: QtBot) -> CardPanel:
    panel = CardPanel(desk.session)
    qtbot.addWidget(panel)
    panel.resize(340, 900)
    panel.show_card(desk.card_id)
    show_in_front(panel)
    return panel


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> CardPanel:
    """The panel on show with the plain card."""
    return _shown(desk, qtbot)


@pytest.fixture
def full_panel(desk: Desk, qtbot: QtBot) -> CardPanel:
    """The panel with the card that has everything."""
    fill(desk)
    return _shown(desk, qtbot)
