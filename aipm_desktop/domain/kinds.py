"""The kinds of cards, as data: one line here makes a kind exist everywhere.

Words for people are made in `gui` and `cli` from the key; `icon` is a file in resources/icons, `colour` a role of the
theme's label palette. What a kind adds to the common fields lives in `Card` details (JSON) under the names in `fields`.
"""

from typing import NamedTuple

from aipm_desktop.domain.errors import InvalidValue


class Kind(NamedTuple):
    """A kind of card. `words` are further names it is understood by in quick add, queries and imports."""

    key: str
    icon: str
    colour: str
    words: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()


DEFAULT_KIND = "task"

_ORDERED = (
    Kind("task", "check-square", "grey", ("todo", "aufgabe", "story", "issue")),
    Kind("dataset", "database", "teal", ("data", "datensatz", "daten")),
    Kind("spike", "timer", "orange", ("research", "machbarkeit")),
    Kind("experiment", "flask-conical", "purple", ("exp", "versuch")),
    Kind("gate", "shield-check", "yellow", ("prüfpunkt", "pruefpunkt", "freigabe", "prüfung", "pruefung")),
    Kind("rollout", "rocket", "blue", ("release", "ausrollen", "einführung")),
    Kind(
        "health_check",
        "activity",
        "green",
        ("health", "health-check", "healthcheck", "gesundheitscheck", "kontrolle"),
    ),
    Kind("decision", "scale", "pink", ("entscheidung",)),
    Kind("milestone", "flag", "red", ("meilenstein",)),
)

KINDS: dict[str, Kind] = {kind.key: kind for kind in _ORDERED}
"""Every kind by its key, in the order menus show them."""

_BY_WORD = {word: kind.key for kind in _ORDERED for word in (kind.key, *kind.words)}
_BY_WORD["health check"] = "health_check"


def kind(key: str) -> Kind:
    """The kind of that key; raises InvalidValue for an unknown one."""
    try:
        return KINDS[key]
    except KeyError:
        raise InvalidValue("kind", key, "unknown") from None


def kind_named(word: str) -> str | None:
    """The key a word means, in English or German, in any case; None when it means no kind."""
    return _BY_WORD.get(word.strip().casefold())


def order_of(key: str) -> int:
    """Where the kind stands in menus; unknown kinds come last."""
    return next((place for place, known in enumerate(_ORDERED) if known.key == key), len(_ORDERED))
