"""How well a few typed letters fit a name, for the palette."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """Lower case without accents, so that "lumiere" finds "Lumière"."""
    return "".join(
        sign for sign in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(sign)
    )


def score(query: str, text: str) -> float | None:
    """How well a folded query fits a folded text; None when its letters are not there in order.

    Whole words beat beginnings of words, those beat letters spread over the text; short texts win ties.
    """
    if not query:
        return 0.0
    words = query.split()
    if len(words) > 1:
        parts = [score(word, text) for word in words]
        known = [part for part in parts if part is not None]
        return sum(known) / len(known) if len(known) == len(parts) else None
    at = text.find(query)
    if at >= 0:
        is_start = at == 0 or not text[at - 1].isalnum()
        end = at + len(query)
        is_whole = is_start and (end == len(text) or not text[end].isalnum())
        return (100 if is_whole else 80 if is_start else 50) + (5 if at == 0 else 0) - len(text) / 100
    return _scattered(query, text)


def _scattered(query: str, text: str) -> float | None:
    """Letters in order, the more at beginnings of words the better; at least half must be."""
    at, starts = 0, 0
    for sign in query:
        found = _next_start(sign, text, at)
        if found < 0:
            found = text.find(sign, at)
        else:
            starts += 1
        if found < 0:
            return None
        at = found + 1
    return 10 + 20 * starts / len(query) - len(text) / 100 if starts * 2 >= len(query) else None


def _next_start(sign: str, text: str, at: int) -> int:
    while (found := text.find(sign, at)) >= 0:
        if found == 0 or not text[found - 1].isalnum():
            return found
        at = found + 1
    return -1
