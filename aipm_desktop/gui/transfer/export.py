"""Writing a board to a file: lossless JSON, or a table."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.gui.errors import sentence
from aipm_desktop.gui.labels import cards_text, translate
from aipm_desktop.gui.notices import Notice, Notices
from aipm_desktop.session.session import Session
from aipm_desktop.store import boards

PICTURES = ("svg", "png", "pdf")


def export_board(parent: QWidget, session: Session, notices: Notices, board_id: str) -> None:
    """Asks for a file name and writes the board there in the format its suffix says."""
    board = session.read(boards.board, board_id)
    whole = translate("Export", "The whole board (*.json)")
    table = translate("Export", "A table of its cards (*.csv)")
    path, chosen = _ask(parent, session, board.name, ".json", f"{whole};;{table}")
    if path is None:
        return
    if path.suffix.lower() not in (".json", ".csv"):
        path = path.with_name(path.name + (".csv" if chosen == table else ".json"))
    try:
        count = write_board(session, board_id, path)
    except (OSError, FileProblem) as error:
        notices.tell(Notice(sentence(error), "bad", key="export"))
        return
    text = translate("Export", "{cards} written to {name}.").format(cards=cards_text(count), name=path.name)
    notices.tell(Notice(text, key="export", is_passing=True))


def export_view(
    parent: QWidget, session: Session, notices: Notices, board_id: str, suffix: str, view: QWidget
) -> None:
    """Asks for a file name and writes what a view shows: drawn by the view itself, or as text for other tools."""
    from aipm_desktop.commands import plan_files

    board = session.read(boards.board, board_id)
    path, _chosen = _ask(parent, session, board.name, f".{suffix}", f"{suffix.upper()} (*.{suffix})")
    if path is None:
        return
    if path.suffix.lower() != f".{suffix}":
        path = path.with_name(f"{path.name}.{suffix}")
    try:
        if suffix in PICTURES:
            _whole(path, lambda part: view.write_picture(part, suffix))  # type: ignore[attr-defined]
        else:
            made = session.read(
                plan_files.encoded,
                board_id,
                f".{suffix}",
                session.today(),
                now=session.now(),
                planned=getattr(view, "schedule_shown", lambda: None)(),
            )
            _whole(path, lambda part: part.write_bytes(made.data))
    except (OSError, FileProblem) as error:
        notices.tell(Notice(sentence(error), "bad", key="export"))
        return
    text = translate("Export", "{name} was written.").format(name=path.name)
    notices.tell(Notice(text, key="export", is_passing=True))


def _ask(parent: QWidget, session: Session, name: str, suffix: str, kinds: str) -> tuple[Path | None, str]:
    """The file a person chose, and as which of the kinds; None when they did not."""
    safe = "".join(sign if sign.isalnum() or sign in " -_" else "_" for sign in name).strip() or "board"
    folder = session.path.parent if session.path else Path.home()
    title = translate("Export", "Export {name}").format(name=name)
    chosen, kind = QFileDialog.getSaveFileName(parent, title, str(folder / f"{safe}{suffix}"), kinds)
    return (Path(chosen), kind) if chosen else (None, "")


def _whole(path: Path, write: Callable[[Path], object]) -> None:
    """Writes a file whole or not at all: a full disk must not leave half a file under the right name."""
    from aipm_desktop.store import unfinished

    part = path.with_name(f".{path.stem}.part{path.suffix}")
    try:
        write(part)
        part.replace(path)
    except OSError as error:
        raise unfinished.problem_of(error, path) from error
    finally:
        unfinished.discard(part)


def write_board(session: Session, board_id: str, path: Path) -> int:
    """Writes the board; how many cards went out. FileProblem when the file cannot be written."""
    from aipm_desktop.commands import board_documents
    from aipm_desktop.exchange import board_document, csv_writer

    document = session.read(board_documents.read_document, board_id)
    is_table = path.suffix.lower() == ".csv"
    data = csv_writer.board_csv(document)[0] if is_table else board_document.encode(document)
    _whole(path, lambda part: part.write_bytes(data))
    return len(document.cards)
