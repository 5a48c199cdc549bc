import pytest

from aipm_desktop.gui import filter_terms


@pytest.mark.parametrize(
    ("before", "after"),
    [("", "is:blocked"), ("is:blocked", ""), ("label:data IS:BLOCKED age>3", "label:data age>3")],
)
def test_toggling_adds_or_takes_out(before: str, after: str):
    assert filter_terms.toggled(before, "is:blocked") == after


def test_names_with_spaces_are_quoted():
    assert filter_terms.term("owner", "Mara Lind") == 'owner:"Mara Lind"'
    assert filter_terms.term("label", "data") == "label:data"


def test_quoted_terms_stay_whole():
    text = 'owner:"Mara Lind" label:data'
    assert filter_terms.pieces(text) == ['owner:"Mara Lind"', "label:data"]
    assert filter_terms.toggled(text, 'owner:"Mara Lind"') == "label:data"


@pytest.mark.parametrize(
    ("text", "start", "word"),
    [
        ("kind:ta", 0, "kind:ta"),
        ("is:blocked ow", 11, "ow"),
        ('owner:"Mara L', 0, 'owner:"Mara L'),
        ("(la", 1, "la"),
    ],
)
def test_the_word_at_the_cursor(text: str, start: int, word: str):
    assert filter_terms.last_word(text, len(text)) == (start, word)


def test_a_filter_is_explained_in_words(plan):
    query = filter_terms.parse("kind:spike -label:data is:blocked night", plan.session)
    assert [said for said, _ in filter_terms.explained(query)] == [
        "Kind: Spike",
        "not Label: data",
        "“night”",
    ]
    assert filter_terms.asks(query, "is:blocked")


def test_a_term_inside_an_or_is_not_asked_of_every_card(plan):
    query = filter_terms.parse("is:blocked OR label:data", plan.session)
    assert not filter_terms.asks(query, "is:blocked")


def test_done_cards_can_be_hidden_with_one_button(plan):
    terms = dict(filter_terms.quick())
    assert terms["-is:done"] == "Hide done"
    query = filter_terms.parse(filter_terms.toggled("label:data", "-is:done"), plan.session)
    assert filter_terms.asks(query, "-is:done")
    assert not filter_terms.asks(query, "is:done")
    assert [said for said, _ in filter_terms.explained(query)] == ["Label: data"]
