"""Widths and line breaks of text, remembered by word: ten thousand titles are wrapped in tens of milliseconds."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from aipm_desktop.gui.board.hyphens import Place, places

LONGEST_TEXT = 400
"""Characters of a text that are looked at; a card never shows more."""
_MOST_WORDS = 40_000
_LEAST_FILLED = 0.5
"""How much of a line a piece of a word fills before a cut inside a syllable is the better one."""
_LAST_LATIN = "\u024f"


class TextMeasure:
    """Measures text in one font."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetricsF(font)
        self._words: dict[str, float] = {}
        self._space = self._metrics.horizontalAdvance(" ")
        self.ascent = self._metrics.ascent()
        self.height = round(self._metrics.height())

    def width(self, text: str) -> float:
        """Pixels of a short text in one line."""
        known = self._words.get(text)
        if known is None:
            if len(self._words) > _MOST_WORDS:
                self._words.clear()
            known = self._words[text] = self._metrics.horizontalAdvance(text)
        return known

    def spelled_width(self, text: str) -> float:
        """The same for texts that never come twice, such as card numbers: letter by letter, without kerning."""
        return sum(map(self.width, text))

    def widest_word(self, text: str) -> float:
        """Pixels of the widest word, which a line cannot do without."""
        return max((self.width(word) for word in text[:LONGEST_TEXT].split()), default=0.0)

    def elided(self, text: str, width: float) -> str:
        """The text, cut with an ellipsis where it is too wide."""
        text = " ".join(text[:LONGEST_TEXT].split())
        if self.width(text) <= width:
            return text
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)

    def line_count(self, text: str, width: float, most: int) -> int:
        """How many lines `wrap` would answer; cutting the last one is what costs."""
        _words, widths = self._words_of(text, width)
        lines, used, space = 0, 0.0, self._space
        for wide in widths:
            if used and used + space + wide <= width:
                used += space + wide
            else:
                lines += 1
                if lines == most:
                    break
                used = wide
        return lines

    def _words_of(self, text: str, width: float) -> tuple[list[str], list[float]]:
        """Words, or pieces of words, that fit a line, and their widths."""
        words = text[:LONGEST_TEXT].split()
        widths = [self.width(word) for word in words]
        if widths and max(widths) > width:
            words = [piece for word in words for piece in self._pieces(word, width)]
            widths = [self.width(word) for word in words]
        return words, widths

    def wrap(self, text: str, width: float, most: int) -> tuple[str, ...]:
        """The text in at most `most` lines; the last is cut with an ellipsis when more is left."""
        words, widths = self._words_of(text, width)
        lines: list[str] = []
        start, used = 0, 0.0
        for place, wide in enumerate(widths):
            if used and used + self._space + wide > width:
                if len(lines) == most - 1:
                    lines.append(self.elided(" ".join(words[start:]), width))
                    return tuple(lines)
                lines.append(" ".join(words[start:place]))
                start, used = place, wide
            else:
                used += wide + (self._space if used else 0.0)
        if start < len(words):
            lines.append(" ".join(words[start:]))
        return tuple(lines)

    def _pieces(self, word: str, width: float) -> list[str]:
        """A word too wide for a line, cut where people cut words, or where the line is full."""
        pieces: list[str] = []
        while word and self._metrics.horizontalAdvance(word) > width:
            cut = self._cut(word, width)
            pieces.append(word[: cut.at] + cut.hyphen)
            word = word[cut.at :]
        return [*pieces, word] if word else pieces

    def _cut(self, word: str, width: float) -> Place:
        for place in reversed(places(word)):
            used = self._metrics.horizontalAdvance(word[: place.at] + place.hyphen)
            if used <= width:
                if used < width * _LEAST_FILLED:
                    break
                return place
        hyphen = "-" if word.isalpha() and max(word) < _LAST_LATIN else ""
        room = width - self.width(hyphen) if hyphen else width
        low, high = 1, len(word)
        while low < high:
            middle = (low + high + 1) // 2
            if self._metrics.horizontalAdvance(word[:middle]) <= room:
                low = middle
            else:
                high = middle - 1
        return Place(low, hyphen)
