"""The rows of the timeline: cards under the headings of one grouping, in the order in which they begin. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from aipm_desktop.domain.board import Card
from aipm_desktop.gui.timeline.facts import TimelineFacts

GROUPINGS = ("track", "column", "person", "milestone")
_FAR = float("inf")


class Group(NamedTuple):
    """A heading with what stands under it. `id` is that of the swimlane, column, person or milestone, empty for cards
    without one; `colour` a role of the theme or empty; `begins` and `ends` are of all its cards, filtered or not.
    """

    key: str
    kind: str
    id: str
    name: str
    colour: str = ""
    shown: int = 0
    total: int = 0
    begins: float = 0.0
    ends: float = 0.0


class Row(NamedTuple):
    """A line: a heading when `card_id` is empty."""

    group: str
    card_id: str = ""


class Rows(NamedTuple):
    """What is shown, from top to bottom; `groups` by key, `places` the number of each card's row."""

    lines: tuple[Row, ...] = ()
    groups: Mapping[str, Group] = {}
    places: Mapping[str, int] = {}
    shown: int = 0
    """Cards that pass the filter, folded away or not."""


def rows_of(
    facts: TimelineFacts,
    grouping: str,
    passes: Callable[[Card], bool] | None = None,
    folded: Collection[str] = (),
) -> Rows:
    """The rows of a grouping. A heading without any card is left out, and so is one that the filter leaves none."""
    home = _HOMES[grouping](facts)
    groups: dict[str, Group] = {}
    members: dict[str, list[tuple[float, float, int, str]]] = {}
    counted: dict[str, list[float]] = {}
    for card in facts.board.cards:
        key = home[card.id]
        planned = facts.at(card.id)
        begins, ends = (planned.begins, planned.ends) if planned else (_FAR, _FAR)
        known = counted.setdefault(key, [0, _FAR, -_FAR])
        known[0] += 1
        if planned is not None:
            known[1], known[2] = min(known[1], begins), max(known[2], ends)
        if passes is None or passes(card):
            members.setdefault(key, []).append((begins, ends, card.number, card.id))
    lines: list[Row] = []
    for group in _ordered(facts, grouping, set(counted)):
        cards = members.get(group.key)
        if cards is None:
            continue
        total, begins, ends = counted[group.key]
        has_span = begins <= ends
        groups[group.key] = group._replace(
            shown=len(cards),
            total=int(total),
            begins=begins if has_span else 0.0,
            ends=ends if has_span else 0.0,
        )
        lines.append(Row(group.key))
        if group.key not in folded:
            lines += [Row(group.key, card_id) for _begins, _ends, _number, card_id in sorted(cards)]
    places = {row.card_id: place for place, row in enumerate(lines) if row.card_id}
    return Rows(tuple(lines), groups, places, sum(map(len, members.values())))


def group_key(kind: str, row_id: str) -> str:
    """What a heading is remembered by when it is folded."""
    return f"{kind}:{row_id}"


def _by_track(facts: TimelineFacts) -> dict[str, str]:
    return {card.id: group_key("track", card.swimlane_id) for card in facts.board.cards}


def _by_column(facts: TimelineFacts) -> dict[str, str]:
    return {card.id: group_key("column", card.column_id) for card in facts.board.cards}


def _by_person(facts: TimelineFacts) -> dict[str, str]:
    """Under the person in whose calendar the card is done."""
    people = facts.board.people
    found: dict[str, str] = {}
    for card in facts.board.cards:
        planned = facts.at(card.id)
        person_id = (planned.person_id if planned else None) or next(iter(card.people), "")
        found[card.id] = group_key("person", person_id if person_id in people else "")
    return found


def _by_milestone(facts: TimelineFacts) -> dict[str, str]:
    """Under the first milestone that waits for the card, directly or not; a milestone under itself."""
    found: dict[str, str] = {}
    for milestone in milestones(facts):
        key = group_key("milestone", milestone.id)
        found[milestone.id] = key
        waiting = [milestone.id]
        while waiting:
            for link in facts.before.get(waiting.pop(), ()):
                card_id = link.predecessor_id
                if card_id not in found and facts.cards[card_id].kind != "milestone":
                    found[card_id] = key
                    waiting.append(card_id)
    none = group_key("milestone", "")
    return {card.id: found.get(card.id, none) for card in facts.board.cards}


_HOMES: dict[str, Callable[[TimelineFacts], dict[str, str]]] = {
    "track": _by_track,
    "column": _by_column,
    "person": _by_person,
    "milestone": _by_milestone,
}


def milestones(facts: TimelineFacts) -> list[Card]:
    """The milestones, the earliest first."""

    def place(card: Card) -> tuple[float, int]:
        planned = facts.at(card.id)
        return planned.ends if planned else _FAR, card.number

    return sorted((card for card in facts.board.cards if card.kind == "milestone"), key=place)


def _ordered(facts: TimelineFacts, grouping: str, used: set[str]) -> Sequence[Group]:
    """The headings of a grouping in the order of the board, those that have cards; last the one of cards without."""
    board = facts.board
    found: Iterable[Group]
    if grouping == "track":
        tones = {"model": "trackA", "product": "trackB"}
        found = (
            _group(grouping, lane.id, lane.name, lane.colour or tones.get(lane.track or "", "scroll"))
            for lane in board.swimlanes
        )
    elif grouping == "column":
        found = (_group(grouping, column.id, column.name) for column in board.columns)
    elif grouping == "person":
        people = sorted(board.people.values(), key=lambda person: (person.name.casefold(), person.id))
        found = (_group(grouping, person.id, person.name) for person in people)
    else:
        found = (_group(grouping, card.id, card.title) for card in milestones(facts))
    listed = [group for group in found if group.key in used]
    # Cards of a swimlane or column that is gone, of nobody, or before no milestone.
    rest = used - {group.key for group in listed}
    return [*listed, *(Group(key, grouping, key.partition(":")[2], "") for key in sorted(rest))]


def _group(kind: str, row_id: str, name: str, colour: str = "") -> Group:
    return Group(group_key(kind, row_id), kind, row_id, name, colour)
