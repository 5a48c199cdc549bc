"""The window's entry point: arguments first, then what can go wrong before Qt, then the window."""

from __future__ import annotations

import builtins
import gc
import os
import sys
from typing import TYPE_CHECKING

from aipm_desktop import APP_NAME, __version__

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence

EXIT_WORLD_FAILED = 2
_XCB_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What Qt's X11 part links and a plain system need not have, with the Debian package of each."""


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window and answer the exit code; `--help` and `--version` leave before Qt is loaded."""
    given = list(sys.argv[1:] if argv is None else argv)
    # Nearly all that is made now stays, so looking for garbage costs a seventh of the start; app.run looks again.
    gc.disable()
    file, for_qt = _understood(given)
    problem = _problem_before_qt(for_qt) or _problem_loading_qt()
    if problem:
        print(f"aipm-desktop: {problem}", file=sys.stderr)
        return EXIT_WORLD_FAILED
    _unwrap_import()
    from aipm_desktop.gui import app  # Qt must not load before the checks above

    return app.run(file, [sys.argv[0], *for_qt])


def _understood(given: list[str]) -> tuple[str | None, list[str]]:
    """The file to open and what is for Qt."""
    # How people start it needs no parser; making one takes a millisecond.
    if len(given) <= 1 and not "".join(given).startswith("-"):
        return (given[0] if given else None), []
    arguments, for_qt = _parser().parse_known_args(given)
    return arguments.file, for_qt


def _parser() -> argparse.ArgumentParser:
    import argparse  # a millisecond that few starts need

    parser = argparse.ArgumentParser(
        prog="aipm-desktop",
        description="Plan AI and data projects on a board, offline, in one file.",
        epilog="Without FILE the workspace of last time opens. `aipm --help` has everything without a window.",
    )
    parser.add_argument("file", nargs="?", metavar="FILE", help="a workspace (.aipm) to open")
    parser.add_argument("--version", action="version", version=f"{APP_NAME} {__version__}")
    return parser


def _problem_before_qt(for_qt: Sequence[str]) -> str | None:
    return (
        _old_python_new_qt(sys.version_info[:2])
        or _no_screen(sys.platform, os.environ, for_qt)
        or _no_xcb_library(sys.platform, os.environ)
    )


def _old_python_new_qt(python: tuple[int, ...]) -> str | None:
    """PySide6 6.12 ends a Python 3.11 process without a word, so it must be said before anything is drawn."""
    if python >= (3, 12):
        return None
    try:
        from PySide6 import (
            __version__ as installed,
        )  # loads no Qt library yet, and is needed in a moment anyway
    except ImportError:
        return None
    if tuple(int(part) for part in installed.split(".")[:2]) < (6, 12):
        return None
    return (
        f"PySide6 {installed} does not work with Python 3.11; use Python 3.12 or newer, "
        'or install "pyside6-essentials<6.12".'
    )


def _no_screen(platform: str, environment: Mapping[str, str], for_qt: Sequence[str]) -> str | None:
    if not platform.startswith("linux") or "-platform" in for_qt:
        return None
    if any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        return None
    return (
        "there is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set). "
        "`aipm snapshot FILE --out FOLDER` draws the views as pictures without one."
    )


def _no_xcb_library(platform: str, environment: Mapping[str, str]) -> str | None:
    """Qt aborts when its X11 part lacks one of these libraries, which no desktop installs for others."""
    on_x11 = environment.get("DISPLAY") and not environment.get("WAYLAND_DISPLAY")
    if not platform.startswith("linux") or not on_x11 or environment.get("QT_QPA_PLATFORM"):
        return None
    import ctypes

    missing = []
    for library, package in _XCB_LIBRARIES.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    if not missing:
        return None
    return f"Qt lacks system libraries of X11; on Debian and Ubuntu: apt install {' '.join(missing)}"


def _problem_loading_qt() -> str | None:
    try:
        import PySide6.QtWidgets  # noqa: F401
    except ModuleNotFoundError:
        return "PySide6 is not installed; `pip install pyside6-essentials` brings it."
    except ImportError as problem:
        library = str(problem).partition(":")[0]
        return (
            f"Qt cannot load the system library {library}; on Debian and Ubuntu: "
            "apt install libgl1 libegl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0"
        )
    return None


def _unwrap_import() -> None:
    """Gives Python its own `import` back, which PySide wraps for `from __feature__ import`, a switch used nowhere here.

    The wrapper reads the source of every module imported after Qt to look for that switch, which costs a tenth of the
    start, and exchanges the builtin around each import, which other threads see. The original is kept by PySide under a
    documented name.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


if __name__ == "__main__":
    sys.exit(main())
