"""What is carried when cards are dragged: their ids, and the picture under the pointer."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from aipm_desktop.gui import theme

CARDS_MIME = "application/x-aipm-cards"
_STACK = 5
_MOST_STACKED = 3


def pack_ids(card_ids: Sequence[str]) -> QMimeData:
    """Card ids as they travel in a drag."""
    data = QMimeData()
    data.setData(CARDS_MIME, json.dumps(list(card_ids)).encode())
    return data


def ids_in(data: QMimeData) -> list[str]:
    """The card ids of a drag; empty when it carries something else."""
    if not data.hasFormat(CARDS_MIME):
        return []
    try:
        found = json.loads(bytes(data.data(CARDS_MIME).data()).decode())
    except ValueError:
        return []
    return [item for item in found if isinstance(item, str)] if isinstance(found, list) else []


def drag_picture(card: QPixmap, count: int) -> QPixmap:
    """The dragged card, with more behind it and their number when there are several."""
    ratio = card.devicePixelRatio()
    behind = min(count, _MOST_STACKED) - 1
    size = card.deviceIndependentSize()
    badge = 22 if count > 1 else 0
    width, height = size.width() + behind * _STACK + badge / 2, size.height() + behind * _STACK + badge / 2
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(0.92)
    top = badge / 2
    for place in range(behind, 0, -1):
        _blank(
            painter, QRectF(3 + place * _STACK, top + 3 + place * _STACK, size.width() - 6, size.height() - 6)
        )
    painter.drawPixmap(QPoint(0, round(top)), card)
    if count > 1:
        _badge(painter, QRectF(size.width() - 14, 0, badge, badge), count)
    painter.end()
    return picture


def _blank(painter: QPainter, place: QRectF) -> None:
    colors = theme.current()
    painter.setPen(QPen(colors.color("line"), 1))
    painter.setBrush(colors.color("raise"))
    painter.drawRoundedRect(place, colors.metric("radius"), colors.metric("radius"))


def _badge(painter: QPainter, place: QRectF, count: int) -> None:
    colors = theme.current()
    painter.setOpacity(1.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors.color("accent"))
    painter.drawEllipse(place)
    painter.setFont(theme.ui_font(10))
    painter.setPen(QColor(colors.color("on_accent")))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(count) if count < 1000 else "999")
