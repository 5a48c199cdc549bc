"""A filter as a question to one card."""

from __future__ import annotations

from collections.abc import Callable

from aipm_desktop.domain.board import BoardSnapshot, Card
from aipm_desktop.domain.query import Query
from aipm_desktop.session.session import Session
from aipm_desktop.store.card_words import words_in_cards


def filter_test(session: Session, query: Query, board: BoardSnapshot) -> Callable[[Card], bool]:
    """The query's test for cards of a board; free words are looked for in all texts of a card."""
    words = [part.values[0] for part in query.explanation if part.field == "word"]
    texts = session.read(words_in_cards, board.board.id, words) if words else {}
    return query.bind(board, texts)
