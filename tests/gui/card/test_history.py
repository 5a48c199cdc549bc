"""History with the way back."""

from __future__ import annotations

from datetime import date

import pytest

from aipm_desktop import commands
from aipm_desktop.domain.board import Estimate
from aipm_desktop.gui.card.history import HistoryRow
from aipm_desktop.gui.card.panel import CardPanel
from tests.gui.card.desk import Desk


def entries(panel: CardPanel) -> list[HistoryRow]:
    return [panel.history._rows.row(key) for key in panel.history._rows.keys]


@pytest.mark.parametrize(
    ("field", "first", "second"),
    [
        ("title", "One", "Two"),
        ("description", "before", "after"),
        ("due_on", date(2026, 11, 27), date(2026, 12, 1)),
        ("due_on", None, date(2026, 12, 1)),
        ("estimate", Estimate(3, 5, 9), Estimate(3, 6, 9)),
        ("estimate", None, Estimate(3, 6, 9)),
        ("priority", "low", "high"),
        ("kind", "gate", "spike"),
    ],
)
def test_an_earlier_value_comes_back(
    panel: CardPanel, desk: Desk, field: str, first: object, second: object
) -> None:
    desk.session.run(commands.card.set_fields, [desk.card_id], {field: first})
    desk.session.run(commands.card.set_fields, [desk.card_id], {field: second})
    desk.session.run(
        commands.card.add_label,
        [desk.card_id],
        desk.session.run(commands.label.add, desk.board_id, "zz", "red"),
    )
    edit = next(row for row in entries(panel) if row._earlier)
    assert edit._was.isVisible()
    edit.button.click()
    sheet = desk.sheet()
    assert (sheet.description if field == "description" else getattr(sheet.card, field)) == first
    assert len(sheet.card.labels) == 1, "what came later stays"


def test_a_value_that_is_there_already_offers_nothing(panel: CardPanel, desk: Desk) -> None:
    desk.session.run(commands.card.set_fields, [desk.card_id], {"title": "Two"})
    row = entries(panel)[0]
    assert row.button.isVisible()
    desk.session.run(commands.card.set_fields, [desk.card_id], {"title": "EfficientNet on augmented set"})
    assert not row.button.isVisible()


def test_other_actions_are_taken_back_one_by_one(panel: CardPanel, desk: Desk) -> None:
    comment_id = desk.session.run(commands.comment.add, desk.card_id, "keep me", author="A")
    desk.session.run(commands.comment.delete, comment_id)
    desk.session.run(commands.card.set_fields, [desk.card_id], {"title": "Later"})
    row = entries(panel)[1]
    assert row._what.words().startswith("Delete comment")
    row.button.click()
    assert [one.text for one in desk.sheet().comments] == ["keep me"]
    assert desk.card().title == "Later"


def test_making_the_card_is_not_offered_for_taking_back(panel: CardPanel, desk: Desk) -> None:
    assert not entries(panel)[-1].button.isVisible()


def test_undo_and_redo_are_told_as_such(panel: CardPanel, desk: Desk) -> None:
    desk.session.run(commands.card.set_fields, [desk.card_id], {"title": "Two"})
    desk.session.undo()
    assert entries(panel)[0]._what.words().startswith("Undo: ")
    desk.session.redo()
    assert entries(panel)[0]._what.words().startswith("Redo: ")


def test_it_comes_in_pages_and_a_folded_one_is_read_when_opened(panel: CardPanel, desk: Desk) -> None:
    for n in range(9):
        desk.session.run(commands.card.set_fields, [desk.card_id], {"title": f"Title {n}"})
    assert len(entries(panel)) == 6
    panel.history._more.click()
    assert len(entries(panel)) == 10
    panel.history.set_open(False)
    desk.session.run(commands.card.set_fields, [desk.card_id], {"title": "Folded"})
    assert "Folded" not in entries(panel)[0]._was.text()
    panel.history.set_open(True)
    assert len(entries(panel)) == 11
