"""The sentence people read for each thing that can go wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from aipm_desktop.domain import errors
from aipm_desktop.gui.counts import counts
from aipm_desktop.gui.labels import sentence_of, word
from aipm_desktop.gui.marking import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate
_MOST_NAMED = 12

# fmt: off
_FILE_SENTENCES = {
    "missing": QT_TRANSLATE_NOOP("Errors", "{name} is not there any more. It may have been moved or deleted."),
    "gone": QT_TRANSLATE_NOOP("Errors", "{name} has been moved or deleted while it was open. Save a copy, then open that."),
    "exists": QT_TRANSLATE_NOOP("Errors", "{name} exists already. Nothing was overwritten; choose another name."),
    "is_folder": QT_TRANSLATE_NOOP("Errors", "{name} is a folder, not a file."),
    "not_ours": QT_TRANSLATE_NOOP("Errors", "{name} is not an AIPM workspace. It was not touched."),
    "newer": QT_TRANSLATE_NOOP("Errors", "{name} was made by a newer version of this app. Update AIPM Desktop to open it."),
    "older": QT_TRANSLATE_NOOP("Errors", "{name} was made by an older version and must be updated first. Open it for writing once."),
    "schema": QT_TRANSLATE_NOOP("Errors", "{name} does not have the tables of a workspace. Restore a backup."),
    "damaged": QT_TRANSLATE_NOOP("Errors", "{name} is damaged. Restore a backup, or copy what is left with `aipm repair`. {place}"),
    "interrupted": QT_TRANSLATE_NOOP("Errors", "{name} was left in the middle of a change. Open it where it can be written, once."),
    "locked": QT_TRANSLATE_NOOP("Errors", "{name} is open elsewhere ({detail})."),
    "stale_lock": QT_TRANSLATE_NOOP("Errors", "{name} was left open on another computer ({detail})."),
    "taken_over": QT_TRANSLATE_NOOP("Errors", "{name} was taken over by another window. This one can only read now; open the file again to go on."),
    "busy": QT_TRANSLATE_NOOP("Errors", "{name} is busy: another program is writing to it. Try again in a moment."),
    "full": QT_TRANSLATE_NOOP("Errors", "The disk is full. Free some space and do it again; nothing was lost."),
    "io": QT_TRANSLATE_NOOP("Errors", "The disk refused to read or write {name}. Nothing was changed; try again, or save a copy elsewhere."),
    "not_writable": QT_TRANSLATE_NOOP("Errors", "{name} cannot be written: the file or its folder is read-only."),
    "denied": QT_TRANSLATE_NOOP("Errors", "{name} may not be opened: the system denies access."),
    "unreadable": QT_TRANSLATE_NOOP("Errors", "{name} cannot be read. {place}"),
    "replaced": QT_TRANSLATE_NOOP("Errors", "{name} was replaced by another program while it was open. Save a copy, then open it again."),
    "empty": QT_TRANSLATE_NOOP("Errors", "{name} is empty."),
    "web_page": QT_TRANSLATE_NOOP("Errors", "{name} is a web page, not an export. Download the export itself."),
    "error_reply": QT_TRANSLATE_NOOP("Errors", "{name} holds an error message of the other tool, not a board."),
    "unknown_format": QT_TRANSLATE_NOOP("Errors", "{name} is in no format this app can read."),
    "not_trello": QT_TRANSLATE_NOOP("Errors", "{name} is JSON, but not a board exported from Trello or from this app."),
    "not_a_table": QT_TRANSLATE_NOOP("Errors", "{name} is not a table of text."),
    "binary": QT_TRANSLATE_NOOP("Errors", "{name} is not a text file."),
    "encoding": QT_TRANSLATE_NOOP("Errors", "The characters of {name} cannot be read. {place}"),
    "bad_number": QT_TRANSLATE_NOOP("Errors", "{name} holds a number that is none. {place}"),
    "too_big": QT_TRANSLATE_NOOP("Errors", "{name} is too large to import."),
    "too_large": QT_TRANSLATE_NOOP("Errors", "{name} is too large to import. {place}"),
    "too_deep": QT_TRANSLATE_NOOP("Errors", "{name} is nested too deeply to be a board."),
    "truncated": QT_TRANSLATE_NOOP("Errors", "{name} ends in the middle. Export it again. {place}"),
    "syntax": QT_TRANSLATE_NOOP("Errors", "{name} is not valid. {place}"),
    "not_xml": QT_TRANSLATE_NOOP("Errors", "{name} is not valid XML. {place}"),
    "entities": QT_TRANSLATE_NOOP("Errors", "{name} defines entities of its own, which no export does. It was not read, for they can do harm."),
    "not_msproject": QT_TRANSLATE_NOOP("Errors", "{name} is XML, but not a project saved by MS Project."),
    "not_ganttproject": QT_TRANSLATE_NOOP("Errors", "{name} is XML, but not a project of GanttProject."),
    "project_file": QT_TRANSLATE_NOOP("Errors", "Only {detail} can read {name}. Save it there as XML (Save as, type XML) and import that."),
}
# fmt: on
_VALUE_SENTENCES = {
    "empty": QT_TRANSLATE_NOOP("Errors", "{field} needs a text."),
    "too_long": QT_TRANSLATE_NOOP("Errors", "{field} is too long."),
    "not_a_number": QT_TRANSLATE_NOOP("Errors", "{field}: “{value}” is not a number."),
    "not_a_date": QT_TRANSLATE_NOOP("Errors", "{field}: “{value}” is not a date."),
    "order": QT_TRANSLATE_NOOP("Errors", "{field}: “{value}” is not in ascending order."),
    "unknown": QT_TRANSLATE_NOOP("Errors", "{field}: “{value}” is not known."),
    "not_text": QT_TRANSLATE_NOOP("Errors", "{field} holds characters that are no text."),
    "not_json": QT_TRANSLATE_NOOP("Errors", "{field} cannot be read."),
    "out_of_range": QT_TRANSLATE_NOOP("Errors", "{field}: {value} is out of range."),
    "taken": QT_TRANSLATE_NOOP("Errors", "{field}: “{value}” is taken."),
    "not_a_week": QT_TRANSLATE_NOOP(
        "Errors", "{field}: “{value}” is not a week; a 1 or 0 for each day, from Monday on, and a 1 at least."
    ),
    "self": QT_TRANSLATE_NOOP("Errors", "A card cannot wait for itself."),
    "linked": QT_TRANSLATE_NOOP("Errors", "{value} are linked already."),
    "in_done_column": QT_TRANSLATE_NOOP(
        "Errors", "{value} stands in a done column. Move it out to make it work again."
    ),
}
_LIMIT_SENTENCES = {
    "column": QT_TRANSLATE_NOOP("Errors", "{name} would hold {cards}; its limit is {maximum}."),
    "swimlane": QT_TRANSLATE_NOOP("Errors", "Swimlane {name} would hold {cards}; its limit is {maximum}."),
    "cell": QT_TRANSLATE_NOOP("Errors", "The cell {name} would hold {cards}; its limit is {maximum}."),
    "person": QT_TRANSLATE_NOOP("Errors", "{name} would have {cards} in progress; the limit is {maximum}."),
}
_READ_ONLY_SENTENCES = {
    "chosen": QT_TRANSLATE_NOOP("Errors", "This workspace is open for reading only."),
    "busy": QT_TRANSLATE_NOOP("Errors", "A long task is running; wait until it is done, or cancel it."),
    "locked": QT_TRANSLATE_NOOP(
        "Errors", "This workspace is open in another window; here it is for reading only."
    ),
    "medium": QT_TRANSLATE_NOOP(
        "Errors", "This workspace lies where it cannot be written; it is for reading only."
    ),
    "damaged": QT_TRANSLATE_NOOP("Errors", "This workspace is damaged and open for reading only."),
}


def sentence(error: Exception) -> str:
    """What happened and what to do, in one or two sentences; bugs are worded too."""
    for kind, say in _SENTENCES.items():
        if isinstance(error, kind):
            return say(error)
    if isinstance(error, errors.RuleViolation):
        return translate("Errors", "A rule of this board forbids that; nothing was changed.")
    return translate("Errors", "Something unforeseen happened; nothing was changed.")


def warning_sentence(warning: errors.MoveWarning) -> str:
    """What a passed limit in mode *warn*, an undercut minimum, or work on a blocked card is told as."""
    if isinstance(warning, errors.BlockedWarning):
        one = QT_TRANSLATE_NOOP("Errors", "{cards} still waits for {others}.")
        many = QT_TRANSLATE_NOOP("Errors", "{cards} still wait for {others}.")
        said = one if len(warning.cards) == 1 else many
        return _say(said, cards=_listed(warning.cards), others=_listed(warning.predecessors))
    if warning.maximum is not None and warning.count > warning.maximum:
        text = translate("Errors", "{name} now holds {count}; its limit is {maximum}.")
        return text.format(name=warning.name, count=warning.count, maximum=warning.maximum)
    text = translate("Errors", "{name} now holds {count}; it should hold at least {minimum}.")
    return text.format(name=warning.name, count=warning.count, minimum=warning.minimum)


def _listed(labels: tuple[str, ...]) -> str:
    return ", ".join(labels[:5]) + (" …" if len(labels) > 5 else "")


def _say(source: str, **names: object) -> str:
    return translate("Errors", source).format(**names)


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"


def _not_found(error: errors.NotFound) -> str:
    text = translate("Errors", "There is no {what} “{name}”.")
    said = text.format(what=word("thing", error.what), name=_short(error.name))
    if error.candidates:
        said += " " + translate("Errors", "Did you mean {names}?").format(
            names=", ".join(error.candidates[:5])
        )
    return said


def _not_empty(error: errors.NotEmpty) -> str:
    texts = {
        "column": QT_TRANSLATE_NOOP("Errors", "{name} is the last column; a board needs one."),
        "swimlane": QT_TRANSLATE_NOOP("Errors", "{name} is the last swimlane; a board needs one."),
        "client": QT_TRANSLATE_NOOP("Errors", "{name} still has {boards}. Archive or move them first."),
    }
    known = texts.get(error.what, QT_TRANSLATE_NOOP("Errors", "{name} is not empty ({count})."))
    return _say(known, name=error.name, count=error.count, boards=counts.boards(error.count))


def _conflict(error: errors.Conflict) -> str:
    fields = ", ".join(dict.fromkeys(f"{what}: {word('field', name)}" for what, name in error.fields[:4]))
    text = translate("Errors", "“{action}” cannot be taken back: {fields} changed since.")
    return text.format(action=sentence_of(error.action, {}), fields=fields)


def _file_problem(error: errors.FileProblem) -> str:
    known = _FILE_SENTENCES.get(error.reason)
    place = f"({error.place})" if error.place else ""
    name = Path(error.path).name or error.path
    if known is None:
        reason = error.detail or error.reason.replace("_", " ")
        text = translate("Errors", "{name} cannot be used: {reason} {place}")
        said = text.format(name=name, reason=reason, place=place).strip()
    else:
        said = " ".join(_say(known, name=name, place=place, detail=error.detail or "?").split())
    return said if said.endswith((".", "!", "?")) else said + "."


def _limit(error: errors.LimitExceeded) -> str:
    known = _LIMIT_SENTENCES.get(error.scope, _LIMIT_SENTENCES["column"])
    return _say(known, name=error.name, cards=counts.cards(error.count), maximum=error.maximum)


def _blocked(error: errors.BlockedByOthers) -> str:
    one = QT_TRANSLATE_NOOP("Errors", "Blocked cards do not start on this board: {cards} waits for {others}.")
    many = QT_TRANSLATE_NOOP("Errors", "Blocked cards do not start on this board: {cards} wait for {others}.")
    said = one if len(error.cards) == 1 else many
    return _say(said, cards=_listed(error.cards), others=_listed(error.predecessors))


def _cycle(error: errors.CycleFound) -> str:
    names = error.cycle
    if len(names) <= 2:
        return translate("Errors", "A card cannot wait for itself.")
    if len(names) > _MOST_NAMED:
        half = _MOST_NAMED // 2
        names = (*names[:half], "…", *names[-half:])
    return translate("Errors", "That would close a circle: {path}.").format(path=" → ".join(names))


def _name_taken(error: errors.NameTaken) -> str:
    text = translate("Errors", "There is a {what} named “{name}” already.")
    return text.format(what=word("thing", error.what), name=error.name)


def _invalid_value(error: errors.InvalidValue) -> str:
    known = _VALUE_SENTENCES.get(
        error.reason, QT_TRANSLATE_NOOP("Errors", "{field}: “{value}” cannot be used.")
    )
    name = word("field", error.field_name)
    return _say(known, field=name[:1].upper() + name[1:], value=_short(error.value))


def _nothing_to(error: errors.NothingTo) -> str:
    if error.verb == "redo":
        return translate("Errors", "Nothing to redo.")
    return translate("Errors", "Nothing to undo.")


def _read_only(error: errors.ReadOnly) -> str:
    return _say(_READ_ONLY_SENTENCES.get(error.reason, _READ_ONLY_SENTENCES["chosen"]))


def _query(error: errors.QueryProblem) -> str:
    from aipm_desktop.gui.filter_terms import problem_text

    return problem_text(error)


def _system(error: OSError) -> str:
    text = translate("Errors", "{name}: {reason}")
    return text.format(name=Path(str(error.filename or "")).name, reason=error.strerror or error)


_SENTENCES: dict[type[Exception], Callable[[Any], str]] = {
    errors.LimitExceeded: _limit,
    errors.BlockedByOthers: _blocked,
    errors.CycleFound: _cycle,
    errors.NotFound: _not_found,
    errors.NameTaken: _name_taken,
    errors.InvalidValue: _invalid_value,
    errors.NotEmpty: _not_empty,
    errors.NothingTo: _nothing_to,
    errors.Conflict: _conflict,
    errors.ReadOnly: _read_only,
    errors.FileProblem: _file_problem,
    errors.Cancelled: lambda _error: translate("Errors", "Cancelled; nothing was changed."),
    errors.QueryProblem: _query,
    OSError: _system,
}
