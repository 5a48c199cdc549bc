"""The card panel as a whole: what it shows, when it reloads, how it is left, who may change it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

from aipm_desktop import commands
from aipm_desktop.domain.board import Limit
from aipm_desktop.domain.quick_add import CardDraft
from aipm_desktop.gui.card.panel import CardPanel
from aipm_desktop.gui.main_window import MainWindow
from aipm_desktop.gui.preferences import Preferences
from aipm_desktop.session.session import Session
from tests.gui.card.desk import Desk, fill


def test_it_shows_a_card_and_says_so_when_there_is_none(panel: CardPanel, desk: Desk) -> None:
    assert panel.card_id == desk.card_id
    assert panel.head.title.toPlainText() == "EfficientNet on augmented set"
    assert panel.head.kind_button.text() == "Experiment"
    panel.show_card(None)
    assert panel.card_id is None
    assert not panel.head.isVisible()
    panel.show_card("no such card")
    assert panel.card_id is None


def test_a_title_is_edited_in_place(panel: CardPanel, desk: Desk, qtbot: QtBot) -> None:
    panel.edit_title()
    qtbot.keyClicks(panel.head.title, "Better net")
    qtbot.keyClick(panel.head.title, Qt.Key.Key_Return)
    assert desk.card().title == "Better net"
    assert desk.session.undo_target().action == "card.edit"


def test_an_empty_title_is_refused(panel: CardPanel, desk: Desk, qtbot: QtBot) -> None:
    panel.edit_title()
    qtbot.keyClick(panel.head.title, Qt.Key.Key_Delete)
    qtbot.keyClick(panel.head.title, Qt.Key.Key_Return)
    assert desk.card().title == panel.head.title.toPlainText() == "EfficientNet on augmented set"


def test_changes_made_elsewhere_show_and_typing_is_left_alone(
    panel: CardPanel, desk: Desk, qtbot: QtBot
) -> None:
    panel.edit_title()
    qtbot.keyClicks(panel.head.title, "half typed")
    desk.session.run(
        commands.card.set_fields, [desk.card_id], {"priority": "urgent", "title": "Renamed elsewhere"}
    )
    assert panel.fields.priority.value() == "Urgent"
    assert panel.head.title.toPlainText() == "half typed"


def test_another_card_keeps_what_was_being_typed_on_the_first(
    panel: CardPanel, desk: Desk, qtbot: QtBot
) -> None:
    panel.edit_title()
    qtbot.keyClicks(panel.head.title, "Kept")
    panel.show_card(desk.other_id)
    assert desk.card().title == "Kept"
    assert panel.head.title.toPlainText() == "Augment images for rain"


def test_a_deleted_card_leaves_the_empty_panel_and_undo_brings_nothing_down(
    panel: CardPanel, desk: Desk
) -> None:
    desk.session.run(commands.card.archive, [desk.card_id])
    desk.session.run(commands.card.delete, [desk.card_id])
    assert panel.card_id is None
    desk.session.undo()
    panel.show_card(desk.card_id)
    assert panel.card_id == desk.card_id


def test_archived_cards_say_so_and_come_back(panel: CardPanel, desk: Desk) -> None:
    panel.footer.archive.click()
    assert desk.card().archived_at is not None
    assert panel.footer.delete.isVisible()
    assert not panel.footer.archive.isVisible()
    panel.footer.restore.click()
    assert desk.card().archived_at is None
    assert not panel.footer.delete.isVisible()


def test_finished_where_it_stands_and_work_again(panel: CardPanel, desk: Desk) -> None:
    panel.head.done_button.click()
    assert desk.card().done_at is not None
    assert panel.fields.column.value() == "Modeling, done 26 Oct"
    panel.head.done_button.click()
    assert desk.card().done_at is None
    assert panel.fields.column.value() == "Modeling, 0 h"


def test_a_limit_told_on_reopening(panel: CardPanel, desk: Desk, qtbot: QtBot) -> None:
    panel.head.done_button.click()
    desk.session.run(commands.card.add, desk.board_id, CardDraft("Next"), column_id=desk.columns["Modeling"])
    desk.session.run(commands.column.set_limit, desk.columns["Modeling"], Limit(None, 1, "warn"))
    with qtbot.waitSignal(panel.warned) as warned:
        panel.head.done_button.click()
    assert warned.args[0][0].name == "Modeling"


def test_a_hidden_panel_catches_up_when_it_is_shown(panel: CardPanel, desk: Desk) -> None:
    panel.hide()
    desk.session.run(commands.card.set_fields, [desk.card_id], {"title": "While hidden"})
    assert panel.head.title.toPlainText() == "EfficientNet on augmented set"
    panel.show()
    assert panel.head.title.toPlainText() == "While hidden"


def test_escape_f6_and_e(panel: CardPanel, qtbot: QtBot) -> None:
    panel.fields.column.setFocus()
    with qtbot.waitSignal(panel.close_requested):
        qtbot.keyClick(panel.fields.column, Qt.Key.Key_Escape)
    with qtbot.waitSignal(panel.board_requested):
        qtbot.keyClick(panel.fields.column, Qt.Key.Key_F6)
    qtbot.keyClick(panel.fields.column, Qt.Key.Key_E)
    assert panel.description.is_editing


def test_escape_in_an_untouched_title_closes_and_in_a_changed_one_reverts(
    panel: CardPanel, qtbot: QtBot
) -> None:
    panel.edit_title()
    qtbot.keyClicks(panel.head.title, "x")
    with qtbot.assertNotEmitted(panel.close_requested):
        qtbot.keyClick(panel.head.title, Qt.Key.Key_Escape)
    with qtbot.waitSignal(panel.close_requested):
        qtbot.keyClick(panel.head.title, Qt.Key.Key_Escape)


def test_duplicate_shows_the_copy(panel: CardPanel, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.card_requested) as asked:
        panel.footer.duplicate.click()
    assert asked.args[0] not in (desk.card_id, "")
    panel.show_card(asked.args[0])
    assert panel.head.title.toPlainText() == "EfficientNet on augmented set"


@pytest.mark.parametrize("width", [280, 340, 520])
def test_nothing_is_wider_than_the_panel(full_panel: CardPanel, width: int, qtbot: QtBot) -> None:
    full_panel.resize(width, 900)
    qtbot.wait(1)
    for part in full_panel.findChildren(QWidget):
        if part.isVisibleTo(full_panel) and not part.isWindow():
            right = part.mapTo(full_panel, QPoint(part.width(), 0)).x()
            assert right <= width, (type(part), part.accessibleName(), right)


def test_everything_that_takes_the_focus_has_a_name(full_panel: CardPanel) -> None:
    full_panel.description.edit()
    nameless = [
        part
        for part in full_panel.findChildren(QWidget)
        if part.focusPolicy() != Qt.FocusPolicy.NoFocus
        and isinstance(part, QAbstractButton | QLineEdit | QPlainTextEdit | QTextBrowser)
        and not (part.accessibleName() or (isinstance(part, QAbstractButton) and part.text()))
    ]
    assert nameless == []


def test_every_control_has_a_tooltip_or_words(full_panel: CardPanel) -> None:
    silent = [
        part.accessibleName()
        for part in full_panel.findChildren(QAbstractButton)
        if part.isVisibleTo(full_panel) and not part.text() and not part.toolTip()
    ]
    assert silent == []


def test_no_label_takes_words_for_markup(full_panel: CardPanel) -> None:
    rich = [
        label.text()
        for label in full_panel.findChildren(QLabel)
        if label.textFormat() != Qt.TextFormat.PlainText and label.text()
    ]
    assert rich == []


def test_tab_goes_through_the_panel_from_top_to_bottom(full_panel: CardPanel, qtbot: QtBot) -> None:
    full_panel.resize(340, 2400)
    qtbot.wait(1)
    seen: list[int] = []
    start = full_panel.head.kind_button
    start.setFocus()
    widget = start
    for _ in range(200):
        widget = widget.nextInFocusChain()
        if widget is start:
            break
        if (
            widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.isVisibleTo(full_panel)
            and full_panel.isAncestorOf(widget)
        ):
            seen.append(widget.mapTo(full_panel, QPoint(0, widget.height() // 2)).y())
    assert len(seen) > 20
    assert all(later >= earlier - 40 for earlier, later in pairwise(seen)), seen


def test_a_reader_reads_and_changes_nothing(desk: Desk, workspace: Path, qtbot: QtBot) -> None:
    fill(desk)
    desk.session.close()
    session = Session(actor="Reader")
    session.open(workspace, read_only=True)
    panel = CardPanel(session)
    qtbot.addWidget(panel)
    panel.show()
    panel.show_card(desk.card_id)
    assert panel.head.title.isReadOnly()
    assert not panel.fields.column.isEnabled()
    assert not panel.fields.people.add_button.isVisible()
    assert not panel.footer.archive.isVisible()
    assert panel.footer.copy.isVisible()
    panel.description.edit()
    assert not panel.description.is_editing
    before = session.read(lambda con: con.total_changes)
    panel.commit_pending()
    assert session.read(lambda con: con.total_changes) == before
    session.close()
    assert panel.card_id is None


def test_files_dropped_on_the_panel_are_attached(panel: CardPanel, desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "labels.csv"
    path.write_text("a,b")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)), QUrl("https://example.org/x")])
    panel.dropEvent(
        QDropEvent(
            QPoint(10, 10),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    assert [one.name for one in desk.sheet().attachments] == ["labels.csv"]


def test_time_in_columns_tells_stays_and_laps(full_panel: CardPanel, desk: Desk) -> None:
    texts = [label.text() for label in full_panel.visits.findChildren(QLabel)]
    assert "6 d, now" in texts
    assert "3 d" in texts
    assert any("Metric missed" in text for text in texts)
    assert [text for text in texts if text in ("6 d, now", "3 d", "0 h")] == ["6 d, now", "3 d", "0 h"]


def test_another_workspace_gets_none_of_what_was_typed_in_the_first(
    panel: CardPanel, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    panel.edit_title()
    qtbot.keyClicks(panel.head.title, "typed")
    with qtbot.assertNotEmitted(desk.session.refused):
        desk.session.create(tmp_path / "other.aipm")
    assert panel.card_id is None
    panel.show_card(None)


def test_closing_the_window_keeps_what_is_being_typed(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    window = MainWindow(desk.session, Preferences(tmp_path / "preferences.ini"))
    qtbot.addWidget(window)
    window.show()
    window.show_board(desk.board_id)
    window.open_card(desk.card_id)
    window.panel().description.edit()
    window.panel().description._field.setPlainText("last words")
    window.close()
    assert desk.sheet().description == "last words"
