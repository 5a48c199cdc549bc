"""The lists behind the chips of the graph: cards without an estimate, links that are suspended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aipm_desktop.gui.counts import counts
from aipm_desktop.gui.graph.words import graph_counts, translate
from aipm_desktop.gui.palette_rows import PaletteRow
from aipm_desktop.gui.row_popup import RowPopup

if TYPE_CHECKING:
    from aipm_desktop.gui.graph.page import GraphPage

_MOST = 50


def list_assumed(page: GraphPage) -> None:
    """The cards whose days are assumed, those that drive the end first; a row leads to its estimate."""
    facts = page.scene.facts
    if facts is None:
        return
    found = facts.assumed()
    critical = set(facts.critical())
    found.sort(key=lambda card_id: (card_id not in critical, facts.cards[card_id].number))

    def go(card_id: str) -> None:
        page.focus_card(card_id)
        page.deeds.act("estimate", card_id)

    rows = [
        PaletteRow(
            f"{facts.label_of(card_id)}  {facts.cards[card_id].title}",
            lambda card_id=card_id: go(card_id),  # type: ignore[misc]
            "timer",
            aside=translate("Graph", "critical") if card_id in critical else "",
        )
        for card_id in found[:_MOST]
    ]
    title = translate("Graph", "{cards} without an estimate").format(cards=counts.cards(len(found)))
    intro = translate("Graph", "Each counts as 1 day until somebody says better. Choose one to estimate it.")
    RowPopup(title, intro, rows, page).open_at(page.head.chips.buttons.get("assumed", page.head))


def list_suspended(page: GraphPage) -> None:
    """The links that do not hold because they would close a circle; a row leads to the ways out."""
    facts = page.scene.facts
    if facts is None:
        return
    from aipm_desktop.gui.circles import ask_settle

    anchor = page.head.chips.buttons.get("suspended", page.head)
    found = facts.suspended()
    if len(found) == 1:
        ask_settle(page.session, found[0], anchor, page, page.deeds.run)
        return
    rows = [
        PaletteRow(
            f"{facts.label_of(link.predecessor_id)} → {facts.label_of(link.successor_id)}",
            lambda link=link: ask_settle(page.session, link, anchor, page, page.deeds.run),  # type: ignore[misc]
            "git-branch",
            below=f"{facts.cards[link.predecessor_id].title} → {facts.cards[link.successor_id].title}",
        )
        for link in found[:_MOST]
    ]
    title = translate("Graph", "{links} suspended").format(links=graph_counts.links(len(found)))
    intro = translate("Graph", "Each would close a circle, so it holds nobody up. Choose one to settle it.")
    RowPopup(title, intro, rows, page).open_at(anchor)
