from hypothesis import given
from hypothesis import strategies as st

from aipm_desktop.gui.fuzzy import fold, score


def _best(query: str, *texts: str) -> str:
    fitting = {text: found for text in texts if (found := score(fold(query), fold(text))) is not None}
    return max(fitting, key=lambda text: fitting[text])


def test_a_beginning_beats_a_middle():
    assert _best("new", "Renew labels", "New board") == "New board"


def test_initials_find_words():
    assert score("nb", "new board") is not None
    assert score("nb", "unbalanced") is not None  # its letters stand together in it
    assert _best("nb", "Unbalanced set", "New board") == "Unbalanced set"


def test_letters_must_be_there_in_order():
    assert score("wen", "new board") is None


def test_accents_do_not_matter():
    assert score(fold("lumiere"), fold("Lumière Commerce")) is not None


def test_all_words_must_fit():
    assert score("new card", "new board") is None
    assert score("board new", "new board") is not None


@given(st.text(max_size=20))
def test_every_text_fits_itself(text: str):
    assert score(fold(text), fold(text)) is not None
