"""Which card stands under which heading, and in which order."""

from __future__ import annotations

import pytest

from aipm_desktop.domain.board import Card
from aipm_desktop.gui.timeline.rows import GROUPINGS, Rows, group_key, rows_of
from aipm_desktop.gui.timeline.words import group_count, group_name, spoken_group
from tests.gui.timeline.factory import LINKS, link, small_board, small_facts


def shown(rows: Rows) -> dict[str, list[str]]:
    """Cards by the name of their heading."""
    found: dict[str, list[str]] = {}
    for line in rows.lines:
        name = rows.groups[line.group].name
        found.setdefault(name, [])
        if line.card_id:
            found[name].append(line.card_id)
    return found


def test_cards_stand_in_the_order_in_which_they_begin() -> None:
    rows = rows_of(small_facts(), "track")
    assert shown(rows) == {"Track 0": ["D", "A", "B"], "Track 1": ["C", "M"]}
    assert [group.colour for group in rows.groups.values()] == ["trackA", "trackB"]


def test_columns_keep_the_order_of_the_board_and_empty_ones_go() -> None:
    rows = rows_of(small_facts(), "column")
    assert list(shown(rows)) == ["Business understanding", "Data preparation"]


def test_people_stand_by_name_and_nobody_last() -> None:
    facts = small_facts()
    rows = rows_of(facts, "person")
    assert shown(rows) == {"Ada": ["B"], "Zoe": ["D", "A"], "": ["C", "M"]}
    last = list(rows.groups.values())[-1]
    assert group_name(facts, last) == "Nobody"


def test_cards_stand_under_the_first_milestone_that_waits_for_them() -> None:
    board = small_board()
    second = board.cards[3]._replace(id="N", number=9, title="Later")
    board = board._replace(cards=(*board.cards, second))
    links = (*LINKS, link("M", "N"), link("C", "N"))
    facts = small_facts(board, links)
    rows = rows_of(facts, "milestone")
    assert shown(rows) == {"Card M": ["A", "B", "M"], "Later": ["C", "N"], "": ["D"]}
    assert group_name(facts, rows.groups[group_key("milestone", "M")]) == "CI-4  Card M"


def test_a_folded_heading_keeps_its_numbers() -> None:
    key = group_key("track", "l0")
    rows = rows_of(small_facts(), "track", folded={key})
    assert shown(rows) == {"Track 0": [], "Track 1": ["C", "M"]}
    assert (rows.groups[key].shown, rows.groups[key].total) == (3, 3)
    assert rows.shown == 5


def test_a_filter_leaves_rows_out_and_counts_all() -> None:
    def passes(card: Card) -> bool:
        return card.title == "Card B"

    facts = small_facts()
    rows = rows_of(facts, "track", passes)
    assert shown(rows) == {"Track 0": ["B"]}
    group = rows.groups[group_key("track", "l0")]
    assert group_count(group) == "1 of 3 cards"
    # The heading spans all of its cards, seen or not.
    assert group.begins == facts.schedule.cards["D"].begins


def test_a_heading_is_heard_with_its_days() -> None:
    facts = small_facts()
    group = rows_of(facts, "track").groups[group_key("track", "l1")]
    said = spoken_group(facts, group, is_folded=True)
    assert said == "Track 1, 2 cards, 23 Nov to 27 Nov, folded"


@pytest.mark.parametrize("grouping", GROUPINGS)
def test_no_card_is_lost_and_none_comes_twice(grouping: str) -> None:
    rows = rows_of(small_facts(), grouping)
    cards = [line.card_id for line in rows.lines if line.card_id]
    assert sorted(cards) == ["A", "B", "C", "D", "M"]
    assert {card_id: rows.lines[place].card_id for card_id, place in rows.places.items()} == {
        card_id: card_id for card_id in cards
    }


def test_a_board_without_named_swimlanes_has_one_heading_for_all() -> None:
    board = small_board()
    lane = board.swimlanes[0]._replace(name="")
    board = board._replace(
        swimlanes=(lane,), cards=tuple(card._replace(swimlane_id=lane.id) for card in board.cards)
    )
    facts = small_facts(board)
    (group,) = rows_of(facts, "track").groups.values()
    assert group_name(facts, group) == "All cards"
