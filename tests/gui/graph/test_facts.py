"""What is true of a board as a graph, and which of its cards are shown."""

from __future__ import annotations

import pytest

from aipm_desktop.domain.board import BoardSnapshot, Dependency, Estimate
from aipm_desktop.gui.graph import scope
from aipm_desktop.gui.graph.arrangement import arrange, extent, in_plain_layers
from aipm_desktop.gui.graph.facts import GraphFacts
from aipm_desktop.gui.graph.legend import Sign, signs
from aipm_desktop.gui.graph.scene import Scene
from aipm_desktop.gui.graph.words import days_words, link_mark, names, spoken_node
from tests.gui.board.factory import NOW, make_card, make_snapshot


def link(first: str, then: str, kind: str = "FS", lag: float = 0.0, *, suspended: bool = False) -> Dependency:
    return Dependency(f"{first}-{then}", "board", first, then, kind, lag, NOW if suspended else None)


def board(*cards: tuple[str, str, str, float | None], done: str = "") -> BoardSnapshot:
    """Cards as (id, column, swimlane, days); columns are c0 (a queue), c1 (active) and c2 (done), lanes two tracks."""
    made = make_snapshot(columns=3, lanes=2, cards=0)
    return BoardSnapshot(
        made.board,
        made.client,
        made.columns,
        made.swimlanes,
        tuple(
            make_card(
                number,
                column,
                lane,
                f"Card {key}",
                number,
                id=key,
                estimate=Estimate(days, days, days) if days is not None else None,
                done_at=NOW if key in done else None,
            )
            for number, (key, column, lane, days) in enumerate(cards, 1)
        ),
    )


CHAIN = (("a", "c1", "l0", 2.0), ("b", "c1", "l1", 3.0), ("c", "c0", "l1", 1.0), ("d", "c0", "l1", None))


def test_started_is_what_is_worked_on_and_waits_for_nothing() -> None:
    facts = GraphFacts(board(*CHAIN), [link("a", "b"), link("b", "c")])
    signs = {
        key: (facts.node(key).is_started, facts.node(key).is_waiting, facts.node(key).is_held)
        for key in "abcd"
    }
    assert signs == {
        "a": (True, False, False),
        "b": (False, True, True),
        "c": (False, True, False),
        "d": (False, False, False),
    }


def test_what_is_finished_holds_nobody_up() -> None:
    facts = GraphFacts(board(*CHAIN, done="a"), [link("a", "b"), link("b", "c")])
    assert facts.node("b").is_started
    assert not facts.node("b").is_waiting
    assert facts.edge("a-b").is_spent
    assert facts.plan.duration == 4


def test_links_between_starts_hold_nobody_up_to_the_end() -> None:
    facts = GraphFacts(board(*CHAIN), [link("a", "b", "SS", 1)])
    assert not facts.node("b").is_waiting


def test_a_suspended_link_neither_holds_nor_counts() -> None:
    facts = GraphFacts(board(*CHAIN), [link("a", "b", suspended=True)])
    assert not facts.node("b").is_waiting
    assert not facts.is_linked("a")
    assert [one.id for one in facts.suspended()] == ["a-b"]
    assert facts.edge("a-b").is_suspended


def test_the_critical_path_goes_over_the_links_that_drive() -> None:
    """a 2 → b 3 → c 1 takes 6 days; d (assumed 1 day) beside b leaves 2 days of slack."""
    facts = GraphFacts(board(*CHAIN), [link("a", "b"), link("b", "c"), link("a", "d"), link("d", "c")])
    assert facts.plan.duration == 6
    assert facts.critical() == ["a", "b", "c"]
    assert {key: facts.edge(key).is_critical for key in facts.links} == {
        "a-b": True,
        "b-c": True,
        "a-d": False,
        "d-c": False,
    }
    assert facts.node("d").slack == 2
    assert facts.assumed() == ["d"]


def test_a_lag_that_leaves_room_is_not_critical() -> None:
    """c waits 4 days after a by way of b (3 + 1) and at least 2 days by its own link: that link drives nothing."""
    facts = GraphFacts(board(*CHAIN), [link("a", "b"), link("b", "c"), link("a", "c", lag=2)])
    assert not facts.edge("a-c").is_critical


def test_work_that_goes_to_another_track_is_a_hand_over() -> None:
    facts = GraphFacts(board(*CHAIN), [link("a", "b"), link("b", "c")])
    assert facts.edge("a-b").is_hand_over
    assert not facts.edge("b-c").is_hand_over


def test_slack_is_told_for_tracks_that_have_some() -> None:
    cards = (("a", "c0", "l0", 5.0), ("b", "c0", "l0", 5.0), ("c", "c0", "l1", 3.0), ("d", "c0", "l1", 3.0))
    facts = GraphFacts(board(*cards), [link("a", "b"), link("c", "d")])
    assert [(lane.id, slack) for lane, slack in facts.slack_by_lane()] == [("l1", 4.0)]


def test_cards_that_come_and_go_are_told_from_those_that_change() -> None:
    facts = GraphFacts(board(*CHAIN), [link("a", "b"), link("b", "c")])
    assert facts.plan.duration == 6
    longer = facts.cards["b"]._replace(estimate=Estimate(9, 9, 9))
    assert not facts.take_cards([longer], ["b"])
    assert facts.plan.duration == 12
    assert facts.take_cards([], ["b"])
    assert facts.links == {}
    assert facts.take_cards([longer], ["b"])
    assert set(facts.links) == {"a-b", "b-c"}


def test_a_cycle_in_a_damaged_file_leaves_a_picture() -> None:
    facts = GraphFacts(board(*CHAIN), [link("a", "b"), link("b", "a")])
    assert facts.plan.times == {}
    assert not facts.node("a").is_critical


def test_a_card_is_heard_with_its_days_and_what_it_waits_for() -> None:
    facts = GraphFacts(board(*CHAIN), [link("a", "c"), link("b", "c"), link("c", "d", suspended=True)])
    assert spoken_node(facts, facts.node("c")) == (
        "CI-3, Card c, Task, 1 day, critical, Track 1, waits for CI-1 and CI-2"
    )
    done = GraphFacts(board(*CHAIN, done="a"), [link("a", "c")])
    assert "follows CI-1" in spoken_node(done, done.node("c"))
    assert spoken_node(done, done.node("d")).endswith("not linked")


@pytest.mark.parametrize(
    ("days", "words"), [(23.0, "23 days"), (1.0, "1 day"), (22.5, "22.5 days"), (14.33333, "14.3 days")]
)
def test_days_are_said_without_needless_places(days: float, words: str) -> None:
    assert days_words(days) == words


def test_only_what_is_not_plain_stands_on_a_link() -> None:
    marks = [
        link_mark(link("a", "b", kind, lag)) for kind, lag in (("FS", 0), ("FS", 2), ("SS", 0), ("FF", -1.5))
    ]
    assert marks == ["", "+2 d", "SS", "FF −1.5 d"]


def test_long_lists_of_names_end() -> None:
    assert names(["a"]) == "a"
    assert names(["a", "b"]) == "a and b"
    assert names(list("abcdef")) == "a, b, c and 3 more"


# Which cards are shown


def chain(count: int, apart: int = 0) -> GraphFacts:
    cards = [(f"k{n:04}", "c0", "l0", 1.0) for n in range(count + apart)]
    return GraphFacts(board(*cards), [link(f"k{n:04}", f"k{n + 1:04}") for n in range(count - 1)])


def test_steps_go_back_and_on_but_not_to_siblings() -> None:
    facts = GraphFacts(board(*CHAIN), [link("a", "b"), link("b", "c"), link("a", "d")])
    assert scope.relatives(facts, "b") == {"a", "b", "c"}
    assert scope.relatives(facts, "a", 1) == {"a", "b", "d"}
    assert scope.way(facts, "a", "c") == ("a", "b", "c")
    assert scope.way(facts, "d", "c") == ()


def test_up_to_five_hundred_cards_are_all_shown() -> None:
    shown = scope.shown_cards(chain(450, 50))
    assert (len(shown.linked), len(shown.apart), shown.is_cut) == (450, 50, False)


def test_of_more_those_around_the_focus_are_shown() -> None:
    shown = scope.shown_cards(chain(700, 20), seeds=["k0650"])
    assert len(shown.linked) + len(shown.apart) == 500
    assert {"k0650", "k0699", "k0300"} <= set(shown.linked)
    assert "k0100" not in shown.linked
    assert (shown.is_cut, shown.total, shown.apart_total) == (True, 720, 20)


def test_focus_mode_shows_one_card_and_its_steps() -> None:
    shown = scope.shown_cards(chain(700, 20), centre="k0350", steps=3)
    assert shown.linked == tuple(f"k{n:04}" for n in range(347, 354))
    assert shown.apart == ()
    alone = scope.shown_cards(chain(5, 2), centre="k0006")
    assert (alone.linked, alone.apart) == ((), ("k0006",))


def test_what_leaves_the_picture_leaves_no_box_behind() -> None:
    facts = chain(6)
    scene = Scene()
    scene.show(facts, scope.shown_cards(facts))
    boxes = in_plain_layers(scene.shown.linked, scene.pairs())
    scene.place(arrange(boxes, {}, extent(boxes), ()))
    assert len(scene.boxes) == 6
    scene.show(facts, scope.shown_cards(facts, centre="k0000", steps=1))
    assert set(scene.boxes) == set(scene.nodes) == {"k0000", "k0001"}
    assert set(scene.curves) == set(scene.edges) == {"k0000-k0001"}


def test_a_suspended_link_runs_back_between_the_layers() -> None:
    """It would close the circle a → b → c → a: the layers know of it, and its arrow is at a."""
    facts = GraphFacts(board(*CHAIN), [link("a", "b"), link("b", "c"), link("c", "a", suspended=True)])
    scene = Scene()
    scene.show(facts, scope.shown_cards(facts))
    assert set(scene.pairs()) == {("a", "b"), ("b", "c"), ("a", "c")}
    boxes = in_plain_layers(scene.shown.linked, scene.pairs())
    scene.place(arrange(boxes, {("a", "c"): ((340.0, 120.0),)}, extent(boxes), ("d",)))
    curve = scene.curves["c-a"]
    assert curve.points[0][0] == scene.boxes["a"].right() == curve.arrow.boundingRect().left()
    assert curve.points[-1][0] == scene.boxes["c"].left()
    assert curve.distance(340, 120) < 1
    assert signs(scene)[:2] == [
        Sign("line", "critical: a delay delays the end", "bad"),
        Sign("dash", "suspended link", "warn"),
    ]


def test_the_legend_names_only_what_is_there() -> None:
    facts = GraphFacts(board(("a", "c0", "l0", 1.0), ("b", "c0", "l0", 5.0), done="ab"), [link("a", "b")])
    scene = Scene()
    scene.show(facts, scope.shown_cards(facts))
    assert [sign.words for sign in signs(scene)] == ["Track 0"]
