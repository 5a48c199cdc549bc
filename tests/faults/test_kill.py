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


@pytest.fixture
def board_file(workspace: Path) -> Path:
    """A workspace with one kanban board."""
    made = database.create_workspace(workspace)
    with database.transaction(made.con, actor="me", now=1):
        client = commands.client.add(made.con, "Client", now=1)
        commands.board.add(made.con, client, "Board", templates.shipped()["kanban"], now=1)
    made.close()
    return workspace


def run_and_kill(path: Path, first: int, delay: float, project: Path) -> int:
    """Starts the writer, waits for its first acknowledgement, kills it `delay` seconds later; the last number acked."""
    writer = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.writer", str(path), str(first)],
        stdout=subprocess.PIPE, cwd=project, text=True,
    )  # fmt: skip
    assert writer.stdout is not None
    lines = [writer.stdout.readline()]
    time.sleep(delay)  # the moment of the kill is the thing under test, not a wait for anything
    writer.send_signal(signal.SIGKILL)
    lines += writer.stdout.readlines()
    writer.wait()
    acked = [int(line.split()[1]) for line in lines if line.startswith("ack ") and line.endswith("\n")]
    assert acked, "the writer never got to write"
    return acked[-1]


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL")
def test_kill_nine_loses_nothing_acknowledged_and_leaves_nothing_half(board_file: Path, project: Path) -> None:
    chance = random.Random(7)
    last, hot = -1, 0
    for _ in range(KILLS):
        last = run_and_kill(board_file, last + 1, chance.uniform(0.0, 0.03), project)
        hot += board_file.with_name(board_file.name + "-journal").exists()
        workspace = database.open_workspace(board_file)
        assert ("unclean", "") in workspace.notices
        con = workspace.con
        assert health.check(con) == []
        (board,) = boards.boards(con)
        second = boards.columns(con, board.id)[1].id
        titles = [row[0] for row in con.execute("SELECT title FROM card ORDER BY number")]
        kept = [int(title.split()[1]) for title in titles]
        assert kept[: last + 1] == list(range(last + 1)), "an acknowledged action is gone"
        assert len(kept) - last - 1 in (0, 1)
        assert con.execute("SELECT count(*) FROM card WHERE column_id <> ?", (second,)).fetchone() == (0,)
        assert con.execute("SELECT count(*) FROM checklist_item").fetchone() == (2 * len(kept),)
        last = kept[-1]
        workspace.close()
    print(f"{KILLS} kills, {last + 1} actions, 0 lost, 0 partial, {hot} hot journals met")
