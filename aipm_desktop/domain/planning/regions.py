"""Public holidays by region, from the holidays library (offline): `DE` is a country, `DE-BY` one of its parts.

The library is imported when a region is first asked for: most boards name none, and no start waits for it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

_NO_HOLIDAYS: Mapping[date, str] = MappingProxyType({})
_WORD = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Region(NamedTuple):
    """A country (`part` empty) or one of its parts; names as the library has them, a part's often in its language."""

    code: str
    country: str
    part: str = ""


@lru_cache(maxsize=1)
def _countries() -> Mapping[str, str]:
    """Names of countries by code, without reading any country."""
    from holidays.registry import COUNTRIES

    return {words[1]: _WORD.sub(" ", words[0]) for words in COUNTRIES.values()}


@lru_cache(maxsize=1)
def regions() -> tuple[Region, ...]:
    """Every country by name, each followed by its parts by name."""
    import holidays

    names = _countries()
    found: list[Region] = []
    supported = holidays.list_supported_countries(include_aliases=False)
    for code, parts in sorted(supported.items(), key=lambda entry: names.get(entry[0], entry[0])):
        country = names.get(code, code)
        found.append(Region(code, country))
        if parts:
            words = getattr(getattr(holidays, code), "subdivisions_aliases", {})
            part_names = {part: word for word, part in words.items()}
            found += sorted(
                (Region(f"{code}-{part}", country, part_names.get(part, part)) for part in parts),
                key=lambda region: region.part,
            )
    return tuple(found)


@lru_cache(maxsize=1)
def _codes() -> frozenset[str]:
    return frozenset(region.code for region in regions())


def is_region(text: str) -> bool:
    """Whether the text is the code of a region that has a calendar of holidays."""
    return text in _codes()


@lru_cache(maxsize=4096)
def holidays_in(region: str, year: int) -> Mapping[date, str]:
    """A year's public holidays with their names, in the country's language; none for a region nobody knows."""
    country, _, part = region.partition("-")
    if not country or country not in _countries():
        return _NO_HOLIDAYS
    import holidays

    language = getattr(getattr(holidays, country), "default_language", None)  # else the computer's is taken
    try:
        found = holidays.country_holidays(country, subdiv=part or None, years=year, language=language)
    except NotImplementedError:
        return _NO_HOLIDAYS
    return MappingProxyType({day: found[day] for day in sorted(found)})
