"""What a Trello export's `actions` tell: when cards were made, where they moved, what was said about them.

Trello hands out the newest 1,000 actions only. In such a file nothing before the oldest action is claimed: a card's first
known stay begins there, even when the card is older.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from aipm_desktop.exchange.json_source import instant, instant_of, record_of, records, text_of
from aipm_desktop.exchange.plan import Caution, Losses, PlannedComment, PlannedPerson, PlannedVisit
from aipm_desktop.exchange.text_guard import NAME_LIMIT, TEXT_LIMIT, identifier, one_line, storable

ACTIONS_CAP = 1000
_MADE = {"createCard", "copyCard", "convertToCardFromCheckItem", "emailCard"}
_SAID = {"commentCard", "copyCommentCard"}


class Move(NamedTuple):
    """A card went from one list to another."""

    at: int
    before: str
    after: str


@dataclass
class History:
    """Keyed by card; `begins_at` is the oldest action of a capped file."""

    columns: set[str]
    losses: Losses
    begins_at: int | None = None
    created: dict[str, int] = field(default_factory=dict)
    archived: dict[str, int] = field(default_factory=dict)
    completed: dict[str, int] = field(default_factory=dict)
    moves: dict[str, list[Move]] = field(default_factory=dict)
    comments: dict[str, list[PlannedComment]] = field(default_factory=dict)
    comments_read: int = 0
    moves_read: int = 0

    def visits(self, card: str, column: str, created: int | None) -> tuple[PlannedVisit, ...]:
        """The stays of a card that is now in `column`; none when not even its beginning is known."""
        moves = self.moves.get(card, ())
        if not moves:
            if created is None:
                return ()
            return (PlannedVisit(column, max(created, self.begins_at or created), None),)
        begin = max(created if created is not None else moves[0].at, self.begins_at or 0)
        stays: list[tuple[str, int]] = []
        if moves[0].before in self.columns:
            stays.append((moves[0].before, min(begin, moves[0].at)))
        else:
            self.losses.add("moves", "unknown_column", card)
        stays.extend((move.after, move.at) for move in moves)
        stays[-1] = (column, stays[-1][1])
        ends: list[int | None] = [entered for _, entered in stays[1:]]
        return tuple(
            PlannedVisit(where, entered, left)
            for (where, entered), left in zip(stays, [*ends, None], strict=True)
        )


def read_history(
    document: dict[str, Any],
    cards: set[str],
    columns: set[str],
    people: dict[str, PlannedPerson],
    losses: Losses,
) -> History:
    """Sorts the actions into a History of the cards in the file."""
    history = History(columns, losses)
    actions = records(document.get("actions"))
    dates = [at for action in actions if (at := instant_of(action, "date")) is not None]
    if len(actions) >= ACTIONS_CAP and dates:
        history.begins_at = min(dates)
    for action in actions:
        kind = text_of(action, "type")
        data = record_of(action, "data")
        card = identifier(text_of(record_of(data, "card"), "id") or text_of(data, "idCard"))
        at = instant_of(action, "date")
        if kind in _SAID:
            _read_comment(history, action, data, card if card in cards else "", at, people)
        elif kind == "updateCard" and ("listAfter" in data or "listBefore" in data):
            _read_move(history, data, card if card in cards else "", at)
        elif at is not None and card in cards:
            _read_date(history, kind, data, card, at)
    for moves in history.moves.values():
        moves.sort(key=lambda move: move.at)
    for comments in history.comments.values():
        comments.sort(key=lambda comment: comment.at or 0)
    return history


def history_warnings(document: dict[str, Any], history: History) -> list[Caution]:
    """What the file says it does not hold."""
    warnings = []
    if history.begins_at is not None:
        before = min(
            (
                text_of(action, "date")
                for action in records(document.get("actions"))
                if instant_of(action, "date")
            ),
            key=lambda text: instant(text) or 0,
        )
        facts = {"before": before[:10], "actions": str(len(records(document.get("actions"))))}
        warnings.append(Caution("history_cut", facts))
    expected = 0
    for card in records(document.get("cards")):
        count = record_of(card, "badges").get("comments")
        expected += count if isinstance(count, int) and 0 < count < 1_000_000 else 0
    found = sum(len(comments) for comments in history.comments.values())
    if expected > history.comments_read:
        warnings.append(Caution("comments_missing", {"expected": str(expected), "found": str(found)}))
    return warnings


def _read_comment(
    history: History,
    action: dict[str, Any],
    data: dict[str, Any],
    card: str,
    at: int | None,
    people: dict[str, PlannedPerson],
) -> None:
    history.comments_read += 1
    place = text_of(record_of(data, "card"), "name") or text_of(record_of(data, "card"), "id")
    text = storable(text_of(data, "text"), TEXT_LIMIT, history.losses, place)
    if not card or not text.strip():
        history.losses.add("comments", "empty_text" if card else "no_card", place)
        return
    creator = record_of(action, "memberCreator")
    known = people.get(identifier(text_of(action, "idMemberCreator")))
    author = text_of(creator, "fullName") or (known.name if known else text_of(creator, "username"))
    made = history.comments.setdefault(card, [])
    key = identifier(text_of(action, "id")) or f"{card}-{len(made) + 1}"
    if any(comment.key == key for comment in made):
        history.losses.add("comments", "twice", place)
        return
    author = storable(one_line(author), NAME_LIMIT, history.losses, place)
    made.append(PlannedComment(key, author, at, text, instant_of(data, "dateLastEdited")))


def _read_move(history: History, data: dict[str, Any], card: str, at: int | None) -> None:
    history.moves_read += 1
    before = identifier(text_of(record_of(data, "listBefore"), "id"))
    after = identifier(text_of(record_of(data, "listAfter"), "id"))
    place = text_of(record_of(data, "card"), "name")
    if not card:
        history.losses.add("moves", "no_card", place)
    elif at is None:
        history.losses.add("moves", "bad_date", place)
    elif after not in history.columns:
        history.losses.add("moves", "unknown_column", place)
    else:
        history.moves.setdefault(card, []).append(Move(at, before, after))


def _read_date(history: History, kind: str, data: dict[str, Any], card: str, at: int) -> None:
    if kind in _MADE:
        history.created[card] = min(at, history.created.get(card, at))
    elif kind == "updateCard":
        now, old = record_of(data, "card"), record_of(data, "old")
        if now.get("closed") is True and "closed" in old:
            history.archived[card] = max(at, history.archived.get(card, at))
        if now.get("dueComplete") is True and "dueComplete" in old:
            history.completed[card] = max(at, history.completed.get(card, at))
