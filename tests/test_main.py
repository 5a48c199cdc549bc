"""The entry point answers plain questions without Qt and says in one sentence why no window comes."""

import os
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from aipm_desktop import __main__ as entry
from aipm_desktop import __version__


def _without_screen() -> dict[str, str]:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    return {name: value for name, value in os.environ.items() if name not in hidden}


@pytest.mark.parametrize("question", ["--help", "--version"])
@pytest.mark.parametrize("module", ["aipm_desktop.__main__", "aipm_desktop.cli.main"])
def test_help_and_version_answer_without_qt(question: str, module: str, project: Path) -> None:
    code = (
        "import sys, importlib\n"
        f"entry = importlib.import_module({module!r})\n"
        "try:\n"
        f"    entry.main([{question!r}])\n"
        "except SystemExit as end:\n"
        "    assert end.code in (0, None), end.code\n"
        "loaded = [name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))]\n"
        "assert loaded == [], loaded\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        cwd=project,
        env=_without_screen(),
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert (__version__ if question == "--version" else "usage:") in done.stdout


def test_without_a_screen_it_names_the_way_without_one(project: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "aipm_desktop"],
        capture_output=True,
        text=True,
        cwd=project,
        env=_without_screen(),
        check=False,
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert "aipm snapshot" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("platform", "environment", "for_qt"),
    [
        ("win32", {}, []),
        ("darwin", {}, []),
        ("linux", {"DISPLAY": ":0"}, []),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, []),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, []),
        ("linux", {}, ["-platform", "offscreen"]),
    ],
)
def test_a_screen_is_missed_only_where_one_is_needed(
    platform: str, environment: dict[str, str], for_qt: list[str]
) -> None:
    assert entry._no_screen(platform, environment, for_qt) is None


@pytest.mark.parametrize(
    ("python", "qt", "refused"),
    [
        ((3, 11), "6.12.0", True),
        ((3, 11), "6.11.3", False),
        ((3, 12), "6.12.0", False),
        ((3, 11), "7.0.1", True),
    ],
)
def test_qt_that_aborts_on_an_old_python_is_refused(
    python: tuple[int, int], qt: str, refused: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PySide6, "__version__", qt)
    sentence = entry._old_python_new_qt(python)
    assert (sentence is not None) == refused
    if sentence:
        assert qt in sentence


def test_a_missing_system_library_is_named(project: Path) -> None:
    code = (
        "import sys\n"
        "class Refuse:\n"
        "    def find_spec(self, name, *rest):\n"
        "        if name == 'PySide6.QtWidgets':\n"
        "            raise ImportError('libEGL.so.1: cannot open shared object file')\n"
        "sys.meta_path.insert(0, Refuse())\n"
        "from aipm_desktop.__main__ import main\n"
        "sys.exit(main(['-platform', 'offscreen']))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=project, check=False
    )
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "libEGL.so.1" in done.stderr


def test_a_missing_xcb_library_is_named_on_x11_only(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(name: str) -> None:
        if "icccm" in name or "cursor" in name:
            raise OSError(name)

    monkeypatch.setattr("ctypes.CDLL", refuse)
    said = entry._no_xcb_library("linux", {"DISPLAY": ":0"}) or ""
    assert said.endswith("apt install libxcb-cursor0 libxcb-icccm4")
    assert entry._no_xcb_library("linux", {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}) is None
    assert entry._no_xcb_library("win32", {"DISPLAY": ":0"}) is None
