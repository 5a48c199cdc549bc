from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from aipm_desktop.commands import card, person
from aipm_desktop.commands.values import COLOURS
from aipm_desktop.domain.board import Column, Limit, Swimlane
from aipm_desktop.gui import wishes
from aipm_desktop.gui.dialogs.board_settings import BoardSettings
from aipm_desktop.gui.dialogs.choose import Ways
from aipm_desktop.gui.dialogs.colour_picker import ColourPicker
from aipm_desktop.gui.dialogs.column_settings import ColumnSettings, LaneSettings
from aipm_desktop.gui.dialogs.history_dialog import HistoryDialog
from aipm_desktop.gui.dialogs.keys_sheet import KeysSheet
from aipm_desktop.gui.dialogs.new_board import NewBoardDialog
from aipm_desktop.gui.dialogs.preferences_dialog import PreferencesDialog
from aipm_desktop.gui.preferences import Preferences
from aipm_desktop.gui.wishes import templates
from aipm_desktop.store import boards, plans

COLUMN = Column("c", "b", "Modeling", "a", "active", Limit(1, 2, "block"), "Data is there", ("Runs logged",))


def _shown(qtbot, dialog):
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_column_settings_show_and_answer_what_the_column_is(qtbot):
    dialog = _shown(qtbot, ColumnSettings(None, COLUMN))
    assert dialog.value() == ("Modeling", "active", Limit(1, 2, "block"), "Data is there", ("Runs logged",))


def test_a_least_above_the_most_keeps_the_dialog_open(qtbot):
    dialog = _shown(qtbot, ColumnSettings(None, COLUMN))
    dialog.limit._minimum.setValue(5)
    qtbot.mouseClick(dialog.ok_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert dialog._trouble.text() == "The limit's least is above its most."


def test_a_column_needs_a_name_a_lone_swimlane_does_not(qtbot):
    column = _shown(qtbot, ColumnSettings(None, None))
    assert column.problem()
    lane = _shown(qtbot, LaneSettings(None, Swimlane("l", "b", "", "a")))
    assert lane.problem() == ""
    assert _shown(qtbot, LaneSettings(None, None)).problem()


@pytest.mark.parametrize("colour", COLOURS)
def test_every_colour_kept_can_be_picked(qtbot, colour):
    picker = ColourPicker(colour)
    qtbot.addWidget(picker)
    assert picker.value() == colour


def test_the_colour_picker_speaks(qtbot):
    picker = ColourPicker(None)
    qtbot.addWidget(picker)
    assert [button.accessibleName() for button in picker.findChildren(QToolButton)][:2] == ["Grey", "Red"]


def test_a_new_board_previews_its_columns_and_proposes_a_prefix(qtbot, plan):
    offered = templates(plan.session)
    dialog = _shown(qtbot, NewBoardDialog(None, plan.session.read(boards.clients), offered))
    assert dialog.with_tasks.isVisible()
    qtbot.keyClicks(dialog.name, "Turbine failures")
    assert dialog.prefix.text() == "TF"
    dialog.prefix.clear()
    qtbot.keyClicks(dialog.prefix, "WIND")
    dialog.name.setText("Another name")
    value = dialog.value()
    assert (value.prefix, value.client_id) == ("WIND", plan.clients["Nordhafen"])
    rows = [dialog.list.visualItemRect(dialog.list.item(row)) for row in range(3)]
    assert all(upper.bottom() < lower.top() for upper, lower in pairwise(rows))
    assert dialog.client.width() == dialog.name.width()
    dialog.client.setEditText("finch bank")
    assert dialog.value().client_id == plan.clients["Finch Bank"]
    dialog.client.setEditText("Cape Pay")
    assert (dialog.value().client_id, dialog.value().client_name) == (None, "Cape Pay")


def test_enter_in_any_field_makes_the_board(qtbot, plan):
    dialog = _shown(qtbot, NewBoardDialog(None, [], templates(plan.session)))
    dialog.name.setText("Pilot")
    dialog.client.setFocus()
    assert dialog.ok_button.isDefault()
    qtbot.keyClick(dialog.client, Qt.Key.Key_Return)
    assert dialog.result() == dialog.DialogCode.Accepted


def test_a_template_without_tasks_offers_none(qtbot, plan):
    offered = templates(plan.session)
    dialog = _shown(qtbot, NewBoardDialog(None, [], offered, template_key="kanban"))
    assert not dialog.with_tasks.isVisible()
    assert dialog.template().key == "kanban"


def test_a_saved_template_can_be_forgotten_a_shipped_one_cannot(qtbot, plan, monkeypatch):
    monkeypatch.setattr("aipm_desktop.gui.dialogs.form.ask_text", lambda *_args, **_more: "Ours")
    wishes.save_template(plan.session, None, plan.boards["Container inspection"])
    saved = plan.session.read(boards.templates)
    (key,) = saved
    dialog = _shown(
        qtbot,
        NewBoardDialog(
            None,
            [],
            templates(plan.session),
            "",
            key,
            saved,
            lambda k: wishes.forget_template(plan.session, k),
        ),
    )
    assert dialog.forget.isVisible()
    dialog.forget.click()
    assert not dialog.forget.isVisible()
    assert key not in templates(plan.session)
    plan.session.undo()
    assert key in templates(plan.session)


@pytest.mark.parametrize("prefix", ["1A", "A B", "Ä!"])
def test_a_prefix_that_cannot_be_is_refused(qtbot, plan, prefix):
    dialog = _shown(qtbot, NewBoardDialog(None, [], templates(plan.session)))
    dialog.name.setText("Pilot")
    dialog.prefix.setText(prefix)
    assert "letter" in dialog.problem()


def test_people_and_labels_are_edited_in_place(qtbot, plan):
    board_id = plan.boards["Container inspection"]
    dialog = _shown(qtbot, BoardSettings(None, plan.session, board_id))
    dialog.tabs.setCurrentIndex(1)
    qtbot.keyClicks(dialog.people.field, "Deniz Sahin")
    qtbot.keyClick(dialog.people.field, Qt.Key.Key_Return)
    assert [one.name for one in plan.session.read(boards.people, board_id)] == ["Deniz Sahin", "Mara Lind"]
    assert dialog.isVisible()
    qtbot.keyClicks(dialog.labels.field, "ops")
    dialog.labels.button.click()
    assert [one.name for one in plan.session.read(boards.labels, board_id)] == ["data", "ops"]


def test_what_blocked_cards_are_told_is_a_setting_of_the_board(qtbot, plan):
    board_id = plan.boards["Container inspection"]
    dialog = _shown(qtbot, BoardSettings(None, plan.session, board_id))
    assert dialog.blocked.currentText() == "Warn"
    dialog.blocked.showPopup()
    qtbot.keyClick(dialog.blocked.view(), Qt.Key.Key_Down)
    qtbot.keyClick(dialog.blocked.view(), Qt.Key.Key_Return)
    assert plan.session.read(plans.settings, board_id).blocked_mode == "block"
    plan.session.undo()
    assert dialog.blocked.currentText() == "Warn"


def test_a_name_that_is_taken_is_told_in_the_dialog(qtbot, plan):
    board_id = plan.boards["Container inspection"]
    dialog = _shown(qtbot, BoardSettings(None, plan.session, board_id))
    dialog.labels.add_requested.emit("data")
    assert "data" in dialog._trouble.text()


def test_a_persons_limit_is_asked_and_shown(qtbot, plan, monkeypatch):
    board_id = plan.boards["Container inspection"]
    monkeypatch.setattr(
        "aipm_desktop.gui.dialogs.board_settings.ask_limit", lambda *_: Limit(None, 3, "warn")
    )
    dialog = _shown(qtbot, BoardSettings(None, plan.session, board_id))
    dialog._ask_limit(plan.session.read(boards.people, board_id)[0])
    assert plan.session.read(boards.people, board_id)[0].limit == Limit(None, 3, "warn")


def test_the_history_tells_and_takes_back(qtbot, plan):
    board_id = plan.boards["Container inspection"]
    plan.session.run(person.add, board_id, "Deniz Sahin")
    dialog = _shown(qtbot, HistoryDialog(None, plan.session, board_id))
    assert dialog.focusWidget() is dialog.list
    assert dialog.list.topLevelItem(0).text(0) == "Add Deniz Sahin to the board"
    assert dialog.list.topLevelItem(0).text(1) == "Anna"
    dialog.take_back.click()
    assert [one.name for one in plan.session.read(boards.people, board_id)] == ["Mara Lind"]
    assert dialog.list.topLevelItem(0).text(0).endswith("Add Deniz Sahin to the board")


def test_the_history_tells_the_reasons_people_gave(qtbot, plan):
    moved = [plan.cards["Augment night images"]]
    plan.session.run(card.move, moved, plan.columns["Modeling"], None, None, override="Ship sails Friday")
    plan.session.run(card.move, moved, plan.columns["To do"], None, None)
    plan.session.run(card.explain_loop, moved, "data_gap")
    dialog = _shown(qtbot, HistoryDialog(None, plan.session, plan.boards["Container inspection"]))
    told = [dialog.list.topLevelItem(row).text(0) for row in range(3)]
    assert told[0].endswith("went back – Data gap")
    assert told[2].endswith("to Modeling – Ship sails Friday")


def test_an_entry_that_was_overtaken_says_so(qtbot, plan):
    board_id = plan.boards["Container inspection"]
    card_id = plan.cards["Agree on recall"]
    plan.session.run(card.set_fields, [card_id], {"title": "one"})
    plan.session.run(card.set_fields, [card_id], {"title": "two"})
    dialog = _shown(qtbot, HistoryDialog(None, plan.session, board_id))
    dialog.list.setCurrentItem(dialog.list.topLevelItem(1))
    dialog.take_back.click()
    assert "cannot be taken back" in dialog._trouble.text()


def test_ways_answer_the_one_that_is_marked(qtbot):
    ways = (("read", "Read", "Only look."), ("take", "Take", "Go on here."))
    dialog = _shown(qtbot, Ways(None, "Open elsewhere", "It is open.", ways, "Go on"))
    assert dialog.chosen() == "read"
    dialog._buttons["take"].setChecked(True)
    assert dialog.chosen() == "take"


def test_preferences_answer_what_is_chosen(qtbot, tmp_path):
    preferences = Preferences(tmp_path / "p.ini")
    preferences.theme, preferences.actor_name = "dark", "Anna"
    dialog = _shown(qtbot, PreferencesDialog(None, preferences, ["de"]))
    assert dialog.value() == ("dark", "cosy", "", "Anna")
    dialog.language.setCurrentIndex(dialog.language.findData("de"))
    dialog.name.setText(" ")
    assert dialog.value().language == "de"
    assert dialog.problem()


def test_the_sheet_of_keys_is_whole(qtbot):
    from PySide6.QtWidgets import QLabel

    from aipm_desktop.gui.action_table import ACTIONS

    sheet = _shown(qtbot, KeysSheet())
    texts = {label.text() for label in sheet.findChildren(QLabel)}
    assert {spec.text.rstrip("…") for spec in ACTIONS if spec.keys} <= texts
