"""How a verb names the cards it touched, for the sentence of its undo and history entry."""

from __future__ import annotations

from collections.abc import Sequence

from aipm_desktop.store import cards
from aipm_desktop.store.rows import Con


def named(con: Con, card_ids: Sequence[str]) -> dict[str, object]:
    """`card` (label of the first), `title` (of the first) and `count`."""
    if not card_ids:
        return {"card": "", "title": "", "count": 0}
    label, title = cards.label_and_title(con, card_ids[0])
    return {"card": label, "title": title[:80], "count": len(card_ids)}
