"""A workspace of an earlier version becomes one of today, whatever happens on the way.

tests/data/version-1.aipm was made by the last program whose newest version was 1: three boards with a bit of everything,
the last thing done being the deletion of the fullest. It stays for good; its pages are small to keep it so.
"""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.domain.planning.settings import PlanBasis
from aipm_desktop.store import (
    backup,
    boards,
    cards,
    database,
    file_header,
    health,
    journal,
    migrations,
    plans,
)

Content = dict[str, list[tuple[Any, ...]]]


@pytest.fixture
def old(project: Path, workspace: Path) -> Path:
    """A copy of the workspace of version 1."""
    shutil.copy(project / "tests" / "data" / "version-1.aipm", workspace)
    return workspace


def content(path: Path) -> Content:
    """Every row of every table there was in version 1, read without the app."""
    con = sqlite3.connect(path)
    try:
        made = sqlite3.connect(":memory:", isolation_level=None)
        migrations.STEPS[0][1](made)
        tables = [row[0] for row in made.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        made.close()
        rows = {table: sorted(con.execute(f"SELECT * FROM {table}"), key=repr) for table in tables}
    finally:
        con.close()
    rows["migration"] = [row for row in rows["migration"] if row[0] == "first_tables"]
    return rows


def migration_backups() -> list[Path]:
    return list((Path(os.environ["AIPM_STATE_DIR"]) / "backups").rglob("*migration*.aipm"))


def test_nothing_is_lost_and_the_seal_is_right(old: Path) -> None:
    before = content(old)
    assert sum(map(len, before.values())) > 150
    opened = database.open_workspace(old)
    assert health.check(opened.con) == []
    opened.close()
    assert file_header.read_version(old) == migrations.head() == 2
    assert content(old) == before
    (kept,) = migration_backups()
    assert file_header.read_version(kept) == 1
    assert content(kept) == before
    again = database.open_workspace(old)
    assert health.check(again.con) == []
    again.close()
    assert migration_backups() == [kept]


def test_what_was_done_before_can_still_be_taken_back(old: Path) -> None:
    opened = database.open_workspace(old)
    con = opened.con
    assert [board.name for board in boards.boards(con)] == ["Round about", "Turbines"]
    with database.transaction(con, actor="Ada", now=1_800_000_000_000, kind="undo"):
        assert journal.undo(con).action == "board.delete"
    board = boards.find_board(con, "Container inspection")
    assert len(boards.snapshot(con, board.id).cards) == 4
    assert len(cards.dependencies(con, board.id)) == 3
    assert plans.basis(con, board.id) == PlanBasis()
    with database.transaction(con, actor="Ada", now=1_800_000_000_000, kind="undo"):
        assert journal.undo(con).action == "dependency.unlink"
    assert len(cards.dependencies(con, board.id)) == 4
    assert health.check(con) == []
    opened.close()


def test_an_old_file_is_not_opened_for_reading_but_looked_into(old: Path) -> None:
    before = old.read_bytes()
    with pytest.raises(FileProblem) as refused:
        database.open_workspace(old, read_only=True)
    assert (refused.value.reason, refused.value.detail) == ("older", "1")
    assert database.inspect(old) == []
    assert old.read_bytes() == before


def test_a_damaged_old_file_is_refused_before_anything_is_made_of_it(old: Path) -> None:
    con = sqlite3.connect(old)
    con.execute("UPDATE client SET name = 'Fynch Bank'")
    con.commit()
    con.close()
    before = old.read_bytes()
    with pytest.raises(FileProblem) as refused:
        database.open_workspace(old)
    assert (refused.value.reason, refused.value.place) == ("damaged", "contents")
    assert old.read_bytes() == before
    assert migration_backups() == []


def test_the_backup_from_before_can_be_restored(old: Path) -> None:
    before = content(old)
    database.open_workspace(old).close()
    (kept,) = migration_backups()
    backup.restore(old, kept)
    assert file_header.read_version(old) == 1
    assert content(old) == before
    opened = database.open_workspace(old)
    assert health.check(opened.con) == []
    opened.close()


STOPPING = """
import sys
from aipm_desktop.store import database, migrations

name, step = migrations.STEPS[-1]

def step_and_stop(con):
    con.execute("PRAGMA cache_size = 1")  # so that half of it is in the file already
    step(con)
    con.execute("CREATE TABLE filler AS SELECT randomblob(2000) FROM txn, txn LIMIT 500")
    sys.stdout.write("in the middle\\n")
    sys.stdout.flush()
    sys.stdin.read()

migrations.STEPS[-1] = (name, step_and_stop)
database.open_workspace(sys.argv[1])
"""


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_killed_in_the_middle_it_is_the_old_file_again(old: Path, project: Path) -> None:
    before, size = content(old), old.stat().st_size
    command = [sys.executable, "-c", STOPPING, str(old)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, cwd=project, text=True) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "in the middle\n"
        writer.send_signal(signal.SIGKILL)
    assert old.with_name(old.name + "-journal").exists()
    assert old.stat().st_size > size
    assert database.inspect(old) == []
    assert file_header.read_version(old) == 1
    assert content(old) == before
    opened = database.open_workspace(old)
    assert ("unclean", "") in opened.notices
    assert health.check(opened.con) == []
    opened.close()
    assert content(old) == before
    assert file_header.read_version(old) == 2
