"""The timeline under the mouse and the keys: what is asked for is done in one step, and taken back in one."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aipm_desktop import commands
from aipm_desktop.domain.board import Card, Dependency, Estimate
from aipm_desktop.domain.errors import CycleFound
from aipm_desktop.gui.timeline.menus import card_menu
from aipm_desktop.gui.timeline.page import TimelinePage
from aipm_desktop.gui.timeline.rows import group_key
from aipm_desktop.gui.timeline.sheet import ROW
from aipm_desktop.session.session import Refusal, Session
from aipm_desktop.store import cards
from tests.gui.timeline.conftest import set_day
from tests.gui.timeline.factory import DAYS, MONDAY

Key, Button = Qt.Key, Qt.MouseButton
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


def stored(session: Session, name: str) -> Card:
    return session.read(cards.card, session.ids[name])


def links(session: Session) -> list[Dependency]:
    return session.read(cards.dependencies, session.board_id)


def steps(session: Session) -> int:
    return int(session.con.execute("SELECT count(*) FROM txn").fetchone()[0])


def middle(page: TimelinePage, name: str) -> QPoint:
    return page.view.bar_in_view(page.session.ids[name]).center()


def drag(page: TimelinePage, start: QPoint, end: QPoint, *, let_go: bool = True) -> None:
    area = page.view.viewport()
    QTest.mouseMove(area, start)
    QTest.mousePress(area, Button.LeftButton, pos=start)
    QTest.mouseMove(area, start + (end - start) / 2)
    QTest.mouseMove(area, end)
    if let_go:
        QTest.mouseRelease(area, Button.LeftButton, pos=end)


def days_wide(page: TimelinePage, days: float) -> QPoint:
    return QPoint(round(days * page.view.sheet.scale.per_day), 0)


def press(page: TimelinePage, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    for key in keys:
        QTest.keyClick(page.view, key, modifiers)


def focus(page: TimelinePage, name: str) -> None:
    assert page.focus_card(page.session.ids[name])


def focused(page: TimelinePage) -> str:
    names = {card_id: name for name, card_id in page.session.ids.items()}
    return names.get(page.view.focused_card(), "")


@pytest.fixture
def told(page: TimelinePage) -> list[str]:
    found: list[str] = []
    page.message_requested.connect(found.append)
    return found


# Moving


def test_a_bar_dragged_to_thursday_starts_on_thursday(page: TimelinePage, session: Session) -> None:
    before = steps(session)
    drag(page, middle(page, "C"), middle(page, "C") + days_wide(page, 3))
    assert stored(session, "C").start_on == DAYS["thu"]
    assert steps(session) == before + 1
    session.undo()
    assert stored(session, "C").start_on is None
    assert page.facts.schedule.cards[session.ids["C"]].start_on == MONDAY


def test_the_hint_names_the_days_and_what_holds_a_card(page: TimelinePage, session: Session) -> None:
    drag(page, middle(page, "C"), middle(page, "C") + days_wide(page, 3), let_go=False)
    assert page.view.mouse.gesture.words == "26 Nov"
    press(page, Key.Key_Escape)
    QTest.mouseRelease(page.view.viewport(), Button.LeftButton)
    drag(page, middle(page, "B"), middle(page, "B") - days_wide(page, 2), let_go=False)
    assert page.view.mouse.gesture.words == "25 Nov – 27 Nov, waits for CI-1"
    QTest.mouseRelease(page.view.viewport(), Button.LeftButton)


def test_escape_and_a_drag_to_where_it_was_change_nothing(page: TimelinePage, session: Session) -> None:
    before = steps(session)
    drag(page, middle(page, "C"), middle(page, "C") + days_wide(page, 3), let_go=False)
    assert page.view.is_live
    press(page, Key.Key_Escape)
    assert not page.view.is_live
    QTest.mouseRelease(page.view.viewport(), Button.LeftButton, pos=middle(page, "C"))
    drag(page, middle(page, "C"), middle(page, "C") + days_wide(page, 0.3) + QPoint(0, 12))
    assert steps(session) == before


def test_a_click_changes_nothing_but_the_selection(page: TimelinePage, session: Session) -> None:
    before = steps(session)
    QTest.mouseClick(page.view.viewport(), Button.LeftButton, pos=middle(page, "A"))
    assert page.selected_cards() == [session.ids["A"]]
    assert steps(session) == before


def test_keys_move_the_start_over_the_weekend(page: TimelinePage, session: Session) -> None:
    set_day(session, "C", start_on=DAYS["fri"])
    focus(page, "C")
    press(page, Key.Key_Right, modifiers=CTRL)
    assert stored(session, "C").start_on == date(2026, 11, 30)
    press(page, Key.Key_Left, modifiers=CTRL)
    assert stored(session, "C").start_on == DAYS["fri"]


def test_a_milestone_can_be_put_off(page: TimelinePage, session: Session) -> None:
    focus(page, "M")
    press(page, Key.Key_Right, modifiers=CTRL)
    assert stored(session, "M").start_on == date(2026, 11, 30)


# Stretching


def test_the_right_edge_changes_the_estimate(page: TimelinePage, session: Session) -> None:
    before = steps(session)
    bar = page.view.bar_in_view(session.ids["A"])
    edge = QPoint(bar.right() - 1, bar.center().y())
    drag(page, edge, edge + days_wide(page, 2))
    assert stored(session, "A").estimate == Estimate(4, 4, 4)
    assert steps(session) == before + 1
    session.undo()
    assert stored(session, "A").estimate == Estimate(2, 2, 2)


def test_three_numbers_are_stretched_together(page: TimelinePage, session: Session) -> None:
    focus(page, "B")
    press(page, Key.Key_Right, Key.Key_Right, Key.Key_Right, modifiers=CTRL | SHIFT)
    assert stored(session, "B").estimate == pytest.approx(Estimate(4, 6, 8), abs=0.02)
    assert page.facts.days_of(session.ids["B"]) == pytest.approx(6, abs=0.01)


def test_an_estimate_is_never_less_than_something(page: TimelinePage, session: Session) -> None:
    focus(page, "C")
    before = steps(session)
    press(page, Key.Key_Left, modifiers=CTRL | SHIFT)
    assert steps(session) == before


def test_a_milestone_has_no_length(page: TimelinePage, session: Session, told: list[str]) -> None:
    focus(page, "M")
    press(page, Key.Key_Right, modifiers=CTRL | SHIFT)
    assert stored(session, "M").estimate is None
    assert "takes no time" in told[0]


def test_finished_cards_stay(page: TimelinePage, session: Session, told: list[str]) -> None:
    before = steps(session)
    drag(page, middle(page, "D"), middle(page, "D") + days_wide(page, 3))
    focus(page, "D")
    press(page, Key.Key_Right, modifiers=CTRL | SHIFT)
    assert steps(session) == before
    assert len(told) == 2
    assert all("finished" in text for text in told)


def test_reading_only_nothing_moves(page: TimelinePage, session: Session, qtbot: QtBot) -> None:
    session.open(session.path, read_only=True)
    page.show_board(session.board_id)
    drag(page, middle(page, "C"), middle(page, "C") + days_wide(page, 3))
    focus(page, "C")
    press(page, Key.Key_Right, modifiers=CTRL)
    press(page, Key.Key_S, Key.Key_D, Key.Key_X, Key.Key_L)
    assert QApplication.activePopupWidget() is None
    assert stored(session, "C").start_on is None
    assert not page.head.apply.isEnabled()
    menu = card_menu(page, [session.ids["C"]])
    assert {item.objectName() for item in menu.actions() if item.isEnabled() and item.objectName()} == {
        "open",
        "show",
        "board",
    }
    menu.deleteLater()


# Linking


def test_a_line_from_an_end_to_a_bar_links(page: TimelinePage, session: Session) -> None:
    bar = page.view.bar_in_view(session.ids["C"])
    before = steps(session)
    drag(page, QPoint(bar.right() + 9, bar.center().y()), middle(page, "M"))
    assert steps(session) == before + 1
    made = {(link.predecessor_id, link.successor_id, link.type) for link in links(session)}
    assert (session.ids["C"], session.ids["M"], "FS") in made
    session.undo()
    assert len(links(session)) == 2


def test_the_sides_say_the_type(page: TimelinePage, session: Session) -> None:
    page.view.set_zoom("day")
    page.view.go_to_today()
    bar, other = page.view.bar_in_view(session.ids["C"]), page.view.bar_in_view(session.ids["B"])
    drag(page, QPoint(bar.left() - 9, bar.center().y()), QPoint(other.right() - 6, other.center().y()))
    assert ("SF",) in {(link.type,) for link in links(session)}


def test_a_circle_is_refused_with_the_way_round(page: TimelinePage, session: Session) -> None:
    refused: list[Refusal] = []
    session.refused.connect(refused.append)
    bar = page.view.bar_in_view(session.ids["B"])
    drag(page, QPoint(bar.right() + 9, bar.center().y()), middle(page, "A"), let_go=False)
    assert page.view.mouse.gesture.words == "Would close a circle: CI-1 → CI-2 → CI-1"
    QTest.mouseRelease(page.view.viewport(), Button.LeftButton, pos=middle(page, "A"))
    assert isinstance(refused[0].error, CycleFound)
    assert len(links(session)) == 2


def test_l_asks_what_to_link_with(page: TimelinePage, session: Session, qtbot: QtBot) -> None:
    focus(page, "C")
    press(page, Key.Key_L)
    popup = QApplication.activePopupWidget()
    assert popup is not None
    assert "CI-3" in popup.windowTitle()
    popup.close()


# Focus and selection


def test_up_and_down_go_from_row_to_row(page: TimelinePage) -> None:
    press(page, Key.Key_Home, Key.Key_Down)
    assert focused(page) == "C"
    press(page, Key.Key_Down, Key.Key_Down)
    assert focused(page) == "A"
    press(page, Key.Key_End)
    assert focused(page) == "M"
    press(page, Key.Key_Home)
    assert page.view.focused_row() == (group_key("track", page.facts.board.swimlanes[0].id), "")


def test_left_and_right_go_along_the_links(page: TimelinePage) -> None:
    focus(page, "A")
    press(page, Key.Key_Right)
    assert focused(page) == "B"
    press(page, Key.Key_Right)
    assert focused(page) == "M"
    press(page, Key.Key_Right)
    assert focused(page) == "M"
    press(page, Key.Key_Left, Key.Key_Left)
    assert focused(page) == "A"
    press(page, Key.Key_Left)  # waits for nothing: on to the heading
    assert focused(page) == ""


def test_headings_fold_by_key_and_by_click(page: TimelinePage) -> None:
    press(page, Key.Key_Home, Key.Key_Left)
    assert page.view.model_.rowCount() == 1
    press(page, Key.Key_Left)
    assert page.view.model_.rowCount() == 1
    press(page, Key.Key_Right)
    assert page.view.model_.rowCount() == 6
    press(page, Key.Key_Return)
    assert page.view.model_.rowCount() == 1
    QTest.mouseClick(page.view.viewport(), Button.LeftButton, pos=QPoint(60, ROW // 2))
    assert page.view.model_.rowCount() == 6


def test_the_selection_grows_and_goes(page: TimelinePage, session: Session) -> None:
    heard: list[list[str]] = []
    page.selection_changed.connect(heard.append)
    focus(page, "B")
    assert page.selected_cards() == [session.ids["B"]] == heard[-1]
    press(page, Key.Key_Down, modifiers=SHIFT)
    assert page.selected_cards() == [session.ids["B"], session.ids["M"]]
    press(page, Key.Key_Space)
    assert page.view.selected_ids() == {session.ids["B"]}
    press(page, Key.Key_A, modifiers=CTRL)
    assert len(page.selected_cards()) == 5
    press(page, Key.Key_Escape)
    assert page.view.selected_ids() == frozenset()


def test_enter_and_a_double_click_open(page: TimelinePage, session: Session) -> None:
    opened: list[str] = []
    page.card_open_requested.connect(opened.append)
    focus(page, "B")
    press(page, Key.Key_Return)
    QTest.mouseDClick(page.view.viewport(), Button.LeftButton, pos=middle(page, "A"))
    assert opened == [session.ids["B"], session.ids["A"]]


def test_the_menu_is_for_the_card_under_the_pointer(page: TimelinePage, session: Session) -> None:
    focus(page, "B")
    asked: list[list[str]] = []
    page.view.menu_requested.disconnect()
    page.view.menu_requested.connect(lambda _at, ids: asked.append(ids))
    area, at = page.view.viewport(), middle(page, "A")
    QTest.mousePress(area, Button.RightButton, pos=at)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(area, QContextMenuEvent(reason, at, area.mapToGlobal(at)))
    assert asked == [[session.ids["A"]]]


def test_the_start_is_cleared_from_the_menu(page: TimelinePage, session: Session) -> None:
    menu = card_menu(page, [session.ids["C"]])
    clear = next(item for item in menu.actions() if item.objectName() == "clear_start")
    assert not clear.isEnabled()
    menu.deleteLater()
    set_day(session, "C", start_on=DAYS["fri"])
    menu = card_menu(page, [session.ids["C"]])
    next(item for item in menu.actions() if item.objectName() == "clear_start").trigger()
    assert stored(session, "C").start_on is None
    menu.deleteLater()


# Days and zoom


def test_the_wheel_zooms_to_the_pointer(page: TimelinePage, session: Session) -> None:
    set_day(session, "C", due_on=date(2027, 12, 1))
    view = page.view
    view.show_from(date(2027, 4, 1).toordinal())
    at = QPointF(600, 100)
    before = view.sheet.scale.instant(view.horizontalOffset() + at.x() - view.sheet.label_width)
    wheel = QWheelEvent(
        at, at, QPoint(), QPoint(0, 240), Button.NoButton, CTRL, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(view.viewport(), wheel)
    assert view.sheet.scale.per_day > 14
    after = view.sheet.scale.instant(view.horizontalOffset() + at.x() - view.sheet.label_width)
    assert after == pytest.approx(before, abs=0.1)


def test_keys_zoom_and_go_to_today(page: TimelinePage) -> None:
    view = page.view
    press(page, Key.Key_Plus, Key.Key_Plus)
    assert view.sheet.scale.zoom == "day"
    assert page.head.zooms["day"].isChecked()
    view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum())
    press(page, Key.Key_T)
    x = view.sheet.scale.x(MONDAY.toordinal()) - view.horizontalOffset()
    assert 0 <= x <= view.chart_width() / 2
    press(page, Key.Key_Minus, Key.Key_Minus, Key.Key_Minus, Key.Key_Minus, Key.Key_Minus, Key.Key_Minus)
    assert view.sheet.scale.zoom == "month"


def test_days_without_work_are_named(page: TimelinePage, session: Session) -> None:
    session.run(commands.plan.set_settings, session.board_id, {"holiday_region": "DE"})
    set_day(session, "C", due_on=date(2026, 12, 27))
    view = page.view
    view.show_from(date(2026, 12, 20).toordinal())
    x = (
        view.sheet.label_width
        + view.sheet.scale.x(date(2026, 12, 25).toordinal() + 0.5)
        - view.horizontalOffset()
    )
    assert "Weihnacht" in view.tip_at(QPoint(round(x), 5 * ROW + 4))
    assert view.day_at(x) == date(2026, 12, 25).toordinal()


def test_a_bar_tells_all_about_its_card(page: TimelinePage, session: Session) -> None:
    said = page.view.tip_at(middle(page, "B"))
    for part in (
        "Card B",
        "25 Nov – 27 Nov",
        "3 working days",
        "Critical",
        "Ada",
        "Waits for CI-1",
        "Needed by CI-4",
    ):
        assert part in said
    assert "4 days slack" in page.view.tip_at(middle(page, "C"))
    assert "No estimate" in page.view.tip_at(middle(page, "C"))


def test_a_bar_out_of_sight_comes_with_the_focus(page: TimelinePage, session: Session) -> None:
    set_day(session, "C", start_on=date(2027, 6, 1))
    assert page.view.bar_in_view(session.ids["C"]).left() > page.view.viewport().width()
    focus(page, "C")
    assert page.view.viewport().rect().contains(middle(page, "C"))
    focus(page, "B")
    press(page, Key.Key_Right)  # to M, which is not where C is
    assert page.view.viewport().rect().contains(middle(page, "M"))


def test_labels_can_be_made_wider(page: TimelinePage) -> None:
    view = page.view
    wide = view.sheet.label_width
    press(page, Key.Key_Right, modifiers=ALT)
    assert view.sheet.label_width > wide
    edge = QPoint(view.sheet.label_width, 300)
    drag(page, edge, edge + QPoint(60, 0))
    assert view.sheet.label_width > wide + 60
    assert page.state()["labels"] == view.sheet.label_width


def test_a_heading_stays_while_its_cards_are_there(page: TimelinePage, session: Session) -> None:
    page.resize(1000, 260)
    QApplication.processEvents()
    view = page.view
    assert view.stuck() is None
    view.verticalScrollBar().setValue(ROW + 5)
    stuck = view.stuck()
    assert stuck is not None
    assert view.stuck_at(3) == stuck.group
    QTest.mouseClick(view.viewport(), Button.LeftButton, pos=QPoint(60, 6))
    assert view.verticalOffset() == 0
    assert view.focused_row() == (stuck.group, "")
    assert view.model_.rowCount() == 6  # it led there, it did not fold


# Heard


def test_rows_are_named_where_they_are_seen(page: TimelinePage, session: Session) -> None:
    interface = QAccessible.queryAccessibleInterface(page.view)
    found = {}
    for place in range(interface.childCount()):
        child = interface.child(place)
        found[child.text(QAccessible.Text.Name)] = child.rect()
    said = "CI-3, Card C, 23 Nov, 4 days slack, no estimate, length assumed"
    assert said in found
    place = page.view.visualRect(page.view.model_.index_of(session.ids["C"]))
    assert found[said].topLeft() == page.view.viewport().mapToGlobal(place.topLeft())
    assert "CI-2, Card B, 25 Nov to 27 Nov, critical" in found


def test_what_a_key_did_is_said(
    page: TimelinePage, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        QAccessible,
        "updateAccessibility",
        lambda event: said.append(event.message()) if hasattr(event, "message") else None,
    )
    focus(page, "A")
    press(page, Key.Key_Right, modifiers=CTRL | SHIFT)
    assert said == ["CI-1, Card A, 23 Nov to 25 Nov, critical"]


def test_the_timeline_keeps_its_keys_from_the_window(page: TimelinePage) -> None:
    for key, modifiers, is_wanted in (
        (Key.Key_T, NONE, True),
        (Key.Key_Left, CTRL, True),
        (Key.Key_Z, CTRL, False),
        (Key.Key_N, NONE, False),
    ):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
        event.ignore()
        QApplication.sendEvent(page.view, event)
        assert event.isAccepted() is is_wanted
