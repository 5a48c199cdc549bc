"""The pickers on many cards at once, as the board uses them."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from aipm_desktop import commands
from aipm_desktop.domain.board import Limit
from aipm_desktop.gui.card import pickers
from aipm_desktop.gui.widgets.month_grid import MonthGrid
from aipm_desktop.store import boards
from tests.gui.card.desk import Desk

HERE = QPoint(0, 0)


@pytest.fixture
def three(desk: Desk) -> list[str]:
    return [desk.card_id, desk.other_id, desk.waiting_id]


def cards(desk: Desk, ids: list[str]):
    return desk.session.read(boards.cards_by_id, ids)


def type_in(qtbot: QtBot, text: str) -> None:
    field = QApplication.activePopupWidget().findChild(QLineEdit)
    field.clear()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_labels_some_cards_have_are_half_checked_then_given_to_all(
    desk: Desk, three: list[str], qtbot: QtBot
) -> None:
    label_id = desk.session.run(commands.label.add, desk.board_id, "night", "blue")
    desk.session.run(commands.card.add_label, three[:1], label_id)
    popup = pickers.pick_labels(desk.session, three, HERE)
    half = next(choice for choice in popup._choices if choice.key == label_id)
    assert half.check == Qt.CheckState.PartiallyChecked
    type_in(qtbot, "night")
    assert all(label_id in card.labels for card in cards(desk, three))
    type_in(qtbot, "night")
    assert not any(label_id in card.labels for card in cards(desk, three))
    popup.close()


def test_a_day_for_many_is_one_step(desk: Desk, three: list[str], qtbot: QtBot) -> None:
    group = desk.session.undo_target().group
    pickers.pick_day(desk.session, three, HERE)
    type_in(qtbot, "2026-12-01")
    assert {card.due_on for card in cards(desk, three)} == {date(2026, 12, 1)}
    assert desk.session.undo_target().group == group + 1


def test_the_calendar_answers_by_keyboard(desk: Desk, three: list[str], qtbot: QtBot) -> None:
    popup = pickers.pick_day(desk.session, three, HERE)
    qtbot.keyClick(popup._field, Qt.Key.Key_Down)
    grid = popup.findChild(MonthGrid)
    assert grid.hasFocus()
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    today = desk.session.today()
    assert {card.due_on for card in cards(desk, three)} == {date.fromordinal(today.toordinal() + 7)}


def test_columns_and_lanes_for_many(desk: Desk, three: list[str], qtbot: QtBot) -> None:
    before = {card.id: card.column_id for card in cards(desk, three)}
    group = desk.session.undo_target().group
    lanes = desk.session.read(boards.swimlanes, desk.board_id)
    pickers.pick_swimlane(desk.session, three, HERE)
    type_in(qtbot, lanes[1].name)
    assert {card.swimlane_id for card in cards(desk, three)} == {lanes[1].id}
    assert {card.id: card.column_id for card in cards(desk, three)} == before
    assert desk.session.undo_target().group == group + 1
    pickers.pick_column(desk.session, three, HERE)
    type_in(qtbot, "Evaluation")
    assert {card.column_id for card in cards(desk, three)} == {desk.columns["Evaluation"]}


def test_a_blocked_lane_moves_none_of_them(desk: Desk, three: list[str], qtbot: QtBot) -> None:
    lanes = desk.session.read(boards.swimlanes, desk.board_id)
    desk.session.run(commands.swimlane.set_limit, lanes[1].id, Limit(None, 2, "block"))
    pickers.pick_swimlane(desk.session, three, HERE)
    with qtbot.waitSignal(desk.session.refused):
        type_in(qtbot, lanes[1].name)
    assert {card.swimlane_id for card in cards(desk, three)} == {lanes[0].id}


def test_blocking_and_unblocking_many(desk: Desk, three: list[str], qtbot: QtBot) -> None:
    pickers.ask_block(desk.session, three, HERE)
    type_in(qtbot, "port closed")
    assert {card.blocked_reason for card in cards(desk, three)} == {"port closed"}
    popup = pickers.ask_block(desk.session, three, HERE)
    popup.undo_button.click()
    assert {card.blocked_reason for card in cards(desk, three)} == {None}


def test_people_and_estimates(desk: Desk, three: list[str], qtbot: QtBot) -> None:
    popup = pickers.pick_people(desk.session, three, HERE)
    type_in(qtbot, "Liam")
    popup.close()
    assert all(len(card.people) == 1 for card in cards(desk, three))
    popup = pickers.ask_estimate(desk.session, three, HERE)
    type_in(qtbot, "nonsense")
    assert popup.note.isVisible()
    type_in(qtbot, "2,5")
    assert {card.estimate.likely for card in cards(desk, three)} == {2.5}


@pytest.mark.parametrize(
    "pick",
    [
        pickers.pick_labels,
        pickers.pick_people,
        pickers.pick_day,
        pickers.pick_column,
        pickers.pick_swimlane,
        pickers.ask_block,
    ],
)
def test_escape_changes_nothing_and_no_cards_open_nothing(desk: Desk, qtbot: QtBot, pick) -> None:
    assert pick(desk.session, [], HERE) is None
    group = desk.session.undo_target().group
    popup = pick(desk.session, [desk.card_id], HERE)
    qtbot.keyClick(popup.focusWidget() or popup, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert desk.session.undo_target().group == group
