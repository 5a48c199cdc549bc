"""Moves in Trello's actions as stays in columns."""

from aipm_desktop.exchange import trello
from aipm_desktop.exchange.plan import ImportPlan
from tests.exchange.plan_rules import check_plan
from tests.exchange.trello_files import a_list, card, card_id, export, moved

MADE = 1_767_225_600  # 2026-01-01
KEY = card_id(MADE)
DAY = 86_400_000
LISTS = [a_list("todo", "To do", 1), a_list("doing", "Doing", 2), a_list("done", "Done", 3)]


def stays(plan: ImportPlan) -> list[tuple[str, int, int | None]]:
    """(column, day entered, day left) of the first card, in days since it was made."""
    days = lambda at: None if at is None else (at - MADE * 1000) // DAY  # noqa: E731
    return [
        (visit.column, days(visit.entered_at) or 0, days(visit.left_at)) for visit in plan.cards[0].visits
    ]


def test_a_card_that_never_moved_is_where_it_was_made() -> None:
    assert stays(trello.parse(export(lists=LISTS, cards=[card(KEY, "A")]))) == [("todo", 0, None)]


def test_moves_become_stays_whatever_their_order_in_the_file() -> None:
    actions = [
        moved(KEY, "2026-01-09T00:00:00Z", "doing", "done"),
        moved(KEY, "2026-01-03T00:00:00Z", "todo", "doing"),
    ]
    plan = trello.parse(export(lists=LISTS, cards=[card(KEY, "A", "done")], actions=actions))
    check_plan(plan)
    assert stays(plan) == [("todo", 0, 2), ("doing", 2, 8), ("done", 8, None)]
    assert plan.made["moves"] == plan.read["moves"] == 2
    assert plan.cards[0].done_at == MADE * 1000 + 8 * DAY


def test_moves_that_lead_nowhere_are_lost_lines() -> None:
    actions = [
        moved("gone", "2026-01-03T00:00:00Z", "todo", "doing"),
        moved(KEY, "2026-01-04T00:00:00Z", "todo", "elsewhere"),
        moved(KEY, "2026-01-05T00:00:00Z", "elsewhere", "todo"),
        moved(KEY, "not a date", "todo", "doing"),
    ]
    plan = trello.parse(export(lists=LISTS, cards=[card(KEY, "A")], actions=actions))
    check_plan(plan)
    assert {(line.why, line.count) for line in plan.lost if line.what == "moves"} == {
        ("no_card", 1),
        ("unknown_column", 2),
        ("bad_date", 1),
    }


def test_a_capped_file_claims_nothing_before_its_oldest_action() -> None:
    noise = [
        {"id": f"n{n}", "type": "updateBoard", "date": "2026-02-01T00:00:00Z", "data": {}} for n in range(999)
    ]
    actions = [*noise, moved(KEY, "2026-02-05T00:00:00Z", "todo", "doing")]
    plan = trello.parse(export(lists=LISTS, cards=[card(KEY, "A", "doing")], actions=actions))
    assert stays(plan) == [("todo", 31, 35), ("doing", 35, None)]
    assert plan.cards[0].created_at == MADE * 1000
    warning = next(warning for warning in plan.warnings if warning.key == "history_cut")
    assert warning.facts == {"before": "2026-02-01", "actions": "1000"}


def test_comments_the_file_does_not_hold_are_told() -> None:
    plan = trello.parse(export(cards=[card(KEY, "A", badges={"comments": 3})]))
    assert [(warning.key, warning.facts) for warning in plan.warnings] == [
        ("comments_missing", {"expected": "3", "found": "0"})
    ]
