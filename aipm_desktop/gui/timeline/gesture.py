"""What is being done with the mouse right now: a bar moved or stretched, a link drawn; and what letting go would do."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from aipm_desktop.domain.paths import path
from aipm_desktop.gui.labels import day_text
from aipm_desktop.gui.link_words import type_words
from aipm_desktop.gui.timeline import edits
from aipm_desktop.gui.timeline.edits import NewLength, NewStart
from aipm_desktop.gui.timeline.facts import Span, TimelineFacts
from aipm_desktop.gui.timeline.sheet import Hit, Sheet
from aipm_desktop.gui.timeline.words import days_between, translate, work_days

MOVE, STRETCH, LINK = "move", "stretch", "link"


class Gesture:
    """`kind` is MOVE, STRETCH or LINK; `words` say what letting go would do, or why nothing (`is_refused`)."""

    def __init__(self, sheet: Sheet, kind: str, hit: Hit, at: QPointF) -> None:
        self._sheet = sheet
        self.kind = kind
        self.card_id = hit.card_id
        self.side = "S" if hit.part == "start_handle" else "F"
        bar = sheet.bar_rect(hit.card_id)
        edge = bar.right() if bar and kind == STRETCH else bar.left() if bar else at.x()
        if bar and sheet.is_moment(hit.card_id):
            edge = bar.center().x()
        self._grabbed = at.x() - edge
        self.at = at
        self.target = ""
        self.link: tuple[str, str, str] | None = None
        self.start: NewStart | None = None
        self.length: NewLength | None = None
        self.words = ""
        self.is_refused = False

    @property
    def span(self) -> Span | None:
        """Where the bar would lie."""
        return self.start.span if self.start else self.length.span if self.length else None

    def move_to(self, facts: TimelineFacts, at: QPointF) -> None:
        """The pointer is at another point of the chart."""
        self.at = at
        instant = self._sheet.scale.instant(at.x() - self._grabbed)
        if self.kind == MOVE:
            self.start = edits.start_at(facts, self.card_id, instant)
            self.words = self._start_words(facts, self.start)
        elif self.kind == STRETCH:
            self.length = edits.length_to(facts, self.card_id, instant)
            last = edits.days_of_span(self.length.span)[1]
            text = translate("Timeline", "{days}, until {day}")
            self.words = text.format(days=work_days(self.length.days), day=day_text(last, facts.today))
        else:
            self._aim(facts, at)

    def _start_words(self, facts: TimelineFacts, start: NewStart) -> str:
        if facts.schedule.cards[self.card_id].is_started:
            text = translate("Timeline", "Began {day}")
            return text.format(day=day_text(start.start_on, facts.today))
        words = days_between(*edits.days_of_span(start.span), facts.today)
        if start.held_by:
            held = translate("Timeline", "{days}, waits for {card}")
            words = held.format(days=words, card=facts.label_of(start.held_by))
        return words

    def _aim(self, facts: TimelineFacts, at: QPointF) -> None:
        """Points at the card whose row it is, at its start or its end."""
        place = self._sheet.row_at(at.y())
        target = self._sheet.rows.lines[place].card_id if place is not None else ""
        bar = self._sheet.bar_rect(target) if target else None
        if bar is None or target == self.card_id:
            self.target, self.link, self.words, self.is_refused = "", None, "", False
            return
        is_end = at.x() > bar.center().x() and bar.width() > 24 and at.x() <= bar.right() + 20
        kind = self.side + ("F" if is_end else "S")
        if target == self.target and self.link is not None and self.link[2] == kind:
            return
        self.target, self.link = target, (self.card_id, target, kind)
        pairs = ((link.predecessor_id, link.successor_id) for link in facts.links)
        back = path(pairs, target, self.card_id)
        self.is_refused = bool(back)
        if back:
            labels = [facts.label_of(card_id) for card_id in (*back, target)]
            text = translate("Timeline", "Would close a circle: {path}")
            self.words = text.format(
                path=" → ".join(labels if len(labels) < 6 else [*labels[:4], "…", labels[-1]])
            )
            return
        text = translate("Timeline", "{first} → {then}, {type}")
        self.words = text.format(
            first=facts.label_of(self.card_id),
            then=facts.label_of(target),
            type=type_words(kind),
        )
