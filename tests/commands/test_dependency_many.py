"""Many cards linked in one step."""

import pytest

from aipm_desktop import commands
from aipm_desktop.domain.errors import CycleFound, InvalidValue, NotFound
from aipm_desktop.domain.quick_add import CardDraft
from aipm_desktop.store import cards
from tests.commands.desk import TEMPLATE, Desk

link_many = commands.dependency_many.link_many


def links(desk: Desk) -> set[tuple[str, str, str, float]]:
    """Every link by the titles it joins, with type and lag."""
    titles = {card.id: card.title for card in desk.snapshot.cards}
    return {
        (titles[link.predecessor_id], titles[link.successor_id], link.type, link.lag_days)
        for link in cards.dependencies(desk.con, desk.board_id)
    }


@pytest.fixture
def four(desk: Desk) -> list[str]:
    return [desk.add(title) for title in "abcd"]


def test_a_chain_is_one_step(desk: Desk, four: list[str]) -> None:
    a, b, c, d = four
    before = desk.dump()
    made = desk.run(link_many, [(a, b), (b, c), (c, d)], "SS", 2)
    assert len(made) == 3
    assert links(desk) == {("a", "b", "SS", 2), ("b", "c", "SS", 2), ("c", "d", "SS", 2)}
    assert (desk.last.action, desk.last.detail["count"]) == ("dependency.link_many", 3)
    desk.undo()
    assert desk.dump() == before


def test_what_is_linked_already_stays_as_it_is(desk: Desk, four: list[str]) -> None:
    a, b, c, _ = four
    desk.run(commands.dependency.link, a, b, "FF", 1)
    made = desk.run(link_many, [(a, b), (b, c), (b, c)])
    assert len(made) == 1
    assert links(desk) == {("a", "b", "FF", 1), ("b", "c", "FS", 0)}
    assert desk.last.detail["count"] == 1
    assert desk.run(link_many, [(a, b)]) == []
    assert desk.run(link_many, []) == []


def test_a_circle_among_them_links_none(desk: Desk, four: list[str]) -> None:
    a, b, c, _ = four
    desk.run(commands.dependency.link, c, a)
    before = desk.dump()
    with pytest.raises(CycleFound) as found:
        desk.run(link_many, [(a, b), (b, c)])
    assert found.value.cycle[0] == found.value.cycle[-1]
    assert set(found.value.cycle) == {"CI-1", "CI-2", "CI-3"}
    assert desk.dump() == before


def test_links_that_are_cut_make_room(desk: Desk, four: list[str]) -> None:
    a, b, c, d = four
    cut = [desk.run(commands.dependency.link, *ends) for ends in ((c, a), (d, a))]
    before = desk.dump()
    desk.run(link_many, [(a, b), (b, c), (c, d)], cutting=cut)
    assert links(desk) == {("a", "b", "FS", 0), ("b", "c", "FS", 0), ("c", "d", "FS", 0)}
    desk.undo()
    assert desk.dump() == before


def test_wrong_values_are_refused(desk: Desk, four: list[str]) -> None:
    pair = (four[0], four[1])
    for wrong in ({"type": "XX"}, {"lag_days": float("nan")}):
        with pytest.raises(InvalidValue):
            desk.run(link_many, [pair], **wrong)
    with pytest.raises(NotFound):
        desk.run(link_many, [(four[0], "nobody")])
    other = desk.run(commands.board.add, desk.client_id, "Other", TEMPLATE)
    stranger = desk.run(commands.card.add, other, CardDraft("x"))
    with pytest.raises(NotFound):
        desk.run(link_many, [(four[0], stranger)])
    with pytest.raises(CycleFound):
        desk.run(link_many, [(four[0], four[0])])
