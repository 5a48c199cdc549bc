"""Which cards of a board hold a word in any of their texts: what a filter looks into beyond titles."""

from __future__ import annotations

from collections.abc import Iterable

from aipm_desktop.store.rows import Con
from aipm_desktop.store.search import match_expression


def words_in_cards(con: Con, board_id: str, words: Iterable[str]) -> dict[str, str]:
    """Card id -> those of the words (each may be the beginning of one, or a phrase) that its texts hold."""
    found: dict[str, str] = {}
    for word in dict.fromkeys(words):
        match = match_expression(f'"{word}"' if " " in word else word)
        if not match:
            continue
        rows = con.execute(
            """SELECT c.id FROM card_search f CROSS JOIN search_card s ON s.n = f.rowid
            CROSS JOIN card c ON c.id = s.card_id WHERE card_search MATCH ? AND c.board_id = ?""",
            (match, board_id),
        )
        for (card_id,) in rows:
            found[card_id] = f"{found.get(card_id, '')} {word}"
    return found
