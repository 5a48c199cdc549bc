"""`aipm export`: written beside its place, read back, and only then put there."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path

from aipm_desktop.cli.arguments import UsageProblem
from aipm_desktop.cli.import_sentences import counts_text
from aipm_desktop.cli.naming import board_called
from aipm_desktop.cli.opening import reading
from aipm_desktop.cli.output import Outcome
from aipm_desktop.commands.board_documents import read_document
from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.exchange import board_document, csv_writer
from aipm_desktop.exchange.board_document import BoardDocument
from aipm_desktop.exchange.plan import Counts
from aipm_desktop.store import unfinished

FORMATS = (".json", ".csv")


def export(args: Namespace) -> Outcome:
    """Exports a board; an existing file is overwritten only with --force."""
    out = Path(args.out).absolute()
    suffix = out.suffix.lower()
    if suffix not in FORMATS:
        raise UsageProblem(f"the suffix of OUT says the format: one of {', '.join(FORMATS)}")
    if out.is_dir():
        raise FileProblem(str(out), "is_folder")
    if out.exists() and not args.force:
        raise FileProblem(str(out), "exists")
    with reading(args.file) as con:
        document = read_document(con, board_called(con, args.board).id)
    data, written = _encoded(document, suffix)
    _put(out, data, document if suffix == ".json" else None)
    report = {"path": str(out), "format": suffix[1:], "board": document.board.name, "written": written}
    return Outcome(report, [f"exported {document.board.name} to {out}: {counts_text(written)}"])


def _encoded(document: BoardDocument, suffix: str) -> tuple[bytes, Counts]:
    if suffix == ".csv":
        return csv_writer.board_csv(document)
    return board_document.encode(document), document.counts


def _put(out: Path, data: bytes, document: BoardDocument | None) -> None:
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
