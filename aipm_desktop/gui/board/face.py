"""What a card looks like at a width: its lines, chips and initials with their places, and its height."""

from typing import NamedTuple

from PySide6.QtGui import QFont, QGuiApplication

from aipm_desktop.domain.board import Card
from aipm_desktop.domain.kinds import KINDS
from aipm_desktop.gui import theme
from aipm_desktop.gui.board.chips import Chip, age_text, chips_of
from aipm_desktop.gui.board.density import Density
from aipm_desktop.gui.board.facts import BoardFacts
from aipm_desktop.gui.board.measure import TextMeasure
from aipm_desktop.gui.labels import word

CHIP_HEIGHT = 17
CHIP_PADDING = 6
CHIP_ICON = 11
AVATAR = 20
AVATAR_STEP = 17
_MOST_AVATARS = 3
_CHIP_GAP = 4
_HEAD_ICON = 12
DONE_STEP = 15
"""From the check of a finished card to its number."""


class PlacedChip(NamedTuple):
    """A chip at its place inside the card."""

    x: int
    y: int
    width: int
    chip: Chip


class Face(NamedTuple):
    """A card ready to be painted; places are inside the card."""

    width: int
    height: int
    icon: str
    head: str
    head_y: int
    age: str
    is_old: bool
    is_done: bool
    lines: tuple[str, ...]
    lines_y: int
    progress: float | None
    progress_y: int
    progress_text: str
    chips: tuple[PlacedChip, ...]
    avatars: tuple[tuple[int, int, str], ...]


class Faces:
    """Composes faces for one board in one density."""

    def __init__(self, facts: BoardFacts, density: Density) -> None:
        self.facts = facts
        self.density = density
        self.title = TextMeasure(_font(density.title_px, QFont.Weight.Medium))
        self.small = TextMeasure(_font(density.small_px, QFont.Weight.Normal))
        self.chip = TextMeasure(_font(density.small_px, QFont.Weight.Medium))
        self.initials = TextMeasure(_font(9.0, QFont.Weight.DemiBold))
        self.line_height = round(density.title_px * 1.34)

    def height(self, card: Card, width: int) -> int:
        """How tall the card is at a width."""
        inner = width - 2 * self.density.padding
        lines = self.title.line_count(card.title, inner, self.density.title_lines)
        y = self.density.padding + self.small.height + 2 + lines * self.line_height
        if self._has_progress(card):
            y += 4 + self.small.height
        if _has_foot(card):
            chips, avatars, bottom = self._foot(card, inner, y + 5)
            y = bottom if chips or avatars else y
        return y + self.density.padding

    def compose(self, card: Card, width: int) -> Face:
        """The face of a card at a width."""
        padding, facts = self.density.padding, self.facts
        inner = width - 2 * padding
        age = self._age(card, inner)
        head = self._head(card, inner - (self.small.width(age) + 6 if age else 0))
        y = padding + self.small.height + 2
        lines = self.title.wrap(card.title, inner, self.density.title_lines)
        lines_y = y
        y += len(lines) * self.line_height
        progress, steps, progress_y = None, "", y + 4
        if self._has_progress(card):
            progress = card.checklist_done / card.checklist_total
            steps = f"{card.checklist_done}/{card.checklist_total}"
            y = progress_y + self.small.height
        chips, avatars, bottom = self._foot(card, inner, y + 5)
        y = bottom if chips or avatars else y
        icon = KINDS[card.kind].icon if card.kind in KINDS else "square-check"
        return Face(
            width, y + padding, icon, head, padding, age, facts.is_old(card), facts.is_done(card), lines, lines_y,
            progress, progress_y, steps, chips, avatars,
        )  # fmt: skip

    def _has_progress(self, card: Card) -> bool:
        """Whether the checklist is shown as a bar; compact cards have only a chip for it."""
        return card.checklist_total > 0 and self.density.title_lines > 2

    def _age(self, card: Card, inner: float) -> str:
        """The age, unless it would cost a part of the number."""
        days = self.facts.age_days(card)
        if days < 1 or self.facts.is_done(card):
            return ""
        text, label = age_text(days), self.facts.label_of(card)
        room = inner - _HEAD_ICON - 4 - self.small.width(text) - 6
        return text if self.small.spelled_width(label) <= room else ""

    def _head(self, card: Card, room: float) -> str:
        """Kind and number where both fit, else the number: the icon tells the kind."""
        room -= _HEAD_ICON + 4 + (DONE_STEP if self.facts.is_done(card) else 0)
        label = self.facts.label_of(card)
        kind = f"{word('kind', card.kind)} · "
        wide = self.small.spelled_width(label)
        if self.small.width(kind) + wide <= room:
            return kind + label
        return label if wide <= room else self.small.elided(label, room)

    def _foot(
        self, card: Card, inner: int, top: int
    ) -> tuple[tuple[PlacedChip, ...], tuple[tuple[int, int, str], ...], int]:
        """Chips in rows from the left, initials at the right end of the last row."""
        padding, most = self.density.padding, self.density.chip_rows
        people = [
            self.facts.board.people[key].initials for key in card.people if key in self.facts.board.people
        ]
        room_for_people = AVATAR + AVATAR_STEP * (min(len(people), _MOST_AVATARS) - 1) if people else 0
        placed: list[PlacedChip] = []
        x, row = 0, 0
        for chip in chips_of(card, self.facts, with_checklist=not self._has_progress(card)):
            text, width = self._fitted(chip, inner)
            if x and x + width > inner:
                if row + 1 >= most:
                    break
                x, row = 0, row + 1
            if row + 1 == most and people and x + width > inner - room_for_people - _CHIP_GAP:
                break
            y = top + row * (CHIP_HEIGHT + _CHIP_GAP)
            placed.append(PlacedChip(padding + x, y, width, chip._replace(text=text)))
            x += width + _CHIP_GAP
        bottom = top + (row + 1) * (CHIP_HEIGHT + _CHIP_GAP) - _CHIP_GAP
        if not people:
            return tuple(placed), (), bottom
        if placed and x > inner - room_for_people:
            row += 1
            bottom += CHIP_HEIGHT + _CHIP_GAP
        y = top + row * (CHIP_HEIGHT + _CHIP_GAP) - 1
        return tuple(placed), self._avatars(people, padding + inner, y), max(bottom, y + AVATAR - 1)

    def _avatars(self, people: list[str], right: int, y: int) -> tuple[tuple[int, int, str], ...]:
        shown = people[:_MOST_AVATARS]
        if len(people) > _MOST_AVATARS:
            shown[-1] = f"+{len(people) - _MOST_AVATARS + 1}"
        left = right - AVATAR - AVATAR_STEP * (len(shown) - 1)
        return tuple((left + AVATAR_STEP * place, y, text[:3]) for place, text in enumerate(shown))

    def _fitted(self, chip: Chip, inner: int) -> tuple[str, int]:
        extra = (CHIP_ICON + 3 if chip.icon else 0) + (2 if chip.tone == "quiet" else 2 * CHIP_PADDING)
        width = self.chip.width(chip.text)
        if width + extra <= inner:
            return chip.text, -int(-(width + extra) // 1)
        text = self.chip.elided(chip.text, inner - extra)
        return text, -int(-(self.chip.width(text) + extra) // 1)


def _has_foot(card: Card) -> bool:
    """Whether the card may have chips or initials at all; most of a big board have none."""
    return bool(
        card.people
        or card.labels
        or card.due_on
        or card.blocked_reason is not None
        or card.blocked_by
        or card.priority in {"urgent", "high"}
        or card.class_of_service == "expedite"
        or card.laps
        or card.estimate
        or card.checklist_total
        or card.comments
        or card.attachments
    )


def _font(pixels: float, weight: QFont.Weight) -> QFont:
    font = theme.ui_font(round(pixels), weight)
    if pixels != round(pixels):
        # Half pixels exist only as points.
        font.setPointSizeF(pixels * 72 / QGuiApplication.primaryScreen().logicalDotsPerInchY())
    return font
