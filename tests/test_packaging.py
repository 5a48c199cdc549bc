"""What is shipped holds together: names, licences, versions, and resources in both homes."""

import re
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path
from typing import Any

import pytest

from aipm_desktop import APP_ID, __version__
from aipm_desktop.resources_path import resource, resources_root
from aipm_desktop.store.file_header import APPLICATION_ID


@pytest.fixture(scope="module")
def declared(project: Path) -> dict[str, Any]:
    """pyproject.toml as a table."""
    return tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def wheel(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this source tree, built without a network."""
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return next(out.glob("*.whl"))


def test_qt_that_aborts_on_python_3_11_is_not_installed_there(declared: dict[str, Any]) -> None:
    qt = [line for line in declared["project"]["dependencies"] if line.startswith("pyside6-essentials")]
    assert len(qt) == 2
    below = next(line for line in qt if "python_version<'3.12'" in line)
    assert "<6.12" in below


def test_every_dependency_has_its_line_in_the_readme(declared: dict[str, Any], project: Path) -> None:
    readme = (project / "README.md").read_text(encoding="utf-8")
    named = {re.split(r"[<>=;\s]", line, maxsplit=1)[0] for line in declared["project"]["dependencies"]}
    assert [name for name in named if f"| {name} |" not in readme] == []


def test_what_the_readme_points_to_exists(project: Path) -> None:
    readme = (project / "README.md").read_text(encoding="utf-8")
    linked = [target for target in re.findall(r"\]\(([^)]+)\)", readme) if "://" not in target]
    assert linked
    assert [target for target in linked if not (project / target).exists()] == []


def test_third_party_licences_are_named_and_lie_beside_their_files(project: Path) -> None:
    notices = (project / "LICENSE").read_text(encoding="utf-8")
    for name in (
        "MIT License",
        "Qt",
        "PySide6",
        "Lesser General Public License",
        "Inter",
        "Lucide",
        "sqlite-utils",
    ):
        assert name in notices
    assert (
        "SIL OPEN FONT LICENSE" in resource("fonts", "LICENSE-Inter.txt").read_text(encoding="utf-8").upper()
    )
    assert "ISC License" in resource("icons", "LICENSE-Lucide.txt").read_text(encoding="utf-8")


def test_fonts_stay_small() -> None:
    fonts = list(resource("fonts").glob("*.otf"))
    assert len(fonts) == 4
    assert sum(font.stat().st_size for font in fonts) < 2_000_000


def test_file_type_is_told_by_the_mark_the_store_writes() -> None:
    tree = ET.parse(resource("desktop", "aipm-desktop-mime.xml"))
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    kind = tree.getroot().find(f"{space}mime-type")
    assert kind is not None
    mark = kind.find(f".//{space}match[@offset='68']")
    assert mark is not None
    assert mark.get("value", "").encode() == APPLICATION_ID.to_bytes(4, "big")
    entry = resource("desktop", f"{APP_ID}.desktop").read_text(encoding="utf-8")
    assert f"MimeType={kind.get('type')};" in entry


def test_resources_are_found_in_the_source_tree(project: Path) -> None:
    assert resources_root() == project / "resources"


@pytest.mark.slow
def test_the_wheel_holds_all_resources_and_finds_them(wheel: Path, project: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    shipped = {
        p.relative_to(tmp_path / "aipm_desktop/resources")
        for p in _files(tmp_path / "aipm_desktop/resources")
    }
    assert shipped == {p.relative_to(project / "resources") for p in _files(project / "resources")}
    code = (
        "from aipm_desktop.resources_path import resource; print(resource('themes', 'dark.json').is_file())"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(tmp_path)!r}); {code}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "True"
    assert __version__ in wheel.name


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]
