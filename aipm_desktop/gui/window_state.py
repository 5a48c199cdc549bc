"""How a window was left: its place and panes, and for each workspace the board, filter, selection and folds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aipm_desktop.gui.preferences import ViewState

if TYPE_CHECKING:
    from aipm_desktop.gui.main_window import MainWindow

FIRST_SIZE = (1440, 900)
FRAME = (8, 40)
"""What the system's title bar and borders take, before they are known."""
MOST_FOLDS = 1000
FIRST_PANES = [228, 872, 340]


def restore_window(window: MainWindow) -> None:
    """Puts the window where it was, or in a size that fits the screen at the first time."""
    geometry = window.preferences.window_geometry()
    if geometry.isEmpty() or not window.restoreGeometry(geometry):
        # Room for the frame that the window manager puts around it.
        screen = window.screen().availableGeometry().adjusted(0, 0, -FRAME[0], -FRAME[1])
        width, height = screen.width() - FRAME[0], screen.height() - FRAME[1]
        window.resize(min(FIRST_SIZE[0], width), min(FIRST_SIZE[1], height))


def remember(window: MainWindow) -> None:
    """Keeps how everything is now."""
    window.preferences.remember_window(window.saveGeometry(), window.saveState())
    path = window.session.path
    if path is None:
        return
    state = window.board_page.state()
    sizes = window.panes.sizes()
    kept = ViewState(
        board_id=window.board_id,
        tab=window.tabs.key,
        filter_text=window.filter_bar.text(),
        selected_card_ids=tuple(window.board_page.selected_cards())[:500],
        collapsed_column_ids=tuple(state.get("collapsed_columns", []))[:MOST_FOLDS],
        collapsed_swimlane_ids=tuple(state.get("collapsed_swimlanes", []))[:MOST_FOLDS],
        collapsed_client_ids=tuple(window.sidebar.folded_clients()),
        pane_sizes=tuple(sizes) if all(sizes[:2]) else (),
        sidebar_shown=window.sidebar.isVisibleTo(window),
        panel_shown=window.is_panel_shown(),
        panel_card_id=window.panel_card_id,
        scroll_x=int(state.get("scroll_x", 0)),
        scroll_y=int(state.get("scroll_y", 0)),
        views=window.tabs.states(),
    )
    window.preferences.remember_view_state(str(path), kept)


def unfold_panel(window: MainWindow) -> None:
    """Gives the card panel its usual width when its pane has none: kept hidden, or dragged shut."""
    sizes = window.panes.sizes()
    if window.isVisible() and not sizes[2]:
        window.panes.setSizes([sizes[0], max(280, sizes[1] - FIRST_PANES[2]), FIRST_PANES[2]])


def restore_workspace(window: MainWindow) -> str:
    """Puts back how the open workspace was left, all but the board itself; the id of the board to show."""
    path = window.session.path
    if path is None:
        return ""
    kept = window.preferences.view_state(str(path))
    window.sidebar.fold_clients(list(kept.collapsed_client_ids))
    window.sidebar.reload()
    window.set_sidebar_shown(kept.sidebar_shown)
    sizes = kept.pane_sizes if len(kept.pane_sizes) == 3 else FIRST_PANES
    window.panes.setSizes([*sizes[:2], sizes[2] or FIRST_PANES[2]])
    return kept.board_id


def restore_board(window: MainWindow) -> None:
    """Puts back filter, folds, selection, scroll and the open card of the board that was open."""
    path = window.session.path
    if path is None:
        return
    kept = window.preferences.view_state(str(path))
    if kept.board_id != window.board_id:
        return
    window.filter_bar.set_text(kept.filter_text)
    window.board_page.restore_state(
        {
            "collapsed_columns": kept.collapsed_column_ids,
            "collapsed_swimlanes": kept.collapsed_swimlane_ids,
            "selected": kept.selected_card_ids,
            "scroll_x": kept.scroll_x,
            "scroll_y": kept.scroll_y,
        }
    )
    window.tabs.restore_states(kept.views)
    if kept.tab != "board":
        window.tabs.show_tab(kept.tab)
    if kept.panel_shown and kept.panel_card_id:
        window.open_card(kept.panel_card_id, take_focus=False)
