"""history, undo, redo, revert, check, backup, restore."""

import random
from hashlib import sha256
from pathlib import Path


def transactions(aipm, plans: Path, *more: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = aipm("history", plans, *more, "--json").json["transactions"]
    return found


def test_history_tells_what_was_done_newest_first(aipm, plans: Path, columns: list[str]) -> None:
    aipm("card", "add", plans, "One", "--actor", "Ada")
    aipm("card", "add", plans, "Two")
    aipm("card", "move", plans, "CR-1", "--column", columns[1])
    found = transactions(aipm, plans)
    assert [one["action"] for one in found] == ["card.move", "card.add", "card.add", "board.add"]
    assert [one["text"] for one in found[:2]] == [f"Move CR-1 to {columns[1]}", "Add CR-2"]
    assert found[2]["actor"] == "Ada"
    assert all({"id", "at", "actor", "action", "reverts"} <= set(one) for one in found)
    of_card = transactions(aipm, plans, "--card", "CR-1")
    assert [one["action"] for one in of_card] == ["card.move", "card.add"]
    assert [one["action"] for one in transactions(aipm, plans, "--limit", "1")] == ["card.move"]
    assert aipm("history", plans).out.splitlines()[0].endswith(f": Move CR-1 to {columns[1]}  (Cranes)")


def test_undo_and_redo_go_back_and_forth_across_processes(aipm, plans: Path) -> None:
    aipm("card", "add", plans, "One")
    there = aipm("show", plans, "--json").json
    (undone,) = aipm("undo", plans, "--json").json["transactions"]
    assert undone["reverts"] == transactions(aipm, plans)[1]["id"]
    assert aipm("show", plans, "--json").json["cards"] == []
    assert aipm("redo", plans).out == "did again: Add CR-1\n"
    assert aipm("show", plans, "--json").json == there
    assert aipm("undo", plans).out == "took back: Add CR-1\n"


def test_revert_takes_one_back_whatever_came_after(aipm, plans: Path) -> None:
    aipm("card", "add", plans, "One")
    aipm("card", "set", plans, "CR-1", "priority=high")
    wanted = str(transactions(aipm, plans)[0]["id"])
    aipm("card", "set", plans, "CR-1", "title=Two")
    assert aipm("revert", plans, wanted).out == "took back: Change priority of CR-1\n"
    assert transactions(aipm, plans)[0]["text"] == "Take back: Change priority of CR-1"
    card = aipm("card", "show", plans, "CR-1", "--json").json
    assert (card["title"], card["priority"]) == ("Two", "normal")
    again = aipm("revert", plans, wanted, "--json", ok=False)
    assert (again.code, again.json["error"]["kind"]) == (3, "conflict")


def test_check_is_content_with_a_sound_file(aipm, plans: Path) -> None:
    answer = aipm("check", plans, "--json").json
    assert (answer["ok"], answer["problems"]) == (True, [])


def test_check_lists_what_is_damaged_and_writes_nothing(aipm, plans: Path) -> None:
    aipm("card", "add", plans, "Unmistakable")
    data = bytearray(plans.read_bytes())
    place = data.index(b"Unmistakable")
    data[place : place + 1] = b"u"
    plans.write_bytes(data)
    answer = aipm("check", plans, "--json", ok=False)
    assert answer.code == 1
    assert answer.json["ok"] is False
    assert answer.json["problems"]
    assert "is damaged" in aipm("check", plans, ok=False).out
    assert plans.read_bytes() == data
    assert aipm("info", plans, "--json", ok=False).json["error"]["kind"] == "damaged"


def test_backup_and_restore(aipm, plans: Path, tmp_path: Path) -> None:
    aipm("card", "add", plans, "One")
    copy = tmp_path / "copy.aipm"
    made = aipm("backup", plans, copy, "--json").json
    assert (made["path"], made["digest"]) == (str(copy), sha256(copy.read_bytes()).hexdigest())
    assert aipm("backup", plans, copy, ok=False).code == 2
    aipm("card", "add", plans, "Two")
    restored = aipm("restore", plans, copy, "--json").json
    assert restored["path"] == str(plans)
    assert [card["title"] for card in aipm("show", plans, "--json").json["cards"]] == ["One"]
    kept = Path(restored["kept"]["path"])
    assert [card["title"] for card in aipm("show", kept, "--json").json["cards"]] == ["One", "Two"]


def test_a_backup_without_a_place_goes_among_the_rolling_ones(aipm, plans: Path) -> None:
    made = Path(aipm("backup", plans, "--json").json["path"])
    assert aipm("info", made, "--json").json["clients"] == aipm("info", plans, "--json").json["clients"]


def test_a_damaged_backup_restores_nothing(aipm, plans: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.aipm"
    aipm("backup", plans, copy)
    copy.write_bytes(copy.read_bytes()[:-4096])
    before = plans.read_bytes()
    answer = aipm("restore", plans, copy, "--json", ok=False)
    assert (answer.code, answer.json["error"]["kind"]) == (2, "damaged")
    assert plans.read_bytes() == before


def test_a_file_damaged_anywhere_is_told_or_works_and_is_never_a_bug(aipm, plans: Path) -> None:
    aipm("board", "add", plans, "--client", "C", "--name", "B", "--template", "crisp-dm", "--with-tasks")
    whole = plans.read_bytes()
    dice = random.Random(2)
    codes = set()
    for turn in range(40):
        data = bytearray(whole)
        for _ in range(dice.choice((1, 8, 64))):
            data[dice.randrange(100, len(data))] = dice.randrange(256)
        plans.write_bytes(data if turn % 8 else data[: dice.randrange(100, len(data))])
        checked = aipm("check", plans, "--json", ok=False)
        shown = aipm("show", plans, "--board", "B", "--json", ok=False)
        assert checked.code in (0, 1)
        assert (shown.code == 0) == (checked.code == 0)
        if checked.code:
            assert shown.json["error"]["kind"] == "damaged"
        codes.add(checked.code)
    assert 1 in codes
