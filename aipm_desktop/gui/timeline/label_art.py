"""Draws the labels of rows: kind, number, title and initials of cards, names and counts of headings."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPixmap

from aipm_desktop.domain.board import Card
from aipm_desktop.domain.kinds import KINDS
from aipm_desktop.gui import resources, theme
from aipm_desktop.gui.board.chips import hue
from aipm_desktop.gui.board.measure import TextMeasure
from aipm_desktop.gui.timeline.facts import TimelineFacts
from aipm_desktop.gui.timeline.rows import Group
from aipm_desktop.gui.timeline.sheet import ROW, Sheet
from aipm_desktop.gui.timeline.words import group_count, group_name

INDENT, ICON, AVATAR = 14, 14, 20
_NUMBER_GAP, _EDGE = 7, 8
_MOST_KEPT = 400
_Key = tuple[Card, int, float, str, int]


class LabelArt:
    """Draws the labels of a sheet into its left column; pictures of cards' labels are kept."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.title = TextMeasure(theme.ui_font(13))
        self.small = TextMeasure(theme.ui_font(11))
        self.name = TextMeasure(theme.ui_font(12, QFont.Weight.DemiBold))
        self.initials = TextMeasure(theme.ui_font(9, QFont.Weight.DemiBold))
        self._kept: OrderedDict[_Key, QPixmap] = OrderedDict()
        self._numbers = 0.0

    def forget(self) -> None:
        """Drops what was measured and drawn: other cards, names or colours."""
        self._kept.clear()
        facts = self.sheet.facts
        widest = max((card.number for card in facts.board.cards), default=0) if facts else 0
        prefix = facts.board.board.prefix if facts else ""
        self._numbers = self.small.width(f"{prefix}-{'0' * len(str(widest))}")

    def paint_card(self, painter: QPainter, card_id: str, top: float) -> None:
        """A card's label with its top at a height."""
        facts, sheet = self.sheet.facts, self.sheet
        if facts is None:
            return
        if sheet.is_vector:
            painter.save()
            painter.translate(0, top)
            self._draw(painter, facts, card_id)
            painter.restore()
            return
        card, done = facts.cards[card_id], self._is_done(facts, card_id)
        key = (card, sheet.label_width, sheet.ratio, sheet.palette.name, done)
        picture = self._kept.get(key)
        if picture is None:
            picture = self._kept[key] = self._picture(facts, card_id)
            if len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(key)
        painter.drawPixmap(QPointF(0, top), picture)

    def _picture(self, facts: TimelineFacts, card_id: str) -> QPixmap:
        ratio = self.sheet.ratio
        picture = QPixmap(round(self.sheet.label_width * ratio), round(ROW * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw(painter, facts, card_id)
        painter.end()
        return picture

    def _draw(self, painter: QPainter, facts: TimelineFacts, card_id: str) -> None:
        card, colors, middle = facts.cards[card_id], self.sheet.palette, ROW / 2
        is_done = self._is_done(facts, card_id)
        kind = KINDS[card.kind].icon if card.kind in KINDS else "square-check"
        name, role = ("circle-check", "ok") if is_done else (kind, "ink3")
        self._icon(painter, name, role, QRectF(INDENT, middle - ICON / 2, ICON, ICON))
        x = float(INDENT + ICON + 6)
        painter.setFont(self.small.font)
        painter.setPen(colors.color("ink3"))
        painter.drawText(QPointF(x, _base(self.small)), facts.label_of(card_id))
        x += self._numbers + _NUMBER_GAP
        right = self._people(painter, facts, card, self.sheet.label_width - _EDGE)
        painter.setFont(self.title.font)
        painter.setPen(colors.color("ink3" if is_done else "ink"))
        text = self.title.elided(card.title, max(0.0, right - x))
        painter.drawText(QPointF(x, _base(self.title)), text)

    def _is_done(self, facts: TimelineFacts, card_id: str) -> bool:
        planned = facts.at(card_id)
        return planned is not None and planned.is_finished

    def _people(self, painter: QPainter, facts: TimelineFacts, card: Card, right: float) -> float:
        """The initials of who does it, at the right end; answers where they begin."""
        people = [facts.board.people[key] for key in card.people if key in facts.board.people]
        if not people or self.sheet.label_width < 190:
            return right
        texts = [people[0].initials[:3]]
        if len(people) > 1:
            texts.append(people[1].initials[:3] if len(people) == 2 else f"+{len(people) - 1}")
        x = right - AVATAR - (AVATAR - 4) * (len(texts) - 1)
        colors = self.sheet.palette
        painter.setFont(self.initials.font)
        for place, text in enumerate(texts):
            circle = QRectF(x + place * (AVATAR - 4), (ROW - AVATAR) / 2, AVATAR, AVATAR)
            painter.setPen(QPen(colors.color("panel"), 1.5))
            painter.setBrush(colors.color("accentbg"))
            painter.drawEllipse(circle)
            painter.setPen(colors.color("accent"))
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, text)
        return x - 6

    def paint_group(self, painter: QPainter, group: Group, top: float, *, is_folded: bool) -> None:
        """A heading: chevron, colour, name and count."""
        facts, colors = self.sheet.facts, self.sheet.palette
        if facts is None:
            return
        middle, x = top + ROW / 2, 8.0
        chevron = "chevron-right" if is_folded else "chevron-down"
        self._icon(painter, chevron, "ink2", QRectF(x - 2, middle - 7, 14, 14))
        x += 18
        if group.colour:
            role = group.colour if group.colour in colors.colors else hue(group.colour)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.color(role))
            painter.drawRoundedRect(QRectF(x, middle - 7, 3, 14), 1.5, 1.5)
            x += 9
        count = group_count(group)
        room = self.sheet.label_width - x - _EDGE
        wide = self.small.width(count)
        name = self.name.elided(group_name(facts, group), max(room - wide - 8, min(room, 60)))
        painter.setFont(self.name.font)
        painter.setPen(colors.color("ink"))
        painter.drawText(QPointF(x, top + _base(self.name)), name)
        x += self.name.width(name) + 8
        if x + wide <= self.sheet.label_width - 2:
            painter.setFont(self.small.font)
            painter.setPen(colors.color("ink3"))
            painter.drawText(QPointF(x, top + _base(self.small)), count)

    def _icon(self, painter: QPainter, name: str, role: str, place: QRectF) -> None:
        if self.sheet.is_vector:
            resources.draw(painter, name, self.sheet.palette.color(role), place)
        else:
            size = round(place.width())
            painter.drawPixmap(place.topLeft(), resources.pixmap(name, role, size, self.sheet.ratio))


def _base(measure: TextMeasure) -> float:
    """The baseline of one line in the middle of a row."""
    return (ROW - measure.height) / 2 + measure.ascent
