"""`aipm export`: written beside its place, read back, and only then put there."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path
from typing import NamedTuple

from aipm_desktop.cli.arguments import UsageProblem
from aipm_desktop.cli.import_sentences import counts_text
from aipm_desktop.cli.naming import board_called
from aipm_desktop.cli.opening import now_ms, reading, today
from aipm_desktop.cli.output import Outcome, counted, note
from aipm_desktop.commands.board_documents import read_document
from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.exchange import board_document, csv_writer
from aipm_desktop.exchange.board_document import BoardDocument
from aipm_desktop.exchange.graph_formats import MERMAID_EDGES
from aipm_desktop.exchange.plan import Counts
from aipm_desktop.store import unfinished
from aipm_desktop.store.database import Con

PICTURES = (".svg", ".png", ".pdf")
FORMATS = (".json", ".csv", ".ics", ".xml", ".graphml", ".dot", ".mmd", *PICTURES)


def export(args: Namespace) -> Outcome:
    """Exports a board; an existing file is overwritten only with --force."""
    out = Path(args.out).absolute()
    suffix = out.suffix.lower()
    if suffix not in FORMATS:
        raise UsageProblem(f"the suffix of OUT says the format: one of {', '.join(FORMATS)}")
    if args.view and suffix not in PICTURES:
        raise UsageProblem(f"--view goes with pictures: {', '.join(PICTURES)}")
    refuse_existing(out, is_forced=args.force)
    if suffix in PICTURES:
        return _picture(args, out, suffix)
    with reading(args.file) as con:
        board = board_called(con, args.board)
        try:
            written = _written(con, board.id, suffix)
        except FileProblem as problem:  # what was made does not read as it should
            raise FileProblem(str(out), problem.reason, problem.place, problem.detail) from problem
    put(out, written.data, written.document)
    report = {"path": str(out), "format": suffix[1:], "board": board.name, "written": written.counts}
    return Outcome(report, [f"exported {board.name} to {out}: {counts_text(written.counts)}"])


def refuse_existing(out: Path, *, is_forced: bool) -> None:
    """Raises FileProblem for a folder, and for a file that is not to be overwritten."""
    if out.is_dir():
        raise FileProblem(str(out), "is_folder")
    if out.exists() and not is_forced:
        raise FileProblem(str(out), "exists")


def _picture(args: Namespace, out: Path, suffix: str) -> Outcome:
    """The graph or the timeline, drawn by the window without a screen."""
    from aipm_desktop.cli.snapshot import load_snapshots

    view = args.view or "graph"
    with reading(args.file) as con:
        board = board_called(con, args.board)
    part = out.with_name(f".{out.stem}.{os.getpid()}.part{suffix}")
    try:
        cards = load_snapshots(1.0).write_picture(
            Path(args.file).absolute(), board.id, view, part, suffix[1:]
        )
        part.replace(out)
    except OSError as error:
        raise unfinished.problem_of(error, out) from error
    except FileProblem as problem:
        raise FileProblem(str(out), problem.reason, problem.place, problem.detail) from problem
    finally:
        unfinished.discard(part)
    report = {
        "path": str(out),
        "format": suffix[1:],
        "board": board.name,
        "written": {"cards": cards},
        "view": view,
    }
    return Outcome(report, [f"exported the {view} of {board.name} to {out}: {counts_text({'cards': cards})}"])


class _Written(NamedTuple):
    """The bytes, what is in them, and the document that must be read back from them."""

    data: bytes
    counts: Counts
    document: BoardDocument | None = None


def _written(con: Con, board_id: str, suffix: str) -> _Written:
    if suffix in (".json", ".csv"):
        document = read_document(con, board_id)
        if suffix == ".csv":
            return _Written(*csv_writer.board_csv(document))
        return _Written(board_document.encode(document), document.counts, document)
    from aipm_desktop.commands import plan_files

    now = now_ms()
    made = plan_files.encoded(con, board_id, suffix, today(now), now=now)
    if made.suspended:
        note(
            f"{counted(made.suspended, 'suspended link')} left out, for there nothing says that it does not hold"
        )
    if suffix == ".mmd" and made.counts["dependencies"] > MERMAID_EDGES:
        note(f"Mermaid draws more than {MERMAID_EDGES} links only where its maxEdges is raised")
    return _Written(made.data, made.counts)


def put(out: Path, data: bytes, document: BoardDocument | None = None) -> None:
    """Writes the file whole or not at all; `document` is what must be read back from it."""
    temporary = out.with_name(f".{out.name}.{os.getpid()}.part")
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        back = temporary.read_bytes()
        if back != data or (document is not None and board_document.decode(back, str(out)) != document):
            raise FileProblem(str(out), "not_proved")
        temporary.replace(out)
    except OSError as error:
        raise unfinished.problem_of(error, out) from error
    finally:
        unfinished.discard(temporary)
