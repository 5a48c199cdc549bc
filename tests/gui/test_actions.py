from collections import Counter

from PySide6.QtWidgets import QMainWindow

from aipm_desktop.gui.action_table import ACTIONS, GROUPS
from aipm_desktop.gui.actions import Actions, is_letter, shown_keys
from aipm_desktop.resources_path import resource


def test_no_key_means_two_things():
    keys = Counter(key for spec in ACTIONS for key in spec.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_keys_of_actions_are_unique_and_grouped():
    assert len({spec.key for spec in ACTIONS}) == len(ACTIONS)
    assert {spec.group for spec in ACTIONS} <= set(GROUPS)


def test_every_icon_is_there():
    assert [
        spec.icon for spec in ACTIONS if spec.icon and not resource("icons", f"{spec.icon}.svg").is_file()
    ] == []


def test_letters_are_never_shortcuts_of_the_window(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    acts = Actions(window)
    for spec, action in acts:
        written = {sequence.toString() for sequence in action.shortcuts()}
        assert not any(is_letter(key) for key in written), spec.key
    assert [sequence.toString() for sequence in acts["edit.redo"].shortcuts()] == ["Ctrl+Shift+Z", "Ctrl+Y"]


def test_actions_need_what_they_need(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    acts = Actions(window)
    acts.update({"workspace"})
    assert acts["file.open"].isEnabled()
    assert acts["file.backup"].isEnabled()
    assert not acts["board.new"].isEnabled()
    assert not acts["card.move"].isEnabled()


def test_keys_are_shown_as_the_platform_writes_them():
    spec = next(spec for spec in ACTIONS if spec.key == "edit.undo")
    assert shown_keys(spec) == "Ctrl+Z"
