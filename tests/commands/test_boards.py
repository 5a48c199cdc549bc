"""Clients, boards, columns, swimlanes, labels, people, views."""

import pytest

from aipm_desktop import commands
from aipm_desktop.domain.board import Limit
from aipm_desktop.domain.errors import InvalidValue, NameTaken, NotEmpty, NotFound
from aipm_desktop.store import boards, cards
from tests.commands.desk import TEMPLATE, Desk


def test_a_board_is_made_from_its_template(desk: Desk) -> None:
    board = desk.snapshot
    assert [(column.name, column.role) for column in board.columns] == [
        ("To do", "queue"), ("Data", "active"), ("Modeling", "active"), ("Done", "done"),
    ]  # fmt: skip
    assert board.columns[1].exit_checklist == ("Schema written",)
    assert [(lane.name, lane.track, lane.colour) for lane in board.swimlanes] == [
        ("Model", "model", None), ("Product & data", "product", "teal"),
    ]  # fmt: skip
    assert (board.board.prefix, board.board.template, board.cards) == ("CI", "plain", ())
    assert [(label.name, label.colour) for label in board.labels.values()] == [("ops", "red")]


def test_its_tasks_on_request(desk: Desk) -> None:
    desk.board_id = desk.run(commands.board.add, desk.client_id, "Fraud", TEMPLATE, with_tasks=True)
    first, second = desk.snapshot.cards
    assert (first.title, first.column_id, first.checklist_total) == ("Collect", desk.column("To do"), 2)
    assert (second.title, second.kind, second.number) == ("Train", "experiment", 2)
    assert [len(cards.sheet(desk.con, card.id).visits) for card in (first, second)] == [1, 1]
    assert desk.last.detail == {"name": "Fraud", "cards": 2}


def test_prefixes_never_meet(desk: Desk) -> None:
    made = [
        desk.run(commands.board.add, desk.client_id, name, TEMPLATE)
        for name in ("Chip imaging", "Fraud", "???")
    ]
    assert [boards.board(desk.con, board).prefix for board in made] == ["CI2", "FRA", "CARD"]
    desk.run(commands.board.set_prefix, made[0], "chips")
    assert boards.board(desk.con, made[0]).prefix == "CHIPS"
    for wrong in ("", "A-1", "1A", "A" * 13):
        with pytest.raises(InvalidValue):
            desk.run(commands.board.set_prefix, made[0], wrong)


def test_clients_from_first_to_last(desk: Desk) -> None:
    port = desk.run(commands.client.add, "Port")
    wind = desk.run(commands.client.add, "Wind", "green")
    desk.run(commands.client.reorder, wind, desk.client_id)
    desk.run(commands.client.rename, port, "Harbour")
    desk.run(commands.client.recolour, port, "purple")
    assert [(one.name, one.colour) for one in boards.clients(desk.con)][0::2] == [
        ("Wind", "green"),
        ("Harbour", "purple"),
    ]
    with pytest.raises(NameTaken):
        desk.run(commands.client.rename, port, "WIND")
    with pytest.raises(NotEmpty) as full:
        desk.run(commands.client.delete, desk.client_id)
    assert full.value.count == 1
    desk.run(commands.client.archive, desk.client_id)
    assert boards.boards(desk.con) == []
    assert [one.name for one in boards.clients(desk.con, archived=True)] == ["Finch Bank"]
    desk.run(commands.client.restore, desk.client_id)
    desk.run(commands.client.delete, port)
    assert [one.name for one in boards.clients(desk.con)] == ["Wind", "Finch Bank"]


def test_boards_move_archive_and_go(desk: Desk) -> None:
    wind = desk.run(commands.client.add, "Wind")
    other = desk.run(commands.board.add, wind, "Turbines", TEMPLATE)
    desk.run(commands.board.move, desk.board_id, wind, other)
    assert [board.name for board in boards.boards(desk.con, client_id=wind)] == [
        "Container inspection",
        "Turbines",
    ]
    desk.run(commands.board.rename, other, "Rotors")
    desk.run(commands.board.recolour, other, "teal")
    desk.run(commands.board.describe_board, other, "# Why")
    found = boards.board(desk.con, other)
    assert (found.name, found.colour, found.description) == ("Rotors", "teal", "# Why")
    with pytest.raises(NameTaken):
        desk.run(commands.board.rename, other, "container inspection")
    desk.run(commands.board.archive, other)
    assert [board.id for board in boards.boards(desk.con)] == [desk.board_id]
    assert [board.id for board in boards.boards(desk.con, archived=True)] == [other]
    desk.run(commands.board.restore, other)
    desk.run(commands.board.delete, other)
    with pytest.raises(NotFound):
        boards.board(desk.con, other)
    desk.undo()
    assert boards.board(desk.con, other).name == "Rotors"


def test_a_copy_with_cards_is_a_board_of_its_own(desk: Desk) -> None:
    a = desk.add("a", "Data", labels=("ops",), people=("Bo",), checklist=("x",), description="d")
    b, gone = desk.add("b"), desk.add("gone")
    desk.run(commands.dependency.link, a, b)
    desk.run(commands.card.archive, [gone])
    desk.run(commands.swimlane.set_cell_limit, desk.column("Data"), desk.lane("Model"), Limit(1, 2))
    desk.run(commands.view.save, desk.board_id, "Mine", "owner:me")
    before = desk.snapshot
    desk.board_id = desk.run(commands.board.duplicate, desk.board_id, "Second", with_cards=True)
    copy = desk.snapshot
    assert [card.title for card in copy.cards] == [card.title for card in before.cards]
    assert not {card.id for card in copy.cards} & {card.id for card in before.cards}
    assert [cell.limit for cell in copy.cell_limits.values()] == [(1, 2, "warn")]
    assert [view.query for view in copy.saved_views] == ["owner:me"]
    of_a = next(card for card in copy.cards if card.title == "a")
    sheet = cards.sheet(desk.con, of_a.id)
    assert [copy.labels[label].name for label in of_a.labels] == ["ops"]
    assert (sheet.description, sheet.checklists[0].items[0].text) == ("d", "x")
    assert [cards.card(desk.con, link.successor_id).title for link in sheet.successors] == ["b"]
    assert [visit.entered_at for visit in sheet.visits] == [desk.now]
    assert desk.last.detail == {"name": "Second", "cards": 2}
    assert desk.add("new")
    assert copy.board.prefix == "SEC"


def test_a_copy_without_cards(desk: Desk) -> None:
    desk.add("a")
    desk.board_id = desk.run(commands.board.duplicate, desk.board_id, "Second")
    assert (len(desk.snapshot.columns), desk.snapshot.cards) == (4, ())


def test_a_saved_template_makes_the_same_board(desk: Desk) -> None:
    desk.limit_column("Data", 3, "warn", 1)
    template_id = desk.run(commands.board.save_as_template, desk.board_id, "Ours")
    template = boards.templates(desk.con)[template_id]
    before = desk.snapshot
    desk.board_id = desk.run(commands.board.add, desk.client_id, "Again", template)
    after = desk.snapshot
    assert [(c.name, c.role, c.limit, c.entry_policy, c.exit_checklist) for c in after.columns] == [
        (c.name, c.role, c.limit, c.entry_policy, c.exit_checklist) for c in before.columns
    ]
    assert [(lane.name, lane.track) for lane in after.swimlanes] == [
        (lane.name, lane.track) for lane in before.swimlanes
    ]
    desk.run(commands.board.delete_template, template_id)
    assert boards.templates(desk.con) == {}


def test_columns_are_added_renamed_and_moved(desk: Desk) -> None:
    review = desk.run(commands.column.add, desk.board_id, "Review", before_id=desk.column("Done"))
    desk.run(commands.column.reorder, desk.column("Data"), desk.column("To do"))
    desk.run(commands.column.rename, review, "Check")
    desk.run(commands.column.set_policy, review, " Two eyes ", ["", "Read", " Signed "])
    names = [column.name for column in boards.columns(desk.con, desk.board_id)]
    assert names == ["Data", "To do", "Modeling", "Check", "Done"]
    check = boards.column(desk.con, review)
    assert (check.entry_policy, check.exit_checklist) == ("Two eyes", ("Read", "Signed"))
    desk.run(commands.column.reorder, review, desk.column("Done"))
    assert desk.changes is None
    desk.run(commands.column.reorder, review, review)
    assert desk.changes is None
    with pytest.raises(NameTaken):
        desk.run(commands.column.add, desk.board_id, "check")


def test_limits_are_whole_and_in_order(desk: Desk) -> None:
    for wrong in (Limit(3, 2), Limit(-1, None), Limit(None, 1, "maybe"), Limit(None, 1.5)):  # type: ignore[arg-type]
        with pytest.raises(InvalidValue):
            desk.run(commands.column.set_limit, desk.column("Data"), wrong)


def test_a_deleted_column_sends_its_cards_elsewhere(desk: Desk) -> None:
    stays, first, second = desk.add("stays"), desk.add("1", "Data"), desk.add("2", "Data", "Product & data")
    with pytest.raises(NotEmpty):
        desk.run(commands.column.delete, desk.column("Data"))
    with pytest.raises(NotFound):
        desk.run(commands.column.delete, desk.column("Data"), desk.column("Data"))
    before = desk.dump()
    desk.run(commands.column.delete, desk.column("Data"), desk.column("To do"))
    assert desk.titles("To do", "Model") == ["stays", "1"]
    assert desk.titles("To do", "Product & data") == ["2"]
    assert [column.name for column in desk.snapshot.columns] == ["To do", "Modeling", "Done"]
    assert desk.last.detail == {"name": "Data", "count": 2}
    assert [visit.left_at is None for visit in cards.sheet(desk.con, first).visits] == [False, True]
    desk.undo()
    assert desk.dump() == before
    desk.redo()
    desk.run(commands.column.restore, desk.column("Data"))
    assert [column.name for column in desk.snapshot.columns] == ["To do", "Data", "Modeling", "Done"]
    assert {stays, first, second} == {card.id for card in desk.snapshot.cards}


def test_the_last_column_and_swimlane_stay(desk: Desk) -> None:
    for name in ("Data", "Modeling", "Done"):
        desk.run(commands.column.delete, desk.column(name))
    with pytest.raises(NotEmpty):
        desk.run(commands.column.delete, desk.column("To do"))
    desk.run(commands.swimlane.delete, desk.lane("Product & data"))
    with pytest.raises(NotEmpty):
        desk.run(commands.swimlane.delete, desk.lane("Model"))


def test_a_column_made_done_finishes_its_cards(desk: Desk) -> None:
    card = desk.add("a", "Data")
    desk.run(commands.column.set_role, desk.column("Data"), "done")
    assert desk.card(card).done_at == desk.now
    desk.run(commands.column.set_role, desk.column("Data"), "active")
    assert desk.card(card).done_at is None


def test_swimlanes_from_first_to_last(desk: Desk) -> None:
    lane = desk.run(commands.swimlane.add, desk.board_id, "Ops", before_id=desk.lane("Model"), colour="grey")
    a, b = desk.add("a", "To do", "Ops"), desk.add("b", "Done", "Ops")
    desk.run(commands.swimlane.rename, lane, "Operations")
    desk.run(commands.swimlane.reorder, lane, None)
    desk.run(commands.swimlane.set_track, lane, "product", "pink")
    assert [(one.name, one.track, one.colour) for one in desk.snapshot.swimlanes][2] == (
        "Operations",
        "product",
        "pink",
    )
    with pytest.raises(InvalidValue):
        desk.run(commands.swimlane.rename, lane, "")
    with pytest.raises(NotEmpty):
        desk.run(commands.swimlane.delete, lane)
    done_at = desk.card(b).done_at
    desk.run(commands.swimlane.delete, lane, desk.lane("Model"))
    assert [desk.card(card).swimlane_id for card in (a, b)] == [desk.lane("Model")] * 2
    assert [desk.card(card).column_id for card in (a, b)] == [desk.column("To do"), desk.column("Done")]
    assert desk.card(b).done_at == done_at
    assert len(cards.sheet(desk.con, a).visits) == 1
    desk.run(commands.swimlane.restore, lane)
    assert len(desk.snapshot.swimlanes) == 3


def test_an_only_swimlane_may_lose_its_name(desk: Desk) -> None:
    desk.run(commands.swimlane.delete, desk.lane("Product & data"))
    desk.run(commands.swimlane.rename, desk.lane("Model"), " ")
    assert not desk.snapshot.has_lane_headers


def test_labels_people_and_views(desk: Desk) -> None:
    data = desk.run(commands.label.add, desk.board_id, "data")
    assert boards.label(desk.con, data).colour == "orange"
    desk.run(commands.label.rename, data, "Data")
    desk.run(commands.label.recolour, data, "blue")
    assert (boards.label(desk.con, data).name, boards.label(desk.con, data).colour) == ("Data", "blue")
    desk.run(commands.label.delete, data)
    assert next(iter(desk.snapshot.labels.values())).name == "ops"
    mia = desk.run(commands.person.add, desk.board_id, "Mia van Lang", zone="Europe/Berlin")
    desk.run(commands.person.update, mia, name="Mia Lang", initials="MLG")
    found = boards.person(desk.con, mia)
    assert (found.name, found.initials, found.zone) == ("Mia Lang", "MLG", "Europe/Berlin")
    for zone in ("Mars/Base", "../etc", "Europe"):
        with pytest.raises(InvalidValue):
            desk.run(commands.person.update, mia, zone=zone)
    desk.run(commands.person.delete, mia)
    view = desk.run(commands.view.save, desk.board_id, "Mine", "owner:me")
    assert desk.run(commands.view.save, desk.board_id, "mine", "owner:ML") == view
    desk.run(commands.view.rename, view, "Mia's")
    assert [(one.name, one.query) for one in desk.snapshot.saved_views] == [("Mia's", "owner:ML")]
    desk.run(commands.view.delete, view)
    assert desk.snapshot.saved_views == ()


@pytest.mark.parametrize(
    ("name", "initials"),
    [("Mia Lang", "ML"), ("bo", "BO"), ("j.r. tolkien", "JT"), ("王", "王"), ("--", "--")],
)
def test_initials(desk: Desk, name: str, initials: str) -> None:
    assert boards.person(desk.con, desk.run(commands.person.add, desk.board_id, name)).initials == initials
