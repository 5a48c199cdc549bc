"""A small coloured word one can click, and remove where that is allowed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from aipm_desktop.gui import theme
from aipm_desktop.gui.widgets.avatar import paint_avatar
from aipm_desktop.gui.widgets.hues import hue_of

HEIGHT = 22
_CROSS = 16
_MOST_TEXT = 200


class Chip(QAbstractButton):
    """A label or a person on a card. Click or Enter: `clicked`; the cross, Delete or Backspace: `remove_requested`."""

    remove_requested = Signal()

    def __init__(
        self, text: str, hue: str = "grey", parent: QWidget | None = None, *, initials: str = ""
    ) -> None:
        super().__init__(parent)
        self._initials = initials
        self._is_removable = False
        self._shown: tuple[str, str, str | None] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFont(theme.ui_font(12, QFont.Weight.Medium))
        self.show_text(text, hue)

    def show_text(self, text: str, hue: str, *, initials: str | None = None) -> None:
        """Shows another word in another colour."""
        if (text, hue, initials) == self._shown:
            return
        self._shown = (text, hue, initials)
        self.setText(text.replace("&", "&&"))
        self._words = " ".join(text[:_MOST_TEXT].split())
        self._hue = hue_of(hue)
        if initials is not None:
            self._initials = initials
        self._words_width = QFontMetrics(self.font()).horizontalAdvance(self._words)
        self._say()
        self.updateGeometry()
        self.update()

    def set_removable(self, is_removable: bool) -> None:
        """Shows or hides the cross."""
        if is_removable == self._is_removable:
            return
        self._is_removable = is_removable
        self._say()
        self.updateGeometry()
        self.update()

    def _say(self) -> None:
        hint = (
            QCoreApplication.translate("Chip", "{name} – Delete removes it")
            if self._is_removable
            else "{name}"
        )
        self.setToolTip(hint.format(name=self._words).replace("<", "‹"))
        self.setAccessibleName(self._words)

    def _lead(self) -> int:
        return HEIGHT - 2 if self._initials else 7

    def _tail(self) -> int:
        return _CROSS if self._is_removable else 7

    def sizeHint(self) -> QSize:
        return QSize(self._lead() + self._words_width + self._tail() + 3, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(60, self.sizeHint().width()), HEIGHT)

    def event(self, event: QEvent) -> bool:
        if event.type() in (
            QEvent.Type.HoverEnter,
            QEvent.Type.HoverLeave,
            QEvent.Type.Enter,
            QEvent.Type.Leave,
        ):
            self.update()
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if (
            self._is_removable
            and event.position().x() >= self.width() - _CROSS
            and self.rect().contains(event.position().toPoint())
        ):
            self.setDown(False)
            self.remove_requested.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._is_removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_requested.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: object) -> None:
        colors = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        is_person = bool(self._initials)
        ground = colors.color("hover") if is_person else colors.color(f"hue_{self._hue}_ground")
        ink = colors.color("ink") if is_person else colors.color(f"hue_{self._hue}_text")
        painter.setBrush(ground)
        painter.setPen(self._border())
        radius = HEIGHT / 2 if is_person else colors.metric("radius_small")
        painter.drawRoundedRect(box, radius, radius)
        if is_person:
            paint_avatar(painter, QRectF(2, 2, HEIGHT - 4, HEIGHT - 4), self._initials, self._hue)
        painter.setFont(self.font())
        painter.setPen(ink)
        room = self.width() - self._lead() - self._tail()
        words = QFontMetrics(self.font()).elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        place = QRectF(self._lead() + (2 if is_person else 0), 0, room, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        if self._is_removable:
            painter.setPen(QPen(ink, 1.2))
            x, y = self.width() - _CROSS / 2 - 1.5, self.height() / 2
            painter.drawLine(round(x - 3), round(y - 3), round(x + 3), round(y + 3))
            painter.drawLine(round(x - 3), round(y + 3), round(x + 3), round(y - 3))
        painter.end()

    def _border(self) -> QPen:
        if self.hasFocus():
            return QPen(theme.current().color("focus"), 1.5)
        if self.underMouse() and self.isEnabled():
            return QPen(theme.current().color("ink3"), 1)
        return QPen(Qt.PenStyle.NoPen)
