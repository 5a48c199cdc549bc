"""Verbs for swimlanes and the limits of cells. A board always keeps one swimlane; its only one may have no name."""

from __future__ import annotations

from aipm_desktop.commands import values
from aipm_desktop.domain.board import TRACKS, Limit
from aipm_desktop.domain.errors import NotEmpty, NotFound
from aipm_desktop.store import boards, journal, order, placing, rows
from aipm_desktop.store.ids import new_id
from aipm_desktop.store.placing import Arrival
from aipm_desktop.store.rows import Con


def add(
    con: Con,
    board_id: str,
    name: str,
    *,
    before_id: str | None = None,
    track: str | None = None,
    colour: str | None = None,
    now: int,
) -> str:
    """Add a swimlane, by default the last one; its id."""
    boards.board(con, board_id)
    name = values.name("name", name)
    rows.refuse_taken(con, "swimlane", name, "board_id", board_id)
    swimlane_id = new_id()
    rows.insert(
        con,
        "swimlane",
        {
            "id": swimlane_id,
            "board_id": board_id,
            "name": name,
            "rank": order.place(con, "swimlane", board_id, before_id),
            "track": _track(track),
            "colour": values.colour(colour) or None,
        },
    )
    journal.describe(con, "swimlane.add", name=name)
    return swimlane_id


def rename(con: Con, swimlane_id: str, name: str, *, now: int) -> None:
    """Give it another name; empty only when it is the board's one swimlane, which then has no header."""
    lane = boards.swimlane(con, swimlane_id)
    is_only = [other.id for other in boards.swimlanes(con, lane.board_id)] == [swimlane_id]
    name = values.line("name", name, values.NAME_MOST) if is_only else values.name("name", name)
    if name:
        rows.refuse_taken(con, "swimlane", name, "board_id", lane.board_id, but=swimlane_id)
    rows.update(con, "swimlane", swimlane_id, {"name": name})
    journal.describe(con, "swimlane.rename", name=name, before=lane.name)


def reorder(con: Con, swimlane_id: str, before_id: str | None, *, now: int) -> None:
    """Put it before another swimlane, or at the end."""
    lane = boards.swimlane(con, swimlane_id)
    rank = order.place(con, "swimlane", lane.board_id, before_id, moving=swimlane_id)
    rows.update(con, "swimlane", swimlane_id, {"rank": rank})
    journal.describe(con, "swimlane.reorder", name=lane.name)


def set_limit(con: Con, swimlane_id: str, limit: Limit, *, now: int) -> None:
    """Set its WIP limit; cards over a lower one stay."""
    lane = boards.swimlane(con, swimlane_id)
    rows.update(con, "swimlane", swimlane_id, rows.limit_columns(values.limit(limit)))
    journal.describe(con, "swimlane.set_limit", name=lane.name)


def set_track(con: Con, swimlane_id: str, track: str | None, colour: str | None = None, *, now: int) -> None:
    """Make it one of the two tracks, or a plain swimlane again, with a colour of its own if wanted."""
    lane = boards.swimlane(con, swimlane_id)
    rows.update(
        con, "swimlane", swimlane_id, {"track": _track(track), "colour": values.colour(colour) or None}
    )
    journal.describe(con, "swimlane.set_track", name=lane.name, track=track)


def delete(con: Con, swimlane_id: str, rehome_to: str | None = None, *, now: int) -> None:
    """Archive it, its cards going to the end of the same columns in another live swimlane; limits do not stop that.

    NotEmpty when it is the board's only swimlane, or holds cards and `rehome_to` is None.
    """
    lane = boards.swimlane(con, swimlane_id)
    others = [other for other in boards.swimlanes(con, lane.board_id) if other.id != swimlane_id]
    card_ids = placing.cards_in(con, swimlane_id=swimlane_id)
    if not others or (card_ids and rehome_to is None):
        raise NotEmpty("swimlane", lane.name, len(card_ids))
    if rehome_to is not None and rehome_to not in [other.id for other in others]:
        raise NotFound("swimlane", rehome_to, tuple(other.name for other in others))
    if card_ids and rehome_to is not None:
        cards = placing.placed(con, card_ids)
        arrivals: list[Arrival] = []
        for column_id in dict.fromkeys(card.column_id for card in cards):
            group = [card for card in cards if card.column_id == column_id]
            keys = order.keys_for(order.card_gap(con, column_id, rehome_to, None), [None] * len(group))
            arrivals += [
                Arrival(card, column_id, rehome_to, key) for card, key in zip(group, keys, strict=True)
            ]
        placing.arrive(con, arrivals, done=(), now=now)
    rows.update(con, "swimlane", swimlane_id, {"archived_at": now})
    journal.describe(con, "swimlane.delete", name=lane.name, count=len(card_ids))


def restore(con: Con, swimlane_id: str, *, now: int) -> None:
    """Bring it back where it stood; cards that were re-homed stay where they are now."""
    lane = boards.swimlane(con, swimlane_id)
    if lane.name:
        rows.refuse_taken(con, "swimlane", lane.name, "board_id", lane.board_id, but=swimlane_id)
    rows.update(con, "swimlane", swimlane_id, {"archived_at": None})
    journal.describe(con, "swimlane.restore", name=lane.name)


def set_cell_limit(con: Con, column_id: str, swimlane_id: str, limit: Limit, *, now: int) -> None:
    """Set the WIP limit where a column and a swimlane meet; one without bounds takes it away."""
    column, lane = boards.column(con, column_id), boards.swimlane(con, swimlane_id)
    if column.board_id != lane.board_id:
        raise NotFound("swimlane", swimlane_id)
    limit = values.limit(limit)
    known = boards.cell_limits(con, column.board_id).get((column_id, swimlane_id))
    if limit.minimum is None and limit.maximum is None:
        rows.delete(con, "cell_limit", [known.id] if known else [])
    elif known:
        rows.update(con, "cell_limit", known.id, rows.limit_columns(limit))
    else:
        cell = {
            "id": new_id(),
            "board_id": column.board_id,
            "column_id": column_id,
            "swimlane_id": swimlane_id,
        }
        rows.insert(con, "cell_limit", cell | rows.limit_columns(limit))
    journal.describe(con, "swimlane.set_cell_limit", column=column.name, name=lane.name)


def _track(track: str | None) -> str | None:
    return None if track is None else values.one_of("track", track, TRACKS)
