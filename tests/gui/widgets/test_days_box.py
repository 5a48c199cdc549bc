"""A field for days, typed as people do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from aipm_desktop.gui.widgets.days_box import DaysBox


@pytest.fixture
def box(qtbot: QtBot) -> DaysBox:
    made = DaysBox("Lag", 1000)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("typed", "value", "shown"),
    [
        ("2", 2, "2"),
        ("-0.5", -0.5, "−0.5"),
        ("−0,25", -0.25, "−0.25"),
        ("+3", 3, "3"),
        (".5", 0.5, "0.5"),
        ("12x3", 123, "123"),
        ("9999", 999, "999"),
        ("", 0, "0"),
    ],
)
def test_what_is_typed(box: DaysBox, typed: str, value: float, shown: str) -> None:
    box.selectAll()
    QTest.keyClick(box, Qt.Key.Key_Backspace)
    if typed.isascii():
        QTest.keyClicks(box, typed)
    else:
        box.lineEdit().insert(typed)  # no keyboard of a test has these signs
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert (box.value(), box.text()) == (value, shown)


def test_arrows_step_whole_days(box: DaysBox) -> None:
    box.setValue(0.5)
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert (box.value(), box.text()) == (-1.5, "−1.5")


def test_it_is_written_as_the_locale_does(box: DaysBox) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("de"))
    try:
        box.setValue(-234.5)
        assert box.text() == "−234,5"
    finally:
        QLocale.setDefault(before)
