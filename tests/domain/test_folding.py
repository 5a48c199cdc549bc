import pytest

from aipm_desktop.domain.folding import find_name, find_name_beginning, fold, folded, name_key


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Prüfung", "prufung"),
        ("GRÖSSE", "grosse"),
        ("Größe", "grosse"),
        ("Čeština", "cestina"),
        ("ﬁle", "file"),
        ("Ωμέγα", "ωμεγα"),
    ],
)
def test_case_and_accents_do_not_matter(text: str, same: str) -> None:
    assert fold(text) == folded(text) == same


def test_dashes_are_spaces_in_names() -> None:
    assert name_key("  Two-words_here ") == "two words here"


def test_names_are_found_in_any_spelling() -> None:
    assert find_name("data-preparation", ("Modeling", "Data preparation")) == "Data preparation"
    assert find_name("data", ("Data preparation",)) is None
    assert find_name("", ("",)) is None


def test_beginnings_must_mean_one_thing() -> None:
    names = ("Data understanding", "Data preparation", "Modeling")
    assert find_name_beginning("mod", names) == "Modeling"
    assert find_name_beginning("prep", names) == "Data preparation"
    assert find_name_beginning("data", names) is None
    assert find_name_beginning("m", names) is None
