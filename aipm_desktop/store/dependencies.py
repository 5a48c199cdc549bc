"""Single links between cards; `cards.dependencies` reads all of a board."""

from __future__ import annotations

from aipm_desktop.domain.board import Dependency
from aipm_desktop.store import rows
from aipm_desktop.store.cards import DEPENDENCY
from aipm_desktop.store.rows import Con


def dependency(con: Con, dependency_id: str) -> Dependency:
    """The link of that id."""
    return Dependency(*rows.one(con, "dependency", DEPENDENCY, dependency_id))


def between(con: Con, predecessor_id: str, successor_id: str) -> list[Dependency]:
    """The links from one card to another; imports may bring several of different types."""
    found = con.execute(
        # The plus keeps SQLite to the successor's index: few cards wait for many, but one may hold up hundreds.
        f"SELECT {DEPENDENCY} FROM dependency WHERE successor_id = ? AND +predecessor_id = ? ORDER BY id",
        (successor_id, predecessor_id),
    )
    return [Dependency(*row) for row in found]
