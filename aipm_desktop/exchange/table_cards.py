"""Rows of a table as cards, one after the other; outlines (sections, indents, notes) are followed while reading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from aipm_desktop.domain.board import Estimate
from aipm_desktop.domain.folding import fold
from aipm_desktop.domain.kinds import kind_named
from aipm_desktop.exchange.plan import Losses, PlannedCard, PlannedChecklist, PlannedComment, PlannedLink
from aipm_desktop.exchange.table import Table
from aipm_desktop.exchange.table_dates import day_of, instant_of
from aipm_desktop.exchange.table_fields import TableMapping
from aipm_desktop.exchange.table_values import estimate_of, items_of, parts_of, yes_or_no
from aipm_desktop.exchange.table_words import CLASSES, KINDS, PRIORITIES, PRIORITIES_OF
from aipm_desktop.exchange.text_guard import (
    NAME_LIMIT,
    TEXT_LIMIT,
    TITLE_LIMIT,
    one_line,
    storable,
    unguarded,
)

_WHO_NUMBER = re.compile(r"\s*\(\d+\)$")
_TODOIST_LABEL = re.compile(r"(?:(?<=\s)|^)@([^\s@]+)")
_JIRA_COMMENT = re.compile(r"([^;\n]{6,40});([^;\n]*);(.+)", re.DOTALL)


@dataclass
class Row:
    """A card as read, with what is still words: the names of its column, swimlane, labels, people and ties."""

    place: str
    card: PlannedCard
    column: str = ""
    swimlane: str = ""
    labels: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    predecessors: list[str] = field(default_factory=list)
    parent: str = ""
    ids: list[str] = field(default_factory=list)


class RowReader:
    """Reads row after row; `rows` are the cards met so far, the counters what the file held of each thing."""

    def __init__(self, mapping: TableMapping, losses: Losses) -> None:
        self.mapping, self.losses = mapping, losses
        self.places: dict[str, list[int]] = {}
        for place, name in enumerate(mapping.fields):
            self.places.setdefault(name, []).append(place)
        self.rows: list[Row] = []
        self.orphan_notes: list[str] = []
        self.notes: dict[str, list[PlannedComment]] = {}
        self.cards_read = self.archived_read = self.checklists_read = self.items_read = 0
        self.comments_read = self.due_dates_read = 0
        self._keys: set[str] = set()
        self._section = ""
        self._parents: list[tuple[int, str]] = []

    def row(self, line: int, cells: Sequence[str]) -> Row | None:
        """The card of a row; None for rows that are none (sections, notes, rows without a title)."""
        place = f"line {line}"
        kind = self._cell(cells, "row_type").casefold()
        if kind == "section":
            self._section, self._parents = unguarded(self._cell(cells, "title")), []
            return None
        if kind == "note":
            self._note(cells, place)
            return None
        return self._task(cells, place)

    def with_notes(self, card: PlannedCard) -> PlannedCard:
        """The card with the notes that followed its row."""
        notes = self.notes.get(card.key)
        return card._replace(comments=(*card.comments, *notes)) if notes else card

    def note_unmapped(self, table: Table) -> None:
        """Notes the cells of columns that mean nothing here."""
        for place, header in enumerate(table.headers):
            if not self.mapping.fields[place]:
                count = sum(bool(row[place].strip()) for row in table.rows)
                self.losses.add("fields", "not_mapped", header, count)

    def _cell(self, cells: Sequence[str], name: str) -> str:
        """The first cell of the field that holds something."""
        return next((text for place in self.places.get(name, ()) if (text := cells[place].strip())), "")

    def _cells(self, cells: Sequence[str], name: str) -> list[tuple[int, str]]:
        return [(place, text) for place in self.places.get(name, ()) if (text := cells[place].strip())]

    def _text(self, cells: Sequence[str], name: str, limit: int, place: str) -> str:
        return storable(unguarded(self._cell(cells, name)), limit, self.losses, place)

    def _task(self, cells: Sequence[str], place: str) -> Row | None:
        self.cards_read += 1
        title = one_line(self._text(cells, "title", TITLE_LIMIT, place))
        labels = [label for at, text in self._cells(cells, "labels") for label in self._parts(text, at)]
        if self.mapping.tool == "todoist":
            labels += _TODOIST_LABEL.findall(title)
            title = one_line(_TODOIST_LABEL.sub("", title)) or title
        if not title:
            self._without_title(cells, place)
            return None
        ids = [storable(unguarded(text), 200, self.losses, place) for _, text in self._cells(cells, "id")]
        source_id = ids[0] if ids else ""
        key = self._key(f"id:{source_id}" if source_id else f"title:{fold(title)[:200]}")
        row = Row(
            place,
            self._card(cells, place, key, title),
            column=self._cell(cells, "column") or self._section,
            swimlane=one_line(self._text(cells, "swimlane", NAME_LIMIT, place)),
            labels=[storable(label, NAME_LIMIT, self.losses, place) for label in labels],
            people=[
                storable(_WHO_NUMBER.sub("", person), NAME_LIMIT, self.losses, place)
                for at, text in self._cells(cells, "people")
                for person in self._parts(text, at)
            ],
            predecessors=[
                token for at, text in self._cells(cells, "predecessors") for token in self._parts(text, at)
            ],
            parent=one_line(unguarded(self._cell(cells, "parent"))) or self._outer(cells, key),
            ids=ids,
        )
        self.rows.append(row)
        return row

    def _card(self, cells: Sequence[str], place: str, key: str, title: str) -> PlannedCard:
        """The card itself, its column still unnamed."""
        start, due = self._days(cells, place)
        is_done, done_at = self._done(cells)
        is_archived = yes_or_no(self._cell(cells, "archived")) is True
        self.archived_read += is_archived
        return PlannedCard(
            key=key,
            title=title,
            column="",
            kind=self._kind(cells, place),
            description=self._text(cells, "description", TEXT_LIMIT, place),
            priority=self._priority(cells, place),
            class_of_service=CLASSES.get(
                fold(self._cell(cells, "class_of_service")).replace("_", " "), "standard"
            ),
            start_on=start,
            due_on=due,
            estimate=self._estimate(cells, place),
            blocked_reason=self._text(cells, "blocked", TITLE_LIMIT, place) or None,
            created_at=next(
                (
                    instant_of(text, self.mapping.date_orders[at])
                    for at, text in self._cells(cells, "created")
                ),
                None,
            ),
            is_done=is_done,
            done_at=done_at,
            is_archived=is_archived,
            checklists=self._checklists(cells, place),
            comments=self._comments(cells, place),
            links=self._links(cells, place),
        )

    def _without_title(self, cells: Sequence[str], place: str) -> None:
        self.losses.add("cards", "no_title", place)
        if self._cell(cells, "due"):
            self.due_dates_read += 1
            self.losses.add("due_dates", "no_card", place)

    def _key(self, wanted: str) -> str:
        key, number = wanted, 2
        while key in self._keys:
            key, number = f"{wanted}#{number}", number + 1
        self._keys.add(key)
        return key

    def _outer(self, cells: Sequence[str], key: str) -> str:
        """The key of the card this one is indented under."""
        text = self._cell(cells, "indent")
        if not text.isdecimal() or len(text) > 3:
            return ""
        depth = int(text)
        while self._parents and self._parents[-1][0] >= depth:
            self._parents.pop()
        outer = self._parents[-1][1] if self._parents else ""
        self._parents.append((depth, key))
        return outer

    def _note(self, cells: Sequence[str], place: str) -> None:
        self.comments_read += 1
        text = self._text(cells, "title", TEXT_LIMIT, place)
        if not self.rows or not text:
            self.orphan_notes.append(place)
            return
        key = self.rows[-1].card.key
        notes = self.notes.setdefault(key, [])
        author = storable(_WHO_NUMBER.sub("", self._cell(cells, "author")), NAME_LIMIT, self.losses, place)
        notes.append(PlannedComment(f"note-{len(notes) + 1}", author, None, text))

    def _parts(self, text: str, place: int) -> list[str]:
        return parts_of(text, self.mapping.separators[place] or ";")

    def _days(self, cells: Sequence[str], place: str) -> tuple[date | None, date | None]:
        start = None
        for at, text in self._cells(cells, "start"):
            start = day_of(text, self.mapping.date_orders[at])
            if start is None:
                self.losses.add("start_dates", "not_a_date", f"{place}: {text[:60]}")
        dues: list[date] = []
        found = self._cells(cells, "due")
        self.due_dates_read += bool(found)
        for at, text in found:
            day = day_of(text, self.mapping.date_orders[at])
            if day is not None:
                dues.append(day)
            elif at == found[-1][0] and not dues:
                self.losses.add("due_dates", "not_a_date", f"{place}: {text[:60]}")
        if len(dues) > 1 and start is None:
            start = dues[0]
        return start, dues[-1] if dues else None

    def _done(self, cells: Sequence[str]) -> tuple[bool, int | None]:
        is_done, done_at = False, None
        for at, text in self._cells(cells, "done"):
            said = yes_or_no(text)
            instant = None if said is not None else instant_of(text, self.mapping.date_orders[at])
            is_done |= said is True or instant is not None
            done_at = done_at or instant
        return is_done, done_at

    def _kind(self, cells: Sequence[str], place: str) -> str:
        word = self._cell(cells, "kind")
        kind = (kind_named(word) or KINDS.get(fold(word))) if word else "task"
        if kind is None:
            self.losses.add("kinds", "unknown_value", word[:60])
        return kind or "task"

    def _priority(self, cells: Sequence[str], place: str) -> str:
        word = fold(self._cell(cells, "priority")).strip()
        if not word:
            return "normal"
        level = PRIORITIES_OF.get(self.mapping.tool, PRIORITIES).get(word) or PRIORITIES.get(word)
        if level is None:
            self.losses.add("priorities", "unknown_value", f"{place}: {word[:60]}")
        return level or "normal"

    def _estimate(self, cells: Sequence[str], place: str) -> Estimate | None:
        text = self._cell(cells, "estimate")
        if not text:
            return None
        try:
            found = estimate_of(text, self.mapping.estimate_unit)
        except ValueError:
            self.losses.add("estimates", "order", f"{place}: {text[:60]}")
            return None
        if found is None:
            self.losses.add("estimates", "not_a_number", f"{place}: {text[:60]}")
        return found

    def _checklists(self, cells: Sequence[str], place: str) -> tuple[PlannedChecklist, ...]:
        groups: list[PlannedChecklist] = []
        for _, text in self._cells(cells, "checklist"):
            items = tuple(
                item._replace(text=storable(item.text, 20_000, self.losses, place)) for item in items_of(text)
            )
            if items:
                groups.append(PlannedChecklist(f"checklist-{len(groups) + 1}", "", items))
                self.items_read += len(items)
        self.checklists_read += len(groups)
        return tuple(groups)

    def _comments(self, cells: Sequence[str], place: str) -> tuple[PlannedComment, ...]:
        comments = []
        for number, (_, text) in enumerate(self._cells(cells, "comments"), 1):
            author, at, said = "", None, text
            found = _JIRA_COMMENT.fullmatch(text)
            if found and (at := instant_of(found[1], "dmy")) is not None:
                author, said = found[2].strip(), found[3].strip()
            body = storable(unguarded(said), TEXT_LIMIT, self.losses, place)
            comments.append(PlannedComment(f"comment-{number}", author[:NAME_LIMIT], at, body))
        self.comments_read += len(comments)
        return tuple(comments)

    def _links(self, cells: Sequence[str], place: str) -> tuple[PlannedLink, ...]:
        urls = [url for at, text in self._cells(cells, "links") for url in self._parts(text, at)]
        return tuple(PlannedLink("", storable(url, 8000, self.losses, place)) for url in urls)
