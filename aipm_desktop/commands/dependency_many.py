"""Dependencies between many cards at once: a chain, or all of them with one."""

from __future__ import annotations

from collections.abc import Sequence

from aipm_desktop.commands import dependency, values
from aipm_desktop.domain.link_text import MOST_LAG, TYPES
from aipm_desktop.store import cards, journal
from aipm_desktop.store.rows import Con


def link_many(
    con: Con,
    pairs: Sequence[tuple[str, str]],
    type: str = "FS",  # noqa: A002  # the word of formats and command line
    lag_days: float = 0.0,
    *,
    cutting: str | Sequence[str] | None = None,
    now: int,
) -> list[str]:
    """Make each successor wait for its predecessor; ids of the new links. A pair linked already stays as it is.

    `pairs` are (predecessor id, successor id) of one board; a suspended link between two of them holds again. `cutting`
    and CycleFound as for `dependency.link`; when one pair closes a cycle, none is linked.
    """
    values.one_of("type", type, TYPES)
    lag_days = values.number("lag_days", lag_days, MOST_LAG, -MOST_LAG)
    wanted = list(dict.fromkeys(pairs))
    if not wanted:
        return []
    board_id = cards.board_of(con, (card_id for pair in wanted for card_id in pair))
    cut = dependency.cut_links(con, board_id, cutting)
    known = {
        (link.predecessor_id, link.successor_id)
        for link in cards.dependencies(con, board_id)
        if link.suspended_at is None
    }
    fresh = [pair for pair in wanted if pair not in known]
    made = [dependency.insert(con, board_id, *pair, type, lag_days) for pair in fresh]
    if made:
        before, after = fresh[0]
        journal.describe(
            con,
            "dependency.link_many",
            count=len(made),
            predecessor=cards.label_of(con, before),
            successor=cards.label_of(con, after),
            type=type,
            lag_days=lag_days,
            **cut,
        )
    return made
