"""kill −9 while the app writes: nothing acknowledged is lost, nothing is there by half.

`AIPM_KILLS` sets the number of kills (20 by default, 1,000 in `make faults`).
"""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from aipm_desktop import commands
from aipm_desktop.exchange import templates
from aipm_desktop.store import boards, database, health

KILLS = int(os.environ.get("AIPM_KILLS", "20"))


FRESH_AFTER = 50
"""Kills on one file before the next: a whole check of the file follows every kill, and files grow."""


def make_board(path: Path) -> Path:
    """A workspace with one kanban board."""
    made = database.create_workspace(path)
    with database.transaction(made.con, actor="me", now=1):
        client = commands.client.add(made.con, "Client", now=1)
        commands.board.add(made.con, client, "Board", templates.shipped()["kanban"], now=1)
    made.close()
    return path


def run_and_kill(path: Path, first: int, delay: float, project: Path) -> int:
    """Starts the writer, waits for its first acknowledgement, kills it `delay` seconds later; the last number acked."""
    command = [sys.executable, "-m", "tests.faults.writer", str(path), str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=project, text=True) as writer:
        assert writer.stdout is not None
        lines = [writer.stdout.readline()]
        time.sleep(delay)  # the moment of the kill is the thing under test, not a wait for anything
        writer.send_signal(signal.SIGKILL)
        lines += writer.stdout.readlines()
    acked = [int(line.split()[1]) for line in lines if line.startswith("ack ") and line.endswith("\n")]
    assert acked, "the writer never got to write"
    return acked[-1]


def kept_actions(path: Path) -> int:
    """How many actions are there; each must be there whole."""
    workspace = database.open_workspace(path)
    try:
        assert ("unclean", "") in workspace.notices
        con = workspace.con
        assert health.check(con) == []
        (board,) = boards.boards(con)
        second = boards.columns(con, board.id)[1].id
        titles = [row[0] for row in con.execute("SELECT title FROM card ORDER BY number")]
        assert titles == [f"action {number}" for number in range(len(titles))]
        assert con.execute("SELECT count(*) FROM card WHERE column_id <> ?", (second,)).fetchone() == (0,)
        assert con.execute("SELECT count(*) FROM checklist_item").fetchone() == (2 * len(titles),)
        return len(titles)
    finally:
        workspace.close()


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_kill_nine_loses_nothing_acknowledged_and_leaves_nothing_half(
    tmp_path: Path, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chance = random.Random(7)
    hot = actions = unacked = kept = 0
    path = tmp_path / "0.aipm"
    for kill in range(KILLS):
        if kill % FRESH_AFTER == 0:
            path, kept = make_board(tmp_path / f"{kill}.aipm"), 0
        last = run_and_kill(path, kept, chance.uniform(0.0, 0.03), project)
        hot += path.with_name(path.name + "-journal").exists()
        there = kept_actions(path)
        assert there - last - 1 in (0, 1), "an acknowledged action is gone, or one never made is there"
        unacked += there - last - 1
        actions += there - kept
        kept = there
    with capsys.disabled():
        text = f"{KILLS} kills, {actions} actions: 0 lost, 0 partial; {unacked} unacknowledged, {hot} hot journals met"
        print(text)  # noqa: T201
