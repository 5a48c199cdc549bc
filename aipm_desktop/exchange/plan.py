"""What an importer read, what it will make and what gets lost: the one shape every foreign format becomes.

An `ImportPlan` is plain values. Nothing in it is a sentence; `Lost` and `Caution` carry keys, worded by gui and cli:

`Lost.why`
    no_card              hangs on a card that is not in the file
    unknown_column       the card's column is not in the file; the card was put into the first open column
    unknown_person       names somebody the file does not describe
    unknown_label        names a label the file does not describe
    unknown_card         a dependency to a card that is not in the file
    itself               a card that depends on itself
    twice                the same thing a second time
    empty_text           no text: nothing to keep
    empty_title          the card had no title and got a stand-in
    no_title             a row without a title makes no card
    bad_date             not a date of the calendar
    not_a_date           text that is no date (a recurrence, "tomorrow")
    not_a_number         an estimate that is no number
    order                an estimate whose low, likely and high are out of order
    unknown_value        a word that is no priority, kind or class of service; the default was taken
    not_mapped           cells of a source column that maps to nothing
    kept_as_link         an attachment that always was a link; kept as a link
    content_not_in_file  an uploaded file: the source holds its address only; kept as a link
    too_long             text beyond what a field holds; cut
    not_text             characters that are no text (NUL, half surrogates); replaced
    malformed            a record that is not shaped as the format says
    removed_here         imported before and removed in this workspace since; left removed
    summary              a summary task: no card, but a swimlane or a label of the tasks in it
    on_summary           belongs to a summary task, which is no card
    spread               a link of a summary task, put on the first or last tasks in it
    too_many             what follows from it would be too many: the links of summaries, days off of many people
    other_project        a task of another project, or a link to one
    not_a_person         material or costs
    takes_time           a milestone that takes time; it became a task
    milestone            the length of a milestone, which takes no time
    out_of_range         beyond what the field holds; the nearest value was taken
    no_place             the board has no place for it

`Lost.what` is a key of COUNT_KEYS where the loss is a missing row (then read - made = the sum of its lines), else one of
assignments, label_links, placements, titles, estimates, start_dates, fields, priorities, kinds, texts, records, lags,
calendars, constraints, costs.

`Caution.key` (facts in brackets)
    history_cut [before, actions]        moves before that day are not in the file
    comments_missing [expected, found]   the cards count more comments than the file holds
    due_times_dropped [count]            due times became days
    done_outside_done_column [count]     finished in the source while in a column that is not a done column
    custom_fields_in_description [count] values were added below the description
    ambiguous_dates [column, order]      day and month could be swapped; the order that was assumed
    encoding_guessed [encoding]          no mark in the file says how its characters are coded
    cycle [cards]                        a dependency that closes a cycle was kept, but suspended
    subtasks_as_cards [count]            each is a card of its own that its parent waits for (finish to finish)
    kept_local [count]                   changed here since the last import; your values were kept
    columns_by_percent                   the columns say how far tasks are: nothing, a part or all of it
    percents_in_description [count]      the exact percent of tasks that are begun is below the description
    summaries_as_swimlanes [count]       summary tasks that became swimlanes
    summaries_as_labels [count]          summary tasks that became labels
    notes_on_board [count]               notes of summary tasks that stand in the board's description
    dates_kept [count]                   start and finish stand as the source has them, in the cards and as a baseline
    percent_lags [count]                 lags in percent of the predecessor became working days
    elapsed_lags [count]                 lags that run through nights and weekends became working days
    elapsed_durations [count]            durations likewise
    rough_durations [count]              durations the source marks as guesses
    part_time [count]                    people who have only a part of their time for a task
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from aipm_desktop.domain.board import NO_LIMIT, Estimate, Limit
from aipm_desktop.domain.errors import Cancelled
from aipm_desktop.exchange.plan_calendar import NO_TIMES, PlannedCalendar

Counts = dict[str, int]
Progress = Callable[[float], object]
"""Called with the share done, 0 to 1, in the thread that works."""
IsCancelled = Callable[[], bool]

COUNT_KEYS = (
    "columns",
    "cards",
    "archived_cards",
    "checklists",
    "checklist_items",
    "comments",
    "labels",
    "people",
    "attachments",
    "due_dates",
    "dependencies",
    "moves",
    "subtasks",
    "spread_links",
    "days_off",
    "baselines",
)
PLACES_KEPT = 20


@dataclass(frozen=True, slots=True)
class Lost:
    """What did not arrive, how often, why (a key of the module's list) and where: card titles or "row 7"."""

    what: str
    count: int
    why: str
    places: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Caution:
    """Something to know about the import that is no loss; `facts` fill the sentence."""

    key: str
    facts: dict[str, str] = field(default_factory=dict)


class PlannedColumn(NamedTuple):
    """A column; `role` is queue, active or done."""

    key: str
    name: str
    role: str = "active"
    is_archived: bool = False
    limit: Limit = NO_LIMIT


class PlannedSwimlane(NamedTuple):
    """A row of the board."""

    key: str
    name: str


class PlannedLabel(NamedTuple):
    """`colour` is a key of the theme's label palette."""

    key: str
    name: str
    colour: str


class PlannedPerson(NamedTuple):
    """Somebody cards are assigned to."""

    key: str
    name: str
    initials: str = ""


class PlannedVisit(NamedTuple):
    """A stay in a column; instants in UTC milliseconds, the last one is open."""

    column: str
    entered_at: int
    left_at: int | None


class PlannedComment(NamedTuple):
    """What somebody said; `at` None means unknown."""

    key: str
    author: str
    at: int | None
    text: str
    edited_at: int | None = None


class PlannedItem(NamedTuple):
    """One line of a checklist; without a key its place in the checklist names it."""

    text: str
    is_done: bool
    key: str = ""


class PlannedChecklist(NamedTuple):
    """A named list of items."""

    key: str
    name: str
    items: tuple[PlannedItem, ...]


class PlannedLink(NamedTuple):
    """An address with its title."""

    title: str
    url: str


class PlannedCard(NamedTuple):
    """`key` names the card inside its source for good (importing again finds it); None in an instant means unknown."""

    key: str
    title: str
    column: str
    swimlane: str = ""
    number: int | None = None
    kind: str = "task"
    description: str = ""
    priority: str = "normal"
    class_of_service: str = "standard"
    start_on: date | None = None
    due_on: date | None = None
    estimate: Estimate | None = None
    blocked_reason: str | None = None
    created_at: int | None = None
    changed_at: int | None = None
    is_done: bool = False
    done_at: int | None = None
    is_archived: bool = False
    archived_at: int | None = None
    labels: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    checklists: tuple[PlannedChecklist, ...] = ()
    comments: tuple[PlannedComment, ...] = ()
    links: tuple[PlannedLink, ...] = ()
    visits: tuple[PlannedVisit, ...] = ()


class PlannedDependency(NamedTuple):
    """Between card keys; suspended when it would close a cycle. `is_subtask`: the parent waits for its subtask;
    `is_spread`: stands for a link of a summary task.
    """

    predecessor: str
    successor: str
    type: str = "FS"
    lag_days: float = 0.0
    is_suspended: bool = False
    is_subtask: bool = False
    is_spread: bool = False


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """A board as read from a foreign file. Columns, swimlanes and cards stand in the order they will have; a plan has at
    least one open column; without swimlanes the board gets one unnamed. `is_named_only`: the external id is but a name,
    which another source may have too.
    """

    format: str
    name: str
    external_id: str
    columns: tuple[PlannedColumn, ...]
    cards: tuple[PlannedCard, ...]
    swimlanes: tuple[PlannedSwimlane, ...] = ()
    labels: tuple[PlannedLabel, ...] = ()
    people: tuple[PlannedPerson, ...] = ()
    dependencies: tuple[PlannedDependency, ...] = ()
    description: str = ""
    created_at: int | None = None
    read: Counts = field(default_factory=dict)
    lost: tuple[Lost, ...] = ()
    warnings: tuple[Caution, ...] = ()
    is_named_only: bool = False
    calendar: PlannedCalendar = NO_TIMES

    @property
    def made(self) -> Counts:
        """What applying the plan to an empty place makes, for the keys that the format has."""
        cards = self.cards
        subtasks = sum(edge.is_subtask for edge in self.dependencies)
        spread = sum(edge.is_spread for edge in self.dependencies)
        counts = {
            "columns": len(self.columns),
            "cards": len(cards),
            "archived_cards": sum(card.is_archived for card in cards),
            "checklists": sum(len(card.checklists) for card in cards),
            "checklist_items": sum(len(group.items) for card in cards for group in card.checklists),
            "comments": sum(len(card.comments) for card in cards),
            "labels": len(self.labels),
            "people": len(self.people),
            "attachments": 0,
            "due_dates": sum(card.due_on is not None for card in cards),
            "dependencies": len(self.dependencies) - subtasks - spread,
            "moves": sum(max(0, len(card.visits) - 1) for card in cards),
            "subtasks": subtasks,
            "spread_links": spread,
            "days_off": len(self.calendar.days_off),
            "baselines": len(self.calendar.baselines),
        }
        return {key: counts[key] for key in COUNT_KEYS if key in self.read}


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did. `unchanged`: everything was here already and nothing was written."""

    format: str
    board_id: str
    board: str
    read: Counts
    made: Counts
    lost: tuple[Lost, ...] = ()
    warnings: tuple[Caution, ...] = ()
    unchanged: bool = False


class Losses:
    """Collects lost things while a file is read and folds them into one line per what and why."""

    def __init__(self) -> None:
        self._counts: dict[tuple[str, str], int] = {}
        self._places: dict[tuple[str, str], list[str]] = {}

    def add(self, what: str, why: str, place: str = "", count: int = 1) -> None:
        """Notes `count` lost `what`; only the first places are kept."""
        if count <= 0:
            return
        key = (what, why)
        self._counts[key] = self._counts.get(key, 0) + count
        places = self._places.setdefault(key, [])
        if place and len(places) < PLACES_KEPT and place not in places:
            places.append(place[:120])

    def lines(self) -> tuple[Lost, ...]:
        """What was lost, in the order it was first met."""
        return tuple(
            Lost(what, count, why, tuple(self._places[what, why]))
            for (what, why), count in self._counts.items()
        )


def step(place: int, total: int, progress: Progress | None, is_cancelled: IsCancelled | None) -> None:
    """Tells the progress every 250 steps and raises Cancelled when the user gave up."""
    if place % 250:
        return
    if is_cancelled is not None and is_cancelled():
        raise Cancelled
    if progress is not None:
        progress(place / total)
