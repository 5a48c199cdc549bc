"""Damage: every damaged file either opens unharmed or is told, and nothing ever crashes."""

import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.store import database, health, journal
from aipm_desktop.store.database import Workspace

Change = Callable[..., str]
TOLD = ("damaged", "not_ours", "newer", "older", "io", "unreadable")


def content(path: Path) -> list[tuple[object, ...]]:
    workspace = database.open_workspace(path, read_only=True)
    try:
        rows = workspace.con.execute("SELECT * FROM client ORDER BY id").fetchall()
        return rows + [
            (entry.id, entry.action, str(entry.detail)) for entry in journal.history(workspace.con)
        ]
    finally:
        workspace.close()


@pytest.mark.parametrize("seed", range(6))
def test_damaged_bytes_never_pass_silently(opened: Workspace, change: Change, seed: int) -> None:
    """Ten damaged files a seed here; `make faults` does a thousand."""
    for number in range(30):
        change(f"Client number {number}")
    opened.close()
    sound, expected = opened.path.read_bytes(), content(opened.path)
    chance = random.Random(seed)
    for _ in range(10):
        data = bytearray(sound)
        for _ in range(chance.choice((1, 2, 8, 64))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        opened.path.write_bytes(data)
        try:
            found = content(opened.path)
        except FileProblem as problem:
            assert problem.reason in TOLD  # noqa: PT017  either outcome is allowed, a third is not
        else:
            assert found == expected


def test_a_rewritten_history_is_found(opened: Workspace, change: Change) -> None:
    change("A")
    change("B")
    con = opened.con
    con.execute("UPDATE txn SET actor = 'Eve' WHERE n = 1")
    assert [finding.where for finding in health.check(con)] == ["journal"]


def test_a_removed_entry_is_found(opened: Workspace, change: Change) -> None:
    client = change("A")
    change("B", client)
    change("A", client)
    con = opened.con
    con.execute("DELETE FROM txn WHERE n = 2")
    assert [finding.where for finding in health.check(con)] == ["journal"]


def test_a_sound_file_has_no_findings(opened: Workspace, change: Change) -> None:
    change("Ünïcödé ✓ 日本")
    assert health.check(opened.con) == []
    assert health.counts(opened.con)["client"] == 1


def test_a_text_that_is_not_utf8_is_told_not_raised(opened: Workspace, change: Change) -> None:
    change("Finch Bank")
    opened.close()
    con = sqlite3.connect(opened.path)
    con.execute("UPDATE client SET name = CAST(x'fffe41' AS TEXT)")
    con.commit()
    con.close()
    with pytest.raises(FileProblem) as caught:
        database.open_workspace(opened.path)
    assert caught.value.reason == "damaged"
