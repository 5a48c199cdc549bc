"""What the rule for blocked cards goes by, for the few cards that are moved or added."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from aipm_desktop.domain.blocked import NO_RULE, BlockedRule, Waiting
from aipm_desktop.domain.planning.settings import PlanSettings
from aipm_desktop.store import rows
from aipm_desktop.store.rows import Con


def rule(con: Con, board_id: str, card_ids: Iterable[str]) -> BlockedRule:
    """The board's rule for these cards of it: what each waits for, finished ones only where they are among these too."""
    mode = mode_of(con, board_id)
    if mode == "off":
        return NO_RULE
    among = rows.among(card_ids)
    waiting: dict[str, Waiting] = {}
    for card_id, label, other_id, other in con.execute(
        """SELECT d.successor_id, b.prefix || '-' || s.number, p.id, b.prefix || '-' || p.number
        FROM dependency d JOIN card p ON p.id = d.predecessor_id JOIN card s ON s.id = d.successor_id
        JOIN board b ON b.id = d.board_id
        WHERE d.successor_id IN (SELECT value FROM json_each(?1)) AND d.type = 'FS' AND d.suspended_at IS NULL
          AND p.archived_at IS NULL AND (p.done_at IS NULL OR p.id IN (SELECT value FROM json_each(?1)))
        ORDER BY s.number, p.number""",
        (among,),
    ):
        known = waiting.get(card_id)
        others = known.predecessors if known else {}
        waiting[card_id] = Waiting(label, {**others, other_id: other})
    return BlockedRule(mode, waiting)


def rule_for_new(
    con: Con, board_id: str, card_id: str, number: int, predecessors: Iterable[str]
) -> BlockedRule:
    """The board's rule for a card that is about to be added and to wait for these."""
    found: Mapping[str, str] = dict(
        con.execute(
            """SELECT c.id, b.prefix || '-' || c.number FROM card c JOIN board b ON b.id = c.board_id
            WHERE c.id IN (SELECT value FROM json_each(?)) AND c.done_at IS NULL AND c.archived_at IS NULL
            ORDER BY c.number""",
            (rows.among(predecessors),),
        ).fetchall()
    )
    prefix = rows.one(con, "board", "prefix", board_id)[0]
    return BlockedRule(mode_of(con, board_id), {card_id: Waiting(f"{prefix}-{number}", found)})


def mode_of(con: Con, board_id: str) -> str:
    """What moving a blocked card into an active column does on the board: off, warn or block."""
    row = con.execute("SELECT blocked_mode FROM board_plan WHERE board_id = ?", (board_id,)).fetchone()
    return str(row[0]) if row else PlanSettings().blocked_mode
