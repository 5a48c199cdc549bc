"""No word is cut off and nothing lies on top of anything in the longest language shipped, in a small window."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from aipm_desktop.gui import app as application
from aipm_desktop.gui.main_window import MainWindow
from tests.gui.plan import Plan, make_window
from tests.gui.views import OTHER_VIEWS, WINDOW_VIEWS, settle

ALL_VIEWS = WINDOW_VIEWS | OTHER_VIEWS


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    application.speak(qapp, "de")
    yield
    for translator in application._translators:
        qapp.removeTranslator(translator)
    application._translators.clear()
    QLocale.setDefault(before)


@pytest.fixture
def small_window(german: None, plan: Plan, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    window = make_window(plan, tmp_path)
    qtbot.addWidget(window)
    window.resize(1024, 700)
    yield window
    window.hide()


def where(widget: QWidget | None) -> str:
    chain = []
    while widget is not None and len(chain) < 3:
        chain.append(type(widget).__name__)
        widget = widget.parentWidget()
    return " in ".join(chain)


def wanted_width(widget: QWidget, text: str) -> int:
    lines = text.replace("&&", "&").split("\n")
    return max(widget.fontMetrics().horizontalAdvance(line) for line in lines)


def cut_text(widget: QWidget) -> str:
    """The text of a widget that has no room for it; empty when all is well."""
    if isinstance(widget, QLabel):
        if widget.wordWrap():
            return widget.text() if widget.heightForWidth(widget.width()) > widget.height() + 1 else ""
        text, room = widget.text(), widget.contentsRect().width() + 1
    elif isinstance(widget, (QPushButton, QToolButton)):
        text = widget.text() if _shows_text(widget) else ""
        room = widget.width() - (0 if widget.icon().isNull() else widget.iconSize().width() + 4)
        # Labels inside a button, such as its key, take their part of it.
        room -= sum(label.width() + 4 for label in widget.findChildren(QLabel) if label.isVisible())
    elif isinstance(widget, (QCheckBox, QRadioButton)):
        text, room = widget.text(), widget.width() - 20
    elif isinstance(widget, QComboBox):
        text, room = "" if widget.isEditable() else widget.currentText(), widget.width() - 28
    elif isinstance(widget, QLineEdit):
        text, room = "" if widget.text() else widget.placeholderText(), widget.width() - 8
    else:
        return ""
    return text if text and wanted_width(widget, text) > room else ""


def _shows_text(button: QPushButton | QToolButton) -> bool:
    return not isinstance(button, QToolButton) or (
        button.icon().isNull() or button.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonIconOnly
    )


@pytest.mark.parametrize("name", ALL_VIEWS)
def test_german_fits(name: str, small_window: MainWindow, plan: Plan, tmp_path: Path, qtbot: QtBot) -> None:
    view = ALL_VIEWS[name](small_window, plan, tmp_path)
    if view.isWindow():
        view.show()
    settle()
    if name == "import-mapping":
        qtbot.waitUntil(lambda: any(box.isVisible() for box in view.findChildren(QComboBox)))
        settle()
    widgets = [widget for widget in view.findChildren(QWidget) if widget.isVisible()]
    cut = sorted({f"{where(widget)}: {text}" for widget in widgets if (text := cut_text(widget))})
    covered = [
        f"{where(one)} on {where(other)}"
        for one, other in combinations([w for w in widgets if isinstance(w, (QLabel, QAbstractButton))], 2)
        if one.parentWidget() is other.parentWidget()
        and (parent := one.parentWidget()) is not None
        and (layout := parent.layout()) is not None
        and layout.indexOf(one) >= 0
        and layout.indexOf(other) >= 0
        and one.geometry().intersects(other.geometry())
    ]
    if isValid(view) and view is not small_window and view.isWindow():
        view.close()
    assert cut == []
    assert covered == []
