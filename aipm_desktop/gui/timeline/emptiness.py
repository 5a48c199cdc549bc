"""What stands there when there is nothing to see, or nothing is estimated: why, and the one thing to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aipm_desktop.gui.timeline.words import translate

if TYPE_CHECKING:
    from aipm_desktop.gui.timeline.page import TimelinePage


def show_note(page: TimelinePage) -> None:
    """Says over the chart what to do when no card is estimated."""
    facts = page.facts
    bare = len(facts.unestimated()) if facts else 0
    is_bare = facts is not None and bare > 0 and bare == len(facts.lasting())
    if is_bare:
        text = translate(
            "Timeline",
            "No card has an estimate yet, so each is taken to need one day. Drag the right edge of a bar, or press"
            " Ctrl+Shift+Right, to say how long it takes.",
        )
        page.note.setText(text)
    page.note.setVisible(is_bare)


def show_empty(page: TimelinePage) -> None:
    """Says why no card is to be seen and offers the next step."""
    facts, empty = page.facts, page.empty
    if facts is None or page.view.sheet.rows.shown:
        empty.hide()
    elif facts.cards:
        empty.say(
            translate("Timeline", "No card matches"),
            translate("Timeline", "The filter hides all cards of this board."),
            translate("Timeline", "Clear filter"),
            page.clear_filter_requested.emit,
        )
    else:
        empty.say(
            translate("Timeline", "No cards yet"),
            translate(
                "Timeline", "Cards appear here as soon as the board has some, each as long as its estimate."
            ),
            translate("Timeline", "New card"),
            None if page.view.is_read_only else page.new_card_requested.emit,
        )


def show_circle(page: TimelinePage) -> None:
    """Says that there is no order in which the cards could be done."""
    page.empty.say(
        translate("Timeline", "These cards cannot be planned"),
        translate("Timeline", "Their links close a circle. Take one of them out on the graph or in a card."),
        "",
        None,
    )
