"""What is told when something goes wrong: a sentence, the exit code, and the facts for `--json`."""

from __future__ import annotations

from collections.abc import Callable
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from aipm_desktop.cli.file_sentences import FILE_SENTENCES
from aipm_desktop.domain import errors
from aipm_desktop.store import lock

FAILED, REFUSED = 2, 3


class Told(NamedTuple):
    """A failure in words; `facts` begin with its kind."""

    code: int
    message: str
    facts: dict[str, Any]


def told(error: BaseException) -> Told | None:
    """How a failure is told; None for one nobody foresaw."""
    if isinstance(error, KeyboardInterrupt | errors.Cancelled):
        return Told(FAILED, "stopped; nothing was changed", {"kind": "cancelled"})
    if isinstance(error, errors.FileProblem):
        return Told(FAILED, _file_problem(error), {"kind": error.reason, **_facts(error)})
    if isinstance(error, errors.ReadOnly):
        return Told(FAILED, _read_only(error), {"kind": error.kind, **_facts(error)})
    if isinstance(error, errors.RuleViolation):
        say = _SENTENCES.get(type(error))
        message = say(error) if say else "a rule of the board forbids that; nothing was changed"
        return Told(REFUSED, message, {"kind": error.kind, **_facts(error)})
    return _of_the_system(error)


def _of_the_system(error: BaseException) -> Told | None:
    if isinstance(error, OSError):
        name = f"{error.filename}: " if error.filename else ""
        return Told(FAILED, f"{name}{error.strerror or error}", {"kind": "system"})
    if isinstance(error, MemoryError):
        return Told(FAILED, "there is not enough memory for that; nothing was changed", {"kind": "no_memory"})
    return None


def warning(told: errors.MoveWarning) -> str:
    """A limit that was passed, a minimum that is undercut, or blocked cards that are worked on."""
    if isinstance(told, errors.BlockedWarning):
        return _waits(told.cards, told.predecessors)
    return _limit_warning(told)


def _limit_warning(limit: errors.LimitWarning) -> str:
    name = _scope(limit.scope, limit.name)
    if limit.maximum is not None and limit.count > limit.maximum:
        return f"{name} now holds {limit.count}; its limit is {limit.maximum}"
    return f"{name} now holds {limit.count}; it should hold at least {limit.minimum}"


def hint_of(name: str, candidates: tuple[str, ...]) -> str:
    """What may have been meant: the names most alike, or else all there are."""
    wanted = name.casefold()

    def likeness(candidate: str) -> float:
        plain = candidate.casefold().rpartition("/")[2]
        return 1.0 if wanted and wanted in plain else SequenceMatcher(None, wanted, plain).ratio()

    known = sorted(dict.fromkeys(candidates), key=likeness, reverse=True)
    near = [candidate for candidate in known if likeness(candidate) >= 0.6][:3]
    if near:
        return f"did you mean {' or '.join(near)}?"
    return f"there are {', '.join(known[:12])}{' …' if len(known) > 12 else ''}"


def _facts(error: Any) -> dict[str, Any]:
    """The error's fields as JSON can carry them."""
    return {name: _plain(getattr(error, name)) for name in error.field_names()}


def _plain(value: Any) -> Any:
    return [_plain(part) for part in value] if isinstance(value, tuple | list) else value


def _scope(scope: str, name: str) -> str:
    return {"swimlane": f"swimlane {name}", "cell": f"cell {name}"}.get(scope, name)


def _limit(error: errors.LimitExceeded) -> str:
    name = _scope(error.scope, error.name)
    unit = "cards in progress" if error.scope == "person" else "cards"
    return (
        f"{name} would hold {error.count} {unit} and its limit is {error.maximum}; "
        "to pass it, add --anyway and a --reason"
    )


def _blocked(error: errors.BlockedByOthers) -> str:
    waits = _waits(error.cards, error.predecessors)
    return f"{waits}, and this board lets no blocked card start; to do it anyway, add --anyway and a --reason"


def _waits(cards: tuple[str, ...], predecessors: tuple[str, ...]) -> str:
    many = len(cards) > 1
    return f"{_listed(cards)} still {'wait' if many else 'waits'} for {_listed(predecessors)}"


def _listed(labels: tuple[str, ...]) -> str:
    rest = f" and {len(labels) - 5} more" if len(labels) > 6 else ""
    return ", ".join(labels[:5] if rest else labels) + rest


def _cycle(error: errors.CycleFound) -> str:
    way = f"that would close a cycle: {' → '.join(error.cycle)}"
    return f"{way}; --cutting takes one of these links out" if error.link_ids else way


def _not_found(error: errors.NotFound) -> str:
    what = error.what.replace("_", " ")
    listed = ", ".join(error.candidates[:12])
    if not error.name:
        if not error.candidates:
            return f"there is no {what} yet"
        return f"say which {what}: {listed}"
    if not error.candidates:
        return f"there is no {what} “{error.name}”"
    wanted = error.name.casefold()
    if all(candidate.casefold().rpartition("/")[2] == wanted for candidate in error.candidates):
        return f"{what} “{error.name}” could be {listed}"
    return f"there is no {what} “{error.name}”; {hint_of(error.name, error.candidates)}"


def _name_taken(error: errors.NameTaken) -> str:
    return f"there is a {error.what.replace('board_', '').replace('_', ' ')} “{error.name}” already"


_REASONS = {
    "empty": "it must not be empty",
    "too_long": "it is too long",
    "not_a_number": "that is not a number",
    "not_a_date": "that is not a date",
    "order": "that is not in ascending order",
    "unknown": "that is not known",
    "archived": "that is archived; restore it first",
    "in_done_column": "it stands in a done column; move it out to make it work again",
    "other_board": "that is on another board",
    "out_of_range": "that is out of range",
    "not_text": "that is not text",
    "not_json": "that is not a JSON object",
    "not_a_prefix": "a prefix is a letter and then letters or digits, at most twelve",
    "not_a_week": "a week is seven signs from Monday on, 1 for a working day and 0 for none, such as 1111100",
    "linked": "they are linked already",
    "unreadable": "that cannot be read",
}


def _invalid(error: errors.InvalidValue) -> str:
    from aipm_desktop.cli.values import choices_of

    name = error.field_name.replace("_", " ")
    value = f" “{error.value if len(error.value) <= 80 else error.value[:79] + '…'}”" if error.value else ""
    known = choices_of(error.field_name) if error.reason == "unknown" else ()
    hint = f" (there are {', '.join(known)})" if known else ""
    return f"{name}{value}: {_REASONS.get(error.reason, 'that cannot be used')}{hint}"


def _not_empty(error: errors.NotEmpty) -> str:
    from aipm_desktop.cli.output import counted

    if error.what in ("column", "swimlane"):
        if error.count:
            return (
                f"{error.what} {error.name} still holds {counted(error.count, 'card')}; say --rehome-to where"
            )
        return f"{error.name or 'it'} is the last {error.what}; a board needs one"
    held = counted(error.count, "board") if error.what == "client" else str(error.count)
    return f"{error.what} {error.name} still has {held}"


def _conflict(error: errors.Conflict) -> str:
    if error.action == "board.import":
        what, name = error.fields[0]
        if what == "board":
            return f"board “{name}” is here already and differs; --board gives the copy a name of its own"
        return "parts of that board belong to another board here; --board imports it as a copy"
    listed = ", ".join(f"{what.replace('_', ' ')} {name}" for what, name in error.fields[:4])
    return f"“{error.action}” cannot be taken back, for this has changed since: {listed}"


def _query(error: errors.QueryProblem) -> str:
    reasons = {
        "unknown_field": "there is no field “{word}”",
        "unknown_value": "“{word}” is no value here",
        "no_value": "a value is missing after “{word}”",
        "not_a_number": "“{word}” is not a number",
        "not_a_date": "“{word}” is not a date",
        "no_order": "“{word}” has no order, so < and > say nothing",
        "unclosed_bracket": "a bracket is not closed",
        "unexpected_bracket": "a bracket is closed that was not opened",
        "unexpected_end": "something is missing at the end",
        "too_deep": "there are too many brackets",
    }
    said = reasons.get(error.reason, "that cannot be read").format(word=error.word)
    hint = f"; {hint_of(error.word, error.candidates)}" if error.candidates else ""
    return f"the query, at character {error.position + 1}: {said}{hint}"


_SENTENCES: dict[type, Callable[[Any], str]] = {
    errors.LimitExceeded: _limit,
    errors.BlockedByOthers: _blocked,
    errors.CycleFound: _cycle,
    errors.NotFound: _not_found,
    errors.NameTaken: _name_taken,
    errors.InvalidValue: _invalid,
    errors.NotEmpty: _not_empty,
    errors.NothingTo: lambda error: f"there is nothing to {error.verb}",
    errors.Conflict: _conflict,
    errors.QueryProblem: _query,
}


def _read_only(error: errors.ReadOnly) -> str:
    if error.reason == "medium":
        return "the workspace lies where nothing can be written (a read-only file, folder or disk)"
    return "the workspace is open for reading only"


def _file_problem(error: errors.FileProblem) -> str:
    if error.reason in ("locked", "stale_lock"):
        return _locked(error)
    known = FILE_SENTENCES.get(error.reason)
    place = f" ({error.place})" if error.place else ""
    if known is None:
        what = error.reason.replace("_", " ")
        return f"{error.path} cannot be used: {what}{place}" + (f", {error.detail}" if error.detail else "")
    return known.format(path=error.path, place=place, detail=error.detail).rstrip(": ")


def _locked(error: errors.FileProblem) -> str:
    from pathlib import Path

    if error.reason == "stale_lock":
        return f"{error.path} was left open by {error.detail}; if it is open there no more, add --take-over"
    who = error.detail if "@" in error.detail else "another program"
    holder = lock.holder_of(Path(error.path))
    since = ""
    if holder is not None:
        from aipm_desktop.cli.output import moment

        since = f" since {moment(holder.started)} (process {holder.pid})"
    return (
        f"{error.path} is open for writing by {who}{since}; close it there first, "
        "or add --take-over if it is open there no more"
    )
