"""The graph under mouse and keys: what is lit, pushed, zoomed, chosen, and linked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from aipm_desktop.commands import card, dependency
from aipm_desktop.gui.graph.menu import graph_menu
from aipm_desktop.gui.graph.page import GraphPage
from aipm_desktop.gui.main_window import MainWindow
from tests.gui.graph.places import BOARD, edge, ground, links, middle
from tests.gui.plan import Plan

Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def wheel(page: GraphPage, at: QPoint, turn: int, modifiers: Qt.KeyboardModifier) -> None:
    place = QPointF(at)
    QCoreApplication.sendEvent(
        page.view.viewport(),
        QWheelEvent(
            place,
            place,
            QPoint(),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def drag(page: GraphPage, start: QPoint, end: QPoint) -> None:
    view = page.view.viewport()
    QTest.mouseMove(view, start)
    QTest.mousePress(view, LEFT, pos=start)
    for share in (0.3, 0.7, 1.0):
        QTest.mouseMove(view, start + (end - start) * share)
    QTest.mouseRelease(view, LEFT, pos=end)


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


# Pointing


def test_pointing_lights_what_it_waits_for_and_what_waits_for_it(
    graph: GraphPage, ids: dict[str, str], qtbot: QtBot
) -> None:
    graph.view.light(None)
    QTest.mouseMove(graph.view.viewport(), middle(graph, ids["b"]))
    qtbot.waitUntil(lambda: graph.view.lit() == {ids["a"], ids["b"], ids["c"]})
    QTest.mouseMove(graph.view.viewport(), ground(graph))
    qtbot.waitUntil(lambda: graph.view.lit() is None)


def test_the_pointed_card_shows_handles(graph: GraphPage, ids: dict[str, str]) -> None:
    QTest.mouseMove(graph.view.viewport(), middle(graph, ids["a"]))
    assert graph.view.handles_of() == ids["a"]
    QTest.mouseMove(graph.view.viewport(), edge(graph, ids["a"]))
    assert graph.view.pointed_handle == (ids["a"], "after")


def test_a_click_chooses_a_card_or_a_link(graph: GraphPage, ids: dict[str, str]) -> None:
    QTest.mouseClick(graph.view.viewport(), LEFT, pos=middle(graph, ids["d"]))
    assert graph.selected_cards() == [ids["d"]]
    QTest.mouseClick(graph.view.viewport(), LEFT, CTRL, middle(graph, ids["e"]))
    assert graph.selected_cards() == [ids["d"], ids["e"]]
    link_id, curve = next(iter(graph.scene.curves.items()))
    at = graph.view.camera.to_view(curve.middle).toPoint()
    QTest.mouseClick(graph.view.viewport(), LEFT, pos=at)
    assert graph.view.chosen_link == link_id
    QTest.mouseClick(graph.view.viewport(), LEFT, pos=ground(graph))
    assert graph.view.chosen_link is None
    assert graph.view.selected_ids() == frozenset()


def test_a_double_click_opens_the_card(graph: GraphPage, ids: dict[str, str], window: MainWindow) -> None:
    QTest.mouseDClick(graph.view.viewport(), LEFT, pos=middle(graph, ids["b"]))
    assert window.panel_card_id == ids["b"]


# Pushing and zooming


def test_dragging_the_ground_pushes_the_picture(graph: GraphPage, ids: dict[str, str]) -> None:
    before, start = middle(graph, ids["a"]), ground(graph)
    drag(graph, start, start + QPoint(-60, 30))
    assert middle(graph, ids["a"]) - before == QPoint(-60, 30)


def test_with_space_even_a_card_pushes_and_nothing_is_selected(graph: GraphPage, ids: dict[str, str]) -> None:
    graph.view.focus_card(ids["a"])
    graph.view.select_cards(())
    before = middle(graph, ids["a"])
    QTest.keyPress(graph.view, Key.Key_Space)
    drag(graph, before, before + QPoint(40, 20))
    QTest.keyRelease(graph.view, Key.Key_Space)
    assert middle(graph, ids["a"]) - before == QPoint(40, 20)
    assert graph.view.selected_ids() == frozenset()


def test_space_alone_selects(graph: GraphPage, ids: dict[str, str]) -> None:
    graph.view.focus_card(ids["a"])
    graph.view.select_cards(())
    QTest.keyClick(graph.view, Key.Key_Space)
    assert graph.view.selected_ids() == {ids["a"]}
    QTest.keyClick(graph.view, Key.Key_Space)
    assert graph.view.selected_ids() == frozenset()


def test_the_wheel_pushes_and_with_ctrl_zooms_to_the_pointer(graph: GraphPage, ids: dict[str, str]) -> None:
    at = middle(graph, ids["b"])
    scale = graph.view.camera.scale
    wheel(graph, at, 240, CTRL)
    assert graph.view.camera.scale > scale
    assert (middle(graph, ids["b"]) - at).manhattanLength() <= 2
    before = middle(graph, ids["b"])
    wheel(graph, at, -120, Qt.KeyboardModifier.NoModifier)
    assert middle(graph, ids["b"]).x() == before.x()
    assert middle(graph, ids["b"]).y() < before.y()
    wheel(graph, at, -120, SHIFT)
    assert middle(graph, ids["b"]).x() < before.x()


def test_keys_zoom(graph: GraphPage) -> None:
    QTest.keyClick(graph.view, Key.Key_0)
    assert graph.view.camera.scale == 1
    QTest.keyClick(graph.view, Key.Key_Plus)
    assert graph.view.camera.scale == pytest.approx(1.2)
    QTest.keyClick(graph.view, Key.Key_Minus)
    assert graph.view.camera.scale == pytest.approx(1)
    QTest.keyClick(graph.view, Key.Key_0, CTRL)
    assert graph.view.is_fitted


# Keys


def test_the_way_back_is_the_way_one_came(graph: GraphPage, ids: dict[str, str], plan: Plan) -> None:
    """c is reached from b and from d; left of it lies the one it was reached from, which drives nothing."""
    plan.session.run(dependency.link, ids["d"], ids["c"])
    graph.settle()
    graph.view.focus_card(ids["d"])
    QTest.keyClick(graph.view, Key.Key_Right)
    assert graph.view.focused_id() == ids["c"]
    QTest.keyClick(graph.view, Key.Key_Left)
    assert graph.view.focused_id() == ids["d"]
    graph.view.focus_card(ids["c"])
    QTest.keyClick(graph.view, Key.Key_Left)
    assert graph.view.focused_id() == ids["b"]


def test_up_and_down_stay_in_the_layer(graph: GraphPage, ids: dict[str, str], plan: Plan) -> None:
    plan.session.run(dependency.link, ids["a"], ids["d"])
    graph.settle()
    boxes = graph.scene.boxes
    upper, lower = sorted((ids["b"], ids["d"]), key=lambda card_id: boxes[card_id].y())
    graph.view.focus_card(upper)
    QTest.keyClick(graph.view, Key.Key_Down)
    assert graph.view.focused_id() == lower
    QTest.keyClick(graph.view, Key.Key_Up)
    assert graph.view.focused_id() == upper


def test_cards_apart_are_walked_as_they_stand(graph: GraphPage, ids: dict[str, str]) -> None:
    graph.view.focus_card(ids["d"])
    QTest.keyClick(graph.view, Key.Key_Right)
    assert graph.view.focused_id() == ids["e"]


def test_shift_and_arrows_choose_links_that_are_heard(
    graph: GraphPage, ids: dict[str, str], plan: Plan, heard: list[str]
) -> None:
    graph.view.focus_card(ids["b"])
    QTest.keyClick(graph.view, Key.Key_Left, SHIFT)
    facts = graph.scene.facts
    assert facts is not None
    assert graph.scene.edges[graph.view.chosen_link or ""].link.predecessor_id == ids["a"]
    assert heard[-1].startswith(f"{facts.label_of(ids['a'])} → {facts.label_of(ids['b'])}")
    assert "critical" in heard[-1]
    QTest.keyClick(graph.view, Key.Key_Left)
    assert graph.view.focused_id() == ids["a"]
    assert graph.view.chosen_link is None


def test_enter_opens_the_card_and_e_leads_to_the_board(
    graph: GraphPage, ids: dict[str, str], window: MainWindow
) -> None:
    graph.view.focus_card(ids["b"])
    QTest.keyClick(graph.view, Key.Key_Return)
    assert window.panel_card_id == ids["b"]
    graph.view.setFocus()
    QTest.keyClick(graph.view, Key.Key_E)
    assert window.tabs.key == "board"
    assert window.board_page.view.focused_id() == ids["b"]


# Linking


def test_a_new_link_is_heard_and_chosen(
    graph: GraphPage, ids: dict[str, str], plan: Plan, heard: list[str]
) -> None:
    drag(graph, edge(graph, ids["c"]), middle(graph, ids["d"]))
    assert (ids["c"], ids["d"], "FS", 0.0) in links(plan)
    chosen = graph.scene.edges[graph.view.chosen_link or ""].link
    assert (chosen.predecessor_id, chosen.successor_id) == (ids["c"], ids["d"])
    assert any("→" in text for text in heard)
    graph.arranging.wait()
    QTest.keyClick(graph.view, Key.Key_Delete)
    assert (ids["c"], ids["d"], "FS", 0.0) not in links(plan)
    assert heard[-1].startswith("Unlinked: ")


def test_the_left_handle_links_to_what_a_card_waits_for(
    graph: GraphPage, ids: dict[str, str], plan: Plan
) -> None:
    rect = graph.view.visualRect(graph.view.model_.index_of(ids["a"]))
    drag(graph, QPoint(rect.left(), rect.center().y()), middle(graph, ids["e"]))
    assert (ids["e"], ids["a"], "FS", 0.0) in links(plan)


def test_while_it_is_drawn_a_link_says_why_it_cannot_be(
    graph: GraphPage, ids: dict[str, str], plan: Plan
) -> None:
    view, said = graph.view.viewport(), {}
    messages: list[str] = []
    graph.message_requested.connect(messages.append)
    QTest.mouseMove(view, middle(graph, ids["b"]))
    QTest.mousePress(view, LEFT, pos=edge(graph, ids["b"]))
    for name in "acd":
        QTest.mouseMove(view, middle(graph, ids[name]))
        said[name] = (graph.view.linking.refusal, graph.view.linking.words)
    assert said["a"][0] == "cycle"
    assert said["a"][1].count("→") == 2
    assert said["c"][0] == "known"
    assert said["d"][0] == ""
    before = links(plan)
    QTest.mouseRelease(view, LEFT, pos=middle(graph, ids["d"]))
    assert len(links(plan)) == len(before) + 1
    drag(graph, edge(graph, ids["b"]), middle(graph, ids["c"]))
    assert messages
    assert "already" in messages[-1]


def test_a_link_dropped_on_the_ground_is_none(graph: GraphPage, ids: dict[str, str], plan: Plan) -> None:
    before = links(plan)
    drag(graph, edge(graph, ids["c"]), ground(graph))
    assert links(plan) == before
    assert not graph.view.linking.is_on


def test_escape_gives_a_link_up(graph: GraphPage, ids: dict[str, str], plan: Plan) -> None:
    view, before = graph.view.viewport(), links(plan)
    QTest.mouseMove(view, middle(graph, ids["c"]))
    QTest.mousePress(view, LEFT, pos=edge(graph, ids["c"]))
    QTest.mouseMove(view, middle(graph, ids["d"]))
    QTest.keyClick(graph.view, Key.Key_Escape)
    QTest.mouseRelease(view, LEFT, pos=middle(graph, ids["d"]))
    assert links(plan) == before


def test_a_card_that_goes_while_a_link_is_drawn_from_it_ends_the_link(
    graph: GraphPage, ids: dict[str, str], plan: Plan
) -> None:
    graph.view.focus_card(ids["c"])
    QTest.keyClick(graph.view, Key.Key_L)
    assert graph.view.linking.is_on
    plan.session.run(card.archive, [ids["c"]])
    assert not graph.view.linking.is_on
    assert not graph.target_line.isVisible()
    graph.view.grab()


def test_the_line_walks_over_boxes_and_turns_round(
    graph: GraphPage, ids: dict[str, str], plan: Plan, heard: list[str]
) -> None:
    graph.view.focus_card(ids["d"])
    QTest.keyClick(graph.view, Key.Key_L)
    line = graph.target_line
    QTest.keyClick(line.field, Key.Key_Right)
    assert line.target == ids["e"]
    assert "waits for" in heard[-1]
    line.swap.click()
    QTest.keyClick(line.field, Key.Key_Return)
    assert (ids["e"], ids["d"], "FS", 0.0) in links(plan)
    assert graph.view.hasFocus()


def test_the_line_finds_by_number_and_says_when_there_is_none(
    graph: GraphPage, ids: dict[str, str], plan: Plan
) -> None:
    facts, line = graph.scene.facts, graph.target_line
    assert facts is not None
    graph.view.focus_card(ids["a"])
    QTest.keyClick(graph.view, Key.Key_L, SHIFT)
    QTest.keyClicks(line.field, "no such card")
    assert line.target == ""
    QTest.keyClick(line.field, Key.Key_Return)
    assert line.isVisible()
    line.field.setText(str(facts.cards[ids["e"]].number))
    assert line.target == ids["e"]
    QTest.keyClick(line.field, Key.Key_Return)
    assert (ids["e"], ids["a"], "FS", 0.0) in links(plan)


def test_a_click_is_the_other_end_while_the_line_is_open(
    graph: GraphPage, ids: dict[str, str], plan: Plan
) -> None:
    graph.view.focus_card(ids["c"])
    QTest.keyClick(graph.view, Key.Key_L)
    QTest.mouseClick(graph.view.viewport(), LEFT, pos=middle(graph, ids["d"]))
    assert (ids["c"], ids["d"], "FS", 0.0) in links(plan)
    assert not graph.target_line.isVisible()


def test_a_circle_is_lit_until_one_leaves_it(graph: GraphPage, ids: dict[str, str]) -> None:
    graph.deeds.link(ids["c"], ids["a"])
    assert graph.view.lit() == {ids["a"], ids["b"], ids["c"]}
    QTest.keyClick(graph.view, Key.Key_Escape)
    assert graph.view.cycle_links == frozenset()


def test_menus_offer_only_what_may_be_done(
    graph: GraphPage, ids: dict[str, str], plan: Plan, window: MainWindow
) -> None:
    link_id = next(iter(graph.scene.edges))
    assert len(graph_menu(graph, ids["a"], "").actions()) > 8
    assert [one.text() for one in graph_menu(graph, "", link_id).actions()] == ["Type and lag…", "Unlink"]
    plan.session.open(plan.session.path, read_only=True)
    window.tabs.show_tab("graph")
    graph.settle()
    offered = [one.text() for one in graph_menu(graph, ids["a"], "").actions() if one.text()]
    assert offered == ["Open", "Show on the board", "Focus mode"]
    assert graph_menu(graph, "", link_id).actions() == []
    graph.view.focus_card(ids["a"])
    QTest.keyClick(graph.view, Key.Key_L)
    assert not graph.target_line.isVisible()
    before = links(plan)
    graph.view.choose_link(link_id)
    QTest.keyClick(graph.view, Key.Key_Delete)
    assert links(plan) == before


def test_the_board_is_the_one_shown(graph: GraphPage, plan: Plan) -> None:
    assert graph.board_id == plan.boards[BOARD]
