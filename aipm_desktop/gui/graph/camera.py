"""What part of the picture is in sight, and how large. Scene pixels to view pixels and back."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF

SMALLEST, LARGEST = 0.08, 3.0
STEP = 1.2
_MARGIN = 28.0
_LEFT = 0.12
"""Where a picture too large to show begins, as a share of the view's width."""
_KEPT = 60.0
"""View pixels of the picture that stay in sight however far it is pushed."""


class Camera:
    """`origin` is the scene point at the top left of the view, `scale` view pixels to a scene pixel."""

    def __init__(self) -> None:
        self.scale = 1.0
        self.origin = QPointF()
        self.size = QSizeF(1, 1)
        self.limits = QRectF()
        """What there is to see, in scene pixels."""

    def to_view(self, point: QPointF) -> QPointF:
        """Where a scene point is in the view."""
        return (point - self.origin) * self.scale

    def to_scene(self, point: QPointF) -> QPointF:
        """The scene point at a place of the view."""
        return point / self.scale + self.origin

    def rect_in_view(self, rect: QRectF) -> QRectF:
        """A scene rectangle in view pixels."""
        return QRectF(self.to_view(rect.topLeft()), rect.size() * self.scale)

    def in_sight(self) -> QRectF:
        """The scene rectangle that is in sight."""
        return QRectF(self.origin, self.size / self.scale)

    def pan(self, dx: float, dy: float) -> None:
        """Pushes the picture by view pixels."""
        self.origin = self._held(self.origin - QPointF(dx, dy) / self.scale)

    def zoom(self, factor: float, at: QPointF) -> None:
        """Enlarges the picture; what is at `at` (view pixels) stays there."""
        self.zoom_to(self.scale * factor, at)

    def zoom_to(self, scale: float, at: QPointF) -> None:
        """Shows the picture at a scale; what is at `at` (view pixels) stays there."""
        fixed = self.to_scene(at)
        self.scale = max(SMALLEST, min(LARGEST, scale))
        self.origin = self._held(fixed - at / self.scale)

    def open_at(self, point: QPointF, scale: float) -> None:
        """Shows a scene point near the left edge, at half height, so that what follows it is in sight."""
        self.scale = scale
        self.origin = point - QPointF(self.size.width() * _LEFT, self.size.height() / 2) / scale

    def centre_on(self, point: QPointF) -> None:
        """Puts a scene point into the middle of the view."""
        self.origin = self._held(point - QPointF(self.size.width(), self.size.height()) / (2 * self.scale))

    def fit(self, rect: QRectF, *, largest: float = 1.0, smallest: float = SMALLEST) -> None:
        """Shows all of a scene rectangle, as large as that allows; from its top left where it has to be larger."""
        room = QSizeF(max(1.0, self.size.width() - 2 * _MARGIN), max(1.0, self.size.height() - 2 * _MARGIN))
        wanted = min(room.width() / max(1.0, rect.width()), room.height() / max(1.0, rect.height()))
        self.scale = max(SMALLEST, smallest, min(largest, wanted))
        sight = self.size / self.scale
        margin = _MARGIN / self.scale
        x = rect.center().x() - sight.width() / 2
        y = rect.center().y() - sight.height() / 2
        if rect.width() > sight.width() - 2 * margin + 1:
            x = rect.left() - margin
        if rect.height() > sight.height() - 2 * margin + 1:
            y = rect.top() - margin
        self.origin = QPointF(x, y)

    def reveal(self, rect: QRectF, foot: float = 0.0) -> bool:
        """Pushes the picture as little as shows a scene rectangle, clear of `foot` pixels; whether it had to."""
        seen = self.rect_in_view(rect).adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN + foot)
        dx = max(0.0, -seen.left()) or min(0.0, self.size.width() - seen.right())
        dy = max(0.0, -seen.top()) or min(0.0, self.size.height() - seen.bottom())
        if dx or dy:
            self.origin -= QPointF(dx, dy) / self.scale
        return bool(dx or dy)

    def _held(self, origin: QPointF) -> QPointF:
        """An origin from which some of the picture is in sight."""
        if self.limits.isEmpty():
            return origin
        sight, kept = self.size / self.scale, _KEPT / self.scale
        limits = self.limits
        x = max(limits.left() + kept - sight.width(), min(limits.right() - kept, origin.x()))
        y = max(limits.top() + kept - sight.height(), min(limits.bottom() - kept, origin.y()))
        return QPointF(x, y)
