"""Where icons, fonts, themes, templates and samples lie: in the source tree or inside the wheel."""

from functools import cache
from pathlib import Path


@cache
def resources_root() -> Path:
    """The folder that holds `icons/`, `themes/`, `templates/` and the rest.

    In a wheel it is part of the package; in the source tree it lies beside the package.
    """
    package = Path(__file__).resolve().parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def resource(*parts: str) -> Path:
    """The path of one resource, e.g. `resource("templates", "crisp-dm.toml")`; it may not exist."""
    return resources_root().joinpath(*parts)
