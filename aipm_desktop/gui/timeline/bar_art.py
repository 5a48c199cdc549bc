"""Draws what lies on the calendar: bars, slack, milestones, baselines, flags of due days, spans of headings."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from aipm_desktop.gui import theme
from aipm_desktop.gui.board.measure import TextMeasure
from aipm_desktop.gui.labels import day_text
from aipm_desktop.gui.timeline.facts import Span, TimelineFacts
from aipm_desktop.gui.timeline.rows import Group
from aipm_desktop.gui.timeline.sheet import BAR_HEIGHT, BAR_TOP, ROW, Sheet
from aipm_desktop.gui.timeline.words import later_short

RADIUS = 4.0
_SLACK_HEIGHT = 3.0
_BASELINE_TOP, _BASELINE_HEIGHT = 24.0, 3.0
_HATCH = 6
_TEXT_GAP = 8.0
_MOST_HATCHED = 4000.0


class BarArt:
    """Draws the bars of a sheet; the painter is in points of the chart."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet

    def paint_card(self, painter: QPainter, card_id: str, sight: QRectF) -> None:
        """All that lies in a card's row, as far as it is in sight."""
        sheet, facts = self.sheet, self.sheet.facts
        bar = sheet.bar_rect(card_id)
        if facts is None or bar is None:
            return
        planned = facts.schedule.cards[card_id]
        top = sheet.rows.places[card_id] * ROW
        self._baseline(painter, facts, card_id, top)
        self._slack(painter, facts, card_id, bar)
        if bar.left() <= sight.right() and bar.right() >= sight.left():
            tone = "bad" if planned.is_critical else "accent"
            if sheet.is_moment(card_id):
                self._diamond(painter, bar, "scroll" if planned.is_finished else tone)
            elif planned.is_finished:
                self._finished(painter, bar)
            else:
                shown = bar.intersected(sight.adjusted(-_MOST_HATCHED, 0, _MOST_HATCHED, 0))
                self._bar(painter, shown, tone, is_assumed=planned.is_assumed)
                if planned.is_started:
                    self._gone(painter, bar, tone, self.sheet.scale.x(facts.today.toordinal()))
        self._due(painter, facts, card_id, top)
        self._beside(painter, facts, card_id, bar.right(), top)

    def paint_group(self, painter: QPainter, group: Group, place: int) -> None:
        """The span of all cards under a heading: a line with two feet."""
        if group.begins >= group.ends:
            return
        rect = self.sheet.span_rect(Span(group.begins, group.ends), place * ROW + ROW / 2 - 2, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color("ink3"))
        painter.drawRect(QRectF(rect.left(), rect.top(), rect.width(), 3))
        foot = min(5.0, rect.width() / 2)
        for x, inner in ((rect.left(), foot), (rect.right(), -foot)):
            low = rect.top() + 3
            painter.drawPolygon(QPolygonF([QPointF(x, low), QPointF(x + inner, low), QPointF(x, low + 5)]))

    def _color(self, role: str, alpha: float = 1.0) -> QColor:
        color = QColor(self.sheet.palette.color(role))
        color.setAlphaF(color.alphaF() * alpha)
        return color

    def _bar(self, painter: QPainter, bar: QRectF, tone: str, *, is_assumed: bool) -> None:
        inner = _crisp(bar)
        pen = QPen(self._color(tone), 1)
        painter.setPen(pen)
        painter.setBrush(self._color(f"{tone}bg"))
        painter.drawRoundedRect(inner, RADIUS, RADIUS)
        if is_assumed:
            painter.setPen(QPen(self._color(tone, 0.55), 1))
            painter.drawLines(hatching(inner.adjusted(1, 1, -1, -1)))

    def _gone(self, painter: QPainter, bar: QRectF, tone: str, today: float) -> None:
        """The part of a started card's bar that has gone by."""
        right = min(bar.right(), today)
        if right - bar.left() < 1:
            return
        is_over = right >= bar.right()
        place = QRectF(round(bar.left()), bar.top(), round(right) - round(bar.left()), bar.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color(tone))
        if is_over or place.width() < 2 * RADIUS:
            painter.drawRoundedRect(place, RADIUS, RADIUS)
            return
        painter.drawRoundedRect(place.adjusted(0, 0, -RADIUS, 0), RADIUS, RADIUS)
        painter.drawRect(place.adjusted(RADIUS, 0, 0, 0))

    def _finished(self, painter: QPainter, bar: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color("scroll", 0.55))
        painter.drawRoundedRect(_crisp(bar), RADIUS, RADIUS)

    def _diamond(self, painter: QPainter, place: QRectF, tone: str) -> None:
        middle = place.center()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color(tone))
        corners = (
            QPointF(middle.x(), place.top()),
            QPointF(place.right(), middle.y()),
            QPointF(middle.x(), place.bottom()),
            QPointF(place.left(), middle.y()),
        )
        painter.drawPolygon(QPolygonF(corners))

    def _slack(self, painter: QPainter, facts: TimelineFacts, card_id: str, bar: QRectF) -> None:
        """The thin tail up to where the card could end."""
        planned = facts.schedule.cards[card_id]
        if planned.is_finished or planned.slack_days <= 0:
            return
        end = self.sheet.scale.x(facts.slack_ends(card_id))
        if end <= bar.right():
            return
        middle = bar.center().y()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color("scroll", 0.75))
        start = bar.center().x() if self.sheet.is_moment(card_id) else bar.right() - RADIUS
        painter.drawRect(QRectF(start, middle - _SLACK_HEIGHT / 2, end - start, _SLACK_HEIGHT))
        painter.drawRect(QRectF(end - 1.5, middle - 4, 1.5, 8))

    def _baseline(self, painter: QPainter, facts: TimelineFacts, card_id: str, top: float) -> None:
        span = facts.baseline_span(card_id)
        if span is None:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._color("ink3"))
        if self.sheet.is_moment(card_id):
            x = self.sheet.scale.x(span.ends)
            painter.drawRect(QRectF(x - 3, top + _BASELINE_TOP, 6, _BASELINE_HEIGHT))
        else:
            rect = self.sheet.span_rect(span, top + _BASELINE_TOP, _BASELINE_HEIGHT)
            painter.drawRoundedRect(rect, 1.5, 1.5)

    def _due(self, painter: QPainter, facts: TimelineFacts, card_id: str, top: float) -> None:
        """A flag at the end of the day the card is due."""
        due_on = facts.cards[card_id].due_on
        if due_on is None or facts.schedule.cards[card_id].is_finished:
            return
        x = round(self.sheet.scale.x(due_on.toordinal() + 1)) - 0.5
        color = self._color("bad" if facts.is_late(card_id) else "ink3")
        painter.setPen(QPen(color, 1))
        painter.drawLine(QPointF(x, top + 4), QPointF(x, top + ROW - 5))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        flag = (QPointF(x, top + 3.5), QPointF(x + 7, top + 6.5), QPointF(x, top + 9.5))
        painter.drawPolygon(QPolygonF(flag))

    def _beside(
        self, painter: QPainter, facts: TimelineFacts, card_id: str, right: float, top: float
    ) -> None:
        """A few signs after the bar: how it compares with the baseline, the day of a milestone."""
        planned, later = facts.schedule.cards[card_id], facts.days_later(card_id)
        said, role = "", "ink3"
        if later:
            said, role = later_short(later), "warn" if later > 0 else "ok"
        elif self.sheet.is_moment(card_id):
            said = day_text(planned.finish_on, facts.today)
        if not said:
            return
        small = small_text()
        x, wide = right + _TEXT_GAP, small.width(said)
        due_on = facts.cards[card_id].due_on
        flag = self.sheet.scale.x(due_on.toordinal() + 1) if due_on else 0.0
        if due_on and x - _TEXT_GAP <= flag <= x + wide:
            x = flag + _TEXT_GAP + 4
        if planned.slack_days > 0:
            # The tail goes on behind the words.
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._color("panel"))
            painter.drawRect(QRectF(x - 3, top + ROW / 2 - 4, wide + 6, 8))
        painter.setFont(small.font)
        painter.setPen(self._color(role))
        base = top + BAR_TOP + BAR_HEIGHT / 2 - small.height / 2 + small.ascent
        painter.drawText(QPointF(x, base), said)


@lru_cache(maxsize=1)
def small_text() -> TextMeasure:
    """The font beside bars and on the axis."""
    return TextMeasure(theme.ui_font(11, QFont.Weight.Medium))


def hatching(place: QRectF) -> list[QLineF]:
    """Slanted lines that fill a rectangle and nothing beside it."""
    lines: list[QLineF] = []
    height, left, right = place.height(), place.left(), place.right()
    x = left - height + _HATCH / 2
    while x < right:
        low, high = max(x, left), min(x + height, right)
        if high > low:
            lines.append(QLineF(low, place.bottom() - (low - x), high, place.bottom() - (high - x)))
        x += _HATCH
    return lines


def _crisp(bar: QRectF) -> QRectF:
    """A bar on whole pixels, for an outline of one."""
    left, right = round(bar.left()) + 0.5, round(bar.right()) - 0.5
    return QRectF(left, bar.top() + 0.5, max(right - left, 2.0), bar.height() - 1)
