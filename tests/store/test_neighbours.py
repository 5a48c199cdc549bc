"""What is beside a card."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from aipm_desktop import commands
from aipm_desktop.store import database, neighbours
from tests.commands.desk import Desk


@pytest.fixture
def desk(workspace: Path) -> Iterator[Desk]:
    made = database.create_workspace(workspace)
    yield Desk(made.con)
    made.close()


@pytest.fixture
def ids(desk: Desk) -> dict[str, str]:
    """a → b → d, a → c → d by start to start, and e alone."""
    made = {title: desk.add(title) for title in "abcde"}
    for before, after, kind in (("a", "b", "FS"), ("b", "d", "FS"), ("a", "c", "FS"), ("c", "d", "SS")):
        desk.run(commands.dependency.link, made[before], made[after], kind)
    return made


def titles(ids: dict[str, str], found: object) -> str:
    names = {card_id: title for title, card_id in ids.items()}
    return "".join(sorted(names[card_id] for card_id in found))


@pytest.mark.parametrize(
    ("start", "ahead", "behind"),
    [
        ("a", "abcd", "a"),
        ("b", "bd", "ab"),
        ("d", "d", "abcd"),
        ("bc", "bcd", "abc"),
        ("e", "e", "e"),
        ("", "", ""),
    ],
)
def test_reach(desk: Desk, ids: dict[str, str], start: str, ahead: str, behind: str) -> None:
    cards = [ids[title] for title in start]
    assert titles(ids, neighbours.reach(desk.con, cards, ahead=True)) == ahead
    assert titles(ids, neighbours.reach(desk.con, cards, ahead=False)) == behind


def test_blockers_are_what_blocked_by_counts(desk: Desk, ids: dict[str, str]) -> None:
    def blocking(title: str) -> list[str]:
        found = neighbours.blockers(desk.con, ids[title])
        assert len(found) == desk.card(ids[title]).blocked_by
        return [other.title for other in found]

    assert [blocking(title) for title in "abcde"] == [[], ["a"], ["a"], ["b"], []]
    desk.run(commands.card.finish, [ids["a"]])
    assert blocking("b") == []


def test_links_of_cards_and_by_id(desk: Desk, ids: dict[str, str]) -> None:
    found = neighbours.links_of(desk.con, [ids["b"], ids["e"]])
    assert {(link.predecessor_id, link.successor_id) for link in found} == {
        (ids["a"], ids["b"]),
        (ids["b"], ids["d"]),
    }
    wanted = [found[1].id, "nobody", found[0].id]
    assert neighbours.links_by_id(desk.con, wanted) == [found[1], found[0]]
    assert neighbours.suspended(desk.con, desk.board_id) == []


def test_cards_worked_on_last(desk: Desk, ids: dict[str, str]) -> None:
    desk.run(commands.card.set_fields, [ids["b"]], {"title": "b"})
    desk.run(commands.card.set_fields, [ids["b"]], {"priority": "high"})
    desk.run(commands.card.finish, [ids["e"]])
    desk.run(commands.card.archive, [ids["d"]])
    found = neighbours.worked_on(desk.con, desk.board_id, 3)
    assert titles(ids, found[:1]) == "b"
    assert titles(ids, found) == "abc"
