"""What is in sight: at first, after a change of size or cards, when a board comes back; and how layouts come and end."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from aipm_desktop.commands import card, dependency
from aipm_desktop.domain.planning.layout import layered
from aipm_desktop.domain.quick_add import CardDraft
from aipm_desktop.gui.graph import glide as glide_module
from aipm_desktop.gui.graph import scope
from aipm_desktop.gui.graph.page import GraphPage
from aipm_desktop.gui.graph.sight import READABLE
from aipm_desktop.gui.main_window import MainWindow
from tests.gui.graph.places import BOARD
from tests.gui.plan import Plan

Key = Qt.Key


class SlowJob(QObject):
    """A layout that comes when a test lets it."""

    done = Signal(object)
    failed = Signal(str)

    def __init__(self, nodes: list[str], edges: list[tuple[str, str]], options: dict[str, Any]) -> None:
        super().__init__()
        self.is_cancelled = False
        self._finish: Callable[[], object] = lambda: layered(
            nodes, edges, box=options["box"], gaps=options["gaps"], previous=options["previous"]
        )

    def cancel(self) -> None:
        self.is_cancelled = True

    def finish(self) -> None:
        self.done.emit(self._finish())


@pytest.fixture
def jobs(graph: GraphPage) -> list[SlowJob]:
    """The layouts asked for from now on; none ends by itself."""
    started: list[SlowJob] = []

    def start(nodes: list[str], edges: list[tuple[str, str]], **options: Any) -> SlowJob:
        started.append(SlowJob(nodes, edges, options))
        return started[-1]

    graph.arranging._start = start
    return started


def add_chain(plan: Plan, count: int) -> list[str]:
    """Cards one after the other, each waiting for the one before."""
    run, board_id = plan.session.run, plan.boards[BOARD]
    made = [
        run(card.add, board_id, CardDraft(f"Link {n}"), column_id=plan.columns["To do"]) for n in range(count)
    ]
    for first, then in pairwise(made):
        run(dependency.link, first, then)
    return made


# In sight


def test_what_was_fitted_stays_in_sight_when_the_window_shrinks(graph: GraphPage, window: MainWindow) -> None:
    graph.view.fit()
    window.resize(820, 620)
    assert graph.view.camera.in_sight().contains(graph.scene.whole())


def test_a_person_who_has_zoomed_keeps_the_scale_and_the_focused_card(
    graph: GraphPage, ids: dict[str, str], window: MainWindow
) -> None:
    graph.view.focus_card(ids["c"])
    graph.view.zoom_to(1.4)
    graph.view.reveal(ids["c"])
    window.resize(820, 620)
    assert graph.view.camera.scale == pytest.approx(1.4)
    assert graph.view.camera.in_sight().contains(graph.scene.boxes[ids["c"]])


def test_a_graph_too_large_to_read_opens_where_the_critical_path_begins(
    graph: GraphPage, plan: Plan, window: MainWindow
) -> None:
    made = add_chain(plan, 30)
    window.show_board(plan.boards["Empty board"])
    window.show_board(plan.boards[BOARD])
    graph.settle()
    assert graph.view.camera.scale == READABLE
    assert graph.view.camera.in_sight().contains(graph.scene.boxes[made[0]])
    assert not graph.view.camera.in_sight().contains(graph.scene.boxes[made[-1]])


def test_another_board_takes_nothing_over_from_one_still_being_laid_out(
    graph: GraphPage, ids: dict[str, str], plan: Plan, window: MainWindow, jobs: list[SlowJob]
) -> None:
    graph.view.focus_card(ids["b"])
    graph.view.zoom_to(2.0)
    graph.restore_state(graph.state())
    other = plan.boards["Support assistant"]
    plan.session.run(card.add, other, CardDraft("Alone"))
    window.show_board(other)
    assert graph.view.camera.scale == 1
    assert graph.view.camera.in_sight().contains(graph.scene.whole())


def test_how_it_was_left_comes_back_with_another_size_of_window(
    graph: GraphPage, ids: dict[str, str], plan: Plan, window: MainWindow
) -> None:
    graph.view.focus_card(ids["b"])
    graph.view.zoom_to(0.8)
    graph.minimap.set_wanted(False)
    middle = graph.view.camera.in_sight().center()
    state = graph.state()
    window.resize(900, 640)
    graph.view.zoom_to(1.3)
    graph.restore_state(state)
    graph.settle()
    assert graph.view.camera.scale == pytest.approx(0.8)
    assert (graph.view.camera.in_sight().center() - middle).manhattanLength() < 1
    assert graph.view.focused_id() == ids["b"]
    assert not graph.head.minimap_button.isChecked()


@pytest.mark.parametrize("state", [{"scale": "x", "middle": ["a", None]}, {"steps": 99, "focused": 3}, {}])
def test_a_spoilt_state_is_borne(graph: GraphPage, plan: Plan, state: dict[str, Any]) -> None:
    graph.restore_state({"board": plan.boards[BOARD], **state})
    graph.settle()
    assert graph.view.camera.in_sight().contains(graph.scene.whole())


def test_leaving_focus_mode_keeps_the_card_in_sight(graph: GraphPage, ids: dict[str, str]) -> None:
    graph.view.focus_card(ids["d"])
    QTest.keyClick(graph.view, Key.Key_O)
    graph.settle()
    assert set(graph.scene.nodes) == {ids["d"]}
    QTest.keyClick(graph.view, Key.Key_O)
    graph.settle()
    assert graph.view.focused_id() == ids["d"]
    assert graph.view.camera.in_sight().contains(graph.scene.boxes[ids["d"]])


def test_a_card_left_out_of_a_large_graph_comes_in_when_it_is_wanted(
    graph: GraphPage, plan: Plan, monkeypatch: pytest.MonkeyPatch, window: MainWindow
) -> None:
    made = add_chain(plan, 30)
    monkeypatch.setattr(scope.shown_cards, "__kwdefaults__", {**scope.shown_cards.__kwdefaults__, "most": 8})
    graph.reload()
    graph.settle()
    assert len(graph.scene.nodes) == 8
    assert "8 of 38 cards" in graph.head.chips.buttons["cut"].text()
    wanted = next(card_id for card_id in made if card_id not in graph.scene.nodes)
    assert graph.focus_card(wanted)
    graph.view.grab()
    graph.minimap.grab()
    graph.settle()
    assert graph.view.focused_id() == wanted
    assert graph.view.camera.in_sight().contains(graph.scene.boxes[wanted])
    assert len(graph.scene.nodes) == 8


def test_pressing_a_chip_lights_its_cards_and_shows_one(graph: GraphPage, ids: dict[str, str]) -> None:
    graph.view.zoom_to(2.5)
    graph.view.reveal(ids["e"])
    graph.view.camera.centre_on(graph.scene.boxes[ids["e"]].center())
    graph.head.chips.buttons["critical"].click()
    assert graph.view.dimmed_but == {ids["a"], ids["b"], ids["c"]}
    seen = graph.view.camera.in_sight()
    assert any(seen.intersects(graph.scene.boxes[ids[name]]) for name in "abc")
    graph.head.chips.buttons["critical"].click()
    assert graph.view.dimmed_but is None


def test_the_minimap_is_there_while_not_all_is_in_sight(graph: GraphPage) -> None:
    graph.view.fit()
    assert not graph.minimap.isVisible()
    graph.view.zoom_to(2.5)
    assert graph.minimap.isVisible()
    before = graph.view.camera.in_sight().center()
    QTest.mouseClick(graph.minimap, Qt.MouseButton.LeftButton, pos=graph.minimap.rect().center() / 2)
    assert graph.view.camera.in_sight().center() != before
    graph.head.minimap_button.click()
    assert not graph.minimap.isVisible()


# Layouts


def test_the_old_picture_stays_until_the_new_layout_comes(
    graph: GraphPage, ids: dict[str, str], plan: Plan, jobs: list[SlowJob]
) -> None:
    before = dict(graph.scene.boxes)
    plan.session.run(dependency.link, ids["c"], ids["d"])
    assert graph.scene.boxes == before
    graph.view.grab()
    jobs[-1].finish()
    graph.glide.finish()
    assert graph.scene.boxes[ids["d"]] != before[ids["d"]]


def test_a_newer_wish_ends_the_layout_before(
    graph: GraphPage, ids: dict[str, str], plan: Plan, jobs: list[SlowJob]
) -> None:
    plan.session.run(dependency.link, ids["c"], ids["d"])
    plan.session.run(dependency.link, ids["d"], ids["e"])
    assert [job.is_cancelled for job in jobs] == [True, False]


def test_a_change_that_moves_nothing_asks_for_no_layout(
    graph: GraphPage, ids: dict[str, str], plan: Plan, jobs: list[SlowJob]
) -> None:
    plan.session.run(card.set_fields, [ids["b"]], {"title": "Renamed"})
    plan.session.run(card.finish, [ids["a"]])
    assert jobs == []
    assert graph.scene.nodes[ids["b"]].card.title == "Renamed"
    assert graph.scene.nodes[ids["a"]].is_done
    assert "4 days" in graph.head.chips.buttons["critical"].text()


def test_cancelling_shows_plain_layers_at_once(
    graph: GraphPage, ids: dict[str, str], plan: Plan, jobs: list[SlowJob], qtbot: QtBot
) -> None:
    plan.session.run(dependency.link, ids["c"], ids["d"])
    qtbot.waitUntil(graph.working.isVisible)
    graph.working.cancelled.emit()
    graph.glide.finish()
    assert jobs[-1].is_cancelled
    assert not graph.working.isVisible()
    assert graph.scene.boxes[ids["c"]].right() < graph.scene.boxes[ids["d"]].left()


def test_a_layout_that_fails_leaves_plain_layers(
    graph: GraphPage, ids: dict[str, str], plan: Plan, jobs: list[SlowJob]
) -> None:
    plan.session.run(dependency.link, ids["c"], ids["d"])
    jobs[-1].failed.emit("no memory")
    graph.glide.finish()
    assert graph.scene.boxes[ids["c"]].right() < graph.scene.boxes[ids["d"]].left()
    assert not graph.arranging.is_working


def test_hidden_it_only_notes_that_something_changed(
    graph: GraphPage, ids: dict[str, str], plan: Plan, window: MainWindow, jobs: list[SlowJob]
) -> None:
    window.tabs.show_tab("board")
    plan.session.run(dependency.link, ids["c"], ids["d"])
    assert jobs == []
    window.tabs.show_tab("graph")
    assert len(jobs) == 1


def test_without_cards_to_lay_out_nothing_is_started(
    graph: GraphPage, plan: Plan, window: MainWindow, jobs: list[SlowJob]
) -> None:
    window.show_board(plan.boards["Empty board"])
    assert jobs == []
    assert not graph.arranging.is_working


# Motion


@pytest.mark.parametrize("may_move", [False, True])
def test_boxes_glide_only_where_things_may_move(
    graph: GraphPage,
    ids: dict[str, str],
    plan: Plan,
    jobs: list[SlowJob],
    monkeypatch: pytest.MonkeyPatch,
    may_move: bool,
) -> None:
    monkeypatch.setattr(glide_module, "may_move", lambda: may_move)
    before = graph.scene.boxes[ids["d"]]
    plan.session.run(dependency.link, ids["c"], ids["d"])
    jobs[-1].finish()
    assert (graph.scene.boxes[ids["d"]] == before) == may_move
    graph.glide.finish()
    assert graph.scene.boxes[ids["d"]] != before


def test_nothing_glides_when_the_system_asks_for_stillness(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glide_module.theme, "prefers_reduced_motion", lambda: True)
    assert not glide_module.may_move()
