import pytest
from PySide6.QtCore import QLocale

from aipm_desktop.gui.link_words import link_words, meaning, type_name


@pytest.mark.parametrize(
    ("kind", "lag", "said"),
    [
        ("FS", 0, "FS"),
        ("SS", 2, "SS + 2 days"),
        ("FS", -1, "FS − 1 day"),
        ("FF", 0.5, "FF + 0.5 days"),
        ("SF", 1234.25, "SF + 1234.25 days"),
    ],
)
def test_type_and_lag_are_short(kind: str, lag: float, said: str) -> None:
    assert link_words(kind, lag) == said


@pytest.mark.parametrize(
    ("kind", "lag", "said"),
    [
        ("FS", 0, "B can start when A is finished."),
        ("FS", 1, "B can start 1 day after A is finished."),
        ("FS", -2, "B can start 2 days before A is finished."),
        ("SS", 0, "B can start when A has started."),
        ("SS", -0.5, "B can start 0.5 days before A starts."),
        ("FF", 3, "B can finish 3 days after A is finished."),
        ("SF", 0, "B can finish when A has started."),
        ("SF", -1, "B can finish 1 day before A starts."),
    ],
)
def test_what_it_means_is_a_sentence(kind: str, lag: float, said: str) -> None:
    assert meaning(kind, lag, "A", "B") == said


def test_a_type_has_letters_and_a_name() -> None:
    assert type_name("SS") == "SS – Start to start"


def test_fractions_are_written_as_the_locale_does() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("de"))
    try:
        assert link_words("FS", 1.5) == "FS + 1,5 days"
    finally:
        QLocale.setDefault(before)
