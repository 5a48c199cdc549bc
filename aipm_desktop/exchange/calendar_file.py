"""The schedule of a board as an iCalendar file (RFC 5545, links by RFC 9253).

Each card is an all-day event from its first to its last day of work (a milestone on its day), and each card with a due date
is a to-do as well: calendars of Google and Outlook show events only, those of Apple and Thunderbird both, and the two say
different things, when work is planned and by when it must be done. All dates are whole days (`VALUE=DATE`, an event's end
is the day after its last), so no time zone can move them. Ids follow from the card's, and the sequence number grows with
time: importing a later file brings the calendar up to date. Cards that wait for others name them as `DEPENDS-ON`; the kind of
the link and its lag stand in the description, which is all that most calendars show.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from aipm_desktop import APP_NAME, __version__
from aipm_desktop.domain.board import BoardSnapshot, Card, Dependency
from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.domain.planning.schedule import Schedule, Scheduled
from aipm_desktop.exchange.graph_values import in_order, link_label, plain
from aipm_desktop.exchange.plan import Counts

if TYPE_CHECKING:
    from icalendar import Calendar, Event, Todo

_PRIORITIES = {"urgent": 1, "high": 3, "normal": 5, "low": 7}
_DOMAIN = "aipm-desktop"
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SEQUENCE_FROM = 1_577_836_800_000
"""2020 in UTC milliseconds: minutes from there fit into the 31 bits that some calendars keep."""
_UNSEEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def schedule_ics(
    board: BoardSnapshot,
    dependencies: Iterable[Dependency],
    schedule: Schedule,
    *,
    now: int,
    descriptions: Mapping[str, str] | None = None,
) -> tuple[bytes, Counts]:
    """The file and what is in it; it was read again and says the same. `descriptions` by card id."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", f"-//{APP_NAME}//{__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    for key in ("name", "x-wr-calname"):
        calendar.add(key, plain(board.board.name))
    writer = _Writer(board, list(dependencies), now, descriptions or {})
    for card in board.cards:
        if (planned := schedule.cards.get(card.id)) is not None:
            calendar.add_component(writer.event(card, planned))
    for card in board.cards:
        if card.due_on is not None:
            calendar.add_component(writer.todo(card, schedule.cards.get(card.id)))
    data: bytes = calendar.to_ical()
    counts = {"events": writer.events, "todos": writer.todos, "dependencies": writer.dependencies}
    if _read_back(data) != _dates_of(calendar):
        raise FileProblem("", "not_proved")
    return data, counts


class _Writer:
    def __init__(
        self, board: BoardSnapshot, links: list[Dependency], now: int, descriptions: Mapping[str, str]
    ) -> None:
        self.board, self.descriptions = board, descriptions
        self.events = self.todos = self.dependencies = 0
        self._stamp = _instant(now)
        self._sequence = max(0, (now - _SEQUENCE_FROM) // 60_000)
        self._cards = {card.id: card for card in board.cards}
        self._before: dict[str, list[Dependency]] = {}
        for link in in_order(links, board.cards):
            if link.suspended_at is None:
                self._before.setdefault(link.successor_id, []).append(link)

    def event(self, card: Card, planned: Scheduled) -> Event:
        """When work on the card is planned, or was done."""
        from icalendar import Event

        event = Event()
        self._common(event, card, "work")
        event.add("dtstart", planned.start_on)
        if planned.finish_on < date.max:
            event.add("dtend", planned.finish_on + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
        event.add("x-microsoft-cdo-busystatus", "FREE")
        for link in self._before.get(card.id, ()):
            event.add("related-to", _uid(link.predecessor_id, "work"), parameters={"RELTYPE": "DEPENDS-ON"})
            self.dependencies += 1
        self.events += 1
        return event

    def todo(self, card: Card, planned: Scheduled | None) -> Todo:
        """By when the card must be done."""
        from icalendar import Todo

        todo = Todo()
        self._common(todo, card, "due")
        if planned is not None and card.due_on is not None and planned.start_on < card.due_on:
            todo.add("dtstart", planned.start_on)
        todo.add("due", card.due_on)
        if card.done_at is not None:
            todo.add("status", "COMPLETED")
            todo.add("percent-complete", 100)
            todo.add("completed", _instant(card.done_at))
        else:
            is_started = planned is not None and planned.is_started
            todo.add("status", "IN-PROCESS" if is_started else "NEEDS-ACTION")
        for link in self._before.get(card.id, ()):
            if self._cards[link.predecessor_id].due_on is not None:
                todo.add("related-to", _uid(link.predecessor_id, "due"), parameters={"RELTYPE": "DEPENDS-ON"})
        self.todos += 1
        return todo

    def _common(self, component: Event | Todo, card: Card, what: str) -> None:
        mark = "◆ " if card.kind == "milestone" else ""
        component.add("uid", _uid(card.id, what))
        component.add("dtstamp", self._stamp)
        component.add("created", _instant(card.created_at))
        component.add("last-modified", _instant(card.changed_at))
        component.add("sequence", self._sequence)
        component.add("summary", plain(f"{mark}{self.board.label_of(card)} {card.title}"))
        component.add("priority", _PRIORITIES.get(card.priority, 5))
        if text := self._description(card):
            component.add("description", text)
        labels = [plain(self.board.labels[key].name) for key in card.labels if key in self.board.labels]
        categories = [name for name in (card.kind.replace("_", " "), *labels) if name]
        component.add("categories", categories)

    def _description(self, card: Card) -> str:
        """Who works on it, what it waits for, and its body."""
        people = [plain(self.board.people[key].name) for key in card.people if key in self.board.people]
        waits = [self._waits(link) for link in self._before.get(card.id, ())]
        lines = [", ".join(people), f"← {', '.join(waits)}" if waits else ""]
        body = _UNSEEN.sub("\ufffd", self.descriptions.get(card.id, "")).strip()
        return "\n\n".join(part for part in ("\n".join(line for line in lines if line), body) if part)

    def _waits(self, link: Dependency) -> str:
        label = link_label(link)
        number = self.board.label_of(self._cards[link.predecessor_id])
        return f"{number} ({label})" if label else number


def _uid(card_id: str, what: str) -> str:
    return f"{card_id}-{what}@{_DOMAIN}"


def _instant(milliseconds: int) -> datetime:
    return _EPOCH + timedelta(seconds=milliseconds // 1000)


def _read_back(data: bytes) -> list[tuple[Any, ...]]:
    from icalendar import Calendar

    return _dates_of(Calendar.from_ical(data))


def _dates_of(calendar: Calendar) -> list[tuple[Any, ...]]:
    """Id, summary and days of each component, as a reader gets them."""
    return [
        (
            str(one.get("uid")),
            str(one.get("summary")),
            *(one.decoded(key) if key in one else None for key in ("dtstart", "dtend", "due")),
        )
        for one in calendar.walk()
        if one.name in ("VEVENT", "VTODO")
    ]
