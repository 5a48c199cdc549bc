"""What an import read, made and lost, in words; the keys are those of exchange/plan.py."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from aipm_desktop.cli.output import counted
from aipm_desktop.exchange.plan import Caution, Counts, ImportReport, Lost

_WHAT = {
    "columns": "column",
    "cards": "card",
    "archived_cards": "archived card",
    "checklists": "checklist",
    "checklist_items": "checklist item",
    "comments": "comment",
    "labels": "label",
    "people": "person/people",
    "attachments": "attachment",
    "due_dates": "due date",
    "dependencies": "dependency/dependencies",
    "moves": "move",
    "subtasks": "subtask",
    "days_off": "stretch of days off/stretches of days off",
    "baselines": "baseline",
    "spread_links": "dependency in place of a summary's/dependencies in place of summaries'",
    "assignments": "assignment",
    "label_links": "label on a card/labels on cards",
    "placements": "place on the board/places on the board",
    "titles": "title",
    "estimates": "estimate",
    "start_dates": "start date",
    "fields": "field",
    "priorities": "priority/priorities",
    "kinds": "kind",
    "texts": "text",
    "records": "record",
    "lags": "lag",
    "calendars": "calendar",
    "constraints": "constraint",
    "costs": "cost",
    "events": "event",
    "todos": "to-do",
    "experiments": "experiment",
    "runs": "run",
    "metrics": "metric",
    "params": "parameter",
}
_WHY = {
    "no_card": "hangs on a card that is not in the file",
    "unknown_column": "the column is not in the file; its cards stand in the first open column",
    "unknown_person": "somebody the file does not describe",
    "unknown_label": "a label the file does not describe",
    "unknown_card": "names a card that is not in the file",
    "itself": "a card that waits for itself",
    "twice": "the same a second time",
    "empty_text": "there is no text in it",
    "empty_title": "there was no title; a stand-in was given",
    "no_title": "a row without a title makes no card",
    "bad_date": "not a date of the calendar",
    "not_a_date": "text that is no date",
    "not_a_number": "text that is no number",
    "order": "low, likely and high are out of order",
    "unknown_value": "a word that is not known; the default was taken",
    "not_mapped": "the source's column maps to nothing (see --map)",
    "kept_as_link": "always was a link; kept as a link",
    "content_not_in_file": "the export holds its address only; kept as a link",
    "too_long": "longer than a field holds; cut",
    "not_text": "characters that are no text; replaced",
    "malformed": "not shaped as the format says",
    "removed_here": "imported before and removed here since; left removed",
    "summary": "summary tasks are no cards; the tasks in them stand in a swimlane or carry a label of that name",
    "on_summary": "belongs to a summary task, which is no card",
    "spread": "to or from a summary task; the first or last tasks in it have it now",
    "too_many": "there would be too many",
    "other_project": "belongs to another project, which is not in the file",
    "not_a_person": "material or costs, nobody cards are given to",
    "takes_time": "a milestone that takes time; it became a task, so that its time counts",
    "milestone": "a milestone takes no time; its length was left out",
    "out_of_range": "more than the field holds; the nearest value was taken",
    "no_place": "the board has no place for it",
}
_CAUTIONS = {
    "history_cut": "moves before {before} are not in the file, which keeps the last {actions} actions",
    "comments_missing": "the cards count {expected} comments, the file holds {found}",
    "due_times_dropped": "due times that became days: {count}",
    "done_outside_done_column": "cards finished in a column that is not a done column: {count}",
    "custom_fields_in_description": "values of custom fields, now below the descriptions: {count}",
    "ambiguous_dates": "day and month of “{column}” could be swapped; {order} was assumed (see --map)",
    "encoding_guessed": "nothing says how the file's characters are coded; {encoding} was assumed",
    "cycle": "dependencies that close a cycle are suspended: {cards}",
    "subtasks_as_cards": "subtasks, now cards of their own that their parent waits for: {count}",
    "kept_local": "values changed here since the last import, kept: {count}",
    "columns_by_percent": "the columns say how far tasks are: 0 percent, a part, or all of it",
    "percents_in_description": "tasks that are begun, their exact percent stands below the description: {count}",
    "summaries_as_swimlanes": "summary tasks that became swimlanes: {count}",
    "summaries_as_labels": "summary tasks that became labels: {count}",
    "notes_on_board": "notes of summary tasks, now in the board's description: {count}",
    "dates_kept": "tasks whose start and finish stand as the file has them, and in the baseline “Imported” to compare a schedule with: {count}",
    "percent_lags": "lags in percent of the predecessor that became working days: {count}",
    "elapsed_lags": "lags that run through nights and weekends and became working days: {count}",
    "elapsed_durations": "durations that run through nights and weekends and became working days: {count}",
    "rough_durations": "durations the source marks as guesses: {count}",
    "part_time": "people who have only a part of their time for a task, which the board does not know: {count}",
}


def lost_sentence(lost: Lost) -> str:
    """One line of what did not arrive."""
    one, _, many = _WHAT.get(lost.what, lost.what.replace("_", " ").removesuffix("s")).partition("/")
    places = f" ({', '.join(lost.places[:3])}{', …' if len(lost.places) > 3 else ''})" if lost.places else ""
    return f"{counted(lost.count, one, many)}: {_WHY.get(lost.why, lost.why.replace('_', ' '))}{places}"


def caution_sentence(caution: Caution) -> str:
    """Something to know about the import that is no loss."""
    source = _CAUTIONS.get(caution.key)
    if source is None:
        return f"{caution.key.replace('_', ' ')} {', '.join(caution.facts.values())}".strip()
    return source.format_map(_Lenient(caution.facts))


def report_lines(report: ImportReport, *, is_dry: bool) -> Iterator[str]:
    """The report as text: read, made, lost, warnings."""
    name = f"{report.board} ({report.format})"
    if report.unchanged:
        yield f"{name}: everything was here already, nothing was changed"
    else:
        yield f"{'would import' if is_dry else 'imported'} {name}"
    yield f"  read  {_counts(report.read)}"
    yield f"  made  {_counts(report.made)}"
    for lost in report.lost:
        yield f"  lost  {lost_sentence(lost)}"
    for caution in report.warnings:
        yield f"  note  {caution_sentence(caution)}"


def counts_text(counts: Mapping[str, int]) -> str:
    """`12 cards, 3 labels`, without what there is none of."""
    return _counts(dict(counts))


def _counts(counts: Counts) -> str:
    told = []
    for key, count in counts.items():
        one, _, many = _WHAT.get(key, key.replace("_", " ").removesuffix("s")).partition("/")
        if count:
            told.append(counted(count, one, many))
    return ", ".join(told) or "nothing"


class _Lenient(dict[str, str]):
    """A fact that is not told leaves a gap, not a failure."""

    def __missing__(self, key: str) -> str:
        return "?"
