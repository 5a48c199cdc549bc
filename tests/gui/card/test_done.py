"""The Done button of the panel."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from aipm_desktop import commands
from aipm_desktop.domain.board import Limit
from aipm_desktop.domain.errors import LimitExceeded
from aipm_desktop.gui.card.panel import CardPanel
from tests.gui.card.desk import DAY, Desk


def test_it_finishes_and_reopens_the_card_where_it_stands(panel: CardPanel, desk: Desk, qtbot: QtBot) -> None:
    button, column = panel.head.done_button, desk.card().column_id
    assert (button.isChecked(), button.accessibleDescription()) == (False, "Mark as done where it stands")
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert (desk.card().done_at, desk.card().column_id) == (desk.clock.now, column)
    assert button.isChecked()
    desk.clock.now += DAY
    panel.show_card(desk.card_id)
    assert button.toolTip() == "Done yesterday; press to make it work again"
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert desk.card().done_at is None
    assert not button.isChecked()


def test_it_follows_what_happens_elsewhere(panel: CardPanel, desk: Desk) -> None:
    desk.session.run(commands.card.finish, [desk.card_id])
    assert panel.head.done_button.isChecked()
    desk.session.undo()
    assert not panel.head.done_button.isChecked()


def test_a_refused_reopening_leaves_it_checked(panel: CardPanel, desk: Desk, qtbot: QtBot) -> None:
    desk.session.run(commands.card.finish, [desk.card_id])
    desk.session.run(commands.column.set_limit, desk.card().column_id, Limit(None, 0, "block"))
    with qtbot.waitSignal(desk.session.refused) as refused:
        panel.head.done_button.click()
    assert isinstance(refused.args[0].error, LimitExceeded)
    assert panel.head.done_button.isChecked()
    refused.args[0].retry("the auditor asks")
    assert not panel.head.done_button.isChecked()


def test_a_limit_passed_by_reopening_is_told(panel: CardPanel, desk: Desk, qtbot: QtBot) -> None:
    desk.session.run(commands.card.finish, [desk.card_id])
    desk.session.run(commands.column.set_limit, desk.card().column_id, Limit(None, 0, "warn"))
    with qtbot.waitSignal(panel.warned) as warned:
        panel.head.done_button.click()
    assert [warning.count for warning in warned.args[0]] == [1]


def test_a_card_in_a_done_column_is_done_by_it(panel: CardPanel, desk: Desk) -> None:
    desk.session.run(commands.column.set_role, desk.card().column_id, "done")
    button = panel.head.done_button
    assert (button.isChecked(), button.isEnabled()) == (True, False)
    assert "move it out" in button.toolTip()


def test_an_archived_card_is_left_as_it_is(panel: CardPanel, desk: Desk) -> None:
    desk.session.run(commands.card.archive, [desk.card_id])
    assert not panel.head.done_button.isEnabled()


def test_a_read_only_workspace_offers_nothing(panel: CardPanel, desk: Desk) -> None:
    path = desk.session.path
    desk.session.close()
    desk.session.open(path, read_only=True)
    panel.show_card(desk.card_id)
    assert not panel.head.done_button.isEnabled()
