"""The line under the timeline that says what its signs mean."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from aipm_desktop.gui import theme
from aipm_desktop.gui.timeline.bar_art import hatching, small_text
from aipm_desktop.gui.timeline.facts import TimelineFacts
from aipm_desktop.gui.timeline.words import translate

HEIGHT = 26
_SWATCH, _GAP, _BETWEEN = 22.0, 6.0, 16.0


def legend_entries(facts: TimelineFacts | None) -> Iterator[tuple[str, str]]:
    """Signs and their meaning, in order; those that are not used are left out."""
    yield "critical", translate("Timeline", "Critical")
    yield "gone", translate("Timeline", "Days gone")
    yield "slack", translate("Timeline", "Slack")
    yield "assumed", translate("Timeline", "Length assumed")
    yield "finished", translate("Timeline", "Finished")
    yield "due", translate("Timeline", "Due")
    if facts is not None and facts.baseline is not None:
        yield "baseline", translate("Timeline", "Baseline")
    if facts is not None and facts.has_own_calendars:
        yield "away", translate("Timeline", "Away")


def paint_legend(
    painter: QPainter, colors: theme.Theme, left: float, width: float, facts: TimelineFacts | None
) -> None:
    """The entries there is room for, from an x on; y is 0 at the top."""
    small, x = small_text(), left
    for sign, text in legend_entries(facts):
        wide = _SWATCH + _GAP + small.width(text)
        if x + wide > left + width:
            break
        _sign(painter, colors, sign, QRectF(x, HEIGHT / 2 - 5, _SWATCH, 10))
        painter.setFont(small.font)
        painter.setPen(colors.color("ink3"))
        painter.drawText(QPointF(x + _SWATCH + _GAP, (HEIGHT - small.height) / 2 + small.ascent), text)
        x += wide + _BETWEEN


def _sign(painter: QPainter, colors: theme.Theme, sign: str, place: QRectF) -> None:
    faint = QColor(colors.color("scroll"))
    faint.setAlphaF(0.6)
    middle = place.center().y()
    painter.setPen(Qt.PenStyle.NoPen)
    if sign in ("critical", "assumed", "gone"):
        tone = "bad" if sign == "critical" else "accent"
        painter.setPen(QPen(colors.color(tone), 1))
        painter.setBrush(colors.color(f"{tone}bg"))
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if sign == "assumed":
            painter.drawLines(hatching(place.adjusted(1, 1, -1, -1)))
        elif sign == "gone":
            painter.setBrush(colors.color(tone))
            painter.drawRoundedRect(place.adjusted(0.5, 0.5, -_SWATCH / 2, -0.5), 3, 3)
    elif sign == "finished":
        painter.setBrush(faint)
        painter.drawRoundedRect(place, 3, 3)
    elif sign == "slack":
        painter.setBrush(faint)
        painter.drawRect(QRectF(place.left(), middle - 1.5, place.width(), 3))
        painter.drawRect(QRectF(place.right() - 1.5, middle - 4, 1.5, 8))
    elif sign == "away":
        painter.setBrush(colors.color("warnbg"))
        painter.drawRect(place.adjusted(0, -2, 0, 2))
    elif sign == "baseline":
        painter.setBrush(colors.color("ink3"))
        painter.drawRoundedRect(QRectF(place.left(), middle - 1.5, place.width(), 3), 1.5, 1.5)
    else:
        x = place.center().x()
        painter.setPen(QPen(colors.color("ink3"), 1))
        painter.drawLine(QPointF(x, place.top() - 1), QPointF(x, place.bottom() + 1))
        painter.setBrush(colors.color("ink3"))
        top = place.top() - 1
        painter.drawPolygon(QPolygonF([QPointF(x, top), QPointF(x + 7, top + 3), QPointF(x, top + 6)]))


class Legend(QWidget):
    """A line with as many entries as fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: TimelineFacts | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.notifier().changed.connect(self.update)

    def show_facts(self, facts: TimelineFacts | None) -> None:
        """Explains the signs that are used."""
        self._facts = facts
        said = [text for _sign, text in legend_entries(facts)]
        self.setAccessibleName(self.tr("Legend: {signs}").format(signs=", ".join(said)))
        self.setVisible(facts is not None and bool(facts.cards))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = theme.current()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.color("panel"))
        painter.drawRect(self.rect())
        painter.setBrush(colors.color("line"))
        painter.drawRect(0, 0, self.width(), 1)
        paint_legend(painter, colors, 20, self.width() - 30, self._facts)
        painter.end()
