"""The window for those who hear it, and for those who have no mouse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from aipm_desktop.gui import theme
from aipm_desktop.gui.main_window import MainWindow
from aipm_desktop.gui.notices import Notice
from tests.gui.front import show_in_front
from tests.gui.plan import Plan
from tests.gui.views import OTHER_VIEWS, WINDOW_VIEWS, fill_card, settle

ALL_VIEWS = WINDOW_VIEWS | OTHER_VIEWS
TAB = Qt.FocusPolicy.TabFocus
NOT_OURS = ("qt_spinbox_lineedit", "qt_tableview_cornerbutton")
"""Parts of Qt's own widgets that speak through their owner."""


@pytest.fixture
def shown(
    request: pytest.FixtureRequest, window: MainWindow, plan: Plan, tmp_path: Path, qtbot: QtBot
) -> Iterator[QWidget]:
    """The view the test is parametrized with, in front and with the focus."""
    view = ALL_VIEWS[request.param](window, plan, tmp_path)
    if view.isWindow() and view is not window:
        show_in_front(view)
        if request.param == "import-mapping":
            qtbot.waitUntil(lambda: _has_table(view))
    settle()
    if QApplication.focusWidget() is None:
        view.setFocus()
        view.focusNextChild()
    yield view
    if isValid(view) and view is not window and view.isWindow():
        view.close()


def _has_table(view: QWidget) -> bool:
    return any(box.isVisible() for box in view.findChildren(QComboBox))


def every_view(names: dict[str, object]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("shown", names, indirect=True)


def where(widget: QWidget | None) -> str:
    """A widget and what it is in, for messages."""
    chain = []
    while widget is not None and len(chain) < 4:
        chain.append(type(widget).__name__)
        widget = widget.parentWidget()
    return " in ".join(chain)


def spoken(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return "" if interface is None else interface.text(QAccessible.Text.Name)


def seen_in(view: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in [view, *view.findChildren(QWidget)]
        if widget.isVisible() and widget.objectName() not in NOT_OURS
    ]


def takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & TAB) and widget.isEnabled()


# Names


@every_view(ALL_VIEWS)
def test_everything_one_can_use_has_a_name_and_signs_have_tooltips(shown: QWidget) -> None:
    used = [w for w in seen_in(shown) if takes_tab(w) or isinstance(w, QAbstractButton)]
    assert used
    assert sorted({where(widget) for widget in used if not spoken(widget).strip()}) == []
    signs = [w for w in used if isinstance(w, QAbstractButton) and not any(map(str.isalpha, w.text()))]
    explained = [widget for widget in signs if widget.toolTip() or widget.accessibleDescription()]
    assert sorted({where(widget) for widget in signs if widget not in explained}) == []


def test_cards_are_children_of_the_board_where_they_are_seen(window: MainWindow, plan: Plan) -> None:
    view = window.board_page.view
    interface = QAccessible.queryAccessibleInterface(view)
    children = [interface.child(place) for place in range(interface.childCount())]
    names = {child.text(QAccessible.Text.Name): child.rect() for child in children if child is not None}
    cards = {name: rect for name, rect in names.items() if any(title in name for title in plan.cards)}
    assert len(cards) == len(plan.cards)
    inside = QRect(view.viewport().mapToGlobal(view.viewport().rect().topLeft()), view.viewport().size())
    assert all(inside.contains(rect) for rect in cards.values())
    said = next(name for name in cards if "Augment night images" in name)
    assert "Task" in said
    assert "To do" in said


# Announcements


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is said to a screen reader."""
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)

    def hear(event: object) -> None:
        if hasattr(event, "message"):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return said


def test_a_move_by_key_is_said(window: MainWindow, plan: Plan, heard: list[str]) -> None:
    window.board_page.setFocus()
    window.board_page.focus_card(plan.cards["Train EfficientNet"])
    QTest.keyClick(window.board_page.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert any("moved to Done" in text for text in heard)


def test_a_notice_is_said(window: MainWindow, heard: list[str]) -> None:
    window.notices.tell(Notice("The disk is full.", "bad"))
    settle()
    assert heard == ["The disk is full."]


# The Tab key


def walk(view: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Every widget Tab comes by, until it is back where it began."""
    assert QApplication.focusWidget() is not None, "nothing has the focus"
    # What has the focus at first need not be a stop: a click, or opening, may have put it there.
    QTest.keyClick(QApplication.focusWidget(), key)
    start = QApplication.focusWidget()
    assert start is not None
    stops = [start]
    for _ in range(300):
        QTest.keyClick(QApplication.focusWidget(), key)
        now = QApplication.focusWidget()
        assert now is not None, f"lost after {where(stops[-1])}"
        if now is start:
            return stops
        assert now not in stops, f"trapped: {where(stops[-1])} leads back to {where(now)}"
        stops.append(now)
    raise AssertionError("no end")


@every_view({name: view for name, view in ALL_VIEWS.items() if name != "quick-add"})
def test_tab_goes_everywhere_and_comes_back(shown: QWidget) -> None:
    stops = walk(shown)
    missed = [
        widget
        for widget in seen_in(shown)
        if takes_tab(widget)
        and widget.focusProxy() is None
        and widget not in stops
        and not isinstance(widget.parentWidget(), (QComboBox, QAbstractSpinBox))
        and not (isinstance(widget, QAbstractButton) and widget.autoExclusive())
    ]
    assert sorted(map(where, missed)) == []


def test_shift_tab_is_the_way_back(window: MainWindow, plan: Plan) -> None:
    window.open_card(fill_card(plan))
    settle()
    there = walk(window)
    back = walk(window, Qt.Key.Key_Backtab)
    assert set(there) == set(back)


def test_f6_goes_round_the_panes(window: MainWindow, plan: Plan) -> None:
    window.open_card(plan.cards["Augment night images"])
    settle()
    panes = {"sidebar": window.sidebar, "board": window.board_page, "card": window.panel()}
    visited = []
    for _ in range(len(panes) + 1):
        window.acts["go.other_pane"].trigger()
        settle()
        focus = QApplication.focusWidget()
        visited += [name for name, pane in panes.items() if pane is focus or pane.isAncestorOf(focus)]
    assert set(visited) == set(panes)


# The focus is seen


def bring_into_view(widget: QWidget) -> None:
    """Scrolls to it, as Tab does."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
    settle()


def _picture(widget: QWidget) -> QImage:
    """A widget with a margin of its window around it: rings may be drawn outside."""
    window = widget.window()
    place = QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size()).adjusted(-4, -4, 4, 4)
    return window.grab(place).toImage().convertToFormat(QImage.Format.Format_RGB32)


def _difference(before: QImage, after: QImage) -> int:
    """How many pixels differ."""
    if before.size() != after.size():
        return before.width() * before.height()
    pairs = zip(before.constBits().cast("I"), after.constBits().cast("I"), strict=True)
    return sum(old != new for old, new in pairs)


@pytest.mark.parametrize("colours", ["light", "dark"])
@every_view(
    {
        "card": 0,
        "filter": 0,
        "archive": 0,
        "keys": 0,
        "history": 0,
        "import-mapping": 0,
        "preferences": 0,
        "column": 0,
        "new-board": 0,
        "settings-people": 0,
    }
)
def test_the_focus_is_seen(shown: QWidget, colours: str, qapp: QApplication) -> None:
    theme.apply(qapp, colours)
    try:
        QApplication.setCursorFlashTime(0)
        settle()
        faint = []
        for widget in walk(shown):
            if isinstance(widget, QLineEdit) and isinstance(widget.parentWidget(), QAbstractSpinBox):
                continue
            bring_into_view(widget)
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            settle()
            with_focus = _picture(widget)
            widget.clearFocus()
            settle()
            # A bar of two pixels, as long as the shorter side, is the least one finds.
            if _difference(_picture(widget), with_focus) < 2 * min(widget.width(), widget.height(), 40):
                faint.append(where(widget))
        assert sorted(set(faint)) == []
    finally:
        theme.apply(qapp, "light")


# Motion


def test_nothing_moves_where_people_want_stillness() -> None:
    """One thing moves by itself, cards of the graph to new places, and it asks whether it may."""
    sources = (Path(__file__).resolve().parents[2] / "aipm_desktop" / "gui").rglob("*.py")
    moving = (
        "QPropertyAnimation",
        "QVariantAnimation",
        "QTimeLine",
        "QSequentialAnimation",
        "setAnimated(True",
    )
    texts = {path.name: path.read_text(encoding="utf-8") for path in sources}
    movers = [name for name, text in texts.items() if any(word in text for word in moving)]
    assert movers == ["glide.py"]
    assert "prefers_reduced_motion()" in texts["glide.py"]
