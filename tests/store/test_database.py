"""Opening: what is refused and how, and what a transaction promises."""

import os
import shutil
import sqlite3
import struct
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.store import database, file_header, journal, lock, migrations
from aipm_desktop.store.database import Workspace
from tests.store.conftest import NOW, names, write_client

Change = Callable[..., str]


def reason(path: Path, **how: bool) -> str:
    with pytest.raises(FileProblem) as caught:
        database.open_workspace(path, **how)
    return caught.value.reason


def test_what_was_written_is_there_again_after_closing(opened: Workspace, change: Change) -> None:
    change("Finch Bank")
    opened.close()
    again = database.open_workspace(opened.path)
    assert names(again.con) == ["Finch Bank"]
    again.close()


def test_pragmas_are_what_durability_needs(opened: Workspace) -> None:
    for name, value in database.PRAGMAS.items():
        row = opened.con.execute(f"PRAGMA {name}").fetchone()
        assert row is None or row[0] == value, name


def test_a_new_workspace_never_overwrites(workspace: Path) -> None:
    workspace.write_text("mine")
    with pytest.raises(FileProblem) as caught:
        database.create_workspace(workspace)
    assert caught.value.reason == "exists"
    assert workspace.read_text() == "mine"


@pytest.mark.parametrize(
    ("content", "expected"),
    [(b"", "empty"), (b"hello", "not_ours"), (b"SQLite format 3\0" + b"\0" * 84, "not_ours")],
)
def test_foreign_files_are_refused_by_their_first_bytes(
    workspace: Path, content: bytes, expected: str
) -> None:
    workspace.write_bytes(content)
    assert reason(workspace) == expected
    assert workspace.read_bytes() == content
    assert list(workspace.parent.iterdir()) == [workspace]


def test_missing_files_and_folders_are_told(workspace: Path) -> None:
    assert reason(workspace) == "missing"
    assert reason(workspace.parent) == "is_folder"


def test_another_programs_database_is_refused(workspace: Path) -> None:
    sqlite3.connect(workspace).execute("CREATE TABLE t (x)").connection.close()
    assert reason(workspace) == "not_ours"


def test_a_newer_file_is_refused_untouched(opened: Workspace) -> None:
    opened.close()
    data = bytearray(opened.path.read_bytes())
    data[60:64] = struct.pack(">I", migrations.head() + 1)
    opened.path.write_bytes(data)
    assert reason(opened.path) == "newer"
    assert opened.path.read_bytes() == bytes(data)


@pytest.mark.parametrize(
    "extra", ["CREATE VIEW v AS SELECT 1", "CREATE TABLE t (x)", "CREATE INDEX i ON card(title)"]
)
def test_a_schema_with_anything_more_in_it_is_refused(opened: Workspace, extra: str) -> None:
    opened.close()
    con = sqlite3.connect(opened.path)
    con.execute(extra)
    con.close()
    assert reason(opened.path) == "damaged"


def test_a_value_changed_outside_the_app_is_told(opened: Workspace, change: Change) -> None:
    change("Finch Bank")
    opened.close()
    con = sqlite3.connect(opened.path)
    con.execute("UPDATE client SET name = 'Fynch Bank'")
    con.commit()
    con.close()
    assert reason(opened.path) == "damaged"


@pytest.mark.parametrize("version", sorted(migrations.KNOWN_FINGERPRINTS))
def test_known_fingerprints_are_those_of_the_steps(version: int) -> None:
    assert migrations.KNOWN_FINGERPRINTS[version] == migrations.made_fingerprint(version)


def test_a_second_opening_is_refused_or_read_only(opened: Workspace, change: Change) -> None:
    change("A")
    assert reason(opened.path) == "locked"
    reader = database.open_workspace(opened.path, read_only=True)
    assert names(reader.con) == ["A"]
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader.con.execute("DELETE FROM client")
    reader.close()


def test_whoever_was_taken_over_writes_no_more(opened: Workspace, change: Change) -> None:
    other = database.open_workspace(opened.path, take_over=True)
    with pytest.raises(FileProblem) as caught:
        change("late")
    assert caught.value.reason == "taken_over"
    assert names(other.con) == []
    other.close()
    assert not lock.lock_path(opened.path).exists()


def test_a_lock_left_by_a_dead_process_is_taken_over_and_told(opened: Workspace) -> None:
    path = lock.lock_path(opened.path)
    kept = path.read_text()
    opened.close()
    path.write_text(kept.replace(f'"pid": {os.getpid()}', '"pid": 2147483000'))
    again = database.open_workspace(opened.path)
    assert ("unclean", "") in again.notices
    again.close()


def test_of_two_who_find_a_dead_lock_one_gets_it(opened: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    path = lock.lock_path(opened.path)
    dead = path.read_text().replace(f'"pid": {os.getpid()}', '"pid": 2147483000')
    quicker = dead.replace('"token": "', '"token": "quicker-')
    opened.close()
    path.write_text(dead)

    def while_looking(_pid: int) -> bool:
        path.write_text(quicker)
        return False

    monkeypatch.setattr(lock, "_process_lives", while_looking)
    assert reason(opened.path) == "locked"
    assert path.read_text() == quicker
    assert [one.name for one in path.parent.iterdir() if "lock" in one.name] == [path.name]


def test_a_lock_being_written_is_a_lock_unless_its_maker_died(opened: Workspace) -> None:
    path = lock.lock_path(opened.path)
    opened.close()
    path.touch()
    assert reason(opened.path) == "locked"
    os.utime(path, (1, 1))
    again = database.open_workspace(opened.path)
    assert ("unclean", "") in again.notices
    again.close()
    assert not path.exists()


def test_a_link_to_a_workspace_leads_to_the_same_lock(opened: Workspace) -> None:
    link = opened.path.with_name("link.aipm")
    try:
        link.symlink_to(opened.path.name)
    except OSError:
        pytest.skip("no links here")
    assert reason(link) == "locked"
    opened.close()
    through = database.open_workspace(link)
    assert reason(opened.path) == "locked"
    through.close()


def test_a_lock_of_another_machine_is_never_broken_silently(opened: Workspace) -> None:
    path = lock.lock_path(opened.path)
    kept = path.read_text().replace('"host": "', '"host": "other-')
    opened.close()
    path.write_text(kept)
    assert reason(opened.path) == "locked"
    path.write_text(kept.replace('"heartbeat": ', '"heartbeat": -'))
    assert reason(opened.path) == "stale_lock"
    database.open_workspace(opened.path, take_over=True).close()


def test_a_file_replaced_underneath_is_noticed_before_writing(opened: Workspace, change: Change) -> None:
    change("A")
    copy = opened.path.with_suffix(".copy")
    shutil.copy(opened.path, copy)
    copy.replace(opened.path)
    with pytest.raises(FileProblem) as caught:
        change("B")
    assert caught.value.reason == "replaced"


def test_an_older_copy_put_back_in_place_is_noticed(opened: Workspace, change: Change) -> None:
    change("A")
    older = opened.path.read_bytes()
    change("B")
    opened.path.write_bytes(older)
    with pytest.raises(FileProblem) as caught:
        change("C")
    assert caught.value.reason == "changed_underneath"


def test_a_deleted_file_is_noticed(opened: Workspace, change: Change) -> None:
    opened.path.unlink()
    with pytest.raises(FileProblem) as caught:
        change("A")
    assert caught.value.reason == "gone"


def test_conflicted_copies_beside_the_file_are_pointed_out(opened: Workspace) -> None:
    opened.close()
    copy = opened.path.with_name("plans (Ada's conflicted copy 2026-11-23).aipm")
    shutil.copy(opened.path, copy)
    again = database.open_workspace(opened.path)
    assert ("conflicted_copy", str(copy)) in again.notices
    again.close()


def test_an_error_in_a_transaction_leaves_nothing(opened: Workspace) -> None:
    con = opened.con

    def fails() -> None:
        with database.transaction(con, actor="Ada", now=NOW):
            write_client(con, "half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails()
    assert names(con) == []
    assert journal.history(con) == []
    with database.transaction(con, actor="Ada", now=NOW):
        write_client(con, "whole")
    assert names(con) == ["whole"]


def test_a_change_outside_a_transaction_is_refused(opened: Workspace, change: Change) -> None:
    change("A")
    for sql in (
        "INSERT INTO client VALUES ('x', 'X', '', 'V', 0, NULL)",
        "UPDATE client SET name = 'B'",
        "DELETE FROM client",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="outside a transaction"):
            opened.con.execute(sql)
    assert names(opened.con) == ["A"]


def test_before_the_first_transaction_nothing_can_be_written(opened: Workspace, change: Change) -> None:
    change("A")
    opened.close()
    again = database.open_workspace(opened.path)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        again.con.execute("UPDATE client SET name = 'B'")
    with database.transaction(again.con, actor="Ada", now=NOW):
        write_client(again.con, "C")
    with pytest.raises(sqlite3.IntegrityError, match="outside a transaction"):
        again.con.execute("UPDATE client SET name = 'B'")
    assert names(again.con) == ["A", "C"]
    again.close()


def test_an_older_version_is_backed_up_and_brought_up_to_date(
    opened: Workspace, change: Change, monkeypatch: pytest.MonkeyPatch
) -> None:
    change("A")
    opened.close()
    head = migrations.head()
    step = ("a_later_step", lambda con: con.execute("CREATE TABLE later (x TEXT) STRICT"))
    migrations.made_fingerprint.cache_clear()
    monkeypatch.setattr(migrations, "STEPS", [*migrations.STEPS, step])
    upgraded = database.open_workspace(opened.path)
    assert names(upgraded.con) == ["A"]
    assert file_header.read_version(opened.path) == head + 1
    backups = list((Path(os.environ["AIPM_STATE_DIR"]) / "backups").rglob("*migration*.aipm"))
    assert [file_header.read_version(backup) for backup in backups] == [head]
    upgraded.close()
    migrations.made_fingerprint.cache_clear()


def test_a_failing_migration_leaves_the_old_file(
    opened: Workspace, change: Change, monkeypatch: pytest.MonkeyPatch
) -> None:
    change("A")
    opened.close()

    def fails(con: sqlite3.Connection) -> None:
        con.execute("CREATE TABLE later (x TEXT) STRICT")
        raise ZeroDivisionError

    monkeypatch.setattr(migrations, "STEPS", [*migrations.STEPS, ("fails", fails)])
    with pytest.raises(ZeroDivisionError):
        database.open_workspace(opened.path)
    monkeypatch.undo()
    again = database.open_workspace(opened.path)
    assert (file_header.read_version(opened.path), names(again.con)) == (migrations.head(), ["A"])
    assert again.con.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'later'").fetchone() == (0,)
    again.close()


def test_a_folder_that_cannot_be_written_opens_for_reading(
    opened: Workspace, change: Change, monkeypatch: pytest.MonkeyPatch
) -> None:
    change("A")
    opened.close()

    def refuse(*_: object, **__: object) -> None:
        raise FileProblem(str(opened.path), "not_writable")

    monkeypatch.setattr(lock, "acquire", refuse)
    reader = database.open_workspace(opened.path)
    assert reader.read_only_reason == "medium"
    assert names(reader.con) == ["A"]
    reader.close()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.aipm")
    assert reason(tmp_path / "pipe.aipm") == "not_a_file"
    assert reason(tmp_path) == "is_folder"


def left_half_written(opened: Workspace) -> Path:
    """A copy of the file as a writer leaves it that dies in the middle of a commit."""
    opened.close()
    con = sqlite3.connect(opened.path, isolation_level=None)
    con.execute("PRAGMA cache_size = 1")
    con.execute("BEGIN")
    con.execute("CREATE TABLE big AS WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 3000) "
                "SELECT i, hex(randomblob(100)) AS t FROM n")  # fmt: skip
    con.execute("UPDATE big SET t = 'x'")
    copy = opened.path.with_name("left.aipm")
    for end in ("", "-journal"):
        shutil.copy(f"{opened.path}{end}", f"{copy}{end}")
    con.execute("ROLLBACK")
    con.close()
    return copy


def test_looking_takes_back_what_a_dead_writer_left_half_done(opened: Workspace, change: Change) -> None:
    change("A")
    whole = opened.path.stat().st_size
    copy = left_half_written(opened)
    assert copy.stat().st_size > whole
    reader = database.open_workspace(copy, read_only=True)
    assert names(reader.con) == ["A"]
    reader.close()
    assert database.inspect(copy) == []
    assert copy.read_bytes() == opened.path.read_bytes()


def test_what_a_living_writer_is_doing_is_not_taken_back(opened: Workspace, change: Change) -> None:
    change("A")
    held = lock.lock_path(opened.path).read_text()
    copy = left_half_written(opened)
    before = copy.read_bytes()
    lock.lock_path(copy).write_text(held)
    for look in (partial(database.open_workspace, read_only=True), database.inspect):
        with pytest.raises(FileProblem) as caught:
            look(copy)
        assert caught.value.reason == "locked"
    assert copy.read_bytes() == before
