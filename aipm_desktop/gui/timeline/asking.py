"""What the timeline asks and shows beside itself: who has too much, what is not estimated, names, settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from aipm_desktop.gui.dialogs.form import ask_text
from aipm_desktop.gui.labels import day_text
from aipm_desktop.gui.timeline.words import overload_text, translate
from aipm_desktop.gui.widgets.choice_popup import Choice, ChoicePopup

if TYPE_CHECKING:
    from aipm_desktop.gui.timeline.page import TimelinePage


def show_overloads(page: TimelinePage) -> ChoicePopup | None:
    """Lists who has too much at once, and when; picking a line selects the cards."""
    facts = page.facts
    if facts is None or not facts.overloads():
        return None
    overloads = facts.overloads()
    choices = [Choice(str(place), overload_text(facts, one)) for place, one in enumerate(overloads)]
    popup = ChoicePopup(translate("Timeline", "Too much at once"), choices, page)
    popup.setFixedWidth(400)
    popup.picked.connect(lambda key: _choose(page, list(overloads[int(key)].card_ids)))
    popup.open_at(page.head.overloads)
    return popup


def choose_unestimated(page: TimelinePage) -> None:
    """Selects the cards whose length is only assumed, and says how to change that."""
    if page.facts is not None:
        _choose(page, page.facts.unestimated())
        text = translate(
            "Timeline", "Drag the right edge of a bar, or press Ctrl+Shift+Right, to say how long a card takes."
        )
        page.message_requested.emit(text)


def _choose(page: TimelinePage, card_ids: list[str]) -> None:
    """Selects cards, those that are shown, and goes to the first."""
    shown = [card_id for card_id in card_ids if page.focus_card(card_id)]
    if shown:
        first = page.model.in_order(shown)[0]
        page.focus_card(first)
        page.view.select_cards(shown)
        page.view.setFocus(Qt.FocusReason.OtherFocusReason)


def ask_baseline(page: TimelinePage) -> None:
    """Asks for a name, keeps the plan under it, and compares with it from now on."""
    if page.facts is None or page.view.is_read_only:
        return
    today = page.session.today()
    suggested = translate("Timeline", "Plan of {day}").format(day=day_text(today, today))
    intro = translate(
        "Timeline", "Keeps the first and last day of each card, to compare with later. A name used before is replaced."
    )
    name = ask_text(
        page,
        translate("Timeline", "Save as baseline"),
        translate("Timeline", "Name"),
        suggested,
        ok=translate("Timeline", "Save"),
        intro=intro,
    )
    if name and (made := page.deeds.save_baseline(name)):
        page.compare_with(made)


def ask_settings(page: TimelinePage) -> None:
    """Opens the settings of the plan."""
    from aipm_desktop.gui.timeline.plan_settings import PlanSettingsDialog

    if page.board_id and not page.view.is_read_only:
        PlanSettingsDialog.ask(page, page.session, page.board_id)
