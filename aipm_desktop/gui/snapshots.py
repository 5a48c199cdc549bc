"""Pictures of the window's views, drawn without a screen, for `aipm snapshot`, for the README and for looking at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QApplication, QDialog

from aipm_desktop.domain.errors import FileProblem, NotFound
from aipm_desktop.gui import app as application
from aipm_desktop.gui import crash
from aipm_desktop.gui.main_window import MainWindow
from aipm_desktop.gui.preferences import Preferences
from aipm_desktop.session.session import Session
from aipm_desktop.store import backup, boards, database


def write_snapshots(
    path: Path,
    out_dir: Path,
    board: str | None = None,
    views: Sequence[str] | None = None,
    theme_name: str | None = None,
    size: tuple[int, int] = (1440, 900),
    scale: float = 1.0,  # noqa: ARG001
) -> list[str]:
    """Draws views (all that work when None) of a copy of a workspace; the files written, in order.

    `board` is an id or a name; `scale` was handed to Qt by whoever loaded it. NotFound for an unknown view.
    """
    wanted = list(views) if views else list(VIEWS)
    for name in wanted:
        if name not in VIEWS:
            raise NotFound("view", name, tuple(VIEWS))
    with _window(path, theme_name, size) as window:
        if board is not None:
            window.show_board(window.session.read(boards.find_board, board).id)
        return [_draw(window, name, out_dir, size) for name in wanted]


def write_picture(path: Path, board_id: str, view: str, out: Path, suffix: str) -> int:
    """Writes the graph or the timeline of a board as svg, png or pdf; how many cards the board has."""
    with _window(path, None, (1440, 900)) as window:
        window.show_board(board_id)
        _tab(window, view)
        window.tabs.widget_().write_picture(out, suffix)  # type: ignore[attr-defined]
        return len(window.session.read(boards.snapshot, board_id).cards)


@contextmanager
def _window(path: Path, theme_name: str | None, size: tuple[int, int]) -> Iterator[MainWindow]:
    """A window on a copy of a workspace, with preferences of its own: it neither shows nor changes what a person uses."""
    instance = QApplication.instance()
    if isinstance(instance, QApplication):
        app = instance
    else:
        crash.listen_to_qt()
        app = application.make_application(["aipm"])
    with TemporaryDirectory() as folder:
        copy = _copy(path, Path(folder))
        preferences = Preferences(Path(folder) / "preferences.ini")
        preferences.theme = "dark" if theme_name == "dark" else "light"
        application.dress(app, preferences)
        session = Session(app)
        window = MainWindow(session, preferences)
        try:
            session.open(copy)
            window.notices.clear()
            window.resize(*size)
            window.show()
            yield window
        finally:
            window.hide()
            session.close()
            window.deleteLater()
            app.processEvents()


def _copy(path: Path, folder: Path) -> Path:
    """The workspace somewhere else, so that it looks as when one works with it and yet stays as it is."""
    workspace = database.open_workspace(path, read_only=True)
    try:
        return backup.write(workspace.con, folder / path.name).path
    finally:
        workspace.close()


def _draw(window: MainWindow, name: str, out_dir: Path, size: tuple[int, int]) -> str:
    board_id = window.board_id or window.sidebar.next_board(1)
    if board_id:
        window.show_board(board_id)
    window.close_card()
    window.filter_bar.clear()
    window.tabs.show_tab("board")
    window.show_violations(False)
    window.resize(*size)
    _settle()
    shown = VIEWS[name](window)
    _settle()
    target = out_dir / f"{name}.png"
    picture = (shown or window).grab()
    if not picture.save(str(target)):
        raise FileProblem(str(target), "not_writable")
    if shown is not None:
        shown.close()
        shown.deleteLater()
    elif window.has_palette():
        window.palette_().close_palette()
    return str(target)


def _settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def _board(window: MainWindow) -> None:
    window.board_page.setFocus()


def _card(window: MainWindow) -> None:
    """Opens the card that shows most."""
    cards = list(window.board_page.model.all_cards())
    if cards:
        fullest = max(
            cards, key=lambda card: (card.checklist_total > 0, card.comments, len(card.labels), -card.number)
        )
        window.board_page.focus_card(fullest.id)
        window.open_card(fullest.id, take_focus=False)


def _graph(window: MainWindow) -> None:
    _tab(window, "graph")


def _timeline(window: MainWindow) -> None:
    _tab(window, "timeline")


def _violations(window: MainWindow) -> None:
    window.show_violations(True)
    window.violations.wait()


def _tab(window: MainWindow, key: str) -> None:
    window.tabs.show_tab(key)
    _settle()
    settle = getattr(window.tabs.widget_(), "settle", None)
    if settle is not None:
        settle()


def _filter(window: MainWindow) -> None:
    window.filter_bar.set_text("is:blocked OR is:at-risk")


def _palette(window: MainWindow) -> None:
    window.palette_().open("everything", "da")


def _search(window: MainWindow) -> None:
    window.palette_().open("cards", "data")


def _welcome(window: MainWindow) -> None:
    window.show_welcome()


def _archive(window: MainWindow) -> None:
    window.show_archive()


def _import(window: MainWindow) -> QDialog:
    from aipm_desktop.gui.transfer.import_wizard import ImportWizard

    return _shown(ImportWizard(window, window.session))


def _new_board(window: MainWindow) -> QDialog:
    from aipm_desktop.gui import wishes
    from aipm_desktop.gui.dialogs.new_board import NewBoardDialog

    clients = window.session.read(boards.clients)
    return _shown(NewBoardDialog(window, clients, wishes.templates(window.session)))


def _keys(window: MainWindow) -> QDialog:
    from aipm_desktop.gui.dialogs.keys_sheet import KeysSheet

    return _shown(KeysSheet(window))


def _history(window: MainWindow) -> QDialog:
    from aipm_desktop.gui.dialogs.history_dialog import HistoryDialog

    return _shown(HistoryDialog(window, window.session, window.board_id))


def _shown(dialog: QDialog) -> QDialog:
    dialog.show()
    return dialog


VIEWS: dict[str, Callable[[MainWindow], QDialog | None]] = {
    "board": _board,
    "graph": _graph,
    "timeline": _timeline,
    "plan-check": _violations,
    "card": _card,
    "filter": _filter,
    "palette": _palette,
    "search": _search,
    "welcome": _welcome,
    "archive": _archive,
    "import": _import,
    "new-board": _new_board,
    "history": _history,
    "keys": _keys,
}
"""View name -> how it is brought on; dialogs answer themselves."""
