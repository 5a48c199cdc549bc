"""The grid of fields."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from aipm_desktop import commands
from aipm_desktop.domain.board import Estimate, Limit
from aipm_desktop.domain.errors import LimitExceeded
from aipm_desktop.domain.quick_add import CardDraft
from aipm_desktop.gui.card.panel import CardPanel
from aipm_desktop.gui.widgets.chip import Chip
from aipm_desktop.gui.widgets.popup import Popup
from tests.gui.card.desk import DAY, Desk


def popup() -> Popup:
    found = QApplication.activePopupWidget()
    assert isinstance(found, Popup)
    return found


def type_in(qtbot: QtBot, text: str) -> None:
    field = popup().findChild(QLineEdit)
    field.clear()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_the_column_moves_the_card_by_keyboard(panel: CardPanel, desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(panel.fields.column, Qt.Key.Key_Return)
    type_in(qtbot, "deploy")
    assert desk.card().column_id == desk.columns["Deployment"]
    assert panel.fields.column.value().startswith("Deployment")


def test_moving_back_asks_why_in_the_panel(panel: CardPanel, desk: Desk) -> None:
    assert not panel.fields.went_back.isVisible()
    desk.session.run(commands.card.move, [desk.card_id], desk.columns["Data preparation"], None, None)
    assert panel.fields.went_back.isVisible()
    panel.fields.went_back.chosen.emit("data_gap")
    assert desk.sheet().visits[-1].reason == "data_gap"
    assert panel.fields.went_back.value() == "Data gap"


def test_a_refused_move_leaves_the_value(panel: CardPanel, desk: Desk, qtbot: QtBot) -> None:
    desk.session.run(commands.column.set_limit, desk.columns["Data preparation"], Limit(None, 1, "block"))
    panel.fields.column.click()
    with qtbot.waitSignal(desk.session.refused) as refused:
        type_in(qtbot, "data prep")
    assert isinstance(refused.args[0].error, LimitExceeded)
    assert panel.fields.column.value().startswith("Modeling")
    refused.args[0].retry("port closed")
    assert panel.fields.column.value().startswith("Data preparation")


def test_a_passed_limit_in_mode_warn_is_told(panel: CardPanel, desk: Desk, qtbot: QtBot) -> None:
    desk.session.run(commands.column.set_limit, desk.columns["Data preparation"], Limit(None, 1, "warn"))
    panel.fields.column.click()
    with qtbot.waitSignal(panel.warned) as warned:
        type_in(qtbot, "data prep")
    assert [one.name for one in warned.args[0]] == ["Data preparation"]


def test_labels_are_made_by_typing_and_taken_off_by_their_chip(
    panel: CardPanel, desk: Desk, qtbot: QtBot
) -> None:
    group = desk.session.undo_target().group
    panel.fields.labels.add_button.click()
    type_in(qtbot, "night shift")
    assert len(desk.card().labels) == 1
    assert desk.session.undo_target().group == group + 1, "making and adding is one undo step"
    popup().close()
    chip = panel.fields.labels.findChild(Chip)
    assert chip.accessibleName() == "night shift"
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert desk.card().labels == ()


def test_people_are_added_by_typing(panel: CardPanel, desk: Desk, qtbot: QtBot) -> None:
    panel.fields.people.add_button.click()
    type_in(qtbot, "Dana Seidl")
    assert [chip.accessibleName() for chip in panel.fields.people.findChildren(Chip)] == ["Dana Seidl"]
    type_in(qtbot, "dana")
    assert desk.card().people == (), "the same name again takes the person off"


@pytest.mark.parametrize("field", ["due", "start"])
def test_days_by_words_and_cleared_by_key(panel: CardPanel, desk: Desk, qtbot: QtBot, field: str) -> None:
    button = getattr(panel.fields, field)
    button.click()
    type_in(qtbot, "2026-11-27")
    assert getattr(desk.card(), f"{field}_on") == date(2026, 11, 27)
    qtbot.keyClick(button, Qt.Key.Key_Delete)
    assert getattr(desk.card(), f"{field}_on") is None


def test_a_day_not_understood_stays_open(panel: CardPanel, desk: Desk, qtbot: QtBot) -> None:
    panel.fields.due.click()
    type_in(qtbot, "sometime soon")
    assert popup().isVisible()
    assert desk.card().due_on is None
    popup().close()


def test_due_says_how_late_it_is(panel: CardPanel, desk: Desk) -> None:
    today = desk.session.today()
    for days, words, state in (
        (-3, "3 d overdue", "bad"),
        (0, "today", "warn"),
        (1, "tomorrow", "warn"),
        (9, "", ""),
    ):
        due = date.fromordinal(today.toordinal() + days)
        desk.session.run(commands.card.set_fields, [desk.card_id], {"due_on": due})
        assert panel.fields.due.value().endswith(words)
        assert panel.fields.due.property("state") == state


def test_estimates_in_place(panel: CardPanel, desk: Desk, qtbot: QtBot) -> None:
    field = panel.fields.estimate
    field.setFocus()
    qtbot.keyClicks(field, "3-5-9")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert desk.card().estimate == Estimate(3, 5, 9)
    assert field.text() == "3 – 5 – 9 days"
    field.selectAll()
    qtbot.keyClicks(field, "lots")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.property("state") == "error"
    assert desk.card().estimate == Estimate(3, 5, 9)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), field.property("state")) == ("3 – 5 – 9 days", "")
    field.clear()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert desk.card().estimate is None


def test_choices_from_menus(panel: CardPanel, desk: Desk) -> None:
    panel.fields.priority.chosen.emit("high")
    panel.fields.service.chosen.emit("expedite")
    panel.head._kinds.triggered.emit(panel.head._kinds.actions()[2])
    card = desk.card()
    assert (card.priority, card.class_of_service, card.kind) == ("high", "expedite", "spike")
    assert panel.fields.service.value() == "Expedite"
    assert panel.head.kind_button.text() == "Spike"


def test_a_blocker_needs_a_reason_and_goes_by_key(panel: CardPanel, desk: Desk, qtbot: QtBot) -> None:
    panel.fields.blocked.click()
    type_in(qtbot, " ")
    assert desk.card().blocked_reason is None
    type_in(qtbot, "labels are missing")
    assert desk.card().blocked_reason == "labels are missing"
    assert panel.fields.blocked.property("state") == "bad"
    qtbot.keyClick(panel.fields.blocked, Qt.Key.Key_Delete)
    assert desk.card().blocked_reason is None


def test_choosing_what_is_there_changes_nothing(panel: CardPanel, desk: Desk) -> None:
    group = desk.session.undo_target().group
    panel.fields.priority.chosen.emit("normal")
    panel.fields.estimate.committed.emit("")
    assert desk.session.undo_target().group == group


def test_an_old_card_is_told_once_there_are_enough_to_compare(panel: CardPanel, desk: Desk) -> None:
    desk.clock.now += 9 * DAY
    panel.show_card(desk.card_id)
    assert panel.fields.column.value() == "Modeling, 9 d"
    for n in range(9):
        desk.session.run(
            commands.card.add, desk.board_id, CardDraft(f"Card {n}"), column_id=desk.columns["Modeling"]
        )
    assert panel.fields.column.value() == "Modeling, 9 d"
    desk.session.run(commands.card.move, [desk.card_id], desk.columns["Modeling"], None, None)
    assert panel.fields.column.value() == "Modeling, 9 d, older than 85 %"
    assert panel.fields.column.property("state") == "warn"
