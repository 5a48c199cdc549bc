"""Sizes of the two densities, in pixels."""

from typing import NamedTuple


class Density(NamedTuple):
    """How large a card and the room around it are; `chip_rows` and `title_lines` are the most that are shown."""

    name: str
    padding: int
    title_px: float
    small_px: float
    title_lines: int
    chip_rows: int
    card_gap: int
    column_gap: int
    narrowest: int
    widest: int
    lane_header: int
    lane_gap: int
    foot: int


COSY = Density("cosy", 9, 12.5, 10.5, 3, 3, 7, 8, 120, 340, 30, 8, 26)
COMPACT = Density("compact", 7, 12.0, 10.5, 2, 1, 4, 6, 108, 320, 26, 6, 22)
DENSITIES = {density.name: density for density in (COSY, COMPACT)}

MARGIN = 12
LANE_PADDING = 8
BODY_GAP = 3
"""Between a swimlane's header and its first card, for the ring of a selected card."""
COLLAPSED = 38
"""Width of a collapsed column."""
