"""Filling a rectangle with a colour."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter


def fill(painter: QPainter, place: QRect, colour: QColor) -> None:
    """What `fillRect` does, which would have PySide load gradients at the start to see whether the colour is one.

    Leaves the painter without a pen and with the colour as its brush.
    """
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(place)
