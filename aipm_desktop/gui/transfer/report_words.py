"""The words of an import's report: what was read and made, what got lost and why, what to know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QLocale

from aipm_desktop.exchange.plan import COUNT_KEYS, Caution, Lost
from aipm_desktop.gui.labels import translate
from aipm_desktop.gui.marking import QT_TRANSLATE_NOOP

_ENCODINGS = {
    "utf-8-sig": "UTF-8 (BOM)",
    "utf-16-le": "UTF-16 LE",
    "utf-16-be": "UTF-16 BE",
    "cp1252": "Windows-1252",
    "latin-1": "ISO 8859-1",
}

# fmt: off
FORMATS = {
    "trello": QT_TRANSLATE_NOOP("ImportWords", "Trello board"),
    "msproject": QT_TRANSLATE_NOOP("ImportWords", "MS Project (XML)"),
    "ganttproject": QT_TRANSLATE_NOOP("ImportWords", "GanttProject"),
    "csv": QT_TRANSLATE_NOOP("ImportWords", "Table (CSV)"),
    "table": QT_TRANSLATE_NOOP("ImportWords", "Table (CSV)"),
    "aipm-board": QT_TRANSLATE_NOOP("ImportWords", "Board of this app"),
    "json": QT_TRANSLATE_NOOP("ImportWords", "Board of this app"),
}
_THINGS = {
    "columns": QT_TRANSLATE_NOOP("ImportWords", "Columns"),
    "cards": QT_TRANSLATE_NOOP("ImportWords", "Cards"),
    "archived_cards": QT_TRANSLATE_NOOP("ImportWords", "of them archived"),
    "checklists": QT_TRANSLATE_NOOP("ImportWords", "Checklists"),
    "checklist_items": QT_TRANSLATE_NOOP("ImportWords", "Checklist items"),
    "comments": QT_TRANSLATE_NOOP("ImportWords", "Comments"),
    "labels": QT_TRANSLATE_NOOP("ImportWords", "Labels"),
    "people": QT_TRANSLATE_NOOP("ImportWords", "People"),
    "attachments": QT_TRANSLATE_NOOP("ImportWords", "Attachments"),
    "due_dates": QT_TRANSLATE_NOOP("ImportWords", "Due dates"),
    "dependencies": QT_TRANSLATE_NOOP("ImportWords", "Dependencies"),
    "moves": QT_TRANSLATE_NOOP("ImportWords", "Moves between columns"),
    "subtasks": QT_TRANSLATE_NOOP("ImportWords", "Subtasks"),
    "spread_links": QT_TRANSLATE_NOOP("ImportWords", "Dependencies in place of summaries"),
    "assignments": QT_TRANSLATE_NOOP("ImportWords", "Assignments"),
    "label_links": QT_TRANSLATE_NOOP("ImportWords", "Labels on cards"),
    "placements": QT_TRANSLATE_NOOP("ImportWords", "Places on the board"),
    "titles": QT_TRANSLATE_NOOP("ImportWords", "Titles"),
    "estimates": QT_TRANSLATE_NOOP("ImportWords", "Estimates"),
    "start_dates": QT_TRANSLATE_NOOP("ImportWords", "Start dates"),
    "fields": QT_TRANSLATE_NOOP("ImportWords", "Fields"),
    "priorities": QT_TRANSLATE_NOOP("ImportWords", "Priorities"),
    "kinds": QT_TRANSLATE_NOOP("ImportWords", "Kinds"),
    "texts": QT_TRANSLATE_NOOP("ImportWords", "Texts"),
    "days_off": QT_TRANSLATE_NOOP("ImportWords", "Days off"),
    "baselines": QT_TRANSLATE_NOOP("ImportWords", "Baselines"),
    "records": QT_TRANSLATE_NOOP("ImportWords", "Records"),
    "lags": QT_TRANSLATE_NOOP("ImportWords", "Lags"),
    "calendars": QT_TRANSLATE_NOOP("ImportWords", "Calendars"),
    "constraints": QT_TRANSLATE_NOOP("ImportWords", "Constraints"),
    "costs": QT_TRANSLATE_NOOP("ImportWords", "Costs"),
}
_WHY = {
    "no_card": QT_TRANSLATE_NOOP("ImportWords", "belongs to a card that is not in the file"),
    "unknown_column": QT_TRANSLATE_NOOP("ImportWords", "its column is not in the file; put into the first open column"),
    "unknown_person": QT_TRANSLATE_NOOP("ImportWords", "names somebody the file does not describe"),
    "unknown_label": QT_TRANSLATE_NOOP("ImportWords", "names a label the file does not describe"),
    "unknown_card": QT_TRANSLATE_NOOP("ImportWords", "leads to a card that is not in the file"),
    "itself": QT_TRANSLATE_NOOP("ImportWords", "a card that would wait for itself"),
    "twice": QT_TRANSLATE_NOOP("ImportWords", "the same thing a second time"),
    "empty_text": QT_TRANSLATE_NOOP("ImportWords", "has no text: nothing to keep"),
    "empty_title": QT_TRANSLATE_NOOP("ImportWords", "had no title and got a stand-in"),
    "no_title": QT_TRANSLATE_NOOP("ImportWords", "a row without a title makes no card"),
    "bad_date": QT_TRANSLATE_NOOP("ImportWords", "no date of the calendar"),
    "not_a_date": QT_TRANSLATE_NOOP("ImportWords", "a text that is no date"),
    "not_a_number": QT_TRANSLATE_NOOP("ImportWords", "an estimate that is no number"),
    "order": QT_TRANSLATE_NOOP("ImportWords", "low, likely and high are out of order"),
    "unknown_value": QT_TRANSLATE_NOOP("ImportWords", "a word that is not known here; the default was taken"),
    "not_mapped": QT_TRANSLATE_NOOP("ImportWords", "cells of a column that is not mapped"),
    "kept_as_link": QT_TRANSLATE_NOOP("ImportWords", "always was a link; kept as a link"),
    "content_not_in_file": QT_TRANSLATE_NOOP("ImportWords", "the export holds only its address; kept as a link"),
    "too_long": QT_TRANSLATE_NOOP("ImportWords", "longer than a field holds; cut"),
    "not_text": QT_TRANSLATE_NOOP("ImportWords", "characters that are no text; replaced"),
    "malformed": QT_TRANSLATE_NOOP("ImportWords", "not shaped as the format says"),
    "removed_here": QT_TRANSLATE_NOOP("ImportWords", "imported before and removed here since; left removed"),
    "summary": QT_TRANSLATE_NOOP("ImportWords", "summary tasks: no cards, but swimlanes or labels of the tasks in them"),
    "on_summary": QT_TRANSLATE_NOOP("ImportWords", "belongs to a summary task, which is no card"),
    "spread": QT_TRANSLATE_NOOP("ImportWords", "to or from a summary task; the first or last tasks in it have it now"),
    "too_many": QT_TRANSLATE_NOOP("ImportWords", "there would be too many"),
    "other_project": QT_TRANSLATE_NOOP("ImportWords", "belongs to another project, which is not in the file"),
    "not_a_person": QT_TRANSLATE_NOOP("ImportWords", "material or costs, nobody cards are given to"),
    "takes_time": QT_TRANSLATE_NOOP("ImportWords", "a milestone that takes time; became a task, so that its time counts"),
    "milestone": QT_TRANSLATE_NOOP("ImportWords", "a milestone takes no time; its length was left out"),
    "out_of_range": QT_TRANSLATE_NOOP("ImportWords", "more than the field holds; the nearest value was taken"),
    "no_place": QT_TRANSLATE_NOOP("ImportWords", "the board has no place for it"),
}
_CAUTIONS = {
    "history_cut": QT_TRANSLATE_NOOP("ImportWords", "Moves before {before} are not in the file: the export keeps the last {actions} actions."),
    "comments_missing": QT_TRANSLATE_NOOP("ImportWords", "The cards count {expected} comments, the file holds {found}."),
    "due_times_dropped": QT_TRANSLATE_NOOP("ImportWords", "Due times that became days: {count}."),
    "done_outside_done_column": QT_TRANSLATE_NOOP("ImportWords", "Cards finished in the source that stand in a column that is not a done column: {count}."),
    "custom_fields_in_description": QT_TRANSLATE_NOOP("ImportWords", "Custom values added below the descriptions: {count}."),
    "ambiguous_dates": QT_TRANSLATE_NOOP("ImportWords", "In “{column}” day and month could be swapped; read as {order}."),
    "encoding_guessed": QT_TRANSLATE_NOOP("ImportWords", "Nothing in the file says how its characters are coded; {encoding} was taken."),
    "cycle": QT_TRANSLATE_NOOP("ImportWords", "A dependency that closes a circle was kept, but suspended: {cards}."),
    "subtasks_as_cards": QT_TRANSLATE_NOOP("ImportWords", "Subtasks that became cards their parents wait for: {count}."),
    "kept_local": QT_TRANSLATE_NOOP("ImportWords", "Values changed here since the last import, which stay as they are here: {count}."),
    "columns_by_percent": QT_TRANSLATE_NOOP("ImportWords", "The columns say how far tasks are: 0 percent, a part, or all of it."),
    "percents_in_description": QT_TRANSLATE_NOOP("ImportWords", "Exact percents of tasks that are begun, now below the descriptions: {count}."),
    "summaries_as_swimlanes": QT_TRANSLATE_NOOP("ImportWords", "Summary tasks that became swimlanes: {count}."),
    "summaries_as_labels": QT_TRANSLATE_NOOP("ImportWords", "Summary tasks that became labels: {count}."),
    "notes_on_board": QT_TRANSLATE_NOOP("ImportWords", "Notes of summary tasks, now in the board's description: {count}."),
    "dates_kept": QT_TRANSLATE_NOOP("ImportWords", "Start and finish stand as the file has them ({count} tasks), and in the baseline “Imported” to compare a schedule with."),
    "percent_lags": QT_TRANSLATE_NOOP("ImportWords", "Lags in percent of the predecessor that became working days: {count}."),
    "elapsed_lags": QT_TRANSLATE_NOOP("ImportWords", "Lags that run through nights and weekends and became working days: {count}."),
    "elapsed_durations": QT_TRANSLATE_NOOP("ImportWords", "Durations that run through nights and weekends and became working days: {count}."),
    "rough_durations": QT_TRANSLATE_NOOP("ImportWords", "Durations that the file marks as guesses: {count}."),
    "part_time": QT_TRANSLATE_NOOP("ImportWords", "People who have only a part of their time for a task, which the board does not know: {count}."),
}
DATE_ORDERS = {
    "ymd": QT_TRANSLATE_NOOP("ImportWords", "year-month-day"),
    "dmy": QT_TRANSLATE_NOOP("ImportWords", "day.month.year"),
    "mdy": QT_TRANSLATE_NOOP("ImportWords", "month/day/year"),
}
FIELDS = {
    "": QT_TRANSLATE_NOOP("ImportWords", "– not imported –"),
    "title": QT_TRANSLATE_NOOP("ImportWords", "Title"),
    "column": QT_TRANSLATE_NOOP("ImportWords", "Column"),
    "swimlane": QT_TRANSLATE_NOOP("ImportWords", "Swimlane"),
    "kind": QT_TRANSLATE_NOOP("ImportWords", "Kind"),
    "description": QT_TRANSLATE_NOOP("ImportWords", "Description"),
    "labels": QT_TRANSLATE_NOOP("ImportWords", "Labels"),
    "people": QT_TRANSLATE_NOOP("ImportWords", "People"),
    "due": QT_TRANSLATE_NOOP("ImportWords", "Due"),
    "start": QT_TRANSLATE_NOOP("ImportWords", "Start"),
    "priority": QT_TRANSLATE_NOOP("ImportWords", "Priority"),
    "estimate": QT_TRANSLATE_NOOP("ImportWords", "Estimate"),
    "predecessors": QT_TRANSLATE_NOOP("ImportWords", "Predecessors"),
    "id": QT_TRANSLATE_NOOP("ImportWords", "Number or id"),
    "parent": QT_TRANSLATE_NOOP("ImportWords", "Parent"),
    "checklist": QT_TRANSLATE_NOOP("ImportWords", "Checklist"),
    "done": QT_TRANSLATE_NOOP("ImportWords", "Done"),
    "created": QT_TRANSLATE_NOOP("ImportWords", "Created"),
    "archived": QT_TRANSLATE_NOOP("ImportWords", "Archived"),
    "class_of_service": QT_TRANSLATE_NOOP("ImportWords", "Class of service"),
    "blocked": QT_TRANSLATE_NOOP("ImportWords", "Blocked because"),
    "comments": QT_TRANSLATE_NOOP("ImportWords", "Comments"),
    "links": QT_TRANSLATE_NOOP("ImportWords", "Links"),
    "indent": QT_TRANSLATE_NOOP("ImportWords", "Indent"),
    "row_type": QT_TRANSLATE_NOOP("ImportWords", "Type of row"),
    "author": QT_TRANSLATE_NOOP("ImportWords", "Author"),
}
# fmt: on


def say(table: Mapping[str, str], key: str) -> str:
    """The words of one of the tables above; an unknown key in readable form."""
    source = table.get(key)
    return translate("ImportWords", source) if source else key.replace("_", " ")


def encoding_name(codec: str) -> str:
    """An encoding by the name other programs show it under."""
    return _ENCODINGS.get(codec, codec.upper())


def counted(read: Mapping[str, int], made: Mapping[str, int]) -> list[tuple[str, str, str]]:
    """(what, read, made) for what the source has, in order."""
    number = QLocale().toString
    return [
        (say(_THINGS, key), number(read[key]), number(made.get(key, 0)))
        for key in COUNT_KEYS
        if key in read and (read[key] or made.get(key))
    ]


def lost_lines(lost: Iterable[Lost]) -> list[tuple[str, str]]:
    """(sentence, where) for everything that did not arrive."""
    number = QLocale().toString
    return [
        (f"{say(_THINGS, line.what)}: {number(line.count)} – {say(_WHY, line.why)}", ", ".join(line.places))
        for line in lost
    ]


def caution_lines(cautions: Iterable[Caution]) -> list[str]:
    """What to know about the import, one sentence each."""
    return [_caution(caution) for caution in cautions]


def _caution(caution: Caution) -> str:
    facts = dict(caution.facts)
    if "order" in facts:
        facts["order"] = say(DATE_ORDERS, facts["order"])
    if "encoding" in facts:
        facts["encoding"] = encoding_name(facts["encoding"])
    said = say(_CAUTIONS, caution.key)
    for name, fact in facts.items():
        said = said.replace("{" + name + "}", fact)
    return said
