"""show and search."""

from pathlib import Path

import pytest


def numbers(answer) -> list[str]:
    return [card["number"] for card in answer.json["cards"]]


@pytest.fixture
def filled(aipm, plans: Path) -> Path:
    aipm("card", "add", plans, "experiment: Night recall #vision @Ada !high")
    aipm("card", "add", plans, "Label night images #ops @Maria")
    aipm("card", "add", plans, "Write the report")
    aipm("card", "set", plans, "CR-3", "description=What the night shift saw", "blocked=no data")
    aipm("board", "add", plans, "--client", "Airport", "--name", "Gates", "--prefix", "GA")
    aipm("card", "add", plans, "Night flights", "--board", "Gates")
    return plans


def test_show_holds_what_it_promises(aipm, columns: list[str], filled: Path) -> None:
    shown = aipm("show", filled, "--board", "Cranes", "--json").json
    assert {"id", "name", "client", "template"} <= set(shown["board"])
    assert {"name", "min", "max", "mode", "cards"} <= set(shown["columns"][0])
    assert {"name", "track"} <= set(shown["swimlanes"][0])
    assert shown["columns"][0]["cards"] == 3
    assert numbers(aipm("show", filled, "--board", "Cranes", "--json")) == ["CR-1", "CR-2", "CR-3"]
    assert shown["dependencies"] == []
    text = aipm("show", filled, "--board", "Cranes").out
    assert text.startswith("Harbour/Cranes\n")
    assert all(column in text for column in columns)
    assert "CR-3      Write the report  blocked" in text


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["night"], {"CR-1", "CR-2", "CR-3", "GA-1"}),
        (["night", "images"], {"CR-2"}),
        (["night images"], {"CR-2"}),
        (["images night"], set()),
        (["kind:experiment"], {"CR-1"}),
        (["night", "-label:ops"], {"CR-1", "CR-3", "GA-1"}),
        (["night", "-label:ops", "--board", "Cranes"], {"CR-1", "CR-3"}),
        (["--board", "cranes", "-night"], set()),
        (["owner:me", "--actor", "Maria"], {"CR-2"}),
        (["blocked"], {"CR-3"}),
        (["shift", "OR", "flights"], {"CR-3", "GA-1"}),
        (["ga-1"], {"GA-1"}),
        (["nothing-like-it"], set()),
    ],
)
def test_search_takes_words_and_terms(aipm, filled: Path, words: list[str], found: set[str]) -> None:
    assert set(numbers(aipm("search", filled, *words, "--json"))) == found


def test_search_tells_where_and_how(aipm, filled: Path) -> None:
    (hit,) = aipm("search", filled, "shift", "--json").json["cards"]
    assert hit == {
        "board": "Cranes",
        "number": "CR-3",
        "title": "Write the report",
        "snippet": "What the night shift saw",
    }
    assert "(Cranes)  … What the night shift saw" in aipm("search", filled, "shift").out


def test_archived_cards_are_not_found(aipm, filled: Path) -> None:
    aipm("card", "archive", filled, "CR-2")
    assert numbers(aipm("search", filled, "images", "--json")) == []


def test_a_bad_query_is_told_with_its_place(aipm, filled: Path) -> None:
    answer = aipm("search", filled, "night", "kidn:experiment", "--json", ok=False)
    assert answer.code == 3
    assert answer.json["error"]["position"] == 6
    assert "at character 7" in answer.err
