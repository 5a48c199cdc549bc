"""The tables of the second migration: what a plan rests on besides cards and links. Never edited after a release.

A board without a row in board_plan, and a person without one in person_plan, have the defaults of
domain/planning/settings.py. Dates of baselines are kept apart from the cards': a baseline is a copy, not a wish.
"""

from __future__ import annotations

_ID = "id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 80)"
_BOARD = "board_id TEXT NOT NULL REFERENCES board(id) ON DELETE CASCADE"
_WEEK = "length(working_week) = 7 AND working_week NOT GLOB '*[^01]*' AND instr(working_week, '1') > 0"
_REGION = (
    "holiday_region TEXT NOT NULL CHECK (length(holiday_region) <= 80 AND instr(holiday_region, char(0)) = 0)"
)


def _day(name: str) -> str:
    return f"{name} TEXT NOT NULL CHECK (length({name}) = 10 AND date({name}) = {name})"


def _name(least: int) -> str:
    return f"name TEXT NOT NULL CHECK (length(name) BETWEEN {least} AND 200 AND instr(name, char(0)) = 0)"


PLAN_SCHEMA = f"""
CREATE TABLE board_plan (
  board_id TEXT PRIMARY KEY REFERENCES board(id) ON DELETE CASCADE,
  start_on TEXT CHECK (start_on IS NULL OR (length(start_on) = 10 AND date(start_on) = start_on)),
  working_week TEXT NOT NULL CHECK ({_WEEK}), {_REGION},
  blocked_mode TEXT NOT NULL CHECK (blocked_mode IN ('off', 'warn', 'block'))
) STRICT;
CREATE TABLE person_plan (
  person_id TEXT PRIMARY KEY REFERENCES person(id) ON DELETE CASCADE, {_BOARD},
  working_week TEXT NOT NULL CHECK (working_week = '' OR ({_WEEK})), {_REGION}
) STRICT;
CREATE INDEX person_plan_board ON person_plan(board_id);
CREATE TABLE day_off (
  {_ID}, {_BOARD}, person_id TEXT REFERENCES person(id) ON DELETE CASCADE,
  {_day("from_on")}, {_day("to_on")}, {_name(0)}, CHECK (from_on <= to_on)
) STRICT;
CREATE INDEX day_off_board ON day_off(board_id);
CREATE INDEX day_off_person ON day_off(person_id);
CREATE TABLE baseline (
  {_ID}, {_BOARD}, {_name(1)}, created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX baseline_board ON baseline(board_id);
CREATE TABLE baseline_card (
  baseline_id TEXT NOT NULL REFERENCES baseline(id) ON DELETE CASCADE,
  card_id TEXT NOT NULL REFERENCES card(id) ON DELETE CASCADE, {_BOARD},
  {_day("start_on")}, {_day("finish_on")}, PRIMARY KEY (baseline_id, card_id), CHECK (start_on <= finish_on)
) STRICT;
CREATE INDEX baseline_card_card ON baseline_card(card_id);
CREATE INDEX baseline_card_board ON baseline_card(board_id);
"""
