"""Verbs for dependencies: which card waits for which. The board's graph never has a cycle."""

from __future__ import annotations

from collections.abc import Sequence

from aipm_desktop.commands import values
from aipm_desktop.domain.errors import CycleFound
from aipm_desktop.domain.paths import path
from aipm_desktop.store import cards, journal, placing, rows
from aipm_desktop.store.ids import new_id
from aipm_desktop.store.rows import Con

TYPES = ("FS", "SS", "FF", "SF")


def link(
    con: Con,
    predecessor_id: str,
    successor_id: str,
    type: str = "FS",  # noqa: A002  # the word of formats and command line
    lag_days: float = 0.0,
    *,
    cutting: str | Sequence[str] | None = None,
    now: int,
) -> str:
    """Make one card wait for another of its board; the link's id. A pair linked already gets the new type and lag.

    CycleFound when the predecessor waits for the successor already, with the way round.
    """
    values.one_of("type", type, TYPES)
    lag_days = values.number("lag_days", lag_days, 1e5, -1e5)
    if cutting:
        rows.delete(con, "dependency", [cutting] if isinstance(cutting, str) else cutting)
    ends = list(dict.fromkeys((predecessor_id, successor_id)))
    found = [card.board_id for card in placing.placed(con, ends)]
    dependency_id = insert(con, found[0], predecessor_id, successor_id, type, lag_days)
    _describe(con, "dependency.link", predecessor_id, successor_id, type=type, lag_days=lag_days)
    return dependency_id


def insert(
    con: Con, board_id: str, predecessor_id: str, successor_id: str, kind: str = "FS", lag_days: float = 0.0
) -> str:
    """Write a link as part of another verb; its id."""
    links = [link for link in cards.dependencies(con, board_id) if link.suspended_at is None]
    way = path(((link.predecessor_id, link.successor_id) for link in links), successor_id, predecessor_id)
    if way:
        by_ends = {(link.predecessor_id, link.successor_id): link.id for link in links}
        raise CycleFound(
            tuple(cards.label_of(con, card_id) for card_id in (*way, successor_id)),
            tuple(by_ends[ends] for ends in zip(way, way[1:], strict=False)),
        )
    known = next(
        (x for x in links if (x.predecessor_id, x.successor_id) == (predecessor_id, successor_id)), None
    )
    if known:
        rows.update(con, "dependency", known.id, {"type": kind, "lag_days": lag_days})
        return known.id
    dependency_id = new_id()
    rows.insert(
        con,
        "dependency",
        {
            "id": dependency_id,
            "board_id": board_id,
            "predecessor_id": predecessor_id,
            "successor_id": successor_id,
            "type": kind,
            "lag_days": lag_days,
        },
    )
    return dependency_id


def unlink(con: Con, dependency_id: str, *, now: int) -> None:
    """Remove a link."""
    predecessor_id, successor_id = rows.one(con, "dependency", "predecessor_id, successor_id", dependency_id)
    rows.delete(con, "dependency", [dependency_id])
    _describe(con, "dependency.unlink", predecessor_id, successor_id)


def set_link(
    con: Con,
    dependency_id: str,
    *,
    type: str | None = None,
    lag_days: float | None = None,
    now: int,  # noqa: A002
) -> None:
    """Change type and lag."""
    predecessor_id, successor_id = rows.one(con, "dependency", "predecessor_id, successor_id", dependency_id)
    rows.update(con, "dependency", dependency_id, {"type": type, "lag_days": lag_days})
    _describe(con, "dependency.set", predecessor_id, successor_id)


def resume(con: Con, dependency_id: str, *, cutting: str | Sequence[str] | None = None, now: int) -> None:
    """Let a suspended link hold again."""
    board_id, predecessor_id, successor_id, kind, lag = rows.one(
        con, "dependency", "board_id, predecessor_id, successor_id, type, lag_days", dependency_id
    )
    if cutting:
        rows.delete(con, "dependency", [cutting] if isinstance(cutting, str) else cutting)
    rows.delete(con, "dependency", [dependency_id])
    insert(con, board_id, predecessor_id, successor_id, kind, lag)
    _describe(con, "dependency.resume", predecessor_id, successor_id)


def _describe(con: Con, action: str, predecessor_id: str, successor_id: str, **more: object) -> None:
    journal.describe(
        con,
        action,
        predecessor=cards.label_of(con, predecessor_id),
        successor=cards.label_of(con, successor_id),
        **more,
    )
