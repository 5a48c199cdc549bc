"""Where long words are cut."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from aipm_desktop.gui.board.hyphens import places
from aipm_desktop.gui.board.measure import TextMeasure


def cut(word: str) -> str:
    ends = [0, *(place.at for place in places(word)), len(word)]
    marks = [*(place.hyphen or "+" for place in places(word)), ""]
    return "".join(word[a:b] + mark for a, b, mark in zip(ends, ends[1:], marks, strict=False))


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Geschäftsverständnis", "Ge-schäfts-ver-ständ-nis"),
        ("Abschlussbericht", "Ab-schluss-be-richt"),
        ("understanding", "un-der-stan-ding"),
        ("Data-Mining-Ziel", "Data-+Mi-ning-+Ziel"),
        ("a/b_c.csv", "a/+b_+c.+csv"),
        ("дело", "дело"),
        ("İİİİ", "İİİİ"),
        ("", ""),
    ],
)
def test_places(word: str, expected: str) -> None:
    assert cut(word) == expected


@pytest.mark.parametrize("word", ["Datenschutzfolgenabschätzung" * 3, "x" * 300, "a-" * 90, "日本語" * 40])
def test_pieces_fit_and_lose_nothing(qapp: QApplication, word: str) -> None:
    measure = TextMeasure(QFont())
    lines = measure.wrap(word, 90, 100)
    assert max(map(measure.width, lines)) <= 90
    joined = "".join(lines)
    assert joined.replace("-", "") == word.replace("-", "")
