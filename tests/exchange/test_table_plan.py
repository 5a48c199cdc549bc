"""Tables as boards: what the columns mean, and what becomes of the rows."""

import json
from datetime import date
from pathlib import Path

import pytest

from aipm_desktop.domain.board import Estimate
from aipm_desktop.domain.errors import FileProblem
from aipm_desktop.exchange.plan import ImportPlan, PlannedDependency
from aipm_desktop.exchange.table import read_table
from aipm_desktop.exchange.table_fields import guess, mapping_from_json
from aipm_desktop.exchange.table_plan import plan_of
from tests.exchange.plan_rules import check_plan


def plan(text: str, **options: str) -> ImportPlan:
    made = plan_of(read_table(text.encode()), name="Table", **options)  # type: ignore[arg-type]
    check_plan(made)
    return made


def real(folder: Path, name: str) -> ImportPlan:
    made = plan_of(read_table((folder / name).read_bytes()), name=name)
    check_plan(made)
    return made


@pytest.mark.parametrize("name", ["utf8-bom-comma", "latin1-semicolon", "utf16le-tab", "cr-only"])
def test_the_same_board_in_four_codings(shared_data: Path, name: str) -> None:
    made = real(shared_data, f"adversarial/handmade/{name}.csv")
    assert [column.name for column in made.columns] == ["À faire", "En cours", "Done"]
    first, second, third = made.cards
    assert (first.title, first.due_on) == ("Préparer le jeu de données", date(2026, 3, 5))
    assert sorted(label.name for label in made.labels) == ["données", "modèle", "qualité"]
    assert third.estimate == Estimate(0.5, 0.5, 0.5)
    assert made.dependencies == (PlannedDependency(first.key, second.key),)


def test_asana(shared_data: Path) -> None:
    made = real(shared_data, "adversarial/handmade/asana-spacer-rows.csv")
    parent, child = made.cards
    assert (parent.title, parent.description, parent.is_done) == ("Collect data", "Line 1\nLine 2", False)
    assert (child.title, child.is_done) == ("Label 200 images", True)
    assert made.dependencies == (PlannedDependency(child.key, parent.key, "FF", is_subtask=True),)
    assert made.read["cards"] == 2
    assert made.read["subtasks"] == 1


def test_todoist(shared_data: Path) -> None:
    made = real(shared_data, "adversarial/handmade/todoist-export.csv")
    assert [column.name for column in made.columns] == ["Data", "Later"]
    collect, step, paper = made.cards
    assert (collect.title, collect.priority, collect.labels) == ("Collect data", "urgent", ("ml",))
    assert made.people[0].name == "Ben"
    assert (step.due_on, step.comments[0].text, step.comments[0].author) == (None, "a comment", "Ann")
    assert step.estimate == Estimate(0.09375, 0.09375, 0.09375)
    assert paper.due_on == date(2026, 4, 1)
    assert (made.dependencies[0].predecessor, made.dependencies[0].successor) == (step.key, collect.key)
    assert ("due_dates", "not_a_date", 1) in {(line.what, line.why, line.count) for line in made.lost}


def test_kanboard(shared_data: Path) -> None:
    made = real(shared_data, "adversarial/handmade/kanboard-export.csv")
    collect, setup = made.cards
    assert collect.due_on == date(2026, 3, 5)
    assert (collect.priority, setup.priority) == ("normal", "normal")
    assert collect.estimate == Estimate(1, 1, 1)
    assert (collect.is_done, setup.is_done) == (False, True)
    assert sorted(label.name for label in made.labels) == ["ML", "data", "raw"]
    assert [lane.name for lane in made.swimlanes] == ["Default swimlane"]


def test_formulas_are_text(shared_data: Path) -> None:
    made = real(shared_data, "adversarial/handmade/issue-csv-formula.csv")
    assert [card.title for card in made.cards] == [
        '=HYPERLINK("http://example.invalid","x")',
        "+1+1",
        "@SUM(A1)",
    ]


@pytest.mark.parametrize(
    ("name", "cards"),
    [
        ("other-tools/wekan+wekan+board-import.csv", 25),
        ("other-tools/go-vikunja+vikunja+testdata_ticktick_export.csv", 11),
        ("other-tools/go-vikunja+vikunja+testdata_ticktick_multiline.csv", 2),
        ("jira-csv/BellaLi-code+agile-delivery-simulation+Jira.csv", 68),
        ("jira-csv/UhAhUhAhAhGg+ProyectoSoftware+Jira4.csv", 190),
        ("jira-csv/ericmedlock+planeso-jira-migration+Jira.csv", 22),
    ],
)
def test_real_tables_of_other_tools(shared_data: Path, name: str, cards: int) -> None:
    assert real(shared_data, name).made["cards"] == cards


def test_jira_repeats_headers_and_names_parents_by_another_number(shared_data: Path) -> None:
    made = real(shared_data, "jira-csv/BellaLi-code+agile-delivery-simulation+Jira.csv")
    assert sum(len(card.labels) for card in made.cards) == 74
    assert made.made["subtasks"] == 54
    assert made.made["due_dates"] == 38


def test_headers_in_any_order_case_and_language() -> None:
    made = plan("fällig am;STATUS;Titel;Zuständig;Aufwand\n05.03.2026;Offen;Daten prüfen;Ann, Bo;2 Tage\n")
    card = made.cards[0]
    assert (card.title, card.due_on, card.estimate) == ("Daten prüfen", date(2026, 3, 5), Estimate(2, 2, 2))
    assert [person.name for person in made.people] == ["Ann", "Bo"]
    assert made.columns[0].name == "Offen"


def test_predecessors_by_row_number_id_and_title() -> None:
    by_row = plan("title,predecessors\nA,\nB,1\nC,1FS+2;2SS\n")
    assert [(edge.predecessor, edge.successor, edge.type, edge.lag_days) for edge in by_row.dependencies] == [
        ("title:a", "title:b", "FS", 0),
        ("title:a", "title:c", "FS", 2),
        ("title:b", "title:c", "SS", 0),
    ]
    by_id = plan("id,title,predecessors\n10,A,\n20,B,10\n30,C,1\n")
    assert [(edge.predecessor, edge.successor) for edge in by_id.dependencies] == [("id:10", "id:20")]
    assert [(line.what, line.why) for line in by_id.lost] == [("dependencies", "unknown_card")]
    by_title = plan("title,depends on\nA,\nB,a\n")
    assert [edge.predecessor for edge in by_title.dependencies] == ["title:a"]


def test_a_link_that_closes_a_cycle_comes_suspended_and_is_told() -> None:
    made = plan("title,predecessors\nA,C\nB,A\nC,B\nD,C;D\n")
    assert [edge.is_suspended for edge in made.dependencies] == [False, False, True, False]
    assert [warning.facts for warning in made.warnings if warning.key == "cycle"] == [{"cards": "B → C"}]
    assert ("dependencies", "itself") in {(line.what, line.why) for line in made.lost}


def test_dates_that_could_be_swapped_are_told_and_can_be_said() -> None:
    table = read_table(b"title,due,start\nA,03/04/2026,\n")
    mapping = guess(table)
    made = plan_of(table, mapping)
    assert made.cards[0].due_on == date(2026, 4, 3)
    assert [warning.facts for warning in made.warnings] == [{"column": "due", "order": "dmy"}]
    other = plan_of(table, mapping.with_date_order(1, "mdy"))
    assert (other.cards[0].due_on, other.warnings) == (date(2026, 3, 4), ())


def test_one_column_proves_the_order_for_the_others() -> None:
    made = plan("title,due,start\nA,03/04/2026,12/25/2025\n")
    assert (made.cards[0].due_on, made.cards[0].start_on) == (date(2026, 3, 4), date(2025, 12, 25))


def test_rows_without_a_title_and_columns_without_a_meaning_are_lost_lines() -> None:
    made = plan("title,moon phase,due\nA,full,\n,new,2026-01-01\n\nB,,\n")
    assert {(line.what, line.why, line.count, line.places) for line in made.lost} == {
        ("cards", "no_title", 1, ("line 3",)),
        ("due_dates", "no_card", 1, ("line 3",)),
        ("fields", "not_mapped", 2, ("moon phase",)),
    }


def test_values_nobody_understands_are_lost_with_their_place() -> None:
    made = plan("title,estimate,priority,kind,due\nA,soon,odd,widget,someday\nB,3/2/1,,,\n")
    assert {(line.what, line.why) for line in made.lost} == {
        ("estimates", "not_a_number"),
        ("estimates", "order"),
        ("priorities", "unknown_value"),
        ("kinds", "unknown_value"),
        ("due_dates", "not_a_date"),
    }


def test_the_same_title_twice_makes_two_cards() -> None:
    assert [card.key for card in plan("title\nA\na\n").cards] == ["title:a", "title:a#2"]


def test_ids_with_numbers_keep_them() -> None:
    made = plan("id,title\nCI-12,A\nCI-3,B\n")
    assert {card.title: card.number for card in made.cards} == {"A": 12, "B": 3}
    assert [card.number for card in plan("id,title\nx,A\ny,B\n").cards] == [1, 2]


def test_without_columns_finished_cards_go_to_done() -> None:
    made = plan("title,done\nA,\nB,yes\nC,2026-01-09\n")
    assert {card.title: card.column for card in made.cards} == {"A": "to do", "B": "done", "C": "done"}
    assert [column.role for column in made.columns] == ["queue", "done"]


def test_a_column_full_of_finished_cards_is_a_done_column() -> None:
    made = plan("title,column,done\nA,Build,\nB,Ship,yes\nC,Ship,yes\nD,Check,yes\n")
    assert {column.name: column.role for column in made.columns} == {
        "Build": "queue", "Ship": "done", "Check": "active",
    }  # fmt: skip


def test_a_mapping_overrules_the_guess_and_comes_back_from_its_json() -> None:
    table = read_table(b"a,b,c\nFirst,Doing,03/04/2026\n")
    said = {"fields": {"a": "title", "b": "column", "c": "due"}, "date_order": "mdy"}
    mapping = mapping_from_json(json.dumps(said), table)
    card = plan_of(table, mapping).cards[0]
    assert (card.title, card.column, card.due_on) == ("First", "doing", date(2026, 3, 4))
    assert mapping_from_json(mapping.to_json(table), table) == mapping


@pytest.mark.parametrize(
    ("said", "detail"),
    [
        ("nonsense", "JSON"),
        ('{"fields": {"absent": "title"}}', "absent"),
        ('{"fields": {"a": "banana"}}', "banana"),
        ('{"date_order": "ydm"}', "ydm"),
        ('{"estimate_unit": "years"}', "years"),
        ('{"columns": [3]}', "3"),
    ],
)
def test_a_mapping_that_is_not_understood_is_refused(said: str, detail: str) -> None:
    table = read_table(b"a,b\nFirst,Second\n")
    with pytest.raises(FileProblem) as refused:
        mapping_from_json(said, table, "map.json")
    assert (refused.value.reason, refused.value.detail) == ("bad_mapping", detail)


def test_a_table_of_numbers_only_has_no_titles() -> None:
    with pytest.raises(FileProblem) as refused:
        plan_of(read_table(b"step,loss\n0,1.5\n1,1.25\n"))
    assert refused.value.reason == "no_title_column"
