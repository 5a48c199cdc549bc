from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aipm_desktop.domain.board import (
    Board,
    BoardSnapshot,
    Card,
    Client,
    Column,
    Estimate,
    Label,
    Person,
    Swimlane,
)
from aipm_desktop.domain.errors import QueryProblem
from aipm_desktop.domain.query import Moment, Query, parse

DAY = 86_400_000
TODAY = date(2026, 11, 23)
"""A Monday."""
NOW = int(datetime(2026, 11, 23, 12, tzinfo=UTC).timestamp() * 1000)
MOMENT = Moment(NOW, TODAY, me=("ML",))

BLANK = Card(
    "", "b", 0, "task", "", "ideas", "model", "a0", "normal", "standard",
    None, None, None, None, NOW - 30 * DAY, NOW, NOW, None, None, None,
)  # fmt: skip


def card(number: int, title: str, **changes: object) -> Card:
    return BLANK._replace(id=f"c{number}", number=number, title=title, **changes)  # type: ignore[arg-type]


CARDS = (
    card(1, "Agree success metric", people=("ml",), due_on=date(2026, 11, 20), priority="high"),
    card(2, "Prüfung der Daten", kind="gate", labels=("data",), column_id="build", blocked_reason="no access"),
    card(3, "Rule-based baseline", kind="experiment", column_id="build", entered_at=NOW - 8 * DAY, labels=("ops",),
         estimate=Estimate(2, 4, 6), people=("dan",), laps=2, swimlane_id="product"),
    card(4, "Night images", kind="dataset", due_on=date(2026, 11, 27), estimate=Estimate(3, 5, 9), blocked_by=2,
         checklist_done=1, checklist_total=4, comments=3),
    card(5, "Shadow mode or canary", kind="health_check", column_id="done", due_on=date(2026, 11, 1), people=("ml", "dan"),
         done_at=NOW - 7 * DAY, blocked_by=1, priority="urgent", class_of_service="expedite"),
    card(6, "Two words here", due_on=date(2026, 12, 4), priority="low", labels=("two", "data"), start_on=TODAY,
         attachments=1),
)  # fmt: skip

BOARD = BoardSnapshot(
    Board("b", "c", "Board", "blue", "a0", "CI", "kanban", "", 0),
    Client("c", "Client", "blue", "a0", 0),
    (
        Column("ideas", "b", "Ideas", "a0", "queue"),
        Column("build", "b", "Data preparation", "a1", "active"),
        Column("done", "b", "Done", "a2", "done"),
    ),
    (
        Swimlane("model", "b", "Model", "a0", "model"),
        Swimlane("product", "b", "Product & data", "a1", "product"),
    ),
    CARDS,
    labels={
        "data": Label("data", "b", "Data", "teal"),
        "ops": Label("ops", "b", "ops", "grey"),
        "two": Label("two", "b", "two words", "red"),
    },
    people={"ml": Person("ml", "b", "Mara Lind", "ML"), "dan": Person("dan", "b", "Dan Sy", "DS")},
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("is:done", [2, 5]),
        ("-is:done", [1, 3, 4, 6]),
        ("is:open", [1, 3, 4, 6]),
        ("is:started", [3]),
        ("is:blocked", [4]),
        ("done:today", [2]),
    ],
)
def test_a_card_finished_in_place_is_done(text: str, expected: list[int]) -> None:
    cards = tuple(card._replace(done_at=NOW) if card.number == 2 else card for card in CARDS)
    query = parse(text, MOMENT)
    assert [card.number for card in cards if query.matches(card, BOARD)] == expected


def found(text: str) -> list[int]:
    query = parse(text, MOMENT)
    return [card.number for card in BOARD.cards if query.matches(card, BOARD)]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("", [1, 2, 3, 4, 5, 6]),
        ("kind:experiment", [3]),
        ("art:Datensatz,gate", [2, 4]),
        ("kind:health-check", [5]),
        ('kind:"health check"', [5]),
        ("label:data", [2, 6]),
        ("label:DAT", [2, 6]),
        ('label:"Two words"', [6]),
        ("label:two-words", [6]),
        ("#ops", [3]),
        ("label:none", [1, 4, 5]),
        ("label:any", [2, 3, 6]),
        ("label:unheard", []),
        ("owner:me", [1, 5]),
        ("@ml", [1, 5]),
        ("owner:dan,me", [1, 3, 5]),
        ("owner:sy", [3, 5]),
        ("owner:none", [2, 4, 6]),
        ("is:mine", [1, 5]),
        ("column:prep", [2, 3]),
        ('column:"data preparation"', [2, 3]),
        ("lane:product", [3]),
        ("track:model", [1, 2, 4, 5, 6]),
        ("priority:high", [1]),
        ("priority>=high", [1, 5]),
        ("prio<normal", [6]),
        ("!urgent", [5]),
        ("class:expedite", [5]),
        ("age>7", [3]),
        ("age<1w", [1, 2, 4, 5, 6]),
        ("age:8", [3]),
        ("age:7..9", [3]),
        ("estimate>3", [3, 4]),
        ("estimate:none", [1, 2, 5, 6]),
        ("estimate>=1w", [4]),
        ("laps>0", [3]),
        ("comments>=3", [4]),
        ("checklist<50%", [4]),
        ("waits>0", [4, 5]),
        ("number:2,4", [2, 4]),
        ("CI-4", [4]),
        ("ci-4", [4]),
        ("due<2026-11-27", [1, 5]),
        ("due<=27.11.", [1, 4, 5]),
        ("due>fri", [6]),
        ("due>=fri", [4, 6]),
        ("due:this-week", [4]),
        ("due:next-week", [6]),
        ("due:2026-11", [1, 4, 5]),
        ("due:2026-11-20..2026-11-27", [1, 4]),
        ("due:none", [2, 3]),
        ("start:today", [6]),
        ("done:last-week", [5]),
        ("done:any", [5]),
        ("entered<-7d", [3]),
        ("created<2026-11-01", [1, 2, 3, 4, 5, 6]),
        ("blocked", [2, 4]),
        ("is:waiting", [4]),
        ("is:startable", [1, 6]),
        ("ist:startklar", [1, 6]),
        ("blocked:access", [2]),
        ("has:blocker", [2]),
        ("overdue", [1]),
        ("überfällig", [1]),
        ("is:done", [5]),
        ("is:open", [1, 2, 3, 4, 6]),
        ("is:started", [2, 3]),
        ("unassigned", [2, 4, 6]),
        ("has:checklist", [4]),
        ("has:attachment,loop", [3, 6]),
        ("title:baseline", [3]),
        ("prufung", [2]),
        ("PRÜF", [2]),
        ("night images", [4]),
        ('"night images"', [4]),
        ('"images night"', []),
        ("rule-based", [3]),
        ('"or"', [5, 6]),
        ("Shadow or canary", [5]),
        ("ops", [3]),
        ("mara", [1, 5]),
    ],
)
def test_terms(text: str, numbers: list[int]) -> None:
    assert found(text) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("-label:data", [1, 3, 4, 5]),
        ("NOT blocked", [1, 3, 5, 6]),
        ("-images", [1, 2, 3, 5, 6]),
        ("--images", [4]),
        ("label:data blocked", [2]),
        ("label:data AND blocked", [2]),
        ("label:data UND -blocked", [6]),
        ("kind:gate OR kind:dataset", [2, 4]),
        ("kind:gate ODER kind:dataset label:data", [2]),
        ("(kind:gate OR kind:dataset) is:open", [2, 4]),
        ("is:open -(kind:gate OR kind:dataset)", [1, 3, 6]),
        ("kind:gate | has:loop", [2, 3]),
        ("kind:experiment age>7 owner:dan -label:data", [3]),
    ],
)
def test_joining(text: str, numbers: list[int]) -> None:
    assert found(text) == numbers


def test_at_risk_counts_working_days() -> None:
    """Card 4 is due on Friday: five working days with today, fewer than the nine it may need; card 6 has ten."""
    assert found("at-risk") == [1, 4]
    assert found("gefährdet -überfällig") == [4]


@pytest.mark.parametrize(
    ("due", "is_found"), [(date(2026, 11, 23), True), (date(2026, 11, 24), False), (date(2026, 11, 22), True)]
)
def test_at_risk_without_an_estimate_means_two_working_days(due: date, is_found: bool) -> None:
    assert parse("at-risk", MOMENT).matches(card(7, "", due_on=due), BOARD) is is_found


def test_weekends_are_no_working_days() -> None:
    friday = Moment(NOW, date(2026, 11, 27))
    monday = card(7, "", due_on=date(2026, 11, 30), estimate=Estimate(1, 2, 3))
    assert parse("at-risk", friday).matches(monday, BOARD)
    assert not parse("at-risk", friday).matches(monday._replace(estimate=Estimate(1, 2, 2)), BOARD)


def test_days_of_instants_begin_where_the_user_is() -> None:
    late = card(7, "", created_at=int(datetime(2026, 11, 22, 23, 30, tzinfo=UTC).timestamp() * 1000))
    assert not parse("created:today", MOMENT).matches(late, BOARD)
    assert parse("created:today", replace(MOMENT, utc_offset_ms=3_600_000)).matches(late, BOARD)


def test_descriptions_are_looked_into_when_given() -> None:
    test = parse("Zürich", MOMENT).bind(BOARD, {"c3": "Data from ZURICH"})
    assert [card.number for card in BOARD.cards if test(card)] == [3]
    test = parse("description:zurich", MOMENT).bind(BOARD, {"c3": "Data from Zürich"})
    assert [card.number for card in BOARD.cards if test(card)] == [3]


def test_me_without_a_name_is_nobody() -> None:
    assert not any(parse("owner:me", Moment(NOW, TODAY)).matches(card, BOARD) for card in CARDS)


@pytest.mark.parametrize(
    ("text", "position", "reason", "word"),
    [
        ("ok lable:ops", 3, "unknown_field", "lable"),
        ("kind:chore", 0, "unknown_value", "chore"),
        ("is:nice", 0, "unknown_value", "nice"),
        ("priority:so-so", 0, "unknown_value", "so-so"),
        ("label:", 0, "no_value", "label"),
        ('label:""', 0, "no_value", "label"),
        ("a due:whenever", 2, "not_a_date", "whenever"),
        ("age>old", 0, "not_a_number", "old"),
        ("age>1..3", 0, "not_a_number", "1..3"),
        ("kind>task", 0, "no_order", "kind"),
        ("(blocked", 0, "unclosed_bracket", "("),
        ("blocked)", 7, "unexpected_bracket", ")"),
        ("()", 1, "unexpected_bracket", ")"),
        ("blocked OR", 10, "unexpected_end", ""),
        ("OR blocked", 0, "no_value", "OR"),
        ("NOT", 3, "unexpected_end", ""),
        ("(" * 60 + "a", 50, "too_deep", ""),
    ],
)
def test_problems_say_where(text: str, position: int, reason: str, word: str) -> None:
    with pytest.raises(QueryProblem) as problem:
        parse(text, MOMENT)
    assert (problem.value.position, problem.value.reason, problem.value.word) == (position, reason, word)


def test_unknown_values_offer_those_there_are() -> None:
    with pytest.raises(QueryProblem) as problem:
        parse("kind:chore", MOMENT)
    assert problem.value.candidates[:2] == ("task", "dataset")


def chips(query: Query) -> list[tuple[str, str, tuple[str, ...], bool]]:
    return [(part.field, part.operator, part.values, part.is_excluded) for part in query.explanation]


def test_explanation_has_one_chip_per_term() -> None:
    text = (
        'Art:Experiment age>7 owner:me -label:ops (blocked OR overdue) "free words" due<2026-12-01 überfällig'
    )
    assert chips(parse(text, MOMENT)) == [
        ("kind", ":", ("experiment",), False),
        ("age", ">", ("7",), False),
        ("owner", ":", ("me",), False),
        ("label", ":", ("ops",), True),
        ("group", "", ("(blocked OR overdue)",), False),
        ("word", ":", ("free words",), False),
        ("due", "<", ("2026-12-01",), False),
        ("is", ":", ("overdue",), False),
    ]


def test_a_bare_or_is_one_chip() -> None:
    assert chips(parse("blocked OR overdue", MOMENT)) == [("group", "", ("blocked OR overdue",), False)]


def test_a_chip_can_be_taken_away() -> None:
    query = parse("kind:gate AND -label:ops AND  blocked", MOMENT)
    assert query.without(query.explanation[1]) == "kind:gate blocked"
    assert query.without(*query.explanation) == ""


def test_words_for_full_text_search_and_the_rest() -> None:
    query = parse('night kind:dataset -rain "two words" (x OR y)', MOMENT)
    assert query.words == ("night", "two words")
    rest = parse("nowhere kind:dataset -rain", MOMENT).without_words()
    assert [card.number for card in CARDS if rest.matches(card, BOARD)] == [4]
    assert not rest.is_empty
    assert parse("nowhere", MOMENT).without_words().is_empty


def test_addresses_and_times_are_words() -> None:
    assert chips(parse("https://a.example/x 10:30", MOMENT)) == [
        ("word", ":", ("https://a.example/x",), False),
        ("word", ":", ("10:30",), False),
    ]


def test_a_query_follows_the_board_it_is_asked_about() -> None:
    query = parse("column:ideas", MOMENT)
    assert query.matches(CARDS[0], BOARD)
    assert not query.matches(CARDS[0], BOARD._replace(columns=(BOARD.columns[0]._replace(name="Later"),)))


PIECES = st.sampled_from(
    [
        "(",
        ")",
        "-",
        "OR",
        "AND",
        "NOT",
        '"',
        ":",
        "kind:",
        "age>",
        "due:",
        "..",
        ",",
        "!",
        "#",
        "@",
        "is:",
        "9" * 40,
        "\ud800",
        "task",
    ]
)


@given(st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=12), st.sampled_from(["", " "]))
def test_any_text_is_read_or_refused_with_its_place(pieces: list[str], gap: str) -> None:
    text = gap.join(pieces)
    query: Query | None = None
    place = 0
    try:
        query = parse(text, MOMENT)
    except QueryProblem as problem:
        place = problem.position
    assert 0 <= place <= len(text)
    if query is not None:
        kept = [card for card in CARDS if query.matches(card, BOARD)]
        again = parse(query.without(), MOMENT)
        assert [card for card in CARDS if again.matches(card, BOARD)] == kept
