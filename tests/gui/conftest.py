"""Window tests run under the real theme and language, so that sizes, colours and words are those people see."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aipm_desktop.gui import resources, theme
from aipm_desktop.resources_path import resource

if TYPE_CHECKING:
    from aipm_desktop.gui.main_window import MainWindow
    from tests.gui.plan import Plan


@pytest.fixture(autouse=True)
def _light_theme(qapp: QApplication, _english: None) -> None:
    """Every window test starts in the light theme with the bundled fonts."""
    resources.load_fonts()
    if theme.current().name != "light" or not qapp.styleSheet():
        theme.apply(qapp, "light")


@pytest.fixture(scope="session")
def _english(qapp: QApplication) -> None:
    """English singulars and plurals stand in a translation, too."""
    translator = QTranslator(qapp)
    assert translator.load("aipm_en", str(resource("translations")))
    qapp.installTranslator(translator)


@pytest.fixture
def plan(workspace: Path) -> Iterator["Plan"]:
    """A session on a small workspace with two clients and three boards."""
    from tests.gui.plan import make_plan

    made = make_plan(workspace)
    yield made
    made.session.close()


@pytest.fixture
def window(plan: "Plan", tmp_path: Path, qtbot: QtBot) -> Iterator["MainWindow"]:
    """The main window on that workspace, showing *Container inspection*."""
    from tests.gui.plan import make_window

    shown = make_window(plan, tmp_path)
    qtbot.addWidget(shown)
    yield shown
    shown.hide()
