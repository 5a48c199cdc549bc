"""The cards of a Trello export with everything that hangs on them."""

from __future__ import annotations

from datetime import UTC, date, datetime, tzinfo
from typing import Any, NamedTuple

from aipm_desktop.exchange.json_source import (
    id_instant,
    instant_of,
    place_of,
    record_of,
    records,
    text_of,
    texts_of,
)
from aipm_desktop.exchange.plan import (
    Losses,
    PlannedCard,
    PlannedChecklist,
    PlannedColumn,
    PlannedItem,
    PlannedLabel,
    PlannedLink,
    PlannedPerson,
)
from aipm_desktop.exchange.text_guard import (
    NAME_LIMIT,
    TEXT_LIMIT,
    TITLE_LIMIT,
    identifier,
    one_line,
    storable,
)
from aipm_desktop.exchange.trello_history import History

_COLOURS = {"sky": "teal", "lime": "green", "black": "grey"}
_PALETTE = {"grey", "red", "orange", "yellow", "green", "teal", "blue", "purple", "pink"}


class FieldName(NamedTuple):
    """A custom field: its name, and the texts of its options by id."""

    name: str
    options: dict[str, str]


class CardReader:
    """Turns one card after the other into a PlannedCard, noting losses and counting what was read."""

    def __init__(
        self,
        document: dict[str, Any],
        columns: tuple[PlannedColumn, ...],
        people: dict[str, PlannedPerson],
        history: History,
        zone: tzinfo,
        losses: Losses,
    ) -> None:
        self.columns = {column.key: column for column in columns}
        self.home = next((column.key for column in columns if not column.is_archived), columns[0].key)
        self.people, self.history, self.zone, self.losses = people, history, zone, losses
        self.labels, self.labels_read = _read_labels(document, losses)
        self.checklists, self.checklists_read, self.items_read = _read_checklists(document, losses)
        self.fields = _read_field_names(document)
        self.due_dates_read = self.due_times = self.field_values = self.attachments_read = 0

    def card(self, card: dict[str, Any], key: str, number: int | None) -> PlannedCard:
        """The card as it will be; `key` and `number` were settled over the whole file."""
        title = one_line(storable(text_of(card, "name"), TITLE_LIMIT, self.losses, key))
        place = title or key
        if not title:
            self.losses.add("titles", "empty_title", place)
        column = self._column(card, place)
        active = instant_of(card, "dateLastActivity")
        created = self.history.created.get(key) or id_instant(key) or active
        changed = active or created
        visits = self.history.visits(key, column, created)
        is_archived = card.get("closed") is True
        is_done, done_at = self._done(card, key, column, visits[-1].entered_at if visits else changed)
        archived_at = self.history.archived.get(key) or instant_of(card, "dateClosed") or changed
        return PlannedCard(
            key=key,
            title=title or "Untitled",
            column=column,
            number=number,
            description=self._description(card, place),
            start_on=self._day(card, "start", "start_dates", place),
            due_on=self._due(card, place),
            created_at=created,
            changed_at=changed,
            is_done=is_done,
            done_at=done_at,
            is_archived=is_archived,
            archived_at=archived_at if is_archived else None,
            labels=self._labels_of(card, place),
            people=self._people_of(card, place),
            checklists=self.checklists.pop(key, ()),
            comments=tuple(self.history.comments.get(key, ())),
            links=self._links(card, place),
            visits=visits,
        )

    def leftover_checklists(self) -> None:
        """Notes the checklists whose card is not in the file; called after the last card."""
        for groups in self.checklists.values():
            for group in groups:
                self.losses.add("checklists", "no_card", group.name)
                self.losses.add("checklist_items", "no_card", group.name, len(group.items))

    def _column(self, card: dict[str, Any], place: str) -> str:
        column = identifier(text_of(card, "idList"))
        if column in self.columns:
            return column
        self.losses.add("placements", "unknown_column", place)
        return self.home

    def _done(
        self, card: dict[str, Any], key: str, column: str, entered: int | None
    ) -> tuple[bool, int | None]:
        completed = instant_of(card, "dateCompleted") or self.history.completed.get(key)
        if self.columns[column].role == "done":
            return True, completed or entered
        if card.get("dueComplete") is True:
            return True, completed or instant_of(card, "dateLastActivity") or entered
        return False, None

    def _labels_of(self, card: dict[str, Any], place: str) -> tuple[str, ...]:
        keys = [identifier(key) for key in texts_of(card, "idLabels")]
        if len(keys) == 1 and keys[0] in self.labels:
            return (keys[0],)
        embedded = records(card.get("labels"))
        by_id = {identifier(text_of(entry, "id")): entry for entry in embedded}
        keys = keys or [_label_key(entry) for entry in embedded]
        found: dict[str, None] = {}
        for key in keys:
            if key not in self.labels and (entry := by_id.get(key) or _by_key(embedded, key)):
                self.labels[key] = _label(key, entry, self.losses)
                self.labels_read += 1
            if key in found or key not in self.labels:
                self.losses.add("label_links", "twice" if key in found else "unknown_label", place)
            else:
                found[key] = None
        return tuple(found)

    def _people_of(self, card: dict[str, Any], place: str) -> tuple[str, ...]:
        if not card.get("idMembers"):
            return ()
        found: dict[str, None] = {}
        for key in map(identifier, texts_of(card, "idMembers")):
            if key in found or key not in self.people:
                self.losses.add("assignments", "twice" if key in found else "unknown_person", place)
            else:
                found[key] = None
        return tuple(found)

    def _due(self, card: dict[str, Any], place: str) -> date | None:
        if not text_of(card, "due"):
            return None
        self.due_dates_read += 1
        return self._day(card, "due", "due_dates", place)

    def _day(self, card: dict[str, Any], key: str, what: str, place: str) -> date | None:
        if not text_of(card, key):
            return None
        instant = instant_of(card, key)
        if instant is None:
            self.losses.add(what, "bad_date", place)
            return None
        moment = datetime.fromtimestamp(instant / 1000, UTC)
        if 1 < moment.year < 9999:
            moment = moment.astimezone(self.zone)
        self.due_times += what == "due_dates" and (moment.hour, moment.minute) != (0, 0)
        return moment.date()

    def _description(self, card: dict[str, Any], place: str) -> str:
        text = text_of(card, "desc")
        if not card.get("customFieldItems"):
            return storable(text, TEXT_LIMIT, self.losses, place) if text else ""
        lines = []
        for value in records(card.get("customFieldItems")):
            known = self.fields.get(text_of(value, "idCustomField"))
            shown = _field_value(value, known)
            if known is None or not shown:
                self.losses.add("fields", "malformed", place)
                continue
            lines.append(f"**{known.name}:** {shown}")
        self.field_values += len(lines)
        if lines:
            text = "\n\n".join([*([text] if text else []), "  \n".join(lines)])
        return storable(text, TEXT_LIMIT, self.losses, place)

    def _links(self, card: dict[str, Any], place: str) -> tuple[PlannedLink, ...]:
        if not card.get("attachments"):
            return ()
        links = []
        attachments = records(card.get("attachments"))
        self.attachments_read += len(attachments)
        for entry in sorted(attachments, key=place_of):
            url = text_of(entry, "url").strip()
            if not url or len(url) > 8000:
                self.losses.add("attachments", "malformed", place)
                continue
            title = storable(one_line(text_of(entry, "name")), 500, self.losses, place)
            links.append(PlannedLink("" if title == url else title, storable(url, 8000, self.losses, place)))
            why = "kept_as_link" if entry.get("isUpload") is False else "content_not_in_file"
            self.losses.add("attachments", why, place)
        return tuple(links)


def _label_key(entry: dict[str, Any]) -> str:
    return identifier(text_of(entry, "id") or text_of(entry, "color") or text_of(entry, "name"))


def _by_key(entries: list[dict[str, Any]], key: str) -> dict[str, Any] | None:
    return next((entry for entry in entries if key and _label_key(entry) == key), None)


def _label(key: str, entry: dict[str, Any], losses: Losses) -> PlannedLabel:
    plain = text_of(entry, "color").split("_")[0]
    colour = _COLOURS.get(plain, plain)
    name = one_line(storable(text_of(entry, "name"), NAME_LIMIT, losses))
    return PlannedLabel(key, name, colour if colour in _PALETTE else "grey")


def _read_labels(document: dict[str, Any], losses: Losses) -> tuple[dict[str, PlannedLabel], int]:
    """The board's labels and how many the file lists; old exports have names by colour only."""
    listed = records(document.get("labels"))
    if not listed:
        named = document.get("labelNames")
        listed = [
            {"id": colour, "name": text, "color": colour}
            for colour, text in (named.items() if isinstance(named, dict) else ())
            if isinstance(text, str) and text
        ]
    labels: dict[str, PlannedLabel] = {}
    for entry in listed:
        key = _label_key(entry)
        if not key or key in labels:
            losses.add("labels", "twice" if key else "malformed", text_of(entry, "name"))
        else:
            labels[key] = _label(key, entry, losses)
    return labels, len(listed)


def _read_checklists(
    document: dict[str, Any], losses: Losses
) -> tuple[dict[str, tuple[PlannedChecklist, ...]], int, int]:
    """Checklists by card, how many there are, and how many items; some exports keep them inside the cards."""
    entries = [(text_of(entry, "idCard"), entry) for entry in records(document.get("checklists"))]
    if not entries:
        for card in records(document.get("cards")):
            entries.extend((text_of(card, "id"), entry) for entry in records(card.get("checklists")))
    entries.sort(key=lambda pair: place_of(pair[1]))
    found: dict[str, list[PlannedChecklist]] = {}
    items_read = 0
    seen: set[str] = set()
    for place, (card_key, entry) in enumerate(entries):
        name = one_line(storable(text_of(entry, "name"), 500, losses))
        key = identifier(text_of(entry, "id")) or f"checklist-{place + 1}"
        items = _items(entry, losses, name)
        items_read += len(items)
        if key in seen:
            losses.add("checklists", "twice", name)
            losses.add("checklist_items", "twice", name, len(items))
            continue
        seen.add(key)
        found.setdefault(identifier(card_key), []).append(PlannedChecklist(key, name, items))
    return {card: tuple(groups) for card, groups in found.items()}, len(entries), items_read


def _items(checklist: dict[str, Any], losses: Losses, place: str) -> tuple[PlannedItem, ...]:
    return tuple(
        PlannedItem(
            storable(text_of(item, "name"), 20_000, losses, place),
            item.get("state") == "complete",
            identifier(text_of(item, "id")),
        )
        for item in sorted(records(checklist.get("checkItems")), key=place_of)
    )


def _read_field_names(document: dict[str, Any]) -> dict[str, FieldName]:
    fields = {}
    for entry in records(document.get("customFields")):
        options = {
            text_of(option, "id"): text_of(record_of(option, "value"), "text")
            for option in records(entry.get("options"))
        }
        fields[text_of(entry, "id")] = FieldName(one_line(text_of(entry, "name")), options)
    return fields


def _field_value(value: dict[str, Any], known: FieldName | None) -> str:
    if known is None:
        return ""
    if option := known.options.get(text_of(value, "idValue")):
        return option
    content = record_of(value, "value")
    return one_line(
        next((text_of(content, key) for key in ("text", "number", "date", "checked") if key in content), "")
    )
