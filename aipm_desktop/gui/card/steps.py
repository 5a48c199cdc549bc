"""Things that are one step for a person and two commands for the program; each is one entry of the journal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from aipm_desktop.commands import attachment, card, checklist, label, person
from aipm_desktop.domain.errors import MoveWarning
from aipm_desktop.store import cards, journal
from aipm_desktop.store.database import Con


class NewFile(NamedTuple):
    """A file to attach; `name` is what the card shows, never a path."""

    name: str
    data: bytes
    media_type: str


def add_label_named(con: Con, card_ids: Sequence[str], board_id: str, name: str, *, now: int) -> None:
    """Makes a label on the board and puts it on the cards."""
    label_id = label.add(con, board_id, name, now=now)
    card.add_label(con, card_ids, label_id, now=now)


def assign_named(con: Con, card_ids: Sequence[str], board_id: str, name: str, *, now: int) -> None:
    """Makes a person on the board and gives the cards to them."""
    person_id = person.add(con, board_id, name, now=now)
    card.assign(con, card_ids, person_id, now=now)


def add_checklist(con: Con, card_id: str, name: str, texts: Sequence[str], *, now: int) -> str:
    """Makes a checklist that already holds items; answers its id."""
    checklist_id: str = checklist.add(con, card_id, name, now=now)
    described = journal.described(con)
    for text in texts:
        checklist.add_item(con, checklist_id, text, now=now)
    journal.describe(con, described[0], **described[1])
    return checklist_id


def add_items(con: Con, checklist_id: str, texts: Sequence[str], *, now: int) -> None:
    """Adds items at the end of a checklist, in this order."""
    for text in texts:
        checklist.add_item(con, checklist_id, text, now=now)


def move_to_swimlane(
    con: Con, card_ids: Sequence[str], swimlane_id: str, *, now: int, override: str | None = None
) -> card.MoveResult:
    """Moves cards to a swimlane, each staying in its column; LimitExceeded as for a move, and then none moves."""
    found = {one.id: one for one in cards.cards_by_id(con, card_ids)}
    movers = [found[key] for key in card_ids if key in found and found[key].swimlane_id != swimlane_id]
    warnings: list[MoveWarning] = []
    for column_id in dict.fromkeys(one.column_id for one in movers):
        ids = [one.id for one in movers if one.column_id == column_id]
        result = card.move(con, ids, column_id, swimlane_id, None, override=override, now=now)
        warnings += result.warnings
    if movers:
        action, detail = journal.described(con)
        label = cards.label_of(con, movers[0].id)
        journal.describe(
            con, action, **{**detail, "card": label, "title": movers[0].title, "count": len(movers)}
        )
    return card.MoveResult(tuple(one.id for one in movers), tuple(warnings), ())


def attach_files(con: Con, card_id: str, files: Sequence[NewFile], *, now: int) -> None:
    """Attaches several files."""
    for file in files:
        attachment.add(con, card_id, file.name, file.data, file.media_type, now=now)
