"""Verbs that make cards, move them and take them away; what changes a card in place is in card_fields.py.

All ask domain.workflow whether limits and the rule for blocked cards allow it. `override` is a reason for passing one
that forbids; it is kept with the visit that begins.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from aipm_desktop.commands import values
from aipm_desktop.commands.card_draft import write_draft
from aipm_desktop.commands.card_fields import (
    add_label,
    assign,
    block,
    explain_loop,
    finish,
    remove_label,
    reopen,
    set_fields,
    unassign,
    unblock,
)
from aipm_desktop.commands.card_naming import named
from aipm_desktop.domain import workflow
from aipm_desktop.domain.board import LOOP_REASONS
from aipm_desktop.domain.errors import InvalidValue, MoveWarning
from aipm_desktop.domain.quick_add import CardDraft
from aipm_desktop.store import boards, cards, copying, journal, order, placing, rows, waiting
from aipm_desktop.store.placing import Arrival, Placed
from aipm_desktop.store.rows import Con

__all__ = [
    "MoveResult",
    "add",
    "add_label",
    "archive",
    "assign",
    "block",
    "delete",
    "duplicate",
    "explain_loop",
    "finish",
    "move",
    "remove_label",
    "reopen",
    "restore",
    "set_fields",
    "unassign",
    "unblock",
]


@dataclass(frozen=True, slots=True)
class MoveResult:
    """What a move did: `warnings` of rules that were passed, `backward` the cards that came from a later column."""

    card_ids: tuple[str, ...]
    warnings: tuple[MoveWarning, ...] = ()
    backward: tuple[str, ...] = ()


def add(
    con: Con,
    board_id: str,
    draft: CardDraft,
    *,
    column_id: str | None = None,
    swimlane_id: str | None = None,
    before_id: str | None = None,
    override: str | None = None,
    told: list[MoveWarning] | None = None,
    now: int,
) -> str:
    """Add a card, by default at the end of the first column and swimlane; its id.

    A column or swimlane named in the draft wins. Labels and people that do not exist yet are made; unknown columns,
    swimlanes and predecessors are NotFound. Refused as for a move; warnings go to `told`.
    """
    card_id, warnings = write_draft(
        con, board_id, draft, (column_id, swimlane_id), before_id, override=override, now=now
    )
    if told is not None:
        told += warnings
    journal.describe(con, "card.add", **named(con, [card_id]))
    return card_id


def move(
    con: Con,
    card_ids: Iterable[str],
    column_id: str,
    swimlane_id: str | None = None,
    before_id: str | None = None,
    *,
    override: str | None = None,
    reason: str | None = None,
    now: int,
) -> MoveResult:
    """Put cards, in the order given, before a card of a column (None: at its end).

    `swimlane_id` None keeps each card's own. `reason` says why those that go back do. LimitExceeded or BlockedByOthers
    when a rule that blocks would be passed without `override`.
    """
    if reason is not None:
        values.one_of("reason", reason, LOOP_REASONS)
    moving = placing.placed(con, card_ids)
    _refuse_archived(con, moving)
    if not moving:
        return MoveResult(())
    rule = waiting.rule(con, moving[0].board_id, [card.id for card in moving])
    load = _load(con, moving, column_id, swimlane_id)._replace(blocked=rule)
    verdict = workflow.verdict(load, [card.as_moving for card in moving], column_id, swimlane_id)
    if verdict.refusals and not override:
        raise verdict.refusals[0]
    override = _kept(override) if override and verdict.refusals else None
    lanes = {lane.id for lane in load.swimlanes}
    first_lane = load.swimlanes[0].id
    targets = [
        swimlane_id or (card.swimlane_id if card.swimlane_id in lanes else first_lane) for card in moving
    ]
    ranks = _ranks(con, moving, column_id, targets, before_id)
    arrivals = [
        Arrival(card, column_id, lane, rank, card.id in verdict.backward, reason, override)
        for card, lane, rank in zip(moving, targets, ranks, strict=True)
    ]
    placing.arrive(
        con, arrivals, done={column.id for column in load.columns if column.role == "done"}, now=now
    )
    if override:
        placing.note_override(con, [card.id for card in moving if card.column_id == column_id], override)
    name = next(column.name for column in load.columns if column.id == column_id)
    lane_name = next((lane.name for lane in load.swimlanes if lane.id == swimlane_id), "")
    journal.describe(
        con,
        "card.move",
        **named(con, [card.id for card in moving]),
        column=name,
        swimlane=lane_name,
        changes_column=bool(verdict.entered),
        **({"override": override} if override else {}),
    )
    return MoveResult(tuple(card.id for card in moving), verdict.passed, verdict.backward)


def archive(con: Con, card_ids: Iterable[str], *, now: int) -> None:
    """Take cards off the board; they keep their place and their open visit."""
    ids = [card.id for card in placing.placed(con, card_ids) if card.archived_at is None]
    rows.update_many(con, "card", [(card_id, {"archived_at": now}) for card_id in ids])
    journal.describe(con, "card.archive", **named(con, ids))


def restore(con: Con, card_ids: Iterable[str], *, override: str | None = None, now: int) -> MoveResult:
    """Put archived cards back where they stood; the first column or swimlane stands for one that is gone.

    LimitExceeded as for a move.
    """
    returning = [card for card in placing.placed(con, card_ids) if card.archived_at is not None]
    if not returning:
        return MoveResult(())
    board_id = returning[0].board_id
    columns, swimlanes = boards.columns(con, board_id), boards.swimlanes(con, board_id)
    # A card of a done column that is gone comes back as work; one finished in place stays finished.
    done = {
        column.id
        for column in (*columns, *boards.columns(con, board_id, archived=True))
        if column.role == "done"
    }
    homes = {card.id: placing.home(card, columns, swimlanes) for card in returning}
    warnings: list[MoveWarning] = []
    for column_id, swimlane_id in dict.fromkeys(homes.values()):
        group = [card for card in returning if homes[card.id] == (column_id, swimlane_id)]
        load = _load(con, group, column_id, swimlane_id)
        coming = [_coming_back(card, column_id, done) for card in group]
        verdict = workflow.verdict(load, coming, column_id, swimlane_id)
        if verdict.refusals and not override:
            raise verdict.refusals[0]
        warnings += verdict.warnings
        _put_back(con, group, column_id, swimlane_id, done, now)
        if verdict.refusals and override:
            placing.note_override(con, [card.id for card in group], _kept(override))
    ids = tuple(card.id for card in returning)
    journal.describe(con, "card.restore", **named(con, ids))
    return MoveResult(ids, tuple(warnings))


def delete(con: Con, card_ids: Iterable[str], *, now: int) -> None:
    """Remove cards and all that hangs on them; only undo or the history brings them back."""
    ids = [card.id for card in placing.placed(con, card_ids)]
    detail = named(con, ids)
    rows.delete(con, "card", ids)
    journal.describe(con, "card.delete", **detail)


def duplicate(con: Con, card_id: str, *, override: str | None = None, now: int) -> str:
    """Copy a card with its texts, labels, people, checklists, links and files to just after it; the copy's id.

    Comments, dependencies and history are the original's own, and so is being finished in place.
    """
    original = placing.placed(con, [card_id])[0]
    _refuse_archived(con, [original])
    load = _load(con, [original], original.column_id, original.swimlane_id)
    is_done = boards.column(con, original.column_id).role == "done"
    arriving = [workflow.Moving("", None, None, original.people, is_done)]
    verdict = workflow.verdict(load, arriving, original.column_id, original.swimlane_id)
    if verdict.refusals and not override:
        raise verdict.refusals[0]
    rank = order.keys_for(order.card_after(con, card_id), [None])[0]
    number = cards.next_number(con, original.board_id)
    copy_id = copying.copy_card(con, card_id, number=number, rank=rank, is_done=is_done, now=now)
    copy = placing.placed(con, [copy_id])[0]
    override = _kept(override) if override and verdict.refusals else None
    visit = Arrival(copy, copy.column_id, copy.swimlane_id, rank, override=override)
    placing.begin_visits(con, [visit], now=now)
    journal.describe(con, "card.duplicate", **named(con, [card_id]), copy=cards.label_of(con, copy_id))
    return copy_id


def _coming_back(card: Placed, column_id: str, done: set[str]) -> workflow.Moving:
    """An archived card as the workflow weighs it at its home."""
    is_done = card.done_at is not None and (card.column_id == column_id or card.column_id not in done)
    return card.as_moving._replace(is_done=is_done)


def _put_back(
    con: Con, group: Sequence[Placed], column_id: str, swimlane_id: str, done: set[str], now: int
) -> None:
    comes = [card for card in group if (card.column_id, card.swimlane_id) != (column_id, swimlane_id)]
    if comes:
        keys = order.keys_for(order.card_gap(con, column_id, swimlane_id, None), [None] * len(comes))
        arrivals = [Arrival(card, column_id, swimlane_id, key) for card, key in zip(comes, keys, strict=True)]
        placing.arrive(con, arrivals, done=done, now=now)
    rows.update_many(con, "card", [(card.id, {"archived_at": None, "changed_at": now}) for card in group])


def _load(con: Con, moving: Sequence[Placed], column_id: str, swimlane_id: str | None) -> workflow.BoardLoad:
    return placing.load(
        con,
        moving[0].board_id,
        column_ids={column_id, *(card.column_id for card in moving)},
        swimlane_ids={card.swimlane_id for card in moving} | ({swimlane_id} if swimlane_id else set()),
        person_ids={person_id for card in moving for person_id in card.people},
    )


def _ranks(
    con: Con, moving: Sequence[Placed], column_id: str, targets: Sequence[str], before_id: str | None
) -> list[str]:
    """An order key for each card; each swimlane is a cell of its own."""
    ids = {card.id for card in moving}
    ranks: dict[str, str] = {}
    for lane_id in dict.fromkeys(targets):
        group = [card for card, lane in zip(moving, targets, strict=True) if lane == lane_id]
        standing = [
            card.rank if (card.column_id, card.swimlane_id) == (column_id, lane_id) else None
            for card in group
        ]
        gap = order.card_gap(con, column_id, lane_id, before_id, ids)
        ranks |= dict(zip((card.id for card in group), order.keys_for(gap, standing), strict=True))
    return [ranks[card.id] for card in moving]


def _refuse_archived(con: Con, found: Iterable[Placed]) -> None:
    for card in found:
        if card.archived_at is not None:
            raise InvalidValue("card", cards.label_of(con, card.id), "archived")


def _kept(override: str) -> str:
    return values.text("override", override.strip(), 2000)
