"""snapshot: pictures of the window without a screen."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


def test_without_qt_it_says_so(plans: Path, project: Path, tmp_path: Path) -> None:
    code = (
        "import sys\n"
        "sys.modules['PySide6'] = None\n"
        "from aipm_desktop.cli.main import main\n"
        f"sys.exit(main(['snapshot', {str(plans)!r}, '--out', {str(tmp_path / 'p')!r}]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=project, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr.startswith("aipm: drawing the window needs Qt")
    assert not (tmp_path / "p").exists()


@pytest.mark.parametrize("option", [("--size", "big"), ("--scale", "9"), ("--board", "Ships")])
def test_wrong_wishes_are_refused_before_qt_loads(aipm, plans: Path, option: tuple[str, str]) -> None:
    answer = aipm("snapshot", plans, "--out", plans.parent / "p", *option, ok=False)
    assert answer.code in (2, 3)
    assert answer.err.count("\n") == 1


def test_it_draws_the_views(plans: Path, project: Path, tmp_path: Path) -> None:
    pytest.importorskip("aipm_desktop.gui.snapshots", exc_type=ImportError)
    environment = {
        name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")
    }
    command = [sys.executable, "-m", "aipm_desktop.cli", "snapshot", str(plans), "--out", str(tmp_path / "p")]
    before = plans.read_bytes()
    done = subprocess.run(
        [*command, "--view", "board", "--scale", "1"], cwd=project, capture_output=True, text=True, check=False,
        env=environment,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    files = [Path(line) for line in done.stdout.splitlines()]
    assert files
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in files)
    assert plans.read_bytes() == before
