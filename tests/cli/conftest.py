"""`aipm` called in process, and a small workspace to call it on."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from aipm_desktop.cli.main import main


@dataclass(frozen=True)
class Answer:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Aipm = Callable[..., Answer]


@pytest.fixture
def aipm(capsys: pytest.CaptureFixture[str]) -> Aipm:
    """`aipm("card", "add", …)` as typed; `ok=True` (the default) demands exit code 0."""

    def run(*typed: object, ok: bool = True) -> Answer:
        code = main([str(part) for part in typed])
        said = capsys.readouterr()
        answer = Answer(code, said.out, said.err)
        assert not ok or code == 0, answer
        assert "Traceback" not in said.err
        return answer

    return run


@pytest.fixture
def plans(aipm: Aipm, workspace: Path) -> Path:
    """A workspace with one empty kanban board, Harbour/Cranes, whose cards are CR-1 …; columns as in the template."""
    aipm("new", workspace)
    aipm("board", "add", workspace, "--client", "Harbour", "--name", "Cranes", "--prefix", "CR")
    return workspace


@pytest.fixture
def columns(aipm: Aipm, plans: Path) -> list[str]:
    """Names of the board's columns from left to right."""
    return [column["name"] for column in aipm("show", plans, "--json").json["columns"]]
