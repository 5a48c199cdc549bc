"""`aipm graph` and `aipm schedule`: the contract of their JSON, by hand-worked numbers, and what they refuse."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def chain(aipm, tmp_path: Path) -> Path:  # type: ignore[no-untyped-def]
    """P-1 (2 days) -> P-2 (1-2-9: 3 days), P-3 (1 day) with an SS+1 link to P-2, P-4 without estimate or links."""
    path = tmp_path / "plans.aipm"
    aipm("new", path)
    aipm("board", "add", path, "--client", "C", "--name", "Plan", "--prefix", "P")
    for line in ("First est 2", "Second est 1-2-9", "Third est 1", "Fourth"):
        aipm("card", "add", path, line)
    aipm("link", path, "P-1", "P-2")
    aipm("link", path, "P-3", "P-2", "--type", "SS", "--lag", "1")
    return path


def test_the_critical_path_in_working_days(aipm, chain: Path) -> None:  # type: ignore[no-untyped-def]
    data = aipm("graph", chain, "--json").json
    assert data["nodes"] == ["P-1", "P-2", "P-3", "P-4"]
    assert {
        (one["predecessor"], one["successor"], one["type"], one["lag_days"]) for one in data["edges"]
    } == {
        ("P-1", "P-2", "FS", 0.0),
        ("P-3", "P-2", "SS", 1.0),
    }
    assert data["critical_path"] == ["P-1", "P-2"]
    assert data["duration_days"] == 5
    assert data["order"].index("P-1") < data["order"].index("P-2") > data["order"].index("P-3")
    assert data["suspended"] == []
    third = data["cards"]["P-3"]
    assert [third[key] for key in ("early_start", "early_finish", "late_start", "late_finish", "slack")] == [
        0,
        1,
        1,
        2,
        1,
    ]
    assert data["cards"]["P-4"]["assumed"]
    assert "critical path  5 working days" in aipm("graph", chain).out


def test_finished_cards_take_no_time(aipm, chain: Path) -> None:  # type: ignore[no-untyped-def]
    aipm("card", "done", chain, "P-1")
    data = aipm("graph", chain, "--json").json
    assert data["duration_days"] == 4
    assert data["critical_path"] == ["P-3", "P-2"]
    assert data["cards"]["P-1"]["finished"]


def test_dates_from_a_day_that_is_given(aipm, chain: Path) -> None:  # type: ignore[no-untyped-def]
    data = aipm("schedule", chain, "--start", "2026-11-27", "--json").json  # a Friday
    assert (data["cards"]["P-1"]["start"], data["cards"]["P-1"]["finish"]) == ("2026-11-27", "2026-11-30")
    assert (data["cards"]["P-2"]["start"], data["cards"]["P-2"]["finish"]) == ("2026-12-01", "2026-12-03")
    assert data["cards"]["P-1"]["person"] is None
    assert data["finish"] == "2026-12-03"
    assert not data["levelled"]


def test_holidays_and_weeks_of_the_board_count(aipm, chain: Path) -> None:  # type: ignore[no-untyped-def]
    aipm("board", "plan", chain, "--week", "1111000", "--holidays", "DE")
    data = aipm("schedule", chain, "--start", "2026-12-24", "--json").json
    assert (data["cards"]["P-1"]["start"], data["cards"]["P-1"]["finish"]) == ("2026-12-24", "2026-12-28")


def test_the_levelled_plan_and_its_file(aipm, chain: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    aipm("card", "set", chain, "P-1", "people=Ann")
    aipm("card", "set", chain, "P-4", "people=Ann")
    plain = aipm("schedule", chain, "--start", "2026-11-23", "--json").json
    assert plain["cards"]["P-4"]["start"] == "2026-11-23"
    assert plain["overloads"][0]["name"] == "Ann"
    out = tmp_path / "plan.ics"
    data = aipm("schedule", chain, "--start", "2026-11-23", "--levelled", "--out", out, "--json").json
    assert data["levelled"]
    assert data["overloads"] == []
    assert data["cards"]["P-4"]["start"] == "2026-11-25"
    assert data["path"] == str(out)
    assert b"BEGIN:VCALENDAR" in out.read_bytes()
    again = aipm("schedule", chain, "--out", out, ok=False)
    assert again.code == 2
    assert "exists" in again.err or "already" in again.err


@pytest.mark.parametrize("typed", [("--start", "someday"), ("--out", "plan.docx")])
def test_what_cannot_be_is_one_sentence(aipm, chain: Path, typed: tuple[str, str]) -> None:  # type: ignore[no-untyped-def]
    before = chain.read_bytes()
    answer = aipm("schedule", chain, *typed, ok=False)
    assert answer.code in (2, 3)
    assert answer.err.startswith("aipm: ")
    assert answer.err.count("\n") == 1
    assert chain.read_bytes() == before


def test_a_milestone_ends_the_critical_path(aipm, chain: Path) -> None:  # type: ignore[no-untyped-def]
    aipm("card", "add", chain, "Signed off", "--kind", "milestone")
    assert aipm("link", chain, "P-2", "P-5").out == "P-5 waits for P-2 (FS)\n"
    assert aipm("graph", chain, "--json").json["critical_path"] == ["P-1", "P-2", "P-5"]


def test_linking_says_the_lag(aipm, chain: Path) -> None:  # type: ignore[no-untyped-def]
    said = aipm("link", chain, "P-3", "P-4", "--type", "SS", "--lag", "1.5").out
    assert said == "P-4 waits for P-3 (SS+1.5)\n"
