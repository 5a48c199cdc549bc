"""A file whose links go in a circle comes in whole: what closes a circle is suspended, and told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from aipm_desktop.commands.import_rows import COLUMNS, TableRows
from aipm_desktop.domain.paths import closing_edges
from aipm_desktop.exchange.board_document import BoardDocument
from aipm_desktop.exchange.plan import Caution
from aipm_desktop.store.documents import Rows

_AT = {name: place for place, name in enumerate(COLUMNS["dependency"])}


def suspend_closing(
    links: TableRows, titles: Mapping[str, str], now: int, there: Iterable[tuple[str, str]] = ()
) -> tuple[Caution, ...]:
    """Suspends those of the new links that close a circle among themselves or with the pairs that hold `there` already.

    `titles` of the cards are for the cautions.
    """
    held = [row for row in links.values() if row[_AT["suspended_at"]] is None]
    ends = [(row[_AT["predecessor_id"]], row[_AT["successor_id"]]) for row in held]
    before = list(there)
    closing = sorted(closing_edges([*before, *ends])) if ends else []
    cautions = []
    for place in closing:
        if place >= len(before):  # else an older program let it in
            row = list(held[place - len(before)])
            row[_AT["suspended_at"]] = now
            links[row[0]] = tuple(row)
            cautions.append(_caution(titles, *ends[place - len(before)]))
    return tuple(cautions)


def pairs_that_hold(links: Rows) -> list[tuple[str, str]]:
    """Predecessor and successor of the board's links that are not suspended."""
    return [
        (row["predecessor_id"], row["successor_id"]) for row in links.values() if row["suspended_at"] is None
    ]


def closing_in_document(document: BoardDocument) -> tuple[frozenset[str], tuple[Caution, ...]]:
    """Ids of the document's links that close a circle, and how that is told."""
    held = [link for link in document.dependencies if link.suspended_at is None]
    closing = sorted(closing_edges([(link.predecessor_id, link.successor_id) for link in held]))
    titles = {card.id: card.title for card in document.cards} if closing else {}
    told = tuple(_caution(titles, held[place].predecessor_id, held[place].successor_id) for place in closing)
    return frozenset(held[place].id for place in closing), told


def _caution(titles: Mapping[str, str], predecessor_id: str, successor_id: str) -> Caution:
    return Caution("cycle", {"cards": f"{titles.get(predecessor_id, '?')} → {titles.get(successor_id, '?')}"})
