"""What happens when the program itself is wrong: log it, say it once, go on."""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TextIO

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)

from aipm_desktop import APP_NAME, __version__, places

if TYPE_CHECKING:
    from logging import Handler, Logger

LOG_NAME = "aipm.log"
_LEVELS = {"QtDebugMsg": 10, "QtInfoMsg": 20, "QtWarningMsg": 30, "QtCriticalMsg": 40, "QtFatalMsg": 50}
"""As the levels of `logging`, which is imported when there is something to log: it slows the start down."""


_QUIET = {"This plugin does not support propagateSizeHints()"}


class Alarm(QObject):
    """Carries a report to the GUI thread, from whichever thread it comes."""

    rang = Signal(str)


_alarm: Alarm | None = None
_traces: TextIO | None = None
_handler: Handler | None = None


def log_path() -> Path:
    """The log file."""
    return places.state_dir() / LOG_NAME


def start_log() -> Logger:
    """The log in the state folder, half a megabyte three times over; nowhere when the folder cannot be written."""
    import faulthandler
    import platform
    from logging import Formatter, NullHandler, getLogger
    from logging.handlers import RotatingFileHandler

    global _traces, _handler
    log = getLogger("aipm_desktop")
    if _handler is not None:
        return log
    log.setLevel("INFO")
    log.propagate = False
    try:
        places.state_dir().mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(log_path(), maxBytes=512_000, backupCount=2, encoding="utf-8")
        _traces = (places.state_dir() / "crash.log").open("a", encoding="utf-8")
    except OSError:
        _handler = NullHandler()
        log.addHandler(_handler)
        return log
    handler.setFormatter(Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    _handler = handler
    log.addHandler(handler)
    faulthandler.enable(_traces)
    log.info("start %s, Qt %s, Python %s", __version__, qVersion(), platform.python_version())
    return log


def stop_log() -> None:
    """Lets the log's files go."""
    import faulthandler
    from logging import getLogger

    global _traces, _handler
    if _handler is not None:
        getLogger("aipm_desktop").removeHandler(_handler)
        _handler.close()
        _handler = None
    if _traces is not None:
        faulthandler.disable()
        _traces.close()
        _traces = None


def watch() -> Alarm:
    """Catches what nobody caught, in all threads, and Qt's own complaints; the alarm rings with a report."""
    global _alarm
    _alarm = Alarm()
    sys.excepthook = _uncaught
    threading.excepthook = lambda args: _uncaught(
        args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
    )
    listen_to_qt()
    return _alarm


def listen_to_qt() -> None:
    """What Qt says goes to the log and not to the terminal."""
    qInstallMessageHandler(_qt_message)


def report_of(error: BaseException) -> str:
    """What a person may copy into a bug report: versions and the trace, no texts of cards."""
    import platform
    import traceback

    lines = [
        f"{APP_NAME} {__version__}",
        f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}",
        "",
    ]
    frames = traceback.extract_tb(error.__traceback__)
    lines += [f"  {_inside(frame.filename)}:{frame.lineno} in {frame.name}" for frame in frames]
    # The message of an error may quote what somebody typed; its type says enough.
    lines.append(f"{type(error).__module__}.{type(error).__qualname__}")
    return "\n".join(lines)


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    report = report_of(error.with_traceback(trace))
    start_log().error("uncaught\n%s", report)
    print(report, file=sys.stderr)  # noqa: T201  for those who started it from a terminal
    if _alarm is not None:
        _alarm.rang.emit(report)


def _qt_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if kind.name != "QtDebugMsg" and message not in _QUIET:
        start_log().log(_LEVELS.get(kind.name, 30), "Qt: %s", message)


def _inside(path: str) -> str:
    """A path without the folders of somebody's home."""
    parts = Path(path).parts
    known = [number for number, part in enumerate(parts) if part in {"aipm_desktop", "site-packages"}]
    return "/".join(parts[known[-1] :]) if known else Path(path).name


class CrashNews(QObject):
    """Shows the dialog for the first report; those that come while it is open are only logged."""

    def __init__(self, alarm: Alarm, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_shown = False
        alarm.rang.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def _show(self, report: str) -> None:
        if self._is_shown:
            return
        from aipm_desktop.gui.dialogs.crash_dialog import CrashDialog

        self._is_shown = True
        try:
            CrashDialog(None, report, log_path()).exec()
        finally:
            self._is_shown = False
