"""The journal's values: what a transaction changed, who made it and where it stands in its stream."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

Image = dict[str, Any]
VersionVector = dict[str, int]
"""Device id -> highest transaction number of that device seen in a stream."""


class RowChange(NamedTuple):
    """One row touched: `op` is insert, update or delete; images of an update hold the changed columns only."""

    table: str
    row_id: str
    op: str
    before: Image | None
    after: Image | None


class Transaction(NamedTuple):
    """One entry of the journal. `id` is stable across machines; `action` a key such as `card.move`; `detail` what the
    action's sentence names; `kind` is do, undo or redo; `reverts` the id it takes back.
    """

    id: str
    group: int
    stream: str
    at: int
    actor: str
    action: str
    detail: dict[str, Any]
    kind: str = "do"
    reverts: str | None = None


class ChangeSet(NamedTuple):
    """What a committed action changed: table -> ids of touched rows, and the boards they belong to."""

    group: int
    action: str
    detail: dict[str, Any]
    kind: str
    boards: frozenset[str]
    rows: Mapping[str, frozenset[str]] = MappingProxyType({})
    cards: frozenset[str] = frozenset()
    """Every card touched directly or through something that hangs on it (a label, a checklist item, a visit …)."""

    def touches(self, *tables: str) -> bool:
        """Whether any of the tables has touched rows."""
        return any(table in self.rows for table in tables)
