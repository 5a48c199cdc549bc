"""Backups are proved when made, kept by the rules, and restoring one can itself be taken back."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.store import backup, database, health
from aipm_desktop.store.database import Workspace
from tests.store.conftest import names

Change = Callable[..., str]


def test_a_backup_holds_what_was_there(opened: Workspace, change: Change, tmp_path: Path) -> None:
    change("A")
    made = backup.write(opened.con, tmp_path / "copy.aipm")
    change("B")
    copy = database.open_workspace(made.path, read_only=True)
    assert names(copy.con) == ["A"]
    assert health.check(copy.con) == []
    copy.close()
    assert made.digest == backup.file_digest(made.path)


def test_a_backup_never_overwrites(opened: Workspace, tmp_path: Path) -> None:
    target = tmp_path / "copy.aipm"
    target.write_text("mine")
    with pytest.raises(FileProblem) as caught:
        backup.write(opened.con, target)
    assert (caught.value.reason, target.read_text()) == ("exists", "mine")


def test_a_backup_into_a_missing_folder_is_told_and_leaves_nothing(opened: Workspace, tmp_path: Path) -> None:
    with pytest.raises(FileProblem):
        backup.write(opened.con, tmp_path / "nowhere" / "copy.aipm")
    assert not (tmp_path / "nowhere").exists()


def test_restoring_gives_back_the_old_state_and_keeps_the_new(
    opened: Workspace, change: Change, tmp_path: Path
) -> None:
    change("A")
    old = backup.write(opened.con, tmp_path / "old.aipm")
    change("B")
    opened.close()
    safety = backup.restore(opened.path, old.path)
    restored = database.open_workspace(opened.path)
    assert names(restored.con) == ["A"]
    restored.close()
    backup.restore(opened.path, safety.path)
    again = database.open_workspace(opened.path)
    assert names(again.con) == ["A", "B"]
    again.close()


def test_a_damaged_backup_is_refused_and_nothing_changes(
    opened: Workspace, change: Change, tmp_path: Path
) -> None:
    change("Finch Bank")
    made = backup.write(opened.con, tmp_path / "old.aipm")
    opened.close()
    data = made.path.read_bytes().replace(b"Finch Bank", b"Fynch Bank")
    made.path.write_bytes(data)
    before = opened.path.read_bytes()
    with pytest.raises(FileProblem) as caught:
        backup.restore(opened.path, made.path)
    assert caught.value.reason == "damaged"
    assert opened.path.read_bytes() == before


def test_an_open_workspace_is_not_restored_over(opened: Workspace, tmp_path: Path) -> None:
    made = backup.write(opened.con, tmp_path / "old.aipm")
    with pytest.raises(FileProblem) as caught:
        backup.restore(opened.path, made.path)
    assert caught.value.reason == "locked"


def test_a_damaged_workspace_is_kept_when_it_is_restored_over(
    opened: Workspace, change: Change, tmp_path: Path
) -> None:
    change("A")
    made = backup.write(opened.con, tmp_path / "old.aipm")
    opened.close()
    opened.path.write_bytes(b"garbage" * 100)
    safety = backup.restore(opened.path, made.path)
    assert safety.path.read_bytes() == b"garbage" * 100
    again = database.open_workspace(opened.path)
    assert names(again.con) == ["A"]
    again.close()


def test_rolling_backups_are_pruned_but_never_the_one_before_a_shrink(
    opened: Workspace, change: Change
) -> None:
    big = backup.make(opened.con, why="open")
    big.path.write_bytes(big.path.read_bytes() + b"\0" * 5_000_000)
    for _ in range(backup.KEEP_LAST + 5):
        backup.make(opened.con, why="open")
    kept = backup.listing(opened.con)
    assert backup.KEEP_LAST <= len(kept) <= backup.KEEP_LAST + 2
    assert big.path in [entry.path for entry in kept]


def test_old_backups_are_kept_one_a_day_and_one_a_week(opened: Workspace) -> None:
    day = 24 * 3600
    made = [backup.make(opened.con, why="open").path for _ in range(3)]
    folder = made[0].parent
    start = made[0].stat().st_mtime
    for path in made:
        path.unlink()
    for age in range(60, 0, -1):
        for part in range(2):
            path = folder / f"{10_000 - age * 10 + part}-open.aipm"
            path.write_bytes(b"x")
            os.utime(path, (start - age * day, start - age * day))
    backup.make(opened.con, why="open")
    kept = len(backup.listing(opened.con))
    assert backup.KEEP_LAST < kept <= backup.KEEP_LAST + backup.KEEP_DAYS + backup.KEEP_WEEKS + 1
