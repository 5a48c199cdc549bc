"""The bar that refuses a circle of dependencies and offers to cut it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from aipm_desktop import commands
from aipm_desktop.domain.quick_add import CardDraft
from aipm_desktop.gui.circles import MOST_CHOICES
from aipm_desktop.gui.main_window import MainWindow
from aipm_desktop.gui.notices import NoticeBar
from aipm_desktop.gui.row_popup import RowPopup
from aipm_desktop.store import cards
from tests.gui.plan import Plan


@pytest.fixture
def ids(window: MainWindow, plan: Plan) -> list[str]:
    """Eight more cards, CI-4 to CI-11; nothing is linked."""
    board = plan.boards["Container inspection"]
    return [plan.session.run(commands.card.add, board, CardDraft(f"Step {n}")) for n in range(1, 9)]


def chain(plan: Plan, ids: list[str]) -> None:
    plan.session.run(commands.dependency_many.link_many, list(pairwise(ids)))


def links(plan: Plan) -> set[tuple[int, int]]:
    """Every link by the numbers of its cards."""
    board = plan.boards["Container inspection"]
    numbers = {card.id: card.number for card in plan.session.read(cards.live_cards, board)}
    found = plan.session.read(cards.dependencies, board)
    return {(numbers[link.predecessor_id], numbers[link.successor_id]) for link in found}


def bar(window: MainWindow) -> NoticeBar:
    QApplication.processEvents()
    (found,) = [one for one in window.notices.findChildren(NoticeBar) if one.isVisible()]
    return found


def buttons(window: MainWindow) -> dict[str, QPushButton]:
    return {button.text(): button for button in bar(window).findChildren(QPushButton)}


def test_the_way_round_is_told_and_each_link_can_be_cut(
    window: MainWindow, plan: Plan, ids: list[str]
) -> None:
    chain(plan, ids[:3])
    assert plan.session.run(commands.dependency.link, ids[2], ids[0], "SS", 1.0) is None
    told = bar(window)
    assert told.notice.text == "That would close a circle: CI-4 → CI-5 → CI-6 → CI-4."
    assert not told.notice.is_passing
    found = buttons(window)
    assert list(found) == ["Cut CI-4 → CI-5 and link", "Cut CI-5 → CI-6 and link"]
    assert found["Cut CI-5 → CI-6 and link"].toolTip() == "Step 2 → Step 3"
    found["Cut CI-5 → CI-6 and link"].click()
    assert links(plan) == {(4, 5), (6, 4)}
    assert window.notices.shown() == []
    plan.session.undo()
    assert links(plan) == {(4, 5), (5, 6)}


def test_a_second_way_round_is_cut_too_in_the_same_step(
    window: MainWindow, plan: Plan, ids: list[str]
) -> None:
    a, b, c, d = ids[:4]
    for ends in ((a, b), (b, d), (a, c), (c, d)):
        plan.session.run(commands.dependency.link, *ends)
    plan.session.run(commands.dependency.link, d, a)
    first = bar(window).notice.text
    next(iter(buttons(window).values())).click()
    assert links(plan) == {(4, 5), (5, 7), (4, 6), (6, 7)}
    assert bar(window).notice.text != first
    next(iter(buttons(window).values())).click()
    found = links(plan)
    assert (7, 4) in found
    assert len(found) == 3
    plan.session.undo()
    assert links(plan) == {(4, 5), (5, 7), (4, 6), (6, 7)}


def test_a_link_turned_round(window: MainWindow, plan: Plan, ids: list[str]) -> None:
    plan.session.run(commands.dependency.link, ids[0], ids[1])
    plan.session.run(commands.dependency.link, ids[1], ids[0])
    assert list(buttons(window)) == ["Cut CI-4 → CI-5 and link"]
    buttons(window)["Cut CI-4 → CI-5 and link"].click()
    assert links(plan) == {(5, 4)}


def test_a_long_circle_shows_few_links_and_the_others_on_request(
    window: MainWindow, plan: Plan, ids: list[str]
) -> None:
    chain(plan, ids)
    plan.session.run(commands.dependency.link, ids[-1], ids[0])
    found = buttons(window)
    assert len(found) == MOST_CHOICES
    found["Others…"].click()
    QApplication.processEvents()
    (popup,) = [
        one for one in QApplication.topLevelWidgets() if isinstance(one, RowPopup) and one.isVisible()
    ]
    texts = [row.text for row in popup.rows()]
    assert texts == [f"Cut CI-{n} → CI-{n + 1} and link" for n in range(4, 11)]
    assert popup.rows()[6].below == "Step 7 → Step 8"
    for _ in range(6):
        QTest.keyClick(popup.list, Qt.Key.Key_Down)
    QTest.keyClick(popup.list, Qt.Key.Key_Return)
    assert (11, 4) in links(plan)
    assert (10, 11) not in links(plan)
    assert window.notices.shown() == []


def test_many_links_that_close_a_circle_are_linked_after_the_cut(
    window: MainWindow, plan: Plan, ids: list[str]
) -> None:
    a, b, c = ids[:3]
    plan.session.run(commands.dependency.link, c, a)
    plan.session.run(commands.dependency_many.link_many, [(a, b), (b, c)])
    assert list(buttons(window)) == ["Cut CI-6 → CI-4 and link"]
    buttons(window)["Cut CI-6 → CI-4 and link"].click()
    assert links(plan) == {(4, 5), (5, 6)}


def test_a_new_card_that_would_close_a_circle_is_refused_with_the_way_round(
    window: MainWindow, plan: Plan, ids: list[str]
) -> None:
    plan.session.run(commands.dependency.link, ids[0], ids[1])
    draft = CardDraft("Between", predecessors=("CI-5",), successors=("CI-4",))
    assert plan.session.run(commands.card.add, plan.boards["Container inspection"], draft) is None
    shown = window.notices.shown()
    assert len(shown) == 1
    assert shown[0].text.startswith("That would close a circle: ")
    assert shown[0].choices == ()
    assert links(plan) == {(4, 5)}


def test_a_card_does_not_wait_for_itself(window: MainWindow, plan: Plan, ids: list[str]) -> None:
    plan.session.run(commands.dependency.link, ids[0], ids[0])
    assert [notice.text for notice in window.notices.shown()] == ["A card cannot wait for itself."]
