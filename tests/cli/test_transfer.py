"""import and export."""

import json
from pathlib import Path

import pytest

from aipm_desktop.cli import import_sentences
from aipm_desktop.exchange import plan as plans_of_import

TABLE = "Name;Status;Due;Tags;Points\nOne;Doing;27.11.2031;a,b;x\nTwo;Done;31.12.2031;;y\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "tasks.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def test_a_table_is_reported_before_it_is_imported(aipm, plans: Path, table: Path) -> None:
    before = plans.read_bytes()
    dry = aipm("import", plans, table, "--client", "Docks", "--dry-run", "--json").json
    assert plans.read_bytes() == before
    done = aipm("import", plans, table, "--client", "Docks", "--json").json
    for report in (dry, done):
        assert report["format"] == "csv"
        assert report["board"] == "tasks"
        assert report["read"]["cards"] == report["made"]["cards"] == 2
        assert [(one["what"], one["why"]) for one in report["lost"]] == [("fields", "not_mapped")]
    assert (dry["dry_run"], done["dry_run"]) == (True, False)
    shown = aipm("show", plans, "--board", "Docks/tasks", "--json").json
    assert [(card["title"], card["due"]) for card in shown["cards"]] == [
        ("One", "2031-11-27"),
        ("Two", "2031-12-31"),
    ]


def test_a_second_import_changes_nothing(aipm, plans: Path, table: Path) -> None:
    aipm("import", plans, table)
    before = plans.read_bytes()
    assert aipm("import", plans, table, "--json").json["unchanged"] is True
    assert plans.read_bytes() == before


def test_the_mapping_a_dry_run_tells_can_be_given_back_changed(
    aipm, plans: Path, table: Path, tmp_path: Path
) -> None:
    mapping = aipm("import", plans, table, "--dry-run", "--json").json["mapping"]
    for column in mapping["columns"]:
        if column["header"] == "Points":
            column["field"] = "description"
    said = tmp_path / "map.json"
    said.write_text(json.dumps(mapping), encoding="utf-8")
    report = aipm("import", plans, table, "--map", said, "--board", "Mapped", "--json").json
    assert report["lost"] == []
    cards = aipm("show", plans, "--board", "Mapped", "--json").json["cards"]
    assert [card["description"] for card in cards] == ["x", "y"]


def test_one_bad_source_imports_none(aipm, plans: Path, table: Path, tmp_path: Path) -> None:
    page = tmp_path / "export.json"
    page.write_text("<!doctype html><html></html>", encoding="utf-8")
    before = plans.read_bytes()
    answer = aipm("import", plans, table, page, "--json", ok=False)
    assert (answer.code, answer.json["error"]["kind"]) == (2, "web_page")
    assert plans.read_bytes() == before


def test_several_sources_are_one_step(aipm, plans: Path, table: Path, tmp_path: Path) -> None:
    other = tmp_path / "more.csv"
    other.write_text("title\nThree\n", encoding="utf-8")
    reports = aipm("import", plans, table, other, "--json").json["imports"]
    assert [report["made"]["cards"] for report in reports] == [2, 1]
    aipm("undo", plans)
    assert [one["name"] for one in aipm("board", "list", plans, "--json").json["boards"]] == ["Cranes"]


def test_json_is_lossless(aipm, plans: Path, tmp_path: Path, columns: list[str]) -> None:
    aipm("card", "add", plans, "One #data @ML due 2031-01-01 est 1-2-5")
    aipm("card", "add", plans, "Two after CR-1")
    aipm("card", "set", plans, "CR-2", "checklist=+Ask", "description=Größe", f"column={columns[1]}")
    aipm("card", "comment", plans, "CR-1", "Said")
    aipm("card", "attach", plans, "CR-1", __file__)
    first, second, other = tmp_path / "a.json", tmp_path / "b.json", tmp_path / "other.aipm"
    written = aipm("export", plans, first, "--json").json
    assert (written["format"], written["written"]["cards"], written["written"]["attachments"]) == (
        "json",
        2,
        1,
    )
    aipm("new", other)
    aipm("import", other, first)
    aipm("export", other, second)
    assert first.read_bytes() == second.read_bytes()
    assert aipm("import", other, first, "--json").json["unchanged"] is True
    aipm("card", "set", other, "CR-1", "title=Changed")
    differs = aipm("import", other, first, "--json", ok=False)
    assert (differs.code, differs.json["error"]["kind"]) == (3, "conflict")
    assert "--board" in differs.err
    aipm("import", other, first, "--board", "Copy")
    assert len(aipm("board", "list", other, "--json").json["boards"]) == 2


def test_csv_replaces_characters_it_has_no_place_for(aipm, plans: Path, tmp_path: Path) -> None:
    aipm("card", "add", plans, "ring\x07bell")
    out = tmp_path / "board.csv"
    aipm("export", plans, out)
    aipm("new", tmp_path / "other.aipm")
    aipm("import", tmp_path / "other.aipm", out)
    shown = aipm("show", tmp_path / "other.aipm", "--json").json
    assert [card["title"] for card in shown["cards"]] == ["ring\ufffdbell"]


def test_csv_comes_back_as_it_went(aipm, plans: Path, tmp_path: Path) -> None:
    aipm("card", "add", plans, "One #data !high due 2031-01-01 est 1-2-5")
    aipm("card", "set", plans, "CR-1", "title==SUM(A1)")
    out = tmp_path / "board.csv"
    assert aipm("export", plans, out, "--json").json["format"] == "csv"
    assert "'=SUM(A1)" in out.read_text(encoding="utf-8")
    aipm("import", plans, out, "--board", "Again")
    (card,) = aipm("show", plans, "--board", "Again", "--json").json["cards"]
    (original,) = aipm("show", plans, "--board", "Cranes", "--json").json["cards"]
    for key in ("title", "labels", "priority", "due", "estimate_days", "column"):
        assert card[key] == original[key]


def test_an_export_overwrites_only_when_told(aipm, plans: Path, tmp_path: Path) -> None:
    out = tmp_path / "board.json"
    out.write_text("mine", encoding="utf-8")
    assert aipm("export", plans, out, ok=False).code == 2
    assert out.read_text(encoding="utf-8") == "mine"
    aipm("export", plans, out, "--force")
    assert json.loads(out.read_text(encoding="utf-8"))["format"] == "aipm-board"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["board.json", "workspace"]


@pytest.mark.parametrize("name", ["board.docx", "board", "missing/board.json"])
def test_an_export_that_cannot_be_leaves_nothing(aipm, plans: Path, tmp_path: Path, name: str) -> None:
    assert aipm("export", plans, tmp_path / name, ok=False).code == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["workspace"]


@pytest.mark.parametrize("section", ["Lost.why", "Caution.key"])
def test_every_key_of_an_import_has_words(section: str) -> None:
    told = (plans_of_import.__doc__ or "").partition(f"\n`{section}`")[2].partition("\n\n")[0]
    keys = {line.split()[0] for line in told.splitlines() if line.startswith("    ")}
    assert len(keys) >= 10
    known = import_sentences._WHY if section == "Lost.why" else import_sentences._CAUTIONS
    assert keys - known.keys() == set()


def test_real_trello_exports_arrive(aipm, plans: Path, shared_data: Path) -> None:
    facts = json.loads((shared_data / "facts.json").read_text(encoding="utf-8"))
    exports = sorted((shared_data / "trello").glob("*.json"))
    assert exports
    for path in exports:
        report = aipm("import", plans, path, "--client", "Trello", "--json").json
        raw = json.loads(path.read_text(encoding="utf-8"))
        assert report["read"]["cards"] == len(raw["cards"])
        assert report["made"]["cards"] + sum(
            one["count"] for one in report["lost"] if one["what"] == "cards"
        ) == len(raw["cards"])
        shown = aipm("show", plans, "--board", report["board_id"], "--json").json
        assert len(shown["cards"]) == report["made"]["cards"]
        assert len(shown["columns"]) <= len(raw["lists"])
    assert facts
