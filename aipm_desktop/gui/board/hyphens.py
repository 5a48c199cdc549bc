"""Where a word too long for its line may be cut: after a sign it has, else between syllables.

There is no dictionary for every language people write cards in. The rule that a syllable takes the last consonant before
its vowel along (Daten-auf-be-rei-tung, under-stand-ing) is right most of the time, and never leaves one letter alone.
"""

import re
from functools import lru_cache
from typing import NamedTuple

_VOWELS = "aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüý"
_SIGNS = r"[-–—/_.:,;@]+(?=\w)"
_LETTERS = r"[a-zß-öø-ÿœ]+"
_BETWEEN_VOWELS = rf"(?<=[{_VOWELS}])[^{_VOWELS}]+(?=[{_VOWELS}])"
# fmt: off
_TOGETHER = (
    "schl", "schm", "schn", "schr", "schw", "sch", "str", "spr",
    "ch", "ck", "ph", "th", "sh", "qu", "st", "bl", "br",
    "dr", "fl", "fr", "gl", "gr", "kl", "kr", "pl", "pr", "tr",
)
# fmt: on
"""Consonants that go together, the longer before those they end in."""
_LEAST_BEFORE = 2
_LEAST_AFTER = 3


class Place(NamedTuple):
    """A cut before the letter `at`; `hyphen` is what is written at the end of the line."""

    at: int
    hyphen: str


@lru_cache(maxsize=2_000)
def places(word: str) -> tuple[Place, ...]:
    """Every place a word may be cut at, from left to right."""
    found = {match.end(): "" for match in re.finditer(_SIGNS, word)}
    between_vowels = re.compile(_BETWEEN_VOWELS)
    folded = word.lower()
    if len(folded) != len(word):
        folded = word
    for run in re.finditer(_LETTERS, folded):
        for gap in between_vowels.finditer(folded, run.start(), run.end()):
            taken = next((end for end in _TOGETHER if gap[0].endswith(end)), gap[0][-1])
            at = gap.end() - len(taken)
            if at - run.start() >= _LEAST_BEFORE and run.end() - at >= _LEAST_AFTER:
                found.setdefault(at, "-")
    return tuple(Place(at, found[at]) for at in sorted(found))
