"""GanttProject files: what arrives, what is said to be lost, and what is refused."""

import json
from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from aipm_desktop.domain.board import Estimate
from aipm_desktop.domain.errors import Cancelled, FileProblem
from aipm_desktop.exchange import ganttproject
from aipm_desktop.exchange.plan import ImportPlan, PlannedLink
from aipm_desktop.exchange.plan_calendar import PlannedBaseline, PlannedDaysOff
from tests.exchange.plan_rules import check_plan
from tests.exchange.project_files import gan

SMALL = Path(__file__).parent.parent / "data" / "project-small.gan"
REAL = (
    "bardsoftware+ganttproject+HouseBuildingSample.gan",
    "dymaxionkim+GanttProject2xlsx+gantt.gan",
    "findvid+main+project.gan",
)


def parse(data: bytes, name: str = "plan.gan") -> ImportPlan:
    plan = ganttproject.parse(data, name=name)
    check_plan(plan)
    return plan


def lost(plan: ImportPlan) -> dict[tuple[str, str], int]:
    return {(line.what, line.why): line.count for line in plan.lost}


def links(plan: ImportPlan) -> dict[tuple[str, str], tuple[str, float]]:
    titles = {card.key: card.title for card in plan.cards}
    return {
        (titles[edge.predecessor], titles[edge.successor]): (edge.type, edge.lag_days)
        for edge in plan.dependencies
    }


@pytest.mark.parametrize("name", REAL)
def test_a_real_file_gives_the_counted_facts(shared_data: Path, name: str) -> None:
    plan = parse((shared_data / "ganttproject" / name).read_bytes(), name)
    facts = json.loads((shared_data / "facts.json").read_text(encoding="utf-8"))[f"ganttproject/{name}"][
        "facts"
    ]
    types = Counter(edge.type for edge in plan.dependencies if not edge.is_spread)
    types["FS"] += lost(plan).get(("dependencies", "spread"), 0)
    found = {
        "tasks": plan.read["cards"],
        "summary": lost(plan)["cards", "summary"],
        "milestones": sum(card.kind == "milestone" for card in plan.cards),
        "depends": plan.read["dependencies"],
        "depends_by_type": dict(types),
        "leaf_duration_days": sum(card.estimate.likely for card in plan.cards if card.estimate),
        "resources": plan.made["people"],
        "allocations": sum(len(card.people) for card in plan.cards)
        + lost(plan).get(("assignments", "on_summary"), 0),
        "notes": sum(card.description not in ("", "**Complete:** 75 %") for card in plan.cards),
        "date_range": [
            str(pick(card.start_on for card in plan.cards if card.start_on)) for pick in (min, max)
        ],
    }
    assert {key: value for key, value in found.items() if facts[key] != value} == {}
    assert plan.name == name.removesuffix(".gan")


def test_the_last_days_of_a_real_file_meet_the_next_starts(shared_data: Path) -> None:
    plan = parse((shared_data / "ganttproject" / REAL[0]).read_bytes())
    cards = {card.title: card for card in plan.cards}
    assert cards["Prepare construction documents"].due_on == date(2024, 6, 28)  # a Friday
    assert cards["Agreement on architectural plan"].start_on == date(2024, 7, 1)


def test_everything_of_a_task_arrives() -> None:
    plan = parse(SMALL.read_bytes())
    cards = {card.title: card for card in plan.cards}
    collect, clean = cards["Collect <images>"], cards["Clean"]
    finished = round(datetime(2031, 3, 8, 17, tzinfo=UTC).timestamp() * 1000)
    assert (collect.column, collect.done_at, collect.priority) == ("done", finished, "high")
    assert collect.description == "From three cranes.\nGröße: 4 TB\n\n**Risk:** high"
    assert (clean.column, clean.priority, clean.description) == ("begun", "urgent", "**Complete:** 40 %")
    assert clean.links == (PlannedLink("", "https://example.org/clean"),)
    assert (cards["Train"].priority, cards["Train"].estimate) == ("low", Estimate(5, 5, 5))
    assert (cards["Good enough"].kind, cards["Good enough"].estimate) == ("milestone", None)
    assert plan.description == "Cranes that see.\n\n**Data**\n\nAsk the harbour office."
    assert [lane.name for lane in plan.swimlanes] == ["Data", "Model", "Other"]
    assert (collect.people, clean.people) == (("resource:0",), ("resource:1",))


def test_the_last_day_follows_the_calendar_of_the_file() -> None:
    cards = {card.title: card for card in parse(SMALL.read_bytes()).cards}
    # Wednesday the 5th is a holiday, Saturday the 8th is worked.
    assert cards["Collect <images>"].due_on == date(2031, 3, 8)
    # The 18th is a holiday of every year.
    assert cards["Train"].due_on == date(2031, 3, 24)


def test_times_arrive() -> None:
    times = parse(SMALL.read_bytes()).calendar
    assert times.working_week == "1111100"
    assert times.days_off == (
        PlannedDaysOff(date(2031, 3, 5), date(2031, 3, 5), "", "Ash Wednesday"),
        PlannedDaysOff(date(2031, 3, 18), date(2031, 3, 18)),
        PlannedDaysOff(date(2032, 3, 18), date(2032, 3, 18)),
        PlannedDaysOff(date(2031, 7, 1), date(2031, 7, 14), "resource:1"),
    )
    assert times.baselines == (PlannedBaseline("Offer", (("task:1", date(2031, 2, 24), date(2031, 2, 27)),)),)
    assert times.imported is not None
    assert len(times.imported.dates) == 5


def test_links_of_all_types() -> None:
    plan = parse(SMALL.read_bytes())
    assert links(plan) == {
        ("Collect <images>", "Clean"): ("FS", 0),
        ("Train", "Evaluate"): ("FS", -2),
        ("Train", "Good enough"): ("SS", 3),
        ("Evaluate", "Good enough"): ("FF", 0),
        ("Evaluate", "Train"): ("SF", 0),
        ("Clean", "Train"): ("FS", 0),
        ("Clean", "Evaluate"): ("FS", 0),
    }
    assert [edge.type for edge in plan.dependencies if edge.is_suspended] == ["SF"]


def test_what_does_not_arrive_is_told() -> None:
    plan = parse(SMALL.read_bytes())
    assert lost(plan) == {
        ("cards", "summary"): 2,
        ("dependencies", "unknown_card"): 1,
        ("dependencies", "spread"): 1,
        ("assignments", "on_summary"): 1,
        ("attachments", "kept_as_link"): 1,
        ("days_off", "no_place"): 1,
    }


@pytest.mark.parametrize(
    ("week", "days", "last"),
    [
        ("", 3, date(2031, 3, 11)),
        ('sun="1" mon="1"', 3, date(2031, 3, 11)),
        ('sun="0" sat="0"', 3, date(2031, 3, 9)),
        ('sun="1" mon="1" tue="1" wed="1" thu="1" fri="1" sat="1"', 3, None),
        ("", 0, date(2031, 3, 7)),
        ("", 1_000_000, None),
    ],
)
def test_last_days(week: str, days: int, last: date | None) -> None:
    calendar = f"<calendars><day-types><default-week {week}/></day-types></calendars>" if week else ""
    plan = parse(gan(f'<task id="1" name="A" start="2031-03-07" duration="{days}"/>', calendar=calendar))
    assert plan.cards[0].due_on == last


def test_the_last_day_may_be_behind_the_end_of_the_calendar() -> None:
    assert parse(gan('<task id="1" name="A" start="9999-12-30" duration="9"/>')).cards[0].due_on is None


@pytest.mark.parametrize(("said", "is_told"), [("true", False), ("false", True)])
def test_the_length_of_milestones_of_old_files_is_told(said: str, is_told: bool) -> None:
    data = gan('<task id="1" name="A" start="2031-03-07" duration="1" meeting="true"/>').replace(
        b'empty-milestones="true"', f'empty-milestones="{said}"'.encode()
    )
    plan = parse(data)
    assert (plan.cards[0].kind, plan.cards[0].estimate) == ("milestone", None)
    assert (("estimates", "milestone") in lost(plan)) is is_told


def test_odd_values_are_told_and_replaced() -> None:
    plan = parse(
        gan(
            '<task name="" start="1.1.2031" duration="long" priority="9"><depend id="2" type="8" difference="1e9"/></task>'
            '<task id="2" name="B"/><task id="2" name="C"/>'
            '<task id="4" name="D"><depend id="2" difference="x"/><depend id="2" type="7" difference="2e5"/></task>'
        )
    )
    assert [card.title for card in plan.cards] == ["Untitled", "B", "C", "D"]
    assert lost(plan) == {
        ("titles", "empty_title"): 1,
        ("records", "malformed"): 1,
        ("records", "twice"): 1,
        ("estimates", "not_a_number"): 1,
        ("start_dates", "bad_date"): 1,
        ("priorities", "unknown_value"): 1,
        ("fields", "unknown_value"): 2,
        ("lags", "not_a_number"): 1,
        ("lags", "out_of_range"): 2,
        ("dependencies", "twice"): 1,
    }


def test_a_deep_outline_keeps_its_order() -> None:
    inner = "".join(f'<task id="{n}" name="T{n}">' for n in range(1, 40)) + "</task>" * 39
    plan = parse(gan(f'{inner}<task id="99" name="last"/>'))
    assert [card.title for card in plan.cards] == ["T39", "last"]
    assert [lane.name for lane in plan.swimlanes] == ["T1", "Other"]
    assert len(plan.cards[0].labels) == 37


def test_a_project_without_a_name_has_that_of_its_file() -> None:
    unnamed = gan('<task id="1" name="A"/>').replace(b'name="Cranes"', b'name="Untitled Gantt Project"')
    assert parse(unnamed, "quay.gan").name == "quay"


def test_other_xml_is_refused() -> None:
    with pytest.raises(FileProblem) as refused:
        ganttproject.parse(b"<rss/>")
    assert refused.value.reason == "not_ganttproject"


def test_reading_can_be_cancelled() -> None:
    with pytest.raises(Cancelled):
        ganttproject.parse(SMALL.read_bytes(), is_cancelled=lambda: True)
