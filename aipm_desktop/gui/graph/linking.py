"""A link that is being drawn, with the mouse or by keys: from which card, at which, and what the rules say to it."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from aipm_desktop.gui.graph.facts import GraphFacts
from aipm_desktop.gui.graph.scope import way
from aipm_desktop.gui.graph.words import translate

_MOST_IN_CIRCLE = 6


class Linking:
    """With `side` after the other card will wait for the source, with before the source waits for the other.

    `refusal` is why there can be no such link (self, known or cycle), empty when there can; `words` say either.
    """

    def __init__(self) -> None:
        self.source = ""
        self.side = "after"
        self.target: str | None = None
        self.at = QPointF()
        self.refusal = ""
        self.words = ""
        self.is_by_key = False

    @property
    def is_on(self) -> bool:
        """Whether a link is being drawn."""
        return bool(self.source)

    def begin(self, source: str, side: str, at: QPointF, *, is_by_key: bool = False) -> None:
        """Starts at a card; `at` is in view pixels."""
        self.source, self.side, self.at, self.is_by_key = source, side, at, is_by_key
        self.target, self.refusal, self.words = None, "", ""

    def end(self) -> None:
        """Draws no link any more."""
        self.source, self.target, self.refusal, self.words = "", None, "", ""

    def aim(self, facts: GraphFacts, target: str | None) -> None:
        """Points at another card, or at none."""
        self.target = target if target in facts.cards else None
        self.refusal, self.words = "", ""
        if self.target is not None:
            self.refusal, self.words = verdict(facts, *self.ends())

    def ends(self) -> tuple[str, str]:
        """Predecessor and successor of the link as it is aimed now."""
        target = self.target or ""
        return (self.source, target) if self.side == "after" else (target, self.source)

    def turn(self, facts: GraphFacts) -> None:
        """Swaps who waits for whom."""
        self.side = "before" if self.side == "after" else "after"
        self.aim(facts, self.target)


def verdict(facts: GraphFacts, predecessor_id: str, successor_id: str) -> tuple[str, str]:
    """Why a link cannot be (self, known, cycle; empty when it can), and in words what it would mean or why not."""
    if predecessor_id == successor_id:
        return "self", translate("Graph", "A card cannot wait for itself.")
    first, then = facts.label_of(predecessor_id), facts.label_of(successor_id)
    if facts.find_link(predecessor_id, successor_id) is not None:
        return "known", translate("Graph", "{then} waits for {first} already.").format(first=first, then=then)
    if back := way(facts, successor_id, predecessor_id):
        labels = [facts.label_of(card_id) for card_id in (*back, successor_id)]
        if len(labels) > _MOST_IN_CIRCLE:
            labels = [*labels[: _MOST_IN_CIRCLE - 2], "…", labels[-1]]
        text = translate("Graph", "That would close a circle: {path}.")
        return "cycle", text.format(path=" → ".join(labels))
    return "", translate("Graph", "{then} waits for {first}").format(first=first, then=then)
