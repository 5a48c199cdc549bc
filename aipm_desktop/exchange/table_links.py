"""Ties between the rows of a table: predecessors by id, title or row number, and subtasks; cycles are found here."""

from __future__ import annotations

from collections.abc import Sequence

from aipm_desktop.domain.folding import fold
from aipm_desktop.domain.paths import closing_edges
from aipm_desktop.exchange.plan import Caution, Losses, PlannedDependency
from aipm_desktop.exchange.table_cards import Row
from aipm_desktop.exchange.table_values import LinkText, readings_of


def resolve(rows: Sequence[Row], losses: Losses, cautions: list[Caution]) -> tuple[PlannedDependency, ...]:
    """The dependencies the rows name; those that close a cycle come suspended, each with a caution."""
    ties = _Ties(rows, losses)
    for row in rows:
        for token in row.predecessors:
            ties.predecessor(row, token)
        if row.parent:
            ties.subtask(row)
    edges = list(ties.edges.values())
    closing = closing_edges([(edge.predecessor, edge.successor) for edge in edges])
    for place in sorted(closing):
        edge = edges[place]
        titles = f"{ties.by_key[edge.predecessor].card.title} → {ties.by_key[edge.successor].card.title}"
        cautions.append(Caution("cycle", {"cards": titles}))
        edges[place] = edge._replace(is_suspended=True)
    return tuple(edges)


class _Ties:
    """Finds the cards that rows name and collects the edges between them."""

    def __init__(self, rows: Sequence[Row], losses: Losses) -> None:
        self.losses = losses
        self.by_key = {row.card.key: row for row in rows}
        self.by_word: dict[str, Row] = {}
        for row in rows:
            self.by_word.setdefault(fold(row.ids[0]) if row.ids else fold(row.card.title), row)
        for row in rows:
            for other in (*row.ids[1:], row.card.title):
                self.by_word.setdefault(fold(other), row)
        if not any(row.ids for row in rows):
            for number, row in enumerate(rows, 1):
                self.by_word.setdefault(str(number), row)
        self.edges: dict[tuple[str, str, str], PlannedDependency] = {}

    def predecessor(self, row: Row, token: str) -> None:
        """Adds what a predecessor cell names."""
        for reading in readings_of(token):
            found = self.by_word.get(fold(reading.card))
            if found is not None:
                self._add(found, row, reading, "dependencies")
                return
        self.losses.add("dependencies", "unknown_card", f"{row.place}: {token[:60]}")

    def subtask(self, row: Row) -> None:
        """Lets the row's parent wait for it."""
        outer = self.by_key.get(row.parent) or self.by_word.get(fold(row.parent))
        if outer is None:
            self.losses.add("subtasks", "unknown_card", f"{row.place}: {row.parent[:60]}")
        else:
            self._add(row, outer, LinkText("", "FF"), "subtasks")

    def _add(self, before: Row, after: Row, link: LinkText, what: str) -> None:
        key = (before.card.key, after.card.key, link.type)
        if before is after:
            self.losses.add(what, "itself", after.place)
        elif key in self.edges:
            self.losses.add(what, "twice", after.place)
        else:
            lag = min(max(link.lag_days, -1e5), 1e5)
            self.edges[key] = PlannedDependency(*key, lag, is_subtask=what == "subtasks")
