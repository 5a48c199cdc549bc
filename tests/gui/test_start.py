"""What the first picture does without: modules and Qt classes that are dear to load and wanted later, if ever."""

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.gui.plan import make_plan

HEAVY = {
    "tomllib": "templates are read when a board is made; themes are JSON for this",
    "hashlib": "loads OpenSSL; aipm_desktop.digest does for the schema",
    "logging.handlers": "the log is opened when the window is there",
    "subprocess": "comes with the platform's facts, which the log begins with",
    "sqlite_utils": "makes and migrates files",
    "msgspec": "reads board documents",
    "html.entities": "comes with html.escape",
    "platformdirs": "not when the folders are given",
    "aipm_desktop.commands.card": "verbs load when a person does something",
    "aipm_desktop.domain.query": "a filter is typed",
    "aipm_desktop.domain.quick_add": "a card is typed",
    "aipm_desktop.domain.day_words": "a day is typed",
    "aipm_desktop.domain.templates": "a board is made",
    "aipm_desktop.exchange.table": "something is imported",
    "aipm_desktop.gui.archive_page": "opened on demand",
    "aipm_desktop.gui.card.panel": "a card is opened",
    "aipm_desktop.gui.palette": "Ctrl+K",
    "aipm_desktop.gui.welcome": "there is a board to show",
    "aipm_desktop.gui.dialogs.form": "something is asked",
    "aipm_desktop.session.tasks": "long work",
    "aipm_desktop.store.backup": "a backup is made",
    "aipm_desktop.store.seal": "something is written",
}
"""Module -> why it can wait."""
KINDS = {
    "QtWidgets.QFileDialog": "nobody asked for a file; also a sign that PySide was asked what kind some widget is",
    "QtWidgets.QMessageBox": "as QFileDialog",
    "QtWidgets.QStyle": "setStyle and style() answer one; all that a style can draw is 9 ms of enumerations",
    "QtGui.QGradient": "fillRect asks whether the colour is one",
    "QtGui.QPdfWriter": "a painter was asked for its device",
    "QtGui.QAccessible": "nothing was announced",
}
"""Qt class -> why PySide need not make it."""
CHILD = """
import builtins, gc, json, sys
from aipm_desktop import __main__ as entry

load_qt = entry._problem_loading_qt

def tell(*_):
    from PySide6 import QtCore, QtGui, QtWidgets
    for _ in range(3):
        QtCore.QCoreApplication.processEvents()
    (window,) = [one for one in QtWidgets.QApplication.topLevelWidgets() if one.isVisible()]
    print(json.dumps({
        "modules": list(sys.modules),
        "kinds": [f"{module.__name__[8:]}.{name}" for module in (QtCore, QtGui, QtWidgets) for name in vars(module)],
        "import": builtins.__import__.__name__,
        "looks_for_garbage": gc.isenabled(),
        "title": window.windowTitle(),
    }))
    window.close()
    return 0

def load():
    problem = load_qt()
    from PySide6.QtWidgets import QApplication
    QApplication.exec = tell
    return problem

entry._problem_loading_qt = load
sys.exit(entry.main(sys.argv[1:]))
"""


@pytest.fixture
def started(workspace: Path, project: Path) -> dict[str, Any]:
    """What a process says that has just shown the board of a workspace."""
    make_plan(workspace).session.close()
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(workspace)],
        capture_output=True,
        text=True,
        cwd=project,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    assert told["title"].startswith("Container inspection")
    return told


def test_the_first_picture_needs_only_its_own_modules(started: dict[str, Any]) -> None:
    assert {"aipm_desktop.gui.board.view", "PySide6.QtWidgets"} <= set(started["modules"])
    assert {name: why for name, why in HEAVY.items() if name in started["modules"]} == {}


def test_the_first_picture_needs_only_its_own_kinds_of_qt(started: dict[str, Any]) -> None:
    assert {"QtWidgets.QListView", "QtGui.QPainter"} <= set(started["kinds"])
    assert {name: why for name, why in KINDS.items() if name in started["kinds"]} == {}


def test_until_then_python_imports_by_itself_and_looks_for_no_garbage(started: dict[str, Any]) -> None:
    assert started["import"] != "__feature_import__"
    assert not started["looks_for_garbage"]


@pytest.mark.parametrize("name", sorted({name for name in HEAVY if name.startswith("aipm_desktop")}))
def test_what_can_wait_is_there(name: str) -> None:
    """A module that was renamed would never be seen to load."""
    assert importlib.util.find_spec(name) is not None
