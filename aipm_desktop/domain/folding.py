"""Comparing words as people do: case and diacritics do not matter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from unicodedata import combining, normalize


@lru_cache(maxsize=65_536)
def folded(text: str) -> str:
    """The text in small letters without diacritics (`Prüfung` -> `prufung`, `ß` -> `ss`), for comparing only."""
    if text.isascii():
        return text.lower()
    return "".join(letter for letter in normalize("NFKD", text.casefold()) if not combining(letter))


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
