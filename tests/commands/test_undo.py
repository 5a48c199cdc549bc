"""Whatever was done, undo gives back the database that was there before, and redo the one after."""

import inspect
import random
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aipm_desktop import commands
from aipm_desktop.commands import transfer
from aipm_desktop.domain.board import Limit
from aipm_desktop.domain.errors import RuleViolation
from aipm_desktop.exchange import table, table_plan
from aipm_desktop.store import cards, database, health, search
from tests.commands.desk import TEMPLATE, Desk

DAY = date(2026, 11, 23)


def _furnish(desk: Desk) -> None:
    ids = [
        desk.add(title, column)
        for title, column in zip("abcd", ("To do", "Data", "Modeling", "Done"), strict=True)
    ]
    person = desk.run(commands.person.add, desk.board_id, "Bo Ek")
    desk.run(commands.card.assign, ids[:2], person)
    checklist = desk.run(commands.checklist.add, ids[0], "Out")
    desk.run(commands.checklist.add_item, checklist, "x")
    desk.run(commands.comment.add, ids[0], "c", author="Ada")
    desk.run(commands.link.add, ids[0], "https://example.org")
    desk.run(commands.attachment.add, ids[0], "f", b"1")
    desk.run(commands.dependency.link, ids[0], ids[1])
    desk.run(commands.view.save, desk.board_id, "Mine", "owner:me")
    desk.run(commands.plan.set_week, person, working_week="1110000")
    desk.run(commands.plan.add_day_off, desk.board_id, DAY, DAY, person_id=person)
    desk.run(commands.plan.save_baseline, desk.board_id, "First", {ids[0]: (DAY, DAY), ids[1]: (DAY, DAY)})
    desk.run(commands.board.save_as_template, desk.board_id, "Ours")
    desk.run(commands.board.add, desk.run(commands.client.add, "Wind"), "Turbines", TEMPLATE)
    round_about = table.read_table(b"Title,Predecessors\na,c\nb,a\nc,b\n")
    report = desk.run(transfer.apply_plan, table_plan.plan_of(round_about, name="Round"), client_name="Wind")
    links = cards.dependencies(desk.con, report.board_id)
    desk.run(commands.dependency.unlink, next(link.id for link in links if link.suspended_at is None))


def _verbs(desk: Desk, pick: Callable[[list[str]], str]) -> dict[str, Callable[[], object]]:
    """Every verb, on whatever is there."""
    c, run, board = commands, desk.run, desk.board_id

    def one(table: str) -> str:
        return pick([row[0] for row in desk.con.execute(f"SELECT id FROM {table} ORDER BY id")])

    def live(table: str) -> str:
        return pick(
            [
                row[0]
                for row in desk.con.execute(f"SELECT id FROM {table} WHERE archived_at IS NULL ORDER BY id")
            ]
        )

    def link(suspended: str) -> str:
        return pick(
            [row[0] for row in desk.con.execute(f"SELECT id FROM dependency WHERE suspended_at {suspended}")]
        )

    def some() -> list[str]:
        return list({one("card"), one("card")})

    def column() -> str:
        return pick([found.id for found in desk.snapshot.columns])

    def lane() -> str:
        return pick([found.id for found in desk.snapshot.swimlanes])

    return {
        "client.add": lambda: run(c.client.add, f"C{desk.now}"),
        "client.rename": lambda: run(c.client.rename, one("client"), f"R{desk.now}"),
        "client.recolour": lambda: run(c.client.recolour, one("client"), "pink"),
        "client.reorder": lambda: run(c.client.reorder, one("client"), one("client")),
        "client.archive": lambda: run(c.client.archive, one("client")),
        "client.restore": lambda: run(c.client.restore, one("client")),
        "client.delete": lambda: run(c.client.delete, one("client")),
        "board.add": lambda: run(c.board.add, one("client"), f"B{desk.now}", TEMPLATE, with_tasks=True),
        "board.rename": lambda: run(c.board.rename, one("board"), f"N{desk.now}"),
        "board.recolour": lambda: run(c.board.recolour, one("board"), "teal"),
        "board.describe_board": lambda: run(c.board.describe_board, one("board"), f"# {desk.now}"),
        "board.set_prefix": lambda: run(c.board.set_prefix, one("board"), "XY"),
        "board.move": lambda: run(c.board.move, one("board"), one("client"), one("board")),
        "board.archive": lambda: run(c.board.archive, one("board")),
        "board.restore": lambda: run(c.board.restore, one("board")),
        "board.delete": lambda: run(c.board.delete, one("board")),
        "board.duplicate": lambda: run(c.board.duplicate, board, f"D{desk.now}", with_cards=True),
        "board.save_as_template": lambda: run(c.board.save_as_template, board, f"T{desk.now}"),
        "board.delete_template": lambda: run(c.board.delete_template, one("board_template")),
        "column.add": lambda: run(c.column.add, board, f"K{desk.now}", before_id=column(), role="done"),
        "column.rename": lambda: run(c.column.rename, column(), f"L{desk.now}"),
        "column.reorder": lambda: run(c.column.reorder, column(), column()),
        "column.set_limit": lambda: run(c.column.set_limit, column(), Limit(0, 1, "block")),
        "column.set_policy": lambda: run(c.column.set_policy, column(), "p", [f"{desk.now}"]),
        "column.set_role": lambda: run(c.column.set_role, column(), "done"),
        "column.delete": lambda: run(c.column.delete, column(), column()),
        "column.restore": lambda: run(c.column.restore, one("board_column")),
        "swimlane.add": lambda: run(c.swimlane.add, board, f"S{desk.now}"),
        "swimlane.rename": lambda: run(c.swimlane.rename, lane(), f"T{desk.now}"),
        "swimlane.reorder": lambda: run(c.swimlane.reorder, lane(), lane()),
        "swimlane.set_limit": lambda: run(c.swimlane.set_limit, lane(), Limit(None, 9)),
        "swimlane.set_track": lambda: run(c.swimlane.set_track, lane(), "model", "red"),
        "swimlane.set_cell_limit": lambda: run(c.swimlane.set_cell_limit, column(), lane(), Limit(1, 2)),
        "swimlane.delete": lambda: run(c.swimlane.delete, lane(), lane()),
        "swimlane.restore": lambda: run(c.swimlane.restore, one("swimlane")),
        "card.add": lambda: desk.add(f"n{desk.now}", desk.snapshot.columns[0].name, desk.snapshot.swimlanes[0].name,
                                     labels=("new",), people=("Cy",), description="d", estimate=(0.1, 0.2, 1 / 3)),
        "card.move": lambda: run(c.card.move, some(), column(), lane(), one("card"), override="so"),
        "card.set_fields": lambda: run(c.card.set_fields, some(), {"title": f"t{desk.now}", "estimate": 0.1, "details": {"a": 1},
                                                                   "description": f"{desk.now}", "due_on": date(2026, 1, 2)}),
        "card.archive": lambda: run(c.card.archive, some()),
        "card.restore": lambda: run(c.card.restore, some(), override="so"),
        "card.delete": lambda: run(c.card.delete, some()),
        "card.duplicate": lambda: run(c.card.duplicate, live("card"), override="so"),
        "card.block": lambda: run(c.card.block, some(), "why"),
        "card.unblock": lambda: run(c.card.unblock, some()),
        "card.finish": lambda: run(c.card.finish, some()),
        "card.reopen": lambda: run(c.card.reopen, some(), override="so"),
        "card.explain_loop": lambda: run(c.card.explain_loop, some(), "drift"),
        "card.add_label": lambda: run(c.card.add_label, some(), one("label")),
        "card.remove_label": lambda: run(c.card.remove_label, some(), one("label")),
        "card.assign": lambda: run(c.card.assign, some(), one("person"), override="so"),
        "card.unassign": lambda: run(c.card.unassign, some(), one("person")),
        "label.add": lambda: run(c.label.add, board, f"l{desk.now}"),
        "label.rename": lambda: run(c.label.rename, one("label"), f"m{desk.now}"),
        "label.recolour": lambda: run(c.label.recolour, one("label"), "teal"),
        "label.delete": lambda: run(c.label.delete, one("label")),
        "person.add": lambda: run(c.person.add, board, f"P{desk.now}"),
        "person.update": lambda: run(c.person.update, one("person"), name=f"Q{desk.now}"),
        "person.set_limit": lambda: run(c.person.set_limit, one("person"), Limit(None, 1, "block")),
        "person.delete": lambda: run(c.person.delete, one("person")),
        "checklist.add": lambda: run(c.checklist.add, one("card"), "More"),
        "checklist.rename": lambda: run(c.checklist.rename, one("checklist"), f"{desk.now}"),
        "checklist.delete": lambda: run(c.checklist.delete, one("checklist")),
        "checklist.add_item": lambda: run(c.checklist.add_item, one("checklist"), "y"),
        "checklist.set_item": lambda: run(c.checklist.set_item, one("checklist_item"), is_done=True),
        "checklist.move_item": lambda: run(c.checklist.move_item, one("checklist_item"), one("checklist"), None),
        "checklist.delete_item": lambda: run(c.checklist.delete_item, one("checklist_item")),
        "comment.add": lambda: run(c.comment.add, one("card"), "hm", author="Bo"),
        "comment.edit": lambda: run(c.comment.edit, one("comment"), f"{desk.now}"),
        "comment.delete": lambda: run(c.comment.delete, one("comment")),
        "link.add": lambda: run(c.link.add, one("card"), "https://example.org/2"),
        "link.edit": lambda: run(c.link.edit, one("link"), f"https://example.org/{desk.now}"),
        "link.delete": lambda: run(c.link.delete, one("link")),
        "attachment.add": lambda: run(c.attachment.add, one("card"), "g", b"2"),
        "attachment.delete": lambda: run(c.attachment.delete, one("attachment")),
        "view.save": lambda: run(c.view.save, board, f"V{desk.now}", "blocked"),
        "view.rename": lambda: run(c.view.rename, one("saved_view"), f"W{desk.now}"),
        "view.delete": lambda: run(c.view.delete, one("saved_view")),
        "plan.set_settings": lambda: run(c.plan.set_settings, board, {"blocked_mode": pick(["off", "block"]), "start_on": DAY}),
        "plan.set_week": lambda: run(c.plan.set_week, one("person"), working_week=pick(["1111000", "", "0000011"])),
        "plan.add_day_off": lambda: run(c.plan.add_day_off, board, DAY, DAY, name="Off"),
        "plan.delete_day_off": lambda: run(c.plan.delete_day_off, one("day_off")),
        "plan.save_baseline": lambda: run(c.plan.save_baseline, board, "first", {one("card"): (DAY, DAY)}),
        "plan.delete_baseline": lambda: run(c.plan.delete_baseline, one("baseline")),
        "plan.apply_schedule": lambda: run(c.plan.apply_schedule, board, {key: {"start_on": DAY} for key in some()}),
        "dependency.link": lambda: run(c.dependency.link, one("card"), one("card"), "SS", 0.1),
        "dependency_many.link_many": lambda: run(c.dependency_many.link_many, [(one("card"), one("card")) for _ in "ab"]),
        "dependency.set_link": lambda: run(c.dependency.set_link, one("dependency"), type=pick(["SF", "FF"]), lag_days=-1.5),
        "dependency.resume": lambda: run(c.dependency.resume, link("IS NOT NULL")),
        "dependency.unlink": lambda: run(c.dependency.unlink, link("IS NULL")),
    }  # fmt: skip


def _public_verbs() -> list[str]:
    """Every function of the floor that is told the time; undo and redo themselves apart."""
    found = []
    for module in commands.__all__:
        for name, verb in vars(getattr(commands, module)).items():
            is_verb = inspect.isfunction(verb) and "now" in inspect.signature(verb).parameters
            if is_verb and module != "journal" and not name.startswith(("_", "write_")):
                found.append(f"{module}.{name}")
    return sorted(found)


def test_every_verb_is_tried_here(desk: Desk) -> None:
    assert _public_verbs() == sorted(_verbs(desk, lambda found: found[0]))


@pytest.mark.parametrize("name", _public_verbs())
def test_undo_and_redo_of_each_verb(desk: Desk, name: str) -> None:
    _furnish(desk)
    chosen = random.Random(name)
    for _ in range(60):
        desk.changes, before = None, desk.dump()
        _attempt(desk, name, chosen)
        if desk.changes is not None:
            break
        assert desk.dump() == before
        _attempt(desk, _BEFOREHAND.get(name, "card.add"), chosen)
    after = desk.dump()
    assert desk.last.action == _action(name)
    desk.undo()
    assert desk.dump() == before
    desk.redo()
    assert desk.dump() == after
    assert health.check(desk.con) == []


def _action(name: str) -> str:
    known = {"board.describe_board": "board.describe", "card.set_fields": "card.edit"}
    return known.get(name, name.replace("dependency_many.", "dependency."))


_BEFOREHAND = {
    "client.delete": "client.add",
    "client.restore": "client.archive",
    "board.restore": "board.archive",
    "column.restore": "column.delete",
    "swimlane.restore": "swimlane.delete",
    "card.restore": "card.archive",
    "card.unblock": "card.block",
    "card.reopen": "card.finish",
    "card.explain_loop": "card.move",
    "card.remove_label": "card.add_label",
    "checklist.move_item": "checklist.add_item",
}


def _attempt(desk: Desk, name: str, chosen: random.Random) -> None:
    """Runs a verb on something at random; it may be refused, or find nothing to try it on."""
    with suppress(RuleViolation, IndexError):
        _verbs(desk, chosen.choice)[name]()


@settings(max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(_public_verbs()), st.integers(0, 2**32)), max_size=25))
def test_undoing_everything_gives_back_the_beginning(steps: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        opened = database.create_workspace(Path(folder) / "w.aipm")
        desk = Desk(opened.con)
        _furnish(desk)
        stages = [desk.dump()]
        for name, seed in steps:
            try:
                _verbs(desk, random.Random(seed).choice)[name]()
            except (RuleViolation, IndexError):
                assert desk.dump() == stages[-1]
                continue
            if desk.changes is not None:
                stages.append(desk.dump())
        for stage in reversed(stages[:-1]):
            desk.undo()
            assert desk.dump() == stage
        for stage in stages[1:]:
            desk.redo()
            assert desk.dump() == stage
        assert _indexed(desk) == _rebuilt(desk)
        opened.close()


def _indexed(desk: Desk) -> list[tuple[str, ...]]:
    return sorted(
        desk.con.execute(
            """SELECT s.card_id, f.title, f.labels, f.description, f.checklists, f.comments
            FROM card_search f JOIN search_card s ON s.n = f.rowid"""
        ).fetchall()
    )


def _rebuilt(desk: Desk) -> list[tuple[str, ...]]:
    search.rebuild(desk.con)
    return _indexed(desk)
