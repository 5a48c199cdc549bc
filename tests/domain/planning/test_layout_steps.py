"""The single steps of a layout, each against its definition."""

from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from aipm_desktop.domain.planning.layout_effort import Effort, numbers
from aipm_desktop.domain.planning.layout_graph import cleaned
from aipm_desktop.domain.planning.layout_layers import CROSSING, KEEP, LANE, Layers
from aipm_desktop.domain.planning.layout_order import order_layers
from aipm_desktop.domain.planning.layout_packing import Rectangle, celled, packed
from aipm_desktop.domain.planning.layout_ranks import Edge, ranks
from aipm_desktop.domain.planning.layout_sifting import improve, settle_orders, sift
from aipm_desktop.domain.planning.layout_simplex import Separation, Spring, settled
from tests.domain.planning.pictures import project

PLENTY = 10**9
FOUR = st.integers(0, 3)
PAIRS = st.tuples(FOUR, FOUR).filter(lambda pair: pair[0] != pair[1])
RISING = st.tuples(FOUR, FOUR).filter(lambda pair: pair[0] < pair[1])


def _cost(y: tuple[int, ...] | list[int], springs: list[Spring], pull: list[int]) -> int:
    return sum(w * abs(y[b] - y[a] - offset) for a, b, offset, w in springs) + sum(
        p * at for p, at in zip(pull, y, strict=True)
    )


@given(
    st.lists(st.builds(lambda pair, d: Separation(*pair, d), RISING, st.integers(0, 3)), max_size=5),
    st.lists(st.builds(lambda pair, o, w: Spring(*pair, o, w), PAIRS, st.integers(-2, 2), st.integers(1, 4)), max_size=7),
    st.lists(st.tuples(RISING, st.integers(1, 3)), max_size=3),
)  # fmt: skip
@settings(max_examples=120, deadline=None)
def test_the_simplex_finds_what_trying_all_places_finds(
    separations: list[Separation], springs: list[Spring], pulls: list[tuple[Edge, int]]
) -> None:
    pull = [0] * 4
    for (a, b), force in pulls:  # pulled together, and kept apart, so that there is an optimum
        separations = [*separations, Separation(a, b, 0)]
        pull[a] -= force
        pull[b] += force
    start = [0, 3, 6, 9]
    found = settled(start, separations, springs, pull, Effort(PLENTY))
    assert all(found[b] - found[a] >= distance for a, b, distance in separations)
    best = min(
        _cost((0, *rest), springs, pull)
        for rest in product(range(-9, 10), repeat=3)
        if all((0, *rest)[b] - (0, *rest)[a] >= distance for a, b, distance in separations)
    )
    assert _cost(found, springs, pull) == best


def test_a_simplex_stopped_anywhere_holds_its_separations_and_is_no_worse() -> None:
    separations = [Separation(node, node + 1, 2) for node in range(30)]
    springs = [
        Spring(node, (node * 7) % 31, 0, 1 + node % 3) for node in range(1, 31) if (node * 7) % 31 != node
    ]
    start = [5 * node for node in range(31)]
    costs = []
    for steps in (0, 5, 20, 80, PLENTY):
        found = settled(start, separations, springs, [0] * 31, Effort(steps))
        assert all(found[b] - found[a] >= distance for a, b, distance in separations)
        costs.append(_cost(found, springs, [0] * 31))
    assert costs == sorted(costs, reverse=True)
    assert costs[-1] < _cost(start, springs, [0] * 31)


@given(
    st.lists(
        st.tuples(st.integers(0, 4), st.integers(0, 4)).filter(lambda e: e[0] < e[1]), unique=True, max_size=9
    )
)
@settings(max_examples=100, deadline=None)
def test_ranks_make_edges_as_short_as_can_be(edges: list[Edge]) -> None:
    for part in cleaned(5, edges).parts:
        count = len(part.nodes)
        found = ranks(count, part.edges, {}, Effort(PLENTY))
        least = min(
            sum(tried[b] - tried[a] for a, b in part.edges)
            for tried in product(range(count), repeat=count)
            if all(tried[b] > tried[a] for a, b in part.edges)
        )
        assert sum(found[b] - found[a] for a, b in part.edges) == least
        assert all(found[b] > found[a] for a, b in part.edges)
        assert min(found) == 0


def test_a_node_stays_on_its_former_rank_unless_many_edges_pull() -> None:
    edges = [(0, 1), (1, 2), (2, 3), (4, 3)]
    assert ranks(5, edges, {}, Effort(PLENTY))[4] == 2
    former = {0: 0, 1: 1, 2: 2, 3: 3, 4: 0}
    assert ranks(5, edges, former, Effort(PLENTY)) == [0, 1, 2, 3, 0]
    assert ranks(6, [*edges, (0, 4), (5, 4)], {**former, 5: 0}, Effort(PLENTY))[4] == 1


def test_nodes_free_to_choose_go_where_fewer_stand() -> None:
    edges = [(0, 1), (1, 2), (2, 3), (0, 4), (4, 3), *((0, node) for node in (5, 6))]
    assert ranks(7, edges, {}, Effort(PLENTY))[4] == 2


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=24))
@settings(max_examples=200, deadline=None)
def test_only_links_are_turned_that_close_a_cycle_with_the_rest(edges: list[Edge]) -> None:
    graph = cleaned(8, edges)
    kept = [edge for edge in edges if edge not in graph.turned and edge[0] != edge[1]]
    assert _is_acyclic(kept)
    assert all(not _is_acyclic([*kept, edge]) for edge in graph.turned)
    for part in graph.parts:
        assert _is_acyclic(part.edges)
    nodes = [node for part in graph.parts for node in part.nodes] + list(graph.isolated)
    assert sorted(nodes) == list(range(8))


def _is_acyclic(edges: list[Edge] | tuple[Edge, ...]) -> bool:
    left = list(edges)
    while left:
        heads = {b for _, b in left}
        rest = [(a, b) for a, b in left if a in heads]
        if len(rest) == len(left):
            return False
        left = rest
    return True


def _layers(seed: int = 1) -> Layers:
    nodes, links = project(60, 90, seed)
    place = {name: at for at, name in enumerate(nodes)}
    part = max(cleaned(60, [(place[a], place[b]) for a, b in links]).parts, key=lambda one: len(one.nodes))
    count = len(part.nodes)
    layers = Layers(count, part.edges, ranks(count, part.edges, {}, Effort(PLENTY)), most_bends=1000)
    order: list[list[int]] = [[] for _ in layers.order]
    for node, rank in enumerate(layers.rank):
        order[rank].append(node)
    layers.arrange(order)
    return layers


def test_crossings_are_pairs_of_pieces_in_opposite_orders() -> None:
    layers = _layers()
    for rank in range(len(layers.order)):
        pieces = [(layers.place[a], layers.place[b]) for a in layers.order[rank] for b in layers.after[a]]
        naive = sum((a - c) * (b - d) < 0 for (a, b), (c, d) in combinations(pieces, 2))
        assert layers.crossings(rank) == naive


def test_every_edge_is_cut_at_each_layer_it_passes() -> None:
    layers = _layers()
    assert all(layers.rank[b] - layers.rank[a] == 1 for a, others in enumerate(layers.after) for b in others)
    assert layers.chains
    for (a, b), bends in layers.chains.items():
        assert [layers.rank[bend] for bend in bends] == list(range(layers.rank[a] + 1, layers.rank[b]))


def test_edges_are_left_whole_when_bends_run_out_the_longest_first() -> None:
    layers = Layers(5, [(0, 1), (1, 2), (2, 3), (3, 4), (0, 2), (0, 4)], [0, 1, 2, 3, 4], most_bends=2)
    assert set(layers.chains) == {(0, 2)}
    assert layers.after[0] == [1, layers.chains[0, 2][0]]


def test_sifting_gains_what_it_says() -> None:
    layers = _layers()
    layers.wish({node: node % 3 for node in range(40)}, {node: -node for node in range(0, 30, 2)}, {})
    for rank in range(len(layers.order)):
        before = layers.whole_cost()
        gained = sift(layers, rank, last=bool(rank % 2))
        assert before - layers.whole_cost() == gained >= 0


def test_wishes_cost_what_they_are_worth() -> None:
    layers = Layers(6, [(0, node) for node in range(1, 6)], [0, 1, 1, 1, 1, 1], most_bends=0)
    layers.arrange([[0], [1, 2, 3, 4, 5]])
    assert layers.whole_cost() == 0
    layers.wish({1: 2, 2: 1, 3: 0}, {4: 50, 5: 10}, {})
    assert layers.whole_cost() == 3 * LANE + KEEP
    assert LANE < CROSSING < KEEP
    settle_orders(layers, [1], Effort(PLENTY), patience=0)
    assert layers.whole_cost() == 0


def test_each_search_leaves_no_more_crossings_than_the_one_before() -> None:
    for seed in range(3):
        layers = _layers(seed)
        costs = [layers.whole_cost()]
        order_layers(layers, Effort(0))
        costs.append(layers.whole_cost())
        settle_orders(layers, range(len(layers.order)), Effort(PLENTY), patience=1)
        costs.append(layers.whole_cost())
        improve(layers, Effort(60_000), seed=1)
        costs.append(layers.whole_cost())
        assert costs == sorted(costs, reverse=True)
        assert costs[-1] < costs[1]


def test_the_same_seed_draws_the_same_numbers_and_another_draws_others() -> None:
    first, again, other = numbers(1), numbers(1), numbers(2)
    drawn = [next(first) for _ in range(100)]
    assert drawn == [next(again) for _ in range(100)]
    assert drawn != [next(other) for _ in range(100)]
    assert len({number % 10 for number in drawn}) == 10


SIZES = st.lists(st.tuples(st.integers(1, 50), st.integers(1, 50)), max_size=12)


@given(SIZES, st.dictionaries(st.integers(0, 11), st.tuples(st.integers(-40, 200), st.integers(-40, 200))))
@settings(max_examples=200, deadline=None)
def test_parts_never_touch_and_lie_on_the_page(
    sizes: list[tuple[int, int]], wanted: dict[int, tuple[int, int]]
) -> None:
    wishes = {number: corner for number, corner in wanted.items() if number < len(sizes)}
    found = packed(sizes, wishes, gap=5, widest_hole=30)
    assert [(one.width, one.height) for one in found] == sizes
    assert all(one.x >= 0 and one.y >= 0 for one in found)
    assert all(_are_apart(one, other, 5) for one, other in combinations(found, 2))


def _are_apart(one: Rectangle, other: Rectangle, gap: float) -> bool:
    beside = one.x + one.width + gap <= other.x or other.x + other.width + gap <= one.x
    return beside or one.y + one.height + gap <= other.y or other.y + other.height + gap <= one.y


def test_parts_get_the_corner_they_want_and_wide_holes_close() -> None:
    near = packed([(50, 20), (50, 20)], {0: (0, 0), 1: (0, 40)}, gap=5, widest_hole=30)
    assert [(one.x, one.y) for one in near] == [(0, 0), (0, 40)]
    far = packed([(50, 20), (50, 20)], {0: (0, 0), 1: (0, 400)}, gap=5, widest_hole=30)
    assert [(one.x, one.y) for one in far] == [(0, 0), (0, 25)]


def test_cells_are_kept_filled_up_and_given_up_when_half_of_them_are_empty() -> None:
    assert celled([7, 8, 9], 2, {}) == {7: (0, 0), 8: (1, 0), 9: (0, 1)}
    assert celled([7, 8, 9], 2, {8: (0, 1), 9: (1, 1)}) == {7: (0, 0), 8: (0, 1), 9: (1, 1)}
    assert celled([7, 8], 2, {7: (1, 9), 8: (0, 3)}) == {7: (0, 0), 8: (1, 0)}
