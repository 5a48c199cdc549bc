"""`aipm board plan` and what goes with it, and links that are cut, changed or hold again."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Aipm


@pytest.fixture
def ann(aipm: Aipm, plans: Path) -> str:
    """The board with a card of Ann Lee's."""
    aipm("card", "add", plans, 'Grease @"Ann Lee"')
    return "Ann Lee"


def plan(aipm: Aipm, plans: Path, *typed: object) -> Any:
    return aipm("board", "plan", plans, *typed, "--json").json


DEFAULTS = {
    "board": "Cranes", "start": None, "week": "1111100", "holidays": None, "blocked": "warn",
    "people": [], "days_off": [], "baselines": [],
}  # fmt: skip


def test_a_plan_is_shown_and_changed_bit_by_bit(aipm: Aipm, plans: Path) -> None:
    assert plan(aipm, plans) == DEFAULTS
    changed = plan(aipm, plans, "--start", "2026-11-23", "--week", "1111000", "--holidays", "de-by")
    assert changed == DEFAULTS | {"start": "2026-11-23", "week": "1111000", "holidays": "DE-BY"}
    assert plan(aipm, plans, "--blocked", "block") == changed | {"blocked": "block"}
    shown = aipm("board", "plan", plans).out
    assert shown == "Cranes: start 2026-11-23, works Mon Tue Wed Thu, holidays DE-BY, blocked cards: block\n"
    assert plan(aipm, plans, "--start", "none", "--week", "none", "--holidays", "none") == DEFAULTS | {
        "blocked": "block"
    }
    aipm("undo", plans)
    assert plan(aipm, plans) == changed | {"blocked": "block"}


def test_looking_at_a_plan_writes_nothing(aipm: Aipm, plans: Path) -> None:
    before = plans.read_bytes()
    plan(aipm, plans)
    assert plans.read_bytes() == before


@pytest.mark.parametrize(
    ("typed", "code", "kind", "said"),
    [
        (["--week", "11111"], 3, "invalid", "seven signs"),
        (["--holidays", "Bavaria"], 3, "invalid", "“Bavaria”: that is not known"),
        (["--start", "someday"], 3, "invalid", "not a date"),
        (["--blocked", "never"], 2, "usage", "never"),
        (["--board", "Ships", "--week", "1111100"], 3, "not_found", "Ships"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(
    aipm: Aipm, plans: Path, typed: list[str], code: int, kind: str, said: str
) -> None:
    answer = aipm("board", "plan", plans, *typed, "--json", ok=False)
    assert (answer.code, answer.json["error"]["kind"]) == (code, kind)
    assert said in answer.err
    assert plan(aipm, plans) == DEFAULTS


def test_a_person_has_a_week_and_days_off(aipm: Aipm, plans: Path, ann: str) -> None:
    aipm("person", "week", plans, "al", "--week", "1110000", "--holidays", "AT")
    aipm("person", "off", plans, ann, "2026-12-21", "2026-12-23", "--name", "Sea")
    aipm("board", "off", plans, "2026-12-24")
    shown = plan(aipm, plans)
    assert shown["people"] == [{"name": ann, "week": "1110000", "holidays": "AT"}]
    assert shown["days_off"] == [
        {"person": ann, "from": "2026-12-21", "to": "2026-12-23", "name": "Sea"},
        {"person": None, "from": "2026-12-24", "to": "2026-12-24", "name": ""},
    ]
    lines = aipm("board", "plan", plans).out.splitlines()
    assert lines[1:] == [
        "Ann Lee: works Mon Tue Wed, holidays AT",
        "off: 2026-12-21 to 2026-12-23, Ann Lee (Sea)",
        "off: 2026-12-24, everybody",
    ]
    aipm("person", "off", plans, ann, "2026-12-21", "2026-12-23", "--remove")
    aipm("person", "week", plans, ann, "--week", "none", "--holidays", "none")
    assert [off["person"] for off in plan(aipm, plans)["days_off"]] == [None]
    assert plan(aipm, plans)["people"] == []


def test_days_off_that_are_not_there_or_go_backward_are_refused(aipm: Aipm, plans: Path, ann: str) -> None:
    missing = aipm("board", "off", plans, "2026-12-24", "--remove", "--json", ok=False)
    assert (missing.code, missing.json["error"]["kind"]) == (3, "not_found")
    backward = aipm("person", "off", plans, ann, "2026-12-24", "2026-12-23", ok=False)
    assert backward.code == 3
    assert "ascending order" in backward.err
    nobody = aipm("person", "week", plans, "Bo", "--week", "1111000", ok=False)
    assert "did you mean" in nobody.err or "there are Ann Lee" in nobody.err


def test_a_link_can_be_cut_for_another(aipm: Aipm, plans: Path) -> None:
    for title in "ABC":
        aipm("card", "add", plans, title)
    aipm("link", plans, "CR-1", "CR-2", "--type", "SS", "--lag", "-1.5")
    aipm("link", plans, "CR-2", "CR-3")
    refused = aipm("link", plans, "CR-3", "CR-1", "--json", ok=False)
    assert refused.code == 3
    assert refused.json["error"]["cycle"] == ["CR-1", "CR-2", "CR-3", "CR-1"]
    assert "--cutting" in refused.err
    aipm("link", plans, "CR-3", "CR-1", "--cutting", "CR-1", "CR-2")
    links = aipm("show", plans, "--json").json["dependencies"]
    assert sorted((one["predecessor"], one["successor"], one["suspended"]) for one in links) == [
        ("CR-2", "CR-3", False),
        ("CR-3", "CR-1", False),
    ]
    absent = aipm("link", plans, "CR-1", "CR-2", "--cutting", "CR-2", "CR-1", "--json", ok=False)
    assert (absent.code, absent.json["error"]["kind"]) == (3, "not_found")


def test_a_suspended_link_is_shown_and_holds_again(aipm: Aipm, plans: Path, tmp_path: Path) -> None:
    table = tmp_path / "round.csv"
    table.write_text("id,title,predecessors\n1,A,2\n2,B,1\n")
    aipm("import", plans, table)
    shown = ("show", plans, "--board", "round", "--json")
    links = aipm(*shown).json["dependencies"]
    suspended = next(one for one in links if one["suspended"])
    held = next(one for one in links if not one["suspended"])
    again = ("link", plans, suspended["predecessor"], suspended["successor"], "--board", "round")
    assert aipm(*again, ok=False).code == 3
    aipm(*again, "--cutting", held["predecessor"], held["successor"])
    assert aipm(*shown).json["dependencies"] == [suspended | {"suspended": False}]
