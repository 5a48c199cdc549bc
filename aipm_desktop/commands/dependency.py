"""Verbs for dependencies: which card waits for which. The store refuses a link that closes a cycle (store/acyclic.py)."""

from __future__ import annotations

from collections.abc import Sequence

from aipm_desktop.commands import values
from aipm_desktop.domain.errors import InvalidValue
from aipm_desktop.domain.link_text import MOST_LAG, TYPES
from aipm_desktop.store import cards, dependencies, journal, placing, rows
from aipm_desktop.store.ids import new_id
from aipm_desktop.store.rows import Con


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

    `cutting` is the id of a link that is taken out in the same step, or of several where more than one way leads round.
    The transaction ends in CycleFound when the predecessor waits for the successor already.
    """
    values.one_of("type", type, TYPES)
    lag_days = values.number("lag_days", lag_days, MOST_LAG, -MOST_LAG)
    ends = list(dict.fromkeys((predecessor_id, successor_id)))
    board_id = placing.placed(con, ends)[0].board_id
    cut = cut_links(con, board_id, cutting)
    dependency_id = insert(con, board_id, predecessor_id, successor_id, type, lag_days)
    _describe(con, "dependency.link", (predecessor_id, successor_id), type=type, lag_days=lag_days, **cut)
    return dependency_id


def insert(
    con: Con, board_id: str, predecessor_id: str, successor_id: str, kind: str = "FS", lag_days: float = 0.0
) -> str:
    """Write a link as part of another verb; its id. The one the pair has, a suspended one too, becomes this."""
    columns = {"type": kind, "lag_days": lag_days, "suspended_at": None}
    known = dependencies.between(con, predecessor_id, successor_id)
    if known:
        fitting = next((one for one in known if one.suspended_at is None), known[0])
        rows.update(con, "dependency", fitting.id, columns)
        return fitting.id
    dependency_id = new_id()
    ends = {"predecessor_id": predecessor_id, "successor_id": successor_id}
    rows.insert(con, "dependency", {"id": dependency_id, "board_id": board_id, **ends, **columns})
    return dependency_id


def set_link(
    con: Con,
    dependency_id: str,
    *,
    type: str | None = None,  # noqa: A002  # the word of formats and command line
    lag_days: float | None = None,
    now: int,
) -> None:
    """Give a link another type or lag; None leaves it."""
    found = dependencies.dependency(con, dependency_id)
    kind = found.type if type is None else values.one_of("type", type, TYPES)
    lag = found.lag_days if lag_days is None else values.number("lag_days", lag_days, MOST_LAG, -MOST_LAG)
    rows.update(con, "dependency", dependency_id, {"type": kind, "lag_days": lag})
    _describe(con, "dependency.set_link", (found.predecessor_id, found.successor_id), type=kind, lag_days=lag)


def unlink(con: Con, dependency_id: str, *, now: int) -> None:
    """Remove a link."""
    found = dependencies.dependency(con, dependency_id)
    rows.delete(con, "dependency", [dependency_id])
    _describe(con, "dependency.unlink", (found.predecessor_id, found.successor_id))


def resume(con: Con, dependency_id: str, *, cutting: str | Sequence[str] | None = None, now: int) -> None:
    """Let a suspended link hold again; `cutting` and CycleFound as for `link`.

    InvalidValue when the pair has another link that holds.
    """
    found = dependencies.dependency(con, dependency_id)
    ends = (found.predecessor_id, found.successor_id)
    cut = cut_links(con, found.board_id, cutting)
    others = [one for one in dependencies.between(con, *ends) if one.id != dependency_id]
    if any(one.suspended_at is None for one in others):
        raise InvalidValue("dependency", " → ".join(cards.label_of(con, end) for end in ends), "linked")
    rows.update(con, "dependency", dependency_id, {"suspended_at": None})
    _describe(con, "dependency.resume", ends, **cut)


def cut_links(con: Con, board_id: str, cutting: str | Sequence[str] | None) -> dict[str, object]:
    """Take links of the board out in the course of another verb; how that is told, by the first of them."""
    told: dict[str, object] = {}
    for dependency_id in [cutting] if isinstance(cutting, str) else cutting or ():
        found = dependencies.dependency(con, dependency_id)
        ends = [cards.label_of(con, end) for end in (found.predecessor_id, found.successor_id)]
        if found.board_id != board_id:
            raise InvalidValue("dependency", " → ".join(ends), "other_board")
        rows.delete(con, "dependency", [dependency_id])
        told = told or {"cut_predecessor": ends[0], "cut_successor": ends[1]}
    return told


def _describe(con: Con, action: str, ends: tuple[str, str], **more: object) -> None:
    predecessor, successor = (cards.label_of(con, end) for end in ends)
    journal.describe(con, action, predecessor=predecessor, successor=successor, **more)
