"""The ways of arrows: they leave and enter at the sides their type says, and never through their own bars."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, QRectF

from aipm_desktop.gui.timeline.links import arrow, elbow
from aipm_desktop.gui.timeline.sheet import BAR_HEIGHT, BAR_TOP, DIAMOND, ROW


def bar(row: int, left: float, right: float) -> QRectF:
    return QRectF(left, row * ROW + BAR_TOP, right - left, BAR_HEIGHT)


def sides(kind: str, one: QRectF, other: QRectF) -> tuple[str, str]:
    """Where the way begins and ends, in words."""

    def side(point: QPointF, place: QRectF) -> str:
        if point.y() == place.center().y():
            return {place.left(): "start", place.right(): "end"}.get(point.x(), "inside")
        return {place.top(): "top", place.bottom(): "bottom"}.get(point.y(), "beside")

    points = elbow(kind, one, other)
    return side(points[0], one), side(points[-1], other)


ONE = bar(0, 100, 200)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("FS", ("end", "top")), ("SS", ("start", "start")), ("FF", ("end", "end")), ("SF", ("start", "end"))],
)
def test_each_type_leaves_and_enters_where_it_says(kind: str, expected: tuple[str, str]) -> None:
    assert sides(kind, ONE, bar(3, 200, 300)) == expected


def test_a_successor_above_is_entered_from_below() -> None:
    assert sides("FS", bar(3, 100, 200), bar(0, 200, 300)) == ("end", "bottom")


def test_a_successor_that_begins_earlier_is_entered_from_the_left() -> None:
    one, other = ONE, bar(2, 50, 120)
    points = elbow("FS", one, other)
    assert sides("FS", one, other) == ("end", "start")
    assert points[-2].x() < other.left()
    assert points[1].x() > one.right()


def test_a_milestone_at_the_end_is_entered_from_right_above() -> None:
    row = 2
    middle = row * ROW + ROW / 2
    diamond = QRectF(ONE.right() - DIAMOND, middle - DIAMOND, 2 * DIAMOND, 2 * DIAMOND)
    points = elbow("FS", ONE, diamond)
    assert {point.x() for point in points} == {diamond.center().x()}
    assert points[-1].y() == diamond.top()


@pytest.mark.parametrize("kind", ["FS", "SS", "FF", "SF"])
@pytest.mark.parametrize("left", [-300.0, 0.0, 90.0, 150.0, 200.0, 500.0])
@pytest.mark.parametrize("row", [1, 4])
def test_ways_go_straight_and_heads_touch_what_they_point_at(kind: str, left: float, row: int) -> None:
    other = bar(row, left, left + 80)
    points = elbow(kind, ONE, other)
    assert all(before.x() == after.x() or before.y() == after.y() for before, after in pairwise(points))
    made = arrow(kind, ONE, other)
    assert made.reach.contains(made.head.boundingRect())
    assert (
        made.head.boundingRect()
        .adjusted(-0.1, -0.1, 0.1, 0.1)
        .intersects(other.adjusted(-0.1, -0.1, 0.1, 0.1))
    )
