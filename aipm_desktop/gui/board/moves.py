"""Moving cards, and what the board says about it: the reason for going back, checklists, limits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from aipm_desktop import commands
from aipm_desktop.domain.board import Card
from aipm_desktop.domain.errors import MoveWarning
from aipm_desktop.gui.board.announce import announce
from aipm_desktop.gui.board.words import translate
from aipm_desktop.gui.labels import cards_text

if TYPE_CHECKING:
    from aipm_desktop.domain.quick_add import CardDraft
    from aipm_desktop.gui.board.page import BoardPage


class Moves(QObject):
    """Runs the commands of a board page and follows them up."""

    def __init__(self, page: BoardPage) -> None:
        super().__init__(page)
        self._page = page
        page.model.move_requested.connect(self.move)
        page.why_bar.answered.connect(self._explain)
        page.view.keys.answer = page.why_bar.answer_key
        page.view.keys.has_question = lambda: not page.why_bar.isHidden()

    def forget(self) -> None:
        """Asks nothing any more about the board that was shown."""
        self._page.why_bar.hide()
        self._page.hint_bar.hide()

    def move(self, card_ids: Sequence[str], column_id: str, lane_id: str, before_id: str | None) -> None:
        """Moves cards on the board; a refusal is told by the session."""
        page = self._page
        focused = page.view.focused_id()
        self.run(commands.card.move, list(card_ids), column_id, lane_id, before_id)
        if focused is not None and page.view.focused_id() == focused:
            page.view.scrollTo(page.model.index_of(focused))

    def run(self, command: Callable[..., Any], *args: Any, **kwargs: Any) -> object:
        """`session.run` in the name of the page; moves are followed up."""
        page = self._page
        left = self._places(args[0]) if command is commands.card.move else []
        result = page.session.run(command, *args, origin=page, **kwargs)
        warnings = result if isinstance(result, tuple) else getattr(result, "warnings", ())
        if warnings:
            page.warned.emit(warnings)
        if isinstance(result, commands.card.MoveResult):
            self._follow(result, left)
        return result

    def add(self, board_id: str, draft: CardDraft, column_id: str, lane_id: str) -> object:
        """Adds a card to a cell; its id, or None when it was refused."""
        page, told = self._page, list[MoveWarning]()
        place = {"column_id": column_id, "swimlane_id": lane_id}
        made = page.session.run(commands.card.add, board_id, draft, **place, told=told, origin=page)
        if told:
            page.warned.emit(tuple(told))
        card = page.model.find(made) if isinstance(made, str) else None
        if card is not None and page.model.facts is not None:
            text = translate("Board", "{card} added to {column}")
            column = page.view.column_names.get(card.column_id, "")
            announce(page.view, text.format(card=page.model.facts.label_of(card), column=column))
        return made

    def finish(self, card_ids: Sequence[str]) -> None:
        """Marks cards as done where they stand, or makes them work again when all of them are done."""
        is_again = self.are_done(card_ids)
        self._run_and_stay(commands.card.reopen if is_again else commands.card.finish, card_ids)
        if {card.done_at is None for card in self._places(card_ids)} == {is_again}:
            text = translate("Board", "{cards} reopened") if is_again else translate("Board", "{cards} done")
            announce(self._page.view, text.format(cards=self._names(card_ids)))

    def are_done(self, card_ids: Sequence[str]) -> bool:
        """Whether all the cards are finished."""
        return all(card.done_at is not None for card in self._places(card_ids))

    def archive(self, card_ids: Sequence[str]) -> None:
        """Archives cards."""
        page = self._page
        self._run_and_stay(commands.card.archive, card_ids)
        if not any(page.model.find(card_id) for card_id in card_ids):
            text = translate("Board", "{cards} archived")
            announce(page.view, text.format(cards=cards_text(len(card_ids))))

    def _run_and_stay(self, command: Callable[..., Any], card_ids: Sequence[str]) -> None:
        """Runs a command on cards; when it takes the focused one out of sight, the focus goes to a neighbour."""
        page, view = self._page, self._page.view
        key = view.cursor_cell
        ids = page.model.cells.get(key, []) if key else []
        left = [card_id for card_id in ids if card_id not in card_ids]
        focused = view.focused_id()
        place = ids.index(focused) if focused in ids else 0
        self.run(command, list(card_ids))
        if focused in card_ids and not page.model.index_of(focused).isValid():
            if left:
                view.focus_card(left[min(place, len(left) - 1)])
            elif key is not None:
                view.focus_cell(key)

    def _places(self, card_ids: Sequence[str]) -> list[Card]:
        found = (self._page.model.find(card_id) for card_id in card_ids)
        return [card for card in found if card is not None]

    def _follow(self, result: commands.card.MoveResult, before: list[Card]) -> None:
        """Asks why cards went back, or shows the checklist of the column they left."""
        page = self._page
        page.why_bar.hide()
        page.hint_bar.hide()
        entered = [card for card in before if self._column(card.id) not in {None, card.column_id}]
        self._announce(list(result.card_ids))
        if result.backward:
            target = page.view.column_names.get(self._column(result.backward[0]) or "", "")
            page.why_bar.ask(result.backward, self._names(result.backward), target)
        elif entered:
            self._show_exit_checklists(entered)

    def _column(self, card_id: str) -> str | None:
        card = self._page.model.find(card_id)
        return card.column_id if card is not None else None

    def _names(self, card_ids: Sequence[str]) -> str:
        facts, card = self._page.model.facts, self._page.model.find(card_ids[0])
        if len(card_ids) == 1 and facts is not None and card is not None:
            return facts.label_of(card)
        return cards_text(len(card_ids))

    def _show_exit_checklists(self, left: list[Card]) -> None:
        board = self._page.model.board
        ids = {card.column_id for card in left}
        columns = [
            column
            for column in (board.columns if board else ())
            if column.id in ids and column.exit_checklist
        ]
        lines = []
        for column in columns:
            items = "   ".join(f"☐ {item}" for item in column.exit_checklist)
            lines.append(
                translate("Board", "Before leaving {column}: {items}").format(column=column.name, items=items)
            )
        if lines:
            self._page.hint_bar.tell("\n".join(lines))

    def _announce(self, card_ids: list[str]) -> None:
        """Says where the cards stand now."""
        page, model = self._page, self._page.model
        card = model.find(card_ids[0]) if card_ids else None
        if card is None:
            return
        ids = model.cells.get((card.column_id, card.swimlane_id), [])
        column = page.view.column_names.get(card.column_id, "")
        if len(card_ids) > 1 or card.id not in ids:
            text = translate("Board", "{cards} moved to {column}")
            announce(page.view, text.format(cards=self._names(card_ids), column=column))
            return
        text = translate("Board", "{card} moved to {column}, position {place} of {count}")
        name, place = self._names(card_ids), ids.index(card.id) + 1
        announce(page.view, text.format(card=name, column=column, place=place, count=len(ids)))

    def _explain(self, reason: str | None, card_ids: list[str]) -> None:
        """Keeps the reason as a loop; never mind keeps nothing."""
        self._page.view.setFocus()
        if reason is not None:
            self._page.session.run(commands.card.explain_loop, card_ids, reason, origin=self._page)
