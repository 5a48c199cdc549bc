"""One process to be timed from outside: `bare` shows a label, `app FILE` starts the app as a user does.

Says `painted MS RSS_MB` once the first picture is there and the event loop has nothing more to do.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path


def rss() -> float:
    """Resident megabytes of this process."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 1e6


def tell_when_painted(started_ns: int) -> int:
    """Stands in for the event loop: runs it until nothing is left to do, then tells and ends."""
    from PySide6.QtCore import QCoreApplication, QEventLoop
    from PySide6.QtWidgets import QApplication

    for _ in range(3):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
    assert any(widget.isVisible() for widget in QApplication.topLevelWidgets())
    print(f"painted {(time.monotonic_ns() - started_ns) / 1e6:.1f} {rss():.1f}")
    return 0


def bare(started_ns: int) -> None:
    """The least a Qt window of this size can do."""
    from PySide6.QtWidgets import QApplication, QLabel

    app = QApplication([])
    label = QLabel("A label")
    label.resize(1440, 900)
    label.show()
    tell_when_painted(started_ns)
    del app


def app(started_ns: int, file: str) -> int:
    """`aipm-desktop FILE`: its modules load Qt when they want to; only the event loop is another."""
    from aipm_desktop import __main__ as entry

    load_qt = entry._problem_loading_qt

    def tell_and_close(*_: object) -> int:
        from PySide6.QtWidgets import QApplication

        tell_when_painted(started_ns)
        QApplication.closeAllWindows()
        return 0

    def load_and_prepare() -> str | None:
        problem = load_qt()
        from PySide6.QtWidgets import QApplication

        QApplication.exec = tell_and_close  # type: ignore[method-assign, assignment]
        return problem

    entry._problem_loading_qt = load_and_prepare
    return entry.main([file])


if __name__ == "__main__":
    started = int(sys.argv[1])
    raise SystemExit(bare(started) if sys.argv[2] == "bare" else app(started, sys.argv[3]))
