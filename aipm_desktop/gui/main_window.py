"""The window: sidebar, board, card panel, and who hears whom. Everything else is done elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from aipm_desktop.domain.changes import ChangeSet, Transaction
from aipm_desktop.domain.errors import NotFound
from aipm_desktop.gui import window_state, window_wiring
from aipm_desktop.gui.action_table import ACTIONS
from aipm_desktop.gui.actions import Actions
from aipm_desktop.gui.board.page import BoardPage
from aipm_desktop.gui.board_tabs import BoardTabs
from aipm_desktop.gui.file_drops import FileDrops
from aipm_desktop.gui.filter_bar import FilterBar
from aipm_desktop.gui.header import BoardHeader
from aipm_desktop.gui.notices import Notices
from aipm_desktop.gui.preferences import Preferences
from aipm_desktop.gui.sidebar import Sidebar
from aipm_desktop.gui.status_line import StatusLine
from aipm_desktop.gui.theme import set_role
from aipm_desktop.gui.violations.finder import ViolationFinder
from aipm_desktop.gui.workspace_files import WorkspaceFiles
from aipm_desktop.session.session import Session
from aipm_desktop.store import boards

if TYPE_CHECKING:
    from aipm_desktop.gui.archive_page import ArchivePage
    from aipm_desktop.gui.card.panel import CardPanel
    from aipm_desktop.gui.palette import Palette
    from aipm_desktop.gui.violations.panel import ViolationsPanel
    from aipm_desktop.gui.welcome import WelcomePage


class MainWindow(QMainWindow):
    """Holds the panes. What is not on the first screen is made when it is first wanted."""

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__()
        self.session = session
        self.preferences = preferences
        self.board_id = ""
        self.panel_card_id = ""
        self.undo_targets: tuple[Transaction | None, Transaction | None] = (None, None)
        self._panel: CardPanel | None = None
        self._palette: Palette | None = None
        self._welcome: WelcomePage | None = None
        self._archive: ArchivePage | None = None
        self._violations_panel: ViolationsPanel | None = None
        self._build()
        self.acts = Actions(self)
        self.files = WorkspaceFiles(session, preferences, self.notices, self)
        self.drops = FileDrops(self)
        window_wiring.connect(self)
        window_state.restore_window(self)

    def _build(self) -> None:
        self.sidebar = Sidebar(self.session)
        self.centre = QWidget()
        self.notices = Notices(over=self.centre)
        self.header = BoardHeader()
        self.filter_bar = FilterBar(self.session)
        self.board_page = BoardPage(self.session)
        self.board_area = QWidget()
        set_role(self.board_area, "page")
        area = _column(self.board_area)
        area.addWidget(self.header)
        area.addWidget(self.filter_bar)
        self.tabs = BoardTabs(self.board_page, lambda key: window_wiring.make_tab(self, key))
        self._beside = QHBoxLayout()
        self._beside.addWidget(self.tabs, 1)
        area.addLayout(self._beside, 1)
        self.violations = ViolationFinder(self.session, self)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.board_area)
        centre = _column(self.centre)
        centre.addWidget(self.notices)
        centre.addWidget(self.pages, 1)
        self.centre.setMinimumWidth(280)
        self._panel_place = QWidget()
        self._panel_place.setMinimumWidth(280)
        self._panel_place.hide()
        _column(self._panel_place)
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        self.panes.setHandleWidth(1)
        for number, pane in enumerate((self.sidebar, self.centre, self._panel_place)):
            self.panes.addWidget(pane)
            self.panes.setStretchFactor(number, 1 if pane is self.centre else 0)
            self.panes.setCollapsible(number, pane is not self.centre)
        self.panes.setSizes(window_state.FIRST_PANES)
        self.setCentralWidget(self.panes)
        self.status = StatusLine()
        self.setStatusBar(self.status)

    def show_first(self, path: Path | None) -> None:
        """Opens the file named, else the last one, else a new one in the default place."""
        from aipm_desktop.gui.app import first_workspace

        wanted = path or first_workspace(self.preferences)
        is_new = path is None and not wanted.exists()
        if not (self.files.create(wanted) if is_new else self.files.open(wanted)):
            self.show_welcome()

    def on_opened(self) -> None:
        """Shows the board that was open in this workspace last, or the welcome page when there is none."""
        wanted = window_state.restore_workspace(self)
        everything = [board.id for board in self.session.read(boards.boards)]
        self.board_id = ""
        self.close_card()
        if not everything:
            self.show_welcome()
        else:
            self.show_board(wanted if wanted in everything else self.sidebar.next_board(1))
            window_state.restore_board(self)
            self.tabs.widget_().setFocus(Qt.FocusReason.OtherFocusReason)
        self.update_actions()

    def show_board(self, board_id: str) -> bool:
        """Shows a board; False when it is not there any more."""
        try:
            board = self.session.read(boards.board, board_id)
            client = self.session.read(boards.client, board.client_id)
        except NotFound:
            self.show_welcome()
            return False
        if board_id != self.board_id:
            self.close_card()
            self.filter_bar.clear()
        self.board_id = board_id
        self.header.show_board(board, client, is_read_only=self.session.is_read_only)
        self.filter_bar.show_words(board, client)
        self.tabs.show_board(board_id)
        self.violations.show_board(board_id)
        self.sidebar.set_board(board_id)
        self.pages.setCurrentWidget(self.board_area)
        self.setWindowTitle(f"{board.name} – {client.name} – {self._file_name()}")
        self.update_status()
        self.update_actions()
        return True

    def show_welcome(self) -> None:
        """Shows the page with the three ways to begin."""
        if self._welcome is None:
            self._welcome = window_wiring.make_welcome(self)
            self.pages.addWidget(self._welcome)
        self._leave_board(self._welcome)
        self._welcome.show_recent(self.preferences.recent_files(), self.session.path)
        self.setWindowTitle(self._file_name() or self.tr("Welcome"))

    def show_archive(self) -> None:
        """Shows what was archived and deleted."""
        if self._archive is None:
            self._archive = window_wiring.make_archive(self)
            self.pages.addWidget(self._archive)
        self._leave_board(self._archive)
        self._archive.reload()
        title = self.tr("Archive")
        self.setWindowTitle(f"{title} – {self._file_name()}")

    def _leave_board(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        self.close_card()
        self.sidebar.set_board("")
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.update_status()
        self.update_actions()

    def is_on_board(self) -> bool:
        """Whether a board is what the window shows."""
        return bool(self.board_id) and self.pages.currentWidget() is self.board_area

    def open_card(self, card_id: str, *, take_focus: bool = True) -> None:
        """Shows a card in the panel."""
        panel = self.panel()
        takes_room = take_focus and not self.is_panel_shown()
        self.panel_card_id = card_id
        self._panel_place.show()
        window_state.unfold_panel(self)
        panel.show_card(card_id)
        self.acts["view.panel"].setChecked(True)
        if take_focus:
            panel.setFocus(Qt.FocusReason.OtherFocusReason)
        if takes_room:
            # When the panel has taken its room, the card may be cut off.
            QTimer.singleShot(0, self, lambda: self.board_page.show_whole(card_id))

    def close_card(self) -> None:
        """Folds the panel away and gives the keyboard back to the board."""
        had_focus = self._panel_place.isAncestorOf(QApplication.focusWidget() or self)
        self._panel_place.hide()
        self.acts["view.panel"].setChecked(False)
        if self._panel is not None and self.panel_card_id:
            self._panel.show_card(None)
        self.panel_card_id = ""
        if had_focus:
            self.tabs.widget_().setFocus()

    def panel(self) -> CardPanel:
        """The card panel, made when it is first wanted."""
        if self._panel is None:
            self._panel = window_wiring.make_panel(self)
            layout = self._panel_place.layout()
            assert layout is not None
            layout.addWidget(self._panel)
        return self._panel

    def show_violations(self, is_shown: bool) -> None:
        """Shows what is wrong with the plan beside the views, or folds it away."""
        if self._violations_panel is None:
            if not is_shown:
                return
            self._violations_panel = window_wiring.make_violations(self)
            self._beside.addWidget(self._violations_panel)
        panel = self._violations_panel
        had_focus = panel.isAncestorOf(QApplication.focusWidget() or self)
        panel.setVisible(is_shown)
        self.acts["view.violations"].setChecked(is_shown)
        if is_shown:
            self.violations.look()
            if panel.fixes:
                panel.fixes[0].setFocus(Qt.FocusReason.OtherFocusReason)
        elif had_focus:
            self.tabs.widget_().setFocus(Qt.FocusReason.OtherFocusReason)

    def are_violations_shown(self) -> bool:
        """Whether the list of violations is open."""
        return self._violations_panel is not None and self._violations_panel.isVisibleTo(self)

    def is_panel_shown(self) -> bool:
        """Whether the card panel is open."""
        return self._panel_place.isVisibleTo(self)

    def has_palette(self) -> bool:
        """Whether the palette was ever wanted."""
        return self._palette is not None

    def warm_up(self) -> None:
        """Makes what is soon wanted while nobody waits."""
        self.panel()
        self.palette_()

    def palette_(self) -> Palette:
        """The palette, made when it is first wanted."""
        if self._palette is None:
            self._palette = window_wiring.make_palette(self)
        return self._palette

    def on_changed(self, changes: ChangeSet) -> None:
        """Follows what changed in what the window itself shows."""
        if self.is_on_board():
            if changes.touches("board", "client"):
                self._follow_board()
            elif changes.touches("label", "person", "saved_view", "board_column", "swimlane"):
                self._follow_words()
        self.update_status()
        self.update_actions()

    def _follow_board(self) -> None:
        live = [board.id for board in self.session.read(boards.boards)]
        if self.board_id in live:
            self._follow_words()
            return
        self.board_id = ""
        following = self.sidebar.next_board(1)
        if following:
            self.show_board(following)
        else:
            self.show_welcome()

    def _follow_words(self) -> None:
        board = self.session.read(boards.board, self.board_id)
        client = self.session.read(boards.client, board.client_id)
        self.header.show_board(board, client, is_read_only=self.session.is_read_only)
        self.filter_bar.show_words(board, client)
        self.setWindowTitle(f"{board.name} – {client.name} – {self._file_name()}")

    def update_status(self) -> None:
        """Counts cards and names what undo would take back."""
        counts = self.board_page.counts() if self.is_on_board() else None
        self.status.show_facts(counts.total if counts else None, counts.blocked if counts else 0)
        if counts:
            self.filter_bar.set_counts(counts.shown, counts.total)
        window_wiring.show_undo(self, look=True)

    def update_actions(self) -> None:
        """Enables what can be done now and names what undo and redo would do."""
        window_wiring.update_actions(self)

    def set_sidebar_shown(self, is_shown: bool) -> None:
        """Folds the sidebar away or back."""
        self.sidebar.setVisible(is_shown)
        self.header.set_sidebar_shown(is_shown)
        self.acts["view.sidebar"].setChecked(is_shown)

    def _file_name(self) -> str:
        return self.session.path.stem if self.session.path else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on a button, and single letters that nobody below wanted."""
        focus = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, QAbstractButton):
            # Qt gives Enter to buttons of dialogs only.
            focus.click()
            return
        key = event.text()
        for spec in ACTIONS:
            if key and key.upper() in spec.keys and self.acts[spec.key].isEnabled():
                self.acts[spec.key].trigger()
                return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remembers how everything was left, and keeps what is being typed on a card."""
        self.files.about_to_leave.emit()
        self.preferences.flush()
        super().closeEvent(event)


def _column(widget: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    return layout
