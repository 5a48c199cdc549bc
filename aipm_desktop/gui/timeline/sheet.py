"""The chart as a plane: rows below each other, days beside each other, and where each bar lies on it.

Points of the chart have x from the beginning of the first day on and y from the top of the first row on. The view and
the pictures that are exported both paint a sheet.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from aipm_desktop.gui import theme
from aipm_desktop.gui.timeline.facts import Span, TimelineFacts
from aipm_desktop.gui.timeline.rows import Rows
from aipm_desktop.gui.timeline.scale import Scale

ROW = 30
BAR_TOP, BAR_HEIGHT = 8, 14
DIAMOND = 7.0
"""From the middle of a milestone to its corners."""
LEAST_BAR = 4.0
LABELS_LEAST, LABELS_MOST, LABELS_FIRST = 130, 640, 310
"""Widths of the column of labels."""
_GRIP = 5.0
_HANDLE = 8.0


class Hit(NamedTuple):
    """What is at a point of the chart: `part` is bar, end (its right edge), start_handle or end_handle (where links are
    drawn from), or empty for nothing; `card_id` that of the row.
    """

    card_id: str = ""
    part: str = ""


class Sheet:
    """What is painted, and its measures; empty without facts. `is_vector`: for a picture that can be enlarged."""

    def __init__(self) -> None:
        self.facts: TimelineFacts | None = None
        self.rows = Rows()
        self.scale = Scale()
        self.label_width = LABELS_FIRST
        self.colors: theme.Theme | None = None
        self.ratio = 1.0
        self.is_vector = False

    @property
    def palette(self) -> theme.Theme:
        """The colours it is painted in: those on screen unless it has its own."""
        return self.colors or theme.current()

    @property
    def height(self) -> int:
        """Pixels of all rows."""
        return len(self.rows.lines) * ROW

    def row_at(self, y: float) -> int | None:
        """The number of the row at a height."""
        place = int(y // ROW)
        return place if 0 <= place < len(self.rows.lines) else None

    def rows_between(self, top: float, bottom: float) -> range:
        """The numbers of the rows that touch a stretch of heights."""
        return range(max(0, int(top // ROW)), min(len(self.rows.lines), int(bottom // ROW) + 1))

    def span_rect(self, span: Span, top: float, height: float) -> QRectF:
        """A stretch of time as a rectangle, wide enough to be seen."""
        left, right = self.scale.x(span.begins), self.scale.x(span.ends)
        return QRectF(left, top, max(right - left, LEAST_BAR), height)

    def is_moment(self, card_id: str) -> bool:
        """Whether a card takes no time and is drawn as a diamond."""
        planned = self.facts.at(card_id) if self.facts else None
        return planned is not None and planned.begins == planned.ends

    def bar_rect(self, card_id: str) -> QRectF | None:
        """Where a card's bar (or diamond) is; None when its row or its days are not shown."""
        place = self.rows.places.get(card_id)
        planned = self.facts.at(card_id) if self.facts else None
        if place is None or planned is None:
            return None
        top = place * ROW + BAR_TOP
        if planned.begins == planned.ends:
            middle = QPointF(self.scale.x(planned.begins), top + BAR_HEIGHT / 2)
            return QRectF(middle.x() - DIAMOND, middle.y() - DIAMOND, 2 * DIAMOND, 2 * DIAMOND)
        return self.span_rect(Span(planned.begins, planned.ends), top, BAR_HEIGHT)

    def hit(self, x: float, y: float) -> Hit:
        """What is at a point of the chart."""
        place = self.row_at(y)
        card_id = self.rows.lines[place].card_id if place is not None else ""
        bar = self.bar_rect(card_id) if card_id else None
        if bar is None:
            return Hit(card_id)
        if not bar.top() - 4 <= y <= bar.bottom() + 4:
            return Hit(card_id)
        if bar.left() - 2 * _HANDLE <= x < bar.left() - 2:
            return Hit(card_id, "start_handle")
        grip = 0.0 if self.is_moment(card_id) else min(_GRIP, bar.width() / 3)
        if bar.right() + 3 < x <= bar.right() + 3 + 2 * _HANDLE:
            return Hit(card_id, "end_handle")
        if bar.right() - grip <= x <= bar.right() + 3:
            return Hit(card_id, "end" if grip else "bar")
        return Hit(card_id, "bar" if bar.left() - 2 <= x <= bar.right() else "")
