"""Takes every figure and prints the table; name some (start board search import size layout) to take only those."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.figures import Figure, table

TRELLO = Path(__file__).resolve().parents[3] / "shared/data/adversarial/handmade/trello-generated-6000.json"


def main(wanted: list[str]) -> None:
    """Runs the benchmarks in a folder and with settings of their own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for variable in ("AIPM_STATE_DIR", "AIPM_CONFIG_DIR", "AIPM_DATA_DIR"):
            os.environ[variable] = str(folder / variable)
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from tests.benchmarks import files, layout, window

        figures: list[Figure] = []
        if not wanted or "start" in wanted:
            figures += window.start(folder)
        if not wanted or "board" in wanted:
            figures += window.board(folder)
        if not wanted or "search" in wanted:
            figures.append(files.searching(folder))
        if (not wanted or "import" in wanted) and TRELLO.is_file():
            figures.append(files.importing(folder, TRELLO))
        if not wanted or "size" in wanted:
            figures.append(files.size(folder))
        if not wanted or "layout" in wanted:
            figures += layout.layout()
        print(table(figures))


if __name__ == "__main__":
    main(sys.argv[1:])
