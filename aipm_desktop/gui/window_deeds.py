"""What each action of the window does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtWidgets
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from aipm_desktop import gui
from aipm_desktop.gui.board_tabs import TABS
from aipm_desktop.gui.labels import action_text, translate
from aipm_desktop.gui.notices import Notice

if TYPE_CHECKING:
    from aipm_desktop.gui.main_window import MainWindow


def deeds(window: MainWindow) -> dict[str, Callable[..., object]]:
    """Action key -> what it does."""
    session, files = window.session, window.files
    return {
        "file.new": files.ask_new,
        "file.open": files.ask_open,
        "file.open_read_only": lambda: files.ask_open(read_only=True),
        "file.sample": files.open_sample,
        "file.save_copy": files.save_copy,
        "file.backup": files.back_up,
        "file.restore": files.ask_restore,
        "file.check": files.check,
        "file.import": lambda: import_board(window),
        "file.export": lambda: export_board(window, window.board_id),
        "file.preferences": lambda: ask_preferences(window),
        "file.quit": window.close,
        "edit.undo": lambda: undo(window),
        "edit.redo": lambda: redo(window),
        "edit.history": lambda: _show_history(window),
        "go.palette": lambda: window.palette_().open(),
        "go.search": lambda: window.palette_().open("cards"),
        "go.welcome": window.show_welcome,
        "go.archive": window.show_archive,
        "go.next_board": lambda: _go(window, 1),
        "go.previous_board": lambda: _go(window, -1),
        "go.other_pane": lambda: _next_pane(window),
        **{f"tab.{tab}": lambda _checked=False, tab=tab: window.tabs.show_tab(tab) for tab in TABS},
        "view.sidebar": lambda: window.set_sidebar_shown(not window.sidebar.isVisibleTo(window)),
        "view.violations": lambda: window.show_violations(not window.are_violations_shown()),
        "view.panel": lambda: toggle_panel(window),
        "view.board": lambda: window.centre.setVisible(not window.centre.isVisibleTo(window)),
        "view.filter": window.filter_bar.focus_field,
        "view.clear_filter": window.filter_bar.clear,
        "view.density": lambda is_on: set_density(window, "compact" if is_on else "cosy"),
        "view.theme": lambda: _switch_theme(window),
        "board.new": lambda: new_board(window),
        "client.new": lambda: gui.wishes.new_client(session, window),
        "board.rename": window.header.begin_rename,
        "board.settings": lambda: _board_settings(window),
        "column.new": lambda: gui.wishes.add_column(session, window, window.board_id),
        "swimlane.new": lambda: gui.wishes.add_lane(session, window, window.board_id),
        "board.duplicate": lambda: duplicate_board(window, window.board_id),
        "board.template": lambda: gui.wishes.save_template(session, window, window.board_id),
        "board.move": lambda: gui.wishes.move_board(session, window, window.board_id),
        "board.archive": lambda: gui.wishes.archive(session, "board", window.board_id),
        "card.new": lambda *_: new_card(window),
        **{f"card.{act}": lambda _checked=False, act=act: window.tabs.act(act) for act in CARD_ACTS},
        "help.keys": lambda: _show_keys(window),
        "help.log": _open_log_folder,
        "help.about": lambda: _about(window),
    }


CARD_ACTS = ("open", "edit_title", "move", "due", "link", "label", "assign", "finish", "block", "archive")


def undo(window: MainWindow) -> None:
    """Takes back typing in the field that has the focus, else the last action."""
    field = QApplication.focusWidget()
    if (isinstance(field, QLineEdit) and field.isUndoAvailable()) or (
        isinstance(field, QtWidgets.QPlainTextEdit | QtWidgets.QTextEdit)
        and field.document().isUndoAvailable()
    ):
        field.undo()
    elif (taken := window.session.undo()) is not None:
        window.status.tell(translate("Window", "Taken back: {action}").format(action=action_text(taken)))


def redo(window: MainWindow) -> None:
    """Does again what undo took back, typing first."""
    field = QApplication.focusWidget()
    if (isinstance(field, QLineEdit) and field.isRedoAvailable()) or (
        isinstance(field, QtWidgets.QPlainTextEdit | QtWidgets.QTextEdit)
        and field.document().isRedoAvailable()
    ):
        field.redo()
    elif (done := window.session.redo()) is not None:
        window.status.tell(translate("Window", "Done again: {action}").format(action=action_text(done)))


def toggle_panel(window: MainWindow) -> None:
    """Folds the card panel away, or opens it on the card that is chosen."""
    chosen = window.tabs.page().selected_cards()
    if window.is_panel_shown():
        window.close_card()
    elif chosen:
        window.open_card(chosen[0])
    else:
        window.acts["view.panel"].setChecked(False)


def set_density(window: MainWindow, density: str) -> None:
    """Makes cards cosy or compact and remembers it."""
    window.preferences.density = "compact" if density == "compact" else "cosy"
    window.board_page.set_density(density)
    window.filter_bar.set_density(density)
    window.acts["view.density"].setChecked(density == "compact")


def go_to_card(window: MainWindow, board_id: str, card_id: str) -> None:
    """Shows a card on its board and in the panel; a filter that hides it is cleared."""
    if (board_id != window.board_id or not window.is_on_board()) and not window.show_board(board_id):
        return
    if not window.tabs.focus_card(card_id):
        window.filter_bar.clear()
        window.tabs.focus_card(card_id)
    window.open_card(card_id)


def show_in_graph(window: MainWindow, card_id: str) -> None:
    """Shows a card among what it waits for and what waits for it."""
    window.tabs.show_tab("graph")
    window.tabs.focus_card(card_id)


def show_levelled(window: MainWindow) -> None:
    """Shows the plan in which nobody has too much at once."""
    from aipm_desktop.gui.timeline.page import TimelinePage

    window.tabs.show_tab("timeline")
    page = window.tabs.widget_()
    if isinstance(page, TimelinePage):
        page.set_levelled(True)


def show_on_board(window: MainWindow, card_id: str) -> None:
    """Shows a card where it stands on the board."""
    window.tabs.show_tab("board")
    window.tabs.focus_card(card_id)


def new_card(window: MainWindow) -> None:
    """Begins a card on the board, whatever view is in front."""
    if window.tabs.key != "board":
        window.tabs.show_tab("board")
    window.board_page.begin_quick_add()


def export_view(window: MainWindow, suffix: str) -> None:
    """Asks for a file and writes what the view in front shows, in a format that has it."""
    from aipm_desktop.gui.transfer.export import export_view as ask

    ask(window, window.session, window.notices, window.board_id, suffix, window.tabs.widget_())


def ask_preferences(window: MainWindow) -> None:
    """Asks for looks, language and name, and applies them."""
    from aipm_desktop.gui import app, theme
    from aipm_desktop.gui.dialogs.preferences_dialog import PreferencesDialog

    preferences = window.preferences
    wanted = PreferencesDialog.ask(window, preferences, app.languages())
    if wanted is None:
        return
    if wanted.language != preferences.language:
        text = translate("Window", "The language changes when the app starts again.")
        window.notices.tell(Notice(text, key="language", is_passing=True))
    preferences.theme, preferences.language = wanted.theme, wanted.language
    preferences.actor_name = wanted.actor_name
    window.session.actor = wanted.actor_name
    set_density(window, wanted.density)
    instance = QApplication.instance()
    if isinstance(instance, QApplication):
        theme.apply(instance, wanted.theme)


def _go(window: MainWindow, step: int) -> None:
    if board_id := window.sidebar.next_board(step):
        window.show_board(board_id)


def _next_pane(window: MainWindow) -> None:
    panes: list[QWidget] = [window.sidebar.tree]
    if (page := window.tabs.widget_() if window.is_on_board() else window.pages.currentWidget()) is not None:
        panes.append(page)
    if window.is_panel_shown():
        panes.append(window.panel())
    if (bar := window.notices.newest_with_buttons()) is not None:
        panes.append(bar)
    here = QApplication.focusWidget()
    at = next(
        (number for number, pane in enumerate(panes) if pane is here or (here and pane.isAncestorOf(here))),
        -1,
    )
    panes[(at + 1) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)


def _switch_theme(window: MainWindow) -> None:
    from aipm_desktop.gui import theme

    window.preferences.theme = "light" if theme.current().is_dark else "dark"
    instance = QApplication.instance()
    if isinstance(instance, QApplication):
        theme.apply(instance, window.preferences.theme)


def _board_settings(window: MainWindow) -> None:
    from aipm_desktop.gui.dialogs.board_settings import BoardSettings

    BoardSettings(window, window.session, window.board_id).exec()


def _show_history(window: MainWindow) -> None:
    from aipm_desktop.gui.dialogs.history_dialog import HistoryDialog

    HistoryDialog(window, window.session, window.board_id).exec()


def _show_keys(window: MainWindow) -> None:
    from aipm_desktop.gui.dialogs.keys_sheet import KeysSheet

    KeysSheet(window).exec()


def _open_log_folder() -> None:
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    from aipm_desktop import places

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(places.state_dir())))


def _about(window: MainWindow) -> None:
    from aipm_desktop.gui.dialogs.about import AboutDialog

    AboutDialog(window).exec()


def new_board(window: MainWindow, client_id: str = "") -> None:
    """Asks for a board, makes it and shows it."""
    if (made := gui.wishes.new_board(window.session, window, client_id)) is not None:
        window.show_board(made)
        window.tabs.show_tab("board")


def duplicate_board(window: MainWindow, board_id: str) -> None:
    """Asks for a copy, makes it and shows it."""
    if (made := gui.wishes.duplicate_board(window.session, window, board_id)) is not None:
        window.show_board(made)


def import_board(window: MainWindow, path: Path | None = None) -> None:
    """Leads through an import; the board made is shown."""
    from aipm_desktop.gui.transfer.import_wizard import ImportWizard

    wizard = ImportWizard(window, window.session, path)
    wizard.board_requested.connect(window.show_board)
    wizard.card_requested.connect(lambda board_id, card_id: go_to_card(window, board_id, card_id))
    wizard.exec()


def export_board(window: MainWindow, board_id: str) -> None:
    """Asks for a file and writes the board there."""
    from aipm_desktop.gui.transfer.export import export_board as ask

    ask(window, window.session, window.notices, board_id)
