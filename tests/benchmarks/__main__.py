"""Takes every figure and prints the table; name some parts (start, board, links …) to take only those."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from tests.benchmarks.figures import Figure, table

PARTS = {
    "start": ("window", "start"),
    "board": ("window", "board"),
    "links": ("links", "figures"),
    "linking": ("linking", "linking"),
    "critical": ("critical", "times"),
    "levelling": ("planning", "levelling"),
    "layout": ("layout", "layout"),
    "graph": ("graph", "graph"),
    "timeline": ("timeline", "timeline"),
    "search": ("files", "searching"),
    "import": ("files", "importing"),
    "size": ("files", "size"),
}
"""Part -> module and function that takes a folder and answers its figures."""


def main(wanted: list[str]) -> None:
    """Runs the benchmarks in a folder and with settings of their own."""
    if unknown := set(wanted) - set(PARTS):
        sys.exit(f"no such part: {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for variable in ("AIPM_STATE_DIR", "AIPM_CONFIG_DIR", "AIPM_DATA_DIR"):
            os.environ[variable] = str(folder / variable)
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        figures: list[Figure] = []
        for part in wanted or PARTS:
            module, function = PARTS[part]
            take: Callable[[Path], list[Figure]] = getattr(
                import_module(f"tests.benchmarks.{module}"), function
            )
            figures += take(folder)
        print(table(figures))


if __name__ == "__main__":
    main(sys.argv[1:])
