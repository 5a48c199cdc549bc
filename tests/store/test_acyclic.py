"""The order kept to see cycles at a glance, against a plain search through all links."""

import random
from pathlib import Path

import pytest

from aipm_desktop import commands
from aipm_desktop.domain.errors import CycleFound
from aipm_desktop.domain.paths import path
from aipm_desktop.store import cards, database
from tests.commands.desk import Desk


@pytest.mark.parametrize("seed", range(4))
def test_exactly_the_links_that_close_a_cycle_are_refused(workspace: Path, seed: int) -> None:
    opened = database.create_workspace(workspace)
    with database.unsynced(opened.con):
        assert _link_at_random(Desk(opened.con), random.Random(seed)) > 20
    opened.close()


def _link_at_random(desk: Desk, chance: random.Random) -> int:
    """Links and unlinks 30 cards, looking at each; how many links were refused."""
    ids = [desk.add(str(n)) for n in range(30)]
    pairs: dict[tuple[str, str], str] = {}
    refused = 0
    for _ in range(220):
        predecessor, successor = chance.sample(ids, 2)
        if pairs and chance.random() < 0.2:
            desk.run(commands.dependency.unlink, pairs.pop(chance.choice(sorted(pairs))))
            continue
        way = path(pairs, successor, predecessor)
        try:
            made = desk.run(commands.dependency.link, predecessor, successor)
        except CycleFound as found:
            refused += 1
            assert way
            _check(desk, found, pairs, (predecessor, successor))
        else:
            assert not way
            pairs[(predecessor, successor)] = made
        order = desk.con.link_orders[desk.board_id]
        assert [order.places[card] for card in order.cards] == list(range(len(order.cards)))
        assert all(order.places[one] < order.places[other] for one, other in pairs)
    return refused


def _check(desk: Desk, found: CycleFound, pairs: dict[tuple[str, str], str], new: tuple[str, str]) -> None:
    """The way told is one of links that are there, each once, and ends in the new one."""
    board = cards.dependencies(desk.con, desk.board_id)
    ends = {link.id: (link.predecessor_id, link.successor_id) for link in board}
    steps = [*(ends[link_id] for link_id in found.link_ids), new]
    assert tuple(cards.label_of(desk.con, one) for one, _ in steps) == found.cycle[:-1]
    assert all(before[1] == after[0] for before, after in zip(steps, [*steps[1:], steps[0]], strict=True))
    assert len(set(found.cycle)) == len(found.cycle) - 1
    assert set(found.link_ids) <= set(pairs.values())


def test_an_order_survives_what_is_rolled_back(desk_with_chain: tuple[Desk, list[str]]) -> None:
    desk, ids = desk_with_chain

    def fails(con: database.Con, *, now: int) -> None:
        commands.dependency.link(
            con, ids[2], commands.card.add(con, desk.board_id, _draft(), now=now), now=now
        )
        commands.dependency.link(con, ids[2], ids[0], now=now)

    with pytest.raises(CycleFound):
        desk.run(fails)
    desk.run(commands.dependency.link, ids[0], ids[2])
    with pytest.raises(CycleFound):
        desk.run(commands.dependency.link, ids[2], ids[0])


def _draft() -> commands.card.CardDraft:
    return commands.card.CardDraft("new")


@pytest.fixture
def desk_with_chain(workspace: Path) -> tuple[Desk, list[str]]:
    """Three cards that wait for each other."""
    desk = Desk(database.create_workspace(workspace).con)
    ids = [desk.add(title) for title in "abc"]
    desk.run(commands.dependency.link, ids[0], ids[1])
    desk.run(commands.dependency.link, ids[1], ids[2])
    return desk, ids
