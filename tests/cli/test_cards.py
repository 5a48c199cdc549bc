"""card and link: what happens to cards."""

from datetime import date, timedelta
from pathlib import Path

import pytest

KEYS = {
    "number", "title", "kind", "column", "swimlane", "description", "labels", "people", "due", "start", "done_at",
    "created_at", "archived", "priority", "estimate_days", "checklist", "comments", "links", "blocked", "loops",
    "external_id", "details",
}  # fmt: skip
"""The contract of a card's JSON."""


def test_a_line_becomes_a_card_as_in_the_window(aipm, plans: Path, columns: list[str]) -> None:
    aipm("card", "add", plans, "Grease")
    line = "spike: Augment night images #data @ML !high due 2031-03-07 est 3-5-9 after CR-1"
    card = aipm("card", "add", plans, line, "--json").json
    assert set(card) >= KEYS
    expected = {
        "number": "CR-2",
        "title": "Augment night images",
        "kind": "spike",
        "column": columns[0],
        "labels": ["data"],
        "people": ["ML"],
        "due": "2031-03-07",
        "priority": "high",
        "estimate_days": {"low": 3, "likely": 5, "high": 9},
        "predecessors": ["CR-1"],
        "archived": False,
        "blocked": None,
        "not_understood": [],
    }
    assert {key: card[key] for key in expected} == expected
    assert aipm("card", "show", plans, "cr-2", "--json").json == {
        key: value for key, value in card.items() if key != "not_understood"
    }


def test_words_that_begin_with_a_dash_are_words(aipm, plans: Path) -> None:
    assert aipm("card", "add", plans, "Cool", "to", "-20", "-x", "--json").json["title"] == "Cool to -20 -x"


def test_a_card_goes_where_it_is_told(aipm, plans: Path, columns: list[str]) -> None:
    aipm("card", "add", plans, "One", "--column", columns[1])
    aipm("card", "add", plans, "Two", "--column", columns[1], "--before", "CR-1")
    shown = aipm("show", plans).out
    assert shown.index("Two") < shown.index("One")


def test_an_empty_line_is_refused(aipm, plans: Path) -> None:
    answer = aipm("card", "add", plans, "  ", "--json", ok=False)
    assert (answer.code, answer.json["error"]["kind"]) == (3, "invalid")


def test_many_cards_move_at_once_in_the_order_given(aipm, plans: Path, columns: list[str]) -> None:
    for title in ("One", "Two", "Three"):
        aipm("card", "add", plans, title)
    moved = aipm("card", "move", plans, "CR-3", "CR-1", "--column", columns[1], "--json").json
    assert (moved["moved"], moved["warnings"]) == (["CR-3", "CR-1"], [])
    shown = aipm("show", plans).out
    assert shown.index("Three") < shown.index("One")
    aipm("undo", plans)
    assert {card["column"] for card in aipm("show", plans, "--json").json["cards"]} == {columns[0]}


def test_one_unknown_card_moves_none(aipm, plans: Path, columns: list[str]) -> None:
    aipm("card", "add", plans, "One")
    assert aipm("card", "move", plans, "CR-1", "CR-2", "--column", columns[1], ok=False).code == 3
    assert aipm("card", "show", plans, "CR-1", "--json").json["column"] == columns[0]


def test_a_blocking_limit_refuses_and_a_reason_passes_it(aipm, plans: Path, columns: list[str]) -> None:
    aipm("card", "add", plans, "One")
    aipm("column", "limit", plans, columns[1], "--max", "0", "--mode", "block")
    move = ("card", "move", plans, "CR-1", "--column", columns[1])
    refused = aipm(*move, "--json", ok=False)
    assert refused.code == 3
    assert refused.json["error"]["kind"] == "limit"
    assert refused.json["error"]["maximum"] == 0
    assert aipm(*move, "--anyway", ok=False).code == 2
    aipm(*move, "--anyway", "--reason", "the customer waits")
    assert aipm("card", "show", plans, "CR-1", "--json").json["column"] == columns[1]


def test_a_warning_limit_is_told(aipm, plans: Path, columns: list[str]) -> None:
    aipm("card", "add", plans, "One")
    aipm("column", "limit", plans, columns[1], "--max", "0")
    (warning,) = aipm("card", "move", plans, "CR-1", "--column", columns[1], "--json").json["warnings"]
    assert {key: warning[key] for key in ("scope", "name", "count", "max")} == {
        "scope": "column",
        "name": columns[1],
        "count": 1,
        "max": 0,
    }


def test_going_back_with_a_reason_is_a_loop(aipm, plans: Path, columns: list[str]) -> None:
    aipm("card", "add", plans, "One", "--column", columns[1])
    back = ("card", "move", plans, "CR-1", "--column", columns[0], "--reason")
    refused = aipm(*back, "no idea", ok=False)
    assert refused.code == 3
    assert "data_gap" in refused.err
    assert aipm(*back, "Data gap", "--json").json["backward"] == ["CR-1"]
    assert aipm("card", "show", plans, "CR-1", "--json").json["loops"] == 1


def test_every_field_can_be_set_in_one_step(aipm, plans: Path, columns: list[str], tmp_path: Path) -> None:
    aipm("card", "add", plans, "One #old @Maria")
    before = aipm("card", "show", plans, "CR-1", "--json").json
    text = tmp_path / "text.md"
    text.write_text("# Why\n\nGrößer\n", encoding="utf-8")
    card = aipm(
        "card", "set", plans, "CR-1", "title=Two", f"description=@{text}", "kind=Experiment", "priority=urgent",
        "class=fixed date", "start=today", "due=tomorrow", "estimate=1/2/5", f"column={columns[1]}",
        "blocked=no access", "labels=+new,-old", "people=ML", "checklist=+Ask for it", "--json",
    ).json  # fmt: skip
    today = date.fromisoformat(card["start"])
    assert abs((date.today() - today).days) <= 1
    expected = {
        "title": "Two",
        "description": "# Why\n\nGrößer\n",
        "kind": "experiment",
        "priority": "urgent",
        "class": "fixed_date",
        "due": (today + timedelta(days=1)).isoformat(),
        "estimate_days": {"low": 1, "likely": 2, "high": 5},
        "column": columns[1],
        "blocked": "no access",
        "labels": ["new"],
        "people": ["ML"],
        "checklist": [{"text": "Ask for it", "done": False, "list": card["checklist"][0]["list"]}],
    }
    assert {key: card[key] for key in expected} == expected
    (entry, *_) = aipm("history", plans, "--json").json["transactions"]
    assert entry["action"] == "card.edit"
    aipm("undo", plans)
    after = aipm("card", "show", plans, "CR-1", "--json").json
    assert {key: after[key] for key in KEYS} == {key: before[key] for key in KEYS}


def test_fields_are_cleared_by_nothing(aipm, plans: Path) -> None:
    aipm("card", "add", plans, "One #data @ML due tomorrow est 3")
    aipm("card", "set", plans, "CR-1", "blocked=waits")
    card = aipm(
        "card", "set", plans, "CR-1", "due=", "estimate=", "labels=", "people=", "blocked=", "--json"
    ).json
    assert [card[key] for key in ("due", "estimate_days", "labels", "people", "blocked")] == [
        None,
        None,
        [],
        [],
        None,
    ]


@pytest.mark.parametrize(
    ("change", "labels"), [("labels=a,c", ["a", "c"]), ("labels=+c", ["a", "b", "c"]), ("labels=-A", ["b"])]
)
def test_lists_are_replaced_or_changed(aipm, plans: Path, change: str, labels: list[str]) -> None:
    aipm("card", "add", plans, "One #a #b")
    assert aipm("card", "set", plans, "CR-1", change, "--json").json["labels"] == labels


def test_people_are_known_by_their_initials(aipm, plans: Path) -> None:
    aipm("card", "add", plans, "One")
    aipm("card", "set", plans, "CR-1", "people=Maria Lopez")
    card = aipm("card", "set", plans, "CR-1", "people=ml", "--json").json
    assert card["people"] == ["Maria Lopez"]


def test_setting_what_is_already_so_is_no_step(aipm, plans: Path) -> None:
    aipm("card", "add", plans, "One !high")
    steps = len(aipm("history", plans, "--json").json["transactions"])
    aipm("card", "set", plans, "CR-1", "priority=high", "title=One")
    assert len(aipm("history", plans, "--json").json["transactions"]) == steps


def test_cards_are_archived_restored_copied_and_deleted(aipm, plans: Path) -> None:
    aipm("card", "add", plans, "One")
    assert aipm("card", "archive", plans, "CR-1", "--json").json["archived"] is True
    assert "One" not in aipm("show", plans).out
    assert aipm("card", "restore", plans, "CR-1", "--json").json["archived"] is False
    assert aipm("card", "duplicate", plans, "CR-1", "--json").json["number"] == "CR-2"
    assert aipm("card", "delete", plans, "CR-1", "CR-2", "--json").json == {"deleted": ["CR-1", "CR-2"]}
    assert aipm("show", plans, "--json").json["cards"] == []
    aipm("undo", plans)
    assert len(aipm("show", plans, "--json").json["cards"]) == 2


def test_cards_are_done_where_they_stand_and_work_again(aipm, plans: Path, columns: list[str]) -> None:
    aipm("column", "limit", plans, columns[1], "--max", 1, "--mode", "block")
    aipm("card", "add", plans, "Paint", "--column", columns[1])
    done = aipm("card", "done", plans, "CR-1")
    assert done.out == "marked as done: CR-1\n"
    shown = aipm("card", "show", plans, "cr-1", "--json").json
    assert (shown["column"], shown["done_at"] is None) == (columns[1], False)
    aipm("card", "add", plans, "Wash", "--column", columns[1])
    column = aipm("show", plans, "--json").json["columns"][1]
    assert (column["cards"], column["counted"]) == (2, 1)
    text = aipm("show", plans).out
    assert f"{columns[1]}  1 of 1, 1 done" in text
    assert "CR-1      Paint  done" in text
    refused = aipm("card", "reopen", plans, "CR-1", ok=False)
    assert (refused.code, "its limit is 1" in refused.err) == (3, True)
    again = aipm("card", "reopen", plans, "CR-1", "--anyway", "--reason", "rust", "--json").json
    assert (again["number"], again["done_at"], again["warnings"]) == ("CR-1", None, [])
    assert aipm("undo", plans).code == 0
    assert aipm("card", "show", plans, "CR-1", "--json").json["done_at"] == shown["done_at"]


def test_reopening_tells_the_limits_it_passes(aipm, plans: Path, columns: list[str]) -> None:
    aipm("card", "add", plans, "Paint", "--column", columns[1])
    aipm("card", "done", plans, "CR-1")
    aipm("column", "limit", plans, columns[1], "--max", 0)
    told = aipm("card", "reopen", plans, "CR-1").out
    assert told == f"reopened CR-1\nwarning: {columns[1]} now holds 1; its limit is 0\n"


def test_a_card_in_a_done_column_is_moved_out_to_be_reopened(aipm, plans: Path, columns: list[str]) -> None:
    aipm("card", "add", plans, "Paint", "--column", columns[-1])
    refused = aipm("card", "reopen", plans, "CR-1", ok=False)
    assert refused.code == 3
    assert "it stands in a done column; move it out" in refused.err


def test_comments_checklists_and_attachments(aipm, plans: Path, tmp_path: Path) -> None:
    aipm("card", "add", plans, "One")
    aipm("card", "set", plans, "CR-1", "checklist=+Ask")
    said = aipm("card", "comment", plans, "CR-1", "Recall", "is", "0.91", "--actor", "Ada", "--json").json
    assert [(one["author"], one["text"]) for one in said["comments"]] == [("Ada", "Recall is 0.91")]
    assert aipm("card", "check", plans, "CR-1", "ask", "--json").json["checklist"][0]["done"] is True
    assert aipm("card", "check", plans, "CR-1", "1", "--open", "--json").json["checklist"][0]["done"] is False
    assert "did you mean Ask" in aipm("card", "check", plans, "CR-1", "asks", ok=False).err
    picture = tmp_path / "plot.png"
    picture.write_bytes(b"\x89PNG")
    (kept,) = aipm("card", "attach", plans, "CR-1", picture, "--json").json["attachments"]
    assert (kept["name"], kept["media_type"], kept["size"]) == ("plot.png", "image/png", 4)


def test_links_and_the_cycle_they_must_not_close(aipm, plans: Path) -> None:
    for title in ("One", "Two", "Three"):
        aipm("card", "add", plans, title)
    made = aipm("link", plans, "CR-1", "CR-2", "--type", "SS", "--lag", "-1.5", "--json").json
    assert made == {"predecessor": "CR-1", "successor": "CR-2", "type": "SS", "lag_days": -1.5}
    aipm("link", plans, "CR-2", "CR-3")
    refused = aipm("link", plans, "CR-3", "CR-1", "--json", ok=False)
    assert refused.code == 3
    error = refused.json["error"]
    assert (error["kind"], error["cycle"][0], len(error["cycle"])) == ("cycle", error["cycle"][-1], 4)
    assert set(error["cycle"]) == {"CR-1", "CR-2", "CR-3"}
    listed = aipm("show", plans, "--json").json["dependencies"]
    assert [(one["predecessor"], one["successor"], one["type"]) for one in listed] == [
        ("CR-1", "CR-2", "SS"),
        ("CR-2", "CR-3", "FS"),
    ] or len(listed) == 2
    aipm("unlink", plans, "CR-1", "CR-2")
    assert len(aipm("show", plans, "--json").json["dependencies"]) == 1
    assert aipm("unlink", plans, "CR-1", "CR-2", ok=False).code == 3


def test_a_mistyped_card_offers_the_one_of_that_number(aipm, plans: Path) -> None:
    aipm("card", "add", plans, "One")
    answer = aipm("card", "show", plans, "CRX-1", "--json", ok=False)
    assert answer.json["error"]["candidates"] == ["CR-1"]


def test_a_blocked_card_is_told_or_refused_as_the_board_says(aipm, plans: Path, columns: list[str]) -> None:
    aipm("card", "add", plans, "First")
    aipm("card", "add", plans, "Second after CR-1")
    move = ("card", "move", plans, "CR-2", "--column", columns[1])
    (told,) = aipm(*move, "--json").json["warnings"]
    assert (told["scope"], told["cards"], told["predecessors"]) == ("blocked", ["CR-2"], ["CR-1"])
    assert told["message"] == "CR-2 still waits for CR-1"
    added = aipm("card", "add", plans, "Third after CR-1", "--column", columns[1], "--json").json
    assert [one["scope"] for one in added["warnings"]] == ["blocked"]


def test_a_board_that_blocks_refuses_until_there_is_a_reason(aipm, plans: Path, columns: list[str]) -> None:
    aipm("board", "plan", plans, "--blocked", "block")
    aipm("card", "add", plans, "First")
    aipm("card", "add", plans, "Second after CR-1")
    move = ("card", "move", plans, "CR-2", "--column", columns[1])
    refused = aipm(*move, "--json", ok=False)
    assert refused.code == 3
    error = refused.json["error"]
    assert (error["kind"], error["cards"], error["predecessors"]) == ("blocked", ["CR-2"], ["CR-1"])
    assert "--anyway" in error["message"]
    aipm(*move, "--anyway", "--reason", "the crane is there")
