"""Draws cards, and keeps their pictures so that a repaint is a copy."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from aipm_desktop.domain.board import Card
from aipm_desktop.gui import theme
from aipm_desktop.gui.board.chips import Chip
from aipm_desktop.gui.board.face import AVATAR, CHIP_HEIGHT, CHIP_ICON, CHIP_PADDING, DONE_STEP, Face, Faces
from aipm_desktop.gui.resources import pixmap as icon_pixmap

BORDER = 3
"""Room around a card in its picture, for the shadow."""
_LEAST_BYTES = 12_000_000
_MOST_PARTS = 600
Span = tuple[int, int]
"""Where something begins, and how long it is."""


class CardPainter:
    """Card pictures by card id, as many as fill the window three times; the least recently painted go first."""

    def __init__(self, faces: Faces) -> None:
        self.faces = faces
        self.budget = _LEAST_BYTES
        self._kept: OrderedDict[str, tuple[Card, int, float, QPixmap]] = OrderedDict()
        self._parts: dict[tuple[object, ...], QPixmap] = {}
        self._bytes = 0

    def forget(self, faces: Faces | None = None) -> None:
        """Drops all pictures: the theme, the day, the density or a name on the cards has changed."""
        self.faces = faces or self.faces
        self._kept.clear()
        self._parts.clear()
        self._bytes = 0

    def picture(self, card: Card, width: int, ratio: float) -> QPixmap:
        """The card's picture, BORDER larger than the card on each side."""
        found = self._kept.get(card.id)
        if found is not None and found[0] is card and found[1] == width and found[2] == ratio:
            self._kept.move_to_end(card.id)
            return found[3]
        picture = self._draw(self.faces.compose(card, width), ratio)
        if found is not None:
            self._bytes -= _size(found[3])
        self._kept[card.id] = (card, width, ratio, picture)
        self._kept.move_to_end(card.id)
        self._bytes += _size(picture)
        while self._bytes > self.budget and len(self._kept) > 1:
            self._bytes -= _size(self._kept.popitem(last=False)[1][3])
        return picture

    def _draw(self, face: Face, ratio: float) -> QPixmap:
        picture = self._ground(face.width, face.height, ratio).copy()
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(BORDER, BORDER)
        self._head(painter, face, ratio)
        self._title(painter, face)
        if face.progress is not None:
            self._progress(painter, face)
        for placed in face.chips:
            painter.drawPixmap(placed.x, placed.y, self._chip(placed.chip, placed.width, ratio))
        for x, y, text in face.avatars:
            painter.drawPixmap(x - 1, y - 1, self._avatar(text, ratio))
        painter.end()
        return picture

    def _ground(self, width: int, height: int, ratio: float) -> QPixmap:
        """A card without anything on it. Rounded corners cost more than all the text: one small card is drawn, and its
        nine parts are stretched to each size.
        """
        key = (width, height, ratio)
        if key not in self._parts:
            corner = BORDER + theme.current().metric("radius") + 2
            model = self._small_ground(2 * (corner - BORDER) + 2, ratio)
            picture, painter = _blank(width + 2 * BORDER, height + 2 * BORDER, ratio)
            painter.setRenderHints(painter.renderHints(), False)
            for x, across in _thirds(2 * corner + 2, width + 2 * BORDER, corner):
                for y, down in _thirds(2 * corner + 2, height + 2 * BORDER, corner):
                    source = QRectF(x[0] * ratio, y[0] * ratio, x[1] * ratio, y[1] * ratio)
                    painter.drawPixmap(QRectF(across[0], down[0], across[1], down[1]), model, source)
            painter.end()
            self._keep_part(key, picture)
        return self._parts[key]

    def _small_ground(self, size: int, ratio: float) -> QPixmap:
        """A square card just large enough for its corners."""
        key = (size, ratio)
        if key not in self._parts:
            colors, radius = theme.current(), theme.current().metric("radius")
            picture, painter = _blank(size + 2 * BORDER, size + 2 * BORDER, ratio)
            painter.translate(BORDER, BORDER)
            body = QRectF(0.5, 0.5, size - 1, size - 1)
            shadow = QColor(colors.color("shadow"))
            painter.setPen(Qt.PenStyle.NoPen)
            for spread in (2, 1):
                shadow.setAlpha(shadow.alpha() * 2 // 3)
                painter.setBrush(shadow)
                painter.drawRoundedRect(body.translated(0, spread), radius, radius)
            painter.setPen(QPen(colors.color("line"), 1))
            painter.setBrush(colors.color("raise"))
            painter.drawRoundedRect(body, radius, radius)
            painter.end()
            self._keep_part(key, picture)
        return self._parts[key]

    def _keep_part(self, key: tuple[object, ...], picture: QPixmap) -> None:
        if len(self._parts) >= _MOST_PARTS:
            self._parts.clear()
        self._parts[key] = picture

    def _head(self, painter: QPainter, face: Face, ratio: float) -> None:
        small, padding, colors = self.faces.small, self.faces.density.padding, theme.current()
        top = face.head_y + (small.height - 12) // 2
        painter.drawPixmap(padding, top, icon_pixmap(face.icon, "ink3", 12, ratio))
        left = padding + 16
        if face.is_done:
            painter.drawPixmap(left, top, icon_pixmap("circle-check", "ok", 12, ratio))
            left += DONE_STEP
        painter.setFont(small.font)
        painter.setPen(colors.color("ink3"))
        baseline = face.head_y + small.ascent
        painter.drawText(QPointF(left, baseline), face.head)
        if face.age:
            painter.setPen(colors.color("warn" if face.is_old else "ink3"))
            painter.drawText(QPointF(face.width - padding - small.width(face.age), baseline), face.age)

    def _title(self, painter: QPainter, face: Face) -> None:
        title, padding = self.faces.title, self.faces.density.padding
        painter.setFont(title.font)
        painter.setPen(theme.current().color("ink3" if face.is_done else "ink"))
        y = face.lines_y + (self.faces.line_height - title.height) / 2 + title.ascent
        for line in face.lines:
            painter.drawText(QPointF(padding, y), line)
            y += self.faces.line_height

    def _progress(self, painter: QPainter, face: Face) -> None:
        colors, padding, small = theme.current(), self.faces.density.padding, self.faces.small
        right = face.width - padding - small.width(face.progress_text)
        painter.setFont(small.font)
        painter.setPen(colors.color("ink3"))
        painter.drawText(QPointF(right, face.progress_y + small.ascent), face.progress_text)
        track = QRectF(padding, face.progress_y + (small.height - 4) // 2 + 1, right - padding - 7, 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.color("line"))
        painter.drawRoundedRect(track, 2, 2)
        if face.progress:
            done = face.progress >= 1
            painter.setBrush(colors.color("ok" if done else "accent"))
            track.setWidth(max(4.0, track.width() * face.progress))
            painter.drawRoundedRect(track, 2, 2)

    def _chip(self, chip: Chip, width: int, ratio: float) -> QPixmap:
        key = (chip, width, ratio)
        if key not in self._parts:
            measure = self.faces.chip
            ground, ink = _tones(chip.tone)
            picture, painter = _blank(width, CHIP_HEIGHT, ratio)
            x = 0.0
            if ground:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.current().color(ground))
                painter.drawRoundedRect(QRectF(0, 0, width, CHIP_HEIGHT), 5, 5)
                x += CHIP_PADDING
            if chip.icon:
                icon = icon_pixmap(chip.icon, ink, CHIP_ICON, ratio)
                painter.drawPixmap(QPointF(x, (CHIP_HEIGHT - CHIP_ICON) // 2), icon)
                x += CHIP_ICON + 3
            painter.setFont(measure.font)
            painter.setPen(theme.current().color(ink))
            painter.drawText(QPointF(x, (CHIP_HEIGHT - measure.height) / 2 + measure.ascent), chip.text)
            painter.end()
            self._keep_part(key, picture)
        return self._parts[key]

    def _avatar(self, text: str, ratio: float) -> QPixmap:
        key = (text, ratio)
        if key not in self._parts:
            colors = theme.current()
            picture, painter = _blank(AVATAR + 2, AVATAR + 2, ratio)
            circle = QRectF(1, 1, AVATAR, AVATAR)
            painter.setPen(QPen(colors.color("raise"), 1.5))
            painter.setBrush(colors.color("accentbg"))
            painter.drawEllipse(circle)
            painter.setFont(self.faces.initials.font)
            painter.setPen(colors.color("accent"))
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, text)
            painter.end()
            self._keep_part(key, picture)
        return self._parts[key]


def _blank(width: int, height: int, ratio: float) -> tuple[QPixmap, QPainter]:
    """An empty picture and a painter on it, in logical pixels."""
    picture = QPixmap(round(width * ratio), round(height * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    return picture, painter


def _thirds(model: int, wanted: int, corner: int) -> tuple[tuple[Span, Span], ...]:
    """Start and length of the parts of a side, in the model and as wanted: both ends as they are, the middle stretched."""
    return (
        ((0, corner), (0, corner)),
        ((corner, model - 2 * corner), (corner, wanted - 2 * corner)),
        ((model - corner, corner), (wanted - corner, corner)),
    )


def _tones(tone: str) -> tuple[str, str]:
    """Ground and ink roles of a chip's tone; an empty ground paints none."""
    if tone.startswith("hue_"):
        return f"{tone}_ground", f"{tone}_text"
    known = {
        "plain": ("lane", "ink2"),
        "quiet": ("", "ink3"),
        "ok": ("okbg", "ok"),
        "warn": ("warnbg", "warn"),
        "bad": ("badbg", "bad"),
        "accent": ("accentbg", "accent"),
    }
    return known.get(tone, known["plain"])


def _size(picture: QPixmap) -> int:
    return picture.width() * picture.height() * 4
