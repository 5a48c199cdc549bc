"""Cards read for a whole board and one by one are the same cards."""

from __future__ import annotations

import gc
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aipm_desktop import commands
from aipm_desktop.store import boards, card_values, cards, database, journal, rows
from aipm_desktop.store.rows import Con
from tests.commands.desk import Desk


@pytest.fixture
def desk(workspace: Path) -> Iterator[Desk]:
    made = database.create_workspace(workspace)
    yield Desk(made.con)
    made.close()


CARDS = st.lists(
    st.fixed_dictionaries(
        {
            "column": st.sampled_from(("To do", "Data", "Done")),
            "lane": st.sampled_from(("Model", "Product & data")),
            "labels": st.sets(st.sampled_from(("zeta", "alpha", "ops"))).map(tuple),
            "people": st.sets(st.sampled_from(("Zoe", "Ann"))).map(tuple),
            "checklist": st.sampled_from(((), ("a",), ("a", "b"))),
            "due_on": st.sampled_from((None, date(2026, 11, 20))),
            "estimate": st.sampled_from((None, (1.0, 2.0, 4.0))),
        }
    ),
    max_size=6,
)


@settings(max_examples=15, deadline=None)
@given(CARDS)
def test_a_board_has_the_cards_that_are_read_by_id(wanted: list[dict[str, object]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        made = database.create_workspace(Path(folder) / "w.aipm")
        desk = Desk(made.con)
        ids = [desk.add(f"c{number}", **fields) for number, fields in enumerate(wanted)]  # type: ignore[arg-type]
        for place, card in enumerate(ids):
            desk.run(commands.comment.add, card, "hm", author="Bo")
            desk.run(commands.attachment.add, card, "f", b"1")
            if place:
                desk.run(commands.dependency.link, ids[place - 1], card)
        on_board = list(desk.snapshot.cards)
        assert on_board == cards.cards_by_id(desk.con, [card.id for card in on_board])
        assert {card.id for card in on_board} == set(ids)
        names = {one.id: one.name for one in (*desk.snapshot.labels.values(), *desk.snapshot.people.values())}
        for card, fields in zip((desk.card(card) for card in ids), wanted, strict=True):
            assert [names[one] for one in card.labels] == sorted(fields["labels"])  # type: ignore[arg-type]
            assert [names[one] for one in card.people] == sorted(fields["people"])  # type: ignore[arg-type]
            assert (card.checklist_done, card.checklist_total) == (0, len(fields["checklist"]))  # type: ignore[arg-type]
            assert (card.due_on, card.estimate) == (fields["due_on"], fields["estimate"])
            assert (card.comments, card.attachments) == (1, 1)
        made.close()


def test_cards_of_equal_rank_stand_by_their_id(desk: Desk) -> None:
    ids = [desk.add(title) for title in "abcdef"]

    def merge(con: Con, *, now: int) -> None:
        rows.update_many(con, "card", [(card_id, {"rank": "a0"}) for card_id in ids[:5]])
        journal.describe(con, "merge")

    desk.run(merge)
    assert [card.id for card in desk.snapshot.cards] == [*sorted(ids[:5]), ids[5]]


def test_what_hangs_on_a_card_is_counted(desk: Desk) -> None:
    card, other = desk.add("a", "Modeling", checklist=("x", "y")), desk.add("b")
    item = cards.sheet(desk.con, card).checklists[0].items[0]
    desk.run(commands.checklist.set_item, item.id, is_done=True)
    desk.run(commands.comment.add, card, "hm", author="Bo")
    desk.run(commands.dependency.link, other, card)
    desk.run(commands.card.move, [card], desk.column("Data"), reason="drift")
    found = next(one for one in desk.snapshot.cards if one.id == card)
    assert found[-6:] == (1, 2, 1, 0, 1, 1)


@pytest.mark.parametrize("is_enabled", [True, False])
def test_collections_go_on_as_before(desk: Desk, is_enabled: bool) -> None:
    (gc.enable if is_enabled else gc.disable)()
    try:
        boards.snapshot(desk.con, desk.board_id)
        assert gc.isenabled() is is_enabled
        with pytest.raises(ValueError, match="not enough"):
            card_values.in_cells(desk.con, desk.board_id, [("one",)])  # type: ignore[list-item]
        assert gc.isenabled() is is_enabled
    finally:
        gc.enable()
