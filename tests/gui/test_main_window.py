from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLineEdit

from aipm_desktop.commands import board, card, client, column
from aipm_desktop.gui.file_drops import dropped_file
from aipm_desktop.gui.main_window import MainWindow
from aipm_desktop.gui.preferences import Preferences
from aipm_desktop.session.session import Session
from aipm_desktop.store import boards
from aipm_desktop.store import cards as card_store
from tests.gui.plan import make_window


def test_the_title_names_board_client_and_file(window):
    assert window.windowTitle() == "Container inspection – Nordhafen – plans"
    assert window.is_on_board()


def test_letters_reach_the_window_but_never_a_text_field(window, qtbot):
    window.board_page.view.setFocus()
    qtbot.keyClick(window.board_page.view, Qt.Key.Key_F)
    assert window.filter_bar.field.hasFocus()
    qtbot.keyClicks(window.filter_bar.field, "fn/?")
    assert window.filter_bar.text() == "fn/?"
    window.filter_bar.clear()
    window.board_page.view.setFocus()
    qtbot.keyClick(window.board_page.view, Qt.Key.Key_Slash)
    assert window.palette_().isVisible()


def test_undo_is_named_everywhere_and_taken_back(window, plan, qtbot):
    plan.session.run(card.move, [plan.cards["Augment night images"]], plan.columns["Done"], None, None)
    assert window.acts["edit.undo"].text() == "Undo Move CI-1 to Done"
    assert window.status._undo.text() == "Undo: Move CI-1 to Done"
    window.acts["edit.undo"].trigger()
    moved = plan.session.read(card_store.card, plan.cards["Augment night images"])
    assert moved.column_id == plan.columns["To do"]
    assert window.acts["edit.redo"].text() == "Redo Move CI-1 to Done"
    assert window.status.news() == "Taken back: Move CI-1 to Done"
    window.acts["edit.redo"].trigger()
    moved = plan.session.read(card_store.card, plan.cards["Augment night images"])
    assert moved.column_id == plan.columns["Done"]


def test_undo_goes_to_typing_first(window, plan, qtbot):
    plan.session.run(client.rename, plan.clients["Nordhafen"], "Nordhafen AG")
    field = window.filter_bar.field
    window.filter_bar.focus_field()
    qtbot.keyClicks(field, "da")
    window.acts["edit.undo"].trigger()
    assert field.text() == ""
    assert plan.session.read(boards.client, plan.clients["Nordhafen"]).name == "Nordhafen AG"
    window.acts["edit.undo"].trigger()
    assert plan.session.read(boards.client, plan.clients["Nordhafen"]).name == "Nordhafen"


def test_a_refused_move_offers_to_do_it_anyway_with_a_reason(window, plan, qtbot):
    plan.session.run(card.move, [plan.cards["Augment night images"]], plan.columns["Modeling"], None, None)
    notice = window.notices.shown()[-1]
    assert notice.text == "Modeling would hold 2 cards; its limit is 1."
    bar = next(bar for bar in window.notices._bars if bar.notice is notice)
    bar._choose(notice.choices[0])
    qtbot.keyClicks(bar.findChild(QLineEdit), "customer waits")
    qtbot.keyClick(bar.findChild(QLineEdit), Qt.Key.Key_Return)
    sheet = plan.session.read(card_store.sheet, plan.cards["Augment night images"])
    assert sheet.card.column_id == plan.columns["Modeling"]
    assert sheet.visits[-1].override == "customer waits"
    assert window.board_page.view.hasFocus()


def test_renaming_in_the_header_changes_board_sidebar_and_title(window, plan, qtbot):
    window.acts["board.rename"].trigger()
    field = window.header._field
    assert field.isVisible()
    field.setText("Harbour pilot")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert plan.session.read(boards.board, window.board_id).name == "Harbour pilot"
    assert window.sidebar.tree.rows.index_of(window.board_id).data() == "Harbour pilot"
    assert window.windowTitle().startswith("Harbour pilot")


def test_escape_leaves_the_name_as_it_was(window, plan, qtbot):
    window.header.begin_rename()
    window.header._field.setText("Nothing of the sort")
    qtbot.keyClick(window.header._field, Qt.Key.Key_Escape)
    assert plan.session.read(boards.board, window.board_id).name == "Container inspection"
    assert not window.header._field.isVisible()


def test_archiving_the_open_board_shows_the_next_and_the_last_the_welcome_page(window, plan):
    for _ in range(3):
        plan.session.run(board.archive, window.board_id)
    assert window.pages.currentWidget() is window._welcome
    assert not window.acts["board.rename"].isEnabled()
    plan.session.undo()


def test_enter_opens_the_panel_and_escape_gives_the_board_back(window, plan, qtbot):
    window.board_page.focus_card(plan.cards["Train EfficientNet"])
    view = window.board_page.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert window.is_panel_shown()
    assert window.panel().card_id == plan.cards["Train EfficientNet"]
    qtbot.keyClick(window.panel(), Qt.Key.Key_Escape)
    assert not window.is_panel_shown()
    assert view.hasFocus()


def test_a_card_the_panel_would_cover_is_scrolled_into_sight(window, plan, qtbot):
    window.resize(1024, 700)
    view, card_id = window.board_page.view, plan.cards["Augment night images"]
    for name in ("Evaluation", "Deployment"):
        plan.session.run(column.add, window.board_id, name, before_id=plan.columns["Done"])
    plan.session.run(card.move, [card_id], plan.columns["Done"], None, None)
    window.board_page.focus_card(card_id)
    before = view.horizontalScrollBar().value()
    window.open_card(card_id)
    index = view.model_.index_of(card_id)
    qtbot.waitUntil(lambda: view.horizontalScrollBar().value() > before)
    assert view.viewport().rect().contains(view.visualRect(index))


def test_the_open_panel_follows_the_selection(window, plan):
    window.open_card(plan.cards["Train EfficientNet"])
    window.board_page.focus_card(plan.cards["Agree on recall"])
    assert window.panel_card_id == plan.cards["Agree on recall"]


def test_status_counts_what_the_board_holds(window, plan):
    assert window.status._facts.text() == "3 cards"
    plan.session.run(card.block, [plan.cards["Train EfficientNet"]], "no GPU")
    assert window.status._facts.text() == "3 cards · 1 blocked"


def test_everything_is_where_it_was_left(window, plan, tmp_path, qtbot):
    window.filter_bar.set_text("label:data")
    window.board_page.view.set_collapsed({plan.columns["Done"]}, set())
    window.open_card(plan.cards["Augment night images"])
    window.board_page.focus_card(plan.cards["Augment night images"])
    window.panes.setSizes([300, 500, 400])
    sizes = window.panes.sizes()
    window.close()
    again = make_window(plan, tmp_path)
    qtbot.addWidget(again)
    assert again.board_id == plan.boards["Container inspection"]
    assert again.filter_bar.text() == "label:data"
    assert again.board_page.view.grid.collapsed_columns == {plan.columns["Done"]}
    assert again.board_page.selected_cards() == [plan.cards["Augment night images"]]
    assert again.panel().card_id == plan.cards["Augment night images"]
    assert again.panes.sizes() == pytest.approx(sizes, abs=2)


def test_the_panel_has_its_width_though_it_was_hidden_when_the_window_closed(window, plan, tmp_path, qtbot):
    window.close_card()
    window.close()
    again = make_window(plan, tmp_path)
    qtbot.addWidget(again)
    again.open_card(plan.cards["Agree on recall"])
    assert again.panel().width() >= 280
    again.close_card()
    again.panes.setSizes([228, 1000, 0])
    again.open_card(plan.cards["Agree on recall"])
    assert again.panes.sizes()[2] >= 280


def test_a_state_that_speaks_of_things_gone_does_no_harm(window, plan, tmp_path, qtbot):
    window.open_card(plan.cards["Augment night images"])
    window.close()
    plan.session.run(card.archive, [plan.cards["Augment night images"]])
    plan.session.run(card.delete, [plan.cards["Augment night images"]])
    plan.session.run(board.archive, plan.boards["Container inspection"])
    again = make_window(plan, tmp_path)
    qtbot.addWidget(again)
    assert again.board_id == plan.boards["Empty board"]


def test_an_empty_workspace_welcomes(workspace, tmp_path, qtbot):
    session = Session(actor="Anna")
    window = MainWindow(session, Preferences(tmp_path / "p.ini"))
    qtbot.addWidget(window)
    window.show_first(workspace)
    assert session.path is None
    assert window.notices.shown()[-1].text.startswith("plans.aipm is not there")
    assert window.pages.currentWidget() is window._welcome
    session.create(workspace)
    assert window.pages.currentWidget() is window._welcome
    assert window.acts["board.new"].isEnabled()
    session.close()


def test_the_panes_fold_away_and_come_back(window, qtbot):
    window.acts["view.sidebar"].trigger()
    assert not window.sidebar.isVisible()
    assert window.header.sidebar_button.isVisible()
    qtbot.mouseClick(window.header.sidebar_button, Qt.MouseButton.LeftButton)
    assert window.sidebar.isVisible()


@pytest.mark.parametrize(
    ("names", "taken"),
    [(["a.csv"], "a.csv"), (["a.png"], None), (["a.csv", "b.json"], None), (["a.AIPM"], "a.AIPM")],
)
def test_files_dropped_on_the_window(names: list[str], taken: str | None, tmp_path: Path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in names])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(1, 1), action, data, button, Qt.KeyboardModifier.NoModifier)
    found = dropped_file(event)
    assert (found.name if found else None) == taken


def test_a_workspace_dropped_on_the_window_is_opened(window, plan, tmp_path):
    other = tmp_path / "other.aipm"
    made = Session(actor="Ben")
    made.create(other)
    made.close()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(other))])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(9, 9), action, data, button, Qt.KeyboardModifier.NoModifier)
    assert window.drops.eventFilter(window, event)
    assert plan.session.path == other


def test_f6_goes_from_pane_to_pane(window, plan, qtbot):
    window.open_card(plan.cards["Train EfficientNet"], take_focus=False)
    window.sidebar.tree.setFocus()
    seen = []
    for _ in range(3):
        window.acts["go.other_pane"].trigger()
        focus = window.focusWidget()
        seen.append(
            "board"
            if window.board_page.isAncestorOf(focus)
            else "panel"
            if window.panel().isAncestorOf(focus) or focus is window.panel()
            else "sidebar"
        )
    assert seen == ["board", "panel", "sidebar"]


def test_f6_reaches_the_buttons_of_a_refusal_and_the_page_without_a_board(window, plan):
    plan.session.run(card.move, [plan.cards["Augment night images"]], plan.columns["Modeling"], None, None)
    window.board_page.setFocus()
    window.acts["go.other_pane"].trigger()
    assert window.focusWidget().text() == "Do it anyway…"
    window.notices.clear()
    window.show_archive()
    assert window.pages.currentWidget().isAncestorOf(window.focusWidget())
    window.sidebar.tree.setFocus()
    window.acts["go.other_pane"].trigger()
    assert window.pages.currentWidget().isAncestorOf(window.focusWidget())


def test_enter_presses_the_button_that_has_the_focus(window, qtbot):
    window.header.new_card_button.setFocus()
    qtbot.keyClick(window.header.new_card_button, Qt.Key.Key_Return)
    assert window.board_page.foot.line is not None


def test_a_read_only_workspace_says_so_and_changes_nothing(window, plan):
    path = plan.session.path
    assert window.files.open(path, read_only=True)
    assert any(notice.key == "read_only" for notice in window.notices.shown())
    assert not window.acts["board.new"].isEnabled()
    assert not window.header.new_card_button.isEnabled()
    assert plan.session.run(client.add, "Nobody") is None
    assert "reading only" in window.notices.shown()[-1].text
