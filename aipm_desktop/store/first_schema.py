"""The tables as the first migration makes them. Never edited after a release: later steps go to migrations.py.

Journaled tables carry `board_id` (the stream a row belongs to); `client` and `board_template` belong to the workspace
stream. Every foreign key is indexed. No triggers and no views: the file carries no code, and its schema can be compared
with what it must be.
"""

from __future__ import annotations


def _text(name: str, most: int, *, least: int = 0, null: bool = False) -> str:
    check = f"length({name}) BETWEEN {least} AND {most} AND instr({name}, char(0)) = 0"
    return (
        f"{name} TEXT CHECK ({name} IS NULL OR ({check}))"
        if null
        else f"{name} TEXT NOT NULL CHECK ({check})"
    )


_ID = "id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 80)"
_RANK = "rank TEXT NOT NULL CHECK (length(rank) BETWEEN 1 AND 400)"
_BOARD = "board_id TEXT NOT NULL REFERENCES board(id) ON DELETE CASCADE"
_CARD = "card_id TEXT NOT NULL REFERENCES card(id) ON DELETE CASCADE"
_EXTERNAL = _text("external_id", 400, null=True)
_LIMIT = """
  limit_min INTEGER CHECK (limit_min IS NULL OR limit_min BETWEEN 0 AND 100000),
  limit_max INTEGER CHECK (limit_max IS NULL OR limit_max BETWEEN 0 AND 100000),
  limit_mode TEXT NOT NULL DEFAULT 'warn' CHECK (limit_mode IN ('off', 'warn', 'block'))"""

WORKSPACE_TABLES = f"""
CREATE TABLE client (
  {_ID}, {_text("name", 200, least=1)}, {_text("colour", 20)}, {_RANK},
  created_at INTEGER NOT NULL, archived_at INTEGER
) STRICT;
CREATE TABLE board_template (
  {_ID}, {_text("name", 200, least=1)}, {_text("definition", 4000000)}, created_at INTEGER NOT NULL
) STRICT;
"""

BOARD_TABLES = f"""
CREATE TABLE board (
  {_ID}, client_id TEXT NOT NULL REFERENCES client(id),
  {_text("name", 200, least=1)}, {_text("colour", 20)}, {_RANK}, {_text("prefix", 12, least=1)},
  {_text("template", 80)}, {_text("description", 1000000)},
  created_at INTEGER NOT NULL, archived_at INTEGER, {_EXTERNAL}
) STRICT;
CREATE INDEX board_client ON board(client_id);
CREATE TABLE board_column (
  {_ID}, {_BOARD}, {_text("name", 200, least=1)}, {_RANK},
  role TEXT NOT NULL CHECK (role IN ('queue', 'active', 'done')), {_LIMIT},
  {_text("entry_policy", 20000)}, {_text("exit_checklist", 20000)}, archived_at INTEGER, {_EXTERNAL}
) STRICT;
CREATE INDEX board_column_board ON board_column(board_id);
CREATE TABLE swimlane (
  {_ID}, {_BOARD}, {_text("name", 200)}, {_RANK},
  track TEXT CHECK (track IN ('model', 'product')), {_text("colour", 20, null=True)}, {_LIMIT}, archived_at INTEGER
) STRICT;
CREATE INDEX swimlane_board ON swimlane(board_id);
CREATE TABLE cell_limit (
  {_ID}, {_BOARD},
  column_id TEXT NOT NULL REFERENCES board_column(id) ON DELETE CASCADE,
  swimlane_id TEXT NOT NULL REFERENCES swimlane(id) ON DELETE CASCADE, {_LIMIT}
) STRICT;
CREATE INDEX cell_limit_board ON cell_limit(board_id);
CREATE INDEX cell_limit_column ON cell_limit(column_id);
CREATE INDEX cell_limit_swimlane ON cell_limit(swimlane_id);
CREATE TABLE person (
  {_ID}, {_BOARD}, {_text("name", 200, least=1)}, {_text("initials", 8)}, {_text("zone", 80)}, {_LIMIT}, {_EXTERNAL}
) STRICT;
CREATE INDEX person_board ON person(board_id);
CREATE TABLE label (
  {_ID}, {_BOARD}, {_text("name", 200)}, {_text("colour", 20)}, {_EXTERNAL}
) STRICT;
CREATE INDEX label_board ON label(board_id);
CREATE TABLE saved_view (
  {_ID}, {_BOARD}, {_text("name", 200, least=1)}, {_text("query", 4000)}, {_RANK}
) STRICT;
CREATE INDEX saved_view_board ON saved_view(board_id);
"""

# A visit goes with its card, so its board needs no foreign key; there are as many visits as moves, and an index each.
CARD_TABLES = f"""
CREATE TABLE card (
  {_ID}, {_BOARD}, number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 1000000000),
  {_text("kind", 40, least=1)}, {_text("title", 2000)},
  column_id TEXT NOT NULL REFERENCES board_column(id),
  swimlane_id TEXT NOT NULL REFERENCES swimlane(id), {_RANK},
  priority TEXT NOT NULL CHECK (priority IN ('urgent', 'high', 'normal', 'low')),
  class_of_service TEXT NOT NULL CHECK (class_of_service IN ('expedite', 'fixed_date', 'standard', 'intangible')),
  start_on TEXT CHECK (start_on IS NULL OR (length(start_on) = 10 AND date(start_on) = start_on)),
  due_on TEXT CHECK (due_on IS NULL OR (length(due_on) = 10 AND date(due_on) = due_on)),
  estimate_low REAL CHECK (estimate_low IS NULL OR estimate_low BETWEEN 0 AND 1e6),
  estimate_likely REAL CHECK (estimate_likely IS NULL OR estimate_likely BETWEEN 0 AND 1e6),
  estimate_high REAL CHECK (estimate_high IS NULL OR estimate_high BETWEEN 0 AND 1e6),
  {_text("blocked_reason", 2000, null=True)},
  created_at INTEGER NOT NULL, entered_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
  done_at INTEGER, archived_at INTEGER, {_EXTERNAL}
) STRICT;
CREATE INDEX card_board ON card(board_id, number);
CREATE INDEX card_column ON card(column_id, swimlane_id, archived_at, rank);
CREATE INDEX card_swimlane ON card(swimlane_id);
CREATE TABLE card_text (
  card_id TEXT PRIMARY KEY REFERENCES card(id) ON DELETE CASCADE, {_BOARD},
  {_text("description", 1000000)}, {_text("details", 1000000)}
) STRICT;
CREATE INDEX card_text_board ON card_text(board_id);
CREATE TABLE card_label (
  {_CARD}, label_id TEXT NOT NULL REFERENCES label(id) ON DELETE CASCADE, {_BOARD}, PRIMARY KEY (card_id, label_id)
) STRICT;
CREATE INDEX card_label_label ON card_label(label_id);
CREATE INDEX card_label_board ON card_label(board_id, card_id, label_id);
CREATE TABLE card_person (
  {_CARD}, person_id TEXT NOT NULL REFERENCES person(id) ON DELETE CASCADE, {_BOARD}, PRIMARY KEY (card_id, person_id)
) STRICT;
CREATE INDEX card_person_person ON card_person(person_id);
CREATE INDEX card_person_board ON card_person(board_id, card_id, person_id);
CREATE TABLE checklist (
  {_ID}, {_BOARD}, {_CARD}, {_text("name", 500)}, {_RANK}
) STRICT;
CREATE INDEX checklist_board ON checklist(board_id);
CREATE INDEX checklist_card ON checklist(card_id);
CREATE TABLE checklist_item (
  {_ID}, {_BOARD}, {_CARD}, checklist_id TEXT NOT NULL REFERENCES checklist(id) ON DELETE CASCADE,
  {_text("text", 20000)}, is_done INTEGER NOT NULL CHECK (is_done IN (0, 1)), {_RANK}
) STRICT;
CREATE INDEX checklist_item_board ON checklist_item(board_id, card_id, is_done);
CREATE INDEX checklist_item_card ON checklist_item(card_id, is_done);
CREATE INDEX checklist_item_checklist ON checklist_item(checklist_id);
CREATE TABLE comment (
  {_ID}, {_BOARD}, {_CARD}, {_text("author", 200)}, at INTEGER NOT NULL, {_text("text", 1000000)},
  edited_at INTEGER, {_EXTERNAL}
) STRICT;
CREATE INDEX comment_board ON comment(board_id, card_id);
CREATE INDEX comment_card ON comment(card_id);
CREATE TABLE link (
  {_ID}, {_BOARD}, {_CARD}, {_text("title", 500)}, {_text("url", 8000, least=1)}, {_RANK}
) STRICT;
CREATE INDEX link_board ON link(board_id);
CREATE INDEX link_card ON link(card_id);
CREATE TABLE attachment (
  {_ID}, {_BOARD}, {_CARD}, {_text("name", 400, least=1)}, {_text("media_type", 200)},
  size INTEGER NOT NULL CHECK (size >= 0),
  sha256 TEXT NOT NULL REFERENCES attachment_content(sha256) CHECK (length(sha256) = 64), at INTEGER NOT NULL
) STRICT;
CREATE INDEX attachment_board ON attachment(board_id, card_id);
CREATE INDEX attachment_card ON attachment(card_id);
CREATE INDEX attachment_sha256 ON attachment(sha256);
CREATE TABLE dependency (
  {_ID}, {_BOARD},
  predecessor_id TEXT NOT NULL REFERENCES card(id) ON DELETE CASCADE,
  successor_id TEXT NOT NULL REFERENCES card(id) ON DELETE CASCADE,
  type TEXT NOT NULL CHECK (type IN ('FS', 'SS', 'FF', 'SF')),
  lag_days REAL NOT NULL CHECK (abs(lag_days) <= 1e5), suspended_at INTEGER
) STRICT;
CREATE INDEX dependency_board ON dependency(board_id);
CREATE INDEX dependency_predecessor ON dependency(predecessor_id);
CREATE INDEX dependency_successor ON dependency(successor_id);
CREATE TABLE visit (
  {_ID}, board_id TEXT NOT NULL, {_CARD},
  column_id TEXT NOT NULL REFERENCES board_column(id),
  entered_at INTEGER NOT NULL, left_at INTEGER, is_backward INTEGER NOT NULL CHECK (is_backward IN (0, 1)),
  {_text("reason", 40, null=True)}, {_text("override", 2000, null=True)}
) STRICT;
CREATE INDEX visit_card ON visit(card_id);
CREATE INDEX visit_column ON visit(column_id);
CREATE INDEX visit_loop ON visit(board_id, card_id) WHERE reason IS NOT NULL;
"""

# Not journaled: the journal itself, contents kept by hash, and what this file knows of itself. Entries are never deleted,
# so their short local numbers need neither foreign keys nor the indexes those would want. `touched` finds the entries of
# a card without unpacking any.
JOURNAL_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE migration (name TEXT PRIMARY KEY, applied_at INTEGER NOT NULL) STRICT;
CREATE TABLE attachment_content (sha256 TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT;
CREATE TABLE device (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL) STRICT;
CREATE TABLE stream (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE version_vector (n INTEGER PRIMARY KEY, vector TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE txn (
  n INTEGER PRIMARY KEY,
  stream_n INTEGER NOT NULL,
  device_n INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  clock INTEGER NOT NULL,
  at INTEGER NOT NULL,
  group_n INTEGER NOT NULL,
  vector_n INTEGER NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  reverts_device_n INTEGER,
  reverts_seq INTEGER,
  arrived_in INTEGER,
  hash BLOB NOT NULL,
  changes BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX txn_place ON txn(stream_n, device_n, seq);
CREATE INDEX txn_group ON txn(group_n) WHERE group_n <> n;
CREATE TABLE journal_card (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE touched (
  card_n INTEGER NOT NULL, txn_n INTEGER NOT NULL, PRIMARY KEY (card_n, txn_n)
) STRICT, WITHOUT ROWID;
"""

FIRST_SCHEMA = JOURNAL_TABLES + WORKSPACE_TABLES + BOARD_TABLES + CARD_TABLES
