from dataclasses import replace
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from aipm_desktop.domain.board import Estimate
from aipm_desktop.domain.quick_add import CardDraft, Understanding, Vocabulary, understand

TODAY = date(2026, 11, 23)
"""A Monday."""
BOARD = Vocabulary(
    labels=("data", "Two words", "Prüfung", "Node.js"),
    people=("ML", "Mara Lind", "DS", "Dan Sy", "Maria Lopez"),
    prefix="CI",
    columns=("Business understanding", "Data understanding", "Data preparation", "Modeling", "Done"),
    lanes=("Model", "Product & data"),
)


def read(line: str, board: Vocabulary = BOARD) -> Understanding:
    return understand(line, board, TODAY)


def draft(line: str) -> CardDraft:
    return read(line).draft


def test_the_line_of_the_manual() -> None:
    line = "Augment night images #data @ML !high due fri est 3-5-9 after CI-12"
    found = read(line)
    assert found.draft == CardDraft(
        "Augment night images",
        labels=("data",),
        people=("ML",),
        priority="high",
        due_on=date(2026, 11, 27),
        estimate=Estimate(3, 5, 9),
        predecessors=("CI-12",),
    )
    assert [(line[span.start : span.end], span.meaning, span.text) for span in found.spans] == [
        ("#data", "label", "data"),
        ("@ML", "person", "ML"),
        ("!high", "priority", "high"),
        ("due fri", "due", "2026-11-27"),
        ("est 3-5-9", "estimate", "3-5-9"),
        ("after CI-12", "predecessor", "CI-12"),
    ]
    assert found.problems == ()


def test_the_same_in_german() -> None:
    assert draft("Nachtbilder erweitern #data @ML !hoch fällig Fr Aufwand 3-5-9 nach CI-12") == CardDraft(
        "Nachtbilder erweitern",
        labels=("data",),
        people=("ML",),
        priority="high",
        due_on=date(2026, 11, 27),
        estimate=Estimate(3, 5, 9),
        predecessors=("CI-12",),
    )


@pytest.mark.parametrize(
    ("line", "kind", "title"),
    [
        ("spike: can rain be told from dirt", "spike", "can rain be told from dirt"),
        ("Health check: weekly drift", "health_check", "weekly drift"),
        ("Entscheidung: wer zahlt", "decision", "wer zahlt"),
        ("Can rain be told /spike", "spike", "Can rain be told"),
        ("/experiment more crops", "experiment", "more crops"),
        ("Rain: can it be told", "task", "Rain: can it be told"),
        ("see /usr/share", "task", "see /usr/share"),
        ("10:30 call", "task", "10:30 call"),
    ],
)
def test_kinds(line: str, kind: str, title: str) -> None:
    found = draft(line)
    assert (found.kind, found.title) == (kind, title)


@pytest.mark.parametrize(
    ("line", "labels", "meaning"),
    [
        ("a #DATA", ("data",), "label"),
        ('a #"two words"', ("Two words",), "label"),
        ("a #two-words", ("Two words",), "label"),
        ("a #prufung,", ("Prüfung",), "label"),
        ("a #Node.js", ("Node.js",), "label"),
        ("a #fresh.", ("fresh",), "new_label"),
        ('a #"brand new', ("brand new",), "new_label"),
        ("a #dat", ("dat",), "new_label"),
    ],
)
def test_labels(line: str, labels: tuple[str, ...], meaning: str) -> None:
    found = read(line)
    assert found.draft.labels == labels
    assert found.draft.title == "a"
    assert [span.meaning for span in found.spans] == [meaning]


@pytest.mark.parametrize(
    "line", ["fix #12", "# heading", 'a #""', "a@b.example", "C#", "50 @ 3", "> 95 %", ">95%", "~3"]
)
def test_signs_that_mean_nothing_stay_in_the_title(line: str) -> None:
    found = read(line)
    assert found.draft == CardDraft(line)
    assert found.spans == ()
    assert found.problems == ()


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("a @ml", ("ML",)),
        ("a @Mara", ("Mara Lind",)),
        ("a @lopez", ("Maria Lopez",)),
        ("a @Maria Lopez", ("Maria Lopez",)),
        ("a @mar", ("mar",)),
        ('a @"Eve Noor"', ("Eve Noor",)),
        ("a @Zoe @zoe @ML", ("Zoe", "ML")),
    ],
)
def test_people(line: str, people: tuple[str, ...]) -> None:
    assert draft(line).people == people
    assert draft(line).title == "a"


def test_people_not_yet_there_are_said_to_be_new() -> None:
    assert [span.meaning for span in read("a @Zoe @ML").spans] == ["new_person", "person"]


@pytest.mark.parametrize(
    ("line", "priority", "known"),
    [
        ("a !urgent", "urgent", "standard"),
        ("a !!!", "urgent", "standard"),
        ("a !!", "high", "standard"),
        ("a !1", "urgent", "standard"),
        ("a !niedrig", "low", "standard"),
        ("a !expedite", "normal", "expedite"),
        ("a !fixed-date !high", "high", "fixed_date"),
        ("a !eilig", "normal", "expedite"),
    ],
)
def test_priority_and_class_of_service(line: str, priority: str, known: str) -> None:
    found = draft(line)
    assert (found.title, found.priority, found.class_of_service) == ("a", priority, known)


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("a >Modeling", "Modeling"),
        ("a >Data preparation", "Data preparation"),
        ('a >"data preparation"', "Data preparation"),
        ("a >data-preparation", "Data preparation"),
        ("a >prep", "Data preparation"),
        ("a >mod", "Modeling"),
    ],
)
def test_columns(line: str, column: str) -> None:
    found = draft(line)
    assert (found.title, found.column) == ("a", column)


def test_swimlanes() -> None:
    assert draft("a ~Product & data").swimlane == "Product & data"
    assert draft("a ~model b").swimlane == "Model"
    assert draft("a ~model b").title == "a b"


def test_what_cannot_be_is_said_and_stays() -> None:
    line = "a >Nowhere ~never !soon due 31.2. est 9-3"
    found = read(line)
    assert found.draft == CardDraft(line)
    assert [problem.meaning for problem in found.problems] == [
        "unknown_column",
        "unknown_swimlane",
        "unknown_priority",
        "unknown_date",
        "unknown_estimate",
    ]


def test_an_ambiguous_column_is_a_problem() -> None:
    assert draft("a >data").column is None


def test_days() -> None:
    assert draft("a start mon due in 3 weeks") == CardDraft(
        "a", start_on=date(2026, 11, 30), due_on=date(2026, 12, 14)
    )
    assert draft("Report by 27 nov 2027, please") == CardDraft("Report please", due_on=date(2027, 11, 27))
    assert draft("Start labelling, due diligence by hand") == CardDraft(
        "Start labelling, due diligence by hand"
    )
    assert draft("Load data by 2020-01-01") == CardDraft("Load data by 2020-01-01")
    assert draft("a due mon due tue").due_on == date(2026, 11, 24)


def test_estimates_with_units() -> None:
    assert draft("a est 4h b") == CardDraft("a b", estimate=Estimate(0.5, 0.5, 0.5))
    assert draft("a est 3 days b") == CardDraft("a b", estimate=Estimate(3, 3, 3))
    assert draft("a est 3 apples") == CardDraft("a apples", estimate=Estimate(3, 3, 3))
    assert draft("best estimate of recall") == CardDraft("best estimate of recall")


@pytest.mark.parametrize(
    ("line", "labels", "title"),
    [
        ("a after CI-1, ci-2 and #3 b", ("CI-1", "CI-2", "CI-3"), "a b"),
        ("a after CI-1 and then", ("CI-1",), "a and then"),
        ("a after CI-007", ("CI-7",), "a"),
        ("a after COVID-19", (), "a after COVID-19"),
        ("look after it", (), "look after it"),
    ],
)
def test_predecessors(line: str, labels: tuple[str, ...], title: str) -> None:
    found = draft(line)
    assert (found.predecessors, found.title) == (labels, title)


@pytest.mark.parametrize(
    ("line", "links", "title"),
    [
        ("a after CI-12 SS+2", ("CI-12 SS+2",), "a"),
        ("a after CI-12+1 b", ("CI-12 FS+1",), "a b"),
        ("a after CI-12 -1 b", ("CI-12 FS-1",), "a b"),
        ("a after CI-12 − 1 b", ("CI-12",), "a − 1 b"),
        ("a after CI-12 FS − 1 b", ("CI-12 FS-1",), "a b"),
        ("a after CI-12ff", ("CI-12 FF",), "a"),
        ("a after CI-12 SF - 0,5 days", ("CI-12 SF-0.5",), "a"),
        ("a after CI-12 SS +1.25d", ("CI-12 SS+1.25",), "a"),
        # A week has five working days, a day eight hours.
        ("a after CI-12+1w", ("CI-12 FS+5",), "a"),
        ("a after CI-12 +4 hours", ("CI-12 FS+0.5",), "a"),
        ("a after CI-1 SS+2, CI-2,CI-3 and #4 FF-1 b", ("CI-1 SS+2", "CI-2", "CI-3", "CI-4 FF-1"), "a b"),
        ("a after CI-1 + CI-2", ("CI-1", "CI-2"), "a"),
        ("a after CI-1 SS after CI-1 FF", ("CI-1 FF",), "a"),
        ("a after CI-1 essay", ("CI-1",), "a essay"),
        ("a after CI-1 +2x", ("CI-1",), "a +2x"),
        ("a after CI-1 (SS)", ("CI-1",), "a (SS)"),
    ],
)
def test_links_with_type_and_lag(line: str, links: tuple[str, ...], title: str) -> None:
    found = draft(line)
    assert (found.predecessors, found.successors, found.title) == (links, (), title)


@pytest.mark.parametrize(
    "line", ["nach CI-12 AA+2 Tage und CI-13 vor CI-14 EA-1 Woche", "after CI-12 SS+2 & #13 before #14 fs-1w"]
)
def test_links_either_way_in_either_language(line: str) -> None:
    found = read(f"a {line}")
    assert found.draft == CardDraft("a", predecessors=("CI-12 SS+2", "CI-13"), successors=("CI-14 FS-5",))
    assert [span.meaning for span in found.spans] == ["predecessor", "predecessor", "successor"]


def test_cards_that_are_not_there_are_said_and_stay_in_the_title() -> None:
    board = replace(BOARD, cards={12: "Label", 13: "Train"})
    line = "a after CI-99, CI-12 SS, #98 b"
    found = read(line, board)
    assert (found.draft.predecessors, found.draft.title) == (("CI-12 SS",), "a CI-99 #98 b")
    assert [(line[p.start : p.end], p.meaning, p.text) for p in found.problems] == [
        ("CI-99", "unknown_card", "CI-99"),
        ("#98", "unknown_card", "#98"),
    ]
    found = read("a before CI-99", board)
    assert found.draft == CardDraft("a before CI-99")
    assert [problem.meaning for problem in found.problems] == ["unknown_card"]


def test_no_card_comes_before_and_after() -> None:
    found = read("a after CI-12 before CI-12")
    assert found.draft == CardDraft("a before CI-12", predecessors=("CI-12",))
    assert [problem.meaning for problem in found.problems] == ["both_ways"]


def test_checklist() -> None:
    found = read("Clean #data [ ] drop doubles [] fill gaps #keep [ ]")
    assert found.draft == CardDraft("Clean", labels=("data",), checklist=("drop doubles", "fill gaps #keep"))


def test_a_backslash_keeps_signs_and_words() -> None:
    assert draft(r"use \#data \@home \due fri \!high") == CardDraft("use #data @home due fri !high")
    assert draft(r"\spike: not one") == CardDraft("spike: not one")
    assert draft(r"C:\new \ ") == CardDraft("C:\\new \\")


def test_only_fields_is_no_title() -> None:
    assert [problem.meaning for problem in read("#data !high").problems] == ["no_title"]
    assert read("   ").problems == ()


PIECES = st.sampled_from(
    [
        "#",
        "@",
        ">",
        "~",
        "!",
        "/",
        '"',
        "\\",
        "due",
        "est",
        "after",
        "before",
        "CI-1",
        "CI-2,",
        "SS+2",
        "+1w",
        "and",
        "3-5-9",
        "fri",
        "spike:",
        "[ ]",
        "Ä",
        "\ud800",
        "\x00",
        "in",
        "9999999999",
    ]
)


@given(st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=14), st.sampled_from([" ", "", "\t"]))
@example(["due", "31.12.9999"], " ")
def test_no_line_makes_it_fail(pieces: list[str], gap: str) -> None:
    line = gap.join(pieces)
    found = read(line)
    assert all(0 <= span.start < span.end <= len(line) for span in found.spans)
    ends = [0, *(span.end for span in found.spans)]
    assert all(end <= span.start for end, span in zip(ends, found.spans, strict=False))
    understand(line, Vocabulary(), date.max)
