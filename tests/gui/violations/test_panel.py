"""The list of what is wrong with a plan: it appears by itself, and each fix mends its line."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from aipm_desktop.commands import card, dependency
from aipm_desktop.domain.board import Estimate
from aipm_desktop.domain.quick_add import CardDraft
from aipm_desktop.gui.card.prompts import EstimateEditor
from aipm_desktop.gui.main_window import MainWindow
from aipm_desktop.gui.row_popup import RowPopup
from aipm_desktop.gui.timeline.page import TimelinePage
from aipm_desktop.gui.violations.panel import ViolationsPanel
from aipm_desktop.gui.widgets.choice_popup import ChoicePopup
from aipm_desktop.store import cards as card_store
from aipm_desktop.store import journal
from aipm_desktop.store import rows as store_rows
from tests.gui.plan import Plan


@pytest.fixture
def ids(plan: Plan) -> dict[str, str]:
    """Two of Mara's cards at once, b due yesterday and to start before its predecessor a can end."""
    run, board_id, today = plan.session.run, plan.boards["Container inspection"], plan.session.today()
    made = {}
    for name in "ab":
        draft = CardDraft(f"Card {name}", people=("Mara Lind",))
        made[name] = run(card.add, board_id, draft, column_id=plan.columns["To do"])
        run(card.set_fields, [made[name]], {"estimate": Estimate(3, 3, 3)})
    run(dependency.link, made["a"], made["b"])
    run(card.set_fields, [made["b"]], {"start_on": today, "due_on": today - timedelta(1)})
    return made


@pytest.fixture
def panel(window: MainWindow, ids: dict[str, str]) -> ViolationsPanel:
    window.acts["view.violations"].trigger()
    found = window.findChildren(ViolationsPanel)
    assert len(found) == 1
    return found[0]


def said(panel: ViolationsPanel) -> list[str]:
    return [fix.accessibleDescription() for fix in panel.fixes]


def fix(panel: ViolationsPanel, words: str) -> None:
    next(one for one in panel.fixes if words in one.accessibleDescription()).click()


def test_each_rule_says_what_is_wrong(panel: ViolationsPanel, window: MainWindow) -> None:
    lines = said(panel)
    assert any("was due" in line for line in lines)
    assert any("at the earliest" in line for line in lines)
    assert any("at once" in line for line in lines)
    assert window.header.violations_button.isVisible()
    assert str(len(lines)) in window.header.violations_button.text()


def test_a_fix_mends_its_line_in_one_step(
    panel: ViolationsPanel, window: MainWindow, ids: dict[str, str], plan: Plan, qtbot: QtBot
) -> None:
    fix(panel, "was due")
    due = plan.session.read(card_store.card, ids["b"]).due_on
    assert due is not None
    assert due > plan.session.today()
    qtbot.waitUntil(lambda: not any("was due" in line for line in said(panel)))
    plan.session.undo()
    assert plan.session.read(card_store.card, ids["b"]).due_on == plan.session.today() - timedelta(1)


def test_a_start_before_its_predecessor_moves_behind_it(
    panel: ViolationsPanel, ids: dict[str, str], plan: Plan, qtbot: QtBot
) -> None:
    fix(panel, "lets it start")
    start = plan.session.read(card_store.card, ids["b"]).start_on
    assert start is not None
    assert start > plan.session.today()
    qtbot.waitUntil(lambda: not any("lets it start" in line for line in said(panel)))


def test_other_fixes_open_what_mends_them(
    panel: ViolationsPanel, window: MainWindow, ids: dict[str, str], plan: Plan, qtbot: QtBot
) -> None:
    run = plan.session.run
    run(card.set_fields, [ids["a"]], {"estimate": None, "due_on": plan.session.today()})
    board_id = plan.boards["Container inspection"]
    nobodys = run(card.add, board_id, CardDraft("Card c"), column_id=plan.columns["To do"])
    run(card.set_fields, [nobodys], {"estimate": Estimate(40, 40, 40)})
    run(dependency.link, ids["a"], nobodys)
    link, *_ = plan.session.read(card_store.dependencies, board_id)

    def suspend(con: object, *, now: int) -> None:
        store_rows.update(con, "dependency", link.id, {"suspended_at": now})
        journal.describe(con, "dependency.link")

    assert_opens(panel, qtbot, "only assumed", EstimateEditor)
    assert_opens(panel, qtbot, "nobody has it", ChoicePopup)
    run(suspend)
    assert_opens(panel, qtbot, "circle", RowPopup)


def assert_opens(panel: ViolationsPanel, qtbot: QtBot, words: str, kind: type[QWidget]) -> None:
    qtbot.waitUntil(lambda: any(words in line for line in said(panel)))
    fix(panel, words)
    opened = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
    opened += [one for one in panel.window().findChildren(kind) if one.isVisible() and one not in opened]
    assert len(opened) == 1
    opened[0].close()


def test_level_leads_to_the_levelled_plan(panel: ViolationsPanel, window: MainWindow, qtbot: QtBot) -> None:
    fix(panel, "at once")
    page = window.tabs.widget_()
    assert isinstance(page, TimelinePage)
    qtbot.waitUntil(lambda: page.facts is not None and page.facts.schedule.is_levelled, timeout=20_000)


def test_it_closes_by_key_and_gives_the_focus_back(
    panel: ViolationsPanel, window: MainWindow, qtbot: QtBot
) -> None:
    panel.fixes[0].setFocus()
    qtbot.waitUntil(panel.fixes[0].hasFocus)
    qtbot.keyClick(panel.fixes[0], Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert not window.acts["view.violations"].isChecked()
    assert window.board_page.view.hasFocus()


def test_a_healthy_board_says_so(window: MainWindow, plan: Plan) -> None:
    window.show_board(plan.boards["Support assistant"])
    window.show_violations(True)
    (panel,) = window.findChildren(ViolationsPanel)
    assert panel.fixes == []
    assert not window.header.violations_button.isVisible()
