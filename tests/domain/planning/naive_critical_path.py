"""The critical path method once more, written to be seen right, not to be fast: constraints relaxed until nothing moves.

Nothing of it comes from the project. A link is read as what it says between two instants; slack and free slack by what
they mean: how far a card can be put off until the end (until anything else) moves.
"""

from __future__ import annotations

Links = list[tuple[str, str, str, float]]
"""(predecessor, type, successor, lag)"""


def early_starts(
    durations: dict[str, float], links: Links, put_off: dict[str, float] | None = None
) -> dict[str, float]:
    """Earliest starts; some cards may be `put_off` to a start."""
    starts = {card: (put_off or {}).get(card, 0.0) for card in durations}
    for _ in range(len(durations) + 1):
        for before, kind, after, lag in links:
            instant = starts[before] if kind[0] == "S" else starts[before] + durations[before]
            instant += lag
            if kind[1] == "F":
                instant -= durations[after]
            starts[after] = max(starts[after], instant)
    return starts


def end_of(durations: dict[str, float], starts: dict[str, float]) -> float:
    """When all is finished."""
    return max((starts[card] + durations[card] for card in durations), default=0.0)


def late_starts(durations: dict[str, float], links: Links) -> dict[str, float]:
    """Latest starts with which all is still finished in time."""
    end = end_of(durations, early_starts(durations, links))
    starts = {card: end - length for card, length in durations.items()}
    for _ in range(len(durations) + 1):
        for before, kind, after, lag in links:
            instant = starts[after] if kind[1] == "S" else starts[after] + durations[after]
            instant -= lag
            if kind[0] == "F":
                instant -= durations[before]
            starts[before] = min(starts[before], instant)
    return starts
