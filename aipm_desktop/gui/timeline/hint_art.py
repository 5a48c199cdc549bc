"""Words beside the pointer, painted so that they stay in sight."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from aipm_desktop.gui import theme

_PADDING = 8
_WIDEST = 340


def paint_hint(painter: QPainter, at: QPointF, words: str, sight: QRectF, colors: theme.Theme) -> None:
    """A box with words whose top left is at a point, or as near as what is in sight allows."""
    if not words:
        return
    painter.setFont(theme.ui_font(12))
    flags = int(Qt.TextFlag.TextWordWrap)
    room = round(min(_WIDEST, sight.width() - 24))
    size = painter.fontMetrics().boundingRect(QRect(0, 0, room, 1000), flags, words).size()
    wide, high = size.width() + 2 * _PADDING + 1, size.height() + 2 * _PADDING - 4
    x = max(sight.left() + 6, min(at.x(), sight.right() - wide - 6))
    y = at.y() if at.y() + high < sight.bottom() - 6 else at.y() - high - 44
    place = QRectF(x, y, wide, high)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors.color("tip"))
    painter.drawRoundedRect(place, 6, 6)
    painter.setPen(colors.color("on_tip"))
    inner = place.adjusted(_PADDING, _PADDING - 2, -_PADDING, -_PADDING + 2)
    painter.drawText(inner, flags, words)
