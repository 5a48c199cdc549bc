"""What every test stands on: an isolated home, no screen, and the shared real-world data when it is there."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")

PROJECT = Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the folders of the person who runs it."""
    home = tmp_path_factory.mktemp("home")
    for variable, name in (
        ("AIPM_DATA_DIR", "data"),
        ("AIPM_STATE_DIR", "state"),
        ("AIPM_CONFIG_DIR", "config"),
    ):
        monkeypatch.setenv(variable, str(home / name))


@pytest.fixture(scope="session")
def project() -> Path:
    """The root of the source tree."""
    return PROJECT


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Real files from other tools, beside the source tree; the test is skipped where they are absent."""
    folder = PROJECT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("the shared data folder is not beside the project")
    return folder


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """The path of a workspace file that does not exist yet, in an empty folder of its own."""
    folder = tmp_path / "workspace"
    folder.mkdir()
    return folder / "plans.aipm"
