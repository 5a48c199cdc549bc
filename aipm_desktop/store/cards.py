"""Reading cards: as the board paints them, as the card panel shows one, and by the label people say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from aipm_desktop.domain.board import (
    Attachment,
    Card,
    CardSheet,
    Checklist,
    ChecklistItem,
    Comment,
    Dependency,
    Link,
    Visit,
)
from aipm_desktop.domain.errors import NotFound
from aipm_desktop.store import rows
from aipm_desktop.store.card_values import by_key
from aipm_desktop.store.rows import Con

_LABEL = r"#?(?:(.+)-)?(\d{1,9})"
DEPENDENCY = "id, board_id, predecessor_id, successor_id, type, lag_days, suspended_at"
_VISIT = "id, board_id, card_id, column_id, entered_at, left_at, is_backward, reason, override"


def live_cards(con: Con, board_id: str) -> list[Card]:
    """The board's cards that are not archived, by rank; those in archived columns and swimlanes are among them."""
    return by_key(con, "board_id = ?", "archived_at IS NULL", board_id)


def archived_cards(con: Con, board_id: str) -> list[Card]:
    """The board's archived cards, the newest first."""
    found = by_key(con, "board_id = ?", "archived_at IS NOT NULL", board_id)
    return sorted(found, key=lambda card: (-(card.archived_at or 0), card.number))


def cards_by_id(con: Con, card_ids: Iterable[str]) -> list[Card]:
    """The cards of these ids that exist, archived or not, in the order asked."""
    asked = list(card_ids)
    found = {
        card.id: card
        for card in by_key(con, "{id} IN (SELECT value FROM json_each(?))", "TRUE", rows.among(asked))
    }
    return [found[card_id] for card_id in asked if card_id in found]


def card(con: Con, card_id: str) -> Card:
    """The card of that id, archived or not."""
    found = cards_by_id(con, [card_id])
    if not found:
        raise NotFound("card", card_id)
    return found[0]


def find_card(con: Con, label: str, board_id: str | None = None) -> Card:
    """The card people mean by `CI-12`, `#12` or `12`, in any case, archived or not.

    Without a board the prefix alone tells; NotFound names `board/label` candidates when that is not enough.
    """
    wanted = re.fullmatch(_LABEL, label.strip())
    if not wanted:
        raise NotFound("card", label)
    prefix = wanted.group(1)
    found = con.execute(
        """SELECT c.id, b.name, b.prefix, c.number FROM board b JOIN card c ON c.board_id = b.id AND c.number = ?
        WHERE (? IS NULL OR b.id = ?) ORDER BY b.archived_at IS NOT NULL, b.rank, b.id, c.archived_at IS NOT NULL""",
        (int(wanted.group(2)), board_id, board_id),
    ).fetchall()
    fitting = [row for row in found if prefix is None or row[2].casefold() == prefix.casefold()]
    if len({row[1:] for row in fitting}) != 1:
        raise NotFound("card", label, tuple(f"{name}/{short}-{number}" for _, name, short, number in fitting))
    return card(con, fitting[0][0])


def label_and_title(con: Con, card_id: str) -> tuple[str, str]:
    """The card's number as people say it (`CI-12`), and its title."""
    row = con.execute(
        "SELECT b.prefix, c.number, c.title FROM card c JOIN board b ON b.id = c.board_id WHERE c.id = ?",
        (card_id,),
    ).fetchone()
    if row is None:
        raise NotFound("card", card_id)
    return f"{row[0]}-{row[1]}", row[2]


def label_of(con: Con, card_id: str) -> str:
    """The card's number as people say it: `CI-12`."""
    return label_and_title(con, card_id)[0]


def next_number(con: Con, board_id: str) -> int:
    """The number the board's next card gets."""
    return int(
        con.execute(
            "SELECT coalesce(max(number), 0) + 1 FROM card WHERE board_id = ?", (board_id,)
        ).fetchone()[0]
    )


def board_of(con: Con, card_ids: Iterable[str]) -> str:
    """The one board all the cards belong to; NotFound when one does not exist or they differ."""
    asked = list(dict.fromkeys(card_ids))
    found = con.execute(
        "SELECT id, board_id FROM card WHERE id IN (SELECT value FROM json_each(?))", (rows.among(asked),)
    ).fetchall()
    boards = {board_id for _, board_id in found}
    if len(found) != len(asked) or len(boards) != 1:
        known = {card_id for card_id, _ in found}
        raise NotFound("card", next((card_id for card_id in asked if card_id not in known), ""))
    return str(boards.pop())


def sheet(con: Con, card_id: str) -> CardSheet:
    """All of one card."""
    the_card = card(con, card_id)
    text = con.execute("SELECT description, details FROM card_text WHERE card_id = ?", (card_id,)).fetchone()

    def hanging(value: Callable[..., Any], columns: str, table: str, order: str, key: str = "card_id") -> Any:
        found = con.execute(f"SELECT {columns} FROM {table} WHERE {key} = ? ORDER BY {order}, id", (card_id,))
        return tuple(value(*row) for row in found)

    return CardSheet(
        card=the_card,
        description=text[0] if text else "",
        details=text[1] if text else "{}",
        checklists=_checklists(con, card_id),
        comments=hanging(Comment, "id, card_id, author, at, text, edited_at, external_id", "comment", "at"),
        links=hanging(Link, "id, card_id, title, url, rank", "link", "rank"),
        attachments=hanging(
            Attachment, "id, card_id, name, media_type, size, sha256, at", "attachment", "at"
        ),
        visits=hanging(_visit, _VISIT, "visit", "entered_at, left_at IS NULL"),
        predecessors=hanging(Dependency, DEPENDENCY, "dependency", "predecessor_id", "successor_id"),
        successors=hanging(Dependency, DEPENDENCY, "dependency", "successor_id", "predecessor_id"),
    )


def dependencies(con: Con, board_id: str) -> list[Dependency]:
    """The links between the board's cards, suspended ones among them."""
    sql = f"SELECT {DEPENDENCY} FROM dependency WHERE board_id = ? ORDER BY predecessor_id, successor_id, id"
    return [Dependency(*row) for row in con.execute(sql, (board_id,))]


def entered_in(con: Con, column_id: str) -> list[int]:
    """When each live unfinished card of a column entered it."""
    sql = "SELECT entered_at FROM card WHERE column_id = ? AND archived_at IS NULL AND done_at IS NULL"
    return [row[0] for row in con.execute(sql, (column_id,))]


def newest_visits(con: Con, card_ids: Iterable[str]) -> dict[str, Visit]:
    """Card id -> its open visit, or the last one it made."""
    found = con.execute(
        f"""SELECT {_VISIT} FROM visit WHERE card_id IN (SELECT value FROM json_each(?))
        ORDER BY left_at IS NULL, entered_at, left_at, id""",
        (rows.among(card_ids),),
    )
    return {visit.card_id: visit for visit in (_visit(*row) for row in found)}


def _visit(*row: Any) -> Visit:
    return Visit(*(*row[:6], bool(row[6]), *row[7:]))


def _checklists(con: Con, card_id: str) -> tuple[Checklist, ...]:
    items: dict[str, list[ChecklistItem]] = {}
    for row in con.execute(
        "SELECT id, checklist_id, text, is_done, rank FROM checklist_item WHERE card_id = ? ORDER BY rank, id",
        (card_id,),
    ):
        items.setdefault(row[1], []).append(ChecklistItem(row[0], row[1], row[2], bool(row[3]), row[4]))
    found = con.execute(
        "SELECT id, card_id, name, rank FROM checklist WHERE card_id = ? ORDER BY rank, id", (card_id,)
    )
    return tuple(Checklist(*(*row, tuple(items.get(row[0], ())))) for row in found)
