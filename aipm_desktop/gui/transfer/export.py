"""Writing a board to a file: lossless JSON, or a table."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.gui.errors import sentence
from aipm_desktop.gui.labels import cards_text, translate
from aipm_desktop.gui.notices import Notice, Notices
from aipm_desktop.session.session import Session
from aipm_desktop.store import boards


def export_board(parent: QWidget, session: Session, notices: Notices, board_id: str) -> None:
    """Asks for a file name and writes the board there in the format its suffix says."""
    board = session.read(boards.board, board_id)
    whole = translate("Export", "The whole board (*.json)")
    table = translate("Export", "A table of its cards (*.csv)")
    safe = "".join(sign if sign.isalnum() or sign in " -_" else "_" for sign in board.name).strip() or "board"
    folder = session.path.parent if session.path else Path.home()
    title = translate("Export", "Export {name}").format(name=board.name)
    name, chosen = QFileDialog.getSaveFileName(
        parent, title, str(folder / f"{safe}.json"), f"{whole};;{table}"
    )
    if not name:
        return
    path = Path(name)
    if path.suffix.lower() not in (".json", ".csv"):
        path = path.with_name(path.name + (".csv" if chosen == table else ".json"))
    try:
        count = write_board(session, board_id, path)
    except (OSError, FileProblem) as error:
        notices.tell(Notice(sentence(error), "bad", key="export"))
        return
    text = translate("Export", "{cards} written to {name}.").format(cards=cards_text(count), name=path.name)
    notices.tell(Notice(text, key="export", is_passing=True))


def write_board(session: Session, board_id: str, path: Path) -> int:
    """Writes the board; how many cards went out. FileProblem when the file cannot be written."""
    from aipm_desktop.commands import board_documents
    from aipm_desktop.exchange import board_document, csv_writer
    from aipm_desktop.store import unfinished

    document = session.read(board_documents.read_document, board_id)
    is_table = path.suffix.lower() == ".csv"
    data = csv_writer.board_csv(document)[0] if is_table else board_document.encode(document)
    # Whole or not at all: a full disk must not leave half a file under the right name.
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    except OSError as error:
        raise unfinished.problem_of(error, path) from error
    finally:
        unfinished.discard(part)
    return len(document.cards)
