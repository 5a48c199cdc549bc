"""Links made on the board: key L, menu and bar, and what blocked cards say."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from aipm_desktop import commands
from aipm_desktop.domain.board import Card
from aipm_desktop.domain.query import Moment, parse
from aipm_desktop.gui.board.card_menu import card_menu
from aipm_desktop.gui.board.page import BoardPage
from aipm_desktop.gui.card.link_popup import LinkPopup
from aipm_desktop.session.session import Session
from aipm_desktop.store import cards

Key = Qt.Key


def card(page: BoardPage, title: str) -> Card:
    return next(card for card in page.model.all_cards() if card.title == title)


def choose(page: BoardPage, *numbers: int) -> list[str]:
    """Selects cards by the number in their title."""
    ids = [card(page, f"Card {number}").id for number in numbers]
    page.view.focus_card(ids[0])
    page.view.select_cards(ids)
    page.view.setFocus()
    return ids


def popup() -> LinkPopup:
    QApplication.processEvents()
    (found,) = [
        one for one in QApplication.topLevelWidgets() if isinstance(one, LinkPopup) and one.isVisible()
    ]
    return found


def links(session: Session) -> set[tuple[str, str, str, float]]:
    """Every link by the last sign of its cards' titles, with type and lag."""
    titles = {one.id: one.title[-1] for one in session.read(cards.live_cards, session.board_id)}
    return {
        (titles[link.predecessor_id], titles[link.successor_id], link.type, link.lag_days)
        for link in session.read(cards.dependencies, session.board_id)
    }


def test_key_l_links_the_focused_card(page: BoardPage, session: Session) -> None:
    choose(page, 2)
    QTest.keyClick(page.view, Key.Key_L)
    opened = popup()
    assert opened.windowTitle() == "Link INS-2"
    assert opened.mode == "waits"
    assert QApplication.focusWidget() is opened.finder.field
    QTest.keyClicks(opened.finder.field, "card 4 FF-0.5")
    assert opened.said.text() == "INS-2 can finish 0.5 days before INS-4 is finished."
    QTest.keyClick(opened.finder.field, Key.Key_Return)
    assert links(session) == {("4", "2", "FF", -0.5)}
    assert not opened.isVisible()


def test_type_and_lag_are_chosen_by_key_too(page: BoardPage, session: Session) -> None:
    choose(page, 1)
    QTest.keyClick(page.view, Key.Key_L)
    opened = popup()
    QTest.keyClick(opened.modes["needed"], Key.Key_Space)
    assert opened.mode == "needed"
    QTest.keyClicks(opened.finder.field, "ins-3")
    QTest.keyClick(opened.finder.field, Key.Key_Tab)
    assert QApplication.focusWidget() is opened.kind
    QTest.keyClick(opened.kind, Key.Key_Down)
    QTest.keyClick(opened.kind, Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), "3")
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert links(session) == {("1", "3", "SS", 3)}


def test_several_are_chained_in_the_order_of_the_board(page: BoardPage, session: Session) -> None:
    session.run(commands.card.move, [card(page, "Card 1").id], page.view.grid.columns[1], None, None)
    choose(page, 4, 1, 2)
    QTest.keyClick(page.view, Key.Key_L)
    opened = popup()
    assert opened.windowTitle() == "Link 3 cards"
    assert opened.chain.text() == "INS-2 → INS-4 → INS-1"
    assert opened.said.text() == "INS-4 can start when INS-2 is finished."
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert links(session) == {("2", "4", "FS", 0), ("4", "1", "FS", 0)}
    session.undo()
    assert links(session) == set()


@pytest.mark.parametrize(
    ("mode", "made"),
    [
        ("all_wait", {("3", "1", "SS", 1), ("3", "2", "SS", 1)}),
        ("all_before", {("1", "3", "SS", 1), ("2", "3", "SS", 1)}),
    ],
)
def test_several_are_linked_with_one(
    page: BoardPage, session: Session, mode: str, made: set[tuple[str, str, str, float]]
) -> None:
    choose(page, 1, 2)
    QTest.keyClick(page.view, Key.Key_L)
    opened = popup()
    opened.modes[mode].click()
    shown = [opened.finder.model.row(opened.finder.model.index(place)) for place in range(2)]
    assert {row.text for row in shown} == {"INS-3  Card 3", "INS-4  Card 4"}
    QTest.keyClicks(opened.finder.field, "3 SS+1")
    QTest.keyClick(opened.finder.field, Key.Key_Return)
    assert links(session) == made
    session.undo()
    assert links(session) == set()


def test_menu_and_bar_offer_it(page: BoardPage, session: Session) -> None:
    ids = choose(page, 1, 2)
    menu = card_menu(page, ids)
    item = next(action for action in menu.actions() if action.objectName() == "link")
    assert item.shortcut().toString() == "L"
    item.trigger()
    popup().close()
    page.selection_bar.buttons["link"].click()
    popup().close()
    page.model.is_read_only = True
    page.act("link", ids)
    assert not [
        one for one in QApplication.topLevelWidgets() if isinstance(one, LinkPopup) and one.isVisible()
    ]


def test_only_the_cards_of_a_link_are_read_again(page: BoardPage, session: Session, monkeypatch) -> None:
    before, after = card(page, "Card 1").id, card(page, "Card 2").id
    read: list[list[str]] = []
    real = session.read

    def note(function, *args, **kwargs):
        read.append([function.__name__, *(args[0] if function.__name__ == "cards_by_id" else [])])
        return real(function, *args, **kwargs)

    monkeypatch.setattr(session, "read", note)
    session.run(commands.dependency.link, before, after)
    assert read == [["cards_by_id", after]]
    assert card(page, "Card 2").blocked_by == 1


def test_what_a_blocked_card_waits_for_is_in_its_tooltip(page: BoardPage, session: Session) -> None:
    first, second, last = (card(page, f"Card {number}") for number in (1, 2, 4))

    def told(role: Qt.ItemDataRole) -> str:
        index: QModelIndex = page.model.index_of(last.id)
        return str(page.model.data(index, role))

    assert "Waits" not in told(Qt.ItemDataRole.ToolTipRole)
    session.run(commands.dependency_many.link_many, [(second.id, last.id), (first.id, last.id)])
    assert "Waits for INS-1 Card 1\nWaits for INS-2 Card 2" in told(Qt.ItemDataRole.ToolTipRole)
    assert told(Qt.ItemDataRole.AccessibleDescriptionRole) == "Waits for INS-1 Card 1. Waits for INS-2 Card 2"
    session.run(commands.card.finish, [first.id])
    assert "Card 1" not in told(Qt.ItemDataRole.ToolTipRole)


def test_one_rule_says_what_is_blocked(page: BoardPage, session: Session) -> None:
    """The chip, the number in the status line and the filter agree."""
    first, second, third = (card(page, f"Card {number}").id for number in (1, 2, 3))
    session.run(commands.card.block, [first], "no data")
    session.run(commands.dependency.link, first, second)
    session.run(commands.dependency.link, first, third, "SS")
    assert page.counts().blocked == 2
    page.set_filter(parse("is:blocked", Moment(session.now(), session.today())))
    assert page.counts() == (2, 4, 2)
    assert {one.title for one in page.model.all_cards() if one.is_blocked} == {"Card 1", "Card 2"}
    page.set_filter(None)
    session.run(commands.card.finish, [first])
    assert page.counts().blocked == 0


def test_quick_add_knows_the_cards_of_the_board(page: BoardPage, session: Session) -> None:
    page.begin_quick_add()
    line = page.foot.line
    QTest.keyClicks(line.line, "New one after INS-1 SS+2, INS-77 before INS-4-1")
    said = [line._flow.itemAt(place).widget().text() for place in range(line._flow.count())]
    assert said == [
        "After INS-1, SS + 2 days · Card 1",
        "Before INS-4, FS − 1 day · Card 4",
        "No card INS-77 on this board",
    ]
    line.line.setText("New one after INS-1 SS+2 before INS-4-1")
    QTest.keyClick(line.line, Key.Key_Return)
    assert links(session) == {("1", "e", "SS", 2), ("e", "4", "FS", -1)}
    line.line.setText("Next after INS-5")
    said = [line._flow.itemAt(place).widget().text() for place in range(line._flow.count())]
    assert said == ["After INS-5 · New one"]
