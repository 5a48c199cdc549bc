"""The whole graph in a corner, with what is in sight framed; a click or a drag goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from aipm_desktop.gui import theme
from aipm_desktop.gui.graph.box_art import faint, lane_role
from aipm_desktop.gui.graph.words import translate

if TYPE_CHECKING:
    from aipm_desktop.gui.graph.view import GraphView

_WIDTH, _HEIGHT = 180, 116
_MARGIN, _INSET = 12, 6


class Minimap(QWidget):
    """Stands over the corner of a view. The keyboard has what it does: arrows, zoom and fit; so it takes no focus."""

    def __init__(self, view: GraphView) -> None:
        super().__init__(view)
        self._view = view
        self._picture: QPixmap | None = None
        self.is_wanted = True
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(translate("Graph", "Overview of the graph"))
        self.setToolTip(translate("Graph", "Overview: click or drag to go there"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.resize(_WIDTH, _HEIGHT)
        view.installEventFilter(self)
        view.camera_changed.connect(self.follow)
        theme.notifier().changed.connect(self.redraw)
        self.hide()

    def set_wanted(self, is_wanted: bool) -> None:
        """Shows it whenever not all of the graph is in sight, or never."""
        self.is_wanted = is_wanted
        self.follow()

    def redraw(self) -> None:
        """Draws the boxes anew."""
        self._picture = None
        self.follow()

    def follow(self) -> None:
        """Follows the camera: only a graph that is partly out of sight has a map."""
        view = self._view
        whole, sight = view.camera.limits, view.camera.in_sight()
        fits = sight.adjusted(-1, -1, 1, 1).contains(whole)
        has_room = view.width() > 3 * _WIDTH and view.height() > 3 * _HEIGHT
        is_free = not view.foot
        self.setVisible(self.is_wanted and has_room and is_free and not whole.isEmpty() and not fits)
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            area = self._view.rect()
            self.move(area.right() - self.width() - _MARGIN, area.bottom() - self.height() - _MARGIN)
        return super().eventFilter(watched, event)

    def _scale(self) -> float:
        whole = self._view.camera.limits
        return min(
            (self.width() - 2 * _INSET) / max(1.0, whole.width()),
            (self.height() - 2 * _INSET) / max(1.0, whole.height()),
        )

    def _to_map(self, rect: QRectF) -> QRectF:
        whole, scale = self._view.camera.limits, self._scale()
        left = (self.width() - whole.width() * scale) / 2
        top = (self.height() - whole.height() * scale) / 2
        corner = (rect.topLeft() - whole.topLeft()) * scale + QPointF(left, top)
        return QRectF(corner, rect.size() * scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._picture is None:
            self._picture = self._draw()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._picture)
        colors = theme.current()
        frame = self._to_map(self._view.camera.in_sight()) & QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.setPen(QPen(colors.color("accent"), 1.4))
        painter.setBrush(faint(colors.color("accent"), 0.08))
        painter.drawRoundedRect(frame, 3, 3)
        painter.end()

    def _draw(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors, scene = theme.current(), self._view.scene
        painter.setPen(QPen(colors.color("line"), 1))
        painter.setBrush(colors.color("panel"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        painter.setPen(Qt.PenStyle.NoPen)
        for card_id, box in scene.boxes.items():
            node = scene.nodes[card_id]
            role = "bad" if node.is_critical else "scroll" if node.is_done else lane_role(node.lane)
            painter.setBrush(faint(colors.color(role), 0.8))
            painter.drawRect(self._to_map(box))
        painter.end()
        return picture

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons():
            self._go(event.position())

    def _go(self, at: QPointF) -> None:
        whole, scale = self._view.camera.limits, self._scale()
        corner = self._to_map(whole).topLeft()
        self._view.camera.centre_on((at - corner) / scale + whole.topLeft())
        self._view.moved()
