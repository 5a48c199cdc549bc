"""Where things are on a graph, and which links the file has."""

from __future__ import annotations

from PySide6.QtCore import QPoint

from aipm_desktop.gui.graph.page import GraphPage
from aipm_desktop.store import cards as card_store
from tests.gui.plan import Plan

BOARD = "Container inspection"


def links(plan: Plan) -> set[tuple[str, str, str, float]]:
    """(predecessor, successor, type, lag) of the board's links in the file."""
    found = plan.session.read(card_store.dependencies, plan.boards[BOARD])
    return {(one.predecessor_id, one.successor_id, one.type, one.lag_days) for one in found}


def middle(page: GraphPage, card_id: str) -> QPoint:
    """The middle of a box in the viewport."""
    return page.view.visualRect(page.view.model_.index_of(card_id)).center()


def edge(page: GraphPage, card_id: str) -> QPoint:
    """The handle from which links to successors are drawn."""
    rect = page.view.visualRect(page.view.model_.index_of(card_id))
    return QPoint(rect.right(), rect.center().y())


def ground(page: GraphPage) -> QPoint:
    """A place of the viewport with nothing on it."""
    area = page.view.viewport().rect()
    for y in range(20, area.height() - 20, 10):
        for x in range(20, area.width() - 20, 10):
            place = page.view.camera.to_scene(QPoint(x, y).toPointF())
            if page.view.scene.card_at(place) is None and page.view.scene.link_at(place, 30) is None:
                return QPoint(x, y)
    raise AssertionError("no ground in sight")
