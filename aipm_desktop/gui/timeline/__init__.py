"""The Timeline of a board: when each card can happen, as bars on a calendar (a Gantt chart)."""
