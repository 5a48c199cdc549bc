"""Undo, redo and revert: they only ever add transactions."""

from __future__ import annotations

from aipm_desktop.domain.changes import Transaction
from aipm_desktop.store import journal
from aipm_desktop.store.rows import Con


def undo(con: Con, *, now: int) -> Transaction:
    """Take the newest action back, in a transaction of kind undo; NothingTo when there is none."""
    return journal.undo(con)


def redo(con: Con, *, now: int) -> Transaction:
    """Do again what the newest undo took back, in a transaction of kind redo."""
    return journal.redo(con)


def revert(con: Con, txn_id: str, *, now: int) -> Transaction:
    """Take one action of the history back; Conflict when its rows have moved on."""
    return journal.revert(con, txn_id)
