"""Chips, flow layout, keyed rows, texts, sections, month grid."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from aipm_desktop.gui import theme
from aipm_desktop.gui.widgets.avatar import person_hue
from aipm_desktop.gui.widgets.chip import Chip
from aipm_desktop.gui.widgets.flow_layout import FlowLayout
from aipm_desktop.gui.widgets.hues import hue_of
from aipm_desktop.gui.widgets.keyed_rows import KeyedRows
from aipm_desktop.gui.widgets.month_grid import MonthGrid
from aipm_desktop.gui.widgets.section import Section
from aipm_desktop.gui.widgets.texts import ElidedLabel, ValueButton, plain_label, plain_tip
from tests.gui.front import show_in_front


def test_every_stored_colour_has_a_hue() -> None:
    for colour in (
        "grey",
        "red",
        "orange",
        "yellow",
        "green",
        "teal",
        "blue",
        "purple",
        "pink",
        "mauve",
        None,
        "",
    ):
        assert f"hue_{hue_of(colour)}_text" in theme.current().colors
    assert hue_of("purple") == "violet"


def test_a_person_keeps_a_hue() -> None:
    assert person_hue("Dana Seidl") == person_hue("dana seidl")
    assert len({person_hue(f"Person {n}") for n in range(50)}) > 4


def test_a_chip_is_removed_by_key_and_by_its_cross_but_not_by_its_text(qtbot: QtBot) -> None:
    chip = Chip("data", "teal")
    qtbot.addWidget(chip)
    chip.set_removable(True)
    chip.resize(chip.sizeHint())
    chip.show()
    told: list[str] = []
    chip.clicked.connect(lambda: told.append("clicked"))
    chip.remove_requested.connect(lambda: told.append("remove"))
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(5, 10))
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 5, 10))
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    qtbot.keyClick(chip, Qt.Key.Key_Return)
    assert told == ["clicked", "remove", "remove", "clicked"]
    chip.set_removable(False)
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 5, 10))
    assert told[4:] == ["clicked"]


def test_a_chip_never_speaks_markup(qtbot: QtBot) -> None:
    chip = Chip("<img src='file:///x'>", "red")
    qtbot.addWidget(chip)
    assert "<" not in chip.toolTip()
    assert chip.accessibleName() == "<img src='file:///x'>"


def test_flow_wraps_and_its_height_follows_the_width(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box, spacing=4)
    parts = [QWidget() for _ in range(6)]
    for part in parts:
        part.setFixedSize(50, 20)
        flow.addWidget(part)
    assert flow.heightForWidth(1000) == 20
    assert flow.heightForWidth(110) == 3 * 20 + 2 * 4
    box.resize(110, 100)
    box.show()
    assert [part.y() for part in parts] == [0, 0, 24, 24, 48, 48]
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow.setGeometry(box.rect())
    assert parts[0].x() > parts[1].x()


def test_rows_survive_a_reload_by_key(qtbot: QtBot) -> None:
    rows = KeyedRows()
    qtbot.addWidget(rows)
    rows.sync(["a", "b", "c"], QLineEdit)
    b = rows.row("b")
    rows.sync(["c", "b", "d"], QLineEdit)
    assert rows.keys == ("c", "b", "d")
    assert rows.row("b") is b
    assert rows.row("a") is None
    assert len(rows.findChildren(QLineEdit)) == 3, "the row of a gone key is used again"
    rows.resize(100, 200)
    rows.show()
    tops = [rows.row(key).y() for key in rows.keys]
    assert tops == sorted(tops)
    assert len(set(tops)) == 3


def test_focus_stays_in_the_rows_when_its_row_goes(qtbot: QtBot) -> None:
    rows = KeyedRows()
    qtbot.addWidget(rows)
    rows.sync(["a", "b", "c"], QLineEdit)
    show_in_front(rows)
    rows.row("b").setFocus()
    qtbot.waitUntil(rows.row("b").hasFocus)
    rows.sync(["a", "c"], QLineEdit)
    assert rows.row("c").hasFocus()


def test_words_of_people_are_never_markup(qtbot: QtBot) -> None:
    label = plain_label("<b>x</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert plain_tip("a < b") == "<span>a &lt; b</span>"
    assert plain_tip("plain") == "plain"


def test_a_long_text_is_cut_and_whole_in_the_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel("A very long name that has no room here at all")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert label.text().endswith("…")
    assert label.toolTip() == label.words() == label.accessibleName()
    label.resize(900, 20)
    assert label.toolTip() == ""


def test_a_value_says_name_and_value_and_asks_to_be_cleared(qtbot: QtBot) -> None:
    button = ValueButton("Due")
    qtbot.addWidget(button)
    button.set_value("", "No day")
    assert (button.property("state"), button.accessibleName()) == ("empty", "Due: No day")
    button.set_value("27 Nov & more")
    assert (button.property("state"), button.accessibleName()) == ("", "Due: 27 Nov & more")
    with qtbot.waitSignal(button.clear_requested):
        qtbot.keyClick(button, Qt.Key.Key_Delete)


def test_a_section_folds(qtbot: QtBot) -> None:
    section = Section("History", foldable=True)
    qtbot.addWidget(section)
    section.show()
    with qtbot.waitSignal(section.folded):
        section.set_open(False)
    assert not section.body.isVisible()
    assert not section.is_open


@pytest.fixture
def month(qtbot: QtBot) -> MonthGrid:
    month = MonthGrid(date(2026, 1, 31), date(2026, 1, 5))
    qtbot.addWidget(month)
    month.resize(210, month.height())
    month.show()
    return month


@pytest.mark.parametrize(
    ("key", "day"),
    [
        (Qt.Key.Key_Right, date(2026, 2, 1)),
        (Qt.Key.Key_Up, date(2026, 1, 24)),
        (Qt.Key.Key_PageDown, date(2026, 2, 28)),
        (Qt.Key.Key_PageUp, date(2025, 12, 31)),
        (Qt.Key.Key_Home, date(2026, 1, 5)),
    ],
)
def test_keys_move_in_the_calendar(month: MonthGrid, qtbot: QtBot, key: Qt.Key, day: date) -> None:
    qtbot.keyClick(month, key)
    assert month.day() == day


def test_enter_and_click_pick_a_day(month: MonthGrid, qtbot: QtBot) -> None:
    QLocale.setDefault(QLocale("en_GB"))
    with qtbot.waitSignal(month.picked) as picked:
        qtbot.keyClick(month, Qt.Key.Key_Return)
    assert picked.args == [date(2026, 1, 31)]
    with qtbot.waitSignal(month.picked) as picked:
        # January 2026 begins on a Thursday: the first box is Monday, 29 December.
        qtbot.mouseClick(month, Qt.MouseButton.LeftButton, pos=QPoint(5, 30))
    assert picked.args == [date(2025, 12, 29)]
