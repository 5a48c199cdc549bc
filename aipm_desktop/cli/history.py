"""`aipm history`, `undo`, `redo` and `revert`."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator, Mapping
from typing import Any

from aipm_desktop import commands
from aipm_desktop.cli.naming import card_called
from aipm_desktop.cli.opening import Change, changing, reading
from aipm_desktop.cli.output import Outcome, instant, moment
from aipm_desktop.domain.changes import ChangeSet, Transaction
from aipm_desktop.gui.action_words import ACTION_WORDS  # the same words as in the window; no Qt in there
from aipm_desktop.store import boards, journal
from aipm_desktop.store.database import Con

_ALL = 1_000_000_000


def history(args: Namespace) -> Outcome:
    """Lists what was done, newest first."""
    with reading(args.file) as con:
        board_id = boards.find_board(con, args.board).id if args.board else None
        card_id = card_called(con, args.card, board_id).id if args.card else None
        limit = args.limit if args.limit is not None and args.limit > 0 else _ALL
        names = _streams(con)
        entries = journal.history(con, board_id=board_id, card_id=card_id, limit=2 * limit)
        found = _actions(entries, names)[:limit]
    return Outcome({"transactions": [_json(one, names) for one in found]}, _lines(found, names))


def undo(args: Namespace) -> Outcome:
    """Takes the newest action back."""
    with changing(args, "undo") as change:
        target = commands.journal.undo(change.con, now=change.now)
    return _outcome(args, change, f"took back: {deed(target)}")


def redo(args: Namespace) -> Outcome:
    """Does again what undo took back."""
    with changing(args, "redo") as change:
        target = commands.journal.redo(change.con, now=change.now)
    return _outcome(args, change, f"did again: {deed(target)}")


def revert(args: Namespace) -> Outcome:
    """Takes one action of the history back."""
    with changing(args) as change:
        target = commands.journal.revert(change.con, args.txn, now=change.now)
    return _outcome(args, change, f"took back: {deed(target)}")


def sentence(txn: Transaction) -> str:
    """What an entry of the history did, in words."""
    return f"{txn.kind.capitalize()}: {deed(txn)}" if txn.kind != "do" else deed(txn)


def deed(txn: Transaction) -> str:
    """The action in words, whether it was done, undone or done again."""
    if txn.action == "revert":
        of, inner = txn.detail.get("of", ""), txn.detail.get("detail")
        return f"Take back: {_worded(str(of), inner if isinstance(inner, dict) else {})}"
    return _worded(txn.action, txn.detail)


class _Lenient(dict[str, str]):
    """Leaves out what an older entry did not name."""

    def __missing__(self, key: str) -> str:
        return "…"


def _worded(action: str, detail: Mapping[str, Any]) -> str:
    one, many = ACTION_WORDS.get(action, ("", ""))
    if not one:
        return action.replace(".", " ").replace("_", " ")
    count = detail.get("count", 1)
    source = many if many and isinstance(count, int) and count > 1 else one
    return " ".join(source.format_map(_Lenient({key: _word(value) for key, value in detail.items()})).split())


def _word(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(str(part).removesuffix("_on").replace("_", " ") for part in value)
    return "" if value is None else str(value)


def _actions(entries: list[Transaction], names: Mapping[str, str]) -> list[Transaction]:
    """One entry an action: what touched the workspace and a board has one in the stream of each."""
    found: dict[int, Transaction] = {}
    for entry in entries:
        if entry.group not in found or entry.stream in names:
            found[entry.group] = entry
    return list(found.values())


def _outcome(args: Namespace, change: Change, said: str) -> Outcome:
    """The entries the action itself left in the journal."""
    with reading(args.file) as con:
        names = _streams(con)
        entries = _actions(_entries(con, change.made), names)
    return Outcome({"transactions": [_json(one, names) for one in entries]}, [said])


def _entries(con: Con, made: ChangeSet | None) -> list[Transaction]:
    if made is None:
        return []
    newest = journal.history(con, limit=max(1, 2 * len(made.boards) + 2))
    return [one for one in newest if one.group == made.group]


def _streams(con: Con) -> dict[str, str]:
    return {one.id: one.name for archived in (False, True) for one in boards.boards(con, archived=archived)}


def _json(txn: Transaction, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": txn.id,
        "at": instant(txn.at),
        "actor": txn.actor,
        "action": txn.action,
        "reverts": txn.reverts,
        "kind": txn.kind,
        "board": names.get(txn.stream),
        "text": sentence(txn),
        "detail": txn.detail,
    }


def _lines(found: list[Transaction], names: Mapping[str, str]) -> Iterator[str]:
    for txn in found:
        board = f"  ({names[txn.stream]})" if txn.stream in names else ""
        yield f"{txn.id}  {moment(txn.at)}  {txn.actor}: {sentence(txn)}{board}"
