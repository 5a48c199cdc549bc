"""Checklists in the panel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from aipm_desktop import commands
from aipm_desktop.gui.card.checklist_items import ITEM_FORMAT, ItemRow
from aipm_desktop.gui.card.checklists import ChecklistBlock
from aipm_desktop.gui.card.new_line import NewLine
from aipm_desktop.gui.card.panel import CardPanel
from tests.gui.card.desk import Desk


def blocks(panel: CardPanel) -> list[ChecklistBlock]:
    return [panel.checklists._rows.row(key) for key in panel.checklists._rows.keys]


def rows(panel: CardPanel, place: int = 0) -> list[ItemRow]:
    items = blocks(panel)[place].items
    return [items.row(key) for key in items.keys]


def texts(desk: Desk, place: int = 0) -> list[str]:
    return [item.text for item in desk.sheet().checklists[place].items]


@pytest.fixture
def two(panel: CardPanel, desk: Desk) -> CardPanel:
    for name, items in (("First", ("a", "b", "c")), ("Second", ("x", "y"))):
        checklist_id = desk.session.run(commands.checklist.add, desk.card_id, name)
        for text in items:
            desk.session.run(commands.checklist.add_item, checklist_id, text)
    return panel


def test_the_first_item_makes_the_checklist_and_typing_goes_on(
    panel: CardPanel, desk: Desk, qtbot: QtBot
) -> None:
    group = desk.session.undo_target().group
    first = panel.checklists._first
    first.setFocus()
    qtbot.keyClicks(first, "Baseline beaten")
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert texts(desk) == ["Baseline beaten"]
    assert desk.session.undo_target().group == group + 1
    line = QApplication.focusWidget()
    assert isinstance(line, NewLine)
    qtbot.keyClicks(line, "Latency")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert texts(desk) == ["Baseline beaten", "Latency"]
    assert line.hasFocus()


def test_pasted_lines_are_items_and_one_undo_step(two: CardPanel, desk: Desk, qtbot: QtBot) -> None:
    group = desk.session.undo_target().group
    QApplication.clipboard().setText("- [ ] one\n\n* two\n  three  \n")
    line = blocks(two)[0]._new
    qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert texts(desk) == ["a", "b", "c", "one", "two", "three"]
    assert desk.session.undo_target().group == group + 1


def test_ticking_counts(two: CardPanel, desk: Desk, qtbot: QtBot) -> None:
    box = rows(two)[1].findChild(QCheckBox)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert [item.is_done for item in desk.sheet().checklists[0].items] == [False, True, False]
    assert blocks(two)[0]._bar.value() == 1
    assert two.checklists._count.text() == "1 of 5"
    assert box.hasFocus()


def test_items_are_renamed_in_place_and_emptied_ones_go(two: CardPanel, desk: Desk, qtbot: QtBot) -> None:
    field = rows(two)[0]._text
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "alpha")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert texts(desk) == ["alpha", "b", "c"]
    field.clear()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert texts(desk) == ["b", "c"]


def test_alt_arrows_move_within_and_into_the_next_checklist(two: CardPanel, desk: Desk, qtbot: QtBot) -> None:
    box = rows(two)[1].findChild(QCheckBox)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert texts(desk) == ["a", "c", "b"]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert (texts(desk, 0), texts(desk, 1)) == (["a", "c"], ["b", "x", "y"])
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert (texts(desk, 0), texts(desk, 1)) == (["a", "c", "b"], ["x", "y"])
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert rows(two)[1].findChild(QCheckBox).hasFocus()


def test_drag_moves_an_item_to_where_it_is_dropped(two: CardPanel, desk: Desk) -> None:
    target = blocks(two)[1].items
    data = QMimeData()
    data.setData(ITEM_FORMAT, blocks(two)[0].items.keys[0].encode())
    below_first = QPoint(10, rows(two, 1)[1].y() + 1)
    target.dropEvent(
        QDropEvent(
            below_first,
            Qt.DropAction.MoveAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    assert (texts(desk, 0), texts(desk, 1)) == (["b", "c"], ["x", "a", "y"])


def test_several_checklists_have_names_and_can_go(two: CardPanel, desk: Desk, qtbot: QtBot) -> None:
    assert all(block._head.isVisible() for block in blocks(two))
    name = blocks(two)[1]._name
    name.setFocus()
    name.selectAll()
    qtbot.keyClicks(name, "Before release")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert [one.name for one in desk.sheet().checklists] == ["First", "Before release"]
    blocks(two)[0]._delete.click()
    assert [one.name for one in desk.sheet().checklists] == ["Before release"]
    two.checklists._add.click()
    assert len(desk.sheet().checklists) == 2
    assert blocks(two)[1]._name.hasFocus()


def test_a_name_is_asked_for_only_where_it_tells_lists_apart(panel: CardPanel, desk: Desk) -> None:
    first = desk.session.run(commands.checklist.add, desk.card_id, "")
    assert not blocks(panel)[0]._head.isVisible()
    desk.session.run(commands.checklist.add, desk.card_id, "Before release")
    assert [block._head.isVisible() for block in blocks(panel)] == [True, True]
    assert blocks(panel)[0]._name.placeholderText() == "Checklist"
    desk.session.run(commands.checklist.delete, first)
    assert [block._head.isVisible() for block in blocks(panel)] == [True]


def test_deleting_by_key_leaves_the_focus_in_the_list(two: CardPanel, desk: Desk, qtbot: QtBot) -> None:
    box = rows(two)[1].findChild(QCheckBox)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Delete)
    assert texts(desk) == ["a", "c"]
    assert rows(two)[1].findChild(QCheckBox).hasFocus()


def test_a_change_elsewhere_leaves_the_item_being_typed(two: CardPanel, desk: Desk, qtbot: QtBot) -> None:
    field = rows(two)[0]._text
    field.setFocus()
    qtbot.keyClicks(field, "typing ")
    desk.session.run(commands.checklist.set_item, blocks(two)[0].items.keys[2], is_done=True)
    assert field.toPlainText().startswith("typing")
    assert field.hasFocus()
