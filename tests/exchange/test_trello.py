"""Trello exports: what arrives, what is said to be lost, and what is refused."""

import json
from datetime import date, timedelta, timezone
from pathlib import Path

import pytest

from aipm_desktop.domain.errors import Cancelled, FileProblem
from aipm_desktop.exchange import trello
from tests.exchange.plan_rules import check_plan
from tests.exchange.trello_files import a_list, card, card_id, comment, export

REAL = (
    "Huxwell+trelloCMS+trello.json",
    "gorillalabs+dekk+trello.json",
    "libbymiller+tellybox_random_cards+trello.json",
    "marques-work+trello-to-github-projects-migration+trello.json",
    "nextcloud+deck+data-trelloJson.json",
    "smallma+trello-to-travel+trello.json",
)


@pytest.mark.parametrize("name", REAL)
def test_a_real_export_gives_the_counted_facts(shared_data: Path, name: str) -> None:
    plan = trello.parse((shared_data / "trello" / name).read_bytes())
    facts = json.loads((shared_data / "facts.json").read_text(encoding="utf-8"))[f"trello/{name}"]["facts"]
    check_plan(plan)
    archived = {column.key for column in plan.columns if column.is_archived}
    uploaded = sum(line.count for line in plan.lost if line.why == "content_not_in_file")
    found = {
        "board": plan.name,
        "lists_open": len(plan.columns) - len(archived),
        "lists_archived": len(archived),
        "cards_open": sum(not card.is_archived for card in plan.cards),
        "cards_archived": sum(card.is_archived for card in plan.cards),
        "cards_open_in_archived_lists": sum(
            card.column in archived and not card.is_archived for card in plan.cards
        ),
        "checklists": plan.made["checklists"],
        "check_items": plan.made["checklist_items"],
        "check_items_complete": sum(
            item.is_done for card in plan.cards for group in card.checklists for item in group.items
        ),
        "labels_without_name": sum(not label.name for label in plan.labels),
        "card_label_links": sum(len(card.labels) for card in plan.cards),
        "members": plan.made["people"],
        "card_member_links": sum(len(card.people) for card in plan.cards),
        "comments": plan.made["comments"],
        "due": plan.made["due_dates"],
        "attachments": plan.read["attachments"],
        "attachments_uploaded": uploaded,
        "desc_nonempty": sum(bool(card.description) for card in plan.cards),
        "max_desc": max(len(card.description) for card in plan.cards),
        "distinct_titles": len({card.title for card in plan.cards}),
    }
    assert {key: value for key, value in found.items() if key in facts and facts[key] != value} == {}
    if isinstance(facts["labels"], int):
        assert plan.made["labels"] == facts["labels"]
    assert all(link.url for card in plan.cards for link in card.links)
    assert sum(len(card.links) for card in plan.cards) == facts["attachments"]


def test_the_generated_board_is_read_whole(shared_data: Path) -> None:
    plan = trello.parse((shared_data / "adversarial/handmade/trello-generated-6000.json").read_bytes())
    check_plan(plan)
    assert plan.made["cards"] == 6000
    assert plan.made["archived_cards"] == 555
    assert plan.made["due_dates"] == 1829
    assert [column.is_archived for column in plan.columns] == [False] * 9 + [True]


def test_loose_ends_are_told_and_do_no_harm(shared_data: Path) -> None:
    plan = trello.parse((shared_data / "adversarial/handmade/trello-loose-checklist.json").read_bytes())
    check_plan(plan)
    assert {(line.what, line.why, line.count) for line in plan.lost} == {
        ("comments", "empty_text", 1),
        ("titles", "empty_title", 1),
        ("placements", "unknown_column", 1),
        ("due_dates", "bad_date", 1),
        ("assignments", "unknown_person", 1),
        ("checklists", "no_card", 1),
        ("checklist_items", "no_card", 1),
    }
    assert [(item.text, item.is_done) for item in plan.cards[1].checklists[0].items] == [
        ("x", True),
        ("", False),
    ]


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("adversarial/handmade/trello-truncated.json", "truncated"),
        ("adversarial/handmade/trello-html-instead.json", "web_page"),
        ("adversarial/shayonpal+mcp-for-lifeos+project_items.json", "error_reply"),
    ],
)
def test_what_is_no_export_is_refused(shared_data: Path, path: str, reason: str) -> None:
    with pytest.raises(FileProblem) as refused:
        trello.parse((shared_data / path).read_bytes(), name="x.json")
    assert (refused.value.reason, refused.value.path) == (reason, "x.json")


def test_lists_and_cards_stand_in_their_order() -> None:
    lists = [a_list("b", "Second", 200.5), a_list("a", "First", 100), a_list("c", "Third", 1e12)]
    cards = [card("1", "late", "b", pos=3), card("2", "other", "a", pos=9), card("3", "early", "b", pos=2.5)]
    plan = trello.parse(export(lists=lists, cards=cards))
    assert [column.name for column in plan.columns] == ["First", "Second", "Third"]
    assert [card.title for card in plan.cards] == ["other", "early", "late"]


def test_a_board_whose_lists_are_all_archived_gets_an_open_column() -> None:
    plan = trello.parse(export(lists=[a_list("a", "Old", 1, closed=True)], cards=[card("1", "Kept", "a")]))
    check_plan(plan)
    assert [(column.name, column.is_archived) for column in plan.columns] == [("Old", True), ("To do", False)]
    assert plan.cards[0].column == "a"


def test_labels_without_names_old_labels_and_labels_only_a_card_knows() -> None:
    unnamed = {"id": "x", "name": "", "color": "sky"}
    alone = {"id": "y", "name": "Alone", "color": None}
    cards = [card("1", "A", idLabels=["x", "y", "gone"], labels=[unnamed, alone])]
    plan = trello.parse(export(labels=[unnamed], cards=cards))
    check_plan(plan)
    assert [(label.name, label.colour) for label in plan.labels] == [("", "teal"), ("Alone", "grey")]
    assert plan.cards[0].labels == ("x", "y")
    assert ("label_links", "unknown_label", 1) in {(line.what, line.why, line.count) for line in plan.lost}

    old = trello.parse(export(labels=[], labelNames={"green": "Ops", "red": ""}, cards=[
        card("1", "A", labels=[{"color": "green", "name": "Ops"}])]))  # fmt: skip
    assert [(label.name, label.colour) for label in old.labels] == [("Ops", "green")]
    assert old.cards[0].labels == ("green",)


def test_a_card_knows_when_it_was_made_by_its_id() -> None:
    plan = trello.parse(export(cards=[card(card_id(1_709_840_344), "A")]))
    assert plan.cards[0].created_at == 1_709_840_344_000


def test_due_times_become_days_of_the_zone_asked_for() -> None:
    data = export(cards=[card("1", "A", due="2026-03-05T23:30:00.000Z", start="2026-03-01T00:00:00Z")])
    here = trello.parse(data)
    east = trello.parse(data, zone=timezone(timedelta(hours=2)))
    assert here.cards[0].due_on == date(2026, 3, 5)
    assert east.cards[0].due_on == date(2026, 3, 6)
    assert here.cards[0].start_on == date(2026, 3, 1)
    assert here.warnings[0].facts == {"count": "1"}


def test_a_complete_card_is_done_where_it_stands_and_that_is_said() -> None:
    cards = [card("1", "Open", dueComplete=True), card("2", "Over", "done"), card("3", "Not yet")]
    plan = trello.parse(export(cards=cards))
    assert [card.is_done for card in plan.cards] == [True, False, True]
    assert [(warning.key, warning.facts) for warning in plan.warnings] == [
        ("done_outside_done_column", {"count": "1"})
    ]


def test_values_of_custom_fields_stand_below_the_description() -> None:
    fields = [
        {"id": "f1", "name": "Cost", "type": "number"},
        {"id": "f2", "name": "Phase", "options": [{"id": "o1", "value": {"text": "Pilot"}}]},
    ]
    values = [
        {"idCustomField": "f1", "value": {"number": "3.5"}},
        {"idCustomField": "f2", "idValue": "o1", "value": None},
        {"idCustomField": "gone", "value": {"text": "x"}},
    ]
    plan = trello.parse(
        export(customFields=fields, cards=[card("1", "A", desc="Body", customFieldItems=values)])
    )
    assert plan.cards[0].description == "Body\n\n**Cost:** 3.5  \n**Phase:** Pilot"
    assert ("fields", "malformed") in {(line.what, line.why) for line in plan.lost}


def test_comments_keep_author_and_time_and_their_order() -> None:
    people = [{"id": "p", "fullName": "Ann Lee", "username": "ann", "initials": "AL"}]
    actions = [
        comment("1", "second", "2026-01-03T08:00:00Z", idMemberCreator="p"),
        comment("1", "first", "2026-01-02T08:00:00Z", memberCreator={"fullName": "Bo"}),
        comment("gone", "lost"),
    ]
    plan = trello.parse(export(members=people, cards=[card("1", "A")], actions=actions))
    check_plan(plan)
    assert [(said.author, said.text) for said in plan.cards[0].comments] == [
        ("Bo", "first"),
        ("Ann Lee", "second"),
    ]
    assert ("comments", "no_card", 1) in {(line.what, line.why, line.count) for line in plan.lost}


def test_texts_that_cannot_be_stored_are_mended_and_told() -> None:
    data = export(cards=[card("1", "A", desc="nul\0 and half \ud83d"), card("2", "x" * 3000)])
    plan = trello.parse(data)
    by_title = {card.title[:1]: card for card in plan.cards}
    assert by_title["A"].description == "nul\ufffd and half \ufffd"
    assert len(by_title["x"].title) == 2000
    assert {line.why for line in plan.lost} == {"not_text", "too_long"}


@pytest.mark.parametrize(
    ("data", "reason", "place"),
    [
        (b"", "empty", ""),
        (b'{"a": 1,}', "not_json", "line 1, column 9"),
        (b'{"lists": [], "lists": []}', "duplicate_key", ""),
        (b'{"lists": [NaN]}', "bad_number", ""),
        (b'{"lists": [' + b"9" * 5000 + b"]}", "bad_number", ""),
        (b"[" * 100_000, "too_deep", ""),
        (b'{"lists": "\xff"}', "encoding", "byte 11"),
        (b"[]", "not_trello", ""),
        (b'{"lists": {}, "cards": []}', "not_trello", ""),
    ],
)
def test_json_with_a_trap_is_refused_with_its_place(data: bytes, reason: str, place: str) -> None:
    with pytest.raises(FileProblem) as refused:
        trello.parse(data)
    assert (refused.value.reason, refused.value.place) == (reason, place)


def test_a_cancelled_import_stops() -> None:
    with pytest.raises(Cancelled):
        trello.parse(export(cards=[card("1", "A")]), is_cancelled=lambda: True)


def test_progress_is_told_as_a_growing_share() -> None:
    shares: list[float] = []
    trello.parse(export(cards=[card(str(n), "A") for n in range(1000)]), progress=shares.append)
    assert shares == [0.0, 0.25, 0.5, 0.75]
