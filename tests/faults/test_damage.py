"""Workspaces with random damaged bytes: each opens unharmed or is told; no crash, no silent change.

`AIPM_DAMAGED` sets the number of files (100 by default, 1,000 in `make faults`).
"""

import os
import random
from pathlib import Path

import pytest

from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.store import boards, cards, database, journal
from tests.faults.test_kill import make_board
from tests.faults.writer import act

FILES = int(os.environ.get("AIPM_DAMAGED", "100"))


def content(path: Path) -> list[object]:
    """All a user could see: boards, cards with their sheets, history."""
    workspace = database.open_workspace(path, read_only=True)
    try:
        con = workspace.con
        seen: list[object] = []
        for board in boards.boards(con):
            snapshot = boards.snapshot(con, board.id)
            seen += [board, snapshot.columns, snapshot.swimlanes]
            seen += [cards.sheet(con, card.id) for card in snapshot.cards]
            seen += journal.history(con, board_id=board.id)
        return seen
    finally:
        workspace.close()


def test_damaged_files_open_unharmed_or_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = make_board(tmp_path / "w.aipm")
    workspace = database.open_workspace(path)
    for number in range(12):
        act(workspace.con, number)
    workspace.close()
    sound, expected = path.read_bytes(), content(path)
    chance = random.Random(11)
    told: dict[str, int] = {}
    for number in range(FILES):
        data = bytearray(sound)
        if number % 10 == 9:
            del data[chance.randrange(len(data)) :]
        else:
            for _ in range(chance.choice((1, 2, 8, 64))):
                data[chance.randrange(len(data))] ^= chance.randrange(1, 256)
        path.write_bytes(data)
        try:
            seen = content(path)
        except FileProblem as problem:
            told[problem.reason] = told.get(problem.reason, 0) + 1
        else:
            assert seen == expected, f"file {number} opened with other content"
            told["unharmed"] = told.get("unharmed", 0) + 1
        assert path.read_bytes() == bytes(data), "looking changed the file"
    with capsys.disabled():
        print(f"\n{FILES} damaged files: {told}, 0 silent changes, 0 crashes")  # noqa: T201
