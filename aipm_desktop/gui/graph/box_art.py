"""How a card looks in the graph. The same strokes serve the screen, a printed page and a vector file."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen
from PySide6.QtSvg import QSvgRenderer

from aipm_desktop.domain.board import Swimlane
from aipm_desktop.domain.kinds import KINDS
from aipm_desktop.gui import theme
from aipm_desktop.gui.board.measure import TextMeasure
from aipm_desktop.gui.graph.arrangement import BOX_HEIGHT, BOX_WIDTH
from aipm_desktop.gui.graph.facts import Node
from aipm_desktop.gui.graph.words import duration_text
from aipm_desktop.gui.widgets.hues import hue_of
from aipm_desktop.resources_path import resource

FAR = 0.26
"""Scale under which a box is too small for any word."""
NEAR = 0.56
"""Scale from which on a box has its title."""
BAR = 3.0
_PADDING = 12.0
_ICON = 12.0
_FEWEST_PIXELS = 10.5
"""The smallest letters people read, on the screen."""
_TRACK_ROLES = {"model": "trackA", "product": "trackB"}


class BoxArt:
    """Draws boxes at (0, 0), BOX_WIDTH × BOX_HEIGHT, in the colours of a theme."""

    def __init__(self, colors: theme.Theme | None = None) -> None:
        self._colors = colors
        self.head = TextMeasure(_font(11.0, QFont.Weight.Normal))
        self.days = TextMeasure(_font(11.0, QFont.Weight.Medium))
        self.title = TextMeasure(_font(13.0, QFont.Weight.Medium))
        self.line_height = 17.0
        self._far: dict[int, TextMeasure] = {}

    @property
    def colors(self) -> theme.Theme:
        """The theme to paint in: the one on the screen unless another was asked for."""
        return self._colors or theme.current()

    def paint(self, painter: QPainter, node: Node, scale: float = 1.0) -> None:
        """A box as it is to be seen at a scale: with its title, with its number only, or bare."""
        self._ground(painter, node, scale)
        if scale >= NEAR:
            self._head(painter, node)
            self._title(painter, node)
        elif scale >= FAR:
            self._number(painter, node, scale)

    def _ground(self, painter: QPainter, node: Node, scale: float) -> None:
        colors, radius = self.colors, self.colors.metric("radius")
        border = QPen(colors.color("line"), 1.0)
        if node.is_critical:
            # From afar the border is all that tells what is critical.
            border = QPen(colors.color("bad"), max(1.8, min(12.0, 1.2 / scale)))
        inset = border.widthF() / 2
        body = QRectF(inset, inset, BOX_WIDTH - 2 * inset, BOX_HEIGHT - 2 * inset)
        painter.setPen(border)
        painter.setBrush(colors.color("lane" if node.is_done else "raise"))
        painter.drawRoundedRect(body, radius, radius)
        bar = QPainterPath()
        bar.addRoundedRect(QRectF(inset, radius, BAR, BOX_HEIGHT - 2 * radius), 1.5, 1.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(faint(colors.color(lane_role(node.lane)), 0.45 if node.is_done else 1.0))
        painter.drawPath(bar)

    def _lines(self, node: Node) -> tuple[str, ...]:
        return self.title.wrap(node.card.title, BOX_WIDTH - 2 * _PADDING, 2)

    def _top(self, node: Node) -> float:
        """What is in a box stands in its middle, whether its title has one line or two."""
        return (BOX_HEIGHT - self.head.height - 3 - len(self._lines(node)) * self.line_height) / 2

    def _head(self, painter: QPainter, node: Node) -> None:
        colors, top = self.colors, self._top(node)
        middle = top + (self.head.height - _ICON) / 2
        kind = KINDS.get(node.card.kind)
        left = _PADDING
        self.icon(painter, kind.icon if kind else "square-check", "ink3", left, middle)
        left += _ICON + 5
        painter.setFont(self.head.font)
        painter.setPen(colors.color("ink3"))
        painter.drawText(QPointF(left, top + self.head.ascent), node.label)
        left += self.head.spelled_width(node.label) + 6
        for name, role in marks(node):
            self.icon(painter, name, role, left, middle)
            left += _ICON + 3
        if days := duration_text(node):
            painter.setFont(self.days.font)
            painter.setPen(colors.color("warn" if node.is_assumed else "bad" if node.is_critical else "ink2"))
            right = BOX_WIDTH - _PADDING - self.days.width(days)
            painter.drawText(QPointF(right, top + self.days.ascent), days)

    def _title(self, painter: QPainter, node: Node) -> None:
        painter.setFont(self.title.font)
        painter.setPen(self.colors.color("ink3" if node.is_done else "ink"))
        y = self._top(node) + self.head.height + 3 + (self.line_height - self.title.height) / 2
        for line in self._lines(node):
            painter.drawText(QPointF(_PADDING, y + self.title.ascent), line)
            y += self.line_height

    def _number(self, painter: QPainter, node: Node, scale: float) -> None:
        """From afar: the number as large as one can read it, and what is the matter."""
        measure = self._measure_for(scale)
        found, room = marks(node), BOX_WIDTH - 2 * _PADDING
        size = measure.height * 0.9
        room -= len(found) * (size + 6)
        text = measure.elided(node.label, room)
        y = (BOX_HEIGHT - measure.height) / 2
        painter.setFont(measure.font)
        painter.setPen(self.colors.color("ink3" if node.is_done else "ink"))
        painter.drawText(QPointF(_PADDING + 2, y + measure.ascent), text)
        left = BOX_WIDTH - _PADDING - len(found) * (size + 6) + 6
        for name, role in found:
            self.icon(painter, name, role, left, (BOX_HEIGHT - size) / 2, size)
            left += size + 6

    def _measure_for(self, scale: float) -> TextMeasure:
        pixels = round(max(13.0, _FEWEST_PIXELS / scale))
        if pixels not in self._far:
            self._far[pixels] = TextMeasure(_font(float(pixels), QFont.Weight.Medium))
        return self._far[pixels]

    def icon(self, painter: QPainter, name: str, role: str, x: float, y: float, size: float = _ICON) -> None:
        """An icon in a colour of the theme, as strokes."""
        renderer = _renderer(name, self.colors.color(role).name())
        renderer.render(painter, QRectF(x, y, size, size))


def marks(node: Node) -> list[tuple[str, str]]:
    """The signs after a card's number, as icon and colour: done; started or waiting; blocked.

    One that waits is red where it stands among those that are worked on.
    """
    if node.is_done:
        return [("circle-check", "ok")]
    found = [("circle-dot", "accent")] if node.is_started else []
    if node.is_waiting:
        found = [("hourglass", "bad" if node.is_held else "ink3")]
    return [*found, ("ban", "bad")] if node.is_blocked else found


def lane_role(lane: Swimlane | None) -> str:
    """The colour of a swimlane: its own, else its track's."""
    if lane is None:
        return "scroll"
    return f"hue_{hue_of(lane.colour)}" if lane.colour else _TRACK_ROLES.get(lane.track or "", "scroll")


def faint(colour: QColor, share: float) -> QColor:
    """A colour that lets through what is under it."""
    thinner = QColor(colour)
    thinner.setAlphaF(colour.alphaF() * share)
    return thinner


def _font(pixels: float, weight: QFont.Weight) -> QFont:
    font = theme.ui_font(round(pixels), weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    source = resource("icons", f"{name}.svg").read_bytes()
    return QSvgRenderer(QByteArray(source.replace(b"currentColor", colour.encode())))
