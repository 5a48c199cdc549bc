"""Phrases whose words bend with their number: every language has as many forms of them as it needs.

The sources are never shown: English has a translation, too, for its singular and plural.
"""

from __future__ import annotations

from PySide6.QtCore import QObject


class Counts(QObject):
    """`tr` is the only call from which the extraction tool learns that a text has a number."""

    def cards(self, count: int) -> str:
        """1 card, 12 cards."""
        return self.tr("%Ln card(s)", None, count)

    def days(self, count: int) -> str:
        """1 day, 1200 days: without group signs, because people edit what they read."""
        return self.tr("%n day(s)", None, count)

    def boards(self, count: int) -> str:
        """1 board, 12 boards."""
        return self.tr("%Ln board(s)", None, count)


counts = Counts()
