import pytest

from aipm_desktop.domain.errors import InvalidValue
from aipm_desktop.domain.kinds import DEFAULT_KIND, KINDS, kind, kind_named, order_of
from aipm_desktop.resources_path import resource


def test_the_nine_kinds_in_their_order() -> None:
    assert list(KINDS) == [
        "task", "dataset", "spike", "experiment", "gate", "rollout", "health_check", "decision", "milestone",
    ]  # fmt: skip
    assert DEFAULT_KIND in KINDS
    assert [order_of(key) for key in KINDS] == list(range(9))
    assert order_of("unheard-of") == 9


def test_each_kind_has_an_icon_of_its_own() -> None:
    assert len({one.icon for one in KINDS.values()}) == 9
    assert all(resource("icons", f"{one.icon}.svg").is_file() for one in KINDS.values())


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("Spike", "spike"),
        ("health check", "health_check"),
        (" EXP ", "experiment"),
        ("Aufgabe", "task"),
        ("x", None),
    ],
)
def test_words_for_kinds(word: str, key: str | None) -> None:
    assert kind_named(word) == key


def test_no_word_means_two_kinds() -> None:
    words = [word for one in KINDS.values() for word in (one.key, *one.words)]
    assert len(words) == len(set(words))


def test_unknown_kind_is_refused() -> None:
    assert kind("gate").icon == "shield-check"
    with pytest.raises(InvalidValue):
        kind("chore")
