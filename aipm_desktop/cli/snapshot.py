"""`aipm snapshot`: the window drawn without a screen."""

from __future__ import annotations

import os
import re
from argparse import Namespace
from importlib import import_module
from pathlib import Path
from types import ModuleType

from aipm_desktop.cli.arguments import UsageProblem
from aipm_desktop.cli.naming import board_called
from aipm_desktop.cli.opening import reading
from aipm_desktop.cli.output import Outcome
from aipm_desktop.domain.errors import FileProblem


def snapshot(args: Namespace) -> Outcome:
    """Draws each view of the window as a PNG; the workspace is only read."""
    size = re.fullmatch(r"(\d{3,5})[x×](\d{3,5})", args.size.strip().lower())
    if not size or not all(200 <= int(part) <= 8000 for part in size.groups()):
        raise UsageProblem("--size is WIDTHxHEIGHT, such as 1440x900")
    if not 0.5 <= args.scale <= 4:
        raise UsageProblem("--scale is between 0.5 and 4")
    with reading(args.file) as con:
        board = board_called(con, args.board).id if args.board else None
    snapshots = load_snapshots(args.scale)
    folder = Path(args.out)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileProblem(str(folder), "not_writable", detail=error.strerror or "") from error
    views = [view for group in args.view or () for view in group]
    width, height = map(int, size.groups())
    files = snapshots.write_snapshots(
        Path(args.file).absolute(), folder, board, views or None, args.theme, (width, height), args.scale
    )
    return Outcome({"files": [str(file) for file in files]}, [str(file) for file in files])


def load_snapshots(scale: float) -> ModuleType:
    """The module of the window that draws without a screen; raises UsageProblem where there is no Qt."""
    # Set before Qt loads: it reads them once.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = f"{scale:g}"
    os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")  # what it has to say of missing screens
    try:
        return import_module("aipm_desktop.gui.snapshots")
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("aipm_desktop"):
            raise UsageProblem("this build cannot draw the window") from None
        raise UsageProblem(
            "drawing the window needs Qt; `pip install pyside6-essentials` brings it"
        ) from None
    except ImportError as error:
        raise UsageProblem(f"Qt cannot be loaded: {error}") from None
