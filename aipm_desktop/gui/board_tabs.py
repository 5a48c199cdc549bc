"""The views of one board behind its tabs. Each is made when it is first shown; hidden ones wait until they are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Protocol, cast

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from aipm_desktop.gui.board.page import BoardPage
from aipm_desktop.gui.widgets.tab_order import order_tabs

if TYPE_CHECKING:
    from aipm_desktop.domain.query import Query

TABS = ("board", "graph", "timeline")


class BoardTab(Protocol):
    """What every view of a board can do."""

    def show_board(self, board_id: str) -> None:
        """Shows a board; an empty id shows none."""

    def set_filter(self, query: Query | None) -> None:
        """Shows, or lights, only what a query asks for."""

    def focus_card(self, card_id: str) -> bool:
        """Brings a card into sight and gives it the focus; False when it is not shown here."""

    def selected_cards(self) -> list[str]:
        """The cards the next action is for."""

    def state(self) -> dict[str, Any]:
        """How it is left, as JSON can carry it."""

    def restore_state(self, state: Mapping[str, Any]) -> None:
        """Puts that back; what is not there any more is left out."""


class BoardTabs(QStackedWidget):
    """The board itself and the other views, which `make` makes by key."""

    tab_shown = Signal(str)

    def __init__(self, board: BoardPage, make: Callable[[str], QWidget]) -> None:
        super().__init__()
        self._make = make
        self._board = board
        self._pages: dict[str, QWidget] = {"board": board}
        self._states: dict[str, Mapping[str, Any]] = {}
        self._board_id = ""
        self._query: Query | None = None
        self.key = "board"
        self._tab_stops: list[QWidget] = []
        self._tabs_due = QTimer(self, singleShot=True)
        self._tabs_due.timeout.connect(self._order_tabs)
        self.addWidget(board)

    def page(self) -> BoardTab:
        """The view in front."""
        return cast("BoardTab", self._pages[self.key])

    def widget_(self) -> QWidget:
        """The view in front, as a widget."""
        return self._pages[self.key]

    def show_tab(self, key: str) -> None:
        """Brings a view to the front; it shows the board and takes the filter of now."""
        key = key if key in TABS else "board"
        is_new = key not in self._pages
        if is_new:
            self._pages[key] = self._make(key)
            self.addWidget(self._pages[key])
            if stops_changed := getattr(self._pages[key], "stops_changed", None):
                stops_changed.connect(self._tabs_due.start)
            self._tabs_due.start()
        self.key = key
        self._follow(key)
        if is_new and key in self._states:
            self.page().restore_state(self._states.pop(key))
        self.setCurrentWidget(self._pages[key])
        self.tab_shown.emit(key)

    def _order_tabs(self) -> None:
        """A view that is made later would stand outside the round of the Tab key, in parts."""
        self._tab_stops = order_tabs(self, self._tab_stops)

    def _follow(self, key: str) -> None:
        page = cast("BoardTab", self._pages[key])
        if key != "board":
            page.set_filter(self._query)
            page.show_board(self._board_id)

    def show_board(self, board_id: str) -> None:
        """Shows a board; hidden views follow when they come to the front."""
        self._board_id = board_id
        self._board.show_board(board_id)
        self._follow(self.key)

    def set_filter(self, query: Query | None) -> None:
        """Filters every view."""
        self._query = query
        self._board.set_filter(query)
        if self.key != "board":
            self.page().set_filter(query)

    def focus_card(self, card_id: str) -> bool:
        """Focuses a card where one looks, and on the board."""
        is_here = self._board.focus_card(card_id)
        return self.page().focus_card(card_id) if self.key != "board" else is_here

    def act(self, name: str) -> None:
        """Does what BoardPage.act does for the cards chosen in the view in front."""
        if self.key == "board":
            self._board.act(name)
            return
        ids = self.page().selected_cards()
        page = self.widget_()
        anchor = getattr(page, "anchor", None)
        middle = QRect(page.mapToGlobal(page.rect().center()), page.rect().size() / 100)
        # There is no title to edit in place elsewhere; the card panel has one.
        self._board.act("open" if name == "edit_title" else name, ids, anchor(ids) if anchor else middle)

    def states(self) -> dict[str, Any]:
        """How the other views were left, those not made this time as they were."""
        made = {key: cast("BoardTab", page).state() for key, page in self._pages.items() if key != "board"}
        return {**self._states, **made}

    def restore_states(self, states: Mapping[str, Any]) -> None:
        """Keeps how the other views were left, for when they are shown."""
        self._states = {
            key: state for key, state in states.items() if key in TABS and isinstance(state, dict)
        }
