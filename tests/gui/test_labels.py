from datetime import date

import pytest
from PySide6.QtCore import QLocale

from aipm_desktop import commands
from aipm_desktop.domain.changes import Transaction
from aipm_desktop.domain.kinds import KINDS
from aipm_desktop.gui import labels
from aipm_desktop.gui.action_words import ACTION_WORDS


def _entry(action: str, **detail: object) -> Transaction:
    return Transaction("1", 1, "s", 0, "Anna", action, detail)


def test_an_action_names_its_card_and_column():
    assert (
        labels.action_text(_entry("card.move", card="CI-15", count=1, column="Modeling"))
        == "Move CI-15 to Modeling"
    )
    assert (
        labels.action_text(_entry("card.move", card="CI-15", count=3, column="Done"))
        == "Move 3 cards to Done"
    )


def test_braces_in_a_name_are_only_text():
    assert labels.action_text(_entry("column.add", name="{x} {card}")) == "Add column {x} {card}"


def test_what_an_older_entry_did_not_say_is_left_open():
    assert labels.action_text(_entry("card.move", card="CI-1")) == "Move CI-1 to …"


def test_fields_are_said_in_words_and_once():
    said = labels.action_text(
        _entry("card.edit", card="CI-1", count=1, fields=["due_on", "estimate_low", "estimate_high"])
    )
    assert said == "Change due date, estimate of CI-1"


def test_an_unknown_action_is_readable():
    assert labels.action_text(_entry("gate.sign_off")) == "gate: sign off"


def _described_actions() -> set[str]:
    """The keys that the docstring of the commands promises: `card.add move edit: …` are three."""
    keys: set[str] = set()
    for line in (commands.__doc__ or "").split("\n- ")[1:]:
        family = ""
        for word in line.partition(":")[0].replace(",", " ").split():
            family = word.partition(".")[0] if "." in word else family
            keys.add(f"{family}.{word.rpartition('.')[2]}")
    return keys


def test_every_action_the_commands_describe_has_words():
    assert len(_described_actions()) > 60
    assert sorted(_described_actions() - set(ACTION_WORDS)) == []


def test_every_kind_has_a_word():
    words = labels.words("kind")
    assert set(KINDS) <= set(words)


@pytest.mark.parametrize(
    ("locale", "this_year", "another"),
    [
        ("en_US", "Nov 27", "Nov 27, 2027"),
        ("en_GB", "27 Nov", "27 Nov 2027"),
        ("de_DE", "27. Nov.", "27. Nov. 2027"),
        ("ja_JP", "2026年11月27日", "2027年11月27日"),
    ],
)
def test_days_are_written_as_the_locale_does(locale: str, this_year: str, another: str):
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        assert labels.day_text(date(2026, 11, 27), date(2026, 1, 2)) == this_year
        assert labels.day_text(date(2027, 11, 27), date(2026, 1, 2)) == another
    finally:
        QLocale.setDefault(before)


def test_moments_are_said_as_people_do():
    now = 1_793_000_000_000
    assert labels.moment_text(now - 20_000, now) == "just now"
    assert labels.moment_text(now - 5 * 60_000, now) == "5 min ago"
    assert labels.moment_text(now + 60_000, now) == "just now"
    assert labels.moment_text(now - 24 * 3_600_000, now) == "yesterday"


def test_numbers_of_cards():
    assert labels.cards_text(1) == "1 card"
    assert labels.cards_text(12) == "12 cards"
