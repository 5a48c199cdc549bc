"""Blocked cards on a real board: moved, added, brought back, and what is kept of it."""

import pytest

from aipm_desktop import commands
from aipm_desktop.commands import transfer
from aipm_desktop.domain.errors import BlockedByOthers, BlockedWarning, LimitExceeded
from aipm_desktop.domain.quick_add import CardDraft
from aipm_desktop.exchange import table, table_plan
from aipm_desktop.store import cards
from tests.commands.desk import Desk

BLOCKED = BlockedByOthers(("CI-2",), ("CI-1",))


@pytest.fixture
def pair(desk: Desk) -> tuple[str, str]:
    """CI-1 and CI-2, which waits for it, on a board that blocks."""
    first, second = desk.add("a"), desk.add("b")
    desk.run(commands.dependency.link, first, second)
    mode(desk, "block")
    return first, second


def mode(desk: Desk, name: str) -> None:
    desk.run(commands.plan.set_settings, desk.board_id, {"blocked_mode": name})


def move(desk: Desk, *card_ids: str, to: str, override: str | None = None) -> commands.card.MoveResult:
    return desk.run(commands.card.move, card_ids, desk.column(to), override=override)


def test_a_board_warns_unless_it_says_otherwise(desk: Desk, pair: tuple[str, str]) -> None:
    mode(desk, "warn")
    assert move(desk, pair[1], to="Data").warnings == (BlockedWarning(("CI-2",), ("CI-1",)),)
    mode(desk, "off")
    assert move(desk, pair[1], to="Modeling").warnings == ()


def test_where_it_blocks_a_reason_passes_it_and_is_kept_with_the_visit(
    desk: Desk, pair: tuple[str, str]
) -> None:
    before = desk.dump()
    with pytest.raises(BlockedByOthers) as refused:
        move(desk, pair[1], to="Data")
    assert refused.value == BLOCKED
    assert refused.value.can_override
    assert desk.dump() == before
    move(desk, pair[1], to="Data", override="the schema is known")
    assert [visit.override for visit in cards.sheet(desk.con, pair[1]).visits] == [
        None,
        "the schema is known",
    ]
    desk.undo()
    assert desk.dump() == before


@pytest.mark.parametrize("how", ["finish", "move", "archive", "unlink", "ss", "delete"])
def test_it_goes_when_nothing_holds_it_up_any_more(desk: Desk, pair: tuple[str, str], how: str) -> None:
    first, second = pair
    (link,) = cards.dependencies(desk.con, desk.board_id)
    match how:
        case "finish":
            desk.run(commands.card.finish, [first])
        case "move":
            move(desk, first, to="Done")
        case "archive":
            desk.run(commands.card.archive, [first])
        case "unlink":
            desk.run(commands.dependency.unlink, link.id)
        case "ss":
            desk.run(commands.dependency.set_link, link.id, type="SS")
        case _:
            desk.run(commands.card.delete, [first])
    assert desk.card(second).blocked_by == 0
    assert move(desk, second, to="Data").warnings == ()


def test_of_several_cards_none_moves_when_one_is_blocked(desk: Desk, pair: tuple[str, str]) -> None:
    with pytest.raises(BlockedByOthers):
        move(desk, *pair, to="Data")
    assert desk.titles("Data") == []
    assert move(desk, *pair, to="Done").warnings == ()


def test_a_new_card_that_waits_begins_in_a_queue(desk: Desk, pair: tuple[str, str]) -> None:
    draft = CardDraft("c", predecessors=("CI-2", "#1", "CI-2"))
    with pytest.raises(BlockedByOthers) as refused:
        desk.run(commands.card.add, desk.board_id, draft, column_id=desk.column("Data"))
    assert refused.value == BlockedByOthers(("CI-3",), ("CI-1", "CI-2"))
    made = desk.run(commands.card.add, desk.board_id, draft)
    assert desk.card(made).blocked_by == 2
    made = desk.run(
        commands.card.add, desk.board_id, draft, column_id=desk.column("Data"), override="to look at"
    )
    assert cards.sheet(desk.con, made).visits[0].override == "to look at"
    mode(desk, "warn")
    told: list[object] = []
    desk.run(commands.card.add, desk.board_id, draft, column_id=desk.column("Data"), told=told)
    assert told == [BlockedWarning(("CI-5",), ("CI-1", "CI-2"))]


def test_a_limit_and_the_rule_are_both_passed_with_one_reason(desk: Desk, pair: tuple[str, str]) -> None:
    desk.limit_column("Data", 0)
    with pytest.raises(LimitExceeded):
        move(desk, pair[1], to="Data")
    result = move(desk, pair[1], to="Data", override="so")
    assert result.warnings == (BlockedWarning(("CI-2",), ("CI-1",)),)  # the refusal told of the limit alone
    assert desk.titles("Data") == ["b"]


def test_what_comes_back_to_where_it_stood_is_let_be(desk: Desk, pair: tuple[str, str]) -> None:
    move(desk, pair[1], to="Data", override="so")
    desk.run(commands.card.archive, [pair[1]])
    assert desk.run(commands.card.restore, [pair[1]]).warnings == ()
    desk.run(commands.card.finish, [pair[1]])
    assert desk.run(commands.card.reopen, [pair[1]]) == ()
    desk.run(commands.card.duplicate, pair[1])
    assert desk.titles("Data") == ["b", "b"]


def test_an_import_is_never_refused(desk: Desk) -> None:
    rows = table.read_table(b"Title,Status,Predecessors\na,To do,\nb,In progress,a\n")
    report = desk.run(transfer.apply_plan, table_plan.plan_of(rows, name="Cranes"), client_name="Finch Bank")
    assert report.made["cards"] == 2
