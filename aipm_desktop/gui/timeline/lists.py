"""What the timeline shows and asks beside itself: who has too much, what has no estimate, names, settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aipm_desktop.gui.dialogs.form import ask_text
from aipm_desktop.gui.labels import day_text
from aipm_desktop.gui.palette_rows import PaletteRow
from aipm_desktop.gui.row_popup import RowPopup
from aipm_desktop.gui.timeline.words import overload_text, translate

if TYPE_CHECKING:
    from aipm_desktop.domain.planning.schedule import Overload
    from aipm_desktop.gui.timeline.page import TimelinePage

_MOST = 50


def list_overloads(page: TimelinePage) -> None:
    """Who has more than they can hold, when, and which cards; a row leads there, the last to the levelled plan."""
    facts = page.facts
    if facts is None:
        return

    def go(overload: Overload) -> None:
        page.view.select_cards(overload.card_ids)
        page.focus_card(overload.card_ids[0])
        page.view.select_cards(overload.card_ids)

    rows = [
        PaletteRow(
            overload_text(facts, overload),
            lambda overload=overload: go(overload),  # type: ignore[misc]
            "users",
            below=", ".join(
                facts.label_of(card_id) for card_id in overload.card_ids if card_id in facts.cards
            ),
        )
        for overload in facts.overloads()[:_MOST]
    ]
    level = translate("Timeline", "Show the levelled plan")
    below = translate("Timeline", "One card a person at a time, and no more at work than the limits allow")
    rows.append(PaletteRow(level, lambda: page.set_levelled(True), "layers", below=below))
    intro = translate("Timeline", "More at once than can be worked on. Choose a line to see its cards.")
    RowPopup(translate("Timeline", "Too much at once"), intro, rows, page).open_at(page.head.overloads)


def select_unestimated(page: TimelinePage) -> None:
    """Selects the cards whose length is only assumed, and asks for an estimate of the first."""
    facts = page.facts
    found = facts.unestimated() if facts is not None else []
    if found:
        page.focus_card(found[0])
        page.view.select_cards(found)


def ask_baseline(page: TimelinePage) -> None:
    """Asks for a name and keeps the days of the plan that is shown; they are compared with from then on."""
    if page.facts is None or page.view.is_read_only:
        return
    today = page.session.today()
    name = ask_text(
        page,
        translate("Timeline", "Save as baseline"),
        translate("Timeline", "Name"),
        translate("Timeline", "Plan of {day}").format(day=day_text(today, today)),
        ok=translate("Timeline", "Save"),
        intro=translate(
            "Timeline", "Keeps the days of every card as they are planned now, to compare with later."
        ),
    )
    if name is not None and (made := page.deeds.save_baseline(name)) is not None:
        page.compare_with(made)


def ask_settings(page: TimelinePage) -> None:
    """Asks what the plan rests on: start, working weeks, holidays, days off."""
    from aipm_desktop.gui.timeline.plan_settings import PlanSettingsDialog

    if page.source.board is not None and not page.view.is_read_only:
        PlanSettingsDialog.ask(page, page.session, page.source.board, page.deeds.run)
