"""Full-text search over every card of the workspace: title, labels, description, checklists and comments.

The index keeps its own copy of the texts (FTS5 learnt to delete from contentless tables only in SQLite 3.43) and its
own row numbers (`search_card.n`), because VACUUM may renumber the rows of `card`. It is not journaled: `refresh` brings
it in step with the tables at each seal, and `rebuild` makes it anew from nothing.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterable, Sequence
from typing import NamedTuple

SEARCH_SCHEMA = """
CREATE TABLE search_card (n INTEGER PRIMARY KEY, card_id TEXT NOT NULL UNIQUE) STRICT;
CREATE VIRTUAL TABLE card_search USING fts5(
  title, labels, description, checklists, comments,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
"""

MARK_START, MARK_END = "\x02", "\x03"
"""What stands around the found words of a snippet; no text of a card can look like markup by accident."""

_WEIGHTS = "10.0, 4.0, 2.0, 2.0, 1.0"
_RANKED_AT_MOST = 2000
_AT_ONCE = 2000
_WORD = r'"([^"]*)"?|(\S+)'
_LABEL = r"(?:([^\W\d_][\w.]*)-)?#?(\d{1,9})"


class SearchHit(NamedTuple):
    """A card found, and why: `snippet` has the found words between MARK_START and MARK_END."""

    card_id: str
    board_id: str
    number: int
    title: str
    snippet: str


def search(
    con: sqlite3.Connection,
    words: str,
    *,
    board_id: str | None = None,
    limit: int = 50,
    archived: bool = False,
) -> list[SearchHit]:
    """The cards that have all the words (each may be the beginning of one), best first; `"…"` is an exact phrase.

    A card's own label (`CI-12`, or `12`) comes first. Words too common to be worth ranking come with matches in the
    title first. Archived cards, and those of archived boards, are left out unless `archived`.
    """
    hits = _by_label(con, words, board_id, limit, archived)
    match = match_expression(words)
    if match:
        seen = {hit.card_id for hit in hits}
        for query, is_ranked in _plans(con, match):
            if len(hits) >= limit:
                break
            found = _by_text(con, query, is_ranked, board_id, limit + len(seen), archived)
            fresh = [hit for hit in found if hit.card_id not in seen]
            seen.update(hit.card_id for hit in fresh)
            hits += fresh
    return hits[:limit]


def match_expression(words: str) -> str:
    """What people type, as an FTS5 expression that is never a syntax error; empty when nothing can be looked for."""
    terms: list[str] = []
    for found in re.finditer(_WORD, words.replace("\0", " ")):
        phrase, word = found.group(1), found.group(2)
        text = phrase if phrase is not None else word.replace('"', " ")
        if any(sign.isalnum() for sign in text):
            text = text.encode("utf-8", "ignore").decode()
            terms.append(f'"{text}"' if phrase is not None else f'"{text}"*')
    return " ".join(terms)


def _plans(con: sqlite3.Connection, match: str) -> list[tuple[str, bool]]:
    """(expression, is ranked) to try in turn: ranking reads every match, so it is kept for what few cards have."""
    count = con.execute(
        "SELECT count(*) FROM (SELECT 1 FROM card_search WHERE card_search MATCH ? LIMIT ?)",
        (match, _RANKED_AT_MOST),
    ).fetchone()[0]
    if count < _RANKED_AT_MOST:
        return [(match, True)]
    return [("{title} : (" + match + ")", False), (match, False)]


def _by_text(
    con: sqlite3.Connection, match: str, is_ranked: bool, board_id: str | None, limit: int, archived: bool
) -> list[SearchHit]:
    # By the hidden column `rank` FTS5 sorts by itself, and a snippet is made only for the rows that are taken.
    order = f"AND f.rank MATCH 'bm25({_WEIGHTS})' ORDER BY f.rank" if is_ranked else ""
    rows = con.execute(
        f"""SELECT c.id, c.board_id, c.number, c.title, snippet(card_search, -1, ?, ?, '…', 12) FROM card_search f
        CROSS JOIN search_card s ON s.n = f.rowid CROSS JOIN card c ON c.id = s.card_id
        CROSS JOIN board b ON b.id = c.board_id
        WHERE card_search MATCH ? AND (? IS NULL OR c.board_id = ?)
          AND (? OR (c.archived_at IS NULL AND b.archived_at IS NULL)) {order} LIMIT ?""",
        (MARK_START, MARK_END, match, board_id, board_id, archived, limit),
    )
    return [SearchHit(*row) for row in rows]


def _by_label(
    con: sqlite3.Connection, words: str, board_id: str | None, limit: int, archived: bool
) -> list[SearchHit]:
    label = re.fullmatch(_LABEL, words.strip())
    if not label:
        return []
    rows = con.execute(
        """SELECT c.id, c.board_id, c.number, c.title FROM board b
        JOIN card c ON c.board_id = b.id AND c.number = ?
        WHERE (? IS NULL OR b.prefix = ? COLLATE NOCASE) AND (? IS NULL OR b.id = ?)
          AND (? OR (c.archived_at IS NULL AND b.archived_at IS NULL)) ORDER BY b.rank, b.id LIMIT ?""",
        (int(label.group(2)), label.group(1), label.group(1), board_id, board_id, archived, limit),
    )
    return [SearchHit(*(*row, "")) for row in rows]


def refresh(con: sqlite3.Connection, card_ids: Iterable[str]) -> None:
    """Bring the index in step with these cards, whether they changed, are new or are gone."""
    ordered = sorted(set(card_ids))
    for start in range(0, len(ordered), _AT_ONCE):
        _refresh(con, ordered[start : start + _AT_ONCE])


def rebuild(con: sqlite3.Connection) -> None:
    """Make the whole index anew."""
    con.execute("DELETE FROM card_search")
    con.execute("DELETE FROM search_card")
    refresh(con, [row[0] for row in con.execute("SELECT id FROM card")])
    con.execute("INSERT INTO card_search(card_search) VALUES ('optimize')")


def _refresh(con: sqlite3.Connection, card_ids: Sequence[str]) -> None:
    asked = json.dumps(card_ids)
    wanted = _texts(con, asked)
    known: dict[str, int] = dict(
        con.execute(
            "SELECT card_id, n FROM search_card WHERE card_id IN (SELECT value FROM json_each(?))", (asked,)
        )
    )
    present: dict[int, tuple[str, ...]] = {
        row[0]: row[1:]
        for row in con.execute(
            """SELECT rowid, title, labels, description, checklists, comments FROM card_search
            WHERE rowid IN (SELECT value FROM json_each(?))""",
            (json.dumps(list(known.values())),),
        )
    }
    stale = [n for card_id, n in known.items() if n in present and present[n] != wanted.get(card_id)]
    con.executemany("DELETE FROM card_search WHERE rowid = ?", [(n,) for n in stale])
    con.executemany(
        "DELETE FROM search_card WHERE n = ?", [(n,) for card_id, n in known.items() if card_id not in wanted]
    )
    last = con.execute("SELECT coalesce(max(n), 0) FROM search_card").fetchone()[0]
    new = [card_id for card_id in wanted if card_id not in known]
    numbers = known | {card_id: last + place for place, card_id in enumerate(new, 1)}
    con.executemany("INSERT INTO search_card (card_id, n) VALUES (?, ?)", [(c, numbers[c]) for c in new])
    con.executemany(
        """INSERT INTO card_search (rowid, title, labels, description, checklists, comments)
        VALUES (?, ?, ?, ?, ?, ?)""",
        [(numbers[c], *texts) for c, texts in wanted.items() if present.get(numbers[c]) != texts],
    )


def _texts(con: sqlite3.Connection, asked: str) -> dict[str, tuple[str, ...]]:
    """Card id -> what the index holds of it, for the ids (JSON) that exist."""

    def joined(sql: str) -> dict[str, str]:
        texts: dict[str, list[str]] = {}
        for card_id, *parts in con.execute(sql, (asked,)):
            texts.setdefault(card_id, []).extend(part for part in parts if part)
        return {card_id: "\n".join(lines) for card_id, lines in texts.items()}

    among = "IN (SELECT value FROM json_each(?))"
    labels = joined(
        f"""SELECT cl.card_id, l.name FROM card_label cl JOIN label l ON l.id = cl.label_id
        WHERE cl.card_id {among} ORDER BY l.name, l.id"""
    )
    names = joined(f"SELECT card_id, name FROM checklist WHERE card_id {among} ORDER BY rank, id")
    items = joined(
        f"SELECT card_id, text FROM checklist_item WHERE card_id {among} ORDER BY checklist_id, rank, id"
    )
    comments = joined(f"SELECT card_id, text FROM comment WHERE card_id {among} ORDER BY at, id")
    return {
        card_id: (
            title,
            labels.get(card_id, ""),
            description or "",
            "\n".join(part for part in (names.get(card_id), items.get(card_id)) if part),
            comments.get(card_id, ""),
        )
        for card_id, title, description in con.execute(
            f"""SELECT c.id, c.title, t.description FROM card c LEFT JOIN card_text t ON t.card_id = c.id
            WHERE c.id {among}""",
            (asked,),
        )
    }
