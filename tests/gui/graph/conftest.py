"""The graph of a small board in the window."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from aipm_desktop.commands import card, dependency
from aipm_desktop.domain.board import Estimate
from aipm_desktop.domain.quick_add import CardDraft
from aipm_desktop.gui.graph.page import GraphPage
from aipm_desktop.gui.main_window import MainWindow
from tests.gui.graph.places import BOARD
from tests.gui.plan import Plan


@pytest.fixture
def ids(plan: Plan) -> dict[str, str]:
    """Cards a to e on the board, the first three in a chain a -> b -> c; d and e stand alone."""
    run, board_id = plan.session.run, plan.boards[BOARD]
    made = {}
    for name, days in (("a", 2), ("b", 3), ("c", 1), ("d", 1), ("e", None)):
        made[name] = run(card.add, board_id, CardDraft(f"Card {name}"), column_id=plan.columns["To do"])
        if days:
            run(card.set_fields, [made[name]], {"estimate": Estimate(days, days, days)})
    run(dependency.link, made["a"], made["b"])
    run(dependency.link, made["b"], made["c"])
    return made


@pytest.fixture
def graph(window: MainWindow, ids: dict[str, str], qtbot: QtBot) -> GraphPage:
    window.acts["tab.graph"].trigger()
    page = window.tabs.widget_()
    assert isinstance(page, GraphPage)
    page.settle()
    page.view.setFocus()
    qtbot.waitUntil(page.view.hasFocus)
    return page
