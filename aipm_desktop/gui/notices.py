"""Bars at the head of the window: what was refused and why, what to know about the file, what just happened."""

from collections.abc import Callable
from typing import Literal, NamedTuple

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from aipm_desktop.gui.resources import icon, pixmap
from aipm_desktop.gui.theme import set_role
from aipm_desktop.gui.widgets.flow_layout import FlowLayout
from aipm_desktop.gui.widgets.texts import plain_tip

Tone = Literal["info", "warn", "bad"]
_ICONS = {"info": ("info", "accent"), "warn": ("triangle-alert", "warn"), "bad": ("circle-x", "bad")}
_TEXT_AT = 26
"""Where the text of a notice begins, after its sign."""
PASSING_MS = 8000
MOST_SHOWN = 4
MOST_BESIDE = 2
"""Buttons that stand beside the text of a notice; more stand below it."""
FLOAT_WIDTH = 620


class Choice(NamedTuple):
    """A button of a notice. `needs_reason`: it opens a field first and hands its text on. `tip` says more than `text`."""

    text: str
    act: Callable[[str], object]
    needs_reason: bool = False
    closes: bool = True
    tip: str = ""


class Notice(NamedTuple):
    """What to say. A notice replaces the one of the same `key`; a passing one goes by itself."""

    text: str
    tone: Tone = "info"
    choices: tuple[Choice, ...] = ()
    key: str = ""
    is_passing: bool = False
    can_close: bool = True
    facts: tuple[str, ...] = ()


class NoticeBar(QFrame):
    """One notice with its buttons; Esc closes it while it has the focus."""

    closed = Signal()
    resized = Signal()
    """It shows more or less than before."""

    def __init__(self, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = notice
        self._chosen: Choice | None = None
        set_role(self, f"banner-{notice.tone}")
        self.setAccessibleName(notice.text)
        self._build()
        if notice.is_passing:
            QTimer.singleShot(PASSING_MS, self, self._pass)

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(20, 7, 12, 7)
        outer.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(10)
        name, role = _ICONS[self.notice.tone]
        mark = QLabel()
        mark.setPixmap(pixmap(name, role, 16, self.devicePixelRatioF()))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._text(), 1)
        is_many = len(self.notice.choices) > MOST_BESIDE
        # Many buttons stand below the text, in as many lines as they need.
        holder: QBoxLayout | FlowLayout = FlowLayout(None, 6) if is_many else row
        for choice in self.notice.choices:
            holder.addWidget(self._button(choice))
        if self.notice.can_close:
            row.addWidget(self._close_button(), 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(row)
        if is_many:
            holder.setContentsMargins(_TEXT_AT, 0, 0, 0)
            outer.addLayout(holder)
        self._build_reason(outer)

    def _button(self, choice: Choice) -> QPushButton:
        button = QPushButton(choice.text)
        button.setToolTip(plain_tip(choice.tip))
        button.clicked.connect(lambda: self._choose(choice))
        if self.focusProxy() is None:
            self.setFocusProxy(button)
        return button

    def _text(self) -> QLabel:
        label = QLabel("\n".join((self.notice.text, *self.notice.facts)))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setMinimumWidth(120)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _close_button(self) -> QToolButton:
        close = QToolButton()
        close.setIcon(icon("x"))
        close.setIconSize(QSize(14, 14))
        close.setAccessibleName(self.tr("Close this notice"))
        close.setToolTip(self.tr("Close"))
        close.clicked.connect(self.closed)
        return close

    def _build_reason(self, outer: QBoxLayout) -> None:
        self._reason = QLineEdit()
        self._reason.setPlaceholderText(
            self.tr("Why is it right this time? The reason is kept in the history.")
        )
        self._reason.setAccessibleName(self.tr("Reason for doing it anyway"))
        self._reason.setMaxLength(500)
        self._reason.returnPressed.connect(self._give_reason)
        self._reason.hide()
        outer.addWidget(self._reason)

    def _choose(self, choice: Choice) -> None:
        if choice.needs_reason:
            self._chosen = choice
            self._reason.show()
            self._reason.setFocus()
            self.resized.emit()
            return
        self._act(choice, "")

    def _give_reason(self) -> None:
        if self._chosen is not None and (reason := self._reason.text().strip()):
            self._act(self._chosen, reason)

    def _act(self, choice: Choice, reason: str) -> None:
        if choice.closes:
            self.closed.emit()
        choice.act(reason)

    def _pass(self) -> None:
        # Who is on its buttons or typing a reason is not to lose it.
        has_focus = any(child.hasFocus() for child in self.findChildren(QWidget))
        if not has_focus and self._reason.isHidden():
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it."""
        if event.key() == Qt.Key.Key_Escape and self.notice.can_close:
            self.closed.emit()
            return
        super().keyPressEvent(event)


class Notices(QWidget):
    """The stack of bars; at most four, newest last. Passing ones float over `over`, so that nothing below them jumps."""

    left = Signal()
    """The bar that had the keyboard is gone."""

    def __init__(self, over: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Notices"))
        self._bars: list[NoticeBar] = []
        self._over = over
        self._column = _stack(self, 0)
        self._float = QWidget(over)
        self._float_column = _stack(self._float, 6)
        self._float.hide()
        if over is not None:
            over.installEventFilter(self)
        self.hide()

    def tell(self, notice: Notice) -> NoticeBar:
        """Shows a notice and says it to a screen reader."""
        for bar in [bar for bar in self._bars if notice.key and bar.notice.key == notice.key]:
            self._drop(bar)
        while len(self._bars) >= MOST_SHOWN:
            closable = next((bar for bar in self._bars if bar.notice.can_close), self._bars[0])
            self._drop(closable)
        floats = notice.is_passing and self._over is not None
        bar = NoticeBar(notice, self._float if floats else self)
        bar.setProperty("floats", floats)
        bar.closed.connect(lambda: self._drop(bar))
        bar.resized.connect(self._arrange)
        self._bars.append(bar)
        (self._float_column if floats else self._column).addWidget(bar)
        self._arrange()
        announce(self, notice.text, is_urgent=notice.tone == "bad")
        return bar

    def withdraw(self, key: str) -> None:
        """Takes the notice of that key away, if it is there."""
        for bar in [bar for bar in self._bars if bar.notice.key == key]:
            self._drop(bar)

    def clear(self) -> None:
        """Takes all notices away."""
        for bar in list(self._bars):
            self._drop(bar)

    def shown(self) -> list[Notice]:
        """What is being said."""
        return [bar.notice for bar in self._bars]

    def newest_with_buttons(self) -> NoticeBar | None:
        """The newest bar that offers something to do."""
        return next((bar for bar in reversed(self._bars) if bar.focusProxy() is not None), None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Floating notices follow the size of what they lie over."""
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self._arrange()
        return super().eventFilter(watched, event)

    def _drop(self, bar: NoticeBar) -> None:
        if bar not in self._bars:
            return
        self._bars.remove(bar)
        had_focus = bar.isAncestorOf(QApplication.focusWidget() or self)
        (self._float_column if bar.property("floats") else self._column).removeWidget(bar)
        bar.hide()
        bar.deleteLater()
        self._arrange()
        if had_focus:
            self.left.emit()

    def _arrange(self) -> None:
        self.setVisible(any(not bar.property("floats") for bar in self._bars))
        floating = [bar for bar in self._bars if bar.property("floats")]
        self._float.setVisible(bool(floating))
        if self._over is None or not floating:
            return
        width = max(200, min(FLOAT_WIDTH, self._over.width() - 40))
        heights = [_height_of(bar, width) for bar in floating]
        height = sum(heights) + self._float_column.spacing() * (len(heights) - 1)
        # Below the bars that stay, which may have come or gone in this moment.
        top = sum(_height_of(bar, self._over.width()) for bar in self._bars if bar not in floating)
        self._float.setGeometry((self._over.width() - width) // 2, top + 8, width, height)
        self._float.raise_()


def _height_of(bar: NoticeBar, width: int) -> int:
    layout = bar.layout()
    if layout is None:
        return bar.sizeHint().height()
    bar.ensurePolished()
    return max(layout.totalHeightForWidth(width), layout.totalMinimumSize().height())


def _stack(holder: QWidget, spacing: int) -> QVBoxLayout:
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    return column


def announce(widget: QWidget, text: str, *, is_urgent: bool = False) -> None:
    """Says a sentence to a screen reader, where one listens and Qt can."""
    from PySide6 import QtGui

    QAccessible = QtGui.QAccessible  # noqa: N806
    event_type = getattr(QtGui, "QAccessibleAnnouncementEvent", None)
    if event_type is None or not QAccessible.isActive():
        return
    event = event_type(widget, text)
    if is_urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
