"""What of a graph is in sight when it comes up: all of it, what can be read, or what was in sight when it was left."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPointF, QRectF

from aipm_desktop.gui.graph.camera import LARGEST, SMALLEST
from aipm_desktop.gui.graph.view import GraphView

READABLE = 0.6
"""Scale under which nobody reads titles; a picture that would be smaller opens at its beginning instead."""
_MOSTLY = 1.25
"""So much larger than the view may a picture be before what is linked comes first."""


def show_first(view: GraphView) -> None:
    """Shows what fits and can be read: all, what is linked, or the place where the critical path begins."""
    scene, facts = view.scene, view.scene.facts
    view.fit(lambda: _first_sight(view))
    first = next((one for one in facts.critical() if one in scene.boxes), "") if facts is not None else ""
    start = first or next(iter(scene.order), "")
    if view.camera.scale < READABLE and start in scene.boxes:
        view.leave_fit()
        view.camera.open_at(scene.boxes[start].center(), READABLE)
        view.jumped()


def _first_sight(view: GraphView) -> QRectF:
    whole, linked = view.scene.whole(), view.scene.bounds(view.scene.shown.linked)
    size = view.camera.size
    is_large = whole.width() > _MOSTLY * size.width() or whole.height() > _MOSTLY * size.height()
    return linked if is_large and not linked.isEmpty() else whole


def left(view: GraphView) -> dict[str, Any]:
    """Camera and focus, as JSON can carry them; without a middle when the view shows what fits."""
    middle = view.camera.in_sight().center()
    return {
        "scale": view.camera.scale,
        "middle": [] if view.is_fitted else [middle.x(), middle.y()],
        "focused": view.focused_id() or "",
    }


def put_back(view: GraphView, kept: Mapping[str, Any]) -> None:
    """Shows what was in sight; the first sight where that is not known. A card that had the focus is in sight then."""
    middle, scale, focused = kept.get("middle"), kept.get("scale"), kept.get("focused")
    numbers = [*middle, scale] if isinstance(middle, list) else []
    if len(numbers) == 3 and all(isinstance(one, int | float) for one in numbers):
        view.leave_fit()
        view.camera.scale = min(LARGEST, max(SMALLEST, float(numbers[2])))
        view.camera.centre_on(QPointF(float(numbers[0]), float(numbers[1])))
        view.jumped()
    else:
        show_first(view)
    if isinstance(focused, str) and focused in view.scene.nodes:
        view.focus_card(focused, select="scale" not in kept)
