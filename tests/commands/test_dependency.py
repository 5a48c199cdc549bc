"""Links between cards: made, changed, cut, and never in a circle."""

import tempfile
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aipm_desktop import commands
from aipm_desktop.domain.board import Dependency
from aipm_desktop.domain.errors import Conflict, CycleFound, InvalidValue, NotFound, NothingTo
from aipm_desktop.domain.paths import closing_edges
from aipm_desktop.store import boards, cards, database, health
from tests.commands.desk import TEMPLATE, Desk


@pytest.fixture
def abc(desk: Desk) -> list[str]:
    """Cards CI-1, CI-2 and CI-3."""
    return [desk.add(title) for title in "abc"]


def links(desk: Desk, board_id: str | None = None) -> dict[str, Dependency]:
    return {link.id: link for link in cards.dependencies(desk.con, board_id or desk.board_id)}


def link(desk: Desk, *ends: str, **more: Any) -> str:
    return desk.run(commands.dependency.link, *ends, **more)


def suspend(desk: Desk, link_id: str) -> None:
    """As an import leaves a link that would close a cycle."""

    def command(con: database.Con, *, now: int) -> None:
        con.execute("UPDATE dependency SET suspended_at = ? WHERE id = ?", (now, link_id))
        commands.dependency.journal.describe(con, "board.import", name="")

    desk.run(command)


def test_a_cycle_is_refused_with_the_way_round(desk: Desk, abc: list[str]) -> None:
    a, b, c = abc
    first = link(desk, a, b)
    second = link(desk, b, c, type="SS", lag_days=-2)
    before = desk.dump()
    with pytest.raises(CycleFound) as found:
        link(desk, c, a)
    assert found.value == CycleFound(("CI-1", "CI-2", "CI-3", "CI-1"), (first, second))
    with pytest.raises(CycleFound) as own:
        link(desk, a, a)
    assert own.value == CycleFound(("CI-1", "CI-1"))
    assert desk.dump() == before


def test_a_long_way_round_is_told_whole(desk: Desk) -> None:
    chain = [desk.add(str(n)) for n in range(12)]
    ids = [link(desk, one, other) for one, other in pairwise(chain)]
    link(desk, chain[0], chain[11])
    database.recognise(desk.con)  # as after a long task: the order of the cards is made anew
    for _ in range(2):
        with pytest.raises(CycleFound) as found:
            link(desk, chain[9], chain[1])
        labels = tuple(f"CI-{n}" for n in (*range(2, 11), 2))
        assert found.value == CycleFound(labels, tuple(ids[1:9]))


def test_one_link_can_be_cut_for_another_in_one_step(desk: Desk, abc: list[str]) -> None:
    a, b, c = abc
    first = link(desk, a, b)
    link(desk, b, c)
    before = desk.dump()
    made = link(desk, c, a, cutting=first)
    assert first not in links(desk)
    assert desk.last.detail == {
        "predecessor": "CI-3", "successor": "CI-1", "type": "FS", "lag_days": 0.0,
        "cut_predecessor": "CI-1", "cut_successor": "CI-2",
    }  # fmt: skip
    desk.undo()
    assert desk.dump() == before
    desk.redo()
    assert made in links(desk)
    with pytest.raises(NotFound):
        link(desk, a, b, cutting="none")


def test_cutting_the_wrong_link_cuts_nothing(desk: Desk, abc: list[str]) -> None:
    a, b, c = abc
    link(desk, a, b)
    link(desk, b, c)
    detour = link(desk, a, c)
    before = desk.dump()
    with pytest.raises(CycleFound):
        link(desk, c, a, cutting=detour)
    assert desk.dump() == before


def test_links_of_other_boards_are_left_alone(desk: Desk, abc: list[str]) -> None:
    other = desk.run(commands.board.add, desk.client_id, "Other", TEMPLATE, with_tasks=True)
    one, two = (card.id for card in boards.snapshot(desk.con, other).cards)
    theirs = link(desk, one, two)
    with pytest.raises(NotFound):
        link(desk, abc[0], one)
    with pytest.raises(InvalidValue) as refused:
        link(desk, abc[0], abc[1], cutting=theirs)
    assert refused.value.reason == "other_board"
    assert links(desk) == {}


def test_links_change_and_go(desk: Desk, abc: list[str]) -> None:
    a, b, _ = abc
    made = link(desk, a, b)
    assert desk.card(b).blocked_by == 1
    assert link(desk, a, b, type="FF", lag_days=1.5) == made
    assert [(x.type, x.lag_days) for x in cards.sheet(desk.con, b).predecessors] == [("FF", 1.5)]
    assert desk.card(b).blocked_by == 0
    desk.run(commands.dependency.set_link, made, type="FS")
    assert (links(desk)[made].type, links(desk)[made].lag_days) == ("FS", 1.5)
    desk.run(commands.dependency.set_link, made, lag_days=-0.25)
    assert desk.last.detail == {"predecessor": "CI-1", "successor": "CI-2", "type": "FS", "lag_days": -0.25}
    desk.run(commands.card.move, [a], desk.column("Done"))
    assert desk.card(b).blocked_by == 0
    desk.run(commands.dependency.unlink, made)
    assert links(desk) == {}
    assert desk.last.detail == {"predecessor": "CI-1", "successor": "CI-2"}


@pytest.mark.parametrize("wrong", [{"type": "XX"}, {"lag_days": float("nan")}, {"lag_days": 1e6}])
def test_links_that_cannot_be_are_refused(desk: Desk, abc: list[str], wrong: dict[str, Any]) -> None:
    with pytest.raises(InvalidValue):
        link(desk, abc[0], abc[1], **wrong)
    made = link(desk, abc[0], abc[1])
    with pytest.raises(InvalidValue):
        desk.run(commands.dependency.set_link, made, **wrong)


def test_what_is_no_link_is_not_found(desk: Desk) -> None:
    for verb in (commands.dependency.set_link, commands.dependency.unlink, commands.dependency.resume):
        with pytest.raises(NotFound) as missing:
            desk.run(verb, "none")
        assert missing.value.what == "dependency"


def test_a_suspended_link_holds_nobody_up_until_it_is_resumed(desk: Desk, abc: list[str]) -> None:
    a, b, _ = abc
    made = link(desk, a, b)
    suspend(desk, made)
    assert desk.card(b).blocked_by == 0
    back = link(desk, b, a)
    with pytest.raises(CycleFound) as found:
        desk.run(commands.dependency.resume, made)
    assert found.value == CycleFound(("CI-2", "CI-1", "CI-2"), (back,))
    desk.run(commands.dependency.resume, made, cutting=back)
    assert {one.id: one.suspended_at for one in links(desk).values()} == {made: None}
    assert desk.card(b).blocked_by == 1
    assert desk.last.detail == {
        "predecessor": "CI-1", "successor": "CI-2", "cut_predecessor": "CI-2", "cut_successor": "CI-1",
    }  # fmt: skip
    desk.undo()
    assert {one.id for one in links(desk).values() if one.suspended_at is None} == {back}


def test_a_pair_has_one_link_that_holds(desk: Desk, abc: list[str]) -> None:
    a, b, _ = abc
    made = link(desk, a, b)
    suspend(desk, made)
    assert link(desk, a, b, type="SS", lag_days=2) == made
    assert links(desk)[made] == Dependency(made, desk.board_id, a, b, "SS", 2.0)

    def as_an_import_does(con: database.Con, *, now: int) -> None:
        twin = (desk.board_id, a, b, now)
        con.execute("INSERT INTO dependency VALUES ('twin', ?, ?, ?, 'FF', 0.0, ?)", twin)
        commands.dependency.journal.describe(con, "board.import", name="")

    desk.run(as_an_import_does)
    with pytest.raises(InvalidValue) as refused:
        desk.run(commands.dependency.resume, "twin")
    assert (refused.value.value, refused.value.reason) == ("CI-1 → CI-2", "linked")
    assert link(desk, a, b) == made


def test_taking_an_unlink_back_after_the_reverse_link_was_made_is_refused(desk: Desk, abc: list[str]) -> None:
    a, b, _ = abc
    made = link(desk, a, b)
    desk.run(commands.dependency.unlink, made)
    taken_out = desk.last
    back = link(desk, b, a)
    before = desk.dump()
    with pytest.raises(CycleFound) as found:
        desk.run(commands.journal.revert, taken_out.id)
    assert found.value == CycleFound(("CI-2", "CI-1", "CI-2"), (back,))
    assert desk.dump() == before
    assert health.check(desk.con) == []


def test_an_unlink_cannot_be_taken_back_when_a_card_is_gone(desk: Desk, abc: list[str]) -> None:
    made = link(desk, abc[0], abc[1])
    desk.run(commands.dependency.unlink, made)
    taken_out = desk.last
    desk.run(commands.card.delete, [abc[0]])
    before = desk.dump()
    with pytest.raises(Conflict) as refused:
        desk.run(commands.journal.revert, taken_out.id)
    assert refused.value == Conflict("dependency.unlink", (("card", "gone"),))
    assert desk.dump() == before


def test_a_deleted_card_does_not_come_back_into_a_circle(desk: Desk, abc: list[str]) -> None:
    a, b, c = abc
    link(desk, a, b)
    link(desk, b, c)
    desk.run(commands.card.delete, [b])
    deleted = desk.last
    link(desk, c, a)
    before = desk.dump()
    with pytest.raises(CycleFound) as found:
        desk.run(commands.journal.revert, deleted.id)
    assert set(found.value.cycle) == {"CI-1", "CI-2", "CI-3"}
    assert desk.dump() == before
    desk.undo()
    desk.undo()
    assert len(links(desk)) == 2


def test_a_deleted_board_of_many_links_comes_back_whole(desk: Desk) -> None:
    ids = [desk.add(str(n)) for n in range(16)]

    def dense(con: database.Con, *, now: int) -> None:
        for place, card in enumerate(ids):
            for other in ids[place + 1 :]:
                commands.dependency.insert(con, desk.board_id, card, other)
        commands.dependency.journal.describe(con, "dependency.link")

    desk.run(dense)
    before = desk.dump()
    desk.run(commands.board.delete, desk.board_id)
    desk.undo()
    assert desk.dump() == before
    with pytest.raises(CycleFound):
        link(desk, ids[15], ids[0])
    copy_id = desk.run(commands.board.duplicate, desk.board_id, "Copy", with_cards=True)
    assert len(links(desk, copy_id)) == 16 * 15 // 2


def test_many_links_at_once_are_looked_at_too(desk: Desk) -> None:
    ids = [desk.add(str(n)) for n in range(120)]

    def ring(con: database.Con, *, now: int) -> None:
        for place, card in enumerate(ids):
            commands.dependency.insert(con, desk.board_id, card, ids[(place + 1) % len(ids)])
        commands.dependency.journal.describe(con, "dependency.link")

    with pytest.raises(CycleFound) as found:
        desk.run(ring)
    assert len(found.value.cycle) == 121
    assert len(found.value.link_ids) == 119
    assert links(desk) == {}


def test_a_cycle_from_elsewhere_does_not_stand_in_the_way_of_other_links(desk: Desk, abc: list[str]) -> None:
    """An older program let a revert close one; the card of another link is not at fault."""
    a, b, c = abc
    link(desk, a, b)
    desk.con.execute("BEGIN")
    desk.con.execute("UPDATE temp.gate SET open = 1")
    desk.con.execute("INSERT INTO dependency VALUES ('bad', ?, ?, ?, 'FS', 0.0, NULL)", (desk.board_id, b, a))
    desk.con.execute("DELETE FROM temp.pending")
    desk.con.execute("COMMIT")
    database.recognise(desk.con)
    link(desk, b, c)
    with pytest.raises(CycleFound):
        link(desk, c, b)
    desk.run(commands.dependency.unlink, "bad")
    with pytest.raises(CycleFound):
        link(desk, c, a)


VERBS = st.tuples(
    st.sampled_from(["link", "unlink", "delete", "undo", "redo", "revert", "suspend", "resume", "forget"]),
    st.integers(0, 7),
    st.integers(0, 7),
)


def _try(desk: Desk, ids: list[str], verb: str, one: int, other: int) -> None:
    """One verb on something; it may be refused."""
    there = sorted(links(desk))
    chosen = there[one % len(there)] if there else "none"
    with suppress(CycleFound, Conflict, NotFound, NothingTo, InvalidValue):
        match verb:
            case "link":
                link(desk, ids[one], ids[other])
            case "unlink":
                desk.run(commands.dependency.unlink, chosen)
            case "delete":
                desk.run(commands.card.delete, [ids[one]])
            case "undo":
                desk.undo()
            case "redo":
                desk.redo()
            case "revert":
                history = commands.journal.journal.history(desk.con, board_id=desk.board_id)
                desk.run(commands.journal.revert, history[(8 * one + other) % len(history)].id)
            case "suspend" if there:
                suspend(desk, chosen)
            case "resume":
                desk.run(commands.dependency.resume, chosen)
            case _:
                database.recognise(desk.con)


@settings(max_examples=40, deadline=None)
@given(st.lists(VERBS, min_size=10, max_size=60))
def test_whatever_is_done_the_links_never_go_in_a_circle(steps: list[tuple[str, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        opened = database.create_workspace(Path(folder) / "w.aipm")
        with database.unsynced(opened.con):
            desk = Desk(opened.con)
            ids = [desk.add(str(n)) for n in range(8)]
            for verb, one, other in steps:
                _try(desk, ids, verb, one, other)
                held = [link for link in links(desk).values() if link.suspended_at is None]
                assert closing_edges([(link.predecessor_id, link.successor_id) for link in held]) == set()
        assert health.check(desk.con) == []
        opened.close()
