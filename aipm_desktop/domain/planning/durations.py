"""How long a card takes, in working days, from its estimate."""

from __future__ import annotations

from aipm_desktop.domain.board import Card, Estimate

ASSUMED_DAYS = 1.0
"""What a card without an estimate is taken to need. Views say so wherever it was assumed."""


def expected_days(estimate: Estimate) -> float:
    """The mean of low, likely and high by the PERT weights: (low + 4 likely + high) / 6 (Malcolm et al. 1959).

    A single number is itself.
    """
    low, likely, high = estimate
    return low if low == high else (low + 4 * likely + high) / 6


def days_of(card: Card) -> float:
    """Working days of a card: 0 for a milestone, ASSUMED_DAYS without an estimate."""
    if card.kind == "milestone":
        return 0.0
    return ASSUMED_DAYS if card.estimate is None else expected_days(card.estimate)


def is_assumed(card: Card) -> bool:
    """Whether the days of a card are only assumed."""
    return card.estimate is None and card.kind != "milestone"
