"""Icons, roles and colours that the window asks for by name exist; a slip would else show only on screen."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from aipm_desktop.domain.kinds import KINDS
from aipm_desktop.gui import theme
from aipm_desktop.resources_path import resource


def _asked(project: Path, *functions: str, argument: int) -> Iterator[tuple[str, str]]:
    """Each text written as that argument of a call of one of these functions, with its place."""
    for path in sorted((project / "aipm_desktop/gui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or len(node.args) <= argument:
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            value = node.args[argument]
            if name in functions and isinstance(value, ast.Constant) and isinstance(value.value, str):
                yield f"{path.name}:{node.lineno}", value.value


def test_icons_asked_for_exist(project: Path) -> None:
    asked = list(_asked(project, "icon", "pixmap", argument=0))
    assert [(at, name) for at, name in asked if not resource("icons", f"{name}.svg").is_file()] == []


def test_every_kind_of_card_has_its_icon() -> None:
    assert [kind.icon for kind in KINDS.values() if not resource("icons", f"{kind.icon}.svg").is_file()] == []


def test_colours_asked_for_exist(project: Path) -> None:
    known = theme.load("light").colors.keys()
    asked = [*_asked(project, "color", argument=0), *_asked(project, "icon", "pixmap", argument=1)]
    assert [(at, role) for at, role in asked if role not in known] == []


def test_roles_given_to_widgets_have_a_style(project: Path) -> None:
    sheet = resource("themes", "app.qss").read_text(encoding="utf-8")
    exact = set(re.findall(r'\[role="([^"]+)"\]', sheet))
    beginnings = tuple(re.findall(r'\[role\^="([^"]+)"\]', sheet))
    asked = list(_asked(project, "set_role", argument=1))
    known = exact | {""}  # an empty role takes a look away
    assert [(at, role) for at, role in asked if role not in known and not role.startswith(beginnings)] == []


@pytest.mark.parametrize("role", ["primary", "chip-warn", "banner-bad", "sidebar-item", "heading"])
def test_roles_promised_in_the_docstring_are_in_the_sheet(role: str) -> None:
    assert role in (theme.__doc__ or "")
    assert f'[role="{role}"]' in resource("themes", "app.qss").read_text(encoding="utf-8")
