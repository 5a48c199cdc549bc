"""The graph in the window: what it shows, linking by mouse and keys, circles, focus mode, finding, pictures."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from aipm_desktop.commands import dependency
from aipm_desktop.gui.graph.page import GraphPage
from aipm_desktop.gui.main_window import MainWindow
from tests.gui.graph.places import edge, links, middle
from tests.gui.plan import Plan

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def test_layers_go_from_left_to_right_and_unlinked_cards_stand_apart(
    graph: GraphPage, ids: dict[str, str]
) -> None:
    boxes = graph.scene.boxes
    assert boxes[ids["a"]].right() < boxes[ids["b"]].left()
    assert boxes[ids["b"]].right() < boxes[ids["c"]].left()
    lowest = max(boxes[ids[name]].bottom() for name in "abc")
    assert boxes[ids["d"]].top() > lowest
    assert graph.scene.nodes[ids["b"]].is_critical
    assert not graph.scene.nodes[ids["d"]].is_critical
    assert "6 days" in graph.head.chips.buttons["critical"].text()


def test_a_link_is_drawn_from_edge_to_card_and_taken_back(
    graph: GraphPage, ids: dict[str, str], plan: Plan, qtbot: QtBot
) -> None:
    view = graph.view.viewport()
    QTest.mouseMove(view, middle(graph, ids["c"]))
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=edge(graph, ids["c"]))
    QTest.mouseMove(view, middle(graph, ids["d"]))
    assert graph.view.linking.target == ids["d"]
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=middle(graph, ids["d"]))
    assert (ids["c"], ids["d"], "FS", 0.0) in links(plan)
    graph.arranging.wait()
    assert ids["d"] in graph.scene.shown.linked
    plan.session.undo()
    assert (ids["c"], ids["d"], "FS", 0.0) not in links(plan)


def test_a_circle_is_refused_with_a_way_out(
    graph: GraphPage, ids: dict[str, str], plan: Plan, window: MainWindow, qtbot: QtBot
) -> None:
    before = links(plan)
    graph.deeds.link(ids["c"], ids["a"])
    assert links(plan) == before
    assert len(graph.view.cycle_links) == 2
    notice = window.notices.newest_with_buttons()
    assert notice is not None
    assert any("Cut" in button.text() for button in notice.findChildren(type(graph.head.fit_button)))


def test_keys_walk_along_links_and_link(
    graph: GraphPage, ids: dict[str, str], plan: Plan, qtbot: QtBot
) -> None:
    view = graph.view
    view.focus_card(ids["a"])
    qtbot.keyClick(view, Key.Key_Right)
    assert view.focused_id() == ids["b"]
    qtbot.keyClick(view, Key.Key_End)
    assert view.focused_id() == ids["c"]
    qtbot.keyClick(view, Key.Key_Home)
    assert view.focused_id() == ids["a"]
    view.focus_card(ids["c"])
    qtbot.keyClick(view, Key.Key_L)
    assert graph.target_line.isVisible()
    qtbot.keyClicks(graph.target_line.field, "card e")
    qtbot.keyClick(graph.target_line.field, Key.Key_Return)
    assert (ids["c"], ids["e"], "FS", 0.0) in links(plan)
    assert not graph.target_line.isVisible()


def test_delete_removes_the_chosen_link(
    graph: GraphPage, ids: dict[str, str], plan: Plan, qtbot: QtBot
) -> None:
    graph.view.focus_card(ids["a"])
    qtbot.keyClick(graph.view, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert graph.view.chosen_link in graph.scene.edges
    qtbot.keyClick(graph.view, Key.Key_Delete)
    assert not any(one[0] == ids["a"] for one in links(plan))


def test_focus_mode_shows_a_card_and_its_surroundings(
    graph: GraphPage, ids: dict[str, str], qtbot: QtBot
) -> None:
    graph.view.focus_card(ids["a"])
    qtbot.keyClick(graph.view, Key.Key_O)
    assert set(graph.scene.nodes) == {ids["a"], ids["b"], ids["c"]}
    graph.head.steps.setValue(1)
    assert set(graph.scene.nodes) == {ids["a"], ids["b"]}
    qtbot.keyClick(graph.view, Key.Key_Escape)
    qtbot.keyClick(graph.view, Key.Key_Escape)
    assert ids["e"] in graph.scene.nodes


def test_finding_leaves_matches_bright_and_enter_goes_to_them(
    graph: GraphPage, ids: dict[str, str], qtbot: QtBot
) -> None:
    qtbot.keyClick(graph.view, Key.Key_Slash)
    assert graph.head.finder.hasFocus()
    qtbot.keyClicks(graph.head.finder, "card b")
    assert graph.view.dimmed_but == {ids["b"]}
    qtbot.keyClick(graph.head.finder, Key.Key_Return)
    assert graph.view.focused_id() == ids["b"]
    graph.head.finder.clear()
    assert graph.view.dimmed_but is None


def test_the_windows_filter_dims(graph: GraphPage, window: MainWindow, ids: dict[str, str]) -> None:
    window.filter_bar.set_text('title:"Card c"')
    assert graph.view.dimmed_but == {ids["c"]}
    window.filter_bar.clear()
    assert graph.view.dimmed_but is None


def test_cards_are_heard_with_what_they_wait_for(graph: GraphPage, ids: dict[str, str], plan: Plan) -> None:
    said = graph.view.model_.data(graph.view.model_.index_of(ids["b"]), Qt.ItemDataRole.AccessibleTextRole)
    assert "3 days" in str(said)
    assert "critical" in str(said)
    assert "waits for" in str(said)
    interface = QAccessible.queryAccessibleInterface(graph.view)
    names = {interface.child(n).text(QAccessible.Text.Name) for n in range(interface.childCount())}
    assert str(said) in names


def test_other_cards_stay_where_they_are_when_one_link_comes(
    graph: GraphPage, ids: dict[str, str], plan: Plan
) -> None:
    before = {name: graph.scene.boxes[ids[name]].topLeft() for name in "abc"}
    plan.session.run(dependency.link, ids["a"], ids["c"])
    graph.settle()
    after = {name: graph.scene.boxes[ids[name]].topLeft() for name in "abc"}
    assert after["a"] - before["a"] == after["c"] - before["c"]


def test_reading_only_shows_no_handles(
    graph: GraphPage, ids: dict[str, str], plan: Plan, window: MainWindow
) -> None:
    path = plan.session.path
    plan.session.open(path, read_only=True)
    window.tabs.show_tab("graph")
    graph.settle()
    assert graph.view.is_read_only
    graph.view.pointed_card = ids["a"]
    assert graph.view.handles_of() is None
    graph.deeds.act("estimate", ids["a"])
    assert not graph.no_links.isVisible()


def test_a_board_without_links_says_how_to_make_one(
    window: MainWindow, plan: Plan, qtbot: QtBot, until_laid_out: Callable[[GraphPage], None]
) -> None:
    window.acts["tab.graph"].trigger()
    page = window.tabs.widget_()
    assert isinstance(page, GraphPage)
    until_laid_out(page)
    assert page.no_links.isVisible()
    page.no_links.button.click()
    assert page.target_line.isVisible()
    window.show_board(plan.boards["Empty board"])
    assert page.empty.isVisible()
    assert not page.no_links.isVisible()


@pytest.fixture
def until_laid_out() -> Callable[[GraphPage], None]:
    return lambda page: page.settle()


@pytest.mark.parametrize("suffix", ["svg", "png", "pdf"])
def test_it_is_written_as_a_picture(graph: GraphPage, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"graph.{suffix}"
    graph.write_picture(path, suffix)
    data = path.read_bytes()
    if suffix == "svg":
        texts = " ".join(
            "".join(one.itertext()) for one in ET.fromstring(data).iter() if one.tag.endswith("text")
        )
        assert "Card b" in texts
        assert "critical: a delay delays the end" in texts
    else:
        assert data.startswith(b"\x89PNG" if suffix == "png" else b"%PDF")


def test_it_comes_back_as_it_was_left(graph: GraphPage, ids: dict[str, str]) -> None:
    graph.view.focus_card(ids["b"])
    graph.view.zoom_to(0.7)
    state = graph.state()
    graph.view.zoom_to(1.3)
    graph.view.focus_card(ids["a"])
    graph.restore_state(state)
    graph.settle()
    assert graph.view.camera.scale == pytest.approx(0.7)
    assert graph.view.focused_id() == ids["b"]
