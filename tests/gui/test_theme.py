"""Dressing the application, and changing its clothes."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from aipm_desktop.gui import resources, theme
from aipm_desktop.resources_path import resource


@pytest.fixture(autouse=True)
def _back_to_light(qapp: QApplication) -> Iterator[None]:
    yield
    theme.apply(qapp, "light")


def test_dark_changes_palette_style_sheet_and_tells_painters(qapp: QApplication, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.notifier().changed):
        theme.apply(qapp, "dark")
    assert theme.current().is_dark
    assert qapp.palette().color(QPalette.ColorRole.Window) == theme.load("dark").color("bg")
    assert theme.load("dark").color("panel").name() in qapp.styleSheet()
    assert theme.load("light").color("panel").name() not in qapp.styleSheet()


def test_applying_the_same_theme_again_repaints_nothing(qapp: QApplication, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(theme.notifier().changed):
        theme.apply(qapp, "light")


def test_following_a_system_without_an_opinion_is_light(qapp: QApplication) -> None:
    theme.apply(qapp, "dark")
    theme.apply(qapp, "system")
    assert (theme.choice(), theme.current().name) == ("system", "light")


def test_follows_the_system_only_when_asked_to(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(theme, "system_theme_name", lambda: "dark")
    theme.notifier().follow_system()
    assert theme.current().name == "light"
    theme.apply(qapp, "system")
    theme.apply(qapp, "light")
    theme.apply(qapp, "system")
    assert theme.current().name == "dark"


def test_a_wish_for_contrast_makes_lines_strong(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(theme, "prefers_more_contrast", lambda: True)
    theme.apply(qapp, "dark")
    assert theme.current().color("line") == theme.load("dark").color("ink2")


def test_hints_this_qt_does_not_know_count_as_no_wish(qapp: QApplication) -> None:
    assert (theme.prefers_reduced_motion(), theme.prefers_more_contrast()) == (False, False)


def test_roles_change_a_button(qapp: QApplication, qtbot: QtBot) -> None:
    button = QPushButton("New card")
    qtbot.addWidget(button)
    theme.set_role(button, "primary")
    button.resize(120, 32)
    accent = theme.current().color("accent")
    assert button.grab().toImage().pixelColor(6, 16) == accent


@pytest.mark.parametrize("name", ["light", "dark"])
def test_style_sheet_has_no_open_token_and_its_pictures_exist(name: str) -> None:
    sheet = theme.style_sheet(theme.load(name))
    assert "$" not in sheet
    pictures = re.findall(r'url\("([^"]+)"\)', sheet)
    assert pictures
    assert [path for path in pictures if not resource(path).is_file()] == []


def test_icons_are_tinted_and_follow_the_theme(qapp: QApplication) -> None:
    search = resources.icon("search", "accent")
    theme.apply(qapp, "light")
    light = _strongest(search)
    theme.apply(qapp, "dark")
    dark = _strongest(search)
    assert light == theme.load("light").color("accent").name()
    assert dark == theme.load("dark").color("accent").name()


def test_an_icon_that_does_not_exist_is_noticed_at_once() -> None:
    with pytest.raises(FileNotFoundError):
        resources.icon("no-such-icon")


def test_icons_are_sharp_at_double_scale() -> None:
    drawn = resources.pixmap("plus", size=16, ratio=2.0)
    assert (drawn.width(), drawn.devicePixelRatio()) == (32, 2.0)


def test_every_icon_is_one_colour() -> None:
    icons = sorted(resource("icons").glob("*.svg"))
    assert len(icons) > 50
    assert [p.name for p in icons if re.search(r'(stroke|fill)="#', p.read_text(encoding="utf-8"))] == []


def test_inter_is_loaded_in_the_weights_the_interface_uses(qapp: QApplication) -> None:
    assert "Inter" in resources.load_fonts()
    assert theme.ui_font().family() == "Inter"
    assert qapp.font().pixelSize() == 13


def _strongest(icon: QIcon) -> str:
    image = icon.pixmap(16, 16).toImage()
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(pixels, key=lambda color: color.alpha()).name()
