"""Paints a sheet in layers: the ground with its days, bars, arrows, today, and the labels beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from aipm_desktop.domain.board import Dependency
from aipm_desktop.gui.timeline.bar_art import BarArt
from aipm_desktop.gui.timeline.facts import TimelineFacts
from aipm_desktop.gui.timeline.label_art import LabelArt
from aipm_desktop.gui.timeline.links import Arrow, arrow
from aipm_desktop.gui.timeline.sheet import ROW, Sheet

_FAR = 200.0
"""How far beside the exposed part bars are still drawn, for what stands beside them."""


@dataclass
class Marks:
    """What the person points at; numbers of rows, None for no row."""

    selected: frozenset[str] = frozenset()
    focused: int | None = None
    hovered: int | None = None
    has_focus: bool = False


class Canvas:
    """Draws a sheet. In `paint_chart` the painter is in points of the chart, in `paint_labels` in points of the label
    column; both paint what a rectangle of it touches.
    """

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.bars = BarArt(sheet)
        self.labels = LabelArt(sheet)
        self.folded: frozenset[str] = frozenset()
        self.first_weekday = 0
        self._arrows: dict[str, Arrow | None] = {}

    def forget(self, *, labels: bool = True) -> None:
        """Drops what was kept: other rows, another scale, other colours."""
        self._arrows.clear()
        if labels:
            self.labels.forget()

    # -- the chart --------------------------------------------------------------------------------------------------
    def paint_chart(self, painter: QPainter, sight: QRectF, marks: Marks) -> None:
        """Everything right of the labels."""
        sheet, facts = self.sheet, self.sheet.facts
        self._fill(painter, sight, "panel")
        if facts is None or not sheet.rows.lines:
            return  # the words that say why are to be read
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._free_days(painter, facts, sight)
        self._grid(painter, sight)
        rows = sheet.rows_between(sight.top(), sight.bottom())
        self._row_grounds(painter, QRectF(sight.left(), 0, sight.width(), ROW), rows, marks)
        self._own_free_days(painter, facts, sight, rows)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._today(painter, facts, sight)
        lit = self._lit(marks)
        self._links(painter, facts, sight, rows, lit)
        wide = sight.adjusted(-_FAR, 0, _FAR, 0)
        for place in rows:
            row = sheet.rows.lines[place]
            if row.card_id:
                self.bars.paint_card(painter, row.card_id, wide)
            else:
                self.bars.paint_group(painter, sheet.rows.groups[row.group], place)

    def _fill(self, painter: QPainter, place: QRectF, role: str, alpha: float = 1.0) -> None:
        color = QColor(self.sheet.palette.color(role))
        color.setAlphaF(color.alphaF() * alpha)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRect(place)

    def _free_days(self, painter: QPainter, facts: TimelineFacts, sight: QRectF) -> None:
        """Shades the days without work."""
        days = self.sheet.scale.days_between(sight.left(), sight.right())
        if self.sheet.scale.shades_days:
            for left, right in self._stretches(days, facts.is_free):
                self._fill(painter, QRectF(left, sight.top(), right - left, sight.height()), "line2")

    def _own_free_days(
        self, painter: QPainter, facts: TimelineFacts, sight: QRectF, rows: Iterable[int]
    ) -> None:
        """Shades, in the rows of somebody who works otherwise than the board, the days that person is away."""
        if not self.sheet.scale.shades_days:
            return
        days = self.sheet.scale.days_between(sight.left(), sight.right())
        for place in rows:
            person_id = facts.works_otherwise(self.sheet.rows.lines[place].card_id)
            if person_id:
                own = partial(facts.is_away, person_id)
                for left, right in self._stretches(days, own):
                    box = QRectF(left, place * ROW, right - left, ROW - 1)
                    self._fill(painter, box, "warnbg", 0.7)

    def _stretches(self, days: range, is_marked: Callable[[int], bool]) -> Iterator[tuple[int, int]]:
        """From where to where (x) days are marked, neighbours as one."""
        scale = self.sheet.scale
        start: int | None = None
        for day in range(days.start, days.stop + 1):
            marked = day < days.stop and is_marked(day)
            if marked and start is None:
                start = day
            elif not marked and start is not None:
                yield round(scale.x(start)), round(scale.x(day))
                start = None

    def _grid(self, painter: QPainter, sight: QRectF) -> None:
        scale, colors = self.sheet.scale, self.sheet.palette
        days = scale.days_between(sight.left(), sight.right())
        for ticks, role in ((scale.lower(days, self.first_weekday), "line2"), (scale.upper(days), "line")):
            lines = []
            for tick in ticks:
                x = round(scale.x(tick.start))
                lines.append(QLineF(x, sight.top(), x, sight.bottom()))
            painter.setPen(QPen(colors.color(role), 1))
            painter.drawLines(lines)

    def _row_grounds(self, painter: QPainter, across: QRectF, rows: Iterable[int], marks: Marks) -> None:
        """What tells rows apart: headings, the selected ones, the one under the pointer, and a line below each."""
        for place in rows:
            row = self.sheet.rows.lines[place]
            box = across.translated(0, place * ROW)
            if row.card_id in marks.selected:
                self._fill(painter, box, "accentbg", 0.75)
            elif not row.card_id:
                self._fill(painter, box, "lane")
            elif place == marks.hovered:
                self._fill(painter, box, "hover", 0.45)
            self._fill(painter, QRectF(box.left(), box.bottom() - 1, box.width(), 1), "line2")

    def paint_band(self, painter: QPainter, place: QRectF) -> None:
        """The ground of a heading that stays in sight."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._fill(painter, place, "lane")
        self._fill(painter, QRectF(place.left(), place.bottom() - 1, place.width(), 1), "line")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _today(self, painter: QPainter, facts: TimelineFacts, sight: QRectF) -> None:
        x = round(self.sheet.scale.x(facts.today.toordinal()))
        if sight.left() - 2 <= x <= sight.right() + 2:
            self._fill(painter, QRectF(x - 0.75, sight.top(), 1.5, sight.height()), "accent")

    # -- arrows -----------------------------------------------------------------------------------------------------
    def _lit(self, marks: Marks) -> frozenset[str]:
        """Cards whose links stand out: the selected few, else the one under the pointer."""
        if 0 < len(marks.selected) <= 3:
            return marks.selected
        if marks.hovered is not None and marks.hovered < len(self.sheet.rows.lines):
            return frozenset([self.sheet.rows.lines[marks.hovered].card_id])
        return frozenset()

    def _links(
        self, painter: QPainter, facts: TimelineFacts, sight: QRectF, rows: range, lit: frozenset[str]
    ) -> None:
        """The arrows that begin or end in a row in sight; those that stand out on top."""
        seen: dict[str, Dependency] = {}
        for place in rows:
            card_id = self.sheet.rows.lines[place].card_id
            for link in (*facts.before.get(card_id, ()), *facts.after.get(card_id, ())):
                seen[link.id] = link
        ordered = sorted(seen.values(), key=lambda link: self._importance(facts, link, lit))
        for link in ordered:
            drawn = self._arrow(link)
            if drawn is not None and drawn.reach.intersects(sight):
                self._draw_arrow(painter, drawn, self._importance(facts, link, lit))

    def _importance(self, facts: TimelineFacts, link: Dependency, lit: frozenset[str]) -> int:
        """0 its predecessor is finished, 1 plain, 2 critical, 3 belongs to what is pointed at."""
        if link.predecessor_id in lit or link.successor_id in lit:
            return 3
        one = facts.at(link.predecessor_id)
        if one is not None and one.is_finished:
            return 0
        return 2 if facts.is_link_critical(link) else 1

    def _arrow(self, link: Dependency) -> Arrow | None:
        if link.id not in self._arrows:
            one, other = self.sheet.bar_rect(link.predecessor_id), self.sheet.bar_rect(link.successor_id)
            both = one is not None and other is not None
            self._arrows[link.id] = arrow(link.type, one, other) if both else None  # type: ignore[arg-type]
        return self._arrows[link.id]

    def _draw_arrow(self, painter: QPainter, drawn: Arrow, importance: int) -> None:
        role, alpha, width = (
            ("ink3", 0.35, 1.0),
            ("ink3", 0.8, 1.0),
            ("bad", 1.0, 1.3),
            ("accent", 1.0, 1.8),
        )[importance]
        color = QColor(self.sheet.palette.color(role))
        color.setAlphaF(alpha)
        painter.setPen(QPen(color, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(drawn.line)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawPolygon(drawn.head)

    # -- labels -----------------------------------------------------------------------------------------------------
    def paint_labels(self, painter: QPainter, sight: QRectF, marks: Marks) -> None:
        """The column of labels and the line that parts it from the chart."""
        sheet = self.sheet
        self._fill(painter, sight, "panel")
        rows = sheet.rows_between(sight.top(), sight.bottom())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._row_grounds(painter, QRectF(0, 0, sheet.label_width, ROW), rows, marks)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place in rows:
            row = sheet.rows.lines[place]
            if row.card_id:
                self.labels.paint_card(painter, row.card_id, place * ROW)
            else:
                group = sheet.rows.groups[row.group]
                self.labels.paint_group(painter, group, place * ROW, is_folded=row.group in self.folded)
        if marks.has_focus and marks.focused is not None and marks.focused in rows:
            painter.setPen(QPen(sheet.palette.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            top = marks.focused * ROW
            painter.drawRoundedRect(QRectF(2, top + 2, sheet.label_width - 5, ROW - 5), 5, 5)
        self._fill(painter, QRectF(sheet.label_width - 1, sight.top(), 1, sight.height()), "line")
