"""Ways through links, and links that close a cycle."""

from itertools import pairwise

from aipm_desktop.domain.paths import closing_edges, path

LINKS = [("a", "b"), ("b", "c"), ("a", "d"), ("d", "c"), ("c", "e")]


def test_a_way_is_found_with_both_ends() -> None:
    way = path(LINKS, "a", "e")
    assert (way[0], way[-1]) == ("a", "e")
    assert all(step in LINKS for step in pairwise(way))


def test_no_way_against_the_links() -> None:
    assert path(LINKS, "e", "a") == ()
    assert path([], "a", "b") == ()


def test_a_card_reaches_itself() -> None:
    assert path([], "a", "a") == ("a",)


def test_a_cycle_in_the_links_does_not_trap_the_walk() -> None:
    assert path([("a", "b"), ("b", "a")], "a", "z") == ()


def test_long_chains_need_no_recursion() -> None:
    chain = [(str(n), str(n + 1)) for n in range(20_000)]
    assert len(path(chain, "0", "20000")) == 20_001


def test_closing_edges_leave_an_order() -> None:
    edges = [("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("d", "b"), ("x", "a")]
    assert closing_edges(edges) == {2, 4}
    chain = [(str(n), str(n + 1)) for n in range(50_000)]
    assert closing_edges(chain) == set()
