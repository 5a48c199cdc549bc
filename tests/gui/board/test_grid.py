"""Where things are on the board, without a window."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from aipm_desktop.gui.board.density import COSY, MARGIN
from aipm_desktop.gui.board.grid import Box, Grid, Place

HEIGHT = 50
SIZES = st.lists(st.lists(st.integers(0, 6), min_size=3, max_size=3), min_size=1, max_size=4)


def make_grid(sizes: list[list[int]], width: int = 900, **heights: int) -> Grid:
    """A grid of 3 columns; `sizes` has the number of cards per swimlane and column."""
    grid = Grid(lambda card_id, _width: heights.get(card_id.replace(".", "_"), HEIGHT), COSY)
    lanes = [f"l{lane}" for lane in range(len(sizes))]
    cells = {
        (f"c{column}", f"l{lane}"): [f"{lane}.{column}.{n}" for n in range(count)]
        for lane, row in enumerate(sizes)
        for column, count in enumerate(row)
    }
    grid.show(["c0", "c1", "c2"], lanes, cells, has_lane_headers=True)
    grid.fit(width)
    return grid


def everything(grid: Grid) -> Box:
    while (lane := grid.next_unmeasured()) is not None:
        grid.measure_lane(lane)
    return Box(0, 0, grid.width, grid.height)


@given(SIZES)
def test_every_card_has_a_place_of_its_own_inside_its_cell(sizes: list[list[int]]) -> None:
    grid = make_grid(sizes)
    found = list(grid.cards_in(everything(grid)))
    assert len(found) == sum(map(sum, sizes)) == len({card_id for card_id, _ in found})
    for card_id, box in found:
        lane, column, _ = map(int, card_id.split("."))
        cell = grid.cell_box(column, lane)
        assert cell.x <= box.x
        assert box.x + box.width <= cell.x + cell.width
        assert cell.y <= box.y
        assert box.bottom <= cell.bottom
        assert grid.card_at(box.x + 5, box.y + 5) == card_id
        assert grid.card_box((f"c{column}", f"l{lane}"), card_id) == box
    boxes = sorted((box.x, box.y, box.bottom) for _, box in found)
    assert all(a[2] < b[1] for a, b in pairwise(boxes) if a[0] == b[0])


@given(SIZES, st.integers(0, 900), st.integers(0, 2000))
def test_a_drop_anywhere_has_a_place_in_the_cell_under_it(sizes: list[list[int]], x: int, y: int) -> None:
    grid = make_grid(sizes)
    everything(grid)
    place = grid.place_at(x, y)
    assert place is not None
    assert 0 <= place.position <= sizes[place.lane][place.column]
    line = grid.line_box(place)
    assert line.x == grid.column_x(place.column)[0]


def test_the_place_follows_the_middle_of_cards() -> None:
    grid = make_grid([[2, 0, 0]])
    top = grid.body_top(0)
    everything(grid)
    x = grid.column_x(0)[0] + 5
    assert grid.place_at(x, top + HEIGHT // 2 - 1) == Place(0, 0, 0)
    assert grid.place_at(x, top + HEIGHT // 2 + 1) == Place(0, 0, 1)
    assert grid.place_at(x, top + 2 * HEIGHT) == Place(0, 0, 2)


def test_columns_fill_the_width_and_never_get_too_narrow() -> None:
    grid = make_grid([[1, 1, 1]], width=900)
    assert grid.width <= 900
    assert grid.width > 900 - 3
    narrow = make_grid([[1, 1, 1]], width=200)
    assert narrow.card_width == COSY.narrowest
    assert narrow.width > 200


def test_a_change_measures_only_the_cards_it_names() -> None:
    asked: list[str] = []

    def measure(card_id: str, _width: int) -> int:
        asked.append(card_id)
        return HEIGHT

    grid = Grid(measure, COSY)
    cells = {("c0", "l0"): ["a", "b"], ("c1", "l0"): ["c"]}
    grid.show(["c0", "c1"], ["l0"], cells, has_lane_headers=True)
    grid.fit(600)
    everything(grid)
    asked.clear()
    cells["c0", "l0"].remove("a")
    cells["c1", "l0"].append("a")
    grid.refresh({("c0", "l0"), ("c1", "l0")}, {"a"})
    assert [card_id for card_id, _ in grid.cards_in(everything(grid))] == ["b", "c", "a"]
    assert asked == ["a"]


def test_only_lanes_in_sight_are_measured() -> None:
    grid = make_grid([[5, 5, 5]] * 4)
    grid.measure_between(0, 100)
    assert grid.next_unmeasured() == 1


def test_collapsing_hides_cards_and_gives_room() -> None:
    grid = make_grid([[2, 2, 2], [1, 0, 0]])
    before = grid.card_width
    grid.collapse({"c1"}, {"l1"}, 900)
    assert grid.card_width > before
    assert grid.card_box(("c1", "l0"), "0.1.0") is None
    assert grid.card_box(("c0", "l1"), "1.0.0") is None
    assert {card_id.split(".")[1] for card_id, _ in grid.cards_in(everything(grid))} == {"0", "2"}
    assert grid.place_at(grid.column_x(1)[0] + 3, grid.body_top(0) + 5) == Place(1, 0, 2)


def test_room_for_an_editor_makes_the_lane_taller() -> None:
    grid = make_grid([[1, 0, 0]])
    everything(grid)
    before = grid.height
    grid.set_room(("c0", "l0"), 140)
    assert grid.height == before + 140 - COSY.foot
    grid.set_room(("", ""), 0)
    assert grid.height == before


def test_a_board_without_columns_has_no_places() -> None:
    grid = Grid(lambda _card, _width: HEIGHT, COSY)
    grid.show((), (), {}, has_lane_headers=False)
    grid.fit(500)
    assert grid.place_at(10, 10) is None
    assert grid.card_at(10, 10) is None
    assert list(grid.cards_in(Box(0, 0, 500, 500))) == []
    assert MARGIN > 0
