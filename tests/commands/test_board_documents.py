"""A board as a document and back, byte for byte."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from aipm_desktop import commands
from aipm_desktop.commands import transfer
from aipm_desktop.domain.board import Estimate, Limit
from aipm_desktop.domain.errors import Conflict, FileProblem, NameTaken
from aipm_desktop.exchange import board_document, csv_writer, table, table_plan, trello
from aipm_desktop.exchange.board_document import BoardDocument
from aipm_desktop.store import attachments, boards, cards, database, plans
from tests.commands.desk import Desk

MONDAY, FRIDAY = date(2026, 11, 23), date(2026, 11, 27)


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Desk]:
    """A second workspace, whose own board has another name."""
    made = database.create_workspace(tmp_path / "other.aipm")
    desk = Desk(made.con)
    desk.run(commands.board.rename, desk.board_id, "Another")
    yield desk
    made.close()


@pytest.fixture
def full(desk: Desk) -> Desk:
    """A board with one of everything a document holds."""
    run, verbs = desk.run, commands
    board = boards.snapshot(desk.con, desk.board_id)
    todo, data = board.columns[0].id, board.columns[1].id
    lane = board.swimlanes[0].id
    first = desk.add("=First ünïcödé")
    second = desk.add("Second")
    run(verbs.column.set_limit, data, Limit(1, 3, "block"))
    run(verbs.swimlane.set_cell_limit, data, lane, Limit(None, 2, "warn"))
    person = run(verbs.person.add, desk.board_id, "Ann Lee", zone="Europe/Berlin")
    label = run(verbs.label.add, desk.board_id, "a;b", "red")
    run(verbs.card.assign, [first], person)
    run(verbs.card.add_label, [first], label)
    run(verbs.card.set_fields, [first], {"estimate": Estimate(0.5, 1.25, 3.0), "description": "Body\n+1"})
    checklist = run(verbs.checklist.add, first, "Steps")
    item = run(verbs.checklist.add_item, checklist, "one")
    run(verbs.checklist.set_item, item, is_done=True)
    run(verbs.comment.add, first, "Said", author="Ada")
    run(verbs.link.add, first, "https://example.invalid/", "Site")
    run(verbs.attachment.add, first, "plan.bin", b"\x00\xff content", "application/octet-stream")
    run(verbs.dependency.link, second, first, "SS", 1.5)
    run(verbs.view.save, desk.board_id, "Mine", "label:a")
    run(verbs.card.move, [first], data, None, None)
    run(verbs.card.move, [first], todo, None, None)
    run(verbs.card.explain_loop, [first], "data_gap")
    run(verbs.card.block, [first], "waiting")
    run(verbs.card.archive, [second])
    run(verbs.plan.set_settings, desk.board_id, {"start_on": MONDAY, "holiday_region": "DE-BY"})
    run(verbs.plan.set_week, person, working_week="1110000")
    run(verbs.plan.add_day_off, desk.board_id, MONDAY, FRIDAY, person_id=person)
    run(verbs.plan.add_day_off, desk.board_id, FRIDAY, FRIDAY, name="=Party")
    run(
        verbs.plan.save_baseline,
        desk.board_id,
        "Kick-off",
        {first: (MONDAY, FRIDAY), second: (MONDAY, MONDAY)},
    )
    return desk


def exported(desk: Desk, board_id: str | None = None) -> bytes:
    return board_document.encode(transfer.read_document(desk.con, board_id or desk.board_id))


def bring_in(desk: Desk, data: bytes, **options: Any) -> Any:
    return desk.run(transfer.apply_document, board_document.decode(data), **options)


def test_export_import_export_is_byte_equal(full: Desk, other: Desk) -> None:
    data = exported(full)
    report = bring_in(other, data)
    assert exported(other, report.board_id) == data
    assert report.read == report.made
    found = cards.find_card(other.con, "CI-1", report.board_id)
    file = cards.sheet(other.con, found.id).attachments[0]
    assert attachments.read(other.con, file.sha256) == b"\x00\xff content"
    again = bring_in(other, data)
    assert again.unchanged
    assert other.changes is None


def test_the_document_says_everything(full: Desk) -> None:
    plain = json.loads(exported(full))
    assert (plain["format"], plain["version"], plain["client"]) == ("aipm-board", 2, "Finch Bank")
    card = plain["cards"][0]
    assert (card["title"], card["estimate"], card["blocked_reason"]) == (
        "=First ünïcödé",
        [0.5, 1.25, 3.0],
        "waiting",
    )
    assert [visit["reason"] for visit in card["visits"]] == [None, None, "data_gap"]
    assert plain["cards"][1]["archived_at"] is not None
    assert plain["dependencies"][0]["type"] == "SS"
    assert plain["saved_views"][0]["query"] == "label:a"
    assert len(plain["contents"]) == 1
    assert plain["cell_limits"][0]["limit"] == {"min": None, "max": 2, "mode": "warn"}


@pytest.mark.parametrize(
    "name", ["gorillalabs+dekk+trello.json", "marques-work+trello-to-github-projects-migration+trello.json"]
)
def test_a_real_board_comes_through_whole(shared_data: Path, desk: Desk, other: Desk, name: str) -> None:
    plan = trello.parse((shared_data / "trello" / name).read_bytes())
    data = exported(desk, desk.run(transfer.apply_plan, plan).board_id)
    assert exported(other, bring_in(other, data).board_id) == data


def test_a_board_that_has_changed_is_not_overwritten(full: Desk) -> None:
    data = exported(full)
    full.run(commands.board.rename, full.board_id, "Inspection")
    with pytest.raises(Conflict):
        bring_in(full, data)
    copy = bring_in(full, data, board_name="A copy")
    assert copy.board_id != full.board_id
    made, old = transfer.read_document(full.con, copy.board_id), board_document.decode(data)
    assert made.counts == old.counts
    assert made.cards[0].id != old.cards[0].id
    assert made.dependencies[0].predecessor_id == made.cards[1].id
    assert made.board.prefix != old.board.prefix
    with pytest.raises(NameTaken):
        bring_in(full, data, board_name="a COPY")


def test_rows_of_another_board_cannot_be_touched(full: Desk, other: Desk) -> None:
    plain = json.loads(exported(full))
    plain["board"]["id"] = "0" * 32
    plain["board"]["name"] = "Wolf"
    with pytest.raises(Conflict):
        bring_in(full, json.dumps(plain).encode())
    assert len(boards.boards(full.con)) == 1


def broken(full: Desk, change: Any) -> FileProblem:
    plain = json.loads(exported(full))
    change(plain)
    with pytest.raises(FileProblem) as refused:
        board_document.decode(json.dumps(plain).encode(), "b.json")
    return refused.value


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda doc: doc.update(version=0), "$.version"),
        (lambda doc: doc.update(extra=1), "$"),
        (lambda doc: doc["cards"][0].update(column_id="0" * 32), "$.cards[0].column_id"),
        (lambda doc: doc["cards"][0].update(title=3), "$.cards[0].title"),
        (lambda doc: doc["cards"][0].update(title="x" * 2001), "$.cards[0].title"),
        (lambda doc: doc["cards"][0].update(title="nul\0"), "$"),
        (lambda doc: doc["cards"][0].update(due_on="2026-02-30"), "$.cards[0].due_on"),
        (lambda doc: doc["cards"][0].update(estimate=[3, 2, 1]), "$.cards[0].estimate"),
        (lambda doc: doc["cards"][0].update(priority="extreme"), "$.cards[0].priority"),
        (lambda doc: doc["cards"][0].update(labels=["0" * 32]), "$.cards[0].labels"),
        (lambda doc: doc["cards"][0].update(details="[]"), "$.cards[0].details"),
        (lambda doc: doc["cards"][1].update(id=doc["cards"][0]["id"]), "$.cards"),
        (lambda doc: doc["columns"][0].update(role="middle"), "$.columns[0].role"),
        (lambda doc: doc["columns"][0].update(id="../../etc"), "$.columns[0].id"),
        (lambda doc: doc["columns"][0]["limit"].update(max=-1), "$.columns[0].limit.max"),
        (lambda doc: doc.update(swimlanes=[]), "$.swimlanes"),
        (lambda doc: doc["dependencies"][0].update(successor_id="0" * 32), "$.dependencies[0]"),
        (lambda doc: doc.update(contents={}), "$.cards[0].attachments"),
        (lambda doc: doc["plan"].update(working_week="0000000"), "$.plan.working_week"),
        (lambda doc: doc["plan"].update(blocked_mode="never"), "$.plan.blocked_mode"),
        (lambda doc: doc["plan"].update(start_on="2026-02-30"), "$.plan.start_on"),
        (lambda doc: doc["person_weeks"][0].update(person_id="0" * 32), "$.person_weeks[0].person_id"),
        (lambda doc: doc["person_weeks"].append(doc["person_weeks"][0]), "$.person_weeks"),
        (lambda doc: doc["days_off"][1].update(to_on="2026-11-26"), "$.days_off[1]"),
        (lambda doc: doc["days_off"][0].update(name="nul\0"), "$"),
        (lambda doc: doc["baselines"][0]["dates"][0].update(card_id="0" * 32), "$.baselines[0].dates"),
        (lambda doc: doc["baselines"][0]["dates"][0].update(finish_on="2026-11-20"), "$.baselines[0].dates"),
    ],
)
def test_a_broken_document_is_refused_with_its_place(full: Desk, change: Any, place: str) -> None:
    problem = broken(full, change)
    assert (problem.reason, problem.place, problem.path) == ("damaged", place, "b.json")


def test_an_altered_attachment_is_refused(full: Desk) -> None:
    def change(doc: dict[str, Any]) -> None:
        doc["contents"] = dict.fromkeys(doc["contents"], "AAAA")

    assert broken(full, change).reason == "damaged"


def test_a_newer_document_is_refused_as_newer(full: Desk) -> None:
    problem = broken(full, lambda doc: doc.update(version=3, more=True))
    assert (problem.reason, problem.detail) == ("newer", "3")


def test_other_json_is_not_ours() -> None:
    with pytest.raises(FileProblem) as refused:
        board_document.decode(b'{"lists": []}')
    assert refused.value.reason == "not_ours"


def test_csv_goes_out_and_comes_back(full: Desk) -> None:
    document: BoardDocument = transfer.read_document(full.con, full.board_id)
    data, written = csv_writer.board_csv(document)
    assert (written["cards"], written["archived_cards"]) == (2, 1)
    assert {row[1] for row in table.read_table(data).rows} == {"'=First ünïcödé", "Second"}
    plan = table_plan.plan_of(table.read_table(data), name="Back")
    first = next(card for card in plan.cards if card.number == 1)
    old = document.cards[0]
    assert first.title == old.title
    assert first.description == old.description
    assert first.estimate == Estimate(0.5, 1.25, 3.0)
    assert [label.name for label in plan.labels] == ["a;b"]
    assert [person.name for person in plan.people] == ["Ann Lee"]
    assert first.blocked_reason == "waiting"
    assert [(item.text, item.is_done) for item in first.checklists[0].items] == [("one", True)]
    assert [(edge.type, edge.lag_days) for edge in plan.dependencies] == [("SS", 1.5)]
    assert {card.title: card.is_archived for card in plan.cards} == {"=First ünïcödé": False, "Second": True}
    assert plan.lost == ()


def test_a_board_nobody_planned_is_written_as_before_there_were_plans(desk: Desk, other: Desk) -> None:
    data = exported(desk)
    plain = json.loads(data)
    assert plain["version"] == 1
    assert {"plan", "person_weeks", "days_off", "baselines"}.isdisjoint(plain)
    assert exported(other, bring_in(other, data).board_id) == data


def test_the_plan_comes_along_and_has_ids_of_its_own_in_a_copy(full: Desk) -> None:
    copy_id = bring_in(full, exported(full), board_name="A copy").board_id
    here, copied = plans.basis(full.con, full.board_id), plans.basis(full.con, copy_id)
    assert copied.settings == here.settings
    assert [week.working_week for week in copied.weeks.values()] == ["1110000"]
    assert [(off.name, off.from_on) for off in copied.days_off] == [("", MONDAY), ("=Party", FRIDAY)]
    assert copied.days_off[0].person_id in copied.weeks
    assert sorted(copied.baselines[0].dates.values()) == sorted(here.baselines[0].dates.values())
    assert copied.baselines[0].dates.keys().isdisjoint(here.baselines[0].dates)


def cyclic(full: Desk) -> bytes:
    """The board with a link back that closes a circle."""
    plain = json.loads(exported(full))
    (link,) = plain["dependencies"]
    ends = {"predecessor_id": link["successor_id"], "successor_id": link["predecessor_id"]}
    plain["dependencies"].append({**link, "id": "z" * 16, "type": "FS", **ends})
    return json.dumps(plain).encode()


def test_a_document_with_a_circle_comes_in_whole_with_a_link_suspended(full: Desk, other: Desk) -> None:
    report = bring_in(other, cyclic(full))
    links = {link.id: link.suspended_at for link in cards.dependencies(other.con, report.board_id)}
    assert links.pop("z" * 16) == other.now
    assert list(links.values()) == [None]
    told = [(warning.key, warning.facts["cards"]) for warning in report.warnings]
    assert told == [("cycle", "=First ünïcödé → Second")]
    again = bring_in(other, cyclic(full))
    assert again.unchanged
    assert other.changes is None
    assert [warning.key for warning in again.warnings] == ["cycle"]
