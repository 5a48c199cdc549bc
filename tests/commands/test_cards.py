"""Adding, changing and removing cards."""

from datetime import date
from typing import Any

import pytest

from aipm_desktop import commands
from aipm_desktop.domain.board import Estimate, Limit
from aipm_desktop.domain.errors import CycleFound, InvalidValue, LimitExceeded, NotFound
from aipm_desktop.domain.quick_add import CardDraft
from aipm_desktop.store import cards
from tests.commands.desk import Desk


def test_a_whole_draft_becomes_a_card(desk: Desk) -> None:
    before = desk.add("first")
    draft = CardDraft(
        "  Augment   night images ",
        kind="dataset",
        description="From the port",
        labels=("OPS", "data", "data"),
        people=("Mia Lang", "ml"),
        priority="high",
        class_of_service="expedite",
        start_on=date(2026, 11, 20),
        due_on=date(2026, 11, 27),
        estimate=Estimate(3, 5, 9),
        column="data",
        swimlane="product & DATA",
        predecessors=("ci-1",),
        checklist=("Pick", "Label"),
    )
    sheet = cards.sheet(desk.con, desk.run(commands.card.add, desk.board_id, draft))
    card, board = sheet.card, desk.snapshot
    assert (card.title, card.kind, card.number) == ("Augment night images", "dataset", 2)
    assert (card.priority, card.class_of_service) == ("high", "expedite")
    assert (card.start_on, card.due_on, card.estimate) == (date(2026, 11, 20), date(2026, 11, 27), (3, 5, 9))
    assert (card.column_id, card.swimlane_id) == (desk.column("Data"), desk.lane("Product & data"))
    assert [board.labels[label].name for label in card.labels] == ["data", "ops"]
    assert [(board.people[one].name, board.people[one].initials) for one in card.people] == [
        ("Mia Lang", "ML")
    ]
    assert sheet.description == "From the port"
    assert [item.text for item in sheet.checklists[0].items] == ["Pick", "Label"]
    assert [link.predecessor_id for link in sheet.predecessors] == [before]
    assert (card.blocked_by, card.checklist_done, card.checklist_total) == (1, 0, 2)
    assert (desk.last.action, desk.last.detail["card"]) == ("card.add", "CI-2")


def test_a_draft_is_linked_both_ways_with_type_and_lag(desk: Desk) -> None:
    first, last = desk.add("first"), desk.add("last")
    draft = CardDraft("between", predecessors=("ci-1 SS+2.5",), successors=("#2 FF-1",))
    made = desk.run(commands.card.add, desk.board_id, draft)
    sheet = cards.sheet(desk.con, made)
    assert [(x.predecessor_id, x.type, x.lag_days) for x in sheet.predecessors] == [(first, "SS", 2.5)]
    assert [(x.successor_id, x.type, x.lag_days) for x in sheet.successors] == [(last, "FF", -1)]
    before = desk.dump()
    again = CardDraft("round", predecessors=("CI-2",), successors=("CI-1",))
    with pytest.raises(CycleFound) as found:
        desk.run(commands.card.add, desk.board_id, again)
    assert {"CI-1", "CI-2", "CI-3"} <= set(found.value.cycle)
    with pytest.raises(NotFound):
        desk.run(commands.card.add, desk.board_id, CardDraft("lost", successors=("CI-77",)))
    assert desk.dump() == before


def test_the_place_may_come_by_id(desk: Desk) -> None:
    first = desk.add("a", "Data", "Product & data")
    place = {"column_id": desk.column("Data"), "swimlane_id": desk.lane("Product & data")}
    desk.run(commands.card.add, desk.board_id, CardDraft("b"), **place, before_id=first)
    assert desk.titles("Data", "Product & data") == ["b", "a"]


def test_without_a_place_it_is_the_first_cell(desk: Desk) -> None:
    desk.run(commands.card.add, desk.board_id, CardDraft("a"))
    assert desk.titles("To do", "Model") == ["a"]


def test_a_card_added_to_done_is_done(desk: Desk) -> None:
    assert desk.card(desk.add("a", "Done")).done_at == desk.now


@pytest.mark.parametrize(
    "draft",
    [
        CardDraft(" "),
        CardDraft("x" * 2001),
        CardDraft("a\0b"),
        CardDraft("a\ud800b"),
        CardDraft("a", kind="wish"),
        CardDraft("a", priority="asap"),
        CardDraft("a", estimate=Estimate(5, 3, 9)),
        CardDraft("a", estimate=Estimate(1, 2, float("nan"))),
        CardDraft("a", labels=(" ",)),
    ],
)
def test_what_cannot_be_stored_is_refused(desk: Desk, draft: CardDraft) -> None:
    before = desk.dump()
    with pytest.raises(InvalidValue):
        desk.run(commands.card.add, desk.board_id, draft)
    assert desk.dump() == before


@pytest.mark.parametrize("field", ["column", "swimlane"])
def test_a_place_that_does_not_exist_is_told(desk: Desk, field: str) -> None:
    with pytest.raises(NotFound) as missing:
        desk.run(commands.card.add, desk.board_id, CardDraft("a", **{field: "Mars"}))
    assert (missing.value.what, missing.value.name) == (field, "Mars")
    assert missing.value.candidates


def test_adding_asks_the_limit(desk: Desk) -> None:
    desk.limit_column("Data", 1)
    desk.add("a", "Data")
    with pytest.raises(LimitExceeded):
        desk.add("b", "Data")
    forced = desk.run(commands.card.add, desk.board_id, CardDraft("c", column="Data"), override="a visit")
    assert cards.sheet(desk.con, forced).visits[0].override == "a visit"


def test_fields_of_many_cards_in_one_step(desk: Desk) -> None:
    ids = [desk.add(title) for title in "abc"]
    values: dict[str, Any] = {
        "priority": "urgent",
        "due_on": date(2026, 12, 1),
        "estimate": 2,
        "description": "same",
        "details": {"rows": 3},
    }
    desk.run(commands.card.set_fields, ids, values)
    for card_id in ids:
        sheet = cards.sheet(desk.con, card_id)
        assert (sheet.card.priority, sheet.card.due_on, sheet.card.estimate) == (
            "urgent",
            date(2026, 12, 1),
            (2, 2, 2),
        )
        assert (sheet.description, sheet.details, sheet.card.changed_at) == ("same", '{"rows":3}', desk.now)
    assert desk.last.detail == {
        "card": "CI-1", "title": "a", "count": 3, "fields": ["priority", "due_on", "estimate", "description", "details"],
    }  # fmt: skip
    desk.run(commands.card.set_fields, ids, values)
    assert desk.changes is None
    desk.run(commands.card.set_fields, ids, {"due_on": None, "estimate": None, "description": ""})
    assert [(c.due_on, c.estimate) for c in desk.snapshot.cards] == [(None, None)] * 3


def test_only_cards_that_differ_are_changed(desk: Desk) -> None:
    a, b = desk.add("a"), desk.add("b", priority="high")
    touched = desk.card(b).changed_at
    desk.run(commands.card.set_fields, [a, b], {"priority": "high"})
    assert (desk.card(a).changed_at, desk.card(b).changed_at) == (desk.now, touched)


@pytest.mark.parametrize(
    "values",
    [
        {"title": ""},
        {"kind": "wish"},
        {"due_on": "2026-02-30"},
        {"due_on": 20260230},
        {"estimate": -1},
        {"estimate": (1, 2)},
        {"estimate": True},
        {"estimate": float("inf")},
        {"details": "[1]"},
        {"details": "{"},
        {"details": {"x": float("nan")}},
        {"description": "x" * 1_000_001},
        {"colour": "red"},
    ],
)
def test_fields_that_cannot_be_are_refused(desk: Desk, values: dict[str, Any]) -> None:
    card = desk.add("a")
    before = desk.dump()
    with pytest.raises(InvalidValue):
        desk.run(commands.card.set_fields, [card], {"priority": "high", **values})
    assert desk.dump() == before


def test_archived_cards_leave_the_board_and_come_back(desk: Desk) -> None:
    a, b, c = (desk.add(title) for title in "abc")
    desk.run(commands.card.archive, [a, b])
    assert desk.titles("To do") == ["c"]
    assert [visit.left_at for visit in cards.sheet(desk.con, a).visits] == [None]
    assert {card.id for card in cards.archived_cards(desk.con, desk.board_id)} == {a, b}
    desk.run(commands.card.restore, [a])
    assert desk.titles("To do") == ["a", "c"]
    desk.run(commands.card.restore, [b, c])
    assert desk.titles("To do") == ["a", "b", "c"]
    assert desk.last.detail["count"] == 1


def test_a_card_whose_column_is_gone_comes_back_to_the_first(desk: Desk) -> None:
    card = desk.add("a", "Done")
    desk.run(commands.card.archive, [card])
    desk.run(commands.column.delete, desk.column("Done"))
    desk.run(commands.card.restore, [card])
    assert desk.titles("To do") == ["a"]
    assert desk.card(card).done_at is None
    assert [visit.left_at is None for visit in cards.sheet(desk.con, card).visits] == [False, True]


def test_restoring_asks_the_limit(desk: Desk) -> None:
    card = desk.add("a", "Data")
    desk.run(commands.card.archive, [card])
    desk.add("b", "Data")
    desk.limit_column("Data", 1)
    with pytest.raises(LimitExceeded):
        desk.run(commands.card.restore, [card])
    desk.run(commands.card.restore, [card], override="needed")
    assert cards.sheet(desk.con, card).visits[-1].override == "needed"


def test_delete_takes_all_that_hangs_on_a_card(desk: Desk) -> None:
    before = desk.dump()
    card = desk.add("a", labels=("ops",), checklist=("x",), description="d")
    desk.run(commands.comment.add, card, "c", author="Ada")
    desk.run(commands.card.delete, [card])
    assert desk.dump() == before
    desk.undo()
    assert cards.sheet(desk.con, card).comments[0].text == "c"


def test_a_duplicate_stands_after_its_original(desk: Desk) -> None:
    a, _ = (
        desk.add("a", labels=("ops",), people=("Bo",), checklist=("x", "y"), description="d"),
        desk.add("b"),
    )
    desk.run(commands.link.add, a, "https://example.org", "E")
    desk.run(commands.attachment.add, a, "photo.png", b"123")
    desk.run(commands.comment.add, a, "mine", author="Ada")
    copy = cards.sheet(desk.con, desk.run(commands.card.duplicate, a))
    original = cards.sheet(desk.con, a)
    assert desk.titles("To do") == ["a", "a", "b"]
    assert [card.number for card in desk.snapshot.cards] == [1, 3, 2]
    assert (copy.card.labels, copy.card.people, copy.description) == (
        original.card.labels,
        original.card.people,
        "d",
    )
    assert [item.text for item in copy.checklists[0].items] == ["x", "y"]
    assert (copy.links[0].url, copy.attachments[0].sha256) == (
        original.links[0].url,
        original.attachments[0].sha256,
    )
    assert (copy.comments, len(copy.visits)) == ((), 1)


def test_block_and_unblock(desk: Desk) -> None:
    card = desk.add("a")
    desk.run(commands.card.block, [card], " waiting for labels ")
    assert desk.card(card).blocked_reason == "waiting for labels"
    desk.run(commands.card.unblock, [card])
    assert desk.card(card).blocked_reason is None
    with pytest.raises(InvalidValue):
        desk.run(commands.card.block, [card], "  ")


def test_labels_and_people_of_many_cards(desk: Desk) -> None:
    a, b = desk.add("a"), desk.add("b")
    ops = next(iter(desk.snapshot.labels))
    bo = desk.run(commands.person.add, desk.board_id, "Bo Ek")
    desk.run(commands.card.add_label, [a], ops)
    desk.run(commands.card.add_label, [a, b], ops)
    desk.run(commands.card.assign, [a, b], bo)
    assert [(card.labels, card.people) for card in desk.snapshot.cards] == [((ops,), (bo,))] * 2
    assert desk.last.detail == {"card": "CI-1", "title": "a", "count": 2, "name": "Bo Ek"}
    desk.run(commands.card.remove_label, [a, b], ops)
    desk.run(commands.card.unassign, [b], bo)
    assert [(card.labels, card.people) for card in desk.snapshot.cards] == [((), (bo,)), ((), ())]


def test_assigning_asks_the_persons_limit(desk: Desk) -> None:
    a, b = desk.add("a", "Data"), desk.add("b", "Modeling")
    bo = desk.run(commands.person.add, desk.board_id, "Bo", limit=Limit(None, 1, "block"))
    desk.run(commands.card.assign, [a], bo)
    with pytest.raises(LimitExceeded) as refused:
        desk.run(commands.card.assign, [b], bo)
    assert (refused.value.scope, refused.value.name, refused.value.count) == ("person", "Bo", 2)
    desk.run(commands.card.assign, [b], bo, override="holiday cover")
    assert cards.sheet(desk.con, b).visits[-1].override == "holiday cover"


def test_a_label_of_another_board_is_refused(desk: Desk) -> None:
    card = desk.add("a")
    other = desk.run(commands.board.duplicate, desk.board_id, "Copy")
    foreign = desk.run(commands.label.add, other, "x")
    with pytest.raises(InvalidValue):
        desk.run(commands.card.add_label, [card], foreign)
