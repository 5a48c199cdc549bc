from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from aipm_desktop.gui.filter_bar import FilterBar
from aipm_desktop.store import boards


def _shown(window) -> list[str]:
    return [
        window.board_page.model.card(card_id).title
        for ids in window.board_page.model.cells.values()
        for card_id in ids
    ]


def _chips(bar: FilterBar) -> list[str]:
    return [chip.text() for chip in bar._said if hasattr(chip, "text")]


def test_typing_filters_and_counts(window, qtbot):
    bar = window.filter_bar
    qtbot.keyClicks(bar.field, "label:data")
    assert _shown(window) == ["Augment night images"]
    assert bar._count.text() == "1 of 3 cards"
    assert _chips(bar) == ["Label: data  ×"]
    bar.clear()
    assert len(_shown(window)) == 3
    assert bar._count.isHidden()


def test_a_chip_takes_its_part_out(window, qtbot):
    bar = window.filter_bar
    bar.set_text("label:data -owner:Mara")
    chip = next(chip for chip in bar._said if isinstance(chip, QPushButton) and "Label" in chip.text())
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert bar.text() == "-owner:Mara"


def test_what_blocked_means_is_told(window):
    bar = window.filter_bar
    told = "Blocked: has a blocker, or waits for a card that must be finished first"
    assert told in bar.field.toolTip()
    assert bar._quick["is:blocked"].toolTip() == f"Only these cards: is:blocked\n{told}"
    bar.set_text("is:waiting")
    assert "Waiting: waits for a card" in bar._said[0].toolTip()
    assert bar._quick["is:overdue"].toolTip() == "Only these cards: is:overdue"


def test_a_text_that_is_no_filter_keeps_the_last_one(window):
    bar = window.filter_bar
    bar.set_text("label:data")
    bar.set_text("label:data (")
    assert bar.field.property("state") == "error"
    assert _shown(window) == ["Augment night images"]
    assert _chips(bar) == ["Something is missing at the end."]
    bar.set_text("label:data")
    assert bar.field.property("state") == ""


def test_quick_chips_toggle_their_term(window, qtbot):
    bar = window.filter_bar
    chip = bar._quick["is:unassigned"]
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert bar.text() == "is:unassigned"
    assert chip.isChecked()
    assert len(_shown(window)) == 2
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert bar.text() == ""
    assert not chip.isChecked()


def test_completion_offers_fields_then_values_of_this_board(window):
    completer = window.filter_bar.field.completer_()
    assert "label:" in completer.fitting("lab", 3)
    assert completer.fitting("label:d", 7) == ["label:data"]
    assert completer.fitting('owner:"m', 8) == ['owner:"Mara Lind"']
    assert completer.fitting("", 0) == []


def test_taking_a_completion_replaces_the_word(window):
    field = window.filter_bar.field
    field.setText("is:blocked -lab")
    field.completer_()._take("label:data")
    assert field.text() == "is:blocked -label:data "


def test_escape_clears_then_goes_back_to_the_board(window, qtbot):
    bar = window.filter_bar
    bar.focus_field()
    bar.set_text("data")
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.text() == ""
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert window.board_page.view.hasFocus()


def test_views_are_saved_applied_renamed_and_deleted(window, plan, monkeypatch):
    bar = window.filter_bar
    bar.set_text("is:unassigned")
    monkeypatch.setattr("aipm_desktop.gui.dialogs.form.ask_text", lambda *_args, **_more: "Nobody's")
    bar.views.aboutToShow.emit()
    save = next(action for action in bar.views.actions() if "Save" in action.text())
    assert save.isEnabled()
    save.trigger()
    views = plan.session.read(boards.saved_views, window.board_id)
    assert [(view.name, view.query) for view in views] == [("Nobody's", "is:unassigned")]
    bar.clear()
    bar.views.aboutToShow.emit()
    bar.views.actions()[0].trigger()
    assert bar.text() == "is:unassigned"
    bar.views.aboutToShow.emit()
    delete = next(action.menu() for action in bar.views.actions() if action.text() == "Delete")
    delete.actions()[0].trigger()
    assert plan.session.read(boards.saved_views, window.board_id) == []


def test_another_board_starts_unfiltered(window, plan):
    window.filter_bar.set_text("label:data")
    window.show_board(plan.boards["Support assistant"])
    assert window.filter_bar.text() == ""


def test_density_is_remembered(window, qtbot):
    qtbot.mouseClick(window.filter_bar.density_button, Qt.MouseButton.LeftButton)
    assert window.preferences.density == "compact"
    assert window.board_page.view.density.name == "compact"
    assert window.acts["view.density"].isChecked()
