"""Drag and drop, filter and refresh at the model, without a mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from aipm_desktop.domain.board import Limit
from aipm_desktop.gui.board.drag import ids_in, pack_ids
from aipm_desktop.gui.board.model import CardListModel
from aipm_desktop.gui.board.words import days_text
from board.factory import NOW, TODAY, make_card, make_snapshot

MOVE, COPY = Qt.DropAction.MoveAction, Qt.DropAction.CopyAction
NOWHERE = QModelIndex()


@pytest.fixture
def filled(model: CardListModel) -> CardListModel:
    model.show(make_snapshot(3, 2, 12), NOW, TODAY)
    return model


def cell(model: CardListModel, column: str, lane: str) -> list[int]:
    return [model.card(card_id).number for card_id in model.cells.get((column, lane), [])]


def asked(model: CardListModel, qtbot: object, ids: list[str], row: int, number: int) -> list[object] | None:
    """What a drop asks for, None when it is not taken."""
    found: list[list[object]] = []
    model.move_requested.connect(lambda *what: found.append(list(what)))
    taken = model.dropMimeData(pack_ids(ids), MOVE, row, number, NOWHERE)
    assert taken == bool(found)
    return found[0] if found else None


def test_it_is_a_sound_model(filled: CardListModel) -> None:
    tester = QAbstractItemModelTester(filled, QAbstractItemModelTester.FailureReportingMode.Fatal)
    card = filled.card(filled.cells["c0", "l0"][0])
    filled.apply([card._replace(column_id="c2")], [card.id], NOW, TODAY)
    filled.apply([], [card.id], NOW, TODAY)
    filled.apply([make_card(99, "c1", "l1", "New")], [], NOW, TODAY)
    assert filled.rowCount() == 12
    assert tester.model() is filled


def test_a_drag_carries_ids_in_board_order(filled: CardListModel) -> None:
    first, second = filled.cells["c0", "l0"][:2]
    other = filled.cells["c1", "l0"][0]
    data = filled.mimeData([filled.index_of(card_id) for card_id in (other, second, first)])
    assert ids_in(data) == [first, second, other]
    assert data.formats() == filled.mimeTypes()


def test_what_can_be_dropped_where(filled: CardListModel) -> None:
    card_id = filled.cells["c0", "l0"][0]
    good, cells = pack_ids([card_id]), 6
    table = [
        (good, MOVE, -1, 0, True),
        (good, MOVE, 3, cells - 1, True),
        (good, COPY, -1, 0, False),
        (good, MOVE, -1, cells, False),
        (good, MOVE, -1, -1, False),
        (good, MOVE, 12, 0, False),
        (pack_ids([]), MOVE, -1, 0, False),
        (pack_ids([card_id, "of another board"]), MOVE, -1, 0, False),
    ]
    for data, action, row, column, expected in table:
        assert filled.canDropMimeData(data, action, row, column, NOWHERE) is expected, (row, column)
    filled.is_read_only = True
    assert not filled.canDropMimeData(good, MOVE, -1, 0, NOWHERE)


def test_a_drop_only_asks_and_moves_nothing(filled: CardListModel, qtbot: object) -> None:
    before = {key: list(ids) for key, ids in filled.cells.items()}
    moved, target = filled.cells["c0", "l0"][0], filled.cells["c2", "l1"][1]
    number = filled.cell_number("c2", "l1")
    assert asked(filled, qtbot, [moved], filled.index_of(target).row(), number) == [
        [moved],
        "c2",
        "l1",
        target,
    ]
    assert filled.cells == before


def test_a_drop_before_a_dragged_card_goes_before_the_next_that_stays(
    filled: CardListModel, qtbot: object
) -> None:
    first, second = filled.cells["c0", "l0"]
    row, number = filled.index_of(first).row(), filled.cell_number("c0", "l0")
    assert asked(filled, qtbot, [first], row, number) == [[first], "c0", "l0", second]


def test_dropping_the_whole_cell_on_itself_asks_for_its_end(filled: CardListModel, qtbot: object) -> None:
    ids = list(filled.cells["c0", "l0"])
    row, number = filled.index_of(ids[0]).row(), filled.cell_number("c0", "l0")
    assert asked(filled, qtbot, ids, row, number) == [ids, "c0", "l0", None]


def test_the_verdict_counts_filtered_cards_too(model: CardListModel) -> None:
    board = make_snapshot(3, 1, 6)
    columns = (board.columns[0], board.columns[1]._replace(limit=Limit(None, 2, "block")), board.columns[2])
    model.show(board._replace(columns=columns), NOW, TODAY)
    model.set_filter(lambda card: card.column_id == "c0")
    assert model.rowCount() == 2
    verdict = model.verdict([model.cells["c0", "l0"][0]], "c1", "l0")
    assert [(refusal.name, refusal.count, refusal.maximum) for refusal in verdict.refusals] == [
        (board.columns[1].name, 3, 2)
    ]


def test_a_filter_follows_cards_that_change(filled: CardListModel) -> None:
    filled.set_filter(lambda card: card.blocked_reason is not None)
    assert filled.rowCount() == 0
    assert filled.total == 12
    card = next(iter(filled.all_cards()))
    filled.apply([card._replace(blocked_reason="no data")], [card.id], NOW, TODAY)
    assert [filled.id_at(filled.index(0))] == [card.id]
    filled.apply([card], [card.id], NOW, TODAY)
    assert filled.rowCount() == 0


def test_a_moved_card_keeps_its_row_and_changes_its_cell(filled: CardListModel) -> None:
    card_id = filled.cells["c0", "l0"][0]
    row, card = filled.index_of(card_id).row(), filled.card(card_id)
    last = filled.card(filled.cells["c1", "l0"][-1])
    filled.apply([card._replace(column_id="c1", rank=last.rank + "V")], [card_id], NOW, TODAY)
    assert filled.index_of(card_id).row() == row
    assert filled.cells["c1", "l0"][-1] == card_id
    assert card_id not in filled.cells["c0", "l0"]
    assert filled.tally.counts["c0", "l0"] == 1
    assert filled.tally.counts["c1", "l0"] == 3


def test_many_cards_can_go_at_once(model: CardListModel) -> None:
    model.show(make_snapshot(3, 1, 300), NOW, TODAY)
    gone = [card_id for ids in model.cells.values() for card_id in ids[:50]]
    model.apply([], gone, NOW, TODAY)
    assert model.rowCount() == 150
    assert sum(model.tally.counts.values()) == 150
    assert all(model.index_of(card_id).row() == -1 for card_id in gone)


def test_a_card_says_what_it_is(model: CardListModel) -> None:
    board = make_snapshot(4, 1, 0, lane_names=False)
    card = make_card(
        12,
        "c3",
        "l0",
        "Augment  images\n",
        entered_at=NOW - 4 * 86_400_000,
        blocked_reason="no GPU",
        due_on=TODAY,
    )
    columns = (*board.columns[:3], board.columns[3]._replace(role="active"))
    model.show(board._replace(columns=columns, cards=(card,)), NOW, TODAY)
    said = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"CI-12 Task Augment images, Modeling, {days_text(4)}, blocked, Due today"


def test_a_tooltip_shows_markup_as_it_was_typed(model: CardListModel) -> None:
    model.show(make_snapshot(1, 1, 0)._replace(cards=(make_card(1, "c0", "l0", "<b>a</b> & b"),)), NOW, TODAY)
    tip = model.data(model.index(0), Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;a&lt;/b&gt; &amp; b" in str(tip)


def test_an_edited_title_is_only_asked_for(filled: CardListModel, qtbot: object) -> None:
    index, asked_for = filled.index(0), []
    filled.title_edited.connect(lambda card_id, title: asked_for.append((card_id, title)))
    old = index.data()
    assert filled.setData(index, "  Two \n words ")
    assert asked_for == [(filled.id_at(index), "Two words")]
    assert filled.setData(index, "   ")
    assert filled.setData(index, old)
    assert len(asked_for) == 1
    assert index.data() == old
