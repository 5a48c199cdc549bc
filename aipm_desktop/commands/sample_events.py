"""From a script to events: who did which command when. Ids are known once the event that makes the thing has happened."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from random import Random
from typing import Any, NamedTuple

from aipm_desktop.commands import (
    attachment,
    board,
    card,
    checklist,
    client,
    column,
    comment,
    dependency,
    link,
    person,
    view,
)
from aipm_desktop.commands.sample_calendar import Calendar, has_zone
from aipm_desktop.commands.sample_script import FINISHED, BoardScript, CardScript, PersonScript, Remark, Step
from aipm_desktop.domain.board import Estimate, Limit
from aipm_desktop.domain.quick_add import CardDraft
from aipm_desktop.store import boards, cards
from aipm_desktop.store.rows import Con

Happen = Callable[[Con, int], None]


class Event(NamedTuple):
    """One transaction; `place` orders events of the same instant as the script has them."""

    at: int
    place: tuple[str, int]
    who: str
    happen: Happen


class _Planned(NamedTuple):
    """Something in the life of a card: `turn` orders what happens on the same day."""

    day: int
    turn: int
    who: str
    happen: Happen


def events_of(script: BoardScript, now: int, actor: str | None = None) -> list[Event]:
    """All that happened on a board, in the order of the script; `actor` sets it up in place of the lead."""
    return _Play(script, now, actor).events()


class _Play:
    """A board being played: the ids of what has been made so far, and chance that falls the same way each time."""

    def __init__(self, script: BoardScript, now: int, actor: str | None) -> None:
        self.script = script
        self.calendar = Calendar(now)
        self.actor = actor
        self.people = {one.initials: one for one in script.people}
        self.board_id = ""
        self.columns: dict[str, str] = {}
        self.cards: dict[int, str] = {}
        self.cells: dict[tuple[str, str | None], list[int]] = {}
        self.made: list[Event] = []

    def events(self) -> list[Event]:
        self._set_up()
        born = self.made[-1].at
        births: dict[int, int] = {}
        for one in self.script.cards:
            born = self._live(one, born)
            births[one.number] = born
        for one in self.script.cards:
            for predecessor in one.after:
                self._depend(predecessor, one.number, max(births[predecessor], births[one.number]))
        self._retire_columns()
        return self.made

    def _note(self, at: int, who: str, happen: Happen) -> None:
        name = self.people[who].name if who in self.people else who
        self.made.append(Event(at, (self.script.prefix, len(self.made)), name, happen))

    def _zone(self, who: str) -> str:
        return self.people[who].zone if who in self.people else "UTC"

    # The board

    def _set_up(self) -> None:
        chance = Random(self.script.prefix)
        at = 0
        steps: list[Happen] = [self._make_board, self._describe]
        steps += [partial(self._add_person, one) for one in self.script.people]
        steps += [partial(self._save_view, name, query) for name, query in self.script.views.items()]
        for happen in steps:
            at = self.calendar.instant(self.script.begins, self._zone(self.script.lead), chance, at)
            self._note(at, self.actor or self.script.lead, happen)

    def _make_board(self, con: Con, now: int) -> None:
        script = self.script
        known = {one.name: one.id for one in boards.clients(con)}
        client_id = known.get(script.client) or client.add(con, script.client, script.colour, now=now)
        self.board_id = board.add(con, client_id, script.name, script.template, prefix=script.prefix, now=now)
        ids = {one.name: one.id for one in boards.columns(con, self.board_id)}
        self.columns = {key: ids[name] for key, name in script.columns.items()}

    def _describe(self, con: Con, now: int) -> None:
        board.describe_board(con, self.board_id, self.script.description, now=now)

    def _add_person(self, one: PersonScript, con: Con, now: int) -> None:
        zone = one.zone if has_zone(one.zone) else ""
        person.add(con, self.board_id, one.name, one.initials, zone, Limit(maximum=one.limit), now=now)

    def _save_view(self, name: str, query: str, con: Con, now: int) -> None:
        view.save(con, self.board_id, name, query, now=now)

    def _retire_columns(self) -> None:
        chance = Random(f"{self.script.prefix} columns")
        for key, (day, home) in self.script.retired.items():
            at = self.calendar.instant(day, self._zone(self.script.lead), chance)
            self._note(at, self.script.lead, partial(self._retire, key, home))

    def _retire(self, key: str, home: str, con: Con, now: int) -> None:
        column.delete(con, self.columns[key], self.columns[home], now=now)

    def _depend(self, predecessor: int, successor: int, after: int) -> None:
        chance = Random(f"{self.script.prefix} {predecessor} {successor}")
        at = min(after + round((10 + 50 * chance.random()) * 60_000), self.calendar.now - 1000)
        self._note(at, self.script.lead, partial(self._link, predecessor, successor))

    def _link(self, predecessor: int, successor: int, con: Con, now: int) -> None:
        dependency.link(con, self.cards[predecessor], self.cards[successor], now=now)

    # A card

    def _live(self, one: CardScript, not_before: int) -> int:
        """Plays a card's life; answers when it was made, so that numbers follow time."""
        chance = Random(f"{self.script.prefix}-{one.number}")
        first = one.path[0]
        at = born = self.calendar.instant(
            first.day, self._zone(first.who or self.script.lead), chance, not_before
        )
        self._note(born, first.who or self.script.lead, partial(self._add, one))
        for planned in sorted(self._planned(one), key=lambda planned: (-planned.day, planned.turn)):
            at = self.calendar.instant(planned.day, self._zone(planned.who), chance, at)
            self._note(at, planned.who, planned.happen)
        return born

    def _planned(self, one: CardScript) -> Iterator[_Planned]:
        owner = one.who[0] if one.who else self.script.lead
        number = one.number
        for url, title in one.links:
            yield _Planned(one.path[0].day, 0, owner, partial(self._link_to, number, url, title))
        for stay in one.blocked:
            yield _Planned(stay.day, 3, owner, partial(self._block, number, stay.reason))
            if stay.until is not None:
                yield _Planned(stay.until, 0, owner, partial(self._unblock, number))
        for edit in one.edits:
            yield _Planned(edit.day, 1, edit.who, partial(self._edit, number, edit))
        for place, line in enumerate(one.checklist):
            if line.ticked is not None:
                yield _Planned(line.ticked, 2, owner, partial(self._tick, number, place))
        for step in one.path[1:]:
            who = step.who or owner
            if step.column == FINISHED:
                yield _Planned(step.day, 4, who, partial(self._finish, number))
                continue
            yield _Planned(step.day, 4, who, partial(self._move, one, step))
            if step.reason is not None:
                yield _Planned(step.day, 5, who, partial(self._explain, number, step.reason))
        for name, text in one.files:
            yield _Planned(one.path[-1].day, 6, owner, partial(self._attach, number, name, text))
        for remark in one.comments:
            yield _Planned(remark.day, 7, remark.who, partial(self._say, number, remark))
        if one.archived is not None:
            yield _Planned(one.archived, 8, self.script.lead, partial(self._archive, number))

    def _add(self, one: CardScript, con: Con, now: int) -> None:
        draft = CardDraft(
            title=one.title,
            kind=one.kind,
            description=one.description,
            labels=one.labels,
            people=tuple(self.people[who].name for who in one.who),
            priority=one.priority,
            class_of_service=one.service,
            start_on=self._day(one.start),
            due_on=self._day(one.due),
            estimate=Estimate(*one.estimate) if one.estimate else None,
            column=self.script.columns[one.path[0].column],
            swimlane=self.script.lanes[one.lane] if one.lane else None,
            checklist=tuple(line.text for line in one.checklist),
        )
        above = self._on_top(one, one.path[0].column)
        card_id = card.add(con, self.board_id, draft, before_id=above, override=one.path[0].override, now=now)
        self.cards[one.number] = card_id
        label = cards.label_of(con, card_id)
        if label != f"{self.script.prefix}-{one.number}":
            raise ValueError(f"{one.title} became {label}")

    def _day(self, day: int | str | None) -> date | None:
        return None if day is None else self.calendar.due(day)

    def _on_top(self, one: CardScript, column_key: str) -> str | None:
        """The card that lies on top of a cell, before `one` comes there: the newest arrival is seen first."""
        self._take_off(one.number)
        cell = self.cells.setdefault((column_key, one.lane), [])
        above = self.cards[cell[-1]] if cell else None
        cell.append(one.number)
        return above

    def _take_off(self, number: int) -> None:
        for numbers in self.cells.values():
            if number in numbers:
                numbers.remove(number)

    def _move(self, one: CardScript, step: Step, con: Con, now: int) -> None:
        above = self._on_top(one, step.column)
        moved = [self.cards[one.number]]
        card.move(con, moved, self.columns[step.column], before_id=above, override=step.override, now=now)

    def _finish(self, number: int, con: Con, now: int) -> None:
        card.finish(con, [self.cards[number]], now=now)

    def _explain(self, number: int, reason: str, con: Con, now: int) -> None:
        card.explain_loop(con, [self.cards[number]], reason, now=now)

    def _block(self, number: int, reason: str, con: Con, now: int) -> None:
        card.block(con, [self.cards[number]], reason, now=now)

    def _unblock(self, number: int, con: Con, now: int) -> None:
        card.unblock(con, [self.cards[number]], now=now)

    def _tick(self, number: int, place: int, con: Con, now: int) -> None:
        item = cards.sheet(con, self.cards[number]).checklists[0].items[place]
        checklist.set_item(con, item.id, is_done=True, now=now)

    def _edit(self, number: int, edit: Remark, con: Con, now: int) -> None:
        field_name, _, value = edit.text.partition(" ")
        card.set_fields(con, [self.cards[number]], {field_name: self._value(field_name, value)}, now=now)

    def _value(self, field_name: str, value: str) -> Any:
        """The value of an edit as the command takes it: `due_on 3`, `estimate 3-5-9`, `priority high`."""
        if field_name == "estimate":
            return Estimate(*_figures(value.split("-")))
        if field_name in ("due_on", "start_on"):
            return self._day(value if value.isalpha() else int(value))
        return value

    def _say(self, number: int, remark: Remark, con: Con, now: int) -> None:
        comment.add(con, self.cards[number], remark.text, author=self.people[remark.who].name, now=now)

    def _link_to(self, number: int, url: str, title: str, con: Con, now: int) -> None:
        link.add(con, self.cards[number], url, title, now=now)

    def _attach(self, number: int, name: str, text: str, con: Con, now: int) -> None:
        attachment.add(con, self.cards[number], name, text.lstrip().encode(), "text/csv", now=now)

    def _archive(self, number: int, con: Con, now: int) -> None:
        self._take_off(number)
        card.archive(con, [self.cards[number]], now=now)


def _figures(parts: Sequence[str]) -> list[float]:
    return [float(part) for part in parts]
