"""Search: what is found, in what order, and that nothing people type is an error."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aipm_desktop import commands
from aipm_desktop.domain.quick_add import CardDraft
from aipm_desktop.store import database, search
from tests.commands.desk import TEMPLATE, Desk


@pytest.fixture
def desk(workspace: Path) -> Iterator[Desk]:
    made = database.create_workspace(workspace)
    yield Desk(made.con)
    made.close()


def titles(desk: Desk, words: str, **where: object) -> list[str]:
    return [hit.title for hit in search.search(desk.con, words, **where)]  # type: ignore[arg-type]


def test_every_text_of_a_card_is_searched(desk: Desk) -> None:
    card = desk.add("Alpha", labels=("bravo",), description="charlie", checklist=("delta",))
    desk.run(commands.comment.add, card, "echo", author="Ada")
    desk.run(commands.checklist.add, card, "foxtrot")
    desk.add("Other")
    for word in ("alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "al", "ALPHA echo", "a b c d e f"):
        assert titles(desk, word) == ["Alpha"], word
    assert titles(desk, "alpha other") == []


def test_accents_and_case_do_not_matter(desk: Desk) -> None:
    desk.add("Prüfung der Kühlkette")
    assert titles(desk, "PRUFUNG kuhl") == titles(desk, "prüf") == ["Prüfung der Kühlkette"]


def test_the_title_counts_most(desk: Desk) -> None:
    desk.add("Collect", description="turbine turbine turbine")
    desk.add("Turbine data")
    assert titles(desk, "turbine") == ["Turbine data", "Collect"]


def test_quotes_ask_for_the_exact_words(desk: Desk) -> None:
    desk.add("night images")
    desk.add("images by night")
    assert titles(desk, '"night images"') == titles(desk, '"night images') == ["night images"]
    assert titles(desk, '"night imag"') == []


def test_a_number_finds_its_card_first(desk: Desk) -> None:
    for number in range(1, 13):
        desk.add(f"card {number}")
    desk.add("about CI-12")
    assert titles(desk, "ci-12")[0] == titles(desk, "CI-12")[0] == titles(desk, "#12")[0] == "card 12"
    assert titles(desk, "12")[0] == "card 12"
    desk.run(commands.board.set_prefix, desk.board_id, "NEW")
    assert titles(desk, "NEW-3") == ["card 3"]


def test_only_one_board_and_only_live_cards(desk: Desk) -> None:
    desk.add("here")
    archived = desk.add("here too")
    other = desk.run(commands.board.add, desk.client_id, "Other", TEMPLATE)
    desk.run(commands.card.add, other, CardDraft("here as well"))
    desk.run(commands.card.archive, [archived])
    assert sorted(titles(desk, "here")) == ["here", "here as well"]
    assert titles(desk, "here", board_id=other) == ["here as well"]
    assert len(titles(desk, "here", archived=True)) == 3
    desk.run(commands.board.archive, other)
    assert titles(desk, "here") == ["here"]


def test_the_snippet_marks_what_was_found(desk: Desk) -> None:
    desk.add("Card", description="before the turbine after")
    (hit,) = search.search(desk.con, "turb")
    assert hit.snippet == f"before the {search.MARK_START}turbine{search.MARK_END} after"
    assert (hit.board_id, hit.number) == (desk.board_id, 1)


def test_the_index_follows_changes_undo_and_deletion(desk: Desk) -> None:
    card = desk.add("alpha", labels=("bravo",))
    label = next(one.id for one in desk.snapshot.labels.values() if one.name == "bravo")
    desk.run(commands.card.set_fields, [card], {"title": "gamma", "description": "delta"})
    assert (titles(desk, "alpha"), titles(desk, "delta")) == ([], ["gamma"])
    desk.run(commands.label.rename, label, "hotel")
    assert (titles(desk, "bravo"), titles(desk, "hotel")) == ([], ["gamma"])
    desk.undo()
    desk.undo()
    assert (titles(desk, "gamma"), titles(desk, "alpha"), titles(desk, "bravo")) == ([], ["alpha"], ["alpha"])
    desk.run(commands.label.delete, label)
    assert titles(desk, "bravo") == []
    desk.run(commands.card.delete, [card])
    assert titles(desk, "alpha") == []
    assert desk.con.execute("SELECT count(*) FROM card_search").fetchone() == (0,)


def test_words_in_every_card_still_find_titles_first(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "_RANKED_AT_MOST", 3)
    for number in range(6):
        desk.add(f"card {number}", description="turbine")
    desk.add("turbine hall")
    found = titles(desk, "turbine", limit=4)
    assert (found[0], len(found), len(set(found))) == ("turbine hall", 4, 4)


@pytest.mark.parametrize(
    "words",
    [
        "",
        " ",
        '"',
        '""',
        "*",
        "-",
        "AND",
        "a OR",
        "NEAR(",
        "title:x",
        "(",
        "{x}",
        "^a",
        "\0",
        "a\0b",
        "💥",
        "\ud800",
    ],
)
def test_nothing_people_type_is_an_error(desk: Desk, words: str) -> None:
    desk.add("plain")
    assert titles(desk, words) == []


@settings(max_examples=300, deadline=None)
@given(st.text())
def test_match_expressions_are_always_understood(words: str) -> None:
    import sqlite3

    con = sqlite3.connect(":memory:")
    con.executescript(search.SEARCH_SCHEMA)
    con.execute("INSERT INTO card_search (rowid, title) VALUES (1, 'x')")
    match = search.match_expression(words)
    if match:
        con.execute("SELECT count(*) FROM card_search WHERE card_search MATCH ?", (match,)).fetchone()
    con.close()
