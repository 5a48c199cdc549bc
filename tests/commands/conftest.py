"""A desk on a fresh workspace."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from aipm_desktop.store import database
from tests.commands.desk import Desk


@pytest.fixture
def desk(workspace: Path) -> Iterator[Desk]:
    """A workspace with one board of four columns and two swimlanes."""
    made = database.create_workspace(workspace)
    yield Desk(made.con)
    made.close()
