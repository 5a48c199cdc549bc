"""Which tables the journal records, and the TEMP triggers that record them.

The triggers are made at opening, from the columns the file really has, so nobody can forget one; they are TEMP because
a workspace file must carry no code. A write outside a transaction is refused by the trigger itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import sqlite3


class Journaled(NamedTuple):
    """`key`, `board` and `card` are SQL over the row `{row}` (NEW or OLD): its id, its board and its card."""

    table: str
    key: str = "{row}.id"
    board: str = "{row}.board_id"
    card: str = "NULL"


_OF_CARD = "{row}.card_id"

JOURNALED = (
    Journaled("client", board="NULL"),
    Journaled("board_template", board="NULL"),
    Journaled("board", board="{row}.id"),
    Journaled("board_column"),
    Journaled("swimlane"),
    Journaled("cell_limit"),
    Journaled("person"),
    Journaled("label"),
    Journaled("saved_view"),
    Journaled("card", card="{row}.id"),
    Journaled("card_text", key="{row}.card_id", card=_OF_CARD),
    Journaled("card_label", key="{row}.card_id || ':' || {row}.label_id", card=_OF_CARD),
    Journaled("card_person", key="{row}.card_id || ':' || {row}.person_id", card=_OF_CARD),
    Journaled("checklist", card=_OF_CARD),
    Journaled("checklist_item", card=_OF_CARD),
    Journaled("comment", card=_OF_CARD),
    Journaled("link", card=_OF_CARD),
    Journaled("attachment", card=_OF_CARD),
    Journaled("dependency", card="{row}.successor_id"),
    Journaled("visit", card=_OF_CARD),
    Journaled("board_plan", key="{row}.board_id"),
    Journaled("person_plan", key="{row}.person_id"),
    Journaled("day_off"),
    Journaled("baseline"),
    # Of the board, not of the card: saving a baseline is no event in ten thousand cards' histories.
    Journaled("baseline_card", key="{row}.baseline_id || ':' || {row}.card_id"),
)

KEY_COLUMNS = {
    "card_text": ("card_id",),
    "card_label": ("card_id", "label_id"),
    "card_person": ("card_id", "person_id"),
    "board_plan": ("board_id",),
    "person_plan": ("person_id",),
    "baseline_card": ("baseline_id", "card_id"),
}

_PENDING = """
CREATE TEMP TABLE gate (open INTEGER NOT NULL, action TEXT NOT NULL, detail TEXT NOT NULL);
INSERT INTO temp.gate VALUES (0, '', '{}');
CREATE TEMP TABLE pending (
  n INTEGER PRIMARY KEY, tbl TEXT NOT NULL, row_id TEXT NOT NULL, board_id TEXT, card_id TEXT,
  op TEXT NOT NULL, before TEXT, after TEXT
);
"""


def columns_of(con: sqlite3.Connection, table: str) -> list[tuple[str, str]]:
    """Names and declared types of a table's columns, in order."""
    return con.execute("SELECT name, type FROM pragma_table_info(?) ORDER BY cid", (table,)).fetchall()


CARD_COLUMN = {entry.table: entry.card.rpartition(".")[2] for entry in JOURNALED if entry.card != "NULL"}
"""Table -> the column that names the card."""

HAS_BOARD = frozenset(entry.table for entry in JOURNALED if entry.board == "{row}.board_id")


def implied(table: str) -> set[str]:
    """Columns an image leaves out, because the entry says them: key, board and card."""
    board = {"board_id"} if table in HAS_BOARD else set()
    card = {CARD_COLUMN[table]} if table in CARD_COLUMN else set()
    return {*KEY_COLUMNS.get(table, ("id",))} | board | card


def image(table: str, columns: list[tuple[str, str]], row: str) -> str:
    """SQL for a row's image as JSON, without nulls (that is what json_patch does) and without what is implied.

    REAL is written with 17 digits, so that undo is exact.
    """
    parts = []
    left_out = implied(table)
    for name, kind in columns:
        if name in left_out:
            continue
        value = f"{row}.{name}"
        if kind == "REAL":
            value = f"CASE WHEN {value} IS NULL THEN NULL ELSE json(printf('%!.17g', {value})) END"
        parts.append(f"'{name}', {value}")
    return f"json_patch('{{}}', json_object({', '.join(parts)}))"


def install_triggers(con: sqlite3.Connection) -> None:
    """Makes the gate, the list of pending changes and three triggers a table, for this connection only."""
    script = [_PENDING]
    for entry in JOURNALED:
        columns = columns_of(con, entry.table)
        script += [_trigger(entry, columns, op) for op in ("insert", "update", "delete")]
    con.executescript("\n".join(script))


def _trigger(entry: Journaled, columns: list[tuple[str, str]], op: str) -> str:
    row = "OLD" if op == "delete" else "NEW"
    before = "NULL" if op == "insert" else image(entry.table, columns, "OLD")
    after = "NULL" if op == "delete" else image(entry.table, columns, "NEW")
    key, board, card = (part.format(row=row) for part in (entry.key, entry.board, entry.card))
    fixed = _stays(entry) if op == "update" else ""
    return f"""
CREATE TEMP TRIGGER journal_{entry.table}_{op} AFTER {op.upper()} ON main.{entry.table} BEGIN
  SELECT RAISE(ABORT, 'a change outside a transaction') WHERE NOT (SELECT open FROM gate);
  {fixed}INSERT INTO pending (tbl, row_id, board_id, card_id, op, before, after)
  VALUES ('{entry.table}', {key}, {board}, {card}, '{op}', {before}, {after});
END;"""


def _stays(entry: Journaled) -> str:
    """A row keeps its key, board and card for good: images leave them out."""
    names = sorted(implied(entry.table))
    moved = " OR ".join(f"NEW.{name} IS NOT OLD.{name}" for name in names)
    return f"SELECT RAISE(ABORT, 'a row keeps its {', '.join(names)}') WHERE {moved};\n  "
