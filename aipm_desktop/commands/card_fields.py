"""Verbs that change cards where they stand: fields, blocker, finished or not, why they went back, labels, people.

They are called as commands.card.…; each takes many cards and is one undo step.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from aipm_desktop.commands import values
from aipm_desktop.commands.card_naming import named
from aipm_desktop.domain import workflow
from aipm_desktop.domain.board import CLASSES_OF_SERVICE, LOOP_REASONS, PRIORITIES
from aipm_desktop.domain.errors import InvalidValue, MoveWarning
from aipm_desktop.domain.kinds import KINDS
from aipm_desktop.store import boards, card_rows, cards, journal, placing, rows
from aipm_desktop.store.rows import Con

FIELDS = (
    "title",
    "kind",
    "description",
    "priority",
    "class_of_service",
    "start_on",
    "due_on",
    "estimate",
    "details",
)
"""What set_fields takes."""


def set_fields(con: Con, card_ids: Iterable[str], changes: Mapping[str, object], *, now: int) -> None:
    """Give cards these values; keys are those of FIELDS. Cards that have them already are left alone."""
    ids = [card.id for card in placing.placed(con, card_ids)]
    of_card, of_text = _columns(changes)
    changed = card_rows.write(con, ids, of_card, of_text)
    card_rows.touch(con, changed, now=now)
    journal.describe(con, "card.edit", **named(con, ids), fields=list(changes))


def block(con: Con, card_ids: Iterable[str], reason: str, *, now: int) -> None:
    """Say that nothing can go on with the cards, and why."""
    reason = values.text("reason", reason.strip(), 2000)
    if not reason:
        raise InvalidValue("reason", "", "empty")
    ids = [card.id for card in placing.placed(con, card_ids)]
    card_rows.touch(con, card_rows.write(con, ids, {"blocked_reason": reason}, {}), now=now)
    journal.describe(con, "card.block", **named(con, ids), reason=reason[:200])


def unblock(con: Con, card_ids: Iterable[str], *, now: int) -> None:
    """Say that work can go on."""
    ids = [card.id for card in placing.placed(con, card_ids)]
    card_rows.touch(con, card_rows.write(con, ids, {"blocked_reason": None}, {}), now=now)
    journal.describe(con, "card.unblock", **named(con, ids))


def finish(con: Con, card_ids: Iterable[str], *, now: int) -> None:
    """Say that the cards are finished where they stand; those that are finished already keep their day."""
    ids = [card.id for card in placing.placed(con, card_ids) if card.done_at is None]
    rows.update_many(con, "card", [(card_id, {"done_at": now, "changed_at": now}) for card_id in ids])
    journal.describe(con, "card.finish", **named(con, ids))


def reopen(
    con: Con, card_ids: Iterable[str], *, override: str | None = None, now: int
) -> tuple[MoveWarning, ...]:
    """Say that the cards are work again where they stand; the warnings of the limits they count against again.

    Cards in a done column stay done, and are InvalidValue when there are no others: they are moved out instead.
    LimitExceeded when a limit blocks and there is no `override`, a reason kept with the cards' open visits.
    """
    finished = [card for card in placing.placed(con, card_ids) if card.done_at is not None]
    if not finished:
        return ()
    load = placing.load(
        con,
        finished[0].board_id,
        column_ids={card.column_id for card in finished},
        swimlane_ids={card.swimlane_id for card in finished},
        person_ids={person_id for card in finished for person_id in card.people},
    )
    done = {column.id for column in load.columns if column.role == "done"}
    reopening = [card for card in finished if card.column_id not in done]
    if not reopening:
        raise InvalidValue("card", cards.label_of(con, finished[0].id), "in_done_column")
    verdict = workflow.reopen_verdict(load, [card.as_moving for card in reopening])
    if verdict.refusals and not override:
        raise verdict.refusals[0]
    ids = [card.id for card in reopening]
    rows.update_many(con, "card", [(card_id, {"done_at": None, "changed_at": now}) for card_id in ids])
    if verdict.refusals and override:
        placing.note_override(con, ids, values.text("override", override.strip(), 2000))
    journal.describe(con, "card.reopen", **named(con, ids))
    return verdict.warnings


def explain_loop(con: Con, card_ids: Iterable[str], reason: str | None, *, now: int) -> None:
    """Say why cards went back to the column they are in, which makes it a loop; None takes that back.

    Cards that did not come from a later column are left alone.
    """
    if reason is not None:
        values.one_of("reason", reason, LOOP_REASONS)
    ids = [card.id for card in placing.placed(con, card_ids)]
    visits = [visit for visit in cards.newest_visits(con, ids).values() if visit.is_backward]
    rows.update_many(con, "visit", [(visit.id, {"reason": reason}) for visit in visits])
    journal.describe(con, "card.explain_loop", **named(con, ids), reason=reason)


def add_label(con: Con, card_ids: Iterable[str], label_id: str, *, now: int) -> None:
    """Put a label on cards."""
    label = boards.label(con, label_id)
    ids = _on_board(con, card_ids, label.board_id)
    card_rows.touch(
        con, card_rows.attach(con, "card_label", "label_id", ids, label_id, label.board_id), now=now
    )
    journal.describe(con, "card.add_label", **named(con, ids), name=label.name)


def remove_label(con: Con, card_ids: Iterable[str], label_id: str, *, now: int) -> None:
    """Take a label off cards."""
    label = boards.label(con, label_id)
    ids = _on_board(con, card_ids, label.board_id)
    card_rows.touch(con, card_rows.detach(con, "card_label", "label_id", ids, label_id), now=now)
    journal.describe(con, "card.remove_label", **named(con, ids), name=label.name)


def assign(
    con: Con, card_ids: Iterable[str], person_id: str, *, override: str | None = None, now: int
) -> tuple[MoveWarning, ...]:
    """Give cards to a person, beside those who have them; the warnings of the person's limit.

    LimitExceeded when that limit blocks and there is no `override`, a reason kept with the cards' open visits.
    """
    person = boards.person(con, person_id)
    ids = _on_board(con, card_ids, person.board_id)
    moving = placing.placed(con, ids)
    load = placing.load(con, person.board_id, person_ids=[person_id])
    verdict = workflow.assign_verdict(load, person_id, [card.as_moving for card in moving])
    if verdict.refusals and not override:
        raise verdict.refusals[0]
    given = card_rows.attach(con, "card_person", "person_id", ids, person_id, person.board_id)
    card_rows.touch(con, given, now=now)
    if verdict.refusals and override:
        placing.note_override(con, given, values.text("override", override.strip(), 2000))
    journal.describe(con, "card.assign", **named(con, ids), name=person.name)
    return verdict.warnings


def unassign(con: Con, card_ids: Iterable[str], person_id: str, *, now: int) -> None:
    """Take cards from a person."""
    person = boards.person(con, person_id)
    ids = _on_board(con, card_ids, person.board_id)
    card_rows.touch(con, card_rows.detach(con, "card_person", "person_id", ids, person_id), now=now)
    journal.describe(con, "card.unassign", **named(con, ids), name=person.name)


def _on_board(con: Con, card_ids: Iterable[str], board_id: str) -> Sequence[str]:
    found = placing.placed(con, card_ids)
    for card in found:
        if card.board_id != board_id:
            raise InvalidValue("card", cards.label_of(con, card.id), "other_board")
    return [card.id for card in found]


def _columns(changes: Mapping[str, object]) -> tuple[dict[str, object], dict[str, object]]:
    """The fields as columns of `card` and of `card_text`."""
    of_card: dict[str, object] = {}
    of_text: dict[str, object] = {}
    for field_name, value in changes.items():
        match field_name:
            case "title":
                of_card["title"] = values.name("title", value, values.TITLE_MOST)
            case "kind":
                of_card["kind"] = values.one_of("kind", value, KINDS)
            case "priority":
                of_card["priority"] = values.one_of("priority", value, PRIORITIES)
            case "class_of_service":
                of_card["class_of_service"] = values.one_of("class_of_service", value, CLASSES_OF_SERVICE)
            case "start_on" | "due_on":
                of_card[field_name] = values.day(field_name, value)
            case "estimate":
                of_card |= rows.estimate_columns(values.estimate(value))
            case "description":
                of_text["description"] = values.text("description", value)
            case "details":
                of_text["details"] = values.details(value)
            case _:
                raise InvalidValue("field", field_name, "unknown")
    return of_card, of_text
