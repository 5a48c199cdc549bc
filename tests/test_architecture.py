"""The plan of the house: floors, sizes and what may not be written where."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

FILE_LINES = 400
FUNCTION_LINES = 60
TOP_LEVEL = {
    "aipm_desktop",
    "resources",
    "tests",
    "pyproject.toml",
    "README.md",
    "Makefile",
    "CHANGELOG.md",
    "LICENSE",
}
VAGUE = re.compile(r"(manager|helper|utils?|(?<!data)base|service|handler)s?$")


@pytest.fixture(scope="module")
def modules(project: Path) -> dict[Path, ast.Module]:
    """Every module of the package, parsed."""
    files = sorted((project / "aipm_desktop").rglob("*.py"))
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in files}


def test_floors_hold(project: Path) -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_files_stay_readable(modules: dict[Path, ast.Module]) -> None:
    long = {
        path.name: n for path in modules if (n := path.read_text(encoding="utf-8").count("\n")) > FILE_LINES
    }
    assert long == {}


def test_functions_stay_on_a_screen(modules: dict[Path, ast.Module]) -> None:
    long = {
        f"{path.name}:{one.name}": lines
        for path, tree in modules.items()
        for one in _functions(tree)
        if (lines := (one.end_lineno or one.lineno) - one.lineno + 1) > FUNCTION_LINES
    }
    assert long == {}


def test_names_say_what_things_are(modules: dict[Path, ast.Module]) -> None:
    vague = [str(path) for path in modules if VAGUE.search(path.stem)]
    vague += [
        f"{path.name}:{node.name}"
        for path, tree in modules.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and VAGUE.search(node.name.lower())
    ]
    assert vague == []


def test_views_write_no_colour_down(modules: dict[Path, ast.Module]) -> None:
    literal = re.compile(r"#[0-9A-Fa-f]{6}\b|#[0-9A-Fa-f]{8}\b")
    found = [
        f"{path.name}:{node.lineno}"
        for path, tree in modules.items()
        if "gui" in path.parts
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and literal.search(node.value)
    ]
    assert found == []


def test_only_the_resource_modules_know_where_resources_lie(
    modules: dict[Path, ast.Module], project: Path
) -> None:
    knowing = {
        path.relative_to(project).as_posix()
        for path, tree in modules.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and node.value == "resources"
    }
    assert knowing <= {"aipm_desktop/resources_path.py", "aipm_desktop/gui/resources.py"}


def test_the_top_level_holds_only_what_the_plan_names(project: Path) -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=project, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git clone")
    tops = {line.split("/")[0] for line in listed.stdout.splitlines()}
    assert {top for top in tops if not top.startswith(".")} <= TOP_LEVEL


def test_floors_below_the_session_start_without_qt(project: Path) -> None:
    names = [
        ".".join(path.relative_to(project).with_suffix("").parts)
        for floor in ("domain", "store", "exchange", "commands", "cli")
        for path in sorted((project / "aipm_desktop" / floor).glob("*.py"))
        if path.stem not in ("__main__", "snapshot")
    ]
    code = (
        "import importlib, sys\n"
        "sys.modules['PySide6'] = None\n"
        f"for name in {names!r}:\n"
        "    importlib.import_module(name)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=project, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node
