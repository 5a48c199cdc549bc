"""A drag over the board: the place under the pointer, what the rules say to it, and scrolling at the edges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QDrag,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QLabel

from aipm_desktop.domain.errors import RuleViolation
from aipm_desktop.gui import theme
from aipm_desktop.gui.board.drag import ids_in
from aipm_desktop.gui.board.grid import Place
from aipm_desktop.gui.resources import pixmap

if TYPE_CHECKING:
    from aipm_desktop.gui.board.view import BoardView

_EDGE = 36
_STEP_MS = 16
_FASTEST = 24
_HINT_WIDTH = 300


class DropTarget(QObject):
    """Follows a drag over the view. `place` is where the cards would go, `is_refused` whether a limit says no.

    A refused drop is still taken, so that the answer can offer to do it anyway; nothing moves by itself.
    """

    def __init__(self, view: BoardView) -> None:
        super().__init__(view)
        self._view = view
        self.place: Place | None = None
        self.is_refused = False
        self.lifted: frozenset[str] = frozenset()
        self._drag: QDrag | None = None
        self._ids: list[str] = []
        self._pointer = QPoint()
        self._judged: dict[tuple[int, int], tuple[bool, str]] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(_STEP_MS)
        self._timer.timeout.connect(self._scroll)
        self.hint = DropHint(view)

    def lift(self, card_ids: list[str], drag: QDrag | None = None) -> None:
        """Marks cards as being on the way."""
        self.lifted = frozenset(card_ids)
        self._drag = drag
        self._view.viewport().update()

    def land(self) -> None:
        """The drag is over, wherever it ended."""
        self.lifted = frozenset()
        self._drag = None
        self._clear()

    def move(self, event: QDragMoveEvent) -> None:
        """Answers a drag that has come to a point: taken, and with what verdict."""
        self._ids = ids_in(event.mimeData())
        self._pointer = event.position().toPoint()
        if not self._point_at(self._pointer):
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        self._timer.start()

    def leave(self, event: QDragLeaveEvent) -> None:
        """The drag has left the board, or Esc ended it."""
        event.accept()
        self._clear()

    def drop(self, event: QDropEvent) -> None:
        """Hands the cards to the model, which asks for the move."""
        view, model = self._view, self._view.model_
        self._ids = ids_in(event.mimeData())
        taken = False
        if self._point_at(event.position().toPoint()) and self.place is not None:
            column, lane, position = self.place
            key = (view.grid.columns[column], view.grid.lanes[lane])
            ids = model.cells.get(key, [])
            row = model.index_of(ids[position]).row() if position < len(ids) else -1
            number = model.cell_number(*key)
            data = event.mimeData()
            self._clear()
            taken = model.dropMimeData(data, Qt.DropAction.MoveAction, row, number, view.rootIndex())
        self._clear()
        event.setDropAction(Qt.DropAction.MoveAction if taken else Qt.DropAction.IgnoreAction)
        event.setAccepted(taken)

    def _point_at(self, point: QPoint) -> bool:
        """Sets the place under a point; False when the cards cannot go there at all."""
        view, model = self._view, self._view.model_
        place = view.grid.place_at(point.x() + view.horizontalOffset(), point.y() + view.verticalOffset())
        if (
            place is None
            or model.is_read_only
            or not self._ids
            or any(model.find(i) is None for i in self._ids)
        ):
            self._clear()
            return False
        was_refused = self.is_refused
        self.is_refused, text = self._judge(place)
        if self._drag is not None and was_refused != self.is_refused:
            # The drop is taken all the same (see above), so the system's own no-drop cursor would not come.
            ratio = view.devicePixelRatioF()
            sign = pixmap("ban", "bad", 20, ratio) if self.is_refused else QPixmap()
            self._drag.setDragCursor(sign, Qt.DropAction.MoveAction)
        if place != self.place:
            self.place = place
            view.viewport().update()
        self._show_hint(place, text)
        return True

    def _judge(self, place: Place) -> tuple[bool, str]:
        """Whether a limit refuses the cell, and what to say about it; asked once per cell and drag."""
        from aipm_desktop.gui.errors import sentence, warning_sentence

        view, cell = self._view, (place.column, place.lane)
        if cell not in self._judged:
            try:
                said = view.model_.verdict(self._ids, view.grid.columns[cell[0]], view.grid.lanes[cell[1]])
            except RuleViolation as error:
                self._judged[cell] = (True, sentence(error))
                return self._judged[cell]
            lines = [sentence(error) for error in said.refusals]
            lines += [warning_sentence(warning) for warning in said.warnings] if not lines else []
            if said.entry_policy:
                lines.append(said.entry_policy)
            self._judged[cell] = (not said.is_allowed, "\n".join(lines))
        return self._judged[cell]

    def _show_hint(self, place: Place, text: str) -> None:
        hint, view = self.hint, self._view
        if not text:
            hint.hide()
            return
        hint.is_refusal = self.is_refused
        hint.setText(text)
        x, width = view.grid.column_x(place.column)
        wide = min(max(width, _HINT_WIDTH), view.width() - 8)
        hint.setFixedWidth(wide)
        hint.adjustSize()
        left = x - view.horizontalOffset() + view.viewport().x() - (wide - width) // 2
        # Over the header, clear of the cards and of the picture that is dragged.
        hint.move(max(4, min(left, view.width() - wide - 4)), 2)
        hint.update()
        hint.show()
        hint.raise_()

    def _scroll(self) -> None:
        """Scrolls while the pointer rests near an edge, faster the nearer it is."""
        view, area = self._view, self._view.viewport().rect()
        dx = _speed(self._pointer.x(), area.width())
        dy = _speed(self._pointer.y(), area.height())
        if not dx and not dy:
            return
        across, down = view.horizontalScrollBar(), view.verticalScrollBar()
        before = (across.value(), down.value())
        across.setValue(across.value() + dx)
        down.setValue(down.value() + dy)
        if (across.value(), down.value()) != before:
            self._point_at(self._pointer)

    def _clear(self) -> None:
        self._timer.stop()
        self._judged.clear()
        self.hint.hide()
        self.is_refused = False
        if self.place is not None or self.lifted:
            self._view.viewport().update()
        self.place = None


def _speed(at: int, size: int) -> int:
    near = min(at, size - at)
    if near >= _EDGE or size < 3 * _EDGE:
        return 0
    step = max(2, (_EDGE - max(0, near)) * _FASTEST // _EDGE)
    return -step if at < size - at else step


class DropHint(QLabel):
    """What a column says to the cards that are carried over it."""

    def __init__(self, view: BoardView) -> None:
        super().__init__(view)
        self.is_refusal = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setMargin(9)
        self.setFont(theme.ui_font(12))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A small card with a border that says yes or no."""
        colors = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colors.color("bad" if self.is_refusal else "accent"), 1))
        painter.setBrush(colors.color("badbg" if self.is_refusal else "raise"))
        radius = colors.metric("radius")
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setFont(self.font())
        painter.setPen(colors.color("bad" if self.is_refusal else "ink"))
        margin = self.margin()
        place = self.rect().adjusted(margin, margin, -margin, -margin)
        painter.drawText(place, Qt.TextFlag.TextWordWrap, self.text())
