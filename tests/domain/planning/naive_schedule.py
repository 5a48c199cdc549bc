"""The calendar schedule once more, quarter of a day by quarter of a day, relaxed until nothing moves.

Nothing of it comes from the project but the words of schedule.py. Time is counted in quarters: quarter t lies on the day
with the ordinal t // 4, and an instant is the beginning of a quarter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import NamedTuple

from aipm_desktop.domain.board import Card, Dependency

Works = Callable[[int], bool]
"""Whether the day with this ordinal is worked."""


class Spot(NamedTuple):
    """Where a card lies, in quarters; what is left of it is worked from `resumes` on. `days` are its first and last."""

    state: str
    begins: int
    ends: int
    resumes: int
    days: tuple[date, date]
    opens: bool = False


class World(NamedTuple):
    """Who works when, and when it is; `of` says when the person of a card does."""

    board: Works
    of: Callable[[Card], Works]
    today: date
    planned_from: date
    active: str = "doing"


def step(works: Works, instant: int, quarters: int) -> int:
    """Working quarters on from (or back from) an instant, to the earliest instant with that much work."""
    while quarters > 0:
        quarters -= works(instant // 4)
        instant += 1
    if quarters < 0:
        while quarters < 0:
            instant -= 1
            quarters += works(instant // 4)
        while not works((instant - 1) // 4):
            instant -= 1
    return instant


def work(works: Works, start: int, end: int) -> int:
    """Working quarters between two instants."""
    return sum(works(quarter // 4) for quarter in range(start, end))


def opening(works: Works, instant: int) -> int:
    """The next instant at which somebody works."""
    while not works(instant // 4):
        instant += 1
    return instant


def spots(
    cards: Iterable[Card],
    links: Iterable[Dependency],
    world: World,
    put_off: Mapping[str, int] | None = None,
) -> dict[str, Spot]:
    """Where every card lies; what is left of some may be `put_off` to an instant."""
    live = [card for card in cards if card.archived_at is None]
    found = {card.id: _spot(card, [], world, put_off or {}, is_held=False) for card in live}
    ties = [
        link
        for link in links
        if link.suspended_at is None and link.predecessor_id in found and link.successor_id in found
    ]
    for _ in range(len(live) + 1):
        found = {
            card.id: _spot(
                card,
                [
                    (link, *_asked(link, found[link.predecessor_id], world))
                    for link in ties
                    if link.successor_id == card.id
                ],
                world,
                put_off or {},
                is_held=any(
                    link.type == "FS"
                    and link.successor_id == card.id
                    and found[link.predecessor_id].state != "finished"
                    for link in ties
                ),
            )
            for card in live
        }
    return found


def _asked(link: Dependency, before: Spot, world: World) -> tuple[int, bool]:
    """The instant that a link asks for, and whether a milestone there is at the beginning of its day."""
    instant = before.ends if link.type[0] == "F" else before.begins
    if link.lag_days != 0:
        return step(world.board, instant, round(link.lag_days * 4)), False
    if before.state == "finished":
        instant = min(instant, world.today.toordinal() * 4)
    return instant, before.opens if before.state == "milestone" else link.type[0] == "S"


def _spot(
    card: Card,
    asked: list[tuple[Dependency, int, bool]],
    world: World,
    put_off: Mapping[str, int],
    *,
    is_held: bool,
) -> Spot:
    length = round(_length(card) * 4)
    today = world.today.toordinal() * 4
    later = put_off.get(card.id, 0)
    works = world.of(card)
    if card.done_at is not None:
        finished = _day(card.done_at)
        began = min(card.start_on or _day(card.created_at), finished)
        quarters = began.toordinal() * 4, finished.toordinal() * 4 + 4
        return Spot("finished", *quarters, 0, (began, finished))
    floor = max(world.planned_from, card.start_on or world.planned_from).toordinal() * 4
    if length == 0:
        at, opens = max([(opening(world.board, floor), True), *((at, opens) for _, at, opens in asked)])
        at = max(at, later)
        on = date.fromordinal(at // 4 if opens else (at - 1) // 4)
        return Spot("milestone", at, at, at, (on, on), opens)
    to_end = [at for link, at, _ in asked if link.type[1] == "F"]
    if card.column_id == world.active and not is_held:
        began = min(_day(card.entered_at), world.today)
        if card.start_on and card.start_on <= world.today:
            began = card.start_on
        begins = began.toordinal() * 4
        left = length - work(works, begins, today)
        if left > 0:
            resumes = opening(works, max(today, later))
            ends = max([step(works, resumes, left), *to_end])
        else:
            resumes = max(opening(works, today) // 4 * 4 + 4, later)
            ends = max([resumes, *to_end])
        return Spot("started", begins, ends, resumes, (began, _last(ends, works, world)))
    begins = max([floor, later, *(at for link, at, _ in asked if link.type[1] == "S")])
    while not works(begins // 4) or any(work(works, begins, at) > length for at in to_end):
        begins += 1
    ends = max([step(works, begins, length), *to_end])
    days = date.fromordinal(begins // 4), _last(ends, works, world)
    return Spot("waiting", begins, ends, begins, days)


def _last(ends: int, works: Works, world: World) -> date:
    """The day of the last work before an instant, by the card's person or the board."""
    quarter = ends - 1
    while not works(quarter // 4) and not world.board(quarter // 4):
        quarter -= 1
    return date.fromordinal(quarter // 4)


def _length(card: Card) -> float:
    if card.kind == "milestone":
        return 0.0
    return 1.0 if card.estimate is None else card.estimate.likely


def _day(at: int) -> date:
    return datetime.fromtimestamp(at / 1000).date()
