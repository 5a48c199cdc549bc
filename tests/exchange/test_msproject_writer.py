"""The schedule as MS Project XML: what our own reader, and the order of Microsoft's elements, say about it."""

from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aipm_desktop.domain.board import BoardSnapshot, Dependency, Estimate, Swimlane
from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.domain.planning.schedule import Schedule, schedule
from aipm_desktop.domain.planning.settings import DayOff, PersonWeek, PlanBasis, PlanSettings
from aipm_desktop.exchange import msproject, msproject_writer
from aipm_desktop.exchange.msproject_writer import NAMESPACE, schedule_xml
from aipm_desktop.exchange.plan import ImportPlan
from aipm_desktop.exchange.plan_calendar import PlannedDaysOff, PlannedWeek
from tests.domain.planning.plans import board, card, day, links, milestone
from tests.exchange.plan_rules import check_plan
from tests.exchange.test_graph_formats import ODD

TAG = f"{{{NAMESPACE}}}"
USUAL = PlanBasis()


def planned(made: BoardSnapshot, ties: list[Dependency], basis: PlanBasis = USUAL) -> Schedule:
    return schedule(made, ties, basis, day(4))


def written(
    made: BoardSnapshot, *ties: str, basis: PlanBasis = USUAL, **more: Any
) -> tuple[ET.Element, ImportPlan]:
    found = links(*ties)
    data, _ = schedule_xml(made, found, planned(made, found, basis), **more)
    plan = msproject.parse(data)
    check_plan(plan)
    return ET.fromstring(data), plan


def times(root: ET.Element) -> dict[str, tuple[str, str, str]]:
    """Start, finish and duration by name, without what is the same everywhere."""
    return {
        task.findtext(f"{TAG}Name") or "": tuple(
            (task.findtext(TAG + name) or "").removeprefix("2026-03-")
            for name in ("Start", "Finish", "Duration")
        )
        for task in root.iter(f"{TAG}Task")
    }


def plan() -> BoardSnapshot:
    """On Wednesday the 4th: a is finished, b started, c a milestone, d and e half days."""
    cards = (
        card("a", 2, "done", number=1, done=day(3), start_on=day(2), people=("ana",)),
        card(
            "b",
            5,
            "doing",
            number=2,
            entered=day(4),
            due_on=day(20),
            people=("ben", "ana"),
            priority="urgent",
        ),
        milestone("c", number=3),
        card("d", 1.5, number=4, start_on=day(9), swimlane_id="other"),
        card("e", 0.75, number=5, swimlane_id="other", priority="low"),
        card("f", None, number=6),
    )
    made = board(*cards)
    lanes = (Swimlane("lane", "b", "Model", "a"), Swimlane("other", "b", "Product", "b"))
    return BoardSnapshot(made.board, made.client, made.columns, lanes, made.cards, people=made.people)


def test_clock_times_and_durations() -> None:
    root, _ = written(plan(), "a FS b", "b FS c", "d FS e")
    assert times(root) == {
        "Board": ("02T08:00:00", "11T10:00:00", "PT58H0M0S"),
        "Model": ("02T08:00:00", "10T17:00:00", "PT56H0M0S"),
        "A": ("02T08:00:00", "03T17:00:00", "PT16H0M0S"),
        "F": ("04T08:00:00", "04T17:00:00", "PT8H0M0S"),
        "B": ("04T08:00:00", "10T17:00:00", "PT40H0M0S"),
        "C": ("10T17:00:00", "10T17:00:00", "PT0H0M0S"),
        "Product": ("09T08:00:00", "11T10:00:00", "PT18H0M0S"),
        "D": ("09T08:00:00", "10T12:00:00", "PT12H0M0S"),
        "E": ("10T13:00:00", "11T10:00:00", "PT6H0M0S"),
    }


def test_our_reader_finds_what_was_written() -> None:
    _, found = written(
        plan(), "a FS b", "b FF+1.5 c", "d SS-2 e", "e SF+0.25 b", descriptions={"d": "Größe <4 TB>\nmore"}
    )
    cards = {one.title: one for one in found.cards}
    titles = {one.key: one.title for one in found.cards}
    assert {(titles[e.predecessor], e.type, e.lag_days, titles[e.successor]) for e in found.dependencies} == {
        ("A", "FS", 0, "B"),
        ("B", "FF", 1.5, "C"),
        ("D", "SS", -2, "E"),
        ("E", "SF", 0.25, "B"),
    }
    assert {title: one.number for title, one in cards.items()} == dict(
        zip("ABCDEF", range(1, 7), strict=True)
    )
    assert cards["D"].estimate == Estimate(1.5, 1.5, 1.5)
    assert (cards["A"].column, cards["B"].column, cards["F"].column) == ("done", "begun", "todo")
    assert [cards[title].priority for title in "ABE"] == ["normal", "urgent", "low"]
    assert (cards["B"].due_on, cards["E"].due_on) == (day(20), day(5))
    assert cards["C"].kind == "milestone"
    assert cards["D"].description == "Größe <4 TB>\nmore"
    names = {person.key: person.name for person in found.people}
    assert {names[key] for key in cards["B"].people} == {"Ana", "Ben"}
    assert [lane.name for lane in found.swimlanes] == ["Model", "Product"]
    assert [caution.key for caution in found.warnings if caution.key == "rough_durations"] == [
        "rough_durations"
    ]
    assert found.name == "Board"
    assert found.calendar.start_on == day(2)


def test_times_of_work_come_back() -> None:
    basis = PlanBasis(
        PlanSettings(day(4), "1111110", "DE-BY"),
        {"ben": PersonWeek("ben", "1111000")},
        (
            DayOff("1", "b", None, day(12), day(13), "Move"),
            DayOff("2", "b", "ben", day(16), day(17)),
        ),
    )
    made = board(card("a", 30, number=1, people=("ana",)), card("b", 3, number=2, people=("ben",)))
    _, found = written(made, basis=basis)
    assert found.calendar.working_week == "1111110"
    assert found.calendar.weeks == (PlannedWeek("resource:2", "1111000"),)
    days_off = {off.name: off for off in found.calendar.days_off if not off.person}
    assert days_off["Move"] == PlannedDaysOff(day(12), day(13), "", "Move")
    assert days_off["Karfreitag"].from_on == date(2026, 4, 3)
    assert [off for off in found.calendar.days_off if off.person] == [
        PlannedDaysOff(day(16), day(17), "resource:2")
    ]


def test_start_days_become_constraints_and_due_days_deadlines() -> None:
    root, _ = written(plan(), "a FS b")
    told = {
        task.findtext(f"{TAG}Name"): tuple(
            task.findtext(TAG + name) for name in ("ConstraintType", "ConstraintDate", "Deadline")
        )
        for task in root.iter(f"{TAG}Task")
        if task.findtext(f"{TAG}Summary") == "0"
    }
    assert told["D"] == ("4", "2026-03-09T08:00:00", None)
    assert told["A"] == ("0", None, None)
    assert told["B"] == ("0", None, "2026-03-20T17:00:00")


def test_a_levelled_schedule_keeps_its_starts() -> None:
    made = board(card("a", 1, number=1), card("b", 1, number=2))
    found = planned(made, [])._replace(is_levelled=True)
    root = ET.fromstring(schedule_xml(made, [], found)[0])
    assert [task.findtext(f"{TAG}ConstraintDate") for task in root.iter(f"{TAG}Task")] == [
        None,
        "2026-03-04T08:00:00",
        "2026-03-04T08:00:00",
    ]


def test_suspended_links_are_left_out() -> None:
    made = board(card("a", 1, number=1), card("b", 1, number=2))
    ties = [links("a FS b")[0]._replace(suspended_at=1)]
    data, counts = schedule_xml(made, ties, planned(made, ties))
    assert counts["dependencies"] == 0
    assert msproject.parse(data).dependencies == ()


def test_lanes_without_cards_make_no_task() -> None:
    made = plan()
    lanes = (*made.swimlanes, Swimlane("empty", "b", "Nobody's", "c"))
    made = BoardSnapshot(made.board, made.client, made.columns, lanes, made.cards, people=made.people)
    _, found = written(made)
    assert {one.title for one in found.cards} == set("ABCDEF")


def test_elements_stand_in_the_order_of_real_files(shared_data: Path) -> None:
    real = ET.parse(shared_data / "mspdi" / "stsporen+projterm+Project1.xml").getroot()
    root, _ = written(
        plan(),
        "a FS b",
        basis=PlanBasis(days_off=(DayOff("1", "b", None, day(12), day(13), "Move"),)),
        descriptions={"b": "x"},
    )
    # What that file does not use stands where Microsoft's schema has it.
    behind = {"ActualStart": "OvertimeWork", "ActualFinish": "ActualStart", "ConstraintDate": "CalendarUID",
              "Deadline": "ConstraintDate", "Notes": "IgnoreResourceCalendar"}  # fmt: skip
    for path in (".", "Tasks/Task", "Resources/Resource", "Assignments/Assignment", "Calendars/Calendar",
                 "Calendars/Calendar/WeekDays/WeekDay", "Tasks/Task/PredecessorLink"):  # fmt: skip
        where = "/".join(TAG + part if part != "." else part for part in path.split("/"))
        order: list[str] = []
        for sample in real.findall(where):
            for place, one in enumerate(sample):
                if one.tag not in order:
                    order.insert(order.index(sample[place - 1].tag) + 1 if place else 0, one.tag)
        for name, before in behind.items():
            if TAG + before in order and TAG + name not in order:
                order.insert(order.index(TAG + before) + 1, TAG + name)
        if path == "Calendars/Calendar":
            order.append(f"{TAG}Exceptions")
        for made in root.findall(where):
            tags = list(dict.fromkeys(one.tag for one in made))
            assert [tag for tag in tags if tag not in order] == [], path
            assert tags == sorted(tags, key=order.index), path


def test_odd_texts() -> None:
    titles = [*ODD, "\ufffe\x1b[31m", "<![CDATA[x]]>", "&amp;"]
    cards = [card(f"c{n}", number=n, title=title) for n, title in enumerate(titles, 1)]
    _, found = written(board(*cards), descriptions={"c1": "\x00\ud800 \r\n end"})
    assert len(found.cards) == len(titles)
    assert max(len(one.title) for one in found.cards) == 512
    assert {one.title for one in found.cards} >= {
        "Untitled",
        "&lt;b&gt; &amp; &#35; #quot; #35;",
        "<![CDATA[x]]>",
    }


def test_a_file_that_reads_differently_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    def other(data: bytes) -> ImportPlan:
        return msproject.parse(data.replace(b"<LinkLag>4800<", b"<LinkLag>4801<"))

    made, ties = board(card("a", 1, number=1), card("b", 1, number=2)), links("a FS+1 b")
    monkeypatch.setattr(msproject_writer, "parse", other)
    with pytest.raises(FileProblem) as refused:
        schedule_xml(made, ties, planned(made, ties))
    assert refused.value.reason == "not_proved"


def test_an_empty_board() -> None:
    root, found = written(board())
    assert found.cards == ()
    assert [task.findtext(f"{TAG}Name") for task in root.iter(f"{TAG}Task")] == ["Board"]


@st.composite
def boards(draw: st.DrawFn) -> tuple[BoardSnapshot, list[Dependency]]:
    """Boards of up to eight cards with links of all types from earlier to later ones."""
    size = draw(st.integers(1, 8))
    cards = [
        card(
            f"c{n}",
            draw(st.sampled_from((None, 0.0, 0.25, 1.0, 1 / 3, 7.7, 40.0))),
            draw(st.sampled_from(("todo", "doing"))),
            number=n * 3,
            kind=draw(st.sampled_from(("task", "milestone"))),
            people=draw(st.sampled_from(((), ("ana",), ("ben", "ana")))),
            start_on=draw(st.sampled_from((None, day(10)))),
            due_on=draw(st.sampled_from((None, day(20)))),
            swimlane_id=draw(st.sampled_from(("lane", "other"))),
        )
        for n in range(1, size + 1)
    ]
    pairs = st.tuples(st.integers(1, size), st.integers(1, size)).filter(lambda pair: pair[0] < pair[1])
    ends = draw(st.lists(pairs, unique=True, max_size=10)) if size > 1 else []
    ties = [
        Dependency(f"l{a}-{b}", "b", f"c{a}", f"c{b}", draw(st.sampled_from(("FS", "SS", "FF", "SF"))),
                   draw(st.sampled_from((0.0, 1.0, -2.5, 0.1, 1 / 3))))
        for a, b in ends
    ]  # fmt: skip
    made = board(*cards)
    lanes = draw(
        st.sampled_from(
            (
                (Swimlane("lane", "b", "", "a"), Swimlane("other", "b", "Other", "b")),
                (Swimlane("lane", "b", "A", "a"), Swimlane("other", "b", "A", "b")),
            )
        )
    )
    return BoardSnapshot(made.board, made.client, made.columns, lanes, made.cards, people=made.people), ties


@settings(max_examples=150, deadline=None)
@given(boards())
def test_any_plan_is_read_as_it_was_written(made: tuple[BoardSnapshot, list[Dependency]]) -> None:
    snapshot, ties = made
    data, counts = schedule_xml(snapshot, ties, planned(snapshot, ties))  # proves itself, or raises
    found = msproject.parse(data)
    check_plan(found)
    assert len(found.cards) == counts["cards"] == len(snapshot.cards)
    assert len(found.dependencies) == len(ties)
