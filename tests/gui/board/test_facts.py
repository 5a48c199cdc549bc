"""What is true of a board's cards today."""

from __future__ import annotations

from datetime import timedelta

import pytest

from aipm_desktop.domain.board import Card, Estimate, Label
from aipm_desktop.gui.board.chips import chips_of, due_text
from aipm_desktop.gui.board.facts import BoardFacts
from aipm_desktop.gui.board.tally import by_cell
from board.factory import DAY, NOW, TODAY, make_card, make_snapshot


def facts_of(*cards: Card) -> BoardFacts:
    board = make_snapshot(4, 1, 0)
    return BoardFacts(board._replace(cards=cards), by_cell(cards), NOW, TODAY)


def aged(days: int, column: str = "c1") -> Card:
    return make_card(days + 1, column, "l0", f"Card {days}", entered_at=NOW - days * DAY)


def test_old_is_past_the_85th_percentile_of_the_column() -> None:
    # Twenty ages 0 … 19: by nearest rank the 85th percentile is the 17th, 16 days.
    cards = [aged(days) for days in range(20)]
    facts = facts_of(*cards)
    assert [facts.age_days(card) for card in cards if facts.is_old(card)] == [17, 18, 19]


def test_ages_of_finished_cards_do_not_count() -> None:
    cards = [aged(days) for days in range(20)]
    finished = [aged(400)._replace(done_at=NOW) for _ in range(20)]
    facts = facts_of(*cards, *finished)
    assert [facts.age_days(card) for card in (*cards, *finished) if facts.is_old(card)] == [17, 18, 19]


def test_with_few_ages_nothing_is_old() -> None:
    cards = [aged(days) for days in (0, 0, 0, 0, 0, 0, 0, 0, 400)]
    assert not any(facts_of(*cards).is_old(card) for card in cards)


def test_finished_cards_are_never_old_or_overdue() -> None:
    cards = [aged(days, "c3") for days in range(20)]
    facts = facts_of(*cards)
    assert not any(facts.is_old(card) for card in cards)
    late = cards[0]._replace(due_on=TODAY - timedelta(days=3))
    assert facts.due_state(late) == "met"
    in_place = aged(3)._replace(done_at=NOW, due_on=TODAY - timedelta(days=3), blocked_by=2)
    assert facts.due_state(in_place) == "met"
    assert [chip.text for chip in chips_of(in_place, facts)] == ["Due 21 Nov"]


@pytest.mark.parametrize(
    ("days", "state", "said"),
    [
        (-1, "overdue", "Due 23 Nov"),
        (0, "soon", "Due today"),
        (1, "soon", "Due tomorrow"),
        (2, "soon", "Due 26 Nov"),
        (3, "later", "Due 27 Nov"),
        (60, "later", "Due 23 Jan 2027"),
    ],
)
def test_due_days_are_told_by_their_distance(days: int, state: str, said: str) -> None:
    card = aged(1)._replace(due_on=TODAY + timedelta(days=days))
    facts = facts_of(card)
    assert facts.due_state(card) == state
    assert due_text(card, facts) == said


def test_chips_come_in_order_of_urgency_and_name_three_labels() -> None:
    labels = {f"k{n}": Label(f"k{n}", "board", f"label {n}", "purple") for n in range(5)}
    card = aged(1)._replace(
        blocked_reason="no data", blocked_by=2, priority="urgent", class_of_service="expedite", due_on=TODAY, laps=1,
        labels=tuple(labels), estimate=Estimate(3, 5, 9), checklist_total=4, checklist_done=1, comments=2, attachments=1,
    )  # fmt: skip
    board = make_snapshot(4, 1, 0)._replace(cards=(card,), labels=labels)
    chips = chips_of(card, BoardFacts(board, by_cell([card]), NOW, TODAY))
    assert [chip.text for chip in chips] == [
        "Blocked", "Blocked by 2", "Urgent", "Expedite", "Due today", "Lap 2", "label 0", "label 1", "label 2", "+2",
        "3–5–9 d", "1/4", "2", "1",
    ]  # fmt: skip
    assert chips[6].tone == "hue_violet"
