"""Who should not begin yet: an unfinished card is blocked while a card it waits for (FS) is neither finished nor archived.

The rule of the board speaks when a blocked card goes on to be worked on: when it enters an active column from a queue or
from an active column further left, and when it is added to one. It is silent when the card goes back, stays in its
column, goes to a queue, is finished, or comes back from the archive to where it stood. What moves along in the same move
counts as it is after the move.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from aipm_desktop.domain.errors import BlockedByOthers, BlockedWarning


class Waiting(NamedTuple):
    """A card that waits, by its label, and what for: card id -> label."""

    label: str
    predecessors: Mapping[str, str]


class BlockedRule(NamedTuple):
    """What a board says to blocked cards (`mode` off, warn or block), and which of its cards may be: card id -> waiting."""

    mode: str = "off"
    waiting: Mapping[str, Waiting] = MappingProxyType({})

    def judge(
        self, card_ids: Iterable[str], done: Mapping[str, bool]
    ) -> BlockedByOthers | BlockedWarning | None:
        """What is said to cards that go on; `done` tells of those that move whether they are finished afterwards."""
        if self.mode == "off":
            return None
        cards: list[str] = []
        others: dict[str, None] = {}
        for card_id in card_ids:
            waiting = self.waiting.get(card_id)
            if waiting is not None:
                holding = [label for other, label in waiting.predecessors.items() if not done.get(other)]
                others |= dict.fromkeys(holding)
                cards += [waiting.label] if holding else []
        if not cards:
            return None
        said = BlockedByOthers if self.mode == "block" else BlockedWarning
        return said(tuple(cards), tuple(others))


NO_RULE = BlockedRule()
