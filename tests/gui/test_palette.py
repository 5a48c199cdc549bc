from PySide6.QtCore import Qt

from aipm_desktop.gui.palette_rows import PaletteRow, ranked


def _texts(palette) -> list[str]:
    rows = palette.rows()
    return [rows.data(rows.index(number)) for number in range(rows.rowCount())]


def test_it_finds_boards_commands_and_cards(window, qtbot):
    palette = window.palette_()
    palette.open()
    assert "Container inspection" in _texts(palette)
    assert "New card" in _texts(palette)
    qtbot.keyClicks(palette.field, "augment")
    assert _texts(palette) == ["Cards", "CI-1  Augment night images"]


def test_enter_goes_to_a_card_on_another_board(window, plan, qtbot):
    window.show_board(plan.boards["Support assistant"])
    palette = window.palette_()
    palette.open("cards")
    qtbot.keyClicks(palette.field, "EfficientNet")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert window.board_id == plan.boards["Container inspection"]
    assert window.panel_card_id == plan.cards["Train EfficientNet"]
    assert window.board_page.selected_cards() == [plan.cards["Train EfficientNet"]]


def test_a_number_finds_its_card_first(window, qtbot):
    palette = window.palette_()
    palette.open()
    qtbot.keyClicks(palette.field, "CI-2")
    assert _texts(palette)[1] == "CI-2  Train EfficientNet"


def test_arrows_pass_over_headings_and_enter_runs(window, plan, qtbot):
    palette = window.palette_()
    palette.open()
    qtbot.keyClicks(palette.field, "support")
    assert _texts(palette)[0] == "Boards"
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == 1
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.board_id == plan.boards["Support assistant"]


def test_escape_gives_the_keyboard_back(window, qtbot):
    window.board_page.view.setFocus()
    palette = window.palette_()
    palette.open()
    assert palette.field.hasFocus()
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert window.board_page.view.hasFocus()


def test_it_says_when_nothing_fits(window, qtbot):
    palette = window.palette_()
    palette.open()
    qtbot.keyClicks(palette.field, "qqqq")
    assert _texts(palette) == []
    assert palette._empty.text() == "Nothing fits “qqqq”."


def test_signs_of_the_search_language_do_no_harm(window, qtbot):
    palette = window.palette_()
    palette.open("cards")
    for text in ('"', "NEAR(", "a AND", "*", "(", "CI-", "-", "': --"):
        palette.field.setText(text)
    assert palette.isVisible()


def test_a_row_is_found_by_its_other_words_after_its_own():
    rows = [PaletteRow("Alpha", words="beta"), PaletteRow("Beta")]
    assert [row.text for row in ranked(rows, "beta", 5)] == ["Beta", "Alpha"]
