"""The colours of labels, lanes and clients as pictures for menus and lists."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from aipm_desktop.gui import theme

_SAME = {"purple": "violet", "sky": "cyan", "lime": "green", "black": "grey", "gray": "grey", "": "grey"}


def hue_of(colour: str | None) -> str:
    """The theme's hue for a colour kept in the workspace; grey for one that this version does not know."""
    name = _SAME.get(colour or "", colour or "grey")
    return name if name in theme.HUES else "grey"


def dot_icon(colour: str | None, size: int = 16) -> QIcon:
    """A round dot in a colour."""
    drawn = QPixmap(size * 2, size * 2)
    drawn.setDevicePixelRatio(2.0)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.current().color(f"hue_{hue_of(colour)}"))
    painter.drawEllipse(QRectF(size / 4, size / 4, size / 2, size / 2))
    painter.end()
    return QIcon(drawn)
