"""Where boxes stand and how links run between them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF

from aipm_desktop.gui.graph.arrangement import (
    BOX_HEIGHT,
    BOX_WIDTH,
    LAYER_GAP,
    arrange,
    between,
    in_plain_layers,
)
from aipm_desktop.gui.graph.camera import LARGEST, SMALLEST, Camera
from aipm_desktop.gui.graph.curves import ARROW, Curve, ports


def test_cards_no_link_reaches_stand_below_the_layers() -> None:
    placed = arrange({"a": (92.0, 34.0), "b": (340.0, 34.0)}, {}, (432.0, 68.0), ["c", "d", "e", "f", "g"])
    assert placed.heading is not None
    assert placed.heading[1] > placed.linked_height == 68
    tops = {key: placed.boxes[key][1] - BOX_HEIGHT / 2 for key in "cdefg"}
    assert min(tops.values()) > placed.heading[1]
    assert tops["c"] == tops["f"] < tops["g"]
    assert placed.height == tops["g"] + BOX_HEIGHT


def test_without_links_there_is_only_the_grid() -> None:
    placed = arrange({}, {}, (0.0, 0.0), ["a", "b"])
    assert placed.heading is None
    assert placed.boxes["a"] == (BOX_WIDTH / 2, BOX_HEIGHT / 2)


def test_plain_layers_put_every_card_right_of_what_it_waits_for() -> None:
    edges = [("a", "b"), ("b", "c"), ("a", "c"), ("d", "c")]
    places = in_plain_layers("abcd", edges)
    assert all(places[then][0] - places[first][0] >= BOX_WIDTH + LAYER_GAP for first, then in edges)
    assert len(set(places.values())) == 4


def test_plain_layers_bear_a_cycle() -> None:
    assert set(in_plain_layers("abc", [("a", "b"), ("b", "c"), ("c", "b")])) == set("abc")


def test_half_way_is_half_way() -> None:
    old = arrange({"a": (0.0, 0.0)}, {}, (0.0, 0.0), [])
    new = arrange({"a": (10.0, 20.0), "b": (5.0, 5.0)}, {}, (0.0, 0.0), [])
    assert between(old, new, 0.5).boxes == {"a": (5.0, 10.0), "b": (5.0, 5.0)}


# Curves


def test_a_link_runs_from_edge_to_edge_and_is_met_where_it_runs() -> None:
    curve = Curve((0, 0), (100, 60))
    assert curve.points[0] == (0, 0)
    assert curve.points[-1] == (100, 60)
    assert curve.distance(curve.middle.x(), curve.middle.y()) < 0.01
    assert (curve.middle.x(), curve.middle.y()) == pytest.approx(((100 - ARROW) / 2, 30), abs=4)
    assert curve.distance(50, 200) > 100
    assert curve.arrow.boundingRect().right() == 100


def test_a_long_link_goes_straight_through_the_layers_it_passes() -> None:
    curve = Curve((0, 0), (600, 0), [(300, 90)])
    assert curve.distance(300 - BOX_WIDTH / 2 + 10, 90) < 0.01
    assert curve.distance(300 + BOX_WIDTH / 2 - 10, 90) < 0.01


def test_a_link_that_runs_back_goes_round_below_both_boxes() -> None:
    curve = Curve((500, 100), (100, 40))
    assert max(y for _x, y in curve.points) > 100 + BOX_HEIGHT / 2
    box = QRectF(100, 40 - BOX_HEIGHT / 2, BOX_WIDTH, BOX_HEIGHT)
    assert not any(box.contains(QPointF(*point)) for point in curve.points[:-1])


def test_links_at_one_box_meet_it_side_by_side() -> None:
    assert ports(1) == [0]
    assert ports(3) == [-8, 0, 8]
    many = ports(40)
    assert many == sorted(many)
    assert many[-1] - many[0] < BOX_HEIGHT


# Camera


@pytest.fixture
def camera() -> Camera:
    made = Camera()
    made.size = QSizeF(800, 600)
    made.limits = QRectF(0, 0, 4000, 3000)
    return made


def test_what_is_under_the_pointer_stays_there(camera: Camera) -> None:
    at = QPointF(600, 200)
    before = camera.to_scene(at)
    camera.zoom(1.7, at)
    assert camera.to_scene(at) == before
    assert camera.scale == pytest.approx(1.7)


def test_zooming_ends_somewhere(camera: Camera) -> None:
    camera.zoom(1000, QPointF())
    assert camera.scale == LARGEST
    camera.zoom(0.00001, QPointF())
    assert camera.scale == SMALLEST


def test_fitting_shows_all_and_never_larger_than_life(camera: Camera) -> None:
    camera.fit(camera.limits)
    assert camera.in_sight().contains(camera.limits)
    camera.fit(QRectF(10, 10, 50, 50))
    assert camera.scale == 1
    assert camera.in_sight().center() == QPointF(35, 35)


def test_some_of_the_picture_stays_in_sight_however_far_it_is_pushed(camera: Camera) -> None:
    for dx, dy in ((-1e6, -1e6), (1e6, 1e6)):
        camera.pan(dx, dy)
        assert camera.in_sight().intersects(camera.limits)


def test_revealing_pushes_no_further_than_it_must(camera: Camera) -> None:
    assert not camera.reveal(QRectF(100, 100, 50, 50))
    assert camera.reveal(QRectF(790, 100, 50, 50))
    assert camera.origin.y() == 0
    assert camera.in_sight().contains(QRectF(790, 100, 50, 50))
    camera.reveal(QRectF(300, 500, 50, 50), foot=100)
    assert camera.rect_in_view(QRectF(300, 500, 50, 50)).bottom() <= 500
