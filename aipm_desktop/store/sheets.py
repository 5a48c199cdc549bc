"""All of every card of a board at once: what a card sheet holds, read with one query per table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import Any, NamedTuple

from aipm_desktop.domain.board import (
    Attachment,
    Card,
    CardSheet,
    Checklist,
    ChecklistItem,
    Comment,
    Dependency,
    Link,
)
from aipm_desktop.store.cards import archived_cards, dependencies, live_cards
from aipm_desktop.store.rows import Con


class _Texts(NamedTuple):
    description: str = ""
    details: str = "{}"


def sheets(con: Con, board_id: str) -> list[CardSheet]:
    """The sheets of all cards of the board, archived ones among them; their visits are left out."""
    cards: list[Card] = sorted(
        (*live_cards(con, board_id), *archived_cards(con, board_id)), key=lambda card: (card.number, card.id)
    )

    def grouped(value: Callable[..., Any], columns: str, table: str, order: str) -> dict[str, list[Any]]:
        found: dict[str, list[Any]] = defaultdict(list)
        for row in con.execute(
            f"SELECT card_id, {columns} FROM {table} WHERE board_id = ? ORDER BY {order}, id", (board_id,)
        ):
            found[row[0]].append(value(*row[1:]))
        return found

    texts = {
        row[0]: _Texts(*row[1:])
        for row in con.execute(
            "SELECT card_id, description, details FROM card_text WHERE board_id = ?", (board_id,)
        )
    }
    comments = grouped(Comment, "id, card_id, author, at, text, edited_at, external_id", "comment", "at")
    links = grouped(Link, "id, card_id, title, url, rank", "link", "rank")
    files = grouped(Attachment, "id, card_id, name, media_type, size, sha256, at", "attachment", "at")
    checklists = _checklists(con, board_id)
    before: dict[str, list[Dependency]] = defaultdict(list)
    after: dict[str, list[Dependency]] = defaultdict(list)
    for link in dependencies(con, board_id):
        before[link.successor_id].append(link)
        after[link.predecessor_id].append(link)
    return [
        CardSheet(
            card=card,
            description=texts.get(card.id, _Texts()).description,
            details=texts.get(card.id, _Texts()).details,
            checklists=tuple(checklists.get(card.id, ())),
            comments=tuple(comments.get(card.id, ())),
            links=tuple(links.get(card.id, ())),
            attachments=tuple(files.get(card.id, ())),
            predecessors=tuple(before.get(card.id, ())),
            successors=tuple(after.get(card.id, ())),
        )
        for card in cards
    ]


def descriptions(con: Con, board_id: str) -> dict[str, str]:
    """Card id -> description, for the board's cards that have one."""
    found = con.execute(
        "SELECT card_id, description FROM card_text WHERE board_id = ? AND description <> ''", (board_id,)
    )
    return dict(found.fetchall())


def _checklists(con: Con, board_id: str) -> dict[str, list[Checklist]]:
    items: dict[str, list[ChecklistItem]] = defaultdict(list)
    for row in con.execute(
        """SELECT id, checklist_id, text, is_done, rank FROM checklist_item WHERE board_id = ?
        ORDER BY rank, id""",
        (board_id,),
    ):
        items[row[1]].append(ChecklistItem(row[0], row[1], row[2], bool(row[3]), row[4]))
    found: dict[str, list[Checklist]] = defaultdict(list)
    for row in con.execute(
        "SELECT id, card_id, name, rank FROM checklist WHERE board_id = ? ORDER BY rank, id", (board_id,)
    ):
        found[row[1]].append(Checklist(row[0], row[1], row[2], row[3], tuple(items.get(row[0], ()))))
    return found
