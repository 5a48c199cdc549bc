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


def main() -> None:
    """`start_child.py STARTED_NS bare|app [FILE]`."""
    started = int(sys.argv[1])
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QLabel

    if sys.argv[2] == "bare":
        app = QApplication([])
        label = QLabel("A label")
        label.resize(1440, 900)
        label.show()
        tell_when_painted(started)
        del app
        return
    from aipm_desktop.__main__ import main as start

    loop = QApplication.exec

    def tell_and_close(*_: object) -> int:
        tell_when_painted(started)
        QTimer.singleShot(0, QApplication.closeAllWindows)
        QTimer.singleShot(0, QApplication.quit)
        return loop()

    QApplication.exec = tell_and_close  # type: ignore[method-assign, assignment]
    sys.argv[1:] = sys.argv[3:]
    raise SystemExit(start())


if __name__ == "__main__":
    main()
