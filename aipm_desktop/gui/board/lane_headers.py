"""The headers of swimlanes: they lie on the board and stay in sight while their cards are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QToolButton

from aipm_desktop.domain.board import Swimlane
from aipm_desktop.domain.workflow import limit_state
from aipm_desktop.gui import theme
from aipm_desktop.gui.board.chips import hue
from aipm_desktop.gui.board.header_menus import lane_menu
from aipm_desktop.gui.board.header_parts import Header, NameEditor, QuietButton
from aipm_desktop.gui.board.measure import TextMeasure
from aipm_desktop.gui.board.words import bounds_text, limit_words, plain_tooltip, translate
from aipm_desktop.gui.labels import cards_text, word
from aipm_desktop.gui.resources import icon
from aipm_desktop.gui.widgets.filling import fill

if TYPE_CHECKING:
    from aipm_desktop.gui.board.view import BoardView

_COUNT_ROLES = {"over": "bad", "under": "warn"}
_TRACK_ROLES = {"model": "trackA", "product": "trackB"}


class LaneHeader(Header):
    """One swimlane's header."""

    ground_role = "lane"

    def __init__(self, owner: LaneHeaders, lane: Swimlane) -> None:
        super().__init__(owner.view.viewport())
        self._owner = owner
        self.lane = lane
        self.is_stuck = False
        self._collapsed: object = None
        self.count_shown = ""
        self._state = "ok"
        self.chevron = QToolButton(self)
        self.chevron.setAutoRaise(True)
        self.chevron.setFixedSize(22, 22)
        self.chevron.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.chevron.clicked.connect(lambda: owner.view.toggle_lane(self.lane.id))
        self.button = QuietButton(self)
        self.button.clicked.connect(self._open_menu)
        self.take(lane)

    def take(self, lane: Swimlane) -> None:
        """Shows the swimlane as it is now."""
        self.lane = lane
        name = translate("Board", "Menu of swimlane {name}").format(name=lane.name)
        self.button.rename(name)
        track = word("track", lane.track) if lane.track else ""
        facts = [lane.name, translate("Board", "Track: {name}").format(name=track) if track else ""]
        self.setToolTip(plain_tooltip("\n".join(text for text in [*facts, limit_words(lane.limit)] if text)))

    def show_collapsed(self, is_collapsed: bool) -> None:
        """Turns the chevron."""
        if self._collapsed == (is_collapsed, self.lane.name):
            return
        self._collapsed = (is_collapsed, self.lane.name)
        self.chevron.setIcon(icon("chevron-right" if is_collapsed else "chevron-down"))
        text = (
            translate("Board", "Open swimlane {name}")
            if is_collapsed
            else translate("Board", "Collapse swimlane {name}")
        )
        self.chevron.setAccessibleName(text.format(name=self.lane.name))
        self.chevron.setToolTip(plain_tooltip(text.format(name=self.lane.name)))

    def count(self, shown: int, count: int, unfinished: int, is_filtered: bool) -> None:
        """Shows how many cards the swimlane holds; its limit counts the unfinished ones."""
        text = cards_text(count)
        if is_filtered and shown != count:
            text = translate("Board", "{shown} of {cards}").format(shown=shown, cards=text)
        limit = self.lane.limit
        self._state = limit_state(unfinished, limit)
        if bounds := bounds_text(limit):
            if unfinished != count:
                text += " · " + translate("Board", "{count} unfinished").format(count=unfinished)
            text += " · " + translate("Board", "limit {bounds}").format(bounds=bounds)
        self.count_shown = text
        self.say(f"{self.lane.name}, {text}", text, self._state)

    def rename(self) -> None:
        """Edits the name in place."""
        editor = NameEditor(self, self.lane.name, QRect(28, 1, min(320, self.width() - 60), 26))
        editor.named.connect(lambda name: self._owner.rename_requested.emit(self.lane.id, name))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Chevron at the left, menu at the right."""
        self.chevron.move(4, (self.height() - 22) // 2)
        self.button.move(self.width() - 28, (self.height() - 20) // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Track colour, name and count on the ground of the band."""
        colors, owner = theme.current(), self._owner
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.color("lane"))
        painter.drawRoundedRect(QRectF(self.rect()), 10, 10)
        if self.is_stuck:
            painter.drawRect(self.rect())
            fill(painter, QRect(0, self.height() - 1, self.width(), 1), colors.color("line"))
        painter.setBrush(colors.color(_colour_role(self.lane)))
        middle = self.height() / 2
        painter.drawRoundedRect(QRectF(30, middle - 7, 3, 14), 1.5, 1.5)
        room = self.width() - 41 - 34 - owner.small.width(self.count_shown)
        name = owner.name.elided(self.lane.name, max(60, room))
        painter.setFont(owner.name.font)
        painter.setPen(colors.color("ink"))
        base = middle + owner.name.ascent - owner.name.height / 2
        painter.drawText(QPointF(41, base), name)
        painter.setFont(owner.small.font)
        painter.setPen(colors.color(_COUNT_ROLES.get(self._state, "ink3")))
        painter.drawText(QPointF(41 + owner.name.width(name) + 8, base), self.count_shown)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a collapsed swimlane opens it."""
        if self.lane.id in self._owner.view.grid.collapsed_lanes:
            self._owner.view.toggle_lane(self.lane.id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Presses here are not for the cards below."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click edits the name."""
        if not self._owner.view.model_.is_read_only:
            self.rename()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same menu as the button's."""
        self._open_menu()

    def _open_menu(self) -> None:
        menu = lane_menu(self._owner.view, self.lane, self._owner.act)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))


class LaneHeaders(QObject):
    """The headers of all swimlanes of the board that is shown."""

    rename_requested = Signal(str, str)
    """Swimlane id and its new name."""
    act_requested = Signal(str, str)
    """settings, delete, add_before, add_after, move_up or move_down, and the swimlane id."""

    def __init__(self, view: BoardView) -> None:
        super().__init__(view)
        self.view = view
        self.headers: dict[str, LaneHeader] = {}
        self.name = TextMeasure(theme.ui_font(12, QFont.Weight.DemiBold))
        self.small = TextMeasure(theme.ui_font(12))

    def show_board(self) -> None:
        """Makes a header for each swimlane, none for an only one without a name."""
        board = self.view.model_.board
        lanes = {lane.id: lane for lane in board.swimlanes} if board and board.has_lane_headers else {}
        for lane_id in self.headers.keys() - lanes.keys():
            header = self.headers.pop(lane_id)
            header.hide()
            header.deleteLater()
        for lane_id, lane in lanes.items():
            if lane_id in self.headers:
                self.headers[lane_id].take(lane)
            else:
                self.headers[lane_id] = LaneHeader(self, lane)
        self.headers = {lane_id: self.headers[lane_id] for lane_id in lanes}
        self.update_counts()

    def update_counts(self) -> None:
        """Counts the cards of each swimlane, shown, all and unfinished."""
        model = self.view.model_
        if model.tally is None:
            return
        shown: dict[str, int] = {}
        for (_column, lane), ids in model.cells.items():
            shown[lane] = shown.get(lane, 0) + len(ids)
        for lane_id, (total, unfinished) in model.tally.lane_counts().items():
            if lane_id in self.headers:
                self.headers[lane_id].count(shown.get(lane_id, 0), total, unfinished, model.is_filtered)

    def place(self) -> None:
        """Puts each header on its band, or at the top of the viewport while its cards are there."""
        view, grid = self.view, self.view.grid
        top, bottom = view.verticalOffset(), view.verticalOffset() + view.viewport().height()
        for lane, lane_id in enumerate(grid.lanes):
            header = self.headers.get(lane_id)
            if header is None:
                continue
            box = grid.lane_box(lane)
            is_seen = box.y < bottom and box.bottom > top
            if not is_seen:
                header.hide()
                continue
            height = view.density.lane_header
            y = max(box.y, min(top, box.bottom - height - 4))
            is_stuck = y != box.y
            left = view.box_rect(box).x()
            width = min(box.width, view.viewport().width() - max(left, 0))
            header.setGeometry(max(left, 0), y - top, max(80, width), height)
            if is_stuck != header.is_stuck:
                header.is_stuck = is_stuck
                header.update()
            header.show_collapsed(lane_id in grid.collapsed_lanes)
            header.show()

    def act(self, action: str, lane_id: str) -> None:
        """Does what the menu was asked for, or passes it on."""
        if action == "collapse":
            self.view.toggle_lane(lane_id)
        elif action == "rename" and lane_id in self.headers:
            self.headers[lane_id].rename()
        else:
            self.act_requested.emit(action, lane_id)


def _colour_role(lane: Swimlane) -> str:
    if lane.colour:
        return hue(lane.colour)
    return _TRACK_ROLES.get(lane.track or "", "scroll")
