"""The mouse on the timeline: what a press begins, what is shown while it is held, what letting go asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QApplication, QListView

from aipm_desktop.gui.timeline.axis import NEAR_EDGE
from aipm_desktop.gui.timeline.bar_art import RADIUS
from aipm_desktop.gui.timeline.gesture import LINK, MOVE, STRETCH, Gesture
from aipm_desktop.gui.timeline.hint_art import paint_hint
from aipm_desktop.gui.timeline.sheet import BAR_HEIGHT, BAR_TOP, ROW, Hit

if TYPE_CHECKING:
    from aipm_desktop.gui.timeline.view import TimelineView

_KINDS = {"bar": MOVE, "end": STRETCH, "start_handle": LINK, "end_handle": LINK}
_SHAPES = {
    "bar": Qt.CursorShape.SizeAllCursor,
    "end": Qt.CursorShape.SizeHorCursor,
    "start_handle": Qt.CursorShape.CrossCursor,
    "end_handle": Qt.CursorShape.CrossCursor,
}
_NEAR, _STEP, _STEP_MS = 28, 24, 40
_DOT, _DOT_OUT = 3.5, 9.0


class ChartMouse(QObject):
    """Nothing changes before the button is let go; Esc ends without a change."""

    def __init__(self, view: TimelineView) -> None:
        super().__init__(view)
        self._view = view
        self.gesture: Gesture | None = None
        self._pressed: tuple[str, Hit, QPointF] | None = None
        """What a press began (edge, pan, or a kind of gesture), at what, and where in the viewport."""
        self._began = (0, 0)
        self._hit = Hit()
        self._last = QPointF()
        self._scroller = QTimer(self)
        self._scroller.setInterval(_STEP_MS)
        self._scroller.timeout.connect(self._scroll_on)

    @property
    def is_live(self) -> bool:
        """Whether a bar is being moved or stretched, or a link drawn."""
        return self.gesture is not None

    # -- press, move, release ---------------------------------------------------------------------------------------
    def press(self, event: QMouseEvent) -> bool:
        """Whether the press was for the chart, or the edge of the labels, or a heading."""
        view, at = self._view, event.position()
        self._pressed = None
        if event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            return False
        if abs(at.x() - view.sheet.label_width) <= NEAR_EDGE:
            self._hold("edge", Hit(), at)
            return True
        if group := view.stuck_at(at.y()):
            view.go_to_group(group)
            return True
        index = view.indexAt(at.toPoint())
        row = view.model_.row(index)
        if not view.is_on_chart(at.x()):
            if row is not None and not row.card_id:
                view.focus_index(index, select=True)
                view.fold_requested.emit(row.group)
                return True
            return event.button() == Qt.MouseButton.MiddleButton
        point = view.chart_point(at)
        hit = view.sheet.hit(point.x(), point.y())
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left:
            QListView.mousePressEvent(view, event)
        self._hold(_KINDS.get(hit.part, "pan") if is_left else "pan", hit, at)
        return True

    def _hold(self, what: str, hit: Hit, at: QPointF) -> None:
        view = self._view
        self._pressed = (what, hit, at)
        start = view.sheet.label_width if what == "edge" else view.horizontalOffset()
        self._began = (start, view.verticalOffset())

    def move(self, event: QMouseEvent) -> bool:
        """Whether the mouse is held for the chart; else the row under the pointer is marked."""
        at = event.position()
        if self._pressed is None:
            if not event.buttons():
                self._hover(at)
            return bool(event.buttons()) and self._view.is_on_chart(at.x())
        what, hit, since = self._pressed
        if not what:
            return True  # it was said already why nothing moves
        if what == "edge":
            self._view.set_label_width(round(self._began[0] + at.x() - since.x()))
        elif self.gesture is not None:
            self._follow(at)
        elif (at - since).manhattanLength() >= QApplication.startDragDistance():
            if what == "pan":
                self._pan(at, since)
            elif self._may(what, hit):
                self.gesture = Gesture(self._view.sheet, what, hit, self._view.chart_point(since))
                self._scroller.start()
                self._follow(at)
        return True

    def release(self, event: QMouseEvent) -> bool:
        """Asks for what the gesture stands for."""
        held, gesture = self._pressed, self.gesture
        view = self._view
        self.cancel()
        self._hover(event.position())
        if gesture is None:
            return held is not None and held[0] == "edge"
        if gesture.start is not None:
            view.start_wanted.emit(gesture.card_id, gesture.start)
        elif gesture.length is not None:
            view.length_wanted.emit(gesture.card_id, gesture.length)
        elif gesture.link is not None:
            view.link_wanted.emit(*gesture.link)
        return True

    def cancel(self) -> None:
        """Lets go without a change."""
        self._pressed = None
        self._scroller.stop()
        if self.gesture is not None:
            self.gesture = None
            self._view.viewport().update()

    def leave(self) -> None:
        """The pointer is over nothing."""
        self._hit = Hit()
        if self._view.marks.hovered is not None:
            self._view.marks.hovered = None
            self._view.viewport().update()

    def _may(self, what: str, hit: Hit) -> bool:
        """Whether a card can be changed; says why not, once a press."""
        view = self._view
        if what == LINK:
            return not view.is_read_only
        if view.may_change(hit.card_id):
            return True
        self._pressed = ("", hit, QPointF())
        return False

    def _pan(self, at: QPointF, since: QPointF) -> None:
        view = self._view
        view.horizontalScrollBar().setValue(round(self._began[0] - (at.x() - since.x())))
        view.verticalScrollBar().setValue(round(self._began[1] - (at.y() - since.y())))

    def _follow(self, at: QPointF) -> None:
        facts = self._view.sheet.facts
        if self.gesture is not None and facts is not None:
            self._last = at
            self.gesture.move_to(facts, self._view.chart_point(at))
            self._view.viewport().update()

    def _scroll_on(self) -> None:
        """Scrolls while something is held at the edge of the chart."""
        view, at = self._view, self._last
        area = view.viewport().rect().adjusted(view.sheet.label_width, 0, 0, 0)
        across, down = view.horizontalScrollBar(), view.verticalScrollBar()
        dx = -_STEP if at.x() < area.left() + _NEAR else _STEP if at.x() > area.right() - _NEAR else 0
        dy = -_STEP if at.y() < area.top() + _NEAR else _STEP if at.y() > area.bottom() - _NEAR else 0
        before = (across.value(), down.value())
        across.setValue(across.value() + dx)
        if self.gesture is not None and self.gesture.kind == LINK:
            down.setValue(down.value() + dy)
        if before != (across.value(), down.value()):
            self._follow(at)

    def _hover(self, at: QPointF) -> None:
        view, point = self._view, self._view.chart_point(at)
        is_chart = view.is_on_chart(at.x())
        is_stuck = bool(view.stuck_at(at.y()))
        hit = view.sheet.hit(point.x(), point.y()) if is_chart and not is_stuck else Hit()
        shape = _SHAPES.get(hit.part, Qt.CursorShape.ArrowCursor)
        if view.is_read_only or not self._is_open(hit.card_id):
            shape = Qt.CursorShape.ArrowCursor
        if abs(at.x() - view.sheet.label_width) <= NEAR_EDGE:
            shape = Qt.CursorShape.SplitHCursor
        view.viewport().setCursor(shape)
        place = None if is_stuck else view.sheet.row_at(at.y() + view.verticalOffset())
        if place != view.marks.hovered or hit != self._hit:
            view.marks.hovered, self._hit = place, hit
            view.viewport().update()

    def _is_open(self, card_id: str) -> bool:
        facts = self._view.sheet.facts
        planned = facts.at(card_id) if facts else None
        return planned is not None and not planned.is_finished

    # -- what is seen of it -----------------------------------------------------------------------------------------
    def paint(self, painter: QPainter) -> None:
        """The bar as it would lie, the link as it would go, the dots links are drawn from."""
        if self.gesture is None:
            self._dots(painter)
        elif self.gesture.kind == LINK:
            self._line(painter, self.gesture)
        else:
            self._ghost(painter, self.gesture)

    def _color(self, role: str, alpha: float = 1.0) -> QColor:
        color = QColor(self._view.sheet.palette.color(role))
        color.setAlphaF(alpha)
        return color

    def _dots(self, painter: QPainter) -> None:
        view = self._view
        bar = view.sheet.bar_rect(self._hit.card_id) if self._hit.card_id else None
        if bar is None or view.is_read_only or not self._hit.part:
            return
        painter.setPen(QPen(self._color("accent"), 1.5))
        for x, part in ((bar.left() - _DOT_OUT, "start_handle"), (bar.right() + _DOT_OUT, "end_handle")):
            is_held = self._hit.part == part
            painter.setBrush(self._color("accent" if is_held else "panel"))
            painter.drawEllipse(QPointF(x, bar.center().y()), _DOT + is_held, _DOT + is_held)

    def _ghost(self, painter: QPainter, gesture: Gesture) -> None:
        sheet, span = self._view.sheet, gesture.span
        place = sheet.rows.places.get(gesture.card_id)
        if span is None or place is None:
            return
        top = place * ROW + BAR_TOP
        painter.setPen(QPen(self._color("accent"), 1.5))
        painter.setBrush(self._color("accent", 0.3))
        if span.begins == span.ends:
            x, middle = sheet.scale.x(span.begins), top + BAR_HEIGHT / 2
            painter.drawEllipse(QPointF(x, middle), BAR_HEIGHT / 2, BAR_HEIGHT / 2)
            rect = QRectF(x, top, 1, BAR_HEIGHT)
        else:
            rect = sheet.span_rect(span, top - 2, BAR_HEIGHT + 4)
            painter.drawRoundedRect(rect, RADIUS + 1, RADIUS + 1)
        self._hint(painter, QPointF(rect.left(), rect.bottom() + 8), gesture.words)

    def _line(self, painter: QPainter, gesture: Gesture) -> None:
        bar = self._view.sheet.bar_rect(gesture.card_id)
        if bar is None:
            return
        color = self._color("bad" if gesture.is_refused else "accent")
        pen = QPen(color, 2)
        if gesture.link is None or gesture.is_refused:
            pen.setDashPattern([3.0, 2.5])
        painter.setPen(pen)
        start = QPointF(bar.right() if gesture.side == "F" else bar.left(), bar.center().y())
        end = gesture.at
        target = self._view.sheet.bar_rect(gesture.target) if gesture.target else None
        if target is not None and gesture.link is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(target.adjusted(-3, -3, 3, 3), RADIUS + 2, RADIUS + 2)
            end = QPointF(target.left() if gesture.link[2][1] == "S" else target.right(), target.center().y())
        painter.drawLine(start, end)
        painter.setBrush(color)
        painter.drawEllipse(end, 3, 3)
        self._hint(painter, QPointF(gesture.at.x() + 14, gesture.at.y() + 16), gesture.words)

    def _hint(self, painter: QPainter, at: QPointF, words: str) -> None:
        view = self._view
        left, top = view.horizontalOffset(), view.verticalOffset()
        sight = QRectF(left, top, view.chart_width(), view.viewport().height())
        paint_hint(painter, at, words, sight, view.sheet.palette)
