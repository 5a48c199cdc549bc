"""The journal: what it records, and that undo, redo and revert give back exactly what was."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aipm_desktop.domain.errors import Conflict, NotFound, NothingTo
from aipm_desktop.store import database, health, journal
from aipm_desktop.store.database import Workspace
from tests.store.conftest import NOW, names, write_client

Change = Callable[..., str]


def undo(workspace: Workspace) -> str:
    with database.transaction(workspace.con, actor="Ada", now=NOW, kind="undo"):
        return journal.undo(workspace.con).detail["name"]


def redo(workspace: Workspace) -> str:
    with database.transaction(workspace.con, actor="Ada", now=NOW, kind="redo"):
        return journal.redo(workspace.con).detail["name"]


def test_a_transaction_tells_who_did_what_when(opened: Workspace, change: Change) -> None:
    change("Finch Bank", now=NOW + 7)
    (entry,) = journal.history(opened.con)
    assert (entry.actor, entry.action, entry.detail, entry.at) == (
        "Ada",
        "client.add",
        {"name": "Finch Bank"},
        NOW + 7,
    )


def test_an_update_keeps_only_what_differs(opened: Workspace, change: Change) -> None:
    client = change("A")
    change("B", client)
    (row,) = journal.changes_of(opened.con, journal.history(opened.con)[0].id)
    assert (row.op, row.before, row.after) == ("update", {"name": "A"}, {"name": "B"})


def test_a_transaction_that_changes_nothing_leaves_no_entry(opened: Workspace, change: Change) -> None:
    client = change("A")
    change("A", client)
    with database.transaction(opened.con, actor="Ada", now=NOW):
        write_client(opened.con, "passing")
        opened.con.execute("DELETE FROM client WHERE name = 'passing'")
    assert len(journal.history(opened.con)) == 1


def test_undo_and_redo_survive_a_restart(opened: Workspace, change: Change) -> None:
    client = change("A")
    change("B", client)
    opened.close()
    again = database.open_workspace(opened.path)
    assert undo(again) == "B"
    assert names(again.con) == ["A"]
    assert undo(again) == "A"
    assert names(again.con) == []
    again.close()
    third = database.open_workspace(opened.path)
    assert redo(third) == "A"
    assert redo(third) == "B"
    assert names(third.con) == ["B"]
    third.close()


def test_nothing_left_to_undo_or_redo_is_told(opened: Workspace, change: Change) -> None:
    for verb in (undo, redo):
        with pytest.raises(NothingTo):
            verb(opened)
    change("A")
    undo(opened)
    with pytest.raises(NothingTo):
        undo(opened)


def test_something_new_ends_the_redoing(opened: Workspace, change: Change) -> None:
    change("A")
    undo(opened)
    change("B")
    assert journal.redo_target(opened.con) is None
    target = journal.undo_target(opened.con)
    assert target is not None
    assert target.detail == {"name": "B"}


def test_revert_takes_back_one_action_in_the_middle(opened: Workspace, change: Change) -> None:
    change("A")
    middle = journal.history(opened.con)[0]
    change("B")
    with database.transaction(opened.con, actor="Ada", now=NOW):
        journal.revert(opened.con, middle.id)
    assert names(opened.con) == ["B"]
    assert journal.history(opened.con)[0].reverts == middle.id


def test_revert_is_refused_when_rows_have_moved_on(opened: Workspace, change: Change) -> None:
    client = change("A")
    change("B", client)
    renamed = journal.history(opened.con)[0]
    change("C", client)
    with pytest.raises(Conflict) as caught, database.transaction(opened.con, actor="Ada", now=NOW):
        journal.revert(opened.con, renamed.id)
    assert caught.value.fields == (("client", "name"),)
    assert names(opened.con) == ["C"]


def test_an_unknown_transaction_is_told(opened: Workspace) -> None:
    for text in ("", "x", "a-b-c", "a-b-99999999999999999999999"):
        with pytest.raises(NotFound):
            journal.transaction_of(opened.con, text)


def test_clocks_never_run_backwards(opened: Workspace, change: Change) -> None:
    for now in (NOW, NOW - 10**9, NOW - 10**9, NOW + 5):
        change(f"at {now}", now=now)
    clocks = [row[0] for row in opened.con.execute("SELECT clock FROM txn ORDER BY n")]
    assert clocks == sorted(set(clocks))
    assert clocks[-1] == NOW + 5
    assert health.check(opened.con) == []


def _dump(workspace: Workspace) -> list[tuple[object, ...]]:
    return workspace.con.execute("SELECT * FROM client ORDER BY id").fetchall()


@settings(max_examples=40, deadline=None)
@given(steps=st.lists(st.sampled_from("anrdu"), max_size=25))
def test_undo_targets_equal_two_stacks(tmp_path_factory: pytest.TempPathFactory, steps: list[str]) -> None:
    """Against the textbook: a stack of states done and one of states undone."""
    workspace = database.create_workspace(tmp_path_factory.mktemp("undo") / "w.aipm")
    done, undone = [_dump(workspace)], []
    try:
        for number, step in enumerate(steps):
            if step == "u":
                if len(done) > 1:
                    undo(workspace)
                    undone.append(done.pop())
            elif step == "r":
                if undone:
                    redo(workspace)
                    done.append(undone.pop())
            else:
                _do(workspace, step, number)
                if _dump(workspace) != done[-1]:
                    done.append(_dump(workspace))
                    undone.clear()
            assert _dump(workspace) == done[-1]
        assert health.check(workspace.con) == []
    finally:
        workspace.close()


def _do(workspace: Workspace, step: str, number: int) -> None:
    con = workspace.con
    first = con.execute("SELECT id FROM client ORDER BY id LIMIT 1").fetchone()
    with database.transaction(con, actor="Ada", now=NOW):
        if step == "d" and first:
            con.execute("DELETE FROM client WHERE id = ?", first)
            journal.describe(con, "client.delete", name=str(number))
        else:
            write_client(con, f"n{number}", first[0] if step == "n" and first else None)
