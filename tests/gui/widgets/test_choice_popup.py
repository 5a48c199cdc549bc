"""Choosing by typing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from aipm_desktop.gui.widgets.choice_popup import Choice, ChoicePopup

ONE = [
    Choice("a", "Business understanding"),
    Choice("b", "Modeling", is_current=True),
    Choice("c", "Deployment"),
]
MANY = [
    Choice("x", "data", check=Qt.CheckState.Checked),
    Choice("y", "vision", check=Qt.CheckState.Unchecked),
]


def _open(qtbot: QtBot, choices: list[Choice], create: str = "") -> tuple[ChoicePopup, QLineEdit]:
    popup = ChoicePopup("Column", choices, create=create)
    popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(popup)
    popup.open_at(QPoint(0, 0))
    return popup, popup.findChild(QLineEdit)


def test_typing_filters_and_enter_picks(qtbot: QtBot) -> None:
    popup, field = _open(qtbot, ONE)
    qtbot.keyClicks(field, "DEPL")
    assert popup.shown() == ["Deployment"]
    with qtbot.waitSignal(popup.picked) as picked:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert picked.args == ["c"]
    assert not popup.isVisible()


def test_arrows_start_from_the_current_choice(qtbot: QtBot) -> None:
    popup, field = _open(qtbot, ONE)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    with qtbot.waitSignal(popup.picked) as picked:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert picked.args == ["a"]


def test_escape_picks_nothing(qtbot: QtBot) -> None:
    popup, field = _open(qtbot, ONE)
    with qtbot.assertNotEmitted(popup.picked):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not popup.isVisible()


def test_checked_choices_toggle_and_the_list_stays(qtbot: QtBot) -> None:
    popup, field = _open(qtbot, MANY)
    told: list[tuple[str, bool]] = []
    popup.toggled.connect(lambda key, is_on: told.append((key, is_on)))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told == [("x", False), ("y", True)]
    assert popup.isVisible()


def test_new_names_are_offered_only_when_there_is_none_such(qtbot: QtBot) -> None:
    popup, field = _open(qtbot, MANY, create="New label “{name}”")
    qtbot.keyClicks(field, "Data")
    assert popup.shown() == ["data"]
    field.setText("{weird} 100 %")
    assert popup.shown() == ["New label “{weird} 100 %”"]
    with qtbot.waitSignal(popup.create_requested) as asked:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert asked.args == ["{weird} 100 %"]


@pytest.mark.parametrize("create", ["", "New “{name}”"])
def test_no_match_says_so(qtbot: QtBot, create: str) -> None:
    popup, field = _open(qtbot, ONE, create=create)
    qtbot.keyClicks(field, "qqq")
    assert popup.shown() == ([create.format(name="qqq")] if create else [])
    qtbot.keyClick(field, Qt.Key.Key_Down)
    if not create:
        with qtbot.assertNotEmitted(popup.picked):
            qtbot.keyClick(field, Qt.Key.Key_Return)
