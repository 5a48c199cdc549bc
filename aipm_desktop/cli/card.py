"""`aipm card …`: adding, moving and changing cards."""

from __future__ import annotations

import mimetypes
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from aipm_desktop import commands
from aipm_desktop.cli.arguments import UsageProblem
from aipm_desktop.cli.board_json import card_json, warnings_json
from aipm_desktop.cli.card_changes import apply
from aipm_desktop.cli.naming import board_called, card_called, cards_called, column_called, lane_called
from aipm_desktop.cli.opening import changing, reading, today
from aipm_desktop.cli.output import Outcome, counted, note
from aipm_desktop.cli.show import card_lines
from aipm_desktop.cli.values import key_of
from aipm_desktop.domain.errors import InvalidValue, MoveWarning, NotFound
from aipm_desktop.domain.quick_add import Span, Vocabulary, understand
from aipm_desktop.exchange.source_file import read_source_file
from aipm_desktop.store import attachments, boards, cards
from aipm_desktop.store.database import Con


def add(args: Namespace) -> Outcome:
    """Adds a card from one line; tells what of it was not understood and stays in the title."""
    line = " ".join(args.line)
    with changing(args) as change:
        con = change.con
        board = board_called(con, args.board)
        found = understand(line, _vocabulary(con, board.id, board.prefix), today(change.now))
        if not found.draft.title.strip():
            raise InvalidValue("title", "", "empty")
        told: list[MoveWarning] = []
        card_id = commands.card.add(
            con,
            board.id,
            found.draft,
            column_id=None if args.column is None else column_called(con, board.id, args.column).id,
            swimlane_id=None if args.swimlane is None else lane_called(con, board.id, args.swimlane).id,
            before_id=None if args.before is None else card_called(con, args.before, board.id).id,
            override=_override(args),
            told=told,
            now=change.now,
        )
        data = card_json(con, card_id)
    warnings = warnings_json(told)
    unclear = [_unclear(line, span) for span in found.problems]
    for one in unclear:
        note(
            f"“{one['text']}” was not understood ({one['meaning'].replace('_', ' ')}) and stays in the title"
        )
    lines = [f"added {data['number']} {data['title']}", *(f"warning: {one['message']}" for one in warnings)]
    more = {"warnings": warnings} if warnings else {}
    return Outcome({**data, "not_understood": unclear, **more}, lines)


def show(args: Namespace) -> Outcome:
    """Shows all of one card."""
    with reading(args.file) as con:
        card = cards_called(con, [args.card], args.board)[0]
        data = card_json(con, card.id)
    return Outcome(data, card_lines(data))


def move(args: Namespace) -> Outcome:
    """Moves cards, all or none."""
    if args.anyway and not args.reason:
        raise UsageProblem("--anyway needs a --reason")
    with changing(args) as change:
        con = change.con
        moving = cards_called(con, args.cards, args.board)
        board_id = moving[0].board_id
        column = column_called(con, board_id, args.column)
        result = commands.card.move(
            con,
            [card.id for card in moving],
            column.id,
            None if args.swimlane is None else lane_called(con, board_id, args.swimlane).id,
            None if args.before is None else card_called(con, args.before, board_id).id,
            override=args.reason if args.anyway else None,
            reason=_loop_reason(args),
            now=change.now,
        )
        moved = [cards.label_of(con, card_id) for card_id in result.card_ids]
        backward = [cards.label_of(con, card_id) for card_id in result.backward]
    warnings = warnings_json(result.warnings)
    lines = [
        f"moved {', '.join(moved)} to {column.name}",
        *(f"warning: {one['message']}" for one in warnings),
    ]
    return Outcome({"moved": moved, "column": column.name, "warnings": warnings, "backward": backward}, lines)


def set(args: Namespace) -> Outcome:  # noqa: A001  the command is called set
    """Changes fields of a card in one transaction."""
    override = _override(args)
    with changing(args) as change:
        card = cards_called(change.con, [args.card], args.board)[0]
        warnings = warnings_json(apply(change, card, args.changes, override))
        data = card_json(change.con, card.id)
    lines = [*card_lines(data), *(f"warning: {one['message']}" for one in warnings)]
    return Outcome({**data, "warnings": warnings}, lines)


def done(args: Namespace) -> Outcome:
    """Marks cards as done where they stand."""
    with changing(args) as change:
        ids = [card.id for card in cards_called(change.con, args.cards, args.board)]
        commands.card.finish(change.con, ids, now=change.now)
        return _several(change.con, ids, "marked as done:")


def reopen(args: Namespace) -> Outcome:
    """Makes cards that are done work again."""
    override = _override(args)
    with changing(args) as change:
        ids = [card.id for card in cards_called(change.con, args.cards, args.board)]
        warnings = warnings_json(commands.card.reopen(change.con, ids, override=override, now=change.now))
        outcome = _several(change.con, ids, "reopened")
    lines = [*outcome.lines, *(f"warning: {one['message']}" for one in warnings)]
    return Outcome({**outcome.json, "warnings": warnings}, lines)


def archive(args: Namespace) -> Outcome:
    """Archives cards."""
    with changing(args) as change:
        ids = [card.id for card in cards_called(change.con, args.cards, args.board)]
        commands.card.archive(change.con, ids, now=change.now)
        return _several(change.con, ids, "archived")


def restore(args: Namespace) -> Outcome:
    """Restores archived cards."""
    with changing(args) as change:
        ids = [card.id for card in cards_called(change.con, args.cards, args.board)]
        commands.card.restore(change.con, ids, override=_override(args), now=change.now)
        return _several(change.con, ids, "restored")


def delete(args: Namespace) -> Outcome:
    """Deletes cards."""
    with changing(args) as change:
        ids = [card.id for card in cards_called(change.con, args.cards, args.board)]
        numbers = [cards.label_of(change.con, card_id) for card_id in ids]
        commands.card.delete(change.con, ids, now=change.now)
    return Outcome({"deleted": numbers}, [f"deleted {', '.join(numbers)}; `aipm undo` brings them back"])


def duplicate(args: Namespace) -> Outcome:
    """Copies a card to just after it."""
    with changing(args) as change:
        card = cards_called(change.con, [args.card], args.board)[0]
        copy_id = commands.card.duplicate(change.con, card.id, override=_override(args), now=change.now)
        data = card_json(change.con, copy_id)
    return Outcome(data, [f"added {data['number']} {data['title']}"])


def comment(args: Namespace) -> Outcome:
    """Comments on a card."""
    with changing(args) as change:
        card = cards_called(change.con, [args.card], args.board)[0]
        commands.comment.add(change.con, card.id, " ".join(args.text), author=change.actor, now=change.now)
        data = card_json(change.con, card.id)
    return Outcome(data, [f"commented on {data['number']}"])


def check(args: Namespace) -> Outcome:
    """Ticks an item of a card's checklist."""
    with changing(args) as change:
        card = cards_called(change.con, [args.card], args.board)[0]
        items = [item for group in cards.sheet(change.con, card.id).checklists for item in group.items]
        wanted = args.item.strip().casefold()
        found = [item for item in items if item.text.casefold() == wanted]
        if not found and wanted.isdecimal() and 0 < int(wanted) <= len(items):
            found = [items[int(wanted) - 1]]
        if not found:
            raise NotFound("checklist item", args.item, tuple(item.text for item in items))
        commands.checklist.set_item(change.con, found[0].id, is_done=not args.open, now=change.now)
        data = card_json(change.con, card.id)
    return Outcome(data, [f"{'opened' if args.open else 'ticked'} “{found[0].text}” of {data['number']}"])


def attach(args: Namespace) -> Outcome:
    """Keeps a copy of a file with a card."""
    source = Path(args.source)
    content = read_source_file(source, attachments.MOST_BYTES, takes_pipes=True)
    media_type = mimetypes.guess_type(source.name)[0] or ""
    with changing(args) as change:
        card = cards_called(change.con, [args.card], args.board)[0]
        commands.attachment.add(change.con, card.id, source.name, content, media_type, now=change.now)
        data = card_json(change.con, card.id)
    return Outcome(data, [f"attached {source.name} to {data['number']}"])


def _several(con: Con, ids: Sequence[str], done: str) -> Outcome:
    """One card as itself, several as a list."""
    found = [card_json(con, card_id) for card_id in ids]
    data: dict[str, Any] = found[0] if len(found) == 1 else {"cards": found}
    listed = ", ".join(one["number"] for one in found[:10])
    return Outcome(data, [f"{done} {listed if len(found) <= 10 else counted(len(found), 'card')}"])


def _override(args: Namespace) -> str | None:
    if args.anyway and not args.reason:
        raise UsageProblem("--anyway needs a --reason")
    if args.reason and not args.anyway:
        raise UsageProblem("--reason goes with --anyway")
    return args.reason if args.anyway else None


def _loop_reason(args: Namespace) -> str | None:
    """Why cards go back; with --anyway the reason may be free text about the limit instead."""
    if args.reason is None:
        return None
    try:
        return key_of("reason", args.reason)
    except InvalidValue:
        if args.anyway:
            return None
        raise


def _vocabulary(con: Con, board_id: str, prefix: str) -> Vocabulary:
    people = boards.people(con, board_id)
    return Vocabulary(
        labels=tuple(label.name for label in boards.labels(con, board_id)),
        people=(*(one.name for one in people), *(one.initials for one in people if one.initials)),
        prefix=prefix,
        columns=tuple(column.name for column in boards.columns(con, board_id)),
        lanes=tuple(lane.name for lane in boards.swimlanes(con, board_id) if lane.name),
    )


def _unclear(line: str, span: Span) -> dict[str, str]:
    return {"text": line[span.start : span.end], "meaning": span.meaning}
