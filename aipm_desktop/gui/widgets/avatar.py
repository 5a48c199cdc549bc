"""Initials in a circle."""

from __future__ import annotations

from zlib import crc32

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from aipm_desktop.gui import theme

SIZE = 20
PERSON_HUES = ("blue", "violet", "teal", "orange", "pink", "cyan", "green", "yellow")


def person_hue(name: str) -> str:
    """The hue a person keeps on every board and computer: taken from the name alone."""
    return PERSON_HUES[crc32(name.casefold().encode("utf-8", "replace")) % len(PERSON_HUES)]


def paint_avatar(painter: QPainter, place: QRectF, initials: str, hue: str) -> None:
    """Draws the circle of a person into `place`."""
    colors = theme.current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors.color(f"hue_{hue}_ground"))
    painter.drawEllipse(place)
    font = theme.ui_font(max(7, round(place.height() * 0.47)), QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(colors.color(f"hue_{hue}_text"))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, initials[:2])
    painter.restore()


def avatar_pixmap(initials: str, hue: str, size: int = SIZE, ratio: float = 2.0) -> QPixmap:
    """The circle as a picture, for lists and menus."""
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    paint_avatar(painter, QRectF(0, 0, size, size), initials, hue)
    painter.end()
    return drawn


class Avatar(QWidget):
    """A person's initials; the name is in the tooltip and for screen readers."""

    def __init__(self, name: str, initials: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(SIZE, SIZE)
        self.show_person(name, initials)

    def show_person(self, name: str, initials: str) -> None:
        """Shows another person."""
        self._initials = initials
        self._hue = person_hue(name)
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(SIZE, SIZE)

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        paint_avatar(painter, QRectF(self.rect()), self._initials, self._hue)
        painter.end()
