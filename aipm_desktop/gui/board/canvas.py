"""Paints what is in sight of the board: bands, cards, rings, the insertion line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from aipm_desktop.domain.workflow import limit_state
from aipm_desktop.gui import theme
from aipm_desktop.gui.board.density import LANE_PADDING
from aipm_desktop.gui.board.grid import Box
from aipm_desktop.gui.board.painter import BORDER
from aipm_desktop.gui.board.words import count_text, translate
from aipm_desktop.gui.widgets.filling import fill

if TYPE_CHECKING:
    from aipm_desktop.gui.board.view import BoardView

_COUNT_ROLES = {"over": "bad", "under": "warn"}


def paint_board(view: BoardView, painter: QPainter, exposed: QRect) -> None:
    """Paints a part of the viewport; the painter is in viewport pixels."""
    left, top = view.horizontalOffset(), view.verticalOffset()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    fill(painter, exposed, theme.current().color("bg"))
    painter.translate(-left, -top)
    box = Box(exposed.x() + left, exposed.y() + top, exposed.width(), exposed.height())
    _bands(view, painter, box)
    _marks(view, painter)
    _cards(view, painter, box)
    if view.drop.place is not None:
        _insertion_line(view, painter)
    if view.rubber_band is not None:
        _rubber_band(painter, view.rubber_band)


def _bands(view: BoardView, painter: QPainter, box: Box) -> None:
    colors, grid = theme.current(), view.grid
    for lane in grid.lanes_in(box):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.color("lane"))
        painter.drawRoundedRect(_rect(grid.lane_box(lane)), 10, 10)
        if grid.lanes[lane] in grid.collapsed_lanes:
            continue
        for column, column_id in enumerate(grid.columns):
            if column_id in grid.collapsed_columns:
                _collapsed_cell(view, painter, column, lane)
            elif (column_id, grid.lanes[lane]) in view.cell_limits:
                _cell_count(view, painter, column, lane)


def _collapsed_cell(view: BoardView, painter: QPainter, column: int, lane: int) -> None:
    """The narrow stand-in of a collapsed column: its count, and its name from top to bottom."""
    colors, grid = theme.current(), view.grid
    cell = grid.cell_box(column, lane)
    key = (grid.columns[column], grid.lanes[lane])
    painter.setPen(QPen(colors.color("line"), 1))
    painter.setBrush(colors.color("bg"))
    painter.drawRoundedRect(
        QRectF(cell.x + 0.5, cell.y + 0.5, cell.width - 1, max(20, cell.height) - 1), 7, 7
    )
    painter.setPen(colors.color("ink3"))
    painter.setFont(theme.ui_font(11))
    count = str(view.model_.tally.counts[key] if view.model_.tally else 0)
    painter.drawText(QRectF(cell.x, cell.y + 2, cell.width, 20), Qt.AlignmentFlag.AlignCenter, count)
    room = min(cell.height, 400) - 32
    name = view.column_names.get(key[0], "")
    if room < 30:
        return
    painter.save()
    painter.setPen(colors.color("ink2"))
    painter.setFont(theme.ui_font(12))
    painter.translate(cell.x + cell.width / 2, cell.y + 26)
    painter.rotate(90)
    text = painter.fontMetrics().elidedText(name[:200], Qt.TextElideMode.ElideRight, room)
    align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(QRectF(0, -cell.width / 2, room, cell.width), align, text)
    painter.restore()


def _cell_count(view: BoardView, painter: QPainter, column: int, lane: int) -> None:
    """A cell with a limit of its own says how full it is, at its foot."""
    grid = view.grid
    key = (grid.columns[column], grid.lanes[lane])
    limit, count = view.cell_limits[key].limit, view.model_.tally.occupancy[key] if view.model_.tally else 0
    if not limit.is_set:
        return
    role = _COUNT_ROLES.get(limit_state(count, limit), "ink3")
    painter.setPen(theme.current().color(role))
    painter.setFont(theme.ui_font(11))
    foot = grid.foot_box(column, lane)
    place = QRectF(foot.x, foot.y, foot.width - 4, min(foot.height, 22))
    align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(place, align, count_text(count, count, limit, is_filtered=False))


def _marks(view: BoardView, painter: QPainter) -> None:
    """The cell a drag is over, and the empty cell that has the focus."""
    colors, grid = theme.current(), view.grid
    place = view.drop.place
    if place is not None:
        cell = grid.cell_box(place.column, place.lane)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.color("badbg" if view.drop.is_refused else "accentbg"))
        painter.drawRoundedRect(_rect(cell).adjusted(-3, -3, 3, 3), 9, 9)
    cursor = view.empty_cursor()
    if cursor is not None and view.hasFocus():
        foot = grid.foot_box(*cursor)
        ring = QRectF(foot.x + 1, foot.y + 1, foot.width - 2, max(24, foot.height) - 2)
        painter.setPen(QPen(colors.color("focus"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(ring, 7, 7)
        painter.setPen(colors.color("ink3"))
        painter.setFont(theme.ui_font(11))
        painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, translate("Board", "N: new card"))


def _cards(view: BoardView, painter: QPainter, box: Box) -> None:
    pictures, model = view.pictures, view.model_
    if pictures is None:
        return
    ratio = view.devicePixelRatioF()
    selected = view.selected_ids()
    current, has_focus = view.focused_id(), view.hasFocus()
    lifted = view.drop.lifted
    reach = Box(box.x, box.y - BORDER, box.width, box.height + 2 * BORDER)
    for card_id, place in view.grid.cards_in(reach):
        picture = pictures.picture(model.card(card_id), place.width, ratio)
        if card_id in lifted:
            painter.setOpacity(0.35)
        painter.drawPixmap(place.x - BORDER, place.y - BORDER, picture)
        painter.setOpacity(1.0)
        if card_id in selected or card_id == current:
            # The card the panel shows stays marked while the keyboard is in the panel.
            is_marked = card_id in selected or not has_focus
            _ring(painter, place, is_marked, has_focus and card_id == current)


def _ring(painter: QPainter, place: Box, is_selected: bool, is_focused: bool) -> None:
    colors, radius = theme.current(), theme.current().metric("radius")
    body = QRectF(place.x + 0.5, place.y + 0.5, place.width - 1, place.height - 1)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if is_selected:
        painter.setPen(QPen(colors.color("accentbg"), 2))
        painter.drawRoundedRect(body.adjusted(-1.5, -1.5, 1.5, 1.5), radius + 1, radius + 1)
        painter.setPen(QPen(colors.color("accent"), 1.2))
        painter.drawRoundedRect(body, radius, radius)
    if is_focused:
        painter.setPen(QPen(colors.color("focus"), 2))
        painter.drawRoundedRect(body.adjusted(-1, -1, 1, 1), radius + 1, radius + 1)


def _insertion_line(view: BoardView, painter: QPainter) -> None:
    place = view.drop.place
    if place is None or view.drop.is_refused:
        return
    colors, line = theme.current(), view.grid.line_box(place)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colors.color("accent"))
    painter.drawRoundedRect(QRectF(line.x, line.y, line.width, 2), 1, 1)
    for x in (line.x, line.x + line.width):
        painter.drawEllipse(QPointF(x, line.y + 1), 3.5, 3.5)


def _rubber_band(painter: QPainter, band: QRect) -> None:
    accent = theme.current().color("accent")
    painter.setPen(QPen(accent, 1))
    faint = theme.current().color("accent")
    faint = type(faint)(faint)
    faint.setAlpha(28)
    painter.setBrush(faint)
    painter.drawRect(QRectF(band).adjusted(0.5, 0.5, -0.5, -0.5))


def _rect(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.width, max(box.height, LANE_PADDING))
