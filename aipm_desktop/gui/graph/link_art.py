"""How links look: curves with arrow heads, what stands on them, and the words over the cards set apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from aipm_desktop.gui import theme
from aipm_desktop.gui.board.measure import TextMeasure
from aipm_desktop.gui.graph.box_art import faint, lane_role
from aipm_desktop.gui.graph.curves import Curve
from aipm_desktop.gui.graph.facts import Edge
from aipm_desktop.gui.graph.scene import Scene
from aipm_desktop.gui.graph.words import link_mark

_DIM = 0.22
_MARKS_FROM = 0.4
"""Scale from which on there is room for words on a link."""
_DOTS_FROM = 0.24
_DOT = 4.5
_THINNEST = 0.8
_HAIR = 1.1
"""Pixels of the screen up to which a line may as well be one wide."""


class Stroke(NamedTuple):
    """How a link is drawn; those of a higher rank lie over the others."""

    rank: int
    role: str
    width: float
    is_dashed: bool = False


PLAIN = Stroke(1, "hue_grey", 1.3)
_SPENT = Stroke(0, "scroll", 1.2)
_SUSPENDED = Stroke(2, "warn", 1.6, is_dashed=True)
_CRITICAL = Stroke(3, "bad", 2.2)
POINTED = Stroke(4, "accent", 2.2)
CHOSEN = Stroke(5, "accent", 3.0)
IN_CYCLE = Stroke(6, "warn", 3.6)


def stroke_of(edge: Edge) -> Stroke:
    """How a link is drawn when nothing singles it out."""
    if edge.is_suspended:
        return _SUSPENDED
    if edge.is_critical:
        return _CRITICAL
    return _SPENT if edge.is_spent else PLAIN


class LinkArt:
    """Draws links in scene pixels, in the colours of a theme."""

    def __init__(self, colors: theme.Theme | None = None) -> None:
        self._colors = colors
        self.mark = TextMeasure(theme.ui_font(11, QFont.Weight.Medium))
        self.heading = TextMeasure(theme.ui_font(13, QFont.Weight.DemiBold))

    @property
    def colors(self) -> theme.Theme:
        """The theme to paint in."""
        return self._colors or theme.current()

    def paint(
        self,
        painter: QPainter,
        scene: Scene,
        scale: float,
        sight: QRectF | None = None,
        *,
        stroke: Callable[[str, Edge], Stroke] | None = None,
        is_lit: Callable[[Edge], bool] = lambda _edge: True,
    ) -> None:
        """All links that touch `sight`; `stroke` may single some out, those not lit are faint."""
        groups: dict[tuple[bool, Stroke], list[Curve]] = {}
        marked: list[tuple[Edge, Curve, bool]] = []
        for link_id, curve in scene.curves.items():
            if sight is not None and not curve.bounds.intersects(sight):
                continue
            edge = scene.edges[link_id]
            look = stroke(link_id, edge) if stroke else stroke_of(edge)
            lit = is_lit(edge)
            groups.setdefault((lit, look), []).append(curve)
            if (edge.is_hand_over and not edge.is_suspended) or link_mark(edge.link):
                marked.append((edge, curve, lit))
        for lit, look in sorted(groups):
            self._strokes(painter, look, groups[lit, look], scale, 1.0 if lit else _DIM)
        for edge, curve, lit in marked:
            self._marks(painter, scene, edge, curve, scale, 1.0 if lit else _DIM)

    def _strokes(
        self, painter: QPainter, look: Stroke, curves: Iterable[Curve], scale: float, share: float
    ) -> None:
        colour = faint(self.colors.color(look.role), share)
        pen = QPen(colour, max(look.width, look.width * _THINNEST / scale))
        if pen.widthF() * scale <= _HAIR:
            # A line of one pixel whatever the scale is drawn six times as fast.
            pen.setWidthF(1.0)
            pen.setCosmetic(True)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if look.is_dashed:
            pen.setDashPattern([4.0, 3.0])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for curve in curves:
            painter.drawPath(curve.line)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for curve in curves:
            painter.drawPolygon(curve.arrow)

    def _marks(
        self, painter: QPainter, scene: Scene, edge: Edge, curve: Curve, scale: float, share: float
    ) -> None:
        text = link_mark(edge.link)
        if edge.is_hand_over and not edge.is_suspended and scale >= _DOTS_FROM:
            first = scene.nodes[edge.link.predecessor_id].lane
            then = scene.nodes[edge.link.successor_id].lane
            self._hand_over(
                painter, curve.at(0.25) if text else curve.middle, lane_role(first), lane_role(then), share
            )
        if text and scale >= _MARKS_FROM:
            role = "warn" if edge.is_suspended else "bad" if edge.is_critical else "ink2"
            self._pill(painter, curve.middle, text, role, share)

    def _hand_over(self, painter: QPainter, at: QPointF, first: str, then: str, share: float) -> None:
        """A dot with two halves, in the colours of the tracks the work goes from and to."""
        colors = self.colors
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.color("bg"))
        painter.drawEllipse(at, _DOT + 2, _DOT + 2)
        place = QRectF(at.x() - _DOT, at.y() - _DOT, 2 * _DOT, 2 * _DOT)
        for role, start in ((first, 90), (then, 270)):
            painter.setBrush(faint(colors.color(role), share))
            painter.drawPie(place, start * 16, 180 * 16)

    def _pill(self, painter: QPainter, at: QPointF, text: str, role: str, share: float) -> None:
        width = self.mark.width(text) + 12
        place = QRectF(at.x() - width / 2, at.y() - 9, width, 18)
        painter.setPen(QPen(faint(self.colors.color("line"), share), 1))
        painter.setBrush(self.colors.color("panel"))
        painter.drawRoundedRect(place, 5, 5)
        painter.setPen(faint(self.colors.color(role), share))
        painter.setFont(self.mark.font)
        painter.drawText(QPointF(place.x() + 6, at.y() - self.mark.height / 2 + self.mark.ascent), text)

    def paint_heading(self, painter: QPainter, scene: Scene, text: str, scale: float) -> None:
        """The words over the cards that are set apart, with a line above them."""
        heading = scene.arrangement.heading
        if heading is None:
            return
        x, y = heading
        painter.setPen(QPen(self.colors.color("line"), 1 / min(1.0, scale)))
        painter.drawLine(QPointF(x, y - 18), QPointF(x + scene.arrangement.width, y - 18))
        measure = self.heading
        if scale < 1:
            measure = TextMeasure(theme.ui_font(round(min(30.0, 13 / scale)), QFont.Weight.DemiBold))
        painter.setPen(self.colors.color("ink2"))
        painter.setFont(measure.font)
        painter.drawText(
            QPointF(x, y - 4 + self.heading.ascent + (measure.height - self.heading.height) / 2), text
        )


def glow(painter: QPainter, curve: Curve, colour: QColor, width: float) -> None:
    """A broad band of colour under a link."""
    painter.setPen(QPen(colour, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(curve.line)
