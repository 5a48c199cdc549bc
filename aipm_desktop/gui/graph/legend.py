"""What the signs of a graph mean, for those who see it on paper: only signs that are on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from aipm_desktop.gui import theme
from aipm_desktop.gui.board.measure import TextMeasure
from aipm_desktop.gui.graph.box_art import BoxArt, lane_role
from aipm_desktop.gui.graph.scene import Scene
from aipm_desktop.gui.graph.words import translate

LINE = 22.0
"""The height of one line of signs."""
_SIGN = 26.0
_GAP = 22.0


class Sign(NamedTuple):
    """`kind` is line, dash, dot, bar, icon or text; `sign` the icon's name or the text itself."""

    kind: str
    words: str
    role: str
    sign: str = ""


def signs(scene: Scene) -> list[Sign]:
    """The signs that are on a graph and are not plain by themselves."""
    nodes, edges = scene.nodes.values(), scene.edges.values()
    known = (
        (
            any(edge.is_critical for edge in edges),
            Sign("line", translate("Graph", "critical: a delay delays the end"), "bad"),
        ),
        (
            any(edge.is_suspended for edge in edges),
            Sign("dash", translate("Graph", "suspended link"), "warn"),
        ),
        (
            any(edge.is_hand_over and not edge.is_suspended for edge in edges),
            Sign("dot", translate("Graph", "hand-over between tracks"), "ink2"),
        ),
        (
            any(node.is_started for node in nodes),
            Sign("icon", translate("Graph", "started"), "accent", "circle-dot"),
        ),
        (
            any(node.is_waiting for node in nodes),
            Sign("icon", translate("Graph", "waits"), "bad", "hourglass"),
        ),
        (any(node.is_blocked for node in nodes), Sign("icon", translate("Graph", "blocked"), "bad", "ban")),
        (
            any(node.is_assumed for node in nodes),
            Sign("text", translate("Graph", "days assumed, no estimate"), "warn", "~1"),
        ),
    )
    lanes = {node.lane.id for node in nodes if node.lane is not None}
    tracks = scene.facts.board.swimlanes if scene.facts is not None else ()
    return [sign for is_there, sign in known if is_there] + [
        Sign("bar", " ".join(lane.name.split())[:60], lane_role(lane))
        for lane in tracks
        if lane.id in lanes and lane.name and lane_role(lane) != "scroll"
    ]


class Legend:
    """The signs in lines no wider than the graph."""

    def __init__(self, scene: Scene, width: float, colors: theme.Theme) -> None:
        self._colors = colors
        self._text = TextMeasure(theme.ui_font(11))
        self._art = BoxArt(colors)
        self._places = list(self._arranged(signs(scene), width))

    @property
    def height(self) -> float:
        """What it needs below the graph; nothing without signs."""
        return self._places[-1][1] + 2 * LINE if self._places else 0.0

    def _arranged(self, found: list[Sign], width: float) -> Iterator[tuple[float, float, Sign]]:
        x, y = 0.0, 0.0
        for sign in found:
            wide = _SIGN + self._text.width(sign.words)
            if x and x + wide > width:
                x, y = 0.0, y + LINE
            yield x, y, sign
            x += wide + _GAP

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Draws it with its top left at a point."""
        for x, y, sign in self._places:
            self._sign(painter, sign, at + QPointF(x, y + LINE))

    def _sign(self, painter: QPainter, sign: Sign, at: QPointF) -> None:
        colour, middle = self._colors.color(sign.role), at.y() + self._text.height / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        if sign.kind in {"line", "dash"}:
            pen = QPen(colour, 2.2 if sign.kind == "line" else 1.6)
            if sign.kind == "dash":
                pen.setDashPattern([4.0, 3.0])
            painter.setPen(pen)
            painter.drawLine(QPointF(at.x(), middle), QPointF(at.x() + 19, middle))
        elif sign.kind == "dot":
            painter.drawEllipse(QPointF(at.x() + 10, middle), 4.5, 4.5)
        elif sign.kind == "bar":
            painter.drawRoundedRect(QRectF(at.x() + 9, at.y(), 3, self._text.height), 1.5, 1.5)
        elif sign.kind == "icon":
            self._art.icon(painter, sign.sign, sign.role, at.x() + 5, middle - 6)
        else:
            self._words(painter, sign.sign, sign.role, at + QPointF(4, 0))
        self._words(painter, sign.words, "ink2", at + QPointF(_SIGN, 0))

    def _words(self, painter: QPainter, text: str, role: str, at: QPointF) -> None:
        painter.setFont(self._text.font)
        painter.setPen(self._colors.color(role))
        painter.drawText(QPointF(at.x(), at.y() + self._text.ascent), text)
