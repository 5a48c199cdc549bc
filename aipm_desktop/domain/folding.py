"""Comparing words as people do: case and diacritics do not matter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from unicodedata import normalize

_ACCENTS = re.compile("[\u0300-\u036f]+")


def fold(text: str) -> str:
    """The text in small letters without diacritics (`Prüfung` -> `prufung`, `ß` -> `ss`), for comparing only."""
    if text.isascii():
        return text.lower()
    return _ACCENTS.sub("", normalize("NFKD", text.casefold()))


folded = lru_cache(maxsize=65_536)(fold)
"""`fold` that remembers: for names and titles, which are compared again and again, not for whole descriptions."""


def name_key(name: str) -> str:
    """The folded name with `-` and `_` as spaces, so that `two-words` finds `Two words`."""
    return " ".join(folded(name).replace("-", " ").replace("_", " ").split())


def find_name(name: str, names: Iterable[str]) -> str | None:
    """The one of `names` that is the same but for case, accents and dashes."""
    wanted = name_key(name)
    return next((known for known in names if wanted and name_key(known) == wanted), None)


def find_name_beginning(name: str, names: Sequence[str]) -> str | None:
    """The only one of `names` that begins with `name`, or has a word that does; at least two letters are asked."""
    wanted = name_key(name)
    if len(wanted) < 2:
        return None
    starts = {known for known in names if name_key(known).startswith(wanted)}
    if not starts:
        starts = {
            known for known in names if any(word.startswith(wanted) for word in name_key(known).split())
        }
    return starts.pop() if len(starts) == 1 else None
