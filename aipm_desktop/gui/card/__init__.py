"""The card panel: one card with all that hangs on it, edited in place, and the small pickers it shares with the board."""
