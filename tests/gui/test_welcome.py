from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from aipm_desktop.gui.welcome import WelcomePage


def _page(qtbot) -> WelcomePage:
    page = WelcomePage()
    qtbot.addWidget(page)
    page.resize(800, 600)
    page.show()
    return page


def test_the_three_ways_are_one_key_away(qtbot):
    page = _page(qtbot)
    page.setFocus()
    with qtbot.waitSignal(page.new_board_requested):
        qtbot.keyClick(page.new_board, Qt.Key.Key_Space)
    for tile, wish in ((page.sample, page.sample_requested), (page.import_board, page.import_requested)):
        with qtbot.waitSignal(wish):
            qtbot.keyClick(tile, Qt.Key.Key_Space)
        assert tile.accessibleDescription()


def test_files_that_are_gone_are_greyed_and_can_be_forgotten(qtbot, tmp_path):
    page = _page(qtbot)
    here, gone = tmp_path / "here.aipm", tmp_path / "gone.aipm"
    here.write_text("")
    page.show_recent([here, gone], None)
    buttons = {button.text(): button for button in page.findChildren(QPushButton)}
    assert buttons["here"].isEnabled()
    assert not buttons["gone (missing)"].isEnabled()
    with qtbot.waitSignal(page.file_requested) as wish:
        buttons["here"].click()
    assert wish.args == [here]


def test_the_open_file_is_not_offered(qtbot, tmp_path):
    page = _page(qtbot)
    page.show_recent([tmp_path / "a.aipm"], Path(tmp_path / "a.aipm"))
    assert page._recent_title.isHidden()
    assert page._recent.count() == 0
