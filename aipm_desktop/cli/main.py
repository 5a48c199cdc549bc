"""The entry point of `aipm`: reads the command line, runs one command, words what went wrong."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from aipm_desktop import __version__

if TYPE_CHECKING:
    from aipm_desktop.cli.output import Outcome

DONE, FOUND_PROBLEMS, FAILED, REFUSED = 0, 1, 2, 3


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; 0 done, 1 problems found, 2 wrong usage or the world failed, 3 a rule refused."""
    typed = list(sys.argv[1:] if argv is None else argv)
    _mend_streams()
    try:
        code = _run(typed)
        sys.stdout.flush()
    except BrokenPipeError:
        _forget_stdout()  # nobody reads on, as in `aipm show … | head`
        return DONE
    except OSError as error:
        _forget_stdout()
        return _fail(
            FAILED, f"the answer could not be printed: {error.strerror}", {"kind": "system"}, as_json=False
        )
    return code


def _run(typed: list[str]) -> int:
    if typed[:1] == ["--version"]:
        print(f"aipm {__version__}")
        return DONE
    from aipm_desktop.cli import arguments

    try:
        options = typed[: typed.index("--")] if "--" in typed else typed
        if "--help" in options or "-h" in options:
            print(arguments.page(options))
            return DONE
        command, rest = arguments.find(typed)
        values = arguments.read(command, rest)
    except arguments.UsageProblem as problem:
        return _fail(FAILED, str(problem), {"kind": "usage"}, as_json="--json" in typed)
    module, _, function = command.run.partition(":")
    try:
        outcome: Outcome = getattr(import_module(f"aipm_desktop.cli.{module}"), function)(values)
    except BrokenPipeError:
        raise
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001  the last net; bugs are logged and told as such
        return _failed(error, as_json=values.json)
    from aipm_desktop.cli.output import tell

    tell(outcome, as_json=values.json)
    return outcome.code


def _failed(error: BaseException, *, as_json: bool) -> int:
    """Words any failure, foreseen or not; never a traceback."""
    from aipm_desktop.cli import sentences
    from aipm_desktop.cli.arguments import UsageProblem

    if isinstance(error, UsageProblem):
        return _fail(FAILED, str(error), {"kind": "usage"}, as_json=as_json)
    told = sentences.told(error)
    if told is None:
        from aipm_desktop.cli.bug_log import note_bug

        message = (
            f"this is a bug in AIPM Desktop, nothing was changed; what happened is noted in {note_bug(error)}"
        )
        return _fail(FAILED, message, {"kind": "bug"}, as_json=as_json)
    return _fail(told.code, told.message, told.facts, as_json=as_json)


def _fail(code: int, message: str, facts: dict[str, object], *, as_json: bool) -> int:
    from aipm_desktop.cli.output import on_one_line, tell_json

    message = on_one_line(message)
    if as_json:
        tell_json({"error": {"kind": facts["kind"], "message": message, **facts}})
    with contextlib.suppress(OSError):  # the exit code tells it still
        print(f"aipm: {message}", file=sys.stderr, flush=True)
    return code


def _forget_stdout() -> None:
    """What is left to print goes nowhere; Python would complain when it flushes at its end."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _mend_streams() -> None:
    """A terminal that cannot show a character gets a stand-in instead of a failure; what is closed (`>&-`) leads nowhere."""
    if sys.stdout is None:
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")
    if sys.stderr is None:
        sys.stderr = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")
