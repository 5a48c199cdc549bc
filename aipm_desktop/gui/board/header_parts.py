"""What column and lane headers share: a menu button that waits in the background, and a name edited in place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QToolButton, QWidget

from aipm_desktop.gui import theme
from aipm_desktop.gui.board.words import plain_tooltip
from aipm_desktop.gui.resources import icon
from aipm_desktop.gui.widgets.filling import fill


class Header(QWidget):
    """A header with a quiet button."""

    ground_role = "bg"
    _said: object = None

    def say(self, name: str, *shown: str) -> None:
        """Takes the name it is heard by; paints itself again when it or what is shown has changed."""
        if self._said != (name, shown):
            self._said = (name, shown)
            self.setAccessibleName(name)
            self.update()

    def ground(self) -> QColor:
        """The colour it is painted on."""
        return theme.current().color(self.ground_role)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Keeps what began here from the cards below, which would draw a rubber band."""
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Shows the menu button while the pointer is here."""
        if event.type() in {QEvent.Type.Enter, QEvent.Type.Leave}:
            self.update()
        return super().event(event)


class QuietButton(QToolButton):
    """A button that is seen while the pointer is over its header or it has the focus, and heard always."""

    def __init__(self, header: Header) -> None:
        super().__init__(header)
        self._header = header
        self.setIcon(icon("ellipsis"))
        self.setAutoRaise(True)
        self.setFixedSize(22, 20)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def rename(self, name: str) -> None:
        """What it is called aloud and in its tooltip."""
        self.setAccessibleName(name)
        self.setToolTip(plain_tooltip(name))

    def event(self, event: QEvent) -> bool:
        """Lets the header make room while the button is seen."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._header.update()
        return super().event(event)

    @property
    def is_seen(self) -> bool:
        """Whether it is painted."""
        return self.hasFocus() or self._header.underMouse() or self.isDown()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Covers what is below it while it is seen."""
        if self.is_seen:
            painter = QPainter(self)
            fill(painter, self.rect(), self._header.ground())
            painter.end()
            super().paintEvent(event)


class NameEditor(QLineEdit):
    """A line over a header's name; Enter or leaving keeps what was typed, Esc does not."""

    named = Signal(str)

    def __init__(self, parent: QWidget, name: str, place: QRect) -> None:
        super().__init__(name, parent)
        self._before = name
        self.setMaxLength(200)
        self.setAccessibleName(self.tr("Name"))
        self.setToolTip(self.tr("Enter keeps the name, Esc leaves it as it was"))
        self.setGeometry(place)
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editingFinished.connect(self._finish)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes without a change."""
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._before)
            self._finish()
        else:
            super().keyPressEvent(event)
        event.accept()

    def _finish(self) -> None:
        name = " ".join(self.text().split())
        self.blockSignals(True)
        had_focus = self.hasFocus()
        self.hide()
        if had_focus:
            self._give_back()
        self.deleteLater()
        if name and name != self._before:
            self.blockSignals(False)
            self.named.emit(name)

    def _give_back(self) -> None:
        """The keyboard goes to the board, not to whatever field comes next."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QAbstractItemView):
            above = above.parentWidget()
        if above is not None:
            above.setFocus(Qt.FocusReason.OtherFocusReason)
