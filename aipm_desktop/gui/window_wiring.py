"""Who hears whom in the main window: signals to what they cause, actions to what they do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QMenu, QWidget

from aipm_desktop import gui
from aipm_desktop.domain.errors import CycleFound, FileProblem, MoveWarning
from aipm_desktop.gui import window_deeds, window_state
from aipm_desktop.gui.board_tabs import TABS
from aipm_desktop.gui.labels import action_text, translate
from aipm_desktop.gui.notices import Choice, Notice, Tone
from aipm_desktop.session.session import Refusal

if TYPE_CHECKING:
    from aipm_desktop.gui.archive_page import ArchivePage
    from aipm_desktop.gui.card.panel import CardPanel
    from aipm_desktop.gui.graph.page import GraphPage
    from aipm_desktop.gui.main_window import MainWindow
    from aipm_desktop.gui.palette import Palette
    from aipm_desktop.gui.timeline.page import TimelinePage
    from aipm_desktop.gui.violations.panel import ViolationsPanel
    from aipm_desktop.gui.welcome import WelcomePage

SOON_MS = 20_000
HOUR_MS = 3_600_000


def connect(window: MainWindow) -> None:
    """Everything that is there from the start."""
    session, sidebar = window.session, window.sidebar
    session.opened.connect(window.on_opened)
    session.changed.connect(window.on_changed)
    session.refused.connect(lambda refusal: tell_refusal(window, refusal))
    window.files.about_to_leave.connect(lambda: window_state.remember(window))
    sidebar.find_requested.connect(lambda: window.palette_().open())
    sidebar.board_requested.connect(window.show_board)
    sidebar.archive_page_requested.connect(window.show_archive)
    sidebar.new_board_requested.connect(lambda client_id: window_deeds.new_board(window, client_id))
    sidebar.new_client_requested.connect(lambda: gui.wishes.new_client(session, window))
    sidebar.menu_requested.connect(lambda place, at: gui.menus.popup_place_menu(window, place, at))
    sidebar.archive_requested.connect(lambda place: gui.wishes.archive(session, place.kind, place.id))
    sidebar.rename_requested.connect(
        lambda kind, row_id, name: gui.wishes.rename(session, kind, row_id, name)
    )
    sidebar.set_menu(_menu_when_wanted(window, lambda menu: gui.menus.fill_main_menu(menu, window)))
    window.header.set_menu(_menu_when_wanted(window, lambda menu: gui.menus.fill_board_menu(menu, window)))
    window.header.new_card_requested.connect(lambda: window_deeds.new_card(window))
    window.header.tab_requested.connect(window.tabs.show_tab)
    window.header.violations_requested.connect(
        lambda: window.show_violations(not window.are_violations_shown())
    )
    window.violations.found.connect(window.header.show_violations)
    window.tabs.tab_shown.connect(lambda key: _follow_tab(window, key))
    window.header.rename_requested.connect(
        lambda name: gui.wishes.rename(session, "board", window.board_id, name)
    )
    window.header.sidebar_requested.connect(lambda: window.set_sidebar_shown(True))
    window.filter_bar.query_changed.connect(window.tabs.set_filter)
    window.filter_bar.query_changed.connect(window.update_status)
    window.filter_bar.density_changed.connect(lambda density: window_deeds.set_density(window, density))
    window.filter_bar.left.connect(lambda: _focus_page(window))
    window.notices.left.connect(lambda: _focus_page(window))
    window.status.undo_requested.connect(lambda: window_deeds.undo(window))
    window.drops.workspace_dropped.connect(window.files.open)
    window.drops.source_dropped.connect(lambda path: window_deeds.import_board(window, path))
    _connect_page(window)
    _connect_backups(window)
    for key, act in window_deeds.deeds(window).items():
        window.acts[key].triggered.connect(act)
    window_deeds.set_density(window, window.preferences.density)
    window.acts["view.sidebar"].setChecked(True)
    window.acts["view.board"].setChecked(True)


def _focus_page(window: MainWindow) -> None:
    """Gives the keyboard to what the window is about, as nobody else has it."""
    page = window.tabs.widget_() if window.is_on_board() else window.pages.currentWidget()
    if page is not None:
        page.setFocus(Qt.FocusReason.OtherFocusReason)


def _connect_backups(window: MainWindow) -> None:
    """Backups soon after opening and every hour, when something changed since the last."""

    def back_up(why: str) -> None:
        session = window.session
        if session.workspace is None or session.is_read_only or session.is_busy:
            return
        from aipm_desktop.session import tasks

        tasks.back_up(session, why)

    soon, hourly = QTimer(window), QTimer(window)
    soon.setSingleShot(True)
    soon.timeout.connect(lambda: back_up("open"))
    hourly.timeout.connect(lambda: back_up("hourly"))
    window.session.opened.connect(lambda: soon.start(SOON_MS))
    hourly.start(HOUR_MS)


def _menu_when_wanted(window: MainWindow, fill: Callable[[QMenu], None]) -> QMenu:
    menu = QMenu(window)
    menu.aboutToShow.connect(lambda: fill(menu) if menu.isEmpty() else None)
    return menu


def _connect_page(window: MainWindow) -> None:
    page, session = window.board_page, window.session
    page.card_open_requested.connect(window.open_card)
    page.selection_changed.connect(lambda ids: _follow_selection(window, ids))
    page.clear_filter_requested.connect(window.filter_bar.clear)
    page.warned.connect(lambda warnings: tell_warnings(window, warnings))
    page.column_add_requested.connect(
        lambda before: gui.wishes.add_column(session, window, window.board_id, before or None)
    )
    page.column_settings_requested.connect(lambda column: gui.wishes.edit_column(session, window, column))
    page.column_delete_requested.connect(lambda column: gui.wishes.delete_column(session, window, column))
    page.lane_add_requested.connect(
        lambda before: gui.wishes.add_lane(session, window, window.board_id, before or None)
    )
    page.lane_settings_requested.connect(lambda lane: gui.wishes.edit_lane(session, window, lane))
    page.lane_delete_requested.connect(lambda lane: gui.wishes.delete_lane(session, window, lane))
    page.cell_limit_requested.connect(
        lambda column, lane: gui.wishes.set_cell_limit(session, window, column, lane)
    )


def make_tab(window: MainWindow, key: str) -> QWidget:
    """A view of the board other than the board, with its wishes connected."""
    page: GraphPage | TimelinePage
    if key == "graph":
        from aipm_desktop.gui.graph.page import GraphPage

        page = GraphPage(window.session)
    else:
        from aipm_desktop.gui.timeline.page import TimelinePage

        page = TimelinePage(window.session)
        page.clear_filter_requested.connect(window.filter_bar.clear)
        page.new_card_requested.connect(lambda: window_deeds.new_card(window))
    page.card_open_requested.connect(window.open_card)
    page.selection_changed.connect(lambda ids: _follow_selection(window, ids))
    page.board_requested.connect(lambda card_id: window_deeds.show_on_board(window, card_id))
    page.warned.connect(lambda warnings: tell_warnings(window, warnings))
    page.message_requested.connect(
        lambda text: window.notices.tell(Notice(text, key="view", is_passing=True))
    )
    page.export_requested.connect(lambda suffix: window_deeds.export_view(window, suffix))
    return page


def make_violations(window: MainWindow) -> ViolationsPanel:
    """The list of violations with its wishes connected."""
    from aipm_desktop.gui.violations.panel import ViolationsPanel

    panel = ViolationsPanel(window.session)
    window.violations.found.connect(panel.show_findings)
    panel.card_requested.connect(lambda card_id: window_deeds.go_to_card(window, window.board_id, card_id))
    panel.level_requested.connect(lambda: window_deeds.show_levelled(window))
    panel.close_requested.connect(lambda: window.show_violations(False))
    return panel


def _follow_tab(window: MainWindow, key: str) -> None:
    window.header.show_tab(key)
    for tab in TABS:
        window.acts[f"tab.{tab}"].setChecked(tab == key)
    window.tabs.widget_().setFocus(Qt.FocusReason.OtherFocusReason)
    window.update_actions()


def update_actions(window: MainWindow) -> None:
    """Enables what can be done now."""
    session = window.session
    have: set[str] = set()
    if session.workspace is not None:
        have.add("workspace")
        if not session.is_read_only:
            have.add("writable")
    if window.is_on_board():
        have.add("board")
        if not session.is_read_only:
            have.add("board_writable")
        if window.tabs.page().selected_cards():
            have.add("cards")
    window.acts.update(have)
    show_undo(window)


def show_undo(window: MainWindow, *, look: bool = False) -> None:
    """Names what undo and redo would do; looks into the history only when it has changed."""
    session = window.session
    if look:
        is_open = session.workspace is not None
        window.undo_targets = (session.undo_target(), session.redo_target()) if is_open else (None, None)
        window.status.show_undo(window.undo_targets[0])
    words = (translate("Actions", "Undo"), translate("Actions", "Redo"))
    for key, word, target in zip(("edit.undo", "edit.redo"), words, window.undo_targets, strict=True):
        window.acts[key].setText(f"{word} {action_text(target)}" if target else word)
        window.acts[key].setEnabled(target is not None)


def tell_refusal(window: MainWindow, refusal: Refusal) -> None:
    """A bar with the reason, and the way round where there is one. What the world did stays until it is closed."""
    from aipm_desktop.gui.errors import sentence

    retry, error = refusal.retry, refusal.error
    choices: tuple[Choice, ...] = ()
    if retry is not None:
        choices = (Choice(translate("Window", "Do it anyway…"), retry, needs_reason=True),)
    elif isinstance(error, FileProblem):
        choices = (Choice(translate("Window", "Save a copy…"), lambda _: window.files.save_copy()),)
    elif isinstance(error, CycleFound):
        from aipm_desktop.gui.circles import ways_out

        choices = ways_out(window, refusal)
    is_passing = not choices
    tone: Tone = "bad" if isinstance(error, FileProblem) else "warn"
    window.notices.tell(Notice(sentence(error), tone, choices, key="refused", is_passing=is_passing))


def tell_warnings(window: MainWindow, warnings: tuple[MoveWarning, ...]) -> None:
    """A passing bar for what rules tell and do not refuse."""
    from aipm_desktop.gui.errors import warning_sentence

    if warnings:
        text = " ".join(warning_sentence(warning) for warning in warnings)
        window.notices.tell(Notice(text, "warn", key="limit", is_passing=True))


def make_panel(window: MainWindow) -> CardPanel:
    """The card panel with its wishes connected."""
    from aipm_desktop.gui.card.panel import CardPanel

    panel = CardPanel(window.session)
    window.files.about_to_leave.connect(panel.commit_pending)
    panel.close_requested.connect(window.close_card)
    panel.board_requested.connect(lambda: _focus_page(window))
    panel.card_requested.connect(lambda card_id: window_deeds.go_to_card(window, window.board_id, card_id))
    panel.graph_requested.connect(lambda card_id: window_deeds.show_in_graph(window, card_id))
    panel.warned.connect(lambda warnings: tell_warnings(window, warnings))
    panel.failed.connect(lambda text: window.notices.tell(Notice(text, "bad", key="card", is_passing=True)))
    return panel


def make_palette(window: MainWindow) -> Palette:
    """The palette with its wishes connected."""
    from aipm_desktop.gui.palette import Palette

    palette = Palette(window.session, window.acts, window)
    palette.board_requested.connect(window.show_board)
    palette.card_requested.connect(
        lambda board_id, card_id: window_deeds.go_to_card(window, board_id, card_id)
    )
    return palette


def make_welcome(window: MainWindow) -> WelcomePage:
    """The welcome page with its wishes connected."""
    from aipm_desktop.gui.welcome import WelcomePage

    page = WelcomePage()
    page.new_board_requested.connect(lambda: window_deeds.new_board(window))
    page.sample_requested.connect(window.files.open_sample)
    page.import_requested.connect(lambda: window_deeds.import_board(window))
    page.open_requested.connect(window.files.ask_open)
    page.file_requested.connect(window.files.open)
    page.forget_requested.connect(window.preferences.forget_file)
    page.forget_requested.connect(
        lambda: page.show_recent(window.preferences.recent_files(), window.session.path)
    )
    return page


def make_archive(window: MainWindow) -> ArchivePage:
    """The archive page with its wishes connected."""
    from aipm_desktop.gui.archive_page import ArchivePage

    page = ArchivePage(window.session)
    page.board_requested.connect(window.show_board)
    return page


def _follow_selection(window: MainWindow, card_ids: list[str]) -> None:
    if window.is_panel_shown() and len(card_ids) == 1 and card_ids[0] != window.panel_card_id:
        window.open_card(card_ids[0], take_focus=False)
    update_actions(window)
