"""What is done on the timeline: each is one command and one undo step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRect

from aipm_desktop import commands
from aipm_desktop.gui.board.announce import announce
from aipm_desktop.gui.card import pickers
from aipm_desktop.gui.labels import day_text
from aipm_desktop.gui.timeline.edits import NewLength, NewStart
from aipm_desktop.gui.timeline.words import spoken_card, translate

if TYPE_CHECKING:
    from aipm_desktop.gui.timeline.page import TimelinePage


class TimelineDeeds(QObject):
    """Runs the commands of a timeline and says aloud what came of them."""

    def __init__(self, page: TimelinePage) -> None:
        super().__init__(page)
        self._page = page

    def run(self, command: Callable[..., Any], *args: Any, **kwargs: Any) -> object:
        """`session.run` in the name of the page."""
        result = self._page.session.run(command, *args, origin=self._page, **kwargs)
        warnings = result if isinstance(result, tuple) else getattr(result, "warnings", ())
        if warnings:
            self._page.warned.emit(warnings)
        return result

    # -- days -------------------------------------------------------------------------------------------------------
    def set_start(self, card_id: str, start: NewStart) -> None:
        """Lets a card start on a day; where it cannot lie elsewhere, says what holds it."""
        facts = self._page.facts
        planned = facts.at(card_id) if facts else None
        if facts is None or planned is None:
            return
        if start.start_on == planned.start_on:
            if start.held_by:
                text = translate("Timeline", "{card} waits for {other}: it cannot start before {day}.")
                label, other = facts.label_of(card_id), facts.label_of(start.held_by)
                day = day_text(planned.start_on, facts.today)
                self._page.message_requested.emit(text.format(card=label, other=other, day=day))
            return
        self._set(card_id, {"start_on": start.start_on})

    def set_length(self, card_id: str, length: NewLength) -> None:
        """Gives a card another estimate."""
        facts = self._page.facts
        if facts is not None and facts.cards[card_id].estimate != length.estimate:
            self._set(card_id, {"estimate": length.estimate})

    def clear_start(self, card_ids: Sequence[str]) -> None:
        """Lets cards start as soon as they can."""
        self.run(commands.card.set_fields, list(card_ids), {"start_on": None})

    def link(self, predecessor_id: str, successor_id: str, kind: str) -> None:
        """Makes one card wait for another."""
        self.run(commands.dependency.link, predecessor_id, successor_id, kind)

    def _set(self, card_id: str, changes: dict[str, object]) -> None:
        self.run(commands.card.set_fields, [card_id], changes)
        if (facts := self._page.facts) is not None and card_id in facts.cards:
            announce(self._page.view, spoken_card(facts, card_id))

    # -- by name ----------------------------------------------------------------------------------------------------
    def act(self, name: str, card_ids: Sequence[str]) -> None:
        """Does what a key or the menu asks for the cards: open, board, start, clear_start, due, estimate, assign, link, finish."""
        page, ids = self._page, list(card_ids)
        if not ids:
            return
        if name == "open":
            page.card_open_requested.emit(ids[0])
        elif name == "board":
            page.board_requested.emit(ids[0])
        elif page.view.is_read_only:
            return
        elif name == "clear_start":
            self.clear_start(ids)
        elif name == "finish":
            self._finish(ids)
        else:
            self._pick(name, ids)

    def are_done(self, card_ids: Sequence[str]) -> bool:
        """Whether all of the cards are finished."""
        facts = self._page.facts
        return facts is not None and all(facts.cards[card_id].done_at is not None for card_id in card_ids)

    def _finish(self, ids: list[str]) -> None:
        self.run(commands.card.reopen if self.are_done(ids) else commands.card.finish, ids)

    def _pick(self, name: str, ids: list[str]) -> None:
        page, anchor = self._page, self.anchor(ids[0])
        if name == "start":
            pickers.pick_day(page.session, ids, anchor, page, self.run, field="start_on")
        elif name == "due":
            pickers.pick_day(page.session, ids, anchor, page, self.run)
        elif name == "estimate":
            pickers.ask_estimate(page.session, ids, anchor, page, self.run)
        elif name == "assign":
            pickers.pick_people(page.session, ids, anchor, page, self.run)
        elif name == "link":
            from aipm_desktop.gui.card.linking import ask_links

            ask_links(page.session, ids, anchor, page, self.run)

    def anchor(self, card_id: str) -> QRect:
        """Where on the screen a popup for a card belongs: at its bar, else at its label."""
        view = self._page.view
        area = view.viewport().rect()
        bar = view.bar_in_view(card_id) & area.adjusted(view.sheet.label_width, 0, 0, 0)
        place = bar if not bar.isEmpty() else view.visualRect(view.model_.index_of(card_id)) & area
        if place.isEmpty():
            place = QRect(area.center(), area.size() / 100)
        return QRect(view.viewport().mapToGlobal(place.topLeft()), place.size())

    # -- the plan ---------------------------------------------------------------------------------------------------
    def save_baseline(self, name: str) -> str | None:
        """Keeps the days of the plan that is shown under a name; its id."""
        facts = self._page.facts
        if facts is None:
            return None
        dates = {card_id: (one.start_on, one.finish_on) for card_id, one in facts.schedule.cards.items()}
        made = self.run(commands.plan.save_baseline, facts.board.board.id, name, dates)
        return made if isinstance(made, str) else None

    def delete_baseline(self, baseline_id: str) -> None:
        """Forgets a baseline."""
        self.run(commands.plan.delete_baseline, baseline_id)

    def ask_apply(self) -> None:
        """Lists what the plan that is shown would change, and applies what is agreed to."""
        from aipm_desktop.gui.timeline.apply_dialog import ApplyDialog
        from aipm_desktop.gui.timeline.changes import changes_of

        page, facts = self._page, self._page.facts
        if facts is None or page.view.is_read_only:
            return
        changes = changes_of(facts)
        if not changes:
            page.message_requested.emit(
                translate("Timeline", "Every card has the days of this plan already.")
            )
            return
        agreed = ApplyDialog.ask(page, changes, facts.today)
        if agreed:
            wanted = {change.card_id: change.fields() for change in agreed}
            self.run(commands.plan.apply_schedule, facts.board.board.id, wanted)
