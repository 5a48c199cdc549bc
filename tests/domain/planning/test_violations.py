"""What the list of violations says: one test a rule, and silence where all is well. 2 March 2026 is a Monday."""

from __future__ import annotations

from datetime import date

import pytest

from aipm_desktop.domain.board import BoardSnapshot, Dependency
from aipm_desktop.domain.planning.schedule import schedule
from aipm_desktop.domain.planning.settings import DayOff, PersonWeek, PlanBasis
from aipm_desktop.domain.planning.violations import RULES, Violation, violations
from tests.domain.planning.plans import MONDAY, board, card, day, links, milestone

ANA = ("ana",)
BEN = ("ben",)


def found(
    snapshot: BoardSnapshot,
    *texts: str,
    today: date = MONDAY,
    basis: PlanBasis | None = None,
    suspended: tuple[Dependency, ...] = (),
) -> list[Violation]:
    ties = [*links(*texts), *suspended]
    made = schedule(snapshot, ties, basis or PlanBasis(), today)
    return violations(snapshot, ties, made, today)


def test_a_healthy_board_has_none() -> None:
    """Started, finished, waiting, dated: each date is kept, each card on the path has an estimate and a person."""
    cards = board(
        card("f", 2, "done", created=day(2), done=day(3), due_on=day(3)),
        card("s", 3, "doing", entered=day(4), start_on=day(4), due_on=day(10), people=ANA),
        card("a", 2, people=ANA, start_on=day(9), due_on=day(11)),
        card("b", 2, people=BEN, start_on=day(4)),
        milestone("m", start_on=day(10), due_on=day(11)),
        card("x", None),  # has slack: neither its estimate nor a person is missing yet
    )
    ties = ("f FS+1 s", "s FS a", "f FS b", "a FS m", "s FF b", "f SS x", "b SF+1 a")
    assert found(cards, *ties, today=day(5)) == []


def test_an_empty_board_has_none() -> None:
    assert found(board()) == []


def test_each_suspended_link_is_a_cycle_to_settle() -> None:
    suspended = links("b SS a")[0]._replace(suspended_at=1)
    gone = links("b FS nowhere")[0]._replace(suspended_at=1)
    cards = board(card("a", people=ANA), card("b", people=ANA))
    assert found(cards, "a FS b", suspended=(suspended, gone)) == [
        Violation("cycle", "bad", ("b", "a"), {"type": "SS"}, "settle_link", "b SS a")
    ]


def test_a_start_before_its_predecessor_ends() -> None:
    cards = board(card("a", 3, people=ANA), card("b", 2, people=ANA, start_on=day(3)))
    assert found(cards, "a FS b") == [
        Violation(
            "before_predecessor",
            "bad",
            ("b", "a"),
            {
                "field": "start_on",
                "date": "2026-03-03",
                "earliest": "2026-03-05",
                "proposed": "2026-03-05",
                "type": "FS",
                "lag_days": "0",
            },
            "set_start",
            "a FS b",
        )
    ]


@pytest.mark.parametrize(
    ("link", "field", "good", "bad"),
    [
        # a is Monday to Wednesday, b two days; the first day that is all right, and the day before
        ("a FS b", "start_on", 5, 4),
        ("a FS+1 b", "start_on", 6, 5),
        ("a FS+2 b", "start_on", 7, 6),  # the Saturday before that Monday
        ("a FS-1 b", "start_on", 4, 3),
        ("a SS+1 b", "start_on", 3, 2),
        ("a FF+1 b", "due_on", 5, 4),
        ("a FF+3 b", "due_on", 9, 8),
        ("a SF+4 b", "due_on", 5, 4),
    ],
)
def test_dates_that_each_type_of_link_allows(link: str, field: str, good: int, bad: int) -> None:
    def rules(on: int) -> list[tuple[str, str]]:
        b = card("b", 2, people=BEN)._replace(**{field: day(on)})
        lines = found(board(card("a", 3, people=ANA), b), link)
        return [(line.rule, line.fix) for line in lines]

    assert rules(good) == []
    assert rules(bad) == [("before_predecessor", "set_start" if field == "start_on" else "set_due")]


def test_a_due_day_before_the_card_can_even_start() -> None:
    (line,) = found(board(card("a", 3, people=ANA), card("b", 2, people=ANA, due_on=day(4))), "a FS b")
    assert (line.rule, line.fix, line.dependency_id) == ("before_predecessor", "set_due", "a FS b")
    assert line.facts["earliest"] == "2026-03-05"
    assert line.facts["proposed"] == "2026-03-06"


def test_a_milestone_may_lie_on_the_day_its_predecessor_ends() -> None:
    a, m = card("a", 3, people=ANA), milestone("m")
    assert found(board(a, m._replace(start_on=day(4), due_on=day(4))), "a FS m") == []
    lines = found(board(a, m._replace(start_on=day(3), due_on=day(3))), "a FS m")
    assert [(line.fix, line.facts["proposed"]) for line in lines] == [
        ("set_start", "2026-03-04"),
        ("set_due", "2026-03-04"),
    ]
    assert found(board(a, m._replace(start_on=day(2), due_on=day(2))), "a SS m") == []


def test_the_link_that_asks_the_latest_is_named() -> None:
    cards = board(
        card("a", 3, people=ANA), card("c", 5, people=BEN), card("b", 1, people=ANA, start_on=day(2))
    )
    (line,) = found(cards, "c FS b", "a FS b")
    assert line.dependency_id == "c FS b"
    assert line.facts["earliest"] == "2026-03-09"


def test_a_start_in_somebodys_free_days_is_the_day_they_are_back() -> None:
    basis = PlanBasis(days_off=(DayOff("1", "b", "ben", day(3), day(10)),))
    cards = board(card("a", 5, people=ANA), card("b", 1, people=BEN, start_on=day(4)))
    assert found(cards, "a FS b", basis=basis) == []
    assert [line.rule for line in found(cards, "a FS b")] == ["before_predecessor"]


def test_a_finished_predecessor_contradicts_only_by_a_lag_still_running() -> None:
    cards = board(
        card("a", 1, "done", done=day(3)),
        card("b", 1, people=ANA, start_on=day(3)),
        card("c", 9, people=BEN),
    )
    assert found(cards, "a FS b", today=day(3)) == []
    (line,) = found(cards, "a FS+2 b", today=day(4))
    assert line.facts["earliest"] == "2026-03-06"
    assert found(cards, "a FS+2 b", today=day(6)) == []


def test_started_cards_are_not_told_when_to_start() -> None:
    cards = board(card("a", 3, people=ANA), card("b", 5, "doing", start_on=day(2), people=BEN))
    assert found(cards, "a SS+1 b") == []


def test_overdue_now_is_bad_and_later_a_warning() -> None:
    cards = board(
        card("late", 3, people=ANA, due_on=day(12)),
        card("gone", 1, people=BEN, due_on=day(6)),
        card("done", 1, "done", done=day(9), due_on=day(3)),
        card("today", 1, people=("cem",), due_on=day(11)),
    )
    assert found(cards, today=day(11)) == [
        Violation(
            "overdue",
            "bad",
            ("gone",),
            {"due": "2026-03-06", "days": "5", "finish": "2026-03-11", "proposed": "2026-03-11"},
            "set_due",
        ),
        Violation(
            "overdue",
            "warn",
            ("late",),
            {"due": "2026-03-12", "days": "1", "finish": "2026-03-13", "proposed": "2026-03-13"},
            "set_due",
        ),
    ]


def test_a_due_day_gets_one_line() -> None:
    """Overdue now says more than the link, the link more than overdue later."""
    a, b = card("a", 3, people=ANA), card("b", 1, people=BEN)
    lines = found(board(a, b._replace(due_on=day(4))), "a FS b", today=day(5))
    assert [(line.rule, line.severity) for line in lines] == [("overdue", "bad")]
    lines = found(board(a, b._replace(due_on=day(6))), "a FS b", today=day(5))
    assert [(line.rule, line.severity) for line in lines] == [("before_predecessor", "bad")]


def test_no_estimate_on_the_critical_path() -> None:
    cards = board(card("a", None, people=ANA), card("b", 0.5, people=BEN), card("c", None, people=BEN))
    assert found(cards, "a FS c") == [
        Violation("unestimated_critical", "warn", ("a",), {}, "estimate"),
        Violation("unestimated_critical", "warn", ("c",), {}, "estimate"),
    ]


def test_nobody_on_what_is_active_or_critical() -> None:
    cards = board(
        card("a", 3),
        card("b", 1),
        card("c", 1, "doing"),
        milestone("m"),
        card("d", 1, "done", done=MONDAY),
        card("e", 2, "doing", people=ANA),
    )
    assert found(cards, "a FS m") == [
        Violation("unassigned", "bad", ("c",), {"why": "active"}, "assign"),
        Violation("unassigned", "warn", ("a",), {"why": "critical"}, "assign"),
    ]


def test_several_cards_at_a_time() -> None:
    cards = board(card("a", 2, people=ANA), card("b", 3, people=ANA))
    facts = {"what": "person", "id": "ana", "from": "2026-03-02", "to": "2026-03-03", "cards": "2"}
    assert found(cards) == [Violation("overloaded", "warn", ("a", "b"), facts, "level")]


def test_rules_come_in_order_the_bad_first() -> None:
    cards = board(
        card("a", None, people=ANA),
        card("b", None, people=ANA, due_on=day(3), start_on=day(3)),
        card("c", 1, "doing", due_on=day(3), created=day(3)),
        card("d", 9, people=ANA, due_on=day(6)),
    )
    suspended = links("b FS a")[0]._replace(suspended_at=1)
    lines = found(cards, "a FS b", "d FS b", today=day(4), suspended=(suspended,))
    order = [(RULES.index(line.rule), line.severity) for line in lines]
    assert order == sorted(order)
    assert {line.rule for line in lines} == set(RULES)


def test_the_fix_of_a_date_leaves_no_violation() -> None:
    """Setting every proposed date, in whatever calendar, mends the dates."""
    basis = PlanBasis(
        weeks={"ana": PersonWeek("ana", "0110100")}, days_off=(DayOff("1", "b", None, day(5), day(6)),)
    )
    cards = board(
        card("a", 3, people=ANA, due_on=day(1)),
        card("b", 2, people=BEN, start_on=day(3), due_on=day(4)),
        milestone("m", start_on=day(4), due_on=day(5)),
        card("c", 1.5, people=("cem",), start_on=day(2), due_on=day(20)),
    )
    ties = ("a FS+1 b", "b FS m", "a SS+2 c", "b FF+2.5 c", "m FS c")
    mended = {one.id: one for one in cards.cards}
    for line in found(cards, *ties, basis=basis):
        field = {"set_start": "start_on", "set_due": "due_on"}.get(line.fix)
        if field:
            mended[line.card_ids[0]] = mended[line.card_ids[0]]._replace(
                **{field: date.fromisoformat(line.facts["proposed"])}
            )
    assert found(board(*mended.values()), *ties, basis=basis) == []
