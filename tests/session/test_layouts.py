"""A layout on its way: in a process, and what happens when that does not answer."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QProcess
from pytestqt.qtbot import QtBot

from aipm_desktop.domain.planning.layout import Layout, layered
from aipm_desktop.session import layout_child, layouts
from aipm_desktop.session.layouts import LayoutJob, start_layout
from tests.domain.planning.pictures import check, project

NODES, EDGES = project(30, 40, seed=1)
MANY, MANY_EDGES = project(500, 1000, seed=1)
LONG_MS = 30_000


@pytest.fixture(autouse=True)
def _nothing_is_left(qtbot: QtBot) -> Iterator[None]:
    yield
    qtbot.waitUntil(lambda: not layouts._processes and not layouts._jobs, timeout=LONG_MS)


def _running(qtbot: QtBot) -> QProcess:
    """The one process at work."""
    qtbot.waitUntil(lambda: any(one.processId() for one in layouts._processes), timeout=LONG_MS)
    (process,) = layouts._processes
    return process


class Told:
    """What a job told."""

    def __init__(self, job: LayoutJob) -> None:
        self.layouts: list[Layout] = []
        self.failures: list[str] = []
        job.done.connect(self.layouts.append)
        job.failed.connect(self.failures.append)

    def wait(self, qtbot: QtBot) -> Layout:
        """The layout, once it is there."""
        qtbot.waitUntil(lambda: bool(self.layouts or self.failures), timeout=LONG_MS)
        assert not self.failures
        (layout,) = self.layouts
        return layout


def _no_interpreter(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setattr(sys, "executable", str(folder / "python-that-is-gone"))


def test_a_process_answers_what_the_domain_would(qtbot: QtBot) -> None:
    job = start_layout(NODES, EDGES, box=(100, 40), gaps=(30, 10), lanes={NODES[0]: 1, NODES[1]: 0})
    told = Told(job)
    layout = told.wait(qtbot)
    assert layout == layered(NODES, EDGES, box=(100, 40), gaps=(30, 10), lanes={NODES[0]: 1, NODES[1]: 0})
    assert job.fell_back == ""


@pytest.mark.parametrize("is_whole", [True, False])
def test_a_process_stays_near_to_the_previous_picture(qtbot: QtBot, is_whole: bool) -> None:
    before = layered([*NODES, "apart"], EDGES[:-1])
    previous = before if is_whole else before.boxes
    layout = Told(start_layout(NODES, EDGES, previous=previous)).wait(qtbot)
    assert layout == layered(NODES, EDGES, previous=previous)


def test_cycles_and_names_of_any_script_come_through(qtbot: QtBot) -> None:
    edges = [("ä\n", "雪"), ("雪", 'x"'), ('x"', "ä\n")]
    layout = Told(start_layout(["ä\n", "雪", 'x"', ""], edges)).wait(qtbot)
    assert layout == layered(["ä\n", "雪", 'x"', ""], edges)
    assert len(layout.broken) == 1


def test_nothing_to_lay_out_is_told_as_well(qtbot: QtBot) -> None:
    assert Told(start_layout([], [])).wait(qtbot).boxes == {}


def test_the_signals_come_after_the_call(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _no_interpreter(monkeypatch, tmp_path)
    told = Told(start_layout(NODES, EDGES))
    assert (told.layouts, told.failures) == ([], [])
    told.wait(qtbot)


def test_a_killed_process_is_replaced_by_the_quick_layout(qtbot: QtBot) -> None:
    job = start_layout(MANY, MANY_EDGES)
    told = Told(job)
    _running(qtbot).kill()
    assert told.wait(qtbot) == layered(MANY, MANY_EDGES, quick=True)
    assert "process" in job.fell_back


def test_without_an_interpreter_to_start_the_quick_layout_is_made(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _no_interpreter(monkeypatch, tmp_path)
    job = start_layout(NODES, EDGES)
    assert Told(job).wait(qtbot) == layered(NODES, EDGES, quick=True)
    assert job.fell_back


def test_a_process_that_talks_nonsense_is_not_believed(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    for said in ("", "null", "[]", "{}", '{"boxes": 1}', "no JSON"):
        monkeypatch.setattr(layouts, "CODE", f"print({said!r})")
        assert Told(start_layout(NODES, EDGES)).wait(qtbot) == layered(NODES, EDGES, quick=True)


def test_a_process_over_the_time_limit_is_killed_and_the_picture_comes_all_the_same(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(layouts, "CODE", "import threading; threading.Event().wait()")
    job = start_layout(NODES, EDGES, time_limit_ms=300)
    layout = Told(job).wait(qtbot)
    check(NODES, EDGES, layout)
    assert job.fell_back == "over the time limit"


def test_when_the_quick_layout_fails_too_a_grid_is_shown(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def fails_with_links(nodes: Any, edges: Any, **options: Any) -> Layout:
        if edges:
            raise RuntimeError("a bug")
        return layered(nodes, edges, **options)

    _no_interpreter(monkeypatch, tmp_path)
    monkeypatch.setattr(layouts, "layered", fails_with_links)
    job = start_layout(NODES, EDGES)
    layout = Told(job).wait(qtbot)
    assert sorted(layout.isolated) == sorted(NODES)
    assert "a bug" in job.fell_back


def test_a_bundle_without_an_interpreter_lays_out_in_a_thread_as_well_as_ever(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    job = start_layout(NODES, EDGES)
    told = Told(job)
    assert told.wait(qtbot) == layered(NODES, EDGES)
    assert job.fell_back == ""


def test_sizes_of_which_no_picture_can_be_made_fail(qtbot: QtBot) -> None:
    told = Told(start_layout(NODES, EDGES, box=(0, 0)))
    qtbot.waitUntil(lambda: bool(told.failures), timeout=LONG_MS)
    assert "no picture" in told.failures[0]
    assert told.layouts == []


@pytest.mark.parametrize("is_frozen", [False, True])
def test_a_cancelled_job_ends_at_once_and_tells_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, is_frozen: bool
) -> None:
    monkeypatch.setattr(sys, "frozen", is_frozen, raising=False)
    job = start_layout(MANY, MANY_EDGES)
    told = Told(job)
    qtbot.waitUntil(lambda: bool(job._process or job._task), timeout=LONG_MS)
    job.cancel()
    job.cancel()
    qtbot.waitUntil(lambda: not layouts._processes, timeout=LONG_MS)
    Told(start_layout(NODES, EDGES)).wait(qtbot)
    assert (told.layouts, told.failures) == ([], [])


def test_a_job_cancelled_before_it_began_tells_nothing(qtbot: QtBot) -> None:
    job = start_layout(NODES, EDGES)
    told = Told(job)
    job.cancel()
    Told(start_layout(NODES, EDGES)).wait(qtbot)
    assert (told.layouts, told.failures) == ([], [])


def test_a_job_goes_with_the_view_that_asked(qtbot: QtBot) -> None:
    view = QObject()
    told = Told(start_layout(MANY, MANY_EDGES, parent=view))
    _running(qtbot)
    view.deleteLater()
    qtbot.waitUntil(lambda: not layouts._processes and not layouts._jobs, timeout=LONG_MS)
    assert (told.layouts, told.failures) == ([], [])


def test_the_child_answers_without_qt_and_without_the_users_settings(project: Path, tmp_path: Path) -> None:
    asked = layout_child.question(NODES, EDGES, {})
    code = "import sys; sys.modules['PySide6'] = None; " + layouts.CODE
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", code, str(project)],
        input=asked,
        capture_output=True,
        check=True,
        cwd=tmp_path,
    )
    assert layout_child.answer_of(done.stdout) == layered(NODES, EDGES)
    assert json.loads(done.stdout)["isolated"] == list(layered(NODES, EDGES).isolated)


def test_no_process_outlives_an_app_that_ends_in_the_middle(project: Path) -> None:
    """The app leaves its event loop while a layout runs; the child's id is told on the way out."""
    code = (
        "from PySide6.QtCore import QCoreApplication, QTimer\n"
        "from aipm_desktop.session import layouts\n"
        "app = QCoreApplication([])\n"
        f"layouts.start_layout({MANY!r}, {MANY_EDGES!r})\n"
        "def leave():\n"
        "    running = [one.processId() for one in layouts._processes]\n"
        "    if running and running[0]:\n"
        "        print(*running)\n"
        "        app.quit()\n"
        "timer = QTimer(interval=5)\n"
        "timer.timeout.connect(leave)\n"
        "timer.start()\n"
        "app.exec()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=project, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stderr == ""
    (child,) = done.stdout.split()
    if Path("/proc").is_dir():
        assert not Path("/proc", child).exists()
