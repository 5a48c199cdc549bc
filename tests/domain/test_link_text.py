"""Dependencies as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aipm_desktop.domain.link_text import TYPES, LinkText, find_link, link_text, read_link, split_ending


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("CI-12", LinkText("CI-12")),
        ("12", LinkText("12")),
        (" #12 ", LinkText("#12")),
        ("CI-12 SS+2", LinkText("CI-12", "SS", 2)),
        ("ci-12 ss - 1,5 d", LinkText("ci-12", "SS", -1.5)),
        ("CI-12-1", LinkText("CI-12", "FS", -1)),
        ("12FF+1 week", LinkText("12", "FF", 5)),
        # German: Ende-Anfang, Anfang-Anfang, Ende-Ende, Anfang-Ende.
        ("CI-12 EA", LinkText("CI-12", "FS")),
        ("CI-12 AA+4 Stunden", LinkText("CI-12", "SS", 0.5)),
        ("CI-12 EE", LinkText("CI-12", "FF")),
        ("CI-12 AE−2 Tage", LinkText("CI-12", "SF", -2)),
        ("Label the images", LinkText("Label the images")),
        ("", LinkText("")),
    ],
)
def test_a_link_is_read(text: str, link: LinkText) -> None:
    assert read_link(text) == link


@given(
    st.integers(1, 10**8),
    st.sampled_from(TYPES),
    st.floats(-99_999, 99_999, allow_nan=False).map(lambda lag: round(lag, 4) + 0.0),
)
def test_what_is_written_is_read_back(number: int, kind: str, lag: float) -> None:
    link = LinkText(f"CI-{number}", kind, lag)
    assert read_link(link_text(link)) == link


@pytest.mark.parametrize(
    ("text", "words", "kind", "lag"),
    [
        ("night images", "night images", None, None),
        ("night images SS+2", "night images", "SS", 2),
        ("night images SS", "night images", "SS", 0),
        ("night images +2", "night images", None, 2),
        ("CI-12 ", "CI-12", None, None),
        ("CI-12-1", "CI-12", None, -1),
        ("12 FF", "12", "FF", 0),
        ("progress", "progress", None, None),
        ("SS+2", "SS+2", None, None),
    ],
)
def test_words_may_end_in_type_and_lag(text: str, words: str, kind: str | None, lag: float | None) -> None:
    assert split_ending(text) == (words, kind, lag)


@given(st.text(max_size=30), st.integers(0, 30))
def test_no_text_makes_it_fail(text: str, at: int) -> None:
    read_link(text)
    split_ending(text)
    found = find_link(text, at)
    assert found is None or at < found.end <= len(text)
