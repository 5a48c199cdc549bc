import statistics
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aipm_desktop.domain.errors import Cancelled
from aipm_desktop.domain.planning.layout import Box, Layout, layered
from tests.domain.planning.pictures import check, crossings, nasty, project, through_boxes

PITCH = 176 + 56
ROW = 52 + 24

NAMES = st.sampled_from("abcdefghij")
GRAPHS = st.tuples(
    st.lists(NAMES, unique=True), st.lists(st.tuples(NAMES, NAMES), max_size=25), st.booleans()
)


def test_a_path_is_a_straight_line() -> None:
    layout = layered("abc", [("a", "b"), ("b", "c")])
    assert layout.boxes == {"a": Box(88, 26), "b": Box(88 + PITCH, 26), "c": Box(88 + 2 * PITCH, 26)}
    assert (layout.width, layout.height) == (2 * PITCH + 176, 52)
    assert (layout.bends, layout.isolated, layout.broken) == ({}, (), ())


def test_a_diamond_has_its_ends_midway() -> None:
    layout = layered("abcd", [("a", "b"), ("a", "c"), ("b", "d"), ("c", "d")])
    b, c = layout.boxes["b"], layout.boxes["c"]
    assert b.x == c.x == 88 + PITCH
    assert abs(b.y - c.y) == ROW
    assert layout.boxes["a"].y == layout.boxes["d"].y == (b.y + c.y) / 2


def test_a_long_link_bends_round_what_lies_between() -> None:
    edges = [("a", "b"), ("b", "c"), ("c", "d"), ("a", "d")]
    layout = layered("abcd", edges)
    points = layout.bends["a", "d"]
    assert [x for x, _ in points] == [layout.boxes["b"].x, layout.boxes["c"].x]
    assert len({y for _, y in points}) == 1
    assert abs(points[0][1] - layout.boxes["b"].y) == 26 + 24 * 3 // 4
    assert through_boxes(layout, edges) == 0


def test_a_card_stands_next_to_its_successor_rather_than_far_left() -> None:
    layout = layered("abcx", [("a", "b"), ("b", "c"), ("x", "c")])
    assert layout.boxes["x"].x == layout.boxes["b"].x


def test_a_cycle_is_drawn_and_reported_with_the_link_against_which_it_goes() -> None:
    edges = [("a", "b"), ("b", "c"), ("c", "a"), ("c", "d")]
    layout = layered("abcd", edges)
    check("abcd", edges, layout)
    assert len(layout.broken) == 1
    assert layout.broken[0] in edges[:3]


def test_a_link_drawn_against_its_direction_bends_from_its_own_beginning() -> None:
    edges = [("a", "b"), ("b", "c"), ("c", "d"), ("d", "a"), ("a", "c"), ("b", "d")]
    layout = layered("abcd", edges)
    assert layout.broken == (("d", "a"),)
    assert [x for x, _ in layout.bends["d", "a"]] == [layout.boxes["c"].x, layout.boxes["b"].x]
    assert [x for x, _ in layout.bends["a", "c"]] == [layout.boxes["b"].x]


def test_parts_lie_apart_and_cards_without_a_link_below_them() -> None:
    layout = layered("abcdxyz", [("a", "b"), ("c", "d")], gaps=(40, 20))
    tops = sorted({layout.boxes[name].y for name in "abcd"})
    assert tops[1] - tops[0] >= 52 + 40
    assert layout.isolated == ("x", "y", "z")
    assert min(layout.boxes[name].y for name in "xyz") >= tops[1] + 52 + 3 * 20
    assert layout.boxes["x"].x == layout.boxes["a"].x


def test_loops_repeated_and_unknown_links_change_nothing() -> None:
    plain = layered("abc", [("a", "b"), ("b", "c")])
    assert plain == layered("abcb", [("a", "a"), ("a", "b"), ("b", "c"), ("a", "b"), ("c", "q"), ("q", "q")])


def test_nothing_to_lay_out_is_an_empty_page() -> None:
    assert layered([], [("a", "b")]) == Layout({}, {}, (), 0, 0, ())


@pytest.mark.parametrize("box", [(0, 10), (10, 0), (-1, 5), (float("nan"), 5), (float("inf"), 5)])
def test_boxes_without_a_size_are_refused(box: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="no picture"):
        layered("ab", [], box=box)


def test_fractions_of_pixels_overlap_nothing() -> None:
    nodes, edges = project(40, 60, seed=1)
    check(nodes, edges, layered(nodes, edges, box=(90.5, 31.3), gaps=(33.3, 0)), (90.5, 31.3))


@given(GRAPHS)
@settings(max_examples=150, deadline=None)
def test_any_graph_becomes_a_picture_always_the_same(
    graph: tuple[list[str], list[tuple[str, str]], bool],
) -> None:
    nodes, edges, is_quick = graph
    layout = layered(nodes, edges, quick=is_quick)
    check(nodes, edges, layout)
    assert through_boxes(layout, [link for link in edges if link in layout.bends]) == 0
    assert layout == layered(nodes, edges, quick=is_quick)


@given(GRAPHS, GRAPHS)
@settings(max_examples=100, deadline=None)
def test_any_graph_becomes_a_picture_after_any_other(
    first: tuple[list[str], list[tuple[str, str]], bool],
    second: tuple[list[str], list[tuple[str, str]], bool],
) -> None:
    nodes, edges, is_quick = second
    before = layered(first[0], first[1])
    for previous in (before, before.boxes):
        check(nodes, edges, layered(nodes, edges, previous=previous, quick=is_quick))


def test_300_nasty_graphs() -> None:
    _lay_out_nasty(range(300))


@pytest.mark.slow
def test_10_000_nasty_graphs() -> None:
    _lay_out_nasty(range(300, 10_300))


def _lay_out_nasty(seeds: range) -> None:
    previous = None
    for seed in seeds:
        nodes, edges = nasty(seed)
        lanes = {name: number % 3 for number, name in enumerate(nodes)} if seed % 2 else None
        layout = layered(
            nodes, edges, lanes=lanes, previous=previous if seed % 3 else None, quick=seed % 5 == 0
        )
        check(nodes, edges, layout)
        previous = layout


@pytest.mark.parametrize("cards", ["chain", "star", "complete", "two sides", "loose"])
def test_shapes_that_are_all_of_one_kind(cards: str) -> None:
    names = [str(number) for number in range(120)]
    edges = {
        "chain": list(pairwise(names)),
        "star": [(names[0], name) for name in names[1:]],
        "complete": [(a, b) for at, a in enumerate(names[:45]) for b in names[at + 1 : 45]],
        "two sides": [(a, b) for a in names[:30] for b in names[30:60] if (int(a) + int(b)) % 3],
        "loose": [],
    }[cards]
    check(names, edges, layered(names, edges))


def test_thousands_of_cards_come_out_by_the_quick_way() -> None:
    nodes, edges = project(3000, 5000, seed=1)
    check(nodes, edges, layered(nodes, edges, quick=True))


def test_the_full_search_crosses_far_less_than_the_quick_one() -> None:
    """Dot's own count lies between the two: tests/benchmarks/layout.py compares with it."""
    best = quick = 0
    for seed in range(4):
        nodes, edges = project(60, 85, seed)
        best += crossings(layered(nodes, edges), edges)
        quick += crossings(layered(nodes, edges, quick=True), edges)
    assert best < 0.85 * quick


def test_a_graph_that_can_be_drawn_without_a_crossing_is() -> None:
    tree = [(str(number), str(3 * number + child)) for number in range(13) for child in (1, 2, 3)]
    ladder = [(f"{side}{n}", f"{side}{n + 1}") for n in range(8) for side in "ab"]
    ladder += [(f"a{n}", f"b{n + 1}") for n in range(8)]
    for edges in (tree, ladder):
        nodes = sorted({name for link in edges for name in link})
        assert crossings(layered(nodes, edges), edges) == 0


def test_cards_of_one_lane_stand_together_where_that_crosses_little() -> None:
    rows = [(f"{lane}{n}", f"{lane}{n + 1}") for lane in "cab" for n in range(4)]
    hand_overs = [("a1", "b2"), ("b2", "c3"), ("a2", "c3")]
    edges = rows + hand_overs
    nodes = sorted({name for link in edges for name in link})
    lanes = {name: "abc".index(name[0]) for name in nodes}
    layout = layered(nodes, edges, lanes=lanes)
    check(nodes, edges, layout)
    for layer in {box.x for box in layout.boxes.values()}:
        column = sorted((box.y, name[0]) for name, box in layout.boxes.items() if box.x == layer)
        assert [lane for _, lane in column] == sorted(lane for _, lane in column)
    turned = layered(nodes, edges, lanes={name: -lane for name, lane in lanes.items()})
    assert turned.boxes["c4"].y < turned.boxes["b4"].y < turned.boxes["a4"].y


@pytest.mark.parametrize("change", ["link", "card", "cut", "drop"])
def test_one_change_moves_hardly_any_other_card(change: str) -> None:
    shares, medians = [], []
    for seed in range(4):
        nodes, edges = project(100, 126, seed, layer=10)
        before = layered(nodes, edges)
        match change:
            case "link":
                edges = [*edges, (nodes[20 + seed], nodes[45])]
            case "card":
                nodes = [*nodes, "new"]
                edges = [*edges, (nodes[30 + seed], "new"), ("new", nodes[60])]
            case "cut":
                edges = [*edges[:30], *edges[31:]]
            case "drop":
                gone = nodes[40 + seed]
                nodes = [name for name in nodes if name != gone]
                edges = [link for link in edges if gone not in link]
        after = layered(nodes, edges, previous=before)
        check(nodes, edges, after)
        moves = _moves(before, after)
        medians.append(statistics.median(moves))
        shares.append(sum(move < 1 for move in moves) / len(moves))
    assert medians == [0, 0, 0, 0]
    assert statistics.mean(shares) > 0.9


def _moves(before: Layout, after: Layout) -> list[float]:
    """How far linked cards moved, apart from the shift of the whole."""
    right, down = after.shift
    apart = {*before.isolated, *after.isolated}
    return [
        abs(after.boxes[name].x - right - box.x) + abs(after.boxes[name].y - down - box.y)
        for name, box in before.boxes.items()
        if name in after.boxes and name not in apart
    ]


def test_the_same_graph_again_stays_where_it_is() -> None:
    nodes, edges = project(60, 80, seed=2)
    edges += [(b, a) for a, b in edges[::20]] + [(nodes[50], nodes[5])]
    before = layered(nodes, edges)
    after = layered(nodes, edges, previous=before)
    assert after == before


def test_a_card_put_before_all_others_shifts_the_whole_and_says_so() -> None:
    before = layered("abc", [("a", "b"), ("b", "c")])
    after = layered("abcn", [("a", "b"), ("b", "c"), ("n", "a")], previous=before)
    assert after.shift == (PITCH, 0)
    assert after.boxes["c"].x == before.boxes["c"].x + PITCH


def test_a_picture_spoilt_by_many_changes_is_made_afresh() -> None:
    nodes, edges = project(40, 56, seed=5)
    layout = layered(nodes, [])
    for count in range(1, len(edges) + 1):
        layout = layered(nodes, edges[-count:], previous=layout)
    fresh = layered(nodes, edges)
    most = max(1.5 * crossings(fresh, edges), crossings(fresh, edges) + 4)
    assert crossings(layout, edges) <= most


def test_cards_without_a_link_keep_their_cells_when_one_of_them_is_linked() -> None:
    nodes = [*"ab", *(f"n{number}" for number in range(12))]
    before = layered(nodes, [("a", "b")])
    after = layered(nodes, [("a", "b"), ("b", "n4")], previous=before)
    lowered = after.boxes["n0"].y - before.boxes["n0"].y
    for name in after.isolated:
        assert after.boxes[name] == (before.boxes[name].x, before.boxes[name].y + lowered)


def test_a_layout_nobody_wants_any_more_ends() -> None:
    nodes, edges = project(100, 130, seed=1)
    asked = 0

    def is_cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > 50

    with pytest.raises(Cancelled):
        layered(nodes, edges, is_cancelled=is_cancelled)
    assert asked == 51
