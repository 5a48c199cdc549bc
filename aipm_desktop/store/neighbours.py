"""Cards beside a card: what it waits for, what waits for it, how far that goes, and which one might be linked next."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from aipm_desktop.domain.board import Dependency
from aipm_desktop.store import rows
from aipm_desktop.store.cards import DEPENDENCY
from aipm_desktop.store.rows import Con


class Neighbour(NamedTuple):
    """A card as it is named beside another."""

    card_id: str
    number: int
    title: str


def links_of(con: Con, card_ids: Iterable[str]) -> list[Dependency]:
    """The links that begin or end at one of the cards, suspended ones among them."""
    asked = rows.among(card_ids)
    found = con.execute(
        f"""SELECT {DEPENDENCY} FROM dependency WHERE predecessor_id IN (SELECT value FROM json_each(?1))
        UNION SELECT {DEPENDENCY} FROM dependency WHERE successor_id IN (SELECT value FROM json_each(?1))""",
        (asked,),
    )
    return [Dependency(*row) for row in found]


def links_by_id(con: Con, link_ids: Iterable[str]) -> list[Dependency]:
    """The links of these ids that exist, in the order asked."""
    asked = list(link_ids)
    found = con.execute(
        f"SELECT {DEPENDENCY} FROM dependency WHERE id IN (SELECT value FROM json_each(?))",
        (rows.among(asked),),
    )
    known = {row[0]: Dependency(*row) for row in found}
    return [known[link_id] for link_id in asked if link_id in known]


def suspended(con: Con, board_id: str) -> list[Dependency]:
    """The links of a board that do not hold because they would close a cycle."""
    found = con.execute(
        f"SELECT {DEPENDENCY} FROM dependency WHERE board_id = ? AND suspended_at IS NOT NULL ORDER BY id",
        (board_id,),
    )
    return [Dependency(*row) for row in found]


def reach(con: Con, card_ids: Iterable[str], *, ahead: bool) -> frozenset[str]:
    """The cards and all that wait for one of them, however far (`ahead`), or else all that they wait for."""
    here, there = ("predecessor_id", "successor_id") if ahead else ("successor_id", "predecessor_id")
    found = con.execute(
        f"""WITH RECURSIVE reached(id) AS (
          SELECT value FROM json_each(?)
          UNION SELECT d.{there} FROM reached JOIN dependency d ON d.{here} = reached.id
          WHERE d.suspended_at IS NULL
        ) SELECT id FROM reached""",
        (rows.among(card_ids),),
    )
    return frozenset(row[0] for row in found)


def blockers(con: Con, card_id: str) -> list[Neighbour]:
    """The unfinished cards that must be finished before this one may start: those its `blocked_by` counts."""
    found = con.execute(
        """SELECT p.id, p.number, p.title FROM dependency d JOIN card p ON p.id = d.predecessor_id
        WHERE d.successor_id = ? AND d.type = 'FS' AND d.suspended_at IS NULL
          AND p.done_at IS NULL AND p.archived_at IS NULL ORDER BY p.number""",
        (card_id,),
    )
    return [Neighbour(*row) for row in found]


def worked_on(con: Con, board_id: str, limit: int) -> list[str]:
    """Ids of the unfinished cards of a board that changed last, the newest first."""
    found = con.execute(
        """SELECT id FROM card WHERE board_id = ? AND archived_at IS NULL AND done_at IS NULL
        ORDER BY changed_at DESC, number DESC LIMIT ?""",
        (board_id, limit),
    )
    return [row[0] for row in found]
