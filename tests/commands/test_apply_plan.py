"""Import plans as boards: what arrives in the workspace, and what a second import does."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from aipm_desktop import commands
from aipm_desktop.commands import transfer
from aipm_desktop.domain.errors import Cancelled, InvalidValue, NameTaken
from aipm_desktop.exchange import table, table_plan, trello
from aipm_desktop.exchange.plan import ImportPlan, ImportReport
from aipm_desktop.store import boards, cards, journal
from tests.commands.desk import Desk

TABLES = {
    "columns": "SELECT count(*) FROM board_column WHERE board_id = ?",
    "cards": "SELECT count(*) FROM card WHERE board_id = ?",
    "archived_cards": "SELECT count(*) FROM card WHERE archived_at IS NOT NULL AND board_id = ?",
    "checklists": "SELECT count(*) FROM checklist WHERE board_id = ?",
    "checklist_items": "SELECT count(*) FROM checklist_item WHERE board_id = ?",
    "comments": "SELECT count(*) FROM comment WHERE board_id = ?",
    "labels": "SELECT count(*) FROM label WHERE board_id = ?",
    "people": "SELECT count(*) FROM person WHERE board_id = ?",
    "attachments": "SELECT count(*) FROM attachment WHERE board_id = ?",
    "due_dates": "SELECT count(*) FROM card WHERE due_on IS NOT NULL AND board_id = ?",
    "dependencies": "SELECT count(*) FROM dependency WHERE type <> 'FF' AND board_id = ?",
    "subtasks": "SELECT count(*) FROM dependency WHERE type = 'FF' AND board_id = ?",
    "moves": "SELECT count(*) - count(DISTINCT card_id) FROM visit WHERE board_id = ?",
}


def csv_plan(text: str, name: str = "Plan") -> ImportPlan:
    return table_plan.plan_of(table.read_table(text.encode()), name=name)


def trello_plan(**changes: Any) -> ImportPlan:
    """A board with one of everything; `changes` replace keys of its first card."""
    board = {
        "id": "b1",
        "name": "Launch",
        "lists": [
            {"id": "l1", "name": "To do", "pos": 1, "closed": False},
            {"id": "l2", "name": "Doing", "pos": 2, "closed": False},
            {"id": "l3", "name": "Done", "pos": 3, "closed": False},
        ],
        "labels": [{"id": "x", "name": "ops", "color": "green"}],
        "members": [{"id": "p", "fullName": "Ann Lee", "initials": "AL"}],
        "cards": [
            {
                "id": "c1", "name": "First", "idList": "l2", "pos": 1, "closed": False, "desc": "Body",
                "idLabels": ["x"], "idMembers": ["p"], "due": "2026-02-01T00:00:00Z",
                "dateLastActivity": "2026-01-01T00:00:00Z",
            } | changes,
            {"id": "c2", "name": "Second", "idList": "l1", "pos": 2, "closed": False, "desc": ""},
        ],
        "checklists": [
            {"id": "k1", "idCard": "c1", "name": "Steps", "pos": 1, "checkItems": [
                {"id": "i1", "name": "one", "state": "complete", "pos": 1},
                {"id": "i2", "name": "two", "state": "incomplete", "pos": 2}]}
        ],
        "actions": [
            {"id": "a1", "type": "commentCard", "date": "2026-01-02T00:00:00Z", "idMemberCreator": "p",
             "data": {"text": "Said", "card": {"id": "c1"}}},
            {"id": "a2", "type": "updateCard", "date": "2026-01-03T00:00:00Z",
             "data": {"card": {"id": "c1"}, "listBefore": {"id": "l1"}, "listAfter": {"id": "l2"}}},
        ],
    }  # fmt: skip
    return trello.parse(json.dumps(board).encode())


def counted(desk: Desk, report: ImportReport) -> dict[str, int]:
    return {key: desk.con.execute(TABLES[key], (report.board_id,)).fetchone()[0] for key in report.made}


def bring_in(desk: Desk, plan: ImportPlan, **options: Any) -> ImportReport:
    report: ImportReport = desk.run(transfer.apply_plan, plan, **options)
    return report


def card_named(desk: Desk, report: ImportReport, title: str) -> Any:
    found = boards.snapshot(desk.con, report.board_id).cards
    return next(card for card in found if card.title == title)


def test_every_collected_export_arrives_whole_and_once(shared_data: Path, desk: Desk) -> None:
    for path in sorted((shared_data / "trello").iterdir()):
        report = bring_in(desk, trello.parse(path.read_bytes()))
        assert counted(desk, report) == report.made, path.name
        before = desk.dump()
        again = bring_in(desk, trello.parse(path.read_bytes()))
        assert again.unchanged, path.name
        assert again.made == report.made
        assert desk.changes is None
        assert desk.dump() == before


@pytest.mark.parametrize(
    "name", ["asana-spacer-rows", "todoist-export", "kanboard-export", "latin1-semicolon"]
)
def test_every_handmade_table_arrives_whole_and_once(shared_data: Path, desk: Desk, name: str) -> None:
    data = (shared_data / "adversarial/handmade" / f"{name}.csv").read_bytes()
    plan = table_plan.plan_of(table.read_table(data), name=name)
    report = bring_in(desk, plan)
    assert counted(desk, report) == report.made
    assert bring_in(desk, plan).unchanged
    assert desk.changes is None


def test_a_board_arrives_with_all_that_hangs_on_its_cards(desk: Desk) -> None:
    report = bring_in(desk, trello_plan(), client_name="finch bank")
    board = boards.board(desk.con, report.board_id)
    assert (board.name, board.client_id, board.external_id) == ("Launch", desk.client_id, "trello:b1")
    sheet = cards.sheet(desk.con, card_named(desk, report, "First").id)
    assert sheet.description == "Body"
    assert [(item.text, item.is_done) for item in sheet.checklists[0].items] == [
        ("one", True),
        ("two", False),
    ]
    assert [(said.author, said.text) for said in sheet.comments] == [("Ann Lee", "Said")]
    columns = {column.id: column.name for column in boards.columns(desk.con, board.id)}
    assert [columns[visit.column_id] for visit in sheet.visits] == ["To do", "Doing"]
    assert sheet.card.entered_at == sheet.visits[1].entered_at
    assert [column.role for column in boards.columns(desk.con, board.id)] == ["queue", "active", "done"]


def test_one_undo_takes_the_whole_import_back(desk: Desk) -> None:
    report = bring_in(desk, trello_plan(), client_name="New client")
    target = journal.undo_target(desk.con)
    assert target is not None
    assert (target.action, target.detail["name"], target.detail["cards"]) == ("board.import", "Launch", 2)
    desk.undo()
    assert report.board_id not in {board.id for board in boards.boards(desk.con)}
    assert [client.name for client in boards.clients(desk.con)] == ["Finch Bank"]
    assert not bring_in(desk, trello_plan()).unchanged


def test_where_a_board_goes(desk: Desk) -> None:
    assert boards.board(desk.con, bring_in(desk, trello_plan()).board_id).client_id == desk.client_id
    elsewhere = bring_in(desk, trello_plan(), client_name="Other", board_name="Launch two")
    assert elsewhere.board == "Launch two"
    with pytest.raises(NameTaken):
        bring_in(desk, csv_plan("title\nA\n"), client_name="Other", board_name="launch TWO")
    with pytest.raises(InvalidValue):
        bring_in(desk, csv_plan("title\nA\n"), client_name="Other", board_name="  ")
    assert len(boards.boards(desk.con)) == 3


def test_a_taken_name_gets_a_number(desk: Desk) -> None:
    first = bring_in(desk, csv_plan("title\nA\n", "Plan"))
    second = bring_in(desk, csv_plan("title\nQuite another\n", "Plan"))
    assert (first.board, second.board) == ("Plan", "Plan 2")
    assert first.board_id != second.board_id


def test_an_archived_board_is_left_alone(desk: Desk) -> None:
    first = bring_in(desk, trello_plan())
    desk.run(commands.board.archive, first.board_id)
    second = bring_in(desk, trello_plan())
    assert (second.unchanged, second.board_id == first.board_id) == (False, False)
    assert bring_in(desk, trello_plan()).unchanged


def test_a_newer_export_adds_and_updates_what_changed_there(desk: Desk) -> None:
    report = bring_in(desk, trello_plan())
    newer = trello_plan(name="First, renamed", desc="New body", due=None)
    again = bring_in(desk, newer)
    assert not again.unchanged
    card = card_named(desk, report, "First, renamed")
    assert (card.due_on, cards.sheet(desk.con, card.id).description) == (None, "New body")
    assert bring_in(desk, newer).unchanged


def test_a_move_in_the_source_is_followed(desk: Desk) -> None:
    report = bring_in(desk, trello_plan())
    later = trello_plan(idList="l3")
    first = next(card for card in later.cards if card.key == "c1")
    moved = (
        *first.visits[:-1],
        first.visits[-1]._replace(column="l2", left_at=1_767_571_200_000),
        first.visits[-1]._replace(entered_at=1_767_571_200_000),
    )
    plan = with_cards(later, lambda card: card._replace(visits=moved) if card.key == "c1" else card)
    bring_in(desk, plan)
    sheet = cards.sheet(desk.con, card_named(desk, report, "First").id)
    columns = {column.id: column.name for column in boards.columns(desk.con, report.board_id)}
    assert [(columns[visit.column_id], visit.left_at is None) for visit in sheet.visits] == [
        ("To do", False), ("Doing", False), ("Done", True),
    ]  # fmt: skip
    assert columns[sheet.card.column_id] == "Done"
    assert sheet.card.done_at is not None
    assert bring_in(desk, plan).unchanged


def test_a_table_whose_card_moved_closes_the_stay(desk: Desk) -> None:
    report = bring_in(desk, csv_plan("title,column\nA,To do\nB,Doing\nC,Done\n"))
    bring_in(desk, csv_plan("title,column\nA,Done\nB,Doing\nC,Done\n"))
    sheet = cards.sheet(desk.con, card_named(desk, report, "A").id)
    assert [visit.left_at is None for visit in sheet.visits] == [False, True]
    assert sheet.visits[1].column_id == sheet.card.column_id
    assert sheet.card.entered_at == sheet.visits[1].entered_at


def test_what_was_changed_here_stays_and_is_told(desk: Desk) -> None:
    report = bring_in(desk, trello_plan())
    card = card_named(desk, report, "First")
    desk.run(commands.card.set_fields, [card.id], {"title": "Mine"})
    assert bring_in(desk, trello_plan()).unchanged
    again = bring_in(desk, trello_plan(name="Theirs", desc="Their body"))
    assert cards.sheet(desk.con, card.id).card.title == "Mine"
    assert cards.sheet(desk.con, card.id).description == "Their body"
    assert [(warning.key, warning.facts) for warning in again.warnings if warning.key == "kept_local"] == [
        ("kept_local", {"count": "1"})
    ]


def test_what_was_removed_here_stays_removed_and_is_told(desk: Desk) -> None:
    report = bring_in(desk, trello_plan())
    card = card_named(desk, report, "First")
    desk.run(commands.card.remove_label, [card.id], card.labels[0])
    desk.run(commands.card.delete, [card_named(desk, report, "Second").id])
    again = bring_in(desk, trello_plan())
    assert again.unchanged
    assert {(line.what, line.count) for line in again.lost if line.why == "removed_here"} == {
        ("cards", 1), ("label_links", 1),
    }  # fmt: skip
    assert again.made["cards"] == 1


def test_an_import_taken_back_can_be_done_again(desk: Desk) -> None:
    report = bring_in(desk, trello_plan())
    bring_in(desk, trello_plan(name="Renamed"))
    desk.undo()
    assert card_named(desk, report, "First")
    assert not bring_in(desk, trello_plan(name="Renamed")).unchanged
    assert card_named(desk, report, "Renamed")


def test_new_rows_of_a_table_are_added_at_the_end_with_free_numbers(desk: Desk) -> None:
    report = bring_in(desk, csv_plan("id,title,column\n1,A,To do\n2,B,To do\n"))
    bring_in(desk, csv_plan("id,title,column\n1,A,To do\n9,C,Later\n2,B,To do\n3,D,To do\n"))
    found = boards.snapshot(desk.con, report.board_id)
    names = {column.id: column.name for column in found.columns}
    assert [(card.title, card.number, names[card.column_id]) for card in found.cards] == [
        ("A", 1, "To do"), ("B", 2, "To do"), ("D", 3, "To do"), ("C", 9, "Later"),
    ]  # fmt: skip


def test_a_cancelled_import_leaves_nothing(desk: Desk) -> None:
    before = desk.con.execute("SELECT count(*) FROM txn").fetchone()
    with pytest.raises(Cancelled):
        bring_in(desk, trello_plan(), is_cancelled=lambda: True)
    assert len(boards.boards(desk.con)) == 1
    assert desk.con.execute("SELECT count(*) FROM txn").fetchone() == before


def test_imported_cards_are_found_by_their_words(desk: Desk) -> None:
    from aipm_desktop.store import search

    bring_in(desk, trello_plan())
    assert [hit.title for hit in search.search(desk.con, "said")] == ["First"]


def with_cards(plan: ImportPlan, change: Callable[[Any], Any]) -> ImportPlan:
    from dataclasses import replace

    return replace(plan, cards=tuple(map(change, plan.cards)))
