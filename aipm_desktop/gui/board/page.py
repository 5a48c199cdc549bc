"""The page of one board: headers, cards, what stands there when there are none, and the bars at its foot."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from aipm_desktop import commands
from aipm_desktop.domain.board import BoardSnapshot, Card
from aipm_desktop.domain.changes import ChangeSet
from aipm_desktop.domain.errors import NotFound
from aipm_desktop.gui import theme
from aipm_desktop.gui.board import walk
from aipm_desktop.gui.board.bar_stack import BarStack
from aipm_desktop.gui.board.bars import HintBar, SelectionBar, WhyBar
from aipm_desktop.gui.board.cell_foot import CellFoot
from aipm_desktop.gui.board.empty_state import EmptyState
from aipm_desktop.gui.board.model import CardListModel
from aipm_desktop.gui.board.moves import Moves
from aipm_desktop.gui.board.structure import Structure
from aipm_desktop.gui.board.view import BoardView
from aipm_desktop.session.session import Session
from aipm_desktop.store import boards

if TYPE_CHECKING:
    from aipm_desktop.domain.blocked import BlockedRule
    from aipm_desktop.domain.query import Query
    from aipm_desktop.domain.quick_add import CardDraft

CARD_TABLES = frozenset(
    [
        "card",
        "card_text",
        "card_label",
        "card_person",
        "checklist",
        "checklist_item",
        "comment",
        "link",
        "attachment",
        "dependency",
        "visit",
    ]
)
_UNSEEN = frozenset(["board_plan", "person_plan", "day_off", "baseline", "baseline_card"])
"""Tables of which the board shows nothing."""
_MOST_CARDS = 2000
"""Cards that are read one by one after a change; above, the whole board is read again."""
_MINUTE_MS = 60_000


class Counts(NamedTuple):
    """Cards on the board: those that pass the filter, all, and the blocked ones among all."""

    shown: int
    total: int
    blocked: int


class BoardPage(QWidget):
    """Shows a board and keeps in step with the session. Wishes it cannot grant itself go up as signals."""

    card_open_requested = Signal(str)
    selection_changed = Signal(list)
    """The cards the next action is for: the selected ones, else the one with the focus."""
    clear_filter_requested = Signal()
    warned = Signal(object)
    """MoveWarnings of a move or a new card."""
    column_add_requested = Signal(str)
    """Id of the column to stand before; empty: at the end."""
    column_settings_requested = Signal(str)
    column_delete_requested = Signal(str)
    lane_add_requested = Signal(str)
    lane_settings_requested = Signal(str)
    lane_delete_requested = Signal(str)
    cell_limit_requested = Signal(str, str)
    """Column id and swimlane id."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.board_id = ""
        self.query: Query | None = None
        self._added = ""
        self._build()
        self._connect()

    def _build(self) -> None:
        theme.set_role(self, "page")
        self.model = CardListModel(self)
        self.model.blockers = self._blockers
        self.model.blocked_rule = self._blocked_rule
        self.view = BoardView(self.model)
        self.foot = CellFoot(self.view)
        self.empty = EmptyState(self.view.viewport())
        self.selection_bar = SelectionBar()
        self.why_bar = WhyBar()
        self.hint_bar = HintBar()
        self.moves = Moves(self)
        self.structure = Structure(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.view, 1)
        self.bars = BarStack(self.view, self, (self.why_bar, self.hint_bar, self.selection_bar))
        self.setFocusProxy(self.view)
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS)

    def _connect(self) -> None:
        view = self.view
        self.session.changed.connect(self.on_changed)
        self.session.closed.connect(lambda: self.show_board(""))
        self._minute.timeout.connect(self._follow_day)
        self._minute.start()
        view.card_open_requested.connect(self.card_open_requested)
        view.selection_changed.connect(self._tell_chosen)
        view.cursor_moved.connect(self._tell_chosen)
        view.act_requested.connect(self.act)
        view.new_card_requested.connect(lambda column, lane: self.foot.open((column, lane)))
        view.menu_requested.connect(self._open_menu)
        view.cell_menu_requested.connect(self._open_cell_menu)
        view.laid_out.connect(self.empty.place)
        self.model.title_edited.connect(self._retitle)
        self.foot.card_wanted.connect(self._add_card)
        self.foot.closed.connect(self._after_adding)
        self.selection_bar.act_requested.connect(lambda act: self.act(act, view.selected_cards()))
        self.selection_bar.clear_requested.connect(lambda: view.select_cards(()))

    def _open_menu(self, at: QPoint, card_ids: list[str]) -> None:
        from aipm_desktop.gui.board.card_menu import card_menu

        card_menu(self, card_ids).popup(at)

    def _open_cell_menu(self, at: QPoint, column_id: str, lane_id: str) -> None:
        from aipm_desktop.gui.board.card_menu import cell_menu

        cell_menu(self, column_id, lane_id).popup(at)

    # -- what is shown ----------------------------------------------------------------------------------------------
    def show_board(self, board_id: str) -> None:
        """Shows a board; an empty id shows none."""
        if board_id != self.board_id:
            self.foot.close()
            self.moves.forget()
            self.view.select_cards(())
            self.view.cursor_cell = None
            self.view.verticalScrollBar().setValue(0)
            self.view.horizontalScrollBar().setValue(0)
        self.board_id = board_id
        self.reload()

    def reload(self) -> None:
        """Reads the whole board again."""
        board: BoardSnapshot | None = None
        if self.board_id and self.session.workspace is not None:
            try:
                board = self.session.read(boards.snapshot, self.board_id)
            except NotFound:
                self.board_id = ""
        self.model.is_read_only = self.session.is_read_only
        self.model.take_filter(self._test(board))
        self.model.show(board, self.session.now(), self.session.today())
        self._show_empty()

    def on_changed(self, changes: ChangeSet) -> None:
        """Follows a change: only the touched cards when only cards were touched."""
        if self.board_id not in changes.boards or changes.rows.keys() <= _UNSEEN:
            return
        if changes.kind != "do":
            self.hint_bar.hide()  # what was done is no longer so
        if set(changes.rows) <= CARD_TABLES and len(changes.cards) <= _MOST_CARDS:
            cards = self.session.read(boards.cards_by_id, list(changes.cards))
            if self.query is not None and self.query.words:
                self.model.take_filter(self._test(self.model.board))
            self.model.apply(cards, changes.cards, self.session.now(), self.session.today())
            self._show_empty()
        else:
            self.reload()

    def _follow_day(self) -> None:
        facts = self.model.facts
        if facts is not None and facts.today != self.session.today():
            self.reload()

    def showEvent(self, event: QShowEvent) -> None:
        """A board that was open overnight shows today's ages."""
        super().showEvent(event)
        self._follow_day()

    def set_filter(self, query: Query | None) -> None:
        """Shows only the cards a query asks for."""
        self.query = None if query is None or query.is_empty else query
        self.model.set_filter(self._test(self.model.board))
        self._show_empty()

    def _test(self, board: BoardSnapshot | None) -> Callable[[Card], bool] | None:
        """The filter's test for a board."""
        if self.query is None or board is None:
            return None
        from aipm_desktop.gui.filter_test import filter_test

        return filter_test(self.session, self.query, board)

    def _blockers(self, card: Card) -> list[str]:
        """The cards a card waits for, by number and title."""
        from aipm_desktop.store import neighbours

        prefix = self.model.board.board.prefix if self.model.board else ""
        found = self.session.read(neighbours.blockers, card.id)
        return [f"{prefix}-{other.number} {' '.join(other.title[:200].split())}" for other in found]

    def _blocked_rule(self, card_ids: Sequence[str]) -> BlockedRule:
        """What the board says to cards that wait for others."""
        from aipm_desktop.store import waiting

        return self.session.read(waiting.rule, self.board_id, card_ids)

    def set_density(self, name: str) -> None:
        """Shows cosy or compact cards."""
        self.view.set_density(name)

    def counts(self) -> Counts:
        """How many cards there are."""
        tally = self.model.tally
        return Counts(self.model.rowCount(), self.model.total, tally.blocked if tally else 0)

    def _show_empty(self) -> None:
        """Says why no card is to be seen and offers the next step."""
        model, empty = self.model, self.empty
        if model.board is None or model.rowCount() or self.foot.line is not None:
            empty.hide()
        elif not model.board.columns:
            empty.say(
                self.tr("No columns yet"),
                self.tr("A board needs a column for its cards."),
                self.tr("Add a column"),
                None if model.is_read_only else lambda: self.column_add_requested.emit(""),
            )
        elif model.is_filtered and model.total:
            text = self.tr("The filter hides all cards of this board.")
            empty.say(
                self.tr("No card matches"), text, self.tr("Clear filter"), self.clear_filter_requested.emit
            )
        else:
            text = self.tr("Press N and type what is to be done.")
            deed = None if model.is_read_only else self.begin_quick_add
            empty.say(self.tr("No cards yet"), text, self.tr("New card"), deed)

    # -- focus and selection ----------------------------------------------------------------------------------------
    def focus_card(self, card_id: str) -> bool:
        """Shows, selects and focuses a card; False when the board or the filter does not show it."""
        return self.view.focus_card(card_id, select=True)

    def show_whole(self, card_id: str) -> None:
        """Scrolls until all of a card is in sight; a board that does not show the card stays as it is."""
        if (index := self.model.index_of(card_id)).isValid():
            self.view.scrollTo(index)

    def selected_cards(self) -> list[str]:
        """The selected cards in board order, else the one with the focus."""
        return self.view.chosen_cards()

    def _tell_chosen(self) -> None:
        self.selection_bar.show_count(len(self.view.selected_ids()), is_read_only=self.model.is_read_only)
        self.selection_changed.emit(self.view.chosen_cards())

    def anchor(self, card_ids: Sequence[str]) -> QRect:
        """Where on the screen a popup for these cards belongs."""
        view = self.view
        for card_id in (view.focused_id(), *card_ids):
            if card_id in card_ids:
                rect = view.visualRect(view.model_.index_of(card_id)) & view.viewport().rect()
                if not rect.isEmpty():
                    return QRect(view.viewport().mapToGlobal(rect.topLeft()), rect.size())
        middle = view.viewport().rect().center() - QPoint(130, 100)
        return QRect(view.viewport().mapToGlobal(middle), view.viewport().rect().size() / 100)

    # -- doing ------------------------------------------------------------------------------------------------------
    def begin_quick_add(self) -> None:
        """Opens the line for a new card in the focused cell, or in the first."""
        cell = self.view.cursor_cell or walk.first_cell(self.view)
        if cell is not None and not self.model.is_read_only:
            self.empty.hide()
            self.foot.open(cell)

    def act(self, name: str, card_ids: Sequence[str] | None = None, anchor: QRect | None = None) -> None:
        """Does open, edit_title, move, due, link, label, assign, block, estimate, finish or archive for cards (the chosen
        ones).
        """
        ids = list(card_ids) if card_ids is not None else self.selected_cards()
        if not ids:
            return
        if name == "open":
            self.card_open_requested.emit(ids[0])
        elif self.model.is_read_only:
            return
        elif name == "edit_title":
            if self.view.focus_card(ids[0]):
                self.view.setFocus(Qt.FocusReason.OtherFocusReason)
                self.view.edit_title()
        elif name == "archive":
            self.moves.archive(ids)
        elif name == "finish":
            self.moves.finish(ids)
        else:
            self._pick(name, ids, anchor or self.anchor(ids))

    def _pick(self, name: str, ids: list[str], anchor: QRect) -> None:
        from aipm_desktop.gui.card import linking, pickers

        pick: dict[str, Callable[..., object]] = {
            "move": pickers.pick_column,
            "lane": pickers.pick_swimlane,
            "due": pickers.pick_day,
            "link": linking.ask_links,
            "label": pickers.pick_labels,
            "assign": pickers.pick_people,
            "block": pickers.ask_block,
            "estimate": pickers.ask_estimate,
        }
        pick[name](self.session, ids, anchor, self, self.moves.run)

    def _retitle(self, card_id: str, title: str) -> None:
        self.session.run(commands.card.set_fields, [card_id], {"title": title}, origin=self)

    def _add_card(self, draft: CardDraft, column_id: str, lane_id: str) -> None:
        """Adds a card; the line stays open for the next, with its text when the board refused."""
        made = self.moves.add(self.board_id, draft, column_id, lane_id)
        if isinstance(made, str) and self.foot.line is not None:
            self._added = made
            self.foot.begin_next()
        if isinstance(made, str):
            self.view.focus_card(made)  # where the keys go when the line is closed

    def _after_adding(self) -> None:
        """The focus goes to the card that was added last."""
        self._show_empty()
        added, self._added = self._added, ""
        if added:
            self.view.focus_card(added)

    # -- how it was left --------------------------------------------------------------------------------------------
    def state(self) -> dict[str, Any]:
        """Folds (of every board that was shown), scroll and selection, as `restore_state` takes them."""
        view = self.view
        return {
            "collapsed_columns": sorted(view.grid.collapsed_columns),
            "collapsed_swimlanes": sorted(view.grid.collapsed_lanes),
            "selected": view.selected_cards(),
            "focused": view.focused_id() or "",
            "scroll_x": view.horizontalOffset(),
            "scroll_y": view.verticalOffset(),
            "density": view.density.name,
        }

    def restore_state(self, state: Mapping[str, Any]) -> None:
        """Puts folds, scroll and selection back; what is not there any more is left out."""
        view = self.view
        # Ids are unique: those of other boards, or of what is gone, fold nothing here.
        view.set_collapsed(state.get("collapsed_columns", ()), state.get("collapsed_swimlanes", ()))
        selected = list(state.get("selected", ()))
        view.select_cards(selected)
        focused = str(state.get("focused") or (selected[0] if len(selected) == 1 else ""))
        if focused:
            view.focus_unless_folded(focused)
        view.measure_down_to(int(state.get("scroll_y", 0)))
        view.horizontalScrollBar().setValue(int(state.get("scroll_x", 0)))
        view.verticalScrollBar().setValue(int(state.get("scroll_y", 0)))
