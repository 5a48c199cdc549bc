"""MS Project XML: what arrives, what is said to be lost, and what is refused."""

import json
from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from aipm_desktop.domain.board import Estimate
from aipm_desktop.domain.errors import Cancelled, FileProblem
from aipm_desktop.exchange import msproject
from aipm_desktop.exchange.plan import ImportPlan, PlannedLink, PlannedVisit
from aipm_desktop.exchange.plan_calendar import PlannedBaseline, PlannedDaysOff, PlannedWeek
from tests.exchange.plan_rules import check_plan
from tests.exchange.project_files import after, mspdi, task

SMALL = Path(__file__).parent.parent / "data" / "project-small.xml"
REAL = (
    "bardsoftware+ganttproject+weekends.xml",
    "joniles+mpxj+DefaultDurationFormat.xml",
    "joniles+mpxj+mspdinulltasks.xml",
    "joniles+mpxj+mspdirelations.xml",
    "joniles+mpxj+mspdisplittask.xml",
    "joniles+mpxj+sample.xml",
    "joniles+mpxj+task-links-project2010-mspdi.xml",
    "stsporen+projterm+Project1.xml",
)


def parse(data: bytes) -> ImportPlan:
    plan = msproject.parse(data, name="plan.xml")
    check_plan(plan)
    return plan


def links(plan: ImportPlan) -> dict[tuple[str, str], tuple[str, float]]:
    titles = {card.key: card.title for card in plan.cards}
    return {
        (titles[edge.predecessor], titles[edge.successor]): (edge.type, edge.lag_days)
        for edge in plan.dependencies
    }


def lost(plan: ImportPlan) -> dict[tuple[str, str], int]:
    return {(line.what, line.why): line.count for line in plan.lost}


def told(plan: ImportPlan) -> dict[str, str]:
    return {caution.key: caution.facts.get("count", "") for caution in plan.warnings}


@pytest.mark.parametrize("name", REAL)
def test_a_real_file_gives_the_counted_facts(shared_data: Path, name: str) -> None:
    plan = parse((shared_data / "mspdi" / name).read_bytes())
    facts = json.loads((shared_data / "facts.json").read_text(encoding="utf-8"))[f"mspdi/{name}"]["facts"]
    minutes = float(facts["min_per_day"])
    hours = sum(card.estimate.likely for card in plan.cards if card.estimate) * minutes / 60
    found = {
        "tasks": plan.read["cards"],
        "summary": lost(plan).get(("cards", "summary"), 0),
        "milestones": sum(card.kind == "milestone" for card in plan.cards),
        "links": plan.read["dependencies"],
        "links_by_type": dict(Counter(edge.type for edge in plan.dependencies if not edge.is_spread)),
        "links_with_lag": sum(edge.lag_days != 0 for edge in plan.dependencies),
        "leaf_duration_hours": hours,
        "complete_100": sum(card.is_done for card in plan.cards),
        "resources": plan.made["people"],
        "assignments": sum(len(card.people) for card in plan.cards),
        "inactive": plan.made["archived_cards"],
    }
    assert {key: value for key, value in found.items() if facts[key] != pytest.approx(value)} == {}
    assert plan.made["dependencies"] == plan.read["dependencies"]
    assert plan.name == facts["title"].removesuffix(".xml")
    assert not any(edge.is_suspended for edge in plan.dependencies)


def test_the_dates_of_a_real_file_stay(shared_data: Path) -> None:
    plan = parse((shared_data / "mspdi" / "stsporen+projterm+Project1.xml").read_bytes())
    cards = {card.title: card for card in plan.cards}
    assert (cards["Develop code"].start_on, cards["Develop code"].due_on) == (
        date(2020, 6, 15),
        date(2020, 7, 3),
    )
    # MS Project itself starts testing 3.75 days into the 15 of the code: 75 percent of lead.
    lag = links(plan)["Develop code", "Developer testing (primary debugging)"]
    assert lag == ("FS", -11.25)


def test_a_sparse_file_reads_as_far_as_it_goes(shared_data: Path) -> None:
    plan = parse((shared_data / "adversarial" / "handmade" / "mspdi-sparse.xml").read_bytes())
    assert plan.read["cards"] == 3
    assert [(card.title, card.estimate) for card in plan.cards] == [
        ("T1", Estimate(5, 5, 5)),
        ("T2", Estimate(2, 2, 2)),
    ]
    assert links(plan) == {("T1", "T2"): ("FS", 0)}
    assert lost(plan) == {("cards", "summary"): 1, ("dependencies", "unknown_card"): 1}
    assert [lane.name for lane in plan.swimlanes] == ["Sum"]


def test_everything_of_a_task_arrives() -> None:
    plan = parse(SMALL.read_bytes())
    cards = {card.title: card for card in plan.cards}
    collect, clean, train = cards['Collect <images> & "labels"'], cards["Clean"], cards["Train"]
    finished = round(datetime(2031, 3, 7, 17, tzinfo=UTC).timestamp() * 1000)
    started = round(datetime(2031, 3, 10, 8, tzinfo=UTC).timestamp() * 1000)
    assert (collect.column, collect.is_done, collect.done_at) == ("done", True, finished)
    assert collect.description == "From three cranes.\nGröße: 4 TB\n\n**Risk:** high"
    assert (clean.column, clean.priority, clean.description) == ("begun", "urgent", "**Complete:** 40 %")
    assert clean.visits == (PlannedVisit("begun", started, None),)
    assert (train.column, train.priority, train.estimate) == ("todo", "low", Estimate(5, 5, 5))
    assert (train.start_on, train.due_on) == (date(2031, 3, 17), date(2031, 3, 28))
    assert train.description == "**Finish:** 2031-03-21"
    assert train.links == (PlannedLink("Runs", "https://example.org/runs"),)
    assert [cards[title].kind for title in ("Model is good enough", "Plan the next quay")] == [
        "milestone",
        "task",
    ]
    assert cards["Plan the next quay"].estimate == Estimate(2, 2, 2)
    assert cards["Wait for the dry dock"].is_archived
    assert cards["Wait for the dry dock"].estimate == Estimate(10, 10, 10)
    assert [(person.name, person.initials) for person in plan.people] == [("Ada Ångström", "AÅ"), ("Bo", "")]
    assert (collect.people, clean.people) == (("resource:1",), ("resource:3",))
    assert {card.title: card.number for card in plan.cards}["Train"] == 7


def test_the_outline_becomes_swimlanes_and_labels() -> None:
    plan = parse(SMALL.read_bytes())
    lanes = {lane.key: lane.name for lane in plan.swimlanes}
    assert list(lanes.values()) == ["Data", "Model", "Other"]
    assert {card.title: lanes[card.swimlane] for card in plan.cards}["Train"] == "Model"
    assert [label.name for label in plan.labels] == ["Training"]
    assert [card.title for card in plan.cards if card.labels] == ["Train", "Evaluate"]
    assert plan.description == "**Data**\n\nAsk the harbour office."


def test_times_of_the_project_and_its_people_arrive() -> None:
    times = parse(SMALL.read_bytes()).calendar
    assert (times.start_on, times.working_week) == (date(2031, 3, 3), "1111110")
    assert times.weeks == (PlannedWeek("resource:3", "1111010"),)
    assert times.days_off == (
        PlannedDaysOff(date(2031, 5, 1), date(2031, 5, 2), "", "May days"),
        PlannedDaysOff(date(2031, 4, 7), date(2031, 4, 11), "resource:3"),
    )


def test_dates_of_today_and_of_baselines_are_kept() -> None:
    times = parse(SMALL.read_bytes()).calendar
    assert times.baselines == (
        PlannedBaseline("Baseline", (("task:3", date(2031, 3, 6), date(2031, 3, 12)),)),
    )
    assert times.imported is not None
    assert times.imported.name == "Imported"
    assert ("task:7", date(2031, 3, 17), date(2031, 3, 21)) in times.imported.dates
    assert len(times.imported.dates) == 6


def test_calendars_may_be_made_from_each_other_in_circles() -> None:
    calendars = {
        "Calendar": [
            {"UID": n, "BaseCalendarUID": 3 - n, "WeekDays": {"WeekDay": {"DayType": 5 + n, "DayWorking": 0}}}
            for n in (1, 2)
        ]
    }
    plan = parse(
        mspdi(
            task("A"),
            resources=[{"UID": 1, "Name": "Ada", "CalendarUID": 2}],
            CalendarUID=1,
            Calendars=calendars,
        )
    )
    assert plan.calendar.working_week == "1111000"


def test_days_off_of_many_people_do_not_grow_without_bound() -> None:
    free = [
        {"TimePeriod": {"FromDate": f"{year}-01-01T00:00:00", "ToDate": f"{year}-01-01T23:59:00"}, "Type": 1}
        for year in range(1901, 2201)
    ]
    calendars = [{"UID": 1}, {"UID": 2, "IsBaseCalendar": 1, "Exceptions": {"Exception": free}}]
    calendars += [{"UID": n, "BaseCalendarUID": 2} for n in range(3, 203)]
    people = [{"UID": n, "Name": f"P{n}", "CalendarUID": n} for n in range(3, 203)]
    plan = parse(mspdi(task("A"), CalendarUID=1, Calendars={"Calendar": calendars}, resources=people))
    assert len(plan.calendar.days_off) == 19_800
    assert lost(plan) == {("days_off", "too_many"): 40_200}


def test_a_week_without_work_is_none() -> None:
    free = {"WeekDay": [{"DayType": n, "DayWorking": 0} for n in range(1, 8)]}
    plan = parse(mspdi(task("A"), Calendars={"Calendar": {"UID": 1, "IsBaseCalendar": 1, "WeekDays": free}}))
    assert plan.calendar.working_week == ""


def test_links_keep_type_and_lag_in_the_days_of_the_project() -> None:
    plan = parse(SMALL.read_bytes())
    assert links(plan) == {
        ('Collect <images> & "labels"', "Clean"): ("FS", 0),
        ("Train", "Evaluate"): ("FS", -2),
        ("Evaluate", "Model is good enough"): ("FF", 2),
        ("Train", "Model is good enough"): ("SS", 10),
        ("Model is good enough", "Plan the next quay"): ("SF", 0),
        ("Clean", "Train"): ("FS", 0),
        ("Clean", "Evaluate"): ("FS", 0),
    }
    assert (plan.made["dependencies"], plan.made["spread_links"]) == (5, 2)


def test_what_does_not_arrive_is_told() -> None:
    plan = parse(SMALL.read_bytes())
    assert lost(plan) == {
        ("cards", "summary"): 3,
        ("dependencies", "unknown_card"): 1,
        ("dependencies", "other_project"): 1,
        ("dependencies", "spread"): 1,
        ("people", "not_a_person"): 1,
        ("assignments", "not_a_person"): 1,
        ("assignments", "on_summary"): 1,
        ("attachments", "kept_as_link"): 1,
        ("kinds", "takes_time"): 1,
        ("constraints", "no_place"): 1,
        ("calendars", "no_place"): 1,
        ("days_off", "no_place"): 1,
    }
    assert told(plan) == {
        "columns_by_percent": "",
        "percents_in_description": "1",
        "summaries_as_swimlanes": "2",
        "summaries_as_labels": "1",
        "notes_on_board": "1",
        "dates_kept": "6",
        "elapsed_durations": "1",
        "rough_durations": "1",
        "custom_fields_in_description": "1",
        "percent_lags": "1",
        "elapsed_lags": "1",
        "part_time": "1",
    }


@pytest.mark.parametrize(
    ("text", "unit", "days"),
    [
        ("PT40H0M0S", "7", 5),
        ("PT20H0M0S", "", 2.5),
        ("P5D", "7", 5),
        ("P1W", "9", 5),
        ("P1M", "11", 20),
        ("PT0H45M0S", "3", 0.09375),
        ("PT336H0M0S", "10", 10),
        ("PT336H0M0S", "42", 10),
        ("PT0H0M0S", "7", 0),
        ("PT8.5H", "7", 1.0625),
    ],
)
def test_durations_are_working_days(text: str, unit: str, days: float) -> None:
    plan = parse(mspdi(task("A", hours=None, Duration=text, DurationFormat=unit)))
    assert plan.cards[0].estimate == Estimate(days, days, days)


@pytest.mark.parametrize(
    ("text", "why"), [("-PT8H0M0S", "not_a_number"), ("PT", "not_a_number"), ("soon", "not_a_number")]
)
def test_a_duration_that_is_none_gives_no_estimate(text: str, why: str) -> None:
    plan = parse(mspdi(task("A", hours=None, Duration=text)))
    assert plan.cards[0].estimate is None
    assert lost(plan)["estimates", why] == 1


@pytest.mark.parametrize(
    ("link", "kind", "days"),
    [
        (after(1), "FS", 0),
        (after(1, 0), "FF", 0),
        (after(1, 2), "SF", 0),
        (after(1, 3, 4800), "SS", 1),
        (after(1, 1, -2400), "FS", -0.5),
        (after(1, 1, 24000, 9), "FS", 5),
        (after(1, 1, 50, 19), "FS", 2),
        (after(1, 1, -25, 51), "FS", -1),
        (after(1, 1, 100800, 8), "FS", 5),
        (after(1, 1, 1e30), "FS", 1e5),
        (after(1, 7), "FS", 0),
        (after(1, 1) | {"LinkLag": "much"}, "FS", 0),
    ],
)
def test_lags_are_working_days(link: dict, kind: str, days: float) -> None:
    plan = parse(mspdi(task("A", hours=32), task("B", PredecessorLink=link)))
    assert links(plan) == {("A", "B"): (kind, days)}


def test_links_twice_and_to_itself_are_left_out() -> None:
    plan = parse(mspdi(task("A"), task("B", PredecessorLink=[after(1), after(1, 1), after(2), after(1, 3)])))
    assert [edge.type for edge in plan.dependencies] == ["FS", "SS"]
    assert lost(plan) == {("dependencies", "twice"): 1, ("dependencies", "itself"): 1}


def test_a_cycle_comes_suspended() -> None:
    tasks = (
        task("A", PredecessorLink=after(3)),
        task("B", PredecessorLink=after(1)),
        task("C", PredecessorLink=after(2)),
    )
    plan = parse(mspdi(*tasks))
    assert sum(edge.is_suspended for edge in plan.dependencies) == 1
    assert [caution.facts["cards"] for caution in plan.warnings if caution.key == "cycle"] == ["B → C"]


def test_many_cycles_do_not_flood_the_report() -> None:
    pairs = range(1, 81, 2)
    tasks = [
        task(f"T{uid}", PredecessorLink=after(uid + 1 if uid in pairs else uid - 1)) for uid in range(1, 81)
    ]
    plan = parse(mspdi(*tasks))
    told_of = [caution.facts["cards"] for caution in plan.warnings if caution.key == "cycle"]
    assert sum(edge.is_suspended for edge in plan.dependencies) == 40
    assert (len(told_of), told_of[-1]) == (21, "… (+ 20)")


DATES = {"Start": "2031-03-03T08:00:00", "Finish": "2031-03-07T17:00:00"}
LATER = {"Start": "2031-03-04T08:00:00", "Finish": "2031-03-14T17:00:00"}


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (1, {("A", "C"), ("A", "D"), ("B", "C"), ("B", "D")}),
        (3, {("A", "C"), ("A", "D")}),  # A starts the summary: no later than B
        (0, {("A", "D"), ("B", "D")}),  # D ends the other one
        (2, {("A", "D")}),
    ],
)
def test_links_of_summaries_go_to_their_first_and_last_tasks(kind: int, expected: set) -> None:
    plan = parse(
        mspdi(
            task("S"),
            task("A", 2, **DATES),
            task("B", 2, **LATER),
            task("T", PredecessorLink=after(1, kind, 4800)),
            task("C", 2, **DATES),
            task("D", 2, **LATER),
        )
    )
    assert links(plan) == dict.fromkeys(expected, (msproject.values.LINK_TYPES[str(kind)], 1.0))
    assert (plan.made["dependencies"], plan.made["spread_links"]) == (0, len(expected))


def test_a_summary_within_its_own_links_is_told() -> None:
    plan = parse(mspdi(task("S"), task("A", 2, PredecessorLink=after(1)), task("B", 2)))
    assert links(plan) == {}
    assert lost(plan)["dependencies", "itself"] == 1


def test_links_of_summaries_do_not_grow_without_bound() -> None:
    first = [task("S"), *(task(f"A{n}", 2) for n in range(200))]
    second = [task("T", PredecessorLink=after(1)), *(task(f"B{n}", 2) for n in range(200))]
    plan = parse(mspdi(*first, *second))
    assert plan.dependencies == ()
    assert lost(plan)["dependencies", "too_many"] == 1


def test_a_project_in_one_summary_shows_what_is_below() -> None:
    plan = parse(mspdi(task("All"), task("X", 2), task("a", 3), task("Y", 2), task("b", 3)))
    assert [lane.name for lane in plan.swimlanes] == ["X", "Y"]
    assert plan.description == "**All**"
    assert plan.labels == ()


def test_swimlanes_of_one_name_stay_apart() -> None:
    plan = parse(
        mspdi(
            task("Phase"), task("a", 2), task("phase"), task("b", 2), task("Other"), task("c", 2), task("d")
        )
    )
    assert [lane.name for lane in plan.swimlanes] == ["Phase", "phase (2)", "Other (2)", "Other"]
    assert len({card.swimlane for card in plan.cards}) == 4


def test_too_many_summaries_become_labels() -> None:
    tasks = [line for n in range(25) for line in (task(f"Phase {n}"), task(f"Task {n}", 2))]
    plan = parse(mspdi(*tasks))
    assert plan.swimlanes == ()
    assert [label.name for label in plan.labels] == [f"Phase {n}" for n in range(25)]
    assert [caution.facts for caution in plan.warnings if caution.key == "summaries_as_labels"] == [
        {"count": "25"}
    ]


def test_summaries_of_one_name_share_a_label() -> None:
    plan = parse(mspdi(task("A"), task("Tests", 2), task("a", 3), task("B"), task("tests", 2), task("b", 3)))
    assert [label.name for label in plan.labels] == ["Tests"]
    assert [card.labels for card in plan.cards] == [("task:2",), ("task:2",)]


def test_the_outline_is_read_from_numbers_when_levels_are_missing() -> None:
    lines = [
        {"Name": name, "WBS": number} for name, number in (("S", "1"), ("a", "1.1"), ("b", "1.2"), ("c", "2"))
    ]
    plan = parse(mspdi(*lines))
    assert [card.title for card in plan.cards] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("number", "level"),
    [("0", "low"), ("400", "low"), ("500", "normal"), ("600", "high"), ("800", "urgent"), ("x", "normal")],
)
def test_priorities(number: str, level: str) -> None:
    assert parse(mspdi(task("A", Priority=number))).cards[0].priority == level


@pytest.mark.parametrize(
    ("percent", "more", "column"),
    [
        ("0", {}, "todo"),
        ("0", {"ActualStart": "2031-03-03T08:00:00"}, "begun"),
        ("0.4", {}, "begun"),
        ("99.6", {}, "begun"),
        ("100", {}, "done"),
        ("250", {}, "done"),
        ("-5", {}, "todo"),
        ("nan", {}, "todo"),
    ],
)
def test_percent_says_the_column(percent: str, more: dict, column: str) -> None:
    assert parse(mspdi(task("A", PercentComplete=percent, **more))).cards[0].column == column


def test_dates_that_are_none_are_told() -> None:
    plan = parse(mspdi(task("A", Start="2031-02-30T08:00:00", Finish="soon", Deadline="NA")))
    assert (plan.cards[0].start_on, plan.cards[0].due_on) == (None, None)
    assert lost(plan) == {("start_dates", "bad_date"): 1, ("due_dates", "bad_date"): 1}


def test_external_tasks_are_left_to_their_project() -> None:
    plan = parse(mspdi(task("Theirs", ExternalTask=1), task("Ours", PredecessorLink=after(1))))
    assert [card.title for card in plan.cards] == ["Ours"]
    assert lost(plan) == {("cards", "other_project"): 1, ("dependencies", "unknown_card"): 1}


def test_tasks_without_name_or_number_are_kept() -> None:
    plan = parse(mspdi(task("", UID=""), task("B", UID=7), task("C", UID=7)))
    assert [(card.key, card.title) for card in plan.cards] == [
        ("row:1", "Untitled"),
        ("task:7", "B"),
        ("row:3", "C"),
    ]
    assert [card.number for card in plan.cards] == [1, 2, 3]
    assert lost(plan) == {("titles", "empty_title"): 1, ("records", "twice"): 1}


def test_two_projects_of_one_name_are_told_apart() -> None:
    first, second = (parse(mspdi(task("A"), CreationDate=f"203{n}-01-01T00:00:00")) for n in (1, 2))
    assert first.external_id != second.external_id
    assert first.is_named_only


def test_other_xml_is_refused() -> None:
    with pytest.raises(FileProblem) as refused:
        msproject.parse(b"<rss/>", name="x.xml")
    assert refused.value.reason == "not_msproject"


def test_reading_can_be_cancelled_and_tells_how_far_it_is() -> None:
    data = mspdi(*(task(f"T{n}") for n in range(2000)))
    shares: list[float] = []
    msproject.parse(data, progress=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] > 0.5
    with pytest.raises(Cancelled):
        msproject.parse(data, is_cancelled=lambda: True)
