"""A full disk, a folder that cannot be written: one FileProblem, nothing lost, and work goes on when there is room."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from aipm_desktop.store import boards, database, health
from tests.faults.test_kill import make_board

FULL = """
import resource, signal, sys
from pathlib import Path
from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.store import database
from tests.faults.writer import act
path = Path(sys.argv[1])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
con = database.open_workspace(path).con
resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + int(sys.argv[2]), resource.RLIM_INFINITY))
done, reasons = 0, set()
for number in range(200):
    try:
        act(con, done)
        done += 1
    except FileProblem as problem:
        reasons.add(problem.reason)
        if len(reasons) and number > done + 3:
            break
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
act(con, done)
print(done, *reasons)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="RLIMIT_FSIZE")
@pytest.mark.parametrize("room", [0, 4096, 20_000, 70_000])
def test_a_full_disk_loses_nothing_and_work_goes_on(tmp_path: Path, project: Path, room: int) -> None:
    path = make_board(tmp_path / "w.aipm")
    script = tmp_path / "full.py"
    script.write_text(FULL)
    told = subprocess.run(
        [sys.executable, str(script), str(path), str(room)],
        cwd=project, env={**os.environ, "PYTHONPATH": str(project)}, text=True, capture_output=True, check=True,
    ).stdout.split()  # fmt: skip
    assert set(told[1:]) <= {"full", "io"}
    assert told[1:], "the disk was never full"
    workspace = database.open_workspace(path)
    assert health.check(workspace.con) == []
    snapshot = boards.snapshot(workspace.con, boards.boards(workspace.con)[0].id)
    assert [card.title for card in snapshot.cards] == [
        f"action {number}" for number in range(int(told[0]) + 1)
    ]
    workspace.close()
