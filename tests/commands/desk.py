"""A workspace with one board to try verbs on: each call is one transaction, a day apart from nothing but the clock."""

from collections.abc import Callable
from typing import Any

from aipm_desktop import commands
from aipm_desktop.domain.board import Board, BoardSnapshot, Card, Limit
from aipm_desktop.domain.changes import Transaction
from aipm_desktop.domain.quick_add import CardDraft
from aipm_desktop.domain.templates import (
    BoardTemplate,
    ColumnTemplate,
    LabelTemplate,
    SwimlaneTemplate,
    TaskTemplate,
)
from aipm_desktop.store import boards, cards, database, journal
from aipm_desktop.store.journaled import JOURNALED, columns_of

NOW = 1_790_000_000_000
HOUR = 3_600_000

TEMPLATE = BoardTemplate(
    key="plain",
    name="Plain",
    columns=(
        ColumnTemplate("To do", "queue"),
        ColumnTemplate("Data", "active", entry_policy="Source known", exit_checklist=("Schema written",)),
        ColumnTemplate("Modeling", "active"),
        ColumnTemplate("Done", "done"),
    ),
    swimlanes=(SwimlaneTemplate("Model", "model"), SwimlaneTemplate("Product & data", "product", "teal")),
    tasks=(
        TaskTemplate("Collect", 0, 1, outputs=("Inventory", "Licence")),
        TaskTemplate("Train", 2, 0, "experiment"),
    ),
    labels=(LabelTemplate("ops", "red"),),
)


class Desk:
    """`run` a verb as the session does; `board`, `column` and `lane` find what the template made."""

    def __init__(self, con: database.Con) -> None:
        self.con = con
        self.now = NOW
        self.changes: Any = None
        self.client_id: str = self.run(commands.client.add, "Finch Bank")
        self.board_id: str = self.run(commands.board.add, self.client_id, "Container inspection", TEMPLATE)

    def run(self, command: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        self.now += HOUR
        with database.transaction(self.con, actor="Ada", now=self.now) as txn:
            result = command(self.con, *args, now=self.now, **kwargs)
        self.changes = txn.changes
        return result

    def undo(self) -> Transaction:
        return self._journal(commands.journal.undo, "undo")

    def redo(self) -> Transaction:
        return self._journal(commands.journal.redo, "redo")

    def _journal(self, verb: Callable[..., Transaction], kind: str) -> Transaction:
        self.now += HOUR
        with database.transaction(self.con, actor="Ada", now=self.now, kind=kind):
            return verb(self.con, now=self.now)

    def add(self, title: str, column: str = "To do", lane: str = "Model", **fields: Any) -> str:
        return self.run(
            commands.card.add, self.board_id, CardDraft(title, column=column, swimlane=lane, **fields)
        )

    @property
    def last(self) -> Transaction:
        return journal.history(self.con)[0]

    @property
    def snapshot(self) -> BoardSnapshot:
        return boards.snapshot(self.con, self.board_id)

    @property
    def board(self) -> Board:
        return boards.board(self.con, self.board_id)

    def column(self, name: str) -> str:
        both = boards.columns(self.con, self.board_id) + boards.columns(
            self.con, self.board_id, archived=True
        )
        return next(column.id for column in both if column.name == name)

    def lane(self, name: str) -> str:
        return next(lane.id for lane in boards.swimlanes(self.con, self.board_id) if lane.name == name)

    def card(self, card_id: str) -> Card:
        return cards.card(self.con, card_id)

    def titles(self, column: str, lane: str | None = None) -> list[str]:
        """Titles of the live cards of a column (of one swimlane), in order."""
        found = [card for card in self.snapshot.cards if card.column_id == self.column(column)]
        return [card.title for card in found if lane is None or card.swimlane_id == self.lane(lane)]

    def limit_column(self, name: str, maximum: int, mode: str = "block", minimum: int | None = None) -> None:
        self.run(commands.column.set_limit, self.column(name), Limit(minimum, maximum, mode))

    def dump(self) -> dict[str, list[tuple[Any, ...]]]:
        """Every row of every journaled table."""
        return {
            entry.table: sorted(
                self.con.execute(
                    f"SELECT {', '.join(name for name, _ in columns_of(self.con, entry.table))} FROM {entry.table}"
                ).fetchall(),
                key=repr,
            )
            for entry in JOURNALED
        }
